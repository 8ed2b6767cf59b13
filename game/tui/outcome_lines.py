"""The parts of the page that says what came of a sitting, as lines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from game.reports.accounts import Account, Point
from game.reports.chairing import Chairing
from game.reports.ghost import NOT_RECORDED
from game.reports.outcome import Judged, Outcome
from game.reports.text_changes import TextChange
from game.rules.meeting.calendar import clock
from game.tui.outlook import SIGNS
from game.tui.tracked import tracked
from game.tui.typeset import BLANK, Line, Run, spread, wrapped
from game.tui.widgets.leaf import heading, hung, prose

Section = Callable[[Outcome, int], list[Line]]


PARTS = (
    "Your instructions",
    "The moments that decided it",
    "What was decided",
    "The text",
    "What really happened that day",
    "How true this is",
    "To talk about afterwards",
)
"""Titles of the parts of the page, in their order."""
_MATTERS_MOST = 6


def _title(number: int) -> list[Line]:
    return heading(f"{number} {PARTS[number - 1]}")


def _percent(points: int) -> str:
    return f"{(points + 50) // 100} per cent"


def instructions_part(shown: Outcome, width: int) -> list[Line]:
    """How well the instructions were met."""
    lines = _title(1)
    if shown.chairing is not None:
        return lines + _presided(shown.chairing, width)
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
        pairs = zip(account.aims, account.met, strict=True)
        for number, (aim, met) in enumerate(pairs, 1):
            sign, look, words = _REACHED[met]
            runs: list[Run] = [(f" {number} {sign}{words}", look), (aim, "")]
            lines += wrapped(runs, width, "    ")
    return lines + _points(account, width)


_REACHED: dict[bool | None, tuple[str, str, str]] = {
    True: ("+ ", "yes", "met  "),
    False: ("x ", "no", "not met  "),
    None: ("? ", "faint", "yours to judge  "),
}
"""Sign, look and words of an aim that was met, was not, or is for a person to judge."""


_MET = {"met": ("+", "yes"), "in part": ("-", "abstain"), "not met": ("x", "no")}


def _presided(chairing: Chairing, width: int) -> list[Line]:
    """The Chair's aims, and what the record says of how they were met."""
    lines: list[Line] = []
    if chairing.aims:
        lines += hung("You were to seek:", width, look="faint")
        for number, aim in enumerate(chairing.aims, 1):
            lines += hung(aim, width, f"{number} ")
    lines += hung("What the record says of your presiding:", width, look="faint")
    for measure in chairing.measures:
        sign, look = _MET[measure.met]
        runs: list[Run] = [
            (f"{sign} {measure.name}: {measure.met}", look),
            (f"  {measure.words}", ""),
        ]
        lines += [((" ", ""), *line) for line in wrapped(runs, width - 2, "  ")]
    return lines


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
            f" {shown.first_text} was worth {_percent(account.start)}, and no text at all"
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
        said = _standing(point)
        guess = " (inferred)" if point.basis == "inferred" else ""
        runs: list[Run] = [
            (f"{(point.closeness + 50) // 100:>3}%  ", "strong"),
            (point.name, ""),
            (f"  {said}{guess}", "faint"),
        ]
        lines += [((" ", ""), *line) for line in wrapped(runs, width - 2, "      ")]
    return lines


def _standing(point: Point) -> str:
    """The wording that stands, beside the one that was wanted."""
    if point.stands != point.wanted:
        return f"“{point.stands}”, wanted “{point.wanted}”"
    return f"“{point.stands}”" + (", the nearest there is" * point.is_nearest_short_of_all)


def moments_part(shown: Outcome, width: int) -> list[Line]:
    """The moments that decided it."""
    lines = _title(2)
    if not shown.moments:
        return lines + prose(
            "No moment stands out: nothing changed the text or the room.", width
        )
    for moment in shown.moments:
        lines += hung(moment.words, width, f"{clock(moment.minute, shown.date)} ", "strong")
        lines += hung(moment.reason, width, "      ")
    return lines


