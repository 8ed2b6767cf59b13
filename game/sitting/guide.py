"""What a person is told besides the record: the next step of a guide, and news that came in."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.events import Entry
from game.rules.setup import CHAIR, Inject, Setup, Step
from game.rules.state import Chamber


def next_step(
    setup: Setup, chamber: Chamber, entries: Iterable[Entry], seat: str
) -> Step | None:
    """The first step of the guide that ``seat`` has not taken and still can take.

    The Chair has none.  An entry of the log completes one step only; a step lapses when its stage is over.
    """
    if seat == CHAIR:
        return None
    done = [e.event.__struct_config__.tag for e in entries if e.event.seat == seat]
    ids = [s.id for s in setup.stages]
    now = ids.index(chamber.stage) if chamber.stage in ids else -1
    for step in setup.guide:
        if step.done in done:
            done.remove(step.done)
            continue
        due = ids.index(step.stage) if step.stage in ids else now
        if due == now:
            return step
        if due > now:
            return None
    return None


def came_in(setup: Setup, after: int, until: int) -> tuple[Inject, ...]:
    """The injects of the hours after minute ``after`` and up to ``until``."""
    return tuple(i for i in setup.injects if after < i.at <= until)
