"""What an intent fills into the form of its action."""

from __future__ import annotations

from game.rules.wishes.intents import (
    AnswerOffer,
    GiveFloor,
    Intent,
    MakeOffer,
    Mark,
    Object,
    Rule,
    Suspend,
    Undertaking,
)
from game.tui.screens.forms.of_text import NONE

_AS_NAMED = ("kind", "about", "words", "target", "choice", "to", "stage", "bloc", "motion")
"""Fields that the slots of a form are called by."""


def values_of(intent: Intent | None) -> dict[str, str]:
    """The values of the slots that say the same as ``intent``; none where there is none."""
    if intent is None:
        return {}
    found = {
        name: value
        for name in _AS_NAMED
        if isinstance(value := getattr(intent, name, ""), str) and value
    }
    if getattr(intent, "about", None) == "":
        found["about"] = NONE
    return found | _otherwise_named(intent) | _changes(intent)


def _otherwise_named(intent: Intent) -> dict[str, str]:
    """What the slots call by another name than the intent does."""
    match intent:
        case MakeOffer(give=give, ask=ask):
            return {"give": _deed(give[0]), "ask": _deed(ask[0])}
        case AnswerOffer(offer=offer, accept=accept):
            return {"offer": offer, "how": "accept" if accept else "decline"}
        case Mark(provision=provision):
            return {"target": provision}
        case GiveFloor(to=to):
            return {"seat": to}
        case Rule(upheld=upheld, reason=reason):
            return {"how": "uphold" if upheld else "refuse", "words": reason}
        case Object(reason=reason) if reason:
            return {"words": reason}
        case Suspend(minutes=minutes):
            return {"minutes": str(minutes)}
        case _:
            return {}


def _deed(done: Undertaking) -> str:
    return " ".join(word for word in (done.kind, done.target, done.choice) if word)


def _changes(intent: Intent) -> dict[str, str]:
    changes = [
        (getattr(op, "id", ""), getattr(op, "variant", "") or "delete")
        for op in getattr(intent, "operations", ())
    ]
    found = {str(at): f"{id_} {wording}" for at, (id_, wording) in enumerate(changes, 1)}
    if changes:
        found["id"], found["wording"] = changes[0]
    return found
