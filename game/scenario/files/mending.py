"""Mending what can be mended without asking: the same line, a few characters changed.

A fault is mended only where there is one answer: a key, word or name with one letter wrong,
a text with a colon that lacks its quotes, a truth value in another spelling, a number, time or day that is only written otherwise, a
word that needs quotes, a name given twice in a list, a
row that repeats another exactly, invisible characters, blanks at the end of a line.
Everything else stays as it is, comments and line ends too.  A mended file is mended no
further by a second run.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from difflib import unified_diff
from pathlib import Path

import msgspec

from game.scenario.diagnostics import Problem, Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping, Node, Scalar
from game.scenario.files.tree import Sequence as SequenceNode
from game.scenario.files.writing import write_whole
from game.scenario.misspelling import beyond_doubt

ROUNDS = 12
"""How often a folder is read again at most: one fault may hide another."""
_BREAKS = re.compile("(\r\n|\n|\r)")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u2060\ufeff\u202a-\u202e\u2066-\u2069]")


class Edit(msgspec.Struct, frozen=True, order=True):
    """Characters of one line to put others in the place of; lines and columns from 1."""

    line: int
    column: int
    length: int
    text: str


class Mended(msgspec.Struct, frozen=True):
    """A file that was changed."""

    path: Path
    before: str
    after: str

    def diff(self) -> str:
        """The change, as programs that apply patches read it."""
        name = self.path.name
        lines = unified_diff(
            self.before.splitlines(keepends=True),
            self.after.splitlines(keepends=True),
            f"{name} (before)",
            f"{name} (after)",
        )
        return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)


def mend(
    examine: Callable[[], Sequence[Problem]], folder: Path, shown: str
) -> tuple[Mended, ...]:
    """Mend the files in a folder until there is nothing left to mend.

    ``examine`` reads the folder anew; ``shown`` is how places name it.  Raises
    :class:`~game.scenario.files.writing.NotWritten`.
    """
    first: dict[Path, str] = {}
    last: dict[Path, str] = {}
    for _ in range(ROUNDS):
        changed = False
        for name, edits in _by_file(examine()).items():
            path = _path(name, folder, shown)
            text = _text(path) if path is not None else None
            if path is None or text is None:
                continue
            after = _tidy(path, _edited(text, edits))
            if after != text:
                first.setdefault(path, text)
                last[path] = after
                write_whole(path, after)
                changed = True
        if not changed:
            break
    return tuple(Mended(p, first[p], last[p]) for p in first if first[p] != last[p])


def _by_file(problems: Iterable[Problem]) -> dict[str, list[Edit]]:
    """Edits by the name of the file; files without edits too, for their line ends."""
    found: dict[str, list[Edit]] = {}
    for problem in problems:
        edits = found.setdefault(problem.place.file, [])
        edits.extend(edits_for(problem))
    return found


def _path(name: str, folder: Path, shown: str) -> Path | None:
    """The file in the folder; ``None`` for one from elsewhere, such as a shipped rulebook."""
    relative = name.removeprefix(f"{shown}/") if shown else name
    path = folder / relative
    inside = path.resolve().is_relative_to(folder.resolve())
    return path if inside and path.is_file() else None


def _text(path: Path) -> str | None:
    try:
        return path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None


def edits_for(problem: Problem) -> Iterator[Edit]:
    """What mends a problem; nothing where a person must decide."""
    mender = _MENDERS.get(problem.code)
    if mender is not None and problem.place.line and problem.excerpt:
        yield from mender(problem)


def _instead(problem: Problem, text: str) -> Iterator[Edit]:
    place = problem.place
    yield Edit(place.line, place.column, place.length, text)


def _near(problem: Problem) -> Iterator[Edit]:
    found = re.fullmatch(r"did you mean `([\w.\-]+)`\?", problem.help)
    place = problem.place
    written = problem.excerpt[place.column - 1 :][: place.length].strip("\"'")
    others = {*re.findall(r"`([^`]*)`", problem.message)} - {written, found and found[1]}
    if found and beyond_doubt(written, found[1], others):
        yield from _instead(problem, found[1])


def _truth(problem: Problem) -> Iterator[Edit]:
    found = re.fullmatch(r"write `.*: (yes|no)`", problem.help)
    if found:
        yield from _instead(problem, found[1])


def _otherwise(problem: Problem) -> Iterator[Edit]:
    """A value that is only written otherwise, such as `14.03.2031`."""
    found = re.fullmatch(r"write `(?:\w+: )?([^`\[\]{}]+)`", problem.help)
    if found:
        yield from _instead(problem, found[1])


def _quoted(problem: Problem) -> Iterator[Edit]:
    place = problem.place
    written = problem.excerpt[place.column - 1 :][: place.length]
    if problem.help == f'write `"{written}"`':
        yield from _instead(problem, f'"{written}"')


def _quoted_whole(problem: Problem) -> Iterator[Edit]:
    """Quotes around a text with a colon, where nothing else of the line is touched."""
    found = re.fullmatch(r"put quotes around .*: `(.+)`", problem.help)
    line = problem.excerpt.rstrip()
    if found and found[1].replace('"', "") == line.strip():
        indent = len(line) - len(line.lstrip())
        yield Edit(problem.place.line, indent + 1, len(line) - indent, found[1])


def _rewritten(problem: Problem) -> Iterator[Edit]:
    """In quotes, or a number without the zeros before it."""
    yield from _quoted(problem)
    if re.fullmatch(r"write `[-+]?[0-9]+`", problem.help):
        yield from _otherwise(problem)


def _once(problem: Problem) -> Iterator[Edit]:
    """Take an item and its comma out of a list within brackets."""
    place = problem.place
    before = problem.excerpt[: place.column - 1]
    found = re.search(r",\s*\Z", before)
    if found:
        start = found.start() + 1
        yield Edit(place.line, start, place.column - start + place.length, "")


def _invisible(problem: Problem) -> Iterator[Edit]:
    place = problem.place
    if _INVISIBLE.fullmatch(problem.excerpt[place.column - 1 :][:1]):
        yield Edit(place.line, place.column, 1, "")


def _repeated(problem: Problem) -> Iterator[Edit]:
    """A row that says exactly what another says; :func:`_edited` looks for the other."""
    found = re.search(r"on line ([0-9]+)\Z", problem.message)
    if found:
        yield Edit(problem.place.line, 0, int(found[1]), "")


_MENDERS: dict[str, Callable[[Problem], Iterator[Edit]]] = {
    "S101": _near,
    "S102": _otherwise,
    "S111": _quoted_whole,
    "S112": _invisible,
    "S116": _near,
    "S117": _truth,
    "S120": _near,
    "S126": _quoted,
    "S127": _quoted,
    "S128": _rewritten,
    "S202": _near,
    "S204": _near,
    "S205": _near,
    "S206": _near,
    "S207": _near,
    "S208": _near,
    "S212": _near,
    "S309": _repeated,
    "S343": _once,
}
MENDABLE = tuple(_MENDERS)
"""Codes of the problems that may be mended."""


def _edited(text: str, edits: Iterable[Edit]) -> str:
    """The text with every edit made; of two that overlap the first in the line."""
    mark = "\ufeff" if text.startswith("\ufeff") else ""
    pieces = _BREAKS.split(text.removeprefix("\ufeff"))
    lines, ends = pieces[::2], [*pieces[1::2], ""]
    reached: dict[int, int] = {}
    gone: set[int] = set()
    for edit in sorted(set(edits), reverse=True):
        at = edit.line - 1
        if at >= len(lines):
            continue
        if edit.column == 0:
            if lines[at] == lines[edit.length - 1]:
                gone.add(at)
            continue
        start, end = edit.column - 1, edit.column - 1 + edit.length
        if end <= reached.get(at, len(lines[at])):
            lines[at] = lines[at][:start] + edit.text + lines[at][end:]
            reached[at] = start
    kept = (i for i in range(len(lines)) if i not in gone)
    return mark + "".join(lines[i] + ends[i] for i in kept)


def _tidy(path: Path, text: str) -> str:
    """The text without blanks at the ends of lines, where that changes no value."""
    tidied = re.sub(r"[ \t]+(?=\r?\n|\r|\Z)", "", text)
    if tidied == text or path.suffix not in (".yaml", ".csv"):
        return text
    if path.suffix == ".yaml" and _values(text) != _values(tidied):
        return text
    return tidied


def _values(text: str) -> object:
    """What a file says, without its places; texts without blanks at their ends."""

    def plain(node: Node | None) -> object:
        if isinstance(node, Scalar):
            return [line.rstrip() for line in node.text.strip().split("\n")]
        if isinstance(node, SequenceNode):
            return [plain(item) for item in node.items]
        if isinstance(node, Mapping):
            return {key: plain(value) for key, (_, value) in node.entries.items()}
        return None

    return plain(compose(Source("", text, Problems())))
