"""Who will be there when a question is answered, from what a seat can know.

The room is counted anew when a stage opens, so who is out of it in the talks says little of who
votes later.  Once the room is counted for action, who is out of it may still come back for a
vote that is asked for, the likelier the more is at stake; nobody comes in while a vote is taken
or the Chair asks whether anybody objects.  Silence is broken by letter, from anywhere.
"""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.view import View
from game.delegates.weighing.odds import none_of
from game.delegates.weighing.reckoning import Reckoning
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, stage_of

NOBODY: frozenset[str] = frozenset()


def is_being_put(chamber: Chamber, target: str) -> bool:
    """Whether ballots are cast on a target now, or the room is asked whether it agrees."""
    voting, call = chamber.voting, chamber.call
    on_vote = voting is not None and voting.question.target == target
    return on_vote or (call is not None and call.target == target)


def counted_out(view: View, target: str) -> frozenset[str] | None:
    """Who is out of the room, once it has been counted for the stage in which a target is
    decided; ``None`` before."""
    stage, chamber = stage_of(view.setup, view.chamber), view.chamber
    in_action = stage is not None and stage.kind == "action"
    return chamber.absent if in_action or is_being_put(chamber, target) else None


def may_come_back(view: View, target: str) -> bool:
    """Whether who is out of the room has cause and time to come in before a target is put."""
    return bool(view.chamber.asked) and not is_being_put(view.chamber, target)


def pull(reckoned: Reckoning) -> int:
    """Chance in basis points that a vote asked for brings a seat back at once."""
    beyond = abs(reckoned.utility) - reckoned.band
    return max(0, min(DEFAULTS.comes_back, beyond * DEFAULTS.comes_back // 2000))


def coming_back(reckoned: Reckoning) -> int:
    """Chance in basis points that one that is out of the room is there for the vote."""
    return 10000 - none_of([pull(reckoned)] * DEFAULTS.comes_back_times)


def shut_out(view: View, target: str) -> frozenset[str]:
    """Who cannot answer any more, since it is out of the room while the question is put."""
    return view.chamber.absent if is_being_put(view.chamber, target) else NOBODY


def cannot_object(view: View, target: str) -> frozenset[str]:
    """Who could not object to a target being adopted unvoted: who is out of the room that was
    counted for action, or while it is asked; under silence nobody."""
    silence = view.setup.rulebook.silence
    by_letter = silence is not None and silence.first
    if target == WHOLE and (view.chamber.silence is not None or by_letter):
        return shut_out(view, target)
    return counted_out(view, target) or NOBODY
