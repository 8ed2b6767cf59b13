"""The chamber as the room goes on in it: stops, votes, the consensus call."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from game.rules.log.events import Entry
from game.rules.meeting.setup import CHAIR
from game.sitting.beforehand import UNHEARD, unheard
from game.sitting.desk import Waiting
from game.sitting.stops import worth_a_stop
from game.tui.flow import Flow
from game.tui.messages import BranchWanted, SittingClosed, SittingLeft
from game.tui.screens.telling import TellingScreen
from game.tui.widgets.guide_strip import GuideStrip
from game.tui.widgets.notice import Notice
from game.tui.widgets.record import RecordPane

if TYPE_CHECKING:
    from game.delegates.view import View
    from game.tui.screens.forms.consensus_call import Answer
    from game.tui.screens.roll_call import Left


class GoingScreen(TellingScreen):
    """Lets the room go on until it needs this seat."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "n",
            "wait",
            "Wait",
            id="chamber.wait",
            tooltip="Let the room go on to the next thing that needs you; again, to pause it.",
        ),
        Binding(
            "plus,equals_sign",
            "hurry(1)",
            "Faster",
            id="chamber.faster",
            tooltip="Let the room go on faster.",
        ),
        Binding(
            "minus",
            "hurry(-1)",
            "Slower",
            id="chamber.slower",
            tooltip="Let the room go on slower.",
        ),
        Binding(
            "space",
            "skip",
            "To the next stop",
            id="chamber.skip",
            tooltip="Go on at once to the next thing that needs you.",
        ),
        Binding(
            "b",
            "branch",
            "What if",
            show=False,
            id="chamber.branch",
            tooltip="Leave this moment otherwise: a branch of its own; this game stays.",
        ),
        Binding(
            "escape",
            "back",
            "Back",
            id="chamber.back",
            tooltip="Back to what is before the room; pauses the room.",
        ),
        Binding(
            "q",
            "leave",
            "Leave",
            id="chamber.quit",
            tooltip="Leave the table; the game can be continued.",
        ),
    ]

    wanted: Waiting | None = None
    """What the room waits for from this seat; ``None`` while that is not known."""
    _asked_to_go = False
    _stopped_at = 0
    """Number of the last entry when the room last stopped for this seat."""
    _unheard = False
    """Whether this seat was still on the speakers' list when the list was over."""

    @property
    def flow(self) -> Flow:
        """What lets the room go on."""
        if self._flow is None:
            self._flow = Flow(self, self.desk, self._took, self._stopped, self.pace)
        return self._flow

    _flow: Flow | None = None

    @property
    def is_moving(self) -> bool:
        return self.flow.going

    def on_mount(self) -> None:
        self.came_before()
        self._invite()
        if self.view.chamber.voting is not None:
            self.call_after_refresh(self._back_to_vote)

    def _back_to_vote(self) -> None:
        """Go on with a vote that was being taken when the table was left."""
        if self.is_current:
            self._watch_vote()

    def _hinted(self, view: View) -> str:
        """The Chair's next step is what remains once nobody else has anything to do: until
        the room has stopped for the Chair, it goes on first."""
        chamber = view.chamber
        presides = view.seat == CHAIR and bool(chamber.stage) and not chamber.outcome
        if presides and self.wanted is None and self.guided() in ("", "close"):
            return "wait"
        # Two keys, the guide's and a marked one, would be one too many.
        free = self.wanted is None or self.wanted.need in ("stage", "consensus")
        if free and any(strip.waits for strip in self.query(GuideStrip)):
            return "wait"
        return super()._hinted(view)

    def _took(self, entries: tuple[Entry, ...]) -> bool:
        self._asked_to_go = False
        before = self.view
        self.take_in()
        self._unheard = self._unheard or unheard(before, entries, self.view)
        if self.flow.going and self.tell_news(self._go_on):
            return False
        if self.view.chamber.voting is not None and self.is_current:
            self._watch_vote()
            return False
        return True

    def _stopped(self, waiting: Waiting) -> None:
        if self._lets_pass(waiting):
            self._asked_to_go = False
            self.desk.wait()
            self.flow.start()
            return
        self.wanted = waiting
        self.showing.next_at_stop(self.desk.view(), self.desk.log())
        self.take_in()
        self._stopped_at = self.proceedings.seq
        self._invite()
        if waiting.need == "consensus":
            from game.tui.screens.forms.consensus_call import ConsensusCall

            self.app.push_screen(ConsensusCall(self.view), self._answered_call)
        elif waiting.need == "line":
            self.answer_asked("line", waiting.target)
        elif waiting.need == "closed":
            self.post_message(SittingClosed(self.desk))
            return
        self.tell_news(self._invite)

    def _lets_pass(self, waiting: Waiting) -> bool:
        """Whether nothing but time is waited for, which the person has just let pass, or
        what passed had nothing in it that concerns this seat."""
        if waiting.need == "stage" and self._asked_to_go:
            return True
        seen = self.proceedings.lines
        passed = [line.entry for line in seen if line.entry.seq > self._stopped_at]
        suggests = next((s.suggests for s in self.query(GuideStrip)), "")
        stops = worth_a_stop(waiting, passed, self.view, suggested=suggests)
        return (bool(passed) or waiting.need == "line") and not stops

    def _invite(self) -> None:
        notice = self.query_one(Notice)
        if self.wanted is not None:
            missed, self._unheard = f"{UNHEARD} " if self._unheard else "", False
            notice.say(missed + self.wanted.words, "wanted")
        elif self.view.chamber.voting is not None:
            notice.say("A vote is being taken.  n goes on with it", "wanted")
        elif self.view.chamber.outcome:
            notice.say("The meeting is closed.  n shows what came of it", "wanted")
        else:
            notice.say("n lets the room go on to the next thing that needs you", "quiet")

    def _watch_vote(self) -> None:
        from game.tui.screens.ballot import BallotScreen

        self.flow.stop()
        screen = BallotScreen(
            self.desk,
            dict(self.outlook.expected),
            self.flow.pace + 1,
            oracle=self.oracle,
        )
        self.app.push_screen(screen, self._voted)

    def _voted(self, left: Left | None) -> None:
        self.wanted = None
        self.take_in()
        if left is None:
            self._go_on()
            return
        self._invite()
        if left == "type":
            self.action_command()

    def _go_on(self) -> None:
        self.wanted = None
        if self.view.chamber.voting is not None:
            self._watch_vote()
            return
        words = "the room goes on   + faster  - slower  space to the next stop  n pauses"
        self.query_one(Notice).say(words, "going")
        self.flow.start()

    def action_wait(self) -> None:
        """Let the room go on; again, to pause it."""
        if self.flow.going:
            self._pause()
            return
        if self.wanted is not None and self.wanted.need == "chair":
            said = "Nothing goes on without the Chair: the marked key usually follows"
            self.query_one(Notice).say(said, "wanted")
            return
        self._asked_to_go = self.wanted is None
        if self.wanted is not None:
            self.desk.wait()
            self.take_in()
        self._go_on()

    def _pause(self) -> None:
        self.flow.stop()
        self.take_in()
        self.query_one(Notice).say("paused   n lets the room go on", "quiet")

    def action_hurry(self, by: int) -> None:
        """Let the room go on faster or slower."""
        self.flow.hurry(by)

    def action_skip(self) -> None:
        """Go on at once to the next thing that needs this seat; never past its own floor."""
        if not self.flow.going and self.wanted and self.wanted.need == "floor":
            self.app.bell()
        elif not self.flow.going:
            self.action_wait()
        if self.flow.going:
            self.flow.skipping = True

    def answer_asked(self, word: str, target: str) -> None:
        """Fill in what the room waits for; the chamber opens the form."""

    def _answered_call(self, answer: Answer | None) -> None:
        if answer == "object":
            self.answer_asked("object", "")
        elif answer == "silent":
            self.action_wait()
        elif answer == "command":
            self.action_command()

    def action_back(self) -> None:
        """Back to what is before the room, in the usual arrangement."""
        if self.maximized is not None:
            self.minimize()
        elif self.flow.going:
            self._pause()
        else:
            self.remove_class("middle-docket", "east-speakers", "east-offers")
            self.pinned = ""
            self.query_one(RecordPane).newest()
            self.take_in()
            self._invite()

    def action_branch(self) -> None:
        """Leave this moment otherwise; the game itself stays as it is."""
        self.flow.stop()
        self.post_message(BranchWanted())

    def action_leave(self) -> None:
        """Leave the table; every move is on disk already."""
        self.flow.stop()
        self.post_message(SittingLeft(self.desk))

    def on_unmount(self) -> None:
        self.flow.stop()
