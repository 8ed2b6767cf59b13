"""A person's desk: when the room waits, what for, and what waiting means."""

from __future__ import annotations

import pytest

from game.rules.log.events import BALLOTS, HandRaised
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.local import LocalDesk
from tests.sitting.tables import table


def desk_of(seat: str, seed: int = 1) -> LocalDesk:
    """A person's desk in the small room."""
    return LocalDesk(table(seed, people=[seat]), seat)


def until(desk: LocalDesk, *needs: str) -> Waiting:
    """Go on, voting no and letting everything else pass, until one of ``needs`` comes."""
    for _ in range(3000):
        done = desk.step()
        if isinstance(done, Waiting):
            if done.need in needs:
                return done
            assert done.need != "closed", f"the meeting closed without {needs}"
            if done.need == "ballot":
                desk.submit(it.Vote(desk.seat, "no"))
            desk.wait()
    raise AssertionError(f"the room never waited for {needs}")


def test_the_room_waits_for_a_persons_ballot_and_takes_it() -> None:
    desk = desk_of("CCC", seed=3)
    waiting = until(desk, "ballot")
    assert waiting.words.endswith("Your vote. To wait is not to take part.")
    cast = desk.submit(it.Vote("CCC", "no"))
    assert not isinstance(cast, Refusal)
    assert cast[0].event == HandRaised("CCC", "Q1", "no")
    assert cast[0].known_to == ("CCC",)
    assert not desk.view().chamber.voting.ballots  # type: ignore[union-attr]


def test_to_wait_at_a_ballot_is_not_to_take_part() -> None:
    desk = desk_of("CCC", seed=3)
    until(desk, "ballot")
    desk.wait()
    ballots = [e.event for e in desk.log() if isinstance(e.event, BALLOTS)]
    assert ballots == [HandRaised("CCC", "Q1", "absent")]


def test_to_wait_at_a_consensus_call_is_silence() -> None:
    desk = desk_of("DDD")
    until(desk, "consensus")
    desk.wait()
    until(desk, "closed")
    assert "DDD" not in desk.view().chamber.decisions[-1].objections


def test_one_objection_of_a_person_breaks_consensus() -> None:
    desk = desk_of("DDD")
    until(desk, "consensus")
    assert not isinstance(desk.submit(it.Object("DDD", "our red line")), Refusal)
    until(desk, "stage", "closed", "ballot")
    broken = [d for d in desk.view().chamber.decisions if "DDD" in d.objections]
    assert broken[0].objections["DDD"] == "our red line"


def test_a_person_in_the_chair_is_waited_for_and_can_end_the_day() -> None:
    desk = desk_of("chair")
    until(desk, "chair")
    desk.submit(it.OpenStage("chair", "action"))
    until(desk, "chair")
    while isinstance(refused := desk.submit(it.Close("chair")), Refusal):
        view = desk.view()
        desk.submit(read(refused.instead, "chair", view.setup, view.chamber))
        until(desk, "chair")
    assert desk.view().chamber.outcome == "suspended"


def test_a_desk_does_not_act_for_another_seat() -> None:
    with pytest.raises(ValueError, match="cannot act"):
        desk_of("CCC").submit(it.Vote("DDD", "yes"))


def test_a_person_given_the_floor_is_waited_for() -> None:
    desk = desk_of("DDD")
    until(desk, "stage")
    desk.submit(it.AskFloor("DDD"))
    assert until(desk, "floor").need == "floor"
    said = desk.submit(it.Speak("DDD", "general", words="We thank the Chair."))
    assert not isinstance(said, Refusal)


def chairs_desk(scenario: str) -> LocalDesk:
    """The Chair's desk in a room that is waiting for the Chair."""
    desk = LocalDesk(laid(load(scenario), 3, ["chair"]), "chair")
    until(desk, "chair")
    return desk


def typed(desk: LocalDesk, words: str) -> None:
    """Do what is typed, which is in order."""
    view = desk.view()
    done = desk.submit(read(words, desk.seat, view.setup, view.chamber))
    assert not isinstance(done, Refusal), done.reason


@pytest.mark.parametrize(
    ("scenario", "acts"),
    [
        ("first-steps", ("stage action", "consensus whole", "gavel")),
        ("silence-2024", ("stage silence", "silence", "run-silence", "end-silence")),
    ],
)
def test_a_quick_chair_and_a_patient_one_preside_over_the_same_meeting(
    scenario: str, acts: tuple[str, ...]
) -> None:
    quick, patient = chairs_desk(scenario), chairs_desk(scenario)
    for words in acts:
        typed(quick, words)
        until(patient, "chair")
        typed(patient, words)
    assert quick.log() == patient.log()
    found = quick.view().chamber.decisions[-1]
    assert found.target == "whole"
    assert found.objections or found.broken_on


def test_an_act_that_is_refused_lets_nothing_happen() -> None:
    desk = desk_of("chair", seed=2)
    until(desk, "chair")
    desk.submit(it.OpenStage("chair", "action"))
    before = len(desk.log())
    assert isinstance(desk.submit(it.Gavel("chair")), Refusal)
    assert len(desk.log()) == before


def test_silence_that_would_let_a_red_line_be_crossed_is_said_so() -> None:
    desk = LocalDesk(laid(load("silence-2024"), 12, ["FED"]), "FED")
    words = []
    for _ in range(4000):
        done = desk.step()
        if isinstance(done, Waiting):
            words.append(done.words)
            if done.need == "closed":
                break
            desk.wait()
    warned = [
        w for w in words if w.startswith("Red lines of yours are crossed: “Who enters")
    ]
    assert len(warned) >= 2
    assert all(
        w.endswith("to wait is to agree; `break-silence` breaks it.") for w in warned
    )
