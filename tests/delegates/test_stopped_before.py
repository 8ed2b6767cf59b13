"""Who has stopped a text is expected to stop it again while what it stopped it on stands."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.chances import chances_of_objecting, gauge, gauge_of_capitals
from game.delegates.instructions import RedLine
from game.delegates.moves.silence import own_chance_of_stopping, silence_to_break
from game.delegates.others.breaking import stopped_as_it_is
from game.delegates.reasons.why import why
from game.rules.draft.applying import apply
from game.rules.draft.text import Revise
from game.rules.meeting.business import Decision, Silence
from game.rules.meeting.setup import WHOLE
from game.rules.rulebook import Citation, SilenceRule
from tests.delegates.rooms import Room, at, dossier, rulebook, setup, told

RULES = replace(
    rulebook(required=True),
    silence=SilenceRule(Citation("rule"), hours=72, partial=True, first=True),
)
SOFT = RedLine("1", ("chair",), "Article 1 does not stay.", hard=False)


def room(**broken_on: tuple[str, ...]) -> Room:
    """A room in which some broke silence, each on what it named, or on the whole."""
    members = ("ALA", "BOR", "COR", "DIN", "ERE", "FRE", "GRA", "HAV")
    found = Room(setup(RULES), dossier({m: {"rights": at(100, 80)} for m in members}))
    if broken_on:
        reasons = dict.fromkeys(broken_on, "Never.")
        decision = Decision(
            3, WHOLE, "silence", objections=reasons, broken_on=dict(broken_on)
        )
        _with(found, decisions=(decision,), seq=4)
    return found


def _with(found: Room, **parts: object) -> Room:
    chamber = replace(found.meeting.chamber, **parts)
    found.meeting = replace(found.meeting, chamber=chamber)
    return found


def revised(found: Room, provision: str) -> Room:
    draft, _ = apply(found.meeting.chamber.draft, Revise(provision, "soft"))
    return _with(found, draft=draft)


def expected(found: Room) -> dict[str, int]:
    return chances_of_objecting(found.view(told("ALA", rights=100)))


def test_a_break_is_expected_again_while_the_text_stands() -> None:
    assert "COR" not in expected(room())
    assert expected(room(COR=("1",)))["COR"] > 9500
    assert expected(room(COR=()))["COR"] > 9500


def test_who_was_met_is_not_expected_to_break_again() -> None:
    assert expected(revised(room(COR=("1",)), "1")).get("COR", 0) < 6000
    assert expected(revised(room(COR=()), "2")).get("COR", 0) < 6000
    assert expected(revised(room(COR=("1",)), "2"))["COR"] > 9500


def test_what_is_named_besides_is_no_reason_to_stop_a_text_again() -> None:
    chamber = revised(room(COR=("1", "2")), "1").meeting.chamber
    assert stopped_as_it_is(setup(RULES), chamber) == {}


def test_who_kept_silent_when_the_text_was_put_again_is_taken_off() -> None:
    found = room(COR=("1",))
    later = Decision(5, WHOLE, "silence", objections={"BOR": "No."}, broken_on={"BOR": ()})
    _with(found, decisions=(*found.meeting.chamber.decisions, later), seq=6)
    assert set(stopped_as_it_is(setup(RULES), found.meeting.chamber)) == {"BOR"}


def test_an_objection_counts_so_only_where_nothing_but_consensus_adopts() -> None:
    made = Decision(3, WHOLE, "consensus", objections={"COR": "Never."})
    chamber = _with(room(), decisions=(made,), seq=4).meeting.chamber
    assert set(stopped_as_it_is(setup(RULES), chamber)) == {"COR"}
    assert stopped_as_it_is(setup(rulebook()), chamber) == {}


def test_why_tells_it() -> None:
    found = room(COR=("1",))
    view = found.view(told("ALA", rights=100))
    told_here = " ".join(why(view, "COR", WHOLE).lines)
    assert "What it stopped the text on reads as it did" in told_here
    again = revised(found, "1").view(told("ALA", rights=100))
    assert "What it stopped" not in " ".join(why(again, "COR", WHOLE).lines)


def test_a_soft_line_on_which_it_broke_is_named_again() -> None:
    mine = told("COR", SOFT, rights=100)
    silence = Silence(500, {}, {}, 0)
    before = _with(room(), silence=silence, minute=499).view(mine)
    assert silence_to_break(before, lambda _: 0.99) is None
    assert 0 < own_chance_of_stopping(before) < 10000
    found = _with(room(COR=("1",)), silence=silence, minute=499)
    broken = silence_to_break(found.view(mine), lambda _: 0.99)
    assert broken is not None
    assert broken.about == ("1",)
    assert own_chance_of_stopping(found.view(mine)) == 10000


def test_ones_own_gauge_and_that_of_all_capitals_count_soft_lines_under_silence() -> None:
    found = room()
    views = {m: found.view(told(m, rights=100)) for m in ("ALA", "BOR")}
    views["COR"] = found.view(told("COR", SOFT, rights=100))
    known = gauge_of_capitals(views)
    assert [seat for seat, _ in (*known.objectors, *known.unsure)] == ["COR"]
    assert known.level == gauge(views["COR"]).level < 6000
