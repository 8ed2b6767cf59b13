"""Pauses while a silence runs: none outlasts it, so that whoever would break it still may."""

from __future__ import annotations

from game.rules.meeting.silences import minutes_before_the_last
from game.rules.meeting.state import Meeting
from game.rules.refusals import OWN, Refusal
from game.rules.words.wording import minutes_words


def outlasts_silence(meeting: Meeting, minutes: int, how: str) -> Refusal | None:
    """Refuse a pause of so many ``minutes`` that a silence would end in it; ``how`` is what was
    typed without them."""
    most = minutes_before_the_last(meeting.chamber)
    silence, rule = meeting.chamber.silence, meeting.setup.rulebook.silence
    if silence is None or most is None or minutes <= most:
        return None
    ends = meeting.setup.clock(silence.deadline)
    words = (
        f"Silence ends at {ends}; a pause of {minutes_words(minutes)} would leave nobody its "
        "last minute, in which it may still be broken."
    )
    instead = f"{how} {most}, or run-silence" if most else "end-silence"
    return Refusal("silence-runs", words, rule.cite.rule if rule else OWN, instead)
