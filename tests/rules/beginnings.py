"""Rooms and beginnings for tests that go on from them in ways that nobody chose."""

from __future__ import annotations

import msgspec

from game.rules.rulebook import Citation, ConsensusRule, MotionRule, RivalsRule
from tests.rules.rooms import full_rulebook


def seconded(motions: dict[str, MotionRule]) -> dict[str, MotionRule]:
    """The same motions, each of which needs somebody's support where it is debated."""
    return {
        name: msgspec.structs.replace(rule, seconds=1 if rule.speakers_for else 0)
        for name, rule in motions.items()
    }


BOOKS = (
    full_rulebook(),
    full_rulebook(),
    full_rulebook(notice_hours=24, motions=seconded(full_rulebook().motions)),
    full_rulebook(consensus=ConsensusRule(Citation("rule 33"), required=True)),
    full_rulebook(rivals=RivalsRule(Citation("rule 131"), "put")),
)
"""The small committee; with notice and a second for each motion; without votes on text; with
rival proposals that are each put."""
BEGUN = (
    "",
    "chair: stage action",
    """
    chair: stage action
    chair: exhausted
    AAA: amend 1 delete
    BBB: package 2 soft; 3 delete
    """,
    """
    chair: stage action
    chair: exhausted
    chair: cost
    AAA: amend 4 add after 1 on issue_1 at -1 text "what 4 says"
    BBB: ask A1
    CCC: ask whole
    """,
    """
    chair: stage action
    chair: exhausted
    AAA: amend 1 delete
    BBB: ask A1
    chair: put A1
    AAA: vote yes
    BBB: vote no
    CCC: vote no
    DDD: vote abstain
    chair: declare
    """,
    """
    chair: stage action
    chair: exhausted
    AAA: amend 1 delete
    AAA: move secret-ballot A1
    chair: put A1
    """,
    """
    chair: stage opening
    AAA: move close-list
    chair: put M1
    AAA: vote yes
    BBB: vote yes
    CCC: vote no
    DDD: vote yes
    chair: declare
    """,
    """
    chair: stage action
    BBB: amend 2 soft
    AAA: move adjourn-debate A1
    chair: put M1
    AAA: vote yes
    CCC: vote yes
    BBB: vote no
    DDD: vote yes
    chair: declare
    """,
    """
    chair: stage action
    chair: exhausted
    chair: cost
    AAA: package 1 delete; 2 delete; 3 delete
    AAA: ask P1
    chair: put P1
    AAA: vote yes
    BBB: vote yes
    CCC: vote yes
    DDD: vote abstain
    chair: declare
    """,
    """
    chair: stage action
    chair: cost
    AAA: package 1 soft; 2 delete
    BBB: package 2 soft; 3 delete
    AAA: ask P1
    BBB: ask P2
    chair: exhausted
    CCC: move division P2/3
    """,
    """
    chair: stage action
    chair: cost
    AAA: package 1 soft; 2 delete
    BBB: package 2 soft; 3 delete
    AAA: ask P1
    BBB: ask P2
    chair: exhausted
    chair: put P1
    AAA: vote yes
    BBB: vote yes
    CCC: vote yes
    DDD: vote yes
    chair: declare
    chair: put P2
    AAA: vote yes
    BBB: vote yes
    """,
)
"""Meetings as they may have begun: chance alone seldom comes as far as a vote on text."""
