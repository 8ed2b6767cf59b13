"""The numbers of a case that is counted outside a meeting: members, votes, and whether they
can be."""

from __future__ import annotations

from game.rules.counting import majority_asked
from game.rules.rulebook import Rulebook
from game.scenario.faults import (
    abstention_not_allowed,
    members_unlike_body,
    too_many_votes,
)
from game.scenario.shapes.part import Part


def members(part: Part, rulebook: Rulebook) -> int:
    """How many members there are: as the case says, as the body is, or as many as voted."""
    if "members" in part:
        given: int = part["members"]
        return given
    if size := _size(rulebook):
        return size
    present: int = part.get("present", 0)
    return max(voted(part), present)


def voted(part: Part) -> int:
    """How many are said to have voted, objected or taken no part."""
    if "ballots" in part:
        return len(part["ballots"])
    if "votes" in part:
        return sum(part["votes"].values())
    return len(part.get("objections", ()))


def sides(part: Part) -> tuple[int, int]:
    """How many voted yes and no."""
    if "votes" in part:
        return part["votes"]["yes"], part["votes"]["no"]
    chosen = list(part["ballots"].values())
    return chosen.count("yes"), chosen.count("no")


def too_many(part: Part, rulebook: Rulebook) -> bool:
    """Whether more voted, or were present, than there are."""
    there = members(part, rulebook)
    present, cast = part.get("present"), voted(part)
    taking_part = cast
    if "ballots" in part:
        taking_part = sum(1 for c in part["ballots"].values() if c != "absent")
    elif "votes" in part:
        taking_part = cast - part["votes"]["absent"]
    way = next((k for k in ("votes", "ballots", "objections") if k in part), "id")
    checks = (
        (cast > there, way, f"{cast} votes of {there} members",
         _as_many_members(rulebook, cast)),
        (present is not None and present > there, "present",
         f"{present} present of {there} members", _as_many_members(rulebook, present or 0)),
        (present is not None and taking_part > present, way,
         f"{taking_part} votes of {present} members present", f"present: {taking_part}"),
    )  # fmt: skip
    for wrong, key, message, right in checks:
        if wrong:
            help_ = f"Correct the numbers, such as `{right}`."
            if not right:
                help_ = f"The body has `members: {_size(rulebook)}`: correct the numbers."
            part.source.fault(too_many_votes.ENTRY, part.at(key), message, help_)
            return True
    return False


def _as_many_members(rulebook: Rulebook, many: int) -> str:
    """The key that makes so many members; ``""`` where the body does not have them."""
    size = _size(rulebook)
    if not size or (many < size and not _is_fixed(rulebook)):
        return f"members: {many}"
    return f"members: {size}" if many <= size else ""


def _size(rulebook: Rulebook) -> int:
    """How many members the body of the rules has; 0 where they are for any."""
    return rulebook.body.size if rulebook.body is not None else 0


def _is_fixed(rulebook: Rulebook) -> bool:
    """Whether the rules name the members of their body, or count on their number."""
    named = rulebook.body is not None and bool(rulebook.body.members)
    return named or any(majority.fixed for majority in rulebook.majorities.values())


def abstains_in_vain(part: Part, rulebook: Rulebook) -> bool:
    """Whether somebody abstains on a question on which nobody does."""
    majority = rulebook.majorities[majority_asked(rulebook, part["question"])]
    if majority.abstain:
        return False
    ballots = part.get("ballots", {})
    who = next((code for code, choice in ballots.items() if choice == "abstain"), "")
    many = part.get("votes", {}).get("abstain", 0)
    if not who and not many:
        return False
    message = f"on a question `{part['question']}` nobody abstains under `{rulebook.id}`"
    place = ballots.at(who) if who else part["votes"].at("abstain")
    part.source.fault(abstention_not_allowed.ENTRY, place, message)
    return True


def unlike_body(part: Part, rulebook: Rulebook) -> bool:
    """Whether a case has more members than the body of its rules, or another number of them
    than that whose members the rules name or count on."""
    size, given = _size(rulebook), part.get("members", 0)
    if not size or not given or given == size:
        return False
    if given < size and not _is_fixed(rulebook):
        return False
    message = f"the body of `{rulebook.id}` has {size} members, and not {given}"
    help_ = f"write `members: {size}`, or leave it out"
    part.source.fault(members_unlike_body.ENTRY, part.at("members"), message, help_)
    return True
