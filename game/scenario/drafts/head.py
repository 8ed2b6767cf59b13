"""What stands above the first words of a resolution: its symbol, who tables it, its title.

A resolution begins where its body speaks (``The General Assembly,``) and gives reasons.  Of
the lines above, one is the title; the others tell about the document and are no part of what
is decided.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

import msgspec

from game.rules.draft.number_paths import INSERTED
from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.languages import ABOUT, LABELS, LAWS, SPEAKERS, TOPICS
from game.scenario.drafts.marks import HEADING, NUMBERED, PREAMBLE, REASON
from game.scenario.drafts.one_line import is_table
from game.scenario.drafts.sponsors import is_label, names_in, sponsors_in
from game.scenario.drafts.units import unit_in

_MOST_LINES = 40
"""Lines that may stand above."""
_LONGEST_SPEAKER = 100
_STOPS = (".", ";", "。", "；", "؛")
_COMMAS = (",", "，", "،")
SYMBOL = re.compile(r"[A-Z][\w.]*(?:/[\w.()*+-]+)+\Z")
"""The symbol of a document: ``A/C.3/79/L.5``."""
_DATED = re.compile(
    r"[0-9]{1,2}(?:er|º|\.)? (?:de )?[^\W\d]+,? (?:de )?[0-9]{4}(?:\Z|\s+\w+:)"
)
_PREAMBULAR = re.compile(
    rf"(?m)^( *)PP ?[0-9]{{1,3}}(?: ?(?:{'|'.join(INSERTED)}|alt))?[.:)]*\s+(?=\S)"
)
_OPERATIVE = re.compile(r"(?m)^( *)OP ?([0-9]{1,3})[.:)]*\s+(?=\S)")
"""What working papers call the paragraphs that give reasons, and those that decide."""
_SPEAKER = re.compile(rf"(?i)(?:{'|'.join(SPEAKERS.values())})(?!\w)")
_ABOUT = re.compile(rf"(?i)(?:{'|'.join(ABOUT.values())})")
_TOPIC = re.compile(rf"(?i)(?:{'|'.join(TOPICS.values())})\s*[:：]\s*(.+)\Z", re.DOTALL)
_LAW = re.compile(rf"(?i)(?:{'|'.join(LAWS.values())})\b")
_ASIDE = re.compile(r"\(.*\)")
"""A line in brackets: what a text is relevant for, where it stands in a file."""
_LABEL = re.compile(rf"(?i)(?:{'|'.join(LABELS.values())})\s*[:：]")
_SEVERAL = 2
"""Lines with a label, of which no sentence has one below the other."""
_LABELLED = re.compile(r"[^:：]{1,40}[:：](?:\s|\Z)|.*[:：]\s*[^:：]{1,40}\Z")


class Head(msgspec.Struct, frozen=True):
    """How many lines stand above the first words, and what they are."""

    lines: int
    title: str
    """Without marks; empty where no line is one."""
    left: tuple[str, ...]
    """Lines that are not the title and name no sponsors, without marks."""
    sponsors: tuple[str, ...] = ()
    """Whom they name as those who table the text."""


NONE = Head(0, "", ())


def speaks(words: str) -> bool:
    """Whether words are the body's that speaks: ``The General Assembly,``."""
    if len(words) > _LONGEST_SPEAKER or words.endswith(_STOPS):
        return False
    return bool(_SPEAKER.match(words))


def set_apart(text: str) -> str:
    """A text whose lines about the first words stand apart where no blank lines part them,
    and whose paragraphs are called ``1.`` where they are called ``OP1``, and nothing where
    they are called ``PP1``."""
    text = _OPERATIVE.sub(r"\1\2. ", _PREAMBULAR.sub(r"\1", text))
    return "\n\n".join(map(_set_apart, re.split(r"\n[^\S\n]*\n", text)))


def _set_apart(paragraph: str) -> str:
    lines = _labelled_apart(paragraph.split("\n"))
    at = next((n for n, line in enumerate(lines) if _is_first(line)), None)
    if at is None or len(lines) == 1:
        return "\n".join(lines)
    parted = [*lines[:at], lines[at]]
    for line in lines[at + 1 :]:
        if REASON.match(plain(line)) or parted[-1] == lines[at]:
            parted.append(line)
        else:
            parted[-1] += f"\n{line}"
    return "\n\n".join(parted)


