"""Spanish: the words of delegations, and those in which their reasons are told."""

from game.delegates.languages.es import names
from game.delegates.languages.es.explained import EXPLAINED, NAMED
from game.delegates.languages.es.said import SAID

__all__ = ["EXPLAINED", "NAMED", "SAID", "names"]
