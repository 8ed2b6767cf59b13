"""Arbitrary intents against the law: it answers every one, and never contradicts itself."""

from __future__ import annotations

import os
from typing import get_args

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
from game.rules.candidates import candidates
from game.rules.decide import allows, decide
from game.rules.draft.places import with_place
from game.rules.draft.text import Add, Delete, Draft, Move, Provision, Revise
from game.rules.evolve import evolve
from game.rules.in_order import options
from game.rules.log.events import Entry, Event
from game.rules.meeting.dealings import Dealings
from game.rules.meeting.results import next_called, tally_of
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting, opening
from game.rules.notation.reading import WORDS, read
from game.rules.notation.writing import write
from game.rules.procedures.motions import waiting
from game.rules.refusals import Code, Refusal
from game.rules.replay import fold, known_to
from game.rules.rulebook import Rulebook
from game.rules.wishes import intents as it
from game.rules.words.sayings import say
from tests.rules.beginnings import BEGUN, BOOKS
from tests.rules.rooms import full_rulebook, setup

SEATS = ("chair", "AAA", "BBB", "CCC", "DDD", "ICC")
TARGETS = ("A1", "A2", "A3", "P1", "M1", "M2", "M3", WHOLE, "1", "2", "9", "")
HAPPENED: set[type] = set()
REFUSED: set[str] = set()
"""Kinds of events and codes of refusals that the steps came by."""


DRAFT: Draft = setup().draft


def added(id_: str, **changes: str) -> Provision:
    """A provision that somebody proposes to add."""
    new = Provision(id_, f"New paragraph {id_}", "", f"what {id_} says", variant="")
    return msgspec.structs.replace(new, **changes)


OPERATIONS = (
    Delete("1"),
    Delete("2"),
    Revise("1", "soft"),
    Revise("2", "soft"),
    Revise("3", text='other "words", a; b: c\\d'),
    Delete("9"),
    Move("3", "", ""),
    Move("1", "2", ""),
    Move("2", "1", ""),
    Move("2", "", "9"),
    Add(added("4"), "1"),
    Add(added("5", parent="1"), ""),
    Add(with_place(added("6"), DRAFT, "issue_1", -150), "2"),
    Add(added("6", issue="nothing"), ""),
    Add(added("3"), "9"),
    Delete("4"),
    Revise("6", text="yet other words"),
)
MOTIONS = (*full_rulebook().motions, "point-of-information")

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
        st.sampled_from(("", "", "A1", "A2")),
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
    st.builds(it.Object, seats, withdrawn=st.just(True)),
    st.builds(
        it.Object,
        seats,
        st.sampled_from(("", "a reason")),
        st.sampled_from(("", "1", "9")),
    ),
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
    st.builds(it.RunSilence, st.just("chair"), st.sampled_from((0, 1))),
    st.builds(it.EndSilence, st.just("chair")),
    st.builds(it.Suspend, st.just("chair"), st.integers(-1, 300)),
    st.builds(it.Resume, seats),
    st.builds(it.Close, seats),
    st.builds(it.CountRoom, seats, st.sampled_from(((), ("AAA",), ("AAA", "BBB", "CCC")))),
)


def digest(meeting: Meeting) -> bytes:
    """A meeting without its setup, as bytes."""
    parts = (meeting.chamber, meeting.dealings, meeting.seq)
    return msgspec.json.encode(parts, enc_hook=tuple, order="deterministic")


