"""The parts of the page that says what came of a sitting, as lines."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

from game.reports.ghost import NOT_RECORDED
from game.reports.outcome import Judged, Outcome
from game.reports.text_changes import TextChange
from game.rules.meeting.calendar import clock
from game.rules.words.wording import listed
from game.tui.outcome_account import instructions_lines
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


def _title(number: int) -> list[Line]:
    return heading(f"{number} {PARTS[number - 1]}")


def instructions_part(shown: Outcome, width: int) -> list[Line]:
    """How well the instructions were met."""
    return [*_title(1), *instructions_lines(shown, width), *_deals(shown, width)]


def _deals(shown: Outcome, width: int) -> list[Line]:
    """What was dealt in private, and what came of it."""
    if not shown.deals:
        return []
    lines = hung("Your private deals:", width, look="faint")
    for deal in shown.deals:
        look = "strong" if deal.bound else "faint"
        runs: list[Run] = [
            (f" {deal.offer} ", "key" if deal.bound else "off"),
            (deal.came_of, look),
            (f": {deal.terms}.", "" if deal.bound else "faint"),
        ]
        lines += wrapped(runs, width, "    ")
    return lines


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
    for words in shown.on_record:
        lines += hung(words, width, " ", "")
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
    return lines + prose(f"All else reads as in {shown.first_text}.", width, "faint")


def _change(change: TextChange, width: int) -> list[Line]:
    by = f" · {listed(list(change.by), 3)}" if change.by else ""
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
