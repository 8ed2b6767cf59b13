"""What is said to an offer: the reason that weighs, with every deed that it weighs."""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.deals.deciding import pointless
from game.delegates.deals.deeds import idle, owed
from game.delegates.deals.pricing import deed_cost, deed_worth, expected_anyway
from game.delegates.deals.scruples import barred_by, line_crossed
from game.delegates.model import DEFAULTS
from game.delegates.naming import subject_in
from game.delegates.phrases import filled_in, named_in, phrases
from game.delegates.saying.themes import bare
from game.delegates.view import View
from game.delegates.weighing.prospect import prospect
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking


def reply(
    view: View,
    offer: Offer,
    crossing: Undertaking | None,
    *,
    accept: bool,
    new: bool,
    untrusted: bool,
) -> str:
    """The reason of an answer in a clause.

    ``crossing`` is what is asked and forbidden; ``new`` whether anything is asked that is not
    owed already; ``untrusted`` whether an offer that would do fails for a broken word.
    """
    if crossing is not None:
        return _barred(view, crossing)
    if not new and not accept:
        return _told(view, "deal-owed", ask=_all_done(view, offer.ask))
    if untrusted:
        return _told(view, "deal-trust")
    return _summed(view, offer, accept=accept)


def _barred(view: View, deed: Undertaking) -> str:
    line = bare(line_crossed(view, deed)) or _matter(view, (deed,))
    key = f"deal-{barred_by(view, deed)}"
    return _told(view, key, ask=done_words(view, deed), line=line)


def _summed(view: View, offer: Offer, *, accept: bool) -> str:
    """What the deeds bring and cost, those apart that bring nothing."""
    worth = {deed: deed_worth(view, deed, offer.seat) for deed in offer.give}
    costs = sum(deed_cost(view, deed) for deed in offer.ask)
    brings = sum(worth.values())
    if brings <= 0:
        return _worthless(view, offer)
    gives = [deed for deed, value in worth.items() if value > 0]
    vain = [deed for deed in worth if deed not in gives]
    if accept:
        key = "deal-free" if costs <= 0 else "deal-good"
    elif costs <= 0:
        key = "deal-little"
    else:
        key = "deal-near" if brings * 3 >= costs * 2 else "deal-dear"
    said = _told(
        view,
        key,
        give=_all_done(view, gives),
        ask=_all_done(view, offer.ask),
        gain=_matter(view, gives),
        loss=_matter(view, offer.ask),
    )
    rest = _told(view, "deal-besides", give=_all_done(view, vain)) if vain else ""
    return f"{said}{rest}"


def _worthless(view: View, offer: Offer) -> str:
    """Why what is given brings nothing, by the deed that would bring most."""
    most = max(offer.give, key=lambda d: deed_worth(view, d, offer.seat))
    if idle(view, most):
        key = "deal-idle"
    elif owed(view, offer.seat, most):
        key = "deal-given"
    elif pointless(view, most, offer.seat):
        key = "deal-decides"
    elif deed_worth(view, most, offer.seat) < 0:
        key = "deal-hurts"
    elif expected_anyway(view, most, offer.seat) >= DEFAULTS.expected:
        key = "deal-anyway"
    else:
        key = "deal-nothing"
    gain = _matter(view, offer.give)
    return _told(view, key, give=_all_done(view, offer.give), gain=gain)


def _told(view: View, key: str, **filled: str) -> str:
    language = view.dossier.language
    return filled_in(language, phrases(language, key)[0], **filled)


def _all_done(view: View, deeds: Iterable[Undertaking]) -> str:
    """Several deeds as nouns: ``a vote for A1 and silence on A2``."""
    words = named_in(view.dossier.language)
    return (words["and"] if words else " and ").join(done_words(view, d) for d in deeds)


def done_words(view: View, deed: Undertaking) -> str:
    """A deed as a noun: ``a vote against A2``."""
    key = f"deed-{deed.kind}-{deed.choice}" if deed.kind == "vote" else f"deed-{deed.kind}"
    what = deed.target
    if what == WHOLE:
        what = phrases(view.dossier.language, "target-whole")[0]
    elif deed.kind == "let-stand":
        what = subject_in(view, what)
    return _told(view, key, target=what)


def _matter(view: View, deeds: Iterable[Undertaking]) -> str:
    """What deeds are about for this seat: the issue that it cares for most in them."""
    assert view.instructions is not None
    held = view.instructions.positions
    questions = [prospect(view.setup, view.chamber, deed.target) for deed in deeds]
    touched = [c.issue for q in questions for c in q.changes if c.issue in held]
    if not touched:
        return phrases(view.dossier.language, "matter-whole")[0]
    most = max(touched, key=lambda issue: held[issue].salience)
    return bare(view.dossier.issues[most].title)
