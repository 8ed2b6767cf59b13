"""Checks that many procedures share, and the words of their refusals."""

from __future__ import annotations

from typing import Literal

from msgspec.structs import replace

from game.rules.log.events import Event
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.names import named, state_called, target_called
from game.rules.meeting.results import last_part_out, to_be_repeated
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting, informal
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import Citation, MotionRule, Rulebook
from game.rules.words.wording import minutes_words

Verdict = tuple[Event, ...] | Refusal
"""What the law answers to an intent."""
_Cited = Literal[
    "presiding", "informals", "amendments", "proposals", "withdrawal", "precedence", "cost"
]


_NO_RULE = Citation("")


def cited(meeting: Meeting, what: _Cited) -> str:
    """The rule of the room on ``what``; that it is the program's own where there is none."""
    found: Citation = getattr(meeting.setup.rulebook, what)
    return found.rule or OWN


def motion_rule(meeting: Meeting, motion: str) -> str:
    """The rule on a motion; that it is the program's own where the room knows none such."""
    rule = meeting.setup.rulebook.motions.get(motion)
    return rule.cite.rule if rule else OWN


def floor_rule(meeting: Meeting) -> str:
    """The rule on who has the floor and for how long."""
    rule = meeting.setup.rulebook.statements.get("general")
    return rule.cite.rule if rule else OWN


def chair_only(meeting: Meeting, seat: str) -> Refusal | None:
    """Refuse a seat that is not the Chair."""
    if seat == CHAIR:
        return None
    refused = not_the_chair(meeting.setup.rulebook)
    member = meeting.setup.by_id[seat].member
    return refused if member else replace(refused, instead="speak general")


def not_the_chair(rulebook: Rulebook) -> Refusal:
    """That something is for the Chair to do."""
    return Refusal(
        "not-the-chair",
        "Only the Chair does that.",
        rulebook.presiding.rule or OWN,
        "move MOTION",
    )


def members_only(
    meeting: Meeting, seat: str, does: str, cite: Citation = _NO_RULE
) -> Refusal | None:
    """Refuse who is no member what only members do (``does`` is a plural verb)."""
    if meeting.setup.by_id[seat].member:
        return None
    instead = "put TARGET, or consensus TARGET" if seat == CHAIR else "speak general"
    return Refusal("not-a-member", f"Only members {does}.", cite.rule or OWN, instead)


def of_another(meeting: Meeting, found: Proposal | Motion, instead: str) -> Refusal:
    """That a proposal or a motion is its mover's, and of nobody else's to change or take back."""
    words = f"{found.id} was moved by {named(meeting.setup, found.mover)}."
    return Refusal("not-your-text", words, cited(meeting, "withdrawal"), instead)


def in_arrears(meeting: Meeting, seat: str, words: str, instead: str) -> Refusal | None:
    """Refuse a member in arrears what takes a vote (Charter 19); ``words`` say what."""
    rule = meeting.setup.rulebook.arrears
    if rule is None or seat not in meeting.setup.barred:
        return None
    said = f"You are in arrears and have no vote{words}."
    return Refusal("in-arrears", said, rule.rule, instead)


def stage_is(meeting: Meeting, *kinds: str) -> Refusal | None:
    """Refuse unless the open stage is of one of ``kinds``."""
    stage = meeting.stage
    if stage is not None and stage.kind in kinds:
        return None
    now = f"The stage is “{stage.title}”" if stage else "No stage is open"
    names = [f"“{s.title}”" for s in meeting.setup.stages if s.kind in kinds]
    when = f"its time is {', '.join(names)}" if names else "no stage here has it"
    rule = cited(meeting, "informals" if informal(meeting) else "presiding")
    ids = [s.id for s in meeting.setup.stages]
    at = ids.index(stage.id) if stage else -1
    ahead = (s.id for s in meeting.setup.stages[at + 1 :] if s.kind in kinds)
    following = next(ahead, "") or (action_again(meeting) if "action" in kinds else "")
    instead = f"stage {following}" if following else "wait: no stage that is left has it"
    return Refusal("wrong-stage", f"{now}; {when}.", rule, instead)


def action_again(meeting: Meeting) -> str:
    """The stage for action that the Chair may go back to, since a decision was reopened after
    it; ``""`` where there is none."""
    setup, stage = meeting.setup, meeting.stage
    if stage is None or stage.kind == "action" or not _reopened(meeting.chamber):
        return ""
    before = setup.stages[: setup.stages.index(stage)]
    return next(
        (
            s.id
            for s in reversed(before)
            if s.kind == "action" and setup.rules_in(s.id).id == setup.rulebook.id
        ),
        "",
    )


def _reopened(chamber: Chamber) -> bool:
    """Whether something that was reopened waits to be decided again."""
    last = {d.target: d.seq for d in chamber.decisions}
    waiting = {WHOLE} - ({WHOLE} if chamber.withdrawn else set())
    waiting |= {p.id for p in chamber.proposals.values() if p.status == "pending"}
    waiting |= {part for part, state in chamber.separate.items() if state == "pending"}
    again = chamber.reopened.items()
    return any(t in waiting and seq > last.get(t, 0) for t, seq in again)


