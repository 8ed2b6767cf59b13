"""Reading a scenario's folder: every fault at once, then the typed scenario."""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

import msgspec

from game.rules.rulebook import Rulebook
from game.scenario import checks
from game.scenario.assembly import assemble
from game.scenario.diagnostics import Place, Problem, Problems, Severity, listed
from game.scenario.faults import no_such_file, too_large, too_many_faults, unknown_format
from game.scenario.files.source import MOST_BYTES, Source, brief_file, open_source
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.losses import losses
from game.scenario.ground.material import Material
from game.scenario.ground.pieces import pieced
from game.scenario.ground.rows import read_rows
from game.scenario.ground.sound import Sound
from game.scenario.layouts.migration import STEPS
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.layouts.texts import TEXTS
from game.scenario.missing import MAIN
from game.scenario.model import Scenario
from game.scenario.reading.remains import Remains
from game.scenario.reading.unplaced import read_as
from game.scenario.rulebooks.reading import names_in, path_of, read_rulebook
from game.scenario.shapes.numbers import VERSION
from game.scenario.shapes.part import FAULTY, Part, PlacesWanted

ROWS = "positions.csv"
TEXTS_FOLDER = "texts"


class Read(msgspec.Struct, frozen=True):
    """What became of reading a scenario."""

    scenario: Scenario | None
    """``None`` where there are errors, but for those in texts that are left out."""
    problems: tuple[Problem, ...]
    """Errors, then warnings, each in the order of the files."""
    texts: dict[str, str] = {}
    """The files read, by their names as shown."""


def read_folder(
    folder: Path, shelves: Sequence[Path], shown: str = "", *, thorough: bool = False
) -> Read:
    """Read and check the scenario in a folder.

    ``thorough`` asks besides whether a lesson can be made of it.

    ``shelves`` are the folders of rulebooks, the nearest first.  ``shown`` is how places
    name the folder; without it they name files relative to it.
    """
    with _no_collecting():
        read = _read_quickly(folder, shelves, shown, thorough=thorough)
        faulty = frozenset() if thorough or read.scenario else _faulty_texts(read.problems)
        if not faulty:
            return read
        others = _read_quickly(folder, shelves, shown, without=faulty)
        if others.scenario is None:
            return read
        left_out = tuple(sorted(faulty))
        scenario = msgspec.structs.replace(others.scenario, faulty_languages=left_out)
        return Read(scenario, read.problems, others.texts)


def _faulty_texts(problems: Sequence[Problem]) -> frozenset[str]:
    """The languages whose texts have all the errors of a scenario; empty: others have some.

    A slip in a translation stops nobody who plays in another language.
    """
    paths = [PurePath(p.place.file) for p in problems if p.severity == "error"]
    alone = all(path.parent.name == TEXTS_FOLDER for path in paths)
    return frozenset(path.stem for path in paths) if alone else frozenset()


def _read_quickly(
    folder: Path,
    shelves: Sequence[Path],
    shown: str,
    *,
    thorough: bool = False,
    without: frozenset[str] = frozenset(),
) -> Read:
    """Read without places where nothing is to be said of any, else with them; ``without``
    the texts in some languages."""
    material = Material(folder, shown, Problems(), bare=True, without=without)
    with suppress(PlacesWanted):
        read = _read_all(material, shelves, thorough=thorough)
        if not (material.unplaced and read.problems):
            return read
    material = Material(folder, shown, Problems(), without=without)
    return _read_all(material, shelves, thorough=thorough)


def _read_all(material: Material, shelves: Sequence[Path], *, thorough: bool) -> Read:
    """Read and check; the parts with their places are let go of at the end."""
    problems, scenario = material.problems, None
    material.rulebooks = names_in(shelves)
    _read_main(material)
    _read_rows(material)
    _read_texts(material)
    pieces = pieced(material)
    _read_briefs(pieces)
    _read_rules(pieces, shelves)
    problems.extend(checks.run(material, pieces, thorough=thorough))
    if not problems.unusable and material.rulebook is not None:
        scenario = assemble(material, material.rulebook, _digest(material))
        if thorough:
            problems.extend(checks.judge(Grounds(material, scenario)))
    elif thorough:
        _judge_what_is_sound(pieces, shelves)
    texts = {name: source.text for name, source in material.sources.items()}
    return Read(scenario, (*problems.in_order(), *_not_shown(material)), texts)


def _judge_what_is_sound(pieces: Material, shelves: Sequence[Path]) -> None:
    """Ask the checks of substance of a scenario with errors, as far as they leave it known."""
    lost = losses(pieces, pieces.problems.found, checks.losses_told())
    sound = Sound.of(pieces)
    rules = pieces.rulebook or _any_rules(shelves)
    if sound is None or rules is None:
        return
    scenario = assemble(sound, rules, _digest(pieces))
    found = checks.judge(Grounds(sound, scenario), lost)
    pieces.problems.extend(problem for problem in found if pieces.holds(problem.place))


