"""Generators of drafts and of operations on them, for property tests.

``drafts()`` gives a text with nested provisions, numbered in order and referring to one
another; ``operations_on(draft)`` gives an operation that the draft can take, and
``drafts_and_operations(n)`` a draft with up to ``n`` of them, each possible after the last.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any

from hypothesis import strategies as st

from game.rules.draft.applying import apply, fault, first_fault
from game.rules.draft.text import (
    CHAIR_TEXT,
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Revise,
    Variant,
    draft_of,
)
from game.rules.meeting.business import Proposal
from game.rules.procedures.proposals import changed_twice

Draw = Callable[[st.SearchStrategy[Any]], Any]

_WORDS = re.findall(
    r"\S+",
    "States Parties shall may cooperate promptly in accordance with domestic law , and "
    "respect human rights . Nothing in this Convention ; a person's data [ agreed ]",
)

wordings = st.binary(min_size=1, max_size=12).map(
    lambda drawn: " ".join(_WORDS[byte % len(_WORDS)] for byte in drawn)
)
"""Short wordings from few words, so that two of them often share some.  Each is drawn at once:
word by word it would take longer than what the laws do with it."""


def roman(value: int) -> str:
    return ("I", "II", "III", "IV", "V", "VI")[value - 1]


@st.composite
def variants(draw: Draw, text: str) -> tuple[Variant, ...]:
    """The Chair's wording, and up to two others."""
    others = [w for w in draw(st.lists(wordings, max_size=2, unique=True)) if w != text]
    named = zip(("soft", "strong"), others, strict=False)
    return (
        Variant(CHAIR_TEXT, text, 0),
        *(Variant(id_, words, place) for place, (id_, words) in enumerate(named, 1)),
    )


@st.composite
def drafts(draw: Draw, references: bool = True) -> Draft:
    """Up to three chapters of up to three articles with paragraphs and subparagraphs."""
    found: list[Provision] = []
    article = 0
    for chapter in range(1, draw(st.integers(1, 3)) + 1):
        key = f"c{chapter}"
        found.append(
            Provision(key, f"Chapter {roman(chapter)}", "Name", "", kind="chapter")
        )
        for _ in range(draw(st.integers(0, 3))):
            article += 1
            _article(draw, found, key, article)
    if not references:
        return draft_of(tuple(found))
    return draft_of(tuple(_referring(draw, p, found) for p in found))


def _article(draw: Draw, found: list[Provision], chapter: str, article: int) -> None:
    number = f"Article {article}"
    found.append(_provision(draw, f"a{article}", number, "article", chapter))
    for paragraph in range(1, draw(st.integers(0, 3)) + 1):
        id_, label = f"a{article}.{paragraph}", f"{number}({paragraph})"
        found.append(_provision(draw, id_, label, "paragraph", f"a{article}"))
        for letter in "abc"[: draw(st.integers(0, 2))]:
            part = _provision(draw, id_ + letter, f"{label}({letter})", "subparagraph", id_)
            found.append(part)


def _provision(draw: Draw, id_: str, number: str, kind: str, parent: str) -> Provision:
    text = draw(wordings)
    wording = draw(variants(text))
    return Provision(id_, number, "", text, kind=kind, parent=parent, variants=wording)


def _referring(draw: Draw, provision: Provision, known: list[Provision]) -> Provision:
    """The provision, now and then with a reference to another one at its end."""
    at = draw(st.integers(0, 3 * len(known) - 1))
    if not provision.text or at >= len(known):
        return provision
    text = f"{provision.text}, subject to {{{known[at].id}}}"
    first, *others = provision.variants
    return Provision(
        provision.id,
        provision.number,
        provision.heading,
        text,
        kind=provision.kind,
        parent=provision.parent,
        variants=(Variant(first.id, text, first.place), *others),
    )


def _ids(draft: Draft) -> list[str]:
    return [p.id for p in draft.standing()]


def _additions(draft: Draft, tag: str) -> st.SearchStrategy[Operation]:
    @st.composite
    def one(draw: Draw) -> Operation:
        parent = draw(st.sampled_from(["", *_ids(draft)]))
        after = draw(st.sampled_from(["", *draft.order.get(parent, ())]))
        above = draft.provisions[parent].number if parent else ""
        id_ = f"new-{tag}{len(draft.provisions)}"
        number = f"{above}(9 bis)" if above.startswith("Article") else "Article 9 bis"
        new = Provision(id_, number, "New", draw(wordings), variant="", parent=parent)
        return Add(new, after)

    return one()


def _revisions(draft: Draft) -> st.SearchStrategy[Operation]:
    @st.composite
    def one(draw: Draw) -> Operation:
        provision = draft.provisions[draw(st.sampled_from(_ids(draft)))]
        named = [v.id for v in provision.variants]
        variant = draw(st.sampled_from([*named, ""]))
        return Revise(provision.id, variant, "" if variant else draw(wordings))

    return one()


def _moves(draft: Draft) -> st.SearchStrategy[Operation]:
    @st.composite
    def one(draw: Draw) -> Operation:
        parent = draw(st.sampled_from(["", *_ids(draft)]))
        after = draw(st.sampled_from(["", *draft.order.get(parent, ())]))
        return Move(draw(st.sampled_from(_ids(draft))), parent, after)

    return one()


def operations_on(draft: Draft, tag: str = "") -> st.SearchStrategy[Operation]:
    """An operation that the draft can take; ids of new provisions begin with the tag."""
    kinds = [_additions(draft, tag)]
    if _ids(draft):
        deletions = st.sampled_from(_ids(draft)).map(Delete)
        kinds += [deletions, _revisions(draft), _moves(draft)]
    return st.one_of(kinds).filter(lambda op: not fault(draft, op))


@st.composite
def drafts_and_operations(
    draw: Draw, most: int = 4, *, references: bool = True
) -> tuple[Draft, tuple[Operation, ...]]:
    """A draft, and operations that it can take one after the other."""
    draft = draw(drafts(references=references))
    return draft, draw(sequences_on(draft, most))


@st.composite
def sequences_on(
    draw: Draw, draft: Draft, most: int = 4, tag: str = ""
) -> tuple[Operation, ...]:
    """Operations that a draft can take one after the other."""
    found: list[Operation] = []
    for _ in range(draw(st.integers(1, most))):
        op = draw(operations_on(draft, tag))
        found.append(op)
        draft, _ = apply(draft, op)
    return tuple(found)


@st.composite
def proposals_on(draw: Draw, draft: Draft, id_: str, most: int = 2) -> Proposal:
    """A pending proposal that could be tabled on the draft."""
    ops: tuple[Operation, ...] = ()
    now = draft
    for _ in range(draw(st.integers(1, most))):
        op = draw(operations_on(now, id_).filter(partial(_goes_with, draft, ops)))
        ops = (*ops, op)
        now = taken(draft, ops)
    return Proposal(id_, "AAA", ops, len(ops) > 1, (), "pending", int(id_[1:]))


def _goes_with(draft: Draft, ops: tuple[Operation, ...], op: Operation) -> bool:
    """Whether an operation leaves something of those before it, and takes none of them along."""
    every = (*ops, op)
    return changed_twice(draft, every) is None and not first_fault(draft, every)


def taken(draft: Draft, operations: tuple[Operation, ...]) -> Draft:
    """The draft after operations."""
    for op in operations:
        draft, _ = apply(draft, op)
    return draft
