"""What a brief was made from has to be what the scenario says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds
from game.scenario.ground.made_briefs import (
    blocs_said,
    called_in,
    is_near,
    neighbours_said,
    said_again,
    who_said,
)
from game.scenario.ground.made_sentences import as_aim, plainly_spaced, position_pattern
from game.scenario.ground.sitting_there import Room
from game.scenario.layouts.scenario import SCENARIO
from game.scenario.sentences.said import ENGLISH, said

ENTRY = Entry(
    "S366",
    "brief against what it was made from",
    "A sentence of a brief, or an aim, as the program writes it from a title, a name, a bloc, "
    "an aim, a red line or the positions of others, and one of these is otherwise now. "
    "Whoever sits down reads two things at once. Sentences that somebody has rewritten are "
    "not looked at; aims are compared in the list below the heading that the program gave it.",
    "title: Plastic on Thursday\n# briefs/NOR.md:\n"
    "You speak for Norway in \u201cPlastic in the Gulf\u201d.",
    "Put the sentence that is named in its place, such as `You speak for Norway in \u201cPlastic "
    "on Thursday\u201d.`, or correct what it was made from.",
    "warning",
)
NEEDS = frozenset(("blocs", "delegations", "issues", "positions", "room", "text"))
_LONGEST = 2000
"""Characters of a line that the program makes."""
_BULLET = re.compile(r"- (.+)")
_NUMBERED = re.compile(r"[0-9]+\. (.+)")
_OUT = "take it out, or give it back under `aims`, `red_lines` or `blocs`"


class _Found(NamedTuple):
    """A sentence that has been outrun, with its line, from 1, and column, from 1."""

    line: int
    column: int
    said: str
    why: str
    now: str
    """What to put in its place; empty: nothing."""


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Sentences of briefs that were made before something was changed."""
    material = grounds.material
    if material.tree is None or material.tree.others_than(SCENARIO.keys):
        return  # what a key gives that nobody knows may be what a brief was made from
    for seat, part in material.named("delegations").items():
        path = part.get("brief", "")
        lines = [line[:_LONGEST] for line in material.briefs.get(path, "").split("\n")]
        for language in dict.fromkeys((grounds.scenario.language, ENGLISH)):
            room = Room(grounds.scenario, language)
            for at, aim in enumerate(part.get("aims") or ()):
                if now := room.aim_renamed(seat, plainly_spaced(aim)):
                    why = "an aim names a question that is called otherwise now"
                    place = part.item_at("aims", at)
                    yield material.problem(ENTRY, place, why, f"write `{as_aim(now)}`")
            for look in _LOOKS:
                for found in look(room, seat, lines):
                    where = material.brief_source(path).place(
                        found.line, found.column, len(found.said)
                    )
                    help_ = f"write `{found.now}`" if found.now else _OUT
                    yield material.problem(ENTRY, where, found.why, help_)


def _beginning(room: Room, seat: str, lines: Sequence[str]) -> Iterator[_Found]:
    """Who one is, in which meeting, with whom one sits, and the heading above."""
    begun = _begun(room, lines)
    if begun is None:
        return
    at, who = begun
    names, title = room.names_of(seat), plainly_spaced(room.scenario.title)
    named = who["name"] in names
    now = who_said(room.name(seat), title, room.language)
    if not named or plainly_spaced(who["title"]) != title:
        what = "delegation" if not named else "meeting"
        yield _Found(at + 1, 1, who[0], f"the {what} is called otherwise now", now)
    for above, line in enumerate(lines[:at]):
        bare = line.removeprefix("# ")
        if bare != line and not named and called_in(room.language, bare) == who["name"]:
            why = "the delegation is called otherwise now"
            yield _Found(above + 1, 1, line, why, f"# {room.name(seat)}")
    rest = lines[at][who.end() :].lstrip()
    told = said_again(room.language, "you-sit").match(rest)
    now = blocs_said(room.blocs_of(seat), room.language)
    if told and not (now and plainly_spaced(rest).startswith(plainly_spaced(now))):
        column = len(lines[at]) - len(rest) + 1
        yield _Found(at + 1, column, told[0], "it sits with others now", now)


def _begun(room: Room, lines: Sequence[str]) -> tuple[int, re.Match[str]] | None:
    """The line, from 0, where a brief begins as the program begins one."""
    pattern = said_again(room.language, "you-speak")
    found = ((at, pattern.match(line)) for at, line in enumerate(lines))
    return next(((at, match) for at, match in found if match), None)


