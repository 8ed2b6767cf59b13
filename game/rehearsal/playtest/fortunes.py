"""How each delegation fares over many meetings, and which roles are dead or dominant."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.delegates.weighing.worth import worth
from game.rehearsal.playtest.fates import weightiest
from game.rehearsal.playtest.meeting import Played, Stage
from game.rehearsal.spread import mean, quantile, share
from game.rules.meeting.setup import CHAIR

IDLE = 100
"""Acts a meeting, in hundredths, below which a role has nothing to do."""
STILL = 200
"""Basis points between a bad and a good day below which nothing touches a role."""
HOPELESS = 500
"""Share of aims met, basis points, up to which a role that gets little wins nothing."""
ALWAYS = 9500
"""Share of aims met, basis points, from which a role wins whatever happens."""


class Kept(msgspec.Struct, frozen=True):
    """A red line, and how often the outcome respects it."""

    words: str
    hard: bool
    kept: int
    """Share of the meetings, basis points."""


class Fortune(msgspec.Struct, frozen=True):
    """One delegation over all meetings; shares and worths in basis points."""

    seat: str
    name: str
    playable: bool
    start: int
    """Worth of the Chair's text, in the first meeting."""
    worth: int
    """Mean worth of what came out."""
    low: int
    """Worth on a bad day: a tenth of the meetings were worse."""
    high: int
    """Worth on a good day: a tenth of the meetings were better."""
    walk_away: int
    above: int
    """Share of the meetings worth at least as much as no text."""
    aims: int
    """Mean share of what it sought that it got: of the aims that the record can tell of,
    else of its weightiest points that the adopted text meets."""
    points: tuple[str, ...]
    """Those points, by provision, in the first meeting."""
    acts: int
    """What it does of its own in a meeting, in hundredths."""
    red_lines: tuple[Kept, ...]
    role: str
    """``dead``, ``dominant``, ``hopeless``, or empty."""
    why: str
    """The reason for that word, in a clause."""


def fortunes(stage: Stage, meetings: Sequence[Played]) -> tuple[Fortune, ...]:
    """Every member, and who has orders of its own, in the order of the roll."""
    said = stage.scenario.delegations
    heard = [
        s
        for s in stage.setup.seats
        if s.id != CHAIR and (s.member or (s.id in said and said[s.id].playable))
    ]
    return tuple(_fortune(stage, meetings, seat.id) for seat in heard)


def _fortune(stage: Stage, meetings: Sequence[Played], seat: str) -> Fortune:
    told = stage.instructions(meetings[0].seed)[seat]
    draft = stage.setup.draft
    points = weightiest(told, stage.dossier, draft)
    fates = [m.fates[seat] for m in meetings]
    worths = [f.worth for f in fates]
    low, high = quantile(worths, 1000), quantile(worths, 9000)
    aims = share(sum(f.met for f in fates), sum(f.sought for f in fates))
    acts = sum(f.acts for f in fates) * 100 // len(fates)
    above = share(sum(w >= told.walk_away for w in worths), len(fates))
    little = mean(worths) < (told.walk_away + 10000) // 2
    said = stage.scenario.delegations.get(seat)
    playable = bool(said and said.playable)
    if points:
        role, why = _role(low, high, aims, acts, above, little=little)
    else:
        role, why = ("dead", "it cares about nothing in the text") if playable else ("", "")
    return Fortune(
        seat,
        stage.setup.name(seat),
        playable,
        worth(told.positions, stage.dossier.issues, draft),
        mean(worths),
        low,
        high,
        told.walk_away,
        above,
        aims,
        tuple(draft.provisions[p].number or p for p in points),
        acts,
        tuple(
            Kept(
                line.words,
                line.hard,
                share(sum(n not in f.broken for f in fates), len(fates)),
            )
            for n, line in enumerate(told.red_lines)
        ),
        role,
        why,
    )


def _role(
    low: int, high: int, aims: int, acts: int, above: int, *, little: bool
) -> tuple[str, str]:
    """The word for a role with something at stake, and why.

    ``little``: what it gets lies nearer to no text than to its best one.
    """
    if aims >= ALWAYS:
        return "dominant", f"it has {aims // 100} per cent of its aims whatever happens"
    if acts < IDLE:
        return "dead", f"it acts {acts / 100:.1f} times a meeting"
    if high - low < STILL:
        return "dead", f"its outcome is worth {low // 100} to {high // 100} per cent always"
    if aims <= HOPELESS and little:
        return "hopeless", f"it has {aims // 100} per cent of its aims"
    if above <= HOPELESS:
        return (
            "hopeless",
            f"it fares worse than without a text in {100 - above // 100} per cent",
        )
    return "", ""
