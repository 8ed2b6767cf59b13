"""Make ``rollcalls.txt.gz`` from the two public tables that README.md names.

``python tests/rules/data/build.py rollcalls.csv.gz votes.csv.gz``
"""

from __future__ import annotations

import csv
import gzip
import io
import re
import sys
from pathlib import Path

LETTERS = {"1": "y", "2": "a", "3": "n", "8": ".", "9": "-", "0": " "}
NAMED = {
    "77": ("adopted", "important"),  # partition of Palestine, 181 (II), 29 November 1947
    "252": ("adopted", "substance"),  # Uniting for peace, 377 (V), as a whole
    "658": ("adopted", "substance"),  # colonial countries and peoples, 1514 (XV)
    "885": ("rejected", "important"),  # seating of the People's Republic of China, 1965
    "930": ("rejected", "important"),  # the same, 1966
    "982": ("rejected", "important"),  # the same, 1967
    "1019": ("rejected", "important"),  # the same, 1968
    "1069": ("rejected", "important"),  # the same, 1969
    "1120": ("rejected", "important"),  # the same, 1970: 51 to 49, short of two thirds
    "1186": ("rejected", "substance"),  # that it be an important question, 1971
    "1190": ("adopted", "substance"),  # the same, 1971: 2758 (XXVI)
    "5676": ("rejected", "substance"),  # depleted uranium, 2001
}
"""Decisions whose result is on record although the table's fields do not give it."""
MOTION = re.compile(
    r"(put ?to the ?vote|decision on) ?the ?motion .*?(no action|adjourn|deferred)",
    re.DOTALL,
)
OF_AN_AMENDMENT = re.compile(r"on the ?amendment", re.DOTALL)
UNTOLD = {"5845"}
"""The table does not say what was voted on."""


def result(row: dict[str, str]) -> tuple[str, str]:
    """What history made of a vote and the majority that it needed; empty: not known.

    From the twenty-seventh session on the number of a resolution is that of the text that
    was adopted.  A motion that no action be taken on such a text was therefore lost.
    """
    if row["rcid"] in NAMED:
        return NAMED[row["rcid"]]
    numbered = row["resolution"].startswith("A/RES") and int(row["session"]) >= 27
    part = "1" in (row["para"], row["amend"])
    if not numbered or part or row["rcid"] in UNTOLD:
        return "", ""
    if OF_AN_AMENDMENT.search(row["descr"]) or "motion for no action" in row["descr"]:
        return "", ""
    if MOTION.search(row["descr"]):
        return "rejected", "procedural"
    return "adopted", "substance"


def lines(rollcalls: Path, votes: Path) -> list[str]:
    """The file, line by line."""
    with gzip.open(rollcalls, "rt", encoding="utf-8") as text:
        rows = list(csv.DictReader(text))
    with gzip.open(votes, "rt", encoding="utf-8") as text:
        cells = csv.reader(text)
        states = next(cells)[1:]
        ballots = {row[0]: "".join(LETTERS[c] for c in row[1:]) for row in cells}
    made = [f"# {' '.join(states)}"]
    for row in rows:
        counts = [row[k] for k in ("n_yes", "n_no", "n_abstain", "n_absent")]
        known = result(row)
        facts = (
            row["rcid"],
            row["session"],
            row["date"],
            row["resolution"],
            *known,
            *counts,
        )
        made.append("\t".join((*facts, ballots[row["rcid"]])))
    return made


def main() -> None:
    """Write the file beside this one."""
    text = "\n".join(lines(Path(sys.argv[1]), Path(sys.argv[2]))) + "\n"
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, 0) as file:
        file.write(text.encode())
    Path(__file__).with_name("rollcalls.txt.gz").write_bytes(packed.getvalue())


if __name__ == "__main__":
    main()
