"""Belief: from the dossier and the meeting, never from another's instructions."""

from __future__ import annotations

import typing

import msgspec
import pytest
from msgspec.structs import replace

from game.delegates import chances
from game.delegates.chances import Gauge, gauge
from game.delegates.instructions import Dossier, Instructions, RedLine
from game.delegates.moves.majorities import expected
from game.delegates.moves.wanting import candidates, wanted
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.belief import Forecast, believed, forecast, publicly
from game.delegates.others.public import room_belief
from game.delegates.others.whipping import odds
from game.delegates.phrases import phrases
from game.delegates.view import Moment, View
from game.delegates.weighing.prospect import prospect, question_on
from game.rules.draft.text import Delete, Revise
from game.rules.kept import forget
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc, Inject
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.laying import laid
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

KNOWN = dossier({"BOR": {"rights": at(-150, 80)}, "COR": {"rights": at(0, 50, 3000)}})


def tabled(known: Dossier = KNOWN, blocs: tuple[Bloc, ...] = ()) -> Room:
    """ALA has tabled the deletion of Article 1, on rights."""
    return (
        Room(setup(blocs=blocs), known).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    )


def of(where: Room, seat: str, by: str = "HAV") -> Forecast:
    return next(f for f in forecast(where.view(None, by), "A1") if f.seat == seat)


def test_chances_add_up_for_every_member_in_the_order_of_the_roll() -> None:
    found = forecast(tabled().view(None, "HAV"), "A1")
    assert tuple(f.seat for f in found) == MEMBERS
    assert {f.yes + f.no + f.abstain + f.absent for f in found} == {10000}


def test_a_stated_position_is_forecast_and_gives_its_ground() -> None:
    found = of(tabled(), "BOR")
    assert found.choice == "yes"
    assert found.reasons == ("stated position",)
    assert of(tabled(), "GRA").reasons == ("nothing is known",)


def test_belief_moves_after_a_statement_and_says_so() -> None:
    where = tabled()
    before = of(where, "COR")
    where.do(it.Speak("COR", "concern", "1"))
    after = of(where, "COR")
    assert after.yes > before.yes
    assert after.reasons[0] == "had concerns about article 1"


def test_a_ballot_is_reckoned_again_only_when_something_shows_what_is_wanted() -> None:
    where = tabled()
    first = publicly(where.view(None, "HAV"), "A1", "COR")
    where.do(it.Suspend(CHAIR, 5))
    again = publicly(where.view(None, "DIN"), "A1", "COR")
    where.do(it.CoSponsor("BOR", "A1"))
    backed = publicly(where.view(None, "HAV"), "A1", "COR")
    where.do(it.Speak("COR", "concern", "1"))
    spoken = publicly(where.view(None, "HAV"), "A1", "COR")
    assert first is again
    assert backed.question.support > first.question.support
    assert spoken.shares.yes > backed.shares.yes
    forget()
    assert publicly(where.view(None, "HAV"), "A1", "COR") == spoken


def test_belief_moves_the_other_way_after_a_word_of_support() -> None:
    where = tabled()
    before = of(where, "COR")
    assert of(where.do(it.Speak("COR", "support", "1")), "COR").no > before.no


def test_who_signs_a_milder_text_is_not_counted_out_of_what_it_stated() -> None:
    """A name tells what is acceptable to a delegation, not where it stands."""
    where = tabled().do(it.Table("ALA", (Revise("1", "soft"),)))
    before = of(where, "BOR").yes
    after = of(where.do(it.CoSponsor("BOR", "A2")), "BOR").yes
    assert before > 8000
    assert after > before - 10  # a thousandth


def test_who_acts_against_what_it_stated_is_believed_less_and_less_to_mean_it() -> None:
    def place(*deeds: it.Intent) -> int:
        return (
            room_belief(tabled().do(*deeds).view(None, "HAV"))
            .stands["BOR"]
            .positions["rights"]
            .place
        )

    said = it.Speak("BOR", "support", "1")
    back = (it.Table("ALA", (Revise("1", "soft"),)), it.Speak("BOR", "concern", "A2"))
    assert -150 < place(said) < 0
    assert place(said) < place(said, *back)
    assert place(said) == place(said, it.Suspend(CHAIR, 1), it.Resume(CHAIR), said)


def test_each_vote_is_a_little_less_sure_than_what_is_public_in_a_small_room() -> None:
    """A ballot may have been promised to somebody, of which nobody else knows."""
    where = tabled()
    told_all = publicly(where.view(None, "HAV"), "A1", "BOR").shares
    assert 0 < told_all.yes - of(where, "BOR").yes < 1200


