"""Chance at the table: every draw is seeded, named, and the same on any machine."""

from __future__ import annotations

from game.delegates.lots import Draw, drawn


def draws_for(seed: int, seat: str, beat: int) -> Draw:
    """The draws of one seat between two acts of the Chair."""
    return lambda purpose: drawn(f"{seed}/{seat}/{beat}/{purpose}")


def by_lot(seed: int, seq: int, roll: tuple[str, ...]) -> str:
    """The seat drawn by lot with which a roll call begins."""
    return roll[int(drawn(f"{seed}/lot/{seq}") * len(roll))]


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
        if seat not in always and drawn(f"{seed}/{seat}/{stage}/attends") * 10000 >= chance
    )
