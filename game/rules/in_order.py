"""What is in order now for a seat: every acting word, its targets, or its refusal.

The answers come from :func:`game.rules.decide.decide` itself, so that what a screen offers
and what the law allows cannot differ.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.rules.advice import Adviser
from game.rules.candidates import candidates
from game.rules.decide import judge
from game.rules.meeting.dealings import Dealings, Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it

_NO_LINES: Mapping[str, Mapping[str, Choice]] = {}


class Option(msgspec.Struct, frozen=True):
    """An action and whether it is in order."""

    word: str
    """The action's typed word, as in :mod:`game.sitting.actions`."""
    targets: tuple[str, ...] = ()
    """What it may be done to; empty where it needs no target or is not in order."""
    refusal: Refusal | None = None
    """Why it is not in order; ``None`` when it is."""


def options(
    setup: Setup,
    chamber: Chamber,
    seat: str,
    offers: tuple[Offer, ...] = (),
    lines: Mapping[str, Mapping[str, Choice]] = _NO_LINES,
) -> tuple[Option, ...]:
    """Every action of ``seat``, in the order of the register.

    ``offers`` and ``lines``, by bloc and target, are those that the seat knows of.
    """
    known = {bloc: dict(agreed) for bloc, agreed in lines.items()}
    meeting = Meeting(setup, chamber, Dealings({o.id: o for o in offers}, lines=known))
    words: dict[str, list[tuple[str, it.Intent]]] = {}
    for word, target, intent in candidates(meeting, seat):
        words.setdefault(word, []).append((target, intent))
    adviser = Adviser(meeting, judge)
    return tuple(_option(adviser, word, tried) for word, tried in words.items())


def option(
    setup: Setup, chamber: Chamber, seat: str, word: str, offers: tuple[Offer, ...] = ()
) -> Option:
    """One action of ``seat``.  Raises :class:`KeyError` for a word that is no action's."""
    for found in options(setup, chamber, seat, offers):
        if found.word == word:
            return found
    raise KeyError(word)


def _option(adviser: Adviser, word: str, tried: list[tuple[str, it.Intent]]) -> Option:
    targets: list[str] = []
    refusal: Refusal | None = None
    for target, intent in tried:
        verdict = judge(adviser.meeting, intent)
        if isinstance(verdict, Refusal):
            refusal = refusal or verdict
        else:
            targets.append(target)
    if refusal is not None and not targets:
        return Option(word, refusal=adviser.on(tried[0][1], refusal))
    return Option(word, tuple(dict.fromkeys(t for t in targets if t)))
