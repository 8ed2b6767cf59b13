"""A first move for somebody new, from what is in order and what the instructions say."""

from __future__ import annotations

import msgspec

from game.delegates.view import View
from game.rules.in_order import options
from game.rules.meeting.setup import CHAIR
from game.rules.notation.writing import write
from game.rules.wishes.intents import Intent
from game.sitting.actions import BY_WORD
from game.tui.oracle import Beliefs, Oracle


class FirstMove(msgspec.Struct, frozen=True):
    """A suggestion."""

    words: str
    """What to do and why, in a sentence or two."""
    typed: str
    """The typed form."""
    key: str
    """The key in the chamber; empty where there is none."""


_WHY = {
    "floor": "Ask for the floor: who speaks first frames the debate.",
    "speak": "You have the floor: say where you stand.",
    "amend": "The text is far from your instructions here, and a change is in order.",
    "package": "Several points of the text are far from your instructions.",
    "co-sponsor": "A proposal on the table serves your instructions: lend it your name.",
    "ask": "Your proposal is before the room: ask for a vote on it.",
    "offer": "A delegation could be won over: offer it a deal.",
    "line": "Your bloc waits for a line, and you speak for it.",
    "stage": "The room waits for you to open the next part of the day.",
    "give": "A delegation has asked for the floor.",
}
_WAIT = FirstMove(
    "Nothing presses. Let the room go on to the next thing that needs you, and watch who"
    " says what.",
    "wait",
    BY_WORD["wait"].key,
)


_UNOPENED = FirstMove(
    "The meeting is not open yet. Let the room begin; it stops when something needs you.",
    "wait",
    BY_WORD["wait"].key,
)


def first_move(view: View, oracle: Oracle | None = None) -> FirstMove:
    """What a seat could do first; to wait where nothing better is in order."""
    if not view.chamber.stage and view.seat != CHAIR:
        return _UNOPENED
    intent = (oracle or Beliefs()).advice(view)
    if intent is None:
        return _placard(view)
    return _of_intent(intent)


def _of_intent(intent: Intent) -> FirstMove:
    typed = write(intent)
    word = typed.split()[0]
    action = BY_WORD.get(word)
    if action is None:
        return _WAIT
    return FirstMove(_WHY.get(word, action.help), typed, action.key)


def _placard(view: View) -> FirstMove:
    found = {
        o.word: o
        for o in options(view.setup, view.chamber, view.seat, view.offers, view.lines)
    }
    floor = found.get("floor")
    asked = view.seat in view.chamber.speakers or view.seat == view.chamber.floor
    if floor is None or floor.refusal is not None or asked:
        return _WAIT
    return FirstMove(_WHY["floor"], "floor", BY_WORD["floor"].key)
