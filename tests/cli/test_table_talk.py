"""Typed commands at a desk: what is obeyed, what is refused, what is shown."""

from __future__ import annotations

import io
import json

import pytest
from msgspec.structs import replace

from game.cli.plain import looks, reasons
from game.cli.plain.advice import action
from game.cli.plain.follow import Follower
from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import JsonVoice, TextVoice
from game.delegates.reasons.why import why
from game.rules.draft.applying import apply
from game.rules.draft.text import Add, Delete, Provision, Revise, touched
from game.rules.log.events import Entry, PlacardRaised
from game.rules.meeting.setup import CHAIR
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.sitting.actions import ACTIONS
from game.sitting.hindsight import Hindsight
from game.sitting.local import LocalDesk
from tests.cli.small import Talk
from tests.delegates.days import day
from tests.rules.rooms import setup
from tests.sitting.tables import table
from tests.tui.by_keys import table_of

LOOKS = [a.word for a in ACTIONS if a.kind == "look" and a.word != "why"]


def test_the_end_of_input_leaves_without_closing_the_meeting() -> None:
    assert Talk("AAA", "").closed is False


def test_quit_leaves_at_once() -> None:
    talk = Talk("AAA", "quit\namend 1 delete")
    assert "A1" not in talk.desk.view().chamber.proposals


def test_an_act_is_told_in_one_line_with_the_time() -> None:
    talk = Talk("AAA", "wait\namend 1 delete")
    told = [line for line in talk.lines if "tables amendment" in line]
    assert [line[5:] for line in told] == ["  Aland tables amendment A1: delete article 1."]


def test_a_refusal_says_why_and_what_is_in_order() -> None:
    talk = Talk("AAA", "speak general : We agree.")
    assert "Not in order: You do not have the floor." in talk.text
    assert "In order instead: floor\n" in talk.text


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        ("amnd 1 delete", "Try: amend 1 delete"),
        ("help amnd", "Try: help amend"),
        ("text 9", "Try: "),
    ],
)
def test_what_is_no_command_gets_the_nearest_one(typed: str, hint: str) -> None:
    assert hint in Talk("AAA", typed).text


@pytest.mark.parametrize("word", LOOKS)
def test_a_look_says_something_and_changes_nothing(word: str) -> None:
    before = Talk("AAA", "").desk.view().chamber
    talk = Talk("AAA", word, as_json=True)
    shown = [o for o in talk.objects if o["event"] == "shown"]
    assert [o["topic"] for o in shown] == [word]
    assert shown[0]["lines"]
    assert talk.desk.view().chamber == before


def test_why_says_what_a_correction_lacks_before_any_vote() -> None:
    shown = Talk("AAA", "why correct").text
    assert "No vote was taken yet. (practice)" in shown
    assert "after a vote: correct Q1 CHOICE" in shown


@pytest.mark.parametrize("motion", ["division", "close-debate"])
def test_why_knows_motions_by_their_names(motion: str) -> None:
    assert Talk("AAA", f"why {motion}").text == Talk("AAA", f"why move {motion}").text


def test_why_of_an_offer_between_others_says_that_it_is_private() -> None:
    assert "You know of no offer `O4`" in Talk("AAA", "why o4").text


def test_help_says_that_what_is_not_contested_may_be_amended_too() -> None:
    view = Talk("AAA", "wait").desk.view()
    assert "It is in order now on: 1, 2, 3." in list(action(view, "amend"))
    new = Add(Provision("9", "Article 9", "", "Reports are public."))
    draft, _ = apply(view.chamber.draft, new)
    wider = replace(view, chamber=replace(view.chamber, draft=draft))
    assert "`amend 9 delete`" in list(action(wider, "amend"))[-1]


def test_help_names_targets_and_leaves_out_what_is_not_in_order() -> None:
    shown = Talk("AAA", "help").text
    assert "amend [1, 2, 3]:" in shown
    assert "\n  vote" not in shown
    assert "\n  gavel" not in shown


def test_the_text_shows_every_provision() -> None:
    shown = Talk("AAA", "text").text
    assert all(f"Article {n}, Heading of {n}" in shown for n in "123")


def test_one_provision_shows_its_wordings() -> None:
    shown = Talk("AAA", "text article 2").text
    assert "wording chair, as it stands: 2 as in the Chair's text" in shown
    assert "wording soft (softer): 2, softer" in shown


def test_why_explains_a_seat_by_name_or_code() -> None:
    named, coded = Talk("AAA", "why Cordoba").text, Talk("AAA", "why ccc").text
    assert named == coded
    assert "Cordoba" in named


def test_why_says_what_is_wrong_with_two_questions_at_once() -> None:
    assert "`whole` is before the room and no seat" in Talk("AAA", "why whole whole").text


def test_why_explains_an_action_that_is_not_in_order() -> None:
    assert "Not in order now: " in Talk("AAA", "why vote").text


def test_why_of_an_act_is_about_what_was_asked() -> None:
    tabled = "floor\nwait\namend 2 delete\n"
    assert (
        "There is no proposal A2; pending: A1." in Talk("AAA", f"{tabled}why ask A2").text
    )
    assert "It is in order now." in Talk("AAA", f"{tabled}why ask A1").text
    assert "Try: " in Talk("AAA", f"{tabled}why ask A1 A2").text


