"""What the look commands show: lines for a page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.delegates.others.discipline import splits
from game.delegates.view import View
from game.reports.breaches import newly_released
from game.rules.in_order import Option
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import on_record
from game.rules.meeting.names import named
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import Inject, Setup
from game.rules.meeting.state import Chamber
from game.rules.words.sayings import say
from game.sitting.action import Action
from game.sitting.guide import Progress
from game.tui.brief import markdown_lines
from game.tui.outlook import SIGNS
from game.tui.proceedings import around
from game.tui.tracked import tracked
from game.tui.typeset import BLANK, Line, Run, wrapped
from game.tui.widgets.guide_strip import step_runs

if TYPE_CHECKING:
    from game.delegates.reasons.why import Why
    from game.reports.reasons import Reason


def why_lines(view: View, told: Why, seat: str, width: int) -> list[Line]:
    """Why a seat is expected to stand where it stands, and what it said in the room."""
    lines = wrapped([(told.headline, "strong")], width)
    lines.append(BLANK)
    for reason in told.lines:
        lines += wrapped([("· " + reason, "")], width, "  ")
    said = [s for s in view.chamber.statements if s.seat == seat]
    if said:
        lines += [BLANK, (("On record today", "accent"),)]
    for statement in said[-6:]:
        words = f"“{statement.words}”" if statement.words else ""
        about = f" on {statement.about}" if statement.about else ""
        lines += wrapped(
            [(f"· {statement.kind}{about} ", "faint"), (words, "")], width, "  "
        )
    return lines


def reason_lines(setup: Setup, found: Reason, width: int) -> list[Line]:
    """Why a seat acted as it did at a moment of a day, and as whom one reads that."""
    name = named(setup, found.told) if found.told else "anybody in the room"
    lines = wrapped([(f"As {name} could know it then", "faint")], width)
    lines += wrapped([(found.why.headline, "strong")], width)
    for reason in found.why.lines:
        lines += wrapped([("· " + reason, "")], width, "  ")
    return lines


def why_not_lines(
    view: View, action: Action, option: Option, hinted: bool, width: int
) -> list[Line]:
    """Whether an action is in order; else the rule that bars it and when it would be."""
    refusal = option.refusal
    lines: list[Line] = []
    if refusal is None:
        lines += wrapped([(f"{action.label} is in order now.", "strong")], width)
        if hinted:
            lines += wrapped([("It fits your instructions best.", "")], width)
    else:
        lines += wrapped([(f"{action.label} is not in order now.", "strong")], width)
        lines += [
            BLANK,
            *wrapped([("Because  ", "faint"), (refusal.reason, "")], width, "  "),
        ]
        if refusal.rule:
            lines += wrapped([("Rule     ", "faint"), (refusal.rule, "")], width, "  ")
        if refusal.instead:
            lines += wrapped([("Instead  ", "faint"), (refusal.instead, "")], width, "  ")
        if refusal.code == "wrong-stage":
            lines += [BLANK, *_stages(view, width)]
    lines += [BLANK, *wrapped([("It does  ", "faint"), (action.help, "")], width, "  ")]
    for usage in action.usage.splitlines():
        lines += wrapped([("Typed    ", "faint"), (f":{usage}", "key")], width, "  ")
    if action.syntax:
        lines += wrapped([("         ", ""), (action.syntax, "faint")], width, " " * 9)
    return lines


def _stages(view: View, width: int) -> list[Line]:
    """The stages of the day, the open one marked."""
    lines: list[Line] = [(("The day", "accent"),)]
    for stage in view.setup.stages:
        here = stage.id == view.chamber.stage
        runs = [("▸ " if here else "  ", "key"), (stage.title, "strong" if here else "")]
        lines += wrapped(
            [*runs, (f"  until {view.setup.clock(stage.until)}", "faint")], width, "    "
        )
    return lines


def brief_lines(view: View, width: int) -> list[Line]:
    """The seat's own instructions."""
    mine = view.instructions
    if mine is None:
        return [(("Onlookers have no instructions.", "faint"),)]
    lines: list[Line] = [(("What you want", "accent"),)]
    for aim in mine.aims or ("Nothing is laid down.",):
        lines += wrapped([("· " + aim, "")], width, "  ")
    lines += [BLANK, (("Your red lines", "accent"),)]
    for red in mine.red_lines:
        known = " (public)" if red.public else ""
        lines += wrapped([("! ", "object"), (red.words, ""), (known, "faint")], width, "  ")
    if not mine.red_lines:
        lines.append((("none", "faint"),))
    if mine.brief:
        lines += [BLANK, (("Confidential", "accent"),)]
        lines += markdown_lines(mine.brief, width)
    return lines


