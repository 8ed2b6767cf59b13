"""Every provision that is named must exist."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from game.rules.meeting.setup import AMENDMENTS, WHOLE
from game.scenario.diagnostics import Entry, Problem, did_you_mean, listed
from game.scenario.ground.material import Material

ENTRY = Entry(
    "S203",
    "unknown provision",
    "A parent, a red line, a moment of the record or `decided_by` names a provision that is "
    "not in the text.",
    'red_lines:\n  - {provision: "6.3", crossed_by: [chair], words: ...}',
    "Write the `id` of a provision; ids are those under `text`, not the numbers displayed.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to provisions that are not there."""
    for problem in material.unknown("provision", ENTRY, "provision"):
        meant = "" if material.problems.full else _displayed(material, problem)
        help_ = f"did you mean `{meant}`?" if meant else problem.help
        yield msgspec.structs.replace(problem, help=help_)
    known = material.defined("provision")
    for moment in material.parts("record"):
        about = moment.get("about", "")
        if known is None or not about or material.may_be(about):
            continue
        if about not in (*known, WHOLE):
            help_ = (
                did_you_mean(about, (*known, WHOLE)) or f"known: {listed((*known, WHOLE))}"
            )
            message = f"there is no provision `{about[:40]}`"
            yield material.problem(ENTRY, moment.at("about"), message, help_)
    yield from _decided(material)


def _displayed(material: Material, problem: Problem) -> str:
    """The id of the provision whose number or heading, as displayed, stands for its id; or
    whose id comes behind a word such as `Article`."""
    place = problem.place
    word = problem.excerpt[place.column - 1 :][: place.length].strip("\"' ").casefold()
    ids = material.defined("provision") or ()
    for part in material.parts("text"):
        names = (str(part.get(key, "")).casefold() for key in ("number", "heading"))
        if word and word in names and "id" in part:
            return str(part["id"])
    last = word.rpartition(" ")[2]
    return last if last != word and last in ids else ""


def _decided(material: Material) -> Iterator[Problem]:
    """What is decided by a majority of its own and is no provision."""
    known = material.defined("provision")
    decided = material.tree.part("decided_by") if material.tree is not None else None
    if known is None or decided is None:
        return
    texts = (WHOLE, AMENDMENTS, *known)
    for target in (t for t in decided if t not in texts and not material.may_be(t)):
        help_ = did_you_mean(target, texts) or f"known: {listed(texts)}"
        message = f"there is no provision `{target[:40]}`"
        yield material.problem(ENTRY, decided.key_at(target), message, help_)
