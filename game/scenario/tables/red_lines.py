"""Red lines that a table gives in words alone, and what of the text they speak of.

``Fishing: no quotas``, ``Article 3 stays``: a line that names one provision, or an issue that
has one, is a red line on it, crossed by the wordings that lie farthest from the delegation's
own position.  Of a line that names neither the program could never say whether it is
crossed; its words stand among the delegation's aims, and that is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from game.scenario.diagnostics import Problem, listed
from game.scenario.faults import filled_in
from game.scenario.sentences.said import said as sentence
from game.scenario.tables.provisions import Provisions
from game.scenario.tables.sheets import Cell, Sheet
from game.scenario.tables.spreadsheet import Limit, Rows, Said, Stand
from game.scenario.world.countries import folded

_DELETED = "deleted"
_HEAD = re.compile(r"\s*([^:]{1,60}?)\s*:\s*(?=\S)")

_NUMBER = re.compile(r"(?:[^\W\d]+ ?){0,2}[0-9]+(?: ?[a-z0-9]{1,4}){0,3}")
"""How a line may begin with a number of the text, spoken or alone: ``op 9 a``."""


def with_said_lines(
    sheet: Sheet, data: Mapping[str, Any], rows: Rows
) -> tuple[Rows, dict[str, list[str]], tuple[Problem, ...]]:
    """The rows with what can be made of their lines in words; the words of the others by
    delegation; and a doubt about each."""
    limits, aims, doubts = list(rows.limits), dict[str, list[str]](), []
    text = _Text(data)
    for said in rows.said:
        for words in filter(None, (w.strip(" .") for w in said.words.split(";"))):
            if written := _as_written(data, said, words):
                limits.append(written)
                continue
            provision = text.meant(words, said.issue)
            crossed = _crossing(provision, said.delegation, rows.stands, words)
            if provision is None or not crossed:
                aims.setdefault(said.delegation, []).append(words)
                equal = provision and _position(provision, said.delegation, rows.stands)
                why = _EQUAL if equal is not None else _UNPLACED
                doubts.append(_unseen(sheet, said, words, text, provision, why))
                continue
            own = text.without_head(words, provision["id"])
            limit = Limit(
                said.delegation, provision["id"], crossed, own, said.public, said.hard
            )
            limits.append(limit)
            doubts.append(_taken(sheet, said.cell, words, limit))
    return replace(rows, limits=tuple(dict.fromkeys(limits))), aims, tuple(doubts)


def _as_written(data: Mapping[str, Any], said: Said, words: str) -> Limit | None:
    """A line that the scenario has in the same words already, as somebody may have corrected
    it there; ``None``: it has none, or the table itself says more of it."""
    if said.public or not said.hard:
        return None
    provisions = {part["id"] for part in data["text"]}
    head = _HEAD.match(words)
    same = {words, words[head.end() :] if head else words}
    for line in data.get("delegations", {}).get(said.delegation, {}).get("red_lines", ()):
        if line["words"].strip(" .") in same and line["provision"] in provisions:
            return Limit(
                said.delegation,
                line["provision"],
                tuple(line["crossed_by"]),
                line["words"],
                line.get("public") == "yes",
                line.get("hard", "yes") == "yes",
                line.get("source", ""),
            )
    return None


class _Text:
    """The draft by what people call its parts."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.provisions: list[Mapping[str, Any]] = data["text"]
        self.issues: Mapping[str, Any] = data["issues"]
        self._names = Provisions(data["text"], guesses=True)

    def meant(self, words: str, issue: str) -> Mapping[str, Any] | None:
        """The one provision that a line speaks of; ``issue`` where it names none."""
        head = _HEAD.match(words)
        if head and self._names.several(head[1]):
            return None
        called = self._names.meant(head[1]) if head else self._named(words)
        found = [p for p in self.provisions if called == p["id"]] or [
            p for p in self.provisions if _names(p, words)
        ]
        if not found:
            named = [id_ for id_ in self.issues if self._is_said(id_, words)]
            about = named or ([issue] if issue else [])
            found = [p for p in self.provisions if p.get("issue") in about]
        return found[0] if len(found) == 1 else None

    def several(self, words: str) -> list[str]:
        """The numbers of the paragraphs of an article that a line begins with; empty: it
        begins with none, or that has one paragraph."""
        head = _HEAD.match(words)
        found = self._names.several(head[1]) if head else []
        return [self._names.shown(id_) for id_ in found]

    def _named(self, words: str) -> str:
        """The id of the one provision whose number stands in a line, or of the only paragraph
        of that; of ``Article 2`` and ``Article 2(1)`` the longer number is meant."""
        numbers = {str(p["number"]) for p in self.provisions if _names(p, words)}
        longest = max(numbers, key=len, default="")
        if any(folded(number) not in folded(longest) for number in numbers):
            return ""
        return self._names.called(longest) or self._names.only_within(longest)

    def without_head(self, words: str, provision: str) -> str:
        """A line without what it begins with, where that is the number of its provision:
        whoever tells the line tells the number.  A heading stays, since words go on from it."""
        head = _HEAD.match(words)
        number = head is not None and _NUMBER.fullmatch(folded(head[1]))
        own = head if number and head and self._names.meant(head[1]) == provision else None
        return words[own.end() :] if own else words

    def missing(self, words: str) -> str:
        """What a line begins with where that is a number of no provision; else empty."""
        head = _HEAD.match(words)
        number = head is not None and _NUMBER.fullmatch(folded(head[1]))
        return head[1] if head and number and not self._names.meant(head[1]) else ""

    @property
    def numbers(self) -> list[str]:
        """What lines may begin with, as the text has them."""
        parts = [p for p in self.provisions if p.get("variants")]
        return [str(p.get("number") or p["id"]) for p in parts if p.get("kind") != "title"]

    def _is_said(self, issue: str, words: str) -> bool:
        names = {folded(issue.replace("_", " ")), folded(str(self.issues[issue]["title"]))}
        return any(f" {name} " in f" {folded(words)} " for name in names if name)


