"""What everybody gets: the briefing, placards, the plan of the room, the schedules."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.reports import history
from game.reports.handouts.hours import hours
from game.reports.handouts.lesson_plan import lesson_plan, lessons
from game.reports.handouts.marked import blocks
from game.reports.handouts.more_than_a_vote import for_everybody, with_veto
from game.reports.handouts.own_plan import own_plan
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
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
    Run,
    Sheet,
    bold,
    one_paragraph,
)
from game.rules.draft.text import Provision
from game.rules.meeting.setup import CHAIR, Seat
from game.scenario.assembly import CHAIR_NAME
from game.scenario.drafts.marks import heading_apart
from game.scenario.drafts.one_line import table_in
from game.scenario.model import Scenario
from game.scenario.room import setup_of


def handed_out(scenario: Scenario) -> tuple[Seat, ...]:
    """Seats that people take: those with a brief; all members where there is none."""
    playable = [
        s
        for s in scenario.seats
        if s.id in scenario.delegations and scenario.delegations[s.id].playable
    ]
    return tuple(playable or [s for s in scenario.seats if s.member])


def around_the_table(scenario: Scenario) -> tuple[Seat, ...]:
    """The same without the Chair."""
    return tuple(s for s in handed_out(scenario) if s.id != CHAIR)


def left_to_the_computer(scenario: Scenario) -> tuple[Seat, ...]:
    """Members with a vote that have no sheet, so that the computer plays them."""
    seated = {seat.id for seat in around_the_table(scenario)}
    voting = {*setup_of(scenario).roll} - seated
    return tuple(s for s in scenario.seats if s.id in voting)


def chair_name(scenario: Scenario) -> str:
    """What the Chair is called here: by the scenario, or in the sheet's language."""
    own = next((s.brief for s in scenario.seats if s.id == CHAIR), "")
    return own if own and own != CHAIR_NAME else phrasebook(scenario.language)("chair")


def briefing(scenario: Scenario) -> Sheet:
    """What everybody reads: what is at stake, the text, the rules' heart, the names; and how
    true it is, unless that is to be told when the class has played what really happened."""
    said = phrasebook(scenario.language)
    parts: list[Block] = [Para(bold(one_paragraph(scenario.summary)))]
    parts += blocks(scenario.stakes)
    if public := scenario.handouts.get("public", ""):
        parts += blocks(public)
    parts += [Heading(said("the-day")), _stages(scenario, said), Heading(said("the-text"))]
    parts += _text(scenario)
    parts += [Heading(said("contested")), _contested(scenario, said)]
    parts += for_everybody(scenario, said)
    if glossary := scenario.handouts.get("glossary", "").strip():
        words: tuple[Block, ...] = blocks(glossary)
        if not isinstance(words[0], Heading):
            parts.append(Heading(said("glossary")))
        parts += words
    if scenario.how_true and not scenario.record:
        parts += [Heading(said("how-true"))]
        parts += how_true(scenario)
    return a_sheet(scenario, "briefing", parts, foot=said("for-everybody"))


def how_true(scenario: Scenario) -> tuple[Block, ...]:
    """What is record and what is invented, a paragraph for each word in capitals."""
    return tuple(b for words in history.how_true(scenario) for b in blocks(words))


def _stages(scenario: Scenario, said: Phrasebook) -> Grid:
    rows = []
    for stage in scenario.stages:
        begins, ends = hours(scenario, stage)
        rows.append((said("from-to", begins=begins, ends=ends), stage.title))
    return Grid((said("hours"), said("part-of-day")), tuple(rows), (1, 4))


_UNITS = ("title", "chapter", "article")
"""Kinds of provisions that have a line of their own for their number."""


def _text(scenario: Scenario) -> Iterator[Block]:
    for provision in scenario.provisions:
        words, heading = provision.text, provision.heading
        if words == heading:  # a chapter, or the title itself
            words = ""
        else:
            heading = heading_apart(heading, words)
        if table := table_in(words):
            above = f" {table.caption}" if table.caption else ""
            yield Para((*bold(provision.number), Run(above)))
            yield Grid(table.head, table.rows, (1,) * len(table.rows[0]))
            continue
        if words and not heading and provision.kind not in _UNITS:
            yield Para((*bold(provision.number), Run(f" {words}")))
            continue
        names = dict.fromkeys(n for n in (provision.number, heading) if n)
        yield Heading(": ".join(names), 2)
        if words:
            yield Para(words)


