"""Votes on record: asking that a motion be voted on by name, and that the whole be voted on.

What the room and the record have of a show of hands is numbers.  A delegation that values the
record asks for the names where the room is to decide whether its own text is voted on at all,
and where it moved a separate vote, since to be seen against a part is what it wants of it.

A text that many would vote against is not adopted without a vote because the one that was
expected to say so keeps silent: another of them asks for the vote then.
"""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.moves.contesting import moved_before
from game.delegates.moves.majorities import sides_now
from game.delegates.others.ballot import own_reckoning
from game.delegates.promises import promised
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.business import Motion
from game.rules.meeting.methods import HANDS, REQUESTS, method_for
from game.rules.meeting.parts import OF
from game.rules.meeting.setup import WHOLE
from game.rules.rulebook import MotionProcedure, Rulebook
from game.rules.wishes.intents import AskVote, MoveMotion

_BY_NAME: tuple[MotionProcedure, ...] = ("recorded-vote", "roll-call")
"""Ways of voting by name, the shorter first: with machines a recorded vote takes the place
of the roll call (rules 87, 127)."""


def names_to_ask_for(view: View) -> MoveMotion | None:
    """The request that a motion which waits be voted on by name."""
    mine = view.instructions
    if mine is None or mine.insists < DEFAULTS.on_record:
        return None
    way = way_by_name(view.setup.rulebook)
    if way is None or view.seat not in view.setup.weights:
        return None
    for motion in view.chamber.motions.values():
        if motion.status != "pending" or not _comes_to_a_show_of_hands(view, motion):
            continue
        if _on_its_record(view, motion) and not moved_before(view, way, motion.id):
            return MoveMotion(view.seat, way, motion.id)
    return None


def vote_on_the_whole(view: View) -> AskVote | None:
    """The request that the whole be voted on, when nobody has objected and the gavel is about
    to fall: by one that would most likely vote against it, in company enough."""
    mine, call = view.instructions, view.chamber.call
    if not view.last_word or call is None or call.target != WHOLE or call.objections:
        return None
    if mine is None or view.seat not in view.setup.weights:
        return None
    if view.setup.rulebook.consensus.required:
        return None  # there is no vote to ask for
    if promised(view.offers, view.seat, WHOLE, "no-objection") is not None:
        return None
    if own_reckoning(view, WHOLE).shares.no < DEFAULTS.against_the_whole:
        return None
    _, against = sides_now(view, question_on(view, WHOLE))
    return AskVote(view.seat, WHOLE) if against > DEFAULTS.companions * 10000 else None


def way_by_name(rulebook: Rulebook) -> MotionProcedure | None:
    """The request by which a member gets a vote by name; ``None`` where there is none."""
    for way in _BY_NAME:
        if way in rulebook.motions and REQUESTS[way] in rulebook.methods:
            return way
    return None


def _comes_to_a_show_of_hands(view: View, motion: Motion) -> bool:
    """Whether the room is to vote on a motion, and nobody would know who voted how."""
    rule = view.setup.rulebook.motions[motion.motion]
    if not rule.majority or len(motion.seconds) < rule.seconds:
        return False
    if rule.only_if_contested and not motion.spoken_against:
        return False
    return method_for(view.setup, view.chamber, motion.id) == HANDS


def _on_its_record(view: View, motion: Motion) -> bool:
    """Whether a motion would take a vote from the seat's own text, or is its own on a vote
    apart."""
    if motion.motion == "adjourn-debate":
        return view.seat in movers_of(view, motion)
    return motion.motion == "division" and motion.mover == view.seat


def movers_of(view: View, motion: Motion) -> tuple[str, ...]:
    """Who moved the text that a motion is on."""
    proposal = view.chamber.proposals.get(motion.target.partition(OF)[0])
    return proposal.sponsors if proposal else view.chamber.sponsors
