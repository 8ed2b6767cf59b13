"""Why a proposal was tabled or a motion moved, as far as one seat may see.

The maker's own seat is told what its instructions made of it; the others, what they can
believe of it: what it would bring the maker, whether it was expected to carry.
"""

from __future__ import annotations

from game.delegates.chairing.bridging import losers
from game.delegates.chairing.rescuing import saved_from
from game.delegates.instructions import RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.contesting import time_was_cut
from game.delegates.moves.majorities import near_majority, sides_now
from game.delegates.moves.pointing_out import came_late
from game.delegates.moves.recording import movers_of
from game.delegates.naming import motion_in, seat_in, speaker_in, subject_in
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import forecast, publicly
from game.delegates.others.public import room_belief
from game.delegates.reasons.asked import asked_in_words
from game.delegates.reasons.statements import answered
from game.delegates.reasons.whys import Why, listed, points, share, signed, told_in
from game.delegates.saying.attacks import last_of, off_the_subject
from game.delegates.view import View
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import newly_crossed
from game.rules.fold.settling import NOTICE
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.setup import CHAIR


def why_made(view: View, target: str) -> Why | None:
    """Why the proposal or motion of that id was made; ``None`` of anything else."""
    proposal = view.chamber.proposals.get(target)
    if proposal is not None:
        return _why_tabled(view, proposal)
    motion = view.chamber.motions.get(target)
    return _why_moved(view, motion) if motion is not None else None


def _why_tabled(view: View, proposal: Proposal) -> Why:
    what = subject_in(view, proposal.id)
    name = speaker_in(view, proposal.mover)
    own = proposal.mover == view.seat
    headline = told_in(view, "tabled-own" if own else "tabled", name=name, subject=what)
    question = question_on(view, proposal.id)
    if proposal.mover == CHAIR:
        return Why(headline, (*_bridge(view, question), _bridge_outlook(view, question)))
    lines = _own_motive(view, question) if own else _believed_motive(view, proposal)
    if proposal.package:
        lines.append(told_in(view, "tabled-package"))
    return Why(headline, (*lines, outlook_in_words(view, question)))


def _own_motive(view: View, question: Prospect) -> list[str]:
    mine = view.instructions
    if mine is None:
        return []
    lines = _mended(view, question, mine.red_lines)
    lines.append(_brings(view, view.seat, question.target))
    by_votes = not view.setup.rulebook.consensus.required
    if by_votes and mine.insists >= DEFAULTS.insistent:
        lines.append(told_in(view, "tabled-record", insists=share(mine.insists)))
    return lines


def _believed_motive(view: View, proposal: Proposal) -> list[str]:
    question = question_on(view, proposal.id)
    known = room_belief(view).stands
    stand = known.get(proposal.mover)
    lines = _mended(view, question, stand.red_lines) if stand is not None else []
    if question.changes:
        lines.append(_brings(view, proposal.mover, proposal.id))
    asks = proposal.mover in view.chamber.asked.get(proposal.id, ())
    if asks and not near_majority(view, question):
        lines.append(told_in(view, "tabled-asks"))
    return lines


def _mended(view: View, question: Prospect, red_lines: tuple[RedLine, ...]) -> list[str]:
    mended = newly_crossed(red_lines, question.if_yes, question.if_no)
    return [told_in(view, "tabled-mends", line=r.words) for r in mended[:1]]


def _bridge(view: View, question: Prospect) -> list[str]:
    found = [seat_in(view, s) for s in losers(view, question)]
    lines, band = [told_in(view, "bridge")], points(DEFAULTS.band)
    if stopping := saved_from(view, question):
        names = listed([seat_in(view, s) for s in stopping])
        lines.append(told_in(view, "bridge-saves", names=names))
    if not found:
        return [*lines, told_in(view, "bridge-nobody", band=band)]
    return [*lines, told_in(view, "bridge-losers", losers=listed(found), band=band)]


def _bridge_outlook(view: View, question: Prospect) -> str:
    """What a vote would come to, where the text is tried without one first."""
    if view.setup.rulebook.consensus.required:
        return outlook_in_words(view, question)
    return outlook_in_words(view, question, "bridge-outlook")


def outlook_in_words(view: View, question: Prospect, key: str = "tabled-outlook") -> str:
    """How many are expected for a change and against it, and what it needs."""
    yes, no = _counted(view, question)
    if key == "tabled-outlook" and view.setup.rulebook.consensus.required:
        key = "tabled-consensus"
    return told_in(
        view,
        key,
        yes=str(yes),
        no=str(no),
        asked=asked_in_words(view, question),
        subject=_named(view, question),
    )


def _counted(view: View, question: Prospect) -> tuple[int, int]:
    """Expected heads for and against: of what is before the room as the whip count has them,
    with lines and promises; of what is only thought of by what was shown alone."""
    chamber = view.chamber
    if question.target in chamber.proposals or question.target in chamber.motions:
        found = forecast(view, question.target)
        return heads(sum(f.yes for f in found)), heads(sum(f.no for f in found))
    yes, no = sides_now(view, question)
    return heads(yes), heads(no)


