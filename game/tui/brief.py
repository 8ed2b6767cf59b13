"""A seat's instructions in words: who you are, what you want, what must not happen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from game.delegates.instructions import Instructions, Issue, Position
from game.rules.meeting.setup import CHAIR, Seat
from game.rules.words.powers import beside_its_vote
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.tui.typeset import BLANK, Line
from game.tui.widgets.leaf import heading, hung, prose

BASES = {
    "stated": "stated in public",
    "group": "your group's position",
    "inferred": "inferred, not on record",
}
"""How a position is known."""
_MATTERS_MOST = 6
_ITEM = re.compile(r"(?:[-*]|(?P<number>\d+\.)) ")
"""How an item of a list begins."""
_PUBLIC = (("public", "What everybody knows"), ("glossary", "Words"))
"""Handouts that everybody may read, by use, and what stands over them."""

_CHAIR = (
    "You preside. You have no vote and no instructions from a capital: your task is a text"
    " that nobody objects to before the time is over, and rules that are kept."
)


def brief_lines(
    scenario: Scenario, seat: Seat, orders: Instructions, width: int
) -> list[Line]:
    """Everything that a person needs to know of a seat before sitting down."""
    lines: list[Line] = [((f" {seat.name}", "accent"),)]
    lines += prose(who(scenario, seat), width, "faint")
    if seat.id == CHAIR:
        lines += [BLANK, *prose(_CHAIR, width), *_aims(orders, width)]
    else:
        lines += _aims(orders, width)
        lines += _red_lines(orders, width)
        lines += _positions(scenario.issues, orders, width)
        lines += [BLANK, *prose(_walk_away(orders), width)]
    if orders.brief:
        lines += heading("The brief, for your eyes only")
        lines += markdown_lines(orders.brief, width)
    for use, title in _PUBLIC:
        if scenario.handouts.get(use):
            lines += heading(title)
            lines += markdown_lines(scenario.handouts[use], width)
    return lines


def who(scenario: Scenario, seat: Seat) -> str:
    """What a seat is, in a sentence."""
    blocs = [b.name for b in scenario.blocs if seat.id in b.members]
    speaks = next((b.name for b in scenario.blocs if b.spokesperson == seat.id), "")
    match seat.role:
        case "chair":
            return "Presides over the meeting. No vote."
        case "group":
            return f"Speaks for {speaks or seat.name}. No vote of its own."
        case "observer":
            return "Observer: may speak, has no vote."
        case "member":
            setup = setup_of(scenario)
            has = ", and ".join(("one vote", *beside_its_vote(setup, seat.id)))
            member = f"Member with {has}"
            if seat.id in setup.barred:
                member = "Member in arrears: is heard, has no vote"
            elif seat.arrears:
                member = "Member in arrears, with a vote where the rules leave it one"
            inside = f"; in {', '.join(blocs)}" if blocs else ""
            voice = f". Speaks for {speaks}" if speaks else ""
            return f"{member}{inside}{voice}."


def _aims(orders: Instructions, width: int) -> list[Line]:
    if not orders.aims:
        return []
    lines = heading("You want")
    for number, aim in enumerate(orders.aims, 1):
        lines += hung(aim, width, f"{number} ")
    return lines


def _red_lines(orders: Instructions, width: int) -> list[Line]:
    lines = heading("Your red lines")
    if not orders.red_lines:
        return [*lines, *prose("None that your capital has drawn.", width)]
    for line in orders.red_lines:
        known = "the room knows it" if line.public else "the room does not know it"
        if line.hard:
            then = "crossed, you must object to the whole"
        else:
            then = "crossed, you dissociate yourself"
        lines += hung(line.words, width, "! ")
        lines += hung(f"{then}; {known}", width, "  ", "faint")
    return lines


def _positions(issues: tuple[Issue, ...], orders: Instructions, width: int) -> list[Line]:
    rows = _ranked(issues, orders.positions)[:_MATTERS_MOST]
    if not rows:
        return []
    lines = heading("What matters most to you")
    for issue, position in rows:
        lines += hung(f"{issue.title}: {leaning(issue, position.place)}", width, "· ")
        said = f"matters {position.salience} of 100 · {BASES[position.basis]}"
        lines += hung(said, width, "  ", "faint")
    return lines


def _ranked(
    issues: Iterable[Issue], positions: dict[str, Position]
) -> list[tuple[Issue, Position]]:
    """The issues on which a seat has positions, what weighs most first; of two that weigh
    alike, the one that is shown to matter more."""
    held = [(i, positions[i.id]) for i in issues if i.id in positions]
    return sorted(
        held, key=lambda pair: (-pair[1].salience * pair[0].weight, -pair[1].salience)
    )


def leaning(issue: Issue, place: int) -> str:
    """A place on an issue's scale in words."""
    if abs(place) < 25:
        return f"between “{issue.low}” and “{issue.high}”"
    end = issue.high if place > 0 else issue.low
    return end if abs(place) >= 150 else f"towards “{end}”"


def _walk_away(orders: Instructions) -> str:
    worth = (orders.walk_away + 50) // 100
    return (
        f"To go home without a text is worth {worth} per cent of the best text to you:"
        " a text that is worth less is not worth having."
    )


def markdown_lines(words: str, width: int) -> list[Line]:
    """Markdown as briefs use it: headings, paragraphs, lists; emphasis is left out."""
    lines: list[Line] = []
    for block in words.strip().split("\n\n"):
        first = block.lstrip().partition("\n")[0]
        if first.startswith("#"):
            lines += [BLANK, ((f" {first.lstrip('# ')}", "strong"),)]
            block = block.partition("\n")[2]  # noqa: PLW2901 - the heading is done
        lines += _block(block, width)
    return lines


def _block(block: str, width: int) -> list[Line]:
    rows = block.strip().splitlines()
    if not rows:
        return []
    if not any(_ITEM.match(r) for r in rows):
        return [BLANK, *prose(block.replace("**", "").replace("*", ""), width)]
    items: list[tuple[str, str]] = []
    for row in rows:
        clean = row.strip().replace("**", "")
        item = _ITEM.match(row.replace("**", ""))
        if item or not items:
            number = item["number"] if item else ""
            items.append(
                (f"{number} " if number else "· ", clean[item.end() :] if item else clean)
            )
        else:
            sign, words = items[-1]
            items[-1] = (sign, f"{words} {clean}")
    return [line for sign, words in items for line in hung(words, width, sign)]
