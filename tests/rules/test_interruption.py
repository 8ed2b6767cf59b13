"""What conformance cases showed of the law, on the state itself."""

from __future__ import annotations

from game.rules.rulebook import Citation, StatementRule
from tests.rules.rooms import Room, full_rulebook, setup


def test_an_appeal_waits_where_the_rules_do_not_let_it_interrupt() -> None:
    room = Room(setup(full_rulebook())).play("""
        chair: stage action
        AAA: amend 1 delete
        AAA: ask A1
        chair: exhausted
        chair: put A1
        AAA: vote yes
        BBB: move point-of-order
        chair: rule M1 refuse : No.
    """)
    assert room.refused("CCC: move appeal").code == "voting-has-begun"


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


def _with_replies() -> dict[str, object]:
    return {"statements": {"reply": StatementRule("reply", Citation("rule 115"))}}
