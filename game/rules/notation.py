"""The game's own notation: intents as typed words, in both directions.

::

    amend 6.2 delete            speak concern 6.2 : We cannot accept it.
    amend 6.2 soft              offer MEX give vote A1 no ask let-go A2
    package 6.2 soft; 24 soft   vote no

``read(write(intent)) == intent`` holds for every intent that :func:`write` can write.
"""

from __future__ import annotations

import difflib
import shlex
from collections.abc import Callable
from typing import Any, Literal

from game.errors import Unreadable
from game.rules import intents as it
from game.rules.rulebook import MotionProcedure
from game.rules.setup import Setup
from game.rules.state import Chamber
from game.rules.text import Delete, Operation, Revise
from game.rules.voting import Choice

_Reader = Callable[[list[str], str, str, Setup, Chamber], it.Intent]


def read(words: str, seat: str, setup: Setup, chamber: Chamber) -> it.Intent:
    """The intent of ``seat`` that typed ``words`` stand for.

    Raises :class:`game.errors.Unreadable` with a hint where they are no command.
    """
    head, said = _at_colon(words)
    parts = _parts(head)
    if not parts:
        raise Unreadable("Nothing was typed.", "help")
    word = parts[0].lower()
    reader = _READERS.get(word)
    if reader is None:
        near = difflib.get_close_matches(word, _READERS, 1)
        raise Unreadable(f"There is no action `{word}`.", near[0] if near else "help")
    return reader(parts[1:], said.strip(), seat, setup, chamber)


def _at_colon(words: str) -> tuple[str, str]:
    """The words before and after the first colon that stands outside quotation marks."""
    quoted = False
    for at, letter in enumerate(words):
        if letter == '"':
            quoted = not quoted
        elif letter == ":" and not quoted:
            return words[:at], words[at + 1 :]
    return words, ""


def _parts(head: str) -> list[str]:
    lexer = shlex.shlex(head.replace(";", " ; ").replace(",", " , "), posix=True)
    lexer.whitespace_split = True
    lexer.quotes = '"'
    lexer.commenters = ""
    try:
        return list(lexer)
    except ValueError as error:
        raise Unreadable("A quotation mark is not closed.", 'amend ID text "…"') from error


def _one(parts: list[str], usage: str) -> str:
    if len(parts) != 1:
        raise Unreadable("That needs one thing after it.", usage)
    return parts[0]


def _none(parts: list[str], usage: str) -> None:
    if parts:
        raise Unreadable(f"`{' '.join(parts)}` is too much.", usage)


def _provision(name: str, chamber: Chamber) -> str:
    known = chamber.draft.provisions
    for id_ in known:
        if id_.lower() == name.lower():
            return id_
    near = difflib.get_close_matches(name, known, 1)
    raise Unreadable(f"There is no provision `{name}`.", near[0] if near else "text")


def _target(name: str) -> str:
    return name.lower() if name.lower() in ("whole", "notice") else name.upper()


def _seat(name: str, setup: Setup) -> str:
    wanted = name.lower()
    for seat in setup.seats:
        if wanted in (seat.id.lower(), seat.name.lower(), seat.short.lower() or None):
            return seat.id
    ids = [s.id for s in setup.seats]
    near = difflib.get_close_matches(name.upper(), ids, 1)
    raise Unreadable(f"Nobody sits at `{name}`.", near[0] if near else "room")


