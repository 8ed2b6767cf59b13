"""What a part of the lesson decides, step by step, by the rules of the room."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from game.reports.handouts.decided_by import needed
from game.reports.handouts.forums import text_rules, way_of
from game.reports.handouts.lesson_plan import Part
from game.reports.handouts.more_than_a_vote import on_vetoes
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.reports.handouts.sheets import Block, Items, Para, bold
from game.rules.meeting.setup import AMENDMENTS, WHOLE, Stage
from game.rules.rulebook import Majority
from game.scenario.model import Scenario
from game.scenario.room import setup_of

_LAST_CALL = 5
"""The part of the consultations, one in so many, that is left after the last call."""
_WHOLE, _FIRST = 4, 8
"""The same of the action for the text as a whole, and for reading out the amendments."""
_SUBSTANCE = "substance"


def last_call(scenario: Scenario, part: Part, *, timed: bool) -> Iterator[Block]:
    """When a class is told that amendments close, in consultations before action; nothing
    where no minutes are told."""
    stages = [stage.id for stage in scenario.stages]
    after = scenario.stages[stages.index(part.stage) + 1 :]
    if timed and after and after[0].kind == "action":
        said = phrasebook(scenario.language)
        minute = part.ends - max(2, (part.ends - part.begins) // _LAST_CALL)
        yield Para(said("at-minute", minute=minute, words=said("last-call")))


def decisions(
    scenario: Scenario, part: Part, stage: Stage, *, timed: bool
) -> Iterator[Block]:
    """What is put in a stage of action, in its order and by which majority; ``timed``: each
    step with its minute of the lesson."""
    said = phrasebook(scenario.language)
    there = replace(scenario, rulebook=setup_of(scenario).rules_in(stage.id))
    steps = [
        said("at-minute", minute=minute, words=words) if timed else words
        for minute, words in _steps(there, part, stage, said)
    ]
    yield Para(bold(said("decisions-now")))
    yield Items(tuple(steps), ordered=True)
    if there.rulebook.motions:
        yield Para(said("step-motions"))
    if way_of(there.rulebook) != "silence" and stage == _last_of(there):
        yield from map(Para, _after_an_objection(there, said))


def _steps(
    there: Scenario, part: Part, stage: Stage, said: Phrasebook
) -> Iterator[tuple[int, str]]:
    """Minute and words of each step."""
    rulebook, length = there.rulebook, part.ends - part.begins
    last = stage == _last_of(there)
    way = way_of(rulebook)
    if way == "silence":
        yield part.begins, " ".join(text_rules(rulebook, said))
        if last:
            yield part.ends - max(2, length // _WHOLE), said("step-whole-agreed")
        return
    yield part.begins, _beginning(there, said)
    begins = part.begins + max(1, length // _FIRST)
    ends = part.ends - (max(2, length // _WHOLE) if last else 0)
    yield begins, " ".join(_of_amendments(there, way, max(1, ends - begins), said))
    if last:
        yield ends, " ".join(_of_the_whole(there, way, said))


def _last_of(there: Scenario) -> Stage:
    """The last stage of action under the rules that hold there."""
    rules_in = setup_of(there).rules_in
    action = [s for s in there.stages if s.kind == "action"]
    return [s for s in action if rules_in(s.id).id == there.rulebook.id][-1]


def _beginning(there: Scenario, said: Phrasebook) -> str:
    """Amendments are read out and heads counted; the quorum, where there is one."""
    quorum, members = there.rulebook.quorum, len(setup_of(there).members)
    words = said("step-close")
    if quorum is None:
        return words
    least = quorum.decision.needed(members)
    return f"{words} {said('quorum', needed=least, members=members)}"


def _of_amendments(
    there: Scenario, way: str, minutes: int, said: Phrasebook
) -> Iterator[str]:
    agreed = there.rulebook.consensus.required
    order = "furthest-first" if there.rulebook.furthest_first else "as-tabled"
    yield said(f"{order}-agreed" if agreed else order)
    if not agreed:
        yield said("step-vote" if way == "voted" else "step-ask")
        yield from _needs(there, AMENDMENTS, said)
        yield from _apart(there, said)
    contested = sum(bool(p.issue) for p in there.provisions)
    if contested:
        each = minutes // contested
        key = "step-minutes" if each else "step-few-minutes"
        yield said(key, minutes=minutes, count=contested, each=each)


def _of_the_whole(there: Scenario, way: str, said: Phrasebook) -> Iterator[str]:
    rulebook = there.rulebook
    if rulebook.consensus.required:
        yield said("step-whole-agreed")
        return
    if rulebook.consensus.first:
        yield said("consensus-first", finding=rulebook.consensus.finding or said("chair"))
    yield said("step-whole-vote" if way == "voted" else "step-whole-ask")
    yield from _needs(there, WHOLE, said)


def _after_an_objection(there: Scenario, said: Phrasebook) -> Iterator[str]:
    """What an objection leaves to do where it ends the matter: a second attempt, and, where the
    rules know them, a ruling and an appeal."""
    if not there.rulebook.consensus.required:
        return
    yield said("step-second-call")
    if {"point-of-order", "appeal"} <= set(there.rulebook.motions):
        yield said("step-overruled")


def _needs(there: Scenario, what: str, said: Phrasebook) -> Iterator[str]:
    """What carries a question, and where a veto can stop it, who has one."""
    yield said("step-needs", needs=_carries(there, what, said))
    if _majority(there, what).veto:
        yield from on_vetoes(there, said)


def _carries(there: Scenario, what: str, said: Phrasebook) -> str:
    """What carries a question, with the number where all members vote yes or no."""
    return needed(_majority(there, what), len(setup_of(there).roll), said)


def _majority(there: Scenario, what: str) -> Majority:
    return there.rulebook.majorities[there.decided_by.get(what, _SUBSTANCE)]


def _apart(there: Scenario, said: Phrasebook) -> Iterator[str]:
    """Provisions that another majority decides."""
    numbers = {p.id: p.number for p in there.provisions}
    for what in there.decided_by:
        if what not in (WHOLE, AMENDMENTS):
            number = numbers.get(what, what)
            yield said("step-apart", number=number, needs=_carries(there, what, said))
