"""Files spoilt in the ways in which people and machines spoil them, drawn by a seed."""

from __future__ import annotations

from random import Random

PIECES: tuple[bytes, ...] = (
    *(b"", b":", b"- ", b"{", b"}", b"[", b"]", b"'", b'"', b"\n", b"\t", b"&a ", b"*a"),
    *(b"!!x ", b"? ", b"| ", b"---\n", b"\xff", b"\x00", b"no", b"-3", b"99:99", b"<<: "),
    *(b"#", b"%", b",", b"none", b"../x", "\u202e日".encode(), b"chair", b"GAL", b"1"),
    *(b"\r", b"\\", b"deleted"),
)
"""What is put in: marks of YAML and CSV, words that mean something, bytes that are no text."""
_LENGTHS = (0, 0, 1, 2, 5, 20, 200)


def mutated(random: Random, original: bytes) -> bytes:
    """A few stretches replaced by pieces."""
    content = original
    for _ in range(random.randint(1, 4)):
        at = random.randint(0, len(content))
        end = at + random.choice(_LENGTHS)
        content = content[:at] + random.choice(PIECES) + content[end:]
    return content


def reworded(random: Random, original: bytes) -> bytes:
    """One word replaced by another of the same file: well-formed, and wrong."""
    words = original.split()
    old, new = random.choice(words), random.choice(words)
    return original.replace(old, new, random.choice((1, -1)))


def repeated(random: Random, original: bytes) -> bytes:
    """A line many times over: what is small once may not be."""
    lines = original.splitlines(keepends=True)
    at = random.randrange(len(lines))
    return b"".join((*lines[:at], lines[at] * random.choice((2, 50, 2000)), *lines[at:]))


def spoilt(random: Random, original: bytes) -> bytes:
    """The file spoilt in one of these ways."""
    return random.choice((mutated, mutated, reworded, repeated))(random, original)
