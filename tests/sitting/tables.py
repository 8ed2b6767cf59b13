"""Tables for tests: the small room with two sides that want opposite texts."""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.instructions import Dossier, Instructions, Issue, Position, RedLine
from game.rules.log.events import Entry
from game.sitting.table import Keeper, Table
from game.sitting.turns import Turns
from tests.rules.rooms import full_rulebook, setup

PLACES = {"AAA": -200, "BBB": -150, "CCC": 200, "DDD": 150}
CANARY = "No capital would want this sentence to be read by another seat"


def dossier() -> Dossier:
    """Four stated positions on three issues."""
    issues = {f"issue_{i}": Issue(f"issue_{i}", f"Issue {i}", "low", "high") for i in "123"}
    places = {
        seat: {i: Position(place, 80, "stated") for i in issues}
        for seat, place in PLACES.items()
    }
    return Dossier(issues, places, {}, dict.fromkeys(PLACES, 10000))


def instructions() -> dict[str, Instructions]:
    """Aland insists; everybody has a secret of its own."""
    public = dossier().positions
    told = {
        seat: Instructions(
            seat,
            public[seat],
            (RedLine("1", ("deleted",), f"{CANARY} ({seat})", hard=False),),
            insists=9000 if seat == "AAA" else 0,
            aims=(f"{CANARY} ({seat})",),
            brief=f"{CANARY} ({seat})",
        )
        for seat in PLACES
    }
    return {**told, "ICC": Instructions("ICC", {})}


def table(
    seed: int = 1,
    people: Iterable[str] = (),
    keeper: Keeper | None = None,
    entries: Iterable[Entry] = (),
) -> Table:
    """A table in the small room."""
    start = setup(full_rulebook())
    return Table(start, dossier(), instructions(), seed, people, keeper, entries)


def play_on(live: Table, until: int = 10_000) -> Table:
    """Let the room go on until it closes, waits for nobody, or ``until`` entries are there."""
    turns = Turns(live)
    while len(live.log) < until:
        done = turns.step()
        if done and isinstance(done[0], str):
            if done[1].need == "closed":
                break
            turns.let_pass()
    return live
