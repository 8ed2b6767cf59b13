"""The numbers and parents of the provisions in a long text."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import Any

from game.rules.draft.numerals import Style
from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.hierarchy import Hierarchy
from game.scenario.drafts.identified import below, worded
from game.scenario.drafts.marks import (
    BULLET,
    HEADING,
    NUMBERED,
    PREAMBLE,
    REASON,
    decides,
    is_title,
    is_title_below,
    parted,
    short,
)
from game.scenario.drafts.number_words import NumberWords
from game.scenario.drafts.outline import CAPITAL, SMALL, Bullets, Levels, capital_in
from game.scenario.drafts.own_numerals import as_letter
from game.scenario.drafts.reasons import CONTINUED, Reasons
from game.scenario.drafts.units import Unit, unit_in


class Numbering(Reasons):
    """Gives numbers and parents in the order of the text.

    ``opening`` blocks stand before the first that has a number of its own: a title, and
    what gives the reasons.  ``capitals`` are the capitals and Roman numbers that number it,
    ``said`` the words for what has no number; ``by_verbs``: paragraphs have no numbers, and
    what decides begins with a verb.
    """

    def __init__(
        self,
        opening: int,
        capitals: Collection[str],
        said: NumberWords,
        *,
        by_verbs: bool = False,
    ) -> None:
        super().__init__(opening, said)
        self.by_verbs = by_verbs
        self.capitals = capitals
        self.hierarchy = Hierarchy()
        self.named = ""
        """The same, where it has a word and not a capital alone before its title."""
        self.units = Levels()
        """Capitals and Roman numbers, in that."""
        self.paragraph = ""
        """The paragraph that lettered items are part of."""
        self.opens_list = self.in_list = False
        """Whether it ends in a colon, and whether it is an item of a list without numbers."""
        self.reasons = False
        """Whether what follows stands below the heading of the preamble."""
        self.count = 0
        self.depth = self.paragraph_depth = 0
        """How far the block is set in, and how far the paragraph was."""
        self.bullets = Bullets()
        self.items = Levels()
        self.counted: set[str] = set()
        """Paragraphs whose numbers are ours."""
        self.bare: dict[str, Any] | None = None
        """The unit just begun by a number alone, whose title may stand on the next line."""

    def take(
        self, block: str, depth: int = 0, *, leads: bool = False, goes_on: bool = False
    ) -> None:
        """One block, how far it is set in, whether it stands above a list whose numbers begin
        again, and whether it has no number and stands between two that follow each other."""
        self.depth = depth
        heading = HEADING.match(block)
        words = plain(heading[2] if heading else block)
        named = unit_in(words)
        self.opening -= 1
        if not words:
            return  # nothing but marks, or letters that nobody can see
        bare, self.bare = self.bare, None
        if bare is not None and not named and is_title_below(words, heading is not None):
            bare["heading"], text = parted(words)
            bare |= worded(text)
            return
        capital = None if named else capital_in(words, self.capitals)
        above = heading and len(heading[1]) == 1
        plainly = not heading and self.opening >= 0 and is_title(words)
        if capital:
            self._capital(*capital)
        elif PREAMBLE.match(words):
            self._part(words)
            self.reasons = True
            self.hierarchy.restart()
        elif (above or plainly) and not self.found and not named:
            self.add("title", self.said.title, "title", short(words), words, "")
        elif named and named.is_begun(heading=heading is not None):
            self._unit(named)
        elif heading:
            self._part(words)
        elif leads:
            self._part(words.rstrip(":： "), self.named)
        elif goes_on and self.paragraph:
            self._continued(words)
        else:
            self._paragraph(words)

    def _unit(self, unit: Unit) -> None:
        """What has a word and a number."""
        article = unit.kind == "article"
        number = unit.number or ("" if unit.kind == "annex" else str(len(self.found) + 1))
        heading, text = parted(unit.title)
        above = self.hierarchy.above(unit.kind)
        self.unit = self.named = self.add(
            number if article else f"{unit.kind}-{number}".rstrip("-"),
            unit.shown,
            "article" if article or unit.kind == "principle" else "chapter",
            heading or unit.shown,
            text,
            above,
        )
        self.hierarchy.begin(unit.kind, self.unit)
        self.units = Levels()
        self._begin()
        self.bare = (
            self.found[-1] if (number or unit.kind == "annex") and not unit.title else None
        )

    def _part(self, words: str, above: str | None = None) -> None:
        """What has words alone; ``above``: no heading, and this is the unit that it is in."""
        heading, text = parted(words)
        shown = words[:60]
        id_ = f"part-{len(self.found) + 1}"
        self.unit = self.named = self.add(
            id_, shown, "chapter", heading or shown, text, above or ""
        )
        if above is None:
            self.hierarchy.restart(self.unit)
        else:
            self.named = above
        self.units = Levels()
        self._begin()

    def _paragraph(self, words: str) -> None:
        numbered, bullet = NUMBERED.match(words), BULLET.match(words)
        said = bullet[1] if bullet else words
        if self._decides(said, bullet):
            self.opening = -1
            if self.reasons:
                self.unit = self.named = ""
                self._begin()
            self.paragraph = self._operative("", said)
            self.in_list = bool(bullet)
            return
        if self.reasons and self._reason(words, numbered, bullet):
            return
        letter = numbered and (numbered[2] or numbered[3])
        if numbered and not letter and self._is_within(numbered[1]):
            self._item(numbered[1], ("arabic",), numbered[4], numbered[1])
        elif numbered and not letter:
            self.paragraph = self._operative(numbered[1], numbered[4])
        elif letter and numbered and (self.paragraph or self.unit):
            self._item(letter, SMALL, numbered[4])
        elif bullet and (self.paragraph or self.unit):
            self._bullet(bullet[1])
        elif not self.unit and (
            self.opening >= 0 or REASON.match(words) or words.endswith((",", "，", "،"))
        ):
            self.preambular(said)
        else:
            self.paragraph = self._operative("", said)

    def _decides(self, said: str, bullet: re.Match[str] | None) -> bool:
        """Whether words without a number begin a paragraph that decides; an item of a list
        does where no line with a colon stands above it, and no other item that it is set in
        below."""
        if not self.by_verbs or not decides(said):
            return False
        if not bullet or not self.paragraph:
            return True
        if self.in_list:
            return self.depth <= self.paragraph_depth
        reasoned = any(part["kind"] == "preamble" for part in self.found)
        return reasoned and not self.opens_list

    def _reason(
        self, words: str, numbered: re.Match[str] | None, bullet: re.Match[str] | None
    ) -> bool:
        """Take a paragraph below the heading of the preamble, where it is one of the reasons:
        a number that follows reasons without numbers begins what is decided."""
        if numbered is None:
            self.preambular(bullet[1] if bullet else words)
            return True
        reasons = [p for p in self.found if p.get("parent") == self.unit]
        if all(p["number"].startswith("(") for p in reasons):
            number = numbered[1] or numbered[2] or numbered[3]
            self.preambular(numbered[4], f"({number})")
            return True
        self.unit = self.named = ""
        self._begin()
        return False

    def _capital(self, token: str, shown: str, words: str) -> None:
        """What a capital or Roman number stands before: a chapter, where that is all that it
        says; else a paragraph, or an item of one that ends in a colon."""
        opens = self.paragraph and self.opens_list and not self.units.goes_on(token)
        if opens or self.items.goes_on(token):
            self._item(token, (*CAPITAL, *SMALL), words)
            return
        heading, text = parted(words)

        def made(above: str) -> str:
            parent = above or self.named
            kind = "paragraph" if text else "chapter"
            return self.add(below(parent, token), shown, kind, heading, text, parent)

        self.unit = self.units.take(token, CAPITAL, made)
        self._begin()

    def _is_within(self, number: str) -> bool:
        """Whether a number of digits is one of a list within the paragraph, which is set in
        deeper and begins with 1."""
        deeper = bool(self.paragraph) and self.depth > self.paragraph_depth
        return deeper and (number == "1" or self.items.goes_on(number, self.depth))

    def _item(
        self, token: str, styles: Sequence[Style], words: str, shown: str = ""
    ) -> None:
        """An item of the paragraph, or of the item that its number stands below."""
        plainly = as_letter(token)

        def made(above: str) -> str:
            parent = above or self.paragraph or self.unit
            number = shown or f"({token})"
            id_ = f"{parent}.{plainly}"
            return self.add(id_, number, "subparagraph", short(words), words, parent)

        self.bullets = Bullets()
        self.items.take(plainly, styles, made, self.depth)

    def _bullet(self, words: str) -> None:
        def made(above: str, count: int) -> str:
            parent = above or self.items.innermost or self.paragraph or self.unit
            mark = chr(96 + min(count, 26))
            id_ = f"{parent}.{mark}"
            return self.add(id_, f"({mark})", "subparagraph", short(words), words, parent)

        self.bullets.take(self.depth, made)

    def _continued(self, words: str) -> None:
        """What goes on behind a paragraph and what stands below it, as a part of that."""
        above = self.paragraph
        number = 1 + sum(
            p.get("parent") == above and p["number"].startswith(self.said.continued)
            for p in self.found
        )
        shown = f"{self.said.continued} {number}" if number > 1 else self.said.continued
        id_ = f"{above}.{CONTINUED}"
        self.add(id_, shown, "subparagraph", short(words), words, above)
        self.bullets, self.items = Bullets(), Levels()

    def _operative(self, number: str, words: str) -> str:
        told = int(number) if number.isdecimal() else self.count + 1
        self.count, self.bullets, self.items = told, Bullets(), Levels()
        self.paragraph_depth = self.depth
        self.opens_list, self.in_list = words.endswith((":", "：")), False
        shown = number or str(self.count)
        above = below(self.unit, number.rpartition(".")[0])
        parent = above if "." in number and above in self.ids else self.unit
        id_ = below(self.unit, shown)
        made = self.add(id_, shown, "paragraph", short(words), words, parent)
        if not number:
            self.counted.add(made)
        return made

    def _begin(self) -> None:
        """Nothing stands yet in a unit."""
        self.paragraph, self.count, self.reasons = "", 0, False
        self.bullets, self.items = Bullets(), Levels()
