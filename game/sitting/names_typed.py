"""Names in typed commands: ``why Island State A1``, ``offer Turkey ...``, ``text "14(1)"``.

Whoever types at a shell puts quotation marks round a name of several words.  Here they are not
needed, and mean nothing else where a name stands in them.
"""

from __future__ import annotations

import re

from game.delegates.reasons.why_blocs import bloc_called, bloc_typed
from game.rules.draft.text import Draft
from game.rules.meeting.setup import Setup
from game.rules.notation.typed_parts import at_colon
from game.sitting.meant import code_meant
from game.sitting.numbers_typed import with_ids

_QUOTED = re.compile(
    r"(?<![^\s;,])(?:\"([^\"]*)\"|'([^']*)'|“([^”]*)”|‘([^’]*)’|«\s*([^»]*?)\s*»)(?![^\s;,:])"
)
_TO_A_SEAT = ("why", "offer", "give")
"""Commands whose first word may be a seat."""
_OWN_WORDS = re.compile(r"\btext\b[^;]*", re.IGNORECASE)
"""A wording, in which a name is a name."""


def plainly_typed(typed: str, setup: Setup, draft: Draft) -> str:
    """The command with ids in the place of names: of the seat that a command goes to, of seats,
    blocs and provisions that stand in quotation marks, and of provisions by the numbers that the
    screens print.

    What is said after a colon, and a wording, are left as they are, as are several words that are
    nobody's name.
    """
    word, blank, rest = typed.partition(" ")
    head, _ = at_colon(rest)
    shielded = (
        [found.span() for found in _OWN_WORDS.finditer(head)] if word != "text" else []
    )

    def plain(found: re.Match[str]) -> str:
        if any(start <= found.start() < end for start, end in shielded):
            return found[0]
        name = next(filter(None, found.groups()), "").strip()
        single = name if len(name.split()) == 1 else ""
        return _id_of(name, setup, draft) or single or found[0]

    named = _QUOTED.sub(plain, head)
    if word.lower() in _TO_A_SEAT:
        named = _to_whom(named, setup)
    return with_ids(f"{word}{blank}{named}{rest[len(head) :]}", draft)


def _to_whom(head: str, setup: Setup) -> str:
    """What stands behind a command that goes to a seat, with the seat's id where it begins with
    its name; an id and the name of a bloc are left."""
    words = head.split()
    code, many = code_meant(words, setup)
    if (
        not many
        or (many == 1 and _is_an_id(words[0], setup))
        or bloc_typed(setup, words)[0]
    ):
        return head
    return " ".join((code, *words[many:])) + (" " if head[-1:].isspace() else "")


def _is_an_id(word: str, setup: Setup) -> bool:
    return word.upper() in setup.by_id or word in setup.draft.provisions


def _id_of(name: str, setup: Setup, draft: Draft) -> str:
    """The id of the seat, the bloc or the provision of that name; empty where there is none."""
    wanted = name.casefold()
    for seat in setup.seats:
        if wanted in (seat.id.casefold(), seat.name.casefold(), seat.brief.casefold()):
            return seat.id
    if (bloc := bloc_called(setup, name)) is not None:
        return bloc.id
    code, words = code_meant(name.split(), setup)
    if code and words == len(name.split()):
        return code
    by_number = with_ids(f"text {name}", draft).removeprefix("text ")
    return draft.known_as(name) or draft.known_as(by_number)
