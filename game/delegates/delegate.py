"""A delegation at the table: what it does now, given only what its seat may know.

It is asked when its vote is called, when the Chair asks whether anybody objects, when it has
the floor, and otherwise once between two acts of the Chair.  Mostly it has nothing to do, so
the cheapest is asked first and chance is drawn for only where it decides.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from game.delegates.clock import lateness
from game.delegates.deals.acceptance import answer
from game.delegates.deals.countering import better_offer
from game.delegates.deals.offering import offer_to_make
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.asking import (
    draft_was_stopped,
    time_to_drop,
    vote_on_the_draft,
    vote_to_ask,
    votes_may_be_asked,
)
from game.delegates.moves.bargaining import revision_to_make
from game.delegates.moves.brackets import bracket_to_put, brackets_are_put
from game.delegates.moves.keeping import word_to_keep
from game.delegates.moves.letting_go import (
    concern_to_let_go,
    concerns_were_voiced,
    floor_to_let_go,
    points_were_decided,
    said_of_what_was_decided,
)
from game.delegates.moves.moving import (
    is_the_moment,
    motion_of_the_moment,
    motion_to_move,
    motion_to_speak_on,
)
from game.delegates.moves.objection import answer_call
from game.delegates.moves.packaging import package_to_table, time_for_packages
from game.delegates.moves.proposing import (
    change_to_insist_on,
    change_to_move,
    change_to_table,
    proposal_to_support,
    time_to_move,
)
from game.delegates.moves.recording import names_to_ask_for
from game.delegates.moves.replying import replies_are_heard, reply_to_ask
from game.delegates.moves.returning import comes_back
from game.delegates.moves.silence import silence_to_break
from game.delegates.moves.taking_back import given_up, given_up_at_once
from game.delegates.moves.taking_over import (
    amendment_to_take_over,
    amendments_wait_for_the_pen,
)
from game.delegates.others.ballot import cast
from game.delegates.others.coalition import line_to_tell
from game.delegates.saying.proceeding import floor_after_objection, it_was_stopped
from game.delegates.speaking.speech import remark, takes_the_floor, with_the_floor
from game.delegates.view import Moment, View, once_a_moment
from game.rules.meeting.setup import CHAIR, StageKind
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import Intent, Vote


def act(view: View, draw: Draw) -> Intent | None:
    """What the seat of this view does now; ``None`` where it does nothing."""
    chamber = view.chamber
    if view.instructions is None or view.seat == CHAIR:
        return None
    if chamber.voting is not None:
        return _vote(view, draw)
    if view.seat in chamber.absent:
        if chamber.call is not None:
            return None
        return silence_to_break(view, draw) or comes_back(view, draw)
    if chamber.call is not None:
        return answer_call(view, draw)
    if chamber.floor == view.seat:
        return said_of_what_was_decided(view, draw) or with_the_floor(view, draw)
    if not chamber.stage or chamber.outcome:
        return None
    if chamber.silence is not None:
        return silence_to_break(view, draw)
    stage = stage_of(view.setup, chamber)
    return _first(view, stage.kind, draw) if stage else None


def _vote(view: View, draw: Draw) -> Vote | None:
    voting = view.chamber.voting
    assert voting is not None
    seat = view.seat
    if seat not in view.setup.weights or seat in voting.ballots or seat in voting.taken:
        return None
    return Vote(seat, cast(view, voting.question.target, draw("ballot")))


def _in_haste(view: View, draw: Draw) -> bool:
    """Whether it moves now: rarely at the start of a stage, surely when it ends."""
    drawn = draw("haste") * 10000
    if drawn < DEFAULTS.haste or drawn >= _AT_THE_END:
        return drawn < DEFAULTS.haste
    return drawn < lateness(view.setup, view.chamber) - _PATIENT


_PATIENT = 4000
"""Share of a stage, basis points, in which nobody hurries because it ends."""
_AT_THE_END = 10000 - _PATIENT
"""Chance, in basis points, that it moves when the stage ends."""


def _first(view: View, kind: StageKind, draw: Draw) -> Intent | None:
    """The first thing that the seat would do now, the most urgent first.

    What does not wait is thought of at once, the rest when the seat gets round to it.
    """
    assert view.instructions is not None
    firm = view.instructions.insists > 0
    asks, urgent = _agenda(view, kind, bool(view.offers), firm)
    if urgent is not asks and not _in_haste(view, draw):
        asks = urgent
    for ask, drawn in asks:
        wish = ask(view, draw) if drawn else ask(view)
        if wish is not None:
            return wish
    return None


_Now = Callable[[View | Moment], bool]
"""Whether something is to be wished for at all, as everybody sees; asked once for all seats."""


def _always(_view: View | Moment) -> bool:
    return True


class _Ask(NamedTuple):
    """What a seat may wish: who is asked, when, and how."""

    ask: Callable[..., Intent | None]
    now: _Now
    at_once: bool = False
    """Whether it does so at once because somebody waits for it."""
    drawn: bool = False
    """Whether something is drawn for it."""
    firm: bool = False
    """Whether only those think of it that insist on something."""


def _at_once(ask: Callable[[View], Intent | None], now: _Now = _always) -> _Ask:
    return _Ask(ask, now, at_once=True)


def _in_time(ask: Callable[[View], Intent | None], now: _Now = _always) -> _Ask:
    return _Ask(ask, now)


def _by_lot(ask: Callable[[View, Draw], Intent | None], now: _Now = _always) -> _Ask:
    return _Ask(ask, now, drawn=True)


def _something_waits(view: View | Moment) -> bool:
    return bool(view.chamber.pending)


_ON_MOTIONS = (_at_once(names_to_ask_for), _at_once(motion_to_speak_on))
_ON_OFFERS = (_at_once(word_to_keep), _at_once(answer), _in_time(better_offer))
_WISHES: dict[StageKind, tuple[_Ask, ...]] = {
    "statements": (
        _at_once(takes_the_floor),
        _Ask(change_to_insist_on, _always, firm=True),
    ),
    "consultations": (
        _at_once(vote_to_ask, votes_may_be_asked),
        _in_time(motion_to_move),
        _at_once(line_to_tell),
        _Ask(given_up_at_once, time_to_drop, at_once=True, drawn=True),
        _at_once(change_to_move, time_to_move),
        _in_time(change_to_table),
        _in_time(package_to_table, time_for_packages),
        _in_time(revision_to_make, _something_waits),
        _in_time(amendment_to_take_over, amendments_wait_for_the_pen),
        _in_time(proposal_to_support, _something_waits),
        _in_time(bracket_to_put, brackets_are_put),
        _by_lot(offer_to_make, _something_waits),
        _by_lot(concern_to_let_go, concerns_were_voiced),
        _by_lot(remark),
        _by_lot(given_up, time_to_drop),
    ),
    "action": (
        _at_once(motion_of_the_moment, is_the_moment),
        _at_once(vote_to_ask, votes_may_be_asked),
        _Ask(vote_on_the_draft, draft_was_stopped, at_once=True, drawn=True),
        _Ask(floor_after_objection, it_was_stopped, at_once=True, drawn=True),
        _at_once(floor_to_let_go, points_were_decided),
        _in_time(motion_to_move),
        _at_once(line_to_tell),
        _Ask(given_up_at_once, time_to_drop, at_once=True, drawn=True),
        _by_lot(offer_to_make, _something_waits),
        _in_time(revision_to_make, _something_waits),
        _in_time(amendment_to_take_over, amendments_wait_for_the_pen),
        _by_lot(given_up, time_to_drop),
    ),
    "explanations": (
        _at_once(motion_of_the_moment, is_the_moment),
        _Ask(reply_to_ask, replies_are_heard, at_once=True, firm=True),
        _at_once(takes_the_floor),
    ),
}
"""What a delegation may wish in each kind of stage, the most urgent first."""


_Asks = tuple[tuple[Callable[..., Intent | None], bool], ...]
"""Who is asked, and whether something is drawn for it."""


@once_a_moment
def _agenda(
    moment: Moment, kind: StageKind, offered: bool, firm: bool
) -> tuple[_Asks, _Asks]:
    """What seats may wish now: all, and what does not wait, the same where nothing waits.
    Where a motion waits, or a seat has dealings, what concerns these comes before.

    Most seats do nothing most of the time, so what none can wish for is asked of none.
    """
    asks = (
        *(_ON_MOTIONS if moment.chamber.motion_waits else ()),
        *(_ON_OFFERS if offered else ()),
        *_WISHES[kind],
    )
    found = [a for a in asks if (firm or not a.firm) and a.now(moment)]
    every = tuple([(a.ask, a.drawn) for a in found])
    urgent = tuple([(a.ask, a.drawn) for a in found if a.at_once])
    return every, urgent if len(urgent) < len(every) else every
