"""Aims as a reason: what a change does for what a delegation was sent for.

An aim of which the scenario says which wordings meet it is worth a name in public, or a request
for a vote, also where the issue is one of many and weighs little in the whole.
"""

from __future__ import annotations

from game.delegates.achieved import aims_read
from game.delegates.instructions import Instructions
from game.delegates.weighing.prospect import Prospect
from game.rules.kept import kept


def serves_an_aim(mine: Instructions, question: Prospect) -> bool:
    """Whether what a question is on meets an aim that the text without it does not, and spoils
    none that the text meets."""
    return bool(aims_gained(mine, question)) and not _spoiled(mine, question)


@kept(1024)
def aims_gained(mine: Instructions, question: Prospect) -> frozenset[int]:
    """Numbers of the aims that a change would meet, and the text without it does not."""
    return aims_read(mine, question.if_yes) - aims_read(mine, question.if_no)


def costs_an_aim(mine: Instructions, question: Prospect, ballot: str) -> bool:
    """Whether a ballot on a question is one against an aim of one's own."""
    if ballot == "yes":
        return _spoiled(mine, question)
    return ballot == "no" and bool(aims_gained(mine, question))


@kept(1024)
def _spoiled(mine: Instructions, question: Prospect) -> bool:
    return bool(aims_read(mine, question.if_no) - aims_read(mine, question.if_yes))
