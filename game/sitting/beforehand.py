"""What a person is told of an act besides the record of it: of the list, of one's own line."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.delegates.clock import statement_minutes
from game.delegates.deals.contradictions import contradicted, own_lines_given
from game.delegates.deals.pricing import brings_them
from game.delegates.deals.terms import done_words
from game.delegates.instructions import RedLine
from game.delegates.moves.pointing_out import texts_come_late
from game.delegates.others.coalition import Backing
from game.delegates.others.told_lines import leaning_on
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.worth import crossed, newly_crossed
from game.rules.log.events import Entry, StageOpened
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import (
    AgreeLine,
    AnswerOffer,
    AskFloor,
    CoSponsor,
    Intent,
    MakeOffer,
    ReviseProposal,
    Table,
    Undertaking,
)
from game.rules.words.wording import listed, minutes_words

UNHEARD = "You were not heard in time."


def unheard(before: View, entries: Iterable[Entry], now: View) -> bool:
    """Whether a stage was opened while the seat still waited on the speakers' list."""
    queued = before.seat in before.chamber.speakers
    opened = any(isinstance(entry.event, StageOpened) for entry in entries)
    return queued and opened and now.seat not in now.chamber.speakers


def place_on_list(view: View, intent: Intent) -> str:
    """Where one would come on the speakers' list, and whether there is time; empty where the
    list is empty or nobody is to be put on it."""
    ahead = len(view.chamber.speakers) + bool(view.chamber.floor)
    if not isinstance(intent, AskFloor) or not ahead:
        return ""
    others = "1 speaker is" if ahead == 1 else f"{ahead} speakers are"
    words = f"{others} before you."
    stage = next((s for s in view.setup.stages if s.id == view.chamber.stage), None)
    longest = statement_minutes(view.setup, view.chamber)
    if stage is None or not longest:
        return words
    left = max(0, stage.until - view.chamber.minute)
    return (
        f"{words} At {minutes_words(longest)} each, {left // longest} can be heard in the"
        f" {minutes_words(left)} that this part of the day has left."
    )


def comes_late(before: View, intent: Intent) -> str:
    """That a text which the seat tables comes when action has begun, and what may come of that;
    empty where it does not.  ``before`` is the view without it."""
    if not isinstance(intent, Table) or intent.seat == CHAIR:
        return ""
    if not texts_come_late(before.setup, before.chamber):
        return ""
    rulebook = before.setup.rulebook
    notice = rulebook.motions.get("waive-notice")
    rule = notice.cite.rule if notice else rulebook.amendments.rule
    cite = f" ({rule})" if rule else ""
    words = f"Late: action has begun, and texts are wanted before that{cite}."
    if "point-of-order" not in rulebook.motions:
        return words
    return (
        f"{words} Whoever minds may raise a point of order, and it may be left aside then."
    )


def own_line_crossed(after: View, intent: Intent) -> str:
    """That a proposal which the seat makes or lends its name to would cross a red line of its
    own, or a ballot that it promises; empty where none would.  ``after`` is the view with the
    proposal on the docket."""
    if after.instructions is None:
        return ""
    if target := _proposal(after, intent):
        lines = after.instructions.red_lines
        question = question_on(after, target)
        broken = [x.words for x in newly_crossed(lines, question.if_no, question.if_yes)]
    else:
        broken = own_lines_given(after, _given(after, intent))
    if not broken:
        return ""
    return f"It would cross your own red line: “{'” “'.join(broken)}”"


def lines_let_pass(
    view: View, red_lines: tuple[RedLine, ...], target: str
) -> tuple[RedLine, ...]:
    """The red lines that silence would let pass: those that the draft crosses, where the
    whole is asked for, else those that the proposal asked for crosses and the draft keeps."""
    if target == WHOLE:
        return crossed(red_lines, view.chamber.draft)
    question = question_on(view, target)
    return newly_crossed(red_lines, question.if_no, question.if_yes)


def silence_would_let_pass(view: View, target: str) -> str:
    """The seat's own red lines that silence would let pass, in a sentence; empty: none."""
    lines = view.instructions.red_lines if view.instructions else ()
    words = [f"“{line.words}”" for line in lines_let_pass(view, lines, target)]
    if not words:
        return ""
    noun = "A red line of yours is" if len(words) == 1 else "Red lines of yours are"
    return f"{noun} crossed: {' '.join(words)}"


