"""From parts without faults to the typed :class:`Scenario`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from game.delegates.instructions import Issue, Met, RedLine
from game.rules.draft.text import CHAIR_TEXT, Provision, Variant
from game.rules.meeting.setup import CHAIR, Bloc, Inject, Seat, Stage, Step
from game.rules.rulebook import Member, Rulebook
from game.scenario.ground.material import Material
from game.scenario.layouts.draft import WITHOUT_EFFECT
from game.scenario.model import (
    Asked,
    Audience,
    Debriefed,
    Delegation,
    KnownTally,
    Moment,
    ProvisionNote,
    Questions,
    Scenario,
    Source,
    StatedPosition,
)
from game.scenario.shapes.part import Part
from game.scenario.translation import flattened
from game.scenario.world.states import states

CHAIR_NAME = "Chair"
_STATED = ("delegation", "issue", "position", "salience", "basis", "source")
"""Columns of a table, in the order of what a :class:`StatedPosition` says."""


def assemble(material: Material, rulebook: Rulebook, digest: str) -> Scenario:
    """The scenario; every part of the material must be free of errors."""
    tree = material.tree
    assert tree is not None
    same = (
        "id",
        "title",
        "summary",
        "stakes",
        "date",
        "place",
        "minutes",
        "language",
        "opens",
        "closes",
        "attendance",
        "walk_away",
        "cost",
        "how_true",
    )
    return Scenario(
        **{key: tree[key] for key in same},
        rulebook=rulebook,
        seats=_seats(material),
        blocs=_blocs(material),
        issues=tuple(Issue(id_, **part) for id_, part in tree["issues"].items()),
        provisions=tuple(_provision(part) for part in tree["text"]),
        notes=tuple(_note(p) for p in tree["text"] if p["source"] or p["quarrel"]),
        stages=tuple(Stage(**part) for part in tree["stages"]),
        delegations={
            id_: _delegation(material, id_) for id_ in _delegations_said(material)
        },
        positions=tuple(StatedPosition(*row) for row in material.rows.tuples(*_STATED)),
        sources={id_: Source(id_, **part) for id_, part in tree["sources"].items()},
        record=tuple(_moment(part) for part in tree["record"]),
        sponsors=tuple(tree["sponsors"]),
        movers={part["id"]: found for part in tree["text"] if (found := _movers(part))},
        suggested=tuple(tree["suggested"]),
        translations={
            language: flattened(part, material.briefs)
            for language, part in material.texts.items()
        },
        audience=_audience(tree.part("class")),
        rulebooks=dict(material.other_rules),
        decided_by=dict(tree["decided_by"]),
        handouts={
            use: material.briefs.get(path, "") for use, path in tree["handouts"].items()
        },
        debrief=tuple(Debriefed(**part) for part in tree["debrief"]),
        questions=_questions(tree.part("questions")),
        injects=tuple(Inject(**part) for part in tree["injects"]),
        guide=tuple(Step(**part) for part in tree["guide"]),
        digest=digest,
    )


def _audience(part: Part | None) -> Audience | None:
    if part is None:
        return None
    least, most = part["size"]
    return Audience(least, most, part["lesson"], part["to_a_seat"])


def _questions(part: Part | None) -> Questions:
    if part is None:
        return Questions()
    before, after = (
        tuple(Asked(**one) for one in part[when]) for when in ("before", "after")
    )
    return Questions(before, after)


def _seats(material: Material) -> tuple[Seat, ...]:
    room = material.room
    assert room is not None
    names, short = room["names"], room["short"]
    chair = Seat(CHAIR, names.get(CHAIR, CHAIR_NAME), "chair", short.get(CHAIR, ""))
    members = [_member(material, code) for code in material.members or ()]
    table = list(states())
    if all(m.id in states() and m.id not in names for m in members):
        members.sort(key=lambda seat: table.index(seat.id))
    else:
        english = _in_english(material)
        members.sort(key=lambda seat: alphabetical(english.get(seat.id, seat.name)))
    groups = [Seat(k, p["name"], "group", p["short"]) for k, p in room["groups"].items()]
    observers = [
        Seat(k, p["name"], "observer", p["short"]) for k, p in room["observers"].items()
    ]
    return (chair, *members, *_by_name(groups), *_by_name(observers))


def _in_english(material: Material) -> dict[str, str]:
    """English names of States, by code, in a room in another language: the roll is called in
    their order, whatever the room calls them; empty in an English room, which has its own."""
    language = str(material.tree["language"]) if material.tree is not None else ""
    if language.partition("-")[0].casefold() == "en":
        return {}
    return {code: state.name for code, state in states().items()}


def _by_name(seats: Iterable[Seat]) -> list[Seat]:
    return sorted(seats, key=lambda seat: alphabetical(seat.name))


def alphabetical(name: str) -> str:
    """A name as it is sorted: without accents and case, ``Türkiye`` before ``Tuvalu``."""
    import unicodedata

    plain = "".join(
        c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c)
    )
    return plain.casefold()


def _member(material: Material, code: str) -> Seat:
    room = material.room
    assert room is not None
    state = states().get(code)
    full = room["names"].get(code) or (state.name if state else code)
    brief = room["short"].get(code, "")
    if not brief and state and code not in room["names"]:
        brief = "" if state.short == state.name else state.short
    body = material.rulebook.body if material.rulebook else None
    given = body.members.get(code, Member()) if body else Member()
    veto = given.veto or code in room["vetoes"]
    weight = room["weights"].get(code, given.weight)
    behind = code in room["arrears"]
    return Seat(code, full, "member", brief, veto, weight, behind)


def _blocs(material: Material) -> tuple[Bloc, ...]:
    tree, room = material.tree, material.room
    assert tree is not None
    assert room is not None
    speaking = {part["bloc"]: seat for seat, part in room["groups"].items()}
    found = []
    for id_, part in tree["blocs"].items():
        voice = part["spokesperson"] or speaking.get(id_, "")
        members = tuple(part["members"])
        found.append(Bloc(id_, part["name"], members, voice, part["discipline"]))
    return tuple(found)


def _provision(part: Part) -> Provision:
    variants = tuple(
        Variant(id_, v["text"], v["place"], v["label"])
        for id_, v in part.get("variants", {}).items()
    )
    chair = next((v.text for v in variants if v.id == CHAIR_TEXT), "")
    operative = part.get("operative", part["kind"] not in WITHOUT_EFFECT)
    return Provision(
        part["id"],
        part["number"],
        part["heading"],
        chair,
        kind=part["kind"],
        parent=part["parent"],
        variants=variants,
        issue=part["issue"],
        operative=operative,
    )


def _movers(part: Part) -> dict[str, str]:
    """By wording of a provision: who is stated to move it."""
    wordings = part.get("variants", {}).items()
    return {id_: variant["mover"] for id_, variant in wordings if variant["mover"]}


def _note(part: Part) -> ProvisionNote:
    return ProvisionNote(part["id"], part["source"], part["confidence"], part["quarrel"])


def _delegations_said(material: Material) -> list[str]:
    tree, room = material.tree, material.room
    assert tree is not None
    assert room is not None
    voices = [k for k, p in room["observers"].items() if p["voice"]]
    return list(dict.fromkeys((*tree["delegations"], *voices)))


def _delegation(material: Material, id_: str) -> Delegation:
    tree, room = material.tree, material.room
    assert tree is not None
    assert room is not None
    observer = room["observers"].get(id_)
    voice = observer["voice"] if observer else ""
    part = tree["delegations"].get(id_)
    if part is None:
        return Delegation(id_, voice=voice)
    return Delegation(
        id_,
        playable=part["playable"],
        aims=tuple(part["aims"]),
        met=tuple(_way_met(one) for one in part["met"]),
        brief=material.briefs.get(part["brief"], ""),
        red_lines=tuple(_red_line(line) for line in part["red_lines"]),
        walk_away=part.get("walk_away"),
        style=part["style"],
        insists=part["insists"],
        after_objection=part["after_objection"],
        voice=voice,
        lines=dict(part["lines"]),
    )


def _way_met(part: Part) -> Met:
    return Met(
        part["aim"],
        part["whole"],
        part["provision"],
        tuple(part["reads"]),
        part.get("unamended"),
        part["voted"],
        part.get("objected"),
        part["ballot"],
        part.get("at_least"),
        part.get("at_most"),
        tuple((it["provision"], tuple(it["reads"])) for it in part["besides"]),
    )


def _red_line(part: Part) -> RedLine:
    return RedLine(
        part["provision"],
        tuple(part["crossed_by"]),
        part["words"],
        part["public"],
        part["source"],
        part["hard"],
    )


def _moment(part: Part) -> Moment:
    given: dict[str, Any] = {**part}
    tally = given.pop("tally", None)
    known = {choice: tuple(seats) for choice, seats in given.pop("known").items()}
    return Moment(
        at=given.pop("at", None),
        tally=KnownTally(**tally) if tally is not None else None,
        known=known,
        **given,
    )
