"""Real roll calls as scenarios: two forms, unknown codes reported."""

from __future__ import annotations

import gzip
from pathlib import Path

import openpyxl
import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.delegates.others.ballot import own_reckoning
from game.rules.meeting.setup import WHOLE
from game.scenario.diagnostics import ScenarioUnusable
from game.scenario.founding.folder import found
from game.scenario.load import examine, load
from game.scenario.rollcalls.as_scenario import plan_of
from game.scenario.rollcalls.listing import library_title, roll_calls
from game.scenario.rollcalls.rollcall import read_rollcall
from game.scenario.room import dossier_of, instructions_for, setup_of
from game.scenario.world.days import FIRST_DAY, day_of
from game.sitting.table import Table

LIBRARY = """\
undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,title
1,AUS,AUSTRALIA,Y,2019-12-27,74,A/RES/74/247,A/74/401,Countering the use of ICT for criminal purposes
1,TUR,TURKEY,Y,2019-12-27,74,A/RES/74/247,A/74/401,Countering the use of ICT for criminal purposes
1,RUS,RUSSIAN FEDERATION,Y,2019-12-27,74,A/RES/74/247,A/74/401,Countering
1,USA,UNITED STATES,N,2019-12-27,74,A/RES/74/247,A/74/401,Countering
1,FRA,FRANCE,N,2019-12-27,74,A/RES/74/247,A/74/401,Countering
1,BRA,BRAZIL,A,2019-12-27,74,A/RES/74/247,A/74/401,Countering
1,FJI,FIJI,X,2019-12-27,74,A/RES/74/247,A/74/401,Countering
"""
TABLE = """\
rcid,session,date,resolution,amend,para,short,descr
7,74,2019-12-27,A/RES/74/247,0,0,COUNTERING CYBERCRIME,to adopt
8,74,2019-12-27,A/RES/74/248,0,0,ANOTHER,to adopt
"""
CELLS = "rcid,USA,FRA,TUR,RUS,BRA,FJI,YEM_YAR\n7,3,3,1,1,2,8,1\n8,1,1,1,1,1,1,9\n"


def written(tmp_path: Path, text: str, name: str = "votes.csv") -> Path:
    path = tmp_path / name
    path.write_text(text, "utf-8")
    return path


def test_the_columns_of_the_digital_library(tmp_path: Path) -> None:
    call = read_rollcall(written(tmp_path, LIBRARY))
    assert (call.resolution, call.date) == ("A/RES/74/247", "2019-12-27")
    assert call.ballots == {
        "AUS": "yes",
        "TUR": "yes",
        "RUS": "yes",
        "USA": "no",
        "FRA": "no",
        "BRA": "abstain",
        "FJI": "absent",
    }
    assert call.problems == ()


def test_unknown_codes_and_votes_are_reported(tmp_path: Path) -> None:
    more = (
        "1,XQZ,NOWHERE,Y,,,A/RES/74/247,,\n"
        "1,NOR,NORWAY,Q,,,A/RES/74/247,,\n"
        "1,DE,GERMANY,Y,,,A/RES/74/247,,\n"
    )
    call = read_rollcall(written(tmp_path, LIBRARY + more))
    assert [p.message for p in call.problems] == [
        "row 9, column ms_code: `XQZ` (NOWHERE) is no Member and no former one; its `yes` is in the numbers, not in the room",
        "row 10, column ms_vote: `Q` of `NOR` is no vote; left out",
    ]
    assert {p.code for p in call.problems} == {"S406"}
    assert call.ballots["DEU"] == "yes"
    assert "NOR" not in call.ballots