def test_what_no_text_is_worth_to_another_is_nobodys_knowledge() -> None:
    where = tabled(dossier({"BOR": {"rights": at(-40, 80)}}))
    view = where.view(told("BOR", rights=-40), "BOR")
    mine, theirs = own_reckoning(view, WHOLE), publicly(view, WHOLE, "BOR")
    assert mine.utility == theirs.utility
    assert mine.shares.sure > theirs.shares.sure


def test_a_co_sponsor_is_expected_to_vote_for_its_text() -> None:
    where = tabled().do(it.CoSponsor("COR", "A1"))
    assert of(where, "COR").yes == 10000


def test_a_ballot_tells_of_the_next_one_on_the_same_issue() -> None:
    where = tabled().do(it.AskVote("ALA", "A1")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    votes = {m: "yes" if m in ("ALA", "COR") else "no" for m in MEMBERS}
    where.do(*(it.Vote(m, typing.cast("typing.Any", v)) for m, v in votes.items()))
    softer = it.Table("ALA", (Revise("1", "soft"),))
    before = Room(known=KNOWN).stage("talks").do(softer)
    where.do(it.CloseVoting(CHAIR), softer)
    after = next(f for f in forecast(where.view(None, "HAV"), "A2") if f.seat == "COR")
    first = of(before, "COR")
    assert after.yes * first.no > first.yes * after.no
    assert after.reasons[0] == "voted yes on A1"


def test_a_public_red_line_decides_a_forecast() -> None:
    line = RedLine("1", ("deleted",), "Article 1 stays.", public=True, hard=True)
    known = dossier(red_lines={"DIN": (line,)})
    assert of(tabled(known), "DIN").no == 10000


def test_a_promise_is_known_only_to_whom_it_was_made() -> None:
    where = tabled()
    give = (it.Undertaking("no-objection", WHOLE),)
    ask = (it.Undertaking("vote", "A1", "yes"),)
    where.do(it.MakeOffer("ALA", "COR", give, ask))
    where.do(it.AnswerOffer("COR", "O1", accept=True))
    assert of(where, "COR", by="ALA").yes > 8000 > of(tabled(), "COR").yes
    assert of(where, "COR", by="HAV") == of(tabled(), "COR")


def test_a_bloc_that_leans_one_way_is_guessed_to_have_a_line() -> None:
    bloc = Bloc("B", "The Bloc", ("BOR", "GRA"), "BOR", 9000)
    assert of(tabled(blocs=(bloc,)), "GRA").yes > of(tabled(), "GRA").yes


def test_ones_own_forecast_says_what_binds_one() -> None:
    bloc = Bloc("B", "The Bloc", ("BOR", "GRA"), "BOR", 9000)
    where = tabled(blocs=(bloc,))

    def rests_on(*lines: RedLine) -> tuple[str, ...]:
        view = where.view(told("BOR", *lines, rights=-150))
        return next(f for f in forecast(view, "A1") if f.seat == "BOR").reasons

    assert rests_on() == ("your instructions",)
    where.do(it.AgreeLine("BOR", "B", "A1", "yes"))
    assert rests_on() == ("your group's line",)
    where.do(it.AgreeLine("BOR", "B", "A1", "no"))
    assert rests_on() == ("your instructions",)
    loose = tabled(blocs=(replace(bloc, discipline=2500),))
    loose.do(it.AgreeLine("BOR", "B", "A1", "yes"))
    view = loose.view(told("BOR", rights=-150))
    own = next(f for f in forecast(view, "A1") if f.seat == "BOR")
    assert (own.choice, own.reasons) == ("yes", ("your instructions",))
    assert rests_on(RedLine("1", ("chair",), "Not so.", public=True)) == ("your red line",)


def test_odds_add_up_the_forecast() -> None:
    found = odds(tabled().view(None, "HAV"), "A1")
    each = forecast(tabled().view(None, "HAV"), "A1")
    assert found.yes == sum(f.yes for f in each) // 100
    assert found.carries < 5000
    kept = tabled(dossier({m: {"rights": at(200, 90)} for m in MEMBERS[1:]}))
    assert odds(kept.view(None, "HAV"), "A1").carries == 0


def test_the_gauge_names_who_would_object() -> None:
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=True)
    found = gauge(Room(known=dossier(red_lines={"DIN": (line,)})).view(None, "HAV"))
    assert (found.objectors, found.level) == ((("DIN", 10000),), 0)
    assert gauge(Room().view(None, "HAV")).level == 10000


def test_a_proposal_has_a_gauge_of_its_own_that_leaves_its_mover_silent() -> None:
    kept = dossier({m: {"rights": at(200, 90)} for m in MEMBERS[1:]})
    where = tabled(kept)
    found = gauge(where.view(None, "HAV"), "A1")
    assert [seat for seat, _ in found.objectors] == [m for m in MEMBERS if m != "ALA"]
    assert found.unheard == ()
    assert gauge(where.view(None, "HAV")).objectors != found.objectors


