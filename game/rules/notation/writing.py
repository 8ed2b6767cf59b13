"""The game's own notation, the other way: intents as the words that people type."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec import UNSET

from game.rules.draft.places import in_units, place_of
from game.rules.draft.text import Add, Delete, Move, Operation, Provision, Revise
from game.rules.rulebook import TIMED
from game.rules.wishes import intents as it


def write(intent: it.Intent) -> str:
    """The typed words that stand for an intent; what has no words of its own (the
    count of the room) raises :class:`ValueError`."""
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
    parts = [str(i.hours)] * (i.hours is not None) + [
        _written_change(op) for op in i.operations
    ]
    return f"silence {'; '.join(parts)}".strip()


def _written_mark(i: it.Mark) -> str:
    words = {"bracketed": "bracket", "open": "unbracket", "ad-referendum": "agree"}
    return f"{words[i.mark]} {i.provision}"


def _written_motion(i: it.MoveMotion) -> str:
    if i.motion in TIMED and i.target.isdigit():
        msg = f"`move {i.motion} {i.target}` means minutes"
        raise ValueError(msg)
    if i.value and not i.target and i.motion not in TIMED:
        return _said(f"move {i.motion}", "", i.value)
    return " ".join(x for x in ("move", i.motion, i.target, i.value) if x)


def _written_ruling(i: it.Rule) -> str:
    return _said(f"rule {i.target}", "uphold" if i.upheld else "refuse", i.reason)


def _written_change(op: Operation) -> str:
    match op:
        case Delete(id=id_):
            return f"{id_} delete"
        case Revise(id=id_, variant=variant) if variant:
            return f"{id_} {variant}"
        case Revise(id=id_, text=text, place=lies):
            at = "" if lies is UNSET else f" at {in_units(lies)}"
            return f"{id_}{at} text {_quoted(text)}"
        case Move(id=id_, parent=parent, after=after):
            return f"{id_} move {_written_place(parent, after)}"
        case Add(provision=new, after=after):
            place = _written_place(new.parent, after)
            return f"{new.id} add {place}{_written_bearing(new)} text {_quoted(new.text)}"
        case _:
            raise ValueError(f"{type(op).__name__} has no typed form")


def _written_place(parent: str, after: str) -> str:
    if after:
        return f"after {after}"
    return f"under {parent}" if parent else "first"


def _quoted(words: str) -> str:
    inside = words.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{inside}"'


def _written_bearing(new: Provision) -> str:
    if not new.issue:
        return ""
    return f" on {new.issue} at {in_units(place_of(new))}"


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
    it.RunSilence: lambda i: "run-silence" if i.hours is None else f"run-silence {i.hours}",
    it.EndSilence: lambda _: "end-silence",
    it.Suspend: lambda i: _said("suspend", str(i.minutes), i.reason),
    it.Attend: lambda i: "come-in" if i.present else "leave-room",
    it.Resume: lambda _: "resume",
    it.Close: lambda _: "close",
}
