"""Arbitrary intents against the law: it answers every one, and never contradicts itself."""

from __future__ import annotations

import os

import msgspec
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from game.errors import Unreadable
from game.rules import intents as it
from game.rules.decide import decide
from game.rules.events import Entry
from game.rules.evolve import evolve
from game.rules.in_order import options
from game.rules.motions import waiting
from game.rules.notation import WORDS, read
from game.rules.refusals import Refusal
from game.rules.replay import fold, known_to
from game.rules.results import next_called, tally_of
from game.rules.sayings import say
from game.rules.setup import WHOLE
from game.rules.state import Meeting, opening
from game.rules.text import Delete, Revise
from game.rules.written import write
from tests.rules.rooms import full_rulebook, setup

SEATS = ("chair", "AAA", "BBB", "CCC", "DDD", "ICC")
TARGETS = ("A1", "A2", "A3", "P1", "M1", "M2", "M3", WHOLE, "1", "2", "")
OPERATIONS = (
    Delete("1"),
    Delete("2"),
    Revise("1", "soft"),
    Revise("2", "soft"),
    Revise("3", text="other words"),
    Delete("9"),
)
MOTIONS = tuple(full_rulebook().motions)

seats = st.sampled_from(SEATS)
targets = st.sampled_from(TARGETS)
choices = st.sampled_from(("yes", "no", "abstain", "absent"))
deeds = st.one_of(
    st.builds(it.Undertaking, st.just("vote"), targets, choices),
    st.builds(it.Undertaking, st.sampled_from(("let-go", "withdraw")), targets),
)
intents = st.one_of(
    st.builds(it.Attend, seats, st.booleans()),
    st.builds(it.AskFloor, seats),
    st.builds(it.LowerPlacard, seats),
    st.builds(it.GiveFloor, st.just("chair"), seats),
    st.builds(
        it.Speak, seats, st.sampled_from(("general", "concern", "explanation")), targets
    ),
    st.builds(
        it.Table,
        seats,
        st.lists(st.sampled_from(OPERATIONS), max_size=2).map(tuple),
        st.booleans(),
        st.sampled_from(("", "A1", "A2")),
    ),
    st.builds(it.CoSponsor, seats, targets, st.booleans()),
    st.builds(it.Withdraw, seats, targets),
    st.builds(it.AskVote, seats, targets),
    st.builds(it.LetGo, seats, targets),
    st.builds(
        it.OpenStage,
        st.just("chair"),
        st.sampled_from(("opening", "talks", "action", "after")),
    ),
    st.builds(it.ExhaustEfforts, st.just("chair")),
    st.builds(it.CallConsensus, st.just("chair"), targets),
    st.builds(it.Object, seats, withdrawn=st.booleans()),
    st.builds(it.Gavel, st.just("chair")),
    st.builds(it.PutQuestion, st.just("chair"), targets, st.sampled_from(("", "CCC"))),
    st.builds(it.Vote, seats, choices),
    st.builds(it.CloseVoting, st.just("chair")),
    st.builds(it.PassOver, st.just("chair"), targets),
    st.builds(it.MakeOffer, seats, seats, st.tuples(deeds), st.tuples(deeds)),
    st.builds(it.AnswerOffer, seats, st.sampled_from(("O1", "O2")), st.booleans()),
    st.builds(it.WithdrawOffer, seats, st.sampled_from(("O1", "O2"))),
    st.builds(it.AgreeLine, seats, st.just("duo"), targets, choices),
    st.builds(
        it.MoveMotion, seats, st.sampled_from(MOTIONS), targets, st.sampled_from(("", "20"))
    ),
    st.builds(
        it.SpeakOnMotion,
        seats,
        st.sampled_from(("M1", "M2", "M3")),
        st.sampled_from(("for", "against", "second")),
    ),
    st.builds(
        it.Rule, st.just("chair"), targets, st.booleans(), st.sampled_from(("", "a reason"))
    ),
    st.builds(
        it.ReviseProposal,
        seats,
        st.sampled_from(("A1", "A2")),
        st.tuples(st.sampled_from(OPERATIONS)),
    ),
    st.builds(
        it.Mark,
        seats,
        st.sampled_from(("1", "2", "9")),
        st.sampled_from(("bracketed", "open", "ad-referendum")),
    ),
    st.builds(it.ReadCost, st.just("chair")),
    st.builds(it.CorrectVote, seats, st.sampled_from(("Q1", "Q2")), choices),
    st.builds(it.OpenSilence, st.just("chair"), st.sampled_from((0, 1))),
    st.builds(it.BreakSilence, seats, st.sampled_from(((), ("1",)))),
    st.builds(it.EndSilence, st.just("chair")),
    st.builds(it.Suspend, st.just("chair"), st.integers(-1, 300)),
    st.builds(it.Resume, seats),
    st.builds(it.CountRoom, seats, st.sampled_from(((), ("AAA",), ("AAA", "BBB", "CCC")))),
)


