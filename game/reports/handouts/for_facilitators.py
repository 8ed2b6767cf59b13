"""What the facilitator keeps: the script with its timings, the answer key, the deck.

None of it repeats a confidential sheet: these papers lie on a desk in the class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.reports.handouts.decided_by import majorities_of
from game.reports.handouts.decisions import decisions, last_call
from game.reports.handouts.for_students import (
    a_sheet,
    chair_name,
    handed_out,
    how_true,
    left_to_the_computer,
    planned,
)
from game.reports.handouts.forums import forums, in_stage, text_rules
from game.reports.handouts.hours import begins_at, hour
from game.reports.handouts.lesson_plan import Part, lesson_plan, taught_in, usual_lesson
from game.reports.handouts.marked import blocks, inline
from game.reports.handouts.more_than_a_vote import on_vetoes, on_weights
from game.reports.handouts.nearest import nearest_to_wordings
from game.reports.handouts.news import comes_at, news_in
from game.reports.handouts.phrasebook import Phrasebook, phrasebook
from game.reports.handouts.sheets import (
    Block,
    Box,
    Grid,
    Heading,
    Items,
    Para,
    Run,
    Sheet,
    bold,
)
from game.rules.meeting.setup import CHAIR, Inject, Stage
from game.rules.rulebook import Majority
from game.scenario.assembly import CHAIR_NAME
from game.scenario.model import Moment, Scenario, StatedPosition
from game.scenario.room import setup_of

_QUESTIONS, _STALLS = 4, 5
"""How many questions and remedies there are for a scenario that has none of its own."""


def script(scenario: Scenario) -> Sheet:
    """Minute by minute: what to do, what the Chair says, what comes in from outside."""
    said = phrasebook(scenario.language)
    minutes = usual_lesson(scenario)
    before = tuple(inline(words) for words in _before(scenario, said))
    parts: list[Block] = [Heading(said("before")), Items(before)]
    parts.append(Heading(said("the-lesson", minutes=minutes)))
    plan = planned(scenario, minutes)
    parts += [plan] if plan else []
    for part in lesson_plan(scenario, minutes):
        if not plan or part.kind in ("stage", "debrief"):
            parts += _of_part(scenario, part, said, timed=not plan)
    stalls = (
        said(f"stalls-{n}", chair=chair_name(scenario)) for n in range(1, _STALLS + 1)
    )
    parts += [Heading(said("stalls")), Items(tuple(stalls))]
    if own := scenario.handouts.get("facilitator", ""):
        parts += [Heading(said("notes")), *blocks(own, 2)]
    return a_sheet(scenario, "facilitator/script", parts, foot=said("for-facilitator"))


def _before(scenario: Scenario, said: Phrasebook) -> Iterator[str]:
    seats = handed_out(scenario)
    audience = scenario.audience
    played = any(seat.id == CHAIR for seat in seats)
    yield said("sheets-with-chair" if played else "sheets-chair-yours", count=len(seats))
    name = next(seat.name for seat in scenario.seats if seat.id == CHAIR)
    if name not in (CHAIR_NAME, said("chair")):
        yield said("presides", name=name)
    if rest := left_to_the_computer(scenario):
        yield said("computer-plays", count=len(rest))
        yield said("others-vote", count=len(rest))
    if audience is not None:
        least, most, shared = audience.least, audience.most, audience.to_a_seat
        number = "meant-for" if least < most else "meant-for-one"
        yield said(number, least=least, most=most, shared=shared)
    yield said("to-print")
    yield said("to-put-up")
    yield said("to-try", scenario=scenario.id)


def _of_part(
    scenario: Scenario, part: Part, said: Phrasebook, *, timed: bool
) -> Iterator[Block]:
    """What to do in a part; ``timed``: at which minutes, where no plan of the notes says."""
    times = said("minute-from-to", begins=part.begins, ends=part.ends)
    title = part.title
    if part.room:
        hours = said("in-room-hours", hours=part.room)
        title = said("aside", words=title, more=hours)
    yield Heading(said("named", name=times, words=title) if timed else title, 2)
    yield Para(part.what)
    if part.kind == "stage":
        stage = next(s for s in scenario.stages if s.id == part.stage)
        chair = said("quoted", words=in_stage(scenario, stage, "say"))
        yield Box(said("chair-says"), chair)
        watch = Run(f"{said('watch')} ", bold=True)
        yield Para((watch, Run(in_stage(scenario, stage, "watch"))))
        if stage.kind == "action":
            yield from decisions(scenario, part, stage, timed=timed)
        elif stage.kind == "consultations":
            yield from last_call(scenario, part, timed=timed)
        yield from _injects(scenario, part, stage, said, timed=timed)
    elif part.kind == "debrief":
        yield Items(tuple(q for q, _ in questions(scenario)), ordered=True)


def _injects(
    scenario: Scenario, part: Part, stage: Stage, said: Phrasebook, *, timed: bool
) -> Iterator[Block]:
    """News that falls into a stage, at the minute of the lesson that it stands for."""
    sits, length = (
        begins_at(scenario, stage),
        max(1, stage.until - begins_at(scenario, stage)),
    )
    for inject in news_in(scenario, stage, taught_in(scenario, usual_lesson(scenario))):
        along = min(max(comes_at(scenario, inject), sits), stage.until) - sits
        minute = part.begins + along * (part.ends - part.begins) // length
        yield Box(_when(scenario, inject, minute if timed else None, said), inject.words)


def _when(scenario: Scenario, inject: Inject, minute: int | None, said: Phrasebook) -> str:
    """When a piece of news comes: in the lesson, or by the hours of the meeting."""
    time = hour(scenario, comes_at(scenario, inject))
    if minute is not None:
        return said("news", minute=minute, time=time, title=inject.title)
    before = next((s.title for s in scenario.stages if s.id == inject.before), "")
    if before:
        return said("news-at-latest", time=time, stage=before, title=inject.title)
    return said("news-at", time=time, title=inject.title)


def questions(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """Questions for the debrief, each with what a good answer contains; may be empty."""
    own = [(d.question, "") for d in scenario.debrief]
    own += [(q.question, q.answer) for q in scenario.questions.after]
    said = phrasebook(scenario.language)
    usual = ((said(f"ask-{n}"), said(f"hear-{n}")) for n in range(1, _QUESTIONS + 1))
    return tuple(own) or tuple(usual)


def answer_key(scenario: Scenario) -> Sheet:
    """What is right: the arithmetic, the real day, the answers."""
    said = phrasebook(scenario.language)
    parts: list[Block] = [Heading(said("what-carries")), *_what_carries(scenario, said)]
    parts += [Heading(said("camps")), _camps(scenario, said)]
    if choices := nearest_to_wordings(scenario):
        heads = (said("provision"), said("wording"), said("nearest"))
        parts += [Heading(said("choices")), Grid(heads, choices, (3, 4, 6))]
    if scenario.record:
        parts += [Heading(said("that-day")), _record(scenario, said)]
    if scenario.questions.before:
        asked = ((q.question, q.answer) for q in scenario.questions.before)
        parts += [Heading(said("questions-before")), *_answered(asked)]
    parts += [Heading(said("questions-after")), *_answered(iter(questions(scenario)))]
    if scenario.how_true:
        parts += [Heading(said("how-true-it-is")), *how_true(scenario)]
    return a_sheet(scenario, "facilitator/answer-key", parts, foot=said("key-foot"))


def _answered(asked: Iterator[tuple[str, str]]) -> Iterator[Block]:
    for number, (question, answer) in enumerate(asked, 1):
        yield Para(bold(f"{number}. {question}"))
        if answer:
            yield Para(answer)


def _what_carries(scenario: Scenario, said: Phrasebook) -> Iterator[Block]:
    """The arithmetic of every forum, and what adopts text where no vote does."""
    found = forums(scenario)
    for forum in found:
        if len(found) > 1:
            yield Heading(forum.title, 2)
        if forum.there.rulebook.consensus.required:
            yield Items(tuple(text_rules(forum.there.rulebook, said)))
        yield from _arithmetic(forum.there, said)


def _arithmetic(scenario: Scenario, said: Phrasebook) -> Iterator[Block]:
    members = len(setup_of(scenario).roll)
    rows = tuple(
        (found.uses, found.needs, _votes(found.majority, members))
        for found in majorities_of(scenario, said)
    )
    heads = (said("question"), said("needs"), said("of-many", count=members))
    yield Grid(heads, rows, (4, 5, 2))
    yield from map(Para, on_vetoes(scenario, said))
    yield Para(said("counted-as-if"))
    yield from map(Para, on_weights(scenario, said))


def _votes(majority: Majority, members: int) -> str:
    """How many votes carry among so many members; a dash where so many cannot reach it."""
    if majority.share is not None:
        return str(majority.share.needed(members))
    if majority.fixed > members:
        return "\u2013"
    return str(majority.fixed or "")


def _camps(scenario: Scenario, said: Phrasebook) -> Grid:
    names = {s.id: s.brief for s in handed_out(scenario)}
    rows = []
    for issue in scenario.issues:
        held = [
            r
            for r in scenario.positions
            if r.issue == issue.id and r.delegation in names and r.place
        ]
        low = _side([r for r in held if r.place < 0], names, said)
        high = _side([r for r in held if r.place > 0], names, said)
        sides = ((issue.low, low), (issue.high, high))
        rows.append(
            (issue.title, *(said("named", name=end, words=words) for end, words in sides))
        )
    heads = (said("issue"), said("one-side"), said("other-side"))
    return Grid(heads, tuple(rows), (3, 5, 5))


def _side(
    held: Sequence[StatedPosition], names: Mapping[str, str], said: Phrasebook
) -> str:
    """Who stands on one side: those of record, and apart from them the inferred."""
    known = said.several(names[r.delegation] for r in held if r.basis != "inferred")
    guessed = said.several(names[r.delegation] for r in held if r.basis == "inferred")
    if not guessed:
        return known or said("nobody")
    inferred = said("inferred-names", names=guessed)
    return f"{known}; {inferred}" if known else inferred


def _record(scenario: Scenario, said: Phrasebook) -> Grid:
    names = {s.id: s.brief for s in scenario.seats}
    timed = any(m.at is not None for m in scenario.record)
    rows = tuple(
        (
            *((hour(scenario, m.at) if m.at is not None else "",) if timed else ()),
            names.get(m.seat, m.seat),
            _told(m, said),
        )
        for m in scenario.record
    )
    who, what = said("who"), said("what")
    if timed:
        return Grid((said("time"), who, what), rows, (1, 2, 8))
    return Grid((who, what), rows, (1, 4))


def _told(moment: Moment, said: Phrasebook) -> str:
    if moment.tally is None:
        return moment.words
    t = moment.tally
    return f"{moment.words} {said('tally', yes=t.yes, no=t.no, abstain=t.abstain)}"
