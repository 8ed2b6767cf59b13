"""A template in another language: what the program itself says in it, and how it is marked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import get_args

from msgspec.structs import replace

from game.rules.meeting.setup import StageKind
from game.scenario.drafts.number_words import number_in
from game.scenario.founding.folder import Plan
from game.scenario.model import Scenario
from game.scenario.sentences.said import ENGLISH, LANGUAGES, is_english, said
from game.scenario.tables.spreadsheet import Rows
from game.scenario.translation import originals
from game.scenario.world.countries import is_its_name


def in_language(plan: Plan, language: str) -> Plan:
    """The plan of a template as one of a meeting in ``language``, an ISO 639 code; as it is
    where that is empty.  Stages have their usual names in it, provisions their numbers, the place
    is a room, and what the program writes from now on is in it; what the template itself says
    stays English."""
    if not language or plan.own:
        return plan
    usual = LANGUAGES[ENGLISH]
    stages = [
        {**stage, "title": said(language, stage["kind"])}
        if usual.get(str(stage.get("kind"))) == stage.get("title")
        else stage
        for stage in plan.data["stages"]
    ]
    text = [
        {**part, "number": number_in(language, str(part["number"]))}
        for part in plan.data["text"]
    ]
    own = {"language": language, "stages": stages, "text": text}
    if not is_english(language):
        own["place"] = said(language, "place")
    return replace(plan, data={**plan.data, **own})


_SECTIONS = {
    "issues": "the questions with both ends of their scales and the cases for them",
    "text": "the text with its wordings",
    "names": "names in the room",
    "blocs": "names of blocs",
    "stages": "titles of stages",
    "injects": "injects",
    "guide": "the guide",
    "debrief": "the debriefing",
    "questions": "the questions before and after",
}
_OF_A_SEAT = {
    "aims": "aims",
    "red_lines": "red lines",
    "voice": "voices",
    "lines": "what they may say",
}


def still_of(template: Plan, scenario: Scenario) -> Iterator[str]:
    """What of a new scenario is still in a template's words, each kind in a few words; what
    is a name and no sentence is left out."""
    theirs = {*_words_of(template.data)} - {
        said(scenario.language, k) for k in get_args(StageKind)
    }
    paths = (p for p, text in originals(scenario).items() if _plain(text) in theirs)
    kinds = (_kind(path.split("/")) for path in paths)
    found = dict.fromkeys(kind for kind in kinds if kind)
    yield from sorted(found, key=lambda kind: not kind.startswith("`"))


def _kind(path: list[str]) -> str:
    if path[0] == "delegations":
        kind = _OF_A_SEAT.get(path[2], "")
        return f"{kind} of delegations" if kind else ""
    if len(path) == 1:
        return f"`{path[0]}`"
    return _SECTIONS.get(path[0], path[0].replace("_", " "))


def _words_of(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield _plain(value)
    for inner in value.values() if isinstance(value, Mapping) else ():
        yield from _words_of(inner)
    for inner in value if isinstance(value, list | tuple) else ():
        yield from _words_of(inner)


def _plain(words: str) -> str:
    """Words on one line."""
    return " ".join(words.split())


_ABBREVIATED = re.compile(r"[A-Z.&\s-]{1,6}|.*[()/|]")
"""A code, an abbreviation, or two names of one State: nothing to be put on a placard."""


def in_its_words(rows: Rows, language: str) -> Rows:
    """The rows of a table with the names of States as it writes them, ``Corea del Sur``; those
    of an English room have the names of the United Nations."""
    if is_english(language):
        return rows
    own = {
        code: name
        for code, name in rows.written.items()
        if not _ABBREVIATED.fullmatch(name) and is_its_name(name)
    }
    return replace(rows, names=rows.names | own)
