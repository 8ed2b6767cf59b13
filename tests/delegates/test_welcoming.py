"""What is said of a text that nobody opposed: who claims that a provision decided it would
have stopped the text without that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

import msgspec
import pytest
from msgspec.structs import replace

from game.delegates.instructions import RedLine
from game.delegates.moves.silence import own_chance_of_stopping
from game.delegates.speaking.aftermath import afterwards
from game.delegates.speaking.closing import closing_words
from game.delegates.speaking.turning import STOPS, held_by, turned_by
from game.delegates.weighing.worth import changed
from game.rules.draft.text import Draft, Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.rooms import MEMBERS, Room, still, told

DAYS = [
    *(("silence-2024", seed) for seed in (11, 6001, 6002, 6005, 7201)),
    *(("first-steps", seed) for seed in (1, 3, 5, 6010, 6013, 6024, 6026)),
    *(("modalities-2021", seed) for seed in (11, 6001, 6003)),
    ("cybercrime-2024", 6001),
]
CLAIM = re.compile(
    r"decided it for us|could join|should not be part|brought us into|because .* came through"
)
"""English for it that something decided whether a seat let the text pass."""


class Welcome(msgspec.Struct, frozen=True):
    """A welcome, and what its speaker would have done with other texts."""

    seat: str
    about: str
    words: str
    chances: tuple[tuple[Draft, int], ...]
    """The texts that the meeting had, each with the chance of stopping it."""
    taken: Mapping[str, int]
    """The same of the text with each proposal that was put."""
    stopped: bool
    """Whether it did stop the text once."""


@cache
def welcomes(room: str, seed: int) -> tuple[Welcome, ...]:
    """Every position that was explained in a day."""
    return tuple(_of(room, seed))


def chances(table: Table, draft: Draft) -> dict[str, int]:
    """By member: the chance of stopping a text, were that before the room."""
    found = {}
    for seat in table.setup.roll:
        view = table.view(seat)
        chamber = replace(view.chamber, draft=draft)
        found[seat] = own_chance_of_stopping(replace(view, chamber=chamber, moment=None))
    return found


def _of(room: str, seed: int) -> Iterator[Welcome]:
    table = laid(load(room), seed)
    turns = Turns(table)
    texts: list[tuple[Draft, dict[str, int]]] = []
    put: dict[str, dict[str, int]] = {}
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        chamber = table.meeting.chamber
        if not texts or texts[-1][0] is not chamber.draft:
            texts.append((chamber.draft, chances(table, chamber.draft)))
        for entry in stepped:
            match entry.event:
                case ev.QuestionPut(target=target) if target in chamber.proposals:
                    other = changed(chamber.draft, chamber.proposals[target])
                    put[target] = chances(table, other)
                case ev.Spoke(seat=seat, kind="position", about=about, words=words):
                    yield Welcome(
                        seat,
                        about,
                        words,
                        tuple((draft, found[seat]) for draft, found in texts),
                        {target: found[seat] for target, found in put.items()},
                        any(seat in d.objections for d in chamber.decisions),
                    )
                case _:
                    pass
        stepped = turns.step()


def would_have_stopped(said: Welcome) -> bool:
    """Whether the speaker would have stopped the text without what it names."""
    named = re.search(r"\b[AP]\d+\b", said.words)
    if named and said.about != named[0]:
        return said.taken[named[0]] >= STOPS
    adopted = said.chances[-1][0].provisions
    return any(
        (chance >= STOPS or said.stopped)
        and (
            said.about not in adopted or draft.provisions[said.about] != adopted[said.about]
        )
        for draft, chance in said.chances[:-1]
    )


@pytest.mark.parametrize(("room", "seed"), DAYS)
def test_what_decided_is_told_by_those_who_would_have_stopped_the_text(
    room: str, seed: int
) -> None:
    for said in welcomes(room, seed):
        if CLAIM.search(said.words):
            assert would_have_stopped(said), (said.seat, said.about, said.words)
            assert said.chances[-1][1] < STOPS, (said.seat, said.about, said.words)


def test_some_say_what_decided_and_others_only_what_they_like() -> None:
    found = [w for room, seed in DAYS for w in welcomes(room, seed)]
    claims = [w for w in found if CLAIM.search(w.words)]
    assert {w.about for w in claims} >= {"4", "envoy", "6.2"}
    assert len(found) - len(claims) > 10


LINE = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)


def softened() -> Room:
    """Article 1 was softened by a vote, and the whole adopted with nobody objecting."""
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),)), it.AskVote("ALA", "A1"))
    where.stage("action").do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    where.do(*(it.Vote(m, "yes") for m in MEMBERS), it.CloseVoting(CHAIR))
    return where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")


def test_who_had_a_hard_line_mended_says_that_this_decided() -> None:
    """It likes another article better."""
    view = softened().view(told("COR", LINE, rights=0, gender=100))
    theme = afterwards(view)
    assert theme is not None
    assert (theme.kind, theme.about, theme.reason) == ("position", "1", "turned")
    assert CLAIM.search(closing_words(view, theme, still))


@pytest.mark.parametrize("line", [(), (replace(LINE, hard=False),)])
def test_who_would_have_let_the_text_pass_only_welcomes_it(
    line: tuple[RedLine, ...],
) -> None:
    view = softened().view(told("COR", *line, rights=0, gender=100))
    theme = afterwards(view)
    assert theme is not None
    assert (theme.kind, theme.reason, turned_by(view)) == ("position", "interest", "")
    assert not CLAIM.search(closing_words(view, theme, still))


def test_nobody_welcomes_words_that_it_liked_better_before() -> None:
    theme = afterwards(softened().view(told("COR", rights=100)))
    assert theme is None or theme.about != "1"


def kept() -> Room:
    """That article 1 be softened was voted down, and the whole adopted."""
    where = Room().stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),)), it.AskVote("ALA", "A1"))
    where.stage("action").do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    where.do(*(it.Vote(m, "no") for m in MEMBERS), it.CloseVoting(CHAIR))
    return where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")


def test_what_was_voted_down_decided_for_whom_it_would_have_crossed() -> None:
    line = replace(LINE, variants=("soft",))
    held = kept().view(told("COR", line, rights=100, gender=100))
    assert held_by(held) == ("1", "A1")
    theme = afterwards(held)
    assert theme is not None
    assert (theme.about, theme.reason, theme.point) == ("1", "held", "A1")
    assert "A1" in closing_words(held, theme, still)
    free = kept().view(told("COR", rights=100, gender=100))
    assert held_by(free) == ("", "")


def test_who_stopped_the_text_twice_says_what_it_was_about_the_last_time() -> None:
    told = 0
    for seed in range(7201, 7209):
        table = laid(load("silence-2024"), seed)
        turns = Turns(table)
        stepped = turns.step()
        while not (stepped and isinstance(stepped[-1], Waiting)):
            stepped = turns.step()
        stops = [d for d in table.meeting.chamber.decisions if d.target == WHOLE]
        for seat in {s for d in stops for s in d.objections}:
            last = next(d for d in reversed(stops) if seat in d.objections)
            named = turned_by(table.view(seat))
            assert named in ("", *last.broken_on[seat][:1])
            told += bool(named) and sum(seat in d.objections for d in stops) > 1
    assert told
