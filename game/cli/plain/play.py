"""A person or a program at a desk, by typed lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import Protocol

from game.cli.complaints import WrongUsage
from game.cli.exit_codes import DONE
from game.cli.languages import shown_in
from game.cli.plain.ending import told_ending
from game.cli.plain.ghost import GhostBeside, told_drift
from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import Voice, voice_for
from game.cli.seats import seat_asked, seed_or_fresh
from game.errors import NemconError
from game.journal.errors import NotKept
from game.journal.saves import SUFFIX, sitting, spoken
from game.rules.meeting.names import named
from game.scenario.load import load
from game.sitting.games import Game


def sit(
    name: str,
    seat: str | None,
    seed: int | None,
    *,
    as_json: bool,
    ghost: bool = False,
    language: str = "",
) -> int:
    """Take a seat, or the one of a saved game, and play; the exit code."""
    voice = voice_for(as_json=as_json)
    wanted = _wanted(name, seat, seed, ghost=ghost, language=language)
    with _kept_or_not(wanted, voice) as game:
        beside = ghost or game.ghost
        _seated(game, voice)
        closed = False
        with suppress(KeyboardInterrupt):
            closed = _talk(game, voice, ghost=beside).hold()
        if closed:
            told_ending(voice, game.scenario, game.desk.view(), game.desk.log())
            if beside:
                told_drift(voice, game.scenario, game.desk.view())
        _left(game, voice, closed=closed)
    return DONE


def _left(game: Game, voice: Voice, *, closed: bool) -> None:
    """Say where the game lies; write what is missing in its file, if the disk takes it."""
    if trouble := _unwritten(game):
        voice.noted("left", f"Left. {trouble}. What happened in memory is lost.")
        return
    if not closed:
        voice.noted("left", f"Saved. Go on with: nemcon play {spoken(game.path)}")


def _unwritten(game: Game) -> str:
    """Write what is missing in the game's file; why that fails, or nothing."""
    try:
        if not game.kept:
            game.catch_up()
    except NemconError as error:
        return str(error)
    return ""


class _Sits(Protocol):
    """Sits a person down; keeping no file where that is asked."""

    def __call__(self, *, in_memory: bool) -> Game: ...


def _wanted(
    name: str, seat: str | None, seed: int | None, *, ghost: bool, language: str
) -> _Sits:
    if name.endswith(SUFFIX):
        if seat or seed is not None or language:
            msg = "a saved game has its seat, its seed and its language"
            raise WrongUsage(msg, f"nemcon play {name}")
        return partial(Game.take_up, sitting(name))
    scenario = shown_in(load(name), language)
    if seat is None:
        hint = f"nemcon play {name} --as {(*scenario.suggested, 'chair')[0]} --plain"
        msg = "which seat do you take?"
        raise WrongUsage(msg, hint)
    chosen = seat_asked(scenario.seats, seat, scenario.suggested)
    return partial(Game.begin, scenario, chosen, seed_or_fresh(seed), ghost=ghost)


def _kept_or_not(wanted: _Sits, voice: Voice) -> Game:
    """The game; where the disk refuses, in memory if the person wants that."""
    try:
        return wanted(in_memory=False)
    except NotKept as error:
        voice.noted("not-kept", f"{error}.")
        voice.noted("not-kept", "`memory` plays without saving; anything else leaves.")
        if sys.stdin.readline().strip().lower() != "memory":
            raise
        voice.noted("unsaved", "Not saved; `save` tries again.")
        return wanted(in_memory=True)


def _seated(game: Game, voice: Voice) -> None:
    view = game.desk.view()
    voice.seated(view.seat)
    name = named(view.setup, view.seat)
    setup = view.setup
    begins, ends = setup.clock(setup.opens), setup.clock(setup.closes)
    voice.noted(
        "seated",
        f"{game.scenario.title}. You are {name}. The meeting lasts from {begins} to {ends};"
        f" `brief` shows your instructions, `help` what is in order. Seed {game.seed}.",
        scenario=game.scenario.id,
        seed=game.seed,
    )


def _talk(game: Game, voice: Voice, *, ghost: bool) -> TableTalk:
    def save(name: str) -> str:
        if name:
            return f"Saved as {game.name(name)}"
        game.catch_up()
        return f"Saved as {game.path}"

    typed = _typed(game.desk.seat)
    beside = GhostBeside(game.desk, game.scenario, voice) if ghost else None
    lacking = partial(_unwritten, game)
    return TableTalk(game.desk, voice, typed, save, game.go_on_unsaved, lacking, beside)


def _typed(seat: str) -> Iterator[str]:
    """Lines from standard input; a prompt only where a person types into a terminal."""
    prompt = f"{seat}> " if sys.stdin.isatty() and sys.stdout.isatty() else ""
    while True:
        if prompt:
            print(prompt, end="", flush=True)
        line = sys.stdin.readline()
        if not line:
            return
        yield line
