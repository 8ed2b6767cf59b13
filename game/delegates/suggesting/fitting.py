"""A move of a given kind that fits a seat: what a guide may suggest to a newcomer.

A delegation asks itself what it wants to do next; here the kind of move is given, and the
best of that kind is looked for by what the seat's own instructions say.  What is found was
tried against the law, so it is in order when it is shown, and against what the seat has
promised; where no move of the kind would serve the seat, there is none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from msgspec.structs import replace

from game.delegates.deals.acceptance import answer, weighed
from game.delegates.deals.deeds import ballot_in
from game.delegates.deals.pricing import brings_them, costs_them, deed_cost, deed_worth
from game.delegates.moves.keeping import word_to_keep
from game.delegates.moves.moving import motion_to_move, motion_to_speak_on
from game.delegates.moves.objection import own_chance_of_objecting
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.coalition import line_to_tell
from game.delegates.speaking.speech import what_to_say
from game.delegates.suggesting import fitting_text
from game.delegates.suggesting.first_deal import deal_with
from game.delegates.suggesting.fitting_chair import chairs_moves
from game.delegates.suggesting.own_promises import against_a_promise
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.worth import crossed
from game.rules.decide import allows
from game.rules.meeting.results import majority_of
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Meeting
from game.rules.voting import Choice
from game.rules.wishes.intents import (
    AskFloor,
    Intent,
    MakeOffer,
    MoveMotion,
    Object,
    Speak,
    Vote,
)


def fitting_move(view: View, word: str) -> Intent | None:
    """The move of that kind that serves the seat of this view best, if one is in order.

    ``word`` is the typed word of an action, one of :data:`game.rules.meeting.setup.Suggested`; for
    another :class:`KeyError` is raised.  ``None``: nothing of the kind fits now.
    """
    meeting = view.meeting
    thoughts = (
        chairs_moves(view, word)
        if view.seat == CHAIR
        else _KINDS[word](view)
        if view.instructions is not None
        else ()
    )
    return next((i for i in thoughts if _fits(view, meeting, i, word)), None)


def _fits(view: View, meeting: Meeting, move: Intent, word: str) -> bool:
    """Whether a move is in order and goes against no promise; what keeps one may be in the way
    of another."""
    return allows(meeting, move) and (word == "keep" or not against_a_promise(view, move))


def _floor(view: View) -> Iterator[Intent]:
    if view.seat not in view.chamber.speakers and view.chamber.floor != view.seat:
        yield AskFloor(view.seat)


def _statements(view: View) -> Iterator[Intent]:
    """What is said after the decisions, else a general statement, by one who has the floor."""
    if view.chamber.floor != view.seat:
        return
    theme = what_to_say(view)
    if theme is not None and theme.kind not in _BEFORE:
        yield Speak(view.seat, theme.kind, theme.about)
    if not view.chamber.decisions:
        yield Speak(view.seat, "general")
    voted = [d.target for d in reversed(view.chamber.decisions) if d.how == "vote"]
    on_texts = [t for t in voted if t not in view.chamber.motions]
    yield from (Speak(view.seat, "explanation", target) for target in on_texts)
    yield Speak(view.seat, "position", WHOLE)
    on_motions = [t for t in voted if t in view.chamber.motions]
    yield from (Speak(view.seat, "explanation", target) for target in on_motions)


_BEFORE = ("general", "support", "concern", "red-line", "reply")


def _offers(view: View) -> Iterator[Intent]:
    """The deal by which the seat gains, those first by which the other gains too; with one that
    is there to answer."""
    found, out = [], view.chamber.absent
    for other in view.setup.roll:
        if other == view.seat or other in out or any(o.to == other for o in view.offers):
            continue
        deal = deal_with(view, other)
        if deal is None:
            continue
        give, ask = deal
        if brings_them(view, other, give) <= 0:
            continue
        if other in question_on(view, ask.target).sponsors and ballot_in(ask) != "yes":
            continue  # whoever brought a text does not vote it down
        gains = deed_worth(view, ask, other) - deed_cost(view, give)
        theirs = brings_them(view, other, give) - costs_them(view, other, ask)
        found.append((min(theirs, 0), gains, MakeOffer(view.seat, other, (give,), (ask,))))
    for _, gains, offer in sorted(found, key=lambda f: f[:2], reverse=True):
        if gains > 0:
            yield offer


def _answers(view: View) -> Iterator[Intent]:
    """The answer to the oldest offer that waits; none that would take a small loss, as a style
    may."""
    found = answer(view)
    if found is None:
        return
    offer = next(o for o in view.offers if o.id == found.offer)
    deal = weighed(view, offer)
    if not found.accept or deal.brings >= deal.costs:
        yield replace(found, reason="")  # its reason is the seat's own to give


def _promises(view: View) -> Iterator[Intent]:
    """What the seat has promised in a deal and can do now."""
    found = word_to_keep(view)
    if found is not None:
        yield found


def _lines(view: View) -> Iterator[Intent]:
    """A line that the bloc would agree on, unless the seat would itself vote the other way."""
    found = line_to_tell(view)
    if found is not None:
        utility = own_reckoning(view, found.target).utility
        against = utility < 0 if found.choice == "yes" else utility > 0
        if found.choice == "abstain" or not against:
            yield found


def _motions(view: View) -> Iterator[Intent]:
    """The motion that the seat would move of its own accord, else a roll call."""
    found = motion_to_move(view)
    if found is not None:
        yield found
    for target in fitting_text.roll_calls_that_fit(view):
        yield MoveMotion(view.seat, "roll-call", target)


def _on_motions(view: View) -> Iterator[Intent]:
    found = motion_to_speak_on(view)
    if found is not None:
        yield found


def _ballots(view: View) -> Iterator[Intent]:
    voting = view.chamber.voting
    if voting is None:
        return
    reckoned = own_reckoning(view, voting.question.target)
    shares = reckoned.shares
    choices: tuple[Choice, ...] = ("yes", "no")
    if majority_of(view.setup, voting.question).abstain:
        choices = ("yes", "no", "abstain")
    likeliest = max(choices, key=lambda c: getattr(shares, c))
    if likeliest == "abstain" and costs_the_consensus(view, voting.question.target):
        likeliest = "no"
    yield Vote(view.seat, likeliest)
    owed = own_ties(view, voting.question.target).promise
    if owed is not None and reckoned.ground != "red-line":
        yield Vote(view.seat, owed)


def costs_the_consensus(view: View, target: str) -> bool:
    """Whether a change that one may let go by crosses a hard line that another drew aloud, so
    that there is no consensus any more, which is an aim of the seat's own."""
    mine = view.instructions
    if mine is None or not any(way.whole == "consensus" for way in mine.met):
        return False
    question = question_on(view, target)
    if question.turned or not question.changes:
        return False
    return any(
        line.hard
        for lines in view.dossier.red_lines.values()
        for line in crossed(lines, question.if_yes)
        if line not in crossed(lines, question.if_no)
    )