def waiting(*done: it.Intent) -> Gauge:
    """The gauge of a room in which DIN has a soft line that the text crosses."""
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=False)
    where = Room(known=dossier(red_lines={"DIN": (line,)})).stage("talks")
    where.do(it.Table("DIN", (Delete("1"),)), *done)
    return gauge(where.view(None, "HAV"))


def test_who_asked_for_a_vote_is_believed_to_object_until_it_is_taken() -> None:
    before, asked = waiting(), waiting(it.AskVote("DIN", "A1"))
    assert [seat for seat, _ in before.unsure] == ["DIN"]
    assert [seat for seat, _ in asked.objectors] == ["DIN"]
    assert before.unheard == asked.unheard == ("DIN",)


def test_who_asked_for_none_when_texts_are_taken_up_is_hardly_believed_to() -> None:
    late = waiting(it.OpenStage("chair", "action"))
    assert late.level > waiting().level
    asked = waiting(it.AskVote("DIN", "A1"), it.OpenStage("chair", "action"))
    assert [seat for seat, _ in asked.objectors] == ["DIN"]


def test_a_hard_line_is_settled_by_no_vote() -> None:
    line = RedLine("1", ("chair",), "Article 1 goes.", public=True, hard=True)
    found = gauge(Room(known=dossier(red_lines={"DIN": (line,)})).view(None, "HAV"))
    assert found.unheard == ()


def test_the_gauge_knows_ones_own_red_lines() -> None:
    line = RedLine("1", ("chair",), "Article 1 goes.", hard=True)
    assert gauge(Room().view(told("COR", line))).objectors == (("COR", 10000),)


class Canary(dict):  # type: ignore[type-arg]
    """Positions that nobody but their owner may look at."""

    def __getattribute__(self, name: str) -> object:
        raise AssertionError("another's instructions were read")


def test_nothing_that_a_view_holds_can_carry_the_instructions_of_another() -> None:
    hints = typing.get_type_hints(View)
    holding = [n for n, hint in hints.items() if "Instructions" in str(hint)]
    assert holding == ["instructions"]
    assert "Instructions" not in str(typing.get_type_hints(Dossier))


def test_another_seat_is_believed_without_its_instructions() -> None:
    hidden = Instructions("COR", {"rights": at(200, 100)})
    where = tabled()
    told("COR", rights=200)
    seen = believed(where.view(told("HAV", rights=100)), "A1", "COR")
    assert seen == believed(where.view(told("HAV", rights=-200)), "A1", "COR")
    assert msgspec.structs.asdict(hidden)["seat"] not in where.known.red_lines


def test_a_view_with_the_instructions_of_another_is_never_made() -> None:
    from game.sitting.views import view_for

    where = tabled()
    with pytest.raises(ValueError, match="not for HAV"):
        view_for(where.meeting, "HAV", where.known, told("COR", rights=0), 0)


def test_where_nobody_may_abstain_nobody_is_expected_to() -> None:
    def expected(*, abstain: bool) -> tuple[Forecast, ...]:
        rules = rulebook()
        needs = msgspec.structs.replace(rules.majorities["substance"], abstain=abstain)
        bound = msgspec.structs.replace(rules, majorities={"substance": needs})
        where = Room(setup(bound), KNOWN).stage("talks")
        return forecast(where.do(it.Table("ALA", (Delete("1"),))).view(None, "HAV"), "A1")

    assert any(f.abstain for f in expected(abstain=True))
    found = expected(abstain=False)
    assert all(f.abstain == 0 for f in found)
    assert all(f.choice != "abstain" for f in found)
    assert {f.yes + f.no + f.absent for f in found} == {10000}


def test_a_part_of_a_package_is_weighed_by_what_it_does() -> None:
    """Kept or not, the rest of the package stays: only the part is at stake."""
    where = Room(setup(), KNOWN).stage("action")
    where.do(it.Table("ALA", (Delete("1"), Delete("2")), package=True))
    chamber = where.meeting.chamber
    chamber = msgspec.structs.replace(chamber, separate={"P1/1": "pending"})
    found = prospect(where.meeting.setup, chamber, "P1/1")
    alone = prospect(
        where.do(it.Table("BOR", (Delete("1"),))).meeting.setup, where.meeting.chamber, "A1"
    )
    assert found.changes == alone.changes
    assert not found.turned
    assert found.if_no.provisions["2"].deleted
    assert not found.if_no.provisions["1"].deleted


