"""What a meeting has before it when it waits for a person."""

from __future__ import annotations

from game.rules.fold.business import INTERRUPTS
from game.rules.meeting.names import presiding
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.silences import LAST_MINUTE
from game.rules.meeting.state import Meeting
from game.rules.procedures.gates_of_motions import first_waiting
from game.rules.procedures.guards import whole_decided
from game.rules.procedures.silence import minutes_left
from game.rules.words.wording import minutes_words


def before_the_chair(meeting: Meeting) -> str:
    """What the Chair has before it, in a sentence or two."""
    chamber, stage = meeting.chamber, meeting.stage
    if stage is None:
        return f"The room waits for {presiding(meeting.setup)} to open the meeting."
    listed = len(chamber.speakers)
    pending = sum(p.status == "pending" for p in chamber.proposals.values())
    motions = sum(m.status == "pending" for m in chamber.motions.values())
    if chamber.voting is not None and not interrupts(meeting):
        chair = presiding(meeting.setup)
        return f"Everybody has answered: the room waits for {chair} to declare the result."
    if chamber.silence is not None and not motions:
        return _under_silence(meeting)
    parts = [
        f"{many} {word}{'s' * (many > 1)}{after}"
        for many, word, after in (
            (motions, "motion", " to settle"),
            (listed, "speaker", " on the list"),
            (pending, "proposal", " pending"),
        )
        if many
    ]
    left = minutes_words(max(0, stage.until - chamber.minute))
    parts.append(f"{left} left of {stage.title}")
    return f"The room waits for {presiding(meeting.setup)}: {', '.join(parts)}."


def interrupts(meeting: Meeting) -> bool:
    """Whether a point of order or an appeal is to be settled before a vote goes on."""
    first = first_waiting(meeting)
    return first is not None and first.motion in INTERRUPTS


def _under_silence(meeting: Meeting) -> str:
    silence = meeting.chamber.silence
    assert silence is not None
    until = meeting.setup.clock(silence.deadline)
    if minutes_left(meeting) <= LAST_MINUTE:
        return f"The silence ends at {until}: `end-silence` notes what came of it."
    broken = len(silence.breaks)
    so_far = f"{broken} broke it" if broken else "nobody has broken it"
    return f"The silence runs until {until}, and {so_far}: `run-silence` lets it pass."


def to_be_voted_on(meeting: Meeting) -> tuple[str, ...]:
    """Proposals on which a vote is asked; at the time of action all, and the whole.

    Nothing where the rules know no vote on substance.
    """
    chamber, stage = meeting.chamber, meeting.stage
    if meeting.setup.rulebook.consensus.required:
        return ()
    pending = tuple(p.id for p in chamber.proposals.values() if p.status == "pending")
    if stage is not None and stage.kind == "action":
        return () if whole_decided(meeting) else (*pending, WHOLE)
    return tuple(id_ for id_ in pending if chamber.asked.get(id_))
