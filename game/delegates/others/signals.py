"""What the others show by statements, signatures and ballots.

Only what everybody heard counts here; :mod:`game.delegates.others.public` has what is believed
of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from game.delegates.model import DEFAULTS
from game.delegates.phrases import explained
from game.delegates.weighing.worth import Change, changes
from game.rules.draft.places import farthest_place, place_of
from game.rules.draft.text import Draft
from game.rules.kept import kept
from game.rules.meeting.business import Decision, Proposal, Statement
from game.rules.meeting.methods import named_ballots
from game.rules.words.provisions import provision_name

_SAID = {"support": True, "concern": False, "red-line": False, "reservation": False}
"""Statements that tell a stand on what they are about, and whether they are for it."""


class Signal(msgspec.Struct, frozen=True, gc=False):
    """One thing a seat showed about one issue."""

    seat: str
    issue: str
    place: int
    """The place that it leans to."""
    pull: int
    """Chance that it tells what the seat prefers, basis points; else it tells nothing."""
    salience: int = 0
    """Salience that it shows at least."""
    deed: str = ""
    """What it did: key of a clause in the tables of languages, without ``shown-``."""
    about: str = ""
    """What it did that to: a proposal, or a provision as a sentence names it."""
    against: int | None = None
    """The place that it leans away from; ``None`` for an abstention, which leans to the middle."""


def shown(signal: Signal, language: str = "en") -> str:
    """What a seat did, in a clause: ``spoke for article 3``."""
    return explained(language, f"shown-{signal.deed}", about=signal.about)


def signals_shown(
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
    deed, name = spoken.kind, provision_name(draft, spoken.about)
    provision = draft.provisions.get(spoken.about)
    leans: list[tuple[str, int, int]] = []
    if proposal is not None:
        leans = [(m.issue, m.after, m.before) for m in changes(draft, proposal)]
    elif provision is not None and provision.issue and spoken.kind != "red-line":
        leans = [(provision.issue, place_of(provision), farthest_place(provision))]
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
            tuple(
                Signal(seat, m.issue, m.after, pull, 60, "sponsors", id_, m.before)
                for m in moves
            ),
        )
        for seat in (proposal.sponsors if moves else ())
    )


def _leaning(spoken_of: int, other: int, *, favours: bool) -> tuple[int, int]:
    """Where a remark leans, and from where."""
    return (spoken_of, other) if favours else (other, spoken_of)


@kept(256)
def _of_ballots(draft: Draft, decision: Decision, proposal: Proposal) -> _BySeat:
    """What the ballots on a proposal show."""
    moves = changes(draft, proposal)
    pull, id_ = DEFAULTS.pull_voted, proposal.id
    return tuple(
        (
            seat,
            tuple(
                Signal(seat, m.issue, place, pull, 0, choice, id_, away)
                for m in moves
                for place, away in (_voted(m, choice),)
            ),
        )
        for seat, choice in (named_ballots(decision) if moves else {}).items()
        if choice != "absent"
    )


def _voted(move: Change, choice: str) -> tuple[int, int | None]:
    """The place that a ballot leans to, and the one that it leans away from."""
    if choice == "abstain":
        return (move.before + move.after) // 2, None
    return _leaning(move.after, move.before, favours=choice == "yes")
