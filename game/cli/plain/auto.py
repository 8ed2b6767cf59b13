"""A whole meeting with every seat computer-played."""

from __future__ import annotations

from game.cli.complaints import say
from game.cli.exit_codes import DONE
from game.cli.languages import shown_in
from game.cli.plain.ending import told_ending
from game.cli.plain.follow import Follower
from game.cli.plain.voice import voice_for
from game.cli.seats import seed_or_fresh
from game.scenario.load import load
from game.sitting.collecting import collect_seldom
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.turns import Turns
from game.sitting.views import log_for


def watch(name: str, seed: int | None, *, as_json: bool, language: str = "") -> int:
    """Play the scenario to its end and tell all that everybody may know; the exit code.

    Standard output is the same for the same seed, on any machine.
    """
    scenario = shown_in(load(name), language)
    drawn = seed_or_fresh(seed)
    if seed is None:
        say(f"--seed {drawn}")
    collect_seldom()
    table = laid(scenario, drawn)
    turns = Turns(table)
    voice = voice_for(as_json=as_json)
    follower = Follower(table.setup, voice)
    while True:
        stepped = turns.step()
        match stepped:
            case (str(), Waiting()):
                break
            case _:
                follower.take(log_for(stepped, ""))
    told_ending(voice, scenario, table.view(""), log_for(table.log, ""))
    return DONE
