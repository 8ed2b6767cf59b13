"""What is in order now for a seat: every acting word, its targets, or its refusal.

The answers come from :func:`game.rules.decide.decide` itself, so that what a screen offers
and what the law allows cannot differ.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from game.rules import intents as it
from game.rules.decide import decide
from game.rules.refusals import Refusal
from game.rules.setup import CHAIR, WHOLE, Setup
from game.rules.state import Chamber, Dealings, Meeting, Offer
from game.rules.text import Delete, Revise
from game.rules.voting import Choice

_NO_LINES: Mapping[str, Mapping[str, Choice]] = {}


class Option(msgspec.Struct, frozen=True):
    """An action and whether it is in order."""

    word: str
    """The action's typed word, as in :mod:`game.sitting.actions`."""
    targets: tuple[str, ...] = ()
    """What it may be done to; empty where it needs no target or is not in order."""
    refusal: Refusal | None = None
    """Why it is not in order; ``None`` when it is."""


def options(
    setup: Setup,
    chamber: Chamber,
    seat: str,
    offers: tuple[Offer, ...] = (),
    lines: Mapping[str, Mapping[str, Choice]] = _NO_LINES,
) -> tuple[Option, ...]:
    """Every action of ``seat``, in the order of the register.

    ``offers`` and ``lines``, by bloc and target, are those that the seat knows of.
    """
    known = {bloc: dict(agreed) for bloc, agreed in lines.items()}
    meeting = Meeting(setup, chamber, Dealings({o.id: o for o in offers}, lines=known))
    words: dict[str, list[tuple[str, it.Intent]]] = {}
    for word, target, intent in candidates(meeting, seat):
        words.setdefault(word, []).append((target, intent))
    return tuple(_option(meeting, word, tried) for word, tried in words.items())


def option(
    setup: Setup, chamber: Chamber, seat: str, word: str, offers: tuple[Offer, ...] = ()
) -> Option:
    """One action of ``seat``.  Raises :class:`KeyError` for a word that is no action's."""
    for found in options(setup, chamber, seat, offers):
        if found.word == word:
            return found
    raise KeyError(word)


def _option(meeting: Meeting, word: str, tried: list[tuple[str, it.Intent]]) -> Option:
    targets: list[str] = []
    refusal: Refusal | None = None
    for target, intent in tried:
        verdict = decide(meeting, intent)
        if isinstance(verdict, Refusal):
            refusal = refusal or verdict
        else:
            targets.append(target)
    if targets:
        return Option(word, tuple(dict.fromkeys(t for t in targets if t)))
    return Option(word, refusal=refusal)


