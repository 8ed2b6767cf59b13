"""What is said afterwards of what a meeting did with a provision: it says what came of the last
vote, and what it took."""

from __future__ import annotations

from collections.abc import Mapping

import pytest
from msgspec.structs import replace

from game.delegates.phrases import phrases, spoken
from game.delegates.saying.fates import fate_of
from game.delegates.saying.themes import Theme
from game.delegates.speaking.aftermath import afterwards
from game.delegates.speaking.closing import closing_words
from game.rules.draft.text import Delete, Operation, Revise
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.rulebook import Majority, Rulebook, Share
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, dossier, rulebook, setup, still, told

HALF = Share(1, 2, strict=True)


def book(share: Share, *, second_vote: bool = False) -> Rulebook:
    rules = rulebook()
    rule = Majority(
        "substance", rules.majorities["substance"].cite, share, second_vote=second_vote
    )
    return replace(rules, majorities=rules.majorities | {"substance": rule})


def split(yes: int, no: int) -> dict[str, Choice]:
    """The first members for, the last against, those between them abstaining."""
    cast: dict[str, Choice] = dict.fromkeys(MEMBERS, "abstain")
    return cast | dict.fromkeys(MEMBERS[:yes], "yes") | dict.fromkeys(MEMBERS[-no:], "no")


def vote(where: Room, target: str, ballots: Mapping[str, Choice]) -> Room:
    where.do(it.PutQuestion(CHAIR, target))
    return where.do(*(it.Vote(m, c) for m, c in ballots.items()), it.CloseVoting(CHAIR))


def voted_on(
    change: Operation,
    *ballots: Mapping[str, Choice],
    share: Share = HALF,
    language: str = "en",
) -> Room:
    """A change of article 1 by Ala, put to the vote as often as there are ballots, and the whole
    adopted with nobody objecting."""
    rules = book(share, second_vote=len(ballots) > 1)
    where = Room(setup(rules), replace(dossier(), language=language)).stage("talks")
    where.do(it.Table("ALA", (change,)), it.AskVote("ALA", "A1"))
    where.stage("action").do(it.ExhaustEfforts(CHAIR))
    for cast in ballots:
        vote(where, "A1", cast)
    return where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")


def test_a_reservation_on_what_was_struck_tells_the_vote_that_struck_it() -> None:
    view = voted_on(Delete("1"), split(5, 3)).view(told("BOR", rights=150))
    theme = afterwards(view)
    assert theme is not None
    assert (theme.kind, theme.about) == ("reservation", "A1")
    assert fate_of(view, theme)[0] == "fate-struck"
    words = closing_words(view, theme, still)
    assert "5" in words
    assert "3" in words


@pytest.mark.parametrize("code", spoken())
def test_a_welcome_of_what_was_struck_is_of_what_struck_it(code: str) -> None:
    where = voted_on(Delete("1"), split(5, 3), language=code)
    view = where.view(told("BOR", rights=-200))
    theme = afterwards(view)
    assert theme is not None
    assert (theme.kind, theme.about) == ("position", "A1")
    words = closing_words(view, theme, still)
    kept = [t.format(subject="A1") for t in phrases(code, "welcome-struck-consensus")]
    assert any(words.startswith(t) for t in kept)


def test_of_a_text_that_others_than_the_room_struck_nothing_is_claimed() -> None:
    view = voted_on(Revise("1", "soft"), split(5, 3)).view(told("HAV", rights=150))
    assert fate_of(view, Theme("reservation", WHOLE, 100)) == ("", {})


LIKED = Theme("position", "1", 100, "rights")
TWO_THIRDS = Share(2, 3)


