"""How a meeting ended, in lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.cli.lines import one_line
from game.cli.plain.voice import Voice
from game.delegates.view import View
from game.reports.accounts import Account, LineKept, Point
from game.reports.chairing import Chairing
from game.reports.outcome import Judged, Outcome, outcome
from game.rules.log.events import Entry
from game.rules.meeting.calendar import clock
from game.rules.voting import Tally
from game.rules.words.wording import listed
from game.scenario.model import Scenario


def told_ending(
    voice: Voice, scenario: Scenario, view: View, entries: Sequence[Entry]
) -> None:
    """Tell what the day came to for the seat of ``view``, whose log is ``entries``."""
    seen = outcome(
        view.setup, view.dossier, view.instructions, scenario, view.seat, entries
    )
    voice.ended(seen.how, [one_line(line) for line in _lines(seen)])


def _lines(seen: Outcome) -> Iterator[str]:
    yield seen.headline
    for change in seen.changes:
        by = f", proposed by {listed(list(change.by))}" if change.by else ""
        yield f"Changed: {change.name}: {change.label}{by}."
    for decision in seen.decisions:
        yield _decision(decision)
    yield from seen.on_record
    if seen.account is not None:
        yield from _account(seen.account, seen.first_text, adopted=seen.adopted)
    if seen.chairing is not None:
        yield from _chairing(seen.chairing)
    for deal in seen.deals:
        yield f"Deal {deal.offer}, {deal.came_of}: {deal.terms}."
    yield from _history(seen)
    for moment in seen.moments:
        yield f"It turned at {clock(moment.minute, seen.date)}: {moment.words} {moment.reason}"
    for words in seen.how_true:
        yield f"How true this is: {words}"
    for words in seen.questions:
        yield f"To talk about: {words}"


def _decision(decision: Judged) -> str:
    tally = decision.tally
    counted = (
        f", {tally.yes} in favour, {tally.no} against, {tally.abstain} abstaining"
        f" ({_why(tally)})"
        if tally is not None
        else ""
    )
    did = "broke silence" if decision.under_silence else "objected"
    who = f"; {did}: {', '.join(decision.objectors)}" if decision.objectors else ""
    own = f"; you: {decision.own}" if decision.own else ""
    that_day = f"; that day: {'; '.join(decision.that_day)}" if decision.that_day else ""
    parted = "".join(f" {words}" for words in decision.parted)
    asked = decision.what.endswith("?")
    came_to = f" {decision.outcome.capitalize()}" if asked else f": {decision.outcome}"
    end = "." if parted else ""
    return f"Decision: {decision.what}{came_to}{counted}{who}{own}{that_day}{end}{parted}"


def _why(tally: Tally) -> str:
    """What a count needed; all of its arithmetic where the heads alone did not decide it."""
    by_heads = tally.holds == (tally.yes >= tally.needed)
    return f"{tally.needed} needed of {tally.base}" if by_heads else tally.explanation


def _came_to(line: LineKept, *, adopted: bool) -> str:
    """What became of a red line: a text that was not adopted crosses none in earnest."""
    if adopted:
        return "kept" if line.kept else "crossed"
    return (
        "kept, since nothing was adopted"
        if line.kept
        else "crossed in the text that was not adopted"
    )


def _account(account: Account, first_text: str, *, adopted: bool) -> Iterator[str]:
    yield (
        f"Your instructions: {_percent(account.final)} met; {first_text} met"
        f" {_percent(account.start)}, no text at all {_percent(account.walk_away)}."
    )
    for aim, met in zip(account.aims, account.met, strict=True):
        if met is not None:
            yield f"Aim {'met' if met else 'not met'}: {aim}"
    for line in account.red_lines:
        kind = "Red line" if line.hard else "Line"
        yield f"{kind} {_came_to(line, adopted=adopted)}: {line.words}"
    yield from map(_point, account.points)


def _point(point: Point) -> str:
    rest = ", and no wording comes nearer" if point.is_nearest_short_of_all else ""
    return (
        f"{point.name}: wanted {point.wanted}; stands {point.stands};"
        f" {_percent(point.closeness)} of what was wanted{rest}."
    )


def _chairing(chairing: Chairing) -> Iterator[str]:
    for aim in chairing.aims:
        yield f"Aim: {aim}"
    for measure in chairing.measures:
        yield f"{measure.name}: {measure.met}. {measure.words}"


def _history(seen: Outcome) -> Iterator[str]:
    if seen.history.how:
        yield f"What really happened: {seen.history.how}"
    for recorded in seen.history.decisions:
        name = recorded.name or "what it was on is not established"
        yield f"That day: {name}: {recorded.said}"


def _percent(points: int) -> str:
    return f"{(points + 50) // 100} %"
