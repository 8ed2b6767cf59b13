"""The words of what is said when all is decided."""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.naming import speaker_in, subject_in
from game.delegates.phrases import phrases
from game.delegates.saying.oratory import noun, own_argument
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import Reason, Theme, bare
from game.delegates.view import View
from game.rules.draft.places import reads_as
from game.rules.draft.text import Delete
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE


def closing_words(view: View, theme: Theme, draw: Draw) -> str:
    """The words of a statement after the decision; ``""`` where nothing new is left."""
    speech = Speech(view, draw)
    what = noun(view, theme.about)
    match theme.kind:
        case "dissociation":
            _of_the_whole(speech, view, "dissociate", subject=what, line=bare(theme.line))
        case "reservation":
            _of_the_whole(speech, view, "reserve", subject=what)
            _own_argument(speech, view, theme)
        case "interpretation":
            speech.say("interpret", subject=what, words=theme.line)
            _own_argument(speech, view, theme)
        case "position":
            now = "-changed" if _is_changed(view, theme.about) else ""
            _of_the_whole(speech, view, f"welcome{now}", subject=what)
            _own_argument(speech, view, theme)
        case _:
            _explain(speech, view, theme)
    return speech.words


def _is_changed(view: View, provision: str) -> bool:
    """Whether a provision does not read as it did when the meeting was opened."""
    before = view.setup.draft.provisions.get(provision)
    now = view.chamber.draft.provisions.get(provision)
    return before is None or now is None or reads_as(before) != reads_as(now)


def _of_the_whole(speech: Speech, view: View, key: str, **filled: str) -> None:
    """What only holds of a text that nobody opposed is said where nobody did."""
    unopposed = any(
        d.target == WHOLE and d.how != "vote" and adopted(view.setup, d)
        for d in view.chamber.decisions
    )
    if not (unopposed and speech.say(f"{key}-consensus", **filled)):
        speech.say(key, **filled)


_VOTED: dict[Reason, str] = {
    "red-line": "vote-line",
    "group": "vote-bloc",
    "promise": "vote-promise",
    "reopening": "vote-reopening",
    "too-far": "vote-too-far",
    "unforeseen": "vote-unforeseen",
    "apart": "vote-apart",
    "broken": "vote-broken",
    "close": "vote-close",
}


def _explain(speech: Speech, view: View, theme: Theme) -> None:
    side = "stand-for" if theme.ballot == "yes" else "stand-against"
    stand = phrases(view.dossier.language, side)[0]
    what = theme.about if theme.about != WHOLE else subject_in(view, WHOLE)
    if theme.reason == "whole":
        key = "vote-whole-abstain" if theme.ballot == "abstain" else "vote-whole"
        speech.say(key, stand=stand, subject=noun(view, theme.line))
        _own_argument(speech, view, theme)
        return
    if theme.ballot == "abstain":
        _abstained(speech, view, theme, what)
        return
    line = bare(theme.line)
    speech.say(_key(theme), subject=what, stand=stand, line=line, bloc=theme.line)
    if theme.reason in ("interest", "half-way", "too-soft", "apart", "broken"):
        _own_argument(speech, view, theme)
        _what_it_moved(speech, view, theme)


def _key(theme: Theme) -> str:
    """The phrase for the reason of a vote for or against."""
    if theme.reason == "company":
        return "vote-company" if theme.ballot == "yes" else "vote-strangers"
    return _VOTED.get(theme.reason, "vote-interest")


def _abstained(speech: Speech, view: View, theme: Theme, what: str) -> None:
    if theme.reason == "apart":
        speech.say("abstain-apart", subject=what, bloc=theme.line)
        return
    if theme.about == WHOLE:
        speech.say("abstain-whole-even")
        return
    if theme.reason == "unforeseen":
        speech.say("abstain-unforeseen", subject=what)
        return
    speech.say("vote-abstain", subject=what)
    if theme.reason == "torn":
        operations = view.chamber.proposals[theme.about].operations
        strikes = any(isinstance(o, Delete) for o in operations)
        speech.say("abstain-torn-strike" if strikes else "abstain-torn")
    elif theme.reason in ("even", "broken"):
        speech.say("abstain-even")


def _what_it_moved(speech: Speech, view: View, theme: Theme) -> None:
    """The bare reason of a ballot, where all that could be argued has been said before."""
    if len(speech.spoken) > 1 or not theme.issue or theme.about == WHOLE:
        return
    issue = bare(view.dossier.issues[theme.issue].title)
    name = speaker_in(view, view.seat)
    nearer = "nearer" if theme.ballot == "yes" else "farther"
    speech.say(f"because-{nearer}", issue=issue, subject=theme.about, name=name)


def _own_argument(speech: Speech, view: View, theme: Theme) -> None:
    own_argument(speech, view, theme.issue, high=theme.high)
