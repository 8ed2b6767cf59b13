"""What a call for consensus is expected to come to, as one seat sees it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import msgspec

from game.delegates.model import DEFAULTS
from game.delegates.moves.against import chance_against, outvoted, price_of_stopping
from game.delegates.moves.objection import (
    chance_of_objecting,
    expected_objections,
    unheard,
)
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.others.belief import believed, is_heard, stand_of, told_of
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.others.confided import with_what_it_confided
from game.delegates.others.public import Public, room_belief
from game.delegates.promises import promised
from game.delegates.view import View
from game.delegates.weighing.odds import none_of
from game.delegates.weighing.worth import crossed
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, stage_of


class Gauge(msgspec.Struct, frozen=True):
    """How far consensus on the text as it stands is in reach."""

    objectors: tuple[tuple[str, int], ...]
    """Seats that are expected to object, with the chance of it, the likeliest first."""
    unsure: tuple[tuple[str, int], ...]
    """Seats that might."""
    level: int
    """Chance that nobody objects, basis points."""
    calm: tuple[tuple[str, int], ...] = ()
    """Seats for which there is a smaller chance of it than of those that are named."""
    unheard: tuple[str, ...] = ()
    """Of those that are named: whose points the room has not decided yet."""


def chances_of_objecting(view: View, target: str = WHOLE) -> dict[str, int]:
    """By seat: the chance that it objects to ``target`` being adopted unvoted, on what this
    seat may know; who is left out is not expected to at all.

    The whole is judged as it stands, a proposal as how a ballot on it is reckoned.
    """
    chances = _to_whole(view) if target == WHOLE else _to_change(view, target)
    for seat in told_of(view):
        if promised(view.offers, seat, target, "no-objection") is not None:
            chances[seat] = chances.get(seat, 0) // 10
    if view.instructions is not None and is_heard(view):
        chances[view.seat] = own_chance_of_stopping(view, target)
    return chances | dict.fromkeys(_objecting(view.chamber, target), 10000)


def _to_whole(view: View) -> dict[str, int]:
    public = room_belief(view)
    chances = dict(
        expected_objections(view.setup, view.dossier, public, view.chamber.draft)
    )
    for seat in told_of(view):
        stand = stand_of(public, view.dossier, seat)
        if (knows := with_what_it_confided(view, stand)) is not stand:
            told = chance_of_objecting(knows, view.dossier.issues, view.chamber.draft)
            chances[seat] = max(chances.get(seat, 0), told)
    for seat in stopped_as_it_is(view.setup, view.chamber):
        chances[seat] = max(chances.get(seat, 0), DEFAULTS.stops_again)
    for seat, lines in view.dossier.red_lines.items():
        if seat in view.setup.members and unheard(lines, view.chamber):
            chances[seat] = max(chances.get(seat, 0), _until_heard(view, public, seat))
    return chances


def _to_change(view: View, target: str) -> dict[str, int]:
    price, lost = price_of_stopping(view, target), outvoted(view, target)
    found = {
        s: chance_against(believed(view, target, s), price, lost=lost)
        for s in view.setup.members
    }
    return {seat: chance for seat, chance in found.items() if chance}


def _until_heard(view: View, public: Public, seat: str) -> int:
    """How likely one objects whose points are not decided: who wants the record asks for
    votes, and who has asked for none when texts are taken up does not seem to."""
    if view.setup.rulebook.consensus.required:
        return DEFAULTS.threat_believed
    stand = public.stands.get(seat)
    if stand is not None and stand.insists >= DEFAULTS.insistent:
        return DEFAULTS.threat_asked
    stage = stage_of(view.setup, view.chamber)
    late = stage is not None and stage.kind == "action"
    return DEFAULTS.threat_unasked if late else DEFAULTS.threat_believed


def _objecting(chamber: Chamber, target: str = WHOLE) -> tuple[str, ...]:
    """Who has objected to ``target``, or broken the silence under which the text lies."""
    call, silence = chamber.call, chamber.silence
    objected = call.objections if call is not None and call.target == target else ()
    broken = silence.breaks if silence is not None and target == WHOLE else ()
    return (*objected, *broken)


def gauge(view: View, target: str = WHOLE) -> Gauge:
    """Who would object to ``target`` were it put without a vote now, on what this seat may
    know: the text as it stands, or one proposal."""
    chances = chances_of_objecting(view, target)
    return _ranked(chances, lambda s: target == WHOLE and _waits_for_a_vote(view, s))


def _ranked(chances: Mapping[str, int], waits: Callable[[str], bool]) -> Gauge:
    """The gauge that follows from each seat's chance."""
    ranked = sorted(chances.items(), key=lambda item: -item[1])
    named = [r for r in ranked if r[1] >= DEFAULTS.gauge_unsure]
    return Gauge(
        tuple(r for r in named if r[1] >= DEFAULTS.gauge_counts),
        tuple(r for r in named if r[1] < DEFAULTS.gauge_counts),
        none_of(chance for _, chance in ranked),
        tuple(r for r in ranked if r[1] < DEFAULTS.gauge_unsure),
        tuple(s for s, _ in named if waits(s)),
    )


def gauge_of_capitals(views: Mapping[str, View], target: str = WHOLE) -> Gauge:
    """The same for one who knows every capital's instructions: by seat, the view of each.

    Each member's chance is the one by which it answers itself; nothing is believed of it.
    """
    chances = {
        seat: points
        for seat, view in views.items()
        if (points := own_chance_of_stopping(view, target))
    }
    for view in views.values():
        chances |= dict.fromkeys(_objecting(view.chamber, target), 10000)
        break
    return _ranked(chances, lambda s: target == WHOLE and _waits(views, s))


def _waits(views: Mapping[str, View], seat: str) -> bool:
    return seat in views and _waits_for_a_vote(views[seat], seat)


def _waits_for_a_vote(view: View, seat: str) -> bool:
    """Whether a seat is known to have a point that a vote, won or lost, would settle."""
    if view.setup.rulebook.consensus.required or seat in _objecting(view.chamber):
        return False
    own = view.instructions if seat == view.seat else None
    lines = own.red_lines if own is not None else view.dossier.red_lines.get(seat, ())
    text = view.chamber.draft
    return not any(r.hard for r in crossed(lines, text)) and unheard(lines, view.chamber)
