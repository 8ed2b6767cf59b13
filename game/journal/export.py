"""A journal in other forms: text, JSON lines, the ballots as CSV.

Each takes ``known``, which says whether the reader may know of an event: :func:`public`, or
:func:`seat` for one seat, or :func:`everything`.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator

import msgspec

from game.rules.log.events import BallotCast, Entry, QuestionPut

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
    for number, entry, words in _told(entries, known, say):
        hour, minute = divmod(entry.minute, 60)
        yield f"{number:>5}  {hour:02}:{minute:02}  {words}"


def json_lines(
    entries: Iterable[Entry], known: Known, say: Say | None = None
) -> Iterator[str]:
    """One JSON object an event: its place, its sentence as ``text``, and its own fields."""
    for number, entry, words in _told(entries, known, say or _nothing):
        yield msgspec.json.encode(_fields(number, entry, words)).decode()


def ballots(entries: Iterable[Entry], known: Known) -> Iterator[str]:
    """The ballots as lines of CSV, the names of the columns first."""
    yield _row(COLUMNS)
    put = QuestionPut("", "", "", "", "")
    for number, entry, _ in _told(entries, known, _nothing):
        event = entry.event
        if isinstance(event, QuestionPut):
            put = event
        elif isinstance(event, BallotCast):
            question = (put.id, put.target, put.method, put.majority)
            yield _row((number, *question, event.seat, event.choice))


def _told(
    entries: Iterable[Entry], known: Known, say: Say
) -> Iterator[tuple[int, Entry, str]]:
    """What the reader may know, its sentence, and the number under which it is told.

    Of everything these are the events' own numbers.  Who may know only a part is told it in
    numbers without gaps: a gap would tell that something passed in private, and when.
    """
    number = 0
    for entry in entries:
        words = say(entry)
        if known(entry):
            number = entry.seq if known is everything else number + 1
            yield number, entry, words


def _nothing(_entry: Entry) -> str:
    return ""


def _fields(number: int, entry: Entry, words: str) -> dict[str, object]:
    place: dict[str, object] = {"seq": number, "minute": entry.minute}
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
