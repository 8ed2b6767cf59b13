"""A word that was given a moment before the Chair acts is kept before it does."""

from __future__ import annotations

from game.rules.log import events as ev
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from game.sitting.words_kept import word_in, words_given
from tests.delegates.days import day

ROOM, SEEDS = "first-steps", range(8101, 8111)


def test_names_that_were_promised_are_given() -> None:
    """Before the question is put on the text, or ever."""
    promised = 0
    for seed in SEEDS:
        table = day(ROOM, seed)
        words = words_given(table.meeting, table.log)
        given = {word_in(entry.event) for entry in table.log}
        names = {word for word in words if word[1] == "co-sponsor"}
        assert names <= given, (seed, names - given)
        promised += len(names)
    assert promised > 10


def test_a_day_taken_up_at_any_moment_goes_on_as_it_would_have() -> None:
    """After each deal, and after each word that was kept."""
    whole = day(ROOM, 8104).log
    cuts = [
        at
        for at, entry in enumerate(whole, 1)
        if isinstance(entry.event, ev.OfferAnswered | ev.CoSponsored | ev.Withdrawn)
    ]
    assert len(cuts) > 4
    for cut in cuts:
        assert _from(whole[:cut]).log == whole


def _from(entries: list[ev.Entry]) -> Table:
    table = laid(load(ROOM), 8104, entries=entries)
    turns = Turns(table)
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        stepped = turns.step()
    return table
