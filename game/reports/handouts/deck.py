"""The pictures for the wall, one thought each."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.for_facilitators import USUAL, questions, usual_lesson
from game.reports.handouts.lesson_plan import lesson_plan
from game.reports.handouts.sheets import Grid, Items, Para, Sheet, Slide, bold
from game.rules.voting import share_in_words
from game.scenario.model import Scenario


def deck(scenario: Scenario) -> Sheet:
    """The pictures for the wall, one thought each."""
    slides = [
        Slide(
            scenario.title,
            (Para(bold(scenario.summary)), Para(f"{scenario.place}, {scenario.date}")),
        )
    ]
    stakes = [
        s.strip() for s in scenario.stakes.replace("\n", " ").split(". ") if s.strip()
    ]
    slides.append(
        Slide("What is at stake", (Items(tuple(f"{s.rstrip('.')}." for s in stakes[:6])),))
    )
    minutes = usual_lesson(scenario)
    rows = tuple(
        (f"{p.begins} to {p.ends}", p.title) for p in lesson_plan(scenario, minutes)
    )
    slides.append(
        Slide(
            "The next hour and a half"
            if minutes == USUAL
            else f"The next {minutes} minutes",
            (Grid(("Minutes", "Part"), rows, (1, 4)),),
        )
    )
    slides += _quarrels(scenario)
    slides.append(Slide("How we decide", (Items(tuple(_how(scenario))),)))
    slides += _plays(scenario)
    asked = tuple(q for q, _ in questions(scenario))[:5]
    slides.append(Slide("Afterwards", (Items(asked, ordered=True),)))
    return Sheet(
        "facilitator/deck",
        "Projector deck",
        scenario.title,
        tuple(slides),
        "deck",
        language=scenario.language,
    )


_ON_SLIDE = 4
"""Quarrels on one picture of the deck."""


def _quarrels(scenario: Scenario) -> Iterator[Slide]:
    quarrels = {n.provision: n.quarrel for n in scenario.notes}
    contested = [p for p in scenario.provisions if p.issue]
    for n in range(0, len(contested), _ON_SLIDE):
        rows = tuple(
            (p.number, quarrels.get(p.id) or p.heading)
            for p in contested[n : n + _ON_SLIDE]
        )
        yield Slide(
            "What is contested", (Grid(("Provision", "The quarrel"), rows, (2, 7)),)
        )


def _how(scenario: Scenario) -> Iterator[str]:
    rulebook = scenario.rulebook
    substance = rulebook.majorities.get("substance")
    if rulebook.consensus.required:
        yield "By consensus only: when the Chair asks, nobody objects."
    else:
        yield "Consensus: when the Chair asks, nobody objects."
        if substance is not None:
            yield f"Otherwise a vote: {share_in_words(substance)}."
    yield "Amendments first, then the text as a whole."
    yield "Abstaining is no vote; it can still decide."


def _plays(scenario: Scenario) -> Iterator[Slide]:
    for stage in scenario.stages:
        news = [i for i in scenario.injects if i.at < stage.until]
        past = [s.until for s in scenario.stages if s.until < stage.until]
        news = [i for i in news if not past or i.at >= max(past)]
        yield Slide(stage.title, (Para(_SAY_WALL[stage.kind]),))
        for inject in news:
            yield Slide(inject.title, (Para(inject.words),))


_SAY_WALL = {
    "statements": "Placards up to speak. One minute. Say where you stand; red lines aloud.",
    "consultations": "Walk and talk. Amendments in writing to the Chair, with sponsors.",
    "action": "Consensus is asked for first. Silence is agreement.",
    "explanations": "Why did you vote so? One sentence.",
}
