"""What the facilitator keeps: the script with its timings, the answer key, the deck.

None of it repeats a confidential sheet: these papers lie on a desk in the class.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.for_students import (
    around_the_table,
    chair_name,
    clock,
    handed_out,
    how_true,
)
from game.reports.handouts.lesson_plan import LESSONS, Part, lesson_plan
from game.reports.handouts.marked import blocks, inline
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
from game.rules.setup import CHAIR, Stage
from game.rules.voting import share_in_words
from game.scenario.model import Moment, Scenario

_SAY = {
    "statements": "I declare the meeting open. The list of speakers is open; the floor is for those who raise their placards.",
    "consultations": "The meeting is suspended for consultations. Amendments come to me in writing, with the names of their sponsors.",
    "action": "We move to action. Are there objections to adopting the text before us? … I see none. It is so decided.",
    "explanations": "Delegations that wish to explain their position may do so now, one minute each.",
}
_WATCH = {
    "statements": "Who has not spoken; who names a red line aloud.",
    "consultations": "Who stands alone: send them a neighbour. Amendments that are the same: ask for one.",
    "action": "Count before you put a question. An objection ends consensus; ask what it is to.",
    "explanations": "Notes for the debrief: what was given up, and for what.",
}
_QUESTIONS = (
    (
        "Who could have prevented the outcome, and at what price?",
        "Look at the closest vote or the objection that was not made; name the sheet's red lines.",
    ),
    (
        "Which objection was a red line, and which was a bid?",
        "A red line stands in the sheet; a bid was traded away before the gavel.",
    ),
    (
        "What did silence say?",
        "Adopted without a vote means that nobody objected, not that everybody agreed.",
    ),
    (
        "What would have happened with one vote more or fewer?",
        "Do the arithmetic of the majority on the blackboard.",
    ),
)
"""Questions for a debrief where the scenario has none of its own, with what to listen for."""
USUAL = 90
"""Minutes of a lesson where the scenario states none."""


def usual_lesson(scenario: Scenario) -> int:
    """The printed lesson nearest to the one that the scenario states; 90 minutes else."""
    given = scenario.audience.lesson if scenario.audience else 0
    return min(LESSONS, key=lambda m: (abs(m - (given or USUAL)), m))


def script(scenario: Scenario) -> Sheet:
    """Minute by minute: what to do, what the Chair says, what comes in from outside."""
    minutes = usual_lesson(scenario)
    before = tuple(inline(words) for words in _before(scenario))
    parts: list[Block] = [Heading("Before the lesson"), Items(before)]
    parts.append(Heading(f"The lesson in {minutes} minutes"))
    stages = {s.id: s for s in scenario.stages}
    for part in lesson_plan(scenario, minutes):
        parts += _of_part(scenario, part, stages.get(part.stage))
    parts += [Heading("If it stalls"), Items(_stalled(scenario))]
    if own := scenario.handouts.get("facilitator", ""):
        parts += [Heading("Notes of the scenario"), *blocks(own, 2)]
    foot = "For the facilitator."
    return Sheet(
        "facilitator/script",
        "Facilitator's script",
        scenario.title,
        tuple(parts),
        foot=foot,
        language=scenario.language,
    )


def _before(scenario: Scenario) -> Iterator[str]:
    seats = handed_out(scenario)
    audience = scenario.audience
    played = any(seat.id == CHAIR for seat in seats)
    chair = ", the Chair's among them" if played else "; the Chair is yours"
    yield (
        f"{len(seats)} sheets lie in the folder `confidential`, one a delegation{chair}. "
        "Fold each once; give it into a hand, never on a table."
    )
    if audience is not None:
        yield (
            f"Meant for {audience.least} to {audience.most} people; up to "
            f"{audience.to_a_seat} may share a delegation."
        )
    yield "Print the briefing and the rules for everybody, the placards once."
    yield "Put up the plan of the room; seat delegations in its order."
    yield f"Try it the day before: `nemcon playtest {scenario.id}`."


def _of_part(scenario: Scenario, part: Part, stage: Stage | None) -> Iterator[Block]:
    hours = f", {part.room} in the room" if part.room else ""
    yield Heading(f"{part.begins} to {part.ends} min: {part.title}{hours}", 2)
    yield Para(part.what)
    if stage is not None:
        yield Box("The Chair says:", f"“{_SAY[stage.kind]}”")
        yield Para((Run("Watch: ", bold=True), Run(_WATCH[stage.kind])))
        yield from _injects(scenario, part, stage)
    elif part.title == "Debrief":
        yield Items(tuple(q for q, _ in questions(scenario)), ordered=True)


def _injects(scenario: Scenario, part: Part, stage: Stage) -> Iterator[Block]:
    """News that falls into a stage, at the minute of the lesson that it stands for."""
    at = scenario.stages.index(stage)
    begins = scenario.stages[at - 1].until if at else scenario.opens
    for inject in scenario.injects:
        if begins <= inject.at < stage.until:
            along = (inject.at - begins) * (part.ends - part.begins)
            minute = part.begins + along // max(1, stage.until - begins)
            when = f"News at minute {minute} ({clock(inject.at)}): {inject.title}."
            yield Box(when, inject.words)


def _stalled(scenario: Scenario) -> tuple[str, ...]:
    return (
        "Nobody speaks: call the delegation that speaks first in the roll, then the next.",
        "Nobody proposes: read one contested provision aloud and ask who can live with it.",
        "Everybody agrees at once: ask each bloc whether its capital would sign today.",
        "Two camps, no bridge: suspend for five minutes and send one of each outside together.",
        f"Time runs out: go to action; the text as it stands is put ({chair_name(scenario)} decides the order).",
    )


def questions(scenario: Scenario) -> tuple[tuple[str, str], ...]:
    """Questions for the debrief, each with what a good answer contains; may be empty."""
    own = [(q.question, q.answer) for q in scenario.questions.after]
    own += [(d.question, "") for d in scenario.debrief]
    return tuple(own) or _QUESTIONS


def answer_key(scenario: Scenario) -> Sheet:
    """What is right: the arithmetic, the real day, the answers."""
    parts: list[Block] = [Heading("What carries"), *_arithmetic(scenario)]
    parts += [Heading("What is contested, and between whom"), *_camps(scenario)]
    if scenario.record:
        parts += [Heading("What happened that day"), _record(scenario)]
    if scenario.questions.before:
        asked = ((q.question, q.answer) for q in scenario.questions.before)
        parts += [Heading("Questions before play"), *_answered(asked)]
    parts += [Heading("Questions for the debrief"), *_answered(iter(questions(scenario)))]
    if scenario.how_true:
        parts += [Heading("How true it is"), *how_true(scenario)]
    foot = (
        "For the facilitator. What each delegation was told stands in its own sheet only."
    )
    return Sheet(
        "facilitator/answer-key",
        "Answer key",
        scenario.title,
        tuple(parts),
        foot=foot,
        language=scenario.language,
    )


def _answered(asked: Iterator[tuple[str, str]]) -> Iterator[Block]:
    for number, (question, answer) in enumerate(asked, 1):
        yield Para(bold(f"{number}. {question}"))
        if answer:
            yield Para(answer)


def _arithmetic(scenario: Scenario) -> Iterator[Block]:
    members = sum(1 for s in scenario.seats if s.votes)
    here = sum(1 for s in around_the_table(scenario) if s.votes)
    rows = []
    for name, majority in scenario.rulebook.majorities.items():
        needed = [
            str(majority.share.needed(n)) if majority.share else str(majority.fixed or "")
            for n in dict.fromkeys((members, here))
        ]
        rows.append((name, share_in_words(majority), *needed))
    heads = [f"of {n}" for n in dict.fromkeys((members, here))]
    widths = (3, 6, *(2 for _ in heads))
    yield Grid(("Question", "Needs", *heads), tuple(rows), widths)
    yield Para(
        "Counted as if everybody voted yes or no; each abstention makes the base smaller where it is of those voting."
    )


def _camps(scenario: Scenario) -> Iterator[Block]:
    names = {s.id: s.brief for s in handed_out(scenario)}
    rows = []
    for issue in scenario.issues:
        held = [
            r
            for r in scenario.positions
            if r.issue == issue.id and r.delegation in names and r.basis != "inferred"
        ]
        low = ", ".join(names[r.delegation] for r in held if r.place < 0)
        high = ", ".join(names[r.delegation] for r in held if r.place > 0)
        rows.append(
            (
                issue.title,
                f"{issue.low}: {low or 'nobody of record'}",
                f"{issue.high}: {high or 'nobody of record'}",
            )
        )
    yield Grid(("Issue", "On one side", "On the other"), tuple(rows), (3, 5, 5))


def _record(scenario: Scenario) -> Grid:
    names = {s.id: s.brief for s in scenario.seats}
    timed = any(m.at is not None for m in scenario.record)
    rows = tuple(
        (
            *((clock(m.at) if m.at is not None else "",) if timed else ()),
            names.get(m.seat, m.seat),
            _said(m),
        )
        for m in scenario.record
    )
    if timed:
        return Grid(("Time", "Who", "What"), rows, (1, 2, 8))
    return Grid(("Who", "What"), rows, (1, 4))


def _said(moment: Moment) -> str:
    if moment.tally is not None:
        t = moment.tally
        return f"{moment.words} {t.yes} in favour, {t.no} against, {t.abstain} abstaining."
    return moment.words
