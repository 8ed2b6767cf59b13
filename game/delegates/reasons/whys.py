"""Parts of explanations: numbers as people read them, answers to offers, objections.

Numbers are told to the seat whose they are; of others, what they said and what is believed.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from game.delegates.deals.acceptance import Judgement, forbidden, weighed
from game.delegates.deals.contradictions import contradicted, own_lines_given
from game.delegates.deals.pricing import deed_cost, deed_worth
from game.delegates.deals.terms import done_words
from game.delegates.moves.objection import reason_to_object
from game.delegates.naming import bloc_in, deeds_in, seat_in, speaker_in, subject_in
from game.delegates.others.discipline import breaks
from game.delegates.phrases import explained
from game.delegates.promises import partner, undertaken
from game.delegates.view import Stood, View
from game.delegates.weighing.ballot import own_reckoning, own_ties
from game.delegates.weighing.odds import CERTAIN, Shares, uncertain
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import Reckoning, Ties
from game.delegates.weighing.worth import crossed
from game.rules.meeting.dealings import Offer
from game.rules.meeting.fallen import fallen_away
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking


class Why(msgspec.Struct, frozen=True):
    """An explanation: one sentence that answers, and the reasons in order of force."""

    headline: str
    lines: tuple[str, ...]


def told_in(view: View, what: str, **filled: str) -> str:
    """A sentence of an explanation in the room's language."""
    return explained(view.dossier.language, what, **filled)


def told_own(view: View, what: str, *, by_name: bool, **filled: str) -> str:
    """A sentence on the view's own delegation: to it, or by its name to others."""
    name = seat_in(view, view.seat)
    return told_in(view, f"{what}-named" if by_name else what, **{"name": name, **filled})


def headline(
    view: View,
    of: str,
    seat: str,
    question: Prospect,
    chances: Shares,
    stood: Stood | None,
    objects: int | None = None,
) -> str:
    """The sentence that answers: on which question, and what the seat would do, or did and
    what was likeliest.

    ``of`` is ``own``, ``own-named`` or ``other``; ``objects`` the chance of an objection,
    where nobody votes and the answer is that or silence.
    """
    name, likeliest, points = view.setup.name(seat), str(chances.likeliest), chances.sure
    on = {"name": name, "subject": subject_in(view, question.target)}
    if objects is not None:
        likeliest = "silent" if objects < _EVEN else "object"
        points = max(objects, 10000 - objects)
    sure = chance(points)
    if stood is None or not stood.cast:
        return told_in(view, of, would=told_in(view, f"would-{likeliest}"), sure=sure, **on)
    key = {"own-named": "own-voted-named"}.get(of, f"{of}-voted")
    voted, choice = told_in(view, f"voted-{stood.cast}"), told_in(view, likeliest)
    return told_in(view, key, voted=voted, choice=choice, sure=sure, **on)


_EVEN = 5000


def broken_line(view: View, seat: str, ties: Ties, stood: Stood | None) -> list[str]:
    """That a seat broke its bloc's line, where it did and the line is known."""
    if stood is None or ties.line is None or not breaks(stood.cast, ties.line):
        return []
    choice, name = told_in(view, ties.line), seat_in(view, seat)
    bloc = bloc_in(view, ties.bloc)
    return [told_in(view, "line-broken", bloc=bloc, choice=choice, name=name)]


_MOST_NAMED = 5
"""How many names a sentence holds."""


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are: ``Iran, Syria +3``."""
    rest = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" +{rest}" if rest > 0 else "")


def share(points: int) -> str:
    """Basis points as people read them: ``62 %``; ``under 1 %`` and ``over 99 %``."""
    if 0 < points < 100:
        return "under 1 %"
    if 9900 < points < 10000:
        return "over 99 %"
    return f"{(points + 50) // 100} %"


def chance(points: int) -> str:
    """The chance of what may yet happen, also of what one does oneself: never ``0 %`` and
    never ``100 %``."""
    return share(uncertain(points))


def told_apart(chances: Shares) -> dict[str, str]:
    """The chance of each answer, as people read them."""
    return {choice: chance(getattr(chances, choice)) for choice in CERTAIN}


def signed(points: int) -> str:
    """Basis points with their sign: ``+12 %``."""
    return f"{'+' if points >= 0 else '-'}{(abs(points) + 50) // 100} %"


def exactly(points: int) -> str:
    """Basis points with their sign and all their digits, where a sum must come out and a
    hair decides: ``+1.25 %``."""
    if not points:
        return "0 %"
    return f"{points / 100:+.2f}".rstrip("0").rstrip(".") + " %"


def scale(reckoned: Reckoning) -> dict[str, str]:
    """What was weighed, as people read it.

    What the change brings and costs is told of the change itself, also where a yes prevents
    it; ``all`` is always of a yes.
    """
    turned = -1 if reckoned.question.turned else 1
    return {
        "brings": signed(turned * reckoned.gain),
        "costs": share(turned * reckoned.cost),
        "friends": signed(reckoned.friends),
        "all": signed(reckoned.utility),
    }


def weighed_as(reckoned: Reckoning) -> str:
    """How the key of a sentence ends that tells :func:`scale`."""
    if reckoned.question.ends:
        return "-ends"
    turned = "-turned" if reckoned.question.turned else ""
    return f"{turned}-friends" if reckoned.friends else turned


def why_answered(view: View, offer: Offer) -> Why:
    """Why an offer between this seat and another was, or would be, taken or not."""
    gives = deeds_in(view, offer.seat, offer.give)
    asks = deeds_in(view, offer.to, offer.ask)
    lines = [told_in(view, "offer", gives=gives, asks=asks)]
    fallen = fallen_away(view.chamber, offer) if offer.status == "released" else None
    if fallen is not None:
        lines.append(told_in(view, "offer-released", name=seat_in(view, fallen[0])))
    if offer.to == view.seat:
        return _why_mine(view, offer, lines)
    who = speaker_in(view, offer.to)
    if offer.seat == view.seat and view.instructions is not None:
        lines += [_reckoned(view, offer), *_against_it(view, offer.give, offer)]
    if offer.status == "open":
        return Why(told_in(view, "offer-waits", name=who, offer=offer.id), tuple(lines))
    if offer.reason:
        lines.append(told_in(view, "offer-reason", reason=offer.reason))
    headline = told_in(
        view, "offer-status", name=who, offer=offer.id, status=_status(view, offer)
    )
    return Why(headline, tuple(lines))


def _reckoned(view: View, offer: Offer) -> str:
    """What its maker expects of an offer."""
    brings = sum(deed_worth(view, deed, offer.to) for deed in offer.ask)
    costs = sum(deed_cost(view, deed) for deed in offer.give)
    return told_in(view, "offer-made", brings=signed(brings), costs=share(max(0, costs)))


def _against_it(view: View, deeds: Sequence[Undertaking], offer: Offer) -> list[str]:
    """What stands against a seat's own side of an offer: its red lines, its word to others."""
    lines = [
        told_in(view, "offer-line", line=line) for line in own_lines_given(view, deeds)
    ]
    for other, to, deed in contradicted(view, deeds, offer.id):
        name, done = speaker_in(view, to), done_words(view, deed)
        lines.append(told_in(view, "offer-word", offer=other.id, name=name, deed=done))
    return lines


