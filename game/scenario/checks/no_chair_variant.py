"""A provision needs the Chair's text."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.draft.text import CHAIR_TEXT
from game.scenario.diagnostics import Entry, Problem, did_you_mean, listed
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S301",
    "provision without a chair variant",
    "A provision has no variant called `chair`, so that it is not known how it "
    "reads at the start. Only chapters and articles that hold other provisions may "
    "have none at all.",
    "variants:\n  soft: {place: 0, text: ...}",
    "Call the wording that is before the room `chair`, and put it first.",
)


def check(material: Material) -> Iterator[Problem]:
    """Provisions without a text to begin with."""
    parents = {part.get("parent") for part in material.parts("text")}
    for part in material.parts("text"):
        if not part.gives("variants"):
            if part.get("id") in parents:
                continue
            message = f"provision `{part.get('id', '?')}` has no variants"
            yield material.problem(
                ENTRY,
                part.at("id"),
                message,
                "add `variants: {chair: {text: The wording.}}`",
            )
            continue
        names = part.names_in("variants") or []
        if names and CHAIR_TEXT not in names:
            message = f"provision `{part.get('id', '?')}` has no variant `chair`"
            help_ = did_you_mean(CHAIR_TEXT, names) or f"it has {listed(names)}"
            yield material.problem(ENTRY, part.key_at("variants"), message, help_)
        elif names and names[0] != CHAIR_TEXT:
            message = f"the first variant of `{part.get('id', '?')}` is not `chair`"
            yield material.problem(
                ENTRY, part.key_at("variants"), message, "put `chair: ...` first"
            )