def candidates(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    """What a seat might try now: word, target, and an intent that stands for both."""
    yield from _of_the_floor(meeting, seat)
    yield from _of_the_text(meeting, seat)
    yield from _of_the_vote(meeting, seat)
    yield from _of_dealings(meeting, seat)
    if seat == CHAIR:
        yield from _of_the_chair(meeting)


def _of_the_floor(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    yield "floor", "", it.AskFloor(seat)
    if seat in meeting.chamber.speakers or seat == meeting.chamber.floor:
        yield "floor", "lower", it.LowerPlacard(seat)
    for kind in meeting.setup.rulebook.statements:
        yield "speak", kind, it.Speak(seat, kind)  # type: ignore[arg-type]


def _of_the_text(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    standing = [p for p in meeting.chamber.draft.standing() if p.issue]
    if not standing:
        standing = list(meeting.chamber.draft.standing())
    for provision in standing:
        yield "amend", provision.id, it.Table(seat, (Delete(provision.id),))
        for variant in provision.variants:
            revision = Revise(provision.id, variant.id)
            yield "amend", provision.id, it.Table(seat, (revision,))
    if len(standing) > 1:
        both = tuple(Delete(p.id) for p in standing[:2])
        yield "package", "", it.Table(seat, both, package=True)
    for target in meeting.chamber.proposals or ("",):
        yield "co-sponsor", target, it.CoSponsor(seat, target)
        yield "withdraw", target, it.Withdraw(seat, target)
        yield "ask", target, it.AskVote(seat, target)
    yield "ask", WHOLE, it.AskVote(seat, WHOLE)
    for target in meeting.chamber.asked or (WHOLE,):
        yield "let-go", target, it.LetGo(seat, target)


def _of_the_vote(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    yield "vote", "", it.Vote(seat, "yes")
    call = meeting.chamber.call
    objected = call is not None and seat in call.objections
    yield "object", "withdraw" if objected else "", it.Object(seat, withdrawn=objected)
    yield from _of_motions(meeting, seat)
    for decision in meeting.chamber.decisions:
        if decision.question is not None:
            id_ = decision.question.id
            for choice in ("yes", "no"):
                yield "correct", id_, it.CorrectVote(seat, id_, choice)
    for provision in meeting.chamber.draft.standing():
        yield "bracket", provision.id, it.Mark(seat, provision.id, "bracketed")
        yield "unbracket", provision.id, it.Mark(seat, provision.id, "open")
    if meeting.setup.rulebook.silence is not None:
        yield "break-silence", "", it.BreakSilence(seat)


def _of_motions(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    chamber = meeting.chamber
    parts = [p.id for p in chamber.draft.standing()][:1]
    pending = [m.id for m in chamber.motions.values() if m.status == "pending"]
    for motion in meeting.setup.rulebook.motions.values():
        for target in (WHOLE, *chamber.proposals, *parts, *pending):
            yield "move", motion.name, it.MoveMotion(seat, motion.name, target)
    for target in chamber.motions or ("",):
        yield "for", target, it.SpeakOnMotion(seat, target, "for")
        yield "against", target, it.SpeakOnMotion(seat, target, "against")
        yield "second", target, it.SpeakOnMotion(seat, target, "second")
        yield "withdraw", target, it.Withdraw(seat, target)
    for provision in chamber.draft.standing():
        for wording in provision.variants:
            own = (Revise(provision.id, wording.id),)
            yield "revise", WHOLE, it.ReviseProposal(seat, WHOLE, own)
    for id_, proposal in chamber.proposals.items():
        for op in proposal.operations:
            if isinstance(op, Delete | Revise) and op.id in chamber.draft.provisions:
                for wording in chamber.draft.provisions[op.id].variants:
                    new = (Revise(op.id, wording.id),)
                    yield "revise", id_, it.ReviseProposal(seat, id_, new)


def _of_dealings(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    deed = (it.Undertaking("no-objection", WHOLE),)
    for other in meeting.setup.seats[1:]:
        if other.id != seat:
            yield "offer", other.id, it.MakeOffer(seat, other.id, deed, deed)
    made = [o.id for o in meeting.dealings.offers.values() if o.to == seat]
    for id_ in made or [""]:
        yield "accept", id_, it.AnswerOffer(seat, id_, accept=True)
        yield "decline", id_, it.AnswerOffer(seat, id_, accept=False)
    for bloc in meeting.setup.blocs:
        if bloc.spokesperson == seat:
            agreed = meeting.dealings.lines.get(bloc.id, {})
            for target in (WHOLE, *meeting.chamber.proposals):
                choice = agreed.get(target, "abstain")
                yield "line", target, it.AgreeLine(seat, bloc.id, target, choice)


def _of_the_chair(meeting: Meeting) -> Iterator[tuple[str, str, it.Intent]]:
    chamber = meeting.chamber
    for seat in chamber.speakers[:1] or ("",):
        yield "give", seat, it.GiveFloor(CHAIR, seat)
    for stage in meeting.setup.stages:
        yield "stage", stage.id, it.OpenStage(CHAIR, stage.id)
    yield "exhausted", "", it.ExhaustEfforts(CHAIR)
    for target in (*chamber.proposals, WHOLE):
        yield "consensus", target, it.CallConsensus(CHAIR, target)
    for target in (*chamber.motions, *chamber.proposals, *chamber.separate, WHOLE):
        yield "put", target, it.PutQuestion(CHAIR, target)
    for target in chamber.motions or ("",):
        yield "rule", target, it.Rule(CHAIR, target, upheld=True)
        yield "rule", target, it.Rule(CHAIR, target, upheld=False)
    for provision in chamber.draft.standing():
        yield "agree", provision.id, it.Mark(CHAIR, provision.id, "ad-referendum")
    yield "cost", "", it.ReadCost(CHAIR)
    if meeting.setup.rulebook.silence is not None:
        yield "silence", "", it.OpenSilence(CHAIR)
        yield "end-silence", "", it.EndSilence(CHAIR)
    yield "gavel", "", it.Gavel(CHAIR)
    yield "declare", "", it.CloseVoting(CHAIR)
    for target in chamber.proposals or ("",):
        yield "pass-over", target, it.PassOver(CHAIR, target)
    yield "suspend", "", it.Suspend(CHAIR, 15)
    yield "resume", "", it.Resume(CHAIR)
    yield "close", "", it.Close(CHAIR)
