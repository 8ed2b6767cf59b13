"""Red lines that become known in the meeting, by what their holders say and do.

A line is drawn by a statement, by the reason of an objection, by a break of silence, or when
a delegation dissociates itself.  The room then knows what was said: of a line at a provision,
which wording it is crossed by; of one at a proposal, that what this makes of the text crosses
it.  How hard a line is nobody hears.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from game.delegates.instructions import Dossier, RedLine
from game.delegates.others.course import Course
from game.delegates.others.hearing import in_own_words, lines_heard
from game.delegates.phrases import explained
from game.delegates.weighing.worth import changed, changes
from game.rules.draft.places import farthest_place, place_of, reads_as, variant_of
from game.rules.draft.text import Draft, Provision
from game.rules.kept import kept
from game.rules.meeting.business import Call, Decision, Proposal, Silence, Statement
from game.rules.meeting.row import Row
from game.rules.meeting.state import Chamber
from game.rules.words.provisions import provision_called, provision_name

Drawn = tuple[str, tuple[RedLine, ...]]
"""Who drew lines, and which."""

_DRAW = ("general", "support", "concern", "red-line", "dissociation", "position")
"""Statements in which a line may be drawn; an explanation of vote draws none."""


def lines_at_proposal(
    draft: Draft, proposal: Proposal, words: str, *, mends: bool = False
) -> tuple[RedLine, ...]:
    """The line that is drawn at a proposal: what it makes of the text crosses it, or
    (``mends``) the text without it.

    Of one that changes several provisions nobody said which of them it is: it is crossed
    where all of them read so.
    """
    found = (draft if mends else changed(draft, proposal)).provisions
    moved = (found.get(move.provision) for move in changes(draft, proposal))
    read = [(p.id, reads_as(p)) for p in moved if p is not None]
    if not read:
        return ()
    (first, reads), *rest = read
    line = RedLine(first, (reads,), words, True, proposal.id, hard=False, along=tuple(rest))
    return (line,)


def line_at_provision(
    provision: Provision, words: str, crossing: Iterable[str] = ()
) -> RedLine:
    """The line that is drawn at a provision: crossed by it as it reads, unless other wordings
    are known to cross it."""
    by = tuple(crossing) or (reads_as(provision),)
    return RedLine(provision.id, by, words, True, provision.id, hard=False)


def lines_of_statements(
    course: Course, dossier: Dossier, statements: Sequence[Statement]
) -> Iterator[Drawn]:
    """The red lines that statements draw, as far as the room can tell."""
    for said in _drawing(dossier.language, statements):
        text, known = course.at(said.seq), course.proposals
        yield said.seat, _lines_of(said, text, course.draft, known, dossier)


def _drawing(language: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """The statements that draw a line.  A row of them grows, and what was gone through before
    is not gone through again."""
    last = _gone_through(language)
    before, found = last[0] if last else (Row[Statement](), ())
    added = statements.beyond(before) if isinstance(statements, Row) else None
    if added is None:
        found, added = (), tuple(statements)
    if drawn := tuple(s for s in added if _draws(language, s)):
        found = (*found, *drawn)
    if isinstance(statements, Row):
        last[:] = [(statements, found)]
    return found


@kept(8)
def _gone_through(_language: str) -> list[tuple[Row[Statement], tuple[Statement, ...]]]:
    """The statements that were gone through last, and those of them that draw a line."""
    return []


def _draws(language: str, said: Statement) -> bool:
    if said.kind == "red-line":
        return True
    return said.kind in _DRAW and bool(lines_heard(language, said.words))


@kept(1024)
def _lines_of(
    said: Statement,
    text: Draft,
    opened: Draft,
    proposals: Mapping[str, Proposal],
    dossier: Dossier,
) -> tuple[RedLine, ...]:
    """The lines of one statement: each that it has words for, or the one that it draws by its
    kind, in whatever words."""
    found: list[RedLine] = []
    for heard in lines_heard(dossier.language, said.words):
        about, mends = _named(text, proposals, heard.subject, said.about), heard.mends
        if about in proposals:
            found += lines_at_proposal(opened, proposals[about], heard.line, mends=mends)
        else:
            found += _at(text, about, heard.line, said, dossier)
    if found or said.kind != "red-line":
        return tuple(found)
    if said.about in proposals:
        words = said.words or _line_at(dossier, said.about)
        return lines_at_proposal(opened, proposals[said.about], words)
    return tuple(_at(text, said.about, said.words, said, dossier))


def _at(
    text: Draft, id_: str, words: str, said: Statement, dossier: Dossier
) -> Iterator[RedLine]:
    """The line of a statement at a provision."""
    provision = text.provisions.get(id_)
    if provision is None or not provision.issue:
        return
    crossing: tuple[str, ...] = ()
    if said.kind == "red-line":
        crossing = _crossing(provision, dossier, said.seat)
    words = words or _line_at(dossier, provision_name(text, id_))
    yield line_at_provision(provision, words, crossing)


def _crossing(provision: Provision, dossier: Dossier, seat: str) -> tuple[str, ...]:
    """The wordings that cross a line of which only the provision is known.

    Who is believed nearer to the wording that stands than to its farthest rival defends
    it: the line is crossed by every wording nearer to that rival.  Who is believed nearer
    to the rival attacks it: the line is crossed by the wording as it stands.
    """
    standing, away = place_of(provision), farthest_place(provision)
    held = dossier.positions.get(seat, {}).get(provision.issue)
    place = held.place if held else standing
    if abs(place - away) < abs(place - standing):
        return (variant_of(provision),)
    nearer = (
        v for v in provision.variants if abs(v.place - away) < abs(v.place - standing)
    )
    return tuple(v.id for v in nearer)


def _line_at(dossier: Dossier, about: str) -> str:
    """A red line of which its holder said no more than where it is."""
    return explained(dossier.language, "line-at", about=about)


def _named(text: Draft, proposals: Mapping[str, Proposal], subject: str, about: str) -> str:
    """What is called so in a statement: what that is about, if this is its name; else the
    proposal, or the provision with the longest name, that is named."""
    told = subject.casefold()
    if _is_called(text, about, told):
        return about
    words = told.split()
    named = [id_ for id_ in proposals if id_.casefold() in words]
    named += [id_ for id_ in text.provisions if _is_called(text, id_, told)]
    return max(named, key=lambda id_: len(provision_called(text, id_)), default=about)


def _is_called(text: Draft, id_: str, told: str) -> bool:
    if not id_ or id_ not in text.provisions:
        return bool(id_) and id_.casefold() in told.split()
    return provision_called(text, id_).casefold().removeprefix("the ") in told


def lines_of_decisions(
    course: Course, dossier: Dossier, decisions: Sequence[Decision]
) -> Iterator[Drawn]:
    """The red lines that those drew who stopped a text from passing unvoted."""
    for decision in decisions:
        if decision.objections:
            text = course.at(decision.seq)
            proposal = course.proposals.get(decision.target)
            yield from _of_objections(decision, text, course.draft, proposal, dossier)


def lines_being_drawn(
    course: Course, dossier: Dossier, chamber: Chamber
) -> Iterator[Drawn]:
    """The red lines of those who object now, or have broken the silence that runs."""
    call, silence, text = chamber.call, chamber.silence, chamber.draft
    if call is not None and call.objections:
        proposal = course.proposals.get(call.target)
        yield from _of_objections(call, text, course.draft, proposal, dossier)
    if silence is not None and silence.breaks:
        yield from _of_breaks(silence, text, dossier)


@kept(256)
def _of_objections(
    over: Decision | Call,
    text: Draft,
    opened: Draft,
    proposal: Proposal | None,
    dossier: Dossier,
) -> tuple[Drawn, ...]:
    """The lines of those who objected when the Chair asked, or broke silence."""
    if proposal is None:
        named: dict[str, tuple[str, ...]] = {
            seat: (id_,) for seat, id_ in over.named.items()
        }
        if isinstance(over, Decision):
            named |= over.broken_on
        return _over(text, over.objections, named, dossier)
    own = {s: r for s, r in over.objections.items() if in_own_words(dossier.language, r)}
    return tuple((s, lines_at_proposal(opened, proposal, r)) for s, r in own.items())


@kept(64)
def _of_breaks(silence: Silence, text: Draft, dossier: Dossier) -> tuple[Drawn, ...]:
    """The lines of those who have broken a silence."""
    return _over(text, silence.reasons, silence.breaks, dossier)


def _over(
    text: Draft,
    reasons: Mapping[str, str],
    named: Mapping[str, tuple[str, ...]],
    dossier: Dossier,
) -> tuple[Drawn, ...]:
    """The lines at the provisions that objections name; a reason is of the first."""
    found = []
    for seat, reason in reasons.items():
        own = reason if in_own_words(dossier.language, reason) else ""
        lines = []
        for id_ in named.get(seat, ()):
            provision = text.provisions.get(id_)
            if provision is not None and provision.issue:
                words = own or _line_at(dossier, provision_name(text, id_))
                lines.append(line_at_provision(provision, words))
                own = ""
        if lines:
            found.append((seat, tuple(lines)))
    return tuple(found)
