"""A vote as it happens: names, marks, the running tally, the line to reach, the gavel."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.timer import Timer

from game.delegates.view import View
from game.journal.errors import NotKept
from game.rules import events as ev
from game.rules.intents import CloseVoting, Vote
from game.rules.refusals import Refusal
from game.rules.results import adopted, running_tally, tally_of
from game.rules.setup import CHAIR
from game.rules.state import Decision, Voting
from game.rules.voting import Choice
from game.rules.wording import result_words
from game.sitting.desk import Desk, Waiting
from game.tui.flow import PACES, Flow
from game.tui.ghosts import beside
from game.tui.keeping import is_kept
from game.tui.matter import matter_of
from game.tui.messages import NotWritten
from game.tui.oracle import Oracle
from game.tui.outlook import SIGNS, Mark, cast_marks
from game.tui.screens.sized import Sized
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.notice import Notice, Tone
from game.tui.widgets.question_bar import QuestionBar
from game.tui.widgets.roll import RollPane
from game.tui.widgets.tally_bar import TallyBar
from game.tui.widgets.verdict import OutcomePane, meaning

CHOICES: dict[Choice, str] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "absent": "not participating",
}
"""Ballots in words."""
HUSH = 1.2
"""Seconds between the last name and the result."""


class BallotScreen(Sized[None]):
    """Theatre: it steps the desk itself until the result is declared."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "y",
            "choose('yes')",
            "Yes",
            id="ballot.yes",
            tooltip="Choose yes; Enter casts it.",
        ),
        Binding(
            "n,x",
            "choose('no')",
            "No",
            id="ballot.no",
            tooltip="Choose no; Enter casts it.",
        ),
        Binding(
            "a",
            "choose('abstain')",
            "Abstain",
            id="ballot.abstain",
            tooltip="Choose to abstain; Enter casts it.",
        ),
        Binding(
            "p",
            "choose('absent')",
            "Not participating",
            id="ballot.absent",
            tooltip="Choose not to take part; Enter confirms it.",
        ),
        Binding(
            "d",
            "declare",
            "Declare",
            id="ballot.declare",
            tooltip="Declare the result, from the Chair.",
        ),
        Binding(
            "plus,equals_sign",
            "hurry(1)",
            "Faster",
            id="ballot.faster",
            tooltip="Call the roll faster.",
        ),
        Binding(
            "minus",
            "hurry(-1)",
            "Slower",
            id="ballot.slower",
            tooltip="Call the roll slower.",
        ),
        Binding(
            "space",
            "skip",
            "Skip",
            id="ballot.skip",
            tooltip="To one's own name, or to the result.",
        ),
        Binding(
            "enter",
            "go_on",
            "Cast, or go back",
            id="ballot.enter",
            tooltip="Cast the vote chosen; after the result, go back to the chamber.",
        ),
        Binding(
            "escape",
            "close",
            "Back",
            id="ballot.back",
            tooltip="Back to the chamber, once the result is known.",
        ),
    ]
    CSS_PATH = "../styles/ballot.tcss"
    AUTO_FOCUS = "#benches"

    def __init__(
        self,
        desk: Desk,
        expected: dict[str, Mark],
        pace: int = 3,
        hush: float = HUSH,
        oracle: Oracle | None = None,
    ) -> None:
        super().__init__()
        self._oracle = oracle
        self.chosen: Choice | None = None
        """What this seat is about to cast."""
        self._desk = desk
        self._expected = expected
        self._hush = hush
        self._view: View = desk.view()
        self._called: list[tuple[str, str]] = []
        self._timer: Timer | None = None
        self.wanted: Waiting | None = None
        """What the room waits for, where it does."""
        self.decision: Decision | None = None
        """The result, once declared."""
        self.flow = Flow(self, desk, self._took, self._stopped, pace)

    def compose(self) -> ComposeResult:
        setup = self._view.setup
        yield QuestionBar(id="question")
        yield Hemicycle(setup, self._view.seat, id="benches")
        yield RollPane(setup, id="roll")
        yield TallyBar(id="tally")
        yield OutcomePane(id="outcome")
        yield Notice(id="keys")

    def on_mount(self) -> None:
        voting = self._view.chamber.voting
        if voting is not None:
            taken = [(seat, "secret") for seat in voting.taken]
            self._called = [*voting.ballots.items(), *taken]
        self._draw()
        self.flow.start()

    def _took(self, entries: tuple[ev.Entry, ...]) -> bool:
        self._view = self._desk.view()
        for entry in entries:
            match entry.event:
                case ev.BallotCast(seat=seat, choice=choice):
                    self._called.append((seat, choice))
                case ev.BallotTaken(seat=seat):
                    self._called.append((seat, "secret"))
                case ev.Decided():
                    self._end()
                    return False
                case _:
                    pass
        self._draw()
        return self._view.chamber.voting is not None

    def _stopped(self, waiting: Waiting) -> None:
        self.wanted = waiting
        self._draw()

    def _draw(self) -> None:
        view, voting = self._view, self._view.chamber.voting
        if voting is None:
            return
        matter = matter_of(view, voting.question.target)
        self.query_one(QuestionBar).show(view, matter, kept=is_kept(self.app))
        asked = view.seat if self.asks else ""
        self.query_one(RollPane).show(self._called, asked)
        self._draw_benches(voting)
        secret = voting.question.method == "secret-ballot"
        self.query_one(TallyBar).display = not secret
        self.query_one(TallyBar).show(running_tally(view.setup, view.chamber, voting))
        self.query_one("#keys", Notice).say(*self._keys())
        self.query_one(OutcomePane).say(*self._asking())

    def _draw_benches(self, voting: Voting) -> None:
        marks = {
            **_waiting_marks(self._expected),
            **cast_marks(voting.ballots),
            **{seat: Mark("taken", firm=True, sure=10000) for seat in voting.taken},
        }
        count = f"{len(voting.ballots)} answered"
        if voting.question.method == "secret-ballot":
            count = f"{len(voting.taken)} have voted"
        self.query_one(Hemicycle).show(marks, self._expected, (count,), "cast")

    @property
    def asks(self) -> bool:
        """Whether this seat's vote is called for."""
        return self.wanted is not None and self.wanted.need == "ballot"

    _ghost = ""
    """What the delegation really did, once this seat has voted; empty without a ghost."""

    def _asking(self) -> tuple[tuple[str, str], ...]:
        if not self.asks:
            return ((self._ghost, "faint"),) if self._ghost else ()
        if self.chosen:
            look = f"{self.chosen}-firm" if self.chosen != "absent" else "strong"
            return (
                (f" {SIGNS[self.chosen]} {CHOICES[self.chosen]} ", look),
                ("Enter casts it.  Or choose again:  y  n  a  p", "key"),
            )
        name = self._view.setup.by_id[self._view.seat].name
        question = f"{name}: how do you vote?{self._counsel()}"
        return (
            (question, "strong"),
            ("y + yes    n x no    a - abstain    p . not participating", "key"),
        )

    def _counsel(self) -> str:
        """What the group agreed, else what the instructions point to."""
        if line := self._agreed_line():
            return f"  (your group's line: {line})"
        advice = self._oracle.advice(self._view) if self._oracle is not None else None
        if isinstance(advice, Vote):
            return f"  (your instructions point to: {CHOICES[advice.choice]})"
        return ""

    def _agreed_line(self) -> str:
        voting = self._view.chamber.voting
        target = voting.question.target if voting else ""
        return next((x[target] for x in self._view.lines.values() if target in x), "")

    def _keys(self) -> tuple[str, Tone]:
        if self.decision is not None:
            return "Enter goes back to the chamber", "quiet"
        if self.asks:
            return "your vote is called for", "wanted"
        if self.wanted is not None:
            return f"{self.wanted.words}  d declares the result", "wanted"
        speed = f"speed {self.flow.pace + 1} of {len(PACES)}"
        return f"+ faster  - slower  space to the end  ({speed})", "quiet"

    def _end(self) -> None:
        """The last name was called: a pause, then the result."""
        self.flow.stop()
        self.decision = self._view.chamber.decisions[-1]
        self._draw_last()
        if self._hush and not self._skipped:
            self._timer = self.set_timer(self._hush, self._reveal)
        else:
            self._reveal()

    _skipped = False

    def _draw_last(self) -> None:
        """The marks and the tally as they stand when everybody has answered."""
        decision, view = self.decision, self._view
        assert decision is not None
        marks = {**_waiting_marks(self._expected), **cast_marks(decision.ballots)}
        self.query_one(Hemicycle).show(
            marks, self._expected, ("all have answered",), "cast"
        )
        named: list[tuple[str, str]] = [
            (s, c) for s, c in decision.ballots.items() if s in view.setup.by_id
        ]
        self.query_one(RollPane).show(named or self._called)
        self.query_one(TallyBar).display = True
        self.query_one(TallyBar).show(tally_of(view.setup, decision))
        self.query_one(OutcomePane).say(("…", "faint"))
        self.query_one("#keys", Notice).say("", "quiet")

    def _reveal(self) -> None:
        self._timer = None
        decision, view = self.decision, self._view
        if decision is None or not self.is_mounted:
            return
        carried = adopted(view.setup, decision)
        marks = {**_waiting_marks(self._expected), **cast_marks(decision.ballots)}
        word = "ADOPTED" if carried else "REJECTED"
        self.query_one(Hemicycle).show(marks, self._expected, (word,), "cast")
        said = result_words(view.setup, view.chamber, decision)
        look = "yes" if carried else "no"
        self.query_one(OutcomePane).say(
            (f"The gavel. {said}", look),
            *meaning(view, decision),
            *([(self._ghost, "faint")] if self._ghost else ()),
        )
        self.query_one("#keys", Notice).say(*self._keys())

    def action_choose(self, choice: Choice) -> None:
        """Choose an answer when one's own name is called."""
        if self.asks:
            self.chosen = choice
            self._draw()
        else:
            self.app.bell()

    def action_go_on(self) -> None:
        """Cast what was chosen; after the result, go back."""
        if self.asks and self.chosen:
            self._cast(self.chosen)
        elif not self.asks:
            self.action_close()

    def _cast(self, choice: Choice) -> None:
        try:
            verdict = self._desk.submit(Vote(self._desk.seat, choice))
        except NotKept as error:
            self.post_message(NotWritten(error, lambda: self._cast(choice)))
            return
        if isinstance(verdict, Refusal):
            self.query_one("#keys", Notice).say(verdict.reason, "refused")
            return
        self._ghost = beside(self.app, self._desk.view(), verdict)
        self._go_on(verdict)

    def action_declare(self) -> None:
        """Declare the result, from the Chair."""
        if self._desk.seat != CHAIR or self.decision is not None:
            return
        try:
            verdict = self._desk.submit(CloseVoting(CHAIR))
        except NotKept as error:
            self.post_message(NotWritten(error, self.action_declare))
            return
        if isinstance(verdict, Refusal):
            self.query_one("#keys", Notice).say(verdict.reason, "refused")
            return
        self.flow.stop()
        self._took(verdict)

    def _go_on(self, entries: tuple[ev.Entry, ...]) -> None:
        self.wanted = None
        if self._took(entries):
            self.flow.start()

    def action_hurry(self, by: int) -> None:
        """Call the roll faster or slower."""
        self.flow.hurry(by)
        if self.decision is None:
            self.query_one("#keys", Notice).say(*self._keys())

    def action_skip(self) -> None:
        """To the end, or to one's own name."""
        if self._timer is not None:
            self._timer.stop()
            self._reveal()
            return
        self._skipped = True
        self.flow.skipping = True

    def action_close(self) -> None:
        """Back to the chamber, once the result is known."""
        if self._timer is not None:
            self.action_skip()
        elif self.decision is not None or self._view.chamber.voting is None:
            self.dismiss(None)
        elif self.wanted is not None and self.wanted.need == "chair":
            self.action_declare()

    def on_unmount(self) -> None:
        self.flow.stop()


def _waiting_marks(expected: dict[str, Mark]) -> dict[str, Mark]:
    """Empty places: who is not in the room, and who has not answered yet."""
    return {
        seat: mark if mark.stand == "absent" else Mark("unknown")
        for seat, mark in expected.items()
    }
