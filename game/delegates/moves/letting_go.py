"""Letting a concern go, aloud: a delegation that had a difficulty with a provision says that it
can live with it, once its style gives as much of the aim as the text withholds.

Nothing is left to be won there: as long as somebody's proposal on the provision waits, it is
not let go.  Once the room has decided on it, whoever can live with the answer asks for the floor
before the whole is taken.  Who has said so asks no more for another wording, and makes no
reservation of it.
"""

from __future__ import annotations

from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.moves.insisting import gives_now
from game.delegates.saying.oratory import noun
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import heard
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.worth import closeness
from game.delegates.yielded import let_go
from game.rules.draft.places import place_of, reads_as
from game.rules.draft.text import touched
from game.rules.fold.effects import owed_a_reply
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import stage_of
from game.rules.procedures.guards import is_whole_decided
from game.rules.wishes.intents import AskFloor, Speak


def concern_to_let_go(view: View, draw: Draw) -> Speak | None:
    """The remark by which the seat lets a concern of its own go, one in a day."""
    about = _to_let_go(view)
    return _remark(view, about, draw) if about else None


def floor_to_let_go(view: View) -> AskFloor | None:
    """That the seat asks for the floor to say that it can live with what the room has decided,
    where no more than a few have said so of the same provision."""
    if not points_were_decided(view) or view.seat not in _uneasy(view):
        return None
    if view.seat in view.chamber.speakers:
        return None
    about = _to_let_go(view)
    return AskFloor(view.seat) if _may_be_said(view, about) else None


def said_of_what_was_decided(view: View, draw: Draw) -> Speak | None:
    """What it then says with the floor; ``None`` where this is not the moment."""
    if not points_were_decided(view) or owed_a_reply(view.chamber, view.seat):
        return None
    about = _to_let_go(view)
    return _remark(view, about, draw) if _may_be_said(view, about) else None


def concerns_were_voiced(view: View | Moment) -> bool:
    """Whether anybody has spoken for or against a provision or a text."""
    return heard(view.chamber.statements).remarks > 0


@once_a_moment
def points_were_decided(moment: Moment) -> bool:
    """Whether the room takes action, has decided on single provisions, and has time for a word
    before it takes the whole."""
    setup, chamber = moment.setup, moment.chamber
    stage = stage_of(setup, chamber)
    if stage is None or stage.kind != "action" or is_whole_decided(setup, chamber):
        return False
    if min(stage.until, setup.closes) - chamber.minute <= DEFAULTS.reserve:
        return False
    return bool(_decided(moment)) and concerns_were_voiced(moment)


@once_a_moment
def _decided(moment: Moment) -> frozenset[str]:
    """Provisions on which the room has decided, or on which what was asked was taken back."""
    chamber = moment.chamber
    parts = {d.target for d in chamber.decisions if d.target != WHOLE}
    over = [
        p for p in chamber.proposals.values() if p.id in parts or p.status == "withdrawn"
    ]
    answered = {id_ for p in over for id_ in touched(p.operations)}
    return frozenset(answered | parts)


@once_a_moment
def _uneasy(moment: Moment) -> frozenset[str]:
    """Who has voiced a concern about a provision on which the room has decided."""
    decided, voices = _decided(moment), heard(moment.chamber.statements).voices
    return frozenset(
        seat
        for (about, kind), seats in voices.items()
        if kind == "concern" and about in decided
        for seat in seats
    )


def _may_be_said(view: View, about: str) -> bool:
    """Whether the room has decided on a provision, and not heard enough that let it go."""
    if not about or about not in _decided(view):
        return False
    gone = sum(about in abouts for abouts in let_go(view.chamber.statements).values())
    waiting = len(view.chamber.speakers)
    return gone + waiting < DEFAULTS.voices_per_provision


def _to_let_go(view: View) -> str:
    """The provision of which the seat can let its concern go now; empty where there is none."""
    said = view.chamber.statements
    concerns = [
        s.about for s in heard(said).by_seat.get(view.seat, ()) if s.kind == "concern"
    ]
    if not concerns or "support" not in view.setup.rulebook.statements:
        return ""
    if view.seat in let_go(said):
        return ""
    gives = gives_now(view)
    for about in concerns if gives else ():
        if _BEARABLE < _withheld(view, about) <= gives and not _waits(view, about):
            return about
    return ""


_BEARABLE = DEFAULTS.band
"""Share of an aim, basis points, that nobody misses: who has the rest has nothing to let go."""


def _withheld(view: View, about: str) -> int:
    """How much of an aim a provision withholds as it stands, basis points: its distance from
    what the seat wants there, as far as the seat cares."""
    assert view.instructions is not None
    provision = view.chamber.draft.provisions.get(about)
    held = view.instructions.positions.get(provision.issue) if provision else None
    if provision is None or provision.deleted or held is None:
        return 10001
    away = 10000 - closeness(place_of(provision), held)
    return away * held.salience // 100


def _waits(view: View, about: str) -> bool:
    return any(about in touched(p.operations) for p in view.chamber.pending)


def _remark(view: View, about: str, draw: Draw) -> Speak | None:
    speech = Speech(view, draw)
    key = _key(view, about)
    if not speech.say(key, subject=noun(view, about)):
        speech.say("lets-go", subject=noun(view, about))
    return Speak(view.seat, "support", about, speech.words) if speech.words else None


def _key(view: View, about: str) -> str:
    """What is said of a provision that was moved nearer, of one on which the room has refused
    more, and of one on which nobody asks for anything."""
    before = view.setup.draft.provisions.get(about)
    now = view.chamber.draft.provisions[about]
    if before is not None and reads_as(before) != reads_as(now) and _nearer(view, about):
        return "lets-go-met"
    return "lets-go-decided" if about in _decided(view) else "lets-go"


def _nearer(view: View, about: str) -> bool:
    """Whether a provision lies nearer to what the seat wants than when the meeting opened."""
    assert view.instructions is not None
    before, now = view.setup.draft.provisions[about], view.chamber.draft.provisions[about]
    held = view.instructions.positions[now.issue]
    return closeness(place_of(now), held) > closeness(place_of(before), held)
