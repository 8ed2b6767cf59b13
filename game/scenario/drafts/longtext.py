"""A long text in Markdown, plain paragraphs or Word as a numbered draft.

Headings become chapters or articles, paragraphs provisions.  Numbers that stand in the text
are kept (``Article 6``, ``II.``, ``6.``, ``(a)``, ``a.``, ``12)``); what has none is numbered in order.
How far a line is set in tells levels apart that count alike, ``1.`` within ``1.``.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Any

from game.scenario.diagnostics import CHECK_NAME, ImportUnusable, unusable
from game.scenario.drafts.blocks import blocks_in
from game.scenario.drafts.brackets import (
    as_we_write_them,
    with_alternatives,
    without_bracketed_heads,
)
from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.foot import without_foot
from game.scenario.drafts.formulas import framed
from game.scenario.drafts.full_numbers import with_full_numbers
from game.scenario.drafts.head import head_of, set_apart, sponsoring
from game.scenario.drafts.identified import worded
from game.scenario.drafts.markdown import COMMENT, unmarked
from game.scenario.drafts.marks import NUMBERED, PREAMBLE
from game.scenario.drafts.number_words import language_of, words_for
from game.scenario.drafts.numbering import Numbering
from game.scenario.drafts.outline import bracketed, capital_in, capitals_of
from game.scenario.drafts.own_numerals import as_europe_writes
from game.scenario.drafts.reasons import CONTINUED
from game.scenario.drafts.runs import going_on, leading
from game.scenario.drafts.units import unit_in
from game.scenario.drafts.word_text import is_packed, is_word, text_of_word
from game.scenario.faults import no_spreadsheet
from game.scenario.files.old_encodings import text_of
from game.scenario.files.regular import content_of
from game.scenario.files.source import MOST_BYTES

MOST_PROVISIONS = 600


def read_text(path: Path) -> list[dict[str, Any]]:
    """The provisions of a draft, as the ``text`` of a scenario has them.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    blocks, capitals = _blocks_of(plain_text(path))
    if len(blocks) > _MOST_BLOCKS:
        raise _no_draft(path, f"{len(blocks)} paragraphs")
    found = _numbered(blocks, capitals)
    if not found or len(found) > MOST_PROVISIONS:
        raise _no_draft(path, f"{len(found)} paragraphs")
    return found


_MOST_LINES, _MOST_BLOCKS = 20_000, 3 * MOST_PROVISIONS
"""Of a text that can be a draft: a longer one is not numbered first."""


def _no_draft(path: Path, many: str) -> ImportUnusable:
    msg = f"`{path}` has {many}; from 1 to {MOST_PROVISIONS} paragraphs make a draft"
    help_ = (
        "leave a blank line between paragraphs, number them `1.`, `2.`, or split the text"
    )
    return unusable(str(path), no_spreadsheet.ENTRY, msg, help_)


def plain_text(path: Path) -> str:
    """The paragraphs of a file, headings marked as in Markdown.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    try:
        content = content_of(path)
    except OSError as error:
        msg = f"`{path}` cannot be read: {(error.strerror or str(error)).lower()}"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, CHECK_NAME) from error
    if is_word(content) and len(content) <= MOST_BYTES:
        return text_of_word(str(path), content)
    if len(content) > MOST_BYTES or is_packed(path, content):
        msg = f"`{path}` is no text"
        help_ = "open it where it was written, and save it anew as `.docx`, `.md` or `.txt`"
        raise unusable(str(path), no_spreadsheet.ENTRY, msg, help_)
    text = text_of(str(path), content).replace("\r\n", "\n").replace("\r", "\n")
    if (lines := text.count("\n")) > _MOST_LINES:
        raise _no_draft(path, f"{lines} lines")
    return unmarked(text)


def left_above(path: Path) -> tuple[str, ...]:
    """The lines above the first words of a resolution that are left out of the draft.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    return head_of([words for words, _ in _read_blocks(path)]).left


def sponsors_of(path: Path) -> tuple[str, ...]:
    """Whom a text names as those who table it, in its own words.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    blocks = _read_blocks(path)
    head = head_of([words for words, _ in blocks])
    return head.sponsors if head.lines else _sponsoring(blocks)[1]


def _read_blocks(path: Path) -> list[tuple[str, int]]:
    return _all_blocks(*_cleaned(plain_text(path)))


def formulas_left(path: Path) -> tuple[str, ...]:
    """The words round what is decided, and the signatures, that are left out of the draft.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    return framed(_blocks_of(plain_text(path))[0]).left


