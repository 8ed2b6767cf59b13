"""A delegation at the table: what it does now, given only what its seat may know.

It is asked when its vote is called, when the Chair asks whether anybody objects, when it has
the floor, and otherwise once between two acts of the Chair.  Mostly it has nothing to do, so
the cheapest is asked first and chance is drawn for only where it decides.
"""

from __future__ import annotations

from collections.abc import Callable

from game.delegates.clock import lateness
from game.delegates.deals.acceptance import answer
from game.delegates.deals.offering import offer_to_make
from game.delegates.docket import motion_waits
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import package_to_table, revision_to_make
from game.delegates.moves.brackets import bracket_to_put
from game.delegates.moves.keeping import word_to_keep
from game.delegates.moves.moving import (
    motion_of_the_moment,
    motion_to_move,
    motion_to_speak_on,
)
from game.delegates.moves.objection import answer_call
from game.delegates.moves.proposing import (
    change_to_insist_on,
    change_to_move,
    change_to_table,
    proposal_to_support,
    request_to_drop,
    vote_to_ask,
)
from game.delegates.moves.recording import names_to_ask_for
from game.delegates.moves.replying import reply_to_ask
from game.delegates.moves.returning import comes_back
from game.delegates.moves.silence import silence_to_break
from game.delegates.others.coalition import line_to_tell
from game.delegates.saying.speech import remark, takes_the_floor, with_the_floor
from game.delegates.view import View
from game.delegates.weighing.ballot import cast
from game.rules.meeting.setup import CHAIR
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
        return with_the_floor(view, draw)
    if not chamber.stage or chamber.outcome:
        return None
    if chamber.silence is not None:
        return silence_to_break(view, draw)
    stage = stage_of(view.setup, chamber)
    return _first(view, _WISHES[stage.kind], draw) if stage else None


def _vote(view: View, draw: Draw) -> Vote | None:
    voting = view.chamber.voting
    assert voting is not None
    if view.seat not in view.setup.weights or view.seat in (*voting.ballots, *voting.taken):
        return None
    return Vote(view.seat, cast(view, voting.question.target, draw("ballot")))


def _in_haste(view: View, draw: Draw) -> bool:
    """Whether it moves now: rarely at the start of a stage, surely when it ends."""
    late = lateness(view.setup, view.chamber)
    return draw("haste") * 10000 < max(DEFAULTS.haste, late - 4000)


def _first(view: View, asks: tuple[tuple[bool, _Ask], ...], draw: Draw) -> Intent | None:
    """The first thing that the seat would do now, the most urgent first.

    What does not wait is thought of at once, the rest when the seat gets round to it.
    """
    if view.offers or motion_waits(view.chamber):
        asks = (*_OFTEN, *asks)
    hasty = None
    for at_once, ask in asks:
        if not at_once:
            hasty = _in_haste(view, draw) if hasty is None else hasty
            if not hasty:
                continue
        if (wish := ask(view, draw)) is not None:
            return wish
    return None


_Ask = Callable[[View, Draw], Intent | None]


def _plain(ask: Callable[[View], Intent | None]) -> _Ask:
    """A wish that nothing is drawn for."""
    return lambda view, _draw: ask(view)


_OFTEN: tuple[tuple[bool, _Ask], ...] = (
    (True, _plain(names_to_ask_for)),
    (True, _plain(motion_to_speak_on)),
    (True, _plain(word_to_keep)),
    (True, _plain(answer)),
)
_WISHES: dict[str, tuple[tuple[bool, _Ask], ...]] = {
    "statements": (
        (True, _plain(takes_the_floor)),
        (False, _plain(change_to_insist_on)),
    ),
    "consultations": (
        (True, _plain(vote_to_ask)),
        (False, _plain(motion_to_move)),
        (True, _plain(line_to_tell)),
        (True, _plain(change_to_move)),
        (False, _plain(change_to_table)),
        (False, _plain(package_to_table)),
        (False, _plain(revision_to_make)),
        (False, _plain(proposal_to_support)),
        (False, _plain(bracket_to_put)),
        (False, offer_to_make),
        (False, remark),
        (False, _plain(request_to_drop)),
    ),
    "action": (
        (True, _plain(motion_of_the_moment)),
        (True, _plain(vote_to_ask)),
        (False, _plain(motion_to_move)),
        (True, _plain(line_to_tell)),
        (False, offer_to_make),
        (False, _plain(revision_to_make)),
        (False, _plain(request_to_drop)),
    ),
    "explanations": (
        (True, _plain(motion_of_the_moment)),
        (True, _plain(reply_to_ask)),
        (True, _plain(takes_the_floor)),
    ),
}
"""What a delegation may wish in each kind of stage, the most urgent first, and whether it
does so at once because somebody waits for it."""
