"""A red line that is said aloud is known to all who hear it, and one said in private to one."""

from __future__ import annotations

import pytest

from game.delegates.chances import gauge
from game.delegates.others.belief import believed, forecast
from game.delegates.others.hearing import in_own_words, line_answered, lines_heard
from game.delegates.others.public import room_belief
from game.delegates.phrases import filled_in, phrases, spoken
from game.delegates.reasons.why import why
from game.delegates.revealed import revealed
from game.rules.draft.text import Delete, Revise
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.table import Table
from game.sitting.turns import Turns
from tests.delegates.days import day
from tests.delegates.rooms import Room, at, dossier, told

DRAWS = ("general", "support", "concern", "red-line", "dissociation", "position")
DAYS = [
    (room, seed)
    for room in ("first-steps", "cybercrime-2024", "arms-trade-2013", "silence-2024")
    for seed in (4001, 4002)
]


def said_aloud(table: Table) -> dict[str, str]:
    """By seat: all that it said or wrote in a way that makes a line known."""
    said: dict[str, str] = {}
    for entry in table.log:
        match entry.event:
            case ev.Spoke(kind=kind, words=words) if kind in DRAWS:
                pass
            case ev.Objected(reason=words) | ev.SilenceBroken(reason=words):
                pass
            case _:
                continue
        said[entry.event.seat] = f"{said.get(entry.event.seat, '')}\n{words}"
    return {seat: words.casefold() for seat, words in said.items()}


@pytest.mark.parametrize(("room", "seed"), DAYS)
def test_what_the_room_knows_of_a_line_is_what_was_said_of_it(room: str, seed: int) -> None:
    """All lines in words that fell are known, and no other; the speaker counts the same as
    known of its own."""
    table, said = day(room, seed), said_aloud(day(room, seed))
    for seat in table.setup.members:
        view = table.view(seat)
        assert view.instructions is not None
        stand = room_belief(view).stands[seat]
        known = " ".join(r.words for r in stand.red_lines).casefold()
        for line in view.instructions.red_lines:
            words = line.words.rstrip(".").casefold()
            fell = line.public or words in said.get(seat, "")
            assert (words in known) == fell, (seat, line)
            assert (line.words in revealed(view)) == fell, (seat, line)


def test_lines_fall_in_the_rooms_that_are_searched() -> None:
    drawn = [
        line
        for room, seed in DAYS
        for stand in room_belief(day(room, seed).view(CHAIR)).stands.values()
        for line in stand.spoken
    ]
    assert len(drawn) > 20


def with_a_person(room: str, seat: str, seed: int, *intents: it.Intent) -> Table:
    """A day in which a person at a seat does these things as soon as they are in order, and
    else lets things pass."""
    table = laid(load(room), seed, people=[seat])
    turns, left = Turns(table), list(intents)
    for _ in range(2000):
        while left and not isinstance(table.submit(left[0]), Refusal):
            left.pop(0)
        stepped = turns.step()
        if stepped and isinstance(stepped[-1], Waiting):
            if table.meeting.chamber.outcome:
                break
            turns.let_pass()
    assert not left
    return table


@pytest.mark.parametrize(
    ("room", "seat", "seed", "act", "words"),
    [
        (
            "cybercrime-2024",
            "CHN",
            4002,
            it.Table("CHN", (Revise("62", "strong"),)),
            "No protocol before the treaty has been tried.",
        ),
        (
            "arms-trade-2013",
            "IND",
            4005,
            it.Table("IND", (Revise("6.4", "strong"),)),
            "No blanket ban on recipients.",
        ),
    ],
)
def test_who_hears_a_line_at_its_text_knows_the_vote(
    room: str, seat: str, seed: int, act: it.Intent, words: str
) -> None:
    table = with_a_person(room, seat, seed, act)
    view = table.view(seat)
    target = next(p.id for p in view.chamber.proposals.values() if p.mover == seat)
    assert any(words in line for line in why(view, "USA", target).lines)
    assert believed(view, target, "USA").ground == "red-line"


def test_a_line_at_a_proposal_is_known_as_a_line_at_what_it_makes() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),)))
    where.do(it.Table("BOR", (Revise("1", "soft"),)))
    where.do(it.Speak("COR", "concern", "A1", "We could not accept A1: rights must stay."))
    view = where.view(None, "HAV")
    assert believed(view, "A1", "COR").because == "Rights must stay."
    assert believed(view, "A2", "COR").ground == "worth"
    assert "Public red line: Rights must stay." in why(view, "COR", "1").lines


