"""Points of order and requests of the Chair: on what a delegation holds to be out of order.

A delegation that would lose by it points out a text that came when action had begun, the waiver
of the notice while a text that it fears waits, and a statement that argues over what the room
has decided in its favour.  It asks that its own amendment be put before one that would leave it
nothing to decide.
"""

from __future__ import annotations

from game.delegates.docket import to_be_put
from game.delegates.instructions import Instructions
from game.delegates.model import DEFAULTS
from game.delegates.moves.contesting import gains_by, hurts, moved_before, time_was_cut
from game.delegates.moves.majorities import outlook_now, share_needed
from game.delegates.saying.attacks import off_the_subject
from game.delegates.saying.proceeding import argues_to_proceed
from game.delegates.view import View
from game.delegates.weighing.prospect import of_order, question_on
from game.delegates.weighing.taken_first import first_ahead
from game.delegates.weighing.worth import closeness
from game.rules.draft.places import place_of
from game.rules.draft.text import touched
from game.rules.fold.settling import NOTICE
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR, Setup
from game.rules.meeting.state import Chamber, stage_of
from game.rules.wishes.intents import MoveMotion


def late_text_to_point_out(view: View) -> MoveMotion | None:
    """A point of order on a text that came when action had begun and that hurts."""
    for text in view.chamber.pending:
        if not came_late(view.setup, view.chamber, text) or view.seat in text.sponsors:
            continue
        if not moved_before(view, "point-of-order", text.id) and hurts(view, text):
            return MoveMotion(view.seat, "point-of-order", text.id)
    return None


def came_late(setup: Setup, chamber: Chamber, text: Proposal) -> bool:
    """Whether a text was tabled when action had begun, under rules that want texts the day
    before; what the Chair brings in is of the Chair's own time.  A text that was there when
    somebody moved that the notice be waived was waived with it."""
    late = text.mover != CHAIR and text.seq > chamber.stage_since
    return late and texts_come_late(setup, chamber) and not _waived_since(chamber, text)


def _waived_since(chamber: Chamber, text: Proposal) -> bool:
    """Whether a motion to waive the notice was granted, or carried, after a text was tabled."""
    return any(
        m.motion == "waive-notice" and m.seq > text.seq and m.status in _GRANTED
        for m in chamber.motions.values()
    )


_GRANTED = ("granted", "carried")


def texts_come_late(setup: Setup, chamber: Chamber) -> bool:
    """Whether what a member tables now comes late: action has begun, and the rules want texts
    before that.  It is taken up where nobody minds."""
    stage = stage_of(setup, chamber)
    return bool(
        stage is not None and stage.kind == "action" and setup.rulebook.notice_hours
    )


@kept(16)
def something_to_point_out(setup: Setup, chamber: Chamber) -> bool:
    """Whether anybody could have a point of order, or a ruling to appeal against, on what
    all have seen."""
    if chamber.ruling is not None and not chamber.ruling.stands:
        return True
    said = chamber.statements
    off = bool(said) and (
        off_the_subject(setup, chamber, said[-1])
        or argues_to_proceed(setup, chamber, said[-1])
    )
    late = (came_late(setup, chamber, text) for text in chamber.pending)
    return off or time_was_cut(setup, chamber) or any(late)


def notice_to_point_out(view: View) -> MoveMotion | None:
    """A point of order on the waiver of the notice, made at once, by one that values the
    record and is hurt by a text that has just come and that it expects to carry."""
    ruling, mine = view.chamber.ruling, view.instructions
    if ruling is None or ruling.target != NOTICE or ruling.stands or not ruling.upheld:
        return None
    if mine is None or mine.insists < DEFAULTS.on_record:
        return None
    if moved_before(view, "point-of-order", NOTICE):
        return None
    for text in view.chamber.pending:
        if view.seat in text.sponsors or not to_be_put(view, text.id):
            continue
        if view.chamber.minute - text.minute > DEFAULTS.fresh:
            continue
        if _carries(view, text.id) and hurts(view, text):
            return MoveMotion(view.seat, "point-of-order", NOTICE)
    return None


def _carries(view: View, target: str) -> bool:
    """Whether a text is expected to have the majority that it needs."""
    question = question_on(view, target)
    return outlook_now(view, question) >= share_needed(view.setup, question)


def statement_to_point_out(view: View) -> MoveMotion | None:
    """A point of order on the statement just made, where it argued against what was decided
    as the seat wanted it."""
    said = view.chamber.statements
    spoken = said[-1] if said else None
    if spoken is None or spoken.seat in (view.seat, CHAIR) or view.instructions is None:
        return None
    if moved_before(view, "point-of-order", spoken.seat):
        return None
    if argues_to_proceed(view.setup, view.chamber, spoken):
        protests = view.instructions.after_objection == "protest"
        return MoveMotion(view.seat, "point-of-order", spoken.seat) if protests else None
    if not off_the_subject(view.setup, view.chamber, spoken):
        return None
    if not _likes_what_stands(view, view.instructions, spoken.about):
        return None
    return MoveMotion(view.seat, "point-of-order", spoken.seat)


def _likes_what_stands(view: View, mine: Instructions, about: str) -> bool:
    """Whether a seat cares for what a statement was about, and wants it as it stands."""
    draft, text = view.chamber.draft, view.chamber.proposals.get(about)
    for id_ in touched(text.operations) if text is not None else (about,):
        provision = draft.provisions.get(id_)
        held = mine.positions.get(provision.issue) if provision is not None else None
        if provision is None or held is None or held.salience < DEFAULTS.salience_strong:
            continue
        if closeness(place_of(provision), held) >= DEFAULTS.closeness_liked:
            return True
    return False


def amendment_to_put_first(view: View) -> MoveMotion | None:
    """That its own amendment be put before one on the same words that is worth less to it, where
    it expects both to carry."""
    setup, chamber = view.setup, view.chamber
    for mine in chamber.pending:
        if mine.mover != view.seat or mine.package or not to_be_put(view, mine.id):
            continue
        first = first_ahead(setup, chamber, mine.id)
        if not first or moved_before(view, "amendment-order", mine.id):
            continue
        if not (_carries(view, mine.id) and _carries(view, first)):
            continue
        if gains_by(view, of_order(setup, chamber.draft, mine, chamber.proposals[first])):
            return MoveMotion(view.seat, "amendment-order", mine.id)
    return None
