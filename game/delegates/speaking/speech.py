"""Speaking: which statement to make, about what, and its words.

A delegation speaks of what it cares for, and leaves unsaid what others have said
enough.
"""

from __future__ import annotations

from game.delegates.clock import statement_minutes
from game.delegates.instructions import Instructions
from game.delegates.lots import Draw
from game.delegates.model import DEFAULTS
from game.delegates.others.coalition import by_seat, speaks_for
from game.delegates.others.introducing import introduces
from game.delegates.saying.oratory import general_statement, nothing_new, plea, remark_on
from game.delegates.saying.proceeding import said_after_objection
from game.delegates.saying.reply import reply
from game.delegates.saying.themes import Theme, heard, reactions, themes
from game.delegates.speaking.aftermath import afterwards
from game.delegates.speaking.closing import closing_words
from game.delegates.view import Moment, View, once_a_moment
from game.rules.fold.effects import owed_a_reply
from game.rules.kept import kept
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import stage_of
from game.rules.wishes.intents import AskFloor, LowerPlacard, Speak, StatementKind


def remark(view: View, draw: Draw) -> Speak | None:
    """A remark in consultations, where the seat has one that was not made enough."""
    theme = remark_theme(view)
    if theme is None:
        return _plea(view, draw) if _observes(view) else None
    words = remark_on(view, theme, draw)
    return Speak(view.seat, theme.kind, theme.about, words) if words else None


def _plea(view: View, draw: Draw) -> Speak | None:
    """What an observer asks for while others negotiate: once, and once more where it was
    not called in the debate."""
    made = len(heard(view.chamber.statements).by_seat.get(view.seat, ()))
    rule = view.setup.rulebook.statements.get("general")
    if rule is None or not rule.observers:
        return None
    most = min(m or made + 1 for m in (rule.per_meeting, rule.per_item))
    if made >= min(most, DEFAULTS.statements_of_observers):
        return None
    words = plea(view, draw)
    return Speak(view.seat, "general", "", words) if words else None


def _observes(view: View) -> bool:
    return view.setup.by_id[view.seat].role == "observer"


def remark_theme(view: View) -> Theme | None:
    """What the seat would remark on: proposals that touch it before the text at large."""
    instructions = view.instructions
    assert instructions is not None
    so_far = heard(view.chamber.statements)
    mine = so_far.by_seat.get(view.seat, ())
    remarks = [s for s in mine if s.kind != "general"]
    if len(remarks) >= DEFAULTS.statements_in_consultations:
        return None
    said = {s.about for s in mine}
    own = themes(instructions, view.dossier, view.chamber.draft)
    over = so_far.remarks >= DEFAULTS.remarks_in_round
    if over and not (own and own[0].kind == "red-line"):
        return None
    for theme in sorted((*reactions(view), *own), key=lambda t: -t.weight):
        if theme.about in said or not _known(view, theme.kind):
            continue
        if theme.kind != "red-line":
            if leaves_it_to_another(view):
                return None
            if over:
                return None
            made = len(so_far.voices.get((theme.about, theme.kind), ()))
            if made >= DEFAULTS.voices_per_provision:
                continue
        return theme
    return None


def leaves_it_to_another(view: View) -> bool:
    """Whether a bloc with one voice has a spokesperson who speaks for this seat."""
    return any(
        bloc.spokesperson != view.seat and bloc.discipline >= DEFAULTS.one_voice
        for bloc in by_seat(view.setup.blocs).get(view.seat, ())
        if bloc.spokesperson
    )


def _known(view: View, kind: str) -> bool:
    return kind in view.setup.rulebook.statements


def takes_the_floor(view: View) -> AskFloor | None:
    """Whether the seat asks for the floor: when it has more to say than others have said."""
    chamber = view.chamber
    if view.seat in chamber.speakers or chamber.list_closed:
        return None
    if introduces(view):
        return AskFloor(view.seat)
    wanted = DEFAULTS.eagerness_floor + DEFAULTS.eagerness_step * _before_it(view)
    standing, unhurried = _standing(view), _has_time(view)
    if standing + 2 * _WEIGHTIEST < wanted:
        return None
    wish = what_to_say(view)
    if unhurried and wish is not None and wish.kind != "position":
        wanted -= DEFAULTS.unhurried
    if wish is None or standing + 2 * wish.weight < wanted:
        return None
    return AskFloor(view.seat)


_WEIGHTIEST = 200  # of any theme