def _names(provision: Mapping[str, Any], words: str) -> bool:
    """Whether words name a provision by its displayed number."""
    number = folded(str(provision.get("number", "")))
    return " " in number and f" {number} " in f" {folded(words)} "


def _crossing(
    provision: Mapping[str, Any] | None,
    delegation: str,
    stands: Sequence[Stand],
    words: str,
) -> tuple[str, ...]:
    """The wordings farthest from a delegation's position, none where it has none; what
    bears on no issue is crossed where it is taken out.

    A line that begins with words which some wordings have and others lack is crossed by those
    that are there otherwise than the wording nearest to the position.
    """
    if provision is None or not provision.get("issue"):
        return (_DELETED,) if provision else ()
    places = {
        id_: float(part["place"])
        for id_, part in provision["variants"].items()
        if "place" in part
    }
    mine = _position(provision, delegation, stands)
    if mine is None or not places:
        return ()
    if has := _with_phrase(provision["variants"], words):
        nearest = min(places, key=lambda id_: abs(places[id_] - mine))
        return tuple(
            id_ for id_ in provision["variants"] if (id_ in has) != (nearest in has)
        )
    far = {id_: abs(place - mine) for id_, place in places.items()}
    farthest = max(far.values())
    crossed = tuple(id_ for id_, distance in far.items() if distance == farthest)
    return crossed if len(crossed) < len(far) else ()


def _position(
    provision: Mapping[str, Any], delegation: str, stands: Sequence[Stand]
) -> float | None:
    """Where a delegation stands on the issue of a provision; ``None``: nobody has said it."""
    stand = (delegation, provision.get("issue"))
    said = (float(s.position) for s in stands if (s.delegation, s.issue) == stand)
    return next(said, None)


def _with_phrase(variants: Mapping[str, Any], words: str) -> frozenset[str]:
    """The wordings that have the words in their label with which a line begins; empty: none
    has, or all do."""
    head = _HEAD.match(words)
    line = f"{folded(words[head.end() :] if head else words)} "
    parts = {
        id_: {folded(part) for part in str(said.get("label", "")).split(",")}
        for id_, said in variants.items()
    }
    named = {p for of in parts.values() for p in of if p and line.startswith(f"{p} ")}
    has = frozenset(id_ for id_, of in parts.items() if of & named)
    return has if len(has) < len(variants) else frozenset()


_UNPLACED = "on which it has no position"
_EQUAL = "where all wordings lie equally far from its position"
"""Why nothing is farthest from a delegation on a provision."""


def _taken(sheet: Sheet, cell: Cell, words: str, limit: Limit) -> Problem:
    by = listed(limit.crossed_by)
    message = f"`{words[:40]}` is taken to be about `{limit.provision}`, crossed by {by}"
    help_ = (
        "nothing, if it is right; else correct `crossed_by` in the new `scenario.yaml`, or "
        "give columns `provision` and `crossed by`"
    )
    return sheet.problem(filled_in.ENTRY, cell, message, help_)


def _unseen(
    sheet: Sheet,
    said: Said,
    words: str,
    text: _Text,
    provision: Mapping[str, Any] | None,
    undecided: str,
) -> Problem:
    if several := text.several(words):
        head = words.partition(":")[0].strip()
        message = (
            f"`{head}` holds {len(several)} paragraphs: `{words[:40]}` stands among the aims "
            f"of `{said.delegation}`, and no wording crosses it"
        )
        help_ = f"begin it with the one that it is about: {listed(several)}"
        return sheet.problem(filled_in.ENTRY, said.cell, message, help_)
    if absent := text.missing(words):
        message = (
            f"there is no `{absent}` in the text: `{words[:40]}` stands among the aims of "
            f"`{said.delegation}`, and no wording crosses it"
        )
        help_ = f"begin it with one that is there: {listed(text.numbers)}"
        return sheet.problem(filled_in.ENTRY, said.cell, message, help_)
    why = "names no one provision or issue"
    title = next((str(part["title"]) for part in text.issues.values()), "Article 1")
    help_ = f"begin it with what it is about, such as `{title}: {words[:40]}`"
    if provision is not None:
        why = f"is about `{provision['id']}`, {undecided}"
        help_ = "give it another there" if undecided is _EQUAL else "give it one there"
        help_ += ", such as `1.5/80`, or columns `provision` and `crossed by`"
    kept = f"it stands among the aims of `{said.delegation}`, and no wording crosses it"
    message = f"`{words[:40]}` {why}: {kept}"
    return sheet.problem(filled_in.ENTRY, said.cell, message, help_)


def aims_of(words: Sequence[str], language: str) -> Iterator[str]:
    """Lines that no wording crosses, as aims."""
    return (sentence(language, "not-crossed", words=line) for line in words)
