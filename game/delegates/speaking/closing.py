"""The words of what is said when all is decided."""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.naming import seat_in, speaker_in, subject_in
from game.delegates.phrases import phrases
from game.delegates.saying.fates import fate_of, was_settled
from game.delegates.saying.oratory import noun, own_argument
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import Reason, Theme, bare, heard
from game.delegates.saying.tipping import decides
from game.delegates.speaking.turning import adopted_unopposed
from game.delegates.speaking.welcoming import decided_as
from game.delegates.view import View
from game.rules.draft.places import reads_as
from game.rules.draft.text import Delete
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import WHOLE
from game.rules.voting import Choice


def closing_words(view: View, theme: Theme, draw: Draw) -> str:
    """The words of a statement after the decision; ``""`` where nothing new is left."""
    speech = Speech(view, draw)
    what = noun(view, theme.about)
    match theme.kind:
        case "dissociation":
            _of_the_whole(speech, view, "dissociate", subject=what, line=bare(theme.line))
        case "reservation":
            _of_the_whole(speech, view, "reserve", subject=what)
            _and_its_fate(speech, view, theme, draw)
        case "interpretation":
            _interpreted(speech, view, theme, what)
            _own_argument(speech, view, theme)
        case "position":
            if not (
                (decided := decided_as(view, theme))
                and speech.say(decided, subject=what, proposal=theme.point)
            ):
                now = "-changed" if _is_changed(view, theme.about) else ""
                now = "-struck" if theme.about in view.chamber.proposals else now
                _of_the_whole(speech, view, f"welcome{now}", subject=what)
            _and_its_fate(speech, view, theme, draw)
        case _:
            _explain(speech, view, theme)
    return speech.words


def _and_its_fate(speech: Speech, view: View, theme: Theme, draw: Draw) -> None:
    """What this meeting did with the provision, the delegation's own argument, or both."""
    key, filled = "", dict[str, str]()
    if theme.kind != "position" or not _is_changed(view, theme.about):
        key, filled = fate_of(view, theme)
    told = bool(key) and speech.say(key, **filled)
    if not told or draw("argues-too") < _ARGUES_TOO:
        _own_argument(speech, view, theme)


_ARGUES_TOO = 0.5
"""Chance that who has pointed to what this meeting did argues its point once more."""


def _interpreted(speech: Speech, view: View, theme: Theme, what: str) -> None:
    """A reading in its words, or by the name of who has given it before."""
    voices = heard(view.chamber.statements).voices
    before = [s for s in voices.get((theme.about, theme.kind), ()) if s != view.seat]
    shared = before and any(
        theme.line in said.words and said.seat == before[0]
        for said in view.chamber.statements
    )
    if shared and speech.say("interpret-alike", subject=what, who=seat_in(view, before[0])):
        return
    speech.say("interpret", subject=what, words=theme.line)


def _is_changed(view: View, provision: str) -> bool:
    """Whether a provision does not read as it did when the meeting was opened."""
    before = view.setup.draft.provisions.get(provision)
    now = view.chamber.draft.provisions.get(provision)
    return before is None or now is None or reads_as(before) != reads_as(now)


def _of_the_whole(speech: Speech, view: View, key: str, **filled: str) -> None:
    """What only holds of a text that nobody opposed is said where nobody did."""
    if not (adopted_unopposed(view) and speech.say(f"{key}-consensus", **filled)):
        speech.say(key, **filled)


_VOTED: dict[Reason, str] = {
    "red-line": "vote-line",
    "group": "vote-bloc",
    "promise": "vote-promise",
    "reopening": "vote-reopening",
    "closed": "vote-closed",
    "too-far": "vote-too-far",
    "apart": "vote-apart",
    "broken": "vote-broken",
    "close": "vote-close",
    "company": "vote-company",
    "strangers": "vote-strangers",
}
"""The phrase for the reason of a vote for or against; of what is left, that on its substance."""
_BEHIND: dict[Reason, str] = {
    "reopening": "because-reopening",
    "closed": "because-closed",
    "too-far": "too-far",
    "close": "because-close",
    "company": "because-company",
    "strangers": "because-strangers",
}
"""What was weighed, in a sentence of its own, where a promise or a line was not kept."""
_SUBSTANCE = ("interest", "half-way", "reached", "beyond", "too-soft", "whole")


def _explain(speech: Speech, view: View, theme: Theme) -> None:
    if theme.ballot == "abstain":
        _abstained(speech, view, theme)
        return
    language = view.dossier.language
    side = "stand-for" if theme.ballot == "yes" else "stand-against"
    what = theme.about if theme.about != WHOLE else subject_in(view, WHOLE)
    filled = {"subject": what, "stand": phrases(language, side)[0]}
    reason = theme.reason
    if reason == "whole":
        point, key = noun(view, theme.point), _by_a_point(view, theme, "vote-whole")
        speech.say(key, stand=filled["stand"], subject=point)
    elif reason == "unforeseen":
        _unforeseen(speech, view, theme, "vote-unforeseen", filled)
    elif reason in _VOTED:
        keys = _with_settled(view, theme, reason, _VOTED[reason])
        speech.say(*keys, line=bare(theme.line), bloc=theme.line, **filled)
    else:
        _for_its_substance(speech, view, theme, filled)
    if reason in ("apart", "broken"):
        _what_lay_behind(speech, view, theme)
    elif reason in _SUBSTANCE:
        _argued(speech, view, theme)
    elif reason == "close" and theme.point:
        speech.say("because-whole-most", subject=noun(view, theme.point))


