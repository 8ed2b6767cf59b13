"""Who tables the text of a new scenario, as that says itself."""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec.structs import replace

from game.scenario.founding.folder import Plan, name_of
from game.scenario.world.countries import country_code, country_near, folded
from game.scenario.world.states import states


def with_sponsors(plan: Plan) -> Plan:
    """The plan with those of the sponsors whom its text names that sit in the room."""
    found = [code for code in sponsors_by_name(plan).values() if code]
    if not found:
        return plan
    return replace(plan, data={**plan.data, "sponsors": [*dict.fromkeys(found)]})


def sponsors_by_name(plan: Plan) -> dict[str, str]:
    """The code of each whom its text names as a sponsor; empty: it does not sit in the room."""
    members = plan.data["room"]["members"]
    here = members if isinstance(members, list) else [*states()]
    called = {folded(name_of(code, plan.data)): code for code in here}
    codes = {name: _code(name, called) for name in plan.sponsors}
    return {name: code if code in here else "" for name, code in codes.items()}


def _code(name: str, called: Mapping[str, str]) -> str:
    """The code of a delegation, by its name in the room or, of a State, in any language."""
    plain = re.sub(r"(?i)\Athe ", "", name)
    own = called.get(folded(name)) or called.get(folded(plain))
    return own or country_code(name) or country_near(name)
