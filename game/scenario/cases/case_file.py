"""Case files of the conformance suite: the head that furnishes the room, then its lines.

::

    # An equal vote in a committee rejects.
    rule: 133
    rulebook: unga-committee
    room: AAA BBB CCC DDD
    draft: 1 2 3

    AAA: amend 1 delete
    = A1 pending

``tests/conformance/README.md`` describes the notation for those who write cases.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

import msgspec

from game.rules.conformance.forms import never
from game.rules.conformance.playing import MOST_SEATS, Line, seats_in
from game.rules.meeting.names import is_reserved
from game.rules.meeting.setup import AMENDMENTS, WHOLE, Setup
from game.rules.rulebook import Rulebook
from game.scenario.cases.case_room import STAGES, room_of, texts_decided_by
from game.scenario.diagnostics import Problems, did_you_mean, listed
from game.scenario.faults import case_without_rulebook, impossible_line, unreadable_case
from game.scenario.files.source import Source, open_source
from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook

SUFFIX = ".case"
HEAD = {
    "rule": "the rule that the case shows, as people cite it",
    "rulebook": "the rules of the room",
    "room": "codes of the members, in the order of the roll",
    "arrears": "members in arrears, who have no vote where the rulebook takes it away",
    "observers": "codes of seats without vote",
    "sponsors": "members that table the draft; without them it is the Chair's",
    "draft": "ids of its provisions; those in round brackets have no legal effect",
    "cost": "the statement of cost, in words",
    "decided_by": "by `whole`, `amendments` or a provision: the majority that decides it",
    "hours": "how long the meeting may last; 3 where it is not said",
    "stage": "the stage that is open at the beginning: `action`, or `none`",
}
"""Keys of the head and what they give."""
_NEEDED = ("rule", "rulebook", "room", "draft")
_MAY_OPEN = (*(stage.id for stage in STAGES), "none")


class MeetingCase(msgspec.Struct, frozen=True):
    """A case that can be played."""

    name: str
    """The file's name without its ending."""
    rule: str
    why: str
    """What it shows, in a sentence."""
    rulebook: str
    setup: Setup
    lines: tuple[Line, ...]


def shipped_cases() -> Path:
    """The folder of cases that come with the program."""
    package = Path(__file__).parents[2]
    inside = package / "_conformance"
    return inside if inside.is_dir() else package.parent / "tests" / "conformance"


def cases_in(folder: Path) -> tuple[Path, ...]:
    """The case files below a folder, by path; or the one that is named."""
    if folder.is_file():
        return (folder,)
    return tuple(sorted(folder.rglob(f"*{SUFFIX}")))


Read = dict[tuple[Path, tuple[Path, ...]], Rulebook | None]
"""Rulebooks by their file and the shelves of what they inherit; ``None``: with faults."""


def read_case(
    path: Path, shelves: Sequence[Path], problems: Problems, read: Read | None = None
) -> MeetingCase | None:
    """The case in a file; ``None`` where it has faults, which are recorded.

    Who reads many cases gives all of them one ``read``, which takes the rulebooks: hundreds
    of cases are of a few, and to read these is most of the work.
    """
    source = open_source(path, str(path), problems)
    if source is None:
        return None
    before = len(problems.found)
    head, why, lines = _split(source)
    for key in _NEEDED:
        if key not in head and len(problems.found) == before:
            source.fault(unreadable_case.ENTRY, None, f"the head lacks `{key}:`")
    for key in ("room", "arrears", "observers", "sponsors", "draft"):
        if key in head:
            _check_names(source, key, head)
    books = {} if read is None else read
    rulebook = _rulebook(source, head.get("rulebook"), shelves, books)
    if rulebook is not None and "draft" in head:
        _check_decided(source, head, rulebook)
    if not lines and len(problems.found) == before:
        help_ = "after an empty line write what is done and expected, such as `AAA: floor`"
        source.fault(unreadable_case.ENTRY, None, "nothing stands below the head", help_)
    if rulebook is None or len(problems.found) > before:
        return None
    words = {key: said for key, (said, _) in head.items()}
    setup = room_of(path.stem, rulebook, words)
    if _cannot_come_out(source, lines, setup):
        return None
    stage = words.get("stage", "action")
    opened = (Line(0, f"chair: stage {stage}"),) if stage != "none" else ()
    lines = (*opened, *lines)
    return MeetingCase(path.stem, words["rule"], why, rulebook.id, setup, lines)


def _cannot_come_out(source: Source, lines: Iterable[Line], setup: Setup) -> bool:
    """Whether some lines can never come out as written, each of which is a fault."""
    faulty = False
    for line in lines:
        if found := never(line.words, setup):
            help_ = f"write it as in `{found.example}`" if found.example else ""
            if found.known:
                known = f"known: {listed(found.known, 12)}"
                help_ = did_you_mean(found.word, found.known) or known
            place = source.place(line.number, 1, len(line.words))
            source.fault(impossible_line.ENTRY, place, found.message, help_)
            faulty = True
    return faulty


