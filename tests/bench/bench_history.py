"""The last day of the cybercrime convention over many seeds, beside what is known of it.

Run ``python -m tests.bench.bench_history [RUNS] [FIRST SEED]``.  Prints JSON and exits with
1 where a goal is missed.  Every seat is computer-played; ``nemcon playtest cybercrime-2024
--runs N --seed S`` gives the same counts among much else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence

from game.rehearsal.playtest.many import play_many
from game.rehearsal.playtest.meeting import Played
from game.rehearsal.playtest.votes import Vote, votes
from game.scenario.load import load

ROOM = {"for": (23, 8), "against": (102, 15), "abstaining": (26, 12)}
"""The one public tally, and how far from it the middle of many meetings may lie."""
NAMED = ("RUS", "IND", "SDN", "VEN", "SYR", "PRK", "LBY")
"""Delegations that were named as voting for deletion; each should in more than half."""
CLAUSE = "delete article 6(2)"
UNSTRUCK, CONSENSUS = 95, 80
"""Per cent of meetings in which no deletion carries, and that end by consensus."""


def missed(found: dict[str, object], vote: Vote) -> Iterator[str]:
    """The goals that were not reached, each in a word."""
    middles = (vote.yes.median, vote.no.median, vote.abstain.median)
    for (what, (middle, reach)), counted in zip(ROOM.items(), middles, strict=True):
        if abs(counted - middle) > reach:
            yield what
    for seat in NAMED:
        cast = vote.seats.get(seat)
        if cast is None or cast.yes * 2 <= vote.called:
            yield seat
    if int(str(found["no deletion carried"])) < UNSTRUCK * int(str(found["runs"])) / 100:
        yield "no deletion carried"
    if int(str(found["consensus"])) < CONSENSUS * int(str(found["runs"])) / 100:
        yield "consensus"


def measured(meetings: Sequence[Played]) -> dict[str, object]:
    """What became of the clause, and of the whole."""
    taken = votes(m.votes for m in meetings)
    vote = next(v for v in taken if v.does == CLAUSE)
    unstruck = sum(
        not any(t.carried and t.does.startswith("delete") for t in m.votes)
        for m in meetings
    )
    found: dict[str, object] = {
        "runs": len(meetings),
        "first seed": meetings[0].seed,
        "called": vote.called,
        "for": [vote.yes.median, vote.yes.low, vote.yes.high],
        "against": [vote.no.median, vote.no.low, vote.no.high],
        "abstaining": [vote.abstain.median, vote.abstain.low, vote.abstain.high],
        "no deletion carried": unstruck,
        "consensus": sum(m.outcome == "consensus" for m in meetings),
        "votes": [[v.does, v.called, v.carried, v.yes.median, v.no.median] for v in taken],
    }
    found |= {seat: vote.seats[seat].yes for seat in NAMED if seat in vote.seats}
    return found | {"missed": list(missed(found, vote))}


def main() -> int:
    """Measure and report; 1 where a goal is missed."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 200
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 2001
    found = measured(play_many(load("cybercrime-2024"), range(seed, seed + runs)))
    print(json.dumps(found))
    return 1 if found["missed"] else 0


if __name__ == "__main__":
    sys.exit(main())
