"""What is said when all is decided: dissociation, explanation, reservation, or a welcome."""

from __future__ import annotations

from game.delegates.instructions import Instructions
from game.delegates.kept import kept
from game.delegates.themes import Theme, bare, themes
from game.delegates.view import View
from game.delegates.worth import crossed
from game.rules.results import adopted
from game.rules.setup import WHOLE, Setup
from game.rules.state import Decision
from game.rules.voting import Choice


def afterwards(view: View) -> Theme | None:
    """What is said when all is decided: dissociation, reservation, explanation, position."""
    instructions = view.instructions
    assert instructions is not None
    if view.seat not in view.setup.weights:
        return None
    draft = view.chamber.draft
    if _adopted(view):
        for line in crossed(instructions.red_lines, draft):
            number = draft.provisions[line.provision].number
            words = f"We dissociate ourselves from {number}: {bare(line.words)}."
            return Theme("dissociation", line.provision, 200, words)
    if (explained := _explanation(view)) is not None:
        return explained
    if not _adopted(view):
        return None
    return _closing(view, instructions)


def _closing(view: View, instructions: Instructions) -> Theme | None:
    """A reservation on the worst point, or a word of welcome."""
    found = themes(instructions, view.dossier, view.chamber.draft)
    if not found:
        return None
    draft = view.chamber.draft
    worst = next((t for t in found if t.kind != "support"), None)
    if worst is not None and worst.weight >= 60:
        number = draft.provisions[worst.about].number
        words = f"We joined the consensus and reserve our position on {number}."
        return Theme("reservation", worst.about, worst.weight, words)
    if found[0].kind == "support":
        number = draft.provisions[found[0].about].number
        words = f"We joined the consensus; that {number} is kept was decisive for us."
        return Theme("position", "", found[0].weight, words)
    return None


def _adopted(view: View) -> bool:
    return any(d.target == WHOLE and adopted(view.setup, d) for d in view.chamber.decisions)


def _explanation(view: View) -> Theme | None:
    """An explanation of the vote that meant most to the seat, where it lost."""
    best: tuple[int, str, str] | None = None
    for target, winning, ballots in voted(view.setup, view.chamber.decisions):
        ballot = ballots.get(view.seat)
        proposal = view.chamber.proposals.get(target)
        if ballot not in ("yes", "no") or ballot == winning or proposal is None:
            continue
        barred = view.setup.rulebook.statements.get("explanation")
        if view.seat in proposal.sponsors and (barred is None or barred.sponsor_barred):
            continue
        weight = _weight_of(view, proposal.operations)
        if best is None or weight > best[0]:
            best = (weight, target, ballot)
    if best is None:
        return None
    weight, target, cast = best
    stand = "for" if cast == "yes" else "against"
    words = f"We voted {stand} {target} because of what it does to {_names(view, target)}."
    return Theme("explanation", target, weight, words)


@kept(16)
def voted(
    setup: Setup, decisions: tuple[Decision, ...]
) -> tuple[tuple[str, str, dict[str, Choice]], ...]:
    """The votes taken on proposals: the target, the ballot that won, and the ballots."""
    return tuple(
        (d.target, "yes" if adopted(setup, d) else "no", d.ballots)
        for d in decisions
        if d.how == "vote" and d.target != WHOLE
    )


def _weight_of(view: View, operations: tuple[object, ...]) -> int:
    assert view.instructions is not None
    weight = 0
    for operation in operations:
        provision = view.setup.draft.provisions.get(getattr(operation, "id", ""))
        held = view.instructions.positions.get(provision.issue) if provision else None
        weight = max(weight, held.salience if held else 0)
    return weight


def _names(view: View, target: str) -> str:
    numbers = []
    for operation in view.chamber.proposals[target].operations:
        provision = view.setup.draft.provisions.get(getattr(operation, "id", ""))
        if provision is not None:
            numbers.append(provision.number)
    return ", ".join(numbers) or "the text"
