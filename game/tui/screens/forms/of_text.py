"""Forms about the text: statements, amendments, packages, sponsors, requests for a vote."""

from __future__ import annotations

from functools import partial

from game.delegates.moves.wanting import candidates
from game.delegates.suggesting.first_change import best_wording, change_to_begin_with
from game.delegates.suggesting.fitting_text import packages_that_fit
from game.delegates.view import View
from game.rules.draft.places import LIMIT, in_units
from game.rules.draft.text import DELETED, Provision
from game.rules.in_order import Option
from game.rules.meeting.setup import WHOLE
from game.rules.wishes.intents import Table
from game.rules.words.wording import subject
from game.tui.screens.forms.slots import Sheet, Slot, Values, labelled

OWN_WORDS = "text"
NONE = "none"


def speak_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """What kind of statement, on what, in which words."""
    return (
        Slot("kind", "Statement", labelled(option.targets or ("general",), _kind)),
        Slot("about", "On", ((NONE, "the item at large"), *_subjects(view))),
        Slot("words", "Your words"),
    )


def speak_typed(values: Values) -> str:
    """``speak concern 6.2 : We cannot accept it.``"""
    about = "" if values["about"] == NONE else f" {values['about']}"
    return f"speak {values['kind']}{about}{_said(values['words'])}"


def amend_slots(view: View, option: Option, values: Values) -> tuple[Slot, ...]:
    """Which provision, which wording: at first what the seat's capital would want."""
    first = change_to_begin_with(view)
    where = Slot(
        "id",
        "Provision",
        labelled(option.targets or _contested(view), partial(named, view)),
        first.provision if first is not None else "",
        anew=("wording",),
    )
    provision = view.chamber.draft.provisions[where.held(values)]
    wording = Slot("wording", "Change", wordings(provision), _wanted_of(view, provision))
    if wording.held(values) == OWN_WORDS:
        words = Slot("words", "New wording", value=provision.text)
        if not provision.issue:
            return (where, wording, words)
        return (where, wording, words, Slot("place", "Lies at", places(view, provision)))
    return (where, wording)


def _wanted_of(view: View, provision: Provision) -> str:
    return _value(best_wording(view, provision.id))


def _value(variant: str) -> str:
    return "delete" if variant == DELETED else variant


def amend_typed(values: Values) -> str:
    """``amend 6.2 soft``"""
    place = values.get("place", NONE)
    at = "" if place == NONE else f"at {place} "
    return f"amend {_change(values['id'], values['wording'], values.get('words', ''), at)}"


def package_slots(view: View, _option: Option, values: Values) -> tuple[Slot, ...]:
    """Up to four changes; another is asked for when the last was chosen.  It begins with the
    pair that a guide would name."""
    draft = view.chamber.draft
    changes = tuple(
        (f"{id_} {value}", f"{named(view, id_)}: {words}")
        for id_ in _contested(view)
        for value, words in wordings(draft.provisions[id_])
        if value != OWN_WORDS
    )
    first, second = _pair_wanted(view)
    slots = [Slot("1", "First change", changes, first)]
    for at in ("2", "3", "4"):
        begins = second if at == "2" else ""
        slots.append(Slot(at, "And", ((NONE, "nothing else"), *changes), begins))
        if slots[-1].held(values) == NONE:
            break
    return tuple(slots)


_FEW = 24
"""Changes that could be made up to which all pairs are looked through for a form."""


def _pair_wanted(view: View) -> tuple[str, str]:
    """Two changes that serve the seat together; else the one that it wants most, and none."""
    if len(candidates(view.setup, view.chamber.draft)) <= _FEW:
        for move in packages_that_fit(view):
            if isinstance(move, Table):
                first, second = (
                    f"{getattr(op, 'id', '')} {getattr(op, 'variant', '') or 'delete'}"
                    for op in move.operations
                )
                return first, second
    return _change_wanted(view), ""


def _change_wanted(view: View) -> str:
    """What the seat's capital would want most, as it is typed; else anything that brings it
    something; empty where nothing does."""
    first = change_to_begin_with(view)
    if first is not None:
        return f"{first.provision} {_value(first.variant)}"
    found = ((id_, best_wording(view, id_)) for id_ in _contested(view))
    return next((f"{id_} {_value(best)}" for id_, best in found if best), "")


