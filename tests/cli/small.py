"""A small room with instructions, and a conversation at one of its desks."""

from __future__ import annotations

import io
from collections.abc import Iterable

import msgspec

from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import JsonVoice, TextVoice
from game.delegates.instructions import Dossier, Instructions, Issue, Position
from game.rules.meeting.setup import Setup
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from tests.rules.rooms import setup


def positions(place: int) -> dict[str, Position]:
    return {f"issue_{n}": Position(place, 60, "stated", "a test") for n in "123"}


def table(people: Iterable[str] = (), seed: int = 1, start: Setup | None = None) -> Table:
    """Aland and Borduria want the text weakened, Cordoba and Dinotopia want it kept."""
    places = {"AAA": -150, "BBB": -50, "CCC": 200, "DDD": 150}
    dossier = Dossier(
        {f"issue_{n}": Issue(f"issue_{n}", f"Issue {n}", "weak", "strong") for n in "123"},
        {seat: positions(place) for seat, place in places.items()},
        {},
        dict.fromkeys(places, 10000),
    )
    instructions = {
        seat: Instructions(seat, positions(place), aims=(f"What {seat} wants.",))
        for seat, place in places.items()
    }
    return Table(start or setup(), dossier, instructions, seed, people)


class Talk:
    """What was said at a desk while ``typed`` lines came in."""

    def __init__(self, seat: str, typed: str, *, as_json: bool = False) -> None:
        out = io.StringIO()
        voice = JsonVoice(out) if as_json else TextVoice(out)
        voice.seated(seat)
        self.desk = LocalDesk(table((seat,)), seat)
        self.saved: list[str] = []
        talk = TableTalk(
            self.desk, voice, iter(typed.splitlines()), self._save, lambda: None
        )
        self.closed = talk.hold()
        self.text = out.getvalue()

    def _save(self, name: str) -> str:
        self.saved.append(name)
        return "Saved"

    @property
    def lines(self) -> list[str]:
        return self.text.splitlines()

    @property
    def objects(self) -> list[dict[str, object]]:
        return [msgspec.json.decode(line) for line in self.lines]
