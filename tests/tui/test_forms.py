"""Forms: what they offer is in order, what they type can be read, what they preview comes."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.suggesting.first_change import best_wording
from game.delegates.suggesting.fitting import fitting_move
from game.errors import Unreadable
from game.rules.decide import decide
from game.rules.draft.text import Delete
from game.rules.in_order import Option, options
from game.rules.meeting.state import Meeting
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.words.sayings import say
from game.sitting.actions import ACTIONS
from game.sitting.beforehand import own_line_crossed, place_on_list
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.tui.oracle import Beliefs
from game.tui.screens.forms.act_form import ActForm, expected_words
from game.tui.screens.forms.command_line import completions
from game.tui.screens.forms.preview import preview, question_after, terms_of
from game.tui.screens.forms.register import SHEETS
from game.tui.screens.forms.slots import filled
from tests.tui.by_keys import desk_of, table_of
from tests.tui.room import FakeDesk, Stand, in_action

OFFERED = {a.word for a in ACTIONS if a.acts and a.word in SHEETS}


def desks() -> list[FakeDesk]:
    voting = in_action()
    voting.do(it.PutQuestion("chair", "A1", "MEX"))
    called = in_action()
    called.do(it.LetGo("IRN", "A1"))
    called.do(it.CallConsensus("chair", "A1"))
    chair = in_action(seat="chair")
    return [
        in_action(),
        voting,
        called,
        chair,
        in_action(seat="IRN"),
        in_action(seat="EUE"),
    ]


def in_order(desk: FakeDesk) -> list[Option]:
    view = desk.view()
    found = options(view.setup, view.chamber, view.seat, view.offers)
    return [o for o in found if o.refusal is None and o.word in SHEETS]


@pytest.mark.parametrize("at", range(6))
def test_what_a_form_holds_at_first_can_be_read(at: int) -> None:
    desk = desks()[at]
    view = desk.view()
    for option in in_order(desk):
        sheet = SHEETS[option.word]
        typed = sheet.typed(filled(sheet, view, option, {}))
        assert read(typed, view.seat, view.setup, view.chamber).seat == view.seat, typed


@pytest.mark.parametrize("at", range(6))
def test_every_single_choice_of_a_form_can_be_read(at: int) -> None:
    desk = desks()[at]
    view = desk.view()
    for option in in_order(desk):
        sheet = SHEETS[option.word]
        for slot in sheet.slots(view, option, {}):
            for value, _ in slot.choices[:30]:
                values = filled(sheet, view, option, {slot.key: value})
                typed = sheet.typed(values)
                try:
                    read(typed, view.seat, view.setup, view.chamber)
                except Unreadable as unread:
                    pytest.fail(f"{typed}: {unread}")


def test_the_preview_is_the_sentence_of_the_record() -> None:
    desk = in_action()
    shown = preview(desk.view(), "amend 24 delete")
    assert shown.intent is not None
    (entry,) = desk.submit(shown.intent)  # type: ignore[misc]
    meeting = desk.meeting
    assert shown.sentence == say(meeting.setup, meeting.chamber, entry.event)


def test_a_refused_preview_says_what_would_be_in_order() -> None:
    shown = preview(in_action().view(), "amend 6.2 delete")
    assert not shown.allowed
    assert (
        shown.refusal
        == "A1 proposes the same and is pending (nemcon's own rule). In order: co-sponsor A1, or ask A1"
    )


def test_words_of_ones_own_with_quotation_marks_stay_readable() -> None:
    desk = in_action()
    view, sheet = desk.view(), SHEETS["amend"]
    values = {"id": "24", "wording": "text", "words": 'so-called "powers": limited'}
    typed = sheet.typed(filled(sheet, view, Option("amend", ("24",)), values))
    assert preview(view, typed).allowed


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("am", "amend"),
        ("amend 6", "6"),
        ("amend 6.2 s", "soft"),
        ("vote a", "abstain"),
        ("why ir", "IRN"),
    ],
)
def test_completion_knows_what_could_come(typed: str, first: str) -> None:
    assert completions(in_action().view(), typed)[0] == first


def test_every_action_of_the_register_has_a_form() -> None:
    assert {a.word for a in ACTIONS if a.acts} == OFFERED


async def test_letters_go_to_the_words_where_there_is_little_to_find() -> None:
    """Who begins to type a reason types a reason, and chooses no provision by it."""
    desk = in_action()
    desk.do(it.LetGo("IRN", "A1"))
    assert not isinstance(desk.do(it.CallConsensus("chair", "A1")), Refusal)
    view = desk.view()
    option = next(o for o in in_order(desk) if o.word == "object")
    form = ActForm(SHEETS["object"], view, option, Beliefs())
    app = Stand(lambda: form)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*(c if c != " " else "space" for c in "no text is better"))
        await pilot.pause(0.1)
        assert form.shown.typed == "object : no text is better"


def test_what_an_answer_is_about_is_told_in_full() -> None:
    view = in_action().view()
    answer = read("accept O1", view.seat, view.setup, view.chamber)
    told = terms_of(view, answer)
    assert told.startswith("India votes no on A1")
    assert "if Mexico votes no on A1" in told


def test_a_spokesperson_begins_with_a_deal_for_what_its_bloc_wants() -> None:
    table = table_of("cybercrime-2024", "EUE")
    for intent in (
        it.OpenStage("chair", "opening"),
        it.Table("COD", (Delete("14.1"),)),
        it.Table("IRN", (Delete("6.2"),)),
    ):
        assert not isinstance(table.submit(intent), Refusal)
    view = LocalDesk(table, "EUE").view()
    values = filled(SHEETS["offer"], view, Option("offer", ("MEX",)), {})
    assert values["ask"] == "vote A2 no"
    assert values["give"] == "no-objection whole"
    package = filled(SHEETS["package"], view, Option("package"), {})
    provision, wording = package["1"].split(" ")
    assert best_wording(view, provision) == wording


def test_a_package_begins_with_the_pair_that_a_guide_would_name() -> None:
    table = table_of("first-steps", "GOV")
    for stage in ("opening", "talks"):
        assert not isinstance(table.submit(it.OpenStage("chair", stage)), Refusal)
    view = LocalDesk(table, "GOV").view()
    values = filled(SHEETS["package"], view, Option("package"), {})
    move = fitting_move(view, "package")
    assert move is not None
    assert write(move) == f"package {values['1']}; {values['2']}"
    assert values["3"] == "none"


def test_who_asks_for_the_floor_is_told_who_comes_before() -> None:
    view = in_action().view()
    assert place_on_list(view, it.AskFloor("MEX")) == ""
    desk = in_action()
    for seat in ("IRN", "RUS"):
        desk.do(it.AskFloor(seat))
    words = place_on_list(desk.view(), it.AskFloor("MEX"))
    assert words.startswith("2 speakers are before you.")
    assert place_on_list(desk.view(), it.AskVote("MEX", "A1")) == ""


def test_the_line_of_a_bloc_begins_as_the_bloc_would_vote() -> None:
    """On the deletion of a clause that its members hold to; else where it was told."""
    view = talking("cybercrime-2024", "EUE", 4).view()
    pending = view.chamber.proposals.values()
    deletion = next(p.id for p in pending if p.operations == (Delete("6.2"),))
    option = Option("line", ("whole", deletion))
    sheet = SHEETS["line"]
    assert sheet.typed(filled(sheet, view, option, {})) == f"line EU {deletion} no"
    assert filled(sheet, view, option, {"target": "whole"})["choice"] == "yes"
    told = replace(view, lines={"EU": {deletion: "abstain"}})
    assert filled(sheet, told, option, {"target": deletion})["choice"] == "abstain"


def test_a_new_target_begins_with_its_own_line() -> None:
    desk = in_action(seat="EUE")
    option = next(o for o in in_order(desk) if o.word == "line")
    bloc, target, _line = SHEETS["line"].slots(desk.view(), option, {})
    assert "choice" in target.anew
    assert {"target", "choice"} <= set(bloc.anew)


def talking(name: str, seat: str, proposals: int) -> LocalDesk:
    """A seat of a shipped scenario once so many proposals are pending."""
    desk = desk_of(name, seat)
    for _ in range(4000):
        pending = [
            p for p in desk.view().chamber.proposals.values() if p.status == "pending"
        ]
        if len(pending) >= proposals:
            return desk
        if isinstance(desk.step(), Waiting):
            desk.wait()
    pytest.fail(f"{name} has no {proposals} proposals")


@pytest.mark.parametrize("seat", ["IRN", "MEX"])
def test_where_only_consensus_decides_no_votes_are_promised(seat: str) -> None:
    view = talking("arms-trade-2013", seat, 3).view()
    option = next(
        o
        for o in options(view.setup, view.chamber, view.seat, view.offers)
        if o.word == "offer"
    )
    sheet = SHEETS["offer"]
    slots = {s.key: s for s in sheet.slots(view, option, {})}
    for key in ("give", "ask"):
        assert [v for v, _ in slots[key].choices if v.startswith("vote ")] == []
    typed = sheet.typed(filled(sheet, view, option, {}))
    assert preview(view, typed).allowed, typed


def test_where_votes_decide_votes_are_promised() -> None:
    view = talking("modalities-2021", "BRA", 2).view()
    option = next(
        o
        for o in options(view.setup, view.chamber, view.seat, view.offers)
        if o.word == "offer"
    )
    (give,) = (s for s in SHEETS["offer"].slots(view, option, {}) if s.key == "give")
    assert [v for v, _ in give.choices if v.startswith("vote ")] != []


def test_the_preview_of_an_amendment_warns_of_ones_own_red_line() -> None:
    desk = talking("first-steps", "BSR", 1)
    view = desk.view()
    for typed, warned in (("amend 2 strong", True), ("amend 3 half", False)):
        shown = preview(view, typed)
        assert shown.intent is not None
        assert shown.after is not None
        after = replace(view, chamber=shown.after)
        said = own_line_crossed(after, shown.intent)
        assert ("Nobody else decides whether Belisar builds." in said) == warned


def test_the_preview_of_an_offer_gives_no_number_that_its_record_may_not_have() -> None:
    desk = in_action()
    meeting = desk.meeting
    desk.do(it.MakeOffer("RUS", "CHN", (_abstains(),), (_abstains(),)))
    typed = "offer BRA give vote A1 no ask vote A1 no"
    shown = preview(desk.view(), typed)
    assert shown.intent is not None
    (entry,) = desk.submit(shown.intent)  # type: ignore[misc]
    recorded = say(meeting.setup, desk.meeting.chamber, entry.event)
    assert recorded.startswith("O3, in private: ")
    assert shown.sentence == recorded.replace("O3", "A new offer")


def _abstains() -> it.Undertaking:
    return it.Undertaking("vote", "A1", "abstain")


def test_the_preview_of_a_request_for_a_vote_tells_how_it_would_go() -> None:
    view = talking("modalities-2021", "BRA", 2).view()
    target = view.chamber.pending[0].id
    shown = preview(view, f"ask {target}")
    assert shown.intent is not None
    assert shown.after is not None
    assert question_after(shown.intent, shown.after) == target
    words = expected_words(Beliefs(), view, target)
    assert words.startswith("a vote now: about ")


def test_to_let_a_provision_stand_can_be_chosen_in_an_offer() -> None:
    view = LocalDesk(table_of("cybercrime-2024", "MEX"), "MEX").view()
    slots = SHEETS["offer"].slots(view, Option("offer", ("IND",)), {})
    asked = dict(next(slot for slot in slots if slot.key == "ask").choices)
    assert asked["let-stand 6.2"] == "let article 6(2) stand"
    typed = "offer IND give let-stand 6.2 ask let-stand 6.2"
    offer = read(typed, view.seat, view.setup, view.chamber)
    assert write(offer) == typed


def test_the_chair_can_waive_the_notice_of_texts_by_form() -> None:
    """Where nothing else waits for a ruling that is what the form begins with."""
    desk = desk_of("first-steps", "chair")
    while isinstance(desk.step(), tuple):
        pass  # the room is counted
    for stage in ("opening", "talks", "action"):
        assert isinstance(desk.submit(it.OpenStage("chair", stage)), tuple)
    view = desk.view()
    (option,) = (o for o in options(view.setup, view.chamber, "chair") if o.word == "rule")
    assert "notice" in option.targets
    sheet = SHEETS["rule"]
    values = filled(sheet, view, option, {"words": "They are known."})
    assert sheet.typed(values) == "rule notice uphold : They are known."
    intent = read(sheet.typed(values), "chair", view.setup, view.chamber)
    assert not isinstance(decide(Meeting(view.setup, view.chamber), intent), Refusal)
    ruling = next(s for s in sheet.slots(view, option, values) if s.key == "how")
    assert ruling.words("uphold") == "waive it"
