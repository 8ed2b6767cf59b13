"""The game's own notation: intents as typed words, in both directions.

::

    amend 6.2 delete            speak concern 6.2 : We cannot accept it.
    amend 6.2 soft              offer MEX give vote A1 no ask let-go A2
    package 6.2 soft; 24 soft   vote no

``read(write(intent)) == intent`` holds for every intent that :func:`write` can write.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable
from functools import partial
from typing import Literal

from game.errors import Unreadable
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.notation import typed_motions, typed_silence
from game.rules.notation.examples import at_home
from game.rules.notation.hidden import first_hidden, without_hidden
from game.rules.notation.typed_names import (
    Misnamed,
    is_numbered,
    provision_named,
    seat_named,
    subject_named,
    target_named,
)
from game.rules.notation.typed_parts import (
    CHANGES,
    at_colon,
    changes_of,
    choice_of,
    deed_of,
    nothing_after,
    number_of,
    one_of,
    split,
    words_of,
)
from game.rules.wishes import intents as it

_Reader = Callable[[list[str], str, str, Setup, Chamber], it.Intent]


_BALLOTS = ("yes", "no", "abstain")


def read(words: str, seat: str, setup: Setup, chamber: Chamber) -> it.Intent:
    """The intent of ``seat`` that typed ``words`` stand for.

    Raises :class:`game.errors.Unreadable` with a hint where they are no command.
    """
    if hidden := first_hidden(words):
        message = f"A character that nobody sees, {hidden}, is among the words."
        raise Unreadable(message, without_hidden(words).strip() or "help")
    head, said = at_colon(words)
    parts = words_of(head)
    if not parts:
        raise Unreadable("Nothing was typed.", "help")
    word = parts[0].lower()
    reader = _READERS.get(word)
    if reader is None:
        near = difflib.get_close_matches(word, _READERS, 1)
        hint = f"vote {word}" if word in _BALLOTS else near[0] if near else "help"
        raise Unreadable(f"There is no action `{word}`.", hint)
    try:
        return reader(parts[1:], said.strip(), seat, setup, chamber)
    except Misnamed as error:
        raise error.within(parts, said.strip()) from error
    except Unreadable as error:
        hint = at_home(error.hint, seat, setup, chamber)
        raise Unreadable(str(error), hint) from error


def _floor(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    if p == ["lower"]:
        return it.LowerPlacard(seat)
    nothing_after(p, "floor\nfloor lower")
    return it.AskFloor(seat)


_KINDS: tuple[it.StatementKind, ...] = (
    "general",
    "support",
    "concern",
    "red-line",
    "reply",
    "explanation",
    "position",
    "dissociation",
    "reservation",
    "interpretation",
)


def _speak(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    kind = p[0].lower() if p else "general"
    found = next((k for k in _KINDS if k == kind), None)
    if found is None:
        near = difflib.get_close_matches(kind, _KINDS, 1)
        hint = f"speak {near[0] if near else 'general'}"
        raise Unreadable(f"There is no statement `{kind}`.", hint)
    if len(p) > 2:
        raise Unreadable(
            "The words of a statement follow a colon.", "speak KIND ID : WORDS"
        )
    return it.Speak(seat, found, subject_named(p[1], c) if len(p) == 2 else "", words)


def _amend(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if ";" in p:
        raise Unreadable("An amendment makes one change.", "package ID CHANGE; ID CHANGE")
    return _tabled("amend", p, words, seat, c)


def _package(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    return _tabled("package", p, words, seat, c)


def _tabled(verb: str, p: list[str], words: str, seat: str, c: Chamber) -> it.Intent:
    """Changes of the draft or, after its id, of a proposal: ``A1 2 soft``; what is said of a
    change that cannot be read keeps the ``A1``."""
    amends = _amended(p, c)
    package = verb == "package"
    left = p[1:] if amends else p
    try:
        groups = split(left, ";") if package else [left]
        changes = changes_of(groups, words, c, amends)
    except Unreadable as error:
        if not amends:
            raise
        hint = error.hint.replace("amend ", f"{verb} {amends} ", 1)
        raise Unreadable(str(error), hint) from error
    return it.Table(seat, changes, package, amends)


def _amended(p: list[str], c: Chamber) -> str:
    """The proposal that a change is typed for; empty where it is one of the draft.  A name of
    that form stands for nothing else, so that the law is asked whether there is one."""
    first = target_named(p[0]) if p else ""
    numbered = is_numbered(first) and len(p) > 2 and p[1].lower() not in CHANGES
    return first if numbered or first in c.proposals else ""


def _co_sponsor(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    leave = p[-1:] == ["leave"]
    target = one_of(p[:-1] if leave else p, "co-sponsor A1")
    return it.CoSponsor(seat, target_named(target), leave)


def _withdraw(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    target = target_named(one_of(p, "withdraw A1"))
    if target.startswith("O") and target[1:].isdigit():
        return it.WithdrawOffer(seat, target)
    return it.Withdraw(seat, target)


def _object(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if p == ["withdraw"]:
        return it.Object(seat, withdrawn=True)
    if len(p) > 1:
        raise Unreadable("The reason follows a colon.", "object 6.2 : REASON")
    about = provision_named(p[0], c) if p else ""
    return it.Object(seat, words, about)


def _offer(p: list[str], _w: str, seat: str, s: Setup, c: Chamber) -> it.Intent:
    # Where consensus alone decides there is no vote to promise.
    deed = "no-objection whole" if s.rulebook.consensus.required else "vote A1 no"
    usage = f"offer MEX give {deed} ask let-go A2"
    if len(p) < 2 or p[1] != "give" or "ask" not in p[2:]:
        raise Unreadable("An offer names a seat, what you give and what you ask.", usage)
    at = p.index("ask", 2)
    give = tuple(deed_of(x, c) for x in split(p[2:at], ","))
    ask = tuple(deed_of(x, c) for x in split(p[at + 1 :], ","))
    return it.MakeOffer(seat, seat_named(p[0], s), give, ask)


def _line(p: list[str], _w: str, seat: str, s: Setup, c: Chamber) -> it.Intent:
    if len(p) != 3:
        raise Unreadable("A line names a bloc, a target and a ballot.", "line EU A1 no")
    bloc = next((b.id for b in s.blocs if b.id.lower() == p[0].lower()), p[0])
    return it.AgreeLine(seat, bloc, subject_named(p[1], c), choice_of(p[2]))


def _suspend(p: list[str], words: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    return it.Suspend(seat, number_of(one_of(p, "suspend 15"), "suspend 15"), words)


def _revise(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if len(p) < 3:
        raise Unreadable(
            "A revision names a proposal and its changes.", "revise A1 6.2 soft"
        )
    target = target_named(p[0])
    changes = changes_of(split(p[1:], ";"), words, c, target)
    return it.ReviseProposal(seat, target, changes)


def _marking(mark: Literal["bracketed", "open", "ad-referendum"], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
        return it.Mark(seat, provision_named(one_of(p, usage), c), mark)

    return reader


def _correct(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    if len(p) != 2:
        raise Unreadable("A correction names a vote and a ballot.", "correct Q1 abstain")
    return it.CorrectVote(seat, target_named(p[0]), choice_of(p[1]))


def _bare(make: Callable[[str], it.Intent], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
        nothing_after(p, usage)
        return make(seat)

    return reader


def _on(make: Callable[[str, str], it.Intent], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
        return make(seat, subject_named(one_of(p, usage), c))

    return reader


_READERS: dict[str, _Reader] = {
    "floor": _floor,
    "speak": _speak,
    "amend": _amend,
    "package": _package,
    "co-sponsor": _co_sponsor,
    "withdraw": _withdraw,
    "ask": _on(it.AskVote, "ask A1"),
    "let-go": _on(it.LetGo, "let-go A1"),
    "vote": lambda p, _w, seat, _s, _c: it.Vote(seat, choice_of(one_of(p, "vote no"))),
    "object": _object,
    "offer": _offer,
    "accept": lambda p, _w, seat, _s, _c: it.AnswerOffer(
        seat, target_named(one_of(p, "accept O1")), accept=True
    ),
    "decline": lambda p, words, seat, _s, _c: it.AnswerOffer(
        seat, target_named(one_of(p, "decline O1 : REASON")), accept=False, reason=words
    ),
    "line": _line,
    "move": typed_motions.move,
    "for": _on(lambda s, m: it.SpeakOnMotion(s, m, "for"), "for M1"),
    "against": _on(lambda s, m: it.SpeakOnMotion(s, m, "against"), "against M1"),
    "second": _on(lambda s, m: it.SpeakOnMotion(s, m, "second"), "second M1"),
    "give": lambda p, _w, seat, s, _c: it.GiveFloor(
        seat, seat_named(one_of(p, "give MEX"), s)
    ),
    "stage": lambda p, _w, seat, _s, _c: it.OpenStage(seat, one_of(p, "stage action")),
    "exhausted": _bare(it.ExhaustEfforts, "exhausted"),
    "consensus": _on(it.CallConsensus, "consensus whole"),
    "gavel": _bare(it.Gavel, "gavel"),
    "put": _on(it.PutQuestion, "put A1"),
    "declare": _bare(it.CloseVoting, "declare"),
    "pass-over": _on(it.PassOver, "pass-over A1"),
    "rule": typed_motions.rule,
    "revise": _revise,
    "bracket": _marking("bracketed", "bracket 6.2"),
    "unbracket": _marking("open", "unbracket 6.2"),
    "agree": _marking("ad-referendum", "agree 6.2"),
    "cost": _bare(it.ReadCost, "cost"),
    "correct": _correct,
    "silence": typed_silence.opened,
    "break-silence": typed_silence.broken,
    "run-silence": typed_silence.ran,
    "end-silence": _bare(it.EndSilence, "end-silence"),
    "suspend": _suspend,
    "leave-room": _bare(partial(it.Attend, present=False), "leave-room"),
    "come-in": _bare(partial(it.Attend, present=True), "come-in"),
    "resume": _bare(it.Resume, "resume"),
    "close": _bare(it.Close, "close"),
}

WORDS: tuple[str, ...] = tuple(_READERS)
"""Every typed word that makes an intent."""
