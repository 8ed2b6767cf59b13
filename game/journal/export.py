"""A journal in other forms: text, JSON lines, the ballots as CSV.

Each takes ``known``, which says whether the reader may know of an event: :func:`public`, or
:func:`seat` for one seat, or :func:`everything`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

import msgspec

from game.rules.events import BallotCast, Entry, QuestionPut

Known = Callable[[Entry], bool]
Say = Callable[[Entry], str]
"""The sentence for an event.  It is asked for every entry in order, whoever may know of it,
so that it may follow the meeting as it goes."""

COLUMNS = ("seq", "question", "target", "method", "majority", "seat", "choice")
"""Of the ballots as CSV."""


def public(entry: Entry) -> bool:
    """What everybody in the room knows."""
    return not entry.known_to


def everything(entry: Entry) -> bool:
    """All of it, the private part too."""
    return True


def seat(id_: str) -> Known:
    """What one seat may know."""
    return lambda entry: not entry.known_to or id_ in entry.known_to


def text(entries: Iterable[Entry], known: Known, say: Say) -> Iterator[str]:
    """One line an event: number, time of day, sentence."""
    for entry in entries:
        words = say(entry)
        if known(entry):
            hour, minute = divmod(entry.minute, 60)
            yield f"{entry.seq:>5}  {hour:02}:{minute:02}  {words}"


def json_lines(
    entries: Iterable[Entry], known: Known, say: Say | None = None
) -> Iterator[str]:
    """One JSON object an event: its place, its sentence as ``text``, and its own fields."""
    for entry in entries:
        words = say(entry) if say else ""
        if known(entry):
            yield msgspec.json.encode(_fields(entry, words)).decode()


def ballots(entries: Iterable[Entry], known: Known) -> Iterator[str]:
    """The ballots as lines of CSV, the names of the columns first."""
    yield _row(COLUMNS)
    put = QuestionPut("", "", "", "", "")
    for entry in entries:
        event = entry.event
        if isinstance(event, QuestionPut):
            put = event
        elif isinstance(event, BallotCast) and known(entry):
            question = (put.id, put.target, put.method, put.majority)
            yield _row((entry.seq, *question, event.seat, event.choice))


def _fields(entry: Entry, words: str) -> dict[str, object]:
    place: dict[str, object] = {"seq": entry.seq, "minute": entry.minute}
    if entry.known_to:
        place["known_to"] = entry.known_to
    if words:
        place["text"] = words
    own: dict[str, object] = msgspec.to_builtins(entry.event)
    return place | own


def _row(cells: Iterable[object]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="").writerow(cells)
    return line.getvalue()