def digest(meeting: Meeting) -> bytes:
    """A meeting without its setup, as bytes."""
    parts = (meeting.chamber, meeting.dealings, meeting.seq)
    return msgspec.json.encode(parts, order="deterministic")


class Law(RuleBasedStateMachine):
    """Whatever anybody tries, the meeting stays sound."""

    @initialize()
    def open(self) -> None:
        self.meeting = opening(setup(full_rulebook()))
        self.log: list[Entry] = []

    def _try(self, intent: it.Intent) -> None:
        verdict = decide(self.meeting, intent)
        if isinstance(verdict, Refusal):
            assert verdict.reason.endswith((".", "”")), verdict
            assert verdict.rule, verdict
            assert verdict.instead, verdict
            return
        assert verdict, "an intent in order leads to something"
        for event in verdict:
            known = known_to(self.meeting, event)
            self.meeting = evolve(self.meeting, event)
            chamber = self.meeting.chamber
            assert say(self.meeting.setup, chamber, event)
            self.log.append(Entry(self.meeting.seq, chamber.minute, event, known))

    @rule(intent=intents)
    def anybody_tries_anything(self, intent: it.Intent) -> None:
        self._try(intent)

    @rule(seat=seats, data=st.data())
    def a_seat_does_what_is_in_order(self, seat: str, data: st.DataObject) -> None:
        setup_, chamber = self.meeting.setup, self.meeting.chamber
        offers = tuple(self.meeting.dealings.offers.values())
        words = [o.word for o in options(setup_, chamber, seat, offers) if not o.refusal]
        if words:
            word = data.draw(st.sampled_from(words))
            assert word in WORDS

    @rule(choice=choices)
    def the_vote_goes_on(self, choice: str) -> None:
        for seat in SEATS[1:5]:
            self._try(it.Vote(seat, choice))  # type: ignore[arg-type]

    @rule(intent=intents)
    def what_can_be_written_can_be_read(self, intent: it.Intent) -> None:
        try:
            words = write(intent)
        except ValueError:
            return
        try:
            again = read(words, intent.seat, self.meeting.setup, self.meeting.chamber)
        except Unreadable:
            return
        if not isinstance(intent, it.PutQuestion):
            assert again == intent

    @invariant()
    def something_is_in_order_for_the_chair(self) -> None:
        if not hasattr(self, "meeting") or self.meeting.chamber.outcome:
            return
        setup_, chamber = self.meeting.setup, self.meeting.chamber
        seat = next_called(setup_, chamber) or "chair"
        assert any(not o.refusal for o in options(setup_, chamber, seat))

    def teardown(self) -> None:
        """The log gives the live state."""
        if hasattr(self, "meeting"):
            self._folds_back()

    @precondition(lambda self: hasattr(self, "meeting") and len(self.log) % 7 == 0)
    @invariant()
    def the_log_gives_the_live_state(self) -> None:
        self._folds_back()

    def _folds_back(self) -> None:
        again = fold(self.meeting.setup, self.log)
        assert digest(again) == digest(self.meeting)

    @invariant()
    def what_interrupts_goes_first(self) -> None:
        """While a point of order waits nothing is put and no statement made."""
        if not hasattr(self, "meeting") or self.meeting.chamber.voting is not None:
            return
        pending = waiting(self.meeting)
        if not pending or pending[0].motion != "point-of-order":
            return
        for intent in (
            it.Speak(self.meeting.chamber.floor or "AAA", "general"),
            it.PutQuestion("chair", WHOLE),
            it.MoveMotion("AAA", "suspend-meeting"),
        ):
            assert isinstance(decide(self.meeting, intent), Refusal)

    @invariant()
    def tallies_add_up_and_one_holds_the_floor(self) -> None:
        if not hasattr(self, "meeting"):
            return
        chamber = self.meeting.chamber
        assert chamber.floor not in chamber.speakers
        assert len(set(chamber.speakers)) == len(chamber.speakers)
        for decision in chamber.decisions:
            if decision.how == "vote":
                counted = tally_of(self.meeting.setup, decision)
                answered = sum(1 for c in decision.ballots.values() if c != "absent")
                assert counted.yes + counted.no + counted.abstain == answered


STEPS = int(os.environ.get("NEMCON_MACHINE_STEPS", "10000"))
Law.TestCase.settings = settings(
    max_examples=STEPS // 100,
    stateful_step_count=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestLaw = Law.TestCase
