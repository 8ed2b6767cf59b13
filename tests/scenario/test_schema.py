"""The schema and the reader are of one mind, because both come from the same shapes."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from game.scenario.diagnostics import Problem, Problems
from game.scenario.files.nodes import compose
from game.scenario.files.source import decode
from game.scenario.files.tree import Mapping, Node, Scalar
from game.scenario.files.tree import Sequence as SequenceNode
from game.scenario.load import shipped
from game.scenario.schema.document import KINDS, schema
from game.scenario.shapes.shape import Cursor, Reading
from tests.scenario.folders import ERRORS, HERE

OF_FORM = {
    "S101",
    "S102",
    "S103",
    "S115",
    "S116",
    "S117",
    "S122",
    "S123",
    "S124",
    "S208",
    "S212",
    "S216",
}
"""Faults that a schema can see."""
UNREADABLE = {f"S{n}" for n in (104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114)}
"""Faults before there is anything for a schema to look at."""
SHIPPED = sorted(shipped().glob("*/scenario.yaml"))
BOOKS = sorted((shipped() / "rulebooks").glob("*.yaml"))
OK = sorted((HERE / "ok").glob("*/scenario.yaml"))
BAD = sorted(ERRORS.glob("S*.yaml"))
BAD_BOOKS = sorted(ERRORS.glob("rules_*.yaml"))
TEXTS = sorted(ERRORS.glob("*.d/texts/*.yaml"))


def instance(node: Node) -> Any:
    """A node as readers of YAML 1.2 (core schema) take it."""
    if isinstance(node, SequenceNode):
        return [instance(item) for item in node.items]
    if isinstance(node, Mapping):
        return {key: instance(value) for key, (_, value) in node.entries.items()}
    assert isinstance(node, Scalar)
    text = node.text
    if not node.plain:
        return text
    if text in ("", "~", "null", "Null", "NULL"):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if re.fullmatch(r"[-+]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"0o[0-7]+|0x[0-9a-fA-F]+", text):
        return int(text, 0)
    if re.fullmatch(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", text):
        return float(text.replace(".", ""))
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text):
        return float(text)
    return text


def judged(path: Path, kind: str) -> tuple[list[Problem], list[str]]:
    """What the reader says of the form of a file, and what the schema says."""
    problems = Problems()
    source = decode(path.read_bytes(), path.name, problems)
    root = compose(source) if source is not None else None
    if source is None or root is None:
        return list(problems.found), []
    KINDS[kind][0].read(root, Cursor(source, Reading(problems), kind))
    validator = jsonschema.Draft7Validator(schema(kind))
    return list(problems.found), [e.message for e in validator.iter_errors(instance(root))]


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_is_one(kind: str) -> None:
    jsonschema.Draft7Validator.check_schema(schema(kind))


@pytest.mark.parametrize("path", [*SHIPPED, *OK], ids=lambda p: p.parent.name)
def test_every_sound_scenario_fits_the_schema(path: Path) -> None:
    assert judged(path, "scenario")[1] == []


@pytest.mark.parametrize("path", BOOKS, ids=lambda p: p.stem)
def test_every_rulebook_fits_the_schema(path: Path) -> None:
    assert judged(path, "rulebook")[1] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda p: p.parts[-3])
def test_every_file_of_texts_fits_the_schema(path: Path) -> None:
    assert judged(path, "texts")[1] == []


@pytest.mark.parametrize("path", BAD, ids=lambda p: p.stem)
def test_reader_and_schema_agree_on_bad_scenarios(path: Path) -> None:
    agree(path, "scenario")


@pytest.mark.parametrize("path", BAD_BOOKS, ids=lambda p: p.stem)
def test_reader_and_schema_agree_on_bad_rulebooks(path: Path) -> None:
    agree(path, "rulebook")


def agree(path: Path, kind: str) -> None:
    found, refused = judged(path, kind)
    codes = {problem.code for problem in found}
    if "[S208]" in path.with_suffix(".out").read_text("utf-8"):
        codes.add("S208")  # which styles there are is known to the schema, too
    if codes & UNREADABLE:
        return
    if codes & OF_FORM:
        assert refused != []
    else:
        assert refused == []


@pytest.mark.parametrize("null", ["~", "null", "Null", "NULL", ""])
@pytest.mark.parametrize("key", ["title: ", "heading: ", "rulebook: ", "id: "])
def test_reader_and_schema_refuse_nothing_at_all(
    key: str, null: str, tmp_path: Path
) -> None:
    text = (HERE / "ok" / "river" / "scenario.yaml").read_text("utf-8")
    path = tmp_path / "scenario.yaml"
    path.write_text(re.sub(rf"(?<=\b{key}).*?(?=[,\n])", null, text, count=1), "utf-8")
    found, refused = judged(path, "scenario")
    assert {p.severity for p in found} >= {"error"}
    assert refused != []


@pytest.mark.parametrize("spelt", ["0x1F", "0o17", "1e1", "007", "1.000", ".nan"])
def test_how_a_number_is_spelt_only_the_reader_sees(spelt: str, tmp_path: Path) -> None:
    """The schema is shown a value; docs/commands.md says so."""
    text = (HERE / "ok" / "river" / "scenario.yaml").read_text("utf-8")
    path = tmp_path / "scenario.yaml"
    path.write_text(re.sub(r"(?m)^minutes: .*$", f"minutes: 45\nwalk_away: {spelt}", text))
    found, refused = judged(path, "scenario")
    refused_by_reader = any(p.severity == "error" for p in found)
    assert (refused_by_reader, refused) == (spelt != "007", [])


def test_a_schema_says_what_a_key_means_and_which_words_it_takes() -> None:
    found = schema("scenario")["definitions"]["stage"]["properties"]["kind"]
    assert found["description"] == "what is in order in it"
    assert found["enum"] == ["statements", "consultations", "action", "explanations"]


def test_a_validator_reads_the_schema_as_the_command_prints_it(tmp_path: Path) -> None:
    import json

    from game.scenario.schema.document import as_json

    shutil.copy(OK[0], tmp_path / "scenario.yaml")
    jsonschema.Draft7Validator.check_schema(json.loads(as_json("scenario")))


def parts_of(found: Any) -> list[dict[str, Any]]:
    """Every mapping in a schema."""
    inner = list(found.values() if isinstance(found, dict) else found)
    mine = [found] if isinstance(found, dict) else []
    return mine + [p for v in inner if isinstance(v, dict | list) for p in parts_of(v)]


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_offers_no_truth_values_where_words_are_asked_for(kind: str) -> None:
    # yaml-language-server completes `true` and `false` wherever a schema names booleans
    offered = [p["type"] for p in parts_of(schema(kind)) if "boolean" in str(p.get("type"))]
    assert offered == []


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_writes_a_colon_behind_a_key(kind: str) -> None:
    # it does so where it sees at once what the value is; an `allOf` hides that
    assert not any("allOf" in part for part in parts_of(schema(kind)))


@pytest.mark.parametrize("kind", KINDS)
def test_an_editor_says_in_words_what_a_pattern_asks_for(kind: str) -> None:
    asked = [p for p in parts_of(schema(kind)) if isinstance(p.get("pattern"), str)]
    assert asked
    assert all(p.get("patternErrorMessage") for p in asked)


def test_an_editor_offers_rulebooks_states_and_times_and_takes_others() -> None:
    found = schema("scenario")["properties"]
    rulebook = found["rulebook"]["anyOf"][0]
    assert rulebook["enum"] == [book.stem for book in BOOKS]
    assert "Security Council" in rulebook["enumDescriptions"]
    assert found["opens"]["defaultSnippets"][0]["body"] == '"15:30"'
    room = schema("scenario")["definitions"]["room"]["properties"]["members"]
    states = room["anyOf"][1]["items"]["anyOf"][0]
    named = dict(zip(states["enum"], states["enumDescriptions"], strict=True))
    assert named["NOR"] == "Norway"
    validator = jsonschema.Draft7Validator(schema("scenario"))
    own = {"rulebook": "house-rules", "room": {"members": ["ARD", "NOR"]}}
    assert [e for e in validator.iter_errors(own) if e.validator != "required"] == []
