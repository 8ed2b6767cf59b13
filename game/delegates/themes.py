"""What a delegation has to say of a text, in the terms of the scenario.

Words are built from templates: the provision, the issue, what the delegation wants of it.
"""

from __future__ import annotations

import msgspec

from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS
from game.delegates.worth import closeness, contested, crossed
from game.rules.intents import StatementKind
from game.rules.state import Statement
from game.rules.text import Draft


class Theme(msgspec.Struct, frozen=True):
    """Something that a delegation has to say."""

    kind: StatementKind
    about: str
    weight: int
    """How much it wants to say it: salience, more for a red line."""
    words: str


class Heard(msgspec.Struct, frozen=True):
    """What was said so far, by what and by whom."""

    voices: dict[tuple[str, str], int]
    """How many statements of a kind were made about a thing."""
    by_seat: dict[str, tuple[Statement, ...]]
    remarks: int
    """Statements about provisions and proposals, red lines apart."""


@kept(16)
def heard(statements: tuple[Statement, ...]) -> Heard:
    """What was said so far."""
    voices: dict[tuple[str, str], int] = {}
    by_seat: dict[str, tuple[Statement, ...]] = {}
    remarks = 0
    for said in statements:
        key = (said.about, said.kind)
        voices[key] = voices.get(key, 0) + 1
        by_seat[said.seat] = (*by_seat.get(said.seat, ()), said)
        remarks += said.kind in ("support", "concern")
    return Heard(voices, by_seat, remarks)


@kept(1024)
def themes(instructions: Instructions, dossier: Dossier, draft: Draft) -> tuple[Theme, ...]:
    """What a delegation has to say of the text, the weightiest first."""
    found = [
        Theme(
            "red-line",
            line.provision,
            200,
            _red_line_words(draft, line.provision, line.words),
        )
        for line in crossed(instructions.red_lines, draft)
    ]
    drawn = {t.about for t in found}
    for point in contested(draft):
        position = instructions.positions.get(point.issue)
        if position is None or position.salience < DEFAULTS.salience_spoken:
            continue
        if point.provision in drawn:
            continue
        near = closeness(point.place, position)
        issue = dossier.issues[point.issue]
        number = draft.provisions[point.provision].number
        if near <= DEFAULTS.closeness_wanted:
            pole = issue.low if position.place < point.place else issue.high
            words = (
                f"On {number} we cannot follow the text as it stands; we want {bare(pole)}."
            )
            found.append(Theme("concern", point.provision, position.salience, words))
        elif near >= DEFAULTS.closeness_liked:
            words = f"{number} ({bare(issue.title)}) should stay as it is in the text."
            found.append(Theme("support", point.provision, position.salience, words))
    return tuple(sorted(found, key=lambda t: -t.weight))


def bare(words: str) -> str:
    """Words as they stand inside a sentence."""
    words = words.rstrip(".")
    follows = words[1:2]
    return words[:1].lower() + words[1:] if follows.islower() or follows == " " else words


def _red_line_words(draft: Draft, provision: str, words: str) -> str:
    return (
        f"{draft.provisions[provision].number} is a red line for us. {words.rstrip('.')}."
    )
