"""Numbers as Arabic and Chinese texts have them, put as the rest of the reading knows them.

An Arabic resolution counts ``1 -`` or ``\u0661.`` and letters its items ``(\u0623)``,
``(\u0628)``, in the order of the abjad.  A Chinese one counts ``\u4e00\u3001``, then
``\uff08\u4e00\uff09``, then ``1.`` and ``\uff081\uff09``; where ``\u4e00\u3001`` stands
before titles alone it numbers parts.  Digits become those of Europe; letters and numerals of
items stay as they are.
"""

from __future__ import annotations

import re

from game.scenario.drafts.units import of_chinese

_ABJAD = "\u0623\u0628\u062c\u062f\u0647\u0648\u0632\u062d\u0637\u064a\u0643\u0644\u0645\u0646\u0633\u0639\u0641\u0635\u0642\u0631\u0634\u062a\u062b\u062e\u0630\u0636"
"""The first letter is also written without its sign, the fifth with a stroke behind it."""
ITEM = r"[\u0621-\u064a]\u0640?|[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
"""A letter or numeral of an item, in brackets."""
_ZH = r"[\u4e00\u4e8c\u4e09\u56db\u4e94\u516d\u4e03\u516b\u4e5d\u5341]{1,3}"
_OPEN, _SHUT = r"[(\uff08]", r"[)\uff09]"
_DIGITS = r"[0-9\uff10-\uff19\u0660-\u0669\u06f0-\u06f9]{1,3}"
_BRACKETED = re.compile(
    rf"(?m)^([ \t]*){_OPEN}[ ]?({ITEM}|{_DIGITS})[ ]?{_SHUT}[ \t]*(?=\S)"
)
_WITH_DASH = re.compile(
    rf"(?m)^([ \t]*)({_DIGITS})(?:[ ]?[-\u2010-\u2014][ \t]*(?=[\u0621-\u064a])"
    r"|[ ][-\u2010-\u2014][ \t]+(?=[^\W\d_]))"
)
_WITH_STOP = re.compile(
    rf"(?m)^([ \t]*)({_DIGITS})(?:[\u3001\uff0e][ \t]*(?=\S)|[.)\uff09/][ \t]*(?=[\u0621-\u064a\u4e00-\u9fff]))"
)
_COUNTED = re.compile(r"(?m)^[ \t]*([12])\. ")
_CHINESE = re.compile(rf"(?m)^([ \t]*)({_ZH})\u3001[ \t]*(\S.*)$")
_LETTER = re.compile(
    r"(?m)^([ \t]*)([\u0621-\u064a]\u0640?)(?:[)]|[ ]?[-\u2013])[ \t]*(?=\S)"
)
"""A letter with one bracket or a dash; it counts where the first two are there."""
_ENDS = tuple("\u3002\uff1b\uff1a\uff0c.;:,")
"""What a title does not end in."""


def as_europe_writes(text: str) -> str:
    """A text with the marks of its numbers as ``1.`` and ``(1)``, and with a blank behind."""
    text = _BRACKETED.sub(lambda m: f"{m[1]}({_plain(m[2])}) ", text)
    text = _lettered(text)
    chinese = _CHINESE.findall(text)
    if [of_chinese(n) for _, n, _ in chinese][:1] == ["1"] and len(chinese) > 1:
        if all(not words.rstrip().endswith(_ENDS) for *_, words in chinese):
            text = _CHINESE.sub("\n## \\2\u3001\\3\n", text)
        else:
            text = _WITH_STOP.sub(lambda m: f"{m[1]}({_plain(m[2])}) ", text)
            text = _CHINESE.sub(lambda m: f"{m[1]}{of_chinese(m[2])}. {m[3]}", text)
    text = _WITH_STOP.sub(lambda m: f"{m[1]}{_plain(m[2])}. ", text)
    return _dashed(text)


def _dashed(text: str) -> str:
    """Numbers before a dash, of a text that counts from 1 to 2; else they are ranges."""
    dashed = {_plain(mark[2]) for mark in _WITH_DASH.finditer(text)}
    found = dashed | {*_COUNTED.findall(text)}
    if not {"1", "2"} <= found:
        return text
    return _WITH_DASH.sub(lambda m: f"{m[1]}{_plain(m[2])}. ", text)


def _lettered(text: str) -> str:
    found = {as_letter(mark[2]) for mark in _LETTER.finditer(text)}
    if not {"a", "b"} <= found:
        return text
    return _LETTER.sub(lambda m: f"{m[1]}({m[2]}) ", text)


def _plain(number: str) -> str:
    return str(int(number)) if number.isdecimal() else number


def as_letter(token: str) -> str:
    """The Latin letter of the same place as a letter of the abjad or a Chinese numeral;
    another token as it is."""
    first = token[:1].replace("\u0627", "\u0623")
    place = _ABJAD.find(first) if first else -1
    if place < 0 and re.fullmatch(_ZH, token):
        place = int(of_chinese(token)) - 1
    return chr(ord("a") + place) if 0 <= place < len(_ABJAD) else token