@pytest.mark.parametrize("code", spoken())
@pytest.mark.parametrize(
    ("yes", "no", "seat", "key"),
    [
        (2, 5, "BOR", "fate-kept"),
        (2, 5, "HAV", "fate-held"),
        (4, 3, "BOR", "fate-short"),
        (4, 4, "BOR", "fate-short"),
        (4, 3, "HAV", "fate-held-short"),
    ],
)
def test_the_room_keeps_only_what_more_voted_to_keep(
    yes: int, no: int, seat: str, key: str, code: str
) -> None:
    """Of seven that vote five are needed: four to three leaves the text as it is, and nobody
    kept it by three to four."""
    where = voted_on(Revise("1", "soft"), split(yes, no), share=TWO_THIRDS, language=code)
    view = where.view(told(seat, rights=100))
    found, counted = fate_of(view, LIKED)
    assert (found, counted["yes"], counted["no"]) == (key, str(yes), str(no))
    assert str(yes) in closing_words(view, LIKED, still) or key == "fate-held"


def test_who_lost_by_a_majority_that_fell_short_does_not_say_that_the_room_said_no() -> (
    None
):
    lost = Theme("reservation", "1", 100, "rights", high=False)
    for yes, no, key in ((4, 3, "fate-short"), (2, 5, "fate-lost")):
        where = voted_on(Revise("1", "soft"), split(yes, no), share=TWO_THIRDS)
        assert fate_of(where.view(told("BOR", rights=-100)), lost)[0] == key


def test_the_only_vote_against_is_told_as_that() -> None:
    unanimous = Share(1, 1)
    where = voted_on(Revise("1", "soft"), split(7, 1), share=unanimous)
    view = where.view(told("HAV", rights=100))
    assert fate_of(view, LIKED)[0] == "fate-held-alone"
    assert "1" not in closing_words(view, LIKED, still).replace("A1", "").replace(
        "article 1", ""
    )


@pytest.mark.parametrize(
    ("against", "key"),
    [
        ((), "fate-own-dropped-unvoted"),
        (("COR",), "fate-own-stopped"),
        (("COR", "DIN"), "fate-own-stopped-by-many"),
    ],
)
@pytest.mark.parametrize("code", spoken())
def test_where_nobody_votes_the_mover_tells_who_objected_or_that_nobody_was_asked(
    against: tuple[str, ...], key: str, code: str
) -> None:
    known = replace(dossier(), language=code)
    where = Room(setup(rulebook(required=True)), known).stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),))).stage("action")
    if against:
        where.do(it.CallConsensus(CHAIR, "A1"), *(it.Object(s, "No.") for s in against))
        where.do(it.Gavel(CHAIR))
    where.do(it.PassOver(CHAIR, "A1"))
    where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")
    lost = Theme("reservation", "1", 100, "rights", high=False)
    view = where.view(told("ALA", rights=-100))
    found, filled = fate_of(view, lost)
    assert (found, filled["proposal"]) == (key, "A1")
    words = closing_words(view, lost, still)
    assert "A1" in words
    assert ("Cor" in words) is (len(against) == 1)


def test_of_a_vote_that_was_taken_again_the_last_ballot_is_explained() -> None:
    """Rule 95: four to four decides nothing; then one more is against it, and it is rejected."""
    again = split(3, 5)
    where = voted_on(Revise("1", "soft"), split(4, 4), again)
    explained = {
        seat: theme.ballot
        for seat, place in (("ALA", 0), ("DIN", 100), ("HAV", 100))
        if (theme := afterwards(where.view(told(seat, rights=place)))) is not None
        and theme.kind == "explanation"
    }
    assert explained == {"ALA": "yes"}


def test_who_voted_for_the_whole_at_last_did_not_oppose_it() -> None:
    where = Room(setup(book(HALF, second_vote=True))).stage("talks")
    where.do(it.AskVote("ALA", WHOLE)).stage("action").do(it.ExhaustEfforts(CHAIR))
    vote(where, WHOLE, split(4, 4))
    vote(where, WHOLE, split(5, 3))
    where.stage("after")
    theme = afterwards(where.view(told("ERE", rights=150, gender=150)))
    assert theme is not None
    assert theme.kind == "position"
