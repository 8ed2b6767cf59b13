"""Why another delegation: what is believed of it, on what basis, what it showed here."""

from __future__ import annotations

from game.delegates.chances import chances_of_objecting
from game.delegates.moves.against import chance_against, price_of_stopping
from game.delegates.naming import bloc_in
from game.delegates.others.belief import answers, believed, forecast
from game.delegates.others.coalition import guessed_line
from game.delegates.others.public import room_belief
from game.delegates.others.told_lines import told_ties
from game.delegates.phrases import explained
from game.delegates.reasons.places import believed_places, seen_here
from game.delegates.reasons.whys import (
    Why,
    barred_sides,
    broken_line,
    headline,
    line_followed,
    objects_from,
    points,
    scale,
    share,
    told_apart,
    told_in,
    weighed_as,
    why_away,
    why_objects,
    words_alone,
)
from game.delegates.view import Stood, View
from game.delegates.weighing.odds import Shares
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import Reckoning
from game.rules.meeting.methods import may_abstain
from game.rules.meeting.setup import WHOLE


def why_other(view: View, question: Prospect, seat: str, stood: Stood | None) -> Why:
    """How another seat is expected to answer, or answered, and what that rests on."""
    reckoned = believed(view, question.target, seat)
    public = room_belief(view)
    issues = tuple(dict.fromkeys(c.issue for c in question.changes))
    lines = [
        *why_away(view, seat, stood, reckoned.shares),
        *_ground(view, reckoned, seat, stood),
        *believed_places(view, public, seat, issues),
        *seen_here(view, public, seat, issues),
        *why_objects(view, seat, question.target, after=stood.after if stood else None),
    ]
    chances = _told(view, question.target, seat, reckoned)
    objects = _objects(view, question.target, seat, reckoned)
    if objects is None:
        lines.insert(0, _chances(view, question, chances))
    said = headline(view, "other", seat, question, chances, stood, objects)
    return Why(said, tuple(lines))


def _told(view: View, target: str, seat: str, reckoned: Reckoning) -> Shares:
    """Its chances as the whip count has them; as reckoned of one that has no vote."""
    for f in forecast(view, target):
        if f.seat == seat:
            return Shares(f.yes, f.no, f.abstain, f.absent)
    return answers(view.setup, view.chamber, target, reckoned.shares)


def _chances(view: View, question: Prospect, chances: Shares) -> str:
    """What it is believed to answer, with the chance of each."""
    free = may_abstain(view.setup, view.chamber, question.target)
    return told_in(view, f"its-chances{'' if free else '-decided'}", **told_apart(chances))


def _objects(view: View, target: str, seat: str, reckoned: Reckoning) -> int | None:
    """The chance that it is believed to object, where nobody votes."""
    if not _no_votes(view):
        return None
    if target == WHOLE:
        return chances_of_objecting(view).get(seat, 0)
    return chance_against(reckoned, price_of_stopping(view, target))


def _no_votes(view: View) -> bool:
    """Whether nothing is voted on: who is against objects, and the others keep silent."""
    return view.setup.rulebook.consensus.required


def _ground(view: View, reckoned: Reckoning, seat: str, stood: Stood | None) -> list[str]:
    """What decides, as far as it is believed; then the line, where it is known."""
    ties = told_ties(view, reckoned.target, seat)
    lines = broken_line(view, seat, ties, stood)
    if ties.line is not None and not lines:
        lines = line_followed(view, ties)
        if ties.discipline and not ties.tips:
            choice = told_in(view, ties.line)
            lines = [
                told_in(view, "line-told", bloc=bloc_in(view, ties.bloc), choice=choice)
            ]
    if ties.line is not None and reckoned.ground == "line":
        return [*lines, *_worth(view, reckoned)]
    return [*_main_grounds(view, reckoned), *lines]


def _main_grounds(view: View, reckoned: Reckoning) -> list[str]:
    match reckoned.ground:
        case "own-text":
            moved = reckoned.question.motion
            return [told_in(view, "its-motion" if moved else "its-text")]
        case "red-line":
            return [told_in(view, _line_key(reckoned), line=reckoned.because)]
        case "promise":
            choice = explained(view.dossier.language, reckoned.because)
            return [told_in(view, "its-promise", choice=choice)]
        case "line":
            return [*_line_expected(view, reckoned), *_worth(view, reckoned)]
        case "worth":
            return _worth(view, reckoned)


def _line_key(reckoned: Reckoning) -> str:
    """How a line is told that the room knows, or that this seat alone was told of."""
    lines = reckoned.stand.red_lines
    confided = any(r.words == reckoned.because and not r.public for r in lines)
    return "its-line-told" if confided else "its-line"


def _line_expected(view: View, reckoned: Reckoning) -> list[str]:
    """The line that its bloc is expected to agree, and which way."""
    setup, public, seat = view.setup, room_belief(view), reckoned.stand.seat
    ties = guessed_line(setup.blocs, view.dossier, public, reckoned.question, seat)
    if ties.line is None:
        return []
    bloc, choice = bloc_in(view, ties.bloc), told_in(view, ties.line)
    return [told_in(view, "its-bloc", bloc=bloc, choice=choice)]


def _worth(view: View, reckoned: Reckoning) -> list[str]:
    """What it is worth to the seat itself, and from where on that decides a ballot."""
    if reckoned.target == WHOLE:
        worth, none = share(reckoned.if_yes), share(reckoned.if_no)
        told = [told_in(view, "its-worth-whole", yes=worth, no=none)]
        band = told_in(view, "band-whole", band=share(reckoned.band))
        if _no_votes(view):
            return told
        return [*told, band, *barred_sides(view, reckoned)]
    mere_words = words_alone(view, reckoned.question)
    if _no_votes(view):
        price = price_of_stopping(view, reckoned.target) or 0
        told = [told_in(view, "its-worth-alone", **scale(reckoned)), *mere_words]
        least = price + 2 * reckoned.band
        return [*told, objects_from(view, least, least)]
    brings = told_in(view, f"its-worth{weighed_as(reckoned)}", **scale(reckoned))
    return [brings, *mere_words, told_in(view, "its-band", band=points(reckoned.band))]