def _by_a_point(view: View, theme: Theme, key: str) -> str:
    """The key of the point that weighed most: whether it decided, or there was enough besides."""
    return key if decides(view, theme.issue, theme.ballot) else f"{key}-most"


def _with_settled(view: View, theme: Theme, reason: Reason, key: str) -> tuple[str, ...]:
    """The keys of a reason: of one against opening the text also that the room had settled
    this, where it had."""
    settled = reason == "closed" and was_settled(view, theme.about)
    return (f"{key}-settled", key) if settled else (key,)


def _unforeseen(
    speech: Speech, view: View, theme: Theme, key: str, filled: dict[str, str]
) -> None:
    """That a ballot for which nothing weighed speaks was the capital's own: with what the seat
    has argued that points to it, or that it has spoken for another, or that it has not argued."""
    said = theme.point == theme.about
    if said and speech.say(f"{key}-said", **filled):
        return
    point = "" if said or not theme.point else noun(view, theme.point)
    if point and speech.say(f"{key}-argued", point=point, **filled):
        return
    spoken = "-spoken" if _spoke_otherwise(view, theme) else ""
    speech.say(f"{key}{spoken}", **filled)


def _because_of_the_capital(speech: Speech, view: View, theme: Theme) -> None:
    """The same behind a promise or a line that was not kept, in a sentence of its own."""
    if theme.point:
        speech.say("because-capital-argued", point=noun(view, theme.point))
    else:
        speech.say("because-capital")


def _for_its_substance(
    speech: Speech, view: View, theme: Theme, filled: dict[str, str]
) -> None:
    """That the substance decided: with how many one voted so, or that one has said so."""
    many = sum(b == theme.ballot for b in _ballots_on(view, theme.about).values())
    if many == 1 and speech.say("vote-interest-alone", **filled):
        return
    keys = ["vote-interest"]
    if _spoke_so(view, theme):
        keys.append("vote-interest-said")
    if many > _A_FEW:
        keys.append("vote-interest-counted")
    speech.say(*keys, count=str(many), others=str(many - 1), **filled)


_A_FEW = 2
"""Ballots that nobody counts aloud."""


def _what_lay_behind(speech: Speech, view: View, theme: Theme) -> None:
    """What was weighed by one that kept neither a promise nor a line."""
    if theme.behind == "unforeseen":
        _because_of_the_capital(speech, view, theme)
    elif theme.behind in _BEHIND:
        speech.say(*_with_settled(view, theme, theme.behind, _BEHIND[theme.behind]))
    elif theme.behind == "whole":
        key = _by_a_point(view, theme, "because-whole")
        speech.say(key, subject=noun(view, theme.point))
    else:
        _argued(speech, view, theme)


def _argued(speech: Speech, view: View, theme: Theme) -> None:
    _own_argument(speech, view, theme)
    _what_it_moved(speech, view, theme)


def _ballots_on(view: View, target: str) -> dict[str, Choice]:
    """The ballots of the last vote on a target, as far as they are known by name."""
    taken = [d for d in view.chamber.decisions if d.target == target and d.how == "vote"]
    return named_ballots(taken[-1]) if taken else {}


_FOR = ("support",)
_AGAINST = ("concern", "red-line")


def _spoke(view: View, theme: Theme, kinds: tuple[str, ...]) -> bool:
    mine = heard(view.chamber.statements).by_seat.get(view.seat, ())
    return any(s.about == theme.about and s.kind in kinds for s in mine)


def _spoke_so(view: View, theme: Theme) -> bool:
    """Whether it spoke for the side that it voted for."""
    return _spoke(view, theme, _FOR if theme.ballot == "yes" else _AGAINST)


def _spoke_otherwise(view: View, theme: Theme) -> bool:
    """Whether it spoke for another side than the one that it voted for."""
    other = {"yes": _AGAINST, "no": _FOR}.get(theme.ballot, (*_FOR, *_AGAINST))
    return _spoke(view, theme, other)


_ABSTAINED: dict[Reason, str] = {
    "even": "abstain-even",
    "near-yes": "abstain-near-yes",
    "near-no": "abstain-near-no",
    "friends": "abstain-friends",
    "rivals": "abstain-rivals",
    "objected": "abstain-objected",
}


def _abstained(speech: Speech, view: View, theme: Theme) -> None:
    """That one took neither side, and why."""
    whole, why = theme.about == WHOLE, theme.behind
    what = subject_in(view, WHOLE) if whole else theme.about
    alone = theme.reason not in ("apart", "group", "promise")
    if alone and why == "unforeseen":
        _unforeseen(speech, view, theme, "abstain-unforeseen", {"subject": what})
        return
    if alone and why == "even" and whole:
        speech.say("abstain-whole-even")
        return
    opened = "vote-abstain" if alone else f"abstain-{theme.reason}"
    speech.say(opened, subject=what, bloc=theme.line)
    if theme.reason in ("group", "promise"):
        return
    if why == "torn":
        speech.say("abstain-torn-strike" if _strikes(view, theme.about) else "abstain-torn")
    elif why == "unforeseen":
        _because_of_the_capital(speech, view, theme)
    elif why in _ABSTAINED:
        speech.say(_ABSTAINED[why])


def _strikes(view: View, target: str) -> bool:
    """Whether a proposal strikes words out."""
    proposal = view.chamber.proposals.get(target)
    return proposal is not None and any(isinstance(o, Delete) for o in proposal.operations)


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
