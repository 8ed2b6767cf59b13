"""Reading a journal: every sound event, and where the damage begins if there is any.

Reading never changes a file.  Two faults are told apart: a *torn* end, which a crash in the
middle of a write leaves behind (an unfinished last line that nobody was told of), and
*damage*, which only a failing disk or a foreign hand can cause.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterator
from io import BytesIO
from itertools import islice
from pathlib import Path
from types import TracebackType
from typing import BinaryIO

import msgspec

from game.journal import disk, lines, upcast
from game.journal.entries import Kept, reader
from game.journal.errors import JournalDamaged, JournalUnusable
from game.journal.header import Header
from game.rules.log.events import Entry

SENSELESS = (ValueError, KeyError, RecursionError, msgspec.MsgspecError)
"""What a line may raise that has the right checksum and no meaning here."""
_FIRST = 4096
"""More than the first line can hold, in bytes."""


class _Attached(msgspec.Struct, frozen=True):
    name: str
    lines: int


class Reading(msgspec.Struct, frozen=True):
    """A journal as read: all that is sound of it, and what is wrong with the rest."""

    header: Header
    entries: Kept
    """Every event before the damage; all of them where there is none."""
    id: str
    """Names the sitting, whatever the file is called: the checksum of its header."""
    version: int
    """Version of the format."""
    size: int
    """Bytes that are sound: where damage or a torn end begins."""
    failure: JournalDamaged | None = None
    torn: bool = False
    """Whether the file ends in an unfinished line, as a crash leaves it."""

    @property
    def head(self) -> bytes:
        """The checksum of the last sound line."""
        return self.sum_after(len(self.entries)).encode()

    def sum_after(self, seq: int) -> str:
        """The checksum that vouches for everything up to an event; 0: for the header."""
        return self.entries.sum_of(seq - 1).decode() if seq else self.id


def read(path: Path) -> Reading:
    """Read a journal to its end or to its first damage.

    Raises :class:`JournalUnusable` where it is no journal that can be read here, and
    :class:`JournalDamaged` where the header itself is damaged; damage further on is
    reported in the answer, with everything before it.
    """
    return read_in(path, _bytes_of(path))


def read_in(path: Path, block: bytes) -> Reading:
    """Read a journal whose bytes are at hand; raises as :func:`read` does."""
    failure = None
    with Scan(path, BytesIO(block)) as scan:
        start = scan.size
        ends = array("I" if len(block) < 1 << 32 else "Q", [0])
        try:
            for _ in scan:
                ends.append(scan.size - start)
        except JournalDamaged as damage:
            failure = damage
        return Reading(
            scan.header,
            Kept(block[start : scan.size], ends, scan.version),
            scan.id,
            scan.version,
            scan.size,
            failure,
            scan.torn,
        )


def _bytes_of(path: Path) -> bytes:
    try:
        with disk.opened(path) as file:
            return file.read()
    except OSError as fault:
        msg = f"{path} cannot be read: {fault.strerror}"
        raise JournalUnusable(msg) from fault


class Scan:
    """Goes through a journal line by line; holds one line at a time.

    The header is read on opening; iterating gives the events and raises
    :class:`JournalDamaged` where damage begins.
    """

    def __init__(self, path: Path, file: BinaryIO | None = None) -> None:
        """``file`` is what lies at ``path``, where it is open or in memory already."""
        self.path = path
        self.head = lines.START
        """Checksum of the last line that was given."""
        self.line = 0
        """Its number."""
        self.size = 0
        """Where it ends, in bytes."""
        self.torn = False
        """Whether the end was met in the middle of a line."""
        try:
            self._file: BinaryIO = file or disk.opened(path)
        except OSError as fault:
            msg = f"{path} cannot be read: {fault.strerror}"
            raise JournalUnusable(msg) from fault
        try:
            self.version = self._version()
            self.header = self._header()
        except BaseException:
            self._file.close()
            raise
        self.id = self.head.decode()

    def __enter__(self) -> Scan:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def __iter__(self) -> Iterator[Entry]:
        read_entry = reader(self.version)
        for seq, content in enumerate(self._contents(), 1):
            try:
                entry = read_entry(content)
            except SENSELESS as fault:
                raise self._unread(content, f"not an event known here ({fault})") from fault
            if entry.seq != seq:
                raise self._unread(content, f"event {entry.seq} stands where {seq} should")
            yield entry

    def _contents(self) -> Iterator[bytes]:
        """The content of each line, once its checksum is found to be right."""
        chained, at = lines.chained, lines.AT
        for raw in self._file:
            content = raw[at:-1]
            head = chained(self.head, content)
            if raw[:at] != head + b" " or not raw.endswith(b"\n"):
                self._stopped(raw, head)
                return
            self.head = head
            self.line += 1
            self.size += len(raw)
            yield content

    def _stopped(self, raw: bytes, head: bytes) -> None:
        """Tell a torn end from damage."""
        if raw.endswith(b"\r\n"):
            reason = "its line ending was rewritten (CR LF), or the line was altered"
        elif raw.endswith(b"\n"):
            reason = "it is not what was written there (wrong checksum)"
        elif raw[: lines.AT] == head + b" ":
            reason = "its line ending is not what was written there"
        else:
            self.torn = True
            return
        raise JournalDamaged(self.path, self.line + 1, self.size, reason)

    def _unread(self, content: bytes, reason: str) -> JournalDamaged:
        """A line whose checksum is right but that makes no sense; it is not given."""
        start = self.size - len(content) - lines.AT - 1
        fault = JournalDamaged(self.path, self.line, start, reason)
        self.size = start
        return fault

    def _version(self) -> int:
        first = self._file.readline(_FIRST)
        if not first:
            msg = f"{self.path} is empty"
            raise JournalUnusable(msg)
        content = first[lines.AT : -1]
        head = lines.chained(lines.START, content)
        word = content.removeprefix(lines.MAGIC)
        if first != head + b" " + content + b"\n" or word == content:
            reason = "this is no nemcon journal, or its first line was altered"
            raise JournalDamaged(self.path, 1, 0, reason)
        if not word.isdigit() or not upcast.readable(int(word)):
            known = f"this program reads versions up to {upcast.VERSION}"
            msg = f"{self.path} is a journal of version {word.decode()}; {known}"
            raise JournalUnusable(msg)
        self.head, self.line, self.size = head, 1, len(first)
        return int(word)

    def _header(self) -> Header:
        facts: upcast.Plain = {}
        files: dict[str, str] = {}
        contents = self._contents()
        for content in contents:
            if content == lines.EVENTS:
                break
            try:
                self._fact(content, facts, files, contents)
            except SENSELESS as fault:
                raise self._unread(content, "not a header line known here") from fault
        else:
            reason = "the file ends inside its header"
            raise JournalDamaged(self.path, self.line + 1, self.size, reason)
        facts = upcast.header_of(self.version, facts)
        try:
            return msgspec.convert({**facts, "files": files}, Header)
        except msgspec.ValidationError as fault:
            raise self._unread(lines.EVENTS, f"the header lacks sense: {fault}") from fault

    def _fact(
        self,
        content: bytes,
        facts: upcast.Plain,
        files: dict[str, str],
        contents: Iterator[bytes],
    ) -> None:
        name, _, value = content.partition(b" ")
        if name != b"file":
            facts[name.decode()] = msgspec.json.decode(value)
            return
        attached = msgspec.json.decode(value, type=_Attached)
        taken = islice(contents, attached.lines)
        files[attached.name] = "\n".join(map(lines.text_of, taken))
