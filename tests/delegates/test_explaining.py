"""Explanations of vote, held against what was reckoned when the vote was taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from string import Formatter

import msgspec
import pytest
from msgspec.structs import replace

from game.delegates.languages.en.voted import VOTED
from game.delegates.others.ballot import own_reckoning, own_ties
from game.delegates.saying.fates import was_settled
from game.delegates.saying.themes import Theme, sentences
from game.delegates.saying.tipping import UNLIKELY
from game.delegates.speaking.closing import closing_words
from game.delegates.weighing.reckoning import FREE, Reckoning, Ties, remembered
from game.rules.draft.text import Delete, Revise, touched
from game.rules.log import events as ev
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.setup import CHAIR
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.days import day
from tests.delegates.rooms import MEMBERS, Room, still, told

DAYS = [
    *(("first-steps", seed) for seed in range(4001, 4013)),
    *(("cybercrime-2024", seed) for seed in range(4001, 4006)),
    *(("unga-2019", seed) for seed in range(4001, 4005)),
    *(("modalities-2021", seed) for seed in range(4001, 4005)),
    ("arms-trade-2013", 4005),
]


class Explained(msgspec.Struct, frozen=True):
    """An explanation, and what was reckoned of the vote when it was put."""

    seat: str
    target: str
    ballot: str
    words: str
    reckoned: Reckoning
    free: Reckoning
    """The same with nothing that binds."""
    ties: Ties
    spoke: frozenset[str]
    """Kinds of statement that the seat made on what was voted on."""
    argued: frozenset[str]
    """On what the seat made statements before the vote, or put its name to a change."""
    decisive: frozenset[str]
    """Issues without which a ballot on the whole would not have come of what else weighed."""
    settled: bool
    """Whether the room had decided or agreed on what is changed before it voted on that."""


@cache
def explanations(room: str, seed: int) -> tuple[Explained, ...]:
    """Every explanation of one vote that fell in a day."""
    return tuple(_of(room, seed))


def _of(room: str, seed: int) -> Iterator[Explained]:
    table = laid(load(room), seed)
    turns = Turns(table)
    put: dict[tuple[str, str], tuple[Reckoning, Ties]] = {}
    stepped = turns.step()
    while not (stepped and isinstance(stepped[-1], Waiting)):
        for entry in stepped:
            match entry.event:
                case ev.QuestionPut(target=target):
                    for seat in table.setup.roll:
                        view = table.view(seat)
                        ground = own_reckoning(view, target), own_ties(view, target)
                        put[seat, target] = ground
                case ev.Spoke(seat=seat, kind="explanation", about=about, words=words):
                    yield from _explained(table, seat, about, words, put)
                case _:
                    pass
        stepped = turns.step()


def _explained(
    table: Table,
    seat: str,
    about: str,
    words: str,
    put: dict[tuple[str, str], tuple[Reckoning, Ties]],
) -> Iterator[Explained]:
    chamber = table.meeting.chamber
    taken = [d for d in chamber.decisions if d.target == about and d.how == "vote"]
    ballot = named_ballots(taken[-1]).get(seat) if taken else None
    if ballot is None:
        return
    mine, ties = put[seat, about]
    free = remembered(mine.stand, mine.issues, mine.question, FREE)
    said = [s for s in chamber.statements if (s.seat, s.about) == (seat, about)]
    spoke = frozenset(s.kind for s in said)
    before = (s for s in chamber.statements if s.seat == seat and s.seq < taken[-1].seq)
    named = (p for p in chamber.proposals.values() if seat in p.sponsors)
    changed = (id_ for p in named for id_ in touched(p.operations))
    argued = frozenset((*(s.about for s in before), *changed))
    settled = settled_before(table, about, taken[-1].seq)
    yield Explained(
        *(seat, about, ballot, words, mine, free, ties, spoke, argued),
        decisive(free, ballot),
        settled,
    )


def decisive(free: Reckoning, ballot: str) -> frozenset[str]:
    side, found = {"yes": 1, "no": -1}.get(ballot, 0), set()
    for issue in free.stand.positions:
        others = {k: p for k, p in free.stand.positions.items() if k != issue}
        stand = replace(free.stand, positions=others)
        again = remembered(stand, free.issues, free.question, FREE)
        if side * again.utility <= again.band:
            found.add(issue)
    return frozenset(found)


def settled_before(table: Table, target: str, seq: int) -> bool:
    chamber = table.meeting.chamber
    if target not in chamber.proposals:
        return False
    on = set(touched(chamber.proposals[target].operations))
    marked = any(
        table.setup.draft.provisions[id_].mark in ("agreed", "ad-referendum")
        for id_ in on & set(table.setup.draft.provisions)
    )
    return marked or any(
        d.seq < seq
        and d.target in chamber.proposals
        and on & set(touched(chamber.proposals[d.target].operations))
        for d in chamber.decisions
    )


@cache
def pattern(template: str) -> re.Pattern[str]:
    parts = Formatter().parse(template)
    said = "".join(
        re.escape(text) + ("[^;]+?" if field else "") for text, field, *_ in parts
    )
    return re.compile(rf"(?:^|(?<=[.”] )){said}", re.IGNORECASE)


def claims(words: str) -> set[str]:
    """What an explanation says, as keys of the tables."""
    return {key for key in VOTED for t in VOTED[key] if pattern(t).search(words)}


def side(said: Explained) -> int:
    return {"yes": 1, "no": -1}.get(said.ballot, 0)


def own(said: Explained) -> int:
    """What was weighed, on the side of the ballot."""
    return side(said) * said.free.utility


def alone(said: Explained) -> int:
    """The same without who is behind the text."""
    return side(said) * (said.free.gain - said.free.cost)


def within(said: Explained) -> bool:
    return abs(said.free.utility) <= said.free.band


def expected(said: Explained) -> bool:
    """Whether what was weighed gave the ballot a chance that counts."""
    there = max(1, 10000 - said.free.shares.absent)
    return int(getattr(said.free.shares, said.ballot)) * 10000 // there >= UNLIKELY


def spoke_against(said: Explained) -> bool:
    against, for_ = {"concern", "red-line"}, {"support"}
    kinds = {"yes": against, "no": for_}.get(said.ballot, against | for_)
    return bool(kinds & said.spoke)


def spoke_for(said: Explained) -> bool:
    return bool(said.spoke & ({"support"} if side(said) > 0 else {"concern", "red-line"}))


def by_company(s: Explained) -> bool:
    return alone(s) <= s.free.band < own(s)


def by_substance(s: Explained) -> bool:
    return own(s) > s.free.band or s.free.ground == "red-line"


def by_closing(s: Explained) -> bool:
    return -s.free.band <= s.free.gain <= 0 < s.free.cost and alone(s) > s.free.band


def by_reopening(s: Explained) -> bool:
    return 0 < s.free.gain < s.free.cost and alone(s) > s.free.band


def torn(s: Explained) -> bool:
    return within(s) and s.free.gain > s.free.band >= s.free.gain - s.free.cost


def even(s: Explained) -> bool:
    return within(s) and s.free.gain <= s.free.band


HOLDS: dict[str, Callable[[Explained], bool]] = {
    "abstain-even": even,
    "abstain-whole-even": even,
    "abstain-near-yes": lambda s: s.free.utility > s.free.band and expected(s),
    "abstain-near-no": lambda s: s.free.utility < -s.free.band and expected(s),
    "abstain-torn": torn,
    "abstain-torn-strike": torn,
    "abstain-friends": lambda s: within(s) and s.free.friends > 0,
    "abstain-rivals": lambda s: within(s) and s.free.friends < 0,
    "abstain-objected": lambda s: s.seat in s.free.question.objectors,
    "vote-close": lambda s: own(s) <= s.free.band and expected(s),
    "because-close": lambda s: own(s) <= s.free.band and expected(s),
    "vote-company": by_company,
    "vote-strangers": by_company,
    "because-company": by_company,
    "because-strangers": by_company,
    "vote-closed": by_closing,
    "because-closed": by_closing,
    "vote-closed-settled": lambda s: by_closing(s) and s.settled,
    "because-closed-settled": lambda s: by_closing(s) and s.settled,
    "vote-reopening": by_reopening,
    "because-reopening": by_reopening,
    "vote-unforeseen": lambda s: not expected(s) and not spoke_for(s),
    "vote-unforeseen-said": lambda s: not expected(s) and spoke_for(s),
    "vote-unforeseen-argued": lambda s: not expected(s) and bool(s.argued),
    "vote-unforeseen-spoken": lambda s: not expected(s) and spoke_against(s),
    "abstain-unforeseen": lambda s: not expected(s),
    "abstain-unforeseen-spoken": lambda s: not expected(s) and spoke_against(s),
    "because-capital": lambda s: not expected(s),
    "because-capital-argued": lambda s: not expected(s) and bool(s.argued),
    "abstain-unforeseen-said": lambda s: not expected(s) and bool(s.argued),
    "abstain-unforeseen-argued": lambda s: not expected(s) and bool(s.argued),
    "vote-bloc": lambda s: s.ties.line == s.ballot,
    "abstain-group": lambda s: s.ties.line == s.ballot,
    "vote-apart": lambda s: s.ties.line not in (None, s.ballot),
    "abstain-apart": lambda s: s.ties.line not in (None, s.ballot),
    "vote-promise": lambda s: s.ties.promise == s.ballot,
    "abstain-promise": lambda s: s.ties.promise == s.ballot,
    "vote-broken": lambda s: s.ties.promise not in (None, s.ballot),
    "vote-line": lambda s: s.reckoned.ground == "red-line",
    "vote-interest": by_substance,
    "vote-interest-counted": by_substance,
    "vote-interest-said": lambda s: by_substance(s) and spoke_for(s),
    "vote-interest-alone": by_substance,
    "vote-too-far": by_substance,
    "vote-whole": lambda s: by_substance(s) and bool(s.decisive),
    "vote-whole-most": by_substance,
}


BARE = {"vote-abstain", "vote-apart", "abstain-apart", "vote-broken"}
"""What is said of a vote without its reason."""


@pytest.mark.parametrize(("room", "seed"), DAYS)
def test_every_explanation_says_what_was_reckoned(room: str, seed: int) -> None:
    for said in explanations(room, seed):
        for claim in claims(said.words) & HOLDS.keys():
            assert HOLDS[claim](said), (said.seat, said.target, claim, said.words)


@pytest.mark.parametrize(("room", "seed"), DAYS)
def test_every_explanation_gives_a_reason(room: str, seed: int) -> None:
    for said in explanations(room, seed):
        told = claims(said.words) - BARE
        argued = len(sentences(said.words)) > 1
        assert told or argued, (said.seat, said.target, said.words)


def test_a_stray_ballot_is_told_with_what_points_to_it() -> None:
    """Russia has spoken on the further paragraph of article 6, when a draw of few in a hundred
    has it vote against a treaty that it weighs as better than none."""
    found = explanations("arms-trade-2013", 4057)
    said = next(e for e in found if (e.seat, e.target) == ("RUS", "whole"))
    assert (said.target, said.ballot, expected(said)) == ("whole", "no", False)
    assert "we have raised on the further paragraph of article 6" in said.words
    assert "vote-unforeseen" not in claims(said.words)


def test_the_rooms_explain_many_votes_for_many_reasons() -> None:
    found = [e for room, seed in DAYS for e in explanations(room, seed)]
    assert len(found) > 50
    assert len({c for e in found for c in claims(e.words)}) > 12


def test_no_opening_is_heard_in_every_third_explanation() -> None:
    openings: dict[str, int] = {}
    found = [e for seed in range(4001, 4025) for e in explanations("first-steps", seed)]
    for said in found:
        for key in VOTED:
            for template in VOTED[key]:
                if pattern(template).match(said.words):
                    openings[template] = openings.get(template, 0) + 1
    assert max(openings.values()) * 5 <= len(found)


def afterwards_said(seed: int) -> dict[str, str]:
    """What each delegation said of the text when all was decided, in a day of the flagship."""
    return {
        e.event.seat: e.event.words
        for e in day("cybercrime-2024", seed).log
        if isinstance(e.event, ev.Spoke)
        and e.event.kind in ("reservation", "position", "interpretation")
    }


def test_delegations_do_not_say_the_same_words_of_the_text_every_day() -> None:
    """What they say rests on what the meeting did, and differs with it."""
    days = [afterwards_said(seed) for seed in (4001, 4002, 4003, 4004, 4005, 4011)]
    said = [words for one in days for words in one.values()]
    assert len(said) > 25
    assert len(set(said)) * 5 >= len(said) * 4


def test_what_is_said_of_a_vote_is_what_the_vote_came_to() -> None:
    """Numbers that are named with a proposal are those of its vote, and who says that it was
    one of so many was."""
    counted = re.compile(
        r"(?P<no>\d+) delegations voted against (?P<id>[AP]\d+), and we"
        r"|Of the (?P<down>\d+) that voted (?P<it>[AP]\d+) down we were one"
    )
    named = 0
    for seed in range(4001, 4006):
        chamber = day("cybercrime-2024", seed).meeting.chamber
        votes = {d.target: named_ballots(d) for d in chamber.decisions if d.how == "vote"}
        for said in chamber.statements:
            for found in counted.finditer(said.words):
                ballots = votes[found["id"] or found["it"]]
                assert ballots[said.seat] == "no"
                many = int(found["no"] or found["down"])
                assert list(ballots.values()).count("no") == many
                named += 1
    assert named > 3


def test_a_change_opens_what_was_settled_only_where_something_was_decided() -> None:
    where = Room().stage("talks")
    asked = (("ALA", Delete("1")), ("BOR", Revise("1", "soft")), ("COR", Delete("2")))
    for mover, change in asked:
        where.do(it.Table(mover, (change,)))
    where.do(*(it.AskVote("ALA", id_) for id_ in ("A1", "A2", "A3"))).stage("action")
    where.do(it.ExhaustEfforts(CHAIR))
    for id_ in ("A1", "A2", "A3"):
        where.do(it.PutQuestion(CHAIR, id_))
        where.do(*(it.Vote(m, "no") for m in MEMBERS), it.CloseVoting(CHAIR))
    view = where.view(told("DIN", rights=100))
    assert [was_settled(view, id_) for id_ in ("A1", "A2", "A3")] == [False, True, False]
    theme = Theme("explanation", "A2", 60, "rights", True, "closed", ballot="no")
    say = [closing_words(view, replace(theme, about=id_), still) for id_ in ("A2", "A3")]
    assert [("had settled" in words) for words in say] == [True, False]
