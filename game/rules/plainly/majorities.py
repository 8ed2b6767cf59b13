"""A majority in plain words: what it asks, with its arithmetic, its ties and its way of voting."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.methods import IN_SECRET, REQUESTS
from game.rules.rulebook import Majority, Rulebook, Share
from game.rules.shares import in_per_cent, share_in_words

METHOD_NAMES = {
    "hands": "show of hands",
    "recorded": "recorded vote",
    "roll-call": "roll call",
    "secret-ballot": "secret ballot",
}
"""Ways of voting as people say them."""
_EXAMPLES = (100, 153)
_TIE = 1000
"""As many on either side, for what becomes of an equal vote."""
_ROOMS = (15, 30)
"""Sizes of rooms for examples, where the rules name no body."""


def facts_of_majority(name: str, majority: Majority, rulebook: Rulebook) -> tuple[str, ...]:
    """What follows from a majority, which the rulebook calls ``name``, a line each."""
    if name == "substance" and rulebook.consensus.required:
        return ("never put to the vote: nothing but consensus adopts a text",)
    if name == "election":
        return (_way_of_voting(majority, rulebook),)
    size = rulebook.body.size if rulebook.body else 0
    weights = sum(rulebook.body.weights.values()) if rulebook.body else 0
    lines = (
        *_needed(majority, size, weights),
        "" if majority.abstain else "nobody abstains: the answer is yes or no",
        _equal_vote(name, majority),
        _way_of_voting(majority, rulebook),
    )
    return tuple(line for line in lines if line)


def _needed(majority: Majority, size: int, weights: int) -> Iterator[str]:
    yield f"needs {share_in_words(majority)}"
    if majority.share is not None:
        yield _examples(majority.share, size, abstain=majority.abstain)
    if majority.unanimous:
        yield "any no rejects, and any absence; an abstention does not"
    if majority.weight is not None:
        weight = majority.weight
        yield f"and {in_per_cent(weight)} of the {majority.weighs} of all members" + (
            f": {weight.needed(weights):,} of {weights:,}" if weights else ""
        )
    if majority.blocking:
        yield (
            f"fewer than {majority.blocking} members that are not in favour do not block, "
            f"whatever their {majority.weighs}"
        )
    if majority.veto:
        yield "the no of a member with a veto rejects; its abstention does not"


def _examples(share: Share, size: int, *, abstain: bool) -> str:
    """The arithmetic on two numbers, or on the body where it is a share of members."""
    if share.base == "members":
        return of_members(share, size)
    noun = "voting yes or no" if share.base == "voting" else "present"
    first, second = _EXAMPLES
    examples = (
        f"of {first} {noun}, {share.needed(first)}; of {second}, {share.needed(second)}"
    )
    if share.base == "voting" and abstain:
        return f"{examples}; abstentions are not in the base"
    return examples


def of_members(share: Share, size: int) -> str:
    """The arithmetic on the size of the body; on examples where any room may use it."""
    if size:
        return f"of {size} members, {share.needed(size)}"
    first, second = _ROOMS
    return f"of {first} members, {share.needed(first)}; of {second}, {share.needed(second)}"


def _equal_vote(name: str, majority: Majority) -> str:
    """What becomes of as many yes as no, which follows from the share."""
    share = majority.share
    counted = share is not None and share.base == "voting"
    if share is not None and counted and share.needed(2 * _TIE) <= _TIE:
        return "an equal vote " + (
            "overrules the ruling" if name == "appeal" else "carries"
        )
    if majority.second_vote:
        return "an equal vote is taken a second time; equal again, it rejects"
    if not counted:
        return ""
    return "an equal vote " + (
        "leaves the ruling standing" if name == "appeal" else "rejects"
    )


def _way_of_voting(majority: Majority, rulebook: Rulebook) -> str:
    method = majority.method or rulebook.methods[0]
    if method == IN_SECRET:
        return "voted on by secret ballot"
    asked = (REQUESTS[m] for m in rulebook.motions if m in REQUESTS)
    others = any(way in rulebook.methods and way != method for way in asked)
    unless = " unless a member asks for another way" if others else ""
    return f"voted on by {METHOD_NAMES[method]}{unless}"