def decisions_part(shown: Outcome, width: int) -> list[Line]:
    """Each decision with its tally and base, and history beside it."""
    lines = _title(3)
    if not shown.decisions:
        return lines + prose("Nothing was put, by vote or without one.", width)
    for minute, found in groupby(shown.decisions, _left_aside):
        together = tuple(found)
        if minute is not None and len(together) > 1:
            lines += _not_put(together, shown.date, width)
            continue
        for judged in together:
            lines += _judged(judged, shown.date, width)
    return lines


def _left_aside(judged: Judged) -> int | None:
    """The minute at which it was not put, where nothing else is told of it; else ``None``."""
    untold = judged.outcome == "not put" and judged.that_day in ((), (NOT_RECORDED,))
    return judged.minute if untold and not judged.parted else None


def _not_put(together: tuple[Judged, ...], date: str, width: int) -> list[Line]:
    """What was not put in one minute, in one place: a row each would bury the rest."""
    at = clock(together[0].minute, date)
    what = "; ".join(judged.what for judged in together)
    lines = hung(f"{len(together)} proposals not put", width, f"{at} ", "strong")
    return [*lines, *hung(f"{what}.", width, "      ", "faint")]


def _judged(judged: Judged, date: str, width: int) -> list[Line]:
    look = "yes" if judged.holds else "no"
    head: Line = ((f" {clock(judged.minute, date)} ", "faint"), (judged.what, "strong"))
    lines = wrapped(head, width, "       ")
    if judged.tally is not None:
        counts = judged.tally
        numbers = f"{counts.yes}-{counts.no}-{counts.abstain}"
        runs: list[Run] = [("       ", ""), (f"{judged.outcome} {numbers}", look)]
        if judged.own:
            sign = SIGNS.get(judged.own, SIGNS["absent"])
            runs.append((f"  you: {sign} {judged.own}", "faint"))
        lines += [tuple(runs), *hung(f"{counts.explanation}.", width, "      ", "faint")]
    else:
        unvoted = " without a vote" if judged.holds else ""
        lines.append((("       ", ""), (judged.outcome + unvoted, look)))
        if judged.objectors:
            names = ", ".join(judged.objectors)
            did = "broke silence" if judged.under_silence else "objected"
            lines += hung(f"{did}: {names}", width, "      ", "faint")
    for words in judged.parted:
        lines += hung(words, width, "      ", "faint")
    # What was neither put here nor there is told once, by the line above.
    untold = judged.outcome == "not put" and judged.that_day == (NOT_RECORDED,)
    for said in () if untold else judged.that_day:
        lines += hung(f"that day: {said}", width, "      ", "faint")
    return lines


def text_part(shown: Outcome, width: int) -> list[Line]:
    """What reads otherwise than at the start."""
    lines = _title(4)
    if not shown.changes:
        return lines + prose(f"Every provision reads as in {shown.first_text}.", width)
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
        if not shown.history.how:
            return lines + prose("This scenario has no record of a real day.", width)
        lines += prose("The record tells of no decision on that day.", width)
        return lines + prose("r goes through it with its sources.", width, "faint")
    for fact in shown.history.decisions:
        at = clock(fact.minute, shown.date) if fact.minute is not None else ""
        name = fact.name or "Provision not established"
        lines.append(
            spread(
                ((f" {name}", "strong"), (f"  {fact.said}", "")), ((at, "faint"),), width
            )
        )
    return lines + prose("r goes through the day with its sources.", width, "faint")


def truth_part(shown: Outcome, width: int) -> list[Line]:
    """What is record, inferred and invented."""
    lines = _title(6)
    for at, words in enumerate(shown.how_true or ("The scenario does not say.",)):
        lines += [*([BLANK] if at else []), *prose(words, width)]
    return lines


def questions_part(shown: Outcome, width: int) -> list[Line]:
    """What the scenario asks afterwards."""
    lines = _title(7)
    for number, words in enumerate(shown.questions, 1):
        lines += hung(words, width, f"{number} ")
    return lines if shown.questions else [*lines, *prose("Nothing is laid down.", width)]


SECTIONS: tuple[Section, ...] = (
    instructions_part,
    moments_part,
    decisions_part,
    text_part,
    history_part,
    truth_part,
    questions_part,
)
"""The parts of the page in their order."""
