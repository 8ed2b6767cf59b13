"""A day in a small room, in the game's own notation."""

from __future__ import annotations

import msgspec
import pytest

from game.rules.meeting.methods import on_record
from game.rules.meeting.results import adopted, next_called, tally_of
from tests.rules.rooms import Room, full_rulebook, rulebook, setup

TO_ACTION = """
    chair: stage opening
    AAA: amend 1 delete
    AAA: ask A1
    chair: stage action
"""
WITHOUT_BBB = "AAA: vote yes\nBBB: vote absent\nCCC: vote no\nDDD: vote no\nchair: declare"


def test_a_deletion_that_two_thirds_want_leaves_the_text() -> None:
    room = Room().play(TO_ACTION)
    room.play("""
        chair: exhausted
        chair: put A1
        AAA: vote yes
        BBB: vote yes
        CCC: vote no
        DDD: vote abstain
        chair: declare
    """)
    assert room.status("A1") == "adopted"
    assert room.standing() == {"2": "chair", "3": "chair"}
    decision = room.meeting.chamber.decisions[-1]
    assert tally_of(room.meeting.setup, decision).explanation == (
        "two thirds of those present and voting: 2 yes of 3 voting, 2 needed: adopted"
        " (75/282)"
    )


def test_75_282_no_vote_before_the_finding() -> None:
    room = Room().play(TO_ACTION)
    refusal = room.refused("chair: put A1")
    assert refusal.code == "efforts-not-exhausted"
    assert "Bureau" in refusal.reason
    assert refusal.instead == "exhausted"


def test_rule_128_nothing_interrupts_a_vote() -> None:
    room = Room().play(TO_ACTION).play("chair: exhausted\nchair: put A1")
    refusal = room.refused("BBB: amend 2 delete")
    assert (refusal.code, refusal.rule) == ("voting-has-begun", "rule 128")


def test_the_chair_cannot_declare_before_all_have_answered() -> None:
    room = Room().play(TO_ACTION).play("chair: exhausted\nchair: put A1\nAAA: vote yes")
    refusal = room.refused("chair: declare")
    assert refusal.code == "voting-goes-on"
    assert "3 members" in refusal.reason


def test_rule_130_amendments_are_taken_before_the_text() -> None:
    room = Room().play(TO_ACTION)
    assert room.refused("chair: consensus whole").code == "amendments-first"


def test_consensus_is_the_absence_of_objection() -> None:
    room = Room().play("chair: stage action\nchair: consensus whole\nchair: gavel")
    assert adopted(room.meeting.setup, room.meeting.chamber.decisions[-1])
    room.play("chair: close")
    assert room.meeting.chamber.outcome == "consensus"


def test_one_objection_breaks_consensus_and_a_vote_may_follow() -> None:
    room = Room().play("""
        chair: stage action
        chair: consensus whole
        BBB: object 1 : It crosses our red line.
        chair: gavel
        BBB: ask whole
        chair: exhausted
        chair: put whole
        AAA: vote yes
        BBB: vote no
        CCC: vote yes
        DDD: vote yes
        chair: declare
        chair: close
    """)
    assert room.meeting.chamber.outcome == "vote"


def test_an_adopted_amendment_makes_its_rivals_moot() -> None:
    room = Room().play("""
        chair: stage opening
        AAA: amend 1 delete
        BBB: amend 1 soft
        CCC: amend 2 soft
        chair: stage action
        chair: consensus A1
        chair: gavel
    """)
    statuses = [room.status(a) for a in ("A1", "A2", "A3")]
    assert statuses == ["adopted", "moot", "pending"]


def test_rule_127_a_roll_call_follows_the_alphabet_from_the_name_drawn() -> None:
    room = Room().play(TO_ACTION).play("AAA: move roll-call A1\nchair: exhausted")
    room.play("chair: put A1")
    assert room.refused("CCC: vote no").code == "not-called"
    assert next_called(room.meeting.setup, room.meeting.chamber) == "AAA"


def test_only_consensus_where_the_rules_know_nothing_else() -> None:
    strict = rulebook()
    rules = rulebook(consensus=type(strict.consensus)(strict.consensus.cite, required=True))
    room = Room(setup(rules)).play("chair: stage action")
    assert room.refused("AAA: ask whole").code == "consensus-only"


def test_a_sponsor_does_not_explain_a_vote_on_its_own_text() -> None:
    room = Room().play("""
        chair: stage action
        AAA: amend 1 soft
        BBB: co-sponsor A1
        CCC: floor
        chair: give CCC
    """)
    assert room.refused("BBB: speak explanation A1").code == "sponsor-barred"
    room.play("CCC: speak explanation A1 : We abstained.")


def test_who_cast_no_ballot_has_no_vote_to_explain() -> None:
    room = Room().play(TO_ACTION).play("chair: exhausted\nchair: put A1")
    room.play("""
        AAA: vote yes
        BBB: vote absent
        CCC: vote no
        DDD: vote abstain
        chair: declare
        BBB: floor
        chair: give BBB
    """)
    refused = room.refused("BBB: speak explanation A1 : We would have voted no.")
    assert (refused.code, refused.rule) == ("no-vote-before", "rule 128")
    assert "cast no ballot on A1" in refused.reason
    assert refused.instead == "speak general"
    room.play("""
        BBB: speak general : We would have voted no.
        DDD: floor
        chair: give DDD
        DDD: speak explanation A1 : We abstained, for the text is not ripe.
    """)


