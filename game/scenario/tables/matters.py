"""Which issue the head of a column, or a cell of the column `issue`, is about."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from game.scenario.diagnostics import listed
from game.scenario.faults import filled_in, unreadable_cell
from game.scenario.tables.provisions import Matter, Provisions
from game.scenario.tables.sheets import Cell
from game.scenario.world.countries import folded

_MOST_LETTERS = 80
"""Of the title of an issue."""
_CHOICES = 4
"""Wordings that are named as what a position may be."""


class Matters:
    """Ids of issues by what a table calls them.

    ``issues`` are the titles of those that are known, ``text`` the provisions that a column
    may be called for; ``fault`` records an entry, a cell, a message and what helps.
    """

    def __init__(
        self, issues: Mapping[str, str], text: Provisions, fault: Callable[..., None]
    ) -> None:
        self._text, self._fault = text, fault
        self._by_title = {folded(t): i for i, t in issues.items()}
        self._by_title |= {i.casefold(): i for i in issues}
        self.new: dict[str, Matter] = {}
        """By id of a new issue: what it is called, and the provision of the text that it is."""

    def issue(self, cell: Cell) -> str:
        """The id of an issue, by id or title, or by the provision that it is called for; a
        new one is named after its words."""
        known = self._by_title.get(folded(cell.text)) or self._by_title.get(
            cell.text.casefold()
        )
        if known:
            return known
        id_ = "_".join(folded(cell.text).split())[:40].strip("_") or "issue"
        if called := self._text.called(cell.text):
            id_ = self._text.issue(called)
            self._is_on(called, id_)
        elif numbered := self._text.numbered(cell.text):
            id_ = self._text.issue(numbered)
            self._is_on(numbered, id_)
            message = f"`{cell.text[:40]}` is taken for {self._text.shown(numbered)}"
            help_ = (
                "nothing, if it is right; else leave out the number in the column's name"
            )
            self._fault(filled_in.ENTRY, cell, message, help_)
        elif inside := self._text.only_within(cell.text):
            id_ = self._text.issue(inside)
            self._is_on(inside, id_)
            message = f"`{cell.text[:40]}` is taken for {self._text.shown(inside)}"
            self._fault(filled_in.ENTRY, cell, message, "nothing, if it is right")
        elif several := self._text.several(cell.text):
            message = (
                f"`{cell.text[:40]}` holds {len(several)} paragraphs, and a position is "
                "on one of them"
            )
            self._fault(unreadable_cell.ENTRY, cell, message, self._one_of(several))
        elif absent := self._text.absent(cell.text):
            message = f"there is no `{absent[:40]}` in the text"
            self._fault(unreadable_cell.ENTRY, cell, message, self._that_are_there(absent))
        elif having := self._text.with_words(cell.text):
            if self._text.is_open(having):
                id_ = self._text.issue(having)
            self._is_on(having, id_, cell.text)
            number = self._text.shown(having)
            message = f"`{cell.text[:40]}` is taken for {number}, which alone says so"
            help_ = (
                f"nothing, if it is right; else call the column by number, as `{number}`"
            )
            self._fault(filled_in.ENTRY, cell, message, help_)
        elif example := self._text.example:
            message = f"`{cell.text[:40]}` names no paragraph of the text: one is added, to be written"
            help_ = (
                f"nothing, if it is right; else call the column by number, as `{example}`"
            )
            self._fault(filled_in.ENTRY, cell, message, help_)
        words = " ".join(cell.text.split())[:_MOST_LETTERS]
        self.new.setdefault(id_, Matter("", words[:1].upper() + words[1:]))
        self._by_title[folded(cell.text)] = id_
        return id_

    def choices(self, cell: Cell) -> str:
        """The wordings of the provision that an issue is called for, with their places, as what
        a position on it may be; ``""``: it is called for none, or that has one wording."""
        called = self._text.meant(cell.text)
        several = [] if called else self._text.within(cell.text)
        if several:
            return self._one_of(several)
        named = self._text.labels(called) if called else {}
        if len(named) <= 1:
            return ""
        said = (f"`{label[:30]}` {place}" for label, place in [*named.items()][:_CHOICES])
        return f"write the place of a wording: {', '.join(said)}"

    def _one_of(self, several: Sequence[str]) -> str:
        """How a column is called that is on one of several provisions."""
        shown = [self._text.shown(id_) for id_ in several]
        alike = len(set(shown)) < len(shown)
        names = [f"`{name}`" for name in (several if alike else shown)[:_CHOICES]]
        more = len(several) - _CHOICES
        told = (
            f"{', '.join(names)} or one of {more} more" if more > 0 else " or ".join(names)
        )
        return f"call the column after what it is on, {told}"

    def _that_are_there(self, absent: str) -> str:
        """What a column may be called in place of a number that the text does not have."""
        near = [f"`{self._text.shown(id_)}`" for id_ in self._text.nearest_to(absent)]
        there = dict.fromkeys(self._text.shown(id_) for id_ in self._text.decided)
        asked = f"did you mean {' or '.join(near[:_CHOICES])}? " if near else ""
        return (
            f"{asked}there are {listed(there)}; a column that begins with no number is on "
            "something still to be written"
        )

    def _is_on(self, provision: str, issue: str, title: str = "") -> None:
        """Record that a new issue is one provision."""
        matter = self._text.matter(provision, title)
        if matter is not None:
            self.new.setdefault(issue, matter)
