"""Setting words into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.tui.typeset import (
    clean,
    clipped,
    in_sentences,
    in_short,
    plain,
    spread,
    width_of,
    wrapped,
)


def test_wraps_at_blanks_and_indents_what_follows() -> None:
    lines = wrapped([("one two three four", "")], 9, "  ")
    assert [plain(line) for line in lines] == ["one two", "  three", "  four"]


def test_looks_stay_with_their_words() -> None:
    assert wrapped([("a ", "x"), ("b", "y")], 10) == [(("a ", "x"), ("b", "y"))]


def test_a_mark_of_another_look_begins_no_line() -> None:
    lines = wrapped([("it is ", ""), ("[+needed+]", "added"), (".", "")], 16)
    assert [plain(line) for line in lines] == ["it is", "[+needed+]."]
    assert lines[1] == (("[+needed+]", "added"), (".", ""))


def test_a_mark_after_a_blank_begins_no_line_either() -> None:
    told = wrapped([("would vote yes, 82 % sure.", "")], 19)
    assert [plain(line) for line in told] == ["would vote yes,", "82 % sure."]
    told = wrapped([("une réparation faite ; tous", "")], 21)
    assert [plain(line) for line in told] == ["une réparation", "faite ; tous"]


def test_a_word_longer_than_the_line_is_cut() -> None:
    lines = wrapped([("abcdefghij", "")], 4)
    assert "".join(plain(line) for line in lines) == "abcdefghij"


def test_escape_codes_never_reach_the_terminal() -> None:
    assert clean("a\x1b[2Jb\x07\n") == "a [2Jb  "


def test_clipped_ends_in_an_ellipsis() -> None:
    assert plain(clipped((("abcdef", ""),), 4)) == "abc…"


def test_spread_puts_the_right_part_at_the_edge() -> None:
    line = spread((("left side", ""),), (("right", "x"),), 20)
    assert plain(line) == "left side      right"


@given(st.text(max_size=200), st.integers(8, 60))
def test_no_line_is_wider_than_asked(words: str, width: int) -> None:
    for line in wrapped([(words, "")], width, "  "):
        assert width_of(line) <= width


def test_sentences_are_left_out_whole() -> None:
    words = "Talks: 32 minutes left (rule 7). Act, or wait for the room to go on."
    assert in_sentences(words, 80) == words
    assert in_sentences(words, 40) == "Talks: 32 minutes left (rule 7)."
    assert in_sentences(words, 10) == words


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Two forums: the Arms Trade Treaty, 2 April", "Two forums: the Arms Trade Treaty"),
        ("Seventy-two hours: a declaration under silence, May", "Seventy-two hours"),
        ("How will they decide? Modalities for a treaty", "How will they decide?"),
        ("First steps: seven States", "First steps: seven States"),
        ("Premiers pas : sept États et un fleuve, mars", "Premiers pas"),
        ("The Sarn basin agreement, as it was signed", "The Sarn basin agreement"),
    ],
)
def test_a_title_is_shortened_in_whole_words(title: str, short: str) -> None:
    assert in_short(title, 36) == short