def test_why_of_what_is_the_chairs_alone() -> None:
    assert "Only the Chair can do that." in Talk("AAA", "why gavel").text


def test_why_of_a_seat_takes_a_provision_by_its_id_or_its_number() -> None:
    tabled = "floor\nwait\namend 2 delete\n"
    by_id = Talk("AAA", f"{tabled}why ccc 2").text
    assert by_id == Talk("AAA", f"{tabled}why Cordoba article 2").text
    assert "Cordoba, on article 2: " in by_id
    assert "Cordoba, on A1 (delete article 2): you expect that it would" in by_id
    assert "Nothing is tabled on it." in Talk("AAA", f"{tabled}why ccc 3").text
    nothing = Talk("AAA", "why ccc 17").text
    assert "`17` is no provision, and nothing before the room is called so." in nothing


def test_why_of_a_seat_alone_is_about_what_the_room_is_about() -> None:
    tabled = "floor\nwait\namend 2 delete\n"
    assert "Cordoba, on A1 (delete article 2): " in Talk("AAA", f"{tabled}why ccc").text
    assert "Expected on: Shall article 2 " in Talk("AAA", f"{tabled}room").text


def test_why_on_a_provision_is_why_of_what_is_proposed_on_it() -> None:
    idle = Talk("AAA", "why 2").text
    assert idle == Talk("AAA", "why AAA 2").text
    assert "Nothing is tabled on it." in idle
    tabled = "floor\nwait\namend 2 delete\n"
    assert Talk("AAA", f"{tabled}why 2").text == Talk("AAA", f"{tabled}why A1").text
    several = Talk("AAA", f"{tabled}amend 2 soft\nwhy 2").text
    assert "On `2` are A1, A2." in several
    assert "Try: why A1" in several


def test_save_takes_a_name() -> None:
    assert Talk("AAA", "save my game").saved == ["my game"]


def test_a_line_as_long_as_a_book_is_no_command() -> None:
    assert "longer than" in Talk("AAA", "speak general : " + "x" * 100_000).text


def test_nothing_that_steers_a_terminal_is_printed() -> None:
    talk = Talk("AAA", "speak general : \x1b[2Jhello\x07 there\nfloor\nrecord\nwait\nwait")
    assert "\x1b" not in talk.text
    assert "\x07" not in talk.text


def test_json_lines_carry_what_the_event_is_about() -> None:
    talk = Talk("AAA", "wait\namend 1 delete", as_json=True)
    tabled = next(o for o in talk.objects if o["event"] == "tabled")
    assert (tabled["seat"], tabled["id"]) == ("AAA", "A1")
    assert tabled["operations"] == [{"op": "delete", "id": "1"}]
    assert list(tabled)[:5] == ["seq", "event", "seat", "minute", "text"]


def test_a_refusal_in_json_has_code_rule_and_reason() -> None:
    talk = Talk("AAA", "vote yes", as_json=True)
    refusal = next(o for o in talk.objects if o["event"] == "refusal")
    assert list(refusal)[:4] == ["seq", "event", "seat", "text"]
    assert set(refusal) >= {"refusal", "rule", "reason", "instead"}
    assert refusal["seat"] == "AAA"
    assert refusal["refusal"] == "no-question-open"


def test_every_json_line_has_its_number_its_seat_and_words() -> None:
    talk = Talk(
        "AAA", "help\nvote yes\nnonsense\nstatus\nsave\n" + "\n" * 500, as_json=True
    )
    assert {o["event"] for o in talk.objects} >= {
        "refusal",
        "unreadable",
        "shown",
        "waiting",
    }
    for line in talk.objects:
        assert isinstance(line["seq"], int), line
        assert isinstance(line["seat"], str), line
        assert line["text"], line


def test_numbers_have_no_gap_where_something_passed_in_private() -> None:
    out = io.StringIO()
    follower = Follower(setup(), JsonVoice(out))
    for seq in (1, 4):
        follower.take([Entry(seq, 600, PlacardRaised("AAA"))])
    told = [json.loads(line)["seq"] for line in out.getvalue().splitlines()]
    assert told == [1, 2]
    assert follower.seen == 4


def test_waiting_in_json_says_what_for() -> None:
    talk = Talk("AAA", "", as_json=True)
    assert talk.objects[-1]["event"] == "waiting"
    assert talk.objects[-1]["need"] == "stage"


def test_someone_who_only_waits_sees_the_meeting_to_its_end() -> None:
    talk = Talk("AAA", "\n" * 500, as_json=True)
    assert talk.closed
    assert talk.desk.view().chamber.outcome


def test_the_chair_can_be_played_to_the_end_by_hand() -> None:
    lines = ["stage opening", "stage talks", "stage action", "consensus whole", "gavel"]
    lines += ["stage after", "close"]
    talk = Talk("chair", "\n".join(lines))
    assert talk.closed, talk.text


