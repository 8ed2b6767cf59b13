"""Why an offer was, or would be, taken or not: the arithmetic, and what stands against it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from game.delegates.deals.acceptance import Judgement, weighed
from game.delegates.deals.character import defended
from game.delegates.deals.contradictions import contradicted, own_lines_given
from game.delegates.deals.deeds import comes_to
from game.delegates.deals.grounds import lines_stopped_on
from game.delegates.deals.not_for_sale import forbidden
from game.delegates.deals.pressing import kept_unasked
from game.delegates.deals.pricing import (
    brings_them,
    costs_them,
    deed_cost,
    deed_worth,
    done_anyway,
    name_costs,
    name_lent_from,
)
from game.delegates.deals.terms import done_words
from game.delegates.naming import bloc_in, deeds_in, seat_in, speaker_in, subject_in
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.others.belief import publicly
from game.delegates.promises import partner, undertaken
from game.delegates.reasons.whys import Why, chance, exactly, points, signed, told_in
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.dealings import Offer
from game.rules.meeting.fallen import fallen_away
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking


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
        anew = _before(view, offer)
        lines += [_reckoned(anew, offer), *_parts(anew, offer), *_no_gifts(anew, offer)]
        lines += _against_it(view, offer.give, offer)
    if offer.status == "open":
        return Why(told_in(view, "offer-waits", name=who, offer=offer.id), tuple(lines))
    if offer.reason:
        lines.append(told_in(view, "offer-reason", reason=offer.reason))
    headline = told_in(
        view, "offer-status", name=who, offer=offer.id, status=_status(view, offer)
    )
    return Why(headline, tuple(lines))


def _before(view: View, offer: Offer) -> View:
    """The view as if the offer had not been made: what is given in it is no gift a second time."""
    return replace(view, offers=tuple(o for o in view.offers if o.id != offer.id))


def _reckoned(view: View, offer: Offer) -> str:
    """What its maker expects of an offer."""
    brings = sum(deed_worth(view, deed, offer.to) for deed in offer.ask)
    costs = sum(deed_cost(view, deed) for deed in offer.give)
    return told_in(view, "offer-made", brings=signed(brings), costs=points(max(0, costs)))


def _parts(view: View, offer: Offer) -> list[str]:
    """Of an offer with several deeds on a side, what each of them brings and costs this seat;
    to who makes it also the other, as it believes."""
    if len(offer.give) == len(offer.ask) == 1:
        return []
    if view.seat == offer.to:
        got = (
            _part(view, "got", d, brings=deed_worth(view, d, offer.seat))
            for d in offer.give
        )
        asked = (_part(view, "asked", d, costs=deed_cost(view, d)) for d in offer.ask)
        return [*got, *asked]
    to, name = offer.to, seat_in(view, offer.to)
    lines = []
    for deed in offer.ask:
        brings, costs = deed_worth(view, deed, to), costs_them(view, to, deed)
        lines.append(_part(view, "sought", deed, name, brings=brings, costs=costs))
    for deed in offer.give:
        brings, costs = brings_them(view, to, deed), deed_cost(view, deed)
        lines.append(_part(view, "given", deed, name, brings=brings, costs=costs))
    return lines


def _part(view: View, what: str, deed: Undertaking, name: str = "", **sums: int) -> str:
    told = {key: exactly(value) for key, value in sums.items()}
    if "costs" in told:
        told["costs"] = told["costs"].removeprefix("+")
    words = {"deed": done_words(view, deed), "name": name}
    return told_in(view, f"offer-part-{what}", **words, **told)


def _no_gifts(view: View, offer: Offer) -> list[str]:
    """What is in an offer and worth nothing: texts of mere words, and what one side lets stand
    that it is sure to keep without a deal, where no text is before the room on which the word
    comes to a ballot."""
    both = dict.fromkeys(deed.target for deed in (*offer.give, *offer.ask))
    lines = [
        told_in(view, "offer-words-alone", target=subject_in(view, target))
        for target in both
        if question_on(view, target).rewords
    ]
    sides = ((offer.seat, offer.to, offer.give), (offer.to, offer.seat, offer.ask))
    return lines + [
        _kept_by(view, seat, other, deed)
        for seat, other, deeds in sides
        for deed in deeds
        if kept_unasked(view, seat, deed) and not comes_to(view, deed, seat)
    ]


def _kept_by(view: View, seat: str, other: str, deed: Undertaking) -> str:
    mine, on_line = (
        seat == view.seat,
        publicly(view, deed.target, seat).ground == "red-line",
    )
    key = ("your-line" if mine else "line") if on_line else ("yours" if mine else "")
    told = {
        "deed": done_words(view, deed),
        "name": speaker_in(view, other if mine else seat),
    }
    return told_in(view, f"offer-kept-{key}".rstrip("-"), **told)


def _against_it(view: View, deeds: Sequence[Undertaking], offer: Offer) -> list[str]:
    """What stands against a seat's own side of an offer: its red lines, what it defends, its
    word to others."""
    across = dict.fromkeys((*own_lines_given(view, deeds), *_stopped_on(view, deeds)))
    lines = [told_in(view, "offer-line", line=line) for line in across]
    for deed in deeds:
        if held := defended(view, deed):
            about = subject_in(view, deed.target)
            lines.append(told_in(view, f"offer-{held}", target=about))
    for other, to, deed in contradicted(view, deeds, offer.id):
        name, done = speaker_in(view, to), done_words(view, deed)
        lines.append(told_in(view, "offer-word", offer=other.id, name=name, deed=done))
    return lines


def _stopped_on(view: View, deeds: Sequence[Undertaking]) -> Iterator[str]:
    """The lines on which the seat stops the text that it would be silent on."""
    silent = any(d.kind == "no-objection" and d.target == WHOLE for d in deeds)
    if silent and view.instructions is not None:
        yield from (line.words for line in lines_stopped_on(view))


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
    anew = _before(view, offer)
    found = weighed(anew, offer)
    lines += [*_sums(anew, offer, found), *_parts(anew, offer), *_no_gifts(anew, offer)]
    lines += [*_owed_before(view, offer), *_against_it(view, offer.ask, offer)]
    lines.append(told_in(view, "offer-words", reason=offer.reason or found.reason))
    stand = told_in(view, "would-accept" if found.accept else "would-decline")
    if offer.status in ("accepted", "declined"):
        stand = _status(view, offer)
    elif offer.status == "released":
        stand = told_in(view, "accepted")
    headline = told_in(view, "offer-mine", status=stand, offer=offer.id, name=who)
    return Why(headline, tuple(lines))


_SURE = 9500
"""Chance of a deed, basis points, from which a seat is told that it does it in any case."""


def _name_priced(view: View, deed: Undertaking) -> str:
    """From when a name is lent, and what the text brings towards that."""
    return told_in(
        view,
        "offer-name",
        target=subject_in(view, deed.target),
        brings=exactly(own_reckoning(view, deed.target).utility),
        enough=exactly(name_lent_from(view, deed.target)).removeprefix("+"),
        costs=exactly(name_costs(view, deed.target)).removeprefix("+"),
    )


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
    lines += [_name_priced(view, d) for d in offer.ask if d.kind == "co-sponsor"]
    sure = min((done_anyway(view, deed) for deed in offer.ask), default=0)
    if sure >= _SURE:
        lines.append(told_in(view, "offer-anyway", sure=chance(sure)))
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
