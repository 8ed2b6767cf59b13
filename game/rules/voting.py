"""Counting: from ballots to an outcome, with the arithmetic that explains it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

import msgspec
from msgspec.structs import replace

from game.rules.rulebook import Majority, Quorum
from game.rules.shares import share_in_words

Choice = Literal["yes", "no", "abstain", "absent"]
"""One seat's vote.  ``absent`` is not a vote: not participating, or not there."""
Outcome = Literal["adopted", "rejected", "second-vote", "no-quorum", "no-consensus"]


SECOND_WITHIN = 48
"""Hours within which an equal vote is taken again (rule 95)."""


class Count(msgspec.Struct, frozen=True):
    """How many voted how, and who else is in the room."""

    yes: int
    no: int
    abstain: int
    members: int
    """Members with a vote."""
    present: int | None = None
    """Those of them that are present; ``None`` where it is not known: quorum is then not
    tested."""
    barred: int = 0
    """Members without a vote (Charter 19), who count for the quorum alone."""
    barred_present: int = 0
    """Those of them that are present."""
    silent: int = 0
    """Members with a vote that are present and answered nothing."""


class Tally(msgspec.Struct, frozen=True):
    """What became of a question, and why.  Always derived, never kept."""

    yes: int
    no: int
    abstain: int
    outcome: Outcome
    base: int
    """What the share is taken of; for a fixed number, those who voted yes or no; for
    unanimity, all members."""
    needed: int
    """Yes votes that would have carried it."""
    explanation: str
    veto: tuple[str, ...] = ()
    """Seats whose no vetoed it: what lacked votes besides was not vetoed (Charter 27(3))."""
    holds: bool = False
    """Whether the question as put is answered yes."""


def count_of(
    ballots: Mapping[str, Choice], members: int, present: int | None = None
) -> Count:
    """Count ballots by seat."""
    chosen = list(ballots.values())
    return Count(
        chosen.count("yes"), chosen.count("no"), chosen.count("abstain"), members, present
    )


def once_over(count: Count) -> Count:
    """The count of a vote that is over: who is present and gave no ballot answered nothing."""
    if count.present is None:
        return count
    answered = count.yes + count.no + count.abstain
    return replace(count, silent=max(0, count.present - answered))


def tally(
    majority: Majority,
    count: Count,
    *,
    quorum: Quorum | None = None,
    ballots: Mapping[str, Choice] | None = None,
    vetoes: tuple[str, ...] = (),
    weights: Mapping[str, int] | None = None,
    second: bool = False,
) -> Tally:
    """What the rules make of a count.

    ``ballots`` by seat are needed for vetoes and weights only.  ``second`` says that this
    is the second vote after an equal one.
    """
    base, needed = _base(majority, count), yes_needed(majority, count)
    if lacking := lacking_quorum(quorum, count):
        return _tally(count, "no-quorum", base, needed, lacking)
    arithmetic = _arithmetic(majority, count, base, needed)
    holds, more = _holds(majority, count, ballots, weights or {})
    if holds and (against := _against(majority, ballots, vetoes)):
        who = f"{', '.join(against)}, {_PERMANENT[len(against) > 1]}"
        does = "vote" if len(against) > 1 else "votes"
        why = _cited(f"{arithmetic}; {who}, {does} against: rejected", majority)
        return _tally(count, "rejected", base, needed, why, against)
    outcome = _outcome(majority, count, holds=holds, second=second)
    if count.yes == count.no > 0 and majority.share is not None:
        arithmetic += ", equally divided again" if second else ", equally divided"
    said = "a second vote follows" if outcome == "second-vote" else outcome
    why = _cited(f"{'; '.join((arithmetic, *more))}: {said}", majority)
    return _tally(count, outcome, base, needed, why)


def _holds(
    majority: Majority,
    count: Count,
    ballots: Mapping[str, Choice] | None,
    weights: Mapping[str, int],
) -> tuple[bool, tuple[str, ...]]:
    """Whether a count carries, vetoes aside, and what is to be said besides the heads."""
    if majority.unanimous:
        nobody_against, said = _unanimous(count)
        return nobody_against, (said,)
    heads = count.yes >= yes_needed(majority, count)
    if majority.weight is None or ballots is None:
        return heads, ()
    weighs, said = _weighed(majority, ballots, weights, count)
    return heads and weighs, (said,)


