"""The guide against one's own promises: it suggests nothing that goes against one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

import pytest
from msgspec.structs import replace

from game.delegates.instructions import Instructions, RedLine
from game.delegates.suggesting.fitting import _KINDS, fitting_move
from game.delegates.suggesting.own_promises import against_a_promise
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc
from game.rules.rulebook import Citation, MotionRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, told

Deed = it.Undertaking
GONE = RedLine("1", ("chair",), "Article 1 must go.", hard=False)
STRUCK = told("ALA", GONE, rights=-200, gender=100)
FOND = told("ALA", rights=200, gender=-200)
BLOC = Bloc("B", "The Bloc", MEMBERS[:5], "ALA", 9000)
YES, NO = Deed("vote", "A1", "yes"), Deed("vote", "A1", "no")
YES_TO_A2 = Deed("vote", "A2", "yes")


def talks(*done: it.Intent) -> Room:
    """All but three would have article 1 struck; on that Cor is open."""
    cite = Citation("rule")
    motions = {
        "roll-call": MotionRule("roll-call", cite, majority=""),
        "adjourn-debate": MotionRule("adjourn-debate", cite, 3, 2, 2),
    }
    rules = replace(rulebook(first=False), motions=motions)
    funds = at(100, 90)
    held = {m: {"rights": at(-200, 90), "money": funds} for m in MEMBERS}
    held |= {m: {"rights": at(200, 90), "money": funds} for m in ("GRA", "HAV")}
    held["COR"] = {"rights": at(-50, 30), "gender": at(-200, 90), "money": funds}
    return Room(setup(rules, blocs=(BLOC,)), dossier(held)).stage("talks").do(*done)


def striking(seat: str, *done: it.Intent) -> Room:
    return talks(it.Table(seat, (Delete("1"),)), it.Table("COR", (Delete("2"),)), *done)


def asked_late() -> Room:
    """Ala's own text, on which it has asked for a vote, and which has no chance any more."""
    where = talks(it.Table("ALA", (Revise("3", "soft"),)), it.AskVote("ALA", "A1"))
    return where.late(985)


def to_be_put(*done: it.Intent) -> Room:
    return striking("BOR", it.AskVote("BOR", "A1")).stage("action").do(*done)


def lost_late() -> Room:
    return talks(it.Table("ALA", (Revise("3", "soft"),))).late(985)


FUNDS = told("ALA", rights=-200, money=200)
CASES: dict[str, tuple[Callable[[], Room], Instructions, Deed]] = {
    "amend": (talks, STRUCK, Deed("let-stand", "1")),
    "package": (talks, told("ALA", rights=-200, gender=-200), Deed("let-stand", "2")),
    "co-sponsor": (lambda: striking("BOR"), STRUCK, NO),
    "ask": (lambda: striking("ALA"), STRUCK, Deed("withdraw", "A1")),
    "bracket": (talks, STRUCK, Deed("let-stand", "1")),
    "withdraw": (lost_late, FUNDS, YES),
    "let-go": (asked_late, FUNDS, YES),
    "offer": (lambda: striking("ALA"), told("ALA", rights=-200), Deed("let-go", "A1")),
    "accept": (
        lambda: striking("BOR", it.MakeOffer("COR", "ALA", (YES,), (YES_TO_A2,))),
        told("ALA", rights=-200),
        Deed("vote", "A2", "no"),
    ),
    "line": (lambda: striking("BOR"), STRUCK, NO),
    "move": (to_be_put, STRUCK, NO),
    "for": (
        lambda: to_be_put(it.MoveMotion("HAV", "adjourn-debate", "A1")),
        FOND,
        YES,
    ),
    "vote": (
        lambda: to_be_put(it.PutQuestion(CHAIR, "A1")),
        replace(STRUCK, red_lines=()),
        NO,
    ),
    "object": (
        lambda: striking("BOR").stage("action").do(it.CallConsensus(CHAIR, "A1")),
        FOND,
        Deed("no-objection", "A1"),
    ),
}
"""By kind of move: a room in which the guide suggests one to a seat, and what that could
promise so that it must not."""
NEVER = {"floor", "speak", "unbracket", "keep"}
"""Kinds that go against nothing: the floor, what is said after the decisions, brackets lifted,
and what keeps a promise."""


def test_every_kind_of_move_is_tried() -> None:
    assert {*CASES} | NEVER == {*_KINDS}


@pytest.mark.parametrize("accepted", [True, False])
@pytest.mark.parametrize("kind", CASES)
def test_the_guide_suggests_nothing_against_ones_own_promise(
    kind: str, accepted: bool
) -> None:
    make, mine, deed = CASES[kind]
    free = make().view(mine)
    suggested = fitting_move(free, kind)
    assert suggested is not None
    assert not against_a_promise(free, suggested)
    status: Literal["accepted", "open"] = "accepted" if accepted else "open"
    asked = Deed("vote", WHOLE, "yes")
    given = Offer("P1", "ALA", "FRE", (deed,), (asked,), status, 10_000)
    bound = replace(free, offers=(*free.offers, given))
    assert against_a_promise(bound, suggested)
    instead = fitting_move(bound, kind)
    assert instead != suggested
    assert instead is None or not against_a_promise(bound, instead)


ACTS: dict[str, tuple[it.Intent, Deed]] = {
    "a word against it": (it.Speak("ALA", "concern", "A1"), YES),
    "a word for it": (it.Speak("ALA", "support", "A1"), NO),
    "a word against what stands": (
        it.Speak("ALA", "red-line", "1"),
        Deed("let-stand", "1"),
    ),
    "a vote of others": (
        it.MakeOffer("ALA", "COR", (YES_TO_A2,), (YES,)),
        Deed("withdraw", "A1"),
    ),
    "its words in a package": (
        it.Table("ALA", (Delete("1"), Delete("3")), package=True),
        Deed("withdraw", "A1"),
    ),
    "a part struck": (it.MoveMotion("ALA", "division", "1"), Deed("let-stand", "1")),
    "a name on a change": (it.CoSponsor("ALA", "A1"), Deed("let-stand", "1")),
    "a name taken back": (it.CoSponsor("ALA", "A1", leave=True), Deed("co-sponsor", "A1")),
    "a vote on the whole": (it.AskVote("ALA", WHOLE), Deed("no-objection", WHOLE)),
    "the line of a group": (it.AgreeLine("ALA", "B", "A1", "abstain"), NO),
}


@pytest.mark.parametrize("act", ACTS)
def test_what_goes_against_a_promise(act: str) -> None:
    move, deed = ACTS[act]
    view = striking("BOR").view(STRUCK)
    other = Offer("P1", "ALA", "FRE", (YES_TO_A2,), (), "accepted", 10_000)
    assert not against_a_promise(replace(view, offers=(other,)), move)
    given = replace(other, give=(deed,))
    assert against_a_promise(replace(view, offers=(given,)), move)
    for gone in ("declined", "lapsed", "withdrawn", "released"):
        assert not against_a_promise(
            replace(view, offers=(replace(given, status=gone),)), move
        )


def test_a_promise_to_one_that_broke_its_word_binds_no_more() -> None:
    where = striking("BOR")
    where.do(it.MakeOffer("ALA", "COR", (NO,), (Deed("let-stand", "3"),)))
    where.do(it.AnswerOffer("COR", "O1", accept=True))
    assert against_a_promise(where.view(STRUCK), it.CoSponsor("ALA", "A1"))
    where.do(it.Table("COR", (Delete("3"),)))
    assert not against_a_promise(where.view(STRUCK), it.CoSponsor("ALA", "A1"))
