"""How a sheet is written, whatever it is written as: each block once, in its order.

A form (Markdown, HTML, typst, Word) says what becomes of each kind of block; a kind that a
form forgot does not pass the type checker.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from typing import Generic, TypeVar

from game.reports.handouts.sheets import (
    Block,
    Box,
    Card,
    Grid,
    Heading,
    Items,
    NewPage,
    Para,
    Picture,
    Slide,
)

Piece = TypeVar("Piece")


class Writer(ABC, Generic[Piece]):
    """Blocks as pieces of a form."""

    def pieces(self, blocks: Iterable[Block]) -> list[Piece]:
        """A piece for each block."""
        return [self.piece(block) for block in blocks]

    def piece(self, block: Block) -> Piece:
        """The piece of one block."""
        match block:
            case Heading():
                return self.heading(block)
            case Para():
                return self.para(block)
            case Items():
                return self.items(block)
            case Grid():
                return self.grid(block)
            case Box():
                return self.box(block)
            case Picture():
                return self.picture(block)
            case NewPage():
                return self.new_page()
            case Card():
                return self.card(block)
            case Slide():
                return self.slide(block)

    @abstractmethod
    def heading(self, block: Heading) -> Piece:
        """A heading."""

    @abstractmethod
    def para(self, block: Para) -> Piece:
        """A paragraph."""

    @abstractmethod
    def items(self, block: Items) -> Piece:
        """A list."""

    @abstractmethod
    def grid(self, block: Grid) -> Piece:
        """A table."""

    @abstractmethod
    def box(self, block: Box) -> Piece:
        """A paragraph set apart."""

    @abstractmethod
    def picture(self, block: Picture) -> Piece:
        """A drawing."""

    @abstractmethod
    def new_page(self) -> Piece:
        """The end of a page."""

    @abstractmethod
    def card(self, block: Card) -> Piece:
        """A placard."""

    @abstractmethod
    def slide(self, block: Slide) -> Piece:
        """A picture of the deck, with the blocks inside it."""