def guide_lines(found: Sequence[Progress], width: int) -> list[Line]:
    """Every step of the guide, ticked off where it was taken."""
    signs = {"done": "✓ ", "next": "› ", "later": "· ", "lapsed": "- "}
    lines: list[Line] = []
    for one in found:
        look = {"done": "faint", "next": "key"}.get(one.standing, "")
        lead: Run = (signs[one.standing], look)
        lines += wrapped([lead, *step_runs(one.words)], width, "  ")
    return lines or [(("This meeting has no guide for your seat.", "faint"),)]


def news_lines(setup: Setup, came: Sequence[Inject], width: int) -> list[Line]:
    """What came in from outside, each with its hour."""
    lines: list[Line] = []
    for one in came:
        lines += [BLANK] if lines else []
        lines += [((f"{setup.clock(one.at)}  ", "faint"), (one.title, "strong"))]
        lines += wrapped([(one.words, "")], width)
    return lines or [(("Nothing has come in from outside.", "faint"),)]


def entry_lines(
    setup: Setup, entries: Sequence[ev.Entry], seq: int, width: int
) -> list[Line]:
    """What one event was and what it changed."""
    entry = next((e for e in entries if e.seq == seq), None)
    if entry is None:
        return []
    earlier, later = around(setup, entries, seq)
    before, after = earlier.chamber, later.chamber
    runs: list[Run] = [
        (f"{setup.clock(entry.minute)}  ", "faint"),
        (say(setup, after, entry.event), "strong"),
    ]
    lines = wrapped(runs, width, "       ")
    if entry.known_to:
        names = ", ".join(setup.name(s) for s in entry.known_to)
        lines += wrapped([(f"Known to {names} only.", "faint")], width)
    changed = _changes_in_text(before, after, width)
    if changed:
        lines += [BLANK, (("What it changed in the text", "accent"),), *changed]
    decided = after.decisions[len(before.decisions) :]
    for decision in decided:
        if decision.how == "vote":
            lines += [BLANK, *roll_lines(setup, decision, width)]
            for words in splits(setup, earlier.dealings.lines, decision):
                lines += wrapped([(words, "warn")], width)
    for words in newly_released(earlier, later):
        lines += [BLANK, *wrapped([(words, "warn")], width)]
    if not changed and not decided:
        lines += [BLANK, (("The text is unchanged by it.", "faint"),)]
    return lines


def _changes_in_text(before: Chamber, after: Chamber, width: int) -> list[Line]:
    lines: list[Line] = []
    for id_, now in after.draft.provisions.items():
        was = before.draft.provisions.get(id_)
        if was is now:
            continue
        old = was.text if was is not None and not was.deleted else ""
        new = "" if now.deleted else now.text
        lines.append(((f"{now.number or id_}  {now.heading}", "accent"),))
        lines += [((("  ", ""), *line)) for line in wrapped(tracked(old, new), width - 2)]
    return lines


def roll_lines(setup: Setup, decision: Decision, width: int) -> list[Line]:
    """Who voted how."""
    counted = tally_of(setup, decision)
    lines = wrapped([(counted.explanation, "strong")], width)
    if not on_record(decision):
        return [
            *lines,
            *wrapped([("The record has the numbers only.", "faint")], width),
        ]
    for choice in ("yes", "no", "abstain", "absent"):
        names = [setup.name(s) for s, cast in decision.ballots.items() if cast == choice]
        if names:
            head = f"{SIGNS[choice]} {len(names)} {choice}: "
            lines += [
                BLANK,
                *wrapped([(head, choice), (", ".join(names), "")], width, "  "),
            ]
    return lines
