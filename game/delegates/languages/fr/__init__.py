"""French: the words of delegations, and those in which their reasons are told."""

from game.delegates.languages.fr import names
from game.delegates.languages.fr.explained import EXPLAINED, NAMED
from game.delegates.languages.fr.said import SAID

__all__ = ["EXPLAINED", "NAMED", "SAID", "names"]
