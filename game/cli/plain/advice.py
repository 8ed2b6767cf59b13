"""Help: what is in order now for a seat, what an action is, and why one is refused."""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from game.delegates.view import View
from game.errors import Unreadable
from game.rules.decide import decide
from game.rules.in_order import Option, options
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import motion_name
from game.sitting.actions import ACTIONS, BY_WORD
from game.sitting.beforehand import comes_late, line_backed

_TABLES = ("amend", "package")
"""Words by which a text is tabled."""
_MINDED = "Late: whoever minds may raise a point of order."
_MOST = 12
"""Targets named in a line of help; a room has up to two hundred."""


def moves(view: View) -> Iterator[str]:
    """Every action in order now with its targets, then what can be looked at."""
    found = _options(view)
    yield "In order for you now:"
    shown = [a for a in ACTIONS if a.word in found and found[a.word].refusal is None]
    for action in shown:
        named = _some(found[action.word].targets)
        on = f" [{named}]" if named else ""
        late = f" {_MINDED}" if _late(view, action.word) else ""
        yield f"  {action.word}{on}: {action.help}{late}"
    if not shown:
        yield "  nothing: let the room go on with `wait`"
    for kind, title in (("look", "To look:"), ("flow", "To go on:")):
        words = ", ".join(a.word for a in ACTIONS if a.kind == kind)
        yield f"{title} {words}."
    yield "`help ACTION` explains one."


def _some(targets: tuple[str, ...]) -> str:
    more = f" and {len(targets) - _MOST} others" if len(targets) > _MOST else ""
    return f"{', '.join(targets[:_MOST])}{more}"


def action(view: View, word: str) -> Iterator[str]:
    """How an action is typed, and whether it is in order."""
    found = BY_WORD.get(word.lower())
    if found is None and word.lower() in view.setup.rulebook.motions:
        yield from _motion(view, word.lower())
        return
    if found is None:
        near = difflib.get_close_matches(word.lower(), BY_WORD, 1)
        msg = f"There is no action `{word}`."
        raise Unreadable(msg, f"help {near[0]}" if near else "help")
    yield found.help
    for form in found.usage.splitlines():
        yield f"  {form}"
    if found.syntax:
        yield f"  {found.syntax}"
    if found.word == "move":
        names = view.setup.rulebook.motions
        yield "  MOTION is: " + "; ".join(f"{n} ({motion_name(n)})" for n in names)
    if found.acts:
        yield from why_not(view, found.word)


def _motion(view: View, name: str) -> Iterator[str]:
    """What a motion asks for, how it is moved, and whether it is in order."""
    cite = view.setup.rulebook.motions[name].cite
    yield f"A motion on procedure: {motion_name(name)} ({cite.rule}). `help move` lists all."
    yield f"  move {name} [TARGET] [VALUE]"
    if cite.words:
        yield f"  {cite.words}"
    meeting = Meeting(view.setup, view.chamber)
    targets = ("", *view.chamber.motions, *view.chamber.proposals, WHOLE)
    tried = {t: decide(meeting, it.MoveMotion(view.seat, name, t)) for t in targets}
    order = tuple(t for t, verdict in tried.items() if not isinstance(verdict, Refusal))
    if order:
        yield f"It is in order now{'' if '' in order else f' on: {_some(order)}'}."
    elif isinstance(refused := tried[""], Refusal):
        yield from _refused(refused)


def _refused(refusal: Refusal) -> Iterator[str]:
    rule = f" ({refusal.rule})" if refusal.rule else ""
    yield f"Not in order now: {refusal.reason}{rule}"
    if refusal.instead:
        yield f"In order instead: {refusal.instead}"


def of_act(view: View, words: list[str]) -> Iterator[str]:
    """Whether an act as it would be typed is in order; the rule and the reason where not.

    Raises :class:`Unreadable` for words that are no act.
    """
    intent = read(" ".join(words), view.seat, view.setup, view.chamber)
    verdict = decide(view.meeting, intent)
    if isinstance(verdict, Refusal):
        yield from _refused(verdict)
    else:
        yield "It is in order now."
        if besides := line_backed(view, intent) or comes_late(view, intent):
            yield besides


def why_not(view: View, word: str) -> Iterator[str]:
    """Whether an action is in order; the rule and the reason where it is not."""
    option = _options(view).get(word)
    if option is None and word == "correct":
        option = _nothing_to_correct(view)
    if option is None and not BY_WORD[word].acts:
        yield f"It is in order at any time: `{word}`."
    elif option is None:
        only = BY_WORD[word].kind == "chair" and view.seat != CHAIR
        yield "Only the Chair can do that." if only else "There is nothing to do it to."
    elif option.refusal is None:
        on = f" on: {_some(option.targets)}" if any(option.targets) else ""
        yield f"It is in order now{on}.{_besides(view, option)}"
        if late := _late(view, word):
            yield late
    else:
        yield from _refused(option.refusal)


def _late(view: View, word: str) -> str:
    """That a text which is tabled now comes late; empty where it does not, or none is."""
    return comes_late(view, it.Table(view.seat, ())) if word in _TABLES else ""


def _nothing_to_correct(view: View) -> Option | None:
    """What a correction meets where nothing was voted on."""
    meeting = Meeting(view.setup, view.chamber)
    verdict = decide(meeting, it.CorrectVote(view.seat, "", "yes"))
    return Option("correct", refusal=verdict) if isinstance(verdict, Refusal) else None


def _besides(view: View, option: Option) -> str:
    """That provisions beside those that the room differs on may be amended too."""
    others = (p.id for p in view.chamber.draft.standing() if not p.issue)
    other = next((i for i in others if i not in option.targets), "")
    if option.word != "amend" or not option.targets or not other:
        return ""
    return f" Those are contested; what is not may be amended too, as in `amend {other} delete`."


def _options(view: View) -> dict[str, Option]:
    found = options(view.setup, view.chamber, view.seat, view.offers, view.lines)
    return {o.word: o for o in found}
