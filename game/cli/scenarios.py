"""``nemcon scenarios``: what can be played."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

NAME = "scenarios"
HELP = "list what can be played"
EXAMPLES = """\
examples:
  nemcon scenarios           a short list
  nemcon scenarios --json    for programs: one JSON array"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("--json", action="store_true", help="one JSON array")


def run(args: Namespace) -> int:
    """List the scenarios; the exit code."""
    import msgspec

    from game.cli.exit_codes import DONE
    from game.scenario.load import listing

    found = listing()
    if args.json:
        print(msgspec.json.encode(found).decode())
        return DONE
    for one in found:
        faults = f"  ({one.faults} faults: nemcon check {one.path})" if one.faults else ""
        minutes = f"{one.minutes} min" if one.minutes else ""
        print(f"{one.id:<24} {minutes:>8}  {one.title or 'unreadable'}{faults}")
        if one.summary:
            print(f"{'':<34} {one.summary}")
        if one.playable:
            print(f"{'':<34} seats with a brief: {', '.join(one.playable)}")
    if not found:
        print("There are no scenarios.")
    return DONE
