"""Examples of commands, told with the names of the room in which they are read."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber

_SEAT, _BLOC, _WORDING = "MEX", "EU", "soft"
"""Names that examples are written with, where a room has none of its own in their place."""
_PROVISIONS = ("6.2", "24")
"""The same for provisions, in the order in which those of the room take their places."""
_PROPOSALS = ("A1", "A2")
_OF_PROPOSALS = ("withdraw", "pass-over")
"""What is done to proposals alone."""


def at_home(example: str, seat: str, setup: Setup, chamber: Chamber) -> str:
    """An example with the seats, blocs, provisions and wordings of this room put in the place
    of those that it lacks: ``amend 6.2 soft`` as ``amend 9 weaker``."""
    names = dict(_names(seat, setup, chamber))
    told: list[str] = []
    for word in _on_texts(example, chamber).split(" "):
        bare = word.rstrip(";,")
        told.append(names.get(bare, bare) + word[len(bare) :])
    return " ".join(told)


def _on_texts(example: str, chamber: Chamber) -> str:
    """An example with proposals that there are in the place of those that it names: where too
    few are before the room the whole, or another deed."""
    known = [p.id for p in chamber.pending] or list(chamber.proposals)
    wanted = [p for p in _PROPOSALS if p in example]
    if len(known) < 2 and _PROPOSALS[1] in example:
        example = example.replace(f"let-go {_PROPOSALS[1]}", f"let-stand {_PROVISIONS[0]}")
    elif all(p in known for p in wanted):
        return example
    if known:
        return " ".join(_own(word, known) for word in example.split(" "))
    for verb in _OF_PROPOSALS:
        example = example.replace(f"{verb} {_PROPOSALS[0]}", f"{verb} TARGET")
    return example.replace(f" {_PROPOSALS[0]}", f" {WHOLE}")


def _own(word: str, known: list[str]) -> str:
    """A word of an example, with a proposal of this room in the place of its own."""
    bare = word.rstrip(";,")
    if bare not in _PROPOSALS:
        return word
    return known[min(_PROPOSALS.index(bare), len(known) - 1)] + word[len(bare) :]


def _names(seat: str, setup: Setup, chamber: Chamber) -> Iterator[tuple[str, str]]:
    known = chamber.draft.provisions
    if _SEAT not in setup.weights or seat == _SEAT:
        yield _SEAT, next((s for s in setup.roll if s != seat), _SEAT)
    if setup.blocs and _BLOC not in {b.id for b in setup.blocs}:
        yield _BLOC, setup.blocs[0].id
    if _PROVISIONS[0] in known:
        return
    open_ = [p for p in known.values() if len(p.variants) > 1 and not p.deleted]
    for example, shown in zip(_PROVISIONS, open_, strict=False):
        if example not in known:
            yield example, shown.id
    if open_ and open_[0].wording(_WORDING) is None:
        other = (v.id for v in open_[0].variants if v.id != open_[0].variant)
        yield _WORDING, next(other)
