"""One moment of a day as lines, and as an object for programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from game.cli.lines import one_line
from game.reports.history import became
from game.reports.reel import LogReel
from game.reports.watched import Watched
from game.rules.draft.differences import Difference, differences
from game.rules.draft.text import Draft
from game.rules.meeting.setup import WHOLE
from game.scenario.model import Moment

_INDENT = " " * 13


def moment_lines(watched: Watched, at: int) -> Iterator[str]:
    """What happened at a moment, what it changed, and what a person noted on it."""
    if watched.is_record:
        assert watched.scenario is not None
        yield from _recorded(watched, at, watched.scenario.record[at])
    else:
        yield from _played(watched, at)
    tag = watched.reel.tags[at]
    if watched.notes is not None and tag.seq in watched.notes.marked:
        yield f"{_INDENT}* {one_line(watched.notes.words(tag.seq))}".rstrip()


def moment_facts(watched: Watched, at: int) -> dict[str, Any]:
    """A moment's fields; what is not known is ``null`` or empty."""
    if watched.is_record:
        assert watched.scenario is not None
        facts = _recorded_facts(at + 1, watched.scenario.record[at])
    else:
        facts = _played_facts(watched, at)
    seq = watched.reel.tags[at].seq
    return facts | {"note": watched.notes.words(seq) if watched.notes else ""}


def changed_line(changed: Difference) -> str:
    """A provision that reads otherwise, word by word: ``[-struck-]``, ``{+inserted+}``."""
    marks = {"kept": "{}", "struck": "[-{}-]", "inserted": "{{+{}+}}"}
    words = "".join(marks[r.fate].format(r.words) for r in changed.runs)
    return f"{changed.was or changed.number} ({changed.status}): {words}"


def _recorded(watched: Watched, at: int, moment: Moment) -> Iterator[str]:
    frame = watched.reel.frame(at)
    time = "--:--" if frame.minute is None else watched.setup.clock(frame.minute)
    sure = f" ({frame.confidence})" if frame.confidence not in {"", "certain"} else ""
    yield f"{frame.number:>5} {time}  {one_line(frame.words)}{sure}"
    if frame.decided:
        what = ", ".join(_subject(frame.draft, a) for a in frame.about)
        yield f"{_INDENT}{what or 'Subject not established'}: {became(moment)}"
    for choice, names in frame.ballots.items():
        known = "voted" if frame.complete else "known to have voted"
        named = ", ".join(watched.setup.name(seat) for seat in names)
        yield f"{_INDENT}{known} {choice}: {named}"


def _subject(draft: Draft, about: str) -> str:
    if about == WHOLE:
        return "The whole"
    found = draft.provisions.get(about)
    return (found.number or found.heading or about) if found else about


def _played(watched: Watched, at: int) -> Iterator[str]:
    frame = watched.reel.frame(at)
    time = "--:--" if frame.minute is None else watched.setup.clock(frame.minute)
    yield f"{watched.reel.number(at):>5} {time}  {one_line(frame.words)}"
    for breach in (*frame.broken, *frame.parted):
        yield f"{_INDENT}{one_line(breach)}"
    if frame.before is not None:
        for changed in differences(frame.before, frame.draft):
            if changed.status != "unchanged":
                yield f"{_INDENT}{one_line(changed_line(changed))}"


def _recorded_facts(number: int, moment: Moment) -> dict[str, Any]:
    own: dict[str, Any] = msgspec.to_builtins(moment)
    head = {
        "seq": number,
        "event": "recorded",
        "seat": own.pop("seat"),
        "minute": own.pop("at"),
        "text": own.pop("words"),
    }
    return head | own


def _played_facts(watched: Watched, at: int) -> dict[str, Any]:
    assert isinstance(watched.reel, LogReel)
    entry, frame = watched.reel.entries[at], watched.reel.frame(at)
    own: dict[str, Any] = msgspec.to_builtins(entry.event)
    head = {
        "seq": watched.reel.number(at),
        "event": own.pop("event"),
        "seat": own.pop("seat"),
        "minute": entry.minute,
        "text": frame.words,
        "outcome": frame.outcome,
        "broken": frame.broken,
        "parted": frame.parted,
    }
    return head | own
