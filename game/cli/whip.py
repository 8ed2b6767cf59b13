"""``nemcon whip``: who is expected to vote how, how sure, and what would turn it."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.lines import shown
from game.cli.numbers import meant, whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from game.rehearsal.whip.sight import Sight
    from game.rules.log.events import Entry

NAME = "whip"
HELP = "count heads before a vote: expected ballots, pivots, the smallest change"
EXAMPLES = """\
examples:
  nemcon whip cybercrime-2024 amend 6.2 delete        if somebody moved that now
  nemcon whip cybercrime-2024 whole --as IRN          as Iran may see it
  nemcon whip my-game.nemcon A2 --at 120              what stood on the table after event 120
  nemcon whip cybercrime-2024 whole --turn IRN        what would keep Iran from objecting

Without --as it rests on what everybody may know; with --open on all instructions."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument(
        "file", metavar="SCENARIO", help="a scenario's id or folder, or a saved game"
    )
    parser.add_argument(
        "target",
        metavar="TARGET",
        nargs="+",
        help="a proposal (A2), `whole`, or a change as it is typed: amend 6.2 soft",
    )
    parser.add_argument(
        "--at",
        type=whole(),
        metavar="SEQ",
        help="after the event of that number, as those count whose eyes it is",
    )
    parser.add_argument(
        "--as", dest="seat", metavar="SEAT", help="from what that seat may know"
    )
    parser.add_argument(
        "--open", action="store_true", help="from every capital's instructions"
    )
    parser.add_argument(
        "--turn", metavar="SEAT", help="the smallest change of text that turns that seat"
    )
    parser.add_argument(
        "--runs",
        type=whole(1, 100_000),
        default=200,
        metavar="N",
        help="how many counts are drawn; 200 unless given",
    )
    parser.add_argument(
        "--seed", type=whole(), default=1, metavar="N", help="what they are drawn from"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(args: Namespace) -> int:
    """Count and print; the exit code."""
    from game.rehearsal.whip.count import whip_count
    from game.rehearsal.whip.turning import smallest_change
    from game.rehearsal.whip.words import smallest_words, words

    if args.open and args.seat:
        raise WrongUsage("--open and --as exclude each other", "one of the two")
    sight, target = _target(_sight(args), " ".join(args.target))
    turned = _voter(sight, args.turn) if args.turn else ""
    count = whip_count(sight, target, args.runs, args.seed)
    smallest = smallest_change(sight, turned, target) if turned else None
    if args.json:
        import msgspec

        both = {"count": count, "smallest": smallest}
        print(msgspec.json.encode(both).decode())
        return DONE
    for line in words(count, sight.setup):
        print(shown(line))
    if smallest is not None:
        print()
        for line in smallest_words(smallest, sight.setup):
            print(shown(line))
    return DONE


def _sight(args: Namespace) -> Sight:
    from game.cli.seats import seat_asked
    from game.cli.sittings import sound
    from game.journal.saves import SUFFIX, found
    from game.rehearsal.whip.sight import Sight
    from game.rules.meeting.setup import CHAIR
    from game.rules.replay import fold
    from game.scenario.load import load
    from game.scenario.room import dossier_of, instructions_for, setup_of
    from game.sitting.laying import scenario_of
    from game.sitting.numbering import FILES, numbering

    entries: Sequence[Entry] = ()
    if args.file.endswith(SUFFIX) or found(args.file).is_file():
        reading = sound(args.file)
        scenario, seed = scenario_of(reading.header), reading.header.seed
        entries = reading.entries
    else:
        scenario, seed = load(args.file), args.seed
    seats = [s.id for s in scenario.seats if s.id != CHAIR] if args.open else []
    own = seat_asked(scenario.seats, args.seat, scenario.suggested) if args.seat else ""
    told = {
        s: instructions_for(scenario, s, seed) for s in (*seats, own) if s and s != CHAIR
    }
    numbers = FILES if args.open else numbering(entries, own)
    meeting = fold(setup_of(scenario), entries[: meant(numbers, args.at, len(entries))])
    return Sight(meeting, dossier_of(scenario), own, told, args.open)


def _target(sight: Sight, words: str) -> tuple[Sight, str]:
    """The question that is meant; a change that is only typed is supposed to be tabled."""
    from game.errors import Unreadable
    from game.rehearsal.whip.sight import supposed
    from game.rules.draft.applying import first_fault
    from game.rules.meeting.setup import CHAIR, WHOLE
    from game.rules.notation.reading import read
    from game.rules.wishes.intents import Table
    from game.sitting.numbers_typed import with_ids

    if words.lower() == WHOLE:
        return sight, WHOLE
    chamber = sight.chamber
    if words.upper() in {**chamber.proposals, **chamber.motions}:
        return sight, words.upper()
    if words.split(maxsplit=1)[0].lower() not in ("amend", "package"):
        known = ", ".join((*chamber.proposals, *chamber.motions, WHOLE))
        raise WrongUsage(
            f"`{words}` is nothing to vote on", f"{known}, or amend ID VARIANT"
        )
    try:
        typed = with_ids(words, chamber.draft)
        intent = read(typed, sight.seat or CHAIR, sight.setup, chamber)
    except Unreadable as error:
        raise WrongUsage(str(error), error.hint) from error
    assert isinstance(intent, Table)
    if why := first_fault(chamber.draft, intent.operations):
        raise WrongUsage(why, "a change that the text can take")
    return supposed(sight, intent)


def _voter(sight: Sight, name: str) -> str:
    from game.cli.seats import seat_asked

    seat = seat_asked(sight.setup.seats, name, sight.setup.roll[:8])
    if seat not in sight.setup.weights:
        raise WrongUsage(f"`{seat}` has no vote here", "a member with a vote")
    return seat
