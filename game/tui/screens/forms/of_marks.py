"""Forms about brackets, silence, corrections and revisions."""

from __future__ import annotations

from functools import partial

from game.delegates.view import View
from game.rules.draft.text import Provision
from game.rules.in_order import Option
from game.rules.meeting.state import Meeting
from game.rules.procedures.silence import minutes_left
from game.rules.words.wording import subject
from game.tui.screens.forms.of_text import named, target_typed, wordings
from game.tui.screens.forms.of_votes import bare_slots, bare_typed, crossed_now
from game.tui.screens.forms.slots import Sheet, Slot, Values, labelled

_NONE = "none"
_SPANS = ("24", "48", "72", "96")
_PARTS = ("12", "24", "36", "48")
_BALLOTS = (("yes", "yes"), ("no", "no"), ("abstain", "abstain"))


def provision_slots(view: View, option: Option, _values: Values) -> tuple[Slot, ...]:
    """Which provision, of those that are in order."""
    ids = option.targets or tuple(p.id for p in view.chamber.draft.standing())
    return (Slot("target", "Provision", labelled(ids, partial(named, view))),)


def break_slots(view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """On which provision, and why."""
    ids = tuple(p.id for p in view.chamber.draft.standing())
    parts = (("", "the whole draft"), *labelled(ids, partial(named, view)))
    return (Slot("id", "On", parts, crossed_now(view)), Slot("words", "Your reason"))


def break_typed(values: Values) -> str:
    """``break-silence 6 : REASON``"""
    words = values.get("words", "").strip()
    on = f" {values['id']}" if values["id"] else ""
    return f"break-silence{on}" + (f" : {words}" if words else "")


def silence_slots(_view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """For how long."""
    return (Slot("hours", "For", labelled(_SPANS, lambda h: f"{h} hours"), "72"),)


def silence_typed(values: Values) -> str:
    """``silence 72``"""
    return f"silence {values['hours']}"


def run_slots(view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """How much of the silence: hours that are left of it, or all but its last minute."""
    left = minutes_left(Meeting(view.setup, view.chamber)) // 60
    hours = tuple(h for h in _PARTS if int(h) < left)
    choices = (*labelled(hours, lambda h: f"{h} hours"), ("", "all but its last minute"))
    return (Slot("hours", "Pass", choices, choices[0][0]),)


def run_typed(values: Values) -> str:
    """``run-silence 24``"""
    return f"run-silence {values['hours']}".rstrip()


def correct_slots(view: View, option: Option, _values: Values) -> tuple[Slot, ...]:
    """Which vote, and what was meant."""
    about = {
        d.question.id: subject(view.setup, view.chamber, d.target)
        for d in view.chamber.decisions
        if d.question is not None
    }
    known = option.targets or tuple(about) or (_NONE,)
    named_ = labelled(known, lambda id_: f"{id_} {about.get(id_, '')}".strip())
    return (Slot("target", "Vote", named_), Slot("choice", "You meant", _BALLOTS))


def correct_typed(values: Values) -> str:
    """``correct Q1 abstain``"""
    return f"correct {values['target']} {values['choice']}"


def revise_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """Which proposal, and how it is to read."""
    targets = option.targets or tuple(view.chamber.proposals) or (_NONE,)
    what = labelled(targets, partial(subject, view.setup, view.chamber))
    proposal = Slot("target", "Proposal", what)
    chosen = view.chamber.proposals.get(proposal.held(values))
    ids = tuple(
        dict.fromkeys(
            id_
            for op in (chosen.operations if chosen else ())
            if (id_ := getattr(op, "id", "")) in view.chamber.draft.provisions
        )
    )
    if not ids:
        return (proposal,)
    where = Slot("id", "Provision", labelled(ids, partial(named, view)))
    provision = view.chamber.draft.provisions[where.held(values)]
    known = tuple((v, w) for v, w in wordings(provision) if v in _ids_of(provision))
    return (proposal, where, Slot("wording", "Change", known or ((_NONE, "no other"),)))


def _ids_of(provision: Provision) -> set[str]:
    return {v.id for v in provision.variants}


def revise_typed(values: Values) -> str:
    """``revise A1 6.2 soft``"""
    return " ".join(["revise", *(v for v in values.values() if v)])


def _provision_sheet(word: str, title: str) -> Sheet:
    return Sheet(word, title, provision_slots, partial(target_typed, word))


def _bare(word: str, title: str) -> Sheet:
    return Sheet(word, title, bare_slots, partial(bare_typed, word))


SHEETS: tuple[Sheet, ...] = (
    _provision_sheet("bracket", "Put a provision in brackets"),
    _provision_sheet("unbracket", "Take your brackets away, or reopen"),
    _provision_sheet("agree", "Agreed ad referendum"),
    Sheet("break-silence", "Break silence", break_slots, break_typed),
    Sheet("silence", "Put the draft under silence", silence_slots, silence_typed),
    Sheet("run-silence", "Let the silence run", run_slots, run_typed),
    _bare("end-silence", "The deadline of the silence has passed"),
    _bare("leave-room", "Leave the room"),
    _bare("come-in", "Come into the room"),
    _bare("cost", "Have the statement of cost read"),
    Sheet("correct", "Correct your vote", correct_slots, correct_typed),
    Sheet("revise", "Revise your own proposal", revise_slots, revise_typed),
)
