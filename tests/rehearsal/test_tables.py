"""Tables of roll calls and votes: what is read, and what is refused with its place."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from game.errors import InputUnusable
from game.rehearsal.backtest.tables import Tables, read_ideal_points, read_tables, titles

CALLS = "rcid,date,amend,para,hr,short,descr\n"
VOTES = "rcid,AAA,BBB,CCC\n"


def read(folder: Path, calls: str, votes: str, end: str = ".csv") -> Tables:
    (folder / "c.csv").write_text(CALLS + calls, "utf-8")
    (folder / "v.csv").write_text(VOTES + votes, "utf-8")
    return read_tables([folder / "c.csv"], [folder / "v.csv"])


def test_roll_calls_come_in_the_order_of_their_days(tmp_path: Path) -> None:
    calls = "2,2001-02-03,0,1,1,B,b\n1,2000-02-03,1,0,0,A,a\n"
    (tmp_path / "c.csv").write_text(CALLS + calls, "utf-8")
    (tmp_path / "v.csv").write_text(VOTES + "1,1,2,3\n2,8,9,\n", "utf-8")
    found = read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])
    assert [(r.id, r.kind, sorted(r.issues)) for r in found.roll_calls] == [
        ("1", "amendment", []),
        ("2", "paragraph", ["hr"]),
    ]
    assert [list(r.ballots) for r in found.roll_calls] == [[1, 2, 3], [8, 0, 0]]


def test_the_order_of_rows_and_columns_does_not_matter(tmp_path: Path) -> None:
    """Of one day, too, and of numbers with fewer digits."""
    row = "2000-02-03,0,0,0,A,a\n"
    for folder, ids, columns in (("a", (9, 10), "ABC"), ("b", (10, 9), "CBA")):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "c.csv").write_text(
            CALLS + "".join(f"{i},{row}" for i in ids), "utf-8"
        )
        votes = "".join(
            f"{i}," + ",".join(str("ABC".index(c) + 1) for c in columns) + "\n" for i in ids
        )
        header = "rcid," + ",".join(c * 3 for c in columns) + "\n"
        (tmp_path / folder / "v.csv").write_text(header + votes, "utf-8")
    one, other = (
        read_tables([tmp_path / f / "c.csv"], [tmp_path / f / "v.csv"]) for f in "ab"
    )
    assert one == other
    assert [r.id for r in one.roll_calls] == ["9", "10"]


def test_a_roll_call_with_nothing_on_record_is_passed_over(tmp_path: Path) -> None:
    calls = "1,2000-02-03,0,0,0,A,a\n2,2000-02-04,0,0,0,B,b\n"
    assert [r.id for r in read(tmp_path, calls, "1,9,,0\n2,1,9,9\n").roll_calls] == ["2"]
    with pytest.raises(InputUnusable, match="hold no roll call"):
        read(tmp_path, calls, "1,9,9,9\n2,,,\n")


def test_packed_tables_with_tabs_are_read_and_joined(tmp_path: Path) -> None:
    (tmp_path / "c.tab.gz").write_bytes(gzip.compress(b"rcid\tdate\n1\t2000-01-01\n"))
    (tmp_path / "d.csv").write_text("rcid,date\n2,2000-01-02\n1,1999-01-01\n", "utf-8")
    (tmp_path / "v.csv").write_text("rcid,AAA\n1,1\n", "utf-8")
    (tmp_path / "w.csv").write_text("rcid,BBB,AAA\n2,3,1.0\n", "utf-8")
    found = read_tables(
        [tmp_path / "c.tab.gz", tmp_path / "d.csv"],
        [tmp_path / "v.csv", tmp_path / "w.csv"],
    )
    assert found.states == ("AAA", "BBB")
    assert [(r.day, list(r.ballots)) for r in found.roll_calls] == [
        ("2000-01-01", [1, 0]),
        ("2000-01-02", [1, 3]),
    ]


@pytest.mark.parametrize(
    ("calls", "votes", "said"),
    [
        ("1,12 May 2000,0,0,0,A,a\n", "1,1,1,1\n", r"c\.csv:2: `12 May 2000` is no date"),
        (
            "1,2000-01-01,0,0,0,A,a\n",
            "2,1,1,1\n",
            r"c\.csv:2: .*`1` is in no table of votes",
        ),
        ("1,2000-01-01,2,0,0,A,a\n", "1,1,1,1\n", r"c\.csv:2: `2` under amend is no mark"),
        ("1,2000-01-01,0,0,0,A,a\n", "1,1,1\n", r"v\.csv:2: .*as many cells"),
        ("", "", "no roll call"),
        ("1,2000-01-01\n", "1,1,1,1\n", r"c\.csv:2: .*as many cells"),
        (",2000-01-01,0,0,0,A,a\n", "1,1,1,1\n", r"c\.csv:2: .*names no roll call"),
        (
            "1,2000-01-01,0,0,0,A,a\n",
            "1,1,1,1\n2,1,1,1\n1,3,3,3\n",
            r"v\.csv:4: roll call `1` stands in line 2 already",
        ),
        (
            "1,2000-01-01,0,0,0,A,a\n1,2001-01-01,0,0,0,B,b\n",
            "1,1,1,1\n",
            r"c\.csv:3: roll call `1` stands in line 2 already",
        ),
    ],
)
def test_what_is_wrong_is_said_with_its_place(
    tmp_path: Path, calls: str, votes: str, said: str
) -> None:
    with pytest.raises(InputUnusable, match=said):
        read(tmp_path, calls, votes)


def test_a_missing_column_and_a_missing_file_are_named(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("rcid,day\n", "utf-8")
    (tmp_path / "v.csv").write_text("rcid,AAA\n1,1\n", "utf-8")
    with pytest.raises(InputUnusable, match="no column `date`"):
        read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])
    with pytest.raises(InputUnusable, match=r"gone\.csv: cannot be read"):
        read_tables([tmp_path / "gone.csv"], [tmp_path / "v.csv"])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the file is empty"),
        ("rcid,AAA,AAA\n1,1,1\n", "several columns `AAA`"),
        ("rcid,date\n1,2000-01-01\n", "no column of a State"),
    ],
)
def test_what_is_no_table_of_votes_is_refused(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "c.csv").write_text(CALLS + "1,2000-01-01,0,0,0,A,a\n", "utf-8")
    (tmp_path / "v.csv").write_text(text, "utf-8")
    with pytest.raises(InputUnusable, match=said):
        read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])


@pytest.mark.parametrize("point", ["nan", "inf", "left"])
def test_an_ideal_point_is_a_number(tmp_path: Path, point: str) -> None:
    (tmp_path / "i.csv").write_text(f"iso3c,year,IdealPointFP\nAAA,2000,{point}\n", "utf-8")
    with pytest.raises(InputUnusable, match=r"i\.csv:2: .* no (ideal point|number)"):
        read_ideal_points(tmp_path / "i.csv")


def test_ideal_points_are_those_of_years_before(tmp_path: Path) -> None:
    text = "iso3c,year,IdealPointFP\nAAA,2000,1.5\nAAA,2001,0.5\nROM,1985,0.2\nBBB,2000,\n"
    (tmp_path / "i.csv").write_text(text, "utf-8")
    ideal = read_ideal_points(tmp_path / "i.csv")
    assert [ideal.before("AAA", y) for y in (2000, 2001, 2002, 2012)] == [
        None,
        1.5,
        0.5,
        None,
    ]
    assert ideal.before("ROU", 1990) == 0.2
    assert ideal.before("BBB", 2001) is None


def test_the_chair_s_words_give_way_to_the_title_of_the_same_text(tmp_path: Path) -> None:
    calls = (
        "rcid,date,resolution,descr\n"
        "1,2000-01-01,R/1,The Acting President: I now put to the vote paragraph 4.\n"
        "2,2000-01-01,R/1,Law of harbours\n"
        "3,2000-01-01,R/2,The President: Draft II is entitled _Law of rivers<d3>.\n"
    )
    (tmp_path / "c.csv").write_text(calls, "utf-8")
    (tmp_path / "v.csv").write_text("rcid,AAA\n1,1\n2,1\n3,1\n", "utf-8")
    found = read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])
    assert titles(found) == ["Law of harbours", "Law of harbours", "Law of rivers"]


def test_a_vote_held_later_lends_no_words(tmp_path: Path) -> None:
    calls = (
        "rcid,date,resolution,descr\n"
        "1,2000-01-01,R/1,The Acting President: I now put to the vote paragraph 4.\n"
        "2,2000-01-02,R/1,Law of harbours\n"
        "3,2000-01-03,R/1,The Acting President: I now put to the vote paragraph 5.\n"
    )
    (tmp_path / "c.csv").write_text(calls, "utf-8")
    (tmp_path / "v.csv").write_text("rcid,AAA\n1,1\n2,1\n3,1\n", "utf-8")
    first, _, last = titles(read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"]))
    assert first == ""
    assert last == "Law of harbours"


def test_of_several_titles_read_out_the_last_is_put(tmp_path: Path) -> None:
    calls = (
        "rcid,date,resolution,descr\n"
        "1,2000-01-01,R/1,The President: Draft I is entitled _Law of rivers<d3>. It was "
        "adopted. Draft II is entitled _Law of harbours<d3>. I put paragraph 4.\n"
    )
    (tmp_path / "c.csv").write_text(calls, "utf-8")
    (tmp_path / "v.csv").write_text("rcid,AAA\n1,1\n", "utf-8")
    assert titles(read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])) == [
        "Law of harbours"
    ]


@pytest.mark.parametrize(
    ("kind", "text", "asks"),
    [
        (
            "paragraph",
            (
                "The Acting President: The Assembly will now take a decision on the oral "
                "amendment submitted by the representative of Corveth."
            ),
            "amendment",
        ),
        (
            "paragraph",
            "The President: A recorded vote has been requested on the draft amendment.",
            "amendment",
        ),
        (
            "paragraph",
            (
                "The President: The representative of Corveth has submitted an oral amendment. "
                "The oral amendment was adopted. I now put to the vote paragraph 4."
            ),
            "paragraph",
        ),
        (
            "paragraph",
            (
                "The President: The vote is taken on the draft as orally amended; there was a "
                "vote on the amendment before."
            ),
            "paragraph",
        ),
        ("paragraph", "To adopt a decision on the amendment", "paragraph"),
        (
            "whole",
            "The President: A recorded vote has been requested on the draft amendment.",
            "whole",
        ),
    ],
)
def test_the_chair_s_words_tell_that_an_amendment_is_put(
    tmp_path: Path, kind: str, text: str, asks: str
) -> None:
    one = read(
        tmp_path, f'1,2000-01-01,0,{int(kind == "paragraph")},0,NA,"{text}"\n', "1,1,1,1\n"
    )
    assert (one.roll_calls[0].kind, one.roll_calls[0].asks) == (kind, asks)


def test_a_table_without_states_is_no_table_of_votes(tmp_path: Path) -> None:
    calls = CALLS + "1,2000-01-01,1,0,0,A,a\n"
    (tmp_path / "c.csv").write_text(calls, "utf-8")
    with pytest.raises(InputUnusable, match=r"c\.csv: there is no column of a State"):
        read_tables([tmp_path / "c.csv"], [tmp_path / "c.csv"])


def test_columns_that_are_no_states_have_no_ballots(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("rcid,date\n1,2000-01-01\n", "utf-8")
    (tmp_path / "v.csv").write_text("rcid,amend,AAA,YEM_YAR\n1,1,3,2\n", "utf-8")
    found = read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])
    assert found.states == ("AAA", "YEM_YAR")
    assert list(found.roll_calls[0].ballots) == [3, 2]


def test_a_cell_that_is_no_ballot_is_refused_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(InputUnusable, match=r"v\.csv:2: `7` under BBB is no ballot"):
        read(tmp_path, "1,2000-01-01,0,0,0,A,a\n", "1,1,7,3\n")


def test_a_members_code_in_small_letters_is_refused(tmp_path: Path) -> None:
    (tmp_path / "c.csv").write_text("rcid,date\n1,2000-01-01\n", "utf-8")
    (tmp_path / "v.csv").write_text("rcid,FRA,usa\n1,1,3\n", "utf-8")
    with pytest.raises(InputUnusable, match="the column `usa`: a State's code is `USA`"):
        read_tables([tmp_path / "c.csv"], [tmp_path / "v.csv"])


def test_a_file_that_is_not_there_is_named_once(tmp_path: Path) -> None:
    with pytest.raises(InputUnusable) as refused:
        read_tables([tmp_path / "none.csv"], [tmp_path / "none.csv"])
    assert str(refused.value).count("none.csv") == 1
