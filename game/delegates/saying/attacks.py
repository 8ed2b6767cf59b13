"""What was said against a delegation, to which it may reply; and what was off the subject.

A delegation is spoken against where another has concerns about its text, draws a line at it
or explains a vote against it, or names it in such a statement without having taken the same
stand.  A statement is off the subject
where it argues over what the room has decided: one explains it then, or moves to reconsider.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.view import View
from game.rules.meeting.business import Statement
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.rivals import decided_at
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.procedures.guards import is_whole_decided

_AGAINST = ("concern", "red-line", "explanation")
_ARGUES = ("support", "concern", "red-line")


def attacks_on(view: View, seat: str) -> tuple[Statement, ...]:
    """What was said against a seat since it last spoke in reply, the oldest first."""
    said = view.chamber.statements
    replied = max((s.seq for s in said if (s.seat, s.kind) == (seat, "reply")), default=0)
    return tuple(s for s in _spoken_against(view, seat) if s.seq > replied)


def _spoken_against(view: View, seat: str) -> Iterator[Statement]:
    said = view.chamber.statements
    mine = {(s.about, s.kind) for s in said if s.seat == seat}
    for spoken in said:
        if spoken.seat == seat or spoken.kind not in _AGAINST:
            continue
        alike = {(spoken.about, spoken.kind), (spoken.about, "general")} & mine
        named = not alike and names(view.setup, spoken, seat)
        if named or _is_on_text_of(view.chamber, spoken, seat):
            yield spoken


def names(setup: Setup, spoken: Statement, seat: str) -> bool:
    """Whether a statement calls a delegation by its name."""
    return any(n in spoken.words for n in (setup.name(seat), setup.by_id[seat].brief))


def _is_on_text_of(chamber: Chamber, spoken: Statement, seat: str) -> bool:
    """Whether a statement is against a text that a seat moved; an explanation is where the
    vote was."""
    text = chamber.proposals.get(spoken.about)
    if text is None or text.mover != seat:
        return False
    return spoken.kind != "explanation" or _voted_no(chamber, spoken)


def _voted_no(chamber: Chamber, spoken: Statement) -> bool:
    taken = [d for d in chamber.decisions if d.target == spoken.about and d.how == "vote"]
    return bool(taken) and named_ballots(taken[-1]).get(spoken.seat) == "no"


def off_the_subject(setup: Setup, chamber: Chamber, spoken: Statement) -> bool:
    """Whether a statement argued over what had been decided when it was made."""
    if spoken.kind not in _ARGUES:
        return False
    text = chamber.proposals.get(spoken.about)
    if text is not None and text.status in ("adopted", "rejected"):
        return decided_at(chamber, text.id) < spoken.seq
    if not is_whole_decided(setup, chamber):
        return False
    return decided_at(chamber, WHOLE) < spoken.seq


def last_of(chamber: Chamber, seat: str) -> Statement | None:
    """The latest statement of a seat."""
    return next((s for s in reversed(chamber.statements) if s.seat == seat), None)
