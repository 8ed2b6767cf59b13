"""Rulebooks: finding them by name, merging what they inherit, reading them whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from game.rules.rulebook import (
    Body,
    Citation,
    ConsensusRule,
    Majority,
    Member,
    MotionRule,
    Quorum,
    RivalsRule,
    Rulebook,
    SilenceRule,
    StatementRule,
)
from game.scenario.diagnostics import Problems, did_you_mean, listed
from game.scenario.faults import (
    circle_of_rulebooks,
    unknown_parent,
)
from game.scenario.files.source import Source, open_source
from game.scenario.layouts.rules import MERGED, NONE, RULEBOOK
from game.scenario.reading.remains import Remains
from game.scenario.reading.unplaced import read_as
from game.scenario.rulebooks.faults import present, report_faults, report_names
from game.scenario.shapes.part import FAULTY, Part
from game.scenario.shapes.shape import Reading

_NUMBERS = re.compile(r"\d[\d(), ]*(;|\Z)")
"""A citation that is numbers of rules, whatever follows after a semicolon."""
CITED = (
    "precedence",
    "amendments",
    "proposals",
    "presiding",
    "informals",
    "withdrawal",
    "cost",
)
"""Keys that are a citation and nothing else."""


def names_in(shelves: Sequence[Path]) -> tuple[str, ...]:
    """Names of the rulebooks in some folders, in the order of the alphabet."""
    found = {path.stem for shelf in shelves for path in shelf.glob("*.yaml")}
    return tuple(sorted(found))


def path_of(name: str, shelves: Sequence[Path]) -> Path | None:
    """The file of a rulebook: that on the first shelf that has it."""
    return next((p for s in shelves if (p := s / f"{name}.yaml").is_file()), None)


def read_rulebook(
    path: Path, shelves: Sequence[Path], problems: Problems, sources: dict[str, Source]
) -> Rulebook | None:
    """A rulebook with all that it inherits; ``None`` where there are faults.

    ``sources`` takes the files that were read, by the name used in places.
    """
    before = len(problems.found) + problems.dropped
    chain = _Chain(shelves, problems, sources)
    merged = chain.read(path)
    if merged is None or len(problems.found) + problems.dropped > before:
        return None
    return _rulebook(merged)


class _Chain:
    """The files that one rulebook is made from."""

    def __init__(
        self, shelves: Sequence[Path], problems: Problems, sources: dict[str, Source]
    ) -> None:
        self.shelves, self.problems, self.sources = shelves, problems, sources
        self.seen: list[str] = []

    def read(self, path: Path) -> dict[str, Any] | None:
        """The merged keys of the file and its ancestors."""
        part = self._part(path)
        if part is None:
            return None
        merged = self._merged(part)
        if merged is not None:
            report_faults(part, merged)
        return merged

    def _part(self, path: Path) -> Part | None:
        source = open_source(path, str(path), self.problems)
        if source is None:
            return None
        self.sources[source.name] = source
        read = read_as(RULEBOOK, source, Reading(self.problems), "rulebook")
        if read is FAULTY:
            return None
        self.seen.append(path.stem)
        if isinstance(read, Remains):
            self._look_through(read)
            return None
        part: Part = read
        return part

    def _look_through(self, rest: Remains) -> None:
        """Report what names nothing in a file that is no YAML."""
        if rest.holds(rest.part.at("inherits")):
            merged = self._merged(rest.part)
            if merged is not None:
                report_names(rest, merged)

    def _merged(self, part: Part) -> dict[str, Any] | None:
        parent = part.get("inherits")
        if parent is None:
            return None if part.gives("inherits") else dict(part)
        path = path_of(parent, self.shelves)
        if path is None:
            known = names_in(self.shelves)
            help_ = did_you_mean(parent, known) or f"known: {listed(known)}"
            message = f"there is no rulebook `{parent}`"
            part.source.fault(unknown_parent.ENTRY, part.at("inherits"), message, help_)
            return None
        if parent in self.seen:
            way = " inherits ".join(f"`{n}`" for n in (*self.seen, parent))
            part.source.fault(
                circle_of_rulebooks.ENTRY, part.at("inherits"), f"in a circle: {way}"
            )
            return None
        above = self._part(path)
        inherited = self._merged(above) if above is not None else None
        return None if inherited is None else _over(inherited, part)


def _over(inherited: dict[str, Any], part: Part) -> dict[str, Any]:
    if whose := part.get("numbers_of"):
        _attribute(inherited, whose)
    merged = {**inherited, **part}
    for key in MERGED:
        both = {**inherited.get(key, {}), **part.get(key, {})}
        if both:
            merged[key] = both
    return merged


def _attribute(inherited: dict[str, Any], whose: str) -> None:
    """Say of every inherited number whose rule it is: ``rule 67 of the General Assembly``."""
    rule = inherited.get("rule")
    if isinstance(rule, str) and _NUMBERS.match(rule):
        numbers, mark, rest = _called(rule).partition(";")
        inherited["rule"] = f"{numbers} of {whose}{mark}{rest}"
    for part in inherited.values():
        if isinstance(part, dict):
            _attribute(part, whose)


def _cite(part: Part) -> Citation:
    return Citation(**{**part, "rule": _called(part["rule"])})


def _called(rule: str) -> str:
    """A rule as it is cited in a sentence: ``126`` is ``rule 126``."""
    if not _NUMBERS.match(rule):
        return rule
    first = rule.partition(";")[0]
    return f"rules {rule}" if "," in first else f"rule {rule}"


def _rulebook(keys: dict[str, Any]) -> Rulebook:
    """The typed form of keys without faults."""
    plain = (
        "id",
        "title",
        "doors_closed",
        "notice_hours",
        "furthest_first",
        "amended_stays",
        "minutes_per_vote",
        "minutes_by_hands",
    )
    given: dict[str, Any] = {k: keys[k] for k in plain if k in keys}
    given |= {k: _cite(keys[k]) for k in CITED if k in keys}
    given |= {k: tuple(keys[k]) for k in ("notes",) if k in keys}
    motions, statements = keys.get("motions", {}), keys.get("statements", {})
    return Rulebook(
        majorities={
            k: Majority(**_with_cite(v)) for k, v in present(keys["majorities"]).items()
        },
        quorum=_quorum(keys["quorum"]),
        motions={k: _motion(k, v) for k, v in present(motions).items()},
        statements={k: _statement(k, v) for k, v in present(statements).items()},
        consensus=ConsensusRule(**_with_cite(keys["consensus"])),
        methods=tuple(keys["methods"]),
        conduct_of_voting=_cite(keys["conduct_of_voting"]),
        rivals=_rivals(keys.get("rivals")),
        silence=_silence(keys.get("silence", NONE)),
        body=_body(keys.get("body", NONE)),
        arrears=_cite_or_none(keys.get("arrears", NONE)),
        chair_without_texts=_cite_or_none(keys.get("chair_without_texts", NONE)),
        **given,
    )


def _with_cite(part: Part) -> dict[str, Any]:
    return {**part, "cite": _cite(part["cite"])}


def _motion(name: Any, part: Part) -> MotionRule:
    given = _with_cite(part)
    given["majority"] = "" if given["majority"] == NONE else given["majority"]
    return MotionRule(name, **given)


def _statement(name: str, part: Part) -> StatementRule:
    return StatementRule(name, **_with_cite(part))


def _quorum(part: Any) -> Quorum | None:
    if part == NONE:
        return None
    debate = None if part["debate"] == NONE else part["debate"]
    return Quorum(**{**_with_cite(part), "debate": debate})


def _silence(part: Any) -> SilenceRule | None:
    return None if part == NONE else SilenceRule(**_with_cite(part))


def _cite_or_none(part: Any) -> Citation | None:
    return None if part == NONE else _cite(part)


def _rivals(part: Any) -> RivalsRule:
    return RivalsRule(Citation("")) if part is None else RivalsRule(**_with_cite(part))


def _body(part: Any) -> Body | None:
    if part == NONE:
        return None
    members = {k: Member(**v) for k, v in part.get("members", {}).items()}
    return Body(_cite(part["cite"]), part["size"], members)
