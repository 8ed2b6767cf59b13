"""Older versions of the format, brought up to this one in place, the original kept.

A file that names no version, or version 0, is a draft from before the format had one: some
of its keys had other names then.  A step changes those names and nothing else, so that
comments and everything that a person wrote stay.  When the format changes again, a step is
put into :data:`STEPS`, and one real file of the version stays among the tests for ever.
"""

from __future__ import annotations

import re
from itertools import chain, count
from pathlib import Path

import msgspec

from game.scenario.diagnostics import Problems
from game.scenario.files.mending import Mended
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.files.tree import Mapping, Scalar
from game.scenario.files.writing import write_whole
from game.scenario.shapes.numbers import VERSION


class Step(msgspec.Struct, frozen=True):
    """From one version to the next."""

    to: str
    keys: dict[str, str]
    """Keys at the top of the file: the name then, the name now."""


STEPS: dict[str, Step] = {
    "0": Step(
        VERSION,
        {
            "name": "title",
            "rules": "rulebook",
            "provisions": "text",
            "articles": "text",
            "phases": "stages",
            "countries": "delegations",
            "history": "record",
            "duration": "minutes",
        },
    )
}
"""By the version that a step starts from."""


def version_of(path: Path) -> str:
    """The version that a file names; ``0`` where it names none, ``""``: not readable."""
    root = _root(path)
    if root is None:
        return ""
    pair = root.entries.get("format")
    found = pair[1].text if pair and isinstance(pair[1], Scalar) else "0"
    return {"0.1": "0", "0.9": "0", "1.0": "0", "v1": "0"}.get(found, found)


def _root(path: Path) -> Mapping | None:
    try:
        text = path.read_bytes().decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    root = compose(Source(path.name, text, Problems()))
    return root if isinstance(root, Mapping) else None


def migrate(path: Path) -> Mended | None:
    """Bring a ``scenario.yaml`` up to date; ``None`` where there is nothing to do.

    The original stays beside it as ``scenario.yaml.0``, or under the next free name where
    one lies there.  Raises
    :class:`~game.scenario.files.writing.NotWritten`.
    """
    version = version_of(path)
    step = STEPS.get(version)
    root = _root(path)
    if step is None or root is None:
        return None
    before = path.read_bytes().decode("utf-8")
    after = _renamed(before, root, step)
    write_whole(_free(path.with_name(f"{path.name}.{version}")), before)
    write_whole(path, after)
    return Mended(path, before, after)


def _free(path: Path) -> Path:
    """A path at which nothing lies: what was kept of an earlier original stays."""
    others = (path.with_name(f"{path.name}-{number}") for number in count(2))
    return next(p for p in chain((path,), others) if not p.exists())


def _renamed(text: str, root: Mapping, step: Step) -> str:
    lines = re.split("(?<=\n)", text)
    for name, (key, value) in sorted(root.entries.items(), key=lambda kv: -kv[1][0].column):
        new = step.keys.get(name, name)
        if name == "format" and isinstance(value, Scalar):
            at, start = value.line - 1, value.column - 1
            lines[at] = lines[at][:start] + step.to + lines[at][start + value.length :]
        elif new != name and new not in root.entries:
            at, start = key.line - 1, key.column - 1
            lines[at] = lines[at][:start] + new + lines[at][start + key.length :]
    if "format" not in root.entries:
        first = min((k.line for k, _ in root.entries.values()), default=1) - 1
        lines.insert(first, f"format: {step.to}\n")
    return "".join(lines)
