"""What comes in from outside must come in while there is something left to decide."""

from __future__ import annotations

from collections.abc import Iterator

from game.rules.meeting.calendar import clock
from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.material import Material
from game.scenario.shapes.part import Part

ENTRY = Entry(
    "S360",
    "inject that may come after the last vote",
    "An inject is set for an hour at which the last stage for action is open by the plan of the "
    "meeting, or over: votes take as long as they take, and where few are asked for all is "
    "decided before that hour. Nothing ties it to a stage that still decides. An inject with "
    "`before` comes in at the latest when that stage opens; a stage behind the last one for "
    "action is too late.",
    'stages:\n  - {id: action, kind: action, until: "17:30", ...}   # the last; opens at 16:30\n'
    'injects:\n  - {at: "16:50", title: A headline, words: The talks fail.}',
    "Tie it to the stage whose decision it should disturb, `before: action`, or set an hour before "
    "that stage opens.",
    "warning",
)


def check(material: Material) -> Iterator[Problem]:
    """Injects that nothing brings in before the last decision."""
    stages = list(material.parts("stages"))
    actions = [at for at, stage in enumerate(stages) if stage.get("kind") == "action"]
    if material.tree is None or not actions or "opens" not in material.tree:
        return
    last = actions[-1]
    opens = stages[last].get("opens") or (
        stages[last - 1].get("until") if last else material.tree["opens"]
    )
    ids = [stage.get("id") for stage in stages]
    timely, late = ids[: last + 1], ids[last + 1 :]
    for part in material.parts("injects"):
        at, before = part.get("at"), part.get("before", "")
        if at is None or opens is None or before in timely:
            continue
        if at >= material.tree.get("closes", at + 1):
            continue  # nobody hears it at all: S356
        if before in late or (at >= opens and not before):
            yield _problem(material, part, stages[last], opens)


def _problem(material: Material, part: Part, action: Part, opens: int) -> Problem:
    title, id_ = part.get("title", "?"), action.get("id", "?")
    key = "before" if part.get("before") else "at"
    message = (
        f"`{title:.40}` may come in after the last vote: `{id_}` opens at {clock(opens)}"
    )
    help_ = f"write `before: {id_}`, or an hour before it opens"
    return material.problem(ENTRY, part.at(key), message, help_)