def _aims(room: Room, seat: str, lines: Sequence[str]) -> Iterator[_Found]:
    """Aims in the list that the program made, where ``aims`` says something else."""
    heading = f"## {said(room.language, 'what-you-want')}"
    if _begun(room, lines) is None or heading not in lines:
        return
    items: dict[int, str] = {}
    for at in range(lines.index(heading) + 1, len(lines)):
        if lines[at].startswith("#"):
            break
        if found := _NUMBERED.fullmatch(lines[at]):
            items[at] = found[1]
    aims = {plainly_spaced(aim): aim for aim in room.told(seat).aims}
    told = {plainly_spaced(words) for words in items.values()}
    left = [aim for aim in aims if aim not in told]
    for number, (at, words) in enumerate(items.items()):
        if plainly_spaced(words) in aims or not left:
            continue
        same = next((aim for aim in list(aims)[number:][:1] if aim in left), left[0])
        left.remove(same)
        column = len(lines[at]) - len(words) + 1
        yield _Found(
            at + 1, column, words, f"`aims` of `{seat}` says otherwise", aims[same]
        )


def _red_lines(room: Room, seat: str, lines: Sequence[str]) -> Iterator[_Found]:
    """Red lines in the program's words that are not those of the delegation."""
    pattern = said_again(room.language, "red-line")
    told = {
        at: (item[1], found["number"])
        for at, line in enumerate(lines)
        if (item := _BULLET.fullmatch(line)) and (found := pattern.fullmatch(item[1]))
    }
    own = room.red_lines_of(seat)
    words = {plainly_spaced(line) for line, _ in told.values()}
    left = [line for line in own if plainly_spaced(line[0]) not in words]
    for at, (line, number) in told.items():
        if any(plainly_spaced(line) == plainly_spaced(mine) for mine, _ in own):
            continue
        now = next((mine for mine in left if mine[1] == number), left[0] if left else None)
        if now:
            left.remove(now)
        why = f"`red_lines` of `{seat}` says otherwise"
        yield _Found(at + 1, 3, line, why, now[0] if now else "")


def _questions(room: Room, seat: str, lines: Sequence[str]) -> Iterator[_Found]:
    """Positions and aims on a question that is called otherwise now."""
    why = "a question is called otherwise now"
    pattern = position_pattern(room.language)
    bullets = ((at, _BULLET.fullmatch(line)) for at, line in enumerate(lines))
    told = {
        at: (item[1], found[1])
        for at, item in bullets
        if item and (found := pattern.fullmatch(item[1]))
    }
    left = room.positions_of(seat, but={title for _, title in told.values()})
    for at, (line, title) in told.items():
        if title not in room.titles.values():
            yield _Found(at + 1, 3, line, why, left.pop(0) if left else "")
    for at, line in enumerate(lines):
        item = _NUMBERED.fullmatch(line)
        if item and (now := room.aim_renamed(seat, item[1])):
            yield _Found(at + 1, item.start(1) + 1, item[1], why, now)


def _neighbours(room: Room, seat: str, lines: Sequence[str]) -> Iterator[_Found]:
    """Who is called near or far, and is not, or not called so."""
    for at, line in enumerate(lines):
        keys = ("near-and-far", "far", "near")
        matches = (said_again(room.language, key).match(line) for key in keys)
        found = next(filter(None, matches), None)
        if found is None or _is_true(room, seat, found.groupdict()):
            continue
        told = (room.names, room.titles, room.stands, room.language)
        now = neighbours_said(seat, *told) or said(room.language, "listen-first")
        yield _Found(at + 1, 1, found[0], "this is not who is near and far now", now)


def _is_true(room: Room, seat: str, told: dict[str, str]) -> bool:
    issue = next((id_ for id_, title in room.titles.items() if title == told["title"]), "")
    near, far = (room.seats_in(told.get(key, "")) for key in ("near", "far"))
    if not issue or near is None or far is None:
        return False
    apart = room.apart(seat, issue)
    return all(is_near(apart.get(who, 0)) for who in near) and not any(
        is_near(apart.get(who, 9)) for who in far
    )


_LOOKS: tuple[Callable[[Room, str, Sequence[str]], Iterator[_Found]], ...] = (
    _beginning,
    _aims,
    _red_lines,
    _questions,
    _neighbours,
)
