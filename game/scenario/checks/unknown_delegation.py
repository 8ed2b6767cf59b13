"""Every code of a delegation must stand for a seat in the room."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from functools import cache

from game.scenario.diagnostics import Entry, Place, Problem, did_you_mean
from game.scenario.files.tree import Sequence as Items
from game.scenario.ground.material import Material, by_word, elsewhere
from game.scenario.shapes.part import Part, Ref
from game.scenario.world.countries import country_code
from game.scenario.world.states import code_hint, code_meant, states

ENTRY = Entry(
    "S201",
    "unknown delegation",
    "A code stands for no seat in the room, or a member's code is no State's and "
    "has no name. Codes are those of ISO 3166 with three letters; `NO` is read as "
    "text, never as a truth value.",
    "suggested: [NO]",
    "Write the code of a delegation in the room (`NOR`), or add it to `room`.",
)
IN_PARTS = True


def check(material: Material) -> Iterator[Problem]:
    """References to seats that are not there, and members without a name."""
    yield from _members(material)
    known = material.delegations
    if known is None:
        return
    nameless = frozenset(material.nameless)
    for refs in by_word([*_unseated(material, known), *_rows_of_nobody(material)]):
        code = refs[0].text
        if refs[0].kind != "delegation" or material.follows(code):
            continue
        seated = [seat for seat in known if seat not in nameless]
        hint = "" if material.problems.full else code_hint(code, seated)
        message = f"there is no delegation `{code[:40]}` in this room{elsewhere(refs)}"
        yield material.problem(ENTRY, refs[0].place, message, hint)


def _unseated(material: Material, known: Collection[str]) -> Iterator[Ref]:
    there = frozenset(known)
    refs = (ref for ref in material.refs_of("delegation") if ref.text not in there)
    return (ref for ref in refs if not material.may_be(ref.text))


def _rows_of_nobody(material: Material) -> Iterator[Ref]:
    parties = material.defined("party")
    return material.strangers("party", parties) if parties is not None else iter(())


def _members(material: Material) -> Iterator[Problem]:
    """Members listed twice, and those that nobody could call by a name."""
    room = material.room
    members = room.get("members") if room is not None else None
    if room is None or not isinstance(members, list):
        return
    nameless, seen = frozenset(material.nameless), set[str]()
    spoken = _spoken(material) if nameless else []
    place = _placer(room)
    for at, code in enumerate(members):
        twice = code in seen
        seen.add(code)
        if twice:
            help_ = f"take one `{code}` out"
            message = f"`{code}` is listed twice"
            yield material.problem(ENTRY, place(at), message, help_)
        elif code in nameless:
            message = f"no State has the code `{code}`, and it has no name here"
            help_ = "" if material.problems.full else _meant(code, spoken)
            yield material.problem(ENTRY, place(at), message, help_)


def _placer(room: Part) -> Callable[[int], Place]:
    """Where a member stands, of those that are no faulty items of the list.

    A list in which nothing is wrong is not looked at: its places may not be known.
    """

    @cache
    def kept() -> list[int]:
        given = room.node.entries["members"][1]
        items = given.items if isinstance(given, Items) else []
        sound = set(room["members"])
        return [i for i, item in enumerate(items) if getattr(item, "text", "") in sound]

    def place(at: int) -> Place:
        return room.item_at("members", kept()[at] if at < len(kept()) else at)

    return place


def _spoken(material: Material) -> list[str]:
    """Names that are used and are those of nobody here."""
    known = frozenset(material.delegations or ())
    names = material.room.part("names") if material.room is not None else None
    spoken = [ref.text for ref in _unseated(material, known)]
    spoken += [ref.text for ref in _rows_of_nobody(material)]
    return [*spoken, *(name for name in names or () if name not in known)]


def _meant(code: str, spoken: Sequence[str]) -> str:
    """What helps with a member that has no name: the State of a code of two letters or of a
    name, who is spoken of and is not there, else a name."""
    state = code_meant(code)
    if state is not None:
        return f"did you mean `{state.iso3}` ({state.short})?"
    if named := country_code(code[:100]):
        return f"did you mean `{named}` ({states()[named].short})?"
    return did_you_mean(code, spoken) or f"add `names: {{{code}: Its name}}` to `room`"
