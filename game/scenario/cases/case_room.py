"""The room of a conformance case: its seats, its draft and its stages, from the words of a head."""

from __future__ import annotations

from game.rules.conformance.playing import seats_in
from game.rules.draft.text import CHAIR_TEXT, Provision, Variant, draft_of
from game.rules.meeting.setup import CHAIR, Seat, Setup, Stage
from game.rules.rulebook import Member, Rulebook

STAGES = (
    Stage("opening", "Statements", "statements", 930),
    Stage("talks", "Consultations", "consultations", 960),
    Stage("action", "Action", "action", 1040),
    Stage("after", "Explanations", "explanations", 1080),
)
"""Stages of every case, by id."""
_OPENS = 900


def room_of(name: str, rulebook: Rulebook, words: dict[str, str]) -> Setup:
    """The room of a case of that name under a rulebook; ``words`` are those of its head."""
    members = rulebook.body.members if rulebook.body else {}
    seats = [Seat(CHAIR, "Chair", "chair")]
    behind = seats_in(words.get("arrears", ""))
    for code in seats_in(words["room"]):
        given = members.get(code, Member())
        own = given.veto, given.weight, code in behind
        seats.append(Seat(code, code, "member", "", *own))
    seats += [Seat(code, code, "observer") for code in seats_in(words.get("observers", ""))]
    return Setup(
        scenario=name,
        title=name,
        rulebook=rulebook,
        draft=draft_of(tuple(_provision(x) for x in words["draft"].split())),
        seats=tuple(seats),
        stages=STAGES,
        opens=_OPENS,
        closes=_OPENS + 60 * int(words.get("hours", "3")),
        cost=words.get("cost", ""),
        decided_by=texts_decided_by(words.get("decided_by", "")),
        sponsors=seats_in(words.get("sponsors", "")),
    )


def texts_decided_by(words: str) -> dict[str, str]:
    """``whole unanimity; 2 simple`` by its first words."""
    parts = (part.split(maxsplit=1) for part in words.split(";") if part.strip())
    return {part[0]: part[-1] for part in parts}


def _provision(word: str) -> Provision:
    """A provision with the wordings ``chair``, ``soft``, ``strong`` and ``deleted``."""
    id_ = word.strip("()")
    variants = (
        Variant(CHAIR_TEXT, f"{id_} as it stands.", 200, "as it stands"),
        Variant("strong", f"{id_}, stronger.", 150, "stronger"),
        Variant("soft", f"{id_}, softer.", 50, "softer"),
        Variant("deleted", "", -200, "deleted"),
    )
    return Provision(
        id_,
        f"Paragraph {id_}",
        f"Paragraph {id_}",
        variants[0].text,
        variants=variants,
        issue=f"issue_{id_}",
        operative=not word.startswith("("),
    )
