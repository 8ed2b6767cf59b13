"""Motions settled: what follows from them, from points of order, and from appeals.

A point of order that is upheld undoes what it names, and nothing else: a vote or a call that is
going on is broken off, to be put again; who has the floor loses it; a stage that was opened is
closed again, with the vote, the call or the silence that was on in it; the finding that efforts are
exhausted, the waiver of the notice, or the Chair's ruling on a motion is turned round; a
proposal that was left aside is before the room again, and one that is before the room is found
not to be in order.  A decision of the room stays: that is for reconsideration.  An appeal that
is carried turns a ruling round, with what it had done.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.applying import first_fault
from game.rules.fold.effects import EFFECTS, taken_back
from game.rules.fold.reopened import reopened
from game.rules.meeting.business import Motion, ProposalStatus
from game.rules.meeting.lapsing import still_there
from game.rules.meeting.rivals import to_do
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber

NOTICE = "notice"
"""What a ruling or a point of order on the notice of new texts names."""
EXHAUSTED = "exhausted"
"""What a point of order on the finding that efforts are exhausted names."""


def settle(setup: Setup, chamber: Chamber, id_: str, status: str) -> Chamber:
    """The chamber in which a motion has come to ``status``, with what follows from it."""
    motion = replace(chamber.motions[id_], status=status)
    chamber = replace(chamber, motions={**chamber.motions, id_: motion})
    if status not in ("carried", "granted"):
        return chamber
    if motion.motion == "appeal":
        return without_lost_votes(_overruled(setup, chamber, motion))
    if motion.motion == "point-of-order":
        return without_lost_votes(_upheld(setup, chamber, motion))
    if motion.motion == "reconsider":
        return reopened(setup, chamber, motion)
    effect = EFFECTS.get(motion.motion)
    return effect(chamber, motion) if effect else chamber


def without_lost_votes(chamber: Chamber) -> Chamber:
    """The chamber without votes on what is not there to be voted on: a vote on a part ends
    with the division that made it one."""
    voting = chamber.voting
    if voting is None:
        return chamber
    under = without_lost_votes(replace(chamber, voting=voting.interrupts)).voting
    if not _is_open(chamber, voting.question.target):
        return replace(chamber, voting=under)
    return replace(chamber, voting=replace(voting, interrupts=under))


def _is_open(chamber: Chamber, target: str) -> bool:
    found = chamber.motions.get(target) or chamber.proposals.get(target)
    if found is not None:
        return found.status == "pending"
    return target == WHOLE or chamber.separate.get(target) == "pending"


def _overruled(setup: Setup, chamber: Chamber, appeal: Motion) -> Chamber:
    """A carried appeal turns the ruling round, and takes back what it had done.  Appeals that
    fell with what that ruling had turned are before the room again."""
    return _revived(_ruled_otherwise(setup, chamber, appeal), appeal.target)


def _revived(chamber: Chamber, target: str) -> Chamber:
    again = {
        id_: replace(motion, status="pending", lapsed="", turned_by="")
        for id_, motion in chamber.motions.items()
        if target and motion.turned_by == target
    }
    return replace(chamber, motions={**chamber.motions, **again}) if again else chamber


def _ruled_otherwise(setup: Setup, chamber: Chamber, appeal: Motion) -> Chamber:
    target, ruling = appeal.target, chamber.ruling
    upheld = ruling is None or ruling.target != target or ruling.upheld
    if ruling is not None and ruling.target == target:
        chamber = replace(chamber, ruling=None)
    if target in chamber.motions:
        return _turned(setup, chamber, chamber.motions[target])
    if target in chamber.proposals:
        return replace(chamber, order=tuple(a for a in chamber.order if a != target))
    return replace(chamber, waived=not upheld)


def _turned(setup: Setup, chamber: Chamber, motion: Motion) -> Chamber:
    """A ruling on a motion turned round: refused what was granted, granted what was refused.

    What the room decides, and the Chair had refused, is before the room again.
    """
    if motion.status == "refused":
        rule = setup.rulebook.motions.get(motion.motion)
        votes = rule is not None and bool(rule.majority)
        return settle(setup, chamber, motion.id, "pending" if votes else "granted")
    chamber = settle(setup, chamber, motion.id, "refused")
    if motion.motion == "point-of-order":
        return _as_before(setup, chamber, motion)
    return taken_back(chamber, motion)


def _upheld(setup: Setup, chamber: Chamber, point: Motion) -> Chamber:
    """What an upheld point of order undoes, with a note of what there was before."""
    target = point.target
    was, after = _undone(setup, chamber, target)
    noted = replace(after.motions[point.id], undid=was)
    return replace(after, motions={**after.motions, point.id: noted})


def _undone(setup: Setup, chamber: Chamber, target: str) -> tuple[str, Chamber]:
    """What was before, in a word, and the chamber without it; ``""`` where nothing changes."""
    voting = chamber.voting
    if voting is not None and target in (voting.question.id, voting.question.target):
        return "voting", replace(chamber, voting=voting.interrupts)
    if chamber.call is not None and chamber.call.target == target:
        return "call", replace(chamber, call=None)
    if target and target == chamber.floor:
        return "floor", replace(chamber, floor="")
    if target == EXHAUSTED and chamber.exhausted:
        return target, replace(chamber, exhausted=False)
    if target == NOTICE:
        was = "waived" if chamber.waived else "kept"
        return was, replace(chamber, waived=not chamber.waived)
    if target == chamber.stage and (before := stage_before(setup, target)):
        broken_off = replace(chamber, call=None, voting=None, silence=None)
        at_rest = replace(broken_off, floor="", debate_closed=False)
        return "stage", replace(at_rest, stage=before)
    if target in chamber.motions:
        return _motion_undone(setup, chamber, chamber.motions[target])
    return _proposal_undone(chamber, target)


def stage_before(setup: Setup, stage: str) -> str:
    """The stage that a point of order on ``stage`` leads back to; ``""`` where it is the first
    or other rules hold since."""
    ids = [s.id for s in setup.stages]
    at = ids.index(stage) if stage in ids else 0
    if not at or setup.rules_in(ids[at - 1]).id != setup.rules_in(stage).id:
        return ""
    return ids[at - 1]


def _motion_undone(setup: Setup, chamber: Chamber, motion: Motion) -> tuple[str, Chamber]:
    if motion.status == "pending":
        return motion.status, settle(setup, chamber, motion.id, "refused")
    if motion.status in ("granted", "refused"):
        return motion.status, _turned(setup, chamber, motion)
    return "", chamber


def _proposal_undone(chamber: Chamber, target: str) -> tuple[str, Chamber]:
    found = chamber.proposals.get(target)
    if found is None:
        return "", chamber
    if found.status == "pending":
        asked = {k: v for k, v in chamber.asked.items() if k != target}
        after = replace(chamber, asked=asked)
        return found.status, _with_status(after, target, "not-put")
    aside = found.status in ("not-put", "moot")
    if aside and not first_fault(chamber.draft, to_do(chamber.draft, found)):
        return found.status, _with_status(chamber, target, "pending")
    return "", chamber


def _with_status(chamber: Chamber, target: str, status: ProposalStatus) -> Chamber:
    changed = replace(chamber.proposals[target], status=status)
    return still_there(replace(chamber, proposals={**chamber.proposals, target: changed}))


def _as_before(setup: Setup, chamber: Chamber, point: Motion) -> Chamber:
    """What an upheld point had undone, done again: the ruling on it was overruled.

    A vote or a call that was broken off is put again in any case.
    """
    target = point.target
    match point.undid:
        case "floor" if not chamber.floor:
            return replace(chamber, floor=target)
        case "exhausted":
            return replace(chamber, exhausted=True)
        case "waived" | "kept":
            return replace(chamber, waived=point.undid == "waived")
        case "stage":
            return replace(chamber, stage=target)
        case "granted" | "refused" | "pending" if target in chamber.motions:
            return _motion_as_before(setup, chamber, chamber.motions[target], point.undid)
        case "pending" | "not-put" | "moot" as status if target in chamber.proposals:
            return _with_status(chamber, target, status)
        case _:
            return chamber


def _motion_as_before(setup: Setup, chamber: Chamber, motion: Motion, was: str) -> Chamber:
    back = settle(setup, chamber, motion.id, was)
    return taken_back(back, motion) if motion.status == "granted" else back
