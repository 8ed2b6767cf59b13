"""Parts of explanations: numbers as people read them, answers to offers, objections.

Numbers are told to the seat whose they are; of others, what they said and what is believed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from game.delegates.moves.objection import reason_to_object
from game.delegates.naming import bloc_in, seat_in, speaker_in, subject_in
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.others.discipline import breaks
from game.delegates.phrases import explained
from game.delegates.view import Stood, View
from game.delegates.weighing.odds import CERTAIN, Shares, uncertain
from game.delegates.weighing.prospect import Prospect
from game.delegates.weighing.reckoning import Reckoning, Ties
from game.delegates.weighing.worth import crossed
from game.rules.meeting.setup import WHOLE


class Why(msgspec.Struct, frozen=True):
    """An explanation: one sentence that answers, and the reasons in order of force."""

    headline: str
    lines: tuple[str, ...]


def told_in(view: View, what: str, **filled: str) -> str:
    """A sentence of an explanation in the room's language."""
    return explained(view.dossier.language, what, **filled)


def words_alone(view: View, question: Prospect) -> list[str]:
    """That a change is in words which touch no issue, and what follows from that."""
    return [told_in(view, "words-alone")] if question.rewords else []


def told_own(view: View, what: str, *, by_name: bool, **filled: str) -> str:
    """A sentence on the view's own delegation: to it, or by its name to others."""
    name = seat_in(view, view.seat)
    return told_in(view, f"{what}-named" if by_name else what, **{"name": name, **filled})


def headline(
    view: View,
    of: str,
    seat: str,
    question: Prospect,
    chances: Shares,
    stood: Stood | None,
    objects: int | None = None,
) -> str:
    """The sentence that answers: on which question, and what the seat would do, or did and
    what was likeliest.

    ``of`` is ``own``, ``own-named`` or ``other``; ``objects`` the chance of an objection,
    where nobody votes and the answer is that or silence.
    """
    name, likeliest, points = view.setup.name(seat), str(chances.likeliest), chances.sure
    on = {"name": name, "subject": subject_in(view, question.target)}
    if objects is not None:
        likeliest = "silent" if objects < _EVEN else "object"
        points = max(objects, 10000 - objects)
    sure = chance(points)
    if stood is None or not stood.cast:
        return told_in(view, of, would=told_in(view, f"would-{likeliest}"), sure=sure, **on)
    key = {"own-named": "own-voted-named"}.get(of, f"{of}-voted")
    voted, choice = told_in(view, f"voted-{stood.cast}"), told_in(view, likeliest)
    return told_in(view, key, voted=voted, choice=choice, sure=sure, **on)


_EVEN = 5000


def broken_line(view: View, seat: str, ties: Ties, stood: Stood | None) -> list[str]:
    """That a seat broke its bloc's line, where it did and the line is known."""
    if stood is None or ties.line is None or not breaks(stood.cast, ties.line):
        return []
    choice, name = told_in(view, ties.line), seat_in(view, seat)
    bloc = bloc_in(view, ties.bloc)
    return [told_in(view, "line-broken", bloc=bloc, choice=choice, name=name)]


def line_followed(view: View, ties: Ties) -> list[str]:
    """A line that was told, and who follows it: by how far the bloc's members are behind it."""
    if ties.line is None:
        return []
    told = {"bloc": bloc_in(view, ties.bloc), "choice": told_in(view, ties.line)}
    follow = chance(ties.discipline)
    if ties.discipline and not ties.tips:
        return [told_in(view, "own-bloc", follow=follow, **told)]
    who = told_in(view, "line-tips" if ties.tips else "line-alone", follow=follow)
    return [told_in(view, "line-told", **told), who]


def why_away(view: View, seat: str, stood: Stood | None, chances: Shares) -> list[str]:
    """Why a seat cast no ballot, as far as the room could see; ``view`` is of the moment when
    the question was put, ``chances`` are those that were reckoned then."""
    if stood is None or stood.cast != "absent":
        return []
    name = speaker_in(view, seat)
    if seat in view.chamber.absent:
        return [told_in(view, "away-out", name=name)]
    if not chances.absent:
        return [told_in(view, "away-in-once", name=name)]
    return [told_in(view, "away-in", name=name, chance=chance(chances.absent))]


_MOST_NAMED = 5
"""How many names a sentence holds."""


def listed(names: Sequence[str]) -> str:
    """The first names, and how many more there are: ``Iran, Syria +3``."""
    rest = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + (f" +{rest}" if rest > 0 else "")