def _objections(view: View) -> Iterator[Intent]:
    """An objection where the seat has a reason for one: its line, or what a text costs it; none
    to a text that has its own name, or that is mere words."""
    call, mine = view.chamber.call, view.instructions
    if call is None or mine is None:
        return
    if call.target == WHOLE:
        reason = next((x.words for x in crossed(mine.red_lines, view.chamber.draft)), "")
        against = bool(reason) or own_chance_of_objecting(view, WHOLE) > 0
    else:
        reckoned = own_reckoning(view, call.target)
        reason = reckoned.because if reckoned.ground == "red-line" else ""
        minds = bool(reason) or not reckoned.question.rewords
        against = minds and reckoned.ground != "own-text" and reckoned.utility < 0
    if against:
        yield Object(view.seat, reason)


_KINDS: Mapping[str, Callable[[View], Iterator[Intent]]] = {
    "floor": _floor,
    "speak": _statements,
    "amend": fitting_text.changes_that_fit,
    "package": fitting_text.packages_that_fit,
    "co-sponsor": fitting_text.names_that_fit,
    "withdraw": fitting_text.texts_to_withdraw,
    "ask": fitting_text.requests_that_fit,
    "let-go": fitting_text.requests_to_let_go,
    "bracket": fitting_text.brackets_that_fit,
    "unbracket": fitting_text.brackets_to_lift,
    "offer": _offers,
    "accept": _answers,
    "keep": _promises,
    "line": _lines,
    "move": _motions,
    "for": _on_motions,
    "vote": _ballots,
    "object": _objections,
}
"""What is thought of for each kind of move, the best first."""
