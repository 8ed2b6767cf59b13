"""What the others show: how statements, signatures and ballots move what is believed.

A signal pulls the believed place of a seat towards the place that it spoke, signed or voted
for, and makes it surer.  A remark that one would expect of a place that was stated moves it
nowhere: who has told how far it would go is not believed to want more for saying so again.
Only what everybody heard counts here, so the outcome is the same for every seat and is made
once for each state of the chamber.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from game.delegates.instructions import Dossier, Position, RedLine
from game.delegates.model import DEFAULTS, Parameters
from game.delegates.phrases import explained
from game.delegates.view import Moment, once_a_moment
from game.delegates.weighing.stand import Stand, public_stands
from game.delegates.weighing.worth import Change, changes
from game.rules.draft.places import place_of, variant_of
from game.rules.draft.text import Draft, Provision
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal, Statement
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber

_SAID = {"support": True, "concern": False, "red-line": False, "reservation": False}
"""Statements that tell a stand on what they are about, and whether they are for it."""


class Signal(msgspec.Struct, frozen=True, gc=False):
    """One thing a seat showed about one issue."""

    seat: str
    issue: str
    place: int
    """The place that it leans to."""
    pull: int
    """How far that moves what is believed, basis points."""
    salience: int = 0
    """Salience that it shows at least."""
    deed: str = ""
    """What it did: key of a clause in the tables of languages, without ``shown-``."""
    about: str = ""
    """What it did that to: a proposal, or a provision by its number."""
    against: int | None = None
    """The place that a remark leans away from; ``None`` for signatures and ballots."""


def shown(signal: Signal, language: str = "en") -> str:
    """What a seat did, in a clause: ``spoke for Article 3``."""
    return explained(language, f"shown-{signal.deed}", about=signal.about)


class Public(msgspec.Struct, frozen=True):
    """What the room believes now, and why."""

    stands: dict[str, Stand]
    signals: dict[str, tuple[Signal, ...]]
    """By seat, oldest first."""


@once_a_moment
def room_belief(moment: Moment) -> Public:
    """What everybody can conclude by now, as every view shows it."""
    return public_belief(moment.setup, moment.chamber, moment.dossier)


def public_belief(setup: Setup, chamber: Chamber, dossier: Dossier) -> Public:
    """What everybody can conclude from the dossier and the meeting so far."""
    return _public(
        setup.draft,
        dossier,
        chamber.statements,
        chamber.proposals,
        chamber.asked,
        chamber.decisions,
    )


@kept(8)
def _public(
    draft: Draft,
    dossier: Dossier,
    statements: Sequence[Statement],
    proposals: dict[str, Proposal],
    asked: dict[str, tuple[str, ...]],
    decisions: tuple[Decision, ...],
) -> Public:
    by_seat: dict[str, list[Signal]] = {}
    lines: dict[str, list[RedLine]] = {}
    for shown_by, signals in _signals(draft, statements, proposals, decisions):
        by_seat.setdefault(shown_by, []).extend(signals)
    for spoken in statements:
        if spoken.kind != "red-line":
            continue
        about = proposals.get(spoken.about)
        if drawn := _lines_drawn(draft, dossier, spoken, about):
            lines.setdefault(spoken.seat, []).extend(drawn)
    asking = dict.fromkeys(s for seats in asked.values() for s in seats)
    stands = dict(public_stands(dossier))
    for seat in dict.fromkeys((*by_seat, *lines, *asking)):
        base = stands.get(seat) or Stand(seat, {}, known=False)
        stands[seat] = _moved_once(
            base,
            tuple(by_seat.get(seat, ())),
            tuple(lines.get(seat, ())),
            insistent=seat in asking,
        )
    return Public(stands, {s: tuple(found) for s, found in by_seat.items()})


def _signals(
    draft: Draft,
    statements: Sequence[Statement],
    proposals: dict[str, Proposal],
    decisions: tuple[Decision, ...],
) -> Iterator[tuple[str, tuple[Signal, ...]]]:
    """What was shown, and by whom, by what was said, signed and voted."""
    for spoken in statements:
        if spoken.kind in _SAID and spoken.about:
            about = proposals.get(spoken.about)
            if found := _of_statement(draft, spoken, about):
                yield spoken.seat, found
    for proposal in proposals.values():
        yield from _of_signatures(draft, proposal)
    for decision in decisions:
        if decision.how == "vote" and decision.target in proposals:
            yield from _of_ballots(draft, decision, proposals[decision.target])


@kept(4096)
def _of_statement(
    draft: Draft, spoken: Statement, proposal: Proposal | None
) -> tuple[Signal, ...]:
    """What a statement shows that is about a proposal or a provision."""
    favours = _SAID[spoken.kind]
    pull = DEFAULTS.pull_said
    salience = 100 if spoken.kind == "red-line" else 60
    deed, name = spoken.kind, _name(draft, spoken.about)
    provision = draft.provisions.get(spoken.about)
    leans: list[tuple[str, int, int]] = []
    if proposal is not None:
        leans = [(m.issue, m.after, m.before) for m in changes(draft, proposal)]
    elif provision is not None and provision.issue and spoken.kind != "red-line":
        leans = [(provision.issue, place_of(provision), _away(provision))]
    found = []
    for issue, spoken_of, rival in leans:
        place, other = _leaning(spoken_of, rival, favours=favours)
        found.append(Signal(spoken.seat, issue, place, pull, salience, deed, name, other))
    return tuple(found)


_BySeat = tuple[tuple[str, tuple[Signal, ...]], ...]
"""What each of several seats shows."""


@kept(1024)
def _of_signatures(draft: Draft, proposal: Proposal) -> _BySeat:
    """What the names under a proposal show."""
    pull, id_ = DEFAULTS.pull_signed, proposal.id
    moves = changes(draft, proposal)
    return tuple(
        (
            seat,
            tuple(Signal(seat, m.issue, m.after, pull, 60, "sponsors", id_) for m in moves),
        )
        for seat in (proposal.sponsors if moves else ())
    )


def _leaning(spoken_of: int, other: int, *, favours: bool) -> tuple[int, int]:
    """Where a remark leans, and from where."""
    return (spoken_of, other) if favours else (other, spoken_of)


def _name(draft: Draft, about: str) -> str:
    provision = draft.provisions.get(about)
    return provision.number if provision else about


def _away(provision: Provision) -> int:
    """The place on the table that lies farthest from the standing wording."""
    standing = place_of(provision)
    places = [v.place for v in provision.variants] or [-standing]
    return max(places, key=lambda place: abs(place - standing))


@kept(256)
def _of_ballots(draft: Draft, decision: Decision, proposal: Proposal) -> _BySeat:
    """What the ballots on a proposal show."""
    moves = changes(draft, proposal)
    pull, id_ = DEFAULTS.pull_voted, proposal.id
    return tuple(
        (
            seat,
            tuple(
                Signal(seat, m.issue, _voted_place(m, choice), pull, 0, choice, id_)
                for m in moves
            ),
        )
        for seat, choice in (named_ballots(decision) if moves else {}).items()
        if choice != "absent"
    )


def _voted_place(move: Change, choice: str) -> int:
    if choice == "abstain":
        return (move.before + move.after) // 2
    return move.after if choice == "yes" else move.before


@kept(1024)
def _lines_drawn(
    draft: Draft, dossier: Dossier, spoken: Statement, proposal: Proposal | None
) -> tuple[RedLine, ...]:
    """The red lines that a statement draws, as far as the room can tell."""
    drawn = red_line_of(draft, spoken, dossier)
    found = () if drawn is None else (drawn,)
    if proposal is None:
        return found
    words = spoken.words or _line_at(dossier, spoken.about)
    return (*found, *_lines_against(draft, words, proposal))


def red_line_of(draft: Draft, spoken: Statement, dossier: Dossier) -> RedLine | None:
    """The red line that a statement draws, as far as the room can tell.

    Who is believed nearer to the wording that stands than to its farthest rival defends
    it: the line is crossed by every wording nearer to that rival.  Who is believed nearer
    to the rival attacks it: the line is crossed by the wording as it stands.
    """
    provision = draft.provisions.get(spoken.about)
    if spoken.kind != "red-line" or provision is None or not provision.issue:
        return None
    standing, away = place_of(provision), _away(provision)
    held = dossier.positions.get(spoken.seat, {}).get(provision.issue)
    place = held.place if held else standing
    if abs(place - away) < abs(place - standing):
        crossing: tuple[str, ...] = (variant_of(provision),)
    else:
        crossing = tuple(
            v.id
            for v in provision.variants
            if abs(v.place - away) < abs(v.place - standing)
        )
    words = spoken.words or _line_at(dossier, provision.number)
    return RedLine(provision.id, crossing, words, public=True, hard=False)


def _line_at(dossier: Dossier, about: str) -> str:
    """A red line of which its holder said no more than where it is."""
    return explained(dossier.language, "line-at", about=about)


def _lines_against(draft: Draft, words: str, proposal: Proposal) -> Iterator[RedLine]:
    """The red lines that a statement draws at a proposal: what it would bring about."""
    for move in changes(draft, proposal):
        crossing = (move.variant_after,)
        yield RedLine(move.provision, crossing, words, public=True, hard=False)


_LAST: dict[int, tuple[Stand, tuple[object, ...], Stand]] = {}
"""By the identity of a stand: what moved it last, and where to."""


def _moved_once(
    base: Stand,
    shown: tuple[Signal, ...],
    lines: tuple[RedLine, ...],
    *,
    insistent: bool,
) -> Stand:
    """The moved stand; the same object while the same things move it."""
    by = (shown, lines, insistent)
    known = _LAST.get(id(base))
    if known is not None and known[0] is base and known[1] == by:
        return known[2]
    moved = _moved(base, shown, lines, insistent=insistent)
    if len(_LAST) >= 4096:
        _LAST.clear()
    _LAST[id(base)] = (base, by, moved)
    return moved


def _moved(
    base: Stand,
    shown: tuple[Signal, ...],
    lines: tuple[RedLine, ...],
    *,
    insistent: bool,
    model: Parameters = DEFAULTS,
) -> Stand:
    positions = dict(base.positions)
    for signal in shown:
        held = positions.get(signal.issue)
        positions[signal.issue] = _pulled(held, signal)
    insists = max(base.insists, model.insistent) if insistent else base.insists
    return msgspec.structs.replace(
        base,
        positions=positions,
        red_lines=(*base.red_lines, *lines),
        spoken=lines,
        insists=insists,
    )


def _pulled(held: Position | None, signal: Signal) -> Position:
    if held is None:
        held = Position(0, 30, "inferred", confidence=0)
    pull = 0 if _expected(held, signal) else signal.pull
    place = held.place + (signal.place - held.place) * pull // 10000
    confidence = held.confidence + (10000 - held.confidence) * signal.pull // 10000
    salience = max(held.salience, signal.salience)
    return Position(place, salience, held.basis, held.source, confidence)


def _expected(held: Position, signal: Signal) -> bool:
    """Whether a remark is what a place that was stated lets one expect."""
    if held.basis != "stated" or signal.against is None:
        return False
    return abs(held.place - signal.place) < abs(held.place - signal.against)


def about_whole(spoken: Statement) -> bool:
    """Whether a statement is about the text as a whole."""
    return spoken.about in ("", WHOLE)