def test_at_even_chance_a_seat_is_unsure_and_no_objector(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    even = {"AAA": 5000, "BBB": 7000, "CCC": 2000, "DDD": 100}
    monkeypatch.setattr(chances, "chances_of_objecting", lambda _view, _target: even)
    found = gauge(Room().view(None, "HAV"))
    assert [seat for seat, _ in found.objectors] == ["BBB"]
    assert [seat for seat, _ in found.unsure] == ["AAA", "CCC"]
    assert [seat for seat, _ in found.calm] == ["DDD"]


def test_a_view_of_what_only_might_be_is_not_answered_for_what_is() -> None:
    where = tabled()
    view = where.view(None, "HAV")
    moment = Moment(view.setup, view.chamber, view.dossier)
    view = msgspec.structs.replace(view, moment=moment)
    assert question_on(view, "A1").changes
    other = where.meeting.chamber.proposals["A1"]
    revised = msgspec.structs.replace(other, operations=(Revise("2", "soft"),))
    chamber = msgspec.structs.replace(view.chamber, proposals={"A1": revised})
    found = question_on(msgspec.structs.replace(view, chamber=chamber), "A1")
    assert {c.provision for c in found.changes} == {"2"}
    assert {c.provision for c in question_on(view, "A1").changes} == {"1"}


def test_what_the_room_thinks_is_the_same_object_for_every_seat() -> None:
    where = tabled()
    table = laid(load("first-steps"), 1)
    one, other = (table.view(seat) for seat in table.setup.roll[:2])
    assert one.moment is other.moment
    assert room_belief(one) is room_belief(other)
    assert room_belief(where.view(None, "HAV")) == room_belief(where.view(None, "ALA"))


def test_news_changes_nothing_of_what_can_be_proposed_and_who_would_be_for_it() -> None:
    before = setup()
    after = msgspec.structs.replace(before, injects=(Inject(930, "Rain", "It rains."),))
    assert after.weights is before.weights
    assert candidates(after, before.draft) is candidates(before, before.draft)
    known, change = dossier(), candidates(before, before.draft)[0].prospect
    assert expected(after, known, change) is expected(before, known, change)


def test_what_waits_is_known_by_who_moved_it() -> None:
    where = tabled().do(it.Table("BOR", (Revise("2", "soft"),)))
    chamber = where.meeting.chamber
    assert [p.id for p in chamber.pending] == ["A1", "A2"]
    assert {s: [p.id for p in own] for s, own in chamber.pending_by.items()} == {
        "ALA": ["A1"],
        "BOR": ["A2"],
    }
    gone = where.do(it.Withdraw("ALA", "A1")).meeting.chamber
    assert [p.id for p in gone.pending] == ["A2"]
    assert list(gone.pending_by) == ["BOR"]


def test_a_wish_that_mends_a_line_is_told_from_one_that_only_brings_something() -> None:
    view = tabled().view(None, "HAV")
    among = candidates(view.setup, view.chamber.draft)
    mine = told("HAV", RedLine("1", ("chair",), "No"), rights=-200)
    mending = [w.candidate.provision for w in wanted(mine, view.dossier, among) if w.mends]
    assert set(mending) == {"1"}
    free = wanted(told("HAV", rights=-200), view.dossier, among)
    assert not any(w.mends for w in free)
    assert [w.gain for w in free] == sorted((w.gain for w in free), reverse=True)


@pytest.mark.parametrize("about", ["", "1"])
def test_who_stops_a_text_for_nothing_in_it_is_believed_to_live_without_one(
    about: str,
) -> None:
    """One that names the provision wants another wording; one that names none wants no text."""
    known = dossier({"COR": {"rights": at(0, 80)}})
    where = Room(known=known).stage("action").do(it.CallConsensus(CHAIR, WHOLE))
    before = publicly(where.view(None, "HAV"), WHOLE, "COR").shares
    where.do(it.Object("COR", "No.", about), it.Gavel(CHAIR))
    after = room_belief(where.view(None, "HAV")).stands["COR"]
    assert before.yes > 9000
    assert bool(after.without) is not bool(about)


def test_who_calls_a_text_worse_than_none_is_not_expected_to_vote_for_it() -> None:
    known = dossier({"COR": {"rights": at(0, 80)}, "DIN": {"rights": at(0, 80)}})
    where = Room(known=known).stage("open")
    for seat, mood in (("COR", "hostile"), ("DIN", "ready")):
        words = phrases("en", f"open-{mood}")[1]
        where.do(it.AskFloor(seat), it.GiveFloor(CHAIR, seat))
        where.do(it.Speak(seat, "general", "", words))
    view = where.view(None, "HAV")
    cool, keen = (publicly(view, WHOLE, seat).shares for seat in ("COR", "DIN"))
    assert cool.yes < 3000
    assert keen.yes > 9000
