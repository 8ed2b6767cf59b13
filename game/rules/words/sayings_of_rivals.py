"""What the record says of a decision on one of several proposals (rules 91, 131)."""

from __future__ import annotations

from game.rules.meeting.business import Decision
from game.rules.meeting.order import voting_order
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.rivals import common, rivals, rivals_adopted
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed


def among_rivals(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """What a decision means for others on the same question; ``""`` where for none."""
    if decision.target not in chamber.proposals:
        return ""
    return f"{_prevails(setup, chamber, decision)}{_next(setup, chamber, decision)}"


def _prevails(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """After the adoption of one where another was adopted before: on what it prevails."""
    if not adopted(setup, decision):
        return ""
    later, draft = chamber.proposals[decision.target], chamber.draft
    said = ""
    for id_ in rivals_adopted(chamber, decision.target):
        met = common(draft, chamber.proposals[id_], later)
        names = [provision_called(draft, i) for i in draft.provisions if i in met]
        said += f" It prevails over {id_} on {listed(names)}."
    return said


def _next(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """That the next may be left, once a vote or a consensus settled one: an equal vote that
    is to be taken again did not."""
    if decision.how == "vote" and tally_of(setup, decision).outcome == "second-vote":
        return ""
    settled = decision.how == "vote" or adopted(setup, decision)
    rule = setup.rulebook.proposals.rule
    if not settled or not rule or "vote-next" not in setup.rulebook.motions:
        return ""
    among = rivals(chamber, decision.target)
    following = next((i for i in voting_order(setup, chamber) if i in among), "")
    if not following:
        return ""
    return (
        f" {following} is next on the same question; the room may decide not to vote on it "
        f"({rule})."
    )
