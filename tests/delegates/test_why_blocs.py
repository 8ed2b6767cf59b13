"""Why a bloc and why the Chair: what they come to, as far as one seat may see."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.cli.plain.reasons import of as typed_why
from game.delegates.instructions import RedLine
from game.delegates.reasons.why import why
from game.delegates.reasons.why_blocs import bloc_called
from game.errors import Unreadable
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc
from game.rules.rulebook import Citation, SilenceRule
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from game.sitting.hindsight import Hindsight
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

FOUR = ("BOR", "COR", "DIN", "ERE")
ON = "A1 (delete article 1)"


def room(voice: str = "DIN") -> Room:
    """A bloc of four that would keep article 1, which ALA wants deleted."""
    bloc = Bloc("B", "The Bloc", FOUR, voice, 9000)
    known = dossier({m: {"rights": at(150, 90)} for m in FOUR})
    where = Room(setup(rulebook(first=False), blocs=(bloc,)), known).stage("talks")
    return where.do(it.Table("ALA", (Delete("1"),)), it.AskVote("ALA", "A1"))


def put(where: Room) -> Room:
    return where.stage("action").do(it.PutQuestion(CHAIR, "A1"))


def voted(where: Room) -> Room:
    """A1 is decided by names; of the bloc COR votes for it."""
    ballots: dict[str, Choice] = dict.fromkeys(MEMBERS, "no")
    ballots |= {"ALA": "yes", "COR": "yes"}
    put(where).do(*(it.Vote(seat, ballots[seat]) for seat in MEMBERS))
    return where.do(it.CloseVoting(CHAIR))


def test_a_bloc_is_asked_about_as_a_seat_is() -> None:
    where = room()
    found = why(where.view(told("ALA", rights=-200)), "B", "A1")
    assert found.headline == f"{ON}: you expect the Bloc to agree on no."
    assert found.lines[0] == "It has 4 members; Din speaks for it."
    assert "0 lean to yes and 4 to no; 0 lean" in found.lines[1]
    assert "75 % of the weight" in found.lines[2]
    assert "A line of no is followed by 90 %" in found.lines[3]
    assert found.lines[4].startswith("A line of yes / abstain is on record only")


def test_of_a_divided_bloc_no_line_moves_those_who_lean() -> None:
    """Two of four would keep the article, and two would have it go."""
    bloc = Bloc("B", "The Bloc", FOUR, "DIN", 9000)
    sides = {"BOR": 150, "COR": 150, "DIN": -150, "ERE": -150}
    known = dossier({m: {"rights": at(place, 90)} for m, place in sides.items()})
    where = Room(setup(rulebook(first=False), blocs=(bloc,)), known).stage("talks")
    where = where.do(it.Table("ALA", (Delete("1"),)), it.AskVote("ALA", "A1"))
    found = why(where.view(told("ALA", rights=-200)), "B", "A1")
    assert "2 of its members lean to yes and 2 to no" in found.headline
    assert found.lines[3].startswith("A line of yes / no / abstain moves only those")
    assert len(found.lines) == 4


def test_its_line_is_told_to_its_members_only() -> None:
    where = room().do(it.AgreeLine("DIN", "B", "A1", "abstain"))
    inside = why(where.view(told("COR", rights=100)), "B", "A1")
    assert inside.headline == f"{ON}: the line of the Bloc is abstain."
    outside = why(where.view(told("ALA", rights=-200)), "B", "A1")
    assert "abstain" not in outside.headline


def test_a_bloc_is_found_by_its_id_and_by_its_name() -> None:
    known = room().meeting.setup
    assert bloc_called(known, "the bloc") == bloc_called(known, "b") == known.blocs[0]
    assert bloc_called(known, "ALA") is None


def test_who_broke_the_line_is_told_where_ballots_have_names() -> None:
    where = voted(room().do(it.AgreeLine("DIN", "B", "A1", "no")))
    inside = why(where.view(told("BOR")), "B", "A1").lines
    assert f"On {ON} the line was no; it was broken by Cor." in inside
    outside = why(where.view(told("ALA")), "B", "A1").lines
    assert f"On {ON} most of them answered no, but not Cor." in outside


def test_a_bloc_without_a_voice_has_no_line_and_binds_nobody() -> None:
    view = room("").view(told("ALA"))
    assert why(view, "B", "A1").headline.startswith(
        f"{ON}: nobody tells a line of the Bloc"
    )
    with_voice = room().view(told("ALA"))
    assert any("It is in the Bloc" in line for line in why(with_voice, "BOR", "A1").lines)
    assert not any("It is in" in line for line in why(view, "BOR", "A1").lines)


def test_the_chair_is_asked_for_what_it_did_last() -> None:
    where = put(room())
    found = why(where.view(told("COR")), CHAIR).lines
    assert found[0] == f"It has put {ON} to the vote, which Ala asked for."
    where.do(*(it.Vote(seat, "no") for seat in MEMBERS), it.CloseVoting(CHAIR))
    assert why(where.view(told("COR")), CHAIR).lines == (f"It put {ON} to the vote.",)


def test_the_chair_is_asked_why_it_asks_for_consensus_and_of_its_own_text() -> None:
    where = room().do(it.Table(CHAIR, (Delete("2"),))).stage("action")
    where.do(it.CallConsensus(CHAIR, "A2"))
    found = why(where.view(told("COR")), CHAIR).lines
    assert found[0].startswith("It asks whether anybody objects to A2 (delete article 2), ")
    assert found[1] == "It tabled A2 (delete article 2); `why A2` tells the reason."
    where.do(it.Object("BOR", "Article 2 stays."), it.Gavel(CHAIR))
    last = why(where.view(told("COR")), CHAIR).lines[-1]
    assert last.endswith(
        "whether anybody objects to A2 (delete article 2); objections: Bor."
    )


def test_a_bloc_is_typed_by_its_name_of_several_words() -> None:
    view = room().view(told("ALA", rights=-200))
    past = Hindsight(lambda: ())
    by_name = list(typed_why(view, ["The", "Bloc", "A1"], past))
    assert by_name == list(typed_why(view, ["b", "A1"], past))
    assert by_name[0].startswith(f"{ON}: you expect the Bloc")
    with pytest.raises(Unreadable, match="no seat"):
        list(typed_why(view, ["The", "Club"], past))


def test_a_bloc_is_asked_about_what_is_proposed_on_a_provision() -> None:
    where, past = room(), Hindsight(lambda: ())
    view = where.view(told("ALA", rights=-200))
    assert list(typed_why(view, ["b", "1"], past)) == list(
        typed_why(view, ["b", "A1"], past)
    )
    with pytest.raises(Unreadable, match=r"nothing is on `2`") as raised:
        list(typed_why(view, ["b", "2"], past))
    assert raised.value.hint == "why DIN 2"
    where.do(
        it.Table("ALA", (Delete("2"),)),
        it.Table("BOR", (Revise("2", text="Other words."),)),
    )
    with pytest.raises(Unreadable, match=r"On `2` are A2, "):
        list(typed_why(where.view(told("ALA", rights=-200)), ["b", "2"], past))


def test_no_line_is_agreed_over_the_red_lines_of_its_members() -> None:
    """Three of four would gain by the deletion and have said that they cannot take it."""
    bloc = Bloc("B", "The Bloc", FOUR, "DIN", 9000)
    known = dossier({m: {"rights": at(-150, 90)} for m in FOUR})
    free = Room(setup(rulebook(first=False), blocs=(bloc,)), known).stage("talks")
    line = RedLine("1", ("deleted",), "Article 1 stays", hard=True)
    drawn = replace(known, red_lines=dict.fromkeys(("BOR", "COR", "DIN"), (line,)))
    bound = Room(setup(rulebook(first=False), blocs=(bloc,)), drawn).stage("talks")
    for where, agreed in ((free, "yes"), (bound, "no")):
        where.do(it.Table("ALA", (Delete("1"),)))
        found = why(where.view(told("ALA", rights=-200)), "B", "A1")
        assert found.headline.endswith(f"you expect the Bloc to agree on {agreed}.")


def test_of_a_member_its_line_is_told_and_what_the_text_is_worth_to_it() -> None:
    found = why(room().view(told("ALA", rights=-200)), "COR", "A1").lines
    at_line = found.index("It is in the Bloc, which you expect to agree on no.")
    assert found[at_line + 1].startswith("You believe that the change brings it -")


def test_who_breaks_a_silence_that_runs_is_told_of_its_bloc() -> None:
    bloc = Bloc("B", "The Bloc", FOUR, "DIN", 9000)
    rules = replace(rulebook(required=True), silence=SilenceRule(Citation("rule")))
    where = Room(setup(rules, blocs=(bloc,))).stage("action")
    where.do(it.OpenSilence(CHAIR, 24), it.BreakSilence("COR", (), "Not so."))
    for seat in ("BOR", "ALA"):
        lines = why(where.view(told(seat)), "B", WHOLE).lines
        assert lines[-1] == "The silence that runs was broken by Cor."
    where.do(it.AgreeLine("DIN", "B", WHOLE, "yes"))
    broke = "On the draft as a whole the line was yes; it was broken by Cor."
    assert why(where.view(told("BOR")), "B", WHOLE).lines[-1] == broke
    unknown = why(where.view(told("ALA")), "B", WHOLE).lines[-1]
    assert unknown == "The silence that runs was broken by Cor."
