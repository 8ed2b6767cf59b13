"""The record in words: what was decided, and what follows from it."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.business import Decision, Motion
from game.rules.meeting.methods import HANDS
from game.rules.meeting.names import named, presiding
from game.rules.meeting.parts import part_of
from game.rules.meeting.results import adopted, last_part_out, tally_of
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.meeting.timed import minutes_of
from game.rules.voting import SECOND_WITHIN
from game.rules.words.points import came_of
from game.rules.words.provisions import provision_called
from game.rules.words.sayings_of_rivals import among_rivals
from game.rules.words.wording import capital, listed, minutes_words, needed_words, subject


def result_words(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """A decision in a sentence, with its tally, base and rule."""
    plain = subject(setup, chamber, decision.target)
    what = capital(plain)
    if decision.how == "not-put":
        return f"{what} {_not_put(setup, chamber, decision)}."
    if decision.how == "silence":
        if adopted(setup, decision):
            return f"{what} stands adopted: silence was not broken."
        names = listed([named(setup, s) for s in decision.objections])
        return f"{what} is not adopted: {names} broke silence."
    if decision.how == "consensus":
        if adopted(setup, decision):
            return f"{what} is adopted without a vote."
        names = listed([named(setup, s) for s in decision.objections])
        gone = ""
        if setup.rulebook.consensus.required and decision.target in chamber.separate:
            gone = " It is not kept."
        return f"There is no consensus on {plain}: {names} objected.{gone}"
    counted = tally_of(setup, decision)
    numbers = f"{counted.yes} in favour, {counted.no} against, {counted.abstain} abstaining"
    if decision.question is not None and decision.question.method == HANDS:
        numbers = f"{numbers} by show of hands"
    motion = chamber.motions.get(decision.target)
    stands = ""
    if motion is not None and motion.motion == "appeal":
        stands = f" The ruling {'is overruled' if counted.holds else 'stands'}."
        if counted.yes == counted.no > 0 and not counted.holds:
            stands = f" An equal vote upholds {presiding(setup)}: the ruling stands."
    return f"{what}: {numbers}. {capital(counted.explanation)}.{stands}"


def _not_put(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """What becomes of a text that is passed over, and why; that the room was not asked is no
    finding on what it would have answered."""
    before = chamber.decisions[: chamber.decisions.index(decision)]
    if any(d.target == WHOLE and adopted(setup, d) for d in before):
        return "is not put: the draft as a whole is adopted without it"
    if not setup.rulebook.consensus.required:
        return "is not put: nobody asks for a vote on it"
    if any(d.target == decision.target for d in before):
        return "is left aside"
    return "is left aside: the room is not asked about it"


def latest(setup: Setup, chamber: Chamber, _e: ev.Event) -> str:
    """The last decision, with its tally and what follows."""
    decision = chamber.decisions[-1]
    words = result_words(setup, chamber, decision)
    words += among_rivals(setup, chamber, decision)
    return words + _what_follows(setup, chamber, decision) + _again(setup, chamber)


def _again(setup: Setup, chamber: Chamber) -> str:
    """When an equal vote is to be taken again, which is told as the last one is decided."""
    decision = chamber.decisions[-1]
    if decision.how != "vote" or tally_of(setup, decision).outcome != "second-vote":
        return ""
    return f" The second vote is due by {setup.clock(chamber.minute + SECOND_WITHIN * 60)}."


NO_OBJECTION = "“I see no objection.” The gavel. "
"""How a decision begins on which nobody objected."""


def gavelled(setup: Setup, chamber: Chamber, e: ev.Event) -> str:
    """The last decision, where the gavel fell on it."""
    words = latest(setup, chamber, e)
    agreed = not chamber.decisions[-1].objections
    return f"{NO_OBJECTION}{words}" if agreed else words


def of_a_point(setup: Setup, chamber: Chamber, target: str) -> str:
    """What follows from a point of order that is upheld; nothing of anything else."""
    motion = chamber.motions.get(target)
    if motion is None or (motion.motion, motion.status) != ("point-of-order", "granted"):
        return ""
    return f" {came_of(setup, chamber, motion)}"


def _what_follows(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    if decision.target == WHOLE:
        return _of_brackets(chamber)
    motion = chamber.motions.get(decision.target)
    if motion is not None:
        return done_by_motion(setup, chamber, motion) if motion.status == "carried" else ""
    if decision.target not in chamber.separate:
        return ""
    if decision.how == "vote":
        return _of_a_part(setup, chamber, decision)
    return _was_the_last(setup, chamber, decision.target)


def _of_brackets(chamber: Chamber) -> str:
    """Round what the brackets fell, where the whole was adopted with some."""
    names = [
        provision_called(chamber.draft, id_)
        for id_, at in chamber.cleared.items()
        if at == chamber.seq and not chamber.draft.provisions[id_].deleted
    ]
    if not names:
        return ""
    return f" The brackets round {listed(names)} fall: a text that is adopted has none."


def _was_the_last(setup: Setup, chamber: Chamber, part: str) -> str:
    """That the draft has no operative part left, where a part was the last."""
    if last_part_out(setup, chamber) != part:
        return ""
    return " No operative part is left: the draft counts as rejected."


def _of_a_part(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """Whether a part stays, and what its loss means for what it was a part of."""
    target = decision.target
    if tally_of(setup, decision).outcome == "second-vote":
        return ""
    found = part_of(chamber, target)
    of = found[0].id if found else "the text"
    if adopted(setup, decision):
        return f" It stays in {of}."
    gone = f" It is not kept, and leaves {of}."
    if found and found[0].status == "rejected":
        return f"{gone} No part of {of} with effect is left: {of} counts as rejected."
    return gone + _was_the_last(setup, chamber, target)


def done_by_motion(setup: Setup, chamber: Chamber, motion: Motion) -> str:
    """What a carried motion did, where its name does not say it."""
    target = motion.target
    what = "the draft" if target == WHOLE else subject(setup, chamber, target)
    match motion.motion:
        case "appeal":
            return of_a_point(setup, chamber, target)
        case "adjourn-debate":
            return f" No action is taken on {what}."
        case "close-debate":
            return " The debate and its list are closed; no new proposal is taken."
        case "reconsider":
            return f" {capital(what)} is before the room again."
        case "important-question":
            return f" {capital(what)} needs {needed_words(setup, 'important')}."
        case "suspend-meeting":
            minutes = minutes_words(minutes_of(motion.motion, motion.value))
            return (
                f" The meeting is suspended for {minutes}; delegations consult informally."
            )
        case "adjourn-meeting":
            return " The meeting is adjourned."
        case "time-limit":
            minutes = minutes_words(minutes_of(motion.motion, motion.value))
            return f" A statement takes {minutes} at most."
        case _:
            return ""
