"""The answers to looking commands at a desk; none of them changes anything."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable
from typing import get_args

from game.cli.plain import advice, expecting, guided, looks, reasons
from game.cli.plain.follow import Follower
from game.delegates.view import View
from game.errors import Unreadable
from game.rules.rulebook import MotionProcedure
from game.sitting.actions import BY_WORD
from game.sitting.desk import Desk
from game.sitting.guide import Showing, news, progress
from game.sitting.hindsight import Hindsight
from game.sitting.nothing_behind import nothing_behind


class Answers:
    """What each looking command shows to the seat of a desk."""

    def __init__(self, desk: Desk, follower: Follower, showing: Showing) -> None:
        self._desk = desk
        self._showing = showing
        self._follower = follower
        self._hindsight = Hindsight(desk.log)
        self._looks: dict[str, Callable[[View, list[str]], Iterable[str]]] = {
            "text": self._text,
            "docket": lambda view, _: looks.docket(view),
            "status": lambda view, _: looks.status(view),
            "room": lambda view, _: expecting.room(view),
            "offers": lambda view, _: looks.offers(view),
            "brief": lambda view, _: looks.brief(view),
            "guide": self._guide,
            "news": lambda view, _: guided.news(view.setup, news(view)),
            "record": self._record,
            "help": self._help,
            "why": self._why,
        }

    def to(self, word: str, words: list[str]) -> Iterable[str] | None:
        """The lines for a command and what stands behind it; ``None``: it is no look.

        Raises :class:`Unreadable` for what cannot be shown.
        """
        look = self._looks.get(word)
        if look is None:
            return None
        view = self._desk.view()
        nothing_behind(view, word, " ".join(words))
        return look(view, words)

    def _text(self, view: View, words: list[str]) -> Iterable[str]:
        if not words:
            return looks.whole_text(view)
        return looks.one_provision(view, _provision(view, " ".join(words)))

    def _guide(self, view: View, _words: list[str]) -> Iterable[str]:
        return guided.steps(progress(view, self._desk.log(), self._showing.left))

    def _record(self, _view: View, words: list[str]) -> Iterable[str]:
        wanted = words[0] if words else "20"
        if not (wanted.isascii() and wanted.isdigit() and len(wanted) < 7):
            msg = f"`{wanted}` is no number of lines."
            raise Unreadable(msg, "record 20")
        return self._follower.record[-int(wanted) :] if int(wanted) else []

    def _help(self, view: View, words: list[str]) -> Iterable[str]:
        return advice.action(view, words[0]) if words else advice.moves(view)

    def _why(self, view: View, words: list[str]) -> Iterable[str]:
        if not words:
            msg = "Why whom, or what?"
            raise Unreadable(msg, BY_WORD["why"].usage.splitlines()[0])
        found = BY_WORD.get(words[0].lower())
        if found is not None and found.acts and len(words) > 1:
            return advice.of_act(view, words)
        if found is not None:
            return advice.why_not(view, found.word)
        if words[0].lower() in get_args(MotionProcedure):
            return advice.of_act(view, ["move", *words])
        return reasons.of(view, words, self._hindsight)


def _provision(view: View, name: str) -> str:
    """The provision of that id or number; raises :class:`Unreadable` with the nearest."""
    by_name = {p.id.lower(): p.id for p in view.chamber.draft.walk()}
    by_name |= {p.number.lower(): p.id for p in view.chamber.draft.walk() if p.number}
    if name.lower() in by_name:
        return by_name[name.lower()]
    near = difflib.get_close_matches(name.lower(), by_name, 1)
    msg = f"There is no provision `{name}`."
    raise Unreadable(msg, f"text {by_name[near[0]]}" if near else "text")