_Head = dict[str, tuple[str, int]]


def _split(source: Source) -> tuple[_Head, str, tuple[Line, ...]]:
    """The head by key with line numbers, the reason, and the lines below the head."""
    head: _Head = {}
    why: list[str] = []
    lines: list[Line] = []
    below = False
    for number, raw in enumerate(source.lines, 1):
        words = raw.strip()
        if words.startswith("#"):
            if not head:
                why.append(words[1:].strip())
        elif not words:
            below = below or bool(head)
        elif below:
            lines.append(Line(number, words.partition("  #")[0].strip()))
        else:
            _take_key(source, number, words, head)
    return head, " ".join(why), tuple(lines)


def _take_key(source: Source, number: int, words: str, head: _Head) -> None:
    key, colon, said = (part.strip() for part in words.partition(":"))
    place = source.place(number, 1, len(words))
    if not colon or key not in HEAD:
        help_ = did_you_mean(key, HEAD) or f"known: {listed(HEAD, 12)}"
        message = f"`{key[:40]}` is no key of a case's head"
        source.fault(unreadable_case.ENTRY, place, message, help_)
    elif key in head or not said:
        message = f"`{key}` is given twice" if key in head else f"`{key}` says nothing"
        source.fault(unreadable_case.ENTRY, place, message)
    elif key == "hours" and not (said.isascii() and said.isdigit()):
        source.fault(unreadable_case.ENTRY, place, "`hours` takes a whole number")
    elif key == "stage" and said not in _MAY_OPEN:
        help_ = did_you_mean(said, _MAY_OPEN) or f"known: {listed(_MAY_OPEN)}"
        message = f"there is no stage `{said[:40]}`"
        source.fault(unreadable_case.ENTRY, place, message, help_)
    else:
        head[key] = (said, number)


def _check_names(source: Source, key: str, head: _Head) -> None:
    """Codes and ids that are given twice, spans that are none, sponsors without a seat."""
    said, number = head[key]
    message = ""
    for word in said.split():
        if ".." in word and (key == "draft" or len(seats_in(word)) < 2):
            message = f"`{word[:40]}` is no span of seats such as `S01..S12`"
    names = [w.strip("()") for w in said.split()] if key == "draft" else seats_in(said)
    room = seats_in(head["room"][0]) if "room" in head else ()
    times = Counter(map(str.lower, names))
    if len(names) > MOST_SEATS:
        message = f"`{key}` names more than {MOST_SEATS}"
    elif twice := [n for n in names if times[n.lower()] > 1]:
        message = f"`{twice[0]}` is given twice"
    elif key == "draft" and (reserved := [n for n in names if is_reserved(n)]):
        message = f"`{reserved[0]}` means something else in a case"
    elif key in ("arrears", "sponsors") and (
        strange := [n for n in names if n not in room]
    ):
        message = f"`{strange[0]}` has no seat in `room`"
    elif key == "observers" and (both := [n for n in names if n in room]):
        message = f"`{both[0]}` is a member already"
    if message:
        place = source.place(number, 1, len(source.lines[number - 1]))
        source.fault(unreadable_case.ENTRY, place, message)


def _rulebook(
    source: Source,
    named: tuple[str, int] | None,
    shelves: Sequence[Path],
    read: Read,
) -> Rulebook | None:
    if named is None:
        return None
    name, number = named
    path = path_of(name, shelves) if name.replace("-", "").isalnum() else None
    if path is not None:
        key = path, (*shelves,)
        if key not in read:
            read[key] = read_rulebook(path, shelves, source.problems, {})
        return read[key]
    known = names_in(shelves)
    message = f"there is no rulebook `{name[:60]}`"
    help_ = did_you_mean(name, known) or f"known: {listed(known, 12)}"
    place = source.place(number, 1, len(source.lines[number - 1]))
    source.fault(case_without_rulebook.ENTRY, place, message, help_)
    return None


def _check_decided(source: Source, head: _Head, rulebook: Rulebook) -> None:
    """Texts that are decided by a majority that the rules lack, and what is no text."""
    if "decided_by" not in head:
        return
    said, number = head["decided_by"]
    texts = (WHOLE, AMENDMENTS, *(w.strip("()") for w in head["draft"][0].split()))
    message = help_ = ""
    for target, name in texts_decided_by(said).items():
        if target not in texts:
            message = f"`{target[:40]}` is no text here"
            help_ = did_you_mean(target, texts) or f"known: {listed(texts, 12)}"
        elif name not in rulebook.majorities:
            known = tuple(rulebook.majorities)
            message = f"`{rulebook.id}` knows no majority `{name[:40]}`"
            help_ = did_you_mean(name, known) or f"known: {listed(known, 12)}"
    if message:
        place = source.place(number, 1, len(source.lines[number - 1]))
        source.fault(unreadable_case.ENTRY, place, message, help_)
