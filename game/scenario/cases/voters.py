"""Who votes or objects in a case that is counted outside a meeting."""

from __future__ import annotations

from game.rules.rulebook import Rulebook
from game.scenario.faults import ballot_of_nobody, id_twice
from game.scenario.shapes.part import Part
from game.scenario.world.states import code_hint, states


def objects_twice(part: Part) -> bool:
    """Whether somebody is named twice among those who object."""
    named = part.get("objections", ())
    again = next((code for at, code in enumerate(named) if code in named[:at]), "")
    if again:
        message = f"`{again[:20]}` is named twice"
        help_ = f"name it once, such as `objections: [{again[:20]}]`"
        part.source.fault(id_twice.ENTRY, part.at("objections"), message, help_)
    return bool(again)


def strangers(part: Part, rulebook: Rulebook) -> bool:
    """Whether anybody votes or objects who is no member of the body."""
    body = rulebook.body
    if body is None:
        return False
    listed_all = len(body.members) >= max(1, body.size)
    known = body.members if listed_all else {**states(), **body.members}
    named = [(code, part["ballots"].key_at(code)) for code in part.get("ballots", ())]
    named += [(code, part.at("objections")) for code in part.get("objections", ())]
    unknown = [(code, place) for code, place in named if code not in known]
    for code, place in unknown:
        message = f"`{code[:20]}` is no member of the body of `{rulebook.id}`"
        help_ = code_hint(code, known)
        part.source.fault(ballot_of_nobody.ENTRY, place, message, help_)
    return bool(unknown)