def quarrels(scenario: Scenario) -> Iterator[tuple[Provision, str]]:
    """The provisions that bear on an issue, each with who wants what; may be empty."""
    told = {n.provision: n.quarrel for n in scenario.notes}
    for provision in scenario.provisions:
        if provision.issue:
            yield provision, told.get(provision.id, "")


def _contested(scenario: Scenario, said: Phrasebook) -> Grid:
    ends = {issue.id: f"{issue.low} / {issue.high}" for issue in scenario.issues}
    rows = tuple(
        (
            p.number,
            words or ends.get(p.issue, ""),
            "; ".join(v.label or v.id for v in p.variants),
        )
        for p, words in quarrels(scenario)
    )
    heads = (said("provision"), said("who-wants-what"), said("wordings"))
    return Grid(heads, rows, (2, 4, 5))


def placards(scenario: Scenario) -> Sheet:
    """A name for every table, to be folded."""
    cards = [Card(chair_name(scenario), CHAIR)]
    cards += [Card(s.brief, s.id) for s in around_the_table(scenario)]
    return a_sheet(scenario, "placards", cards, "cards")


def plan_of_room(scenario: Scenario) -> Sheet:
    """Who sits where."""
    said = phrasebook(scenario.language)
    seats = around_the_table(scenario)
    holders = with_veto(scenario)
    svg = room_plan(chair_name(scenario), seats, [s.id for s in holders])
    rest = len(left_to_the_computer(scenario))
    parts: list[Block] = [Picture(svg, said("room-shows", count=len(seats)), "room.svg")]
    parts.append(Para(said("roll")))
    if holders:
        words = said("with-veto", names=said.several(s.brief for s in holders))
        at_table = any(s in seats for s in holders)
        parts.append(Para(f"{words} {said('thick-frame')}" if at_table else words))
    if rest > 0:
        parts.append(Para(said("computer-plays", count=rest)))
    return a_sheet(scenario, "room", parts, "wide")


def schedules(scenario: Scenario) -> Sheet:
    """The lesson in 45, 90, 120 and 180 minutes, and in those that the scenario states."""
    said = phrasebook(scenario.language)
    heads = (said("minutes"), said("part"), said("in-the-room"), said("what-happens"))
    parts: list[Block] = []
    for n, minutes in enumerate(lessons(scenario)):
        if n and n % 2 == 0:
            parts.append(NewPage())
        parts.append(Heading(said("lesson", minutes=minutes)))
        if own := planned(scenario, minutes):
            parts.append(own)
            continue
        rows = tuple(
            (said("from-to", begins=p.begins, ends=p.ends), p.title, p.room, p.what)
            for p in lesson_plan(scenario, minutes)
        )
        parts.append(Grid(heads, rows, (4, 6, 5, 11)))
    return a_sheet(scenario, "schedule", parts)


def planned(scenario: Scenario, minutes: int) -> Grid | None:
    """The lesson as the scenario's own notes divide it, if they do."""
    said = phrasebook(scenario.language)
    rows = tuple(
        (said("from-to", begins=p.begins, ends=p.ends), p.words)
        for p in own_plan(scenario, minutes)
    )
    heads = (said("minutes"), said("what-happens"))
    return Grid(heads, rows, (4, 22)) if rows else None


def a_sheet(
    scenario: Scenario,
    name: str,
    parts: Sequence[Block],
    kind: Kind = "paper",
    foot: str = "",
    title: str = "",
) -> Sheet:
    """A sheet of a scenario; its title is that of the last part of its name unless given."""
    title = title or phrasebook(scenario.language)(name.rpartition("/")[2])
    return Sheet(name, title, scenario.title, tuple(parts), kind, foot, scenario.language)