@once_a_moment
def _has_time(moment: Moment) -> bool:
    """Whether all is decided, those that had most to say have said it, few as they are, and the
    stage has time for two more: then who else has a vote or a doubt to explain does so."""
    setup, chamber = moment.setup, moment.chamber
    stage = stage_of(setup, chamber)
    if stage is None or stage.kind != "explanations":
        return False
    left = min(stage.until, setup.closes) - chamber.minute
    waiting, made = len(chamber.speakers) + bool(chamber.floor), _before_members(moment)
    few = min(DEFAULTS.few_explain, len(setup.roll) // 2)
    if waiting > 1 or not waiting < made < few:
        return False
    return left >= (waiting + 2) * statement_minutes(setup, chamber)


def _before_it(view: View) -> int:
    """How many have spoken in the stage or are on the list; to an observer, who speaks when
    members have, only other observers."""
    chamber = view.chamber
    if not _observes(view):
        return _before_members(view)
    seats = view.setup.by_id
    voices = [s.seat for s in chamber.statements if s.kind in _BEFORE]
    named = (*chamber.speakers, *voices)
    return sum(1 for s in named if s in seats and seats[s].role == "observer")


@once_a_moment
def _before_members(moment: Moment) -> int:
    """How many are on the list, or have spoken in the stage since the whole was last decided."""
    chamber, stage = moment.chamber, stage_of(moment.setup, moment.chamber)
    if stage is None:
        return len(chamber.speakers)
    late = stage.kind == "explanations"
    kinds, since = (_AFTER, 0) if late else (_BEFORE, _last_on_the_whole(moment))
    spoken = sum(1 for s in chamber.statements if s.kind in kinds and s.seq > since)
    return len(chamber.speakers) + spoken


def _last_try(view: View) -> int:
    """Number of the event by which the whole was last decided, after which a debate begins
    anew; 0 before the first.  Who has no vote has made its case once."""
    return 0 if _observes(view) else _last_on_the_whole(view)


@once_a_moment
def _last_on_the_whole(moment: Moment) -> int:
    return max((d.seq for d in moment.chamber.decisions if d.target == WHOLE), default=0)


@once_a_moment
def _last_decided(moment: Moment) -> int:
    """Number of the event of the last decision on anything; 0 before the first."""
    return max((d.seq for d in moment.chamber.decisions), default=0)


_BEFORE = ("general", "support", "concern", "red-line")
_AFTER = ("explanation", "position", "dissociation", "reservation", "interpretation")


def _standing(view: View) -> int:
    """How much a seat wants the floor whatever it says: stated positions, others behind it."""
    assert view.instructions is not None
    return _standing_of(view.instructions, view.setup)


@kept(1024)
def _standing_of(mine: Instructions, setup: Setup) -> int:
    """Salience of all stated positions together, and what one's part in the room adds."""
    others = 400 if speaks_for(setup, mine.seat) else 0
    voice = 350 if setup.by_id[mine.seat].role == "observer" else 0
    stated = (p.salience for p in mine.positions.values() if p.basis == "stated")
    return sum(stated) + others + voice


def what_to_say(view: View) -> Theme | None:
    """What the seat would say with the floor; ``None`` where it has said it, or nothing."""
    stage = stage_of(view.setup, view.chamber)
    if stage is None:
        return None
    said = heard(view.chamber.statements).by_seat.get(view.seat, ())
    if stage.kind == "explanations":
        decided = _last_decided(view)
        spoke = any(s.kind in _AFTER or s.seq > decided for s in said if s.kind != "reply")
        found = None if spoke else afterwards(view)
    else:
        since = _last_try(view)
        found = None if any(s.seq > since for s in said) else _beforehand(view)
    return found if found is not None and _kind_for(view, found) else None


def _kind_for(view: View, wish: Theme) -> StatementKind | None:
    """The kind of statement in which a wish can be said here; ``None``: in none."""
    fits = _known(view, wish.kind) and not (wish.kind == "position" and _voted(view))
    kind: StatementKind = wish.kind if fits else "general"
    if not _known(view, kind) or _not_for_observers(view, kind):
        return None
    return kind


def _voted(view: View) -> bool:
    """Whether the whole was decided by a vote: a position is on what is adopted without one."""
    whole = (d for d in reversed(view.chamber.decisions) if d.target == WHOLE)
    last = next(whole, None)
    return last is not None and last.how == "vote"


def _matters(view: View) -> tuple[Theme, ...]:
    """What a general statement could be about: the text and what was proposed so far."""
    assert view.instructions is not None
    own = themes(view.instructions, view.dossier, view.chamber.draft)
    return tuple(sorted((*own, *reactions(view)), key=lambda t: -t.weight))


def _beforehand(view: View) -> Theme | None:
    """The general statement: about the weightiest theme, or an aim."""
    instructions = view.instructions
    assert instructions is not None
    found = _matters(view)
    if not found and not instructions.aims and not instructions.voice:
        return None
    return Theme(
        "general", found[0].about if found else "", found[0].weight if found else 50
    )


def with_the_floor(view: View, draw: Draw) -> Speak | LowerPlacard:
    """What a seat does that has the floor: it replies, speaks, or gives it back."""
    if owed_a_reply(view.chamber, view.seat):
        return reply(view, draw)
    if (said := said_after_objection(view, draw)) is not None:
        return said
    wish = what_to_say(view)
    kind = _kind_for(view, wish) if wish is not None else None
    if wish is None or kind is None:
        return LowerPlacard(view.seat)
    if wish.kind == "general":
        words = general_statement(view, _matters(view), draw)
    else:
        words = closing_words(view, wish, draw)
    about = wish.about if kind == wish.kind else ""
    return Speak(view.seat, kind, about, words or nothing_new(view, draw))


def _not_for_observers(view: View, kind: str) -> bool:
    return _observes(view) and not view.setup.rulebook.statements[kind].observers
