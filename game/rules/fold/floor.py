"""Who is on the list of speakers, who has the floor, and what was said."""

from __future__ import annotations

from game.rules.fold.step import step
from game.rules.log import events as ev
from game.rules.meeting.business import Statement
from game.rules.meeting.state import Chamber, Meeting


def placard_raised(meeting: Meeting, event: ev.PlacardRaised, seq: int) -> Chamber:
    """The list with a seat at its end; on a closed one it is there to explain."""
    chamber = meeting.chamber
    late = chamber.explaining | {event.seat} if chamber.list_closed else chamber.explaining
    speakers = (*chamber.speakers, event.seat)
    return step(chamber, event, seq, speakers=speakers, explaining=late)


def placard_lowered(meeting: Meeting, event: ev.PlacardLowered, seq: int) -> Chamber:
    """Without a seat, whether it waits for the floor or has it."""
    chamber = meeting.chamber
    left = tuple(s for s in chamber.speakers if s != event.seat)
    floor = "" if chamber.floor == event.seat else chamber.floor
    late = chamber.explaining - {event.seat}
    return step(chamber, event, seq, speakers=left, floor=floor, explaining=late)


def floor_given(meeting: Meeting, event: ev.FloorGiven, seq: int) -> Chamber:
    """The floor is a seat's, which leaves the list."""
    chamber = meeting.chamber
    left = tuple(s for s in chamber.speakers if s != event.to)
    return step(chamber, event, seq, speakers=left, floor=event.to, finishing="")


def spoke(meeting: Meeting, event: ev.Spoke, seq: int) -> Chamber:
    """A statement is on record, and the floor free where it was used."""
    chamber = meeting.chamber
    over = chamber.minute + event.minutes
    said = Statement(seq, event.seat, event.kind, event.about, event.words, over)
    used = chamber.floor == event.seat and not chamber.suspended
    floor = "" if used else chamber.floor
    late = chamber.explaining - {event.seat} if used else chamber.explaining
    spoken = chamber.statements.grown(said)
    return step(chamber, event, seq, statements=spoken, floor=floor, explaining=late)