def amiss_in_deal(before: View, intent: Intent) -> str:
    """What speaks against a deal that the seat is about to offer or to take: a red line of
    its own, its word to another, that nobody is there to answer."""
    if not _given(before, intent):
        return ""
    ways = (own_line_crossed, own_word_given, partner_away)
    return " ".join(words for way in ways if (words := way(before, intent)))


def partner_away(before: View, intent: Intent) -> str:
    """That the seat to which an offer is made is not in the room, and what that means; empty
    where it is."""
    if not isinstance(intent, MakeOffer) or intent.to not in before.chamber.absent:
        return ""
    return (
        f"{speaker(before.setup, intent.to)} is not in the room to answer: the offer waits for"
        " it, and what you give in it may be offered to others meanwhile."
    )


class Backed(msgspec.Struct, frozen=True):
    """How a bloc's members lean on a line that they are told."""

    yes: int
    no: int
    neither: int
    backing: Backing

    @property
    def words(self) -> str:
        """The same, and who will follow, in a sentence."""
        members = self.yes + self.no + self.neither
        return (
            f"Of the {members} members you believe that {self.yes} lean to yes, {self.no} to"
            f" no, {self.neither} neither way: {_FOLLOWED[self.backing]}"
        )


def line_backing(before: View, intent: Intent) -> Backed | None:
    """How members lean on the line that the seat tells their bloc, before it is told or after;
    ``None`` where it tells none."""
    if not isinstance(intent, AgreeLine):
        return None
    bloc = next((b for b in before.setup.blocs if b.id == intent.bloc), None)
    if bloc is None or intent.seat != bloc.spokesperson:
        return None
    found = leaning_on(before, bloc, intent.target)
    yes, no = found.members
    neither = len(bloc.members) - yes - no
    return Backed(yes, no, neither, found.backs(intent.choice))


_FOLLOWED: dict[Backing, str] = {
    "agreed": "it is the line that they would agree.",
    "led": "few lean otherwise, so that a line is followed.",
    "divided": "they are divided, and only those that lean neither way may follow.",
    "against": "the line is on record and few will follow it; each votes by its own interest.",
}


def line_backed(before: View, intent: Intent) -> str:
    """As :func:`line_backing`, in a sentence; empty where the seat tells no line."""
    found = line_backing(before, intent)
    return found.words if found is not None else ""


def own_word_given(before: View, intent: Intent) -> str:
    """That an offer, or the acceptance of one, promises a ballot which the seat has promised or
    offered otherwise; empty where it does not.  ``before`` is the view without it."""
    deeds = _given(before, intent)
    offer = intent.offer if isinstance(intent, AnswerOffer) else ""
    standing = contradicted(before, deeds, offer) if deeds else []
    if not standing:
        return ""
    told = [
        f"{one.id} to {before.setup.name(to)} ({done_words(before, deed)})"
        for one, to, deed in standing
    ]
    return f"You have promised otherwise: {listed(told)}. Not all of this can be kept."


def nothing_gained(before: View, intent: Intent) -> str:
    """That nothing which an offer gives is believed to bring the other side anything; empty
    where something is, or no offer is made.  ``before`` is the view without it."""
    if not isinstance(intent, MakeOffer) or intent.to not in before.setup.weights:
        return ""
    if any(brings_them(before, intent.to, deed) > 0 for deed in intent.give):
        return ""
    return f"You know of nothing that {named(before.setup, intent.to)} would gain by it."


def _given(view: View, intent: Intent) -> tuple[Undertaking, ...]:
    """What a seat undertakes, or offers to."""
    match intent:
        case MakeOffer(give=give):
            return give
        case AnswerOffer(offer=id_, accept=True):
            return next((o.ask for o in view.offers if o.id == id_), ())
        case _:
            return ()


def _proposal(after: View, intent: Intent) -> str:
    match intent:
        case Table():
            return next(reversed(after.chamber.proposals), "")
        case CoSponsor(target=target, leave=False) | ReviseProposal(target=target):
            return target if target in after.chamber.proposals else ""
        case _:
            return ""


TOLD_BEFORE = (
    ("list", place_on_list),
    ("late", comes_late),
    ("own-word", own_word_given),
    ("away", partner_away),
)
"""What is told of an act from how things stood before it, each with the kind of what is told."""
