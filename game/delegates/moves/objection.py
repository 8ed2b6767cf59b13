"""Objecting when the Chair asks: only for a hard red line, or where no text is better.

To stand alone against a room has a price.  It falls with insistence and with company, so
an objection that others have raised is easier to join.  What does not reach an objection is
said instead: a dissociation, a reservation, or nothing.  Where enough have objected, or
others are known to object in any case, who has no line of its own to defend leaves it at
that; it is asked once more where they then keep silent.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Issue, RedLine
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.moves.against import (
    NEGLIGIBLE,
    deepens_a_line,
    defends_the_text,
    keeps_the_text,
    left_to_those_who_mind,
    others_against,
    own_chance_against,
)
from game.delegates.moves.insisting import gives_now, stand_now, still_at_issue
from game.delegates.moves.recording import vote_on_the_whole
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.public import Public, room_belief
from game.delegates.phrases import phrases, speaks_english, unvoted
from game.delegates.promises import promised
from game.delegates.view import View
from game.delegates.weighing.odds import below, none_of
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.reckoning import promise_weight
from game.delegates.weighing.stakes import kept_worth
from game.delegates.weighing.stand import Stand
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Draft, touched
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.wishes.intents import AskVote, Object
from game.rules.words.wording import subject


def price_of_standing_alone(insists: int, others: int, model: Parameters = DEFAULTS) -> int:
    """What an objection costs, in basis points of the text, with ``others`` objecting.

    Insistence takes off half of it at most: who wants the record has it from a vote.
    """
    lonely = max(0, model.companions - others) * 10000 // model.companions
    return model.standing_alone * (20000 - insists) // 20000 * lonely // 10000


def chance_of_objecting(
    stand: Stand, issues: Mapping[str, Issue], draft: Draft, others: int = 0
) -> int:
    """Chance in basis points that a stand leads to an objection to the whole."""
    if any(line.hard for line in crossed(stand.red_lines, draft)):
        return 10000
    value = kept_worth(stand.positions, issues, draft)
    beyond = stand.walk_away - value - price_of_standing_alone(stand.insists, others)
    chance = max(below(beyond, DEFAULTS.resolve), _threatened(stand, draft))
    return 0 if chance < NEGLIGIBLE else chance


def _threatened(stand: Stand, draft: Draft) -> int:
    """How far a red line that was drawn aloud is believed to lead to an objection.

    Less where the line was known before as one that a delegation lives with.
    """
    soft = {r.provision for r in stand.red_lines if not r.hard and r not in stand.spoken}
    believed = [
        DEFAULTS.threat_known if r.provision in soft else DEFAULTS.threat_believed
        for r in crossed(stand.spoken, draft)
    ]
    return max(believed, default=0)


def own_chance_of_objecting(view: View, target: str) -> int:
    """Chance that the seat of this view objects to ``target`` being adopted unvoted."""
    if view.instructions is None or not _may_object(view):
        return 0
    others = len(view.chamber.call.objections) if view.chamber.call else 0
    stand = stand_now(view)
    if target == WHOLE:
        stand = _partly_met(view, stand)
        chance = chance_of_objecting(stand, view.dossier.issues, view.chamber.draft, others)
        if _wants_a_vote_first(view):
            chance = 10000
    else:
        chance = own_chance_against(view, target)
    if promised(view.offers, view.seat, target, "no-objection") is not None:
        return chance * (10000 - promise_weight(stand, "no", 0)) // 10000
    return chance


def _partly_met(view: View, stand: Stand) -> Stand:
    """The stand of one that has been met on part of what it wanted: of what the text has come
    to be worth to it in this meeting, it counts what its style gives twice."""
    issues, draft = view.dossier.issues, view.chamber.draft
    if draft is view.setup.draft:
        return stand
    moved = kept_worth(stand.positions, issues, draft)
    moved -= kept_worth(stand.positions, issues, view.setup.draft)
    if moved <= 0:
        return stand
    return replace(stand, walk_away=stand.walk_away - moved * gives_now(view) // 10000)


def unheard(
    red_lines: Iterable[RedLine], chamber: Chamber, draft: Draft | None = None
) -> bool:
    """Whether a text crosses red lines and the room has decided on none of them.

    The text is the one before the room unless another is given.
    """
    text = chamber.draft if draft is None else draft
    across = {line.provision for line in crossed(tuple(red_lines), text)}
    return bool(across) and not across & decided_on(chamber)


def wants_a_vote_first(
    stand: Stand, setup: Setup, chamber: Chamber, draft: Draft | None = None
) -> bool:
    """Whether a seat, whose record matters to it, has not had its points decided.

    Where nothing but consensus adopts there is no vote to want.
    """
    if stand.insists < DEFAULTS.insistent or setup.rulebook.consensus.required:
        return False
    return unheard(stand.red_lines, chamber, draft)


def _wants_a_vote_first(view: View) -> bool:
    """The same of the seat of this view, at this hour."""
    return wants_a_vote_first(still_at_issue(view), view.setup, view.chamber)


def lines_without_a_vote(view: View) -> tuple[RedLine, ...]:
    """The red lines of the seat of this view that the text crosses and for which, as its record
    matters to it, it objects since the room has taken no vote on any of them."""
    if not _wants_a_vote_first(view):
        return ()
    return crossed(still_at_issue(view).red_lines, view.chamber.draft)


@kept(16)
def decided_on(chamber: Chamber) -> frozenset[str]:
    """Provisions on which a vote was taken."""
    voted = [d.target for d in chamber.decisions if d.how == "vote"]
    proposals = [chamber.proposals[t] for t in voted if t in chamber.proposals]
    parts = [t for t in voted if t in chamber.draft.provisions]
    return frozenset(parts).union(*(touched(p.operations) for p in proposals))


def _may_object(view: View) -> bool:
    """Members object, those too that have no vote."""
    seat = view.setup.by_id.get(view.seat)
    return seat is not None and seat.member


def answer_call(view: View, draw: Draw) -> Object | AskVote | None:
    """What the seat says while the Chair asks: an objection, a request for a vote, or
    nothing."""
    call = view.chamber.call
    if call is None:
        return None
    if view.seat in call.objections:
        return _taken_back(view, draw)
    chance = own_chance_of_objecting(view, call.target)
    if not chance or int(draw("object") * 10000) >= chance:
        return vote_on_the_whole(view)
    if _left_to_others(view) and not _on_a_line(view, call.target):
        return None
    reason, about = reason_to_object(view, call.target)
    return Object(view.seat, reason, about)


def _taken_back(view: View, draw: Draw) -> Object | None:
    """An objection that is not upheld when the Chair asks again: one that is on no line of the
    seat's own, with the chance that its style gives by then, less where others object too, or
    have only left it to those who have."""
    call = view.chamber.call
    if call is None or not view.last_word or _on_a_line(view, call.target):
        return None
    others = len(call.objections) - 1
    if call.target != WHOLE:
        others = others_against(view, call.target)
    lonely = max(0, DEFAULTS.companions - others) * 10000 // DEFAULTS.companions
    if draw("upheld") * 10000 >= gives_now(view) * lonely // 10000:
        return None
    return Object(view.seat, withdrawn=True)


def _left_to_others(view: View) -> bool:
    """Whether an objection would be one more of many: enough have objected, or are expected to
    who mind more."""
    call = view.chamber.call
    assert call is not None
    enough = len(call.objections) >= DEFAULTS.companions
    if call.target == WHOLE:
        return enough or _stopped_by_others(view)
    return enough if view.last_word else left_to_those_who_mind(view, call.target)


def _stopped_by_others(view: View) -> bool:
    """Whether the room expects others to stop the whole as good as surely.

    One objection is enough, so that a second one buys nothing for its price.
    """
    chamber = view.chamber
    if view.last_word:
        return False
    public = room_belief(view)
    expected = expected_objections(view.setup, view.dossier, public, chamber.draft)
    away = chamber.absent | {view.seat}
    goes_through = none_of(chance for s, chance in expected.items() if s not in away)
    return goes_through <= DEFAULTS.as_good_as_stopped


def _on_a_line(view: View, target: str) -> bool:
    """Whether an objection would be on a line or an aim of one's own, and not one more of
    many."""
    assert view.instructions is not None
    if target != WHOLE:
        reckoned = own_reckoning(view, target)
        if keeps_the_text(view):
            return True
        return reckoned.ground == "red-line" or deepens_a_line(reckoned) is not None
    lines = crossed(view.instructions.red_lines, view.chamber.draft)
    return _wants_a_vote_first(view) or any(line.hard for line in lines)


def reason_to_object(view: View, target: str) -> tuple[str, str]:
    """The reason given, and the provision that it concerns, ``""`` for the whole text."""
    assert view.instructions is not None
    draft = view.chamber.draft
    language = view.dossier.language
    if target == WHOLE:
        lines = [r for r in crossed(view.instructions.red_lines, draft) if r.hard]
        if not lines and _wants_a_vote_first(view):
            lines = list(crossed(still_at_issue(view).red_lines, draft))
        if lines:
            return lines[0].words, lines[0].provision
        return _whole_sentence(phrases(language, "object-worth")[0]), ""
    reckoned = own_reckoning(view, target)
    if reckoned.ground == "red-line":
        return reckoned.because, ""
    if line := deepens_a_line(reckoned):
        return line.words, ""
    if defends_the_text(view, reckoned):
        words = phrases(language, "object-proposal-kept")[0]
        return _whole_sentence(words.format(subject=_named(view, target))), ""
    question = question_on(view, target)
    held = view.instructions.positions
    hurt = [c.issue for c in question.changes if c.issue in held]
    what = _named(view, target)
    if not hurt:
        said = phrases(language, unvoted(view, "object-proposal"))[0]
        words = said.format(subject=what)
        return _whole_sentence(words), ""
    most = max(hurt, key=lambda issue: held[issue].salience)
    issue = view.dossier.issues[most].title
    issue = issue[:1].lower() + issue[1:] if issue[1:2].islower() else issue
    words = phrases(language, "object-proposal-issue")[0]
    return _whole_sentence(words.format(subject=what, issue=issue)), ""


def _named(view: View, target: str) -> str:
    if not speaks_english(view.dossier.language):
        return target
    return subject(view.setup, view.chamber, target)


def _whole_sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


@kept(16)
def expected_objections(
    setup: Setup, dossier: Dossier, public: Public, draft: Draft
) -> dict[str, int]:
    """By member: the chance of an objection to the whole, as the room believes; above 0."""
    found = {}
    for seat in setup.members:
        stand = public.stands.get(seat)
        if stand is None:
            continue
        chance = chance_of_objecting(stand, dossier.issues, draft)
        if chance:
            found[seat] = chance
    return found
