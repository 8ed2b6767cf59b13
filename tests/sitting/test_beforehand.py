"""What a person is told of an act besides the record of it."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.places import reads_as
from game.rules.draft.text import Delete
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.sitting.beforehand import (
    amiss_in_deal,
    comes_late,
    nothing_gained,
    own_line_crossed,
    own_word_given,
    partner_away,
    unheard,
)
from game.sitting.local import LocalDesk
from tests.sitting.tables import table


def test_only_ones_own_line_is_told() -> None:
    live = table(people=["AAA"])
    live.submit(it.OpenStage(CHAIR, "opening"))
    for number in ("1", "2"):
        assert not isinstance(live.submit(it.Table("AAA", (Delete(number),))), Refusal)
    view = LocalDesk(live, "AAA").view()
    assert "your own red line" in own_line_crossed(view, it.CoSponsor("AAA", "A1"))
    assert own_line_crossed(view, it.CoSponsor("AAA", "A2")) == ""
    assert own_line_crossed(view, it.CoSponsor("AAA", "A1", leave=True)) == ""
    assert own_line_crossed(view, it.AskVote("AAA", "A1")) == ""


def test_a_promise_across_ones_own_line_or_word_is_told() -> None:
    live = table(people=["AAA"])
    live.submit(it.OpenStage(CHAIR, "opening"))
    for number in ("1", "2"):
        assert not isinstance(live.submit(it.Table("BBB", (Delete(number),))), Refusal)
    yes, no = (it.Undertaking("vote", "A1", choice) for choice in ("yes", "no"))
    other = (it.Undertaking("vote", "A2", "yes"),)
    across, honest = (it.MakeOffer("AAA", "BBB", (given,), other) for given in (yes, no))
    view = LocalDesk(live, "AAA").view()
    assert "your own red line" in own_line_crossed(view, across)
    assert amiss_in_deal(view, honest) == ""
    assert not isinstance(live.submit(honest), Refusal)
    view = LocalDesk(live, "AAA").view()
    assert "O1 to Borduria (a vote against A1)" in own_word_given(view, across)
    assert amiss_in_deal(view, across).endswith("Not all of this can be kept.")


def test_a_word_to_let_stand_what_ones_own_line_protects_crosses_nothing() -> None:
    live = table(people=["AAA"])
    live.submit(it.OpenStage(CHAIR, "opening"))
    yes = (it.Undertaking("vote", WHOLE, "yes"),)
    word = it.MakeOffer("AAA", "BBB", (it.Undertaking("let-stand", "1"),), yes)
    view = LocalDesk(live, "AAA").view()
    assert view.instructions is not None
    (line,) = view.instructions.red_lines
    assert own_line_crossed(view, word) == ""
    stands = reads_as(view.chamber.draft.provisions["1"])
    other = replace(line, variants=(stands,))
    mine = replace(view.instructions, red_lines=(other,))
    assert "your own red line" in own_line_crossed(replace(view, instructions=mine), word)


def test_that_nobody_is_there_to_answer_or_gains_by_it_is_told() -> None:
    live = table(people=["AAA"])
    live.submit(it.OpenStage(CHAIR, "opening"))
    assert not isinstance(live.submit(it.Table("BBB", (Delete("1"),))), Refusal)
    yes, no = (it.Undertaking("vote", "A1", choice) for choice in ("yes", "no"))
    offer = it.MakeOffer("AAA", "CCC", (no,), (yes,))
    view = LocalDesk(live, "AAA").view()
    assert partner_away(view, offer) == ""
    away = replace(view, chamber=replace(view.chamber, absent=frozenset({"CCC"})))
    assert partner_away(away, offer) in amiss_in_deal(away, offer)
    assert "is not in the room to answer" in partner_away(away, offer)
    told = [nothing_gained(view, replace(offer, give=(deed,))) for deed in (yes, no)]
    assert sum("would gain by it" in words for words in told) == 1, "of a yes and a no, one"
    assert "" in told


def test_who_waited_on_the_list_when_its_stage_ended_was_not_heard() -> None:
    view = LocalDesk(table(people=["AAA"]), "AAA").view()
    waits = replace(view, chamber=replace(view.chamber, speakers=("AAA",)))
    opened = (ev.Entry(9, 900, ev.StageOpened(CHAIR, "talks")),)
    assert unheard(waits, opened, view)
    assert not unheard(waits, (), view)
    assert not unheard(view, opened, view)
    assert not unheard(waits, opened, waits)


def test_that_a_text_comes_late_is_told() -> None:
    live = table(people=["AAA"])
    tabled = it.Table("AAA", (Delete("1"),))
    live.submit(it.OpenStage(CHAIR, "opening"))
    desk = LocalDesk(live, "AAA")
    notice = replace(desk.view().setup.rulebook, notice_hours=24)
    assert comes_late(desk.view(), tabled) == ""
    live.submit(it.OpenStage(CHAIR, "action"))
    view = desk.view()
    assert comes_late(view, tabled) == ""
    strict = replace(view, setup=replace(view.setup, rulebook=notice))
    assert comes_late(strict, it.Table(CHAIR, (Delete("1"),))) == ""
    assert comes_late(strict, it.CoSponsor("AAA", "A1")) == ""
    words = comes_late(strict, tabled)
    assert words.startswith("Late: action has begun")
    assert "may raise a point of order" in words
    silent = replace(notice, motions={})
    without = replace(view, setup=replace(view.setup, rulebook=silent))
    assert "point of order" not in comes_late(without, tabled)
