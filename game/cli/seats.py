"""Finding a seat by what a person calls it, and a seed where none was given."""

from __future__ import annotations

import difflib
import os
from collections.abc import Sequence

from game.cli.complaints import WrongUsage
from game.rules.meeting.setup import Seat
from game.scenario.world.countries import country_code


def seat_named(seats: Sequence[Seat], name: str) -> str | None:
    """The id of the seat with that code or name, in any case; ``None`` where nobody sits."""
    wanted = name.casefold()
    for seat in seats:
        if wanted in {seat.id.casefold(), seat.name.casefold(), seat.brief.casefold()}:
            return seat.id
    return None


def hint_of(seats: Sequence[Seat], name: str, otherwise: str) -> str:
    """What to type where nobody sits by that name: the code of the State that bears it and
    sits here, else ``otherwise``."""
    code = country_code(name)
    known = {s.id: s for s in seats}
    return f"did you mean `{code}` ({known[code].brief})?" if code in known else otherwise


def seat_asked(seats: Sequence[Seat], name: str, offered: Sequence[str]) -> str:
    """The same for the option ``--as``; raises :class:`WrongUsage` where nobody sits."""
    found = seat_named(seats, name)
    if found is not None:
        return found
    msg = f"nobody sits at `{name}`"
    if hint := hint_of(seats, name, ""):
        raise WrongUsage(msg, hint)
    known = {s.id: s for s in seats}
    near = difflib.get_close_matches(name.upper(), known, 1)
    first = [f"{s} ({known[s].brief})" for s in offered if s in known]
    if near:
        raise WrongUsage(msg, f"did you mean `{near[0]}` ({known[near[0]].brief})?")
    raise WrongUsage(msg, f"seats to begin with: {', '.join(first[:8])}" if first else "")


def seed_or_fresh(seed: int | None) -> int:
    """The seed that was asked for, or one that nobody can foresee."""
    return int.from_bytes(os.urandom(4)) if seed is None else seed
