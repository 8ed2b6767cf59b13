"""Laws of numbering anew, for the texts that are shipped and for texts of every shape."""

from __future__ import annotations

import os
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.rules.draft.applying import fault
from game.rules.draft.number_paths import path_of
from game.rules.draft.numbering import numbered, numbers, renumbered
from game.rules.draft.numerals import style_of, value_of
from game.rules.draft.references import resolved
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Provision
from game.rules.draft.units import kinds_of
from game.scenario.load import load, shipped
from game.scenario.room import setup_of
from tests.strategies import Draw, drafts, taken

NAMES = [p.parent.name for p in sorted(shipped().glob("*/scenario.yaml"))]
laws = settings(
    max_examples=int(os.environ.get("NEMCON_LAW_EXAMPLES", "30")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@cache
def text_of(name: str) -> Draft:
    """The Chair's text of a shipped scenario."""
    return setup_of(load(name)).draft


@st.composite
def tabled_on(draw: Draw, draft: Draft, at: int) -> Operation:
    """A change as the table takes it: what is added has the number that the table gives it."""
    standing = [p.id for p in draft.standing()]
    parent = draw(st.sampled_from(["", *standing]))
    after = draw(st.sampled_from(["", *draft.order.get(parent, ())]))
    kind = draft.provisions[after].kind if after else "paragraph"
    new = Provision(f"n{at}", f"New paragraph n{at}", "", "New.", parent=parent, kind=kind)
    found: list[Operation] = [Add(new, after)]
    if standing:
        id_ = draw(st.sampled_from(standing))
        found += [Move(id_, parent, after), Move(id_, parent, after), Delete(id_)]
    return numbered(draft, (), (draw(st.sampled_from(found)),))[0]


@st.composite
def changed(draw: Draw, draft: Draft) -> Draft:
    """A text after up to six changes that it can take one after the other."""
    for at in range(draw(st.integers(1, 6))):
        op = draw(tabled_on(draft, at))
        if not fault(draft, op):
            draft = taken(draft, (op,))
    return draft


def places(
    draft: Draft, parent: str, standing: list[Provision]
) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The numbers of what stands in a unit, each as its kind and the value of each step; not
    those of the unit itself, with a name (``Article 6, further paragraph``)."""
    of_it = path_of(draft.provisions[parent].number) if parent else ()
    paths = [path for p in standing if (path := path_of(p.number)) and path != of_it]
    tokens: dict[tuple[str, ...], tuple[str, ...]] = {}
    for path in paths:
        for n, step in enumerate(path):
            form = kinds_of(path[: n + 1])
            tokens[form] = (*tokens.get(form, ()), step.first)
    for path in paths:
        styles = [style_of(tokens[kinds_of(path[: n + 1])]) for n in range(len(path))]
        values = zip(path, styles, strict=True)
        yield kinds_of(path)[0], tuple(value_of(s.first, t) if t else 0 for s, t in values)


def risen(draft: Draft) -> list[str]:
    """Where numbers beside each other do not rise; nothing where all do."""
    wrong = []
    within: dict[str, list[Provision]] = {"": []}
    for provision in draft.standing():
        within.setdefault(provision.parent, []).append(provision)
    for parent in ("", *(p.id for p in draft.standing())):
        last: dict[str, tuple[int, ...]] = {}
        for kind, values in places(draft, parent, within.get(parent, [])):
            if not all(values) or values <= last.get(kind, ()):
                wrong.append(f"{parent}: {kind} {values} after {last.get(kind)}")
            last[kind] = values
    return wrong


def check(base: Draft, draft: Draft) -> None:
    """Numbers rise, no two are the same, numbering twice changes no more, and what refers to
    something names the number that it has now."""
    after = renumbered(draft, base)
    assert risen(after) == []
    standing = [p.number for p in after.standing() if path_of(p.number)]
    assert len(set(standing)) == len(standing)
    assert numbers(after, base) == {}
    for provision in after.standing():
        assert provision.text == draft.provisions[provision.id].text
        shown = resolved(after, f"x {{{provision.id}}}")
        assert shown.lower() == f"x {provision.number or provision.heading}".lower()


@pytest.mark.parametrize("name", NAMES)
@laws
@given(st.data())
def test_numbers_of_a_shipped_text_rise_after_any_changes(
    name: str, data: st.DataObject
) -> None:
    base = text_of(name)
    check(base, data.draw(changed(base)))


@laws
@given(drafts().flatmap(lambda base: st.tuples(st.just(base), changed(base))))
def test_numbers_rise_in_texts_of_every_shape(case: tuple[Draft, Draft]) -> None:
    check(*case)


@pytest.mark.parametrize("name", NAMES)
def test_a_text_that_nothing_changed_keeps_its_numbers(name: str) -> None:
    assert numbers(text_of(name), text_of(name)) == {}


@pytest.mark.parametrize("name", NAMES)
def test_numbers_of_a_shipped_text_rise_after_each_change(name: str) -> None:
    """Every single move, deletion and addition, not only those that chance draws."""
    base = text_of(name)
    standing = [p.id for p in base.standing()]
    places = [(p, a) for p in ("", *standing) for a in ("", *base.order.get(p, ()))]
    ops: list[Operation] = [Delete(i) for i in standing]
    ops += [Move(i, *place) for i in standing for place in places]
    for parent, after in places:
        new = Provision("n", "New paragraph n", "", "New.", parent=parent)
        ops += numbered(base, (), (Add(new, after),))
    for op in ops:
        if not fault(base, op):
            check(base, taken(base, (op,)))