def test_a_line_at_a_package_is_not_known_as_one_at_each_of_its_changes() -> None:
    both = it.Table("ALA", (Delete("1"), Delete("2")), package=True)
    where = Room().stage("talks").do(both, it.Table("BOR", (Delete("1"),)))
    where.do(it.Speak("COR", "concern", "P1", "We could not accept P1: rights must stay."))
    view = where.view(None, "HAV")
    assert believed(view, "P1", "COR").ground == "red-line"
    assert believed(view, "A1", "COR").ground == "worth"


def objected(*, reason: str, about: str = "") -> Room:
    """COR objects to the whole."""
    where = Room().stage("action").do(it.CallConsensus(CHAIR, WHOLE))
    return where.do(it.Object("COR", reason, about))


def test_an_objection_that_names_a_provision_draws_a_line_at_it() -> None:
    where = objected(reason="Article 1 must go.", about="1")
    during = room_belief(where.view(None, "HAV")).stands["COR"].spoken
    after = room_belief(where.do(it.Gavel(CHAIR)).view(None, "HAV")).stands["COR"].spoken
    assert during == after
    assert [(r.provision, r.variants, r.words) for r in after] == [
        ("1", ("chair",), "Article 1 must go.")
    ]
    taken_back = objected(reason="Article 1 must go.", about="1")
    taken_back.do(it.Object("COR", withdrawn=True), it.Gavel(CHAIR))
    assert "COR" not in room_belief(taken_back.view(None, "HAV")).stands or not (
        room_belief(taken_back.view(None, "HAV")).stands["COR"].spoken
    )


def test_an_objection_for_what_a_text_is_worth_draws_none() -> None:
    where = Room().stage("talks").do(it.Table("ALA", (Delete("1"),))).stage("action")
    where.do(it.CallConsensus(CHAIR, "A1"))
    where.do(it.Object("COR", "A1 moves rights away from what we need."))
    where.do(it.Object("DIN", "No text without a list of rights."))
    stands = room_belief(where.do(it.Gavel(CHAIR)).view(None, "HAV")).stands
    assert not stands["COR"].spoken
    assert [r.words for r in stands["DIN"].spoken] == ["No text without a list of rights."]


def answered(reason: str) -> Room:
    where = Room(known=dossier({"COR": {"rights": at(-150, 80)}})).stage("talks")
    vote = it.Undertaking("vote", "A1", "yes")
    where.do(it.Table("ALA", (Delete("1"),)))
    where.do(it.MakeOffer("ALA", "COR", (it.Undertaking("withdraw", "A1"),), (vote,)))
    return where.do(it.AnswerOffer("COR", "O1", False, reason))


def test_a_line_that_is_told_in_private_is_known_to_one_seat_only() -> None:
    where = answered("a vote for A1 would cross a line that we have drawn: article 1")
    to_ala, to_hav = where.view(told("ALA"), "ALA"), where.view(told("HAV"), "HAV")
    assert believed(to_ala, "A1", "COR").ground == "red-line"
    assert believed(to_hav, "A1", "COR").ground == "worth"
    (there,) = (f for f in forecast(to_ala, "A1") if f.seat == "COR")
    (here,) = (f for f in forecast(to_hav, "A1") if f.seat == "COR")
    assert (there.choice, here.choice) == ("no", "yes")
    told_him = "It told you in private: A vote for A1 would cross a line that we have drawn"
    assert any(line.startswith(told_him) for line in why(to_ala, "COR", "A1").lines)
    assert any(line.startswith(told_him) for line in why(to_ala, "COR", "1").lines)
    assert not any("cross a line" in line for line in why(to_hav, "COR", "A1").lines)
    assert gauge(to_hav) == gauge(answered("we gain nothing").view(told("HAV"), "HAV"))


def test_another_answer_tells_of_no_line() -> None:
    where = answered("we are not free on that question")
    assert believed(where.view(told("ALA"), "ALA"), "A1", "COR").ground == "worth"


@pytest.mark.parametrize("language", spoken())
def test_a_line_is_heard_in_every_sentence_that_draws_one(language: str) -> None:
    for key in ("red-line", "red-line-proposal", "mends-line", "dissociate"):
        for template in phrases(language, key):
            words = filled_in(language, template, subject="A1", line="no such list")
            said = f"Madam, thank you. {words[:1].upper()}{words[1:]} Others may differ."
            heard = lines_heard(language, said)
            assert [(h.subject, h.line) for h in heard] == [("A1", "No such list.")], said
            assert heard[0].mends is (key == "mends-line")
    for key in ("support", "concern", "because-reopening", "too-far"):
        for template in phrases(language, key):
            assert not lines_heard(language, template)
    answer = phrases(language, "deal-line")[0].format(ask="A1", line="no such list")
    assert line_answered(language, answer) == "A1"
    kept = phrases(language, "object-proposal-issue")[0].format(subject="A1", issue="X")
    assert not in_own_words(language, kept)
