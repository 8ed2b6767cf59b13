"""Every refusal explains itself: its rule, its arithmetic, what would be in order."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import msgspec
import pytest

from game.rules.conformance.playing import play
from game.rules.decide import decide
from game.rules.refusals import MEANINGS, OWN, Code, Refusal
from game.rules.rulebook import Citation, Rulebook
from game.rules.wishes import intents as it
from game.scenario.cases.case_file import Read, cases_in, read_case
from game.scenario.diagnostics import Problems
from game.scenario.load import shelves_for
from tests.rules.rooms import Room, full_rulebook, setup

ROOT = Path(__file__).parents[2]
RULES = sorted((ROOT / "game/rules").rglob("*.py"))
SUITE = ROOT / "tests/conformance"
WITH_NUMBERS = {
    "no-quorum",
    "too-many-statements",
    "not-enough-support",
    "no-time-left",
    "amendments-first",
    "not-notified",
    "moot",
}
"""Codes whose refusal is a matter of numbers."""
UNPLAYED = {"method-unknown", "not-in-bloc"}
"""Codes that no typed words provoke under a shipped rulebook: the reader of words or of
rulebooks speaks first, or cases have no blocs."""


def built() -> Iterator[tuple[str, ast.Call]]:
    """Every place in the law at which a refusal is made."""
    for path in RULES:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Refusal":
                yield f"{path.name}:{node.lineno}", node


def citations(value: Any) -> Iterator[Citation]:
    """Every citation in a rulebook."""
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, msgspec.Struct):
        for name in value.__struct_fields__:
            yield from citations(getattr(value, name))
    elif isinstance(value, dict):
        for part in value.values():
            yield from citations(part)


@pytest.fixture(scope="module")
def heard() -> list[tuple[str, Rulebook, Refusal]]:
    """Every refusal that the conformance suite provokes, with its case and its rulebook."""
    found: list[tuple[str, Rulebook, Refusal]] = []

    def listening(meeting: Any, intent: Any) -> Any:
        verdict = decide(meeting, intent)
        if isinstance(verdict, Refusal):
            found.append((name, meeting.setup.rulebook, verdict))
        return verdict

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("game.rules.conformance.playing.decide", listening)
        books: Read = {}
        for path in cases_in(SUITE / "meetings"):
            case = read_case(path, shelves_for(SUITE), Problems(), books)
            assert case is not None
            name = path.stem
            play(case.setup, case.lines)
    return found


def test_no_refusal_can_be_made_without_a_rule_and_advice() -> None:
    places = list(built())
    assert len(places) > 80
    for where, call in places:
        given = len(call.args) + len(call.keywords)
        assert given == 4, where
        for part in call.args[2:]:
            assert not (isinstance(part, ast.Constant) and not part.value), where


def test_a_refusal_cites_a_rule_of_its_room_or_says_that_it_is_our_own(
    heard: list[tuple[str, Rulebook, Refusal]],
) -> None:
    for name, rulebook, refusal in heard:
        known = {c.rule for c in citations(rulebook)} | {OWN, "practice"}
        assert refusal.rule in known, (name, refusal)


def test_every_code_is_told_in_words() -> None:
    assert list(MEANINGS) == list(get_args(Code))


def test_a_refusal_says_what_would_be_in_order(
    heard: list[tuple[str, Rulebook, Refusal]],
) -> None:
    for name, _, refusal in heard:
        assert refusal.instead.strip(), (name, refusal)
        assert refusal.reason.endswith((".", "”")), (name, refusal)


def test_a_refusal_by_numbers_shows_them(
    heard: list[tuple[str, Rulebook, Refusal]],
) -> None:
    for name, _, refusal in heard:
        if refusal.code in WITH_NUMBERS and refusal.reason != "You have spoken on it.":
            shown = re.search(r"\d|One question", refusal.reason)
            assert shown, (name, refusal)


def test_the_suite_provokes_every_code(
    heard: list[tuple[str, Rulebook, Refusal]],
) -> None:
    assert set(get_args(Code)) - {r.code for _, _, r in heard} == UNPLAYED


def test_every_code_is_made_somewhere() -> None:
    words = {
        node.value
        for _, call in built()
        for node in ast.walk(call.args[0])
        if isinstance(node, ast.Constant)
    }
    assert set(get_args(Code)) == words


def test_what_the_suite_cannot_provoke_explains_itself_too() -> None:
    room = Room(setup(full_rulebook(methods=("hands",))))
    room.play("chair: stage action")
    found = [
        decide(room.meeting, intent)
        for intent in (
            it.MoveMotion("AAA", "roll-call", "whole"),
            it.AgreeLine("CCC", "duo", "whole", "no"),
        )
    ]
    for refusal in found:
        assert isinstance(refusal, Refusal)
        assert refusal.rule
        assert refusal.instead
    assert {r.code for r in found if isinstance(r, Refusal)} == UNPLAYED
