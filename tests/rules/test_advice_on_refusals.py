"""What a refusal advises can be done by the seat that was refused."""

from __future__ import annotations

import re

import pytest

from game.rules.candidates import candidates_of
from game.rules.decide import allows, decide
from game.rules.in_order import option, options
from game.rules.meeting.names import named
from game.rules.meeting.state import Meeting
from game.rules.notation.reading import WORDS, read
from game.rules.refusals import CHAIRS_WORDS, Refusal
from game.rules.rulebook import Rulebook
from game.rules.voting import Choice
from game.rules.wishes.intents import CallConsensus, CoSponsor, Intent, OpenStage, Speak
from game.scenario.library import rulebook_named, rulebook_names
from game.sitting.actions import ACTIONS
from tests.rules.beginnings import BOOKS, seconded
from tests.rules.rooms import Room, full_rulebook, setup
from tests.rules.test_walk import Walk


def test_the_chairs_words_are_those_of_its_actions() -> None:
    assert {a.word for a in ACTIONS if a.kind == "chair"} == CHAIRS_WORDS


def test_a_delegation_is_told_to_wait_for_what_the_chair_alone_can_do() -> None:
    room = Room(setup(full_rulebook()))
    refused = decide(room.meeting, Speak("AAA", "general"))
    assert isinstance(refused, Refusal)
    assert refused.instead.startswith("wait for the Chair, who can stage ")


def test_the_chair_is_told_what_to_type() -> None:
    room = Room(setup(full_rulebook()))
    assert room.refused("chair: consensus whole").instead == "stage opening"


def test_advice_goes_as_far_as_the_next_step() -> None:
    """The whole waits for an amendment, the amendment for a motion: the motion is named."""
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: amend 1 delete
        AAA: ask A1
        BBB: ask whole
        chair: exhausted
    """)
    assert room.refused("chair: put whole").instead == "put A1"
    room.play("CCC: move close-debate")
    assert room.refused("chair: put whole").instead == "put M1"


def test_a_seat_is_advised_of_nothing_that_others_do() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: amend 1 delete
    """)
    assert room.refused("ICC: amend 1 delete").instead == "floor"
    assert room.refused("BBB: withdraw A1").instead == "wait for Aland, who can withdraw A1"
    lends = "wait for a member, who can co-sponsor A1"
    assert room.refused("ICC: co-sponsor A9").instead == lends


SEEDS = (1, 5)


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_advised_is_in_order_for_whom_it_is_advised(seed: int) -> None:
    """Chance tries everything in sixty meetings; each step of each advice is tried too."""
    walk = Advised(seed)
    for _ in range(60):
        walk.meeting()
    assert walk.steps > 1000
    assert walk.wrong == []


@pytest.mark.parametrize("name", rulebook_names())
def test_what_is_advised_is_in_order_under_each_rulebook(name: str) -> None:
    """Seconds, points, notices and majorities that only some rooms know are told of too."""
    walk = Advised(3, (rulebook_named(name),))
    for _ in range(6):
        walk.meeting()
    assert walk.steps > 100
    assert walk.wrong == []


class Advised(Walk):
    """A walk that takes each advice at its word."""

    def __init__(self, seed: int, books: tuple[Rulebook, ...] = BOOKS) -> None:
        super().__init__(seed, books)
        self.steps = 0
        self.wrong: list[str] = []

    def taken(self, meeting: Meeting, intent: Intent) -> Meeting:
        verdict = decide(meeting, intent)
        if isinstance(verdict, Refusal):
            for step in steps_of(verdict.instead):
                self.try_(meeting, intent.seat, step, verdict)
        return super().taken(meeting, intent)

    def try_(self, meeting: Meeting, seat: str, step: str, refusal: Refusal) -> None:
        doers = [seat]
        waits = re.fullmatch(r"wait for (.+), who can (.+)", step)
        if waits:
            name, step = waits.groups()
            assert step.split(" ")[0] in WORDS, refusal
            doers = [
                s.id for s in meeting.setup.seats if named(meeting.setup, s.id) == name
            ]
            if name in ("a member", "another member"):
                doers = [m for m in meeting.setup.roll if m != seat]
            assert doers, refusal
            if doers == [seat]:
                self.wrong.append(f"{seat}: {refusal.code}: told to wait for itself")
        if step.split(" ")[0] not in WORDS:
            return
        self.steps += 1
        if not any(may(meeting, doer, step) for doer in doers):
            self.wrong.append(f"{seat}: {refusal.code}: {refusal.reason} -> {step}")


