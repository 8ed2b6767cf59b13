"""Names in a typed command: provisions, proposals, motions, seats."""

from __future__ import annotations

import difflib
import re

from game.errors import Unreadable
from game.rules.fold.settling import EXHAUSTED, NOTICE
from game.rules.meeting.parts import OF, parts_in
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber


class Misnamed(Unreadable):
    """A name within a command that is nobody's, where another is near it."""

    def __init__(self, message: str, name: str, near: str) -> None:
        super().__init__(message, near)
        self._name, self._near = name, near

    def within(self, parts: list[str], said: str) -> Unreadable:
        """The same with the whole command as its hint, the name that is near put in."""
        mended = [self._near if part == self._name else part for part in parts]
        command = " ".join(mended) + (f" : {said}" if said else "")
        return Unreadable(str(self), command if mended != parts else self.hint)


def provision_named(name: str, chamber: Chamber) -> str:
    """The id of a provision, in whatever case it was typed; what names none is kept as typed,
    for the law to refuse."""
    return chamber.draft.known_as(name) or name


_NUMBERED = re.compile(r"[AMP]\d+")


def is_numbered(target: str) -> bool:
    """Whether a name is an id as the room gives them to proposals and motions."""
    return _NUMBERED.fullmatch(target) is not None


def target_named(name: str) -> str:
    """What a question is on, as ids are written: ``A1``, ``whole``, ``P1/6.2``."""
    if name.lower() in (WHOLE, NOTICE):
        return name.lower()
    proposal, of, provision = name.partition(OF)
    return f"{proposal.upper()}{of}{provision}"


def seat_named(name: str, setup: Setup) -> str:
    """The seat of that id, name or short name."""
    wanted = name.lower()
    for seat in setup.seats:
        if wanted in (seat.id.lower(), seat.name.lower(), seat.short.lower() or None):
            return seat.id
    ids = [s.id for s in setup.seats]
    near = difflib.get_close_matches(name.upper(), ids, 1)
    message = f"Nobody sits at `{name}`."
    raise Misnamed(message, name, near[0]) if near else Unreadable(message, "room")


def conduct_named(name: str, setup: Setup, chamber: Chamber) -> str:
    """What a point of order is on: what one speaks about, or a vote, a stage, a seat, the
    notice or the finding that efforts are exhausted."""
    voting = chamber.voting
    things = (
        NOTICE,
        EXHAUSTED,
        *(s.id for s in setup.stages),
        *((voting.question.id,) if voting else ()),
        *setup.by_id,
    )
    known = next((t for t in things if t.lower() == name.lower()), "")
    return known or subject_named(name, chamber)


def subject_named(name: str, chamber: Chamber) -> str:
    """What one speaks about, or a question is on: a target, which need not be there, or a
    provision."""
    target = target_named(name)
    known = target in chamber.draft.provisions
    if target in (WHOLE, NOTICE) or (not known and is_numbered(target)):
        return target
    proposal = chamber.proposals.get(target.partition(OF)[0])
    if proposal is not None and OF in target:
        typed = target.lower()
        return next((i for i in parts_in(proposal) if i.lower() == typed), target)
    return provision_named(name, chamber)
