"""Lines of a case that can never come out as written, whatever happens in the meeting.

Such a line is a slip of whoever wrote the case, and says nothing of the program that plays it:
``= clock noon``, ``= tally 9``, a refusal with a code that there is not, a ballot of nobody.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Iterable
from typing import get_args

import msgspec

from game.rules.conformance.expectations import READINGS
from game.rules.conformance.playing import BALLOTS, seats_in
from game.rules.meeting.business import MotionStatus, ProposalStatus
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.refusals import Code
from game.rules.voting import Choice, Outcome


class Impossible(msgspec.Struct, frozen=True):
    """Why a line can never come out."""

    message: str
    """Lower case, naming the thing in backticks."""
    example: str = ""
    """How it is written; empty where a known word is all that is needed."""
    word: str = ""
    known: tuple[str, ...] = ()
    """Words of which ``word`` should be one."""


UNREADABLE = "unreadable"
"""Stands for a code where an act is no command at all."""


def never(words: str, setup: Setup) -> Impossible | None:
    """Why a line of a case in that room can never come out as written; ``None`` where it may."""
    if words.startswith("="):
        return _expected(" ".join(words[1:].split()), setup)
    if words.startswith("!"):
        return _refused(words)
    head, colon, rest = words.partition(":")
    if head.strip() == "ballots":
        return _ballots(rest, setup)
    if head.strip() in ("absent", "draw"):
        known = setup.roll if head.strip() == "draw" else setup.members
        return _seated(seats_in(rest), known)
    if not colon:
        return Impossible("a line begins with a seat and a colon", "AAA: ask whole")
    return _seated((head.strip(),), setup.by_id)


def _seated(named: Iterable[str], known: Iterable[str]) -> Impossible | None:
    known = tuple(known)
    for seat in named:
        if seat not in known:
            return Impossible(f"nobody sits at `{seat[:40]}`", "", seat, known)
    return None


def _ballots(rest: str, setup: Setup) -> Impossible | None:
    voted: set[str] = set()
    for group in rest.split(";"):
        choice, _, named = group.strip().partition(" ")
        if choice not in BALLOTS:
            known = tuple(BALLOTS)
            return Impossible(f"`{choice[:40]}` is no ballot", "", choice, known)
        seats = seats_in(named)
        if strange := _seated(seats, setup.roll):
            return strange
        twice = next((s for s in seats if s in voted or seats.count(s) > 1), "")
        if twice:
            return Impossible(f"`{twice}` votes twice", "ballots: yes AAA BBB; no CCC")
        voted.update(seats)
    return None


def _refused(words: str) -> Impossible | None:
    _, arrow, wanted = words.partition("->")
    code, _, quoted = wanted.strip().partition(" ")
    known = (*get_args(Code), UNREADABLE)
    if arrow and code not in known:
        return Impossible(f"no refusal has the code `{code[:40]}`", "", code, known)
    if not arrow or not _closed(quoted):
        message = (
            "a quotation mark is not closed" if arrow else "no code is given after `->`"
        )
        return Impossible(message, '! AAA: amend 1 delete -> conflict "rule 130"')
    return None


def _closed(words: str) -> bool:
    """Whether every quotation mark is closed."""
    try:
        shlex.split(words)
    except ValueError:
        return False
    return True


def _expected(wanted: str, setup: Setup) -> Impossible | None:
    word, _, rest = wanted.partition(" ")
    if word in READINGS:
        form, example = _FORMS[word]
        if re.fullmatch(_filled(form, setup), rest):
            return None
        message = f"`= {word}` never reads `{rest[:60]}`"
        return Impossible(message if rest else f"`= {word}` says nothing", f"= {example}")
    states = _states_of(word, setup)
    if not states:
        known = (*READINGS, WHOLE, *setup.draft.provisions)
        message = f"nothing of the name `{word[:40]}` can be expected"
        message = message if word else "nothing is expected after `=`"
        return Impossible(message, "", word, known)
    if rest in states:
        return None
    message = (
        f"`{word[:40]}` is never `{rest[:60]}`" if rest else f"`= {word}` says nothing"
    )
    return Impossible(message, "", rest, states)


def _states_of(word: str, setup: Setup) -> tuple[str, ...]:
    """What may become of a target; empty where the word cannot name one."""
    if word == WHOLE:
        return _OF_THE_WHOLE
    if re.fullmatch(r"[AP]\d+", word) and word not in setup.draft.provisions:
        return get_args(ProposalStatus)
    if re.fullmatch(r"M\d+", word) and word not in setup.draft.provisions:
        return get_args(MotionStatus)
    added = re.fullmatch(r"P\d+/\S+|\d\S*", word)
    part = added or word in setup.draft.provisions
    return ("pending", "kept", "out", "moot") if part else ()


_OF_THE_WHOLE = (
    "undecided",
    "adopted",
    "rejected",
    "second-vote",
    "no-consensus",
    "no-action",
    "withdrawn",
)
_TALLY = "<n>-<n>-<n>( base( <n>( needed( <n>( <outcome>)?)?)?)?)?"
_FORMS: dict[str, tuple[str, str]] = {
    "text": (r"([^ :]+(:(?!chair|deleted)[^ :]+)?( (?! ))?)*", "text 1 2:soft"),
    "tally": (f"none|{_TALLY}", "tally 3-1-0 base 4 needed 3 adopted"),
    "veto": ("none|<seats>", "veto none"),
    "outcome": ("consensus|vote|rejected|suspended|none", "outcome consensus"),
    "order": ("none|<proposals>", "order A2 A1"),
    "motions": (r"none|M\d+( M\d+)*", "motions M2 M1"),
    "next": ("nobody|<seat>", "next nobody"),
    "floor": ("nobody|<seat>", "floor nobody"),
    "speakers": ("(nobody|<seats>)( closed)?", "speakers nobody closed"),
    "asked": (r"\S+ (nobody|<seats>)", "asked A1 nobody"),
    "majority": ("none|<majority>", "majority substance"),
    "method": ("none|<method>", "method roll-call"),
    "mark": (r"\S+ (open|ad-referendum|bracketed <seats>)", "mark 1 open"),
    "present": ("<n>", "present 3"),
    "clock": (r"(day <n> )?([01]\d|2[0-3]):[0-5]\d", "clock 15:11"),
    "corrections": ("none|<correction>(; <correction>)*", "corrections Q1 AAA no"),
    "objections": ("nobody|<seats>", "objections nobody"),
    "polarity": (
        r"\S+ <n>-<n>-<n>( (yes|no|abstain):<seat>)* (opposite|same)",
        "polarity A1 3-5-1 opposite",
    ),
    "decisions": ("none|<decision>( <decision>)*", "decisions A1/vote whole/consensus"),
    "says": (".+", 'says "two thirds"'),
}
"""The forms in which a meeting tells what can be expected of it, with an example of each."""


def _one_of(words: Iterable[str]) -> str:
    return f"({'|'.join(map(re.escape, words))})"


_PIECES: dict[str, Callable[[Setup], str]] = {
    "seats": lambda setup: _filled("<seat>( <seat>)*", setup),
    "seat": lambda setup: _one_of(s.id for s in setup.seats if s.id != CHAIR),
    "proposals": lambda _: r"[AP]\d+( [AP]\d+)*",
    "majority": lambda setup: _one_of(setup.rulebook.majorities),
    "method": lambda setup: _one_of(setup.rulebook.methods),
    "outcome": lambda _: _one_of(get_args(Outcome)),
    "correction": lambda setup: _filled(rf"Q\d+ <seat> {_one_of(get_args(Choice))}", setup),
    "decision": lambda _: r"[^ /]+(/[^ /]+)?/(vote|consensus|silence|not-put)",
    "n": lambda _: r"\d+",
}


def _filled(form: str, setup: Setup) -> str:
    """A form with what its words in angle brackets stand for in that room."""
    return re.sub("<([a-z]+)>", lambda found: f"({_PIECES[found[1]](setup)})", form)
