"""Forms about taking decisions: ballots, objections, lines, motions."""

from __future__ import annotations

from functools import partial

from game.delegates.suggesting.first_line import line_on
from game.delegates.view import View
from game.delegates.weighing.worth import crossed
from game.rules.candidates import OF_THE_MEETING, subjects
from game.rules.decide import allows
from game.rules.in_order import Option
from game.rules.meeting.results import majority_of
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.wishes.intents import MoveMotion
from game.rules.words.points import thing
from game.rules.words.wording import subject
from game.tui.screens.forms.slots import Sheet, Slot, Values, labelled

NONE = "none"
_BALLOTS = (
    ("yes", "+ yes"),
    ("no", "x no"),
    ("abstain", "- abstain"),
    ("absent", ". not participating"),
)


def vote_slots(view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """Which ballot."""
    voting = view.chamber.voting
    agreed = ""
    if voting is not None:
        for line in view.lines.values():
            agreed = line.get(voting.question.target, agreed)
    free = voting is None or majority_of(view.setup, voting.question).abstain
    ballots = tuple(b for b in _BALLOTS if free or b[0] != "abstain")
    return (Slot("choice", "Your vote", ballots, agreed),)


def crossed_now(view: View) -> str:
    """The provision in which the text crosses a red line of the seat; empty where none."""
    lines = view.instructions.red_lines if view.instructions is not None else ()
    found = crossed(lines, view.chamber.draft)
    return found[0].provision if found else ""


def object_slots(view: View, option: Option, _values: Values) -> tuple[Slot, ...]:
    """To what, and why; or whether one takes it back."""
    if "withdraw" in option.targets:
        return (Slot("about", "Objection", (("withdraw", "take it back"),)),)
    contested = tuple(
        (p.id, f"{p.number or p.id}  {p.heading}")
        for p in view.chamber.draft.standing()
        if p.issue
    )
    return (
        Slot(
            "about",
            "Because of",
            ((NONE, "the text at large"), *contested),
            crossed_now(view),
        ),
        Slot("words", "Your reason"),
    )


def object_typed(values: Values) -> str:
    """``object 6.2 : A red line.``"""
    about = "" if values["about"] == NONE else f" {values['about']}"
    words = values.get("words", "").strip()
    return f"object{about}" + (f" : {words}" if words else "")


def line_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """Which bloc, on what, how: at first a target without a line, as the bloc would vote."""
    blocs = tuple((b.id, b.name) for b in view.setup.blocs if b.spokesperson == view.seat)
    targets = tuple(dict.fromkeys(option.targets)) or (WHOLE,)
    named = labelled(targets, partial(subject, view.setup, view.chamber))
    bloc = Slot(
        "bloc", "Bloc", blocs or ((NONE, "you speak for none"),), anew=("target", "choice")
    )
    held = bloc.held(values)
    told = view.lines.get(held, {})
    waiting = [t for t in targets if t not in told and t != WHOLE] or list(targets)
    target = Slot("target", "On", named, waiting[0], anew=("choice",))
    line = line_on(view, held, target.held(values))
    return (bloc, target, Slot("choice", "Line", _BALLOTS[:3], line))


def line_typed(values: Values) -> str:
    """``line EU A1 no``"""
    return f"line {values['bloc']} {values['target']} {values['choice']}"


def move_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """Which motion, on what; an appeal first where there is a ruling, since it is made at
    once or not at all."""
    motions = tuple(dict.fromkeys(option.targets or tuple(view.setup.rulebook.motions)))
    if not motions:
        return (Slot("motion", "Motion", ((NONE, "these rules know none"),)),)
    motions = tuple(sorted(motions, key=lambda m: m != "appeal"))
    motion = Slot("motion", "Motion", labelled(motions, lambda m: m.replace("-", " ")))
    targets = _may_be_on(view, motion.held(values))
    name = thing if motion.held(values) == "point-of-order" else subject
    called = labelled(targets, partial(name, view.setup, view.chamber))
    named = tuple(choice for choice in called if choice[1])
    nothing = ((NONE, _at_large(motion.held(values))),)
    at_large = () if motion.held(values) in _ON_ONE_THING else nothing
    slots = [motion, Slot("target", "On", (*at_large, *named) or nothing)]
    if motion.held(values) in {"time-limit", "suspend-meeting"}:
        slots.append(Slot("words", "Minutes"))
    return tuple(slots)


def _at_large(motion: str) -> str:
    """What a motion is on that names nothing."""
    if motion == "appeal":
        return "the ruling just made"
    return "the meeting" if motion in OF_THE_MEETING else "nothing in particular"


_ON_ONE_THING = frozenset(
    ("division", "reconsider", "proposal-order", "vote-next", "amendment-order")
)
"""Motions that are nothing without what they are on."""


def _may_be_on(view: View, motion: str) -> tuple[str, ...]:
    """What the seat may move a motion on now, as the law has it."""
    meeting = Meeting(view.setup, view.chamber)
    rule = view.setup.rulebook.motions.get(motion)
    if rule is None or motion in OF_THE_MEETING:
        return ()
    tried = {t: MoveMotion(view.seat, rule.name, t) for t in subjects(meeting, motion)}
    return tuple(t for t, wish in tried.items() if allows(meeting, wish))


def move_typed(values: Values) -> str:
    """``move adjourn-debate A1``"""
    parts = (values["motion"], values.get("target", ""), values.get("words", "").strip())
    return " ".join(["move", *(p for p in parts if p and p != NONE)])


def motion_slots(view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """Which pending motion."""
    pending = [m for m in view.chamber.motions.values() if m.status == "pending"]
    choices = tuple(
        (m.id, f"{m.id} {m.motion.replace('-', ' ')}, {view.setup.name(m.mover)}")
        for m in pending
    )
    return (Slot("target", "Motion", choices or ((NONE, "none is pending"),)),)


def motion_typed(word: str, values: Values) -> str:
    """``for M1``"""
    return f"{word} {values['target']}"


def bare_slots(_view: View, _option: Option, _values: Values) -> tuple[Slot, ...]:
    """Nothing to fill in."""
    return ()


def bare_typed(word: str, _values: Values) -> str:
    """The word alone."""
    return word


def floor_slots(_view: View, option: Option, _values: Values) -> tuple[Slot, ...]:
    """Whether one raises the placard or lowers it."""
    if "lower" in option.targets:
        return (Slot("how", "Placard", (("lower", "lower it"),)),)
    return ()


def floor_typed(values: Values) -> str:
    """``floor`` or ``floor lower``"""
    return " ".join(["floor", *values.values()])


SHEETS: tuple[Sheet, ...] = (
    Sheet("floor", "Ask for the floor", floor_slots, floor_typed),
    Sheet("vote", "Vote", vote_slots, lambda values: f"vote {values['choice']}"),
    Sheet("object", "Object", object_slots, object_typed),
    Sheet("line", "Tell your bloc the line", line_slots, line_typed),
    Sheet("move", "Move a motion", move_slots, move_typed),
    Sheet("for", "Speak for a motion", motion_slots, partial(motion_typed, "for")),
    Sheet("against", "Speak against", motion_slots, partial(motion_typed, "against")),
    Sheet("second", "Support a motion", motion_slots, partial(motion_typed, "second")),
)
