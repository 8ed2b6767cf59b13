"""The Chair's package where the draft is expected to be stopped: other wordings that keep the
lines of those who would stop it, and that nobody is believed to oppose.

Who would stop a text for a line of its own is answered by a wording that keeps that line; who
loses by it, by a change of something else.  Where nothing but consensus adopts, the Chair risks
nothing by it that is not lost in any case.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from game.delegates.chairing.bridging import (
    Bridges,
    bridges,
    chance_unopposed,
    losers,
    with_sweeteners,
)
from game.delegates.model import DEFAULTS
from game.delegates.moves.bargaining import imagined
from game.delegates.moves.majorities import outlook_now, share_for, share_needed
from game.delegates.moves.objection import chance_of_objecting, expected_objections
from game.delegates.moves.unvoted import chance_agreed
from game.delegates.moves.wanting import Candidate
from game.delegates.others.public import room_belief
from game.delegates.view import View
from game.delegates.weighing.odds import EVEN_ODDS
from game.delegates.weighing.prospect import Prospect, question_on
from game.delegates.weighing.worth import crossed
from game.rules.draft.text import Draft
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.silences import last_broken
from game.rules.wishes.intents import Table


def package_that_saves(view: View) -> Table | None:
    """Once in a meeting, the package with which nobody is expected to stop the draft and that is
    likeliest to be opposed by nobody; ``None`` where nobody is expected to stop the draft as it stands, where a
    text on the table would do the same, and where even odds are the best that can be had.

    What silence was broken on, the pen answers.
    """
    if any(p.mover == CHAIR for p in view.chamber.proposals.values()):
        return None
    stopping = _stopping(view, view.chamber.draft)
    if not stopping or last_broken(view.chamber) is not None:
        return None
    if any(_would_do(view, p.id, stopping) for p in view.chamber.pending):
        return None
    best, likeliest = None, EVEN_ODDS
    for chosen in _packages(view, stopping):
        operations = tuple(c.operation for c in chosen)
        leads_to = imagined(view.setup, view.chamber.draft, CHAIR, operations)
        if not _saves(view, leads_to, stopping) or share_for(view, leads_to) <= EVEN_ODDS:
            continue
        if len(losers(view, leads_to)) >= DEFAULTS.companions:
            continue
        chance = chance_unopposed(view, leads_to, lost=True)
        if chance > likeliest:
            best, likeliest = Table(CHAIR, operations, package=len(operations) > 1), chance
    return best


def saved_from(view: View, leads_to: Prospect) -> list[str]:
    """Who is expected to stop the draft as it stands, where nobody is with a change."""
    stopping = _stopping(view, view.chamber.draft)
    return stopping if _saves(view, leads_to, stopping) else []


def _saves(view: View, leads_to: Prospect, stopping: list[str]) -> bool:
    """Whether nobody is expected to stop the draft with a change: first those who were, since it
    is soon seen where they still are."""
    stands, draft = room_belief(view).stands, leads_to.if_yes
    if any(
        _stops(chance_of_objecting(stands[s], view.dossier.issues, draft)) for s in stopping
    ):
        return False
    return not _stopping(view, draft)


def _stops(chance: int) -> bool:
    return chance >= DEFAULTS.gauge_counts


def _stopping(view: View, draft: Draft) -> list[str]:
    """Who is expected to stop a draft that is put to the room."""
    found = expected_objections(view.setup, view.dossier, room_belief(view), draft)
    return [seat for seat, chance in found.items() if _stops(chance)]


def _would_do(view: View, target: str, stopping: list[str]) -> bool:
    """Whether with a text on the table nobody is expected to stop the draft, and it is likely to
    be agreed or to have its majority."""
    leads_to = question_on(view, target)
    if not _saves(view, leads_to, stopping):
        return False
    if chance_agreed(view, target) > EVEN_ODDS:
        return True
    voted = not view.setup.rulebook.consensus.required
    return voted and outlook_now(view, leads_to) >= share_needed(view.setup, leads_to)


def _packages(view: View, stopping: list[str]) -> Iterator[tuple[Candidate, ...]]:
    """For each provision on which somebody would stop the draft a wording that keeps its lines
    there, alone and with what makes up for it to who loses by that."""
    stands, draft = room_belief(view).stands, view.chamber.draft
    lines = [r for s in stopping for r in crossed(stands[s].red_lines, draft) if r.hard]
    on = list(dict.fromkeys(line.provision for line in lines))
    if not 0 < len(on) <= DEFAULTS.sweeteners:
        return
    among = bridges(view)
    answers: list[Bridges] = []
    for id_ in on:
        there = tuple(line for line in lines if line.provision == id_)
        answers.append(
            tuple(
                (candidate, gains)
                for candidate, gains in among
                if candidate.provision == id_
                and not crossed(there, candidate.prospect.if_yes)
            )
        )
    for chosen in product(*answers):
        yield tuple(candidate for candidate, _ in chosen)
        yield with_sweeteners(chosen, among)
