"""Two sittings side by side: decisions, ballots and why, text, who gained and lost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from game.delegates.instructions import Dossier
from game.reports.compared import Beside, Comparison, Fortune, OtherBallot, Sitting
from game.reports.comparison import ballot_words, shares, side_words
from game.reports.grounds import Grounds
from game.tui.moment import change_lines, tally_bars
from game.tui.screens.sized import Sized
from game.tui.typeset import BLANK, Line
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose


class ComparisonScreen(Sized[None]):
    """What differs on the left; on the right, what is under the cursor in both."""

    CSS_PATH = "../styles/branches.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "d",
            "other",
            "Next difference",
            id="comparison.other",
            tooltip="Go to the next thing that is not the same in both.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Read on",
            id="comparison.next-pane",
            tooltip="Go to the other pane, which scrolls.",
        ),
        Binding("escape", "back", "Back", id="comparison.back", tooltip="Go back."),
        Binding("q", "app.home", "Home", id="comparison.home", tooltip="Go home."),
    ]

    def __init__(
        self, first: Sitting, second: Sitting, dossier: Dossier, found: Comparison
    ) -> None:
        super().__init__()
        self.sides = (first, second)
        self.found = found
        self._dossier = dossier
        self._grounds = Grounds(first, second, dossier)

    def compose(self) -> ComposeResult:
        yield Leaf(self._title, id="title")
        with Container(id="places"):
            yield Choices(list(self._choices()), id="list")
            yield Leaf(id="about")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#title", Leaf).can_focus = False
        choices = self.query_one(Choices)
        choices.focus()
        self.watch(choices, "cursor", self._describe, init=False)
        self.call_after_refresh(self._describe)

    def _title(self, width: int) -> list[Line]:
        found, (first, second) = self.found, self.sides
        ends = f" {found.outcomes[0]} | {found.outcomes[1]}"
        shared = f" · they share the first {found.parting} events"
        return [
            ((f" {first.name} | {second.name}", "accent"),),
            ((ends + shared, "faint"),),
        ]

    def _choices(self) -> Iterator[Choice]:
        found = self.found
        yield Choice("", "Decisions")
        for at, beside in enumerate(found.decisions):
            mark = ("=" if beside.same else "≠") if beside.known else "?"
            both = " | ".join(self._sides_of(beside))
            yield Choice(f"decision:{at}", f"{mark} {beside.words}", both)
            for ballot in beside.ballots:
                yield Choice(f"ballot:{at}:{ballot.seat}", f"    {self._ballot(ballot)}")
        if not found.decisions:
            yield Choice("", "Neither decided anything.", quiet=True)
        yield Choice("", "Text")
        if found.gap:
            yield Choice("gap:", "Not all of it is known.")
        for at, changed in enumerate(found.text):
            yield Choice(f"text:{at}", changed.was or changed.number, changed.status)
        if not found.text:
            yield Choice("", "The text is the same.", quiet=True)
        yield Choice("", "Who gained and lost, of 100")
        for at, fortune in enumerate(found.fortunes):
            gain = f"{fortune.gain / 100:+.1f}"
            worths = f"{fortune.first // 100} | {fortune.second // 100}"
            name = self.sides[0].setup.name(fortune.seat)
            yield Choice(f"fortune:{at}", f"{gain:>6}  {name}", worths)
        if not found.fortunes:
            none = "Not reckoned." if found.gap else "Nobody gains or loses."
            yield Choice("", none, quiet=True)

    def _sides_of(self, beside: Beside) -> tuple[str, str]:
        first, second = beside.unsure
        return (
            side_words(beside.first, unsure=first),
            side_words(beside.second, unsure=second),
        )

    def _ballot(self, ballot: OtherBallot) -> str:
        name = self.sides[0].setup.name(ballot.seat)
        return f"{name}: {ballot_words(ballot.first)} | {ballot_words(ballot.second)}"

    def _describe(self) -> None:
        self.query_one("#about", Leaf).show(self._lines)

    def _lines(self, width: int) -> list[Line]:
        kind, _, rest = self.query_one(Choices).chosen.partition(":")
        at, _, seat = rest.partition(":")
        match kind:
            case "decision":
                return self._decision(self.found.decisions[int(at)], width)
            case "ballot":
                return self._ballot_lines(self.found.decisions[int(at)], seat, width)
            case "text":
                shown = change_lines(self.found.text[int(at)], width)
                head = prose("What only the second has is underlined.", width, "faint")
                return [*shown, BLANK, *head]
            case "gap":
                return prose(self.found.gap, width)
            case "fortune":
                return self._fortune_lines(self.found.fortunes[int(at)], width)
            case _:
                return []

    def _decision(self, beside: Beside, width: int) -> list[Line]:
        lines = prose(beside.words, width, "strong")
        both = zip(self._sides_of(beside), self.sides, strict=True)
        heads = [f"{sitting.name}: {words}" for words, sitting in both]
        for side, head in zip((beside.first, beside.second), heads, strict=True):
            lines += heading(head)
            if side is not None and side.tally is not None:
                lines += tally_bars(side.tally, width)
                lines += hung(f"{side.tally.explanation}.", width, look="faint")
        many = len(beside.ballots)
        if beside.unnamed:
            lines += [BLANK, *prose(beside.unnamed, width)]
        if many:
            said = "One seat" if many == 1 else f"{many} seats"
            lines += [BLANK, *prose(f"{said} voted otherwise; below, with why.", width)]
        return lines

    def _ballot_lines(self, beside: Beside, seat: str, width: int) -> list[Line]:
        name = self.sides[0].setup.name(seat)
        lines = prose(f"{name} on: {beside.words}", width, "strong")
        ballot = next(b for b in beside.ballots if b.seat == seat)
        lines += prose(self._grounds.otherwise(beside, seat).words, width)
        cast = (ballot.first, ballot.second)
        for number, side in enumerate((beside.first, beside.second)):
            lines += heading(f"{self.sides[number].name}: {ballot_words(cast[number])}")
            if side is not None:
                why = self._grounds.why(number, side, seat)
                lines += hung(why.headline, width)
                for words in why.lines:
                    lines += hung(words, width, "· ")
        return lines

    def _fortune_lines(self, fortune: Fortune, width: int) -> list[Line]:
        name = self.sides[0].setup.name(fortune.seat)
        lines = prose(f"{name}: {fortune.gain / 100:+.1f} of 100", width, "strong")
        for share in shares(*self.sides, fortune.seat, self._dossier):
            both = f"{share.first // 100} | {share.second // 100} of 100 of what was wanted"
            words = f"{share.provision}: {both}, {share.weight // 100} of 100 of its weight"
            lines += hung(words, width, "· ")
        words = (
            "What each ending is worth to the delegation against its instructions, of 100"
            " for its best text; where no text came about, what having none is worth."
        )
        return [*lines, BLANK, *prose(words, width, "faint")]

    def action_other(self) -> None:
        """Go to the next thing that is not the same in both."""
        choices = self.query_one(Choices)
        keys = [c.key for c in self._choices()]
        for at in (*range(choices.cursor + 1, len(keys)), *range(choices.cursor)):
            kind, _, rest = keys[at].partition(":")
            same = kind == "decision" and self.found.decisions[int(rest)].same
            if kind and not same:
                choices.cursor = at
                return

    def action_back(self) -> None:
        """Back to where it was asked for."""
        if len(self.app.screen_stack) > 1:
            self.app.pop_screen()
        else:
            self.call_later(self.run_action, "app.home")
