"""What is known of a scenario of which some file is no YAML: the parts of it that read."""

from __future__ import annotations

from collections.abc import Collection

from game.scenario.diagnostics import Place
from game.scenario.ground.material import Material
from game.scenario.missing import MAIN


class Pieces(Material):
    """A scenario with the remains of its refused files in their places.

    Of what it does not hold nothing follows: it may stand in the lines that were refused.
    """

    def __init__(self, material: Material) -> None:
        super().__init__(material.folder, material.shown, material.problems)
        self.remains = material.remains
        main = self.remains.get(MAIN)
        self._cut_short = main is not None and main.cut_short
        self.tree = main.part if main is not None else material.tree
        others = {name: rest.part for name, rest in self.remains.items() if name != MAIN}
        self.texts = {**material.texts, **others}
        self.rows, self.sources = material.rows, material.sources
        self.rulebooks = material.rulebooks
        self.refs = [
            *material.refs,
            *(r for rest in self.remains.values() for r in rest.refs),
        ]

    def may_be(self, word: str) -> bool:
        """Whether a word stands in lines that were refused, which may define it."""
        return super().may_be(word) or any(
            word in rest.lost for rest in self.remains.values()
        )

    def _keys(self, section: str) -> Collection[str] | None:
        """The same; of a section that may have stood below the last line nothing is known."""
        absent = self.tree is not None and not self.tree.gives(section)
        return None if self._cut_short and absent else super()._keys(section)

    def holds(self, place: Place) -> bool:
        """Whether what stands at a place was read as it is written."""
        return all(rest.holds(place) for rest in self.remains.values())


def pieced(material: Material) -> Material:
    """What can be known of a scenario: all of it, or the parts that read."""
    return Pieces(material) if material.remains else material
