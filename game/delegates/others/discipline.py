"""Who broke a bloc's line in a vote with names, and who voted apart from its group.

Whoever knows a line, from its own bloc or because everything is told, sees who broke it.
Whoever does not sees what the ballots show to all: a few members that voted otherwise than
most of their group.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

import msgspec

from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.names import bloc_called, named
from game.rules.meeting.setup import Bloc, Setup
from game.rules.voting import Choice
from game.rules.words.wording import listed

_FEW = 3
"""Members apart from their group that are worth a line; of more the group is split."""
_MOST_LINES = 3
_MOST_NAMED = 6


class Parted(msgspec.Struct, frozen=True):
    """Members of a bloc that voted otherwise than its line, or than most of it."""

    bloc: str
    """Name of the bloc."""
    choice: Choice
    """The line, or what most voted."""
    told: bool
    """Whether that is the line agreed; otherwise it is read off the ballots."""
    members: tuple[tuple[str, Choice], ...]
    """Who voted otherwise, and how, in the bloc's order."""
    objected: bool = False
    """Whether they objected, or broke silence, where no ballots were cast."""


def breaks(cast: str, line: Choice | None) -> bool:
    """Whether a ballot breaks a line; who is not there casts none and breaks none."""
    return line is not None and cast in ("yes", "no", "abstain") and cast != line


def parted(
    setup: Setup, lines: Mapping[str, Mapping[str, Choice]], decision: Decision
) -> tuple[Parted, ...]:
    """By bloc, who voted otherwise than its line or than most of it.

    ``lines`` are those that the reader may know, by bloc and target.  Empty where the
    record does not say who voted how.  An objection is as a no; who is silent shows nothing.
    """
    objected: dict[str, Choice] = dict.fromkeys(decision.objections, "no")
    ballots = objected or named_ballots(decision)
    found = []
    for bloc in setup.blocs if ballots else ():
        line = lines.get(bloc.id, {}).get(decision.target)
        choice = line if objected else line or _most(bloc, ballots)
        if choice is None:
            continue
        others = tuple(
            (m, ballots[m])
            for m in bloc.members
            if m in ballots and breaks(ballots[m], choice)
        )
        if others and (line is not None or len(others) <= _FEW):
            told = line is not None
            found.append(Parted(bloc.name, choice, told, others, bool(objected)))
    return tuple(sorted(found, key=lambda p: not p.told)[:_MOST_LINES])


def _most(bloc: Bloc, ballots: Mapping[str, Choice]) -> Choice | None:
    """What three in four and more of a bloc that coordinates voted, if they did."""
    cast = [ballots[m] for m in bloc.members if ballots.get(m, "absent") != "absent"]
    if not bloc.discipline or len(cast) < 4:
        return None
    choice, heads = Counter(cast).most_common(1)[0]
    return choice if heads * 4 >= len(cast) * 3 else None


def parted_words(setup: Setup, one: Parted) -> str:
    """``The line of the Group was no; Iran (yes) broke it.``"""
    if one.objected:
        who = listed([named(setup, seat) for seat, _ in one.members])
        line = "abstention" if one.choice == "abstain" else one.choice
        return (
            f"The line of {bloc_called(one.bloc)} was {line}; {who} broke it by objecting."
        )
    first = one.members[:_MOST_NAMED]
    apart = [f"{named(setup, s)} ({_CAST.get(c, c)})" for s, c in first]
    rest = len(one.members) - len(apart)
    who = listed([*apart, *([f"{rest} more"] if rest else [])])
    bloc = bloc_called(one.bloc)
    if one.told:
        line = "abstention" if one.choice == "abstain" else one.choice
        return f"The line of {bloc} was {line}; {who} broke it."
    voted = _CAST.get(one.choice, f"voted {one.choice}")
    return f"Most of {bloc} {voted}, but not {who}."


_CAST: dict[Choice, str] = {"abstain": "abstained", "absent": "cast no ballot"}


def splits(
    setup: Setup, lines: Mapping[str, Mapping[str, Choice]], decision: Decision
) -> tuple[str, ...]:
    """The same as sentences."""
    return tuple(parted_words(setup, one) for one in parted(setup, lines, decision))
