"""Reading the files of sittings for the command line."""

from __future__ import annotations

import sys

import msgspec

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE, NO
from game.cli.lines import one_line
from game.cli.seats import hint_of
from game.journal import JournalDamaged, Reading, export, read, saves
from game.journal.saves import SUFFIX
from game.rules.evolve import evolve
from game.rules.log.events import Entry
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Meeting, opening
from game.rules.words.sayings import say
from game.scenario.room import setup_of
from game.sitting.laying import scenario_of
from game.sitting.misfits import misfits


def sound(path: str) -> Reading:
    """A sitting's file that can be used whole; a torn last line does not matter.

    Raises what is wrong with it.
    """
    reading = read(saves.sitting(path))
    if reading.failure is not None:
        raise reading.failure
    return reading


def names_record(name: str) -> bool:
    """Whether a name stands for a scenario, and so for its record: it is no sitting's file."""
    path = saves.found(name)
    return path.suffix != SUFFIX and not (path.is_file() and path.suffix != ".yaml")


def verify(path: str, *, as_json: bool) -> int:
    """Say whether a file is what was written; the exit code."""
    try:
        reading = read(saves.sitting(path))
    except JournalDamaged as damage:
        return _damaged_at_its_head(path, damage, as_json=as_json)
    failure, strange = reading.failure, list(misfits(reading))
    if as_json:
        found = {
            "file": path,
            "sound": failure is None and not reading.torn and not strange,
            "events": len(reading.entries),
            "version": reading.version,
            "head": _head(reading),
            "torn": reading.torn,
            "failure": str(failure) if failure else "",
            "misfits": strange,
        }
        print(msgspec.json.encode(found).decode())
        return NO if failure or strange else DONE
    print(f"{one_line(path)}: format {reading.version}, {len(reading.entries)} events")
    if reading.torn:
        print("The last line is torn; it is cut when the game is taken up again.")
    for words in strange:
        print(one_line(f"Does not fit: {words}."))
    if failure is not None:
        print(one_line(str(failure)))
        return NO
    print(f"Every event is what was written. Checksum of all: {_head(reading)}")
    return NO if strange else DONE


def _damaged_at_its_head(path: str, damage: JournalDamaged, *, as_json: bool) -> int:
    """Say that nothing of a file can be read, for its header is not what was written."""
    if as_json:
        found = {"file": path, "sound": False, "events": 0, "failure": str(damage)}
        print(msgspec.json.encode(found).decode())
    else:
        print(one_line(str(damage)))
    return NO


def _head(reading: Reading) -> str:
    return reading.head.decode()


def show(path: str, form: str, seat: str | None, *, public: bool) -> int:
    """Print a log in some form; what is sound of a damaged file is printed first."""
    reading = read(saves.sitting(path))
    scenario = scenario_of(reading.header)
    known = _known(seat, setup_of(scenario), public=public)
    follow = Sayer(setup_of(scenario))
    forms = {
        "text": lambda: export.text(reading.entries, known, follow),
        "json": lambda: export.json_lines(reading.entries, known, follow),
        "csv": lambda: export.ballots(reading.entries, known),
    }
    for line in forms[form]():
        print(line)
    sys.stdout.flush()
    if reading.failure is not None:
        raise reading.failure
    return DONE


def _known(seat: str | None, setup: Setup, *, public: bool) -> export.Known:
    if public:
        return export.public
    if seat is None:
        return export.everything
    code = seat if seat == CHAIR else seat.upper()
    if code not in setup.by_id:
        otherwise = "use a code of the scenario, such as MEX, or chair"
        hint = hint_of(setup.seats, seat, otherwise)
        raise WrongUsage(f"nobody sits at `{seat}`", hint)
    return export.seat(code)


class Sayer:
    """Says each entry of a log in a sentence, following the meeting as it goes."""

    def __init__(self, setup: Setup) -> None:
        self._meeting: Meeting = opening(setup)

    def __call__(self, entry: Entry) -> str:
        """The sentence for an entry, once each, in the order of the log."""
        self._meeting = evolve(self._meeting, entry.event)
        return one_line(say(self._meeting.setup, self._meeting.chamber, entry.event))
