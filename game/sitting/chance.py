"""Chance at the table: every draw is seeded, named, and the same on any machine."""

from __future__ import annotations

from random import Random

from game.delegates.lots import Draw


def draw(seed: int, *names: object) -> float:
    """The draw of that name: from 0 to below 1."""
    key = "/".join(str(n) for n in (seed, *names))
    return Random(key).random()  # noqa: S311 - a game's dice, not a secret


def draws_for(seed: int, seat: str, beat: int) -> Draw:
    """The draws of one seat between two acts of the Chair."""
    return lambda purpose: draw(seed, seat, beat, purpose)


def by_lot(seed: int, seq: int, roll: tuple[str, ...]) -> str:
    """The seat drawn by lot with which a roll call begins."""
    return roll[int(draw(seed, "lot", seq) * len(roll))]


def absent_from(
    seed: int, stage: str, attendance: dict[str, int], always: frozenset[str]
) -> tuple[str, ...]:
    """The seats that are not in the room during a stage, in the order of ``attendance``.

    ``attendance`` gives each seat's chance to be there, in basis points; seats in ``always``
    (people's) are there.
    """
    return tuple(
        seat
        for seat, chance in attendance.items()
        if seat not in always and draw(seed, seat, stage, "attends") * 10000 >= chance
    )
