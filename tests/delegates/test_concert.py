"""Firm blocs before a text is on the table: no line broken, no rival tabled, who is first."""

from __future__ import annotations

from game.delegates.instructions import Instructions, Position, RedLine
from game.delegates.moves.proposing import change_to_table, proposal_to_support
from game.delegates.others.coalition import leaning
from game.delegates.others.signals import public_belief
from game.delegates.weighing.prospect import prospect
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.setup import Bloc
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, at, dossier, setup, told

FRIENDS = ("BOR", "COR", "DIN", "ERE")


def bloc(discipline: int) -> tuple[Bloc, ...]:
    """The Friends, for whom Bor speaks."""
    return (Bloc("friends", "the Friends", FRIENDS, "BOR", discipline),)


def keen() -> dict[str, dict[str, Position]]:
    """All but the Friends would strike article 1."""
    return {m: {"rights": at(-200, 90)} for m in ("ALA", "FRE", "GRA", "HAV")}


def test_nobody_tables_what_its_firm_bloc_is_against() -> None:
    places = keen() | {m: {"rights": at(100, 90)} for m in ("BOR", "DIN", "ERE")}
    mine = told("COR", rights=-200)
    for discipline, tables in ((3000, True), (9000, False)):
        where = Room(setup(blocs=bloc(discipline)), dossier(places)).stage("talks")
        assert (change_to_table(where.view(mine)) is not None) is tables


def test_a_red_line_of_ones_own_goes_before_the_bloc() -> None:
    places = keen() | {m: {"rights": at(100, 90)} for m in ("BOR", "DIN", "ERE")}
    line = RedLine("1", ("chair", "soft"), "Article 1 goes.")
    mine = told("COR", line, rights=-200, insists=9000)
    where = Room(setup(blocs=bloc(9000)), dossier(places)).stage("talks")
    assert change_to_table(where.view(mine)) == it.Table("COR", (Delete("1"),))


def test_nobody_signs_what_its_firm_bloc_has_a_line_against() -> None:
    mine = Instructions("COR", {"rights": at(-200, 95)})
    for discipline, signs in ((3000, True), (9000, False)):
        where = Room(setup(blocs=bloc(discipline))).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)))
        assert proposal_to_support(where.view(mine)) == it.CoSponsor("COR", "A1")
        where.do(it.AgreeLine("BOR", "friends", "A1", "no"))
        assert (proposal_to_support(where.view(mine)) is not None) is signs


def test_no_rival_is_tabled_of_what_a_fellow_has_tabled() -> None:
    """One that insists tables beside a stranger's text, and not beside its fellow's."""
    places = {m: {"rights": at(-200, 90)} for m in FRIENDS}
    mine = told("COR", rights=-200, insists=9000)
    tabled = []
    for mover in ("ALA", "DIN"):
        where = Room(setup(blocs=bloc(9000)), dossier(places)).stage("talks").late(980)
        where.do(it.Table(mover, (Revise("1", "soft"),)))
        tabled.append(change_to_table(where.view(mine)))
    assert tabled == [it.Table("COR", (Delete("1"),)), None]


def test_who_speaks_for_the_bloc_tables_what_it_wants_first() -> None:
    places = {m: {"rights": at(-200, 90)} for m in (*FRIENDS, "ALA", "FRE")}
    for discipline, first in ((3000, {"BOR", "COR"}), (9000, {"BOR"})):
        where = Room(setup(blocs=bloc(discipline)), dossier(places)).stage("talks")
        tabling = {
            seat
            for seat in ("BOR", "COR")
            if change_to_table(where.view(told(seat, rights=-200)))
            == it.Table(seat, (Delete("1"),))
        }
        assert tabling == first
    late = where.late(980)
    assert change_to_table(late.view(told("COR", rights=-200))) is not None


def test_where_the_spokesperson_does_not_care_its_keenest_member_is_first() -> None:
    places = {
        "BOR": {"rights": at(100, 10)},
        "COR": {"rights": at(-200, 70)},
        "DIN": {"rights": at(-200, 95)},
        "ERE": {"rights": at(-200, 70)},
        **{m: {"rights": at(-200, 90)} for m in ("ALA", "FRE")},
    }
    where = Room(setup(blocs=bloc(9000)), dossier(places)).stage("talks")
    assert change_to_table(where.view(told("COR", rights=-200))) is None
    assert change_to_table(where.view(told("DIN", rights=-200))) is not None


def test_a_bloc_of_which_nobody_leans_has_no_line() -> None:
    """Breaking the text costs each a little, which is all one to all of them."""
    where = Room(setup(blocs=bloc(9500))).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    view = where.view(None, "HAV")
    public = public_belief(view.setup, view.chamber, view.dossier)
    question = prospect(view.setup, view.chamber, "A1")
    found = leaning(view.setup.blocs[0], view.dossier, public, question)
    assert (found.members, found.line) == ((0, 0), None)
    assert found.lean < 0
