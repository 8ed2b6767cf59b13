"""A new scenario from a template: a folder that plays, and that a person goes on writing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import msgspec

from game.errors import InputUnusable
from game.scenario.diagnostics import Problems, did_you_mean, listed
from game.scenario.files.nodes import compose
from game.scenario.files.source import Source
from game.scenario.files.writing import write_whole
from game.scenario.founding.brief import brief_text
from game.scenario.founding.wishes import Wishes
from game.scenario.founding.writer import as_csv, as_yaml, plain_of
from game.scenario.schema.document import as_json, modeline, schema_file
from game.scenario.world.states import states

COLUMNS = ("delegation", "issue", "position", "salience", "basis", "source")
FIRST = "classroom-committee"
"""The template that is taken where none is named."""
_ID = re.compile(r"[^\W_][\w.\-]{0,39}\Z")


class NotFounded(InputUnusable):
    """A scenario could not be begun: the message says why, ``hint`` what to do."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        """What to do instead; may be empty."""


class Template(msgspec.Struct, frozen=True):
    """What a scenario can be begun from."""

    name: str
    title: str
    summary: str
    rulebook: str
    delegations: int
    lesson: int
    """Minutes."""
    own_rules: bool = False
    """Whether the rulebook comes with the template, and with nothing else."""


class Plan(msgspec.Struct, frozen=True):
    """A scenario about to be written, as plain values."""

    data: dict[str, Any]
    """``scenario.yaml``."""
    rows: tuple[tuple[str, ...], ...]
    """``positions.csv`` without its first line."""
    rulebooks: dict[str, str] = {}
    """Rulebooks of its own, by name of the file."""
    origin: str = ""
    """Where it comes from, in a sentence for SOURCES.md."""
    files: dict[str, str] = {}
    """Files that somebody wrote, by their paths in the folder; they are taken as they are."""
    own: bool = False
    """Whether it begins from a scenario that somebody wrote, and not from a template."""
    sponsors: tuple[str, ...] = ()
    """Who tables the text, as it says itself: names, of whom not all need be in the room."""
    drafted: bool = False
    """Whether the text is somebody's, with the template's contested provisions behind it."""


def _folder() -> Traversable:
    return files("game.scenario") / "templates"


def template_names() -> tuple[str, ...]:
    """Names of the templates, the simplest first."""
    found = sorted(t.name for t in _folder().iterdir() if (t / "scenario.yaml").is_file())
    return (FIRST, *(name for name in found if name != FIRST))


def templates() -> tuple[Template, ...]:
    """Every template."""
    return tuple(_described(name) for name in template_names())


def _described(name: str) -> Template:
    plan = plan_from(name)
    data = plan.data
    room = data["room"]["members"]
    return Template(
        name,
        data["title"],
        data["summary"],
        data["rulebook"],
        len(room) if isinstance(room, list) else len(states()),
        int(data["class"]["lesson"]),
        f"{data['rulebook']}.yaml" in plan.rulebooks,
    )


def plan_from(template: str) -> Plan:
    """A template as plain values.  Raises :class:`NotFounded` where there is none."""
    known = template_names()
    if template not in known:
        msg = f"there is no template `{template[:60]}`"
        raise NotFounded(
            msg, did_you_mean(template, known) or f"known: {listed(known, 20)}"
        )
    folder = _folder() / template
    text = (folder / "scenario.yaml").read_text(encoding="utf-8")
    root = compose(Source("scenario.yaml", text, Problems()))
    assert root is not None
    table = (folder / "positions.csv").read_text(encoding="utf-8").splitlines()[1:]
    shelf = folder / "rulebooks"
    books = (
        {p.name: p.read_text("utf-8") for p in shelf.iterdir()} if shelf.is_dir() else {}
    )
    return Plan(
        plain_of(root),
        tuple(tuple(line.split(",")) for line in table if line),
        books,
        f"Begun from the template `{template}` of nemcon, which is invented.",
    )


def wished(plan: Plan, wishes: Wishes) -> Plan:
    """The plan with what a person said."""
    data = dict(plan.data)
    for key in ("title", "date", "place", "rulebook"):
        if getattr(wishes, key):
            data[key] = " ".join(getattr(wishes, key).split())
    audience = dict(data.get("class", {}))
    if wishes.size:
        audience["size"] = wishes.size
    if wishes.lesson:
        audience["lesson"] = wishes.lesson
        if wishes.lesson.isdigit():
            most = int(wishes.lesson) * 4 // 5
            data["minutes"] = str(max(1, min(int(data["minutes"]), most)))
    if audience:
        data["class"] = {"size": "1..30", **audience}
    return msgspec.structs.replace(plan, data=_in_order(data))


def _in_order(data: Mapping[str, Any]) -> dict[str, Any]:
    """The keys in the order of the format."""
    from game.scenario.layouts.scenario import SCENARIO

    return {key: data[key] for key in SCENARIO.keys if key in data}


def refuse_taken(folder: Path) -> None:
    """Raise :class:`NotFounded` where no scenario can be written into a folder: it is
    there already, or its name cannot be an id."""
    name = folder.resolve().name
    if not _ID.match(name):
        msg = f"`{name[:60]}` cannot be the name of a scenario"
        fit = re.sub(r"[^\w.]+", "-", name).strip("-._")[:40] or "my-scenario"
        help_ = f"letters, digits, dots, hyphens and underscores, such as `{fit}`"
        raise NotFounded(msg, help_)
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        msg = f"`{folder}` is there already"
        raise NotFounded(msg, "choose another name; nothing was changed")


def found(folder: Path, plan: Plan) -> tuple[Path, ...]:
    """Write a scenario's folder; the files written, the main one first.

    Raises :class:`NotFounded` where the folder is there already or its name cannot be an
    id, and :class:`~game.scenario.files.writing.NotWritten`.
    """
    refuse_taken(folder)
    name = folder.resolve().name
    written = []
    for path, text in contents(name, plan):
        write_whole(folder / path, text)
        written.append(folder / path)
    return tuple(written)


def contents(name: str, plan: Plan) -> Iterator[tuple[str, str]]:
    """The files of a new scenario: path and text."""
    data = {**plan.data, "id": name}
    head = [
        modeline("scenario"),
        f"{data['title']}. Every key is explained where it first appears.",
        "Check with `nemcon check`, look with `nemcon watch`, play with `nemcon play`.",
    ]
    yield "scenario.yaml", as_yaml(_in_order(data), head)
    yield "positions.csv", as_csv(COLUMNS, plan.rows)
    yield from plan.files.items()
    made = {**dict(made_briefs(data, plan.rows)), "SOURCES.md": _sources(data, plan)}
    yield from ((path, text) for path, text in made.items() if path not in plan.files)
    yield schema_file("scenario"), as_json("scenario")
    for file, text in plan.rulebooks.items():
        yield f"rulebooks/{file}", f"# {modeline('rulebook')}\n{text}"
    if plan.rulebooks:
        yield f"rulebooks/{schema_file('rulebook')}", as_json("rulebook")


def made_briefs(
    data: Mapping[str, Any], rows: Sequence[Sequence[str]]
) -> Iterator[tuple[str, str]]:
    """The briefs that follow from a scenario's data and positions: path and text."""
    heard = dict.fromkeys([*data.get("delegations", {}), *(row[0] for row in rows)])
    names = {code: name_of(code, data) for code in heard}
    for code, said in data.get("delegations", {}).items():
        if said.get("brief"):
            yield said["brief"], brief_text(code, names, data, rows)


def name_of(code: str, data: Mapping[str, Any]) -> str:
    """The name of a delegation: the file's, or that of the State."""
    room = data.get("room", {})
    state = states().get(code)
    own = room.get("names", {}).get(code)
    group = {**room.get("groups", {}), **room.get("observers", {})}.get(code, {})
    return str(own or group.get("name") or (state.short if state else code))


def _sources(data: Mapping[str, Any], plan: Plan) -> str:
    lines = [
        f"# Sources of \u201c{data['title']}\u201d",
        "",
        plan.origin or "Written by hand.",
        "",
        "| id | what it is | how sure |",
        "|---|---|---|",
    ]
    for id_, source in data.get("sources", {}).items():
        lines.append(f"| {id_} | {source['title']} | {source['confidence']} |")
    lines += [
        "",
        "Add a line here and an entry under `sources` for whatever you learn of a real State.",
        "A position that was said in public is `stated` and names its source.",
        "What you conclude from elsewhere is `inferred`.",
    ]
    return "\n".join(lines) + "\n"


def played_by(plan: Plan) -> Sequence[str]:
    """Codes of the delegations that a person can play."""
    said = plan.data.get("delegations", {})
    return [code for code, part in said.items() if part.get("playable") == "yes"]
