"""The room: every seat in a horseshoe, one mark each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from textwrap import wrap
from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.binding import Binding, BindingType
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip

from game.rules.meeting.setup import CHAIR, Setup
from game.tui.outlook import BARRED, SIGNS, UNKNOWN, Mark
from game.tui.typeset import Line, Run, centred, width_of
from game.tui.widgets.benches import Place, benches, distance, lies_towards
from game.tui.widgets.pane import Pane
from game.tui.widgets.roster import roster, space_between

_LEFT_TO_RIGHT = ("yes", "abstain", "unknown", "no", "object", "absent", "taken", "barred")
_ROLES = {"chair": "C", "group": "G", "observer": "o"}
_NAMES = {
    word: (first, "no", "abstain", "absent", unsure, "objects", "voted", "no vote")
    for word, first, unsure in (
        ("expected", "yes", "unsure"),
        ("cast", "yes", "to answer"),
        ("consensus", "silent", "unsure"),
    )
}
"""Words of the legend, in the order of the signs, by what the marks are."""


_NO_REASONS: Mapping[str, Sequence[str]] = {}


class Hemicycle(Pane, can_focus=True):
    """All seats; arrows and the mouse move the cursor over them."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1,0)", "Left", show=False),
        Binding("right", "walk(1,0)", "Right", show=False),
        Binding("up", "walk(0,-1)", "Up", show=False),
        Binding("down", "walk(0,1)", "Down", show=False),
        Binding("home", "home", "Own seat", show=False),
    ]
    cursor: reactive[str] = reactive("", init=False, repaint=False)
    """The seat under the cursor."""

    def __init__(
        self,
        setup: Setup,
        mine: str,
        *,
        id: str | None = None,  # noqa: A002 - the toolkit's own name
        title: str = "",
    ) -> None:
        super().__init__(id=id, title=title)
        self.set_reactive(Hemicycle.cursor, mine)
        self.mine = mine
        self.marks: Mapping[str, Mark] = {}
        self.heading: tuple[str, ...] = ()
        """Lines for the free space in the middle."""
        self.by_bloc = False
        self.word = "expected"
        """What the marks are, for the legend: ``expected``, ``cast``, ``consensus``, or
        ``unnamed`` where votes were counted and nobody was named."""
        self._setup = setup
        self._expected: Mapping[str, Mark] = {}
        self._reasons: Mapping[str, Sequence[str]] = _NO_REASONS
        self._bloc_of = _first_blocs(setup)
        self._others = [s.id for s in setup.seats if not s.member]
        self._place: dict[str, Place] = {}
        self._rows: list[dict[int, str]] = []

    def show(
        self,
        marks: Mapping[str, Mark],
        expected: Mapping[str, Mark],
        heading: tuple[str, ...] = (),
        word: str = "expected",
        reasons: Mapping[str, Sequence[str]] = _NO_REASONS,
    ) -> None:
        """Show new marks; the benches are ordered by what is expected.

        ``reasons`` are what the forecasts rest on, told where there is room for it.
        """
        self.marks, self._expected = marks, expected
        self.heading, self.word, self._reasons = heading, word, reasons
        self.reset()

    def group(self, *, by_bloc: bool) -> None:
        """Order the benches by bloc, or by stand."""
        self.by_bloc = by_bloc
        self.reset()

    @property
    def _arc(self) -> int:
        """Rows of the horseshoe: under it stand those that are no members, and the legend."""
        return max(1, self.window - (2 if self._others else 1))

    def seating(self) -> list[str]:
        """Members from the left end of the horseshoe to the right one."""
        roll = self._setup.members
        if self.by_bloc:
            rank = {b.id: at for at, b in enumerate(self._setup.blocs)}
            return sorted(roll, key=lambda s: rank.get(self._bloc_of.get(s, ""), len(rank)))
        order = {stand: at for at, stand in enumerate(_LEFT_TO_RIGHT)}

        def key(seat: str) -> tuple[int, int]:
            mark = self._mark(seat, self._expected)
            at = order[mark.stand]
            return at, -mark.sure if at < 2 else mark.sure

        return sorted(roll, key=key)

    def typeset(self, width: int) -> list[Line]:
        arc = self._arc
        found = benches(len(self._setup.members), width, arc)
        self._place = dict(zip(self.seating(), found.places, strict=False))
        self._place.update(self._podium(width, arc))
        rows: list[dict[int, str]] = [{} for _ in range(arc + 1)]
        for seat, (x, y) in self._place.items():
            rows[y][x] = seat
        self._rows = rows
        words = self._in_the_middle(found.hole, arc)
        lines = [self._row(y, row, words.get(y), width) for y, row in enumerate(rows)]
        if not self._others:
            lines.pop()
        return [*lines, self.legend(width)]

    def _podium(self, width: int, row: int) -> dict[str, Place]:
        gap = 2 if len(self._others) * 2 < width else 1
        start = max(0, (width - len(self._others) * gap) // 2)
        return {
            seat: (start + at * gap, row)
            for at, seat in enumerate(self._others)
            if start + at * gap < width
        }

    def _in_the_middle(self, hole: tuple[int, int, int], arc: int) -> dict[int, Line]:
        places = [self._place[s] for s in self._setup.members if s in self._place]
        left, width, first = space_between(places, hole, arc, self.content_size.width)
        free = arc - first
        told = [part for line in self.heading for part in wrap(line, max(1, width - 1))]
        if len(told) > free:  # what is needed gives way to what is counted
            told = list(self.heading[:2])
        if width < 11 or free < len(told) or not told:
            return {}
        lines = [centred(((line, "strong"),), width) for line in told]
        lines += self._by_name(width - 2, free - len(lines) - 1)
        start = first + (free - len(lines) + 1) // 2
        return {start + at: ((" " * left, ""), *line) for at, line in enumerate(lines)}

    def _by_name(self, width: int, height: int) -> list[Line]:
        """The members of a small room, one a line, under an empty one."""
        if self.word == "unnamed":
            return []
        stands = dict(zip(SIGNS, _NAMES[self.word], strict=True))
        told = roster(self._setup, self.marks, stands, self._reasons, (width, height))
        inset = max(0, (width - max(map(width_of, told), default=0)) // 2)
        return [(), *(((" " * inset, ""), *line) for line in told)] if told else []

    def _row(self, y: int, row: dict[int, str], words: Line | None, width: int) -> Line:
        cells: list[Run] = [(" ", "")] * width
        x = 0
        for text, look in words or ():
            for char in text[: width - x]:
                if char != " ":
                    cells[x] = (char, look)
                x += 1
        for x, seat in row.items():
            cells[x] = self._cell(seat)
        here = self._place.get(self.cursor)
        if here is not None and here[1] == y:
            self._point(cells, here[0])
        return _joined(cells)

    def _point(self, cells: list[Run], x: int) -> None:
        # without colour a mark on its ground, of who is bound, is reversed as well
        cells[x] = (cells[x][0], "here")
        left, right = x - 1, x + 1
        if all(cells[at][0] == " " for at in (left, right) if 0 <= at < len(cells)):
            for at, sign in ((left, "["), (right, "]")):
                if 0 <= at < len(cells):
                    cells[at] = (sign, "cursor")

    def _cell(self, seat: str) -> Run:
        member = self._setup.by_id[seat]
        if not member.member:
            has_floor = "accent" if seat == self.mine else "faint"
            return _ROLES.get(member.role, "o"), has_floor
        mark = self._mark(seat, self.marks)
        return mark.sign, mark.stand + ("-firm" if mark.firm else "")

    def _mark(self, seat: str, marks: Mapping[str, Mark]) -> Mark:
        """What is shown of a member: where all have marks, who has none has no vote."""
        barred = marks and self._setup.by_id[seat].arrears
        return marks.get(seat, BARRED if barred else UNKNOWN)

    def legend(self, width: int) -> Line:
        """What the marks mean, and how many there are of each."""
        if self.word == "unnamed":
            return centred((("who voted how is not recorded", "faint"),), width)
        counts = dict.fromkeys(SIGNS, 0)
        for seat in self._setup.members:
            counts[self._mark(seat, self.marks).stand] += 1
        always = {"yes", "object"} if self.word == "consensus" else {"yes", "no"}
        if self.word == "consensus" and counts["unknown"]:
            always = {"yes"}  # who may object stands in for those who would
        if counts["taken"]:
            always = set()  # how they voted is nobody's to know
        shown = [s for s in SIGNS if counts[s] or s in always]
        names = dict(zip(SIGNS, _NAMES[self.word], strict=True))
        if counts["object"] != 1:
            names["object"] = names["object"].replace("objects", "object")
        words = [(f"{SIGNS[s]} {counts[s]} {names[s]}", s) for s in shown]
        if sum(len(w) + 2 for w, _ in words) > width:
            words = [(f"{SIGNS[s]} {counts[s]}", s) for s in shown]
        runs = tuple(run for word in words for run in (word, ("  ", "")))
        return centred(runs[:-1], width)

    def watch_cursor(self, old: str, new: str) -> None:
        for seat in (old, new):
            place = self._place.get(seat)
            if place is None:
                continue
            x, y = place
            if y < len(self.lines):
                width = self.content_size.width
                hole = benches(len(self._setup.members), width, self._arc).hole
                words = self._in_the_middle(hole, self._arc).get(y)
                self.lines[y] = self._row(y, self._rows[y], words, width)
                self._strips.pop(y, None)
                self.refresh(Region(max(0, x - 1), y, 3, 1))

    def action_walk(self, across: int, down: int) -> None:
        """Move the cursor to the nearest seat in a direction."""
        here = self._place.get(self.cursor)
        if here is None:
            self.cursor = next(iter(self._setup.members), CHAIR)
            return
        best = min(
            (
                (distance(here, place, across, down), seat)
                for seat, place in self._place.items()
                if lies_towards(here, place, across, down)
            ),
            default=None,
        )
        if best is not None:
            self.cursor = best[1]

    def action_home(self) -> None:
        """Put the cursor on one's own seat."""
        self.cursor = self.mine

    def seat_at(self, x: int, y: int) -> str:
        """The seat at a cell or beside it; ``""`` where there is none."""
        if not 0 <= y < len(self._rows):
            return ""
        row = self._rows[y]
        return row.get(x) or row.get(x - 1) or row.get(x + 1) or ""

    def on_mouse_move(self, event: events.MouseMove) -> None:
        self._to(event)

    def on_click(self, event: events.Click) -> None:
        self._to(event)

    def _to(self, event: events.MouseEvent) -> None:
        offset = event.get_content_offset(self)
        if offset is not None and (seat := self.seat_at(offset.x, offset.y)):
            self.cursor = seat

    def strip(self, line: Line) -> Strip:
        width = self.content_size.width
        segments = [Segment(words, self.look(look)) for words, look in line]
        return Strip(segments).adjust_cell_length(width, self.look(""))


def _joined(cells: list[Run]) -> Line:
    runs: list[Run] = []
    for char, look in cells:
        if runs and runs[-1][1] == look:
            runs[-1] = (runs[-1][0] + char, look)
        else:
            runs.append((char, look))
    return tuple(runs)


def _first_blocs(setup: Setup) -> dict[str, str]:
    """The first bloc of each seat: blocs are listed with the closest first."""
    found: dict[str, str] = {}
    for bloc in setup.blocs:
        for seat in bloc.members:
            found.setdefault(seat, bloc.id)
    return found
