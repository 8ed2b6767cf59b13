"""Speaking: which statement to make, about what, and its words.

Words are built from templates in the terms of the scenario: the provision, the issue, what
the delegation wants of it.  A delegation speaks of what it cares for, and leaves unsaid what
others have said enough.
"""

from __future__ import annotations

import msgspec

from game.delegates.clock import stage_now
from game.delegates.coalition import speaks_for
from game.delegates.instructions import Dossier, Instructions
from game.delegates.kept import kept
from game.delegates.model import DEFAULTS
from game.delegates.view import View
from game.delegates.worth import closeness, contested, crossed
from game.rules.intents import AskFloor, LowerPlacard, Speak, StatementKind
from game.rules.results import adopted
from game.rules.setup import WHOLE, Setup
from game.rules.state import Decision, Statement
from game.rules.text import Draft
from game.rules.voting import Choice


class Theme(msgspec.Struct, frozen=True):
    """Something that a delegation has to say."""

    kind: StatementKind
    about: str
    weight: int
    """How much it wants to say it: salience, more for a red line."""
    words: str


class Heard(msgspec.Struct, frozen=True):
    """What was said so far, by what and by whom."""

    voices: dict[tuple[str, str], int]
    """How many statements of a kind were made about a thing."""
    by_seat: dict[str, tuple[Statement, ...]]
    remarks: int
    """Statements about provisions and proposals, red lines apart."""


@kept(16)
def heard(statements: tuple[Statement, ...]) -> Heard:
    """What was said so far."""
    voices: dict[tuple[str, str], int] = {}
    by_seat: dict[str, tuple[Statement, ...]] = {}
    remarks = 0
    for said in statements:
        key = (said.about, said.kind)
        voices[key] = voices.get(key, 0) + 1
        by_seat[said.seat] = (*by_seat.get(said.seat, ()), said)
        remarks += said.kind in ("support", "concern")
    return Heard(voices, by_seat, remarks)


@kept(1024)
def themes(instructions: Instructions, dossier: Dossier, draft: Draft) -> tuple[Theme, ...]:
    """What a delegation has to say of the text, the weightiest first."""
    found = [
        Theme(
            "red-line",
            line.provision,
            200,
            _red_line_words(draft, line.provision, line.words),
        )
        for line in crossed(instructions.red_lines, draft)
    ]
    drawn = {t.about for t in found}
    for point in contested(draft):
        position = instructions.positions.get(point.issue)
        if position is None or position.salience < DEFAULTS.salience_spoken:
            continue
        if point.provision in drawn:
            continue
        near = closeness(point.place, position)
        issue = dossier.issues[point.issue]
        number = draft.provisions[point.provision].number
        if near <= DEFAULTS.closeness_wanted:
            pole = issue.low if position.place < point.place else issue.high
            words = f"On {number} we cannot follow the text as it stands; we want {_bare(pole)}."
            found.append(Theme("concern", point.provision, position.salience, words))
        elif near >= DEFAULTS.closeness_liked:
            words = f"{number} ({_bare(issue.title)}) should stay as it is in the text."
            found.append(Theme("support", point.provision, position.salience, words))
    return tuple(sorted(found, key=lambda t: -t.weight))


def _bare(words: str) -> str:
    """Words as they stand inside a sentence."""
    words = words.rstrip(".")
    follows = words[1:2]
    return words[:1].lower() + words[1:] if follows.islower() or follows == " " else words


def _red_line_words(draft: Draft, provision: str, words: str) -> str:
    return (
        f"{draft.provisions[provision].number} is a red line for us. {words.rstrip('.')}."
    )


def remark(view: View) -> Speak | None:
    """A remark in consultations, where the seat has one that was not made enough."""
    instructions = view.instructions
    assert instructions is not None
    so_far = heard(view.chamber.statements)
    mine = so_far.by_seat.get(view.seat, ())
    if len(mine) >= 1 + DEFAULTS.statements_in_consultations:
        return None
    said = {s.about for s in mine}
    for theme in themes(instructions, view.dossier, view.chamber.draft):
        if theme.about in said or not _known(view, theme.kind):
            continue
        if theme.kind != "red-line":
            if so_far.remarks >= DEFAULTS.remarks_in_round:
                return None
            made = so_far.voices.get((theme.about, theme.kind), 0)
            if made >= DEFAULTS.voices_per_provision:
                continue
        return Speak(view.seat, theme.kind, theme.about, theme.words)
    return None


