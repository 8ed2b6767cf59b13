"""Faults of a rulebook as a whole, once what it inherits is in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from game.rules.meeting.methods import REQUESTS
from game.rules.rulebook import Share
from game.scenario.diagnostics import did_you_mean, listed
from game.scenario.faults import (
    equal_ranks,
    members_unlike_body,
    missing_key,
    missing_majority,
    more_votes_than_body,
    unclear_majority,
    unfit_quorum,
    unknown_majority,
    unlisted_method,
    weights_in_part,
)
from game.scenario.layouts.rules import NEEDED, NONE
from game.scenario.reading.remains import Remains
from game.scenario.shapes.part import Part

ALWAYS = ("procedural", "substance")
"""Majorities that every rulebook has."""
IMPORTANT = "important-question"
"""The motion that puts a text under the majority `important`."""


def report_faults(part: Part, merged: dict[str, Any]) -> None:
    """Report what a rulebook lacks, contradicts or leaves open once it is merged: ``part`` is
    the file that was asked for."""
    for key in NEEDED:
        if key not in merged and not part.gives(key):
            message = f"a rulebook lacks the key `{key}`"
            part.source.fault(missing_key.ENTRY, part.at(), message, f"add `{key}: ...`")
    majorities = present(merged.get("majorities", {}))
    motions = present(merged.get("motions", {}))
    lacking = _report_missing(part, merged, motions) if "majorities" in merged else ()
    for found in majorities.values():
        _check_majority(found)
    for name, motion in motions.items():
        if motion.get("majority") not in lacking:
            _check_motion(part, name, motion, majorities)
    _check_methods(part, merged)
    _check_ranks(part, motions)
    _check_body(merged.get("body", NONE), majorities)
    _check_shares(merged, majorities)
    _check_seconds(merged.get("body", NONE), motions)


def _report_missing(
    part: Part, merged: dict[str, Any], motions: dict[str, Part]
) -> tuple[str, ...]:
    """Report the majorities that the engine asks for by name and that are not there: their
    names.  An important question has its own (rules 83 to 85)."""
    asked = [*ALWAYS, *(["important"] if IMPORTANT in motions else [])]
    known = present(merged["majorities"])
    lacking = tuple(name for name in asked if name not in known)
    for name in lacking:
        if name not in merged["majorities"] and _written(part, name):
            continue  # its own fault was told
        by = motions[IMPORTANT] if name not in ALWAYS else None
        whose = f", which the motion `{IMPORTANT}` asks for" if by is not None else ""
        there = by if by is not None and not part.gives("majorities") else part
        key = "cite" if there is by else "majorities"
        message = f"there is no majority `{name}`{whose}"
        there.source.fault(
            missing_majority.ENTRY, there.at(key), message, f"add {_for_example(name)}"
        )
    return lacking


def _for_example(majority: str) -> str:
    """A majority as it could be written."""
    share = "at_least: 2/3" if majority == "important" else "more_than: 1/2"
    kind = "two thirds" if majority == "important" else "a majority"
    return f"`{majority}: {{name: {kind}, share: {{of: voting, {share}}}, cite: {{rule: own}}}}`"


def report_names(rest: Remains, merged: dict[str, Any]) -> None:
    """Report the motions of a rulebook that is no YAML whose majorities are nowhere."""
    majorities = present(merged.get("majorities", {}))
    for name, motion in present(rest.part.get("motions", {})).items():
        there = rest.holds(motion.at("majority"))
        if there and motion.get("majority") not in rest.lost:
            _check_motion(rest.part, name, motion, majorities)


def _written(part: Part, majority: str) -> bool:
    """Whether a file gives a majority, faulty or not."""
    return majority in (part.names_in("majorities") or ())


def _check_majority(part: Part) -> None:
    ways: list[str] = [k for k in ("share", "fixed") if part.gives(k)]
    if part.get("unanimous"):
        ways.append("unanimous")
    if len(ways) != 1:
        given = " and ".join(f"`{w}`" for w in ways) or "none of them"
        message = (
            "a majority gives exactly one of `share`, `fixed`, `unanimous: yes`; "
            f"given: {given}"
        )
        part.source.fault(unclear_majority.ENTRY, part.at(), message)


def _check_motion(part: Part, motion: str, rule: Part, majorities: dict[str, Part]) -> None:
    """A motion finds its majority; where an heir took that away, the heir is at fault.  An
    appeal has one, or a single member would overrule the Chair; a point of order has none, since
    the Chair rules on it and the room on the appeal."""
    name = rule.get("majority", NONE)
    message = ""
    if name != NONE and name not in majorities:
        message = f"there is no majority `{name}`"
    elif (name, motion) == (NONE, "appeal"):
        message = "an appeal without a majority overrules the Chair as soon as it is made"
    elif motion == "point-of-order" and name != NONE:
        message = (
            f"the Chair rules on a point of order, and the room on the appeal, not `{name}`"
        )
    if not message:
        return
    own = rule.source is part.source or not part.gives("majorities")
    there, key = (rule, "majority") if own else (part, "majorities")
    message = message if own else f"{message}, which the motion `{motion}` asks for"
    known = listed(majorities) if motion == "appeal" else listed((*majorities, NONE))
    help_ = did_you_mean(name, majorities) or f"known: {known}"
    help_ = "write `majority: none`" if motion == "point-of-order" else help_
    place = there.at(key)
    if not own and name in (part.names_in("majorities") or ()):
        place = part["majorities"].at(name)  # where it was taken away
    there.source.fault(unknown_majority.ENTRY, place, message, help_)


def _check_methods(part: Part, merged: dict[str, Any]) -> None:
    """What asks for a way of voting must find it in the list; an heir that gives a list of
    its own is at fault there, and not what it inherits."""
    known = merged.get("methods")
    if not known:
        return  # what stands there instead was told
    for asks, wanted, what in _asked_for(merged):
        if wanted in known:
            continue
        message = f"{what} by `{wanted}`, which `methods` does not list"
        own = asks.source is part.source or not part.gives("methods")
        place = asks.at("method") if own else part.at("methods")
        source = asks.source if own else part.source
        source.fault(unlisted_method.ENTRY, place, message, f"known: {listed(known)}")


def _asked_for(merged: dict[str, Any]) -> Iterator[tuple[Part, str, str]]:
    """Every part that asks for a way of voting, the way, and what it does with it."""
    for name, majority in present(merged.get("majorities", {})).items():
        if majority.get("method"):
            yield majority, majority["method"], f"the majority `{name}` is taken"
    for name, motion in present(merged.get("motions", {})).items():
        if name in REQUESTS:
            yield motion, REQUESTS[name], f"the motion `{name}` asks for a vote"


def _check_ranks(part: Part, motions: dict[str, Part]) -> None:
    """Two motions of one rank; an heir that moves one beside another is at fault itself."""
    first: dict[int, str] = {}
    ranks = {motion.get("rank", 0) for motion in motions.values()}
    for name, motion in motions.items():
        rank = motion.get("rank", 0)
        other = first.setdefault(rank, name) if rank else name
        if other == name:
            continue
        later = motion if motion.source is part.source else motions[other]
        message = f"`{other}` and `{name}` have the same rank, {rank}"
        free = next(n for n in range(1, 100) if n not in ranks)
        help_ = f"write `rank: {free}`, which no motion has"
        later.source.fault(equal_ranks.ENTRY, later.at("rank"), message, help_)


def _check_body(body: Any, majorities: dict[str, Part]) -> None:
    """A body with more members than it has, or with weights for some of them only."""
    if body == NONE:
        return
    members, size = body.get("members", {}), body.get("size", 0)
    if size and len(members) > size:
        message = f"{len(members)} members are named, and the body has {size}"
        help_ = f"write `size: {len(members)}`, or name {size}"
        body.source.fault(members_unlike_body.ENTRY, body.at("size"), message, help_)
    _check_fixed(max(size, len(members)), majorities)
    weighed = [code for code, member in members.items() if member.get("weight")]
    if not weighed or not any(m.get("weight") for m in majorities.values()):
        return
    missing = [code for code in members if code not in weighed]
    if missing or len(members) < size:
        named = f", such as `{missing[0]}`" if missing else ""
        without = max(size, len(members)) - len(weighed)
        message = f"{without} of {max(size, len(members))} members have no weight{named}"
        place = members.at(missing[0]) if missing else body.at("members")
        body.source.fault(weights_in_part.ENTRY, place, message)


def _check_fixed(size: int, majorities: dict[str, Part]) -> None:
    """Fixed numbers of votes that a body of known size does not have."""
    for found in majorities.values():
        needed = found.get("fixed", 0)
        if size and needed > size:
            message = f"{needed} votes are asked for, and the body has {size} members"
            help_ = f"write `fixed: {size}` or less"
            place = found.at("fixed")
            found.source.fault(more_votes_than_body.ENTRY, place, message, help_)


def _check_shares(merged: dict[str, Any], majorities: dict[str, Part]) -> None:
    """Majorities and quorums that ask for more than all there are."""
    shares = [(part, key) for part in majorities.values() for key in ("share", "weight")]
    quorum = merged.get("quorum", NONE)
    if quorum not in (None, NONE):
        shares += [(quorum, "debate"), (quorum, "decision")]
        _check_quorum(quorum)
    for part, key in shares:
        share = part.get(key)
        if not isinstance(share, Share):
            continue
        if share.strict and share.numerator == share.denominator:
            message = f"`{key}` asks for more than all, which nothing reaches"
            help_ = (
                f"write `{key}: {{of: {share.base}, at_least: 1/1}}`, which is all of them"
            )
            part.source.fault(more_votes_than_body.ENTRY, part.at(key), message, help_)


def _check_quorum(quorum: Part) -> None:
    """A quorum is a share of the members, and a debate asks for no more than a decision."""
    shares = [(key, quorum.get(key)) for key in ("debate", "decision")]
    known = [(key, share) for key, share in shares if isinstance(share, Share)]
    for key, share in known:
        if share.base != "members":
            message = f"the quorum for a {key} is a share of `{share.base}`, and not of the members"
            help_ = f"write `{key}: {{of: members, ...}}`"
            quorum.source.fault(unfit_quorum.ENTRY, quorum.at(key), message, help_)
    if len(known) == len(shares):
        debate, decision = (share for _, share in known)
        if debate.needed(_ROOM) > decision.needed(_ROOM):
            message = "a debate asks for more members than a decision does"
            help_ = "write a `debate` that is no larger than `decision`"
            place = quorum.at("debate")
            quorum.source.fault(unfit_quorum.ENTRY, place, message, help_)


_ROOM = 1000
"""Members of a room in which shares are compared."""


def _check_seconds(body: Any, motions: dict[str, Part]) -> None:
    """More seconds than a body of known size has other members than the mover."""
    size = 0 if body == NONE else max(body.get("size", 0), len(body.get("members", {})))
    for name, found in motions.items():
        needed = found.get("seconds", 0)
        if size and needed >= size:
            message = f"`{name}` asks for {needed} seconds, and the body has {size} members"
            help_ = f"write `seconds: {size - 1}` or less"
            found.source.fault(
                more_votes_than_body.ENTRY, found.at("seconds"), message, help_
            )


def present(parts: dict[str, Any]) -> dict[str, Part]:
    """The parts that are there, without those that were taken away."""
    return {name: part for name, part in parts.items() if part != NONE}
