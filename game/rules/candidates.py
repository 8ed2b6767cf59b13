"""What a seat might try: every acting word with the targets that the meeting knows.

Nothing here says whether it is in order; :func:`game.rules.decide.decide` does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.rules.draft.text import Delete, Revise, touched
from game.rules.meeting.methods import REQUESTS
from game.rules.meeting.parts import parts_in
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.rulings import NOTICE
from game.rules.refusals import CHAIRS_WORDS
from game.rules.wishes import intents as it
from game.rules.words.points import may_name


def candidates(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    """What a seat might try now: word, target, and an intent that stands for both."""
    for _words, those in _GROUPS:
        yield from those(meeting, seat)
    if seat == CHAIR:
        yield from _of_the_chair(meeting)


def candidates_of(meeting: Meeting, seat: str, word: str) -> Iterator[it.Intent]:
    """What a seat might try now of one word; of ``amend`` amendments to proposals too."""
    for words, those in _GROUPS:
        if word in words:
            yield from (wish for found, _, wish in those(meeting, seat) if found == word)
    if word == "amend":
        yield from _of_proposals(meeting, seat)
    if seat == CHAIR and word in CHAIRS_WORDS:
        yield from (wish for found, _, wish in _of_the_chair(meeting) if found == word)


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
    sponsored = (WHOLE,) if seat in meeting.chamber.sponsors else ()
    gone = (WHOLE,) if meeting.chamber.withdrawn else ()
    for target in (*meeting.chamber.proposals, *gone) or ("",):
        yield "co-sponsor", target, it.CoSponsor(seat, target)
    for target in (*meeting.chamber.proposals, *sponsored) or ("",):
        yield "withdraw", target, it.Withdraw(seat, target)
    for target in meeting.chamber.proposals or ("",):
        yield "ask", target, it.AskVote(seat, target)
    yield "ask", WHOLE, it.AskVote(seat, WHOLE)
    for target in meeting.chamber.asked or (WHOLE,):
        yield "let-go", target, it.LetGo(seat, target)


def _of_proposals(meeting: Meeting, seat: str) -> Iterator[it.Intent]:
    """Amendments to the proposals that are pending."""
    draft = meeting.chamber.draft
    for proposal in meeting.chamber.proposals.values():
        known = [draft.provisions.get(id_) for id_ in touched(proposal.operations)]
        for found in (p for p in known if p is not None and proposal.status == "pending"):
            for wording in found.variants:
                ops = (Revise(found.id, wording.id),)
                yield it.Table(seat, ops, amends=proposal.id)


def _of_the_vote(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    out = seat in meeting.chamber.absent
    yield "vote", "", it.Vote(seat, "absent" if out else "yes")
    call = meeting.chamber.call
    objected = call is not None and seat in call.objections
    yield "object", "withdraw" if objected else "", it.Object(seat, withdrawn=objected)


def _of_the_record(meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
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
    rules = meeting.setup.rulebook.motions
    for motion in rules:
        for target in subjects(meeting, motion):
            yield "move", motion, it.MoveMotion(seat, rules[motion].name, target)
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
                    change = Revise(op.id, wording.id)
                    new = tuple(change if o is op else o for o in proposal.operations)
                    yield "revise", id_, it.ReviseProposal(seat, id_, new)


OF_THE_MEETING = frozenset(
    (
        "suspend-meeting",
        "adjourn-meeting",
        "close-debate",
        "close-list",
        "reopen-list",
        "time-limit",
        "right-of-reply",
        "waive-notice",
        "appeal",
    )
)
"""Motions that are on the meeting and on no text of their own choosing."""


def subjects(meeting: Meeting, motion: str) -> tuple[str, ...]:
    """What a motion of that name might be on, in the order of the docket and of the text."""
    chamber = meeting.chamber
    if motion == "appeal":
        return ("",)  # on the ruling that was made last, whatever that is on
    if motion in OF_THE_MEETING:
        return (WHOLE,)
    texts = (WHOLE, *chamber.proposals)
    parts = tuple(p.id for p in chamber.draft.standing())
    if motion == "division":
        pending = [p for p in chamber.proposals.values() if p.status == "pending"]
        return (*parts, *(id_ for p in pending for id_ in parts_in(p)))
    if motion == "reconsider":
        return (*texts, *chamber.separate)
    if motion == "point-of-order":
        return (*may_name(meeting.setup, chamber), *chamber.separate)
    moved = tuple(m.id for m in chamber.motions.values() if m.status == "pending")
    return (*texts, *chamber.separate, *moved) if motion in REQUESTS else texts


def _of_the_door(_meeting: Meeting, seat: str) -> Iterator[tuple[str, str, it.Intent]]:
    if seat != CHAIR:
        yield "leave-room", "", it.Attend(seat, present=False)
        yield "come-in", "", it.Attend(seat, present=True)


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
    for target in _to_be_put(chamber):
        yield "put", target, it.PutQuestion(CHAIR, target)
    for target in chamber.motions or ("",):
        yield "rule", target, it.Rule(CHAIR, target, upheld=True)
        yield "rule", target, it.Rule(CHAIR, target, upheld=False)
    if meeting.setup.rulebook.notice_hours and not chamber.waived:
        yield "rule", NOTICE, it.Rule(CHAIR, NOTICE, upheld=True)
    for provision in chamber.draft.standing():
        yield "agree", provision.id, it.Mark(CHAIR, provision.id, "ad-referendum")
    yield "cost", "", it.ReadCost(CHAIR)
    if meeting.setup.rulebook.silence is not None:
        yield "silence", "", it.OpenSilence(CHAIR)
        yield "run-silence", "", it.RunSilence(CHAIR)
        yield "end-silence", "", it.EndSilence(CHAIR)
    yield "gavel", "", it.Gavel(CHAIR)
    yield "declare", "", it.CloseVoting(CHAIR)
    for target in chamber.proposals or ("",):
        yield "pass-over", target, it.PassOver(CHAIR, target)
    yield "suspend", "", it.Suspend(CHAIR, 15)
    yield "resume", "", it.Resume(CHAIR)
    yield "close", "", it.Close(CHAIR)


def _to_be_put(chamber: Chamber) -> Iterator[str]:
    """What waits for a question, so that why none is put is told of what could be."""
    yield from (m.id for m in chamber.motions.values() if m.status == "pending")
    yield from (p.id for p in chamber.proposals.values() if p.status == "pending")
    yield from (part for part, state in chamber.separate.items() if state == "pending")
    yield WHOLE


_Group = Callable[[Meeting, str], Iterator[tuple[str, str, it.Intent]]]
_GROUPS: tuple[tuple[frozenset[str], _Group], ...] = (
    (frozenset(("floor", "speak")), _of_the_floor),
    (
        frozenset(("amend", "package", "co-sponsor", "withdraw", "ask", "let-go")),
        _of_the_text,
    ),
    (frozenset(("vote", "object")), _of_the_vote),
    (
        frozenset(("move", "for", "against", "second", "withdraw", "revise")),
        _of_motions,
    ),
    (frozenset(("correct", "bracket", "unbracket", "break-silence")), _of_the_record),
    (frozenset(("offer", "accept", "decline", "line")), _of_dealings),
    (frozenset(("leave-room", "come-in")), _of_the_door),
)
"""What seats might try, with the words that each part of it has; the Chair's own is apart."""
