"""What of a round of consultations, or of a silence, a person who lets the room go on is
stopped for.

A large room does something in every round.  A person is stopped where it concerns the seat:
what is proposed, asked for or decided on what weighs most with it, a red line drawn there, a
word against its own proposal, a motion, anything said to it in private, the last chance to act.
Where a guide teaches the moves, a round for which it has one is one to try it in, and what
others do among themselves is read in passing; so is what the votes come to, after the first
pause of the action, and a question that lacks the line of a bloc.
In a silence the same holds, and of a break, of words to all and of the last minute besides.
"""

from __future__ import annotations

from collections.abc import Iterable

from game.delegates.view import View
from game.rules.draft.text import touched
from game.rules.log import events as ev
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.silences import LAST_MINUTE
from game.sitting.desk import Waiting

_ON_PROPOSALS = ev.Tabled | ev.ProposalRevised | ev.Withdrawn | ev.VoteAsked
_WEIGHTY = 3
"""Issues that a person is stopped for: those that weigh most with the seat."""
_ALWAYS = ev.StageOpened | ev.Decided | ev.MotionMoved | ev.EffortsExhausted
_BETWEEN_VOTES = (ev.StageOpened, ev.MotionMoved, ev.Ruled)
"""What leaves somebody who learns something to do between two votes."""
_IN_SILENCE = ev.SilenceOpened | ev.SilenceBroken | ev.Spoke
"""What everybody is stopped for while a silence runs: hours alone are nothing to act on."""


def worth_a_stop(
    waiting: Waiting, passed: Iterable[ev.Entry], view: View, *, suggested: str = ""
) -> bool:
    """Whether a person stops for what the room waits for, after the entries that ``passed``
    since the last stop.  Everything but a round of consultations and the hours of a silence
    is worth one, and so is a round in which a guide suggests a move (``suggested``: its word)."""
    if waiting.need == "stage" and view.chamber.silence is not None:
        return _of_a_silence(passed, view)
    stage = next((s for s in view.setup.stages if s.id == view.chamber.stage), None)
    if view.setup.guide and waiting.need == "line":
        return suggested == "line"
    if view.setup.guide and waiting.need == "stage" and stage and stage.kind == "action":
        return bool(suggested) or any(isinstance(e.event, _BETWEEN_VOTES) for e in passed)
    if waiting.need != "stage" or stage is None or stage.kind != "consultations":
        return True
    if view.chamber.minute >= stage.until:
        return True
    if view.setup.guide:
        return bool(suggested) or any(_is_of(entry, view) for entry in passed)
    return any(concerns(entry, view) for entry in passed)


def _of_a_silence(passed: Iterable[ev.Entry], view: View) -> bool:
    """Whether hours of a silence brought something to act on, or are about to end."""
    silence = view.chamber.silence
    assert silence is not None
    if silence.deadline - view.chamber.minute <= LAST_MINUTE:
        return True
    return any(isinstance(e.event, _IN_SILENCE) or concerns(e, view) for e in passed)


def concerns(entry: ev.Entry, view: View) -> bool:
    """Whether an entry concerns the seat of a view; its own acts do."""
    event = entry.event
    if event.seat == view.seat or entry.known_to or isinstance(event, _ALWAYS):
        return True
    match event:
        case ev.Spoke(kind="red-line" | "concern" as kind, about=about):
            return _own(view, about) or (kind == "red-line" and _cares(view, about))
        case ev.Marked(provision=provision):
            return _cares(view, provision)
        case ev.Tabled() | ev.ProposalRevised() | ev.Withdrawn() | ev.VoteAsked():
            return _on_what_matters(view, event)
        case _:
            return False


def _is_of(entry: ev.Entry, view: View) -> bool:
    """Whether an entry is of the seat itself: what it is told in private, what others do to
    its own proposals, and what concerns everybody; it knows of its own acts."""
    event = entry.event
    if event.seat == view.seat:
        return False
    if entry.known_to or isinstance(event, _ALWAYS):
        return True
    match event:
        case ev.Spoke(kind="red-line" | "concern", about=about):
            return _own(view, about)
        case ev.ProposalRevised(target=target) | ev.VoteAsked(target=target):
            return _own(view, target)
        case _:
            return False


def _on_what_matters(view: View, event: _ON_PROPOSALS) -> bool:
    target = event.id if isinstance(event, ev.Tabled) else event.target
    proposal = view.chamber.proposals.get(target)
    if target == WHOLE or proposal is None or _own(view, target):
        return True
    return any(_cares(view, id_) for id_ in touched(proposal.operations))


def _own(view: View, target: str) -> bool:
    proposal = view.chamber.proposals.get(target)
    return proposal is not None and view.seat in (proposal.mover, *proposal.sponsors)


def _cares(view: View, provision: str) -> bool:
    """Whether a provision bears on what weighs most with the seat, or on a red line of its
    own; of one without positions, such as an observer, everything does."""
    mine = view.instructions
    if mine is None or not mine.positions:
        return True
    if any(line.provision == provision for line in mine.red_lines):
        return True
    found = view.chamber.draft.provisions.get(provision)
    return found is not None and found.issue in _weightiest(view)


def _weightiest(view: View) -> list[str]:
    """The issues that weigh most with a seat that has positions."""
    assert view.instructions is not None
    issues = view.dossier.issues
    weights = {
        id_: held.salience * issues[id_].weight
        for id_, held in view.instructions.positions.items()
    }
    return sorted(weights, key=lambda id_: -weights[id_])[:_WEIGHTY]