def steps_of(instead: str) -> list[str]:
    """The steps of an advice; a wait governs those that follow it."""
    first, _, meanwhile = instead.partition("; now: ")
    found: list[str] = []
    for step in first.split(", or "):
        before = re.match(r"wait for .+, who can ", found[-1]) if found else None
        told = bool(before) and not step.startswith("wait")
        found.append(f"{before[0]}{step}" if before and told else step)
    return [*found, *(w for w in meanwhile.split(", ") if w)]


def may(meeting: Meeting, seat: str, step: str) -> bool:
    """Whether a step is in order, with any choice of what it leaves open."""
    words = step.split(" : ", maxsplit=1)[0].split()
    if words[0] == "line" and words[-1] == "CHOICE":
        filled = (step.replace("CHOICE", c) for c in ("yes", "no", "abstain"))
        return any(may(meeting, seat, f) for f in filled)
    if not any(
        re.fullmatch(r"[A-Z]{2,}", w) and w not in meeting.setup.by_id for w in words
    ):
        wishes = [read(step, seat, meeting.setup, meeting.chamber)] if words[1:] else []
        if wishes:
            return any(allows(meeting, w) for w in wishes)
    return any(allows(meeting, w) for w in candidates_of(meeting, seat, words[0]))


def test_rule_118_nothing_is_adopted_in_informal_consultations() -> None:
    room = Room(setup(full_rulebook()))
    stage = next(s for s in room.meeting.setup.stages if s.kind == "consultations")
    room.play(f"chair: stage {stage.id}")
    room.play("AAA: amend 1 delete")
    refused = decide(room.meeting, CallConsensus("chair", "A1"))
    assert isinstance(refused, Refusal)
    assert refused.code == "meeting-suspended"
    on = decide(room.meeting, OpenStage("chair", room.meeting.setup.stages[-1].id))
    assert not isinstance(on, Refusal)


def test_a_motion_without_seconds_leaves_the_chair_its_refusal() -> None:
    motions = seconded(full_rulebook().motions)
    room = Room(setup(full_rulebook(motions=motions))).play("""
        chair: stage action
        AAA: move close-debate
    """)
    ruling = option(room.meeting.setup, room.meeting.chamber, "chair", "rule")
    assert ruling.targets == ("M1",)
    room.play("chair: rule M1 refuse")


def test_a_line_that_is_agreed_is_not_offered_again() -> None:
    room = Room(setup(full_rulebook())).play("chair: stage action")
    start, chamber = room.meeting.setup, room.meeting.chamber
    bloc = start.blocs[0]
    before = {o.word: o for o in options(start, chamber, bloc.spokesperson)}
    assert before["line"].targets == ("whole",)
    told: dict[str, dict[str, Choice]] = {bloc.id: {"whole": "no"}}
    after = {o.word: o for o in options(start, chamber, bloc.spokesperson, (), told)}
    refused = after["line"].refusal
    assert refused is not None
    assert (refused.code, refused.instead) == (
        "already-done",
        f"line {bloc.id} whole CHOICE",
    )


def test_a_withdrawn_text_is_tabled_and_not_reconsidered() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: amend 1 delete
        AAA: withdraw A1
    """)
    refused = decide(room.meeting, CoSponsor("BBB", "A1"))
    assert isinstance(refused, Refusal)
    assert refused.instead == "amend ID VARIANT"


def test_nobody_is_told_to_wait_for_itself() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: package 1 delete; 2 delete
        AAA: package 1 soft; 3 delete
    """)
    refused = room.refused("AAA: move vote-next P2")
    assert "wait for Aland" not in refused.instead
    assert "move proposal-order P2" in refused.instead


def test_the_chair_is_not_advised_to_table_texts() -> None:
    room = Room().play("chair: stage action")
    refused = room.refused("chair: revise whole 1 soft")
    assert refused.instead.startswith("wait for a member, who can amend")
    room.play("chair: amend 1 soft")  # which is in order all the same


def test_a_package_of_which_a_part_is_done_is_advised_without_it() -> None:
    room = Room(setup(full_rulebook()))
    room.play("chair: stage talks")
    told = room.refused("AAA: package 1 chair; 2 soft; 3 soft")
    assert told.reason == "Provision `1` reads so already."
    assert told.instead == "package 2 soft; 3 soft"
    assert room.refused("AAA: package 1 chair; 2 soft").instead == "amend 2 soft"
    assert room.refused("AAA: package 1 chair; 2 chair").instead == "amend ID VARIANT"
