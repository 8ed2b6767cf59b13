"""What came of a sitting: the text, the decisions, the instructions, history beside them."""

from __future__ import annotations

from msgspec.structs import replace

from game.cli.plain.ending import _lines
from game.reports.history import beside
from tests.reports.days import UNTIL_ACTION, outcome_for, river, vote

AMENDED = f"""
{UNTIL_ACTION}
    GAL: amend 1 strong
    ALM: amend 2 delete
    GAL: ask A1
    ALM: ask A2
    chair: stage action
    chair: rule notice uphold
{vote("A1", GAL="yes", FEN="yes", CAS="yes", DOR="yes", ERU="abstain")}
{vote("A2", ALM="yes", BRE="yes")}
"""
ADOPTED = f"{AMENDED}\nchair: consensus whole\nchair: gavel\nchair: close"
OBJECTED = f"{AMENDED}\nchair: consensus whole\nALM: object 1: The dam.\nchair: gavel"


def test_what_was_changed_is_told_with_its_author() -> None:
    came = outcome_for("ALM", ADOPTED)
    assert came.headline == "The text was adopted without a vote, with one change."
    change = came.changes[0]
    assert (change.name, change.label, change.by) == ("Article 1", "one tenth", ("Galt",))
    assert "two tenths" in change.before
    assert "one tenth" in change.after
    assert len(came.changes) == 1


def test_of_two_changes_that_say_the_same_the_first_adopted_has_the_credit() -> None:
    lines = f"""
        {UNTIL_ACTION}
        GAL: amend 1 strong
        CAS: package 1 strong; 2 delete
        GAL: ask A1
        CAS: ask P1
        chair: stage action
        chair: rule notice uphold
        {vote("A1", GAL="yes", FEN="yes", CAS="yes", DOR="yes")}
        {vote("P1", GAL="yes", FEN="yes", CAS="yes", DOR="yes")}
    """
    by = {c.name: c.by for c in outcome_for("ALM", lines).changes}
    assert by == {"Article 1": ("Galt",), "Article 2": ("Castell",)}


def test_each_decision_has_its_tally_its_base_and_ones_own_ballot() -> None:
    first, second, whole = outcome_for("ALM", ADOPTED).decisions
    assert first.tally is not None
    assert (first.tally.yes, first.tally.base, first.tally.needed) == (4, 6, 4)
    assert (first.outcome, first.own) == ("adopted", "no")
    assert (second.outcome, second.own) == ("rejected", "yes")
    assert (whole.outcome, whole.tally) == ("adopted", None)


def test_a_red_line_that_the_text_crosses_is_said_to_be_crossed() -> None:
    account = outcome_for("ALM", ADOPTED).account
    assert account is not None
    assert [(line.name, line.kept) for line in account.red_lines] == [("Article 1", False)]
    assert account.final == account.text < account.start


def test_without_a_text_the_walk_away_is_what_one_has() -> None:
    came = outcome_for("ALM", f"{OBJECTED}\nchair: close")
    account = came.account
    assert account is not None
    assert not came.adopted
    assert came.headline.startswith("Nothing was adopted")
    assert account.final == account.walk_away == 4500
    assert account.text != account.final


def test_who_objected_is_named() -> None:
    came = outcome_for("GAL", OBJECTED)
    whole = came.decisions[-1]
    assert (whole.outcome, whole.objectors) == ("no consensus", ("Almora",))
    assert came.headline == "The meeting is not over."


def test_points_begin_with_what_matters_most() -> None:
    account = outcome_for("ALM", ADOPTED).account
    assert account is not None
    assert [p.name for p in account.points][:2] == ["Article 1", "Article 2"]
    assert account.points[0].stands == "one tenth"
    assert account.points[0].closeness < account.points[1].closeness


