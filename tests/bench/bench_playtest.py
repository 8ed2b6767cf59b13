"""Three hundred meetings of twenty delegations, on every core.

Run ``python -m tests.bench.bench_playtest [RUNS]``.  Prints JSON and exits with 1 where the
goal is missed.  Seconds are those of the wall, with the start of the processes in them, so
they mean something on an idle machine only; ``cpu_seconds`` are those of all processes
together (0 on Windows, which does not tell) and depend little on who else is at work.

The processes start from byte code, as they do where the program was installed, or after its
first run; where ``PYTHONDONTWRITEBYTECODE`` is set each would otherwise compile it anew.
"""

from __future__ import annotations

import json
import os
import sys
from tempfile import TemporaryDirectory
from time import perf_counter

from msgspec.structs import replace

from game.rehearsal.playtest.many import cores, play_many
from game.scenario.load import load
from game.scenario.model import Scenario

GOALS = {"seconds": 30}
"""The most that it may take on two cores."""
MEMBERS = 20


def room_of_twenty() -> Scenario:
    """The flagship with twenty of its members: those of whom most is said."""
    scenario = load("cybercrime-2024")
    members = [s.id for s in scenario.seats if s.role == "member"]
    said = [s for s in members if s in scenario.delegations]
    stay = {*(said + [m for m in members if m not in said])[:MEMBERS]}
    return replace(
        scenario,
        seats=tuple(s for s in scenario.seats if s.role != "member" or s.id in stay),
        blocs=tuple(
            replace(b, members=tuple(m for m in b.members if m in stay))
            for b in scenario.blocs
        ),
    )


def main() -> int:
    """Measure and report; 1 where the goal is missed."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    scenario = room_of_twenty()
    with TemporaryDirectory() as compiled:
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": compiled}
        play_many(scenario, range(1, 11))  # the first processes compile
        start, before = perf_counter(), os.times()
        meetings = play_many(scenario, range(1, runs + 1))
        seconds, spent = perf_counter() - start, os.times()
    computed = spent.children_user + spent.children_system
    computed -= before.children_user + before.children_system
    found = {
        "meetings": len(meetings),
        "members": MEMBERS,
        "processes": cores(),
        "events": sum(m.events for m in meetings) // len(meetings),
        "cpu_seconds": round(computed, 1),
        "seconds": round(seconds, 1),
    }
    missed = [goal for goal, most in GOALS.items() if found[goal] > most]
    print(json.dumps(found | {"missed": missed}))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
