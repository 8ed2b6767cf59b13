"""What happened on the way to consensus: the call, objections, the gavel, silence."""

from __future__ import annotations

from game.rules.draft.text import Operation
from game.rules.log.happened import Happened


class EffortsExhausted(Happened, frozen=True, tag="efforts-exhausted"):
    """The Chair told the room that efforts at consensus are exhausted."""

    minutes: int = 0


class ConsensusCalled(Happened, frozen=True, tag="consensus-called"):
    """The Chair asked whether ``target`` can be adopted without a vote."""

    target: str
    minutes: int = 0


class Objected(Happened, frozen=True, tag="objected"):
    """A seat objected."""

    reason: str = ""
    about: str = ""


class ObjectionWithdrawn(Happened, frozen=True, tag="objection-withdrawn"):
    """A seat no longer objects."""


class Gavelled(Happened, frozen=True, tag="gavelled"):
    """The gavel fell on a consensus call: agreed where nobody objected, else broken."""

    minutes: int = 0


class SilenceOpened(Happened, frozen=True, tag="silence-opened"):
    """The draft was put under silence until minute ``deadline``, changed as it says."""

    deadline: int
    operations: tuple[Operation, ...] = ()


class SilenceBroken(Happened, frozen=True, tag="silence-broken"):
    """A seat broke silence."""

    about: tuple[str, ...] = ()
    reason: str = ""


class SilenceRan(Happened, frozen=True, tag="silence-ran"):
    """So many minutes of a silence passed; it runs on, for a minute at least; in older logs the
    deadline may have come."""

    minutes: int = 0


class SilenceEnded(Happened, frozen=True, tag="silence-ended"):
    """The deadline passed: adopted where nobody broke silence."""

    minutes: int = 0
