"""Saved games of the river scenario for tests of the screens that go through them."""

from __future__ import annotations

from pathlib import Path

from game.journal import Header, Journal, saves
from game.scenario.attached import texts
from game.scenario.load import load
from tests.reports.days import UNTIL_ACTION, played, vote
from tests.tui.places import RIVER

SPOKEN = f"""
{UNTIL_ACTION}
    GAL: amend 1 strong
    ALM: amend 2 delete
    GAL: ask A1
    ALM: ask A2
    chair: stage action
    chair: rule notice uphold
"""
TALKS = SPOKEN.replace(
    "    GAL: amend 1 strong\n",
    """    GAL: offer ALM give no-objection whole ask no-objection whole
    ALM: decline O1
    FEN: offer CAS give no-objection whole ask no-objection whole
    GAL: amend 1 strong
""",
)
"""Three events pass in private before the first proposal is tabled."""
DAY = f"""
{SPOKEN}
{vote("A1", GAL="yes", FEN="yes", CAS="yes", DOR="yes", ERU="abstain")}
{vote("A2", ALM="yes", BRE="yes")}
    chair: consensus whole
    chair: gavel
    chair: close
"""


def kept(
    name: str = "mine",
    lines: str = DAY,
    seats: tuple[str, ...] = ("GAL",),
    *,
    ghost: bool = False,
) -> Path:
    """A saved game among the others; the answer is its file."""
    scenario = load(str(RIVER))
    path = saves.made(saves.folder()) / f"{name}{saves.SUFFIX}"
    header = Header(
        scenario=scenario.id,
        title=scenario.title,
        digest=scenario.digest,
        seed=3,
        seats=seats,
        created="2026-11-23T08:00:00Z",
        ghost=ghost,
        files=texts(RIVER),
    )
    with Journal.create(path, header, played(lines)):
        return path


def bytes_of(path: Path) -> bytes:
    """What a file holds."""
    return path.read_bytes()


def is_there(path: Path) -> bool:
    """Whether there is such a file."""
    return path.exists()


def in_trash() -> list[str]:
    """Names of the files of games in the trash."""
    return [p.name for p in saves.trash().glob(f"*{saves.SUFFIX}")]


def damage(path: Path, line: int) -> None:
    """Alter a line of a file, counted as in a list."""
    lines = path.read_bytes().splitlines(keepends=True)
    lines[line] = lines[line][:-2] + b"!\n"
    path.write_bytes(b"".join(lines))
