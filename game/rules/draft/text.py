"""The draft: a tree of provisions, and the typed operations that change it.

A :class:`Draft` is immutable.  :func:`apply` answers with the changed draft and the
operation that undoes the change, so that ``apply(apply(d, op)) == d`` holds for every
operation that :func:`fault` finds no fault with.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec
from msgspec import UNSET, UnsetType

CHAIR_TEXT = "chair"
"""Id of the variant that stands in the Chair's text."""
DELETED = "deleted"
"""Id of the variant that says what a deletion is worth."""
ADDED = "added"
"""Id of the variant with which a provision was added during the meeting."""


INVENTED = " (invented)"
"""Ends the label of a wording that nobody proposed in the real room."""
ORIGINS = (INVENTED, " (paraphrase)")
"""Ends of labels that say where a wording comes from: lists show them, sentences do not."""


def without_origin(label: str) -> str:
    """The label of a wording without where the wording comes from."""
    for origin in ORIGINS:
        label = label.removesuffix(origin)
    return label


class Variant(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One wording that a provision may take."""

    id: str
    """Stable within its provision: ``chair``, ``soft``, ``strong``, ``deleted`` ..."""
    text: str
    """The wording, in our own words; empty for a deletion."""
    place: int
    """Where it lies on the provision's issue, in hundredths of the scale: -200 to 200.
    The rules read it only to propose which amendment is furthest from the text."""
    label: str = ""
    """A few words that name the wording in a list; one of :data:`ORIGINS` may end them."""

    @property
    def called(self) -> str:
        """What a sentence calls it: its label without where it comes from, else its id."""
        return without_origin(self.label) or self.id


class Provision(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A numbered unit of the draft with a stable id."""

    id: str
    """Stable for ever, whatever becomes of the number: ``6.2``."""
    number: str
    """The number as displayed: ``Article 6(2)``."""
    heading: str
    """A short name: ``Respect for human rights``."""
    text: str
    """The wording as it stands now."""
    variant: str = CHAIR_TEXT
    """Id of the variant that ``text`` is, or ``""`` where it is nobody's variant."""
    placed: int | UnsetType = UNSET
    """Where a wording that is nobody's variant lies on the issue, -200 to 200, where its
    mover said so."""
    kind: str = "paragraph"
    """``title``, ``preamble``, ``chapter``, ``article``, ``paragraph``, ``subparagraph``."""
    parent: str = ""
    """Id of the unit it is part of; ``""`` at the root."""
    variants: tuple[Variant, ...] = ()
    """The wordings on the table for it, the Chair's first."""
    issue: str = ""
    """Id of the issue it bears on; ``""`` where it is not contested."""
    operative: bool = True
    """Whether it has legal effect (titles and preambles have none)."""
    deleted: bool = False
    """A deleted provision stays in the tree, so that it can be restored."""
    mark: str = "open"
    """``open``, ``bracketed``, ``ad-referendum`` or ``agreed``."""
    bracketed_by: tuple[str, ...] = ()
    """Seats that put the brackets there."""

    def wording(self, variant: str) -> Variant | None:
        """The variant of that id, or ``None``."""
        return next((v for v in self.variants if v.id == variant), None)


Displaced = tuple[str, str]
"""What something was to stand after, and what made it stand after something else: the proposal
that was adopted, or ``-`` and that whose adoption was undone."""


class Add(msgspec.Struct, frozen=True, tag="add", tag_field="op"):
    """Put a new provision after its sibling ``after`` (``""``: first)."""

    provision: Provision
    after: str = ""
    said: tuple[Displaced, ...] | UnsetType = UNSET
    """Where what it was to stand after has gone since: that, and what stood for it after that."""


class Delete(msgspec.Struct, frozen=True, tag="delete", tag_field="op"):
    """Strike a provision and all that is part of it."""

    id: str


class Restore(msgspec.Struct, frozen=True, tag="restore", tag_field="op"):
    """Bring back exactly the provisions that one deletion struck."""

    ids: tuple[str, ...]


class Revise(msgspec.Struct, frozen=True, tag="revise", tag_field="op"):
    """Give a provision another wording: one of its variants, or free text."""

    id: str
    variant: str = ""
    text: str = ""
    """Only where ``variant`` is empty, or to undo."""
    place: int | UnsetType = UNSET
    """Where a free text lies on the provision's issue, by its mover's word, -200 to 200."""


class Move(msgspec.Struct, frozen=True, tag="move", tag_field="op"):
    """Put a provision elsewhere: under ``parent``, after ``after`` (``""``: first)."""

    id: str
    parent: str = ""
    after: str = ""
    said: tuple[Displaced, ...] | UnsetType = UNSET
    """As for :class:`Add`."""


class Remove(msgspec.Struct, frozen=True, tag="remove", tag_field="op"):
    """Take out a provision without a trace; only undoes an :class:`Add`."""

    id: str


Operation = Add | Delete | Revise | Move | Restore | Remove
"""Everything that can happen to a draft.  Delegations use the first four."""


def put_where(op: Add | Move) -> tuple[str, str, str]:
    """What is added or moved, the unit that it becomes part of, and what it follows there."""
    if isinstance(op, Add):
        return op.provision.id, op.provision.parent, op.after
    return op.id, op.parent, op.after


def ids_below(order: Mapping[str, tuple[str, ...]], parent: str = "") -> list[str]:
    """The ids below ``parent`` in the order of the text, by the order of each one's parts."""
    found: list[str] = []
    for id_ in order.get(parent, ()):
        found.append(id_)
        if id_ in order:
            found += ids_below(order, id_)
    return found


class Draft(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The text before the room: provisions by id, and the order of each one's parts."""

    provisions: dict[str, Provision]
    order: dict[str, tuple[str, ...]]
    """Parent id to the ids of its parts in order; ``""`` is the root."""

    def known_as(self, name: str) -> str:
        """The id that a name stands for, in whatever letters it is written; ``""``: none."""
        if name in self.provisions:
            return name
        typed = name.lower()
        return next((i for i in self.provisions if i.lower() == typed), "")

    def walk(self, parent: str = "") -> Iterator[Provision]:
        """Every provision below ``parent``, deleted ones too, in the order of the text."""
        return (self.provisions[id_] for id_ in ids_below(self.order, parent))

    def standing(self) -> Iterator[Provision]:
        """The consolidated text: every provision that is not deleted, in order."""
        return (p for p in self.walk() if not p.deleted)

    def reading(self) -> tuple[str, ...]:
        """How the text reads: id and words of each provision that stands, in order."""
        return tuple(f"{p.id} {p.text or p.heading}" for p in self.standing())

    def below(self, id_: str) -> tuple[str, ...]:
        """``id_`` and the ids of all its parts."""
        return (id_, *(p.id for p in self.walk(id_)))

    def place(self, id_: str) -> tuple[str, str]:
        """Where a provision stands: its parent and the sibling before it (``""``: first)."""
        parent = self.provisions[id_].parent
        siblings = self.order[parent]
        at = siblings.index(id_)
        return parent, siblings[at - 1] if at else ""


def draft_of(provisions: tuple[Provision, ...]) -> Draft:
    """A draft of provisions listed in the order of the text, parents before their parts."""
    order: dict[str, list[str]] = {"": []}
    for provision in provisions:
        order.setdefault(provision.parent, []).append(provision.id)
    return Draft({p.id: p for p in provisions}, {k: tuple(v) for k, v in order.items()})


def touched(operations: tuple[Operation, ...]) -> tuple[str, ...]:
    """Ids of the provisions that operations change, in their order."""
    ids: list[str] = []
    for op in operations:
        match op:
            case Add(provision=new):
                ids.append(new.id)
            case Delete(id=id_) | Revise(id=id_) | Move(id=id_):
                ids.append(id_)
            case _:
                pass
    return tuple(ids)


Side = tuple[str, str]
"""One side of a provision that an operation decides: its id, and ``wording`` or ``place``."""


def sides(operations: tuple[Operation, ...]) -> frozenset[Side]:
    """What operations decide of the provisions that they change.

    A move leaves the wording open and a revision the place, so that neither stands in the way
    of the other; whatever else is done to a provision decides both.
    """
    found: set[Side] = set()
    for op in operations:
        ids = op.ids if isinstance(op, Restore) else (_changed(op),)
        if not isinstance(op, Move):
            found.update((i, "wording") for i in ids)
        if not isinstance(op, Revise):
            found.update((i, "place") for i in ids)
    return frozenset(found)


def _changed(op: Add | Delete | Revise | Move | Remove) -> str:
    return op.provision.id if isinstance(op, Add) else op.id


def left_alone(
    operations: tuple[Operation, ...], by: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Those of some operations of which others, ``by``, decide nothing: a new wording leaves
    a move of the same provision alone."""
    decided = sides(by)
    return tuple(op for op in operations if decided.isdisjoint(sides((op,))))


def in_their_place(
    operations: tuple[Operation, ...],
    gone: tuple[Operation, ...],
    by: tuple[Operation, ...],
) -> tuple[Operation, ...]:
    """Operations with others in the place of those that are gone from them: what one adds may
    stand after what the one before it adds.  What takes nobody's place comes last."""
    found: list[Operation] = []
    left = list(by)
    for op in operations:
        ids = touched((op,))
        takes = [op] if op not in gone else [o for o in left if touched((o,)) == ids]
        left = [o for o in left if o not in takes]
        found += takes
    return (*found, *left)


def amended(
    operations: tuple[Operation, ...], by: tuple[Operation, ...]
) -> tuple[Operation, ...]:
    """Operations of a proposal with those of an amendment to it in the place of what they
    decide."""
    rest = left_alone(operations, by)
    gone = tuple(op for op in operations if op not in rest)
    return in_their_place(operations, gone, by)
