"""Whose turn it is: lets the room do one thing after another until a person is needed.

Between two acts of the Chair every computer-played seat is asked once, in the order of the
roll; then the Chair acts.  Where the asking stands follows from the log, so that a meeting
taken up again goes on exactly as it would have gone on.
"""

from __future__ import annotations

from game.delegates.others.introducing import introducer
from game.rules.log import events as ev
from game.rules.meeting.names import speaker
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.procedures.gates import not_now
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import question, subject
from game.sitting.asking import (
    asked,
    asked_at_the_opening,
    asked_of_the_guide,
    asked_on_a_ruling,
)
from game.sitting.desk import Need, Waiting
from game.sitting.pace import Pace, whatever_is_in_order
from game.sitting.table import Table
from game.sitting.waits import before_the_chair

_ANSWERED = (ev.Spoke, ev.Tabled, ev.VoteAsked, ev.OfferMade, ev.ProposalRevised)
"""What a person does that the room may answer before the Chair goes on."""


def _asked_in_turn(table: Table) -> tuple[str, ...]:
    """The computer-played seats as they are asked: who has the draft to introduce, then the
    others in the order of the roll."""
    seats = [s.id for s in table.setup.seats if s.id not in {CHAIR, *table.people}]
    first = introducer(table.setup)
    return tuple(sorted(seats, key=lambda seat: seat != first))