class Law(RuleBasedStateMachine):
    """Whatever anybody tries, the meeting stays sound."""

    @initialize(rules=st.sampled_from(BOOKS), begun=st.sampled_from(BEGUN))
    def open(self, rules: Rulebook, begun: str) -> None:
        self.meeting = opening(setup(rules, cost="Three million a year."))
        self.log: list[Entry] = []
        for line in begun.strip().splitlines():
            seat, _, words = line.strip().partition(": ")
            self._try(read(words, seat, self.meeting.setup, self.meeting.chamber))

    def _try(self, intent: it.Intent) -> None:
        verdict = decide(self.meeting, intent)
        if self.meeting.chamber.outcome:
            assert isinstance(verdict, Refusal), "a meeting that is closed stays closed"
        if isinstance(verdict, Refusal):
            REFUSED.add(verdict.code)
            assert verdict.reason.endswith((".", "”")), verdict
            assert verdict.rule, verdict
            assert verdict.instead, verdict
            return
        assert verdict, "an intent in order leads to something"
        for event in verdict:
            HAPPENED.add(type(event))
            known = known_to(self.meeting, event)
            self.meeting = evolve(self.meeting, event)
            chamber = self.meeting.chamber
            assert say(self.meeting.setup, chamber, event)
            self.log.append(Entry(self.meeting.seq, chamber.minute, event, known))

    @rule(intent=intents)
    def anybody_tries_anything(self, intent: it.Intent) -> None:
        self._try(intent)

    @rule(data=st.data())
    def the_chair_does_what_is_in_order(self, data: st.DataObject) -> None:
        """The Chair of its own accord, as often as all others together."""
        self.a_seat_does_what_is_in_order("chair", data)

    @rule(seat=seats, data=st.data())
    def a_seat_does_what_is_in_order(self, seat: str, data: st.DataObject) -> None:
        """Whatever may be done is tried, each word as likely; only the end is left out."""
        setup_, chamber = self.meeting.setup, self.meeting.chamber
        offers = tuple(self.meeting.dealings.offers.values())
        found = {o.word: o for o in options(setup_, chamber, seat, offers) if not o.refusal}
        assert set(found) <= set(WORDS)
        found.pop("close", None)
        if not found:
            return
        word = data.draw(st.sampled_from(sorted(found)))
        seen = msgspec.structs.replace(
            self.meeting, dealings=Dealings(self.meeting.dealings.offers)
        )
        able = [
            intent
            for named, _, intent in candidates(seen, seat)
            if named == word and not isinstance(decide(seen, intent), Refusal)
        ]
        assert able, f"`{word}` is offered, and nothing that it stands for is in order"
        self._try(data.draw(st.sampled_from(able)))

    @precondition(lambda self: self.meeting.chamber.voting is not None)
    @rule(choice=choices)
    def the_vote_goes_on(self, choice: str) -> None:
        for seat in SEATS[1:5]:
            self._try(it.Vote(seat, choice))  # type: ignore[arg-type]

    @rule(data=st.data())
    def the_chair_takes_the_next_question(self, data: st.DataObject) -> None:
        """Whatever may be put is put; a vote that is open is declared."""
        if self.meeting.chamber.voting is not None:
            self._try(it.CloseVoting("chair"))
        able = [
            intent
            for word, _, intent in candidates(self.meeting, "chair")
            if word in ("put", "gavel", "rule", "pass-over", "cost")
            and not isinstance(decide(self.meeting, intent), Refusal)
        ]
        if able:
            self._try(data.draw(st.sampled_from(able)))

    @precondition(lambda self: len(self.log) > 80)
    @rule()
    def the_chair_closes(self) -> None:
        """A meeting that has lasted comes to its end."""
        self._try(it.Close("chair"))

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
        if isinstance(intent, it.PutQuestion) or again == intent:
            return
        assert write(again) == words
        assert " on issue_" in words, (
            "only where a text lies without an addition may differ"
        )

    @invariant()
    def something_is_in_order_for_the_chair(self) -> None:
        if not hasattr(self, "meeting") or self.meeting.chamber.outcome:
            return
        setup_, chamber = self.meeting.setup, self.meeting.chamber
        seen = Meeting(setup_, chamber, Dealings({}))
        # a point of order stops a vote until the Chair has ruled, whoever is called next
        stopped = any(m.status == "pending" for m in chamber.motions.values())
        called = next_called(setup_, chamber) or "chair"
        seats = (called, "chair") if stopped else (called,)
        tried = (intent for s in seats for _, _, intent in candidates(seen, s))
        assert any(allows(seen, intent) for intent in tried)

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

    @invariant()
    def what_waits_hangs_together(self) -> None:
        """Votes are asked for, and parts are to be voted on, of what is pending; an amendment
        to an amendment is pending with it, and asks for what it does not say."""
        if not hasattr(self, "meeting"):
            return
        chamber = self.meeting.chamber
        pending = {i: p for i, p in chamber.proposals.items() if p.status == "pending"}
        for target, asking in chamber.asked.items():
            assert target == WHOLE or target in pending
            assert asking
            assert len(set(asking)) == len(asking)
        for part in (i for i, state in chamber.separate.items() if state == "pending"):
            of = part.partition("/")[0]
            assert of in pending or not chamber.draft.provisions[part].deleted
        for one in pending.values():
            if one.amends:
                assert one.amends in pending
                assert not set(one.operations) <= set(pending[one.amends].operations)


STEPS = int(os.environ.get("NEMCON_MACHINE_STEPS", "10000"))
Law.TestCase.settings = settings(
    max_examples=STEPS // 100,
    stateful_step_count=100,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


class TestLaw(Law.TestCase):  # type: ignore[misc, valid-type]
    """The steps, and what they came by: a machine that tries nothing proves nothing."""

    def runTest(self) -> None:  # noqa: N802 - the name that unittest gives it
        """Take the steps; the full number of them reaches half of all that there is.  What
        a search that seeks failures comes by varies; ``test_walk`` asks for nearly all."""
        HAPPENED.clear()
        REFUSED.clear()
        super().runTest()
        if STEPS < 10_000:
            return
        assert 2 * len(HAPPENED) >= len(get_args(Event)), HAPPENED
        assert 2 * len(REFUSED) >= len(get_args(Code)), REFUSED