def foot_left(path: Path) -> tuple[str, ...]:
    """Notes and numbers of pages and documents that are left out of the draft, a line each.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    return without_foot(COMMENT.sub("", plain_text(path)))[1]


def heads_in_brackets(path: Path) -> tuple[str, ...]:
    """The headings of a text that stand in brackets, which are left out.

    Raises :class:`~game.scenario.diagnostics.ScenarioUnusable`.
    """
    return without_bracketed_heads(as_we_write_them(plain_text(path)))[1]


def provisions(text: str) -> list[dict[str, Any]]:
    """The provisions in a text."""
    return _numbered(*_blocks_of(text))


def _blocks_of(text: str) -> tuple[list[tuple[str, int]], frozenset[str]]:
    """What a text is made of, below what stands above a resolution, and the capitals that
    number it."""
    clean, capitals = _cleaned(text)
    return _without_head(_all_blocks(clean, capitals)), capitals


def _numbered(
    found: list[tuple[str, int]], capitals: frozenset[str]
) -> list[dict[str, Any]]:
    law = framed(found)
    blocks, recitals = law.blocks, law.recitals
    opening = _opening([words for words, _ in blocks], capitals)
    counted = _counts_in_digits([words for words, _ in blocks])
    whole = "\n".join(words for words, _ in blocks)
    said, language = words_for(whole), language_of(whole)
    numbering = Numbering(opening, capitals, said, by_verbs=not counted)
    leads = leading([words for words, _ in blocks], capitals)
    goes_on = going_on([words for words, _ in blocks], capitals)
    for at, (words, depth) in enumerate(blocks):
        if at in recitals:
            numbering.recital(words)
        else:
            numbering.take(words, depth, leads=at in leads, goes_on=at in goes_on)
    opened = _with_openings(numbering.found, numbering.counted)
    worded = _with_wordings(opened)
    return with_full_numbers([with_alternatives(part, language) for part in worded], said)


def _cleaned(text: str) -> tuple[str, frozenset[str]]:
    """A text without comments, and the capitals that number it."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    clean, _ = without_foot(COMMENT.sub("", lines))
    clean = as_europe_writes(clean)
    clean = without_bracketed_heads(as_we_write_them(clean))[0]
    return clean, capitals_of(plain(line.lstrip("# ")) for line in clean.splitlines())


def _all_blocks(text: str, capitals: Collection[str]) -> list[tuple[str, int]]:
    return [*blocks_in(set_apart(bracketed(text.expandtabs(4))), capitals)]


def _without_head(blocks: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """The blocks with the title alone of what stands above a resolution's first words."""
    head = head_of([words for words, _ in blocks])
    if not head.lines:
        tabled, _ = _sponsoring(blocks)
        return [block for at, block in enumerate(blocks) if at not in tabled]
    below = blocks[head.lines :]
    words, depth = below[0]
    below[0] = (words if PREAMBLE.match(plain(words)) else words.lstrip("# "), depth)
    return [(f"# {head.title}", 0), *below] if head.title else below


_MOST_ABOVE = 12
"""Paragraphs at the beginning of a text of which one may say who tables it."""


def _sponsoring(
    blocks: Sequence[tuple[str, int]],
) -> tuple[frozenset[int], tuple[str, ...]]:
    """Which lines of a text that does not begin as a resolution say who tables it, and whom
    they name: such as stand before the first that is numbered."""
    words = [plain(block.lstrip("# ")) for block, _ in blocks[:_MOST_ABOVE]]
    first = next((n for n, w in enumerate(words) if _is_numbered(w, ())), len(words))
    return sponsoring(words[:first])


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
        if (above := part.get("parent", "")) in named:
            part["parent"] = named[above]
            part["id"] = part["id"].replace(
                f"{above}.{CONTINUED}", f"{named[above]}.{CONTINUED}"
            )
    return kept


def _with_wordings(draft: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The draft with a wording for each unit that holds no other."""
    parents = {part.get("parent") for part in draft}
    return [
        part
        if "variants" in part or part["id"] in parents
        else {**part, **worded(part["heading"])}
        for part in draft
    ]


def _opening(blocks: Sequence[str], capitals: Collection[str]) -> int:
    """How many blocks stand before the first that is numbered; 0 where none is."""
    for at, block in enumerate(blocks):
        words = plain(block.lstrip("# "))
        if _is_numbered(words, capitals):
            return at
    return 0


def _counts_in_digits(blocks: Sequence[str]) -> bool:
    """Whether paragraphs have numbers, or stand in units: what gives reasons and what
    decides is told apart by that, and by how they begin where they have none."""
    words = [plain(block.lstrip("# ")) for block in blocks]
    numbered = filter(None, map(NUMBERED.match, words))
    return any(map(unit_in, words)) or any(found[1] for found in numbered)


def _is_numbered(words: str, capitals: Collection[str]) -> bool:
    """Whether a number, a capital that counts, or a unit's word begins a block."""
    return bool(unit_in(words) or NUMBERED.match(words) or capital_in(words, capitals))