def _owed_before(view: View, offer: Offer) -> list[str]:
    """What an offer asks of this seat that it has promised before, and to whom."""
    return [
        told_in(
            view,
            "offer-owed",
            deed=done_words(view, deed),
            name=speaker_in(view, partner(before, view.seat)),
            offer=before.id,
        )
        for before, deed in undertaken(view.offers, view.seat)
        if before.id != offer.id and deed in offer.ask
    ]


def _status(view: View, offer: Offer) -> str:
    return told_in(view, offer.status)


def _why_mine(view: View, offer: Offer, lines: list[str]) -> Why:
    who = speaker_in(view, offer.seat)
    if view.instructions is None:
        status = _status(view, offer)
        headline = told_in(view, "offer-of", offer=offer.id, name=who, status=status)
        return Why(headline, tuple(lines))
    found = weighed(view, offer)
    lines += _sums(view, offer, found)
    lines += [*_owed_before(view, offer), *_against_it(view, offer.ask, offer)]
    lines.append(told_in(view, "offer-words", reason=offer.reason or found.reason))
    stand = told_in(view, "would-accept" if found.accept else "would-decline")
    if offer.status in ("accepted", "declined"):
        stand = _status(view, offer)
    elif offer.status == "released":
        stand = told_in(view, "accepted")
    headline = told_in(view, "offer-mine", status=stand, offer=offer.id, name=who)
    return Why(headline, tuple(lines))


def _sums(view: View, offer: Offer, found: Judgement) -> list[str]:
    """The arithmetic of an answer, and what no arithmetic outweighs."""
    lines = [
        told_in(
            view,
            "offer-weighed",
            brings=exactly(found.brings),
            costs=exactly(found.costs).removeprefix("+"),
            left=exactly(found.brings - found.costs),
            margin=exactly(found.margin),
        )
    ]
    if found.margin < 0:
        lines.append(told_in(view, "offer-lenient", name=speaker_in(view, offer.seat)))
    barred = next(
        (d for d in offer.ask if d.kind != "no-objection" and forbidden(view, d)), None
    )
    if barred is not None:
        chances = own_reckoning(view, barred.target).shares
        lines.append(
            told_in(
                view,
                "offer-barred",
                ask=done_words(view, barred),
                target=subject_in(view, barred.target),
                choice=told_in(view, str(chances.likeliest)),
                sure=chance(chances.sure),
            )
        )
        ties = own_ties(view, barred.target)
        if ties.line is not None:
            told = {"bloc": bloc_in(view, ties.bloc), "choice": told_in(view, ties.line)}
            lines.append(told_in(view, "line-told", **told))
    return lines


def why_objects(
    view: View,
    seat: str,
    target: str = WHOLE,
    *,
    by_name: bool = False,
    after: View | None = None,
) -> list[str]:
    """What stands behind an objection: what was said, and, of one's own seat, the line.

    ``after`` is the view in which to look for what was said, where it is another.
    """
    said = _objection_made(after or view, seat, target)
    lines: list[str] = []
    if said and seat == view.seat:
        lines.append(told_own(view, "objected-own", by_name=by_name, reason=said))
    elif said:
        lines.append(told_in(view, "objected", reason=said))
    if seat == view.seat and view.instructions is not None and target == WHOLE:
        across = crossed(view.instructions.red_lines, view.chamber.draft)
        if any(line.hard for line in across):
            reason = reason_to_object(view, target)[0]
            lines.append(told_in(view, "line-crossed", line=reason))
    return lines


def _objection_made(view: View, seat: str, target: str) -> str:
    call = view.chamber.call
    if call is not None and call.target == target and seat in call.objections:
        return call.objections[seat].rstrip(".")
    silence = view.chamber.silence
    if silence is not None and target == WHOLE and seat in silence.reasons:
        return silence.reasons[seat].rstrip(".")
    for decision in reversed(view.chamber.decisions):
        if decision.target == target and seat in decision.objections:
            return decision.objections[seat].rstrip(".")
    return ""
