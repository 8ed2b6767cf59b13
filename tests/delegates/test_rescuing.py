"""The Chair's package where somebody is expected to stop the draft."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.chairing.rescuing import package_that_saves
from game.delegates.instructions import Instructions, Position, RedLine
from game.delegates.reasons.why import why
from game.rules.draft.text import CHAIR_TEXT, Operation, Revise
from game.rules.meeting.setup import CHAIR
from game.rules.rulebook import Citation, Rulebook, SilenceRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still

IN_CHAIR = Instructions(CHAIR, {})
NEVER = RedLine("1", (CHAIR_TEXT,), "Not in these words.", public=True, hard=True)
STAYS = RedLine("1", ("soft",), "Not in softer ones.", public=True, hard=True)
SOFTER = Revise("1", "soft")
MOST = {m: {"rights": at(20, 60)} for m in MEMBERS}


def talks(
    lines: dict[str, tuple[RedLine, ...]],
    rules: Rulebook | None = None,
    places: dict[str, dict[str, Position]] | None = None,
) -> Room:
    """Late in the talks; Article 1 crosses the hard line of whom it is given to."""
    known = dossier(places or MOST, lines)
    return Room(setup(rules or rulebook()), known).stage("talks").late(980)


def saves(where: Room) -> tuple[Operation, ...]:
    """What the Chair would table to save the draft."""
    found = package_that_saves(where.view(IN_CHAIR))
    return found.operations if found else ()


def test_the_chair_tables_what_keeps_the_line_of_who_would_stop_the_draft() -> None:
    where = talks({"ALA": (NEVER,)})
    assert preside(where.view(IN_CHAIR), still) == it.Table(CHAIR, (SOFTER,))
    assert saves(talks({})) == (), "nobody would stop it"
    assert saves(talks({"ALA": (NEVER,), "BOR": (STAYS,)})) == (), "the other line"
    lone = {"ALA": {"rights": at(20, 60)}} | {
        m: {"rights": at(100, 90)} for m in MEMBERS[1:]
    }
    assert saves(talks({"ALA": (NEVER,)}, places=lone)) == (), "all others lose by it"


def test_it_leaves_that_to_a_text_on_the_table_that_would_do() -> None:
    where = talks({"ALA": (NEVER,)})
    assert saves(where.do(it.Table("COR", (SOFTER,)))) == ()
    assert saves(talks({"ALA": (NEVER,)}).do(it.Table("COR", (Revise("2", "soft"),)))) == (
        SOFTER,
    )


def test_where_one_objection_ends_the_matter_nothing_is_lost_by_trying() -> None:
    """Bor would rather not have it, and might object."""
    places = MOST | {"BOR": {"rights": at(100, 50)}}
    where = talks({"ALA": (NEVER,)}, rulebook(required=True), places)
    assert saves(where) == (SOFTER,)


def test_what_silence_was_broken_on_is_for_the_pen() -> None:
    quiet = replace(rulebook(), silence=SilenceRule(Citation("rule"), hours=1, first=True))
    where = talks({"ALA": (NEVER,)}, quiet)
    assert saves(where) == (SOFTER,)
    where.stage("action").do(it.OpenSilence(CHAIR), it.BreakSilence("ALA", ("1",)))
    assert saves(where.do(it.RunSilence(CHAIR), it.EndSilence(CHAIR))) == ()


def test_why_tells_whom_it_is_for() -> None:
    where = talks({"ALA": (NEVER,)}).do(it.Table(CHAIR, (SOFTER,)))
    told = why(where.view(None, "COR"), "", "A1").lines
    assert any("expect Ala to stop the draft" in line for line in told), told
    where = talks({}).do(it.Table(CHAIR, (SOFTER,)))
    told = why(where.view(None, "COR"), "", "A1").lines
    assert not any("stop the draft" in line for line in told)
