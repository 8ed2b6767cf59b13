"""A template in another language: what the program itself says in it, and how it is marked."""

from __future__ import annotations

import re

from msgspec.structs import replace

from game.scenario.drafts.number_words import number_in
from game.scenario.founding.folder import Plan
from game.scenario.sentences.said import ENGLISH, LANGUAGES, is_english, said
from game.scenario.tables.spreadsheet import Rows
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
