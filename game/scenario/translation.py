"""A scenario in another language, as far as its texts exist in it.

Each text that a person reads has a path: ``title``, ``issues/scope/low``,
``text/6.2/variants/chair/text``, ``delegations/NOR/aims/0``.  A translation is a table
from paths to texts.  Where it has none, or has the original's own words, the original is
shown, and said to be so.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from game.delegates.instructions import Issue
from game.rules.draft.text import Provision
from game.rules.meeting.setup import Seat
from game.scenario.model import Delegation, Questions, Scenario
from game.scenario.world.languages import language_named

if TYPE_CHECKING:
    from game.scenario.shapes.part import Part

LONG = ("summary", "stakes", "how_true", "/brief")
"""Ends of the paths of texts long enough to be marked where they are not translated."""
_FEWEST = 4
"""Words of a text that no two languages share by chance; names and short terms they may."""
_UNSPACED = re.compile(
    r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]"
)
"""Letters of scripts that put no blanks between words; two of them pass for a word."""
_TOP = ("title", "summary", "stakes", "place", "cost", "how_true")

Look = Callable[[str, str], str]
"""From a path and the original to the text to show."""
T = TypeVar("T", bound=msgspec.Struct)


class Translated(msgspec.Struct, frozen=True):
    """A scenario in a language."""

    scenario: Scenario
    missing: tuple[str, ...] = ()
    """Paths of the texts that are shown in the original."""
    left: tuple[str, ...] = ()
    """Those of them that the translation has, in the original's words."""
    notice: str = ""
    """What a person is told of that; empty where everything is translated."""


def flattened(part: Part, briefs: Mapping[str, str]) -> dict[str, str]:
    """A file of texts as a table from paths to texts, with briefs for their files."""
    found: dict[str, str] = {}

    def walk(path: str, value: object) -> None:
        if isinstance(value, str):
            found[path] = briefs.get(value, "") if _is_file(path) else value
        elif isinstance(value, Mapping):
            for key, inner in value.items():
                walk(f"{path}/{key}" if path else key, inner)
        elif isinstance(value, Sequence):
            for at, inner in enumerate(value):
                walk(f"{path}/{at}", inner)

    walk("", part)
    found.pop("format", None)
    return {path: text for path, text in found.items() if text}


def _is_file(path: str) -> bool:
    """Whether a text lies in a file of its own, and the table names the file."""
    return path.endswith("/brief") or path.startswith("handouts/")


def originals(scenario: Scenario) -> dict[str, str]:
    """Every text of a scenario that can be translated, by its path."""
    found: dict[str, str] = {}

    def note(path: str, original: str) -> str:
        if original:
            found[path] = original
        return original

    _rendered(scenario, note)
    return found


def languages(scenario: Scenario) -> tuple[str, ...]:
    """Languages in which a scenario has texts, its own first."""
    return (scenario.language, *scenario.translations)


def translated(scenario: Scenario, language: str) -> Translated:
    """The scenario in ``language``; what is not translated stays, and is named.

    ``fr-CA`` and ``FR`` find the texts in ``fr`` where there are none of their own.
    """
    language = _found(scenario, language)
    if language.casefold() == scenario.language.casefold():
        return Translated(scenario)
    table = scenario.translations.get(language, {})
    missing: list[str] = []
    left: list[str] = []
    own, asked = language_named(scenario.language), language_named(language)
    mark = f"[Shown in {own}: no {asked} text.]"

    def look(path: str, original: str) -> str:
        said = table.get(path, original)
        if path in table and is_left(said, original):
            left.append(path)
        elif not original or path in table:
            return said
        missing.append(path)
        return (
            f"{mark}\n\n{original}" if path.endswith(LONG) or _is_file(path) else original
        )

    total = len(originals(scenario))
    shown = _rendered(scenario, look)
    notice = ""
    if missing:
        notice = f"{len(missing)} of {total} texts are shown in {own}: no {asked} text."
    if table:
        shown = msgspec.structs.replace(shown, language=language)
    return Translated(shown, tuple(missing), tuple(left), notice)


def is_left(text: str, original: str) -> bool:
    """Whether a translation was left in the original's words: the same, and not so short that
    two languages may share it."""
    words = text.split()
    many = len(words) + len(_UNSPACED.findall(text)) // 2
    return many >= _FEWEST and words == original.split()


