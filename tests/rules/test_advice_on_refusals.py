"""What a refusal advises can be done by the seat that was refused."""

from __future__ import annotations

from game.rules.decide import decide
from game.rules.in_order import option, options
from game.rules.intents import CallConsensus, CoSponsor, OpenStage, Speak
from game.rules.refusals import CHAIRS_WORDS, Refusal, advised
from game.rules.voting import Choice
from game.sitting.actions import ACTIONS
from tests.rules.beginnings import seconded
from tests.rules.rooms import Room, full_rulebook, setup


def test_the_chairs_words_are_those_of_its_actions() -> None:
    assert {a.word for a in ACTIONS if a.kind == "chair"} == CHAIRS_WORDS


def test_a_delegation_is_told_to_wait_for_what_the_chair_alone_can_do() -> None:
    room = Room(setup(full_rulebook()))
    refused = decide(room.meeting, Speak("AAA", "general"))
    assert isinstance(refused, Refusal)
    assert refused.instead.startswith("wait for the Chair, who can stage ")


def test_the_chair_is_told_what_to_type() -> None:
    refused = Refusal("wrong-stage", "Not opened.", "rule 106", "chair: stage talks")
    assert advised(refused, chair=True).instead == "stage talks"
    own = Refusal("no-floor", "No floor.", "rule 68", "floor")
    assert advised(own, chair=False) is own


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
