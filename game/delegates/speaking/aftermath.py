"""What is said when all is decided: dissociation, explanation, reservation, interpretation, or
a welcome."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.revealed import revealed
from game.delegates.saying.arguing import argued, argued_on_a_proposal, speaks_for_it
from game.delegates.saying.interpreting import reading
from game.delegates.saying.themes import Reason, Theme, heard, themes
from game.delegates.saying.tipping import Tipped, tipped
from game.delegates.speaking.welcoming import (
    as_adopted,
    decided_for_it,
    eager,
    first_of,
    welcome,
)
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.worth import closeness, contested, crossed
from game.delegates.yielded import let_go
from game.rules.draft.text import Draft, touched
from game.rules.kept import kept
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.voting import Choice


def afterwards(view: View) -> Theme | None:
    """What is said when all is decided; ``None`` where nothing is left to be said."""
    instructions = view.instructions
    assert instructions is not None
    if not view.setup.by_id[view.seat].member:
        return None
    if (explained := _of_the_vote_on_the_whole(view, instructions)) is not None:
        return explained
    if _adopted(view) and not _stands_against(view):
        for line in crossed(instructions.red_lines, view.chamber.draft):
            issue = view.chamber.draft.provisions[line.provision].issue
            about = as_adopted(view, line.provision)
            return Theme("dissociation", about, 200, issue, line=line.words)
    if (explained := _explanation(view)) is not None:
        return explained
    if not _adopted(view):
        return None
    return _closing(view, instructions)


def _closing(view: View, instructions: Instructions) -> Theme | None:
    """A reservation on the worst point, a reading of one that is open, or a welcome."""
    draft = view.chamber.draft
    found = themes(instructions, view.dossier, draft)
    own = _words_of_its_own(view) | let_go(view.chamber.statements).get(view.seat, set())
    against = [t for t in found if t.kind != "support" and t.about not in own]
    worst = first_of(view, [t for t in against if t.weight >= _RESERVES])
    if worst is not None:
        about = as_adopted(view, worst.about)
        weight = eager(view, worst)
        return Theme("reservation", about, weight, worst.issue, worst.high)
    if (read := _reading(view, instructions)) is not None:
        return read
    if _keeps_silent(view, view.chamber.sponsors, "position") or _opposed(view):
        return None
    return decided_for_it(view, instructions) or welcome(view, found)


_RESERVES = 60
"""Salience, in hundredths, from which a point is worth a reservation."""


def _words_of_its_own(view: View) -> set[str]:
    """The provisions that its name changed: who got its text may have wanted more, and does
    not reserve its position on what it proposed."""
    changed = (p for p in view.chamber.proposals.values() if p.status == "adopted")
    return {
        id_ for p in changed if view.seat in p.sponsors for id_ in touched(p.operations)
    }


def _reading(view: View, instructions: Instructions) -> Theme | None:
    """A reading of what the text leaves open, of one that did not oppose it; not where
    enough have read it so."""
    if "interpretation" not in view.setup.rulebook.statements or _opposed(view):
        return None
    read = reading(instructions.positions, view.chamber.draft)
    if read is None:
        return None
    made = heard(view.chamber.statements).voices.get((read.about, read.kind), ())
    return read if len(made) < _READERS else None


_READERS = 2
"""Who reads the same words into a provision: one, and one that joins it."""


def _of_the_vote_on_the_whole(view: View, mine: Instructions) -> Theme | None:
    """Why it did not vote with the room on the whole: the ground that decided."""
    whole = next((d for d in reversed(view.chamber.decisions) if d.target == WHOLE), None)
    if whole is None or whole.how != "vote" or _keeps_silent(view, view.setup.sponsors):
        return None
    ballot = named_ballots(whole).get(view.seat, "absent")
    if ballot in ("absent", "yes" if adopted(view.setup, whole) else "no"):
        return None
    found = _sayable(view, tipped(view, whole, ballot))
    draft = view.chamber.draft
    points = _weighty_points(mine, view.dossier, draft, liked=ballot == "yes")
    point = next(iter(points), None)
    if point is None:
        if "whole" in (found.reason, found.behind):
            return None
        point = Theme("explanation", "", 0)
    named = point.about
    if found.behind == "unforeseen":
        liked = speaks_for_it(found, ballot)
        argues = _weighty_points(mine, view.dossier, draft, liked=liked)
        named = argued(view, argues, liked=liked)
    told = themes(mine, view.dossier, draft)
    weights = [t.weight for t in told if (t.kind == "support") == (ballot == "yes")]
    return Theme(
        "explanation",
        WHOLE,
        max(weights, default=point.weight),
        point.issue,
        point.high,
        found.reason,
        found.line,
        ballot,
        found.behind,
        named,
    )


def _sayable(view: View, found: Tipped) -> Tipped:
    """What tipped a ballot, as far as it may be told: a line that the room does not know stays
    the capital's own, and the substance is named."""
    if found.behind != "red-line" or found.line in revealed(view):
        return found
    told: Reason = "whole" if found.change is None else "interest"
    bound = found.reason != found.behind
    return replace(
        found,
        reason=found.reason if bound else told,
        behind=told,
        line=found.line if bound else "",
    )


