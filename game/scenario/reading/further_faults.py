"""What else is wrong in a file of which the parser has refused a line.

A parser stops at the first line that is no YAML.  Here the entry in which that line stands
gives way to a sign that stands for nothing, the rest is parsed again, and so on; what is left
in the end is read as usual, and handed on for the checks of names.  Nothing is told that may only follow from an earlier fault: a
further refusal only where the entry, or the part of the file that holds it, is refused by
itself too, and no fault on a line that has been taken out, nor a key that is missing where an
entry without a key has been.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from textwrap import dedent
from typing import Any

from game.scenario.diagnostics import Problems
from game.scenario.faults import missing_key
from game.scenario.files.nodes import compose, too_nested
from game.scenario.files.source import Source, lines_of
from game.scenario.files.yaml_faults import Told, report, told_of
from game.scenario.reading.remains import Remains
from game.scenario.shapes.part import FAULTY, Part
from game.scenario.shapes.shape import Cursor, Reading, Shape

_ROUNDS = 12
"""How many refused lines are passed over at most; with more the rest is not read."""
_MOST_READ = 3_000_000
"""Characters that are parsed again at most, in all rounds together."""
_MOST_LINES = 2_000
"""Lines of the largest entry that is passed over."""
_HELD = "\ufffd"
"""What stands in the place of an entry that cannot be read."""
_KEYED = re.compile(r"(\s*(?:- +)*)([\"']?[\w.-]+[\"']?) *:(?=\s|\Z)(.*)")
_DASHED = re.compile(r"(\s*(?:- +)*-)(?:\s|\Z)")
_NO_BLANK = re.compile(r"\s*(?:- +)*[A-Za-z_][\w.-]*:[^\s/:]")
_CLOSERS = re.compile(r"\s*[\]}][\]},\s]*")
_OUT_OF_LINE = re.compile(
    r"begins in another column|lines of one mapping|set in deeper|without its hyphen"
    r"|no-break space before"
)


class _TooMuch(Exception):
    """The rest is not worth the time, or cannot be told from what follows from a fault."""


def report_further(shape: Shape, source: Source, name: str) -> Remains | None:
    """Record what else is wrong in a file whose first refused line is recorded; what can be
    read of it, ``None`` where it is nothing.

    ``name`` is what the file is called in messages.
    """
    around = _Around(source)
    try:
        shadow = around.passed_over()
    except _TooMuch:
        return None
    if shadow is None:
        return None
    root, reading = compose(shadow), Reading(shadow.problems)
    read = FAULTY if root is None else shape.read(root, Cursor(shadow, reading, name))
    for problem in shadow.problems.found:
        missing = problem.code == missing_key.ENTRY.code
        follows = missing and (around.without_key or around.is_cut_short)
        if problem.place.line - 1 not in around.gone and problem.place.line and not follows:
            source.problems.add(problem)
    if not isinstance(read, Part):
        return None
    shadow.problems = source.problems  # for what is found to be wrong with the parts later
    return Remains.of(
        read, reading.refs, source, around.gone, cut_short=around.is_cut_short
    )


class _Around:
    def __init__(self, source: Source) -> None:
        self.source = source
        self.lines = lines_of(source.text)
        self.gone: set[int] = set()
        """Lines, from 0, of entries that were taken out."""
        self.without_key = False
        """Whether one of them may have held a key that could not be kept."""
        self.left = _MOST_READ

    @property
    def is_cut_short(self) -> bool:
        """Whether the last line that says anything was taken out: of a file that was saved in
        part nobody knows what stood below."""
        lines = lines_of(self.source.text)
        said = (at for at in reversed(range(len(lines))) if not _is_void(lines[at]))
        return next(said, -1) in self.gone

    def passed_over(self) -> Source | None:
        """The file without what is refused; ``None`` where nothing was refused at all."""
        for number in range(_ROUNDS):
            shadow = Source(self.source.name, "\n".join(self.lines), Problems())
            error = self._error(shadow.text)
            if error is None:
                return shadow if number else None
            told = told_of(shadow, error)
            if told.place is None or too_nested(error):
                raise _TooMuch
            at = min(told.place.line, len(self.lines)) - 1
            out_of_line = _is_out_of_line(self.lines[at], told)
            entry = _item(self.lines, at) if out_of_line else _entry(self.lines, at)
            if self.gone.isdisjoint(entry) and not self._runs_on(entry.start):
                if number and self._by_itself(entry, told):
                    report(self.source, told)
                self._take_out(entry, out_of_line=out_of_line)
            else:
                self._take_out_block(at)
        raise _TooMuch

    def _error(self, text: str) -> Any:
        """The parser's error in a text; ``None``: it is YAML."""
        import yaml

        self.left -= len(text)
        if self.left < 0:
            raise _TooMuch
        reader: Any = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
        events = reader(text)
        try:
            if yaml.__with_libyaml__:
                events.raw_parse()
            while not yaml.__with_libyaml__ and events.get_event() is not None:
                pass
        except yaml.MarkedYAMLError as error:
            return error
        except (yaml.YAMLError, RecursionError, ValueError) as error:
            raise _TooMuch from error
        finally:
            events.dispose()
        return None

    def _by_itself(self, entry: range, told: Told) -> bool:
        """Whether an entry is refused without what stands before it, too, with a key beside it,
        or the part of the file that it belongs to is, in the same line."""
        first = self.lines[entry.start]
        alone, own = self.lines[entry.start : entry.stop], _depth(first)
        if _DASHED.match(first) is None or _NO_BLANK.match(first):
            alone = [*alone, f"{' ' * own}beside: it"]  # without it a slip is a plain text
        if self._error(dedent("\n".join(alone))) is not None:
            return True
        above = entry.start - 1
        while above >= 0 and (
            _is_void(self.lines[above]) or _depth(self.lines[above]) >= own
        ):
            above -= 1
        part = _entry(self.lines, max(above, 0))
        if not self.gone.isdisjoint(part) or entry.start not in part or told.place is None:
            return False
        error = self._error(dedent("\n".join(self.lines[part.start : part.stop])))
        mark = error and error.problem_mark
        return mark is not None and part.start + mark.line + 1 == told.place.line

    def _runs_on(self, at: int) -> bool:
        """Whether a line without a key or dash stands below what was taken out, as the rest
        of it may."""
        while at >= 0 and at not in self.gone:
            line = self.lines[at]
            if not _is_void(line) and (_KEYED.match(line) or _DASHED.match(line)):
                return False
            at -= 1
        return at >= 0

    def _take_out(self, entry: range, *, out_of_line: bool) -> None:
        """Put a sign for nothing in the place of an entry, under its key or dash."""
        first, below = self.lines[entry.start], self.lines[entry.start + 1 : entry.stop]
        keyed, dashed = _KEYED.match(first), _DASHED.match(first)
        if out_of_line or not (keyed or dashed) or any(map(_KEYED.match, below)):
            self.without_key = True
        self.lines[entry.start : entry.stop] = [""] * len(entry)
        self.gone.update(entry)
        if out_of_line:
            self._leave_key_above(entry.start)
            return
        if keyed is not None:
            kept = f"{keyed[1]}{keyed[2]}: {_HELD}"
        elif dashed is not None:
            kept = f"{dashed[1]} {_HELD}"
        else:
            kept = f"{' ' * _depth(first)}{_HELD}: {_HELD}"
        self.lines[entry.start] = kept

    def _leave_key_above(self, at: int) -> None:
        """Say nothing of a key below which what was taken out may have been all."""
        above = at - 1
        while above > 0 and _is_void(self.lines[above]):
            above -= 1
        keyed = _KEYED.match(self.lines[above]) if above >= 0 else None
        if keyed is not None and (_is_void(keyed[3]) or keyed[3].strip() in ("|", ">")):
            self.gone.add(above)

    def _take_out_block(self, at: int) -> None:
        """Take out the whole of what stands under a key at the margin."""
        start = at
        while start > 0 and (
            _is_void(self.lines[start]) or self.lines[start][0] in " \t-]}"
        ):
            start -= 1
        stop = at + 1
        while stop < len(self.lines) and (
            _is_void(self.lines[stop]) or self.lines[stop][0] in " \t-]}"
        ):
            stop += 1
        block = range(start, stop)
        if len(block) > _MOST_LINES or self.gone.issuperset(block):
            raise _TooMuch
        self._take_out(block, out_of_line=False)


