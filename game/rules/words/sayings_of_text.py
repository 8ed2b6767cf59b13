"""The record in words: what is proposed, sponsored, marked, offered."""

from __future__ import annotations

from collections.abc import Sequence

from game.rules.log import events as ev
from game.rules.meeting.additions import worded_elsewhere
from game.rules.meeting.names import bloc_called, named, speaker
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.words.changes import changes_words
from game.rules.words.provisions import provision_called
from game.rules.words.wording import capital, deeds, listed, subject


def tabled(setup: Setup, chamber: Chamber, e: ev.Tabled) -> str:
    """What was put on the table."""
    what = changes_words(chamber.draft, e.operations, in_full=True)
    noun = "package" if e.package else "amendment"
    to = f", to {e.amends}" if e.amends else ""
    note = f" {e.note}" if e.note else ""
    other, added = worded_elsewhere(chamber, e.id)
    if other:
        note += f" {other} adds `{added}` there too: one of them can stand."
    return f"{speaker(setup, e.seat)} tables {noun} {e.id}{to}: {what}.{note}"


def co_sponsored(setup: Setup, chamber: Chamber, e: ev.CoSponsored) -> str:
    """Who joined or left the sponsors."""
    if e.leave:
        what = subject(setup, chamber, e.target)
        return f"{speaker(setup, e.seat)} no longer co-sponsors {what}."
    if what := joined(setup, chamber, e):
        return f"{speaker(setup, e.seat)} co-sponsors {what}."
    return f"{speaker(setup, e.seat)} introduces the draft, which was withdrawn, again."


def joined(setup: Setup, chamber: Chamber, e: ev.CoSponsored) -> str:
    """What a seat sponsors with others; empty where it left them, or introduced the draft
    again alone."""
    alone = e.target == WHOLE and chamber.sponsors == (e.seat,)
    return "" if e.leave or alone else subject(setup, chamber, e.target)


def co_sponsored_by(setup: Setup, seats: Sequence[str], what: str) -> str:
    """One sentence for several seats, in the order in which they joined."""
    names = [speaker(setup, seats[0]), *(named(setup, seat) for seat in seats[1:])]
    return f"{listed(names)} co-sponsor {what}."


def withdrawn(setup: Setup, chamber: Chamber, e: ev.Withdrawn) -> str:
    """What was taken back."""
    return f"{speaker(setup, e.seat)} withdraws {subject(setup, chamber, e.target)}."


def vote_asked(setup: Setup, chamber: Chamber, e: ev.VoteAsked) -> str:
    """Who asks for a vote."""
    return (
        f"{speaker(setup, e.seat)} asks for a vote on {subject(setup, chamber, e.target)}."
    )


def vote_let_go(setup: Setup, chamber: Chamber, e: ev.VoteLetGo) -> str:
    """Who no longer asks for one."""
    what = subject(setup, chamber, e.target)
    return f"{speaker(setup, e.seat)} no longer asks for a vote on {what}."


def proposal_revised(setup: Setup, chamber: Chamber, e: ev.ProposalRevised) -> str:
    """What a mover changed in its own text."""
    what = changes_words(chamber.draft, e.operations, in_full=True)
    text = "the draft" if e.target == WHOLE else e.target
    return f"{speaker(setup, e.seat)} orally revises {text}: {what}."


def marked(setup: Setup, chamber: Chamber, e: ev.Marked) -> str:
    """Which mark a provision bears, or which was taken away."""
    name = provision_called(chamber.draft, e.provision)
    words = {
        "bracketed": f"puts {name} in brackets",
        "open": f"reopens {name}",
        "ad-referendum": f"notes agreement ad referendum on {name}",
    }
    what = f"takes its brackets from {name}" if e.was == "bracketed" else words[e.mark]
    if (e.mark, e.was) == ("bracketed", "ad-referendum"):
        what += ": it is agreed ad referendum no more"
    return f"{speaker(setup, e.seat)} {what}."


def offer_made(setup: Setup, chamber: Chamber, e: ev.OfferMade) -> str:
    """What was offered, for those who may know."""
    give = deeds(setup, chamber, e.seat, e.give)
    ask = deeds(setup, chamber, e.to, e.ask)
    return f"{e.id}, in private: {give}, if {ask}."


def offer_answered(setup: Setup, chamber: Chamber, e: ev.OfferAnswered) -> str:
    """How it was answered."""
    verb = "accepts" if e.accepted else "declines"
    why = f": “{capital(e.reason)}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} {verb} {e.offer}, in private{why}"


def line_agreed(setup: Setup, chamber: Chamber, e: ev.LineAgreed) -> str:
    """Which line a bloc was told."""
    bloc = next(b for b in setup.blocs if b.id == e.bloc)
    what = subject(setup, chamber, e.target)
    return f"The line of {bloc_called(bloc.name)} on {what} is: {e.choice}."