def share(points: int) -> str:
    """Basis points as people read them: ``62 %``; ``under 1 %`` and ``over 99 %``."""
    if 0 < points < 100:
        return "under 1 %"
    if 9900 < points < 10000:
        return "over 99 %"
    return f"{(points + 50) // 100} %"


def chance(points: int) -> str:
    """The chance of what may yet happen, also of what one does oneself: never ``0 %`` and
    never ``100 %``."""
    return share(uncertain(points))


def told_apart(chances: Shares) -> dict[str, str]:
    """The chance of each answer, as people read them."""
    return {choice: chance(getattr(chances, choice)) for choice in CERTAIN}


def points(worth: int) -> str:
    """A gain or a price, in basis points of an issue, as people weigh it: in hundredths of
    an issue of the usual weight that is won whole by one that cares for nothing more."""
    return str((worth + 50) // 100)


def signed(worth: int) -> str:
    """The same with its sign: ``+12``; ``0`` has none."""
    told = points(abs(worth))
    return told if told == "0" else f"{'+' if worth > 0 else '-'}{told}"


def exactly(worth: int) -> str:
    """The same with all its digits, where a sum must come out and a hair decides: ``+1.25``."""
    if not worth:
        return "0"
    return f"{worth / 100:+.2f}".rstrip("0").rstrip(".")


def scale(reckoned: Reckoning) -> dict[str, str]:
    """What was weighed, as people read it.

    What the change brings and costs is told of the change itself, also where a yes prevents
    it; ``all`` is always of a yes.
    """
    turned = -1 if reckoned.question.turned else 1
    return {
        "brings": signed(turned * reckoned.gain),
        "costs": points(turned * reckoned.cost),
        "friends": signed(reckoned.friends),
        "all": signed(reckoned.utility),
    }


def weighed_as(reckoned: Reckoning) -> str:
    """How the key of a sentence ends that tells :func:`scale`."""
    if reckoned.question.ends:
        return "-ends"
    turned = "-turned" if reckoned.question.turned else ""
    return f"{turned}-friends" if reckoned.friends else turned


def barred_sides(view: View, reckoned: Reckoning) -> list[str]:
    """Which side a seat does not take whatever it weighs: not against its own draft, not for
    what it has stopped."""
    seat, question = reckoned.stand.seat, reckoned.question
    free = reckoned.ground in ("worth", "line")
    lines = []
    if free and seat in question.drafters and reckoned.utility >= -reckoned.band:
        lines.append(told_in(view, "never-against"))
    if seat in question.objectors and reckoned.ground != "promise":
        lines.append(told_in(view, "never-for"))
    return lines


def objects_from(view: View, first: int, now: int) -> str:
    """From which loss on a seat objects where that ends the matter: before it gives anything,
    and ``now``."""
    if points(first) == points(now):
        return told_in(view, "objects-from", least=points(now))
    return told_in(view, "objects-from-by-now", first=points(first), least=points(now))


def why_objects(
    view: View,
    seat: str,
    target: str = WHOLE,
    *,
    by_name: bool = False,
    after: View | None = None,
) -> list[str]:
    """What stands behind an objection: what was said, and, of one's own seat, the line.

    ``after`` is the view in which to look for what was said, where it is another.
    """
    said = _objection_made(after or view, seat, target)
    lines: list[str] = []
    if said and seat == view.seat:
        lines.append(told_own(view, "objected-own", by_name=by_name, reason=said))
    elif said:
        lines.append(told_in(view, "objected", reason=said))
        if seat in _stopping_again(after or view, target):
            lines.append(told_in(view, "stops-again"))
    if seat == view.seat and view.instructions is not None and target == WHOLE:
        across = crossed(view.instructions.red_lines, view.chamber.draft)
        if any(line.hard for line in across):
            reason = reason_to_object(view, target)[0]
            lines.append(told_in(view, "line-crossed", line=reason))
    return lines


def _stopping_again(view: View, target: str) -> Mapping[str, tuple[str, ...]]:
    """Who has stopped the whole before, on what is as it was."""
    return stopped_as_it_is(view.setup, view.chamber) if target == WHOLE else {}


def _objection_made(view: View, seat: str, target: str) -> str:
    call = view.chamber.call
    if call is not None and call.target == target and seat in call.objections:
        return call.objections[seat].rstrip(".")
    silence = view.chamber.silence
    if silence is not None and target == WHOLE and seat in silence.reasons:
        return silence.reasons[seat].rstrip(".")
    for decision in reversed(view.chamber.decisions):
        if decision.target == target and seat in decision.objections:
            return decision.objections[seat].rstrip(".")
    return ""
