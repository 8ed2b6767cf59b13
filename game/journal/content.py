"""What a journal's file holds, before it is written anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from game.journal import lines, upcast
from game.journal.errors import NotKept
from game.journal.header import Header
from game.journal.reading import Reading, read_in
from game.rules.log.events import Entry


def unwritten(path: Path, header: Header, entries: Iterable[Entry]) -> Reading:
    """What reading a file at ``path`` would give that held these; nothing is written.

    The answer's :attr:`~game.journal.reading.Reading.id` is that of the file which
    :meth:`~game.journal.journal.Journal.create` makes of the same.
    """
    return read_in(path, whole(path, header, tuple(entries))[1])


def chained(path: Path, head: bytes, entries: Sequence[Entry]) -> tuple[bytes, list[bytes]]:
    """The lines of some events, and the checksum of each; ``head`` is that of the last line
    before them.  Raises :class:`~game.journal.errors.NotKept` for what is no text."""
    try:
        return lines.chain(head, map(lines.entry_content, entries))
    except UnicodeEncodeError as fault:
        raise NotKept(path, "it holds characters that are no text") from fault


def whole(
    path: Path, header: Header, entries: Sequence[Entry]
) -> tuple[int, bytes, list[bytes]]:
    """How many lines the header has, all the lines, and the checksum of each.

    Raises :class:`~game.journal.errors.NotKept` for what is no text.
    """
    try:
        contents = [*lines.header_contents(header, upcast.VERSION)]
        start, sums = lines.chain(lines.START, contents)
    except UnicodeEncodeError as fault:
        raise NotKept(path, "its header holds characters that are no text") from fault
    rest, more = chained(path, sums[-1], entries)
    return len(sums), start + rest, sums + more
