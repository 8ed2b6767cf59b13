"""A vote as it happens: names, marks, the running tally, the line to reach, the gavel."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Literal

from msgspec.structs import replace
from textual.app import ComposeResult

from game.delegates.others.discipline import splits
from game.delegates.view import View
from game.reports.breaches import broken_by_ballot
from game.rules.log import events as ev
from game.rules.meeting.business import Decision, Voting
from game.rules.meeting.methods import HANDS, named_ballots, numbers_only
from game.rules.meeting.results import adopted, running_tally, tally_of
from game.rules.meeting.state import Meeting
from game.rules.words.changes import proposal_words
from game.rules.words.sayings import say
from game.rules.words.sayings_of_decisions import result_words
from game.sitting.desk import Desk, Waiting
from game.sitting.waits import interrupts
from game.tui.flow import PACES, Flow
from game.tui.keeping import is_kept
from game.tui.later import Later
from game.tui.matter import matter_of
from game.tui.outlook import Mark, cast_marks
from game.tui.screens.sized import Sized
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.notice import Notice, Tone
from game.tui.widgets.question_bar import QuestionBar
from game.tui.widgets.roll import RollPane
from game.tui.widgets.tally_bar import TallyBar
from game.tui.widgets.verdict import OutcomePane, meaning

HUSH = 1.2
"""Seconds between the last name and the result."""


Left = Literal["look", "type"]
"""Why a vote is left before its result: to look at the room, or to type a command."""


class RollCallScreen(Sized[Left | None]):
    """Theatre: it steps the desk itself until the result is declared; answers ``None`` then."""

    CSS_PATH = "../styles/ballot.tcss"
    AUTO_FOCUS = "#benches"

    def __init__(
        self, desk: Desk, expected: dict[str, Mark], pace: int = 3, hush: float = HUSH
    ) -> None:
        super().__init__()
        self._desk = desk
        self._expected = expected
        self._hush = hush
        self._skipped = False
        self._ghost = ""
        """What the delegation really did, once this seat has voted; empty without a ghost."""
        self._view: View = desk.view()
        self._aside = ""
        """What was last said on the conduct of the vote."""
        self._called: list[tuple[str, str]] = []
        self._gavel = Later(self)
        self._matter = matter_of(self._view)
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
                case ev.QuestionPut():  # an appeal, which the vote waits for
                    self._called = []
                case ev.MotionMoved() | ev.Ruled() | ev.Withdrawn() | ev.Suspended():
                    view = self._view
                    self._aside = say(view.setup, view.chamber, entry.event)
                case ev.Closed():
                    self.dismiss(None)
                    return False
                case _:
                    pass
        voting = self._view.chamber.voting
        if voting is not None and voting.question.method == HANDS and voting.taken:
            self._called = [(seat, "secret") for seat in voting.taken]
        self._draw()
        return voting is not None

    def _stopped(self, waiting: Waiting) -> None:
        self.wanted = waiting
        self._draw()

    def _draw(self) -> None:
        view, voting = self._view, self._view.chamber.voting
        if voting is None:
            return
        self._matter = matter_of(view, voting.question.target)
        self.query_one(QuestionBar).show(view, self._matter, kept=is_kept(self.app))
        asked = view.seat if self.asks else ""
        self.query_one(RollPane).show(self._called, asked)
        self._draw_benches(voting)
        unnamed = numbers_only(view.setup, voting.question)
        self.query_one(TallyBar).display = not unnamed
        self.query_one(TallyBar).show(running_tally(view.setup, view.chamber, voting))
        self.query_one("#keys", Notice).say(*self._keys())
        outcome = self.query_one(OutcomePane)
        outcome.say(*self._asking())
        if self.asks:
            self._lead_to(outcome)

    def _draw_benches(self, voting: Voting) -> None:
        marks = {
            **_waiting_marks(self._expected, self._view.chamber.absent),
            **cast_marks(voting.ballots),
            **_taken_marks(voting.taken),
        }
        count = f"{len(voting.ballots)} answered"
        if numbers_only(self._view.setup, voting.question):
            count = f"{len(voting.taken)} have voted"
        self.query_one(Hemicycle).show(marks, self._expected, (count,), "cast")

    @property
    def is_over(self) -> bool:
        """Whether the vote has its result, or is no longer taken."""
        return self.decision is not None or self._view.chamber.voting is None

    @property
    def asks(self) -> bool:
        """Whether this seat's vote is called for."""
        return self.wanted is not None and self.wanted.need == "ballot"

    def _asking(self) -> tuple[tuple[str, str], ...]:
        """What is said at the foot while the names are called."""
        ghost = ((self._ghost, "faint"),) if self._ghost else ()
        return (*self._asides(), *self._package(), *ghost)

    def _asides(self) -> tuple[tuple[str, str], ...]:
        """What was said on the conduct of the vote, which the names do not tell."""
        return ((self._aside, "warn"),) if self._aside else ()

    def _package(self) -> tuple[tuple[str, str], ...]:
        """What a package holds: the question only tells how many changes."""
        view, target = self._view, self._matter.target
        proposal = view.chamber.proposals.get(target)
        if proposal is None or len(proposal.operations) < 2:
            return ()
        return ((f"{target}: {proposal_words(view.chamber.draft, proposal)}", ""),)

    def _keys(self) -> tuple[str, Tone]:
        if self.decision is not None:
            return "Enter goes back to the chamber", "quiet"
        if self.asks:
            return self._aside or "your vote is called for", "wanted"
        if self.wanted is not None and self.wanted.need != "chair":
            return f": types it, Enter waits.  {self.wanted.words}", "wanted"
        if self.wanted is not None and interrupts(
            Meeting(self._view.setup, self._view.chamber)
        ):
            return f"Esc, then m or a typed ruling.  {self.wanted.words}", "wanted"
        if self.wanted is not None:
            return "Everybody has answered: d declares the result.", "wanted"
        speed = f"speed {self.flow.pace + 1} of {len(PACES)}"
        return f"+ faster  - slower  space to the end  Esc pauses  ({speed})", "quiet"

    def _end(self) -> None:
        """The last name was called: a pause, then the result."""
        self.flow.stop()
        self.decision = self._view.chamber.decisions[-1]
        self._draw_last()
        if self._hush and not self._skipped:
            self._gavel.after(self._hush, self._reveal)
        else:
            self._reveal()

    def _draw_last(self) -> None:
        """The marks and the tally as they stand when everybody has answered."""
        decision, view = self.decision, self._view
        assert decision is not None
        self._show_last(decision, "all have answered")
        matter = replace(self._matter, state="decided", where="all have answered")
        self.query_one(QuestionBar).show(view, matter, kept=is_kept(self.app))
        named: list[tuple[str, str]] = [*named_ballots(decision).items()]
        self.query_one(RollPane).show(named or self._called)
        self.query_one(TallyBar).display = True
        self.query_one(TallyBar).show(tally_of(view.setup, decision))
        self.query_one(OutcomePane).say(("…", "faint"))
        self.query_one("#keys", Notice).say("", "quiet")

    def _show_last(self, decision: Decision, heading: str) -> None:
        marks = _last_marks(self._expected, decision, self._view.chamber.absent)
        named = self._expected.keys() & named_ballots(decision).keys()
        word = "cast" if named else "unnamed"
        self.query_one(Hemicycle).show(marks, self._expected, (heading,), word)

    def _reveal(self) -> None:
        decision, view = self.decision, self._view
        if decision is None or not self.is_mounted:
            return
        carried = adopted(view.setup, decision)
        self.add_class("-told")
        word = "ADOPTED" if carried else "REJECTED"
        self._show_last(decision, word)
        said = result_words(view.setup, view.chamber, decision)
        look = "yes" if carried else "no"
        outcome = self.query_one(OutcomePane)
        broken = broken_by_ballot(view.setup, view.chamber, view.offers, decision)
        outcome.say(
            (f"The gavel. {said}", look),
            *meaning(view, decision),
            *((words, "warn") for words in splits(view.setup, view.lines, decision)),
            *((words, "warn") for words in broken),
            *([(self._ghost, "faint")] if self._ghost else ()),
        )
        # The pane is higher from here on; what fits is known once it is laid out.
        self.call_after_refresh(self._lead_to, outcome)
        self.query_one("#keys", Notice).say(*self._keys())

    def _lead_to(self, outcome: OutcomePane) -> None:
        """Let the arrows read on, where more is said than fits."""
        if outcome.is_attached and outcome.overflows:
            outcome.focus()

    def action_hurry(self, by: int) -> None:
        """Call the roll faster or slower."""
        self.flow.hurry(by)
        if self.decision is None:
            self.query_one("#keys", Notice).say(*self._keys())

    def action_skip(self) -> None:
        """To the end, or to one's own name."""
        if self._gavel.waits:
            self._gavel.off()
            self._reveal()
            return
        self._skipped = True
        self.flow.skipping = True

    def on_unmount(self) -> None:
        self.flow.stop()
        self._gavel.off()


def _waiting_marks(seats: Iterable[str], absent: Collection[str]) -> dict[str, Mark]:
    """Empty places: who is not in the room, and who has not answered yet."""
    away, called = Mark("absent", sure=10000), Mark("unknown")
    return {seat: away if seat in absent else called for seat in seats}


def _taken_marks(taken: Iterable[str]) -> dict[str, Mark]:
    """Places of those who have voted, nobody knows how."""
    return {seat: Mark("taken", firm=True, sure=10000) for seat in taken}


def _last_marks(
    expected: dict[str, Mark], decision: Decision, absent: Collection[str]
) -> dict[str, Mark]:
    """Every place when all were called: who is not named gave no answer, unless nobody is."""
    named = named_ballots(decision)
    if not expected.keys() & named.keys():
        return _waiting_marks(expected, absent)
    gone = dict.fromkeys(expected, Mark("absent", sure=10000))
    return {**gone, **cast_marks(named)}
