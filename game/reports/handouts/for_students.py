"""What everybody gets: the briefing, placards, the plan of the room, the schedules."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.lesson_plan import LESSONS, lesson_plan
from game.reports.handouts.marked import blocks
from game.reports.handouts.room_plan import room_plan
from game.reports.handouts.sheets import (
    Block,
    Card,
    Grid,
    Heading,
    Kind,
    NewPage,
    Para,
    Picture,
    Sheet,
    bold,
)
from game.rules.setup import CHAIR, Seat
from game.scenario.model import Scenario


def handed_out(scenario: Scenario) -> tuple[Seat, ...]:
    """Seats that people take: those with a brief; all members where there is none."""
    playable = [
        s
        for s in scenario.seats
        if s.id in scenario.delegations and scenario.delegations[s.id].playable
    ]
    return tuple(playable or [s for s in scenario.seats if s.votes])


def around_the_table(scenario: Scenario) -> tuple[Seat, ...]:
    """The same without the Chair."""
    return tuple(s for s in handed_out(scenario) if s.id != CHAIR)


def chair_name(scenario: Scenario) -> str:
    """What the Chair is called here."""
    return next((s.brief for s in scenario.seats if s.id == CHAIR), "Chair")


def briefing(scenario: Scenario) -> Sheet:
    """What everybody reads: what is at stake, the text, the rules' heart, the names."""
    parts: list[Block] = [Para(bold(scenario.summary))]
    parts += blocks(scenario.stakes)
    if public := scenario.handouts.get("public", ""):
        parts += blocks(public)
    parts += [Heading("The day"), _stages(scenario), Heading("The text before the room")]
    parts += _text(scenario)
    parts += [Heading("What is contested"), *_contested(scenario)]
    if glossary := scenario.handouts.get("glossary", "").strip():
        words: tuple[Block, ...] = blocks(glossary)
        if not isinstance(words[0], Heading):
            parts.append(Heading("Words"))
        parts += words
    if scenario.how_true:
        parts += [Heading("How true is it?")]
        parts += how_true(scenario)
    foot = "For everybody."
    return a_sheet(scenario, "briefing", "Briefing", tuple(parts), foot=foot)


def how_true(scenario: Scenario) -> tuple[Block, ...]:
    """What is record and what is invented, a paragraph for each word in capitals."""
    kept: list[list[str]] = []
    for line in scenario.how_true.splitlines():
        word = line.split(maxsplit=1)[0].rstrip(".,:") if line.strip() else ""
        if not kept or not word or (len(word) > 2 and word.isupper()):
            kept.append([])
        kept[-1].append(line.strip())
    return tuple(b for lines in kept for b in blocks(" ".join(lines)))


def _stages(scenario: Scenario) -> Grid:
    rows, at = [], scenario.opens
    for stage in scenario.stages:
        rows.append((f"{clock(at)} to {clock(stage.until)}", stage.title))
        at = stage.until
    return Grid(("Hours", "Part of the day"), tuple(rows), (1, 4))


def clock(minute: int) -> str:
    """A minute of the day as people write it."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def _text(scenario: Scenario) -> Iterator[Block]:
    for provision in scenario.provisions:
        names = dict.fromkeys(n for n in (provision.number, provision.heading) if n)
        name = ": ".join(names)
        yield Heading(name, 2)
        if provision.text:
            yield Para(provision.text)


def _contested(scenario: Scenario) -> Iterator[Block]:
    rows = []
    quarrels = {n.provision: n.quarrel for n in scenario.notes}
    for provision in scenario.provisions:
        if not provision.issue:
            continue
        others = [v.label or v.id for v in provision.variants[1:]]
        rows.append((provision.number, quarrels.get(provision.id, ""), "; ".join(others)))
    yield Grid(("Provision", "Who wants what", "Other wordings"), tuple(rows), (2, 4, 4))


def placards(scenario: Scenario) -> Sheet:
    """A name for every table, to be folded."""
    cards = [Card(chair_name(scenario), CHAIR)]
    cards += [Card(s.brief, s.id) for s in around_the_table(scenario)]
    return a_sheet(scenario, "placards", "Placards", tuple(cards), "cards")


def plan_of_room(scenario: Scenario) -> Sheet:
    """Who sits where."""
    seats = around_the_table(scenario)
    svg = room_plan(chair_name(scenario), seats)
    alt = f"The Chair at the head, {len(seats)} delegations in the order of the roll"
    rest = sum(1 for s in scenario.seats if s.votes) - sum(1 for s in seats if s.votes)
    parts: list[Block] = [Picture(svg, alt, "room.svg")]
    parts.append(
        Para("The roll runs clockwise from the Chair's right hand, in English order.")
    )
    if rest > 0:
        parts.append(
            Para(f"The other {rest} members of the room are played by the computer.")
        )
    return a_sheet(scenario, "room", "The room", tuple(parts), "wide")


def schedules(scenario: Scenario) -> Sheet:
    """The lesson in 45, 90, 120 and 180 minutes."""
    parts: list[Block] = []
    for n, minutes in enumerate(LESSONS):
        if n == 2:
            parts.append(NewPage())
        rows = tuple(
            (f"{p.begins} to {p.ends}", p.title, p.room, p.what)
            for p in lesson_plan(scenario, minutes)
        )
        parts.append(Heading(f"{minutes} minutes"))
        parts.append(
            Grid(("Minutes", "Part", "In the room", "What happens"), rows, (4, 6, 5, 11))
        )
    return a_sheet(scenario, "schedule", "Schedule", tuple(parts))


def a_sheet(
    scenario: Scenario,
    name: str,
    title: str,
    parts: tuple[Block, ...],
    kind: Kind = "paper",
    foot: str = "",
) -> Sheet:
    """A sheet of a scenario, with its title above."""
    return Sheet(name, title, scenario.title, parts, kind, foot, scenario.language)
