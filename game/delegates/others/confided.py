"""Red lines that one seat was told of in private: in the answer to an offer that it made.

Nobody else hears them.  An answer says that a deed would cross a line, and not always which
line: then its deed alone is known not to be had.
"""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import RedLine
from game.delegates.others.drawing import lines_at_proposal
from game.delegates.others.hearing import line_answered
from game.delegates.view import View
from game.delegates.weighing.stand import Stand
from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.dealings import Offer
from game.rules.voting import Choice


def with_what_it_confided(view: View, stand: Stand) -> Stand:
    """A stand as the seat of this view knows it, with the lines that it was told of."""
    if not view.offers:
        return stand
    for offer in view.offers:
        if (
            offer.to == stand.seat
            and offer.seat == view.seat
            and offer.status == "declined"
        ):
            stand = _after(stand, offer, view)
    return stand


def _after(stand: Stand, offer: Offer, view: View) -> Stand:
    said = line_answered(view.dossier.language, offer.reason)
    asked = next((d for d in offer.ask if d.target in said.split()), None)
    proposal = view.chamber.proposals.get(asked.target) if asked is not None else None
    if asked is None or proposal is None or asked.kind not in ("vote", "co-sponsor"):
        return stand
    against = asked.kind == "co-sponsor" or asked.choice == "yes"
    return _drawn_at(stand, view.setup.draft, proposal, offer, "no" if against else "yes")


@kept(256)
def _drawn_at(
    stand: Stand, opened: Draft, proposal: Proposal, offer: Offer, keeps: Choice
) -> Stand:
    """The stand with the line by which it answers ``keeps`` on a proposal."""
    words = offer.reason[:1].upper() + offer.reason[1:]
    mends = keeps == "yes"
    lines = lines_at_proposal(opened, proposal, words, mends=mends)
    fresh = tuple(
        replace(line, public=False) for line in lines if not _known(stand.red_lines, line)
    )
    return replace(
        stand, red_lines=(*stand.red_lines, *fresh), spoken=(*stand.spoken, *fresh)
    )


def _known(lines: tuple[RedLine, ...], new: RedLine) -> bool:
    return any(
        (line.provision, line.along) == (new.provision, new.along)
        and set(new.variants) <= set(line.variants)
        for line in lines
    )
