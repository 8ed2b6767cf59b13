"""What may be taken up now: the guards that consensus calls and votes on text share."""

from __future__ import annotations

from game.rules.meeting.business import Proposal
from game.rules.meeting.names import speaker, state_called
from game.rules.meeting.order import before_it, voting_order
from game.rules.meeting.parts import entire, part_of, pending_parts, put_below
from game.rules.meeting.results import members_present, operative_left
from game.rules.meeting.rivals import as_put, excluded
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import (
    cited,
    floor_rule,
    motion_rule,
    no_action,
    pending,
    under_silence,
    whole_decided,
)
from game.rules.procedures.marks import cost_first
from game.rules.procedures.standing import asks_what_was_refused
from game.rules.refusals import Refusal
from game.rules.rulebook import Quorum, Share
from game.rules.words.wording import minutes_words


def floor_taken(meeting: Meeting) -> Refusal | None:
    """Refuse while a speaker has the floor."""
    floor = meeting.chamber.floor
    if not floor:
        return None
    words = f"{speaker(meeting.setup, floor)} has the floor."
    return Refusal("no-floor", words, floor_rule(meeting), "wait until it has spoken")


def not_next_text(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse text that is not pending, or that something else goes before."""
    chamber = meeting.chamber
    if refused := no_action(meeting, target) or whole_decided(meeting):
        return refused
    if refused := under_silence(meeting, "run-silence"):
        return refused
    if target == WHOLE:
        return amendments_first(meeting) or cost_first(meeting) or _nothing_left(meeting)
    if target in chamber.separate:
        return _wrong_part(meeting, target)
    found = pending(meeting, target)
    if isinstance(found, Refusal):
        return found
    return _not_next(meeting, found) or _parts_first(meeting, found)


def _not_next(meeting: Meeting, proposal: Proposal) -> Refusal | None:
    """Refuse a proposal, or a part of it, whose turn it is not."""
    return (
        before_it(meeting, proposal.id)
        or _notified(meeting, proposal)
        or no_longer_taken(meeting, proposal)
    )


def no_longer_taken(meeting: Meeting, proposal: Proposal) -> Refusal | None:
    """Refuse a proposal that the text, as it was changed since, can no longer take, and one of
    which no more is left than the room has refused."""
    rulebook, chamber = meeting.setup.rulebook, meeting.chamber
    wrong = excluded(rulebook, chamber, proposal)
    if not wrong:
        left = as_put(rulebook, chamber, proposal)
        return asks_what_was_refused(meeting, left, entire(proposal))
    return Refusal(
        "moot",
        f"{proposal.id} can no longer be carried out: {wrong}.",
        cited(meeting, "amendments"),
        f"pass-over {proposal.id}",
    )


def _parts_first(meeting: Meeting, proposal: Proposal) -> Refusal | None:
    """Refuse a proposal as a whole while separate votes on parts of it are to be taken."""
    waiting = pending_parts(meeting.chamber, proposal.id)
    if not waiting:
        return None
    return Refusal(
        "amendments-first",
        f"Parts of {proposal.id} are voted on apart: {', '.join(waiting)}. What is kept is "
        "then put as a whole.",
        motion_rule(meeting, "division"),
        f"put {waiting[0]}",
    )


def _wrong_part(meeting: Meeting, target: str) -> Refusal | None:
    state = meeting.chamber.separate[target]
    part = part_of(meeting.chamber, target)
    if state != "pending":
        words = f"The separate vote on {target} was taken: {state}."
        again = f"move reconsider {target}"
        if state == "moot":
            words = f"{target} left the text before its separate vote."
            again = "put whole"
        if part is not None and state == "moot":
            words, again = _part_fallen(part[0], part[1]), f"put {part[0].id}"
        return Refusal("not-pending", words, motion_rule(meeting, "division"), again)
    if part is not None:
        return _not_next(meeting, part[0])
    waiting = _pending_proposals(meeting)
    if not waiting:
        return None
    return Refusal(
        "amendments-first",
        f"Separate votes are taken on the text as amended; pending: {', '.join(waiting)}.",
        cited(meeting, "amendments"),
        f"put {waiting[0]}",
    )


def _part_fallen(proposal: Proposal, provision: str) -> str:
    """Why no separate vote is taken on a part: its proposal is settled, or what it would be
    below was voted out."""
    if proposal.status != "pending":
        return f"{proposal.id} is {state_called(proposal.status)}: no part of it is put."
    above = next((u for i, u in put_below(entire(proposal)) if i == provision), "")
    return (
        f"`{provision}` was to stand below `{above}`, which was voted out of {proposal.id}: "
        "it left with that."
    )


def _notified(meeting: Meeting, proposal: Proposal) -> Refusal | None:
    """Refuse a text that has not been out as long as the rules want (rules 78, 120)."""
    hours = meeting.setup.rulebook.notice_hours
    out = meeting.chamber.minute - proposal.minute
    if out >= hours * 60 or meeting.chamber.waived:
        return None
    words = (
        f"A text is out {hours} hour{'s' * (hours > 1)} before it is taken up, unless the Chair waives it; "
        f"{proposal.id} was tabled {minutes_words(out)} ago."
    )
    rule = motion_rule(meeting, "waive-notice")
    return Refusal("not-notified", words, rule, "rule notice uphold")


def _nothing_left(meeting: Meeting) -> Refusal | None:
    if operative_left(meeting.setup, meeting.chamber):
        return None
    return Refusal(
        "moot",
        "0 operative parts are left of the draft: nothing is left to put.",
        cited(meeting, "amendments"),
        "amend ID VARIANT, or revise whole ID VARIANT, or close",
    )


def _pending_proposals(meeting: Meeting) -> tuple[str, ...]:
    return voting_order(meeting.setup, meeting.chamber)


def amendments_first(meeting: Meeting) -> Refusal | None:
    """Refuse a question on the whole while proposals are pending (rules 90, 130)."""
    waiting = _pending_proposals(meeting)
    parts = tuple(i for i, s in meeting.chamber.separate.items() if s == "pending")
    waiting = (*waiting, *parts)
    if not waiting:
        return None
    more = len(waiting) > 1
    many = f"{len(waiting)} questions are" if more else "One question is"
    they = "They are" if more else "It is"
    first = waiting[0]
    voted = "" if meeting.setup.rulebook.consensus.required else f"put {first}, or "
    return Refusal(
        "amendments-first",
        f"{many} pending: {', '.join(waiting)}. {they} taken before the text.",
        cited(meeting, "amendments"),
        f"{voted}consensus {first}, or pass-over {first}",
    )


def no_debate(meeting: Meeting) -> Refusal | None:
    """Refuse to open a meeting, or to let the debate go on, while too few members are in the
    room (rules 67, 108)."""
    quorum = meeting.setup.rulebook.quorum
    if quorum is None or quorum.debate is None:
        return None
    opened = "suspend MINUTES, or wait for members"
    instead = opened if meeting.chamber.stage else "wait for members, or close"
    return _too_few(meeting, quorum, quorum.debate, "debate", instead)


def no_quorum(meeting: Meeting) -> Refusal | None:
    """Refuse a decision while too few members are in the room."""
    quorum = meeting.setup.rulebook.quorum
    if quorum is None:
        return None
    return _too_few(meeting, quorum, quorum.decision, "a decision", "suspend MINUTES")


def _too_few(
    meeting: Meeting, quorum: Quorum, share: Share, what: str, instead: str
) -> Refusal | None:
    members = len(meeting.setup.members)
    present = members_present(meeting.setup, meeting.chamber)
    needed = share.needed(members)
    if present >= needed:
        return None
    words = f"{present} of {members} members are present; {what} needs {needed}."
    return Refusal("no-quorum", words, quorum.cite.rule, instead)
