"""An event's own fields for programs, with what is derived from the state after it."""

from __future__ import annotations

from typing import Any

import msgspec

from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber


def facts_of(setup: Setup, chamber: Chamber, event: ev.Event) -> dict[str, Any]:
    """The fields of ``event``, its name as ``event``; decisions carry what they came to."""
    facts: dict[str, Any] = msgspec.to_builtins(event)
    if isinstance(event, ev.Decided | ev.Gavelled | ev.PassedOver):
        facts |= decided(setup, chamber.decisions[-1])
    return facts


def decided(setup: Setup, decision: Decision) -> dict[str, Any]:
    """What a decision came to: target, how, whether adopted, and its tally or objections."""
    facts: dict[str, Any] = {
        "target": decision.target,
        "how": decision.how,
        "adopted": adopted(setup, decision),
    }
    if decision.how in ("consensus", "silence"):
        return facts | {"objections": list(decision.objections)}
    if decision.question is None:
        return facts
    tally = tally_of(setup, decision)
    return facts | {
        "yes": tally.yes,
        "no": tally.no,
        "abstain": tally.abstain,
        "base": tally.base,
        "needed": tally.needed,
        "result": tally.outcome,
    }
