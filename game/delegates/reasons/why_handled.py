"""Why a text was reworded by its mover, marked or left aside, and why the Chair ruled as it did.

Told from the moment before: what the old words and the new would bring whoever revises, whom the
room had behind either, the line that brackets are for, the Chair's own reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from game.delegates.docket import objected_to
from game.delegates.instructions import Position, RedLine
from game.delegates.moves.bargaining import imagined, reworded
from game.delegates.moves.insisting import gives_now
from game.delegates.moves.majorities import sides_now
from game.delegates.moves.unvoted import chance_agreed
from game.delegates.naming import motion_in, seat_in, speaker_in, subject_in
from game.delegates.others.public import room_belief
from game.delegates.reasons.motives import heads, outlook_in_words
from game.delegates.reasons.statements import answered
from game.delegates.reasons.whys import Why, chance, listed, share, signed, told_in
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import crossed
from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Chamber
from game.rules.procedures.rulings import NOTICE

Handled = ev.ProposalRevised | ev.Ruled | ev.PassedOver | ev.Marked


def why_handled(before: View, done: Handled) -> Why:
    """Why this was done; ``before`` is the view just before."""
    match done:
        case ev.ProposalRevised():
            key, about, lines = "revised", done.target, _revised(before, done)
        case ev.PassedOver():
            key, about, lines = "left-aside", done.target, _left(before, done.target)
        case ev.Marked():
            key, about, lines = f"marked-{done.mark}", done.provision, _marked(before, done)
        case _:
            return Why(_ruling(before, done), tuple(_grounds(before, done)))
    name, subject = speaker_in(before, done.seat), subject_in(before, about)
    return Why(told_in(before, key, name=name, subject=subject), tuple(lines))


def _revised(view: View, done: ev.ProposalRevised) -> Iterator[str]:
    """What the words brought and bring, and who was expected to be for them."""
    proposal = view.chamber.proposals.get(done.target)
    if proposal is None:
        yield from _taken_over(view, done)
        return
    now = question_on(view, proposal.id)
    then = reworded(view, proposal, done.operations)
    yield _brings(view, proposal, now, then)
    (yes, no), (more, fewer) = sides_now(view, now), sides_now(view, then)
    yield told_in(
        view,
        "revised-outlook",
        yes=str(heads(yes)),
        no=str(heads(no)),
        more=str(heads(more)),
        fewer=str(heads(fewer)),
    )
    if _is_own(view, proposal.mover) and (gives := gives_now(view)):
        yield told_in(view, "revised-gives", gives=share(min(10000, 2 * gives)))


def _is_own(view: View, seat: str) -> bool:
    return seat == view.seat and view.instructions is not None


def _brings(view: View, proposal: Proposal, now: Prospect, then: Prospect) -> str:
    """What the words bring their mover, before and after, as far as the viewer may know."""
    held, issues = _places(view, proposal.mover), view.dossier.issues
    told = {
        "brings": signed(gain(held, issues, now.changes)),
        "then": signed(gain(held, issues, then.changes)),
    }
    if _is_own(view, proposal.mover):
        return told_in(view, "revised-brings", **told)
    return told_in(view, "revised-believed", name=seat_in(view, proposal.mover), **told)


def _places(view: View, seat: str) -> Mapping[str, Position]:
    if _is_own(view, seat) and view.instructions is not None:
        return view.instructions.positions
    stand = room_belief(view).stands.get(seat)
    return stand.positions if stand is not None else {}


def _taken_over(view: View, done: ev.ProposalRevised) -> Iterator[str]:
    """Of words that went into the draft: what they bring, and whose they were."""
    leads_to = imagined(view.setup, view.chamber.draft, done.seat, done.operations)
    held, issues = _places(view, done.seat), view.dossier.issues
    brings, own = (
        signed(gain(held, issues, leads_to.changes)),
        _is_own(view, done.seat),
    )
    name = {} if own else {"name": seat_in(view, done.seat)}
    yield told_in(
        view, "tabled-brings" if own else "tabled-believed", brings=brings, **name
    )
    for proposal in view.chamber.pending:
        if proposal.operations == done.operations:
            yield told_in(view, "revised-words", subject=subject_in(view, proposal.id))
            yield outlook_in_words(view, question_on(view, proposal.id))


def _left(view: View, target: str) -> Iterator[str]:
    """That the room had not agreed on it, that nobody wanted a vote, and how likely it was that
    somebody would stop it."""
    objected = _objectors(view.chamber, target)
    if objected:
        names = listed([seat_in(view, seat) for seat in objected])
        yield told_in(view, "left-objected", names=names)
    if not (view.setup.rulebook.consensus.required or view.chamber.asked.get(target, ())):
        yield told_in(view, "left-unasked")
    if not objected and target in view.chamber.proposals:
        yield told_in(view, "left-chance", chance=chance(chance_agreed(view, target)))


def _objectors(chamber: Chamber, target: str) -> tuple[str, ...]:
    """Who objected when the Chair asked last, while that stands."""
    if not objected_to(chamber, target):
        return ()
    taken = (d for d in reversed(chamber.decisions) if d.target == target)
    return next((tuple(d.objections) for d in taken if d.objections), ())


def _marked(view: View, done: ev.Marked) -> Iterator[str]:
    """The lines of the seat, as far as they are known, that the wording crosses."""
    across = crossed(_lines(view, done.seat), view.chamber.draft)
    there = [line for line in across if line.provision == done.provision]
    for line in there:
        yield told_in(view, "marked-line", line=line.words)
    if not there and done.seat != CHAIR:
        yield told_in(view, "marked-free", name=speaker_in(view, done.seat))
    elif there and done.mark == "open":
        yield told_in(view, "marked-yields")


def _lines(view: View, seat: str) -> tuple[RedLine, ...]:
    if _is_own(view, seat) and view.instructions is not None:
        return view.instructions.red_lines
    stand = room_belief(view).stands.get(seat)
    return stand.red_lines if stand is not None else ()


def _ruling(view: View, ruled: ev.Ruled) -> str:
    """What the Chair ruled on a motion, on the order of texts or on their notice."""
    name, target = speaker_in(view, CHAIR), ruled.target
    if motion := view.chamber.motions.get(target):
        point = motion.motion == "point-of-order"
        granted, refused = ("upheld", "not-upheld") if point else ("granted", "refused")
        key = f"ruled-{granted if ruled.upheld else refused}"
        to, asked = seat_in(view, motion.mover), motion_in(view, motion.motion)
        return told_in(view, key, name=name, to=to, motion=asked)
    if target in view.chamber.proposals:
        key = "ruled-first" if ruled.upheld else "ruled-not-first"
        return told_in(view, key, name=name, subject=subject_in(view, target))
    waived = target == NOTICE and ruled.upheld
    return told_in(view, "ruled-waived" if waived else "ruled", name=name)


def _grounds(view: View, ruled: ev.Ruled) -> Iterator[str]:
    """The Chair's reason, and what stood behind the request or the rule."""
    if reason := ruled.reason.rstrip("."):
        yield told_in(view, "ruled-reason", reason=reason)
    if ruled.target == NOTICE:
        hours = str(view.setup.rulebook.notice_hours)
        yield told_in(view, "ruled-notice", hours=hours)
    motion = view.chamber.motions.get(ruled.target)
    if motion is not None and motion.motion == "right-of-reply":
        yield from answered(view, motion.mover, motion.target)
