"""Why, at a moment of a day that was played."""

from __future__ import annotations

import pytest

from game.reports.reasons import Reason, reason_at
from game.reports.reel import LogReel
from game.reports.watched import OPEN, PUBLIC, Watched
from game.rules.log import events as ev
from game.rules.log.happened import Happened
from game.scenario.load import load
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.sitting.views import log_for
from tests.delegates.days import day
from tests.reports.days import UNTIL_ACTION, played, river, vote

DAY = f"""
    {UNTIL_ACTION}
    ALM: amend 1 delete
    GAL: amend 2 delete
    GAL: offer ALM give co-sponsor A1 ask let-go A1
    ALM: accept O1
    ERU: co-sponsor A1
    ERU: co-sponsor A1 leave
    ALM: ask A1
    ALM: let-go A1
    ALM: withdraw A1
    ALM: amend 1 delete
    ERU: co-sponsor A3
    ERU: ask A3
    GAL: offer ALM give vote A2 yes ask let-stand 1
    ALM: accept O2
    GAL: offer ERU give vote whole yes ask let-stand 1
    ERU: accept O3
    ERU: let-go A3
    ERU: co-sponsor A3 leave
    ALM: withdraw A3
    chair: stage action
    GAL: move suspend-meeting 15
    {vote("M1", GAL="yes")}
"""


def watched(eyes: str = OPEN) -> Watched:
    scenario = river()
    orders = {s.id: instructions_for(scenario, s.id, 1) for s in scenario.seats if s.member}
    mine = orders if eyes == OPEN else {k: v for k, v in orders.items() if k == eyes}
    log = played(DAY)
    if eyes != OPEN:
        log = log_for(log, "" if eyes == PUBLIC else eyes)
    reel = LogReel(setup_of(scenario), log, part=eyes != OPEN)
    return Watched("a day", "a game", reel, scenario, eyes, dossier_of(scenario), mine)


def of(kind: type[Happened], eyes: str = OPEN, nth: int = 0) -> Reason:
    """The reason of the nth moment of a kind."""
    seen = watched(eyes)
    assert isinstance(seen.reel, LogReel)
    at = [n for n, e in enumerate(seen.reel.entries) if isinstance(e.event, kind)][nth]
    found = reason_at(seen, at)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("kind", "nth", "headline"),
    [
        (ev.VoteAsked, 0, "Almora asked for a vote on A1 (delete article 1)."),
        (ev.VoteLetGo, 0, "Almora let the vote on A1 (delete article 1) go."),
        (ev.Withdrawn, 0, "Almora withdrew A1 (delete article 1)."),
        (ev.CoSponsored, 0, "Erun put its name to A1 (delete article 1)."),
        (ev.CoSponsored, 1, "Erun took its name off A1 (delete article 1)."),
    ],
)
def test_what_is_done_to_a_proposal_has_a_reason(
    kind: type[Happened], nth: int, headline: str
) -> None:
    found = of(kind, nth=nth)
    assert found.why.headline == headline
    assert any("What it would bring you" in line for line in found.why.lines)
    public = of(kind, PUBLIC, nth)
    assert public.told == ""
    assert any("What you believe it would bring" in line for line in public.why.lines)


def test_the_promise_behind_a_request_let_go_is_told_to_the_two_alone() -> None:
    told = "It had promised that to Galt (O1)."
    assert told in of(ev.VoteLetGo).why.lines
    assert told in of(ev.VoteLetGo, "GAL").why.lines
    assert told not in of(ev.VoteLetGo, "ERU").why.lines


@pytest.mark.parametrize(
    ("kind", "nth", "offer"),
    [(ev.VoteLetGo, 1, "O3"), (ev.CoSponsored, 3, "O3"), (ev.Withdrawn, 1, "O2")],
)
def test_what_is_given_up_for_a_provision_names_the_word_to_let_it_stand(
    kind: type[Happened], nth: int, offer: str
) -> None:
    told = f"It had given Galt its word to let article 1 stand ({offer})."
    assert told in of(kind, nth=nth).why.lines
    assert told in of(kind, "GAL", nth).why.lines
    assert told not in of(kind, PUBLIC, nth).why.lines
    before = of(ev.CoSponsored, nth=2).why.lines
    assert not any("its word to let" in line for line in before)