def pending(meeting: Meeting, target: str) -> Proposal | Refusal:
    """The pending proposal of that id, or why there is none."""
    found = meeting.chamber.proposals.get(target)
    rule = cited(meeting, "amendments")
    if found is None:
        known = ", ".join(
            p.id for p in meeting.chamber.proposals.values() if p.status == "pending"
        )
        if not target or not known:
            words = f"There is no proposal {target}; none is pending."
            words = words if target else "No proposal is pending."
            instead = "the same for whole, or amend ID VARIANT"
            return Refusal("unknown-target", words, rule, instead)
        return Refusal(
            "unknown-target",
            f"There is no proposal {target}; pending: {known}.",
            rule,
            f"the same for {known.partition(', ')[0]}",
        )
    if refused := no_action(meeting, WHOLE):
        return refused
    if found.status != "pending":
        words = f"{target} is {state_called(found.status)}, no longer pending."
        again = "reconsider" in meeting.setup.rulebook.motions
        instead = once_more(found) if again else "amend ID VARIANT"
        return Refusal("not-pending", words, rule, instead)
    return found


def undecided_text(meeting: Meeting, rule: MotionRule, target: str) -> Refusal | None:
    """Refuse a motion on a text that is not there or no longer pending."""
    chamber = meeting.chamber
    found = chamber.proposals.get(target)
    cite = rule.cite.rule
    if target == WHOLE and (refused := withdrawn(meeting)):
        return refused
    if target != WHOLE and found is None and target not in chamber.separate:
        words = f"There is no proposal {target}."
        return Refusal("unknown-target", words, cite, f"move {rule.name} whole")
    state = chamber.separate.get(target, "pending")
    if found is None and state != "pending":
        words = f"The separate vote on {target} is over: {state}."
        return Refusal("not-pending", words, cite, f"move reconsider {target}")
    if found is not None and found.status != "pending":
        words = f"{target} is {state_called(found.status)}."
        return Refusal("not-pending", words, cite, once_more(found))
    return None


def is_settled(proposal: Proposal) -> bool:
    """Whether the room has decided on a proposal, so that it can be reconsidered."""
    return proposal.status in ("adopted", "rejected", "no-action")


def once_more(proposal: Proposal) -> str:
    """What to do about a proposal that is no longer pending: take it up again, or another."""
    return f"move reconsider {proposal.id}" if is_settled(proposal) else "amend ID VARIANT"


def time_left(meeting: Meeting) -> Refusal | None:
    """Refuse when the time of the meeting is used up."""
    over = meeting.chamber.minute - meeting.setup.closes
    if over < 0:
        return None
    closes = meeting.setup.closes
    hour = f"{closes // 60 % 24:02d}:{closes % 60:02d}"
    return Refusal(
        "no-time-left",
        f"The time of the meeting is used up: it ended at {hour}, {minutes_words(over)} ago.",
        OWN,
        "close",
    )


def withdrawn(meeting: Meeting) -> Refusal | None:
    """Refuse what is done to a draft that its sponsors withdrew (rules 80, 122)."""
    if not meeting.chamber.withdrawn:
        return None
    words = "The draft was withdrawn; any member may introduce it again."
    return Refusal("not-pending", words, cited(meeting, "withdrawal"), "co-sponsor whole")


def whole_decided(meeting: Meeting) -> Refusal | None:
    """Refuse once the whole has been adopted, voted down, put away or withdrawn."""
    if refused := withdrawn(meeting) or no_action(meeting, WHOLE):
        return refused
    if refused := parts_rejected(meeting):
        return refused
    since = meeting.chamber.reopened.get(WHOLE, 0)
    for decision in meeting.chamber.decisions:
        if decision.target != WHOLE or decision.seq < since:
            continue
        if decision.question is not None and to_be_repeated(meeting.setup, decision):
            continue
        if decision.how == "vote" or not decision.objections:
            return Refusal(
                "already-done",
                "The draft as a whole has been decided.",
                motion_rule(meeting, "reconsider"),
                "move reconsider whole"
                if "reconsider" in meeting.setup.rulebook.motions
                else "speak explanation",
            )
    return None


def is_whole_decided(setup: Setup, chamber: Chamber) -> bool:
    """Whether the whole has been adopted, voted down, put away or withdrawn, and stands so."""
    return whole_decided(Meeting(setup, chamber, seq=chamber.seq)) is not None


def parts_rejected(meeting: Meeting) -> Refusal | None:
    """Refuse once the last operative part was voted out: the whole counts as rejected (rules
    89, 129)."""
    last = last_part_out(meeting.setup, meeting.chamber)
    if not last:
        return None
    return Refusal(
        "moot",
        "Every operative part was rejected, 0 are left: the draft counts as rejected as a "
        "whole.",
        motion_rule(meeting, "division"),
        f"move reconsider {last}, or close",
    )


def no_action(meeting: Meeting, target: str) -> Refusal | None:
    """Refuse what the room decided to take no action on (rules 74, 116)."""
    if target not in meeting.chamber.shelved:
        return None
    again = "reconsider" in meeting.setup.rulebook.motions
    return Refusal(
        "no-action",
        f"The debate on {target_called(target)} was adjourned: no action is taken on it.",
        motion_rule(meeting, "adjourn-debate"),
        f"move reconsider {target}" if again else "speak general",
    )


def under_silence(meeting: Meeting, instead: str) -> Refusal | None:
    """Refuse what would change or take up a draft that is under silence: who wants that
    breaks it."""
    if meeting.chamber.silence is None:
        return None
    rule = meeting.setup.rulebook.silence
    words = "The draft is under silence."
    return Refusal("silence-runs", words, rule.cite.rule if rule else OWN, instead)
