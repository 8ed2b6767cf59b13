"""What an intent would put on record, or why it would be refused, before it is done."""

from __future__ import annotations

import msgspec

from game.delegates.view import View
from game.errors import Unreadable
from game.rules.decide import decide
from game.rules.draft.text import Draft
from game.rules.evolve import evolve
from game.rules.log.events import Event, OfferMade
from game.rules.meeting.dealings import Dealings
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber, Meeting
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.wishes.intents import (
    AnswerOffer,
    AskVote,
    CoSponsor,
    Intent,
    OpenStage,
    PutQuestion,
    Table,
)
from game.rules.words.sayings import say
from game.rules.words.wording import deeds
from game.sitting.meant import known_word
from game.sitting.names_typed import plainly_typed
from game.tui.refusal_words import told
from game.tui.tracked import Change, changes_of


class Preview(msgspec.Struct, frozen=True):
    """What would come of typed words."""

    typed: str
    intent: Intent | None = None
    """What they mean; ``None`` where they mean nothing."""
    sentence: str = ""
    """What the record would say."""
    refusal: str = ""
    """Why not, and what would be in order instead."""
    rule: str = ""
    after: Chamber | None = None
    """The chamber after it."""

    @property
    def allowed(self) -> bool:
        """Whether it would be done."""
        return self.intent is not None and not self.refusal


def meeting_of(view: View) -> Meeting:
    """The meeting as far as the view knows it."""
    offers = {o.id: o for o in view.offers}
    return Meeting(view.setup, view.chamber, Dealings(offers), view.chamber.seq)


def preview(view: View, typed: str) -> Preview:
    """Try typed words without doing anything."""
    words = plainly_typed(typed, view.setup, view.chamber.draft)
    try:
        known_word(words)
        intent = read(words, view.seat, view.setup, view.chamber)
    except Unreadable as error:
        hint = f" Try: {error.hint.splitlines()[0]}" if error.hint else ""
        return Preview(typed, refusal=f"{error}{hint}")
    return previewed(view, typed, intent)


def previewed(view: View, typed: str, intent: Intent) -> Preview:
    """Try an intent without doing anything."""
    meeting = meeting_of(view)
    verdict = decide(meeting, intent)
    if isinstance(verdict, Refusal):
        return Preview(typed, intent, refusal=told(verdict), rule=verdict.rule)
    sentences = []
    for event in verdict:
        meeting = evolve(meeting, event)
        sentences.append(_said(meeting, event))
    return Preview(typed, intent, " ".join(sentences), after=meeting.chamber)


def _said(meeting: Meeting, event: Event) -> str:
    """What the record would say; an offer without its number, which counts those of others
    too, of which nobody knows how many there are."""
    words = say(meeting.setup, meeting.chamber, event)
    if isinstance(event, OfferMade):
        return f"A new offer{words.removeprefix(event.id)}"
    return words


def standing_in_the_way(setup: Setup, after: Chamber, target: str) -> str:
    """What conflicts with a proposal, in words; empty where nothing does."""
    from game.rules.procedures.conflicts import conflicts_of

    if target not in after.proposals:
        return ""
    return " ".join(c.words for c in conflicts_of(setup, after, target))


def skipped_by(view: View, intent: Intent) -> str:
    """What the Chair would leave out by going on to a stage; empty where nothing."""
    if not isinstance(intent, OpenStage):
        return ""
    order = [s.id for s in view.setup.stages]
    here = order.index(view.chamber.stage) + 1 if view.chamber.stage in order else 0
    there = order.index(intent.stage) if intent.stage in order else here
    titles = [s.title for s in view.setup.stages[here:there]]
    if not titles:
        return ""
    return (
        f"{', '.join(titles)} would be left out: who counted on them is not heard, and the"
        " account of your presiding says so."
    )


def terms_of(view: View, intent: Intent) -> str:
    """The deal that an answer is about, in full; empty for anything else."""
    if not isinstance(intent, AnswerOffer):
        return ""
    offer = next((o for o in view.offers if o.id == intent.offer), None)
    if offer is None:
        return ""
    give = deeds(view.setup, view.chamber, offer.seat, offer.give)
    ask = deeds(view.setup, view.chamber, offer.to, offer.ask)
    return f"{give}, if {ask}."


def question_after(intent: Intent, after: Chamber) -> str:
    """The target whose chances an intent changes; ``""`` where it changes none."""
    match intent:
        case Table():
            return next(reversed(after.proposals), "")
        case (
            AskVote(target=target) | CoSponsor(target=target) | PutQuestion(target=target)
        ) if target != WHOLE:
            return target
        case _:
            return ""


def tabled_changes(draft: Draft, shown: Preview) -> tuple[Change, ...]:
    """What a proposal that is previewed would do to the text, where that can be shown."""
    if not isinstance(shown.intent, Table) or shown.after is None:
        return ()
    target = question_after(shown.intent, shown.after)
    proposal = shown.after.proposals.get(target)
    return changes_of(draft, proposal) if proposal is not None else ()
