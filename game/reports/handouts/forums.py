"""The forums of a scenario: under which rules it decides, one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from game.reports.handouts.hours import begins_at, span
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.rules.meeting.setup import Stage
from game.rules.rulebook import Rulebook
from game.scenario.model import Scenario
from game.scenario.room import setup_of


class Forum(NamedTuple):
    """Stages of the day that one rulebook holds for."""

    title: str
    """The rulebook's, with the hours where there are other forums."""
    there: Scenario
    """The scenario under that rulebook."""


def forums(scenario: Scenario) -> tuple[Forum, ...]:
    """The forums in the order of the day, each once; one where no stage names a rulebook."""
    said = phrasebook(scenario.language)
    setup = setup_of(scenario)
    by_id: dict[str, tuple[Rulebook, list[Stage]]] = {}
    for stage in scenario.stages:
        rulebook = setup.rules_in(stage.id)
        by_id.setdefault(rulebook.id, (rulebook, []))[1].append(stage)
    apart = len(by_id) > 1
    return tuple(
        Forum(
            _with_hours(scenario, rulebook, stages, said)
            if apart
            else said.title_of(rulebook),
            replace(scenario, rulebook=rulebook),
        )
        for rulebook, stages in by_id.values()
    )


def way_of(rulebook: Rulebook) -> str:
    """How text is decided, for the phrases that differ by it: ``silence`` where it is sent
    out first, ``agreed`` where nobody votes on it, ``voted`` where it is put to the vote
    without a request; else empty: consensus, or a vote on request."""
    if rulebook.consensus.required:
        silence = rulebook.silence
        return "silence" if silence is not None and silence.first else "agreed"
    return "" if rulebook.consensus.votes_on_request else "voted"


def text_rules(rulebook: Rulebook, said: Phrasebook) -> Iterator[str]:
    """How text is adopted, a sentence each: by silence, by consensus, before it by what."""
    silence, consensus = rulebook.silence, rulebook.consensus
    way = way_of(rulebook)
    if way == "silence" and silence is not None:
        yield said("silence-first", hours=silence.hours)
        yield said("silence-partial" if silence.partial else "silence-whole")
        yield said("silence-again")
    if consensus.required:
        yield said("consensus-required")
    elif consensus.first:
        body = said("bureau") if consensus.finding == "Bureau" else consensus.finding
        yield said("consensus-first", finding=body or said("chair"))
    else:
        yield said("consensus-or-vote" if consensus.votes_on_request else "consensus-else")


def in_stage(scenario: Scenario, stage: Stage, what: str) -> str:
    """A phrase on a stage of its kind under its rules: ``is``, ``say``, ``watch``, ``wall``."""
    said = phrasebook(scenario.language)
    rulebook = setup_of(scenario).rules_in(stage.id)
    way = way_of(rulebook)
    ways = (way, "agreed") if way == "silence" else (way,)
    keys = [f"{stage.kind}-{w}-{what}" for w in ways if w]
    hours = rulebook.silence.hours if rulebook.silence else 0
    words = said.first_of((*keys, f"{stage.kind}-{what}"), hours=hours)
    last = stage == [s for s in scenario.stages if s.kind == stage.kind][-1]
    if (stage.kind, way, what) == ("action", "silence", "is") and last:
        words = f"{words} {said('then-the-room')}"
    return words


def _with_hours(
    scenario: Scenario, rulebook: Rulebook, stages: list[Stage], said: Phrasebook
) -> str:
    begins, ends = span(scenario, begins_at(scenario, stages[0]), stages[-1].until)
    more = said("from-to", begins=begins, ends=ends)
    return said("aside", words=said.title_of(rulebook), more=more)
