"""The head and the tail of a journal, for lists: quick, whatever its length.

Nothing in between is read or verified; :func:`game.journal.reading.read` does that.
"""

from __future__ import annotations

import os
import re
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

import msgspec

from game.journal import disk, lines, upcast
from game.journal.errors import JournalUnusable
from game.journal.header import Header
from game.journal.reading import SENSELESS

_BLOCK = 1 << 16
_HEAD_ENDS = re.compile(rb"^([0-9a-f]{16}) events\n", re.MULTILINE)


class Glance(msgspec.Struct, frozen=True):
    """What can be said of a journal without reading it through."""

    header: Header
    """Without the attached files."""
    id: str
    seq: int
    """Number of the last event; 0 where there is none."""
    minute: int | None
    """Minute of the day of the last event; ``None`` where there is none."""
    stage: str
    """Id of the last stage opened; empty before the first."""
    outcome: str
    """What the meeting was closed with; empty while it goes on."""


def glance(path: Path) -> Glance:
    """Look at both ends of a journal.

    Raises :class:`JournalUnusable` where they are not what a journal has there.
    """
    try:
        with disk.opened(path) as file:
            block, id_ = _head(file)
            header, version = _header(block)
            return _with_tail(file, header, id_, version)
    except OSError as fault:
        msg = f"{path} cannot be read: {fault.strerror}"
        raise JournalUnusable(msg) from fault
    except SENSELESS as fault:
        msg = f"{path} is no journal, or its beginning or end is damaged"
        raise JournalUnusable(msg) from fault


def _head(file: BinaryIO) -> tuple[bytes, str]:
    """The header's bytes, and the id of the sitting; the file is then at the first event."""
    block = bytearray()
    while more := file.read(_BLOCK):
        searched = max(0, len(block) - lines.AT - len(lines.EVENTS))
        block += more
        if not block.startswith(lines.MAGIC, lines.AT):
            break
        # The line before may begin in the block before, hence the step back by one line.
        if found := _HEAD_ENDS.search(block, block.rfind(b"\n", 0, searched) + 1):
            file.seek(found.end())
            return bytes(block[: found.end()]), found[1].decode()
    msg = "no header"
    raise ValueError(msg)


def _header(block: bytes) -> tuple[Header, int]:
    facts: upcast.Plain = {}
    head, version = lines.START, 0
    for raw in BytesIO(block):
        content = raw[lines.AT : -1]
        head = lines.chained(head, content)
        name, _, value = content.partition(b" ")
        if raw[: lines.AT] != head + b" ":
            msg = "wrong checksum"
            raise ValueError(msg)
        if name in {b"file", lines.EVENTS}:
            break
        if content.startswith(lines.MAGIC):
            version = int(content.removeprefix(lines.MAGIC))
        else:
            facts[name.decode()] = msgspec.json.decode(value)
    if not upcast.readable(version):
        msg = f"version {version}"
        raise ValueError(msg)
    return msgspec.convert(upcast.header_of(version, facts), Header), version


def _with_tail(file: BinaryIO, header: Header, id_: str, version: int) -> Glance:
    """Read more and more of the end, until the last stage is found."""
    first = file.tell()
    length = file.seek(0, os.SEEK_END) - first
    size, tail, stage = _BLOCK, b"", None
    while len(tail) < length and stage is None:
        file.seek(first + max(0, length - size))
        tail = file.read(min(size, length))
        # A newline before the first event's line, so that it too is known to be whole.
        seen = b"\n" + tail if len(tail) == length else tail
        stage = _last(seen, b"stage-opened", version)
        size *= 4
    seq, minute = _place(tail)
    closed = _last(tail, b"closed", version) or {}
    return Glance(
        header, id_, seq, minute, (stage or {}).get("stage", ""), closed.get("outcome", "")
    )


def _place(tail: bytes) -> tuple[int, int | None]:
    """Number and minute of the last whole line."""
    end = tail.rfind(b"\n")
    if end < 0:
        return 0, None
    _, seq, minute, _ = tail[tail.rfind(b"\n", 0, end) + 1 : end].split(b" ", 3)
    return int(seq), int(minute)


def _last(tail: bytes, tag: bytes, version: int) -> upcast.Plain | None:
    """The last event of a kind on a whole line; words that people wrote cannot look so."""
    at = tail.rfind(b'"event":"' + tag + b'"')
    start, end = tail.rfind(b"\n", 0, max(at, 0)), tail.find(b"\n", at)
    if at < 0 or start < 0 or end < 0:
        return None
    words = tail[start + 1 : end].split(b" ", 4)[-1]
    return upcast.event_of(version, msgspec.json.decode(words, type=upcast.Plain))