def _is_out_of_line(line: str, told: Told) -> bool:
    """Whether what is refused is the column in which a line begins."""
    tabbed = "\t" in line[: _indent(line)]
    return tabbed or _OUT_OF_LINE.search(f"{told.what} {told.help_}") is not None


def _item(lines: Sequence[str], at: int) -> range:
    """A line that begins in the wrong column, and those below that are set in deeper; of an
    item of a list the whole, since without its dash the rest would join the one above."""
    return _down(lines, at, at, _indent)


def _entry(lines: Sequence[str], at: int) -> range:
    """The lines of the entry that a line belongs to: with those above that it goes on from,
    and those below that are set in."""
    start = at
    while start > 0 and _goes_on(lines, start):
        start -= 1
        while start > 0 and _is_void(lines[start]):
            start -= 1
    return _down(lines, start, at, _depth)


def _down(lines: Sequence[str], start: int, at: int, column: Callable[[str], int]) -> range:
    """From a line to the end of what stands in a deeper column, and beyond line ``at``."""
    own, stop = column(lines[start]), max(start, at) + 1
    while stop < len(lines) and (_is_void(lines[stop]) or column(lines[stop]) > own):
        stop += 1
    while stop < len(lines) and _CLOSERS.fullmatch(lines[stop]):
        stop += 1
    if stop - start > _MOST_LINES:
        raise _TooMuch
    return range(start, stop)


def _goes_on(lines: Sequence[str], at: int) -> bool:
    """Whether a line goes on with a value that begins above: it is set in deeper than an
    entry that has a value already."""
    if _is_void(lines[at]) or _CLOSERS.fullmatch(lines[at]):
        return True
    above = at - 1
    while above > 0 and _is_void(lines[above]):
        above -= 1
    if _depth(lines[above]) >= _depth(lines[at]):
        return (
            _KEYED.match(lines[at]) is None
            and _DASHED.match(lines[at]) is None
            and (_depth(lines[above]) == _depth(lines[at]) and _goes_on(lines, above))
        )
    keyed = _KEYED.match(lines[above])
    value = keyed[3].strip() if keyed else lines[above].strip()
    return bool(value) and not value.startswith("#")


def _is_void(line: str) -> bool:
    return not line.strip() or line.lstrip().startswith("#")


def _indent(line: str) -> int:
    """The column, from 0, of the first sign of a line."""
    return len(line) - len(line.lstrip())


def _depth(line: str) -> int:
    """The column, from 0, of the first letter of an entry behind its blanks and dashes."""
    found = re.match(r"[ \t]*(?:- +)*", line)
    return found.end() if found else 0
