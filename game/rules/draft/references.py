"""References from one provision to another: by id in the text, by number when displayed.

A wording names another provision as ``{6.2}``: its id in braces.  It is displayed as the
number that the provision bears at that moment, so a new numbering changes no wording.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

import msgspec

from game.rules.draft.text import Draft, Provision

_REFERENCE = re.compile(r"\{([^\s{}]+)\}")
_SENTENCE_ENDS = (".", "?")


class Dangling(msgspec.Struct, frozen=True):
    """A reference that leads nowhere."""

    provision: str
    """Id of the provision whose wording has it."""
    reference: str
    """The id that it names."""
    why: Literal["unknown", "deleted"]
    words: str
    """The same as a sentence."""


class Words(msgspec.Struct, frozen=True):
    """A stretch of a wording, and the provision that it refers to, if it does."""

    words: str
    target: str = ""


def references(text: str) -> tuple[str, ...]:
    """Ids that a wording refers to, in its order; one that comes twice is there twice."""
    return tuple(_REFERENCE.findall(text))


def stretches(draft: Draft, text: str, before: str = "") -> Iterator[Words]:
    """A wording cut at its references, each as displayed; ``before`` stands before it."""
    at = 0
    for found in _REFERENCE.finditer(text):
        if text[at : found.start()]:
            yield Words(text[at : found.start()])
        said = (before + text[: found.start()]).rstrip()
        starts = not said or said.endswith(_SENTENCE_ENDS)
        yield Words(_shown(draft, found[1], starts=starts), found[1])
        at = found.end()
    if text[at:]:
        yield Words(text[at:])


def resolved(draft: Draft, text: str) -> str:
    """A wording as displayed: ``see {6.2}`` becomes ``see article 6(2)``."""
    if "{" not in text:
        return text
    return "".join(s.words for s in stretches(draft, text))


def _shown(draft: Draft, id_: str, *, starts: bool) -> str:
    """The number of a provision; in the middle of a sentence without its capital."""
    target = draft.provisions.get(id_)
    if target is None:
        return f"[no provision {id_}]"
    number = target.number or target.heading or target.id
    if not starts and number[1:2].islower():
        number = number[0].lower() + number[1:]
    if not target.deleted:
        return number
    return f"{'former ' if _taken(draft, target) else ''}{number} [deleted]"


def _taken(draft: Draft, gone: Provision) -> bool:
    """Whether the number of a deleted provision is another's by now."""
    return any(p.number == gone.number for p in draft.standing() if gone.number)


def dangling(draft: Draft) -> tuple[Dangling, ...]:
    """Every reference of the consolidated text to a provision that does not stand."""
    found = []
    for provision in draft.standing():
        name = provision.number or provision.id
        for id_ in references(provision.text):
            target = draft.provisions.get(id_)
            if target is None:
                words = f"{name} refers to a provision `{id_}`, which does not exist."
                found.append(Dangling(provision.id, id_, "unknown", words))
            elif target.deleted:
                gone = target.number or target.heading or id_
                former = "the former " if _taken(draft, target) else ""
                words = f"{name} refers to {former}{gone}, which is deleted."
                found.append(Dangling(provision.id, id_, "deleted", words))
    return tuple(found)
