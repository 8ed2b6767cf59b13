"""A scenario with a text that somebody has, in the room of a template."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from msgspec.structs import replace

from game.scenario.drafts.longtext import plain_text, read_text, sponsors_of
from game.scenario.drafts.number_words import language_of
from game.scenario.founding.brief import language_in
from game.scenario.founding.examples import EXAMPLE
from game.scenario.founding.folder import (
    FIRST,
    NotFounded,
    Plan,
    plan_from,
)
from game.scenario.founding.in_language import in_language
from game.scenario.founding.new_issues import with_open_questions
from game.scenario.founding.sponsors import with_sponsors
from game.scenario.sentences.said import is_english, said

MOST_LETTERS = 160
"""Of the title of a meeting; of a longer one as many words are taken as have room."""
_OF_THE_TEMPLATE = ("cost", "record")
"""Keys that speak of a template's own text."""


def plan_of_text(path: Path, begun: Plan | None = None) -> Plan:
    """A scenario with a text, in the room of a template, the simplest unless ``begun``.

    The template's issues stay, and bear on nothing until somebody says on what; so that
    the folder can be played at once, its articles follow the text.  Raises
    :class:`~game.scenario.diagnostics.ScenarioUnusable`, and :class:`NotFounded` where
    ``begun`` has a text of somebody's already.
    """
    plan = begun or plan_from(FIRST)
    if is_english(language_in(plan.data)):
        plan = in_language(plan, language_of(plain_text(path)))
    if plan.own:
        msg = "a text comes into the room of a template, and this scenario has one"
        raise NotFounded(msg, "leave out `--text`, or begin `--from` a template")
    draft = read_text(path)
    data = {key: said for key, said in plan.data.items() if key not in _OF_THE_TEMPLATE}
    language = language_in(data)
    contested, renamed = _examples(data["text"], {part["id"] for part in draft})
    data["issues"], left_open = with_open_questions(data["issues"], draft, language)
    data["text"] = [*left_open, *contested]
    data |= _told_anew(draft, path.stem, language)
    data["delegations"] = {
        code: _renamed(said, renamed) for code, said in data["delegations"].items()
    }
    origin = f"The text comes from `{path.name}`."
    sponsors = sponsors_of(path)
    if sponsors:
        data.pop("sponsors", None)
        origin += f" It names as its sponsors: {', '.join(sponsors)}."
    made = replace(plan, data=data, origin=origin, drafted=True, sponsors=sponsors)
    return with_sponsors(made)


def _examples(
    text: Sequence[Mapping[str, Any]], taken: set[str]
) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The contested provisions of a template, called examples, and their ids by those that
    they had."""
    found, renamed = [], {}
    for part in text:
        if part.get("issue"):
            id_ = part["id"] if part["id"] not in taken else f"x{part['id']}"
            renamed[part["id"]] = id_
            found.append({**part, "id": id_, "number": f"{EXAMPLE} {part['number']}"})
    return found, renamed


def _renamed(said: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    """What is said of a delegation, with other ids of provisions."""
    found = dict(said)
    for key in ("red_lines", "met"):
        if key in said:
            found[key] = [_on_renamed(line, renamed) for line in said[key]]
    return found


def _on_renamed(line: Mapping[str, Any], renamed: Mapping[str, str]) -> dict[str, Any]:
    found = dict(line)
    if "provision" in line:
        found["provision"] = renamed[line["provision"]]
    if "besides" in line:
        found["besides"] = [_on_renamed(other, renamed) for other in line["besides"]]
    return found


def _told_anew(draft: Sequence[dict[str, Any]], name: str, language: str) -> dict[str, str]:
    """What is said of the meeting, since the template speaks of another text; what nobody can
    know from the text is left to be filled in."""
    title = next((p for p in draft if p["kind"] == "title"), None)
    words = title["variants"]["chair"]["text"] if title else name
    if len(words) > MOST_LETTERS:
        words = f"{words[:MOST_LETTERS].rpartition(' ')[0].rstrip(',;:')}\u2026"
    return {
        "title": words,
        "summary": said(language, "on-a-text", words=words),
        "stakes": said(language, "stakes"),
        "how_true": said(language, "true-of-text"),
    }
