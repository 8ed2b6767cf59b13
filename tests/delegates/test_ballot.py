"""Ballots: own text, red lines, promises, lines, and what the two texts are worth."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Instructions, RedLine
from game.delegates.others.ballot import own_chances, own_leaning, own_reckoning
from game.delegates.weighing.odds import CERTAIN
from game.delegates.weighing.prospect import prospect, question_on
from game.delegates.weighing.reckoning import reckon, sides
from game.delegates.weighing.stand import Stand, own_stand
from game.rules.draft.text import Delete
from game.rules.meeting.setup import WHOLE, Bloc
from game.rules.wishes import intents as it
from tests.delegates.rooms import ISSUES, MEMBERS, Room, at, setup, told

BLOC = Bloc("B", "The Bloc", ("COR", "DIN"), "DIN", 9000)


def room() -> Room:
    """ALA has tabled the deletion of Article 1, on rights."""
    return Room(setup(blocs=(BLOC,))).stage("talks").do(it.Table("ALA", (Delete("1"),)))


def likeliest(where: Room, mine: Instructions, target: str = "A1") -> str:
    return own_reckoning(where.view(mine), target).shares.likeliest


def test_who_gains_votes_yes_and_who_loses_votes_no() -> None:
    assert likeliest(room(), told("COR", rights=-200, insists=9000)) == "yes"
    assert likeliest(room(), told("COR", rights=200)) == "no"


def test_who_is_sure_to_be_there_answers_though_nothing_is_at_stake() -> None:
    where = room()
    question = question_on(where.view(None, "HAV"), "A1")
    sure = Stand("COR", {})
    assert reckon(sure, ISSUES, question).shares.absent == 0
    mostly = replace(sure, attendance=9000)
    assert reckon(mostly, ISSUES, question, attendance=10000).shares.absent > 1000
    counted = [sides((s,), ISSUES, question)["COR"] for s in (sure, mostly)]
    assert sum(counted[0]) > sum(counted[1]) * 10000 // 9000


def test_a_small_gain_does_not_break_a_text_that_one_wants() -> None:
    fond = Instructions("COR", {"rights": at(-100, 40), "gender": at(100, 90)})
    sour = replace(
        fond, walk_away=4000, positions={"rights": at(-100, 40), "gender": at(-200, 90)}
    )
    assert own_reckoning(room().view(fond), "A1").cost > 0
    assert own_reckoning(room().view(sour), "A1").cost == 0
    assert likeliest(room(), fond) == "abstain"


def test_a_change_that_most_of_the_room_sponsors_breaks_nothing() -> None:
    mine = told("HAV", rights=100, gender=100)
    where = room()
    before = own_reckoning(where.view(mine), "A1").cost
    where.do(*(it.CoSponsor(m, "A1") for m in MEMBERS[1:7]))
    assert before > 0
    assert own_reckoning(where.view(mine), "A1").cost == 0


def test_a_red_line_outweighs_worth() -> None:
    line = RedLine("1", ("deleted",), "Article 1 is not struck out.", hard=True)
    free = told("COR", rights=-200, insists=9000)
    bound = told("COR", line, rights=-200, insists=9000)
    reckoned = own_reckoning(room().view(bound), "A1")
    assert likeliest(room(), free) == "yes"
    assert (reckoned.ground, reckoned.shares.no) == ("red-line", 10000)
    assert reckoned.because == line.words


def test_a_change_that_mends_a_red_line_is_voted_for() -> None:
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)
    reckoned = own_reckoning(room().view(told("COR", line, rights=100)), "A1")
    assert (reckoned.ground, reckoned.shares.likeliest) == ("red-line", "yes")


def deal(where: Room, seat: str) -> Room:
    """``seat`` has promised ALA a yes on A1."""
    give = (it.Undertaking("no-objection", WHOLE),)
    ask = (it.Undertaking("vote", "A1", "yes"),)
    where.do(it.MakeOffer("ALA", seat, give, ask))
    return where.do(it.AnswerOffer(seat, "O1", accept=True))


def test_a_promise_binds_a_moderate() -> None:
    mine = told("COR", rights=40, gender=100)
    assert likeliest(room(), mine) == "no"
    assert likeliest(deal(room(), "COR"), mine) == "yes"


def test_a_promise_does_not_hold_against_a_hard_red_line() -> None:
    line = RedLine("1", ("deleted",), "Article 1 is not struck out.", hard=True)
    assert likeliest(deal(room(), "COR"), told("COR", line)) == "no"


def test_a_promise_weakens_as_keeping_it_costs_more() -> None:
    mild = Instructions("COR", {"rights": at(0, 20)})
    little = own_reckoning(deal(room(), "COR").view(mild), "A1")
    dear = own_reckoning(
        deal(room(), "COR").view(Instructions("COR", {"rights": at(200, 100)})), "A1"
    )
    assert little.shares.yes > 9000 > dear.shares.yes


def test_a_member_follows_its_bloc_as_far_as_the_discipline_goes() -> None:
    mine = told("COR", rights=-200, insists=9000)
    where = room().do(it.AgreeLine("DIN", "B", "A1", "no"))
    reckoned = own_reckoning(where.view(mine), "A1")
    assert reckoned.ground == "line"
    assert 8900 <= reckoned.shares.no <= 9200


def test_a_sponsor_votes_for_its_own_text() -> None:
    reckoned = own_reckoning(room().view(told("ALA", rights=200)), "A1")
    assert (reckoned.ground, reckoned.shares.yes) == ("own-text", 10000)


def test_a_sponsor_of_the_draft_votes_against_it_only_when_it_has_become_another() -> None:
    start = replace(setup(), sponsors=("BOR",))
    near, far = (
        told("BOR", rights=100, walk_away=7500),
        told("BOR", rights=-200, walk_away=9000),
    )
    for mine, votes_no in ((near, False), (far, True)):
        sponsor = own_reckoning(Room(start).view(mine), WHOLE)
        other = own_reckoning(Room().view(mine), WHOLE)
        assert other.shares.no > 0
        assert (sponsor.shares.no > 0) is votes_no
        assert sponsor.shares.yes == other.shares.yes
        counted = sides([sponsor.stand], ISSUES, sponsor.question)["BOR"]
        assert counted == (sponsor.shares.yes, sponsor.shares.no)


def test_the_whole_is_weighed_against_no_text() -> None:
    content = told("COR", rights=100, gender=100)
    bitter = told("COR", rights=-200, gender=-200, walk_away=8000)
    assert likeliest(room(), content, WHOLE) == "yes"
    assert likeliest(room(), bitter, WHOLE) == "no"


def test_who_has_nothing_at_stake_may_take_no_part() -> None:
    where = room()
    where.known = replace(where.known, attendance=dict.fromkeys(MEMBERS, 9000))
    found = own_reckoning(where.view(told("COR", money=0)), "A1").shares
    keen = own_reckoning(where.view(Instructions("COR", {"rights": at(0, 100)})), "A1")
    assert found.absent > 0
    assert keen.shares.absent == 0


def test_a_believed_stand_is_less_certain_than_the_same_stand_of_ones_own() -> None:
    mine = told("COR", rights=-200, insists=9000)
    where = room()
    view = where.view(mine)
    question = question_on(view, "A1")
    own = own_stand(mine, where.known)
    vague = {"rights": at(-200, confidence=1000)}
    guess = replace(own, positions=vague, known=False)
    sure = reckon(own, where.known.issues, question).shares.yes
    unsure = reckon(guess, where.known.issues, question).shares.yes
    assert sure > unsure > 5000


def test_sums_over_many_stands_are_those_of_single_reckonings() -> None:
    line = RedLine("1", ("deleted",), "Article 1 is not struck out.")
    where = room().do(it.CoSponsor("BOR", "A1"))
    stands = [
        Stand(seat, {"rights": at(place, cares)}, attendance=there, known=False)
        for seat, place, cares, there in (
            ("BOR", 0, 10, 10000),
            ("COR", -200, 90, 9000),
            ("DIN", 150, 30, 8000),
            ("ERE", 40, 100, 9500),
        )
    ]
    stands.append(Stand("FRE", {"rights": at(-200)}, (line,), attendance=5000))
    question = prospect(where.meeting.setup, where.meeting.chamber, "A1")
    each = [reckon(stand, ISSUES, question).shares for stand in stands]
    assert each[0] == CERTAIN["yes"]
    reckoned = {one.seat: (s.yes, s.no) for one, s in zip(stands, each, strict=True)}
    assert sides(stands, ISSUES, question) == reckoned


def test_what_the_instructions_point_to_is_reckoned_without_the_groups_line() -> None:
    where = room().do(it.AgreeLine("DIN", "B", "A1", "no"))
    view = where.view(told("COR", rights=-150))
    assert own_chances(view, "A1").likeliest == "no"
    assert own_leaning(view, "A1").likeliest == "yes"
