"""What a person is told of an act besides the record of it: of the list, of one's own line."""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.clock import statement_minutes
from game.delegates.view import View
from game.delegates.weighing.prospect import prospect
from game.delegates.weighing.worth import newly_crossed
from game.rules.log.events import Entry, StageOpened
from game.rules.wishes.intents import AskFloor, CoSponsor, Intent, ReviseProposal, Table
from game.rules.words.wording import minutes_words

UNHEARD = "You were not heard in time."


def unheard(before: View, entries: Iterable[Entry], now: View) -> bool:
    """Whether a stage was opened while the seat still waited on the speakers' list."""
    queued = before.seat in before.chamber.speakers
    opened = any(isinstance(entry.event, StageOpened) for entry in entries)
    return queued and opened and now.seat not in now.chamber.speakers


def place_on_list(view: View, intent: Intent) -> str:
    """Where one would come on the speakers' list, and whether there is time; empty where the
    list is empty or nobody is to be put on it."""
    ahead = len(view.chamber.speakers) + bool(view.chamber.floor)
    if not isinstance(intent, AskFloor) or not ahead:
        return ""
    others = "1 speaker is" if ahead == 1 else f"{ahead} speakers are"
    words = f"{others} before you."
    stage = next((s for s in view.setup.stages if s.id == view.chamber.stage), None)
    longest = statement_minutes(view.setup, view.chamber)
    if stage is None or not longest:
        return words
    left = max(0, stage.until - view.chamber.minute)
    return (
        f"{words} At {minutes_words(longest)} each, {left // longest} can be heard in the"
        f" {minutes_words(left)} that this part of the day has left."
    )


def own_line_crossed(after: View, intent: Intent) -> str:
    """That a proposal which the seat makes or lends its name to would cross a red line of its
    own; empty where none would.  ``after`` is the view with the proposal on the docket."""
    target = _proposal(after, intent)
    if not target or after.instructions is None:
        return ""
    lines = after.instructions.red_lines
    question = prospect(after.setup, after.chamber, target)
    broken = [x.words for x in newly_crossed(lines, question.if_no, question.if_yes)]
    if not broken:
        return ""
    return f"It would cross your own red line: “{'” “'.join(broken)}”"


def _proposal(after: View, intent: Intent) -> str:
    match intent:
        case Table():
            return next(reversed(after.chamber.proposals), "")
        case CoSponsor(target=target, leave=False) | ReviseProposal(target=target):
            return target if target in after.chamber.proposals else ""
        case _:
            return ""
