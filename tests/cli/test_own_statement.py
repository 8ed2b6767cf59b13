"""After a seat's own statement the room stays until it is let go on."""

from __future__ import annotations

from tests.cli.small import Talk

TO_THE_FLOOR = "floor\nwait\n"


def test_a_second_statement_in_the_same_stage_is_read() -> None:
    first, second = "speak general : The first.", "speak concern 2 : The second."
    talk = Talk("AAA", f"{TO_THE_FLOOR}{first}\nfloor\nwait\n{second}\nquit")
    said = [s for s in talk.desk.view().chamber.statements if s.seat == "AAA"]
    assert [s.words for s in said] == ["The first.", "The second."]
    assert talk.text.count("You have spoken.") == 1 + 1
    assert "Not in order" not in talk.text


def test_nothing_happens_between_a_statement_and_the_line_that_lets_the_room_go_on() -> (
    None
):
    stays = Talk("AAA", f"{TO_THE_FLOOR}speak general : We are content.")
    assert stays.desk.log()[-1].event.seat == "AAA"
    goes = Talk("AAA", f"{TO_THE_FLOOR}speak general : We are content.\n\n")
    assert goes.desk.log()[-1].event.seat != "AAA"


def test_to_wait_after_a_statement_keeps_ones_new_place_on_the_list() -> None:
    talk = Talk("AAA", f"{TO_THE_FLOOR}speak general : We are content.\nfloor\nwait\n")
    assert talk.desk.view().chamber.floor == "AAA"


def test_a_program_is_told_that_the_room_waits_after_its_statement_and_each_act() -> None:
    typed = f"{TO_THE_FLOOR}speak general : We are content.\nfloor\n"
    talk = Talk("AAA", typed, as_json=True)
    told = [(o["event"], o.get("need")) for o in talk.objects]
    spoke = told.index(("spoke", None))
    assert told[spoke + 1] == ("waiting", "spoken")
    assert told[-1] == ("waiting", "spoken")
