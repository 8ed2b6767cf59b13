"""What a motion does to the chamber once it is granted or carried, and how that is undone."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from game.rules.meeting.business import Motion
from game.rules.meeting.lapsing import still_there
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.silences import minutes_before_the_last
from game.rules.meeting.state import Chamber
from game.rules.meeting.timed import minutes_of


def _suspended(chamber: Chamber, motion: Motion) -> Chamber:
    """As long as was moved; what the vote on it took of a silence that runs comes off, so that
    the pause leaves its last minute."""
    asked = minutes_of(motion.motion, motion.value)
    most = minutes_before_the_last(chamber)
    later = chamber.minute + (asked if most is None else min(asked, most))
    return replace(chamber, minute=later, suspended=True)


def _adjourned(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, adjourned=True, floor="", speakers=())


def _debate_adjourned(chamber: Chamber, motion: Motion) -> Chamber:
    shelved = chamber.shelved | {motion.target}
    asked = {k: v for k, v in chamber.asked.items() if k != motion.target}
    proposals = chamber.proposals
    if motion.target in proposals:
        put_away = replace(proposals[motion.target], status="no-action")
        proposals = {**proposals, motion.target: put_away}
    chamber = replace(chamber, shelved=shelved, asked=asked, proposals=proposals)
    return still_there(chamber)


def _debate_closed(chamber: Chamber, _motion: Motion) -> Chamber:
    """The list falls, but for those to whom a reply was given (rules 73, 115); who has the
    floor finishes."""
    replying = tuple(s for s in chamber.speakers if owed_a_reply(chamber, s))
    return replace(
        chamber,
        debate_closed=True,
        list_closed=True,
        speakers=replying,
        finishing=chamber.floor,
    )


def owed_a_reply(chamber: Chamber, seat: str) -> bool:
    """Whether a seat was given a right of reply, by the Chair or as the rulebook may have it
    by the room, that it has not used."""
    given = [
        m.seq
        for m in chamber.motions.values()
        if (m.motion, m.mover) == ("right-of-reply", seat)
        and m.status in ("granted", "carried")
    ]
    made = [s.seq for s in chamber.statements if (s.seat, s.kind) == (seat, "reply")]
    return max(given, default=0) > max(made, default=0)


def _list_closed(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, list_closed=True)


def list_reopened(chamber: Chamber, _motion: Motion) -> Chamber:
    """The list takes names again, of whoever wishes to speak."""
    return replace(chamber, list_closed=False, explaining=frozenset())


def _limited(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(chamber, limit=minutes_of(motion.motion, motion.value))


def _divided(chamber: Chamber, motion: Motion) -> Chamber:
    separate = {**chamber.separate, motion.target: "pending"}
    return still_there(replace(chamber, separate=separate))


def _by_method(chamber: Chamber, motion: Motion) -> Chamber:
    """Who moves how a text is voted on asks that it be voted on."""
    methods = {**chamber.methods, motion.target: REQUESTS[motion.motion]}
    chamber = replace(chamber, methods=methods)
    asking = chamber.asked.get(motion.target, ())
    proposal = chamber.proposals.get(motion.target)
    is_text = motion.target == WHOLE or (proposal and proposal.status == "pending")
    if not is_text or motion.mover in asking:
        return chamber
    asks = replace(chamber.motions[motion.id], asks=True)
    chamber = without_call(chamber, motion.target)
    return replace(
        chamber,
        asked={**chamber.asked, motion.target: (*asking, motion.mover)},
        motions={**chamber.motions, motion.id: asks},
    )


def _method_taken_back(chamber: Chamber, motion: Motion) -> Chamber:
    methods = {k: v for k, v in chamber.methods.items() if k != motion.target}
    chamber = replace(chamber, methods=methods)
    return without_request(chamber, motion.target, motion.mover) if motion.asks else chamber


def without_call(chamber: Chamber, target: str) -> Chamber:
    """The chamber in which the Chair does not ask any more whether a target can be adopted
    without a vote, since one is asked for."""
    called = chamber.call is not None and chamber.call.target == target
    return replace(chamber, call=None) if called else chamber


def without_request(chamber: Chamber, target: str, seat: str) -> Chamber:
    """The chamber in which a seat does not ask for a vote on a target."""
    left = tuple(s for s in chamber.asked.get(target, ()) if s != seat)
    asked = {k: v for k, v in chamber.asked.items() if k != target}
    return replace(chamber, asked={**asked, target: left} if left else asked)


def taken_back(chamber: Chamber, motion: Motion) -> Chamber:
    """The chamber without what a motion did that was granted and ought not to have been."""
    match motion.motion:
        case "right-of-reply":
            left = tuple(s for s in chamber.speakers if s != motion.mover)
            late = chamber.explaining - {motion.mover}
            return replace(chamber, speakers=left, explaining=late)
        case "waive-notice":
            return replace(chamber, waived=False)
        case "amendment-order" | "proposal-order":
            named = (motion.target, *motion.value.split())
            return replace(chamber, order=tuple(x for x in chamber.order if x not in named))
        case "close-list":
            return list_reopened(chamber, motion)
        case "reopen-list":
            return _list_closed(chamber, motion)
        case "time-limit":
            return replace(chamber, limit=0)
        case "division":
            separate = {k: v for k, v in chamber.separate.items() if k != motion.target}
            taken = chamber.separate.get(motion.target) != "pending"
            return chamber if taken else replace(chamber, separate=separate)
        case "roll-call" | "recorded-vote" | "secret-ballot":
            return _method_taken_back(chamber, motion)
        case _:
            return chamber


def _important(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(chamber, important=chamber.important | {motion.target})


def _replying(chamber: Chamber, motion: Motion) -> Chamber:
    """Who replies comes on the list, on a closed one for the reply alone."""
    if motion.mover in (chamber.floor, *chamber.speakers):
        return chamber
    speakers = (*chamber.speakers, motion.mover)
    if not chamber.list_closed:
        return replace(chamber, speakers=speakers)
    late = chamber.explaining | {motion.mover}
    return replace(chamber, speakers=speakers, explaining=late)


def _waived(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, waived=True)


def _ordered(chamber: Chamber, motion: Motion) -> Chamber:
    """What the order names goes first; what was ordered before, of other questions, stands."""
    named = (motion.target, *motion.value.split(), *chamber.order)
    first = tuple(dict.fromkeys(x for x in named if x in chamber.proposals))
    return replace(chamber, order=first)


def _not_next(chamber: Chamber, motion: Motion) -> Chamber:
    if motion.target not in chamber.proposals:
        return chamber
    aside = replace(chamber.proposals[motion.target], status="not-put")
    asked = {k: v for k, v in chamber.asked.items() if k != motion.target}
    proposals = {**chamber.proposals, motion.target: aside}
    return still_there(replace(chamber, proposals=proposals, asked=asked))


EFFECTS: dict[str, Callable[[Chamber, Motion], Chamber]] = {
    "suspend-meeting": _suspended,
    "adjourn-meeting": _adjourned,
    "adjourn-debate": _debate_adjourned,
    "close-debate": _debate_closed,
    "close-list": _list_closed,
    "reopen-list": list_reopened,
    "time-limit": _limited,
    "division": _divided,
    "roll-call": _by_method,
    "recorded-vote": _by_method,
    "secret-ballot": _by_method,
    "important-question": _important,
    "right-of-reply": _replying,
    "waive-notice": _waived,
    "amendment-order": _ordered,
    "proposal-order": _ordered,
    "vote-next": _not_next,
}
"""By motion: what follows from it.  What follows from points of order, appeals and
reconsideration is in :mod:`game.rules.fold.settling`."""