def test_the_scenario_says_who_is_not_in_its_room_and_why(tmp_path: Path) -> None:
    """A code that is perhaps a slip is no former State, in words that go into print."""
    heads, totals = TOTALS, ",5,1,1"
    more = "XXX,NOWHERE,Y,,A/RES/43/49,T\nPER,PERU,Q,,A/RES/43/49,T\n"
    table = SOVIET.format(heads=heads, t=totals) + more
    found(tmp_path / "vote", plan_of(read_rollcall(written(tmp_path, table))))
    scenario = load(str(tmp_path / "vote"))
    said = " ".join(scenario.how_true.split())
    apart = "in the numbers and not in the room."
    assert f"2 votes of those who are not Members today (CSK, DDR) stand {apart}" in said
    assert f"One vote under unknown codes, perhaps slips (XXX), stands {apart}" in said
    assert f"One vote that no row tells stands {apart}" in said
    assert "Not in the room, for their votes cannot be read: PER." in said
    tally = scenario.record[0].tally
    assert tally is not None
    assert tally.unseated == 4


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("wanted", ["A/RES/74/247", "74/247", "7"])
def test_the_table_of_roll_calls(tmp_path: Path, wanted: str, packed: bool) -> None:
    path = written(tmp_path, TABLE, "rollcalls.csv")
    written(tmp_path, CELLS, "votes.csv")
    if packed:
        for name in ("rollcalls", "votes"):
            content = (tmp_path / f"{name}.csv").read_bytes()
            (tmp_path / f"{name}.csv.gz").write_bytes(gzip.compress(content))
            (tmp_path / f"{name}.csv").unlink()
        path = tmp_path / "rollcalls.csv.gz"
    call = read_rollcall(path, wanted)
    assert call.ballots == {
        "USA": "no",
        "FRA": "no",
        "TUR": "yes",
        "RUS": "yes",
        "BRA": "abstain",
        "FJI": "absent",
    }
    assert [p.message for p in call.problems] == [
        "row 1, column YEM_YAR: `YEM_YAR` is no Member today; its `yes` is in the numbers, not in the room"
    ]


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        ("country,vote\nFrance,Y\n", "", "is no roll call"),
        ("", "", "is no roll call"),
        (LIBRARY, "A/RES/1/1", "has no roll call on"),
        (TABLE, "", "has 2 roll calls"),
        (TABLE, "7", "there is no `votes.csv`"),
        ("ms_code,ms_vote\nXQZ,Y\n", "", "no Member voted"),
        ("ms_code,ms_vote\nDJI,\n", "", "no Member voted"),
        ("ms_code,ms_vote\nDJI,\nFRA,Y\n", "", "only `FRA` voted"),
    ],
)
def test_what_is_no_roll_call_is_refused(
    text: str, wanted: str, said: str, tmp_path: Path
) -> None:
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(written(tmp_path, text, "x.csv"), wanted)
    assert said in caught.value.problems[0].message
    assert caught.value.problems[0].code == "S407"


def test_a_roll_call_becomes_a_scenario_with_its_record(tmp_path: Path) -> None:
    found(tmp_path / "vote", plan_of(read_rollcall(written(tmp_path, LIBRARY))))
    assert [p.code for p in examine(str(tmp_path / "vote")).problems] == []
    scenario = load(str(tmp_path / "vote"))
    (moment,) = scenario.record
    assert moment.tally is not None
    assert (moment.tally.yes, moment.tally.no, moment.tally.abstain) == (3, 2, 1)
    assert set(moment.known["no"]) == {"USA", "FRA"}
    assert {row.basis for row in scenario.positions} == {"inferred"}
    assert "FJI" not in {row.delegation for row in scenario.positions}


def test_the_draft_as_it_was_put_divides_the_room_as_it_did(tmp_path: Path) -> None:
    """Each Member's likeliest ballot on the untouched draft is the one that it cast."""
    call = read_rollcall(written(tmp_path, LIBRARY))
    found(tmp_path / "mine", plan_of(call))
    scenario = load(str(tmp_path / "mine"))
    setup = setup_of(scenario)
    orders = {s.id: instructions_for(scenario, s.id, 1) for s in setup.seats}
    table = Table(setup, dossier_of(scenario), orders, 1)
    for seat, cast in call.ballots.items():
        if cast != "absent":
            shares = own_reckoning(table.view(seat), WHOLE).shares
            likeliest = max(("yes", "no", "abstain"), key=lambda c: getattr(shares, c))
            assert likeliest == cast, seat


def test_a_long_title_is_a_heading_of_whole_words(tmp_path: Path) -> None:
    title = "Countering the use of information and communications technologies"
    table = LIBRARY + "1,DE,GERMANY,Y,,,A/RES/74/247,,\n"
    call = replace(read_rollcall(written(tmp_path, table)), title=title)
    paragraph = next(p for p in plan_of(call).data["text"] if p["id"] == "1")
    assert (
        paragraph["heading"]
        == "Countering the use of information and communications \u2026"
    )


def test_a_roll_call_is_found_by_words_of_its_title(tmp_path: Path) -> None:
    head = "ms_code,ms_name,ms_vote,date,resolution,title\n"
    rows = [
        f"{code},,{vote},2024-12-24,{symbol},{title}\n"
        for symbol, title in (("A/1", "Fish of the sea"), ("A/2", "Fish and ships"))
        for code, vote in (("NOR", "Y"), ("ISL", "N"))
    ]
    path = tmp_path / "v.csv"
    path.write_text(head + "".join(rows), "utf-8")
    assert read_rollcall(path, "fish SHIPS").resolution == "A/2"
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(path, "fish")
    problem = caught.value.problems[0]
    assert "has 2 roll calls whose titles say `fish`" in problem.message
    assert problem.help == (
        "choose one, such as `--resolution A/1`; there are `A/1`, `A/2`"
    )


