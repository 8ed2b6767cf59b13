"""Where wordings and texts lie on the scale of an issue, in hundredths: -200 to 200.

A scenario gives the places of its wordings.  A wording in a mover's own words has the place
that the mover gives it.  So has a provision that is added during a meeting; it is compared
with what the text says without it.
"""

from __future__ import annotations

from msgspec import UNSET

from game.rules.draft.text import (
    ADDED,
    CHAIR_TEXT,
    DELETED,
    Draft,
    Provision,
    Revise,
    Variant,
)

LIMIT = 200
"""The end of a scale, either way."""


def variant_of(provision: Provision) -> str:
    """Id of the wording that stands; ``deleted`` where the provision is struck."""
    return DELETED if provision.deleted else provision.variant


def place_of(provision: Provision) -> int:
    """Where the standing wording lies on the provision's issue.

    A wording that is nobody's variant lies where its mover said; where nobody said it is
    read as the Chair's, or as that with which the provision was added.
    A deletion that the scenario gives no place lies at the end away from the Chair's text.
    """
    standing = provision.wording(variant_of(provision))
    if standing is not None:
        return standing.place
    if not provision.deleted and provision.placed is not UNSET:
        return provision.placed
    first = provision.wording(CHAIR_TEXT) or provision.wording(ADDED)
    place = first.place if first else 0
    return place if not provision.deleted else (-LIMIT if place >= 0 else LIMIT)


def farthest_place(provision: Provision) -> int:
    """The place on the table that lies farthest from the standing wording."""
    standing = place_of(provision)
    places = [v.place for v in provision.variants] or [-standing]
    return max(places, key=lambda place: abs(place - standing))


def reads_as(provision: Provision) -> str:
    """Id of the wording of which the standing one is a case: its own; of one in a mover's
    own words the nearest on the scale, the first listed of equals."""
    standing = variant_of(provision)
    if standing:
        return standing
    place = place_of(provision)
    known = [v for v in provision.variants if v.id != DELETED]
    return min(known, key=lambda v: abs(v.place - place)).id if known else ""


def issues_of(draft: Draft) -> tuple[str, ...]:
    """The issues that provisions of a draft bear on, in the order of the text."""
    return tuple(dict.fromkeys(p.issue for p in draft.walk() if p.issue))


def place_without(draft: Draft, issue: str) -> int:
    """Where a text lies on an issue: the mean place of its provisions that bear on it,
    whole hundredths towards the middle; 0 where none does."""
    places = [place_of(p) for p in draft.walk() if p.issue == issue]
    total = sum(places)
    mean = abs(total) // len(places) if places else 0
    return mean if total >= 0 else -mean


def in_units(place: int) -> str:
    """A place in hundredths as it is typed: ``-1.25``."""
    whole, part = divmod(abs(place), 100)
    digits = f".{part:02d}".rstrip("0").rstrip(".")
    return f"{'-' * (place < 0)}{whole}{digits}"


def with_sign(place: int) -> str:
    """A place in hundredths as it is read, with its side of the scale: ``+1.5``, ``0``, ``-2``."""
    return f"{'+' * (place > 0)}{in_units(place)}"


def with_place(new: Provision, draft: Draft, issue: str, place: int) -> Provision:
    """A provision to be added, with what it and its deletion are worth on an issue."""
    wordings = (
        Variant(ADDED, new.text, place),
        Variant(DELETED, "", place_without(draft, issue)),
    )
    return Provision(
        new.id,
        new.number,
        new.heading,
        new.text,
        variant=ADDED,
        kind=new.kind,
        parent=new.parent,
        variants=wordings,
        issue=issue,
        operative=new.operative,
    )


def fault_of_wording(draft: Draft, op: Revise) -> str:
    """Why a revision cannot have the place that it has; ``""`` when it can."""
    if op.place is UNSET:
        return ""
    issue = draft.provisions[op.id].issue
    if op.variant:
        return f"the wording `{op.variant}` of `{op.id}` has a place of its own"
    if not issue:
        return f"`{op.id}` bears on no issue, so no wording of it has a place"
    return "" if abs(op.place) <= LIMIT else f"a place on `{issue}` lies between -2 and 2"


def fault_of_place(draft: Draft, new: Provision) -> str:
    """Why a provision that a proposal adds cannot have the text, the issue, the wordings or
    the marks that it has; ``""`` when it can."""
    if not (new.text.strip() or new.heading.strip()):
        return f"`{new.id}` is new: it needs a text"
    if new.mark != "open" or new.bracketed_by:
        return f"`{new.id}` is new: nothing is agreed on it or bracketed yet"
    if not new.issue:
        return "" if not new.variants else f"`{new.id}` has wordings and bears on no issue"
    if new.placed is not UNSET:
        return f"`{new.id}` is new: its wording has its place among its wordings"
    if new.issue not in (known := issues_of(draft)):
        listed = ", ".join(f"`{i}`" for i in known) or "none"
        return f"no provision bears on `{new.issue}`; the text bears on {listed}"
    if any(abs(v.place) > LIMIT for v in new.variants):
        return f"a place on `{new.issue}` lies between -2 and 2"
    standing = new.wording(new.variant)
    if standing is None or standing.text != new.text:
        return f"`{new.id}` does not read as the wording that has its place"
    return ""
