"""Laws of the text, for drafts and operations of every shape."""

from __future__ import annotations

import os
from itertools import combinations, permutations

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from game.rules.draft.applying import apply, apply_all, fault, first_fault
from game.rules.draft.differences import differences, moved_between, runs_between
from game.rules.draft.inserting import in_order_of_numbers
from game.rules.draft.numbering import numbers, renumbered
from game.rules.draft.references import dangling, resolved, stretches
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Provision, draft_of
from game.rules.meeting.anchors import Change, placed_anew
from game.rules.meeting.business import Proposal
from game.rules.meeting.rivals import to_do
from game.rules.procedures.conflicts import conflicts
from tests.strategies import (
    Draw,
    drafts,
    drafts_and_operations,
    operations_on,
    proposals_on,
    taken,
    wordings,
)

laws = settings(
    max_examples=int(os.environ.get("NEMCON_LAW_EXAMPLES", "60")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@st.composite
def drafts_and_one(draw: Draw) -> tuple[Draft, Operation]:
    """A draft that has been worked on, and one more operation."""
    start, before = draw(drafts_and_operations(3))
    draft = taken(start, before)
    return draft, draw(operations_on(draft))


@laws
@given(drafts_and_one())
def test_undoing_an_operation_gives_the_draft_back(case: tuple[Draft, Operation]) -> None:
    draft, op = case
    changed, back = apply(draft, op)
    assert fault(changed, back) == ""
    assert changed != draft
    restored, again = apply(changed, back)
    assert restored == draft
    redone, _ = apply(restored, again)
    assert redone == changed


@laws
@given(drafts_and_operations(5))
def test_undoing_all_operations_gives_the_draft_back(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    draft, operations = case
    now, undo = draft, []
    for op in operations:
        now, back = apply(now, op)
        undo.append(back)
    for back in reversed(undo):
        now, _ = apply(now, back)
    assert now == draft


@laws
@given(st.data())
def test_proposals_without_a_conflict_commute(data: st.DataObject) -> None:
    """In every order of decision: three, of which none can only be taken before another."""
    draft = data.draw(drafts(references=False))
    proposals = [data.draw(proposals_on(draft, f"A{n}")) for n in (1, 2, 3)]
    assume(all(c.kind == "anchor" for c in conflicts(draft, proposals)))
    texts = [_decided(draft, order) for order in permutations(proposals)]
    assume(None not in texts)
    assert texts == [texts[0]] * 6


def test_all_that_is_put_in_one_row_commutes() -> None:
    """Every three moves and additions in a row of four, in every order of decision."""
    ids = ("1", "2", "3", "4")
    row = draft_of(tuple(Provision(i, f"Article {i}", "", "Words.") for i in ids))
    ops: list[Operation] = [Move(i, "", after) for i in ids for after in ("", *ids)]
    for after in ids:
        for word in ("bis", "ter"):
            number = f"Article {after} {word}"
            ops.append(Add(Provision(f"{after}{word}", number, "", "New."), after))
    ops.append(Add(Provision("n", "New paragraph n", "", "New."), ""))
    able = [op for op in ops if not fault(row, op)]
    tried = 0
    for three in combinations(able, 3):
        proposals = [
            Proposal(f"A{n}", "AAA", (op,), False, (), "pending", n)
            for n, op in enumerate(three)
        ]
        if all(c.kind == "anchor" for c in conflicts(row, proposals)):
            texts = [_decided(row, order) for order in permutations(proposals)]
            if None not in texts:  # one that comes to nothing is not decided on
                assert texts == [texts[0]] * 6, three
                tried += 1
    assert tried > 100


def _decided(draft: Draft, proposals: tuple[Proposal, ...]) -> Draft | None:
    """The text after proposals: of each what is left to do then, at the place that is left of
    where it was to stand; ``None`` where one comes to nothing."""
    pending = {p.id: p for p in proposals}
    for id_ in tuple(pending):
        left = in_order_of_numbers(draft, to_do(draft, pending[id_]))
        if first_fault(draft, left):
            return None
        after = taken(draft, left)
        pending = placed_anew(pending, Change(draft, after, left, id_))
        draft = after
    return draft


@laws
@given(drafts_and_operations(5))
def test_the_text_loses_no_provision_that_no_operation_names(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    draft, operations = case
    now = draft
    named: set[str] = set()
    for op in operations:
        if isinstance(op, Delete):
            named.update(now.below(op.id))
        now, _ = apply(now, op)
    stood = {p.id for p in draft.standing()}
    added = {op.provision.id for op in operations if isinstance(op, Add)}
    assert {p.id for p in now.standing()} == (stood | added) - named


@laws
@given(st.data())
def test_a_proposal_strikes_what_it_deletes_and_no_more(data: st.DataObject) -> None:
    """Of a package no change takes along what another puts somewhere or words anew."""
    draft = data.draw(drafts(references=False))
    proposal = data.draw(proposals_on(draft, "A1", most=4))
    now, undo = apply_all(draft, proposal.operations)
    ops = proposal.operations
    named = {i for op in ops if isinstance(op, Delete) for i in draft.below(op.id)}
    added = {op.provision.id for op in ops if isinstance(op, Add)}
    stood = {p.id for p in draft.standing()}
    assert {p.id for p in now.standing()} == (stood - named) | added
    assert apply_all(now, undo)[0] == draft


@laws
@given(drafts_and_operations(5))
def test_every_provision_stands_under_one_that_stands(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    now = taken(*case)
    assert sorted(p.id for p in now.walk()) == sorted(now.provisions)
    standing = {p.id for p in now.standing()}
    assert {p.parent for p in now.standing() if p.parent} <= standing


@laws
@given(drafts_and_operations(5))
def test_renumbering_keeps_every_reference_at_its_provision(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    base, operations = case
    before = taken(base, operations)
    after = renumbered(before, base)
    by_number = {p.number.lower(): p.id for p in after.standing()}
    for provision in after.standing():
        assert provision.text == before.provisions[provision.id].text
        for stretch in stretches(after, provision.text):
            target = after.provisions.get(stretch.target)
            if target is not None and not target.deleted:
                assert by_number[stretch.words.lower()] == stretch.target
    lost = [(d.provision, d.reference) for d in dangling(before)]
    assert [(d.provision, d.reference) for d in dangling(after)] == lost


@laws
@given(drafts_and_operations(5, references=False))
def test_renumbering_twice_changes_nothing_more(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    base, operations = case
    once = renumbered(taken(base, operations), base)
    standing = [p.number for p in once.standing()]
    assert len(set(standing)) == len(standing)
    assert numbers(base, base) == {}
    assert numbers(once, base) == {}


@laws
@given(wordings | st.text(max_size=40), wordings | st.text(max_size=40))
def test_differences_of_wordings_give_both_back(before: str, after: str) -> None:
    runs = runs_between(before, after)
    assert "".join(r.words for r in runs if r.fate != "struck") == after
    assert "".join(r.words for r in runs if r.fate != "inserted") == before
    assert all(r.words for r in runs)
    assert (before == after) == all(r.fate == "kept" for r in runs)


@laws
@given(drafts_and_operations(5))
def test_differences_of_drafts_give_the_later_one_back(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    before, operations = case
    after = taken(before, operations)
    found = differences(before, after)
    later = tuple((d.id, d.parent, d.after) for d in found if d.status != "deleted")
    assert later == tuple((p.id, p.parent, p.text) for p in after.standing())
    earlier = {d.id: d.before for d in found if d.status != "added"}
    assert earlier == {p.id: p.text for p in before.standing()}


@laws
@given(drafts_and_operations(1))
def test_one_operation_moves_one_provision_at_most(
    case: tuple[Draft, tuple[Operation, ...]],
) -> None:
    before, operations = case
    assert len(moved_between(before, taken(before, operations))) <= 1


@laws
@given(drafts())
def test_displayed_wordings_name_no_id(draft: Draft) -> None:
    for provision in draft.standing():
        assert "{" not in resolved(draft, provision.text)