def _known(view: View, kind: str) -> bool:
    return kind in view.setup.rulebook.statements


def takes_the_floor(view: View) -> AskFloor | None:
    """Whether the seat asks for the floor: when it has more to say than others have said."""
    chamber = view.chamber
    if view.seat in chamber.speakers or chamber.list_closed:
        return None
    wish = what_to_say(view)
    if wish is None:
        return None
    spoken = _spoken_in_stage(view)
    wanted = DEFAULTS.eagerness_floor
    wanted += DEFAULTS.eagerness_step * (len(chamber.speakers) + spoken)
    return AskFloor(view.seat) if _eagerness(view, wish) >= wanted else None


def _spoken_in_stage(view: View) -> int:
    stage = stage_now(view.setup, view.chamber)
    if stage is None:
        return 0
    late = stage.kind == "explanations"
    kinds = _AFTER if late else _BEFORE
    return sum(1 for s in view.chamber.statements if s.kind in kinds)


_BEFORE = ("general", "support", "concern", "red-line")
_AFTER = ("explanation", "position", "dissociation", "reservation", "interpretation")


def _eagerness(view: View, wish: Theme) -> int:
    """How much a seat wants the floor: stated positions count, and speaking for others."""
    instructions = view.instructions
    assert instructions is not None
    own = sum(p.salience for p in instructions.positions.values() if p.basis == "stated")
    others = 400 if speaks_for(view.setup, view.seat) else 0
    voice = 350 if view.setup.by_id[view.seat].role == "observer" else 0
    return own + others + voice + 2 * wish.weight


def what_to_say(view: View) -> Theme | None:
    """What the seat would say with the floor; ``None`` where it has said it, or nothing."""
    stage = stage_now(view.setup, view.chamber)
    if stage is None:
        return None
    said = heard(view.chamber.statements).by_seat.get(view.seat, ())
    if stage.kind == "explanations":
        return None if any(s.kind in _AFTER for s in said) else _afterwards(view)
    return None if said else _beforehand(view)


def _beforehand(view: View) -> Theme | None:
    """The general statement: the aims, or the weightiest theme."""
    instructions = view.instructions
    assert instructions is not None
    found = themes(instructions, view.dossier, view.chamber.draft)
    if not found and not instructions.aims:
        return None
    words = " ".join(t.words for t in found[:2])
    if instructions.aims and not found:
        words = instructions.aims[0]
    weight = found[0].weight if found else 50
    return Theme("general", "", weight, words)


def _afterwards(view: View) -> Theme | None:
    """What is said when all is decided: dissociation, reservation, explanation, position."""
    instructions = view.instructions
    assert instructions is not None
    if view.seat not in view.setup.weights:
        return None
    draft = view.chamber.draft
    if _adopted(view):
        for line in crossed(instructions.red_lines, draft):
            number = draft.provisions[line.provision].number
            words = f"We dissociate ourselves from {number}: {_bare(line.words)}."
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


def with_the_floor(view: View) -> Speak | LowerPlacard:
    """What a seat does that has the floor: it speaks, or gives it back."""
    wish = what_to_say(view)
    if wish is None:
        return LowerPlacard(view.seat)
    kind = wish.kind if _known(view, wish.kind) else "general"
    if not _known(view, kind) or _not_for_observers(view, kind):
        return LowerPlacard(view.seat)
    about = wish.about if kind == wish.kind else ""
    return Speak(view.seat, kind, about, wish.words)


def _not_for_observers(view: View, kind: str) -> bool:
    observer = view.setup.by_id[view.seat].role == "observer"
    return observer and not view.setup.rulebook.statements[kind].observers