def _floor(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    if p == ["lower"]:
        return it.LowerPlacard(seat)
    _none(p, "floor\nfloor lower")
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
    return it.Speak(seat, found, _subject(p[1], c) if len(p) == 2 else "", words)


def _subject(name: str, chamber: Chamber) -> str:
    target = _target(name)
    if target == "whole" or target in chamber.proposals or target in chamber.motions:
        return target
    return _provision(name, chamber)


def _change(p: list[str], words: str, chamber: Chamber) -> Operation:
    if len(p) < 2:
        raise Unreadable("A change names a provision and what to do.", "amend 6.2 delete")
    id_ = _provision(p[0], chamber)
    if p[1].lower() == "delete" and len(p) == 2:
        return Delete(id_)
    if p[1].lower() == "text":
        text = " ".join(p[2:]) or words
        if not text:
            raise Unreadable("The new wording is missing.", f'amend {id_} text "…"')
        return Revise(id_, text=text)
    variants = [v.id for v in chamber.draft.provisions[id_].variants]
    if len(p) == 2 and p[1].lower() in variants:
        return Revise(id_, p[1].lower())
    near = difflib.get_close_matches(p[1].lower(), [*variants, "delete", "text"], 1)
    raise Unreadable(
        f"Provision `{id_}` has no wording `{p[1]}`; it has {', '.join(variants)}.",
        f"amend {id_} {near[0] if near else 'delete'}",
    )


def _amend(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if p and _target(p[0]) in c.proposals:
        return it.Table(seat, (_change(p[1:], words, c),), amends=_target(p[0]))
    if ";" in p:
        raise Unreadable("An amendment makes one change.", f"package {' '.join(p)}")
    return it.Table(seat, (_change(p, words, c),))


def _package(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    changes = _split(p, ";")
    return it.Table(seat, tuple(_change(x, words, c) for x in changes), package=True)


def _split(parts: list[str], mark: str) -> list[list[str]]:
    groups: list[list[str]] = [[]]
    for part in parts:
        if part == mark:
            groups.append([])
        else:
            groups[-1].append(part)
    return [g for g in groups if g]


def _co_sponsor(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    leave = p[-1:] == ["leave"]
    target = _one(p[:-1] if leave else p, "co-sponsor A1")
    return it.CoSponsor(seat, _target(target), leave)


def _withdraw(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    target = _target(_one(p, "withdraw A1"))
    if target.startswith("O") and target[1:].isdigit():
        return it.WithdrawOffer(seat, target)
    return it.Withdraw(seat, target)


def _choice(word: str) -> Choice:
    choices: dict[str, Choice] = {
        "yes": "yes",
        "no": "no",
        "abstain": "abstain",
        "absent": "absent",
    }
    if word.lower() not in choices:
        raise Unreadable(f"`{word}` is no ballot.", "vote yes|no|abstain|absent")
    return choices[word.lower()]


def _object(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if p == ["withdraw"]:
        return it.Object(seat, withdrawn=True)
    if len(p) > 1:
        raise Unreadable("The reason follows a colon.", "object 6.2 : REASON")
    about = _provision(p[0], c) if p else ""
    return it.Object(seat, words, about)


def _deed(p: list[str]) -> it.Undertaking:
    usage = "vote A1 no, co-sponsor A1, withdraw A1, let-go A1, no-objection whole"
    match [x.lower() for x in p]:
        case ["vote", target, choice]:
            return it.Undertaking("vote", _target(target), _choice(choice))
        case ["co-sponsor", target]:
            return it.Undertaking("co-sponsor", _target(target))
        case ["withdraw", target]:
            return it.Undertaking("withdraw", _target(target))
        case ["let-go", target]:
            return it.Undertaking("let-go", _target(target))
        case ["no-objection", target]:
            return it.Undertaking("no-objection", _target(target))
        case _:
            raise Unreadable(f"`{' '.join(p)}` is nothing one can promise.", usage)


def _offer(p: list[str], _w: str, seat: str, s: Setup, _c: Chamber) -> it.Intent:
    usage = "offer MEX give vote A1 no ask let-go A2"
    if len(p) < 2 or p[1] != "give" or "ask" not in p[2:]:
        raise Unreadable("An offer names a seat, what you give and what you ask.", usage)
    at = p.index("ask", 2)
    give = tuple(_deed(x) for x in _split(p[2:at], ","))
    ask = tuple(_deed(x) for x in _split(p[at + 1 :], ","))
    return it.MakeOffer(seat, _seat(p[0], s), give, ask)


def _line(p: list[str], _w: str, seat: str, s: Setup, _c: Chamber) -> it.Intent:
    if len(p) != 3:
        raise Unreadable("A line names a bloc, a target and a ballot.", "line EU A1 no")
    bloc = next((b.id for b in s.blocs if b.id.lower() == p[0].lower()), p[0])
    return it.AgreeLine(seat, bloc, _target(p[1]), _choice(p[2]))


def _move(p: list[str], words: str, seat: str, s: Setup, c: Chamber) -> it.Intent:
    known = list(s.rulebook.motions)
    if not p or p[0].lower() not in known:
        near = difflib.get_close_matches(p[0].lower() if p else "", known, 1)
        hint = f"move {near[0]}" if near else f"move MOTION, one of: {', '.join(known)}"
        raise Unreadable("These rules know no such motion.", hint)
    motion: MotionProcedure = s.rulebook.motions[p[0].lower()].name
    target = _subject(p[1], c) if len(p) > 1 else ""
    return it.MoveMotion(seat, motion, target, " ".join(p[2:]) or words)


def _rule(p: list[str], words: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    if len(p) != 2 or p[1] not in {"uphold", "refuse"}:
        raise Unreadable("A ruling upholds or refuses.", "rule M1 uphold : REASON")
    return it.Rule(seat, _target(p[0]), p[1] == "uphold", words)


def _suspend(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    return it.Suspend(seat, _number(_one(p, "suspend 15"), "suspend 15"))


def _revise(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    if len(p) < 3:
        raise Unreadable(
            "A revision names a proposal and its changes.", "revise A1 6.2 soft"
        )
    changes = tuple(_change(x, words, c) for x in _split(p[1:], ";"))
    return it.ReviseProposal(seat, _target(p[0]), changes)


def _marking(mark: Literal["bracketed", "open", "ad-referendum"], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
        return it.Mark(seat, _provision(_one(p, usage), c), mark)

    return reader


def _correct(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
    if len(p) != 2:
        raise Unreadable("A correction names a vote and a ballot.", "correct Q1 abstain")
    return it.CorrectVote(seat, _target(p[0]), _choice(p[1]))


def _number(word: str, usage: str) -> int:
    if not (word.isascii() and word.isdigit() and len(word) < 5):
        raise Unreadable(f"`{word}` is no number.", usage)
    return int(word)


def _silence(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    groups = _split(p, ";")
    timed = bool(groups) and len(groups[0]) == 1
    hours = _number(groups[0][0], "silence 72; 6.2 soft") if timed else 0
    changes = tuple(_change(x, words, c) for x in groups[1 if timed else 0 :])
    return it.OpenSilence(seat, hours, changes)


def _break_silence(p: list[str], words: str, seat: str, _s: Setup, c: Chamber) -> it.Intent:
    ids = tuple(_provision(x, c) for x in p if x not in {",", ";"})
    return it.BreakSilence(seat, ids, words)


def _bare(make: Callable[[str], it.Intent], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
        _none(p, usage)
        return make(seat)

    return reader


def _on(make: Callable[[str, str], it.Intent], usage: str) -> _Reader:
    def reader(p: list[str], _w: str, seat: str, _s: Setup, _c: Chamber) -> it.Intent:
        return make(seat, _target(_one(p, usage)))

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
    "vote": lambda p, _w, seat, _s, _c: it.Vote(seat, _choice(_one(p, "vote no"))),
    "object": _object,
    "offer": _offer,
    "accept": _on(lambda s, o: it.AnswerOffer(s, o, accept=True), "accept O1"),
    "decline": lambda p, words, seat, _s, _c: it.AnswerOffer(
        seat, _target(_one(p, "decline O1 : REASON")), accept=False, reason=words
    ),
    "line": _line,
    "move": _move,
    "for": _on(lambda s, m: it.SpeakOnMotion(s, m, "for"), "for M1"),
    "against": _on(lambda s, m: it.SpeakOnMotion(s, m, "against"), "against M1"),
    "second": _on(lambda s, m: it.SpeakOnMotion(s, m, "second"), "second M1"),
    "give": lambda p, _w, seat, s, _c: it.GiveFloor(seat, _seat(_one(p, "give IND"), s)),
    "stage": lambda p, _w, seat, _s, _c: it.OpenStage(seat, _one(p, "stage action")),
    "exhausted": _bare(it.ExhaustEfforts, "exhausted"),
    "consensus": _on(it.CallConsensus, "consensus whole"),
    "gavel": _bare(it.Gavel, "gavel"),
    "put": _on(it.PutQuestion, "put A1"),
    "declare": _bare(it.CloseVoting, "declare"),
    "pass-over": _on(it.PassOver, "pass-over A1"),
    "rule": _rule,
    "revise": _revise,
    "bracket": _marking("bracketed", "bracket 6.2"),
    "unbracket": _marking("open", "unbracket 6.2"),
    "agree": _marking("ad-referendum", "agree 6.2"),
    "cost": _bare(it.ReadCost, "cost"),
    "correct": _correct,
    "silence": _silence,
    "break-silence": _break_silence,
    "end-silence": _bare(it.EndSilence, "end-silence"),
    "suspend": _suspend,
    "resume": _bare(it.Resume, "resume"),
    "close": _bare(it.Close, "close"),
}

WORDS: tuple[str, ...] = tuple(_READERS)
"""Every typed word that makes an intent."""


def write(intent: it.Intent) -> str:
    """The typed words that stand for an intent; what has no words of its own (coming and
    going) raises :class:`ValueError`."""
    writer = _WRITERS.get(type(intent))
    if writer is None:
        raise ValueError(f"{type(intent).__name__} has no typed form")
    return writer(intent)


def _said(head: str, about: str, words: str) -> str:
    head = f"{head} {about}" if about else head
    return f"{head} : {words}" if words else head


def _written_table(i: it.Table) -> str:
    changes = "; ".join(_written_change(op) for op in i.operations)
    word = "package" if i.package else "amend"
    return f"{word} {i.amends} {changes}" if i.amends else f"{word} {changes}"


def _written_object(i: it.Object) -> str:
    return "object withdraw" if i.withdrawn else _said("object", i.about, i.reason)


def _written_offer(i: it.MakeOffer) -> str:
    given = ", ".join(_written_deed(d) for d in i.give)
    asked = ", ".join(_written_deed(d) for d in i.ask)
    return f"offer {i.to} give {given} ask {asked}"


def _written_answer(i: it.AnswerOffer) -> str:
    return f"accept {i.offer}" if i.accept else _said("decline", i.offer, i.reason)


def _written_revision(i: it.ReviseProposal) -> str:
    return f"revise {i.target} {'; '.join(_written_change(op) for op in i.operations)}"


def _written_silence(i: it.OpenSilence) -> str:
    parts = [str(i.hours)] * bool(i.hours) + [_written_change(op) for op in i.operations]
    return f"silence {'; '.join(parts)}".strip()


def _written_mark(i: it.Mark) -> str:
    words = {"bracketed": "bracket", "open": "unbracket", "ad-referendum": "agree"}
    return f"{words[i.mark]} {i.provision}"


def _written_motion(i: it.MoveMotion) -> str:
    return " ".join(x for x in ("move", i.motion, i.target, i.value) if x)


def _written_ruling(i: it.Rule) -> str:
    return _said(f"rule {i.target}", "uphold" if i.upheld else "refuse", i.reason)


def _written_change(op: Operation) -> str:
    match op:
        case Delete(id=id_):
            return f"{id_} delete"
        case Revise(id=id_, variant=variant) if variant:
            return f"{id_} {variant}"
        case Revise(id=id_, text=text):
            return f'{id_} text "{text}"'
        case _:
            raise ValueError(f"{type(op).__name__} has no typed form")


def _written_deed(done: it.Undertaking) -> str:
    return " ".join(x for x in (done.kind, done.target, done.choice) if x)


_WRITERS: dict[type, Callable[[Any], str]] = {
    it.AskFloor: lambda _: "floor",
    it.LowerPlacard: lambda _: "floor lower",
    it.GiveFloor: lambda i: f"give {i.to}",
    it.Speak: lambda i: _said(f"speak {i.kind}", i.about, i.words),
    it.Table: _written_table,
    it.CoSponsor: lambda i: f"co-sponsor {i.target}{' leave' if i.leave else ''}",
    it.Withdraw: lambda i: f"withdraw {i.target}",
    it.WithdrawOffer: lambda i: f"withdraw {i.offer}",
    it.AskVote: lambda i: f"ask {i.target}",
    it.LetGo: lambda i: f"let-go {i.target}",
    it.OpenStage: lambda i: f"stage {i.stage}",
    it.ExhaustEfforts: lambda _: "exhausted",
    it.CallConsensus: lambda i: f"consensus {i.target}",
    it.Object: _written_object,
    it.Gavel: lambda _: "gavel",
    it.PutQuestion: lambda i: f"put {i.target}",
    it.Vote: lambda i: f"vote {i.choice}",
    it.CloseVoting: lambda _: "declare",
    it.PassOver: lambda i: f"pass-over {i.target}",
    it.MakeOffer: _written_offer,
    it.AnswerOffer: _written_answer,
    it.AgreeLine: lambda i: f"line {i.bloc} {i.target} {i.choice}",
    it.MoveMotion: _written_motion,
    it.SpeakOnMotion: lambda i: f"{i.stand} {i.target}",
    it.Rule: _written_ruling,
    it.ReviseProposal: _written_revision,
    it.Mark: _written_mark,
    it.ReadCost: lambda _: "cost",
    it.CorrectVote: lambda i: f"correct {i.question} {i.choice}",
    it.OpenSilence: _written_silence,
    it.BreakSilence: lambda i: _said("break-silence", " ".join(i.about), i.reason),
    it.EndSilence: lambda _: "end-silence",
    it.Suspend: lambda i: f"suspend {i.minutes}",
    it.Resume: lambda _: "resume",
    it.Close: lambda _: "close",
}