def test_the_chair_is_measured_by_the_record_and_has_no_account_of_the_text() -> None:
    came = outcome_for("chair", ADOPTED)
    assert came.account is None
    assert came.chairing is not None
    assert {m.name: m.met for m in came.chairing.measures} == {
        "A text": "met",
        "Agreement": "in part",
        "A fair hearing": "met",
        "Rulings that hold": "met",
        "The time": "met",
    }


def test_only_the_chair_is_measured_by_its_presiding() -> None:
    assert outcome_for("ALM", ADOPTED).chairing is None


def test_a_chair_who_skips_a_stage_and_leaves_a_request_is_told_so() -> None:
    lines = """
        chair: stage opening
        GAL: amend 1 strong
        GAL: ask A1
        chair: stage action
    """
    chairing = outcome_for("chair", lines).chairing
    assert chairing is not None
    heard = next(m for m in chairing.measures if m.name == "A fair hearing")
    assert heard.met == "not met"
    assert "Never opened: " in heard.words
    assert "A vote was asked for by Galt and not taken." in heard.words


def test_history_stands_beside_the_same_question_only() -> None:
    first, second, whole = outcome_for("ALM", ADOPTED).decisions
    assert first.that_day == (
        "not known; what 1 recorded vote concerned is not established",
    )
    assert second.that_day == ("rejected, 2-4-1",)
    assert whole.that_day == ("adopted without a vote",)


def test_a_wording_of_our_own_is_never_beside_what_the_record_does_not_tell() -> None:
    scenario = river()
    provisions = tuple(
        replace(
            p, variants=tuple(replace(v, label=f"{v.label} (invented)") for v in p.variants)
        )
        for p in scenario.provisions
    )
    invented = replace(scenario, provisions=provisions)
    assert beside(invented, ("1",), (("1", "strong"),)) == ("not in the record",)
    assert beside(invented, ("1",), (("1", "delete"),))[0].startswith("not known")
    assert (
        beside(scenario, ("1", "2"), (("1", "delete"), ("2", "delete")))[0] != "not known"
    )


def test_a_tally_that_is_not_public_is_called_so() -> None:
    history = outcome_for("ALM", ADOPTED).history
    assert [(d.name, d.said) for d in history.decisions] == [
        ("Article 2", "rejected, 2-4-1"),
        ("", "rejected, tally not public"),
        ("The whole text", "adopted without a vote"),
    ]
    assert history.how == "adopted without a vote"


def test_without_a_record_nothing_is_claimed() -> None:
    came = outcome_for("ALM", ADOPTED, record=())
    assert came.history.decisions == ()
    assert came.history.how == ""
    assert {d.that_day for d in came.decisions} == {()}


def test_who_was_in_the_room_and_took_no_part_is_not_called_absent() -> None:
    def own(lines: str) -> str:
        voted = vote("A1", ALM="absent", GAL="yes")
        return outcome_for("ALM", f"{UNTIL_ACTION}{lines}{voted}").decisions[0].own

    asked = (
        "GAL: amend 1 strong\nGAL: ask A1\nchair: stage action\nchair: rule notice uphold\n"
    )
    assert own(asked) == "not voting"


def test_a_wording_short_of_the_position_is_said_to_be_the_nearest() -> None:
    account = outcome_for("ALM", ADOPTED).account
    assert account is not None
    point = replace(account.points[0], wanted="forty", stands="forty", closeness=8800)
    assert point.is_nearest_short_of_all
    assert not replace(point, closeness=10000).is_nearest_short_of_all
    assert not replace(point, stands="sixty").is_nearest_short_of_all


def test_a_line_that_a_text_crosses_which_was_not_adopted_is_said_to_be_so() -> None:
    adopted, fallen = (
        list(_lines(outcome_for("ALM", lines)))
        for lines in (ADOPTED, f"{OBJECTED}\nchair: close")
    )
    assert any(line.startswith("Red line crossed: ") for line in adopted)
    assert any("crossed in the text that was not adopted: " in line for line in fallen)
