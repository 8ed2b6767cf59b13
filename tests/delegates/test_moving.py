"""Motions, silence, brackets, and coming back for a vote."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.delegate import act
from game.delegates.instructions import Instructions, RedLine
from game.delegates.model import DEFAULTS
from game.delegates.moves.brackets import bracket_to_put
from game.delegates.moves.moving import motion_to_move, motion_to_speak_on
from game.delegates.moves.recording import names_to_ask_for
from game.delegates.moves.silence import silence_to_break
from game.delegates.others.ballot import own_reckoning
from game.delegates.reasons.why import why
from game.delegates.weighing.odds import Shares, decided
from game.rules.draft.text import Delete
from game.rules.meeting.methods import method_for
from game.rules.meeting.setup import CHAIR
from game.rules.rulebook import Citation, MotionRule, Rulebook, SilenceRule
from game.rules.wishes import intents as it
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still, told

CITE = Citation("rule")
GONE = RedLine("1", ("chair",), "Article 1 must go.", hard=False)
STAYS = RedLine("1", ("deleted",), "Article 1 stays.", hard=True)


def rules(**changed: object) -> Rulebook:
    """A rulebook with motions on division, on no action and on roll calls."""
    motions = {
        "roll-call": MotionRule("roll-call", CITE, majority=""),
        "division": MotionRule(
            "division", CITE, speakers_against=2, only_if_contested=True
        ),
        "adjourn-debate": MotionRule("adjourn-debate", CITE, 3, 2, 2),
    }
    found = replace(rulebook(), motions=motions, methods=("hands", "roll-call"))
    return replace(found, **changed)


def split(high: int, low: int) -> Room:
    """A room in which so many want article 1 whole, so many want it gone."""
    places = [at(150, 90)] * high + [at(-200, 90)] * low
    known = dossier({m: {"rights": p} for m, p in zip(MEMBERS, places, strict=True)})
    return Room(setup(rules()), known).stage("talks")


def test_a_vote_on_a_red_line_is_wanted_by_name() -> None:
    where = split(5, 3).do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    mine = told("HAV", GONE, rights=-200, insists=9000, style="holds-out")
    assert motion_to_move(where.view(mine)) == it.MoveMotion("HAV", "roll-call", "A1")
    where.do(it.MoveMotion("HAV", "roll-call", "A1"))
    assert motion_to_move(where.view(mine)) is None


def test_a_separate_vote_is_moved_where_neither_side_has_two_thirds() -> None:
    mine = told("HAV", GONE, rights=-200, insists=3000, style="holds-out")
    moved = motion_to_move(split(4, 4).stage("action").view(mine))
    assert moved == it.MoveMotion("HAV", "division", "1")
    assert motion_to_move(split(7, 1).stage("action").view(mine)) is None


def test_who_wants_the_record_has_a_hopeless_point_voted_on_apart() -> None:
    mine = told("HAV", GONE, rights=-200, insists=9000, style="holds-out")
    wants = it.MoveMotion("HAV", "division", "1")
    assert motion_to_move(split(7, 1).stage("action").view(mine)) == wants
    hard = told("HAV", replace(GONE, hard=True), rights=-200)
    assert motion_to_move(split(7, 1).stage("action").view(hard)) == wants
    answered = split(7, 1).do(it.Table("HAV", (Delete("1"),))).stage("action")
    assert motion_to_move(answered.view(hard)) is None


def test_in_a_separate_vote_who_wants_the_text_keeps_it_and_the_others_do_not() -> None:
    where = split(4, 4).stage("action").do(it.MoveMotion("HAV", "division", "1"))
    assert where.meeting.chamber.motions["M1"].status == "pending"
    where.do(it.Rule(CHAIR, "M1", upheld=True))
    keeps = Instructions("ALA", {"rights": at(150, 90)})
    strikes = Instructions("HAV", {"rights": at(-200, 90)})
    assert own_reckoning(where.view(keeps), "1").shares.likeliest == "yes"
    assert own_reckoning(where.view(strikes), "1").shares.likeliest == "no"


def test_no_action_is_moved_on_what_is_feared_and_only_then() -> None:
    mine = replace(Instructions("ALA", {"rights": at(150, 100)}), red_lines=(STAYS,))
    feared = (
        split(5, 3)
        .stage("action")
        .do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    )
    hopeless = (
        split(7, 1)
        .stage("action")
        .do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    )
    simple = replace(rules(), majorities={
        k: replace(m, share=rulebook().majorities["procedural"].share)
        for k, m in rulebook().majorities.items()
    })  # fmt: skip
    feared.meeting = replace(
        feared.meeting, setup=replace(feared.meeting.setup, rulebook=simple)
    )
    assert motion_to_move(feared.view(mine)) == it.MoveMotion("ALA", "adjourn-debate", "A1")
    assert motion_to_move(hopeless.view(mine)) is None
    quiet = Instructions("ALA", {"rights": at(150, DEFAULTS.salience_spoken - 1)})
    assert motion_to_move(feared.view(quiet)) is None
    mild = Instructions("ALA", {"rights": at(150, 55)})
    assert own_reckoning(feared.view(mild), "A1").gain > -DEFAULTS.insist_gain
    assert motion_to_move(feared.view(mild)) is None
    loud = Instructions("ALA", {"rights": at(150, 65)})
    assert motion_to_move(feared.view(loud)) is not None


def test_motions_find_speakers_on_both_sides() -> None:
    where = split(4, 4).stage("action")
    where.do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    where.do(it.MoveMotion("ALA", "adjourn-debate", "A1"))
    keeps = Instructions("BOR", {"rights": at(150, 90)})
    strikes = Instructions("GRA", {"rights": at(-200, 90)})
    assert motion_to_speak_on(where.view(keeps)) == it.SpeakOnMotion("BOR", "M1", "for")
    assert motion_to_speak_on(where.view(strikes)) == it.SpeakOnMotion(
        "GRA", "M1", "against"
    )


def test_a_motion_that_nobody_seconds_is_declared_unsupported() -> None:
    needs = replace(rules().motions["adjourn-debate"], seconds=1)
    motions = {**rules().motions, "adjourn-debate": needs}
    where = Room(setup(rules(motions=motions))).stage("action")
    where.do(it.Table("HAV", (Delete("1"),)), it.MoveMotion("ALA", "adjourn-debate", "A1"))
    ruled = preside(where.view(Instructions(CHAIR, {})), still)
    assert isinstance(ruled, it.Rule)
    assert not ruled.upheld
    assert where.do(ruled).meeting.chamber.motions["M1"].status == "refused"
    friend = Instructions("BOR", {"rights": at(150, 90)})
    again = Room(setup(rules(motions=motions))).stage("action")
    again.do(it.Table("HAV", (Delete("1"),)), it.MoveMotion("ALA", "adjourn-debate", "A1"))
    assert act(again.view(friend), still) == it.SpeakOnMotion("BOR", "M1", "second")


def test_silence_is_broken_on_the_provision_where_the_line_lies() -> None:
    quiet = rules(silence=SilenceRule(CITE))
    where = Room(setup(quiet)).stage("action").do(it.OpenSilence(CHAIR))
    hard = told("COR", replace(GONE, hard=True), rights=-200)
    assert silence_to_break(where.view(hard), lambda _: 0.99) is None
    assert silence_to_break(where.view(hard), lambda _: 0.1) is not None
    assert silence_to_break(where.view(told("DIN", rights=100)), lambda _: 0.0) is None
    where.do(it.RunSilence(CHAIR))
    found = silence_to_break(where.view(hard), lambda _: 0.99)
    assert found == it.BreakSilence("COR", ("1",), "Article 1 must go.")
    assert silence_to_break(where.view(told("DIN", rights=100)), lambda _: 0.99) is None
    whole = Room(setup(rules(silence=SilenceRule(CITE, partial=False)))).stage("action")
    whole.do(it.OpenSilence(CHAIR), it.RunSilence(CHAIR))
    broken = silence_to_break(whole.view(hard), lambda _: 0.99)
    assert broken is not None
    assert broken.about == ()


def test_brackets_are_put_where_all_must_agree_and_lifted_when_the_line_holds() -> None:
    must = Room(setup(rulebook(required=True))).stage("talks")
    hard = told("COR", replace(GONE, hard=True), rights=-200)
    assert bracket_to_put(must.view(hard)) == it.Mark("COR", "1", "bracketed")
    assert bracket_to_put(Room(setup(rules())).stage("talks").view(hard)) is None
    must.do(it.Mark("COR", "1", "bracketed"))
    mended = replace(hard, red_lines=(replace(GONE, variants=("soft",)),))
    assert bracket_to_put(must.view(mended)) == it.Mark("COR", "1", "open")


def test_one_that_is_out_comes_back_for_a_vote_that_matters() -> None:
    where = split(5, 3).do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    where.do(it.Attend("BOR", present=False)).stage("action")
    assert act(
        where.view(Instructions("BOR", {"rights": at(150, 90)})), still
    ) == it.Attend("BOR")
    assert (
        act(where.view(Instructions("BOR", {"rights": at(20, 5)}, walk_away=9900)), still)
        is None
    )


def test_a_persons_motion_is_answered_before_the_chair_goes_on() -> None:
    known = dossier({m: {"rights": at(150, 90)} for m in MEMBERS})
    plain = {s: Instructions(s, {"rights": at(150, 90)}) for s in (CHAIR, *MEMBERS, "ICC")}
    table = Table(setup(rules()), known, plain, 5, people=("HAV",))
    turns = Turns(table)
    while table.meeting.chamber.stage != "action" or isinstance(turns.step()[0], str):
        if isinstance(turns.step()[0], str):
            turns.let_pass()
    table.submit(it.MoveMotion("HAV", "division", "1"))
    for _ in range(6):
        turns.step()
    assert table.meeting.chamber.motions["M1"].spoken_against


def test_who_has_no_side_lends_a_second_and_an_opponent_does_not() -> None:
    needs = replace(rules().motions["adjourn-debate"], seconds=1)
    motions = {**rules().motions, "adjourn-debate": needs}
    where = Room(setup(rules(motions=motions))).stage("action")
    where.do(it.Table("HAV", (Delete("1"),)), it.MoveMotion("ALA", "adjourn-debate", "A1"))
    careless = Instructions("COR", {"rights": at(0, 0)})
    opponent = Instructions("GRA", {"rights": at(-200, 90)})
    seconds = it.SpeakOnMotion("COR", "M1", "second")
    assert motion_to_speak_on(where.view(careless)) == seconds
    assert motion_to_speak_on(where.view(opponent)) is None


def test_the_day_is_not_ended_by_who_wants_the_text() -> None:
    ending = MotionRule("adjourn-meeting", CITE)
    motions = {**rules().motions, "adjourn-meeting": ending}
    where = Room(setup(rules(motions=motions))).stage("action")
    where.do(it.MoveMotion("ALA", "adjourn-meeting"))
    wants = own_reckoning(where.view(Instructions("BOR", {"rights": at(150, 90)})), "M1")
    assert wants.utility < -wants.band
    assert wants.if_yes < wants.if_no
    loses = Instructions("GRA", {"rights": at(-200, 90)}, walk_away=9000)
    spared = own_reckoning(where.view(loses), "M1")
    assert spared.utility > spared.band


def test_where_nobody_abstains_the_indifferent_answer_one_way_or_the_other() -> None:
    assert decided(Shares(0, 0, 8000, 2000)) == Shares(4000, 4000, 0, 2000)
    assert decided(Shares(1000, 3000, 6000)) == Shares(2500, 7500, 0)
    assert decided(Shares(0, 10000, 0)) == Shares(0, 10000, 0)


def test_names_are_wanted_where_the_room_may_leave_ones_own_text_unvoted() -> None:
    where = by_hands().do(it.Table("HAV", (Delete("1"),)), it.AskVote("HAV", "A1"))
    where.stage("action").do(it.MoveMotion("ALA", "adjourn-debate", "A1"))
    mine = told("HAV", GONE, rights=-200, insists=9000, style="holds-out")
    wants = it.MoveMotion("HAV", "recorded-vote", "M1")
    assert names_to_ask_for(where.view(mine)) == wants
    easy = told("HAV", GONE, rights=-200, insists=3000, style="holds-out")
    assert names_to_ask_for(where.view(easy)) is None, "the record is little to it"
    other = told("GRA", GONE, rights=-200, insists=9000, style="holds-out")
    assert names_to_ask_for(where.view(other)) is None, "not its text"
    where.do(wants)
    assert names_to_ask_for(where.view(mine)) is None
    assert method_for(where.meeting.setup, where.meeting.chamber, "M1") == "recorded"
    lines = why(where.view(mine), "", "M2").lines
    assert any("its own text" in line and "A1" in line for line in lines)


def test_who_moves_a_separate_vote_for_the_record_wants_it_by_name_once_contested() -> None:
    where = by_hands().stage("action").do(it.MoveMotion("HAV", "division", "1"))
    mine = told("HAV", GONE, rights=-200, insists=9000, style="holds-out")
    assert names_to_ask_for(where.view(mine)) is None, "it is granted unless contested"
    where.do(it.SpeakOnMotion("ALA", "M1", "against"))
    assert act(where.view(mine), still) == it.MoveMotion("HAV", "recorded-vote", "M1")


def by_hands() -> Room:
    """A room that shows hands unless a member asks for names."""
    known = rules()
    motions = {
        **known.motions,
        "recorded-vote": MotionRule("recorded-vote", CITE, majority=""),
    }
    by_name = ("hands", "recorded", "roll-call")
    places = {m: {"rights": at(150, 90)} for m in MEMBERS[:7]}
    members = dossier({**places, MEMBERS[7]: {"rights": at(-200, 90)}})
    changed = replace(known, motions=motions, methods=by_name)
    return Room(setup(changed), members).stage("talks")


def test_who_wants_a_text_makes_it_no_harder_to_adopt() -> None:
    importance = MotionRule("important-question", CITE)
    two_thirds = replace(rulebook().majorities["substance"], name="important")
    known = rules(
        motions={**rules().motions, "important-question": importance},
        majorities={**rulebook().majorities, "important": two_thirds},
    )
    where = Room(setup(known)).stage("talks").do(it.Table("HAV", (Delete("1"),)))
    where.stage("action")

    def leans(target: str, **fields: int) -> Shares:
        motion = it.MoveMotion("ALA", "important-question", target)
        room = Room(setup(known))
        room.meeting = where.meeting
        view = room.do(motion).view(told("BOR", **fields))
        return own_reckoning(view, "M1").shares

    bitter = {"rights": -200, "gender": -200, "walk_away": 9000}
    assert leans("whole", **bitter).yes > 9000
    assert leans("whole", rights=100, gender=100).no > 9000
    assert leans("A1", rights=-200).no > 9000, "it wants the article deleted"
    assert leans("A1", rights=100).yes > 9000
