"""Why: everything of one's own seat, of others only what is believed."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game.cli.plain.expecting import room as room_told
from game.delegates.instructions import Instructions, Position, RedLine
from game.delegates.others.belief import forecast
from game.delegates.reasons.motives import why_made
from game.delegates.reasons.why import Stood, asked_about, before_room, share, why
from game.delegates.reasons.whys import chance
from game.rules.draft.places import with_sign
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import WHOLE, Bloc
from game.rules.rulebook import MotionRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told
from tests.delegates.test_moving import CITE, rules, split

ENDS = {"adjourn-meeting": MotionRule("adjourn-meeting", CITE)}


def tabled() -> Room:
    known = dossier({"BOR": {"rights": at(-150, 80)}})
    return Room(known=known).stage("talks").do(it.Table("ALA", (Delete("1"),)))


@pytest.mark.parametrize(
    ("points", "words"),
    [(0, "0 %"), (40, "under 1 %"), (6150, "62 %"), (9950, "over 99 %"), (10000, "100 %")],
)
def test_shares_are_shown_as_people_read_them(points: int, words: str) -> None:
    assert share(points) == words


@pytest.mark.parametrize(
    ("hundredths", "words"), [(0, "0"), (150, "+1.5"), (-200, "-2"), (25, "+0.25")]
)
def test_places_are_shown_as_people_write_them(hundredths: int, words: str) -> None:
    assert with_sign(hundredths) == words


def test_of_ones_own_seat_both_texts_and_the_draw_are_told() -> None:
    found = why(tabled().view(told("COR", rights=200)), "COR", "A1")
    assert found.headline.startswith("Cor (you), on A1 (delete article 1): would vote no")
    assert found.lines[0] == (
        "If it carries, the text is worth 0 % of your best text; if not, 75 %."
    )
    assert any("abstains" in line for line in found.lines)
    assert "a draw would decide" in found.lines[-1]


@pytest.mark.parametrize("target", ["A1", WHOLE])
def test_readers_elsewhere_are_told_of_the_delegation_by_name(target: str) -> None:
    view = tabled().view(told("ALA", rights=-200))
    found = why(view, "ALA", target, by_name=True)
    assert found.headline.startswith("Ala: would")
    words = " ".join((found.headline, *found.lines))
    assert not re.search(r"\b[Yy]our?\b", words)
    assert "of its best text" in words
    own = why(view, "ALA", target)
    assert own.lines[-1] != found.lines[-1]
    assert ("Ala sponsors it." in found.lines) == ("You sponsor it." in own.lines)


def test_of_ones_own_seat_the_red_line_is_told() -> None:
    line = RedLine("1", ("deleted",), "Article 1 stays.", hard=True)
    found = why(tabled().view(told("COR", line)), "COR", "A1")
    assert "Red line: Article 1 stays." in found.lines


def test_of_another_the_belief_its_basis_and_its_source_are_told() -> None:
    found = why(tabled().view(told("COR", rights=0)), "BOR", "A1")
    assert found.headline.startswith(
        "Bor, on A1 (delete article 1): you expect that it would"
    )
    assert any("it said so (a source)" in line for line in found.lines)


def test_an_inferred_place_is_told_with_the_chance_of_a_ballot_and_no_other_is() -> None:
    little = "Little tells which side it takes; chance that it would abstain"
    for place, sure, words in (
        (150, 72, "Chance that it would vote so"),
        (-60, 72, "Chance that it would abstain"),
        (-60, 34, "Chance that it would abstain"),
        (-60, 17, little),
        (150, 17, "Chance that it would vote so"),
    ):
        inferred = Position(place, 60, "inferred", "those like it", 100 * sure)
        known = dossier(
            {m: {"rights": at(0)} for m in MEMBERS} | {"BOR": {"rights": inferred}}
        )
        where = Room(known=known).stage("talks").do(it.Table("ALA", (Delete("1"),)))
        view = where.view(told("COR", rights=0))
        placed = [x for x in why(view, "BOR", "A1").lines if "those like it" in x]
        assert placed[0].endswith(f". {words} on this alone: {sure} %.")
    stated = why(tabled().view(told("COR", rights=0)), "BOR", "A1").lines
    assert not any("on this alone" in line for line in stated)


def test_of_another_every_answer_has_its_chance_and_the_sum_is_told() -> None:
    found = why(tabled().view(told("COR", rights=0)), "BOR", "A1").lines
    chances = re.findall(r"(yes|no|abstain|not there) (?:over |under )?\d+ %", found[0])
    assert found[0].startswith("Its chances: ")
    assert chances == ["yes", "no", "abstain", "not there"]
    assert re.search(r"brings it \+\d+ points.*: \+\d+ in all\.$", found[1])
    assert "between them abstain" in found[2]


def test_of_the_whole_both_worths_of_another_are_told() -> None:
    found = why(Room(known=dossier({"BOR": {"rights": at(150)}})).view(told("COR")), "BOR")
    assert found.headline.startswith("Bor, on the draft as a whole: you expect")
    assert re.search(r"worth \d+ % of its best text to it; having no", found.lines[1])


@pytest.mark.parametrize(
    ("points", "words"),
    [(0, "under 1 %"), (40, "under 1 %"), (6150, "62 %"), (10000, "over 99 %")],
)
def test_what_may_yet_happen_is_never_certain(points: int, words: str) -> None:
    assert chance(points) == words


def test_a_belief_is_told_no_surer_than_ones_own_ballot() -> None:
    view = tabled().view(told("ALA", rights=-200))
    where = tabled().do(it.CoSponsor("BOR", "A1"))
    other = why(where.view(told("COR", rights=0)), "BOR", "A1")
    own = why(view, "ALA", "A1", by_name=True)
    assert other.headline.endswith("would vote yes, over 99 % sure.")
    assert own.headline.endswith("would vote yes, over 99 % sure.")
    assert "100 %" not in " ".join((*other.lines, *own.lines[2:]))


def test_of_another_what_it_did_in_the_meeting_is_told() -> None:
    where = tabled().do(it.Speak("BOR", "concern", "1"))
    found = why(where.view(told("COR")), "BOR", "A1")
    assert "In this meeting it had concerns about article 1." in found.lines


def test_another_seats_secrets_are_not_told() -> None:
    plain = why(tabled().view(told("COR")), "DIN", "A1")
    assert not any("(you)" in line or "Red line" in line for line in plain.lines)


def test_without_a_target_it_is_the_question_that_is_open() -> None:
    where = Room().stage("talks")
    assert "no text" in why(where.view(told("COR", rights=0)), "COR").lines[0]
    where.do(it.Table("ALA", (Delete("1"),)), it.Table("ALA", (Delete("2"),)))
    view = where.view(told("COR", rights=0))
    assert "on A1 (" in why(view, "COR").headline
    assert next(room_told(view)).startswith("Expected on: Shall article 1")
    where.do(it.AskVote("ALA", "A2"))
    view = where.view(told("COR", rights=0))
    assert "on A2 (" in why(view, "COR").headline
    assert next(room_told(view)).startswith("Expected on: Shall article 2")


def test_of_the_whole_the_price_of_an_objection_is_told() -> None:
    found = why(Room().view(told("COR", rights=0)), "COR", WHOLE)
    assert any("Objecting alone would cost you 40 %" in line for line in found.lines)


def test_who_wants_a_vote_first_is_told_for_which_line_it_objects() -> None:
    """A soft line decides nothing by its crossing alone: what it rests on is said."""
    line = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)
    for insists, told_so in ((9000, True), (0, False)):
        mine = told("COR", line, rights=0, insists=insists)
        found = why(Room().view(mine), "COR", WHOLE).lines
        said = any("taken no vote on what crosses" in x and line.words in x for x in found)
        assert said is told_so, found


def test_seats_without_a_vote_and_strangers_are_answered_too() -> None:
    where = Room()
    assert why(where.view(None, "HAV"), "ICC").headline == "Commerce has no vote."
    assert why(where.view(None, "HAV"), "XXX").headline == "Nobody sits at XXX."
    assert why(where.view(Instructions("HAV", {})), "HAV").headline.startswith("Hav (you)")


def test_of_who_speaks_for_a_bloc_its_line_is_told() -> None:
    bloc = Bloc("B", "The Bloc", ("COR", "DIN"), "ICC", 9000)
    known = dossier({m: {"rights": at(150, 90)} for m in bloc.members})
    where = Room(setup(blocs=(bloc,)), known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)))
    found = why(where.view(told("ALA", rights=-200)), "ICC", "A1").lines
    assert found[0] == "It speaks for the Bloc, of 2 members."
    assert found[1].startswith("A1")
    assert "expect the Bloc to agree on no" in found[1]
    where.do(it.AgreeLine("ICC", "B", "A1", "abstain"))
    inside = why(where.view(told("COR", rights=100)), "ICC", "A1").lines
    assert inside[1] == "A1 (delete article 1): the line of the Bloc is abstain."
    outside = why(where.view(told("ALA", rights=-200)), "ICC", "A1").lines
    assert "is abstain" not in " ".join(outside)


def test_why_a_proposal_was_tabled_is_told_its_mover() -> None:
    line = RedLine("1", ("chair",), "Article 1 must go.", hard=False)
    mine = told("ALA", line, rights=-200, insists=9000)
    found = why(tabled().view(mine), "", "A1")
    assert found.headline == "You tabled A1 (delete article 1)."
    assert "It mends a red line: Article 1 must go." in found.lines
    assert any("The record is worth more to you" in line for line in found.lines)
    assert any("it needs 67 %" in line for line in found.lines)
    assert any("a draw would decide" in line for line in found.lines)


def test_why_a_proposal_was_tabled_is_told_others_as_far_as_they_may_know() -> None:
    line = RedLine("1", ("chair",), "A secret line.", hard=False)
    told("ALA", line, rights=-200, insists=9000)
    found = why(tabled().view(told("COR")), "", "A1")
    assert found.headline == "Ala tabled A1 (delete article 1)."
    assert any("You believe it would bring" in x or "you believe" in x for x in found.lines)
    assert not any("secret" in x or "insistence" in x for x in found.lines)
    where = split(8, 0).do(it.Table("ALA", (Delete("1"),)), it.AskVote("ALA", "A1"))
    asked = why(where.view(told("COR")), "ALA", "A1")
    assert any("asks for a vote" in x for x in asked.lines)


def test_why_the_chair_bridges_is_told() -> None:
    where = Room().stage("talks").do(it.Speak("ALA", "concern", "1"))
    where.do(it.Table("chair", (Revise("1", "soft"),)))
    found = why(where.view(told("COR")), "", "A1")
    assert found.headline.startswith("The Chair tabled A1")
    assert any(
        x.startswith("You know of nobody to whom it would cost") for x in found.lines
    )


def test_why_a_motion_was_moved_is_told() -> None:
    where = split(4, 4).stage("action").do(it.Table("HAV", (Delete("1"),)))
    where.do(it.AskVote("HAV", "A1"), it.MoveMotion("ALA", "adjourn-debate", "A1"))
    found = why(where.view(told("BOR", rights=150)), "", "M1")
    assert "no action" in found.headline
    assert any("ends A1 (delete article 1) without a vote on it" in x for x in found.lines)
    assert any("would cost Ala" in x for x in found.lines)
    assert any("you" in x for x in found.lines)
    apart = split(4, 4).stage("action").do(it.MoveMotion("HAV", "division", "1"))
    told_of = why(apart.view(told("BOR", rights=150)), "HAV", "M1")
    assert any("whether article 1 is kept: you expect" in x for x in told_of.lines)


def test_a_word_stands_for_what_is_before_the_room() -> None:
    view = tabled().view(told("COR"))
    assert before_room(view, "a1") == "A1"
    assert before_room(view, "WHOLE") == WHOLE
    assert before_room(view, "A9") == ""


def test_a_place_that_was_stated_is_told_as_stated_and_moved_beside_it() -> None:
    """What the meeting adds is inferred, whatever the place that it moves rests on."""
    where = Room(known=dossier({"BOR": {"rights": at(-60, 40)}})).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.Speak("BOR", "support", "1"))
    found = why(where.view(told("COR")), "BOR", "A1")
    stated = next(line for line in found.lines if "it said so (a source)" in line)
    assert "rather for “no clause” (-0.6 on the scale from -2 to +2)" in stated
    assert "; matters 40 of 100; " in stated
    moved = found.lines[found.lines.index(stated) + 1]
    assert "said and did here" in moved
    assert "(inferred)" in moved
    assert "(-0.6)" not in moved
    unknown = why(where.do(it.Speak("DIN", "support", "1")).view(told("COR")), "DIN", "A1")
    (placed,) = (line for line in unknown.lines if "on the scale" in line)
    assert "inferred from this meeting, not stated" in placed


def test_a_deed_that_confirms_a_place_moves_it_nowhere() -> None:
    """Whoever stands at the end of a scale is not told to have come nearer by a deed for it."""
    where = Room(known=dossier({"BOR": {"rights": at(-200, 90)}})).stage("talks")
    where.do(it.Table("BOR", (Delete("1"),)), it.Speak("BOR", "concern", "1"))
    found = why(where.view(told("COR")), "BOR", "A1")
    assert any("(-2 on the scale" in line for line in found.lines)
    assert not any("(inferred)" in line for line in found.lines)


def test_what_a_seat_did_on_other_issues_is_left_out() -> None:
    where = tabled().do(it.Table("BOR", (Delete("2"),)), it.Speak("BOR", "concern", "1"))
    lines = why(where.view(told("COR")), "BOR", "A1").lines
    assert "In this meeting it had concerns about article 1." in lines
    assert not any("A2" in line for line in lines)
    whole = why(where.view(told("COR")), "BOR", WHOLE).lines
    assert "In this meeting it had concerns about article 1, sponsored A2." in whole


def test_a_seat_is_asked_about_a_provision() -> None:
    view = tabled().view(told("COR", rights=200))
    assert asked_about(view, "1") == "1"
    assert asked_about(view, "article 1") == "1"
    assert asked_about(view, "a1") == "A1"
    assert asked_about(view, "9") == ""
    other = why(view, "BOR", "1")
    assert other.headline == (
        "Bor, on article 1: of the wordings, you believe its deletion to lie nearest to what"
        " it wants."
    )
    assert other.lines[0].startswith("Rights: for “no clause” (-1.5 ")
    assert other.lines[-1].startswith("Bor, on A1 (delete article 1): you expect that it")
    own = why(view, "COR", "1")
    assert own.headline.startswith(
        "Cor (you), on article 1: of the wordings, the text as it"
    )
    assert "by your instructions." in own.lines[0]
    assert why(view, "BOR", "2").lines[-1] == "Nothing is tabled on it."
    assert "nothing is known of what it wants here" in why(view, "DIN", "2").headline


def test_hidden_lines_on_a_provision_are_told_to_their_own_seat_alone() -> None:
    line = RedLine("1", ("deleted",), "A hidden line.", hard=True)
    own = why(tabled().view(told("BOR", line, rights=100)), "BOR", "1")
    assert "Red line: A hidden line." in own.lines
    known = dossier(red_lines={"BOR": (RedLine("1", ("soft",), "Known.", public=True),)})
    other = why(Room(known=known).view(told("COR")), "BOR", "1")
    assert [x for x in other.lines if "ed line" in x] == ["Public red line: Known."]


def test_why_no_ballot_was_cast_is_told() -> None:
    where = tabled()
    where.known = replace(where.known, attendance=dict.fromkeys(MEMBERS, 9000))
    view = where.view(told("COR", money=0))
    stood = Stood("absent", view)
    shrugs = why(view, "COR", "A1", stood=stood).lines[0]
    assert shrugs.startswith("Cor was in the room and took no part. Of those that care as")
    gone = replace(view, chamber=replace(view.chamber, absent=frozenset({"BOR"})))
    out = why(gone, "BOR", "A1", stood=stood).lines
    assert "Bor was out of the room when it was put." in out
    cares = tabled().view(told("COR", rights=-200))
    once = why(cares, "COR", "A1", stood=Stood("absent", cares)).lines[0]
    assert (
        once == "Cor was in the room and took no part; nothing that was weighed tells why."
    )


def test_a_ballot_against_all_that_was_weighed_is_told_to_be_drawn() -> None:
    view = tabled().view(told("COR", rights=-150, insists=9000))
    drawn = why(view, "COR", "A1", stood=Stood("no", view)).lines
    assert any("it was drawn, with a chance of" in line for line in drawn)
    likely = why(view, "COR", "A1", stood=Stood("yes", view)).lines
    assert not any("it was drawn" in line for line in likely)


def test_what_did_not_move_is_told_once() -> None:
    found = why(tabled().view(told("COR", rights=0)), "BOR", "A1")
    assert not any("(inferred)" in line for line in found.lines)


def test_where_only_consensus_adopts_no_share_is_named() -> None:
    rules = rulebook(required=True)
    room = Room(setup(rules), dossier({"BOR": {"rights": at(-150, 80)}})).stage("talks")
    room.do(it.Table("ALA", (Delete("1"),)))
    lines = why(room.view(told("ALA", rights=-200)), "", "A1").lines
    assert any("it is adopted if nobody objects" in line for line in lines)
    assert not any("67 %" in line for line in lines)


_NUMBER = re.compile(r"(?<!\w)[+-]?[0-9]+")


def sums(line: str) -> list[float]:
    """The numbers of a sentence, in order."""
    return [float(n) for n in _NUMBER.findall(line)]


@pytest.mark.parametrize("seat", ["BOR", "GRA"])
def test_of_no_action_the_change_that_a_yes_prevents_is_weighed(seat: str) -> None:
    where = split(4, 4).stage("action").do(it.Table("HAV", (Delete("1"),)))
    where.do(it.AskVote("HAV", "A1"), it.MoveMotion("ALA", "adjourn-debate", "A1"))
    mine = told(seat, rights=150 if seat == "BOR" else -200)
    (line,) = (x for x in why(where.view(mine), seat, "M1").lines if "prevents" in x)
    brings, costs, *friends, in_all = sums(line)
    assert costs >= 0
    assert (brings < 0) == (seat == "BOR")
    assert in_all == pytest.approx(costs - brings + sum(friends), abs=1.5)
    other = why(where.view(told("COR")), seat, "M1")
    assert any("a yes prevents a change which brings it" in x for x in other.lines)


def test_of_a_motion_that_ends_the_meeting_only_the_sum_is_told() -> None:
    where = Room(setup(rules(motions=ENDS))).stage("action")
    where.do(it.MoveMotion("ALA", "adjourn-meeting", ""))
    lines = why(where.view(told("COR", rights=100)), "COR", "M1").lines
    assert any("To be left without a text brings" in x for x in lines)
    assert not any("The change" in x for x in lines)
    assert "You moved it." in why(where.view(told("ALA", rights=100)), "ALA", "M1").lines


def test_of_a_draw_absence_is_told_where_it_may_be() -> None:
    where = tabled()
    where.known = replace(where.known, attendance=dict.fromkeys(MEMBERS, 9000))
    cares = Instructions("COR", {"rights": at(0, 100)})
    assert "not there" not in why(where.view(cares), "COR", "A1").lines[-1]
    shrugs = Instructions("COR", {"rights": at(0, 40)})
    assert "not there " in why(where.view(shrugs), "COR", "A1").lines[-1]


def test_why_and_the_whip_count_have_one_reckoning() -> None:
    """What is told of a seat, and of the sum of all, is what the forecast says."""
    line = Bloc("B", "Makers", ("COR", "DIN", "ERE"), "DIN", discipline=9000)
    known = dossier({"DIN": {"rights": at(-150, 90)}, "ERE": {"rights": at(-150, 90)}})
    where = Room(setup(blocs=(line,)), known).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)))
    view = where.view(told("GRA"))
    found = forecast(view, "A1")
    ere = next(f for f in found if f.seat == "ERE")
    told_of_it = " ".join(why(view, "ERE", "A1").lines)
    assert f"yes {chance(ere.yes)}, no {chance(ere.no)}" in told_of_it
    heads = [(sum(f.yes for f in found) + 5000) // 10000]
    heads += [(sum(f.no for f in found) + 5000) // 10000]
    told_of_all = " ".join(why_made(view, "A1").lines)  # type: ignore[union-attr]
    assert f"you expect {heads[0]} for it and {heads[1]} against" in told_of_all
