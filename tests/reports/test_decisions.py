"""The script tells when what is put, by the rules of the room and within its minutes."""

from __future__ import annotations

import re

import pytest

from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.for_facilitators import script
from game.reports.handouts.lesson_plan import lesson_plan, usual_lesson
from game.reports.handouts.phrasebook import LANGUAGES, phrasebook
from game.scenario.founding.folder import found, plan_from, template_names
from game.scenario.load import load
from game.scenario.model import Scenario

NOW = "**What is decided, in the order of these rules:**\n\n"


def steps(scenario: Scenario) -> list[list[str]]:
    """The steps of each stage of action."""
    told = markdown(script(scenario)).split(NOW)[1:]
    return [re.findall(r"^\d+\. (.*)$", t.partition("\n\n")[0], re.MULTILINE) for t in told]


@pytest.mark.parametrize("template", template_names())
def test_each_step_has_its_minute_within_the_action(
    template: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("made") / "mine"
    found(folder, plan_from(template))
    scenario = load(str(folder))
    plan = lesson_plan(scenario, usual_lesson(scenario))
    kinds = {stage.id: stage.kind for stage in scenario.stages}
    action = [part for part in plan if kinds.get(part.stage) == "action"]
    told = steps(scenario)
    assert len(told) == len(action) >= 1
    for part, found_ in zip(action, told, strict=True):
        minutes = [int(step.split()[1].rstrip(":")) for step in found_]
        assert minutes == sorted({*minutes})
        assert part.begins <= minutes[0]
        assert minutes[-1] < part.ends
    before = markdown(script(scenario)).split(NOW)[0]
    (called,) = re.findall(r"Minute (\d+): last call", before)
    assert int(called) < action[0].begins


def test_a_room_that_votes_is_told_what_carries_and_in_which_order() -> None:
    ((first, amendments, whole),) = steps(load("cybercrime-2024"))
    assert "Quorum for a decision: 97 of 193" in first
    assert (
        "the furthest from the text first. Of each, ask whether anybody objects"
        in amendments
    )
    assert "22 contested provisions: have sponsors agree on few" in amendments
    assert "two thirds of those present and voting (of 193 voting yes or no: 129)" in whole
    assert "until the Bureau finds that efforts are exhausted" in whole


def test_consensus_and_silence_have_steps_of_their_own() -> None:
    conference, assembly = steps(load("arms-trade-2013"))
    assert conference[-1].endswith("does anybody object? One objection stops it.")
    assert assembly[-1].endswith("(of 188 voting yes or no: 95).")
    told = markdown(script(load("arms-trade-2013")))
    assert told.count("then ask a second time whether anybody objects") == 1
    assert told.count("An appeal puts the ruling to the vote") == 1
    sent = steps(load("silence-2024"))
    assert all(found_[0].startswith("Silence: the text goes out") for found_ in sent)
    assert [len(found_) for found_ in sent] == [1, 1, 2]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_steps(language: str) -> None:
    said = phrasebook(language)
    keys = ("decisions-now", "last-call", "step-close", "step-whole-vote")
    for key in (*keys, "step-second-call", "step-overruled"):
        assert said(key) != phrasebook("en")(key) or language == "en"
