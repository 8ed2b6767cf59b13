"""Printing comparisons."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import one_line
from game.cli.plain.moments import changed_line
from game.cli.sittings import names_record
from game.delegates.instructions import Dossier
from game.errors import Unreadable
from game.journal import saves
from game.journal.saves import SUFFIX
from game.reports.beside import NotComparable, both, sitting_in, sitting_of
from game.reports.compared import Beside, Comparison, Fortune, Sitting
from game.reports.comparison import ballot_words, side_words
from game.reports.grounds import Grounds
from game.reports.other_rules import summed_up, under
from game.reports.recorded_rules import under_recorded
from game.rules.meeting.setup import Setup
from game.scenario.attached import rulebook_of, rulebook_texts
from game.scenario.library import rulebook_names
from game.scenario.load import load
from game.scenario.model import Scenario
from game.sitting.record_file import record_reading

_MOST = 12
"""Ballots and fortunes that are named one by one."""


def side_by_side(first: str, second: str, *, as_json: bool) -> int:
    """Print two sittings side by side; the exit code."""
    try:
        sides = both(_sitting(first), _sitting(second))
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    except NotComparable as error:
        raise WrongUsage(str(error), "compare two sittings of one scenario") from error
    found = sides[3]
    if as_json:
        print(msgspec.json.encode(_facts(found)).decode())
        return DONE
    for line in _lines(*sides):
        print(one_line(line) if not line.startswith("  ") else "  " + one_line(line))
    return DONE


def _sitting(name: str) -> tuple[Scenario, Sitting]:
    """A file's sitting; of a scenario its record."""
    if names_record(name):
        return sitting_of(name, record_reading(load(name)))
    return sitting_in(saves.sitting(name))


def _facts(found: Comparison) -> dict[str, object]:
    facts: dict[str, object] = msgspec.to_builtins(found)
    return facts


def _lines(
    first: Sitting, second: Sitting, dossier: Dossier, found: Comparison
) -> Iterator[str]:
    setup, ends = first.setup, found.outcomes
    yield f"First: {first.name} ({ends[0]}). Second: {second.name} ({ends[1]})."
    yield f"They share the first {found.parting} events."
    yield ""
    yield "Decisions"
    grounds = Grounds(first, second, dossier)
    for beside in found.decisions:
        yield from _decision(beside, setup, grounds)
    yield ""
    yield "Text"
    if found.gap:
        yield found.gap
    for changed in found.text:
        yield changed_line(changed)
    if not found.text:
        yield "The text is the same."
    yield ""
    yield "Gains and losses against the instructions, of 100"
    for fortune in found.fortunes[:_MOST]:
        yield _fortune(fortune, setup)
    if not found.fortunes:
        yield "Not reckoned." if found.gap else "Nobody gains or loses."
    elif len(found.fortunes) > _MOST:
        yield f"... and {len(found.fortunes) - _MOST} others."


def _decision(beside: Beside, setup: Setup, grounds: Grounds) -> Iterator[str]:
    mark = ("=" if beside.same else "#") if beside.known else "?"
    sides = zip((beside.first, beside.second), beside.unsure, strict=True)
    first, second = (side_words(side, unsure=unsure) for side, unsure in sides)
    yield f"{mark} {beside.words} {first} | {second}"
    if beside.unnamed:
        yield f"  {beside.unnamed}"
    for ballot in beside.ballots[:_MOST]:
        was, now = ballot_words(ballot.first), ballot_words(ballot.second)
        why = grounds.otherwise(beside, ballot.seat)
        yield f"  {setup.name(ballot.seat)}: {was} | {now}. {why.words}"
        for name, lines in (("First", why.first), ("Second", why.second)):
            if lines:
                yield f"  {name}: {' '.join(lines)}"
    if len(beside.ballots) > _MOST:
        yield f"  ... and {len(beside.ballots) - _MOST} others voted otherwise."


def _fortune(fortune: Fortune, setup: Setup) -> str:
    sign = "+" if fortune.gain > 0 else "-"
    change = f"{sign}{abs(fortune.gain) // 100}.{abs(fortune.gain) % 100 // 10}"
    worths = f"{fortune.first // 100} | {fortune.second // 100}"
    return f"{setup.name(fortune.seat)}: {worths} ({change})"


def under_other_rules(path: str, name: str, *, as_json: bool) -> int:
    """Print the same ballots under other rules; the exit code."""
    if name not in (known := rulebook_names()):
        raise WrongUsage(f"there is no rulebook `{name}`", f"one of: {', '.join(known)}")
    other = rulebook_of(name, rulebook_texts(name))
    if path.endswith(SUFFIX):
        _, one = sitting_in(saves.sitting(path))
        own, splits = one.setup.rulebook, under(one.setup, one.entries, other)
    else:
        scenario = load(path)
        own, splits = scenario.rulebook, under_recorded(scenario, other)
    if as_json:
        print(msgspec.json.encode([msgspec.to_builtins(s) for s in splits]).decode())
        return DONE
    print(one_line(f"{own.title} | {other.title}"))
    for split in splits:
        print(one_line(f"{split.sign.replace('≠', '#')} {split.words}"))
        print(f"  {one_line(split.here)}")
        print(f"  {one_line(split.there)}")
    print(f"{summed_up(splits)}.")
    return DONE
