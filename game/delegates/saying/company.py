"""In whose company one speaks: whom a delegation may name as of its own mind on a thing."""

from __future__ import annotations

from game.delegates.others.coalition import by_seat, speaks_for
from game.delegates.others.owning import has_its_own
from game.delegates.saying.themes import Theme, heard
from game.delegates.view import View
from game.delegates.weighing.stand import public_stands
from game.rules.draft.places import place_of


def fellow_speakers(view: View, theme: Theme) -> tuple[str, ...]:
    """Whom one may name in one's own company on a thing: who has taken the same stand on it
    before, oldest first, and speaks for others, sits in a bloc with the seat, or moved it.

    One associates oneself with groups and their members, not with any State that happens to be
    of the same mind.  Who brings a wording of its own speaks in its own name and joins nobody.
    """
    provision = view.chamber.draft.provisions.get(theme.about)
    if provision is not None and theme.kind == "concern" and has_its_own(view, provision):
        return ()
    voices = heard(view.chamber.statements).voices
    same = list(voices.get((theme.about, theme.kind), ()))
    if theme.kind != "red-line":
        same += [
            s for s in voices.get((theme.about, "general"), ()) if _agrees(view, theme, s)
        ]
    found = dict.fromkeys(s for s in same if s != view.seat and _is_company(view, theme, s))
    return tuple(s for s in found if not _for_the_contrary(view, theme, s))


def _is_company(view: View, theme: Theme, seat: str) -> bool:
    """Whether one names a speaker as of one's own mind: not a sponsor of the draft where one
    has not signed it oneself, and sits in no bloc with it."""
    setup, sponsors = view.setup, view.chamber.sponsors
    proposal = view.chamber.proposals.get(theme.about)
    unsigned = seat in sponsors and view.seat not in sponsors
    moved = proposal is not None and proposal.mover == seat
    if moved or (speaks_for(setup, seat) and not unsigned):
        return True
    mine = {bloc.id for bloc in by_seat(setup.blocs).get(view.seat, ())}
    return any(bloc.id in mine for bloc in by_seat(setup.blocs).get(seat, ()))


def _for_the_contrary(view: View, theme: Theme, seat: str) -> bool:
    """Whether one with the same stand is known to want something else: two may be against
    a wording because it goes too far for one and not far enough for the other."""
    assert view.instructions is not None
    mine = view.instructions.positions.get(theme.issue)
    held = public_stands(view.dossier).get(seat)
    theirs = held.positions.get(theme.issue) if held else None
    return bool(mine and theirs and abs(mine.place - theirs.place) > _APART)


_APART = 100  # places, in hundredths, between two who cannot speak for one another


def _agrees(view: View, theme: Theme, seat: str) -> bool:
    """Whether one who spoke in general of a provision stands on the theme's side of it."""
    provision = view.chamber.draft.provisions.get(theme.about)
    held = public_stands(view.dossier).get(seat)
    place = held.positions.get(theme.issue) if held else None
    if provision is None or place is None:
        return False
    near = abs(place.place - place_of(provision)) <= 60
    return near == (theme.kind == "support")