def test_who_cast_no_ballot_may_explain_its_position_where_the_rules_know_that() -> None:
    known = full_rulebook()
    position = msgspec.structs.replace(known.statements["explanation"], name="position")
    statements = {**known.statements, "position": position}
    room = Room(setup(full_rulebook(statements=statements))).play(TO_ACTION)
    room.play("chair: exhausted\nchair: put A1")
    room.play(WITHOUT_BBB).play("BBB: floor\nchair: give BBB")
    refused = room.refused("BBB: speak explanation A1")
    assert refused.instead == "speak position A1"
    room.play("BBB: speak position A1 : We stayed out of it.")


def test_a_vote_without_names_is_explained_by_whoever_says_it_voted() -> None:
    rules = full_rulebook()
    substance = msgspec.structs.replace(rules.majorities["substance"], method="hands")
    majorities = {**rules.majorities, "substance": substance}
    room = Room(setup(full_rulebook(majorities=majorities))).play(TO_ACTION)
    room.play("chair: exhausted\nchair: put A1").play(WITHOUT_BBB)
    assert not on_record(room.meeting.chamber.decisions[-1])
    room.play("BBB: floor\nchair: give BBB\nBBB: speak explanation A1 : We voted no.")


def test_108_a_meeting_that_cannot_be_opened_can_be_closed() -> None:
    room = Room(setup(full_rulebook()))
    room.play("AAA: leave-room\nBBB: leave-room\nCCC: leave-room\nDDD: leave-room")
    refusal = room.refused("chair: stage opening")
    assert (refusal.code, refusal.instead) == ("no-quorum", "close, or wait for members")
    room.play("chair: close")
    assert room.meeting.chamber.outcome == "suspended"
    one = Room(setup(full_rulebook())).play("AAA: leave-room")
    assert one.refused("chair: close").code == "wrong-stage"


def test_108_no_decision_without_a_quorum() -> None:
    room = Room().play("chair: stage action")
    absent = frozenset({"AAA", "BBB"})
    from msgspec.structs import replace

    room.meeting = replace(
        room.meeting, chamber=replace(room.meeting.chamber, absent=absent)
    )
    refusal = room.refused("chair: consensus whole")
    assert refusal.code == "no-quorum"
    assert refusal.reason == "2 of 4 members are present; a decision needs 3."


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("BBB: withdraw A1", "not-your-text"),
        ("AAA: co-sponsor A1", "already-done"),
        ("BBB: co-sponsor A9", "unknown-target"),
        ("AAA: ask A1", "already-done"),
        ("BBB: let-go A1", "no-vote-asked"),
        ("BBB: gavel", "not-the-chair"),
        ("chair: gavel", "no-consensus-call"),
        ("BBB: vote yes", "no-question-open"),
        ("BBB: object", "no-consensus-call"),
        ("ICC: amend 2 delete", "not-a-member"),
        ("BBB: amend 1 delete", "conflict"),
        ("BBB: amend 1 chair", "bad-operation"),
        ("BBB: speak general", "no-floor"),
        ("BBB: line duo A1 no", "not-in-bloc"),
        ("BBB: accept O1", "not-your-offer"),
        ("chair: stage opening", "already-done"),
        ("chair: pass-over A1", "not-pending"),
        ("BBB: offer BBB give vote A1 no ask let-go A1", "own-offer"),
    ],
)
def test_what_is_not_in_order_is_refused_with_its_code(line: str, code: str) -> None:
    room = Room().play(TO_ACTION)
    assert room.refused(line).code == code


def test_who_waits_for_the_floor_is_told_who_comes_before() -> None:
    room = Room().play(TO_ACTION).play("AAA: floor\nBBB: floor")
    waiting = room.refused("BBB: speak general")
    assert "1 delegation speaks before you" in waiting.reason
    assert waiting.instead.startswith("wait")
    assert "next to be called" in room.refused("AAA: speak general").reason
    assert room.refused("CCC: speak general").instead == "floor"


def test_a_secret_ballot_is_counted_and_tells_nobody_who_voted_how() -> None:
    rules = full_rulebook()
    room = Room(setup(rules)).play("""
        chair: stage opening
        AAA: amend 1 delete
        AAA: ask A1
        AAA: move secret-ballot A1
        chair: stage action
        chair: exhausted
        chair: put A1
        AAA: vote yes
        BBB: vote no
        CCC: vote no
        DDD: vote abstain
    """)
    voting = room.meeting.chamber.voting
    assert voting is not None
    assert (voting.ballots, voting.taken) == ({}, ("AAA", "BBB", "CCC", "DDD"))
    room.play("chair: declare")
    decision = room.meeting.chamber.decisions[-1]
    counted = tally_of(room.meeting.setup, decision)
    assert (counted.yes, counted.no, counted.abstain) == (1, 2, 1)
    assert not set(decision.ballots) & set(room.meeting.setup.by_id)


def test_a_vote_by_secret_ballot_is_not_explained() -> None:
    barred = msgspec.structs.replace(
        full_rulebook().statements["explanation"], secret_barred=True
    )
    statements = {**full_rulebook().statements, "explanation": barred}
    room = Room(setup(full_rulebook(statements=statements))).play("""
        chair: stage action
        AAA: amend 1 delete
        BBB: floor
        chair: give BBB
    """)
    room.play("""
        BBB: floor lower
        AAA: move secret-ballot A1
        BBB: floor
        chair: give BBB
    """)
    refused = room.refused("BBB: speak explanation A1 : We voted no.")
    assert refused.code == "names-unknown"
    assert "how one voted" in refused.reason
    room.play("BBB: speak explanation whole : On the whole we shall vote yes.")
