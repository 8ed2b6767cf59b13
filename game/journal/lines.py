"""The lines of a journal: a checksum chained over all earlier lines, a space, the content.

Every line ends with one newline byte.  A line's checksum is the BLAKE2b digest, 8 bytes in
lower-case hexadecimal, of the checksum of the line before it followed by its own content.
So a change in any line, its checksum and its newline included, shows at that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from hashlib import blake2b

import msgspec

from game.journal.header import Header
from game.rules.log.events import Entry

START = b"0" * 16
"""What the first line is chained to."""
AT = len(START) + 1
"""Where a line's content begins."""
MAGIC = b"nemcon journal "
"""The first line's content, before the version."""
EVENTS = b"events"
"""The last line of the header; its checksum names the sitting."""
EVERYBODY = "*"

_UNSEEN = re.compile(
    "[\x00-\x08\x0a-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)
_UNSEEN_BYTES = re.compile(
    rb"\x7f|\xc2[\x80-\x9f]|\xd8\x9c|\xe2\x80[\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]"
)
_UNFIT_ID = re.compile(r"[\s,*]|^$")
_encode = msgspec.json.Encoder().encode


def chained(head: bytes, content: bytes) -> bytes:
    """The checksum of a line after one whose checksum is ``head``."""
    return blake2b(head + content, digest_size=8).hexdigest().encode()


def json_of(value: object) -> bytes:
    """Compact JSON on one line.

    Controls and marks that turn the writing direction are escaped, so that a journal can be
    shown in a terminal as it is.  Raises :class:`UnicodeEncodeError` on lone surrogates.
    """
    encoded = _encode(value)
    if encoded.isascii() and b"\x7f" not in encoded:
        return encoded  # nothing to look for: the encoder escapes what is below a blank
    return _UNSEEN_BYTES.sub(_escaped, encoded)


def entry_content(entry: Entry) -> bytes:
    """An event's line: number, minute, who may know of it (``*``: everybody), the event."""
    for seat in entry.known_to:
        if _UNFIT_ID.search(seat):
            msg = f"seat id {seat!r} cannot stand in a journal"
            raise ValueError(msg)
    known = ",".join(entry.known_to) or EVERYBODY
    place = b"%d %d %b " % (entry.seq, entry.minute, known.encode())
    return place + json_of(entry.event)


def header_contents(header: Header, version: int) -> Iterator[bytes]:
    """The header's lines: the version, the facts, the attached files, ``events``."""
    yield MAGIC + str(version).encode()
    for name in header.__struct_fields__:
        value = getattr(header, name)
        if name != "files" and value is not None and value is not False:
            yield name.encode() + b" " + json_of(value)
    for name, text in header.files.items():
        lines = text.split("\n")
        yield b"file " + json_of({"name": name, "lines": len(lines)})
        yield from map(_text_content, lines)
    yield EVENTS


def chain(head: bytes, contents: Iterable[bytes]) -> tuple[bytes, list[bytes]]:
    """The lines for these contents, as one block of bytes, and the checksum of each."""
    lines: list[bytes] = []
    sums: list[bytes] = []
    for content in contents:
        head = chained(head, content)
        lines.append(head + b" " + content + b"\n")
        sums.append(head)
    return b"".join(lines), sums


def text_of(content: bytes) -> str:
    """The line of an attached file that ``content`` holds.

    Raises :class:`ValueError` where it holds none.
    """
    if content.startswith(b"|"):
        return content[1:].decode()
    return msgspec.json.decode(content, type=str)


def _text_content(line: str) -> bytes:
    return json_of(line) if _UNSEEN.search(line) else b"|" + line.encode()


def _escaped(found: re.Match[bytes]) -> bytes:
    return f"\\u{ord(found[0].decode()):04x}".encode()