def _any_rules(shelves: Sequence[Path]) -> Rulebook | None:
    """Rules for what does not depend on them, where those of the room are not known."""
    for name in names_in(shelves):
        path = path_of(name, shelves)
        found = path and read_rulebook(path, shelves, Problems(), {})
        if found:
            return found
    return None


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Keep the garbage collector from walking a growing tree again and again.

    Reading makes no circles that need it, and takes a quarter less time without it.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def _not_shown(material: Material) -> Iterator[Problem]:
    if material.problems.dropped:
        message = f"{material.problems.dropped} more faults are not shown"
        severity: Severity = "error" if material.problems.unusable else "warning"
        more = too_many_faults.ENTRY.fault(message, Place(_name(material, MAIN)))
        yield msgspec.structs.replace(more, severity=severity)


def read_rules(path: Path, shelves: Sequence[Path]) -> tuple[Rulebook | None, Problems]:
    """Read and check one rulebook."""
    problems = Problems()
    return read_rulebook(path, shelves, problems, {}), problems


def _name(material: Material, file: str) -> str:
    return f"{material.shown}/{file}" if material.shown else file


def _open(material: Material, file: str) -> Source | None:
    name = _name(material, file)
    path = material.folder / file
    if file != MAIN and path.is_file() and brief_file(material.folder, file) is None:
        message = (
            f"`{name}` is a link to a file outside the scenario's folder, which is not read"
        )
        help_ = "put the file itself into the folder"
        Source(name, "", material.problems).fault(no_such_file.ENTRY, None, message, help_)
        return None
    source = open_source(path, name, material.problems)
    if source is None:
        return None
    # What a game attaches of a scenario is read back within the same bound.
    before = sum(len(read.text) for read in material.sources.values())
    if before + len(source.text) > MOST_BYTES:
        message = too_large.together(name, MOST_BYTES)
        source.fault(too_large.ENTRY, None, message)
        return None
    material.sources[name] = source
    return source


def _read_main(material: Material) -> None:
    source = _open(material, MAIN)
    read = read_as(SCENARIO, source, material, "scenario") if source is not None else FAULTY
    if isinstance(read, Remains):
        material.remains[MAIN] = read
    elif source is not None and read is not FAULTY:
        material.tree = read
        _check_version(source, read)


def _check_version(source: Source, tree: Part) -> None:
    """Report a file of an old version as that alone: which of its keys are unknown and which
    are missing follows, and whoever mends them by hand has its version taken for this one."""
    if tree.get("format") == VERSION:
        return
    named = tree.node.entries.get("format")
    step = STEPS.get(getattr(named[1], "text", "") if named else "0")
    old = [key for key in tree.node.entries if step and key in step.keys]
    if step is None or not old:
        return
    follows = {f"unknown key `{key}` in a scenario" for key in old}
    follows |= {f"a scenario lacks the key `{step.keys[key]}`" for key in old}
    follows |= {"a scenario lacks the key `format`"}
    found = source.problems.found
    found[:] = [problem for problem in found if problem.message not in follows]
    if named is None:
        message = (
            f"the file names no version, and has keys of an earlier one: {listed(old)}"
        )
        place = tree.key_at(old[0])
        source.fault(unknown_format.ENTRY, place, message, unknown_format.MIGRATED)


def _read_rows(material: Material) -> None:
    if (material.folder / ROWS).exists():
        source = _open(material, ROWS)
        if source is not None:
            material.rows = read_rows(source, material)


def _read_texts(material: Material) -> None:
    """Texts in other languages: ``texts/fr.yaml``."""
    folder = material.folder / TEXTS_FOLDER
    for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
        if path.stem in material.without:
            continue
        source = _open(material, f"{TEXTS_FOLDER}/{path.name}")
        read = read_as(TEXTS, source, material, "texts") if source is not None else FAULTY
        if isinstance(read, Remains):
            material.remains[path.stem] = read
        elif read is not FAULTY:
            material.texts[path.stem] = read


def _read_briefs(material: Material) -> None:
    """Briefs that lie in the folder; a check reports those that do not."""
    for path, _, _ in material.paths():
        if path not in material.briefs and brief_file(material.folder, path):
            source = _open(material, path)
            if source is not None:
                material.briefs[path] = source.text.replace("\r\n", "\n")


def _read_rules(material: Material, shelves: Sequence[Path]) -> None:
    """The rulebook of the room, and those that a stage brings."""
    first = material.tree.get("rulebook", "") if material.tree is not None else ""
    others = [part.get("rulebook", "") for part in material.parts("stages")]
    for name in dict.fromkeys((first, *others)):
        path = path_of(name, shelves) if name in material.rulebooks else None
        found = path and read_rulebook(path, shelves, material.problems, material.sources)
        if not found:
            continue
        if name == first:
            material.rulebook = found
        if any(others):
            material.other_rules[name] = found


def _digest(material: Material) -> str:
    """SHA-256 of all files read, whatever their line ends and their folder."""
    total = hashlib.sha256()
    for name, source in material.sources.items():
        text = "\n".join(source.lines).encode()
        total.update(f"{Path(name).name} {len(text)}\n".encode())
        total.update(text)
    return total.hexdigest()
