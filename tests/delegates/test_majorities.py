"""Whether a text is believed to carry, by each kind of majority, in a small room."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.instructions import Dossier
from game.delegates.moves.asking import request_to_drop
from game.delegates.moves.bargaining import chance_of_carrying
from game.delegates.moves.dividing import separate_vote
from game.delegates.moves.majorities import (
    likely_to_stop,
    motion_carries,
    near_majority,
    outlook_now,
    share_for,
    turned_by,
    within_reach,
)
from game.delegates.moves.packaging import gifts_for
from game.delegates.moves.wanting import Wanted, candidates
from game.delegates.others.whipping import odds
from game.delegates.reasons.why import why
from game.delegates.weighing.carrying import Body, by_all, by_sides, hoped_for, stopping
from game.delegates.weighing.prospect import question_on
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import WHOLE
from game.rules.rulebook import Citation, Majority, MotionRule, Share
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.rules.words.expected import fate_of
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

CITE = Citation("rule")
FIXED = Majority("five votes", CITE, fixed=5)
VETO = Majority("five votes, no veto", CITE, fixed=5, veto=True)
MEMBERS_ALL = Majority("most members", CITE, Share(1, 2, strict=True, base="members"))
PRESENT = Majority("most present", CITE, Share(1, 2, strict=True, base="present"))
UNANIMITY = Majority("unanimity", CITE, unanimous=True)
DOUBLE = Majority(
    "double",
    CITE,
    Share(1, 2, base="members"),
    weight=Share(65, 100, base="members"),
    blocking=3,
)
TWO_THIRDS = Majority("two thirds", CITE, Share(2, 3))
BODY = Body(dict.fromkeys(MEMBERS, 1), ("ALA", "BOR"))
FULL = 10000 * len(MEMBERS)


def ballots(choices: str) -> dict[str, tuple[int, int]]:
    """One of ``y``, ``n``, ``a`` a member, each as good as sure."""
    sides = {"y": (10000, 0), "n": (0, 10000), "a": (0, 0)}
    return {seat: sides[c] for seat, c in zip(MEMBERS, choices, strict=True)}


def near(majority: Majority, choices: str, body: Body = BODY) -> int:
    found = by_all(majority, body, ballots(choices), FULL)
    assert found.needed == 5000
    assert (found.chance >= 5000) == (found.near >= found.needed)
    return found.near


def test_a_share_of_sides_is_what_it_was() -> None:
    found = by_sides(TWO_THIRDS, (40000, 20000))
    assert (found.near, found.needed) == (6666, 6666)
    assert found.chance == 5000
    assert by_sides(None, (0, 0)).near == 0


def test_a_fixed_number_is_counted_in_heads_and_abstentions_do_not_help() -> None:
    assert near(FIXED, "yyyyyaaa") == 5000
    assert near(FIXED, "yyyynnnn") == near(FIXED, "yyyyaaaa") == 5000 - 1250
    never = replace(FIXED, fixed=9)
    assert near(never, "yyyyyyyy") == 5000 - 1250


def test_most_of_all_members_is_more_than_most_of_who_votes() -> None:
    assert near(MEMBERS_ALL, "yyyyaaaa") < 5000 <= near(MEMBERS_ALL, "yyyyyaaa")


def test_most_of_those_present_goes_by_who_is_there() -> None:
    """Of eight in the room five are more than half, of six that are wont to be there four."""
    each = ballots("yyyyaaaa")
    assert by_all(PRESENT, BODY, each, FULL).near < 5000
    assert by_all(PRESENT, BODY, each, 60000).near >= 5000


def test_a_likely_veto_stops_what_all_others_want_and_an_abstention_does_not() -> None:
    assert near(VETO, "nyyyyyyy") == 0
    assert near(VETO, "aayyyyyy") >= 5000
    assert near(VETO, "yyyyyynn") >= 5000
    assert stopping(VETO, BODY, ballots("nyyyyyyy")) == (("ALA", 10000), ("BOR", 0))


def test_two_open_vetoes_count_together() -> None:
    each = {**ballots("yyyyyyyy"), "ALA": (7000, 3000), "BOR": (7000, 3000)}
    found = by_all(VETO, BODY, each, FULL)
    assert found.near == 4900  # seven in ten, twice
    assert found.chance <= 4900


def test_unanimity_gives_everybody_a_veto() -> None:
    assert near(UNANIMITY, "yaaaaaaa") == 10000
    assert near(UNANIMITY, "yyyyyyyn") == 0


def test_a_double_majority_needs_weight_besides_heads() -> None:
    heavy = Body({**dict.fromkeys(MEMBERS, 1), "ALA": 20, "BOR": 20})
    assert (
        near(DOUBLE, "aayyyyya", heavy) < 5000
    )  # five of eight members, 5 of 46 in weight
    assert near(DOUBLE, "yyyyaaaa", heavy) >= 5000
    assert near(DOUBLE, "yyaaaaaa", heavy) < 5000  # weight without heads


def test_too_few_against_block_nothing() -> None:
    heavy = Body({**dict.fromkeys(MEMBERS, 1), "ALA": 20, "BOR": 20})
    assert near(DOUBLE, "nnyyyyyy", heavy) >= 5000
    assert near(DOUBLE, "nnnyyyyy", heavy) < 5000


def test_what_is_open_is_hoped_for_and_one_veto_may_be_bought_off() -> None:
    each = ballots("yyyaaaaa")
    assert by_all(FIXED, BODY, each, FULL).near < 5000
    assert hoped_for(FIXED, BODY, each, FULL) >= 5000
    assert hoped_for(VETO, BODY, ballots("nyyyyyyy"), FULL) >= 5000
    assert hoped_for(VETO, BODY, ballots("nnyyyyyy"), FULL) == 0


# In a room: five would strike article 1, two with a veto do or do not mind.
AGAINST, FOR = at(200, 90), at(-200, 90)


def known(*against: str) -> Dossier:
    held = {m: {"rights": AGAINST if m in against else FOR} for m in MEMBERS}
    return dossier(held)


def room(majority: Majority, *against: str, vetoes: tuple[str, ...] = ("HAV",)) -> Room:
    rules = rulebook(first=False)
    rules = replace(rules, majorities={**rules.majorities, "substance": majority})
    start = setup(rules)
    seats = tuple(replace(s, veto=s.id in vetoes) for s in start.seats)
    return Room(replace(start, seats=seats), known(*against)).stage("talks")


def test_no_variant_is_proposed_against_a_likely_veto() -> None:
    plain, veto = room(TWO_THIRDS, "HAV"), room(VETO, "HAV")
    for where, carries in ((plain, True), (veto, False)):
        view = where.view(told("COR", rights=-200))
        strike = next(
            c for c in candidates(view.setup, view.chamber.draft) if c.variant == "deleted"
        )
        assert (outlook_now(view, strike.prospect) >= 3500) is carries
        assert near_majority(view, strike.prospect) is carries
    assert likely_to_stop(veto.view(told("COR", rights=-200)), strike.prospect) == ("HAV",)
    assert share_for(view, strike.prospect) > 8000, (
        "most of the room is for it all the same"
    )


def test_who_has_a_veto_itself_knows_that_it_need_not_fear() -> None:
    where = room(VETO)  # the room believes that HAV would strike it
    mine = told("HAV", rights=200)
    where.do(it.Table("COR", (Delete("1"),)))
    question = question_on(where.view(mine), "A1")
    assert near_majority(where.view(told("COR", rights=-200)), question)
    assert not near_majority(where.view(mine), question)


def test_a_ballot_is_worth_what_the_text_hangs_on_it() -> None:
    where = room(VETO, "HAV")
    where.do(it.Table("COR", (Delete("1"),)))
    view = where.view(told("COR", rights=-200))
    question = question_on(view, "A1")
    assert chance_of_carrying(view, question) < 500
    assert turned_by(view, question, "HAV", (0, 0)) > 8000
    assert turned_by(view, question, "DIN", (10000, 0)) < 500
    plain = room(TWO_THIRDS, "HAV").do(it.Table("COR", (Delete("1"),)))
    view = plain.view(told("COR", rights=-200))
    assert turned_by(view, question_on(view, "A1"), "HAV", (0, 0)) == 0


def test_one_veto_is_hoped_away_in_the_talks_and_no_longer_when_they_end() -> None:
    where = room(VETO, "HAV").do(it.Table("COR", (Delete("1"),)))
    mine = told("COR", rights=-200)
    early, late = where.late(935).view(mine), where.late(985).view(mine)
    assert within_reach(early, question_on(early, "A1")) >= 5000
    assert within_reach(late, question_on(late, "A1")) < 3500
    assert request_to_drop(early) is None
    assert request_to_drop(late) == it.Withdraw("COR", "A1")


def test_without_a_veto_the_same_text_is_kept() -> None:
    where = room(FIXED, "HAV").do(it.Table("COR", (Delete("1"),)))
    late = where.late(985).view(told("COR", rights=-200))
    assert request_to_drop(late) is None


def test_the_odds_of_a_vote_know_the_veto() -> None:
    mine = told("COR", rights=-200)
    stopped = room(VETO, "HAV").do(it.Table("COR", (Delete("1"),))).view(mine)
    free = room(VETO).do(it.Table("COR", (Delete("1"),))).view(mine)
    assert odds(stopped, "A1").carries < 1000 < 9000 < odds(free, "A1").carries


def test_a_motion_needs_its_own_majority() -> None:
    rules = rulebook(first=False)
    motion = MotionRule("adjourn-debate", CITE)
    rules = replace(rules, motions={**rules.motions, "adjourn-debate": motion})
    of_sides = Room(setup(rules)).view(told("ALA"))
    assert motion_carries(of_sides, "adjourn-debate", (30000, 20000))
    fixed = replace(rules, majorities={**rules.majorities, "procedural": FIXED})
    of_five = Room(setup(fixed)).view(told("ALA"))
    assert not motion_carries(of_five, "adjourn-debate", (30000, 20000))
    assert motion_carries(of_five, "adjourn-debate", (50000, 30000))


def test_a_gift_goes_to_whoever_would_veto_the_wish() -> None:
    """All but HAV would strike article 1; it would for article 2 at its softer wording, which
    is dear to nobody else."""
    held = {m: {"rights": FOR, "gender": at(100, 10)} for m in MEMBERS}
    held["HAV"] = {"rights": at(40, 60), "gender": at(-200, 90)}
    where = room(VETO, "HAV")
    where.known = dossier(held)
    view = where.late(960).view(told("COR", rights=-200, style="gives-early"))
    strike = next(
        c for c in candidates(view.setup, view.chamber.draft) if c.variant == "deleted"
    )
    assert likely_to_stop(view, strike.prospect) == ("HAV",)
    gifts = [c.provision for c in gifts_for(view, Wanted(strike, 9000, mends=False))]
    assert gifts[0] == "2"
    plain = room(TWO_THIRDS, "HAV")
    plain.known = where.known
    view = plain.late(960).view(told("COR", rights=-200, style="gives-early"))
    liked = [c.provision for c in gifts_for(view, Wanted(strike, 9000, mends=False))]
    assert liked[0] == "1", "there nobody alone is to be won"


def test_a_veto_strikes_a_paragraph_alone_unless_other_words_wait_for_it() -> None:
    others = tuple(m for m in MEMBERS if m != "HAV")
    mine = told("HAV", rights=-200)
    for majority, asks in ((VETO, True), (FIXED, False)):
        where = room(majority, *others).stage("action")
        found = separate_vote(where.view(mine))
        assert (found == it.MoveMotion("HAV", "division", "1")) is asks, found
    where = room(VETO, *others).do(it.Table("COR", (Revise("1", "soft"),))).stage("action")
    assert separate_vote(where.view(mine)) is None


def test_the_room_is_told_whose_no_ends_it() -> None:
    where = room(VETO, "HAV").do(it.Table("COR", (Delete("1"),)))
    start, chamber = where.meeting.setup, where.meeting.chamber
    likeliest: dict[str, Choice] = {m: "no" if m == "HAV" else "yes" for m in MEMBERS}
    assert fate_of(start, chamber, "A1", likeliest) == (
        "It needs 5 votes in favour and no veto. So it would fall: 7 in favour, and Hav "
        "against, whose no rejects it."
    )
    for_it = likeliest | {"HAV": "abstain"}
    assert "would be adopted: 7 in favour." in fate_of(start, chamber, "A1", for_it)
    plain = room(TWO_THIRDS).meeting
    assert fate_of(plain.setup, plain.chamber, WHOLE, likeliest) == ""


@pytest.mark.parametrize(
    ("majority", "needs"),
    [
        (TWO_THIRDS, "of those it needs 67 %."),
        (FIXED, "it needs 5 votes in favour."),
        (
            VETO,
            "it needs 5 votes in favour and no veto, and you expect Hav to vote against.",
        ),
        (MEMBERS_ALL, "it needs more than 50 % of all members in favour."),
        (
            UNANIMITY,
            "it needs that nobody votes against, and you expect Hav to vote against.",
        ),
        (
            DOUBLE,
            "it needs 50 % of all members in favour, with 65 % of the weights.",
        ),
    ],
)
def test_why_tells_all_that_a_text_needs(majority: Majority, needs: str) -> None:
    where = room(majority, "HAV").do(it.Table("COR", (Delete("1"),)))
    found = why(where.view(told("ALA", rights=-200)), "COR", "A1")
    assert needs in " ".join(str(found).split()), found
