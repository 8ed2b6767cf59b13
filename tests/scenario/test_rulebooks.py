"""Rulebooks: read whole, merged by name, and refused where they contradict themselves."""

from __future__ import annotations

from pathlib import Path

import pytest

from game.rules.rulebook import Rulebook, Share
from game.scenario.reader import read_rules
from tests.scenario.folders import RULEBOOKS

PARENT = """\
format: 1
id: parent
title: Parent
majorities:
  procedural: {name: simple majority, cite: {rule: "1"}, share: {more_than: 1/2}}
  substance: {name: two thirds, cite: {rule: "2"}, share: {of: members, at_least: 2/3}}
quorum:
  debate: {of: members, at_least: 1/3}
  decision: {of: members, more_than: 50%}
  cite: {rule: "9"}
motions:
  close-debate: {cite: {rule: "3"}, speakers_against: 2, seconds: 1}
  division: {cite: {rule: "4"}, majority: none}
statements:
  general: {cite: {rule: "5"}, minutes: 7}
consensus: {cite: {rule: practice}, first: yes, finding: Bureau}
methods: [hands, roll-call]
conduct_of_voting: {rule: "6"}
silence: {cite: {rule: "7"}}
notes: [From the parent.]
"""


def read(folder: Path, **books: str) -> tuple[Rulebook | None, list[str]]:
    for name, text in books.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    book, problems = read_rules(folder / f"{list(books)[-1]}.yaml", (folder,))
    return book, [p.code for p in problems.in_order()]


def test_a_rulebook_is_read_as_it_is_written(tmp_path: Path) -> None:
    book, codes = read(tmp_path, parent=PARENT)
    assert (book is not None, []) == (True, codes)
    assert book is not None
    assert Share(1, 2, True, "voting") == book.majorities["procedural"].share
    assert Share(2, 3, False, "members") == book.majorities["substance"].share
    assert book.quorum is not None
    assert Share(50, 100, True, "members") == book.quorum.decision
    assert (
        book.motions["close-debate"].majority,
        book.motions["close-debate"].seconds,
    ) == ("procedural", 1)
    assert book.motions["division"].majority == ""
    assert (book.silence.hours if book.silence else 0) == 72


def test_an_heir_replaces_parts_whole_and_takes_parts_away(tmp_path: Path) -> None:
    heir = (
        "format: 1\nid: heir\ninherits: parent\nnotice_hours: 24\n"
        "motions:\n  close-debate: {cite: {rule: '30'}}\n  division: none\n"
        "  appeal: {cite: {rule: '31'}}\nsilence: none\nquorum: none\n"
    )
    book, codes = read(tmp_path, parent=PARENT, heir=heir)
    assert codes == []
    assert book is not None
    assert (book.id, book.title, book.notice_hours) == ("heir", "Parent", 24)
    assert list(book.motions) == ["close-debate", "appeal"]
    assert book.motions["close-debate"].speakers_against == 0
    assert (book.silence, book.quorum) == (None, None)
    assert list(book.statements) == ["general"]


def test_a_circle_over_two_files_is_found(tmp_path: Path) -> None:
    one = "format: 1\nid: one\ninherits: two\n"
    two = "format: 1\nid: two\ninherits: one\n"
    assert read(tmp_path, two=two, one=one) == (None, ["S211"])


def test_an_heir_without_a_majority_is_told_of_it_once(tmp_path: Path) -> None:
    heir = "format: 1\nid: heir\ninherits: parent\nmajorities:\n  procedural: none\n"
    book, codes = read(tmp_path, parent=PARENT, heir=heir)
    assert (book, codes) == (None, ["S214"])


def test_faults_of_the_inherited_file_are_reported_there(tmp_path: Path) -> None:
    heir = "format: 1\nid: heir\ninherits: parent\n"
    (tmp_path / "parent.yaml").write_text(PARENT.replace("1/2", "1/0"), "utf-8")
    (tmp_path / "heir.yaml").write_text(heir, "utf-8")
    _, problems = read_rules(tmp_path / "heir.yaml", (tmp_path,))
    assert [Path(p.place.file).name for p in problems.in_order()] == ["parent.yaml"]


@pytest.mark.parametrize("path", sorted(RULEBOOKS.glob("*.yaml")), ids=lambda p: p.stem)
def test_every_shipped_rulebook_is_sound(path: Path) -> None:
    book, problems = read_rules(path, (RULEBOOKS,))
    assert problems.in_order() == ()
    assert book is not None
    assert path.stem == book.id


def test_an_heir_that_drops_a_way_of_voting_is_told_where_it_does(tmp_path: Path) -> None:
    parent = PARENT.replace("  division:", "  roll-call: {cite: {rule: '8'}}\n  division:")
    heir = "format: 1\nid: heir\ninherits: parent\nmethods: [hands]\n"
    assert read(tmp_path, parent=parent)[1] == []
    book, codes = read(tmp_path, parent=parent, heir=heir)
    assert (book, codes) == (None, ["S230"])
    _, problems = read_rules(tmp_path / "heir.yaml", (tmp_path,))
    (found,) = problems.in_order()
    assert Path(found.place.file).name == "heir.yaml"
    assert found.place.line == 4
    mended = heir + "motions:\n  roll-call: none\n"
    assert read(tmp_path, parent=parent, heir=mended)[1] == []
