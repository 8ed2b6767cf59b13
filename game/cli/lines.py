"""Lines that are safe to print, whoever wrote the words in them."""

from __future__ import annotations


def one_line(words: str) -> str:
    """Words without line breaks, and without anything that could steer a terminal."""
    return " ".join(shown(words).split())


def shown(words: str) -> str:
    """Words as they can be shown: what cannot be is a blank each."""
    return "".join(c if c.isprintable() else " " for c in words)
