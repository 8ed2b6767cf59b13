"""Speaking: which statement to make, about what, and its words.

A delegation speaks of what it cares for, and leaves unsaid what others have said
enough.
"""

from __future__ import annotations

from game.delegates.aftermath import afterwards
from game.delegates.clock import stage_now
from game.delegates.coalition import blocs_of, speaks_for
from game.delegates.model import DEFAULTS
from game.delegates.themes import Theme, heard, themes
from game.delegates.view import View
from game.rules.intents import AskFloor, LowerPlacard, Speak


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
            if leaves_it_to_another(view):
                return None
            if so_far.remarks >= DEFAULTS.remarks_in_round:
                return None
            made = so_far.voices.get((theme.about, theme.kind), 0)
            if made >= DEFAULTS.voices_per_provision:
                continue
        return Speak(view.seat, theme.kind, theme.about, theme.words)
    return None


def leaves_it_to_another(view: View) -> bool:
    """Whether a bloc with one voice has a spokesperson who speaks for this seat."""
    return any(
        bloc.spokesperson != view.seat and bloc.discipline >= DEFAULTS.one_voice
        for bloc in blocs_of(view.setup).get(view.seat, ())
        if bloc.spokesperson
    )


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
        return None if any(s.kind in _AFTER for s in said) else afterwards(view)
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
