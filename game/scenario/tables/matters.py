"""Which issue the head of a column, or a cell of the column `issue`, is about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from game.scenario.diagnostics import listed
from game.scenario.faults import filled_in, unreadable_cell
from game.scenario.tables.provisions import Matter, Provisions
from game.scenario.tables.sheets import Cell
from game.scenario.world.countries import folded

_MOST_LETTERS = 80
"""Of the title of an issue."""
_NUMBERED = "nothing, if it is right; else leave out the number in the column's name"
_CHOICES = 4
"""Wordings that are named as what a position may be."""


class Matters:
    """Ids of issues by what a table calls them.

    ``issues`` are the titles of those that are known, ``text`` the provisions that a column
    may be called for; ``fault`` records an entry, a cell, a message and what helps, ``heads``
    are the names of columns.
    """

    def __init__(
        self,
        issues: Mapping[str, str],
        text: Provisions,
        fault: Callable[..., None],
        heads: Collection[str] = (),
    ) -> None:
        self._text, self._fault, self._heads = text, fault, heads
        self._titles = dict(issues)
        self._by_title = {folded(t): i for i, t in issues.items()}
        if text.is_own:
            self._by_title |= {i.casefold(): i for i in issues}
        self.new: dict[str, Matter] = {}
        """By id of a new issue: what it is called, and the provision of the text that it is."""

    def issue(self, cell: Cell) -> str:
        """The id of an issue, by id or title, or by the provision that it is called for; a
        new one is named after its words."""
        if known := self._known(cell):
            return known
        id_ = self._of_provision(cell) or self._new_id(cell.text)
        words = " ".join(cell.text.split())[:_MOST_LETTERS]
        self.new.setdefault(id_, Matter("", words[:1].upper() + words[1:]))
        self._by_title[folded(cell.text)] = id_
        return id_

    def _known(self, cell: Cell) -> str:
        """The id of an issue that the scenario has; said where a column has the id of one
        that somebody else gave it."""
        words = cell.text
        known = self._by_title.get(folded(words)) or self._by_title.get(words.casefold())
        if known or words not in self._titles:
            return known or ""
        if words in self._heads:
            message = (
                f"`{words[:40]}` is taken for `{self._titles[words][:60]}`, whose id it is"
            )
            help_ = "nothing, if it is right; else call the column otherwise"
            self._fault(filled_in.ENTRY, cell, message, help_)
        self._by_title[folded(words)] = words
        return words

    def _of_provision(self, cell: Cell) -> str:
        """The id of the issue that is the provision for which a column is called; empty: it
        is called for none, which is refused where it has a number, and else said."""
        text, words = self._text, cell.text
        if called := text.called(words):
            return self._on(called)
        if numbered := text.numbered(words):
            return self._taken(cell, numbered, _NUMBERED)
        if inside := text.only_within(words):
            return self._taken(cell, inside, "nothing, if it is right")
        if self._refused(cell):
            return ""
        if having := text.with_words(words):
            return self._taken_by_words(cell, having)
        if behind := text.behind_number(words):
            return self._taken(cell, behind, _NUMBERED)
        if example := text.example:
            message = f"`{words[:40]}` names no paragraph of the text: one is added, to be written"
            help_ = (
                f"nothing, if it is right; else call the column by number, as `{example}`"
            )
            self._fault(filled_in.ENTRY, cell, message, help_)
        return ""

    def _on(self, provision: str, title: str = "") -> str:
        """The id of the issue that is a provision, which is recorded where it is a new one."""
        issue = self._text.issue(provision)
        self._is_on(provision, issue, title)
        return issue

    def _taken(self, cell: Cell, provision: str, help_: str) -> str:
        """The same, said at the column."""
        message = f"`{cell.text[:40]}` is taken for {self._text.shown(provision)}"
        self._fault(filled_in.ENTRY, cell, message, help_)
        return self._on(provision)

    def _taken_by_words(self, cell: Cell, provision: str) -> str:
        """The same of the provision that alone has the words of a column, which name the
        issue where it is new."""
        is_open = self._text.is_open(provision)
        id_ = self._text.issue(provision) if is_open else self._new_id(cell.text)
        self._is_on(provision, id_, cell.text)
        number = self._text.shown(provision)
        message = f"`{cell.text[:40]}` is taken for {number}, which alone says so"
        help_ = f"nothing, if it is right; else call the column by number, as `{number}`"
        self._fault(filled_in.ENTRY, cell, message, help_)
        return id_

    def _refused(self, cell: Cell) -> bool:
        """Whether a column is called for several paragraphs, or for one that is not there."""
        if several := self._text.several(cell.text):
            is_count = cell.text.strip().isdecimal()
            message = (
                f"`{cell.text[:40]}` {'numbers' if is_count else 'holds'} {len(several)} "
                "paragraphs, and a position is on one of them"
            )
            self._fault(unreadable_cell.ENTRY, cell, message, self._one_of(several))
        elif absent := self._text.absent(cell.text):
            message = f"there is no `{absent[:40]}` in the text"
            self._fault(unreadable_cell.ENTRY, cell, message, self._that_are_there(absent))
        else:
            return False
        return True

    def _new_id(self, words: str) -> str:
        """An id for what a table calls so, and not that of an issue of another title."""
        id_ = "_".join(folded(words).split())[:40].strip("_") or "issue"
        number, found = 1, id_
        while found in self._titles:
            number += 1
            found = f"{id_}_{number}"
        return found

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
