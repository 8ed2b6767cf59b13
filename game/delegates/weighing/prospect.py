"""What a question leads to: the two texts, what lies between them, and who is behind it.

A prospect is the same for every seat; it is made once for each state of the chamber.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
from msgspec.structs import replace

from game.delegates.docket import objecting
from game.delegates.view import Moment, once_a_moment
from game.delegates.weighing.taken_first import FIRST_WITHOUT, first_behind
from game.delegates.weighing.worth import Change, between, changed, changes
from game.rules.draft.text import Delete, Draft
from game.rules.kept import kept
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.parts import changes_of, part_of
from game.rules.meeting.rivals import as_put, competes
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber


class Prospect(msgspec.Struct, frozen=True, gc=False):
    """A question as delegations see it."""

    target: str
    if_yes: Draft
    if_no: Draft
    changes: tuple[Change, ...]
    sponsors: tuple[str, ...] = ()
    support: int = 0
    """Share of the members that sponsor it, basis points."""
    reopens: bool = False
    """Whether it changes a text that others may want to stand as it is."""
    rewords: bool = False
    """Whether it strikes nothing and touches no issue: words on which nobody holds a place."""
    motion: str = ""
    """Name of the motion, where it is one on procedure."""
    turned: bool = False
    """Whether a yes means that the change does not come about (no action on it)."""
    ends: bool = False
    """Whether a yes means that there will be no text at all: the meeting is over, or no
    action is taken on the whole."""
    objectors: frozenset[str] = frozenset()
    """Who objected to the text before the room, which has not changed since."""
    drafters: frozenset[str] = frozenset()
    """Whose draft it is that the room votes on as a whole: its sponsors."""


@once_a_moment
def question_on(moment: Moment, target: str) -> Prospect:
    """What the question on ``target`` leads to, as every view shows it."""
    return _prospect(moment.setup, moment.chamber, target)


def prospect(setup: Setup, chamber: Chamber, target: str) -> Prospect:
    """What the question on ``target`` leads to."""
    known = _known(setup, chamber)
    found = known.get(target)
    if found is None:
        found = known[target] = _prospect(setup, chamber, target)
    return found


@kept(4)
def _known(_setup: Setup, _chamber: Chamber) -> dict[str, Prospect]:
    """By target what its question leads to, as far as somebody has asked: a whole room asks
    between one event and the next."""
    return {}


def _prospect(setup: Setup, chamber: Chamber, target: str) -> Prospect:
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        return _of_pending(setup, chamber, proposal)
    motion = chamber.motions.get(target)
    if motion is not None:
        if _ends(chamber, motion):
            return _of_ending(chamber.draft, motion)
        return _of_procedure(setup, chamber, motion)
    if part := part_of(chamber, target):
        return _of_share(setup, chamber, part[0], target)
    if target in chamber.draft.provisions:
        return _of_part(setup, chamber.draft, target)
    return _of_whole(chamber.draft, objecting(chamber), chamber.sponsors)


def _ends(chamber: Chamber, motion: Motion) -> bool:
    """Whether a motion is carried to be left without the text that is before the room."""
    if any(d.target == WHOLE for d in chamber.decisions):
        return False
    on_the_whole = motion.motion in _TO_BE_RID_OF_A_TEXT and motion.target == WHOLE
    return on_the_whole or motion.motion == "adjourn-meeting"


_TO_BE_RID_OF_A_TEXT = ("adjourn-debate", "important-question")
"""Motions that whoever wants the text votes against, and whoever would rather have none votes
for: that it is not put, or needs more votes than it may have."""


@kept(64)
def _of_ending(draft: Draft, motion: Motion) -> Prospect:
    movers = (motion.mover,)
    return Prospect(
        motion.id, draft, draft, (), movers, motion=motion.motion, turned=True, ends=True
    )


def _of_pending(setup: Setup, chamber: Chamber, proposal: Proposal) -> Prospect:
    """What a proposal leads to, with what it takes back of rivals that were adopted."""
    if competes(proposal):
        proposal = as_put(setup.rulebook, chamber, proposal)
    return of_proposal(setup, chamber.draft, proposal)


def _of_procedure(setup: Setup, chamber: Chamber, motion: Motion) -> Prospect:
    """What a motion on procedure leads to."""
    about = chamber.proposals.get(motion.target)
    found = None
    if motion.motion == "appeal":
        found = of_ruling(setup, chamber, motion.target)
    elif motion.motion == "division" and (part := part_of(chamber, motion.target)):
        found = _turned(_of_share(setup, chamber, part[0], motion.target))
    elif motion.motion in FIRST_WITHOUT and about is not None:
        first = FIRST_WITHOUT[motion.motion](setup, chamber, about.id)
        if first:
            found = of_order(setup, chamber.draft, about, chamber.proposals[first])
    if found is None:
        return _of_motion(setup, chamber.draft, motion, about)
    return _behind(found, motion)


@kept(64)
def _behind(question: Prospect, motion: Motion) -> Prospect:
    return replace(
        question, target=motion.id, sponsors=(motion.mover,), motion=motion.motion
    )


def of_ruling(setup: Setup, chamber: Chamber, target: str) -> Prospect | None:
    """What it leads to that a ruling of the Chair is overruled; ``None`` where the text
    does not depend on it."""
    motion = chamber.motions.get(target)
    if motion is not None and (motion.motion, motion.status) == _ORDERED:
        target = motion.target
    elif motion is not None:
        granted = prospect(setup, chamber, target)
        if not granted.changes:
            return None
        return granted if motion.status == "refused" else _turned(granted)
    behind = first_behind(setup, chamber, target)
    if not behind:
        return None
    found = chamber.proposals
    return of_order(setup, chamber.draft, found[behind], found[target])


@kept(64)
def _turned(question: Prospect) -> Prospect:
    return replace(question, turned=not question.turned)


_ORDERED = ("amendment-order", "granted")


@kept(64)
def of_order(setup: Setup, draft: Draft, mine: Proposal, first: Proposal) -> Prospect:
    """What it leads to that one proposal is taken before another: the text that the one
    makes in place of the text that the other makes, as what passes first is likely to stay."""
    if_yes, if_no = changed(draft, mine), changed(draft, first)
    return Prospect(mine.id, if_yes, if_no, between(if_no, if_yes))


@kept(64)
def _of_whole(
    draft: Draft, objectors: frozenset[str], sponsors: tuple[str, ...]
) -> Prospect:
    drafters = frozenset(sponsors)
    return Prospect(WHOLE, draft, draft, (), objectors=objectors, drafters=drafters)


def of_proposal(setup: Setup, draft: Draft, proposal: Proposal) -> Prospect:
    """What a proposal leads to, tabled or only thought of."""
    return of_proposal_among(setup.weights, draft, proposal)


@kept(2048)
def of_proposal_among(
    weights: Mapping[str, int], draft: Draft, proposal: Proposal
) -> Prospect:
    """The same, where those have a vote that ``weights`` names."""
    voters = [s for s in proposal.sponsors if s in weights]
    after, moved = changed(draft, proposal), changes(draft, proposal)
    return Prospect(
        proposal.id,
        after,
        draft,
        moved,
        tuple(s for s in proposal.sponsors if s),
        len(voters) * 10000 // max(1, len(weights)),
        reopens=proposal.mover != CHAIR,
        rewords=not moved and not _strikes(draft, after),
    )


def _strikes(draft: Draft, after: Draft) -> bool:
    """Whether a provision of one text is gone in another."""
    then = after.provisions
    return any(
        id_ not in then or then[id_].deleted
        for id_, provision in draft.provisions.items()
        if not provision.deleted
    )


@kept(64)
def _of_part(setup: Setup, draft: Draft, id_: str) -> Prospect:
    """What a separate vote leads to: a yes keeps the provision, a no strikes it."""
    struck = of_proposal(setup, draft, _deletion(id_))
    return replace(struck, target=id_, turned=True)


def _of_share(setup: Setup, chamber: Chamber, proposal: Proposal, target: str) -> Prospect:
    """What a separate vote on a part of a proposal leads to: the text that the proposal makes
    with it, or the one that it makes without."""
    ops = changes_of(chamber, target)
    without = replace(
        proposal, operations=tuple(op for op in proposal.operations if op not in ops)
    )
    return _with_or_without(setup, chamber.draft, proposal, without, target)


@kept(64)
def _with_or_without(
    setup: Setup, draft: Draft, proposal: Proposal, without: Proposal, target: str
) -> Prospect:
    found = of_order(setup, draft, proposal, without)
    return replace(found, target=target, sponsors=proposal.sponsors)


@kept(2048)
def _deletion(id_: str) -> Proposal:
    return Proposal("", "", (Delete(id_),), False, (), "pending", 0)


_AGAINST_A_TEXT = ("adjourn-debate", "vote-next", "point-of-order", "important-question")
"""Motions by which a text that waits is not put, or needs more votes."""


@kept(64)
def _of_motion(
    setup: Setup, draft: Draft, motion: Motion, about: Proposal | None
) -> Prospect:
    if motion.motion in _AGAINST_A_TEXT and about is not None:
        of = of_proposal(setup, draft, about)
        return replace(
            of,
            target=motion.id,
            sponsors=(motion.mover,),
            motion=motion.motion,
            turned=True,
        )
    if motion.motion == "division" and motion.target in draft.provisions:
        struck = of_proposal(setup, draft, _deletion(motion.target))
        return replace(
            struck, target=motion.id, sponsors=(motion.mover,), motion=motion.motion
        )
    return Prospect(motion.id, draft, draft, (), (motion.mover,), motion=motion.motion)
