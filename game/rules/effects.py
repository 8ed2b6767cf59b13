"""What a motion does to the chamber once it is granted or carried."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from game.rules.applying import apply, fault
from game.rules.methods import REQUESTS
from game.rules.rivals import reopened
from game.rules.setup import WHOLE
from game.rules.state import Chamber, Motion


def settle(chamber: Chamber, id_: str, status: str) -> Chamber:
    """The chamber in which a motion has come to ``status``, with what follows from it."""
    motion = replace(chamber.motions[id_], status=status)
    chamber = replace(chamber, motions={**chamber.motions, id_: motion})
    effect = _EFFECTS.get(motion.motion)
    if effect is None or status not in ("carried", "granted"):
        return chamber
    return effect(chamber, motion)


def _minutes(motion: Motion, usual: int) -> int:
    return int(motion.value) if motion.value.isascii() and motion.value.isdigit() else usual


def _suspended(chamber: Chamber, motion: Motion) -> Chamber:
    later = chamber.minute + min(240, _minutes(motion, 15))
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
    return replace(chamber, shelved=shelved, asked=asked, proposals=proposals)


def _debate_closed(chamber: Chamber, _motion: Motion) -> Chamber:
    """The list falls, but for those to whom a reply was given (rules 73, 115)."""
    replying = tuple(s for s in chamber.speakers if owed_a_reply(chamber, s))
    return replace(chamber, debate_closed=True, list_closed=True, speakers=replying)


def owed_a_reply(chamber: Chamber, seat: str) -> bool:
    """Whether a seat was given a right of reply that it has not used."""
    given = [
        m.seq
        for m in chamber.motions.values()
        if (m.motion, m.mover, m.status) == ("right-of-reply", seat, "granted")
    ]
    made = [s.seq for s in chamber.statements if (s.seat, s.kind) == (seat, "reply")]
    return max(given, default=0) > max(made, default=0)


def _list_closed(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, list_closed=True)


def _list_reopened(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, list_closed=False)


def _limited(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(chamber, limit=max(1, _minutes(motion, 3)))


def _divided(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(chamber, separate={**chamber.separate, motion.target: "pending"})


def _by_method(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(
        chamber, methods={**chamber.methods, motion.target: REQUESTS[motion.motion]}
    )


def _overruled(chamber: Chamber, motion: Motion) -> Chamber:
    """A carried appeal turns the ruling round, and takes back what it had done."""
    target, ruling = motion.target, chamber.ruling
    upheld = ruling is None or ruling.target != target or ruling.upheld
    if ruling is not None and ruling.target == target:
        chamber = replace(chamber, ruling=None)
    ruled = chamber.motions.get(target)
    if ruled is None and target in chamber.proposals:
        return replace(chamber, order=tuple(a for a in chamber.order if a != target))
    if ruled is None:
        return replace(chamber, waived=not upheld)
    if ruled.status == "refused":
        return settle(chamber, target, "granted")
    return _taken_back(settle(chamber, target, "refused"), ruled)


def _taken_back(chamber: Chamber, motion: Motion) -> Chamber:
    match motion.motion:
        case "right-of-reply":
            left = tuple(s for s in chamber.speakers if s != motion.mover)
            return replace(chamber, speakers=left)
        case "waive-notice":
            return replace(chamber, waived=False)
        case "amendment-order":
            return replace(chamber, order=())
        case _:
            return chamber


def _reopened(chamber: Chamber, motion: Motion) -> Chamber:
    target = motion.target
    chamber = replace(
        chamber,
        reopened={**chamber.reopened, target: motion.seq},
        shelved=chamber.shelved - {target},
    )
    if target in chamber.separate:
        return _part_reopened(chamber, target)
    if target == WHOLE or target not in chamber.proposals:
        return chamber
    proposal = chamber.proposals[target]
    pending = replace(proposal, status="pending", undo=())
    return replace(
        chamber,
        draft=reopened(chamber, proposal),
        proposals={**chamber.proposals, target: pending},
    )


def _part_reopened(chamber: Chamber, target: str) -> Chamber:
    """The separate vote is pending again, and a part that it struck is back till then."""
    back = {i: op for i, op in chamber.struck.items() if i != target}
    draft, undoing = chamber.draft, chamber.struck.get(target)
    if undoing is not None and not fault(draft, undoing):
        draft, _ = apply(draft, undoing)
    separate = {**chamber.separate, target: "pending"}
    return replace(chamber, draft=draft, separate=separate, struck=back)


def _important(chamber: Chamber, motion: Motion) -> Chamber:
    return replace(chamber, important=chamber.important | {motion.target})


def _replying(chamber: Chamber, motion: Motion) -> Chamber:
    if motion.mover in chamber.speakers:
        return chamber
    return replace(chamber, speakers=(*chamber.speakers, motion.mover))


def _waived(chamber: Chamber, _motion: Motion) -> Chamber:
    return replace(chamber, waived=True)


def _ordered(chamber: Chamber, motion: Motion) -> Chamber:
    first = tuple(
        x for x in (motion.target, *motion.value.split()) if x in chamber.proposals
    )
    return replace(chamber, order=first)


def _not_next(chamber: Chamber, motion: Motion) -> Chamber:
    if motion.target not in chamber.proposals:
        return chamber
    aside = replace(chamber.proposals[motion.target], status="not-put")
    asked = {k: v for k, v in chamber.asked.items() if k != motion.target}
    proposals = {**chamber.proposals, motion.target: aside}
    return replace(chamber, proposals=proposals, asked=asked)


_EFFECTS: dict[str, Callable[[Chamber, Motion], Chamber]] = {
    "suspend-meeting": _suspended,
    "adjourn-meeting": _adjourned,
    "adjourn-debate": _debate_adjourned,
    "close-debate": _debate_closed,
    "close-list": _list_closed,
    "reopen-list": _list_reopened,
    "time-limit": _limited,
    "division": _divided,
    "roll-call": _by_method,
    "recorded-vote": _by_method,
    "secret-ballot": _by_method,
    "appeal": _overruled,
    "reconsider": _reopened,
    "important-question": _important,
    "right-of-reply": _replying,
    "waive-notice": _waived,
    "amendment-order": _ordered,
    "proposal-order": _ordered,
    "vote-next": _not_next,
}
