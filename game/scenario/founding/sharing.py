"""How many people share a delegation where a class is larger than the room."""

from __future__ import annotations

from msgspec.structs import replace

from game.scenario.founding.folder import Plan, played_by

USUAL = 3
"""People who may share a delegation unless a scenario says otherwise."""
MOST = 5
"""Of more, some have nothing to do; then there are two rooms, or more delegations."""


def shared_out(plan: Plan) -> Plan:
    """The plan with as many people to a delegation as its class needs, one of whom presides,
    as far as that is sensible."""
    audience = plan.data.get("class", {})
    roles = len(played_by(plan))
    most = str(audience.get("size", "")).rpartition("..")[2]
    if not roles or not most.isdecimal():
        return plan
    needed = -(-(int(most) - 1) // roles)
    if not int(audience.get("to_a_seat", USUAL)) < needed <= MOST:
        return plan
    audience = {**audience, "to_a_seat": str(needed)}
    return replace(plan, data={**plan.data, "class": audience})