def _named(view: View, question: Prospect) -> str:
    motion = view.chamber.motions.get(question.target)
    about = motion.target if motion is not None else question.target
    return subject_in(view, about)


def heads(points: int) -> int:
    """Ballots that a sum of chances in basis points amounts to, to the nearest."""
    return (points + 5000) // 10000


def _why_moved(view: View, motion: Motion) -> Why:
    own = motion.mover == view.seat
    name = speaker_in(view, motion.mover)
    key = "moved-own" if own else "moved"
    headline = told_in(view, key, name=name, motion=motion_in(view, motion.motion))
    about = motion.target
    match motion.motion:
        case "roll-call" | "recorded-vote" if about:
            what = subject_in(view, about)
            lines = [told_in(view, f"moved-{motion.motion}", subject=what)]
            lines += _motion_by_name(view, motion)
            if about in view.chamber.proposals:
                lines += _lines_behind(view, motion.mover, about)
            return Why(headline, tuple(lines))
        case "division" if about in view.chamber.draft.provisions:
            question = question_on(view, motion.id)
            return Why(
                headline,
                (
                    *_lines_behind(view, motion.mover, motion.id),
                    outlook_in_words(view, question, "moved-division"),
                ),
            )
        case "adjourn-debate" if about in view.chamber.proposals:
            question = question_on(view, about)
            feared = outlook_in_words(view, question, "moved-no-action")
            return Why(headline, (feared, _hurt(view, motion.mover, about)))
        case "vote-next" if about in view.chamber.proposals:
            question = question_on(view, about)
            feared = outlook_in_words(view, question, "moved-vote-next")
            return Why(headline, (feared, _hurt(view, motion.mover, about)))
        case "proposal-order" | "appeal":
            question = question_on(view, motion.id)
            if not question.changes:
                return Why(headline, ())
            outlook = outlook_in_words(view, question, f"moved-{motion.motion}")
            return Why(headline, (_brings(view, motion.mover, motion.id), outlook))
        case "amendment-order":
            return Why(headline, tuple(_order(view, motion)))
        case "point-of-order" | "right-of-reply":
            return Why(headline, tuple(_asked_of_the_chair(view, motion)))
        case _:
            return Why(headline, ())


def _order(view: View, motion: Motion) -> list[str]:
    question = question_on(view, motion.id)
    if not question.changes:
        return []
    outlook = outlook_in_words(view, question, "moved-proposal-order")
    return [_brings(view, motion.mover, motion.id), outlook]


def _brings(view: View, maker: str, target: str) -> str:
    """What it would bring who made it: as it reckons itself, or as others believe."""
    if maker == view.seat and view.instructions is not None:
        brings = own_reckoning(view, target).gain
        return told_in(view, "tabled-brings", brings=signed(brings))
    brings = publicly(view, target, maker).gain
    name = seat_in(view, maker)
    return told_in(view, "tabled-believed", name=name, brings=signed(brings))


def _asked_of_the_chair(view: View, motion: Motion) -> list[str]:
    """What a point of order or a request for a reply rests on; nothing where it names nothing
    of which the reason can be told."""
    target, chamber = motion.target, view.chamber
    if motion.motion == "right-of-reply":
        return list(answered(view, motion.mover, target))
    if target == chamber.stage and time_was_cut(view.setup, chamber):
        return [told_in(view, "moved-point-of-order")]
    if target in chamber.proposals:
        late = came_late(view.setup, chamber, chamber.proposals[target])
        lines = [told_in(view, "moved-late")] if late else []
        return [*lines, _hurt(view, motion.mover, target)]
    if target == NOTICE:
        return [told_in(view, "moved-notice")]
    spoken = last_of(chamber, target) if target in view.setup.by_id else None
    if spoken is not None and off_the_subject(view.setup, chamber, spoken):
        return [told_in(view, "moved-off", name=speaker_in(view, target))]
    return []


def _motion_by_name(view: View, request: Motion) -> list[str]:
    """Why a motion was to be voted on by name: whose text it was on, or who moved it."""
    on = view.chamber.motions.get(request.target)
    if on is None:
        return []
    if on.motion == "adjourn-debate" and request.mover in movers_of(view, on):
        return [told_in(view, "by-name-own-text", subject=subject_in(view, on.target))]
    if on.motion == "division" and request.mover == on.mover:
        return [told_in(view, "by-name-own-motion")]
    return []


def _lines_behind(view: View, mover: str, target: str) -> list[str]:
    """The red line that the mover is known to have in the matter."""
    question = question_on(view, target)
    if mover == view.seat and view.instructions is not None:
        return _mended(view, question, view.instructions.red_lines)
    known = room_belief(view).stands.get(mover)
    return _mended(view, question, known.red_lines) if known is not None else []


def _hurt(view: View, mover: str, about: str) -> str:
    if mover == view.seat and view.instructions is not None:
        costs = max(0, -own_reckoning(view, about).utility)
        return told_in(view, "moved-hurts", costs=points(costs))
    costs = max(0, -publicly(view, about, mover).utility)
    name = speaker_in(view, mover)
    return told_in(view, "moved-believed", name=name, costs=points(costs))
