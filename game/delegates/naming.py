"""What explanations name, in the room's language: texts, motions, undertakings, the Chair.

English has these words in :mod:`game.rules.words.wording`, where the record takes them from; every
other language has them in its table ``NAMED``.
"""

from __future__ import annotations

from game.delegates.phrases import called_in, filled_in, named_in
from game.delegates.view import View
from game.rules.draft.references import resolved
from game.rules.draft.text import Add, Delete, Move, Operation, Revise
from game.rules.meeting.names import bloc_called, named, speaker
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import Undertaking
from game.rules.words.provisions import provision_name
from game.rules.words.wording import deeds, motion_name, subject


def subject_in(view: View, target: str) -> str:
    """What a target is, as a noun: ``A1 (delete article 6(2))``, ``the draft as a whole``."""
    words = named_in(view.dossier.language)
    if not words:
        return subject(view.setup, view.chamber, target)
    if target == WHOLE:
        return words["whole"]
    if target in view.chamber.proposals:
        operations = view.chamber.proposals[target].operations
        return f"{target} ({'; '.join(_operation(view, words, op) for op in operations)})"
    if target in view.chamber.motions:
        return f"{target} ({motion_in(view, view.chamber.motions[target].motion)})"
    return provision_name(view.chamber.draft, target)


def _operation(view: View, words: dict[str, str], op: Operation) -> str:
    draft = view.chamber.draft
    match op:
        case Delete(id=id_):
            return words["delete"].format(what=provision_name(draft, id_))
        case Revise(id=id_, variant=variant):
            found = draft.provisions.get(id_)
            wording = found.wording(variant) if found and variant else None
            label = wording.called if wording else words["new-wording"]
            return words["revise"].format(what=provision_name(draft, id_), how=label)
        case Add(provision=new):
            what = new.number or new.heading or resolved(draft, new.text)
            return words["add"].format(what=what.rstrip("."))
        case Move(id=id_):
            return words["move"].format(what=provision_name(draft, id_))
        case _:
            return words["restore"]


def motion_in(view: View, motion: str) -> str:
    """A motion as a noun: ``a separate vote``."""
    return named_in(view.dossier.language).get(f"motion-{motion}") or motion_name(motion)


def speaker_in(view: View, seat: str) -> str:
    """A seat as the subject of a sentence."""
    words = named_in(view.dossier.language)
    if not words:
        return speaker(view.setup, seat)
    if seat == CHAIR:
        return words["chair"]
    return called_in(view.dossier.language, view.setup.name(seat))


def seat_in(view: View, seat: str) -> str:
    """A seat within a sentence, with its article: ``the United States``, ``la India``."""
    words = named_in(view.dossier.language)
    return named(view.setup, seat) if not words else speaker_in(view, seat)


def bloc_in(view: View, name: str) -> str:
    """A bloc within a sentence, with its article: ``the Arab Group``, ``le Groupe arabe``."""
    language = view.dossier.language
    return called_in(language, name) if named_in(language) else bloc_called(name)


def deeds_in(view: View, doer: str, done: tuple[Undertaking, ...]) -> str:
    """Several undertakings of one seat, as clauses: ``Iran votes no on A2``."""
    words = named_in(view.dossier.language)
    if not words:
        return deeds(view.setup, view.chamber, doer, done)
    return words["and"].join(_deed(view, words, doer, one) for one in done)


def _deed(view: View, words: dict[str, str], doer: str, done: Undertaking) -> str:
    kind = f"{done.kind}-{done.choice}" if done.kind == "vote" else done.kind
    who, what = speaker_in(view, doer), subject_in(view, done.target)
    return filled_in(view.dossier.language, words[f"deed-{kind}"], who=who, what=what)
