"""A long text in Markdown, plain paragraphs or Word as a numbered draft.

Headings become chapters or articles, paragraphs provisions.  Numbers that stand in the text
are kept (``Article 6``, ``6.``, ``(a)``, ``12)``); what has none is numbered in order.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path
from typing import Any

from game.scenario.diagnostics import CHECK_NAME, unusable
from game.scenario.drafts.marks import (
    ANNEX,
    BULLET,
    HEADING,
    NAMED,
    NUMBERED,
    PREAMBLE,
    is_title,
    is_title_below,
    is_unit,
    parted,
    plain,
    short,
)
from game.scenario.drafts.word_text import is_packed, is_word, text_of_word
from game.scenario.faults import no_spreadsheet
from game.scenario.files.source import MOST_BYTES
from game.scenario.founding.folder import Plan, plan_from
from game.scenario.tables.sheets import text_of

MOST_PROVISIONS = 600


def read_text(path: Path) -> list[dict[str, Any]]:
    """The provisions of a draft, as the ``text`` of a scenario has them.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        msg = f"`{path}` cannot be read: {(error.strerror or str(error)).lower()}"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, CHECK_NAME) from error
    if is_word(content) and len(content) <= MOST_BYTES:
        found = provisions(text_of_word(str(path), content))
    elif len(content) > MOST_BYTES or is_packed(path, content):
        msg = f"`{path}` is no text"
        help_ = f"save it as `{path.stem}.docx`, `{path.stem}.md` or `{path.stem}.txt`"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, help_)
    else:
        found = provisions(text_of(content))
    if not found or len(found) > MOST_PROVISIONS:
        msg = f"`{path}` has {len(found)} paragraphs; from 1 to {MOST_PROVISIONS} make a draft"
        help_ = "leave a blank line between paragraphs, number them `1.`, `2.`, or split the text"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, help_)
    return found


def provisions(text: str) -> list[dict[str, Any]]:
    """The provisions in a text."""
    blocks = list(_blocks(text))
    numbering = _Numbering(_opening(blocks))
    for block in blocks:
        numbering.take(block)
    return _with_wordings(_with_openings(numbering.found, numbering.counted))


def _with_openings(
    parts: list[dict[str, Any]], counted: Collection[str]
) -> list[dict[str, Any]]:
    """Give an article the paragraph that stands before its numbered ones, or alone in it;
    ``counted`` are the ids of paragraphs whose numbers the text does not have."""
    below: dict[str, list[dict[str, Any]]] = {}
    for part in parts:
        below.setdefault(part.get("parent", ""), []).append(part)
    named: dict[str, str] = {}
    for unit in (p for p in parts if p["kind"] == "article" and "variants" not in p):
        first, *others = below.get(unit["id"], [unit])
        opens = first["id"] in counted and "variants" in first
        if opens and all(p["id"] not in counted for p in others):
            unit["variants"] = first["variants"]
            named[first["id"]] = unit["id"]
    kept = [part for part in parts if part["id"] not in named]
    named |= {f"{id_}-2": id_ for id_ in named}  # the number that the opening had taken
    for part in kept:
        part["id"] = named.get(part["id"], part["id"])
        if "parent" in part:
            part["parent"] = named.get(part["parent"], part["parent"])
    return kept


