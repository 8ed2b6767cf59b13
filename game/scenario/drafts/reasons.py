"""What a text gives as its reasons: opening words, preambular paragraphs, recitals."""

from __future__ import annotations

from game.scenario.drafts.emphasis import plain
from game.scenario.drafts.formulas import recital_number
from game.scenario.drafts.head import speaks
from game.scenario.drafts.identified import Identified
from game.scenario.drafts.marks import short
from game.scenario.drafts.number_words import NumberWords

CONTINUED = "on"
"""The last step of the id of what goes on behind a paragraph."""


class Reasons(Identified):
    """Gives numbers to what gives reasons, in the order of the text."""

    def __init__(self, opening: int, said: NumberWords) -> None:
        super().__init__()
        self.said = said
        self.opening = opening
        self.unit = ""
        """The chapter or article that what follows is part of."""
        self.recited = ""
        """The number of the last recital."""

    def preambular(self, words: str, shown: str = "") -> None:
        """A paragraph that gives reasons, or the words of the body that speaks; ``shown``
        where it has a number of its own."""
        if not shown and speaks(words):
            shown = self.said.opening
            self.add("opening", shown, "preamble", short(words), words, self.unit)
            return
        number = 1 + sum(
            p["kind"] == "preamble" and p["id"] != "opening" for p in self.found
        )
        shown = shown or self.said.reason.format(n=number)
        self.add(f"pp{number}", shown, "preamble", short(words), words, self.unit)

    def recital(self, words: str) -> None:
        """One block between the words that begin the recitals and what is decided: one with
        a number of its own, a part of the one before, or what goes on behind it."""
        self.opening -= 1
        number, said = recital_number(plain(words))
        if number.isdecimal():
            self.recited = self.said.recital.format(n=number)
            self.add(f"recital-{number}", self.recited, "preamble", short(said), said, "")
        elif self.recited:
            shown = f"({number})" if number else f", {self.said.continued}"
            id_ = f"{self.found[-1]['id'].partition('.')[0]}.{number or CONTINUED}"
            self.add(id_, f"{self.recited}{shown}", "preamble", short(said), said, "")
        else:
            self.preambular(said)
