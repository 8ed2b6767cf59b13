"""Deeds in words, one by one and several together, as one side of a deal tells the other."""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.deals.pricing import deed_cost
from game.delegates.model import DEFAULTS
from game.delegates.naming import subject_in
from game.delegates.phrases import filled_in, named_in, phrases
from game.delegates.saying.themes import bare
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Undertaking


def done_words(view: View, deed: Undertaking) -> str:
    """A deed as a noun: ``a vote against A2``."""
    key = f"deed-{deed.kind}-{deed.choice}" if deed.kind == "vote" else f"deed-{deed.kind}"
    language = view.dossier.language
    what = deed.target
    if what == WHOLE:
        what = phrases(language, "target-whole")[0]
    elif deed.kind == "let-stand":
        what = subject_in(view, what)
    return filled_in(language, phrases(language, key)[0], target=what)


def matter(view: View, deed: Undertaking) -> str:
    """What a deed is about for this seat: the issue that it cares for most in it."""
    assert view.instructions is not None
    changes = question_on(view, deed.target).changes
    held = view.instructions.positions
    touched = [c.issue for c in changes if c.issue in held]
    if not touched:
        return phrases(view.dossier.language, "matter-whole")[0]
    most = max(touched, key=lambda issue: held[issue].salience)
    return bare(view.dossier.issues[most].title)


def all_words(view: View, deeds: Sequence[Undertaking]) -> str:
    """Several deeds as one noun: ``a vote for A1 and a name under A2``."""
    return _listed(view, [done_words(view, deed) for deed in deeds])


def each_cost(view: View, deeds: Sequence[Undertaking]) -> str:
    """What each of several deeds of this seat costs it, in a clause: much, a little, nothing;
    below what it is indifferent to, a little."""
    return _listed(view, [_cost(view, deed) for deed in deeds])


def _cost(view: View, deed: Undertaking) -> str:
    cost, language = deed_cost(view, deed), view.dossier.language
    size = "none" if cost <= 0 else "little" if cost < DEFAULTS.band else "much"
    words = phrases(language, f"deal-cost-{size}")[0]
    return filled_in(language, words, ask=done_words(view, deed), loss=matter(view, deed))


def _listed(view: View, words: list[str]) -> str:
    return named_in(view.dossier.language).get("and", " and ").join(words)
