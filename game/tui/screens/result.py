"""What came of it: the text, the decisions, the instructions, and what history did."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container

from game.reports.outcome import Account, Judged, Outcome, TextChange, outcome
from game.rules.wording import clock
from game.scenario.model import Scenario
from game.sitting.desk import Desk
from game.tui.messages import RecordChosen
from game.tui.outlook import SIGNS
from game.tui.screens.sized import WIDE, Sized
from game.tui.tracked import tracked
from game.tui.typeset import Line, Run, spread, wrapped
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose

Section = Callable[[Outcome, int], list[Line]]


def outcome_of(scenario: Scenario, desk: Desk) -> Outcome:
    """What came of the sitting at a desk."""
    view = desk.view()
    return outcome(
        view.setup, view.dossier, view.instructions, scenario, view.seat, desk.log()
    )


PARTS = (
    "Your instructions",
    "The moments that decided it",
    "What was decided",
    "The text",
    "What really happened that day",
)
"""Titles of the parts of the page, in their order."""
_MATTERS_MOST = 6
_OWN_REMARK = re.compile(r" \((?:ours|paraphrase)\)")


class ResultScreen(Sized[None]):
    """One page in five parts; on a wide screen in two columns."""

    CSS_PATH = "../styles/result.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                str(number),
                f"part({number})",
                title,
                show=False,
                id=f"result.part-{number}",
                tooltip=f"Go to: {title}.",
            )
            for number, title in enumerate(PARTS, 1)
        ),
        Binding(
            "r",
            "record",
            "Watch the record",
            id="result.record",
            tooltip="Go through the real day as it is recorded.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Other column",
            show=False,
            id="result.column",
            tooltip="Go to the other column; arrows and page keys scroll it.",
        ),
        Binding(
            "escape,enter,q",
            "app.home",
            "Home",
            id="result.home",
            tooltip="Go back home; the game stays among the saved ones.",
        ),
    ]

    def __init__(self, shown: Outcome, scenario: Scenario) -> None:
        super().__init__()
        self.outcome = shown
        self.scenario = scenario

    def compose(self) -> ComposeResult:
        yield Leaf(self._headline, id="headline")
        with Container(id="columns"):
            yield Leaf(self._first, id="one")
            yield Leaf(self._second, id="two")
        yield KeyRow(_ANY_PART, self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#headline", Leaf).can_focus = False
        self.query_one("#one", Leaf).focus()

    def _headline(self, width: int) -> list[Line]:
        shown = self.outcome
        you = f" You were {shown.name}. That day: {shown.history.how}."
        return [((f" {shown.headline}", "accent"),), ((you, "faint"),)]

    def _first(self, width: int) -> list[Line]:
        sections = SECTIONS[:2] if self.app.size.width >= WIDE else SECTIONS
        return self._lines(sections, width)

    def _second(self, width: int) -> list[Line]:
        return self._lines(SECTIONS[2:], width)

    def _lines(self, sections: tuple[Section, ...], width: int) -> list[Line]:
        lines = [line for section in sections for line in section(self.outcome, width)]
        return lines[1:]

    def action_part(self, number: int) -> None:
        """Go to a part of the page."""
        wide = self.app.size.width >= WIDE
        leaf = self.query_one("#two" if wide and number > 2 else "#one", Leaf)
        start = 2 if wide and number > 2 else 0
        before = SECTIONS[start : number - 1]
        width = leaf.content_size.width
        leaf.focus()
        leaf.scroll_lines(sum(len(s(self.outcome, width)) for s in before))

    def action_record(self) -> None:
        """Watch the real day."""
        self.post_message(RecordChosen(self.scenario.id))


_ANY_PART = [Binding("1-5", "part(1)", "Parts")]


def _title(number: int) -> list[Line]:
    return heading(f"{number} {PARTS[number - 1]}")


def _percent(points: int) -> str:
    return f"{(points + 50) // 100} per cent"


def instructions_part(shown: Outcome, width: int) -> list[Line]:
    """How well the instructions were met."""
    lines = _title(1)
    account = shown.account
    if account is None:
        words = (
            "You had no instructions from a capital. What counts is the text, and whether"
            " the room can live with it."
        )
        return lines + prose(words, width)
    lines += _worth(shown, account, width)
    for line in account.red_lines:
        lines += _red_line(shown, line.words, line.name, line.kept, width)
    if not account.red_lines:
        lines += hung("You had no red lines.", width)
    if account.aims:
        lines += hung("You were to seek:", width, look="faint")
        for number, aim in enumerate(account.aims, 1):
            lines += hung(aim, width, f"{number} ")
    return lines + _points(account, width)


def _worth(shown: Outcome, account: Account, width: int) -> list[Line]:
    room = max(10, min(50, width - 24))
    bar = "█" * (account.final * room // 10000)
    lines: list[Line] = [
        (
            (" ", ""),
            (bar, "yes"),
            ("░" * (room - len(bar)), "faint"),
            (f" {_percent(account.final)}", "strong"),
        )
    ]
    if shown.adopted:
        words = (
            f"What was adopted is worth {_percent(account.final)} of the best text to you;"
            f" the Chair's text was worth {_percent(account.start)}, and no text at all"
            f" {_percent(account.walk_away)}."
        )
    else:
        words = (
            f"No text is worth {_percent(account.final)} to you; the text that lay before"
            f" the room at the end was worth {_percent(account.text)}."
        )
    return lines + hung(words, width)


def _red_line(shown: Outcome, words: str, name: str, kept: bool, width: int) -> list[Line]:
    if not shown.adopted:
        said, look = (
            ("kept: nothing was adopted", "yes")
            if kept
            else (
                "crossed in the text that was not adopted",
                "abstain",
            )
        )
    else:
        said, look = ("kept", "yes") if kept else ("crossed", "no")
    sign = "+" if kept else "!"
    runs: list[Run] = [(f"{sign} {said}", look), (f"  {name}: {words}", "")]
    return [((" ", ""), *line) for line in wrapped(runs, width - 2, "  ")]


def _points(account: Account, width: int) -> list[Line]:
    if not account.points:
        return []
    lines = hung(
        "How close the text came, what matters most to you first:", width, look="faint"
    )
    for point in account.points[:_MATTERS_MOST]:
        wanted, stands = (_OWN_REMARK.sub("", w) for w in (point.wanted, point.stands))
        said = f"“{stands}”" if stands == wanted else f"“{stands}”, wanted “{wanted}”"
        guess = " (inferred)" if point.basis == "inferred" else ""
        runs: list[Run] = [
            (f"{(point.closeness + 50) // 100:>3}%  ", "strong"),
            (point.name, ""),
            (f"  {said}{guess}", "faint"),
        ]
        lines += [((" ", ""), *line) for line in wrapped(runs, width - 2, "      ")]
    return lines


def moments_part(shown: Outcome, width: int) -> list[Line]:
    """The moments that decided it."""
    lines = _title(2)
    if not shown.moments:
        return lines + prose(
            "No moment stands out: nothing changed the text or the room.", width
        )
    for moment in shown.moments:
        lines += hung(moment.words, width, f"{clock(moment.minute)} ", "strong")
        lines += hung(moment.reason, width, "      ")
    return lines


def decisions_part(shown: Outcome, width: int) -> list[Line]:
    """Each decision with its tally and base, and history beside it."""
    lines = _title(3)
    if not shown.decisions:
        return lines + prose("Nothing was put, by vote or without one.", width)
    for judged in shown.decisions:
        lines += _judged(judged, width)
    return lines


def _judged(judged: Judged, width: int) -> list[Line]:
    look = "yes" if judged.holds else "no"
    head: Line = ((f" {clock(judged.minute)} ", "faint"), (judged.what, "strong"))
    lines = wrapped(head, width, "       ")
    if judged.tally is not None:
        counts = judged.tally
        numbers = f"{counts.yes}-{counts.no}-{counts.abstain}"
        runs: list[Run] = [("       ", ""), (f"{judged.outcome} {numbers}", look)]
        if judged.own:
            runs.append((f"  you: {SIGNS[judged.own]} {judged.own}", "faint"))
        lines += [tuple(runs), *hung(f"{counts.explanation}.", width, "      ", "faint")]
    else:
        unvoted = " without a vote" if judged.holds else ""
        lines.append((("       ", ""), (judged.outcome + unvoted, look)))
        if judged.objectors:
            names = ", ".join(judged.objectors)
            lines += hung(f"objected: {names}", width, "      ", "faint")
    for said in judged.that_day:
        lines += hung(f"that day: {said}", width, "      ", "faint")
    return lines


def text_part(shown: Outcome, width: int) -> list[Line]:
    """What reads otherwise than at the start."""
    lines = _title(4)
    if not shown.changes:
        return lines + prose("Every provision reads as the Chair proposed it.", width)
    if not shown.adopted:
        lines += hung("As it lay before the room; it was not adopted.", width, look="faint")
    for change in shown.changes:
        lines += _change(change, width)
    return lines


def _change(change: TextChange, width: int) -> list[Line]:
    by = f" · {', '.join(change.by[:3])}" if change.by else ""
    head: Line = (
        (f" {change.name}", "strong"),
        (f"  {change.label}{by}", "faint"),
    )
    body = wrapped(tracked(change.before, change.after), width - 4)
    return [*wrapped(head, width, "   "), *(((" " * 3, ""), *line) for line in body)]


def history_part(shown: Outcome, width: int) -> list[Line]:
    """What really happened."""
    lines = _title(5)
    if not shown.history.decisions:
        return lines + prose("The record holds no decisions.", width)
    for fact in shown.history.decisions:
        at = clock(fact.minute) if fact.minute is not None else ""
        name = fact.name or "Provision not established"
        lines.append(
            spread(
                ((f" {name}", "strong"), (f"  {fact.said}", "")), ((at, "faint"),), width
            )
        )
    return lines + prose("r goes through the day with its sources.", width, "faint")


SECTIONS: tuple[Section, ...] = (
    instructions_part,
    moments_part,
    decisions_part,
    text_part,
    history_part,
)
"""The parts of the page in their order."""