def _labelled_apart(lines: list[str]) -> list[str]:
    """The lines of a paragraph; where several say what they name (``Topic: ...``), each line
    down to the first words stands apart, but for one that goes on behind a comma."""
    labelled = [bool(_LABEL.match(plain(line.lstrip("# ")))) for line in lines]
    if sum(labelled) < _SEVERAL:
        return lines
    first = next((n for n, line in enumerate(lines) if _is_first(line)), len(lines))
    found: list[str] = []
    for at, line in enumerate(lines[:first]):
        if found and not labelled[at] and found[-1].rstrip().endswith(_COMMAS):
            found[-1] += f" {line.strip()}"
        else:
            found.append(f"\n{line}" if found else line)
    return [*found, *lines[first:]]


def _is_first(line: str) -> bool:
    words = plain(line.lstrip("# "))
    return words.endswith(_COMMAS) and speaks(words)


def head_of(blocks: Sequence[str]) -> Head:
    """The lines above the first words of a text, if it begins as a resolution does."""
    words = [plain(block.lstrip("# ")) for block in blocks[: _MOST_LINES + 2]]
    at = _first_words(words)
    told = [n for n, line in enumerate(words[:at]) if PREAMBLE.match(line)]
    at = told[0] if told else at
    if not at or any(_is_of_the_text(line) for line in words[:at]):
        return NONE
    tabled, sponsors = sponsoring(words[:at])
    lines = [
        pair
        for n, pair in enumerate(zip(blocks, words[:at], strict=False))
        if n not in tabled
    ]
    law = _of_a_law(lines)
    title = " ".join(law) or _title(lines)
    left = tuple(
        line
        for _, line in lines
        if line and line not in (title, *law) and not (title and _topic(line) == title)
    )
    return Head(at, title, left, sponsors)


def sponsoring(lines: Sequence[str]) -> tuple[frozenset[int], tuple[str, ...]]:
    """Which lines say who tables the text, and whom they name; names may stand on the line
    below the word for sponsors."""
    found: set[int] = set()
    names: list[str] = []
    for at, line in enumerate(lines):
        if named := sponsors_in(line):
            found.add(at)
            names += named
        elif at and is_label(lines[at - 1]):
            found |= {at - 1, at}
            names += names_in(line)
    return frozenset(found), tuple(dict.fromkeys(names))


def _first_words(words: Sequence[str]) -> int:
    """Where the body speaks, or else where the first reason is given; 0: nowhere."""
    for at, (line, after) in enumerate(pairwise(words)):
        if speaks(line) and (REASON.match(after) or after.endswith(_COMMAS)):
            return at
    for at, line in enumerate(words):
        if REASON.match(line) and line.endswith(_COMMAS) and not speaks(line):
            above = words[:at]
            return 0 if any(line.endswith((*_STOPS, *_COMMAS)) for line in above) else at
    return 0


def _is_of_the_text(line: str) -> bool:
    """Whether a line is of what is decided: a unit, or a numbered sentence."""
    unit = unit_in(line)
    if unit is not None and unit.kind != "annex":
        return True
    return bool(NUMBERED.match(line)) and line.endswith(_STOPS)


def _of_a_law(lines: Sequence[tuple[str, str]]) -> list[str]:
    """The title of a regulation, a directive or a decision, which goes on over lines that
    begin with small letters: ``of 19 December 2024``, ``on packaging``.  Empty where no line
    is one, or another line is a heading."""
    at = next((n for n, (_, line) in enumerate(lines) if _LAW.match(line)), None)
    if at is None or any(
        HEADING.match(block) for block, _ in (*lines[:at], *lines[at + 1 :])
    ):
        return []
    below = (line for _, line in lines[at + 1 :])
    return [lines[at][1], *takewhile(lambda line: line[:1].islower(), below)]


def _title(lines: Iterable[tuple[str, str]]) -> str:
    """The title among the lines above: a heading of the highest level, else the last line
    that says nothing about the document itself, else what the line of a topic names."""
    open_ = [
        (block, line)
        for block, line in lines
        if line and not _is_about(line) and not _ASIDE.fullmatch(line)
    ]
    heads = [
        (len(mark[1]), line) for block, line in open_ if (mark := HEADING.match(block))
    ]
    if heads:
        highest = min(level for level, _ in heads)
        return [line for level, line in heads if level == highest][-1]
    plainly = [line for _, line in open_ if not _LABELLED.match(line)]
    named = [topic for _, line in open_ if (topic := _topic(line))]
    found = plainly or named or [line for _, line in open_]
    return found[-1] if found else ""


def _topic(line: str) -> str:
    found = _TOPIC.match(line)
    return found[1].strip() if found else ""


def _is_about(line: str) -> bool:
    """Whether a line tells about the document: its symbol, day, session, body or kind."""
    found = SYMBOL.match(line) or _DATED.match(line) or _ABOUT.fullmatch(line)
    return bool(found) or is_table(line)
