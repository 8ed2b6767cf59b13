"""Reading spoilt files in a process that may not take long nor much.

``python -m tests.scenario.bounded KIND FIRST COUNT`` reads so many files of a kind, drawn by
the seeds from FIRST on.  The system ends the process where one file takes more than two
seconds of its processor, and gives it no more than 300 MB beyond what it has once everything
is loaded; the seed of each file is printed before it is read, so that the last one printed
is the one to look at.
"""

from __future__ import annotations

import io
import re
import resource
import signal
import sys
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from shutil import copytree

import docx

from game.errors import NemconError
from game.scenario.findings.render import render
from game.scenario.founding.folder import plan_from
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.reader import read_folder, read_rules
from game.scenario.rollcalls.as_scenario import plan_of
from game.scenario.rollcalls.listing import roll_calls
from game.scenario.rollcalls.rollcall import read_rollcall
from game.scenario.tables.sheets import read_sheet
from game.scenario.tables.spreadsheet import COLUMNS
from game.scenario.tables.workbook import write_workbook
from tests.scenario.folders import RIVER, RULEBOOKS
from tests.scenario.mutation import spoilt

SECONDS = 2
MEGABYTES = 300
FIRST_STEPS = RULEBOOKS.parent / "first-steps"
TABLE = """\
Country,Single-use plastic,Who pays for the cleaning,Fishing,Remarks
Türkiye,2/80,1/60,1/40,
Republic of Korea,-1/70,-1/60,0/20,asks first
Russia,-2/80,-1.5/50,-1/60,
Wakanda,1/50,2/90,2/90,
""".encode()
LONG = [
    ("Norway", "", "ban", "2", "80", "inferred", "", "", "", "", "", ""),
    ("Chile", "", "fund", "-1", "50", "inferred", "", "", "", "", "", ""),
    ("Chile", "", "", "", "", "", "", "1", "strong", "Never.", "no", "yes"),
]
LIBRARY = b"""\
ms_code,ms_name,ms_vote,date,resolution,title
FRA,FRANCE,Y,2024-12-24,A/RES/79/243,Cybercrime
BRA,BRAZIL,N,2024-12-24,A/RES/79/243,Cybercrime
FRA,FRANCE,Y,2019-12-27,A/RES/74/247,Countering
BRA,BRAZIL,A,2019-12-27,A/RES/74/247,Countering
"""
CALLS = b"""\
rcid,session,date,resolution,amend,para,short,descr
7,74,2019-12-27,A/RES/74/247,0,0,COUNTERING CYBERCRIME,to adopt
8,74,2019-12-27,A/RES/74/248,1,0,ANOTHER,to adopt
"""
CELLS = b"rcid,USA,FRA,TUR,RUS\n7,3,3,1,2\n8,1,1,1,8\n"
TREATY = b"""\
# An agreement

Recalling the Charter,

## Article 1. Scope

1. This applies to rivers.
   (a) great ones;
   (b) small ones.

## Article 2

It does not apply to lakes.
"""


def scenario(random: Random, folder: Path) -> None:
    """A scenario with one of its files spoilt, checked as a whole."""
    origin = random.choice((RIVER, FIRST_STEPS))
    here = Path(copytree(origin, folder / origin.name))
    path = random.choice(sorted(p for p in here.rglob("*") if p.is_file()))
    path.write_bytes(spoilt(random, path.read_bytes()))
    render(read_folder(here, (RULEBOOKS,), thorough=True).problems)


STRETCHES = (
    "The minister spoke of other fish again. ",
    "never again ",
    "\u5927\u4f1a\u8bae\u6c34",
    "“ab ",
    "“",
    "- a\n",
    "x",
)


