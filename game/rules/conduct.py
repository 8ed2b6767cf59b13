"""The conduct of the day: stages, the room, suspension, the close."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only
from game.rules.refusals import Refusal
from game.rules.results import members_present, outcome_of
from game.rules.setup import CHAIR, WHOLE, Setup
from game.rules.state import Chamber, Meeting


def attend(meeting: Meeting, intent: it.Attend) -> Verdict:
    """Come into the room, or leave it."""
    if intent.seat == CHAIR:
        return Refusal("bad-operation", "The Chair presides and stays.")
    if (intent.seat not in meeting.chamber.absent) == intent.present:
        return Refusal("already-done", "That is so already.")
    return (ev.Attended(intent.seat, intent.present),)


def count_room(meeting: Meeting, intent: it.CountRoom) -> Verdict:
    """Count who is in the room."""
    if refused := chair_only(intent.seat):
        return refused
    strangers = [s for s in intent.absent if s not in meeting.setup.weights]
    if strangers:
        return Refusal("not-a-member", f"{', '.join(strangers)} is no member.")
    return (ev.RoomCounted(intent.seat, intent.absent),)


def open_stage(meeting: Meeting, intent: it.OpenStage) -> Verdict:
    """Go on to a later stage of the day; the first needs the quorum for debate."""
    if refused := chair_only(intent.seat):
        return refused
    ids = [s.id for s in meeting.setup.stages]
    if intent.stage not in ids:
        return Refusal(
            "unknown-target",
            f"There is no stage {intent.stage}.",
            instead=f"Stages: {', '.join(ids)}.",
        )
    now = ids.index(meeting.chamber.stage) if meeting.chamber.stage else -1
    if ids.index(intent.stage) <= now:
        return Refusal(
            "already-done",
            "The day goes forward only.",
            instead=f"stage {ids[now + 1]}" if now + 1 < len(ids) else "close",
        )
    if refused := _debate_quorum(meeting.setup, meeting.chamber):
        return refused
    opens = meeting.setup.stages[ids.index(intent.stage)].opens
    passes = max(0, opens - meeting.chamber.minute)
    return (ev.StageOpened(intent.seat, intent.stage, passes),)


def _debate_quorum(setup: Setup, chamber: Chamber) -> Refusal | None:
    quorum = setup.rulebook.quorum
    if quorum is None:
        return None
    members, present = len(setup.roll), members_present(setup, chamber)
    needed = quorum.debate.needed(members)
    if present >= needed:
        return None
    return Refusal(
        "no-quorum",
        f"{present} of {members} members are present; debate needs {needed}.",
        quorum.cite.rule,
    )


def suspend(meeting: Meeting, intent: it.Suspend) -> Verdict:
    """Suspend the meeting for consultations and take it up again."""
    if refused := chair_only(intent.seat):
        return refused
    if not 1 <= intent.minutes <= 240:
        return Refusal("bad-operation", "A suspension lasts from 1 to 240 minutes.")
    return (ev.Suspended(intent.seat, intent.minutes),)


def close(meeting: Meeting, intent: it.Close) -> Verdict:
    """Close the meeting; what it came to follows from its decisions."""
    if refused := chair_only(intent.seat):
        return refused
    outcome = outcome_of(meeting.setup, meeting.chamber)
    asked = meeting.chamber.asked.get(WHOLE)
    left = meeting.setup.closes - meeting.chamber.minute
    if meeting.chamber.adjourned:
        left = 0
    if outcome == "suspended" and asked and left > 0 and meeting.setup.rulebook.methods:
        names = ", ".join(meeting.setup.name(s) for s in asked)
        return Refusal(
            "voting-goes-on",
            f"{names} asks for a vote on the whole, and {left} minutes are left.",
            instead="put whole",
        )
    if outcome == "suspended" and left > 0 and _action_is_to_come(meeting):
        return Refusal(
            "wrong-stage",
            f"The room has not come to action, and {left} minutes are left.",
            instead=f"stage {_next_stage(meeting)}",
        )
    return (ev.Closed(intent.seat, outcome),)


def _action_is_to_come(meeting: Meeting) -> bool:
    ids = [s.id for s in meeting.setup.stages]
    now = ids.index(meeting.chamber.stage) if meeting.chamber.stage else -1
    return any(s.kind == "action" for s in meeting.setup.stages[now + 1 :]) and not any(
        s.kind == "action" for s in meeting.setup.stages[: now + 1]
    )


def _next_stage(meeting: Meeting) -> str:
    ids = [s.id for s in meeting.setup.stages]
    now = ids.index(meeting.chamber.stage) if meeting.chamber.stage else -1
    return ids[now + 1]
