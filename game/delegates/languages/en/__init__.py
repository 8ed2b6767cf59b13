"""English: the words of delegations, and those in which their reasons are told."""

from game.delegates.languages.en.explained import EXPLAINED
from game.delegates.languages.en.said import SAID

__all__ = ["EXPLAINED", "SAID"]
