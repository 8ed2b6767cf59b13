"""The path of a provision that was added where nothing stood before it to be numbered after.

On the table it has a name (``New paragraph 6.4``).  Numbered anew it is one of the series
that it stands in, or begins one as the Chair's text does under such units.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from game.rules.draft.number_paths import NEW, Step, path_of
from game.rules.draft.numerals import style_of
from game.rules.draft.text import Draft, Provision

_ANY = "paragraph"
"""The kind of what is added first in a unit, whatever the others there are."""


def path_of_new(
    draft: Draft, base: Draft, new: Provision, over: tuple[Step, ...]
) -> tuple[Step, ...]:
    """The path that a provision without a number has by its place, where ``over`` is the path
    of the unit that it is in; empty where nothing there is numbered."""
    beside = _beside(draft, new)
    if not beside:
        return (_as_under_others(base, over) or _first_under(over)) if over else ()
    for sibling in beside:
        path = path_of(base.provisions.get(sibling.id, sibling).number)
        if path and new.kind in (sibling.kind, _ANY):
            return _without_range(path)
    return ()


def is_new(provision: Provision) -> bool:
    """Whether a provision has a name on the table and no number."""
    return provision.number.startswith(NEW)


def _beside(draft: Draft, new: Provision) -> list[Provision]:
    """The numbered siblings next to a provision: the one that follows, the one before."""
    siblings = [draft.provisions[i] for i in draft.order.get(new.parent, ())]
    at = siblings.index(new)
    following = (p for p in siblings[at + 1 :] if not is_new(p))
    before = (p for p in reversed(siblings[:at]) if not is_new(p))
    return [p for p in (next(following, None), next(before, None)) if p is not None]


def _as_under_others(base: Draft, over: tuple[Step, ...]) -> tuple[Step, ...]:
    """A path as the parts of such units have it in the Chair's text: paragraphs in articles,
    articles in chapters, which are numbered through."""
    for part, of in _parts(base):
        path, above = path_of(part.number), path_of(of.number)
        if not path or [s.lead for s in above] != [s.lead for s in over]:
            continue
        if len(path) == 1:
            return _without_range(path)
        if path[:-1] == above:
            return (*over, *_without_range(path)[-1:])
    return ()


def _parts(base: Draft) -> Iterator[tuple[Provision, Provision]]:
    """Each provision that is part of another, with that other."""
    for provision in base.walk():
        if provision.parent:
            yield provision, base.provisions[provision.parent]


def _first_under(over: tuple[Step, ...]) -> tuple[Step, ...]:
    """Where no text shows how: paragraphs (1) under a word, (a) under a number, (i) under a
    letter."""
    last = over[-1]
    letter = style_of((last.first,)) in ("letter", "small-letter")
    first = "1" if last.lead.strip().isalpha() else "i" if letter else "a"
    return (*over, Step(f"({first})", "(", first, "", "", ")"))


def _without_range(path: tuple[Step, ...]) -> tuple[Step, ...]:
    return (*path[:-1], replace(path[-1], between="", last=""))
