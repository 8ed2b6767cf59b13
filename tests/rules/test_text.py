"""Operations on a draft: what it cannot take, and the differences that they leave."""

from __future__ import annotations

import pytest

from game.rules.draft.applying import TextFault, apply, fault
from game.rules.draft.differences import differences, moved_between, runs_between
from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Remove,
    Restore,
    Revise,
    draft_of,
)
from game.rules.meeting.alternatives import additions, alternatives
from tests.rules.rooms import Room, provision
from tests.strategies import taken


def draft() -> Draft:
    """Article 1; article 2 with a part; a chapter without words; a deleted article."""
    bare = Provision("c", "Chapter I", "Name", "", kind="chapter")
    gone = provision("3", deleted=True)
    parts = (provision("1"), provision("2"), provision("2.1", parent="2"))
    return draft_of((*parts, bare, gone, provision("3.1", parent="3", deleted=True)))


@pytest.mark.parametrize(
    ("op", "why"),
    [
        (Delete("9"), "there is no provision `9`"),
        (Delete("3"), "provision `3` is deleted"),
        (
            Revise("1", "hard"),
            "provision `1` has no variant `hard`; it has `chair`, `soft`",
        ),
        (Revise("1"), "a revision needs a variant or a text"),
        (Revise("1", "chair"), "provision `1` reads so already"),
        (Revise("1", text="1 as in the Chair's text"), "provision `1` reads so already"),
        (Revise("c", text="x"), "provision `c` has no wording of its own to revise"),
        (Move("1", "3"), "provision `3` is deleted"),
        (Move("1", "9"), "there is no provision `9` for it to be part of"),
        (Move("2", "2.1"), "provision `2` cannot become part of itself"),
        (Move("2", "", "1"), "provision `2` stands there already"),
        (Move("1", "", "2.1"), "`2.1` is no neighbour of it there"),
        (Add(provision("1")), "there is a provision `1` already"),
        (Add(provision("n", parent="3")), "provision `3` is deleted"),
        (Add(provision("n", deleted=True)), "a new provision cannot be a deleted one"),
        (Remove("2"), "provision `2` has parts"),
        (Restore(()), "nothing is named that could be restored"),
        (Restore(("1",)), "provision `1` is not deleted"),
        (Restore(("3.1",)), "provision `3` is deleted"),
        (Restore(("3", "9")), "there is no provision `9`"),
    ],
)
def test_what_a_draft_cannot_take(op: Operation, why: str) -> None:
    assert fault(draft(), op).startswith(why)
    with pytest.raises(TextFault):
        apply(draft(), op)


def test_a_wording_without_variants_can_be_revised_and_given_back() -> None:
    start = draft_of((Provision("1", "Article 1", "", "Old words."),))
    changed, back = apply(start, Revise("1", text="New words."))
    assert apply(changed, back)[0] == start


@pytest.mark.parametrize(
    ("before", "after", "shown"),
    [
        ("States shall act.", "States may act.", "States -shall-+may+ act."),
        ("States act.", "States act promptly.", "States act+ promptly+."),
        ("act, and pay", "act", "act-, and pay-"),
        ("", "new", "+new+"),
        ("old", "", "-old-"),
        ("same", "same", "same"),
        ("see {6.2} now", "see {6.20} now", "see -{6.2}-+{6.20}+ now"),
        ("shall act at once", "may do so later", "-shall act at once-+may do so later+"),
        (
            "reasons of health and safety",
            "grounds for health or welfare",
            "-reasons of health and safety-+grounds for health or welfare+",
        ),
    ],
)
def test_differences_are_shown_word_by_word(before: str, after: str, shown: str) -> None:
    signs = {"kept": "", "struck": "-", "inserted": "+"}
    runs = runs_between(before, after)
    assert "".join(signs[r.fate] + r.words + signs[r.fate] for r in runs) == shown


def test_every_provision_has_a_status() -> None:
    start = draft_of(tuple(provision(i) for i in "12345"))
    new = Provision("n", "Article 9", "New", "New words.")
    ops = (Delete("2"), Revise("3", "soft"), Move("1", "", "4"), Add(new, "5"))
    found = differences(start, taken(start, ops))
    assert [(d.id, d.status, d.moved) for d in found] == [
        ("2", "deleted", False),
        ("3", "revised", False),
        ("4", "unchanged", False),
        ("1", "moved", True),
        ("5", "unchanged", False),
        ("n", "added", False),
    ]


def test_parts_of_what_moved_have_not_moved() -> None:
    before = draft()
    assert moved_between(before, taken(before, (Move("2", "1"),))) == {"2"}


def test_alternatives_are_numbered_and_have_owners() -> None:
    room = Room().play(
        """
        chair: stage talks
        BBB: bracket 1
        AAA: amend 1 soft
        CCC: co-sponsor A1
        BBB: amend 1 delete
        """
    )
    found = alternatives(room.meeting.chamber, "1")
    assert [(a.label, a.proposal, a.does, a.words, a.seats) for a in found] == [
        ("Alt 1", "", "stands", "1 as in the Chair's text", ("BBB",)),
        ("Alt 2", "A1", "revise", "1, softer", ("AAA", "CCC")),
        ("", "A2", "delete", "", ("BBB",)),
    ]
    assert [a.does for a in alternatives(room.meeting.chamber, "2")] == ["stands"]
    assert additions(room.meeting.chamber) == ()