HEADS = "ms_code,ms_name,ms_vote,date,resolution,title\n"


@pytest.mark.parametrize("who", ["NOR", "DDR", "XXX"])
def test_rows_that_contradict_each_other_are_refused(who: str, tmp_path: Path) -> None:
    rows = f"{who},,Y,,A/1,T\nISL,,N,,A/1,T\nPER,,N,,A/1,T\n{who},,A,,A/1,T\n"
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(written(tmp_path, HEADS + rows))
    problem = caught.value.problems[0]
    assert (problem.code, problem.place.line) == ("S402", 5)
    assert problem.in_a_line == (
        f"row 5, column ms_vote: `{who}` voted `abstain` here and `yes` in row 2; "
        "write `Y` here too, or take one of the two rows out"
    )
    assert (problem.excerpt, problem.marked) == (f"{who} |  | A", (10, 1))


def test_a_row_that_says_the_same_twice_is_no_contradiction(tmp_path: Path) -> None:
    rows = "NOR,,Y,,A/1,T\nISL,,N,,A/1,T\nNOR,,Y,,A/1,T\n"
    call = read_rollcall(written(tmp_path, HEADS + rows))
    assert (call.ballots, call.problems) == ({"NOR": "yes", "ISL": "no"}, ())


def test_a_refused_table_tells_all_that_is_doubtful_of_it(tmp_path: Path) -> None:
    rows = "FRA,,Y,,A/1,T\nXXX,NOWHERE,Y,,A/1,T\nFRA,,N,,A/1,T\nUSA,,Q,,A/1,T\n"
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(written(tmp_path, HEADS + rows))
    assert [(p.code, p.place.line) for p in caught.value.problems] == [
        ("S402", 4),
        ("S407", 0),
        ("S406", 3),
        ("S406", 5),
    ]


@pytest.mark.parametrize(
    ("table", "cells", "file", "unlike"),
    [
        (
            TABLE + "7,74,2019-12-28,A/RES/74/247,0,0,X,d\n",
            CELLS,
            "x.csv",
            "`date`, `short`",
        ),
        (TABLE, CELLS + "7,1,3,1,1,2,8,1\n", "votes.csv", "`USA`"),
    ],
)
def test_two_rows_of_one_roll_call_that_differ_are_refused(
    table: str, cells: str, file: str, unlike: str, tmp_path: Path
) -> None:
    written(tmp_path, cells)
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(written(tmp_path, table, "x.csv"), "7")
    (problem,) = caught.value.problems
    assert problem.code == "S402"
    told = f"two rows of `{tmp_path / file}` for roll call 7 differ in {unlike}"
    assert problem.message.startswith(told)


MANY = """\
rcid,session,date,resolution,amend,para,short,descr,pub_yes,pub_no,pub_abstain,n_yes
7,74,2019-12-27,A/RES/74/247,0,0,COUNTERING CYBERCRIME,to adopt,79,60,33,79
8,74,2019-12-27,A/RES/74/248,1,0,MYANMAR,an amendment,,,,9
9,52,1997-11-25,A/RES/52/22,0,0,na,United Nations and OSCE,1,29,81,1
10,52,1997-11-03,A/RES/52/22,0,0,"U.n., osce",to adopt,126,0,1,126
"""


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        ("", ["A/RES/74/247", "8", "9", "10"]),
        ("CYBER 2019", ["A/RES/74/247"]),
        ("2019-12", ["A/RES/74/247", "8"]),
        ("osce", ["9", "10"]),
        ("52/22", ["9", "10"]),
        ("nowhere", []),
    ],
)
def test_a_table_is_searched_by_symbol_date_and_words(
    words: str, ids: list[str], tmp_path: Path
) -> None:
    heads = roll_calls(written(tmp_path, MANY, "rollcalls.csv"), words)
    assert [head.id for head in heads] == ids


def test_the_list_says_what_was_voted_on_and_how(tmp_path: Path) -> None:
    heads = roll_calls(written(tmp_path, MANY, "rollcalls.csv"))
    assert [(h.yes, h.no, h.abstain) for h in heads[:2]] == [(79, 60, 33), (9, 0, 0)]
    assert [h.of for h in heads[:3]] == ["whole", "amendment", "whole"]
    (head,) = roll_calls(written(tmp_path, LIBRARY))
    assert (head.id, head.yes, head.no, head.abstain) == ("A/RES/74/247", 3, 2, 1)


