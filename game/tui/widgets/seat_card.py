"""The seat under the cursor: name, groups, stand, why, last words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from game.delegates.view import View
from game.rules.meeting.business import Statement
from game.tui.outlook import UNKNOWN, Mark, Outlook
from game.tui.typeset import Line, Run, clipped, width_of, wrapped
from game.tui.widgets.pane import Pane

_ROLE = {"chair": "in the Chair", "group": "speaks for a group", "observer": "observer"}
_STAND = {
    "yes": "in favour",
    "no": "against",
    "abstain": "abstaining",
    "absent": "not in the room",
    "unknown": "unsure",
    "object": "objecting",
    "taken": "has voted, not by name",
    "barred": "in arrears: no vote",
}


class SeatCard(Pane):
    """One seat as this seat may know it."""

    def __init__(self, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self.seat = ""
        self._view: View | None = None
        self._outlook: Outlook | None = None
        self._blocs: dict[str, str] = {}
        self._last: dict[str, Statement] = {}

    def show(self, view: View, outlook: Outlook) -> None:
        """Show the same seat in a new state of the room."""
        if self._view is None or self._view.setup is not view.setup:
            self._blocs = _blocs(view)
        self._last = {s.seat: s for s in view.chamber.statements}
        self._view, self._outlook = view, outlook
        self.reset()

    def turn_to(self, seat: str) -> None:
        """Show another seat."""
        self.seat = seat
        self.scroll_lines(0)
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        if self._view is None or self._outlook is None or not self.seat:
            return []
        if self.window <= 2:
            return [self._head(width), self._words(width)]
        lines = [self._head(width)]
        mark = self._outlook.marks.get(self.seat)
        if mark is not None:
            lines += wrapped(self._stand(mark), width, "  ")
            for reason in self._outlook.reasons.get(self.seat, ()):
                lines += wrapped([(" · " + reason, "faint")], width, "   ")
        for runs in self._group():
            lines += wrapped(runs, width, "  ")
        said = self._last.get(self.seat)
        if said is not None:
            lines += wrapped([(" last: ", "faint"), (_quoted(said), "")], width, "  ")
        return lines

    def _group(self) -> Iterator[list[Run]]:
        """Of who speaks for blocs: how their members stand, and the lines that are known."""
        view, outlook = self._view, self._outlook
        assert view is not None
        assert outlook is not None
        for bloc in view.setup.blocs:
            if bloc.spokesperson != self.seat:
                continue
            stands = Counter(outlook.marks.get(m, UNKNOWN).stand for m in bloc.members)
            counted = ", ".join(f"{n} {self._named(s)}" for s, n in stands.most_common())
            yield [(f" {bloc.name}, {len(bloc.members)} members: ", "faint"), (counted, "")]
            agreed = view.lines.get(bloc.id, {})
            if agreed:
                words = ", ".join(f"{target} {choice}" for target, choice in agreed.items())
                yield [(" agreed lines: ", "faint"), (words, "")]

    def _head(self, width: int) -> Line:
        view, outlook = self._view, self._outlook
        assert view is not None
        assert outlook is not None
        member = view.setup.by_id.get(self.seat)
        name = member.name if member else self.seat
        mark = outlook.marks.get(self.seat)
        runs: list[Run] = []
        if mark is not None:
            runs.append((f" {mark.sign} ", mark.stand + ("-firm" if mark.firm else "")))
        runs += [(f" {name}", "strong")]
        if self.seat == view.seat:
            runs.append((" (you)", "accent"))
        groups = self._blocs.get(self.seat, "")
        role = _ROLE.get(member.role, "") if member else ""
        if self.seat in view.setup.barred:
            role = "in arrears: no vote"
        if role or groups:
            runs.append((f" · {role or groups}", "faint"))
        return clipped(tuple(runs), width)

    def _words(self, width: int) -> Line:
        assert self._outlook is not None
        mark = self._outlook.marks.get(self.seat)
        said = self._last.get(self.seat)
        runs: list[Run] = [] if mark is None else self._stand(mark)
        if said is not None:
            runs += [(" · said: ", "faint"), (_quoted(said), "")]
        elif reasons := self._outlook.reasons.get(self.seat):
            runs += [(" · " + "; ".join(reasons), "faint")]
        if width_of(tuple(runs)) > width and runs[0][1] != "faint":
            runs[0] = (runs[0][0].replace("expected ", ""), runs[0][1])
        return clipped(tuple(runs), width)

    def _named(self, stand: str) -> str:
        silent = self._outlook is not None and self._outlook.silent
        return "silent" if stand == "yes" and silent else _STAND[stand]

    def _stand(self, mark: Mark) -> list[Run]:
        words = self._named(mark.stand)
        if mark.firm:
            return [(f" {words}", mark.stand), (", on record", "faint")]
        if mark is UNKNOWN or not mark.sure:
            return [(" not known yet", "faint")]
        expected = "" if mark.stand in {"absent", "unknown"} else "expected "
        chance = f", {mark.chance} in 100"
        if mark.stand == "absent" and mark.sure == 10000:
            chance = ""
        return [(f" {expected}{words}", mark.stand), (chance, "faint")]


def _quoted(said: Statement) -> str:
    if said.words:
        return f"“{said.words}”"
    return f"{said.kind}{f' on {said.about}' if said.about else ''}"


def _blocs(view: View) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for bloc in view.setup.blocs:
        for seat in bloc.members:
            found.setdefault(seat, []).append(bloc.name)
    return {seat: ", ".join(names[:3]) for seat, names in found.items()}