def test_with_everything_open_a_hand_is_explained() -> None:
    found = of(ev.HandRaised)
    assert found.seat == found.told
    assert "(you), on M1 (suspension of the meeting): voted no" in found.why.headline


def test_what_its_maker_expects_of_an_offer_is_told_it_alone() -> None:
    assert any("You reckon that what you ask" in x for x in of(ev.OfferMade).why.lines)
    other = of(ev.OfferMade, "ALM").why
    assert not any("You reckon" in line for line in other.lines)


def auto(room: str, seed: int, eyes: str = OPEN) -> Watched:
    """A day that the computer played, with the eyes of one seat, of the public or of all."""
    scenario, table = load(room), day(room, seed)
    orders = {
        s.id: instructions_for(scenario, s.id, seed) for s in scenario.seats if s.member
    }
    mine = orders if eyes == OPEN else {k: v for k, v in orders.items() if k == eyes}
    log = table.log if eyes == OPEN else log_for(table.log, "" if eyes == PUBLIC else eyes)
    reel = LogReel(setup_of(scenario), tuple(log), part=eyes != OPEN)
    return Watched("a day", "a game", reel, scenario, eyes, dossier_of(scenario), mine)


def reasons_of(watched: Watched, kind: type[Happened]) -> list[tuple[ev.Event, Reason]]:
    assert isinstance(watched.reel, LogReel)
    at = [n for n, e in enumerate(watched.reel.entries) if isinstance(e.event, kind)]
    found = [(watched.reel.entries[n].event, reason_at(watched, n)) for n in at]
    return [(event, why) for event, why in found if why is not None]


CLOSING = ("position", "reservation", "dissociation")


@pytest.mark.parametrize(
    ("room", "seed"),
    [
        ("first-steps", 6011),
        ("first-steps", 6020),
        ("silence-2024", 6001),
        ("unga-2019", 6002),
    ],
)
@pytest.mark.parametrize("eyes", [OPEN, PUBLIC])
def test_what_is_said_when_all_is_decided_has_a_reason(
    room: str, seed: int, eyes: str
) -> None:
    said = reasons_of(auto(room, seed, eyes), ev.Spoke)
    closing = [(e, w) for e, w in said if getattr(e, "kind", "") in CLOSING]
    made = [
        e
        for e in day(room, seed).log
        if isinstance(e.event, ev.Spoke) and e.event.kind in CLOSING
    ]
    assert 0 < len(made) == len(closing)
    for event, found in closing:
        assert found.why.lines, event
        hung = any("have stopped" in line for line in found.why.lines)
        if eyes == PUBLIC:
            assert not hung, "the chance is the capital's own"


def said_that_it_decided(eyes: str) -> list[str]:
    """Why Gorovia says that a wording decided, on the first of some days on which it does."""
    for seed in range(6001, 6020):
        for event, found in reasons_of(auto("first-steps", seed, eyes), ev.Spoke):
            if getattr(event, "kind", "") == "position" and found.seat == "GOV":
                return list(found.why.lines)
    return []


def test_who_says_that_a_wording_decided_is_told_the_chance_without_it() -> None:
    lines = said_that_it_decided(OPEN)
    assert lines[0].startswith("Had paragraph 4")
    assert lines[0].endswith("with a chance of over 99 %.")
    assert lines[1].endswith("with a chance of under 1 %.")
    assert any(line.startswith("Red line: ") for line in lines)
    told = said_that_it_decided(PUBLIC)
    assert told
    assert not any("Had paragraph 4" in line for line in told)


@pytest.mark.parametrize("eyes", [OPEN, PUBLIC])
def test_a_pause_has_the_chairs_grounds(eyes: str) -> None:
    found = [
        (event, why)
        for seed in (6001, 6002, 6003)
        for event, why in reasons_of(auto("unga-2019", seed, eyes), ev.Suspended)
    ]
    assert found
    for event, reason in found:
        assert (reason.seat, reason.told) == ("chair", "")
        given = getattr(event, "reason", "").rstrip(".")
        assert reason.why.lines
        assert given in reason.why.lines[0]
