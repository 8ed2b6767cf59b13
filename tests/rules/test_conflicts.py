"""Conflicts between proposals: found, named by what they meet on, and explained."""

from __future__ import annotations

import pytest

from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Revise,
    draft_of,
)
from game.rules.meeting.business import Proposal
from game.rules.procedures.conflicts import conflicts, conflicts_of
from tests.rules.rooms import Room, provision


def draft() -> Draft:
    """Articles 1 and 2; article 2 has paragraphs 2.1 and 2.2."""
    return draft_of(
        (
            provision("1"),
            provision("2", kind="article"),
            provision("2.1", parent="2"),
            provision("2.2", parent="2"),
            provision("3"),
        )
    )


def new(id_: str = "n", parent: str = "") -> Provision:
    return Provision(id_, f"Article {id_}", "New", "New words.", parent=parent)


def between(*each: tuple[Operation, ...]) -> list[tuple[str, tuple[str, ...]]]:
    """Kinds of conflicts, and what they are on, between proposals A1, A2 ..."""
    proposals = [
        Proposal(f"A{n}", "AAA", ops, len(ops) > 1, (), "pending", n)
        for n, ops in enumerate(each, 1)
    ]
    return [(c.kind, c.provisions) for c in conflicts(draft(), proposals)]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (Revise("1", "soft"), Revise("1", text="other"), ("wording", ("1",))),
        (Delete("2"), Revise("2.1", "soft"), ("struck", ("2.1",))),
        (Revise("2.1", "soft"), Delete("2"), ("struck", ("2.1",))),
        (Delete("2"), Delete("2.2"), ("struck", ("2.2",))),
        (Delete("1"), Delete("1"), ("struck", ("1",))),
        (Delete("2"), Add(new(parent="2")), ("struck", ("2",))),
        (Delete("2"), Move("1", "2", "2.1"), ("struck", ("2",))),
        (Delete("1"), Move("1", "2"), ("struck", ("1",))),
        (Add(new("n"), "1"), Add(new("m"), "1"), ("place", ("1",))),
        (Add(new("n"), "1"), Add(new("n"), "3"), ("same-id", ("n",))),
        (Move("1", "2"), Move("1", "", "3"), ("moved", ("1",))),
        (Move("1", "2"), Add(new(), "1"), ("anchor", ("1",))),
        (Move("1", "", "3"), Add(new(), "1"), ("anchor", ("1",))),
        (Move("2", "1"), Move("1", "2.1"), ("order", ("2",))),
    ],
)
def test_two_changes_meet(
    one: Operation, other: Operation, expected: tuple[str, tuple[str, ...]]
) -> None:
    assert [expected] == between((one,), (other,))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Revise("1", "soft"), Revise("3", "soft")),
        (Revise("1", "soft"), Move("1", "2")),
        (Delete("2.1"), Revise("2", "soft")),
        (Delete("1"), Add(new(), "1")),
        (Add(new("n"), "1"), Add(new("m"), "3")),
        (Add(new("n"), ""), Add(new("m", "2"), "")),
        (Move("1", "2"), Move("2")),
    ],
)
def test_two_changes_that_do_not_meet(one: Operation, other: Operation) -> None:
    assert between((one,), (other,)) == []


def test_a_package_that_strikes_what_it_first_put_there_is_none() -> None:
    package = (Move("1", "2"), Delete("2"))
    assert between(package, (Revise("1", "soft"),)) == []


def test_what_can_no_longer_be_carried_out_is_in_no_conflict() -> None:
    assert between((Delete("9"),), (Delete("1"),)) == []


def test_conflicts_are_explained() -> None:
    room = Room().play(
        """
        chair: stage talks
        AAA: amend 1 delete
        BBB: amend 1 soft
        """
    )
    found = conflicts_of(room.meeting.setup, room.meeting.chamber, "A2")
    assert len(found) == 1
    assert found[0].words == (
        "A1 deletes article 1, and A2 gives article 1 another wording: one excludes the "
        "other."
    )
    assert conflicts_of(room.meeting.setup, room.meeting.chamber, "A9") == ()


def test_a_part_of_what_another_deletes_is_named() -> None:
    proposals = [
        Proposal("A1", "AAA", (Delete("2"),), False, (), "pending", 1),
        Proposal("A2", "BBB", (Delete("2.1"),), False, (), "pending", 2),
    ]
    assert conflicts(draft(), proposals)[0].words == (
        "A1 deletes article 2 with all its parts, and A2 deletes article 2.1: if that "
        "is adopted, nothing is left of A2."
    )


def test_a_sub_amendment_is_taken_first_and_excludes_nothing() -> None:
    parent = Proposal("A1", "AAA", (Revise("1", "soft"),), False, (), "pending", 1)
    sub = Proposal("A2", "BBB", (Revise("1", text="x"),), False, (), "pending", 2, "A1")
    rival = Proposal("A3", "CCC", (Revise("1", text="y"),), False, (), "pending", 3, "A1")
    found = conflicts(draft(), (parent, sub, rival))
    assert [(c.first, c.second, c.kind) for c in found] == [
        ("A2", "A1", "sub-amendment"),
        ("A3", "A1", "sub-amendment"),
        ("A2", "A3", "wording"),
    ]


def test_a_package_that_does_more_is_put_for_the_rest() -> None:
    """Adopting the part does not make the package moot, as the room finds when it is put."""
    part = Proposal("A1", "AAA", (Revise("1", "soft"),), False, (), "pending", 1)
    changes = (Revise("3", "soft"), Revise("1", "soft"))
    package = Proposal("P1", "BBB", changes, True, (), "pending", 2)
    (found,) = conflicts(draft(), (part, package))
    assert found.words == (
        "P1 does what A1 does, and more: if P1 is adopted, nothing is left of A1; after A1 the "
        "rest of P1 is put."
    )


def test_packages_that_share_one_change_leave_each_other_no_room() -> None:
    """Where only one may pass; where each is put, what both do alike is in nobody's way."""
    shared = Revise("1", "soft")
    one = Proposal("P1", "AAA", (shared, Delete("3")), True, (), "pending", 1)
    other = Proposal("P2", "BBB", (shared, Revise("2.1", "soft")), True, (), "pending", 2)
    assert [c.kind for c in conflicts(draft(), (one, other))] == ["wording"]
    assert conflicts(draft(), (one, other), later_prevails=True) == ()
