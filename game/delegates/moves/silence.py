"""The silence procedure from a capital: break it on what cannot be let pass, or say nothing."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.instructions import Instructions, RedLine
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now, insists
from game.delegates.moves.objection import own_chance_of_objecting, reason_to_object
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.promises import promised
from game.delegates.saying.themes import themes
from game.delegates.view import View
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Draft
from game.rules.meeting.business import Silence
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.silences import LAST_MINUTE
from game.rules.wishes.intents import BreakSilence

_STEPS = 4
"""Parts in which the computer-played Chair lets a silence pass."""
_FIRST_HOUR = 1500
"""Chance, in basis points, that what cannot be let pass is written as the silence opens."""


def silent_hours(silence: Silence, minute: int) -> int:
    """The hours that the Chair lets pass next, a quarter of the silence; 0, which is all
    but the last minute, for the last quarter."""
    quarter = max(1, (silence.deadline - silence.opened) // 60 // _STEPS)
    return quarter if silence.deadline - minute > quarter * 60 else 0


def silence_to_break(view: View, draw: Draw) -> BreakSilence | None:
    """What a member breaks silence on: its hard lines, what it insists on, and of its soft
    lines those that it draws to name.

    Where the rules allow it the break names single provisions, so that the rest stands.
    A capital writes when it gets round to it, the sooner the more it insists on a hard line,
    and in the last minute at the latest; who only doubts decides then.
    """
    silence, rule = view.chamber.silence, view.setup.rulebook.silence
    mine = view.instructions
    if silence is None or rule is None or mine is None:
        return None
    if view.seat in silence.breaks or not view.setup.by_id[view.seat].member:
        return None
    if promised(view.offers, view.seat, WHOLE, "no-objection") is not None:
        return None
    lines = crossed(mine.red_lines, view.chamber.draft)
    hard = [line for line in lines if line.hard]
    named = _insisted_on(view, lines, partial=rule.partial)
    late = view.chamber.minute + LAST_MINUTE >= silence.deadline
    if not late and (
        not named
        or draw("silence-hour") * 10000 >= _urgency(view, silence, hard=bool(hard))
    ):
        return None
    if rule.partial:
        named += _of_soft_lines(view, lines, draw)
    if named:
        return _letter(view.seat, (*hard, *lines), named, partial=rule.partial)
    if int(draw("silence") * 10000) < own_chance_of_objecting(view, WHOLE):
        return BreakSilence(view.seat, (), reason_to_object(view, WHOLE)[0])
    return None


def _letter(
    seat: str, lines: Sequence[RedLine], named: Sequence[str], *, partial: bool
) -> BreakSilence:
    """The break of a silence, in the words of the first line that is named in it."""
    about = tuple(dict.fromkeys(named)) if partial else ()
    words = next((line.words for line in lines if line.provision in named), "")
    return BreakSilence(seat, about, words or "We do not accept these provisions.")


def _insisted_on(view: View, lines: Sequence[RedLine], *, partial: bool) -> list[str]:
    """Provisions that the seat will not let pass: those of its hard lines, and of lines on which
    it stopped the text before, as long as that reads so; where it is insistent, of every line,
    and those on which it feels strongly."""
    mine = view.instructions
    assert mine is not None
    if not insists(view):
        before = stopped_as_it_is(view.setup, view.chamber).get(view.seat, ())
        return [r.provision for r in lines if r.hard or r.provision in before]
    felt = themes(mine, view.dossier, view.chamber.draft) if partial else ()
    return [line.provision for line in lines] + [t.about for t in felt if _strong(t.weight)]


def _of_soft_lines(view: View, lines: Sequence[RedLine], draw: Draw) -> list[str]:
    """Provisions of soft lines, each with the chance in a hundred that is the salience of its
    issue, less what the seat gives by now: to name one paragraph more costs less than to stop a
    text."""
    mine = view.instructions
    assert mine is not None
    soft = _soft_lines(mine, view.chamber.draft, lines)
    if not soft:
        return []
    drawn = draw("silence-soft") * 1_000_000 / max(1, 10000 - gives_now(view))
    return [id_ for id_, salience in soft.items() if drawn < salience]


def _soft_lines(
    mine: Instructions, draft: Draft, lines: Sequence[RedLine]
) -> dict[str, int]:
    """By provision of a soft line: the salience of its issue to the seat."""
    soft = [line.provision for line in lines if not line.hard]
    held = {id_: mine.positions.get(draft.provisions[id_].issue) for id_ in soft}
    return {id_: position.salience for id_, position in held.items() if position}


def own_chance_of_stopping(view: View, target: str = WHOLE) -> int:
    """Chance, in basis points, that the seat of this view keeps ``target`` from passing unvoted
    as it stands.

    It is that of an objection; where the text is put under silence first, or lies under it, also
    that of a break on what the seat insists on, or on a soft line that it draws to name.
    """
    chance = own_chance_of_objecting(view, target)
    rule, mine = view.setup.rulebook.silence, view.instructions
    if target != WHOLE or rule is None or mine is None:
        return chance
    seat = view.setup.by_id.get(view.seat)
    if seat is None or not seat.member or not (rule.first or view.chamber.silence):
        return chance
    if promised(view.offers, view.seat, WHOLE, "no-objection") is not None:
        return chance
    draft = view.chamber.draft
    lines = crossed(mine.red_lines, draft)
    if _insisted_on(view, lines, partial=rule.partial):
        return 10000
    most = max(_soft_lines(mine, draft, lines).values(), default=0) if rule.partial else 0
    return (
        10000
        - (10000 - chance) * (10000 - most * (10000 - gives_now(view)) // 100) // 10000
    )


def _urgency(view: View, silence: Silence, *, hard: bool) -> int:
    """Chance, in basis points, that the seat writes now what it will not let pass: half of
    the part of the silence that is over, and more for a hard line that it insists on."""
    assert view.instructions is not None
    length = max(1, silence.deadline - silence.opened)
    over = 10000 * (view.chamber.minute - silence.opened) // length
    return _FIRST_HOUR + over // 2 + (view.instructions.insists // 4 if hard else 0)


def _strong(weight: int) -> bool:
    return weight >= DEFAULTS.salience_strong
