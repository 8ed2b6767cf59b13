"""The documents say what the program does: nothing is missing, and their commands work."""

from __future__ import annotations

import argparse
import os
import re
import shlex
import sys
from pathlib import Path

import pytest

from game.cli.main import main
from game.cli.parsing import parser
from tests.doc_tables import ROOT, TABLES, WHOLE, filled

DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = (ROOT / "docs/commands.md").read_text("utf-8")
SCREENLESS = ("--plain", "--json", "--auto", "--help", "--version")


def subparsers() -> dict[str, argparse.ArgumentParser]:
    for action in parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            return dict(action.choices)
    raise AssertionError("the program has no commands")


def options() -> list[str]:
    return sorted(
        {
            option
            for one in (parser(), *subparsers().values())
            for action in one._actions
            for option in action.option_strings
            if option.startswith("--")
        }
    )


def shell_lines() -> list[tuple[str, str]]:
    """Every line that begins with ``nemcon`` in the shell blocks of the documents, with the
    first that has it: what is typed is the same, whatever the remark behind it.

    Those for trainers follow one another and are run by ``test_trainers.py``.
    """
    found = [
        (path.name, shlex.join(shlex.split(line, comments=True)))
        for path in DOCUMENTS
        if path.name != "trainers.md"
        for block in re.findall(r"```sh\n(.*?)```", path.read_text("utf-8"), re.DOTALL)
        for line in block.splitlines()
        if line.startswith("nemcon")
    ]
    first = {line: document for document, line in reversed(found)}
    return [(document, line) for line, document in reversed(first.items())]


@pytest.mark.parametrize(("document", "name"), TABLES, ids=str)
def test_tables_made_from_registers_are_up_to_date(document: str, name: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    made = TABLES[document, name]()
    assert text == filled(text, name, made), "run python -m tests.doc_tables"


@pytest.mark.parametrize("document", WHOLE)
def test_documents_made_from_registers_are_up_to_date(document: str) -> None:
    text = (ROOT / document).read_text("utf-8")
    assert text == WHOLE[document](), "run python -m tests.doc_tables"


@pytest.mark.parametrize("command", subparsers())
def test_every_command_is_documented(command: str) -> None:
    assert f"### `nemcon {command}" in COMMANDS


@pytest.mark.parametrize("option", options())
def test_every_option_is_documented(option: str) -> None:
    assert f"`{option}" in COMMANDS or f"nemcon {option}" in COMMANDS


@pytest.mark.parametrize("command", ["", *subparsers()])
def test_every_help_has_examples(command: str) -> None:
    shown = subparsers()[command] if command else parser()
    assert "examples:\n  nemcon" in (shown.epilog or "")


@pytest.mark.parametrize(("document", "line"), shell_lines())
def test_every_command_in_the_documents_works(
    document: str,
    line: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = shlex.split(line)[1:]
    if words[:1] in (["play"], ["replay"], []) and not set(words) & set(SCREENLESS):
        assert callable(parser().parse_args(words).run)
        return
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with Path(os.devnull).open(encoding="utf-8") as nobody:
        monkeypatch.setattr(sys, "stdin", nobody)
        code = main(words)
    said = capsys.readouterr()
    assert code == 0, said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda p: str(p.name))
def test_every_link_within_the_project_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", path.read_text("utf-8"))
    assert [link for link in links if not (path.parent / link).exists()] == []