def test_a_symbol_that_two_votes_have_is_not_taken_for_one_of_them(tmp_path: Path) -> None:
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(written(tmp_path, MANY, "rollcalls.csv"), "52/22")
    told = "choose one, such as `--resolution 9`; there are `9`, `10`"
    assert caught.value.problems[0].help == told


def test_a_long_table_says_how_to_find_one(tmp_path: Path) -> None:
    lines = "".join(f"{n},1,1946-01-01,A/{n},0,0,T,d\n" for n in range(9))
    path = written(tmp_path, TABLE.splitlines(keepends=True)[0] + lines, "rollcalls.csv")
    with pytest.raises(ScenarioUnusable) as caught:
        read_rollcall(path)
    help_ = f"find it with `nemcon import rollcall {path} --list WORDS`"
    assert caught.value.problems[0].help == help_


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_as_it_was_written(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "votes.csv"
    path.write_bytes(LIBRARY.replace("Countering", "Café").encode(encoding) + b"\n")
    (head,) = roll_calls(path, "74/247")
    assert (head.yes, head.no, head.abstain) == (3, 2, 1)
    assert read_rollcall(path).ballots["TUR"] == "yes"


def test_a_packed_table_that_is_cut_off_says_so(tmp_path: Path) -> None:
    path = tmp_path / "votes.csv.gz"
    path.write_bytes(gzip.compress(LIBRARY.encode())[:-30])
    with pytest.raises(ScenarioUnusable) as caught:
        roll_calls(path)
    assert "cannot be read: compressed file ended" in caught.value.problems[0].message


SOVIET = (
    "ms_code,ms_name,ms_vote,date,resolution,title{heads}\n"
    "NOR,,Y,1988-12-06,A/RES/43/49,T{t}\nISL,,Y,1988-12-06,A/RES/43/49,T{t}\n"
    "USA,,N,1988-12-06,A/RES/43/49,T{t}\nCSK,CZECHOSLOVAKIA,Y,,A/RES/43/49,T{t}\n"
    "DDR,GERMAN DEMOCRATIC REPUBLIC,Y,,A/RES/43/49,T{t}\nYMD,DEMOCRATIC YEMEN,X,,A/RES/43/49,T{t}\n"
)
TOTALS = ",total_yes,total_no,total_abstentions"


@pytest.mark.parametrize(
    ("heads", "totals", "expected"),
    [
        ("", "", (4, 1, 0, 2)),
        (TOTALS, ",4,1,2", (4, 1, 2, 4)),
        (TOTALS, ",2,1,0", (2, 1, 0, 2)),
    ],
)
def test_the_record_has_the_totals_of_the_table(
    heads: str, totals: str, expected: tuple[int, int, int, int], tmp_path: Path
) -> None:
    table = written(tmp_path, SOVIET.format(heads=heads, t=totals))
    call = read_rollcall(table)
    assert call.cast.former == {"CSK": "yes", "DDR": "yes", "YMD": "absent"}
    found(tmp_path / "vote", plan_of(call))
    assert [p.code for p in examine(str(tmp_path / "vote")).problems] == []
    scenario = load(str(tmp_path / "vote"))
    counts = scenario.record[0].tally
    assert counts is not None
    assert (counts.yes, counts.no, counts.abstain, counts.unseated) == expected
    assert scenario.record[0].known["yes"] == ("NOR", "ISL")
    said = "those who are not Members today (CSK, DDR) stand in the numbers and not in the"
    assert said in " ".join(scenario.how_true.split())
    (head,) = roll_calls(table)
    assert (head.yes, head.no, head.abstain) == expected[:3]


def test_former_states_decide_where_their_votes_did(tmp_path: Path) -> None:
    table = TABLE.splitlines(keepends=True)[0] + "7,30,1975-11-10,A/RES/9,0,0,T,d\n"
    written(tmp_path, "rcid,USA,FRA,BRA,CSK,DDR,YEM_YPR\n7,3,3,1,1,1,8\n", "votes.csv")
    call = read_rollcall(written(tmp_path, table, "rollcalls.csv"))
    found(tmp_path / "vote", plan_of(call))
    moment = load(str(tmp_path / "vote")).record[0]
    assert (moment.outcome, moment.tally and moment.tally.yes) == ("adopted", 3)


def test_names_beyond_the_totals_are_left_out_and_it_is_said(tmp_path: Path) -> None:
    rows = "ms_code,ms_vote,resolution,total_yes,total_no,total_abstentions\n"
    votes = (("NOR", "Y"), ("ISL", "Y"), ("USA", "N"))
    rows += "".join(f"{code},{vote},A/1,1,1,1\n" for code, vote in votes)
    call = read_rollcall(written(tmp_path, rows))
    (doubt,) = call.problems
    assert doubt.message.endswith(
        "the totals say 1 `yes` and the rows 2, 1 `abstain` and the rows 0; the totals are kept"
    )
    found(tmp_path / "vote", plan_of(call))
    assert [p.code for p in examine(str(tmp_path / "vote")).problems] == ["S346"] * 2
    scenario = load(str(tmp_path / "vote"))
    assert "yes" not in scenario.record[0].known
    assert "names more States for yes than its totals count" in " ".join(
        scenario.how_true.split()
    )


def test_a_code_and_a_name_that_do_not_fit_are_told(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        "ms_code,ms_name,ms_vote,resolution\nQQQ,AFGHANISTAN,Y,A/1\nFRA,SWEDEN,N,A/1\n"
        ",NORWAY,Y,A/1\nCHL,CHILE,Y,A/1\n",
    )
    call = read_rollcall(path)
    assert [p.message for p in call.problems] == [
        "row 2, column ms_code: `QQQ` is no Member's code; `AFG` by its name",
        "row 3, column ms_name: `FRA` beside the name of `SWE`; the code was taken",
    ]
    assert call.ballots == {"AFG": "yes", "FRA": "no", "NOR": "yes", "CHL": "yes"}


def test_a_title_of_the_library_says_nothing_of_the_document() -> None:
    said = "Culture of peace : resolution / adopted by the General Assembly"
    assert library_title({"title": said}) == "Culture of peace"
    assert library_title({"title": "A culture of peace: resolution of 1999"}) == (
        "A culture of peace: resolution of 1999"
    )


@pytest.mark.parametrize(
    ("date", "day"),
    [
        *(("27/12/2019", "2019-12-27"), ("12/27/2019", "2019-12-27")),
        *(("27 Dec 2019", "2019-12-27"), ("December 27, 2019", "2019-12-27")),
        *(("5.6.2019", "2019-06-05"), ("2019/12/27", "2019-12-27")),
        *(("2019-12-27T00:00:00", "2019-12-27"), ("06/06/2019", "2019-06-06")),
        *(("", FIRST_DAY), ("05/06/2019", None), ("soon", None), ("31/02/2019", None)),
    ],
)
def test_a_date_is_read_where_it_can_be_read_one_way(date: str, day: str | None) -> None:
    assert day_of(date) == day


def test_a_date_that_may_be_one_of_two_is_refused_at_its_cell(tmp_path: Path) -> None:
    path = written(tmp_path, LIBRARY.replace("2019-12-27", "05/06/2019"))
    with pytest.raises(ScenarioUnusable) as refused:
        read_rollcall(path)
    (fault,) = refused.value.problems
    assert (fault.code, fault.place.line, fault.place.column) == ("S403", 2, 5)
    marked = fault.excerpt[fault.caret.column - 1 :][: fault.caret.length]
    assert marked == "05/06/2019"


def test_a_table_with_semicolons_or_in_a_workbook_is_the_same_roll_call(
    tmp_path: Path,
) -> None:
    first = read_rollcall(written(tmp_path, LIBRARY))
    semicolons = written(tmp_path, LIBRARY.replace(",", ";"), "semicolons.csv")
    book = openpyxl.Workbook()
    page = book.active
    assert page is not None
    for line in LIBRARY.splitlines():
        page.append(line.split(","))
    book.save(tmp_path / "votes.xlsx")
    assert read_rollcall(semicolons) == first
    assert read_rollcall(tmp_path / "votes.xlsx") == first


def test_a_header_alone_is_said_to_have_no_rows(tmp_path: Path) -> None:
    with pytest.raises(ScenarioUnusable) as refused:
        read_rollcall(written(tmp_path, LIBRARY.splitlines()[0] + "\n"))
    assert "no row below them" in refused.value.problems[0].message


def test_what_a_table_does_not_tell_is_named_and_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path, "ms_code,ms_vote\nNOR,Y\nFRA,N\nCHL,Y\nFJI,A\n")
    out = tmp_path / "vote"
    assert main(["import", "rollcall", str(path), "--out", str(out)]) == 0
    said = " ".join(capsys.readouterr().err.split())
    assert "nothing under `date` and `title` and `resolution`" in said
    found = [p for p in examine(str(out)).problems if p.code == "S346"]
    assert len(found) == 2
    assert read_rollcall(written(tmp_path, LIBRARY)).problems == ()
