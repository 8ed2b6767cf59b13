"""What conformance cases showed of the law, on the state itself."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.rulebook import Citation, StatementRule
from tests.rules.rooms import Room, full_rulebook, setup


def test_a_vote_waits_for_the_appeal_and_goes_on() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: amend 1 delete
        AAA: ask A1
        chair: exhausted
        chair: put A1
        AAA: vote yes
        BBB: move point-of-order
        chair: rule M1 refuse : No.
        CCC: move appeal
        chair: put M2
        AAA: vote no
    """)
    voting = room.meeting.chamber.voting
    assert voting is not None
    interrupted = voting.interrupts
    assert interrupted is not None
    assert interrupted.ballots == {"AAA": "yes"}
    room.play("BBB: vote no\nCCC: vote yes\nDDD: vote no\nchair: declare")
    assert room.meeting.chamber.voting == interrupted


def test_an_appeal_concerns_the_ruling_that_it_was_moved_against() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: move point-of-order
        chair: rule M1 refuse : No.
        CCC: move appeal
        BBB: move point-of-order
        chair: rule M3 refuse : No.
        chair: put M2
        AAA: vote yes
        BBB: vote yes
        CCC: vote yes
        DDD: vote no
        chair: declare
    """)
    motions = room.meeting.chamber.motions
    assert (motions["M1"].status, motions["M3"].status) == ("granted", "refused")


def test_what_an_overruled_ruling_had_done_is_taken_back() -> None:
    room = Room(setup(full_rulebook(notice_hours=24))).play("""
        chair: stage action
        AAA: move right-of-reply
        BBB: move waive-notice
        chair: rule M1 uphold
        CCC: move appeal
        chair: put M3
        AAA: vote no
        BBB: vote yes
        CCC: vote yes
        DDD: vote yes
        chair: declare
    """)
    assert room.meeting.chamber.speakers == ()
    assert room.meeting.chamber.motions["M1"].status == "refused"


def test_a_reply_that_was_used_is_not_owed() -> None:
    room = Room(setup(full_rulebook(**_with_replies()))).play("""
        chair: stage action
        BBB: move right-of-reply
        chair: rule M1 uphold
        chair: give BBB
        BBB: speak reply
        BBB: floor
        CCC: move close-debate
        chair: put M2
        AAA: vote yes
        BBB: vote yes
        CCC: vote yes
        DDD: vote yes
        chair: declare
    """)
    assert room.meeting.chamber.speakers == ()


def test_a_reply_that_the_room_gave_can_be_used() -> None:
    motions = full_rulebook().motions
    by_vote = replace(motions["right-of-reply"], majority="procedural")
    rules = full_rulebook(**_with_replies(), motions={**motions, "right-of-reply": by_vote})
    room = Room(setup(rules)).play("""
        chair: stage action
        BBB: move right-of-reply
        chair: put M1
        AAA: vote yes
        BBB: vote yes
        CCC: vote yes
        DDD: vote no
        chair: declare
        chair: give BBB
        BBB: speak reply
    """)
    assert [s.kind for s in room.meeting.chamber.statements] == ["reply"]
    assert not room.meeting.chamber.floor


def _with_replies() -> dict[str, object]:
    return {"statements": {"reply": StatementRule("reply", Citation("rule 115"))}}


def test_a_vote_on_a_part_ends_with_the_division_that_made_it_one() -> None:
    """A point of order on the ruling that divided the text, while its part is voted on."""
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        BBB: package 2 soft; 3 delete
        BBB: ask P1
        chair: exhausted
        CCC: move division P1/3
        chair: rule M1 uphold
        chair: put P1/3
        AAA: vote no
        DDD: move point-of-order M1
        chair: rule M2 uphold
    """)
    assert room.meeting.chamber.voting is None
    room.play("chair: put P1")


def test_what_was_asked_ends_with_the_stage_in_which_it_was() -> None:
    """A point of order on the opening of the action, while the room is asked whether anybody
    objects: the Chair can go on."""
    room = Room(setup(full_rulebook())).play("""
        chair: stage talks
        BBB: package 2 soft; 3 delete
        chair: stage action
        chair: consensus P1
        DDD: move point-of-order action
        chair: rule M1 uphold
    """)
    assert room.meeting.chamber.call is None
    room.play("chair: stage action\nchair: consensus P1\nchair: gavel")
