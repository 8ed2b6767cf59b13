"""One's own part in a vote: to answer when the name is called, and to declare from the Chair."""

from __future__ import annotations

from typing import ClassVar

from textual.binding import BindingType

from game.journal.errors import NotKept
from game.rules.log import events as ev
from game.rules.meeting.results import majority_of
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes.intents import CloseVoting, Vote
from game.sitting.desk import Desk
from game.tui.ghosts import beside
from game.tui.messages import NotWritten
from game.tui.oracle import Oracle
from game.tui.outlook import SIGNS, Mark, own_ballot
from game.tui.screens.ballot_keys import KEYS
from game.tui.screens.roll_call import HUSH, RollCallScreen
from game.tui.widgets.notice import Notice

CHOICES: dict[Choice, str] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "absent": "not participating",
}
"""Ballots in words."""


_A_LINE = 76
"""Characters of a line on a small screen: a second would hide the keys."""


class BallotScreen(RollCallScreen):
    """A vote as it happens, in which this seat has a voice or the gavel."""

    BINDINGS: ClassVar[list[BindingType]] = KEYS

    def __init__(
        self,
        desk: Desk,
        expected: dict[str, Mark],
        pace: int = 3,
        hush: float = HUSH,
        oracle: Oracle | None = None,
    ) -> None:
        super().__init__(desk, expected, pace, hush)
        self._oracle = oracle
        self.chosen: Choice | None = None
        """What this seat is about to cast."""

    def _asking(self) -> tuple[tuple[str, str], ...]:
        if not self.asks:
            return super()._asking()
        if self.chosen:
            look = f"{self.chosen}-firm" if self.chosen != "absent" else "strong"
            return (
                (f" {SIGNS[self.chosen]} {CHOICES[self.chosen]} ", look),
                ("Enter casts it.  Or choose again:  y  x  a  p", "key"),
            )
        name = self._view.setup.name(self._view.seat)
        counsel = self._counsel()
        # what is asked, and of whom, stands over the tally as well
        ways = (f"{name}: how do you vote?{counsel}", f"{name}{counsel}", counsel.strip())
        question = next((way for way in ways if len(way) <= _A_LINE), ways[-1])
        # the keys first: a package may take all the lines that a small screen has
        return (
            (question, "strong"),
            (self._choices(), "key"),
            *self._asides(),
            *self._package(),
        )

    def _choices(self) -> str:
        """The keys of the ballots that the question knows."""
        voting = self._view.chamber.voting
        free = voting is None or majority_of(self._view.setup, voting.question).abstain
        third = "a - abstain    " if free else "(nobody abstains)    "
        return f"y + yes    x no    {third}p . not participating"

    def _counsel(self) -> str:
        """What the group agreed, and what the instructions point to where that is another."""
        line, own = self._agreed_line(), self._own_ballot()
        if line and own and own != line:
            return f"  (your group's line: {line}; your instructions: {CHOICES[own]})"
        if line:
            return f"  (your group's line: {line})"
        if own:
            return f"  (your instructions point to: {CHOICES[own]})"
        unknown = self._oracle is None or self._view.chamber.voting is None
        return "" if unknown else "  (your instructions leave it open)"

    def _own_ballot(self) -> Choice | None:
        """What the instructions point to; ``None`` where they leave it open."""
        voting = self._view.chamber.voting
        if self._oracle is None or voting is None:
            return None
        stand = own_ballot(self._view, voting.question.target).stand
        return next((choice for choice in CHOICES if choice == stand), None)

    def _agreed_line(self) -> str:
        voting = self._view.chamber.voting
        target = voting.question.target if voting else ""
        return next((x[target] for x in self._view.lines.values() if target in x), "")

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
            self._go_back()

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

    def _go_back(self) -> None:
        """Back to the chamber, once the result is known; from the Chair, declare it."""
        if self._gavel.waits:
            self.action_skip()
        elif self.is_over:
            self.dismiss(None)
        elif self.wanted is not None and self.wanted.need == "chair":
            self.action_declare()
        elif self.wanted is not None and not self.asks:
            self._desk.wait()
            self.wanted = None
            self.flow.start()

    def action_close(self) -> None:
        """Back to the chamber, where all that is no vote is done; the vote waits meanwhile."""
        if self._gavel.waits or self.is_over:
            self._go_back()
        else:
            self.flow.stop()
            self.dismiss("look")

    def action_command(self) -> None:
        """Back to the chamber for a typed command, such as a point of order."""
        if not self.is_over:
            self.flow.stop()
            self.dismiss("type")