def _with_wordings(draft: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The draft with a wording for each unit that holds no other."""
    parents = {part.get("parent") for part in draft}
    return [
        part
        if "variants" in part or part["id"] in parents
        else {**part, **_worded(part["heading"])}
        for part in draft
    ]


def _worded(text: str) -> dict[str, Any]:
    """The wording of a provision, where it has one."""
    return {"variants": {"chair": {"text": text}}} if text else {}


def _blocks(text: str) -> Iterator[str]:
    """Paragraphs, headings and items of lists, each on one line."""
    clean = re.sub(
        r"<!--.*?-->", "", text.replace("\r\n", "\n").replace("\r", "\n"), flags=re.DOTALL
    )
    for paragraph in re.split(r"\n\s*\n", clean):
        held: list[str] = []
        for line in paragraph.splitlines():
            bare = line.strip()
            begins = (
                HEADING.match(bare)
                or BULLET.match(bare)
                or NUMBERED.match(bare)
                or NAMED.match(bare)
                or ANNEX.match(bare)
            )
            if begins and held:
                yield " ".join(held)
                held = []
            if bare and not re.fullmatch(r"[-*_=]{3,}", bare):
                held.append(bare)
            if HEADING.match(bare) and held:
                yield " ".join(held)
                held = []
        if held:
            yield " ".join(held)


def _opening(blocks: Sequence[str]) -> int:
    """How many blocks stand before the first that is numbered; 0 where none is."""
    for at, block in enumerate(blocks):
        words = plain(block.lstrip("# "))
        if NAMED.match(words) or NUMBERED.match(words) or ANNEX.match(words):
            return at
    return 0


class _Numbering:
    """Gives numbers and parents in the order of the text.

    ``opening`` blocks stand before the first that has a number of its own: a title, and
    what gives the reasons.
    """

    def __init__(self, opening: int) -> None:
        self.opening = opening
        self.found: list[dict[str, Any]] = []
        self.ids: set[str] = set()
        self.unit = ""
        """The chapter or article that what follows is part of."""
        self.paragraph = ""
        """The paragraph that lettered items are part of."""
        self.count = self.items = 0
        self.counted: set[str] = set()
        """Paragraphs whose numbers are ours."""
        self.bare: dict[str, Any] | None = None
        """The unit just begun by a number alone, whose title may stand on the next line."""

    def take(self, block: str) -> None:
        """One block."""
        heading = HEADING.match(block)
        words = plain(heading[2] if heading else block)
        named = NAMED.match(words) or ANNEX.match(words)
        self.opening -= 1
        if not words:
            return  # nothing but marks, or letters that nobody can see
        bare, self.bare = self.bare, None
        if bare is not None and not named and is_title_below(words, heading is not None):
            bare["heading"], text = parted(words)
            bare |= _worded(text)
            return
        above = heading and len(heading[1]) == 1
        plainly = not heading and self.opening >= 0 and is_title(words)
        if (above or plainly) and not self.found and not named:
            self._add("title", "Title", "title", short(words), words, "")
        elif named and is_unit(named, heading is not None):
            self._unit(named[1].capitalize(), named[2] or "", named["title"] or "")
        elif heading:
            self._unit("", "", words)
        else:
            self._paragraph(words)

    def _unit(self, word: str, number: str, words: str) -> None:
        article = word in ("Article", "Art.", "\u00a7")
        kind = "article" if article or word == "Principle" else "chapter"
        shown = f"{word} {number}".strip() or words[:60]
        id_ = f"{'' if article else (word or 'part').lower() + '-'}{number or len(self.found) + 1}"
        heading, text = parted(words)
        self.unit = self._add(id_, shown, kind, heading or shown, text, "")
        self.paragraph, self.count, self.items = "", 0, 0
        self.bare = self.found[-1] if number and not words else None

    def _paragraph(self, words: str) -> None:
        numbered, bullet = NUMBERED.match(words), BULLET.match(words)
        letter = numbered and (numbered[2] or numbered[3])
        if numbered and not letter:
            self.paragraph = self._operative(numbered[1], numbered[4])
        elif (letter or bullet) and (self.paragraph or self.unit):
            self.items += 1
            mark = letter or chr(96 + min(self.items, 26))
            text = numbered[4] if numbered and letter else bullet[1] if bullet else words
            above = self.paragraph or self.unit
            self._add(
                f"{above}.{mark}", f"({mark})", "subparagraph", short(text), text, above
            )
        elif not self.unit and (
            self.opening >= 0 or PREAMBLE.match(words) or words.endswith(",")
        ):
            number = 1 + sum(p["kind"] == "preamble" for p in self.found)
            self._add(
                f"p{number}",
                f"Preambular paragraph {number}",
                "preamble",
                short(words),
                words,
                "",
            )
        else:
            self.paragraph = self._operative("", bullet[1] if bullet else words)

    def _operative(self, number: str, words: str) -> str:
        self.count, self.items = self.count + 1, 0
        shown = number or str(self.count)
        id_ = f"{self.unit}.{shown}" if self.unit else shown
        made = self._add(id_, shown, "paragraph", short(words), words, self.unit)
        if not number:
            self.counted.add(made)
        return made

    def _add(
        self, id_: str, number: str, kind: str, heading: str, text: str, parent: str
    ) -> str:
        unique = id_ = re.sub(r"[^\w.\-]", "-", id_)[:34].strip("-.") or "p"
        n = 1
        while unique in self.ids:
            n += 1
            unique = f"{id_}-{n}"
        self.ids.add(unique)
        part: dict[str, Any] = {"id": unique, "number": number[:80]}
        part |= {"heading": heading, "kind": kind}
        if parent:
            part["parent"] = parent
        part |= _worded(text)
        self.found.append(part)
        return unique


def plan_of_text(path: Path) -> Plan:
    """A scenario with a text, in the room of the simplest template.

    The template's issues stay, and bear on nothing until somebody says on what; so that
    the folder can be played at once, its articles follow the text.
    """
    draft = read_text(path)
    plan = plan_from("classroom-committee")
    data = dict(plan.data)
    taken = {part["id"] for part in draft}
    contested = []
    for part in data["text"]:
        if part.get("issue"):
            id_ = part["id"] if part["id"] not in taken else f"x{part['id']}"
            contested.append({**part, "id": id_, "number": f"Example {part['number']}"})
    renamed = {
        old["id"]: new["id"]
        for old, new in zip(
            [p for p in data["text"] if p.get("issue")], contested, strict=True
        )
    }
    data["text"] = [*draft, *contested]
    data["title"] = next((p["heading"] for p in draft if p["kind"] == "title"), path.stem)
    data["delegations"] = {
        code: {
            **said,
            **(
                {
                    "red_lines": [
                        {**line, "provision": renamed[line["provision"]]}
                        for line in said["red_lines"]
                    ]
                }
                if "red_lines" in said
                else {}
            ),
        }
        for code, said in data["delegations"].items()
    }
    return Plan(data, plan.rows, plan.rulebooks, f"The text comes from `{path.name}`.")