def _against(
    majority: Majority, ballots: Mapping[str, Choice] | None, vetoes: tuple[str, ...]
) -> tuple[str, ...]:
    """Seats whose no vetoes a question that has the votes it needs."""
    if not majority.veto or ballots is None:
        return ()
    return tuple(s for s in vetoes if ballots.get(s) == "no")


def yes_needed(majority: Majority, count: Count) -> int:
    """How many yes votes carry a question on such a count; vetoes and weights come on top.

    Unanimity needs them of all who do not abstain; who is present and answers nothing abstains.
    """
    if majority.fixed:
        return majority.fixed
    if majority.unanimous:
        return count.members - count.abstain - count.silent
    return majority.share.needed(_base(majority, count)) if majority.share else 1


def _unanimous(count: Count) -> tuple[bool, str]:
    """Whether nobody stands in the way of unanimity, and what is to be said of it.

    Abstentions of members that are present or represented do not, even of all of them, and
    who is present and answers nothing abstains; who is neither does (TFEU 238(4)).
    """
    missing = count.members - count.yes - count.no - count.abstain - count.silent
    if count.no:
        return False, f"{count.no} no, unanimity needs none"
    if missing > 0:
        return (
            False,
            f"{missing} of {count.members} members neither present nor represented",
        )
    apart = [f"{count.abstain} abstaining"] if count.abstain else []
    if count.silent:
        apart.append(f"{count.silent} present and not answering")
    if apart:
        return True, f"{' and '.join(apart)}, which does not prevent it"
    return True, "nobody is against"


def _base(majority: Majority, count: Count) -> int:
    base = majority.share.base if majority.share else "voting"
    if base == "members" or majority.unanimous:
        return count.members
    if base == "present":
        return count.present if count.present is not None else count.members
    return count.yes + count.no


def lacking_quorum(quorum: Quorum | None, count: Count) -> str:
    """Why too few members are present for a decision; ``""`` when enough are."""
    if quorum is None or count.present is None:
        return ""
    members, present = count.members + count.barred, count.present + count.barred_present
    needed = quorum.decision.needed(members)
    if present >= needed:
        return ""
    return (
        f"{present} of {members} members present, {needed} needed for a "
        f"decision: no quorum ({quorum.cite.rule})"
    )


def _outcome(majority: Majority, count: Count, *, holds: bool, second: bool) -> Outcome:
    if holds:
        return "adopted"
    equal = count.yes == count.no and count.yes > 0
    if majority.second_vote and equal and not second:
        return "second-vote"
    return "rejected"


def _weighed(
    majority: Majority,
    ballots: Mapping[str, Choice],
    weights: Mapping[str, int],
    count: Count,
) -> tuple[bool, str]:
    share = majority.weight
    assert share is not None
    total = sum(weights.values())
    reached = sum(weights.get(s, 0) for s, c in ballots.items() if c == "yes")
    needed = share.needed(total)
    parts = reached * 1000 // total if total else 0
    said = (
        f"{reached:,} of {total:,} in {majority.weighs} ({parts // 10}.{parts % 10} per "
        f"cent), {needed:,} needed"
    )
    if reached >= needed:
        return True, said
    opposing = count.members - count.yes
    if majority.blocking and opposing < majority.blocking:
        return True, (
            f"{said}, but the {opposing} not in favour are no blocking minority, which "
            f"takes {majority.blocking} members"
        )
    return False, said


_PERMANENT = ("a permanent member", "permanent members")


def _arithmetic(majority: Majority, count: Count, base: int, needed: int) -> str:
    if majority.unanimous:
        return f"unanimity: {count.yes} yes, {count.no} no of {count.members} members"
    share = f"{share_in_words(majority)}:"
    if majority.share is None:
        return f"{share} {count.yes} yes, {count.no} no, {needed} needed"
    of = majority.share.base
    if of == "voting" and not base:
        nobody = "nobody votes, since who abstains does not"
        who = nobody if count.abstain else "nobody votes"
        return f"{share} {who}; {needed} yes needed"
    return f"{share} {count.yes} yes of {base} {of}, {needed} needed"


def _cited(words: str, majority: Majority) -> str:
    return f"{words} ({majority.cite.rule})" if majority.cite.rule else words


def _tally(
    count: Count,
    outcome: Outcome,
    base: int,
    needed: int,
    explanation: str,
    veto: tuple[str, ...] = (),
) -> Tally:
    return Tally(
        count.yes,
        count.no,
        count.abstain,
        outcome,
        base,
        needed,
        explanation,
        veto,
        outcome == "adopted",
    )