def package_typed(values: Values) -> str:
    """``package 6.2 soft; 24 soft``"""
    changes = [v for v in values.values() if v != NONE]
    return f"package {'; '.join(dict.fromkeys(changes))}"


def target_slots(
    label: str, view: View, option: Option, _values: Values
) -> tuple[Slot, ...]:
    """Which target, of those that are in order."""
    targets = option.targets or tuple(view.chamber.proposals) or (WHOLE,)
    own = own_unasked(view)
    return (Slot("target", label, labelled(targets, partial(_subject, view)), own),)


def own_unasked(view: View) -> str:
    """The seat's newest proposal on which it has not asked for a vote; empty where none."""
    chamber = view.chamber
    own = (
        p.id
        for p in reversed(chamber.proposals.values())
        if p.mover == view.seat and p.status == "pending"
    )
    return next((id_ for id_ in own if view.seat not in chamber.asked.get(id_, ())), "")


def target_typed(word: str, values: Values) -> str:
    """``ask A1``"""
    return f"{word} {values['target']}"


def _target_sheet(word: str, title: str, label: str) -> Sheet:
    return Sheet(word, title, partial(target_slots, label), partial(target_typed, word))


SHEETS: tuple[Sheet, ...] = (
    Sheet("speak", "Make a statement", speak_slots, speak_typed),
    Sheet("amend", "Table an amendment", amend_slots, amend_typed),
    Sheet("package", "Table a package", package_slots, package_typed),
    _target_sheet("co-sponsor", "Co-sponsor a proposal", "Proposal"),
    _target_sheet("withdraw", "Withdraw", "What"),
    _target_sheet("ask", "Ask for a vote", "On"),
    _target_sheet("let-go", "No longer ask for a vote", "On"),
)


def _said(words: str) -> str:
    return f" : {words.strip()}" if words.strip() else ""


def _kind(kind: str) -> str:
    return {
        "general": "general statement",
        "support": "in support",
        "concern": "a concern",
        "red-line": "a red line",
        "reply": "right of reply",
        "explanation": "explanation of vote",
        "position": "explanation of position",
        "interpretation": "how we read the text",
    }.get(kind, kind)


def _contested(view: View) -> tuple[str, ...]:
    standing = list(view.chamber.draft.standing())
    return tuple(p.id for p in standing if p.issue) or tuple(p.id for p in standing)


def named(view: View, id_: str) -> str:
    """A provision by its number and heading."""
    provision = view.chamber.draft.provisions[id_]
    return f"{provision.number or id_}  {provision.heading}"


def _subject(view: View, target: str) -> str:
    return subject(view.setup, view.chamber, target)


def _subjects(view: View) -> tuple[tuple[str, str], ...]:
    proposals = [p.id for p in view.chamber.proposals.values() if p.status == "pending"]
    targets = (*proposals, WHOLE)
    parts = labelled(_contested(view), partial(named, view))
    return (*labelled(targets, partial(_subject, view)), *parts)


def wordings(provision: Provision) -> tuple[tuple[str, str], ...]:
    """What a provision could be made to read, with a few words on each."""
    own = [
        (v.id, v.label or v.text)
        for v in provision.variants
        if v.id != provision.variant and v.text
    ]
    return (*own, ("delete", "delete it"), (OWN_WORDS, "in words of your own"))


def places(view: View, provision: Provision) -> tuple[tuple[str, str], ...]:
    """Where words of one's own may lie: the ends of the scale and the known wordings named."""
    issue = view.dossier.issues.get(provision.issue)
    named = {-LIMIT: issue.low, LIMIT: issue.high} if issue else {}
    named |= {v.place: v.label or v.id for v in reversed(provision.variants)}
    steps = sorted({*range(-LIMIT, LIMIT + 1, 50), *named})
    scale = (
        (in_units(at), f"{in_units(at)}  {named.get(at, '')}".rstrip()) for at in steps
    )
    return ((NONE, "not said: read as the Chair's"), *scale)


def _change(id_: str, wording: str, words: str, at: str) -> str:
    if wording == OWN_WORDS:
        quoted = words.strip().replace('"', "”")
        return f'{id_} {at}text "{quoted}"'
    return f"{id_} {wording}"
