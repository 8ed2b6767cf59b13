"""Provisions as a sentence names them."""

from __future__ import annotations

import re

from game.rules.draft.text import Draft, Provision


def provision_name(draft: Draft, id_: str) -> str:
    """A provision as displayed: ``Article 6(2)``, within a sentence ``article 6(2)``."""
    found = draft.provisions.get(id_)
    if found is None:
        return id_
    return name_of(found)


def name_of(provision: Provision) -> str:
    """A provision as displayed, from the provision itself."""
    number = provision.number or provision.heading or provision.id
    return number[0].lower() + number[1:] if number[1:2].islower() else number


def provision_called(draft: Draft, id_: str) -> str:
    """A provision within a sentence: ``article 6(2)``, ``the title``, ``the commitment on
    climate``, ``the gender paragraph of the preamble``, ``the words “x” in article 14(1)``.
    """
    whole, comma, part = provision_name(draft, id_).partition(", ")
    if whole in _UNNUMBERED or _ON_SOMETHING.match(whole):
        whole = f"the {whole}"
    if not comma:
        return whole
    quoted = part[:1] in {'"', "“"}
    return f"the words {part} in {whole}" if quoted else f"the {part} of {whole}"


_UNNUMBERED = ("annex", "chapeau", "preamble", "title")
"""Parts of a text that have no number and take an article in a sentence."""

_ON_SOMETHING = re.compile(r"[a-z]+ (about|against|for|of|on|to|with) ")
"""A heading that says what it is about, and takes an article too."""
