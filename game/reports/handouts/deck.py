"""The pictures for the wall, one thought each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from game.reports.handouts.for_facilitators import questions
from game.reports.handouts.for_students import a_sheet, planned, quarrels
from game.reports.handouts.forums import forums, in_stage, way_of
from game.reports.handouts.lesson_plan import lesson_plan, taught_in, usual_lesson
from game.reports.handouts.more_than_a_vote import Weighing, on_vetoes, weighed
from game.reports.handouts.news import news_in
from game.reports.handouts.phrasebook import Phrasebook, grouped, phrasebook
from game.reports.handouts.sheets import (
    Grid,
    Items,
    Para,
    Sheet,
    Slide,
    bold,
    one_paragraph,
)
from game.rules.draft.text import Provision
from game.scenario.model import Scenario

_SENTENCES = 6
"""Sentences of the stakes that go on a picture."""
_ON_SLIDE = 4
"""Quarrels on one picture of the deck, at most; of more each has as many."""
_WEIGHED, _ACROSS = 30, 3
"""Members on the picture of what they weigh, at most, and how many in a row."""
_ASKED = 4
"""Questions on the last picture."""


def deck(scenario: Scenario) -> Sheet:
    """The pictures for the wall, one thought each."""
    said = phrasebook(scenario.language)
    where = Para(said("aside", words=scenario.place, more=scenario.date))
    slides = [Slide(scenario.title, (Para(bold(one_paragraph(scenario.summary))), where))]
    sentences = _ENDS.split(" ".join(scenario.stakes.split()))[:_SENTENCES]
    slides.append(Slide(said("at-stake"), (Items(tuple(s for s in sentences if s)),)))
    slides.append(_next(scenario, said))
    slides += _quarrels(scenario, said)
    slides.append(Slide(said("how-we-decide"), (Items(tuple(_how(scenario, said))),)))
    slides += (_weighing(found, said) for found in weighed(scenario, said))
    slides += _plays(scenario, said)
    asked = tuple(q for q, _ in questions(scenario))[:_ASKED]
    slides.append(Slide(said("afterwards"), (Items(asked, ordered=True),)))
    return a_sheet(scenario, "facilitator/deck", slides, "deck")


_ENDS = re.compile(r"(?<=[.!?\u2026\u3002\u061f]) (?=[^\W\d_a-z])|(?<=\u3002)")
"""Where a sentence ends and another begins."""


def _next(scenario: Scenario, said: Phrasebook) -> Slide:
    minutes = usual_lesson(scenario)
    rows = tuple(
        (said("from-to", begins=p.begins, ends=p.ends), p.title)
        for p in lesson_plan(scenario, minutes)
    )
    own = planned(scenario, minutes)
    grid = own or Grid((said("minutes"), said("part")), rows, (1, 4))
    return Slide(said("next", minutes=minutes), (grid,))


def _quarrels(scenario: Scenario, said: Phrasebook) -> Iterator[Slide]:
    told = [(p.number, words or _choice(p)) for p, words in quarrels(scenario)]
    slides = max(1, ceil(len(told) / _ON_SLIDE))
    each = max(1, ceil(len(told) / slides))
    for n in range(0, len(told), each):
        rows = tuple(told[n : n + each])
        grid = Grid((said("provision"), said("quarrel")), rows, (3, 8))
        yield Slide(said("contested"), (grid,))


def _choice(provision: Provision) -> str:
    """What a provision is about, and the wordings between which the room chooses."""
    labels = [v.called for v in provision.variants if v.id != "deleted"]
    labels = labels if len(labels) > 1 else []
    heading = "" if provision.heading in labels else provision.heading
    return ": ".join(filter(None, (heading, " / ".join(labels))))


def _how(scenario: Scenario, said: Phrasebook) -> Iterator[str]:
    found = forums(scenario)
    for forum in found:
        how = " ".join(_adopted(forum.there, said))
        yield said("named", name=forum.title, words=how) if len(found) > 1 else how
    yield said("amendments-first")
    if any(not f.there.rulebook.consensus.required for f in found):
        yield said("abstaining-wall")


def _adopted(there: Scenario, said: Phrasebook) -> Iterator[str]:
    rulebook = there.rulebook
    substance = rulebook.majorities.get("substance")
    if way_of(rulebook) == "silence":
        yield said("action-silence-wall")
    if rulebook.consensus.required:
        yield said("consensus-only")
        return
    yield said("consensus")
    if substance is not None:
        yield said("or-vote", needed=said.needs(substance))
    yield from on_vetoes(there, said)


def _weighing(found: Weighing, said: Phrasebook) -> Slide:
    """What members weigh, the heaviest first, row by row; of many the others in one."""
    told = [(s.brief, grouped(s.weight)) for s in found.seats]
    if len(told) > _WEIGHED:
        rest = sum(s.weight for s in found.seats[_WEIGHED - 1 :])
        told[_WEIGHED - 1 :] = [(said("the-rest"), grouped(rest))]
    across = min(_ACROSS, len(told))
    told += [("", "")] * (-len(told) % across)
    rows = tuple(
        tuple(cell for pair in told[n : n + across] for cell in pair)
        for n in range(0, len(told), across)
    )
    heads = (said("member"), found.weighs) * across
    grid = Grid(heads, rows, (4, 3) * across)
    return Slide(found.weighs, (grid, Para(found.in_all(said))))


def _plays(scenario: Scenario, said: Phrasebook) -> Iterator[Slide]:
    taught = taught_in(scenario, usual_lesson(scenario))
    for stage in scenario.stages:
        if stage.id not in taught:
            continue
        yield Slide(stage.title, (Para(in_stage(scenario, stage, "wall")),))
        for inject in news_in(scenario, stage, taught):
            yield Slide(inject.title, (Para(inject.words),))
