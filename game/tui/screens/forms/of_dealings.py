"""Forms about private dealings: offers and the answers to them."""

from __future__ import annotations

from functools import partial

from game.delegates.deals.deeds import votes_come
from game.delegates.others.ballot import own_reckoning
from game.delegates.suggesting.first_deal import deal_with, partner
from game.delegates.view import View
from game.rules.draft.text import DELETED
from game.rules.in_order import Option
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking
from game.rules.words.wording import subject
from game.tui.screens.forms.slots import Sheet, Slot, Values
from game.tui.widgets.offers import offer_runs

NONE = "none"


def offer_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """To whom; what one gives; what one asks."""
    seats = tuple((s, view.setup.by_id[s].name) for s in option.targets)
    first = partner(view, option.targets)
    to = Slot("to", "To", seats or ((NONE, "nobody"),), first)
    other = to.held(values)
    deal = deal_with(view, other)
    ours, wanted = (_typed(deed) for deed in deal) if deal is not None else _spoken(view)
    mine = deed_choices(view, view.seat)
    theirs = deed_choices(view, other)
    nothing = ((NONE, "nothing else"),)
    give = (Slot("give", "You would", mine, ours), Slot("give2", "and", (*nothing, *mine)))
    ask = (
        Slot("ask", "They would", theirs, wanted),
        Slot("ask2", "and", (*nothing, *theirs)),
    )
    return (to, *give, *ask)


def _spoken(view: View) -> tuple[str, str]:
    """What a seat would give and ask for at first that has no vote, or nothing to give for
    one: its name for a proposal that it gains most by, else its silence; a vote on what it
    cares for most, where nothing is proposed on the draft."""
    silence = f"no-objection {WHOLE}"
    if view.instructions is None:
        return silence, ""
    gains = {p.id: own_reckoning(view, p.id).utility for p in view.chamber.pending}
    if not gains:
        favours = own_reckoning(view, WHOLE).utility > 0
        return silence, f"vote {WHOLE} {'yes' if favours else 'no'}"
    best, most = max(gains, key=gains.__getitem__), max(gains, key=lambda i: abs(gains[i]))
    vote = f"vote {most} {'yes' if gains[most] > 0 else 'no'}"
    return f"co-sponsor {best}" if gains[best] > 0 and best != most else silence, vote


def _typed(deed: Undertaking) -> str:
    return " ".join(word for word in (deed.kind, deed.target, deed.choice) if word)


def offer_typed(values: Values) -> str:
    """``offer MEX give vote A1 no ask let-go A2``"""
    give = _both(values["give"], values["give2"])
    ask = _both(values["ask"], values["ask2"])
    return f"offer {values['to']} give {give} ask {ask}"


def _both(first: str, second: str) -> str:
    return first if second == NONE else f"{first}, {second}"


def deed_choices(view: View, seat: str) -> tuple[tuple[str, str], ...]:
    """What a seat can promise now."""
    chamber = view.chamber
    # Where consensus alone decides there is no vote to promise.
    member = seat in view.setup.weights
    votes = member and not view.setup.rulebook.consensus.required
    found: list[tuple[str, str]] = []
    for proposal in chamber.proposals.values():
        if proposal.status != "pending":
            continue
        what = subject(view.setup, chamber, proposal.id)
        if votes:
            found += _ballots(proposal.id, what)
        elif member:
            found.append((f"no-objection {proposal.id}", f"not object to {what}"))
        if seat == proposal.mover:
            found.append((f"withdraw {proposal.id}", f"withdraw {what}"))
        elif seat not in proposal.sponsors:
            found.append((f"co-sponsor {proposal.id}", f"co-sponsor {what}"))
    found += [
        (f"let-go {target}", f"ask for no vote on {subject(view.setup, chamber, target)}")
        for target, asking in chamber.asked.items()
        if seat in asking
    ]
    if votes:
        found += _standing(view)
    return (*found, *_on_the_whole(view, seat, votes=votes))


def _ballots(target: str, what: str) -> list[tuple[str, str]]:
    verbs = (("yes", "vote yes on"), ("no", "vote no on"), ("abstain", "abstain on"))
    return [(f"vote {target} {choice}", f"{verb} {what}") for choice, verb in verbs]


def _on_the_whole(view: View, seat: str, *, votes: bool) -> list[tuple[str, str]]:
    """The ballot on the draft, where one may still be taken; a name under it, where it has
    sponsors; silence."""
    sponsors, what = view.chamber.sponsors, subject(view.setup, view.chamber, WHOLE)
    member = seat in view.setup.weights
    found = _ballots(WHOLE, what) if votes and votes_come(view, WHOLE) else []
    if seat in sponsors:
        found.append((f"withdraw {WHOLE}", f"withdraw {what}"))
    elif sponsors and member:
        found.append((f"co-sponsor {WHOLE}", f"co-sponsor {what}"))
    return [*found, (f"no-objection {WHOLE}", f"not object to {what}")]


def _standing(view: View) -> list[tuple[str, str]]:
    """To let a contested provision stand, where its deletion is among the wordings."""
    return [
        (f"let-stand {p.id}", f"let {subject(view.setup, view.chamber, p.id)} stand")
        for p in view.chamber.draft.standing()
        if p.wording(DELETED) is not None
    ]


def answer_slots(
    word: str, view: View, option: Option, _values: Values
) -> tuple[Slot, ...]:
    """Which offer, and for a refusal why."""
    offers = [o for o in view.offers if o.to == view.seat and o.status == "open"]
    choices = tuple(
        (
            o.id,
            f"{o.id} {view.setup.name(o.seat)}: {''.join(w for w, _ in offer_runs(view, o))}",
        )
        for o in offers
        if not option.targets or o.id in option.targets
    )
    slot = Slot("offer", "Offer", choices or ((NONE, "none waits"),))
    return (slot,) if word == "accept" else (slot, Slot("words", "Your reason"))


def answer_typed(word: str, values: Values) -> str:
    """``accept O1``, ``decline O1 : REASON``"""
    words = values.get("words", "").strip()
    return f"{word} {values['offer']}" + (f" : {words}" if words else "")


ANSWER = "answer"
"""The sheet that answers an offer either way; it is no action of its own."""


def either_slots(view: View, _option: Option, values: Values) -> tuple[Slot, ...]:
    """Which offer, whether one accepts, and if not why."""
    offers = answer_slots("accept", view, Option("accept"), values)
    how = Slot("how", "Your answer", (("accept", "accept"), ("decline", "decline")))
    if how.held(values) == "accept":
        return (*offers, how)
    return (*offers, how, Slot("words", "Your reason"))


def either_typed(values: Values) -> str:
    """The typed form of the answer chosen."""
    return answer_typed(values["how"], values)


SHEETS: tuple[Sheet, ...] = (
    Sheet("offer", "Offer a deal in private", offer_slots, offer_typed),
    Sheet(
        "accept",
        "Accept an offer",
        partial(answer_slots, "accept"),
        partial(answer_typed, "accept"),
    ),
    Sheet(
        "decline",
        "Decline an offer",
        partial(answer_slots, "decline"),
        partial(answer_typed, "decline"),
    ),
    Sheet(ANSWER, "Answer an offer", either_slots, either_typed),
)
