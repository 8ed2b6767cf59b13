"""What is said as the gavel is about to fall, where the one that was expected keeps silent."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Instructions, RedLine
from game.delegates.moves.objection import answer_call
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.sitting.table import Table
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

LINE = RedLine("1", ("chair",), "Article 1 does not stay.", hard=True)
BITTER = told("COR", rights=-200, gender=-200, money=-200, walk_away=9000)
AGAINST = told("COR", rights=-200, gender=-100, walk_away=5500)


def called(*against: str, required: bool = False) -> Room:
    """The Chair asks about the whole, to which some are known to be opposed."""
    ends = dict.fromkeys(("rights", "gender", "money"), at(-200, 90))
    content = dict.fromkeys(("rights", "gender", "money"), at(100, 90))
    stands = {m: ends if m in against else content for m in MEMBERS}
    known = dossier(stands, {"BOR": (LINE,)})
    known = replace(known, walk_away=6000)
    room = Room(setup(rulebook(required=required)), known)
    return room.stage("action").do(it.CallConsensus(CHAIR, WHOLE))


def said(room: Room, mine: Instructions, *, last: bool) -> it.Intent | None:
    return answer_call(replace(room.view(mine), last_word=last), lambda _: 0.99)


def test_who_left_the_objecting_to_another_objects_when_that_one_has_not() -> None:
    room = called()
    assert answer_call(room.view(BITTER), lambda _: 0.0) is None
    found = answer_call(replace(room.view(BITTER), last_word=True), lambda _: 0.0)
    assert isinstance(found, it.Object)


def test_who_would_vote_no_in_company_asks_for_the_vote_and_not_before() -> None:
    room = called("ALA", "BOR", "COR", "DIN", "ERE", "FRE")
    assert said(room, AGAINST, last=False) is None
    assert said(room, AGAINST, last=True) == it.AskVote("COR", WHOLE)


def test_one_whose_place_is_read_off_its_votes_asks_as_well() -> None:
    room = called("ALA", "BOR", "COR", "DIN", "ERE", "FRE")
    read_off = {k: replace(p, basis="inferred") for k, p in AGAINST.positions.items()}
    mine = replace(AGAINST, positions=read_off, brief="")
    assert said(room, mine, last=True) == it.AskVote("COR", WHOLE)


def test_nobody_asks_alone_or_for_a_text_that_it_likes_or_where_there_are_no_votes() -> (
    None
):
    assert said(called("COR"), AGAINST, last=True) is None
    many = ("ALA", "BOR", "COR", "DIN", "ERE", "FRE")
    content = told("COR", rights=100, gender=100)
    assert said(called(*many), content, last=True) is None
    assert said(called(*many, required=True), AGAINST, last=True) is None


def test_a_promise_of_silence_holds_to_the_last() -> None:
    many = ("ALA", "BOR", "COR", "DIN", "ERE", "FRE")
    ends = dict.fromkeys(("rights", "gender", "money"), at(-200, 90))
    known = replace(dossier(dict.fromkeys(many, ends)), walk_away=6000)
    deed = (it.Undertaking("no-objection", WHOLE),)
    room = Room(setup(), known).stage("action").do(it.MakeOffer("ALA", "COR", deed, deed))
    room.do(it.AnswerOffer("COR", "O1", accept=True), it.CallConsensus(CHAIR, WHOLE))
    assert said(room, AGAINST, last=True) is None


def test_the_room_is_asked_once_more_when_a_person_kept_silent() -> None:
    ends = dict.fromkeys(("rights", "gender", "money"), at(-200, 90))
    known = replace(dossier(dict.fromkeys(MEMBERS, ends)), walk_away=6000)
    start = setup(rulebook(first=False))
    start = replace(start, stages=start.stages[2:])
    table = Table(start, known, {"COR": AGAINST}, 3, people=["HAV"])
    desk = LocalDesk(table, "HAV")
    asked_person = False
    for _ in range(2000):
        stepped = desk.step()
        if isinstance(stepped, Waiting):
            if stepped.need == "closed":
                break
            asked_person = asked_person or stepped.need == "consensus"
            desk.wait()
    assert asked_person
    asks = [e.event for e in table.log if isinstance(e.event, ev.VoteAsked)]
    assert ev.VoteAsked("COR", WHOLE) in asks
    assert table.meeting.chamber.outcome != "consensus"
