"""The conduct of the day: stages, the room, suspension, the close."""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.names import named
from game.rules.meeting.results import operative_left, outcome_of
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting, stage_of
from game.rules.procedures.guards import (
    Verdict,
    action_again,
    chair_only,
    cited,
    motion_rule,
    under_silence,
)
from game.rules.procedures.outlasting import outlasts_silence
from game.rules.procedures.takeup import no_debate, no_quorum
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import capital, listed, minutes_words

_LONGEST = 240
"""Minutes that a suspension may last."""


def attend(meeting: Meeting, intent: it.Attend) -> Verdict:
    """Come into the room, or leave it; who leaves the room leaves the speakers' list."""
    if intent.seat == CHAIR:
        words = "The Chair presides and stays."
        return Refusal("bad-operation", words, cited(meeting, "presiding"), "suspend 15")
    if (intent.seat not in meeting.chamber.absent) == intent.present:
        where = "in the room" if intent.present else "out of the room"
        words = f"You are {where} already."
        return Refusal(
            "already-done", words, OWN, "leave-room" if intent.present else "come-in"
        )
    attended = ev.Attended(intent.seat, intent.present)
    listed = intent.seat in (*meeting.chamber.speakers, meeting.chamber.floor)
    if listed and not intent.present:
        return (ev.PlacardLowered(intent.seat), attended)
    return (attended,)


def count_room(meeting: Meeting, intent: it.CountRoom) -> Verdict:
    """Count who is in the room."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    strangers = [s for s in intent.absent if s not in meeting.setup.members]
    if strangers:
        quorum = meeting.setup.rulebook.quorum
        words = f"{', '.join(strangers)} is no member."
        rule = quorum.cite.rule if quorum else OWN
        return Refusal("not-a-member", words, rule, "name members of the roll")
    return (ev.RoomCounted(intent.seat, intent.absent),)


def open_stage(meeting: Meeting, intent: it.OpenStage) -> Verdict:
    """Go on to a later stage of the day, or back to the action where a decision was reopened
    after it; the first needs the quorum for debate."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    ids = [s.id for s in meeting.setup.stages]
    rule = cited(meeting, "presiding")
    now = ids.index(meeting.chamber.stage) if meeting.chamber.stage else -1
    instead = f"stage {ids[now + 1]}" if now + 1 < len(ids) else "close"
    if intent.stage not in ids:
        words = f"There is no stage {intent.stage}; there are {listed(ids)}."
        return Refusal("unknown-target", words, rule, instead)
    if ids.index(intent.stage) <= now and intent.stage != action_again(meeting):
        return Refusal("already-done", "The day goes forward only.", rule, instead)
    if refused := under_silence(meeting, "run-silence"):
        return refused
    if refused := no_debate(meeting):
        return refused
    opens = meeting.setup.stages[ids.index(intent.stage)].opens
    passes = max(0, opens - meeting.chamber.minute)
    return (ev.StageOpened(intent.seat, intent.stage, passes),)


def suspend(meeting: Meeting, intent: it.Suspend) -> Verdict:
    """Suspend the meeting for informal consultations; it sits again when it is resumed."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    if not 1 <= intent.minutes <= _LONGEST:
        words = f"A suspension lasts from 1 to {_LONGEST} minutes, not {intent.minutes}."
        return Refusal("bad-operation", words, OWN, "suspend 15")
    if refused := outlasts_silence(meeting, intent.minutes, "suspend") or _just_refused(
        meeting
    ):
        return refused
    return (ev.Suspended(intent.seat, intent.minutes, intent.reason),)


def _just_refused(meeting: Meeting) -> Refusal | None:
    """Refuse the Chair a pause that the room has voted down, as long as nothing else has been
    decided and members are not what is waited for; in that stage alone, and not where the
    stage is for consulting."""
    chamber = meeting.chamber
    last = chamber.decisions[-1] if chamber.decisions else None
    stage = stage_of(meeting.setup, chamber)
    if last is None or last.seq < chamber.stage_since:
        return None
    if stage is not None and stage.kind == "consultations":
        return None
    motion = chamber.motions.get(last.target)
    if motion is None or (motion.motion, motion.status) != ("suspend-meeting", "lost"):
        return None
    if no_quorum(meeting) is not None:
        return None
    words = f"The room has just decided on {motion.id} not to suspend the meeting."
    rule = motion_rule(meeting, "suspend-meeting")
    return Refusal("already-done", words, rule, "put TARGET, or consensus TARGET")


def resume(meeting: Meeting, intent: it.Resume) -> Verdict:
    """Take a suspended meeting up again."""
    if refused := chair_only(meeting, intent.seat):
        return refused
    if meeting.chamber.suspended:
        return (ev.Resumed(intent.seat),)
    rule = motion_rule(meeting, "suspend-meeting")
    return Refusal("already-done", "The meeting is not suspended.", rule, "suspend 15")


def close(meeting: Meeting, intent: it.Close) -> Verdict:
    """Close the meeting; what it came to follows from its decisions.

    One that cannot be opened for want of a quorum may be closed whatever time is left: the
    Chair need not wait for members who do not come.  A silence outlives a sitting: it runs to its
    deadline first.
    """
    if refused := chair_only(meeting, intent.seat) or under_silence(meeting, "run-silence"):
        return refused
    outcome = outcome_of(meeting.setup, meeting.chamber)
    asked = meeting.chamber.asked.get(WHOLE)
    if not operative_left(meeting.setup, meeting.chamber):
        asked = None  # a request on a text of which nothing is left has nothing to wait for
    left = meeting.setup.closes - meeting.chamber.minute
    if meeting.chamber.adjourned:
        left = 0
    rule = cited(meeting, "presiding")
    if outcome == "suspended" and asked and left > 0 and meeting.setup.rulebook.methods:
        names = capital(", ".join(named(meeting.setup, s) for s in asked))
        verb = "asks" if len(asked) == 1 else "ask"
        words = f"{names} {verb} for a vote on the whole, with {minutes_words(left)} left."
        return Refusal("voting-goes-on", words, rule, "put whole")
    if outcome == "suspended" and left > 0 and _action_is_to_come(meeting):
        if not meeting.chamber.stage and no_debate(meeting):
            return (ev.Closed(intent.seat, outcome),)
        words = f"The room has not come to action, with {minutes_words(left)} left."
        return Refusal("wrong-stage", words, rule, f"stage {_next_stage(meeting)}")
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
