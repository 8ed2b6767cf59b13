"""What can be otherwise at one moment of a sitting: the changes that a branch can make."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.words.wording import subject


class Junction(msgspec.Struct, frozen=True):
    """A moment from which a branch can leave, and what it can change."""

    seq: int
    """Number of the last event that both would share if nothing is changed."""
    minute: int
    target: str = ""
    """What is being voted on at the moment, or what was decided there; else empty."""
    cast: dict[str, int] = {}
    """By seat: number of the event in which it cast its ballot of that vote."""
    ballots: dict[str, str] = {}
    """Ballots of that vote, as far as they were cast at the moment."""
    voter: str = ""
    """The seat whose ballot the moment is."""
    proposals: tuple[tuple[str, str], ...] = ()
    """Proposals tabled up to the moment, with their words, the moment's own first."""
    pending: tuple[tuple[str, str], ...] = ()
    """Those that wait to be taken up."""


def junction(setup: Setup, entries: Sequence[ev.Entry], seq: int) -> Junction:
    """What can be changed at event ``seq`` of a whole log; 0 is before the first."""
    meeting = opening(setup)
    target, voter = "", ""
    cast: dict[str, int] = {}
    for entry in entries[: max(0, seq)]:
        meeting = evolve(meeting, entry.event)
        voter = ""
        match entry.event:
            case ev.QuestionPut(target=name):
                target, cast = name, {}
            case ev.BallotCast(seat=seat):
                voter, cast[seat] = seat, entry.seq
            case ev.Decided():
                pass
            case _:
                target = ""
    return _junction(meeting, seq, target, cast, voter, _own(entries, seq))


def _own(entries: Sequence[ev.Entry], seq: int) -> str:
    """The proposal that the moment is about."""
    if not 0 < seq <= len(entries):
        return ""
    event = entries[seq - 1].event
    return getattr(event, "target", "") or getattr(event, "id", "")


def _junction(
    meeting: Meeting,
    seq: int,
    target: str,
    cast: dict[str, int],
    voter: str,
    own: str,
) -> Junction:
    chamber = meeting.chamber
    ballots: dict[str, str] = {}
    if chamber.voting is not None:
        ballots = dict(chamber.voting.ballots)
    elif target and chamber.decisions:
        ballots = dict(named_ballots(chamber.decisions[-1]))
    words = {p: subject(meeting.setup, chamber, p) for p in chamber.proposals}
    order = sorted(words, key=lambda p: (p not in {own, target}, -chamber.proposals[p].seq))
    pending = [p for p in words if chamber.proposals[p].status == "pending"]
    return Junction(
        seq,
        chamber.minute,
        target,
        cast,
        ballots,
        voter,
        tuple((p, words[p]) for p in order),
        tuple((p, words[p]) for p in pending),
    )


class Wish(msgspec.Struct, frozen=True):
    """A branch as a person wants it."""

    at: int | None
    """The last event that both share; ``None``: as late as the changes allow."""
    sets: tuple[str, ...] = ()
    """Changes as typed words."""
    seat: str = ""
    """The seat that the person takes; empty: the branch is played out."""


def wish(
    here: Junction,
    change: str,
    values: dict[str, str],
    seat: str = "",
    seed: int | None = None,
) -> Wish:
    """The branch that a filled-in form stands for.

    ``change`` is ``nothing``, ``ballot`` (values ``whose`` and ``choice``), ``without``
    (``proposal``), ``order`` (``first``) or ``rulebook`` (``rules``).
    """
    sets: list[str] = []
    at: int | None = here.seq
    match change:
        case "ballot":
            sets.append(
                f"ballot {values['whose']} {values['choice']} {here.target}".strip()
            )
            at = here.cast.get(values["whose"], here.seq + 1) - 1
        case "without":
            sets.append(f"without {values['proposal']}")
            at = None
        case "order":
            rest = [p for p, _ in here.pending if p != values["first"]]
            sets.append(" ".join(("order", values["first"], *rest)))
        case "rulebook":
            sets.append(f"rulebook {values['rules']}")
        case _:
            pass
    if seed is not None:
        sets.append(f"seed {seed}")
    return Wish(at, tuple(sets), seat)
