"""What decisions come to.  Tallies are derived from ballots here, and kept nowhere."""

from __future__ import annotations

from itertools import filterfalse

from msgspec.structs import replace

from game.rules.kept import kept
from game.rules.meeting.business import Decision, Question, Voting
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Majority
from game.rules.voting import Count, Tally, count_of, once_over, tally


def majority_of(setup: Setup, question: Question) -> Majority:
    """The majority that a question needs."""
    return setup.rules(question.rules).majorities[question.majority]


def members_present(setup: Setup, chamber: Chamber) -> int:
    """How many members are in the room, with a vote or without."""
    return voters_present(setup, chamber) + barred_present(setup, chamber)


def voters_present(setup: Setup, chamber: Chamber) -> int:
    """How many seats with a vote are in the room."""
    return len(setup.roll) - sum(1 for s in chamber.absent if s in setup.weights)


def barred_present(setup: Setup, chamber: Chamber) -> int:
    """How many members without a vote are in the room."""
    return sum(1 for s in setup.barred if s not in chamber.absent)


def present_for(setup: Setup, chamber: Chamber, voting: Voting) -> int:
    """How many seats with a vote are in the room for a vote: those too that were there when it
    began and have left it since."""
    gone = [s for s in voting.left if s in chamber.absent and s in setup.weights]
    return voters_present(setup, chamber) + len(gone)


def gone_from(setup: Setup, chamber: Chamber, voting: Voting) -> int:
    """How many seats with a vote have left a vote without a ballot: they were there when it
    began, and do not abstain."""
    out = [s for s in voting.left if s in chamber.absent and s in setup.weights]
    answered = {s for s, c in voting.ballots.items() if c != "absent"} | set(voting.taken)
    return sum(1 for s in out if s not in answered)


def running_tally(setup: Setup, chamber: Chamber, voting: Voting) -> Tally:
    """The tally of a vote in progress, as if it ended now."""
    present = present_for(setup, chamber, voting), barred_present(setup, chamber)
    counted = _count(setup, voting, present)
    silent = sum(
        1 for s, c in voting.ballots.items() if c == "absent" and s not in chamber.absent
    )
    return _tally(setup, voting, replace(counted, silent=silent))


@kept(256)
def tally_of(setup: Setup, decision: Decision) -> Tally:
    """The tally of a vote that was taken.

    Raises :class:`ValueError` for a decision that was taken without a vote.
    """
    if decision.question is None:
        raise ValueError(f"{decision.target} was decided without a vote")
    voting = Voting(decision.question, decision.ballots)
    over = once_over(_count(setup, voting, (decision.present, decision.barred)))
    return _tally(setup, voting, replace(over, silent=max(0, over.silent - decision.gone)))


def _count(setup: Setup, voting: Voting, present: tuple[int, int]) -> Count:
    """The ballots, with how many members are there with a vote and without."""
    under = setup.under(voting.question.rules)
    counted = count_of(voting.ballots, len(under.roll), present[0])
    if not under.barred:
        return counted
    return replace(counted, barred=len(under.barred), barred_present=present[1])


def _tally(setup: Setup, voting: Voting, counted: Count) -> Tally:
    question = voting.question
    under = setup.under(question.rules)
    return tally(
        majority_of(setup, question),
        counted,
        quorum=under.rulebook.quorum,
        ballots=voting.ballots,
        vetoes=under.vetoes,
        weights=under.weights,
        second=question.second,
    )


def to_be_repeated(setup: Setup, decision: Decision) -> bool:
    """Whether a vote was equal where the rules take such a vote again (rule 95)."""
    return tally_of(setup, decision).outcome == "second-vote"


def adopted(setup: Setup, decision: Decision) -> bool:
    """Whether a decision adopted what it was taken on."""
    if decision.how == "vote":
        return tally_of(setup, decision).holds
    return decision.how != "not-put" and not decision.objections


def outcome_of(setup: Setup, chamber: Chamber) -> str:
    """What a meeting that closed now would come to.

    ``consensus``: the whole was adopted without a vote; ``vote``: by a vote; ``rejected``:
    it was put and failed; ``suspended``: the whole was not decided, or its vote was equal and
    is to be taken again (rule 95).
    """
    since = chamber.reopened.get(WHOLE, 0)
    for decision in reversed(chamber.decisions):
        if decision.target != WHOLE or decision.seq < since:
            continue
        if adopted(setup, decision):
            return "vote" if decision.how == "vote" else "consensus"
        if decision.how == "vote" and to_be_repeated(setup, decision):
            return "suspended"
        if decision.how == "vote" or setup.rulebook.consensus.required:
            return "rejected"
    return "rejected" if last_part_out(setup, chamber) else "suspended"


def last_part_out(setup: Setup, chamber: Chamber) -> str:
    """The part whose rejection left the draft without an operative one (rules 89, 129).

    ``""`` where one is left, or where what an amendment struck was the last.
    """
    if not chamber.struck or operative_left(setup, chamber):
        return ""
    known = chamber.draft.provisions
    parts = [i for i in chamber.struck if i in known and known[i].operative]
    by_amendment = [p.id for p in chamber.proposals.values() if p.status == "adopted"]
    at = {d.target: d.seq for d in chamber.decisions}
    last = max((*parts, *by_amendment), key=lambda i: at.get(i, 0), default="")
    return last if last in parts else ""


def operative_left(setup: Setup, chamber: Chamber) -> bool:
    """Whether any operative provision stands (rule 89/129: none left means rejected).

    A draft that began without operative provisions counts as having them all.
    """
    if not any(p.operative for p in setup.draft.walk()):
        return True
    return any(p.operative for p in chamber.draft.standing())


@kept(16)
def calling_order(setup: Setup, drawn: str) -> tuple[str, ...]:
    """The roll from the seat drawn by lot, in English alphabetical order (rule 87/127)."""
    at = setup.roll.index(drawn) if drawn in setup.roll else 0
    return setup.roll[at:] + setup.roll[:at]


def next_called(setup: Setup, chamber: Chamber) -> str:
    """The seat that answers next in the vote that is open; ``""`` when none is left.

    A roll call calls every member, those too who are not in the room; otherwise who is
    absent is passed over.
    """
    voting = chamber.voting
    if voting is None:
        return ""
    order = calling_order(setup, voting.question.drawn)
    left = filterfalse(voting.ballots.__contains__, order)
    if voting.taken:
        left = filterfalse(voting.taken.__contains__, left)
    if voting.question.method != "roll-call":
        left = filterfalse(chamber.absent.__contains__, left)
    return next(left, "")