def _found(scenario: Scenario, language: str) -> str:
    """The code under which a scenario has texts in a language; the one asked for else."""
    asked = language.casefold()
    own = {code.casefold(): code for code in languages(scenario)}
    return own.get(asked) or own.get(asked.partition("-")[0]) or language


def _rendered(scenario: Scenario, look: Look) -> Scenario:
    """The scenario with every text as ``look`` says."""
    record = tuple(
        msgspec.structs.replace(moment, words=look(f"record/{at}", moment.words))
        for at, moment in enumerate(scenario.record, 1)
    )
    stages = tuple(
        msgspec.structs.replace(s, title=look(f"stages/{s.id}", s.title))
        for s in scenario.stages
    )
    blocs = tuple(
        msgspec.structs.replace(b, name=look(f"blocs/{b.id}", b.name))
        for b in scenario.blocs
    )
    return msgspec.structs.replace(
        scenario,
        **{key: look(key, getattr(scenario, key)) for key in _TOP},
        issues=tuple(_issue(issue, look) for issue in scenario.issues),
        provisions=tuple(_provision(p, look) for p in scenario.provisions),
        notes=tuple(
            msgspec.structs.replace(
                n, quarrel=look(f"text/{n.provision}/quarrel", n.quarrel)
            )
            for n in scenario.notes
        ),
        stages=stages,
        seats=tuple(_seat(seat, look) for seat in scenario.seats),
        blocs=blocs,
        delegations={
            id_: _delegation(said, look) for id_, said in scenario.delegations.items()
        },
        record=record,
        **_papers(scenario, look),
    )


def _papers(scenario: Scenario, look: Look) -> dict[str, Any]:
    """What a class gets besides: papers, questions, news, the steps of the guide."""
    debrief = tuple(
        msgspec.structs.replace(asked, question=look(f"debrief/{at}", asked.question))
        for at, asked in enumerate(scenario.debrief)
    )
    guide = tuple(
        msgspec.structs.replace(step, say=look(f"guide/{at}", step.say))
        for at, step in enumerate(scenario.guide)
    )
    injects = tuple(
        _with(inject, f"injects/{at}", ("title", "words"), look)
        for at, inject in enumerate(scenario.injects)
    )
    questions = {
        when: tuple(
            _with(asked, f"questions/{when}/{at}", ("question", "answer"), look)
            for at, asked in enumerate(getattr(scenario.questions, when))
        )
        for when in ("before", "after")
    }
    return {
        "handouts": {
            use: look(f"handouts/{use}", text) for use, text in scenario.handouts.items()
        },
        "debrief": debrief,
        "guide": guide,
        "injects": injects,
        "questions": Questions(**questions),
    }


def _with(value: T, path: str, keys: Sequence[str], look: Look) -> T:
    texts = {key: look(f"{path}/{key}", getattr(value, key)) for key in keys}
    return msgspec.structs.replace(value, **texts)


def _issue(issue: Issue, look: Look) -> Issue:
    keys = ("title", "low", "high", "case_low", "case_high")
    return _with(issue, f"issues/{issue.id}", keys, look)


def _provision(provision: Provision, look: Look) -> Provision:
    path = f"text/{provision.id}"
    variants = tuple(
        _with(v, f"{path}/variants/{v.id}", ("label", "text"), look)
        for v in provision.variants
    )
    changed = _with(provision, path, ("number", "heading"), look)
    standing = next((v.text for v in variants if v.id == provision.variant), changed.text)
    return msgspec.structs.replace(changed, variants=variants, text=standing)


def _seat(seat: Seat, look: Look) -> Seat:
    name, short = look(f"names/{seat.id}", seat.name), look(f"short/{seat.id}", seat.short)
    return msgspec.structs.replace(seat, name=name, short=short)


def _delegation(said: Delegation, look: Look) -> Delegation:
    path = f"delegations/{said.id}"
    lines = tuple(
        msgspec.structs.replace(line, words=look(f"{path}/red_lines/{at}", line.words))
        for at, line in enumerate(said.red_lines)
    )
    return msgspec.structs.replace(
        _with(said, path, ("brief", "voice"), look),
        aims=tuple(look(f"{path}/aims/{at}", aim) for at, aim in enumerate(said.aims)),
        lines={i: look(f"{path}/lines/{i}", words) for i, words in said.lines.items()},
        red_lines=lines,
    )