def _weighty_points(
    mine: Instructions, dossier: Dossier, draft: Draft, *, liked: bool
) -> tuple[Theme, ...]:
    """What of a text weighed for it, or against it, with a seat that does not hold it for as good
    as none: the weightiest first."""
    found: list[tuple[int, Theme]] = []
    for point in contested(draft):
        held = mine.positions.get(point.issue)
        if held is None or point.issue not in dossier.issues:
            continue
        matters = held.salience * dossier.issues[point.issue].weight
        near = closeness(point.place, held) - mine.walk_away
        weight = near * matters if liked else -near * matters
        if weight > 0:
            high = (held.place > point.place) if not liked else held.place >= 0
            id_, care = point.provision, held.salience
            found.append((weight, Theme("explanation", id_, care, point.issue, high)))
    found.sort(key=lambda weighed: -weighed[0])
    return tuple(theme for _, theme in found)


def _stands_against(view: View) -> bool:
    """Whether its objection to the whole stands on record: the text was adopted by a vote in
    spite of it.  Who dissociates itself has let a text pass."""
    taken = [d for d in view.chamber.decisions if d.target == WHOLE]
    objected = any(view.seat in d.objections for d in taken)
    return (objected and taken[-1].how == "vote") or _opposed(view)


def _opposed(view: View) -> bool:
    """Whether the seat voted against the text as a whole when that was decided."""
    return view.seat in _against_the_whole(view)


@once_a_moment
def _against_the_whole(moment: Moment) -> frozenset[str]:
    """Who voted against the text as a whole the last time, by name."""
    taken = [d for d in moment.chamber.decisions if d.target == WHOLE]
    ballots = named_ballots(taken[-1]) if taken else {}
    return frozenset(seat for seat, choice in ballots.items() if choice == "no")


@once_a_moment
def _adopted(moment: Moment) -> bool:
    """Whether the room took the text as a whole."""
    taken = (d for d in moment.chamber.decisions if d.target == WHOLE)
    return any(adopted(moment.setup, d) for d in taken)


def _explanation(view: View) -> Theme | None:
    """An explanation of the vote that meant most to the seat, where it did not win it."""
    best: Theme | None = None
    for decision, winning, ballots in voted(view.setup, view.chamber.decisions):
        ballot = ballots.get(view.seat)
        proposal = view.chamber.proposals.get(decision.target)
        if ballot in (None, "absent", winning) or proposal is None:
            continue
        if _keeps_silent(view, proposal.sponsors):
            continue
        theme = _explained(view, decision, str(ballot))
        if theme is not None and (best is None or theme.weight > best.weight):
            best = theme
    return best


def _keeps_silent(view: View, sponsors: tuple[str, ...], kind: str = "explanation") -> bool:
    """Whether the seat is one of the sponsors, who may not explain a vote or a position on
    their text."""
    rule = view.setup.rulebook.statements.get(kind)
    return view.seat in sponsors and (rule is None or rule.sponsor_barred)


def _explained(view: View, decision: Decision, ballot: str) -> Theme | None:
    """A vote with the reason that it really had, or ``None`` where it meant nothing."""
    mine = view.instructions
    assert mine is not None
    found = tipped(view, decision, ballot)
    if found.change is None:
        return None
    told, issue = _sayable(view, found), found.change.issue
    salience = mine.positions[issue].salience
    if ballot == "abstain" and salience < DEFAULTS.salience_spoken:
        return None
    high = (found.change.after > found.change.before) == (ballot == "yes")
    reason, behind = told.reason, told.behind
    about, line, point = decision.target, told.line, ""
    if behind == "unforeseen":
        liked = speaks_for_it(told, ballot)
        point = argued_on_a_proposal(view, about, told, liked=liked)
    return Theme(
        "explanation", about, salience, issue, high, reason, line, ballot, behind, point
    )


@kept(16)
def voted(
    setup: Setup, decisions: tuple[Decision, ...]
) -> tuple[tuple[Decision, str, dict[str, Choice]], ...]:
    """The votes taken on proposals, of each the last: the decision, the ballot that won, and
    the ballots.  An equal vote that was taken again decided nothing (rule 95)."""
    last = {d.target: d for d in decisions if d.how == "vote" and d.target != WHOLE}
    return tuple(
        (d, "yes" if adopted(setup, d) else "no", named_ballots(d))
        for d in decisions
        if last.get(d.target) is d
    )