def long(random: Random, folder: Path) -> None:
    """A scenario with files of a megabyte and more, the same or others in each."""
    here = Path(copytree(RIVER, folder / RIVER.name))
    for brief in sorted(here.glob("briefs/*")):
        stretch = random.choice(STRETCHES)
        brief.write_text(stretch * (1_200_000 // len(stretch)), "utf-8")
    main = here / "scenario.yaml"
    stakes = f"stakes: |\n  {random.choice(STRETCHES[:2]) * 30_000}\n"
    main.write_text(re.sub(r"(?m)^stakes:.*\n(?:  .*\n)*", stakes, main.read_text("utf-8")))
    render(read_folder(here, (RULEBOOKS,), thorough=True).problems)


def rulebook(random: Random, folder: Path) -> None:
    """A rulebook."""
    origin = random.choice(sorted(RULEBOOKS.glob("*.yaml")))
    path = folder / origin.name
    path.write_bytes(spoilt(random, origin.read_bytes()))
    render(read_rules(path, (folder, RULEBOOKS))[1].in_order())


def rows(random: Random, folder: Path) -> None:
    """A table of delegations: as text, as a workbook, in either form."""
    if random.random() < 0.5:
        path = folder / "t.csv"
        path.write_bytes(spoilt(random, TABLE))
    else:
        path = folder / "t.xlsx"
        write_workbook(path, COLUMNS, LONG)
        path.write_bytes(spoilt_archive(random, path.read_bytes()))
    planned_with(plan_from("classroom-committee"), read_sheet(path))


def spoilt_archive(random: Random, content: bytes) -> bytes:
    """A workbook or document with its bytes spoilt, or one of the papers inside it."""
    if random.random() < 0.3:
        return spoilt(random, content)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(made, "w") as new:
        chosen = random.choice(old.namelist())
        for name in old.namelist():
            inside = old.read(name)
            new.writestr(name, spoilt(random, inside) if name == chosen else inside)
    return made.getvalue()


def rollcall(random: Random, folder: Path) -> None:
    """A roll call in either form, listed and read."""
    if random.random() < 0.5:
        path = folder / "votes.csv"
        path.write_bytes(spoilt(random, LIBRARY))
    else:
        path = folder / "rollcalls.csv"
        path.write_bytes(spoilt(random, CALLS))
        (folder / "votes.csv").write_bytes(spoilt(random, CELLS))
    roll_calls(path, random.choice(("", "cyber", "2019")))
    plan_of(read_rollcall(path, random.choice(("", "74/247", "7"))))


def text(random: Random, folder: Path) -> None:
    """A long text, made into a draft."""
    if random.random() < 0.5:
        path = folder / "treaty.md"
        path.write_bytes(spoilt(random, TREATY))
    else:
        path = folder / "treaty.docx"
        made = docx.Document()
        for line in TREATY.decode().splitlines():
            made.add_paragraph(line)
        made.save(str(path))
        path.write_bytes(spoilt_archive(random, path.read_bytes()))
    plan_of_text(path)


def greedy(_random: Random, _folder: Path) -> None:
    """Takes more than there is: the bound on memory must tell."""
    bytearray((MEGABYTES + 50) * 1_000_000)


def endless(_random: Random, _folder: Path) -> None:
    """Never comes back: the bound on time must tell."""
    while True:
        pass


KINDS: dict[str, Callable[[Random, Path], None]] = {
    one.__name__: one
    for one in (scenario, long, rulebook, rows, rollcall, text, greedy, endless)
}


def one(kind: str, seed: int) -> None:
    """Read one spoilt file; what a person can mend is an error of ours, all else a bug."""
    with tempfile.TemporaryDirectory() as scratch:
        try:
            KINDS[kind](Random(f"{kind}/{seed}"), Path(scratch))  # noqa: S311
        except NemconError as error:
            render(getattr(error, "problems", ()))


def bound() -> None:
    """Take no more memory than there is now and :data:`MEGABYTES`."""
    pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    most = pages * resource.getpagesize() + MEGABYTES * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def main(kind: str, first: int, count: int) -> None:
    """Read so many, each within its time."""
    if kind not in ("greedy", "endless"):
        one(kind, -1)  # what is loaded and remembered once is no part of a file's share
    bound()
    for seed in range(first, first + count):
        print(seed, flush=True)
        signal.setitimer(signal.ITIMER_VIRTUAL, SECONDS)
        one(kind, seed)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
