"""Beginning, playing out and listing branches for the command line."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path

import msgspec

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import one_line
from game.cli.numbers import meant
from game.cli.seats import seat_asked
from game.cli.sittings import names_record, sound
from game.errors import Unreadable
from game.journal import Journal, JournalDamaged, Reading, branch, read, saves
from game.journal.saves import SUFFIX
from game.reports.watched import PUBLIC
from game.rules.meeting.results import outcome_of
from game.scenario.load import load
from game.scenario.model import Scenario
from game.sitting import branches
from game.sitting.collecting import collect_seldom
from game.sitting.laying import scenario_of, table_of
from game.sitting.numbering import FILES, Numbering, numbering
from game.sitting.record_file import moment_of, record_path, record_reading


def begin(args: Namespace) -> int:
    """Begin a branch, and play it out unless a person takes a seat; the exit code."""
    try:
        parent, at = _left(args.file, args.at)
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    scenario = scenario_of(parent.header)
    numbers = _numbers(parent, scenario, args.seen_as)
    at = meant(numbers, at, len(parent.entries))
    seats: tuple[str, ...] = ()
    if args.seat:
        seats = (seat_asked(scenario.seats, args.seat, scenario.suggested),)
    out = Path(args.out) if args.out else None
    try:
        journal = branches.begin(parent, at, args.sets, seats, out, numbers.told)
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    with journal:
        if not seats:
            collect_seldom()
            table = table_of(scenario_of(journal.header), journal)
            branches.play_out(table, journal)
        _report(journal, numbers, as_json=args.json)
    if seats and args.play:
        from game.cli.plain.play import sit

        return sit(str(journal.path), None, None, as_json=args.json)
    return DONE


def _left(name: str, at: int | None) -> tuple[Reading, int | None]:
    """What is left and after which event: of a scenario its record, at one of its moments."""
    if not names_record(name):
        # What is sound of a damaged file can be left, as it can be watched.
        damaged = at is not None and saves.found(name).is_file()
        return (read(saves.sitting(name)) if damaged else sound(name)), at
    scenario = load(name)
    return record_reading(scenario), at if at is None else moment_of(scenario, at)


def _numbers(parent: Reading, scenario: Scenario, eyes: str | None) -> Numbering:
    """By which numbers events are called; those of the file where nobody's are asked for."""
    if eyes is None:
        return FILES
    if parent.header.record:
        msg = "a record has the same numbers for everybody"
        raise WrongUsage(msg, "leave --seen-as out")
    seat = "" if eyes == PUBLIC else seat_asked(scenario.seats, eyes, scenario.suggested)
    return numbering(parent.entries, seat)


def _report(journal: Journal, numbers: Numbering, *, as_json: bool) -> None:
    header = journal.header
    left = header.branch
    assert left is not None
    outcome = ""
    if not header.seats:
        table = table_of(scenario_of(header), journal)
        outcome = outcome_of(table.setup, table.meeting.chamber)
    if as_json:
        facts = {
            "file": str(journal.path),
            "at": numbers.told(left.at),
            "changes": left.changes,
            "seats": header.seats,
            "events": len(journal.entries),
            "outcome": outcome,
        }
        print(msgspec.json.encode(facts).decode())
        return
    changed = f", with {'; '.join(left.changes)}" if left.changes else ""
    print(f"Branched after event {numbers.told(left.at)}{one_line(changed)}.")
    print(
        f"{journal.path}: {len(journal.entries)} events{f', {outcome}' if outcome else ''}"
    )
    if header.seats:
        print(f"Go on with: nemcon play {journal.path}")


def tree(path: str, eyes: str | None, *, as_json: bool) -> int:
    """Show what branched from a file, beside it and among the saved games; the exit code.

    ``eyes`` says by whose numbers events are called: ``None`` by those of the files.
    """
    root, failure = _root(path)
    nodes = _branched_from(root)
    told = _as_told(nodes, eyes)
    if as_json:
        print(msgspec.json.encode([_facts(n, told) for n in nodes]).decode())
    else:
        _draw(nodes, told, path)
    if failure is not None:
        sys.stdout.flush()
        raise failure
    return DONE


def _as_told(nodes: Iterable[branch.Node], eyes: str | None) -> dict[Path, int]:
    """By file of a branch: the event after which it left, as its parent's viewer calls it."""
    told: dict[Path, int] = {}
    for node in nodes:
        numbers = FILES
        if eyes is not None and node.branches:
            parent = read(node.path)
            numbers = _numbers(parent, scenario_of(parent.header), eyes)
        for child in node.branches:
            left = child.seen.header.branch
            told[child.path] = numbers.told(left.at) if left else 0
        told |= _as_told(node.branches, eyes)
    return told


def _draw(nodes: list[branch.Node], told: Mapping[Path, int], path: str) -> None:
    for strokes, node in branch.drawn(nodes):
        print(strokes + one_line(_words(node, told)))
    if not nodes:
        print(f"Nothing has branched from the record of {one_line(path)}.")


def _root(name: str) -> tuple[Path | None, JournalDamaged | None]:
    """A sitting's file, and what is wrong with it; of a scenario that of its record, where
    a branch has left it.  Raises what is wrong with a file that cannot be read at all."""
    if not names_record(name):
        path = saves.sitting(name)
        return path.resolve(), read(path).failure
    try:
        found = record_path(load(name))
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    return (found.resolve() if found else None), None


def _branched_from(root: Path | None) -> list[branch.Node]:
    if root is None:
        return []
    found = {root}
    for folder in (root.parent, saves.folder()):
        found |= {p.resolve() for p in folder.glob(f"*{SUFFIX}")}
    return [n for n in branch.tree(found, root) if _holds(n, root)]


def _holds(node: branch.Node, path: Path) -> bool:
    return node.path.resolve() == path or any(_holds(b, path) for b in node.branches)


def _words(node: branch.Node, told: Mapping[Path, int]) -> str:
    left = node.seen.header.branch
    if left is None:
        return node.path.name
    what = "; ".join(left.changes) or "played on"
    return f"{node.path.name} after event {told.get(node.path, left.at)}: {what}"


def _facts(node: branch.Node, told: Mapping[Path, int]) -> dict[str, object]:
    left = node.seen.header.branch
    return {
        "file": str(node.path),
        "at": told.get(node.path, left.at) if left else None,
        "changes": left.changes if left else (),
        "branches": [_facts(b, told) for b in node.branches],
    }
