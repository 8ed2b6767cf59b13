"""Why a vote was asked for or let go, a text withdrawn or joined, as far as one seat may see.

Told from the moment before the act: the promise behind it, what the text is worth to whoever
acts, and what becomes of it in a vote.
"""

from __future__ import annotations

from game.delegates.model import DEFAULTS
from game.delegates.moves.majorities import near_majority
from game.delegates.naming import seat_in, speaker_in, subject_in
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import publicly
from game.delegates.promises import partner, undertaken
from game.delegates.reasons.motives import outlook_in_words
from game.delegates.reasons.whys import Why, share, signed, told_in
from game.delegates.view import View
from game.delegates.weighing.prospect import question_on
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.standing import alters

Act = ev.VoteAsked | ev.VoteLetGo | ev.Withdrawn | ev.CoSponsored

_GIVES_UP = (ev.VoteLetGo, ev.Withdrawn, ev.CoSponsored)
"""What one does to a text for the sake of a provision that one has promised to let stand."""
_NAMES = {ev.VoteAsked: "asked", ev.VoteLetGo: "let-go", ev.Withdrawn: "withdrew"}
_DEEDS = {ev.VoteLetGo: "let-go", ev.Withdrawn: "withdraw", ev.CoSponsored: "co-sponsor"}


def why_acted(before: View, act: Act) -> Why | None:
    """Why ``act.seat`` did this; ``before`` is the view just before.

    ``None`` of what is no proposal, and of the Chair, whose acts are the procedure's.
    """
    if act.target not in before.chamber.proposals or act.seat == CHAIR:
        return None
    name = speaker_in(before, act.seat)
    subject = subject_in(before, act.target)
    headline = told_in(before, _named(act), name=name, subject=subject)
    joins = isinstance(act, ev.CoSponsored)
    lines = [*_promised(before, act), *_worth(before, act)]
    if not joins:
        lines.append(outlook_in_words(before, question_on(before, act.target)))
        lines += _record(before, act)
    return Why(headline, tuple(lines))


def _named(act: Act) -> str:
    if isinstance(act, ev.CoSponsored):
        return "left" if act.leave else "joined"
    return _NAMES[type(act)]


def _promised(view: View, act: Act) -> list[str]:
    """The deal in which it undertook this, where the viewer knows of it."""
    leaves = isinstance(act, ev.CoSponsored) and act.leave
    deed = None if leaves else _DEEDS.get(type(act))
    told = []
    for offer, owed in undertaken(view.offers, act.seat):
        of = {"offer": offer.id, "name": seat_in(view, partner(offer, act.seat))}
        if (owed.kind, owed.target) == (deed, act.target):
            told.append(told_in(view, "act-promised", **of))
        elif owed.kind == "let-stand" and _gives_up(view, act, owed.target):
            left = subject_in(view, owed.target)
            told.append(told_in(view, "act-let-stand", provision=left, **of))
    return told


def _gives_up(view: View, act: Act, provision: str) -> bool:
    """Whether an act gives up a text that would change a provision, or one's part in it."""
    chamber = view.chamber
    joins = isinstance(act, ev.CoSponsored) and not act.leave
    operations = chamber.proposals[act.target].operations
    gives = isinstance(act, _GIVES_UP) and not joins
    return gives and alters(chamber.draft, operations, provision)


def _worth(view: View, act: Act) -> list[str]:
    """What the text brings whoever acts."""
    seat = view.setup.by_id.get(act.seat)
    if seat is None or not seat.member:
        return []
    if act.seat == view.seat and view.instructions is not None:
        brings = own_reckoning(view, act.target).gain
        return [told_in(view, "tabled-brings", brings=signed(brings))]
    brings = publicly(view, act.target, act.seat).gain
    name = seat_in(view, act.seat)
    return [told_in(view, "tabled-believed", name=name, brings=signed(brings))]


def _record(view: View, act: Act) -> list[str]:
    """That the record is wanted, where a vote is asked for that is not expected to be won."""
    lost = not near_majority(view, question_on(view, act.target))
    if not isinstance(act, ev.VoteAsked) or not lost:
        return []
    mine = view.instructions if act.seat == view.seat else None
    if mine is None:
        return [told_in(view, "tabled-asks")]
    if mine.insists < DEFAULTS.insistent:
        return []
    return [told_in(view, "tabled-record", insists=share(mine.insists))]
