"""nemcon: a negotiating table in a terminal."""

__version__ = "0.1.0"
