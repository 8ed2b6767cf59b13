"""What the Chair changes in a text on which silence was broken, before it is re-issued.

A text that nobody has changed says nothing to those who broke silence on it, so it is sent out
again only with something for them, or after the room has changed it.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.moves.wanting import Candidate, candidates
from game.delegates.phrases import phrases
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.stand import Stand, public_stands
from game.delegates.weighing.worth import newly_crossed
from game.rules.draft.text import DELETED, Operation
from game.rules.meeting.business import Decision
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.silences import broke_on, broke_on_the_whole, last_broken
from game.rules.wishes.intents import Intent, OpenSilence, Speak


def reissue(view: View) -> Iterator[Intent]:
    """The text under silence, changed for who broke it last; where nothing is changed, why it
    is not sent out again."""
    operations = changes_to_reissue(view)
    last = last_broken(view.chamber)
    if operations:
        yield OpenSilence(CHAIR, None, operations)
    if last is None or _changed(view):
        yield OpenSilence(CHAIR)
    elif not operations and not _said_so(view, last):
        yield Speak(CHAIR, "general", WHOLE, _why_not(view, last))


def changes_to_reissue(view: View) -> tuple[Operation, ...]:
    """One milder wording for each provision on which silence was broken, where there is one,
    and one more for each member that broke it on the whole and gains nothing by these.

    Each brings something to everybody whom it is for and crosses no line that the room knows
    of and that the text keeps; among those, the nearest to the text is taken.
    """
    draft = view.chamber.draft
    offered = [c for c in candidates(view.setup, draft) if c.variant != DELETED]
    found: dict[str, Candidate] = {}
    for candidate in sorted(offered, key=how_far):
        provision = draft.provisions[candidate.provision]
        breakers = broke_on(view.chamber, candidate.provision)
        if provision.mark != "bracketed" or not breakers or candidate.provision in found:
            continue
        if _serves(view, candidate, breakers):
            found[candidate.provision] = candidate
    found = _within_patience(view, found)
    for seat in broke_on_the_whole(view.chamber):
        if any(_gains(view, seat, c) > 0 for c in found.values()):
            continue
        if answer := _answer_to(view, seat, offered, found):
            found[answer.provision] = answer
    return tuple(found[p.id].operation for p in draft.standing() if p.id in found)


def _within_patience(view: View, found: dict[str, Candidate]) -> dict[str, Candidate]:
    """The changes that are made for one member alone, one for each: of several paragraphs
    that nobody else named the one is changed by which the text moves least.  What a member
    named alone in its letter, or others named too, is changed for them."""
    alone: dict[str, list[str]] = {}
    for id_ in found:
        breakers = broke_on(view.chamber, id_)
        if len(breakers) == 1:
            alone.setdefault(breakers[0], []).append(id_)
    kept = {min(ids, key=lambda id_: how_far(found[id_])) for ids in alone.values()}
    left = {id_ for ids in alone.values() for id_ in ids} - kept
    return {id_: candidate for id_, candidate in found.items() if id_ not in left}


def _answer_to(
    view: View, seat: str, offered: list[Candidate], found: dict[str, Candidate]
) -> Candidate | None:
    """What brings something to who broke silence on the whole and takes nothing from others
    who broke it: first where it has spoken against the wording, then what is nearest."""
    last = last_broken(view.chamber)
    breakers = tuple(last.broken_on) if last else ()
    against = {
        s.about
        for s in view.chamber.statements
        if s.seat == seat and s.kind in ("concern", "red-line")
    }
    fits = [
        c
        for c in offered
        if c.provision not in found
        and _serves(view, c, (seat,))
        and all(_gains(view, s, c) >= 0 for s in breakers)
    ]
    return min(fits, key=lambda c: (c.provision not in against, how_far(c)), default=None)


def _changed(view: View) -> bool:
    """Whether the text reads otherwise than when silence was last broken on it, whoever changed
    it: the room by its decisions, or its sponsors by a revision."""
    return view.chamber.draft.reading() != view.chamber.stood.get(WHOLE)


def _said_so(view: View, last: Decision) -> bool:
    return any(s.seat == CHAIR and s.seq > last.seq for s in view.chamber.statements)


def _why_not(view: View, last: Decision) -> str:
    """Why the text is not sent out again, as the Chair says it."""
    language = view.dossier.language
    where = [*dict.fromkeys(i for about in last.broken_on.values() for i in about)]
    if () in last.broken_on.values():
        where.append(phrases(language, "target-whole")[0])
    return phrases(language, "not-re-issued")[0].format(where=", ".join(where))


def how_far(candidate: Candidate) -> int:
    """How far a change moves the text, in hundredths of a scale."""
    return sum(abs(c.after - c.before) for c in candidate.prospect.changes)


def _gains(view: View, seat: str, candidate: Candidate) -> int:
    """What a change brings a seat, as far as the room knows."""
    held = view.dossier.positions.get(seat, {})
    return gain(held, view.dossier.issues, candidate.prospect.changes)


def _serves(view: View, candidate: Candidate, breakers: tuple[str, ...]) -> bool:
    if any(_gains(view, seat, candidate) <= 0 for seat in breakers):
        return False
    return not breaks_a_hard_line(view, candidate)


def breaks_a_hard_line(view: View, candidate: Candidate) -> bool:
    """Whether a change crosses a hard line that the room knows of and that the text keeps."""
    stands = public_stands(view.dossier)
    return any(_breaks(stands[s], candidate) for s in view.setup.members if s in stands)


def _breaks(stand: Stand, candidate: Candidate) -> bool:
    """Whether a known hard line is crossed that the text as it stands keeps."""
    hard = tuple(line for line in stand.red_lines if line.hard)
    leads_to = candidate.prospect
    return bool(newly_crossed(hard, leads_to.if_no, leads_to.if_yes))