class Turns:
    """Lets a table's computer-played seats move, and says when a person is needed."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._order = _asked_in_turn(table)
        self._beat = -1
        self._cursor = 0
        self._let_pass: set[tuple[str, Need, str, int]] = set()
        self._opening_passed: set[tuple[str, int]] = set()
        self._waits_for: tuple[str, Waiting] | None = None
        self._at_the_opening = False
        self.pace = Pace(len(self._order))
        """Whether the day goes on, and what was said where it had to be moved on."""

    def step(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting]:
        """Let the room do one thing: its entries, or the seat that is waited for and why."""
        table = self._table
        self._waits_for, self._at_the_opening = None, False
        if table.meeting.chamber.outcome:
            return "", Waiting("closed", "The meeting is closed.")
        if (count := table.count_due()) is not None:
            return self._done(table.submit(count))
        done = self._on_a_ruling() or self._answer() or self._speaker()
        done = done or self._introduced() or self._before_anybody() or self._polled()
        if done is None:
            done = self._before_chair() or self._last_words() or self._chair()
        if isinstance(done[0], str):
            self._waits_for = done
        return done

    def let_pass(self) -> None:
        """Let what the room waits for pass; does nothing where it does not wait."""
        if self._waits_for is None:
            return
        seat, waiting = self._waits_for
        self._waits_for = None
        if self._at_the_opening:
            self._opening_passed.add((seat, self._table.beat))
            return
        self._let_pass.add(self._key(seat, waiting))
        if waiting.need == "ballot":
            self._table.submit(it.Vote(seat, "absent"))
        elif waiting.need == "floor":
            self._table.submit(it.LowerPlacard(seat))

    def _key(self, seat: str, waiting: Waiting) -> tuple[str, Need, str, int]:
        """Names a wait: an offer, a proposal, a line is asked about once, the rest once a
        beat."""
        once = waiting.need in ("offer", "insist", "line")
        return seat, waiting.need, waiting.target, 0 if once else self._table.beat

    def _wait(
        self, seat: str, need: Need, words: str, target: str = ""
    ) -> tuple[str, Waiting] | None:
        waiting = Waiting(need, words, target)
        if self._key(seat, waiting) in self._let_pass:
            return None
        return seat, waiting

    def _done(self, verdict: tuple[ev.Entry, ...] | Refusal) -> tuple[ev.Entry, ...]:
        if isinstance(verdict, Refusal):
            raise RuntimeError(f"the table refused itself: {verdict.reason}")
        return verdict

    def _on_a_ruling(self) -> tuple[str, Waiting] | None:
        """Who may appeal against a ruling within a vote is asked before the next ballot, after
        which it stands."""
        table = self._table
        ruled = table.log[-1:] and isinstance(table.log[-1].event, ev.Ruled)
        if table.meeting.chamber.voting is None or not ruled:
            return None
        for seat in sorted(table.people - {CHAIR}):
            for waiting in asked_on_a_ruling(table, seat):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
        return None

    def _answer(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting] | None:
        """The next ballot of the vote that is open, unless a motion interrupts it."""
        table = self._table
        seat = next_called(table.setup, table.meeting.chamber)
        if not seat or not_now(table.meeting, it.Vote(seat, "absent")) is not None:
            return None
        if seat in table.meeting.chamber.absent:
            return self._done(table.submit(it.Vote(seat, "absent")))
        if seat in table.people:
            voting = table.meeting.chamber.voting
            assert voting is not None
            asked = question(table.setup, table.meeting.chamber, voting.question.target)
            words = f"{asked} Your vote. To wait is not to take part."
            return seat, Waiting("ballot", words, voting.question.target)
        wish = table.wish_of(seat)
        if isinstance(wish, it.Vote):
            verdict = table.submit(wish)
            if not isinstance(verdict, Refusal):
                return verdict
        return self._done(table.submit(it.Vote(seat, "absent")))

    def _speaker(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting] | None:
        """The statement of the seat that has the floor."""
        table = self._table
        seat = table.meeting.chamber.floor
        if not seat or not_now(table.meeting, it.Speak(seat, "general")) is not None:
            return None
        if seat in table.people:
            return seat, Waiting("floor", "You have the floor. To wait gives it back.")
        wish = table.wish_of(seat)
        if wish is not None:
            verdict = table.submit(wish)
            if not isinstance(verdict, Refusal) and table.meeting.chamber.floor != seat:
                return verdict
        return self._done(table.submit(it.LowerPlacard(seat)))

    def _introduced(self) -> tuple[ev.Entry, ...] | None:
        """Where the debate opens: the placard of the one that has the draft to introduce."""
        table = self._table
        opened = table.log[-1:] and isinstance(table.log[-1].event, ev.StageOpened)
        if not opened or not self._order or self._order[0] != introducer(table.setup):
            return None
        wish = table.wish_of(self._order[0])
        if not isinstance(wish, it.AskFloor):
            return None
        verdict = table.submit(wish)
        return None if isinstance(verdict, Refusal) else verdict

    def _before_anybody(self) -> tuple[str, Waiting] | None:
        """What a person is asked before the room: to appeal against a ruling; to act where the
        speakers' list opens, since who asks first speaks first and not all are reached."""
        table = self._table
        asked_already = {*table.people, introducer(table.setup)}
        if any(e.event.seat not in asked_already for e in table.log[table.beat :]):
            return None
        for seat in sorted(table.people - {CHAIR}):
            for waiting in asked_on_a_ruling(table, seat):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
            for waiting in asked_at_the_opening(table, seat):
                if (seat, table.beat) not in self._opening_passed:
                    self._at_the_opening = True
                    return seat, waiting
        return None

    def _polled(self) -> tuple[ev.Entry, ...] | None:
        """The next wish of a computer-played seat in this beat."""
        table = self._table
        if table.meeting.chamber.voting or not table.meeting.chamber.stage:
            return None
        self._find_place()
        while self._cursor < len(self._order):
            seat = self._order[self._cursor]
            self._cursor += 1
            wish = table.wish_of(seat)
            if wish is None:
                continue
            try:
                verdict = table.submit(wish)
            except BaseException:
                self._cursor -= 1  # nothing happened: the seat is asked again
                raise
            if not isinstance(verdict, Refusal):
                return verdict
        return None

    def _last_words(self) -> tuple[ev.Entry, ...] | None:
        """What a computer-played seat left to others who have kept silent, as the Chair is
        about to find that nobody objects to the whole."""
        table = self._table
        call = table.meeting.chamber.call
        if call is None or call.target != WHOLE or call.objections:
            return None
        for seat in self._order:
            wish = table.wish_of(seat, last_word=True)
            if wish is not None:
                verdict = table.submit(wish)
                if not isinstance(verdict, Refusal):
                    return verdict
        return None

    def _find_place(self) -> None:
        """Where the asking stands in this beat, from the log."""
        began = self._asked_from()
        if self._beat == began:
            return
        self._beat = began
        self._cursor = 0
        places = {seat: at for at, seat in enumerate(self._order)}
        for entry in reversed(self._table.log[began:]):
            if entry.event.seat in places and not self._was_called_for(entry):
                self._cursor = places[entry.event.seat] + 1
                break

    def _asked_from(self) -> int:
        """The entry after which everybody is asked: the Chair's last act, or what has come
        up since that all must be able to answer."""
        log, beat = self._table.log, self._table.beat
        for at in range(len(log), beat, -1):
            event = log[at - 1].event
            if isinstance(event, ev.MotionMoved):
                return at
            if event.seat in self._table.people and isinstance(event, _ANSWERED):
                return at
        return beat

    def _was_called_for(self, entry: ev.Entry) -> bool:
        """Whether an entry is a ballot or the use of the floor, and no wish of its own."""
        if isinstance(entry.event, ev.BALLOTS):
            return True
        act = self._table.log[self._beat - 1].event if self._beat else None
        if not isinstance(act, ev.FloorGiven) or act.to != entry.event.seat:
            return False
        return isinstance(entry.event, ev.Spoke | ev.PlacardLowered)

    def _before_chair(self) -> tuple[str, Waiting] | None:
        """What a person may wish to do before the Chair goes on."""
        for seat in sorted(self._table.people - {CHAIR}):
            for waiting in asked(self._table, seat):
                if self._key(seat, waiting) in self._let_pass:
                    continue
                if waiting.need == "stage" and self._asked_before(seat):
                    continue
                return seat, waiting
        return None

    def _asked_before(self, seat: str) -> bool:
        """Whether a person was asked as the stage opened, and the room has done nothing since
        but ask for the floor."""
        table = self._table
        if (seat, table.beat) not in self._opening_passed:
            return False
        since = (e.event for e in table.log[table.beat :])
        placards = ev.PlacardRaised | ev.PlacardLowered
        return all(isinstance(e, placards) or e.seat in table.people for e in since)

    def _chair(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting]:
        table = self._table
        if CHAIR in table.people:
            return CHAIR, Waiting("chair", before_the_chair(table.meeting))
        if self.pace.stands_still(table.meeting.chamber.minute):
            return self._done(whatever_is_in_order(table, end=True))
        wish = table.wish_of(CHAIR)
        assert wish is not None
        if (found := self._insists(wish) or self._left_of_the_guide(wish)) is not None:
            return found
        verdict = table.submit(wish)
        if isinstance(verdict, Refusal):
            verdict = whatever_is_in_order(table)
        return self._done(verdict)

    def _left_of_the_guide(self, wish: it.Intent) -> tuple[str, Waiting] | None:
        """A person whose step of the guide the Chair is about to end is asked first."""
        for seat in sorted(self._table.people):
            for waiting in asked_of_the_guide(self._table, seat, wish):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
        return None

    def _insists(self, wish: it.Intent) -> tuple[str, Waiting] | None:
        """A person whose proposal the Chair is about to pass over is asked first."""
        if not isinstance(wish, it.PassOver) or wish.target == WHOLE:
            return None
        table = self._table
        proposal = table.meeting.chamber.proposals[wish.target]
        if proposal.mover not in table.people:
            return None
        what = subject(table.setup, table.meeting.chamber, wish.target)
        chair = speaker(table.setup, CHAIR)
        words = f"{chair} is about to pass over {what}. To wait lets it go."
        return self._wait(proposal.mover, "insist", words, wish.target)
