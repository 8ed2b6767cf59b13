"""Who is stated to move a wording must be able to, and want it."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.others.owning import wording_wanted
from game.rules.draft.text import CHAIR_TEXT, Provision
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S362",
    "mover that would not move its wording",
    "The `mover` of a wording is no member of the room, and only members table texts; or its own "
    "position lies nearer to another wording of the provision, so that it would not table this "
    "one; or the wording is the Chair's, which stands already. Nothing comes of the key then, "
    "except that the mover is sure to be in the room.",
    "variants:\n  chair: {place: -1, ...}\n  strong: {place: 1, mover: NOR, ...}\n"
    "# positions.csv: NOR,scope,-1,80,stated,OURS",
    "Name the member that wants this wording, correct its position or the wording's `place`, or "
    "leave `mover` out.",
    "warning",
)
NEEDS = frozenset(("blocs", "issues", "positions", "room", "text"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Movers that would leave their wordings to others."""
    provisions = {p.id: p for p in grounds.scenario.provisions}
    for part in grounds.material.parts("text"):
        found = grounds.scenario.movers.get(part.get("id", ""), {})
        for variant, mover in found.items():
            why = _why_not(grounds, provisions[part["id"]], variant, mover)
            if why:
                place = part["variants"][variant].at("mover")
                yield grounds.material.problem(ENTRY, place, why)


def _why_not(grounds: Grounds, provision: Provision, variant: str, mover: str) -> str:
    """Why a mover would not move a wording; empty: it would."""
    called = grounds.called(mover)
    if mover not in grounds.setup.members:
        return f"{called} is no member of the room and tables nothing"
    if variant == CHAIR_TEXT:
        return f"`{CHAIR_TEXT}` stands already: {called} has nothing to move"
    held = grounds.dossier.positions.get(mover, {}).get(provision.issue)
    wanted = wording_wanted(held, provision)
    return f"{called} stands nearer to `{wanted}`" if wanted not in ("", variant) else ""
