"""Tables in ``docs/`` that are made from the program's own registers.

``python -m tests.doc_tables`` writes them anew; ``tests/test_docs.py`` fails while one is
out of date.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from pathlib import Path

from game.cli.exit_codes import MEANINGS
from game.rules.refusals import MEANINGS as REFUSALS
from game.scenario.findings.catalogue import as_markdown
from game.scenario.schema.document import tables
from game.sitting.actions import ACTIONS

ROOT = Path(__file__).parents[1]
_WHO = {
    "act": "any seat",
    "member": "any but the Chair",
    "chair": "the Chair",
    "look": "looks",
    "flow": "goes on",
}
_KEYS = {"question_mark": "?"}


def _cell(words: str) -> str:
    return words.replace("|", r"\|")


def actions() -> str:
    """Every action: how it is typed, its key, who may try it, what it does."""
    rows = ["| typed | key | | what it does |", "|---|---|---|---|"]
    for action in ACTIONS:
        forms = "<br>".join(f"`{_cell(form)}`" for form in action.usage.splitlines())
        key = f"`{_KEYS.get(action.key, action.key)}`" if action.key else ""
        told = f"{action.help} {action.syntax}".strip()
        rows.append(f"| {forms} | {key} | {_WHO[action.kind]} | {_cell(told)} |")
    return "\n".join(rows)


def exit_codes() -> str:
    """Every exit code."""
    rows = [f"| {code} | {meaning} |" for code, meaning in MEANINGS.items()]
    return "\n".join(["| code | meaning |", "|---|---|", *rows])


def refusals() -> str:
    """Every code of a refusal."""
    rows = [f"| `{code}` | {meaning} |" for code, meaning in sorted(REFUSALS.items())]
    return "\n".join(["| `refusal` | |", "|---|---|", *rows])


def keys_of(kind: str) -> Callable[[], str]:
    """The keys of a format."""
    return lambda: tables(kind)


FLOORS = (
    "cli",
    "tui",
    "reports",
    "rehearsal",
    "sitting",
    "scenario",
    "journal",
    "delegates",
    "rules",
)
"""The packages from the top floor down; the last four: two beside each other, two pure."""


def rooms() -> str:
    """Every package below ``game``, with what its docstring begins with."""
    rows = ["| package | what it holds |", "|---|---|"]
    for floor in FLOORS:
        inner = sorted(p.parent for p in (ROOT / "game" / floor).rglob("__init__.py"))
        for folder in inner:
            told = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8")))
            first = " ".join((told or "").partition("\n\n")[0].split())
            rows.append(f"| `{folder.relative_to(ROOT).as_posix()}` | {_cell(first)} |")
    return "\n".join(rows)


TABLES: dict[tuple[str, str], Callable[[], str]] = {
    ("docs/commands.md", "actions"): actions,
    ("docs/commands.md", "exit codes"): exit_codes,
    ("docs/house.md", "rooms"): rooms,
    ("docs/protocol.md", "refusals"): refusals,
    ("docs/scenario-format.md", "keys of scenario.yaml"): keys_of("scenario"),
    ("docs/scenario-format.md", "keys of texts/LANGUAGE.yaml"): keys_of("texts"),
    ("docs/rulebook-format.md", "keys of a rulebook"): keys_of("rulebook"),
}
"""By document and name: what makes the table."""
WHOLE: dict[str, Callable[[], str]] = {"docs/checks.md": as_markdown}
"""By document that is made whole: what makes it."""


def filled(text: str, name: str, table: str) -> str:
    """``text`` with the table between its two marks."""
    marks = re.compile(f"(<!-- table: {re.escape(name)} -->\n).*?(<!-- end -->)", re.DOTALL)
    if not marks.search(text):
        raise ValueError(f"there is no place for the table of {name}")
    return marks.sub(lambda m: f"{m[1]}{table}\n{m[2]}", text)


def main() -> None:
    """Write every table into its document, and the documents that are made whole."""
    for document, write in WHOLE.items():
        (ROOT / document).write_text(write(), "utf-8")
    for (document, name), make in TABLES.items():
        path = ROOT / document
        path.write_text(filled(path.read_text("utf-8"), name, make()), "utf-8")


if __name__ == "__main__":
    main()
