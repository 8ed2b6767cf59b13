"""A journal in other forms gives a reader only what the reader may know."""

from __future__ import annotations

import json

from game.journal import export
from game.rules.log.events import Entry
from tests.journal.sample import ENTRIES

PRIVATE = {9, 10, 11}
"""Numbers of the private events of the sample."""


def _say(entry: Entry) -> str:
    return f"{entry.event.seat} did something."


def test_text_has_a_line_an_event() -> None:
    lines = list(export.text(ENTRIES, export.everything, _say))
    assert len(ENTRIES) == len(lines)
    assert lines[8] == "    9  15:08  MEX did something."


def test_the_public_gets_nothing_private() -> None:
    rows = [json.loads(x) for x in export.json_lines(ENTRIES, export.public, _say)]
    shown = [e for e in ENTRIES if e.seq not in PRIVATE]
    assert [r["minute"] for r in rows] == [e.minute for e in shown]
    assert [r["text"] for r in rows] == [_say(e) for e in shown]
    assert "O1" not in "".join(export.json_lines(ENTRIES, export.public))


def test_a_seat_gets_what_it_may_know() -> None:
    rows = [json.loads(x) for x in export.json_lines(ENTRIES, export.seat("MEX"))]
    assert [r["minute"] for r in rows] == [e.minute for e in ENTRIES if e.seq != 11]


def test_what_is_private_leaves_no_gap_in_the_numbers() -> None:
    for known in (export.public, export.seat("MEX")):
        rows = [json.loads(x) for x in export.json_lines(ENTRIES, known)]
        assert [r["seq"] for r in rows] == list(range(1, len(rows) + 1))
        ballots = list(export.ballots(ENTRIES, known))[1:]
        named = {r["seq"] for r in rows if r["event"] == "ballot-cast"}
        assert {int(line.split(",")[0]) for line in ballots} == named


def test_json_lines_have_place_sentence_and_fields() -> None:
    rows = [json.loads(x) for x in export.json_lines(ENTRIES, export.everything, _say)]
    assert rows[9] == {
        "seq": 10,
        "minute": 909,
        "known_to": ["MEX", "IRN"],
        "text": "IRN did something.",
        "event": "offer-answered",
        "seat": "IRN",
        "offer": "O1",
        "accepted": False,
        "reason": "no",
    }


def test_the_sentence_is_asked_for_every_event_in_order() -> None:
    asked: list[int] = []

    def say(entry: Entry) -> str:
        asked.append(entry.seq)
        return ""

    list(export.text(ENTRIES, export.public, say))
    assert [e.seq for e in ENTRIES] == asked


def test_ballots_as_csv() -> None:
    assert list(export.ballots(ENTRIES, export.everything)) == [
        "seq,question,target,method,majority,seat,choice",
        "16,Q1,A1,roll-call,two-thirds,MEX,no",
        "17,Q1,A1,roll-call,two-thirds,IRN,yes",
        "18,Q1,A1,roll-call,two-thirds,IND,abstain",
    ]


def test_ballots_that_the_reader_may_not_know_are_left_out() -> None:
    rows = list(export.ballots(ENTRIES, lambda e: e.event.seat != "IRN"))
    assert [row.split(",")[5] for row in rows[1:]] == ["MEX", "IND"]
