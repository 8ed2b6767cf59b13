"""A text file from outside: read within limits, decoded, split into lines."""

from __future__ import annotations

import re
import stat
from pathlib import Path

from game.rules.notation.hidden import HIDDEN
from game.scenario.diagnostics import Entry, Place, Problems
from game.scenario.faults import control_character, no_such_file, not_utf8, too_large

MOST_BYTES = 8_000_000
"""No file of a scenario may be larger; it is refused by its size, unread."""
_LONGEST_EXCERPT = 2000
_QUOTED = 80
"""Characters of a line that are quoted in what helps."""

_BREAK = re.compile("\r\n|\n|\r")


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their ends."""
    return _BREAK.split(text) if "\r" in text else text.split("\n")


class Source:
    """One file, as text.

    ``text`` has its byte order mark taken off and hidden characters replaced by
    U+FFFD, one for one, so that places hold.
    """

    def __init__(self, name: str, text: str, problems: Problems) -> None:
        self.name = name
        self.problems = problems
        problems.files.setdefault(name, len(problems.files))
        self.raw = text.removeprefix("\ufeff")
        self.lines = lines_of(self.raw)
        self.text = self.raw
        # All that is hidden is unprintable, which is known of a text in a fiftieth of the
        # time that the search takes.
        if not "".join(self.lines).replace("\t", "").isprintable():
            self.text = HIDDEN.sub("\ufffd", self.raw)
        if self.text != self.raw:
            self._report_hidden()

    def place(self, line: int, column: int, length: int = 1) -> Place:
        """A place in this file; line and column count from 1."""
        return Place(self.name, line, column, max(1, length))

    def fault(
        self, entry: Entry, place: Place | None, message: str, help_: str = ""
    ) -> None:
        """Record a fault; without a place it concerns the file as a whole."""
        if self.problems.full:
            self.problems.drop(entry.severity)
            return
        where = place or Place(self.name)
        self.problems.add(entry.fault(message, where, help_, self._line(where.line)))

    def _line(self, line: int) -> str:
        found = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return found[:_LONGEST_EXCERPT]

    def _report_hidden(self) -> None:
        for number, line in enumerate(self.lines, 1):
            mended: str | None = None
            for found in HIDDEN.finditer(line):
                if self.problems.full:
                    more = HIDDEN.subn("", line[found.start() :])[1]
                    self.problems.drop(control_character.ENTRY.severity, more)
                    break
                if mended is None:  # once a line: one of a megabyte may have 200 faults
                    mended = _shortened(HIDDEN.sub("", line))
                code = f"U+{ord(found.group()):04X}"
                self.fault(
                    control_character.ENTRY,
                    self.place(number, found.start() + 1),
                    f"`{code}` is a character that nobody can see",
                    f"delete it; the line is then `{mended}`",
                )


def _shortened(line: str) -> str:
    """A line of which as much is quoted as helps to find it, with a sign that more follows."""
    line = line.strip()
    return line if len(line) <= _QUOTED else f"{line[: _QUOTED - 2].rstrip()} …"


def open_source(path: Path, name: str, problems: Problems) -> Source | None:
    """Read a file; ``None`` and a fault where it cannot be read as text."""
    blank = Source(name, "", problems)
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):  # a pipe or a device has no end
            message = f"`{name}` cannot be read: it is no regular file"
            blank.fault(no_such_file.ENTRY, None, message, "put a file of text there")
            return None
        size = known.st_size
        if size > MOST_BYTES:
            blank.fault(too_large.ENTRY, None, too_large.message(name, size, MOST_BYTES))
            return None
        content = path.read_bytes()
    except OSError as error:
        reason = (error.strerror or "it cannot be read").lower()
        blank.fault(no_such_file.ENTRY, None, f"`{name}` cannot be read: {reason}")
        return None
    return decode(content, name, problems)


def decode(content: bytes, name: str, problems: Problems) -> Source | None:
    """Text of ``content``; ``None`` and a fault with its place where it is not UTF-8."""
    if len(content) > MOST_BYTES:
        Source(name, "", problems).fault(
            too_large.ENTRY, None, too_large.message(name, len(content), MOST_BYTES)
        )
        return None
    try:
        return Source(name, content.decode("utf-8"), problems)
    except UnicodeDecodeError as error:
        if kind := _kind_of(content):
            message = f"`{name}` is {kind}, and no text"
            help_ = f"save it as plain text, in UTF-8, under the name `{Path(name).name}`"
            Source(name, "", problems).fault(not_utf8.ENTRY, None, message, help_)
            return None
        _report_encoding(content, error.start, name, problems)
        return None


def _kind_of(content: bytes) -> str:
    """What another program wrote, by how it begins; ``""``: something else."""
    if content[:4] == b"PK\x03\x04":
        kinds = {b"word/": "a Word file", b"xl/": "an Excel file"}
        return next((k for inner, k in kinds.items() if inner in content), "a packed file")
    kinds = {b"\xd0\xcf\x11\xe0": "an old Word or Excel file", b"%PDF": "a PDF"}
    return kinds.get(content[:4], "")


def _report_encoding(content: bytes, at: int, name: str, problems: Problems) -> None:
    before = content[:at].decode("utf-8", "replace").removeprefix("\ufeff")
    rest = content[at : at + 200].decode("utf-8", "replace")
    lines = _BREAK.split(before)
    line = _BREAK.split(
        content[at - len(lines[-1].encode()) : at + 200].decode("cp1252", "replace")
    )[0]
    help_ = f"save the file as UTF-8; the line is then `{line.strip()}`, as it seems"
    if content[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in content[:4]:
        help_ = "this is UTF-16; in Notepad `File > Save as > Encoding: UTF-8`"
    shown = Source(name, before + _BREAK.split(rest)[0], Problems())
    shown.problems = problems
    problems.files.setdefault(name, len(problems.files))
    shown.fault(
        not_utf8.ENTRY,
        shown.place(len(lines), len(lines[-1]) + 1),
        f"byte {at + 1} (0x{content[at]:02x}) is no UTF-8 text",
        help_,
    )


def leaves(path: str) -> bool:
    """Whether a path in a scenario could lead out of its folder, on any system."""
    parts = path.split("/")
    return path.startswith("/") or ".." in parts or any(c in path for c in "\\:\0")


def brief_file(folder: Path, path: str) -> Path | None:
    """The file that a scenario names; ``None`` where there is none inside its folder."""
    if leaves(path):
        return None
    try:
        found = (folder / path).resolve()
        inside = found.is_relative_to(folder.resolve()) and found.is_file()
    except (OSError, ValueError, RuntimeError):  # a path that leads round in a circle
        return None
    return found if inside else None
