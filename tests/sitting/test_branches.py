"""What-ifs played out: what was changed is so, and every one comes to an end."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from game.journal import Reading, read
from game.rules.log.events import BallotCast, Closed, Entry, PassedOver, QuestionPut, Tabled
from game.sitting import branches
from game.sitting.laying import scenario_of, table_of
from tests.tui.sittings import DAY, SPOKEN, kept

IN_TIME = SPOKEN.replace(
    "    chair: stage action\n", "    chair: suspend 90\n    chair: stage action\n"
)
"""Consultations have most of their time, or the first point of order would lead back to them."""


@pytest.fixture
def parent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Reading:
    """The action stage has begun; votes are asked on A1 and A2."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    return read(kept("parent", IN_TIME))


def played(parent: Reading, *sets: str, at: int | None = None) -> Reading:
    """A branch, played out and kept."""
    with branches.begin(parent, at, sets) as journal:
        branches.play_out(table_of(scenario_of(journal.header), journal), journal)
        return read(journal.path)


def taken_up(entries: Sequence[Entry]) -> list[str]:
    """Proposals in the order in which the Chair disposed of them."""
    put = (QuestionPut, PassedOver)
    found = [e.event.target for e in entries if isinstance(e.event, put)]
    return [t for t in dict.fromkeys(found) if t in {"A1", "A2"}]


@pytest.mark.parametrize("order", ["A1 A2", "A2 A1"])
def test_proposals_are_taken_in_the_order_of_the_what_if(
    parent: Reading, order: str
) -> None:
    child = played(parent, f"order {order}")
    assert taken_up(child.entries)[0] == order.split(maxsplit=1)[0]
    assert isinstance(child.entries[-1].event, Closed)


@pytest.mark.parametrize("rules", ["unga-committee", "unsc", "eu-council", "student-union"])
def test_an_order_that_other_rules_do_not_allow_ends_all_the_same(
    parent: Reading, rules: str
) -> None:
    child = played(parent, f"rulebook {rules}", "order A2 A1")
    assert isinstance(child.entries[-1].event, Closed)


def test_a_ballot_is_cast_as_the_what_if_has_it(parent: Reading) -> None:
    child = played(parent, "ballot ERU abstain A2")
    put, cast = "", {}
    for entry in child.entries:
        if isinstance(entry.event, QuestionPut):
            put = entry.event.target
        if isinstance(entry.event, BallotCast):
            cast[put, entry.event.seat] = entry.event.choice
    assert cast["A2", "ERU"] == "abstain"


def test_a_branch_of_a_branch_keeps_what_its_parent_had_changed(parent: Reading) -> None:
    child = played(parent, "rulebook unga-committee", "seed 8")
    grandchild = played(child, "seed 9", at=len(parent.entries))
    left = grandchild.header.branch
    assert left is not None
    assert left.changes == ("seed 9",)
    assert left.kept == ("rulebook unga-committee",)
    assert scenario_of(grandchild.header).rulebook.id == "unga-committee"


def test_a_proposal_that_is_not_tabled_stays_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    whole = read(kept("whole", DAY))
    gone = next(
        e.event for e in whole.entries if isinstance(e.event, Tabled) and e.event.id == "A1"
    )
    child = played(whole, "without A1")
    again = [e.event for e in child.entries if isinstance(e.event, Tabled)]
    assert (gone.seat, gone.operations) not in [(t.seat, t.operations) for t in again]


def test_a_what_if_that_goes_round_in_a_circle_is_given_up(
    parent: Reading, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(branches, "_MOST", 3)
    with branches.begin(parent, None, ["seed 4"]) as journal:
        table = table_of(scenario_of(journal.header), journal)
        with pytest.raises(branches.NeverEnds, match="come to no end"):
            branches.play_out(table, journal)
        assert list(journal.entries) == list(parent.entries)
