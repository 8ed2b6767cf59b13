"""Whose turn it is: lets the room do one thing after another until a person is needed.

Between two acts of the Chair every computer-played seat is asked once, in the order of the
roll, and keeps such words as it gave meanwhile; then the Chair acts.  Where the asking stands
follows from the log, so that a meeting taken up again goes on exactly as it would have gone on.
"""

from __future__ import annotations

from game.delegates.others.introducing import introducer
from game.rules.decide import decide
from game.rules.log import events as ev
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR
from game.rules.procedures.gates import not_now
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import question
from game.sitting.asked_once import Asking
from game.sitting.desk import Waiting
from game.sitting.pace import Pace, whatever_is_in_order
from game.sitting.table import Table
from game.sitting.waits import before_the_chair
from game.sitting.words_kept import Word, word_in, words_given

_GOES_ON = (
    it.GiveFloor,
    it.OpenStage,
    it.ExhaustEfforts,
    it.CallConsensus,
    it.Gavel,
    it.PutQuestion,
    it.PassOver,
    it.OpenSilence,
    it.RunSilence,
    it.EndSilence,
    it.Suspend,
    it.Resume,
    it.Close,
)
"""Acts of the Chair by which the room leaves what stands before it: whoever has something to
say to that is heard first."""
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
        self._places = {seat: at for at, seat in enumerate(self._order)}
        self._beat = -1
        self._cursor = 0
        self._asking = Asking(table)
        self._waits_for: tuple[str, Waiting] | None = None
        self.pace = Pace(len(self._order))
        """Whether the day goes on, and what was said where it had to be moved on."""

    def step(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting]:
        """Let the room do one thing: its entries, or the seat that is waited for and why."""
        table = self._table
        self._waits_for = None
        if table.meeting.chamber.outcome:
            return "", Waiting("closed", "The meeting is closed.")
        if (count := table.count_due()) is not None:
            return self._done(table.submit(count))
        done = self._asking.on_a_ruling() or self._answer() or self._speaker()
        done = done or self._introduced() or self._asking.before_anybody() or self._polled()
        done = done or self._word_kept()
        if done is None:
            done = self._asking.before_chair() or self._last_words() or self._chair()
        if isinstance(done[0], str):
            self._waits_for = done
        return done

    def let_pass(self) -> None:
        """Let what the room waits for pass; does nothing where it does not wait."""
        if self._waits_for is None:
            return
        seat, waiting = self._waits_for
        self._waits_for = None
        if self._asking.let_pass(seat, waiting):
            return
        if waiting.need == "ballot":
            self._table.submit(it.Vote(seat, "absent"))
        elif waiting.need == "floor":
            self._table.submit(it.LowerPlacard(seat))

    def hear_out(self, act: it.Intent) -> tuple[ev.Entry, ...]:
        """What the room still does before a person's ``act`` as Chair, where it is one by
        which the room goes on; nothing where the act is not in order, or a vote is open.

        However fast a Chair acts, nothing is found to be agreed, and no hour of a silence
        passes, before everybody was asked since the act before.
        """
        table = self._table
        if not isinstance(act, _GOES_ON) or table.meeting.chamber.voting is not None:
            return ()
        if isinstance(decide(table.meeting, act), Refusal):
            return ()
        heard: list[ev.Entry] = []
        while not isinstance((done := self.step())[0], str):
            heard += done
        return tuple(heard)

    def _done(self, verdict: tuple[ev.Entry, ...] | Refusal) -> tuple[ev.Entry, ...]:
        if isinstance(verdict, Refusal):
            raise RuntimeError(f"the table refused itself: {verdict.reason}")
        return verdict

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

    def _polled(self) -> tuple[ev.Entry, ...] | None:
        """The next wish of a computer-played seat in this beat."""
        table = self._table
        if table.meeting.chamber.voting or not table.meeting.chamber.stage:
            return None
        self._find_place()
        for at in range(self._cursor, len(self._order)):
            wish = table.wish_of(self._order[at])
            if wish is None:
                continue
            self._cursor = at  # should this fail, nothing happened: the seat is asked again
            verdict = table.submit(wish)
            if not isinstance(verdict, Refusal):
                self._cursor = at + 1
                if word_in(wish) in self._words():
                    self._beat = -1  # that took no turn
                return verdict
        self._cursor = len(self._order)
        return None

    def _words(self) -> frozenset[Word]:
        """What was undertaken in deals that were made in this beat."""
        table = self._table
        return words_given(table.meeting, table.log[table.beat :])

    def _word_kept(self) -> tuple[ev.Entry, ...] | None:
        """A word that was given in this beat, kept before the Chair acts, though whoever gave it
        has had its turn; the others are then asked again from where the asking stands."""
        table = self._table
        words = self._words()
        if not words or table.meeting.chamber.voting:
            return None
        gave = {seat for seat, _, _ in words}
        for seat in (s for s in self._order if s in gave):
            wish = table.wish_of(seat)
            if wish is None or word_in(wish) not in words:
                continue
            verdict = table.submit(wish)
            if not isinstance(verdict, Refusal):
                self._beat = -1
                return verdict
        return None

    def _last_words(self) -> tuple[ev.Entry, ...] | None:
        """What is said as the gavel is about to fall: whether an objection is upheld; where
        nobody objects, what was left to others who have kept silent."""
        table = self._table
        call = table.meeting.chamber.call
        if call is None:
            return None
        gave_in = self._gave_in() if table.beat else frozenset()
        for seat in self._order:
            if seat in gave_in or (call.objections and seat not in call.objections):
                continue
            wish = table.wish_of(seat, last_word=True)
            if wish is not None:
                verdict = table.submit(wish)
                if not isinstance(verdict, Refusal):
                    return verdict
        return None

    def _gave_in(self) -> frozenset[str]:
        """Who has taken its objection back since the Chair asked."""
        since = (entry.event for entry in self._table.log[self._table.beat :])
        return frozenset(e.seat for e in since if isinstance(e, ev.ObjectionWithdrawn))

    def _find_place(self) -> None:
        """Where the asking stands in this beat, from the log."""
        began = self._asked_from()
        if self._beat == began:
            return
        self._beat = began
        self._cursor = 0
        places, words = self._places, self._words()
        for entry in reversed(self._table.log[began:]):
            if word_in(entry.event) in words:
                continue
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

    def _chair(self) -> tuple[ev.Entry, ...] | tuple[str, Waiting]:
        table = self._table
        if CHAIR in table.people:
            return CHAIR, Waiting("chair", before_the_chair(table.meeting))
        if self.pace.stands_still(table.meeting.chamber.minute):
            return self._done(whatever_is_in_order(table, end=True))
        wish = table.wish_of(CHAIR)
        assert wish is not None
        if (found := self._asking.before_its_act(wish)) is not None:
            return found
        verdict = table.submit(wish)
        if isinstance(verdict, Refusal):
            verdict = whatever_is_in_order(table)
        return self._done(verdict)
