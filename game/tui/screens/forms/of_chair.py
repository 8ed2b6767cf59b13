"""Forms of the Chair's acts."""

from __future__ import annotations

from functools import partial

from game.delegates.view import View
from game.rules.in_order import Option
from game.rules.procedures.rulings import NOTICE
from game.rules.words.wording import minutes_words
from game.tui.screens.forms.of_text import target_slots, target_typed
from game.tui.screens.forms.of_votes import bare_slots, bare_typed, motion_slots
from game.tui.screens.forms.slots import Sheet, Slot, Values, labelled

NONE = "none"


def give_slots(view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """To whom, in the order of the list."""
    named = labelled(view.chamber.speakers, view.setup.name)
    return (Slot("seat", "To", named or ((NONE, "nobody is on the list"),)),)


def stage_slots(view: View, option: Option, _values: Values) -> tuple[Slot, ...]:
    """Which stage."""
    titles = {s.id: s.title for s in view.setup.stages}
    known = option.targets or tuple(titles)
    return (Slot("stage", "Stage", labelled(known, lambda s: titles.get(s, s))),)


def rule_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """On what, how, why."""
    what = motion_slots(view, option, values)
    if NOTICE in option.targets:
        motions = tuple(c for c in what[0].choices if c[0] != NONE)
        what = (Slot("target", "On", (*motions, (NOTICE, "the notice of texts"))),)
    how = (("uphold", "uphold it"), ("refuse", "refuse it"))
    if what[0].held(values) == NOTICE:
        how = (("uphold", "waive it"), ("refuse", "insist on it"))
    return (*what, Slot("how", "Ruling", how), Slot("words", "Your reason"))


def rule_typed(values: Values) -> str:
    """``rule M1 uphold : REASON``"""
    words = values.get("words", "").strip()
    return f"rule {values['target']} {values['how']}" + (f" : {words}" if words else "")


def suspend_slots(view: View, _option: Option, values: Values) -> tuple[Slot, ...]:
    """For how long: no longer than the meeting has left, and for what is suggested."""
    left = max(1, view.setup.closes - view.chamber.minute)
    suggested = values.get("minutes", "")
    lengths = {m for m in _SUSPENSIONS if m <= left} or {left}
    if suggested.isdecimal():
        lengths.add(int(suggested))
    spans = tuple((str(m), minutes_words(m)) for m in sorted(lengths))
    return (Slot("minutes", "For", spans, "15"),)


_SUSPENSIONS = (6, 10, 15, 20, 30, 45)
"""Lengths of a suspension that a Chair is offered, in minutes."""


def _bare(word: str, title: str) -> Sheet:
    return Sheet(word, title, bare_slots, partial(bare_typed, word))


def _on(word: str, title: str) -> Sheet:
    return Sheet(word, title, partial(target_slots, "On"), partial(target_typed, word))


SHEETS: tuple[Sheet, ...] = (
    Sheet("give", "Give the floor", give_slots, lambda values: f"give {values['seat']}"),
    Sheet("stage", "Open a stage", stage_slots, lambda values: f"stage {values['stage']}"),
    _bare("exhausted", "Efforts at consensus are exhausted"),
    _on("consensus", "Ask for consensus"),
    _bare("gavel", "The gavel"),
    _on("put", "Put to the vote"),
    _bare("declare", "Declare the result"),
    _on("pass-over", "Pass over"),
    Sheet("rule", "Make a ruling", rule_slots, rule_typed),
    Sheet(
        "suspend", "Suspend the meeting", suspend_slots, lambda v: f"suspend {v['minutes']}"
    ),
    _bare("resume", "Resume the meeting"),
    _bare("close", "Close the meeting"),
)
