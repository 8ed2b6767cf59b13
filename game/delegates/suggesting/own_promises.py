"""Whether a move would go against what the seat has promised, or offers: a guide suggests no such
move.

A move and a promise come to the same kind of acts, each a way towards something before the room:
for it, against it, neither, bringing it to a vote, objecting when all others are silent.  A
promise bars some of those ways on its target.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal

from game.delegates.promises import broke_its_word, partner, undertaken
from game.delegates.view import View
from game.rules.draft.text import Delete, Operation
from game.rules.meeting.standing import altering, alters
from game.rules.wishes.intents import (
    AgreeLine,
    AnswerOffer,
    AskVote,
    CoSponsor,
    Intent,
    LetGo,
    MakeOffer,
    Mark,
    MoveMotion,
    Object,
    ReviseProposal,
    Speak,
    SpeakOnMotion,
    Table,
    Undertaking,
    Vote,
    Withdraw,
)

Way = Literal["for", "against", "neither", "press", "object"]
"""``press``: have it voted on."""
Act = tuple[Way, str]
"""A way, and the id of what it is about."""

_FOR: tuple[Way, ...] = ("for", "neither", "press")
_AGAINST: tuple[Way, ...] = ("against", "neither", "object")
_BARRED: Mapping[str, tuple[Way, ...]] = {
    "vote-yes": _AGAINST,
    "vote-no": _FOR,
    "vote-abstain": ("for", "against", "press", "object"),
    "vote-absent": ("for", "against", "press"),
    "co-sponsor": _AGAINST,
    "withdraw": _FOR,
    "let-go": ("press",),
    "let-stand": _AGAINST,
    "no-objection": ("object", "press"),
}
"""By what was promised: the ways that go against it, on its target."""
_BALLOTS: Mapping[str, Way] = {"yes": "for", "no": "against", "abstain": "neither"}
_SAID: Mapping[str, Way] = {"support": "for", "concern": "against", "red-line": "against"}
_MOVED: Mapping[str, tuple[Way, ...]] = {
    "roll-call": ("press",),
    "division": ("against", "press"),
    "adjourn-debate": ("against",),
    "point-of-order": ("against",),
    "vote-next": ("against",),
}
"""By motion: what it does to what it is on; others do nothing to it."""


def against_a_promise(view: View, move: Intent) -> bool:
    """Whether a move goes against what the seat of the view has undertaken in a deal with one
    that keeps its own word, or gives in an offer that waits for an answer."""
    deeds = [*_promised(view)]
    if not deeds:
        return False
    acts = {*_acts(view, move)}
    changed = _operations(move)
    return any(_at_odds(view, deed, acts, changed) for deed in deeds)


def _promised(view: View) -> Iterator[Undertaking]:
    for offer, deed in undertaken(view.offers, view.seat):
        other = partner(offer, view.seat)
        if not broke_its_word(view.chamber, view.offers, other, view.seat):
            yield deed
    for offer in view.offers:
        if offer.seat == view.seat and offer.status == "open":
            yield from offer.give


def _at_odds(
    view: View, deed: Undertaking, acts: set[Act], changed: tuple[Operation, ...]
) -> bool:
    barred = _BARRED[f"vote-{deed.choice}" if deed.kind == "vote" else deed.kind]
    if any((way, deed.target) in acts for way in barred):
        return True
    if deed.kind != "let-stand":
        return False
    draft, stays = view.chamber.draft, deed.target
    if alters(draft, changed, stays):
        return True
    parts = (id_ for way, id_ in acts if way in barred and id_ in draft.provisions)
    if any(alters(draft, (Delete(id_),), stays) for id_ in parts):
        return True
    texts = altering(view.chamber, stays)
    return any((way, text.id) in acts for text in texts for way in _FOR)


def _operations(move: Intent) -> tuple[Operation, ...]:
    """What a move would do to the draft."""
    return move.operations if isinstance(move, Table | ReviseProposal) else ()


def _acts(view: View, move: Intent) -> Iterator[Act]:
    """What a move comes to."""
    yield from _on_a_text(view, move)
    yield from _in_the_room(view, move)
    match move:
        case AgreeLine(target=target, choice=choice):
            yield from _ballot(view, target, choice)
        case MakeOffer(give=give, ask=ask):
            yield from (act for deed in (*give, *ask) for act in _deed(deed))
        case AnswerOffer(offer=id_, accept=True):
            deeds = next((o.ask for o in view.offers if o.id == id_), ())
            yield from (act for deed in deeds for act in _deed(deed))
        case _:
            return


def _on_a_text(view: View, move: Intent) -> Iterator[Act]:
    match move:
        case Table(operations=operations) | ReviseProposal(operations=operations):
            yield from _brought_back(view, operations)
        case CoSponsor(target=target, leave=leave):
            yield "against" if leave else "for", target
        case AskVote(target=target):
            yield "press", target
        case LetGo(target=target) | Withdraw(target=target):
            yield "against", target
        case Mark(provision=provision, mark="bracketed"):
            yield "against", provision
        case _:
            return


def _in_the_room(view: View, move: Intent) -> Iterator[Act]:
    """What is said, moved and answered before all."""
    call, voting = view.chamber.call, view.chamber.voting
    match move:
        case Speak(kind=kind, about=about) if kind in _SAID:
            yield _SAID[kind], about
        case Object() if call is not None:
            yield "object", call.target
        case MoveMotion(motion=motion, target=target):
            yield from ((way, target) for way in _MOVED.get(motion, ()))
        case SpeakOnMotion(target=target, stand=stand):
            yield from _on_motion(view, target, "no" if stand == "against" else "yes")
        case Vote(choice=choice) if voting is not None:
            yield from _ballot(view, voting.question.target, choice)
        case _:
            return


def _brought_back(view: View, operations: tuple[Operation, ...]) -> Iterator[Act]:
    """The texts whose words are among those of a new one."""
    for proposal in view.chamber.proposals.values():
        if all(op in operations for op in proposal.operations):
            yield "for", proposal.id


def _ballot(view: View, target: str, choice: str) -> Iterator[Act]:
    if choice in _BALLOTS:
        yield _BALLOTS[choice], target
    yield from _on_motion(view, target, choice)


def _on_motion(view: View, target: str, choice: str) -> Iterator[Act]:
    """What a yes or a no to a motion does to what the motion is on."""
    motion = view.chamber.motions.get(target)
    if motion is None:
        return
    for way in _MOVED.get(motion.motion, ()):
        if choice == "yes":
            yield way, motion.target
        elif choice == "no" and way == "against":
            yield "for", motion.target


def _deed(deed: Undertaking) -> Iterator[Act]:
    """What a deed, whoever does it, does to what it is about; to seek a vote for a text is also
    to press it."""
    match deed.kind:
        case "vote":
            if deed.choice in _BALLOTS:
                yield _BALLOTS[deed.choice], deed.target
            if deed.choice == "yes":
                yield "press", deed.target
        case "withdraw" | "let-go":
            yield "against", deed.target
        case _:
            yield "for", deed.target
