"""The protocol for programs tells of every line, and of every field of it."""

from __future__ import annotations

import ast
import io
import json
import re
from functools import cache
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from game.cli.plain.facts import facts_of
from game.cli.plain.voice import JsonVoice
from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.meeting.state import opening
from game.rules.refusals import Refusal
from game.sitting.desk import Waiting
from tests.delegates.days import day

ROOT = Path(__file__).parents[2]
PROTOCOL = (ROOT / "docs/protocol.md").read_text("utf-8")
EVERY_LINE = {"seq", "event", "seat", "text"}
EVERY_EVENT = EVERY_LINE | {"minute"}


@cache
def documented() -> dict[str, set[str]]:
    """By the name of a line: the words in backticks that its rows say more of it."""
    found: dict[str, set[str]] = {}
    for row in re.findall(r"^\| (`[a-z-]+`.*) \|$", PROTOCOL, re.MULTILINE):
        first, _, rest = row.partition(" | ")
        for name in re.findall(r"`([a-z-]+)`", first):
            found.setdefault(name, set()).update(re.findall(r"`([a-z_]+)`", rest))
    return found


def fields(event: type[ev.Event]) -> set[str]:
    """The fields of an event but those that every line has."""
    return set(event.__struct_fields__) - EVERY_LINE


@pytest.mark.parametrize("event", get_args(ev.Event), ids=lambda e: e.__name__)
def test_every_event_has_a_row_with_all_of_its_fields(event: type[ev.Event]) -> None:
    tag = event.__struct_config__.tag
    assert tag in documented()
    assert fields(event) <= documented()[str(tag)]


def noted() -> dict[str, set[str]]:
    """By kind: the fields that the typed game gives a line that is no event."""
    found: dict[str, set[str]] = {}
    for path in (ROOT / "game/cli/plain").glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                if node.func.attr != "noted" or not isinstance(node.args[0], ast.Constant):
                    continue
                named = {k.arg for k in node.keywords if k.arg}
                found.setdefault(str(node.args[0].value), set()).update(named)
    return found


def test_every_line_about_the_game_has_a_row_with_all_of_its_fields() -> None:
    assert {"seated", "left", "polarity", "chair", "drift"} <= set(noted())
    for kind, named in noted().items():
        assert kind in documented()
        assert named <= documented()[kind], kind


def said_to_a_program() -> list[dict[str, object]]:
    """What a program is written besides events and notes, by the voice that writes it."""
    out = io.StringIO()
    voice = JsonVoice(out)
    voice.shown("status", ["11:00"])
    voice.refused(Refusal("conflict", "It cannot be.", "rule 90", "`object`"))
    voice.waiting(Waiting("ballot", "Vote.", "A1"), 600, "10:00")
    voice.ended("vote", ["Adopted."])
    return [json.loads(line) for line in out.getvalue().splitlines()]


def test_looks_refusals_and_the_end_are_told_with_all_of_their_fields() -> None:
    lines = said_to_a_program()
    assert [line["event"] for line in lines] == ["shown", "refusal", "waiting", "closed"]
    told_above = {
        "waiting": set(re.findall(r"`([a-z]+)`", PROTOCOL.partition("| `need`")[0]))
    }
    for line in lines:
        name = str(line["event"])
        known = documented().get(name, set()) | told_above.get(name, set())
        assert set(line) - EVERY_LINE <= known, name


@pytest.mark.parametrize("room", ["first-steps", "cybercrime-2024", "silence-2024"])
def test_a_day_holds_no_field_that_the_protocol_does_not_tell(room: str) -> None:
    table = day(room, 1)
    meeting, seen = opening(table.setup), set()
    for entry in table.log:
        meeting = evolve(meeting, entry.event)
        own = facts_of(table.setup, meeting.chamber, entry.event)
        name = str(own["event"])
        assert set(own) - EVERY_EVENT <= documented()[name], name
        assert msgspec.json.encode(own)
        seen.add(name)
    assert len(seen) > 12
