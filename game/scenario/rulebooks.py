"""Rulebooks: finding them by name, merging what they inherit, reading them whole."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from game.rules.methods import REQUESTS
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
    missing_key,
    missing_majority,
    unclear_majority,
    unknown_majority,
    unknown_parent,
    unlisted_method,
)
from game.scenario.nodes import compose
from game.scenario.rules_layout import MERGED, NEEDED, NONE, RULEBOOK
from game.scenario.shapes import FAULTY, Cursor, Part, Reading
from game.scenario.source import Source, open_source

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
            self._check(part, merged)
        return merged

    def _part(self, path: Path) -> Part | None:
        source = open_source(path, str(path), self.problems)
        if source is None:
            return None
        self.sources[source.name] = source
        root = compose(source)
        if root is None:
            return None
        read = RULEBOOK.read(root, Cursor(source, Reading(self.problems), "rulebook"))
        if read is FAULTY:
            return None
        part: Part = read
        self.seen.append(path.stem)
        return part

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

    def _check(self, part: Part, merged: dict[str, Any]) -> None:
        for key in NEEDED:
            if key not in merged and not part.gives(key):
                message = f"a rulebook lacks the key `{key}`"
                part.source.fault(
                    missing_key.ENTRY, part.at(), message, f"add `{key}: ...`"
                )
        majorities = _present(merged.get("majorities", {}))
        for name in ("procedural", "substance") if "majorities" in merged else ():
            faulty = name not in merged["majorities"] and _written(part, name)
            if name not in majorities and not faulty:
                message = f"there is no majority `{name}`"
                place = part.at("majorities")
                part.source.fault(missing_majority.ENTRY, place, message)
        for found in majorities.values():
            _check_majority(found)
        for motion in _present(merged.get("motions", {})).values():
            _check_motion(motion, majorities)
        _check_methods(part, merged)


def _written(part: Part, majority: str) -> bool:
    """Whether a file gives a majority, faulty or not."""
    return majority in (part.names_in("majorities") or ())


def _check_majority(part: Part) -> None:
    ways: list[str] = [k for k in ("share", "fixed") if part.gives(k)]
    if part.get("unanimous"):
        ways.append("unanimous")
    if len(ways) != 1:
        given = " and ".join(f"`{w}`" for w in ways) or "none of them"
        message = (
            "a majority gives exactly one of `share`, `fixed`, `unanimous: yes`; "
            f"given: {given}"
        )
        part.source.fault(unclear_majority.ENTRY, part.at(), message)


def _check_motion(part: Part, majorities: dict[str, Part]) -> None:
    name = part.get("majority", NONE)
    if name != NONE and name not in majorities:
        message = f"there is no majority `{name}`"
        help_ = did_you_mean(name, (*majorities, NONE)) or f"known: {listed(majorities)}"
        place = part.at("majority")
        part.source.fault(unknown_majority.ENTRY, place, message, help_)


def _check_methods(part: Part, merged: dict[str, Any]) -> None:
    """What asks for a way of voting must find it in the list; an heir that gives a list of
    its own is at fault there, and not what it inherits."""
    known = merged.get("methods")
    if known is None:
        return
    for asks, wanted, what in _asked_for(merged):
        if wanted in known:
            continue
        message = f"{what} by `{wanted}`, which `methods` does not list"
        own = asks.source is part.source or not part.gives("methods")
        place = asks.at("method") if own else part.at("methods")
        source = asks.source if own else part.source
        source.fault(unlisted_method.ENTRY, place, message, f"known: {listed(known)}")


def _asked_for(merged: dict[str, Any]) -> Iterator[tuple[Part, str, str]]:
    """Every part that asks for a way of voting, the way, and what it does with it."""
    for name, majority in _present(merged.get("majorities", {})).items():
        if majority.get("method"):
            yield majority, majority["method"], f"the majority `{name}` is taken"
    for name, motion in _present(merged.get("motions", {})).items():
        if name in REQUESTS:
            yield motion, REQUESTS[name], f"the motion `{name}` asks for a vote"


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


def _present(parts: dict[str, Any]) -> dict[str, Part]:
    return {name: part for name, part in parts.items() if part != NONE}


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
            k: Majority(**_with_cite(v)) for k, v in _present(keys["majorities"]).items()
        },
        quorum=_quorum(keys["quorum"]),
        motions={k: _motion(k, v) for k, v in _present(motions).items()},
        statements={k: _statement(k, v) for k, v in _present(statements).items()},
        consensus=ConsensusRule(**_with_cite(keys["consensus"])),
        methods=tuple(keys["methods"]),
        conduct_of_voting=_cite(keys["conduct_of_voting"]),
        rivals=_rivals(keys.get("rivals")),
        silence=_silence(keys.get("silence", NONE)),
        body=_body(keys.get("body", NONE)),
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


def _rivals(part: Any) -> RivalsRule:
    return RivalsRule(Citation("")) if part is None else RivalsRule(**_with_cite(part))


def _body(part: Any) -> Body | None:
    if part == NONE:
        return None
    members = {k: Member(**v) for k, v in part.get("members", {}).items()}
    return Body(_cite(part["cite"]), part["size"], members)
