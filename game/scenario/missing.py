"""What a person is told who names something that is no scenario: what lies there, and what
to do."""

from __future__ import annotations

import re
from collections.abc import Collection
from pathlib import Path

from game.scenario.diagnostics import did_you_mean, listed

MAIN = "scenario.yaml"
_LIKE_A_SCENARIO = re.compile(r"(?m)^(room|delegations|stages):")
_BEGIN = "`nemcon new NAME` writes a folder that plays"


def missing(name: str, known: Collection[str]) -> tuple[str, str]:
    """Message and help on a name or path that leads to no scenario; ``known`` are ids."""
    shown = name[:200]
    try:
        path = Path(name).expanduser()
        main = path if path.name == MAIN else path / MAIN
        if name and (main.is_symlink() or main.is_dir()):
            return _no_file(main)
        if name and path.is_dir():
            return f"the folder `{shown}` has no `{MAIN}`", _in_folder(path, shown)
        if name and path.is_file():
            return f"`{shown}` is no scenario", _of_file(path)
    except (OSError, ValueError, RuntimeError):  # also a link that leads to itself
        pass  # a name that the system cannot even look for
    help_ = did_you_mean(name, known) or (f"known: {listed(known)}" if known else _BEGIN)
    return f"there is no scenario `{shown}`", help_


def _no_file(main: Path) -> tuple[str, str]:
    """What is wrong where something else bears the name of the main file."""
    if main.is_symlink():
        message = f"`{main}` is a link that leads to no file"
        return message, f"take it away, `rm {main}`, and put the file itself there"
    help_ = f"rename the folder, `mv {main} {main}-files`, and write a file `{MAIN}`"
    return f"`{main}` is a folder, and should be a file", help_


def _in_folder(folder: Path, shown: str) -> str:
    """What helps with a folder: a file to be renamed, scenarios that lie in it."""
    files = sorted(p for p in folder.iterdir() if p.suffix.casefold() in (".yaml", ".yml"))
    if files:
        likely = next((p for p in files if p.stem.casefold() == "scenario"), files[0])
        return f"rename `{likely.name}` to `{MAIN}`, if it is the scenario"
    inner = sorted(p.name for p in folder.iterdir() if (p / MAIN).is_file())
    if inner:
        return f"name one in it, such as `{shown.rstrip('/')}/{inner[0]}`"
    return _BEGIN


def _of_file(path: Path) -> str:
    """What helps with a file: its right name, or the scenario that it belongs to."""
    if path.suffix.casefold() == ".yml":
        return f"rename it to `{path.stem}.yaml`"
    if reads_as_scenario(path):
        return f"rename it to `{MAIN}`"
    for folder in (path.parent, path.parent.parent):
        if (folder / MAIN).is_file():
            return f"it belongs to a scenario: name the folder, `{folder}`"
    return _BEGIN


def reads_as_scenario(path: Path) -> bool:
    """Whether a YAML file has keys at its top that only scenarios have."""
    if path.suffix != ".yaml":
        return False
    with path.open("rb") as file:
        start = file.read(1_000_000)
    return bool(_LIKE_A_SCENARIO.search(start.decode("utf-8", "replace")))
