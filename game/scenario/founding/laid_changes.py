"""What a table changed in a scenario that it was laid over, in lines for a person."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.rules.words.wording import listed
from game.scenario.founding.folder import Plan, name_of
from game.scenario.founding.laying_over import lines_as_said
from game.scenario.world.states import states

MOST_SHOWN = 12
"""Changed positions that are told one by one."""
_MOST_NAMES = 12


def changes(before: Plan, after: Plan) -> Iterator[str]:
    """Who came and left, blocs, positions and red lines that are others, briefs to be read
    again."""
    yield from _coming_and_going(before, after)
    yield from _blocs(before, after)
    yield from _articles(before, after)
    moved = [*_moved(before, after)]
    for line, _ in moved[:MOST_SHOWN]:
        yield line
    if len(moved) > MOST_SHOWN:
        yield f"and {len(moved) - MOST_SHOWN} more positions"
    lines = [*_with_other_lines(before, after)]
    if lines:
        yield f"Other red lines: {_names(after, lines)}"
    again = dict.fromkeys([*(who for _, who in moved), *lines])
    read = [who for who in again if _is_written(after, who)]
    if read:
        yield f"Briefs of yours to read again: {_names(after, read)}"


def _coming_and_going(before: Plan, after: Plan) -> Iterator[str]:
    then, now = _seats(before), _seats(after)
    if new := [code for code in now if code not in then]:
        yield f"New: {_names(after, new)}"
    if gone := [code for code in then if code not in now]:
        yield f"Left: {_names(before, gone)}"


def _blocs(before: Plan, after: Plan) -> Iterator[str]:
    """Blocs with other members, those of whom only somebody has left the room aside."""
    then, now = before.data.get("blocs", {}), after.data.get("blocs", {})
    here = {*_seats(after)}
    for id_, part in now.items():
        was = [code for code in then.get(id_, {}).get("members", ()) if code in here]
        if sorted(was) != sorted(part["members"]):
            yield f"The bloc {part['name']}: now {_names(after, part['members'])}"
    if gone := [part["name"] for id_, part in then.items() if id_ not in now]:
        yield f"No bloc any more: {listed(gone, _MOST_NAMES)}"


def _seats(plan: Plan) -> Sequence[str]:
    room = plan.data["room"]
    members = room["members"] if isinstance(room["members"], list) else states()
    return [*members, *room.get("groups", {}), *room.get("observers", {})]


def _articles(before: Plan, after: Plan) -> Iterator[str]:
    known = {part["id"] for part in before.data["text"]}
    new = [part["number"] for part in after.data["text"] if part["id"] not in known]
    if new:
        yield f"To be written: {listed(new, _MOST_NAMES)}"


def _moved(before: Plan, after: Plan) -> Iterator[tuple[str, str]]:
    """Each position that is another, with whose it is; of who is new nothing."""
    then = {(row[0], row[1]): _stand(row) for row in before.rows}
    now = {(row[0], row[1]): _stand(row) for row in after.rows}
    here = {*_seats(before), *before.data.get("blocs", {})}
    here &= {*_seats(after), *after.data.get("blocs", {})}
    for who, issue in dict.fromkeys([*now, *then]):
        was, is_ = then.get((who, issue), "none"), now.get((who, issue), "none")
        if who in here and was != is_:
            title = after.data["issues"][issue]["title"]
            yield f"{_name(after, who)}, {title}: {was}, now {is_}", who


def _stand(row: Sequence[str]) -> str:
    place = float(row[2].replace("\u2212", "-"))
    return f"{place:g}/{row[3]}"


def _with_other_lines(before: Plan, after: Plan) -> Iterator[str]:
    then = before.data.get("delegations", {})
    for code, part in after.data.get("delegations", {}).items():
        if code in then and _said(part) != _said(then[code]):
            yield code


def _said(part: Mapping[str, Any]) -> list[tuple[str, ...]]:
    return lines_as_said(part.get("red_lines", ()))


def _is_written(plan: Plan, code: str) -> bool:
    """Whether a delegation has a brief that somebody wrote."""
    part = plan.data.get("delegations", {}).get(code, {})
    return part.get("brief", "") in plan.files


def _names(plan: Plan, codes: Sequence[str]) -> str:
    return listed([_name(plan, code) for code in codes], _MOST_NAMES)


def _name(plan: Plan, code: str) -> str:
    bloc = plan.data.get("blocs", {}).get(code)
    return str(bloc["name"]) if bloc else name_of(code, plan.data)