def test_the_docket_says_what_stands_between_proposals() -> None:
    talk = Talk("CCC", "wait\namend 1 delete\namend 1 soft\ndocket")
    between = [line for line in talk.lines if "A1" in line and "A2" in line]
    assert between, talk.text


def test_the_docket_lists_what_waits_in_the_order_in_which_it_is_taken() -> None:
    live = table(1)
    intents: tuple[it.Intent, ...] = (
        it.OpenStage(CHAIR, "action"),
        it.Table("AAA", (Revise("2", "soft"),)),
        it.Table("BBB", (Delete("2"),)),
        it.MoveMotion("AAA", "close-debate", ""),
        it.MoveMotion("BBB", "adjourn-debate", "whole"),
    )
    for intent in intents:
        assert not isinstance(live.submit(intent), Refusal), intent
    shown = [line.split("  ")[0] for line in looks.docket(live.view("CCC"))]
    assert [s for s in shown if s] == ["M2", "M1", "A2", "A1", "whole"]


def test_the_docket_says_what_became_of_separate_votes() -> None:
    live = table(1)
    granted: tuple[it.Intent, ...] = (
        it.OpenStage(CHAIR, "action"),
        it.MoveMotion("AAA", "division", "1"),
        it.Rule(CHAIR, "M1", upheld=True),
    )
    for intent in granted:
        assert not isinstance(live.submit(intent), Refusal)
    assert "1  article 1: to be voted on separately" in list(looks.docket(live.view("BBB")))
    deleted: tuple[it.Intent, ...] = (
        it.Table("BBB", (Delete("1"),)),
        it.CallConsensus(CHAIR, "A1"),
        it.Gavel(CHAIR),
    )
    for intent in deleted:
        assert not isinstance(live.submit(intent), Refusal)
    gone = "1  article 1: no separate vote, it left the text before"
    assert gone in list(looks.docket(live.view("BBB")))


@pytest.mark.parametrize("as_json", [False, True])
def test_where_the_form_of_a_question_decides_it_is_said_once_before_it_is_put(
    monkeypatch: pytest.MonkeyPatch, *, as_json: bool
) -> None:
    monkeypatch.setattr(
        "game.cli.plain.table_talk.form_matters",
        lambda _view, target: "the form decides" if target == "A1" else "",
    )
    talk = Talk("AAA", "wait\namend 1 delete\nwait\nwait\nwait", as_json=as_json)
    told = [line for line in talk.lines if "the form decides" in line]
    assert len(told) == 1
    assert "A1 (delete article 1): the form decides" in told[0]
    if as_json:
        assert json.loads(told[0])["event"] == "polarity"
        assert json.loads(told[0])["target"] == "A1"


def test_a_bare_ballot_gets_the_whole_command() -> None:
    assert "Try: vote no" in Talk("AAA", "no").text


def test_what_can_be_moved_is_named_in_words() -> None:
    assert "MOTION is: roll-call (roll call)" in Talk("AAA", "help move").text


def test_a_motion_that_waits_is_part_of_how_things_stand_and_of_why() -> None:
    live = table(1)
    live.submit(it.OpenStage(CHAIR, live.setup.stages[0].id))
    live.submit(it.MoveMotion("BBB", "point-of-order"))
    view = live.view("BBB")
    assert "Motion M1, a point of order, moved by Borduria." in list(looks.status(view))
    explained = why(view, "BBB", "M1")
    assert explained.headline == "You moved a point of order."
    assert explained.lines == ()


def told_at(seat: str, typed: str, *before: it.Intent) -> str:
    """What is said at a seat of the first steps while lines are typed."""
    out, live = io.StringIO(), table_of("first-steps", seat)
    for intent in before:
        assert not isinstance(live.submit(intent), Refusal)
    talk = TableTalk(
        LocalDesk(live, seat),
        TextVoice(out),
        iter(typed.splitlines()),
        lambda _: "",
        lambda: None,
    )
    talk.hold()
    return out.getvalue()


def test_who_crosses_a_line_of_its_own_is_warned() -> None:
    assert "It would cross your own red line" in told_at("BSR", "wait\namend 2 strong")
    assert "red line" not in told_at("BSR", "wait\namend 2 soft")


def test_who_asks_for_the_floor_is_told_its_place_on_the_list() -> None:
    others = (it.OpenStage(CHAIR, "opening"), it.AskFloor("ARV"), it.AskFloor("CRV"))
    told = told_at("BSR", "floor", *others)
    assert "2 speakers are before you. At 1 minute each, 12 can be heard" in told
    assert "before you" not in told_at("BSR", "floor")


def test_why_on_a_provision_is_told_of_what_was_decided_on_it() -> None:
    """A number that a person reads on the screen is enough, also when the vote is over."""
    table = day("first-steps", 4001)
    view, hindsight = table.view("DUN"), Hindsight(lambda: table.log)
    decided = [d.target for d in view.chamber.decisions if d.target[0] in "AP"][-1]
    on = touched(view.chamber.proposals[decided].operations)[0]
    assert [*reasons.of(view, [on], hindsight)] == [*reasons.of(view, [decided], hindsight)]
