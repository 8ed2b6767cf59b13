"""The record of the real day as lines."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from game.cli.exit_codes import DONE
from game.cli.lines import one_line
from game.reports.frames import Frame, frames_of_record
from game.reports.history import became
from game.rules.setup import WHOLE
from game.rules.text import Draft
from game.rules.wording import clock
from game.scenario.load import load
from game.scenario.model import Moment


def recount(name: str, *, as_json: bool) -> int:
    """Tell the record's moments in order; the exit code."""
    scenario = load(name)
    if as_json:
        for number, moment in enumerate(scenario.record, 1):
            print(msgspec.json.encode(_facts(number, moment)).decode())
        return DONE
    print(one_line(f"{scenario.title}, {scenario.date}, as recorded."))
    for moment, frame in zip(scenario.record, frames_of_record(scenario), strict=True):
        for line in _lines(moment, frame):
            print(line)
    if not scenario.record:
        print("There is no record of this day.")
    return DONE


def _facts(number: int, moment: Moment) -> dict[str, Any]:
    """A moment's fields; what is not known is ``null`` or empty."""
    own: dict[str, Any] = msgspec.to_builtins(moment)
    head = {
        "seq": number,
        "event": "recorded",
        "seat": own.pop("seat"),
        "minute": own.pop("at"),
        "text": own.pop("words"),
    }
    return head | own


def _lines(moment: Moment, frame: Frame) -> Iterator[str]:
    at = "--:--" if frame.minute is None else clock(frame.minute)
    sure = f" ({frame.confidence})" if frame.confidence not in {"", "certain"} else ""
    yield f"{at}  {one_line(frame.words)}{sure}"
    if frame.decided:
        what = ", ".join(_subject(frame.draft, a) for a in frame.about)
        yield f"       {what or 'Subject not established'}: {became(moment)}"
    for choice, names in frame.ballots.items():
        known = "voted" if frame.complete else "known to have voted"
        yield f"       {known} {choice}: {', '.join(names)}"


def _subject(draft: Draft, about: str) -> str:
    if about == WHOLE:
        return "The whole"
    found = draft.provisions.get(about)
    return (found.number or found.heading or about) if found else about
