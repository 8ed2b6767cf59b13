"""Points of order: what they may name, and what became of it, in words."""

from __future__ import annotations

from game.rules.fold.settling import EXHAUSTED, NOTICE, stage_before
from game.rules.meeting.business import Motion
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.words.wording import capital, subject

_THINGS = {
    EXHAUSTED: "the finding that efforts are exhausted",
    NOTICE: "the notice of texts",
}


def usual_target(chamber: Chamber) -> str:
    """What a point of order is on that names nothing: the vote or the call that is going on,
    or else the conduct of the meeting at large."""
    if chamber.voting is not None:
        return chamber.voting.question.target
    return chamber.call.target if chamber.call is not None else WHOLE


def may_name(setup: Setup, chamber: Chamber) -> tuple[str, ...]:
    """What a point of order can undo now, if it is upheld."""
    found = [usual_target(chamber)]
    found += [chamber.floor] if chamber.floor else []
    found += [chamber.stage] if stage_before(setup, chamber.stage) else []
    found += [EXHAUSTED] if chamber.exhausted else []
    found += [NOTICE] if setup.rulebook.notice_hours else []
    settled = ("pending", "granted", "refused")
    found += [m.id for m in chamber.motions.values() if m.status in settled]
    texts = ("pending", "not-put", "moot")
    found += [p.id for p in chamber.proposals.values() if p.status in texts]
    return tuple(dict.fromkeys((*found, WHOLE)))


def is_known(setup: Setup, chamber: Chamber, target: str) -> bool:
    """Whether a name stands for anything that a point of order may be on."""
    voting = chamber.voting
    questions = {d.question.id for d in chamber.decisions if d.question is not None}
    return (
        target in _THINGS
        or target in questions
        or (voting is not None and voting.question.id == target)
        or target == chamber.floor != ""
        or any(s.seat == target for s in chamber.statements)
        or any(s.id == target for s in setup.stages)
        or target in chamber.motions
        or target in chamber.proposals
        or target in chamber.separate
        or target in chamber.draft.provisions
    )


def thing(setup: Setup, chamber: Chamber, target: str) -> str:
    """What a point of order is on, as a noun; empty for the conduct of things at large."""
    if target in ("", WHOLE):
        return ""
    if target in _THINGS:
        return _THINGS[target]
    stage = next((s.title for s in setup.stages if s.id == target), "")
    if stage:
        return f"the opening of “{stage}”"
    if target in setup.by_id:
        return f"the statement of {named(setup, target)}"
    return subject(setup, chamber, target)


def came_of(setup: Setup, chamber: Chamber, point: Motion) -> str:
    """What upholding a point of order did, in a sentence; that it did nothing where it named
    nothing that could be undone."""
    target = point.target
    match point.undid:
        case "voting":
            return "The vote is broken off; the question is put again."
        case "call":
            return (
                f"{speaker(setup, CHAIR)} no longer asks the room; it may be asked again."
            )
        case "floor":
            return f"{speaker(setup, target)} no longer has the floor."
        case "exhausted":
            return "The finding that efforts are exhausted is taken back."
        case "waived" | "kept":
            now = "stands" if point.undid == "waived" else "is waived"
            return f"The notice of texts {now}."
        case "stage":
            title = next(
                s.title for s in setup.stages if s.id == stage_before(setup, target)
            )
            return f"The room goes back to: {title}."
        case "":
            return _nothing(setup, chamber, target)
        case _:
            return _of_a_text_or_motion(setup, chamber, target)


def _of_a_text_or_motion(setup: Setup, chamber: Chamber, target: str) -> str:
    found = chamber.proposals.get(target) or chamber.motions.get(target)
    status = found.status if found is not None else "pending"
    what = capital(subject(setup, chamber, target))
    if status == "pending":
        return f"{what} is before the room again."
    return f"{what} is {'not in order' if status == 'not-put' else status}."


def _nothing(setup: Setup, chamber: Chamber, target: str) -> str:
    if target in setup.by_id:
        return (
            f"{speaker(setup, target)} is called to order; what was said stands on record."
        )
    found = chamber.proposals.get(target) or chamber.motions.get(target)
    if found is not None and found.status in ("adopted", "rejected", "carried", "lost"):
        return f"{target} is {found.status}: a decision is for reconsideration, and stands."
    return "It names nothing that could be undone: it stands on record."
