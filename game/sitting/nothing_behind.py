"""Commands that only show something and take nothing: what was meant by the words behind them."""

from __future__ import annotations

from game.delegates.view import View
from game.errors import Unreadable
from game.sitting.actions import BY_WORD
from game.sitting.meant import code_meant

_SHOWS = {
    "brief": "it shows your own instructions; those of others are confidential",
    "room": "it shows the whole room, on what is before it",
}
"""What is shown by those that are often asked about one seat."""


def nothing_behind(view: View, word: str, rest: str) -> None:
    """Raise :class:`Unreadable`, with what tells of it, where words stand behind a command that
    shows something and takes none; one's own seat may stand behind ``brief``."""
    action, words = BY_WORD.get(word), rest.split()
    if not words or action is None or action.kind != "look" or action.usage != word:
        return
    code, many = code_meant(words, view.setup)
    if not many and words[0].upper() in view.setup.by_id:
        code, many = words[0].upper(), 1
    if word == "brief" and code == view.seat and many == len(words):
        return
    shows = f": {_SHOWS[word]}" if word in _SHOWS else ""
    msg = f"`{rest.strip()[:40]}` is too much after `{word}`{shows}."
    raise Unreadable(msg, _told_by(view, words, code, many) or word)


def _told_by(view: View, words: list[str], code: str, many: int) -> str:
    """The command that tells of a seat, a proposal, a motion or a provision; empty for else."""
    if many:
        return " ".join(("why", code, *words[many:]))
    chamber, name = view.chamber, words[0]
    if name.upper() in {*chamber.proposals, *chamber.motions}:
        return f"why {name.upper()}"
    return f"text {name}" if name in chamber.draft.provisions else ""
