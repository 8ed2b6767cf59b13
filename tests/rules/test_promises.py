"""Promises that nobody could keep are no offers."""

from __future__ import annotations

import pytest

from tests.rules.rooms import Room, full_rulebook, setup

TABLED = """
    chair: stage action
    AAA: amend 1 delete
    BBB: amend 2 soft
    CCC: co-sponsor A1
"""


@pytest.mark.parametrize(
    ("line", "code", "says"),
    [
        ("AAA: offer BBB give withdraw A2 ask vote A1 yes", "not-your-text", "who alone"),
        ("AAA: offer BBB give vote A2 yes ask withdraw A1", "not-your-text", "who alone"),
        ("AAA: offer CCC give vote A2 yes ask co-sponsor A1", "already-done", "its name"),
        ("AAA: offer BBB give co-sponsor A1 ask co-sponsor A2", "already-done", "its name"),
        (
            "BBB: offer AAA give co-sponsor whole ask vote A2 yes",
            "not-your-text",
            "Chair's",
        ),
        (
            "BBB: offer AAA give withdraw whole ask vote A2 yes",
            "not-your-text",
            "no sponsor",
        ),
        (
            "BBB: offer AAA give vote A1 yes, vote A1 no ask vote A2 yes",
            "bad-operation",
            "",
        ),
        ("ICC: offer AAA give vote A2 yes ask vote A1 yes", "not-a-member", "no vote"),
        ("ICC: offer AAA give let-stand 1 ask vote A1 yes", "not-a-member", "no vote"),
        ("AAA: offer ICC give vote A2 yes ask vote A1 yes", "not-a-member", "no vote"),
    ],
)
def test_a_promise_that_cannot_be_kept_is_refused(line: str, code: str, says: str) -> None:
    refusal = Room(setup(full_rulebook())).play(TABLED).refused(line)
    assert refusal.code == code
    assert says in refusal.reason
    assert refusal.rule


def test_what_can_be_kept_may_be_promised() -> None:
    room = Room(setup(full_rulebook())).play(TABLED)
    room.play("""
        AAA: offer BBB give vote A2 yes, co-sponsor A2 ask withdraw A2, vote A1 yes
        BBB: offer CCC give let-go A2 ask vote A2 yes
        BBB: offer AAA give vote A1 no ask let-stand 2
    """)


def test_what_was_struck_cannot_be_let_stand() -> None:
    room = Room(setup(full_rulebook())).play(TABLED)
    room.play("""
        chair: consensus A1
        chair: gavel
    """)
    refusal = room.refused("BBB: offer AAA give vote A2 no ask let-stand 1")
    assert refusal.code == "bad-operation"
    assert "not in the text" in refusal.reason
