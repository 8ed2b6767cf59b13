"""Words in square brackets, by which negotiators leave a text open, as wordings of it.

Brackets side by side hold one choice: ``States [shall] [may] report``, as does one with
slashes, ``[shall/may]``, ``[60/90] nights``; one alone is in the text or is not: ``[and the public]``.  Each may
begin with ``Option A:`` or ``alt:``, or that alone may stand in brackets before its words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from math import prod
from typing import Any

from game.scenario.drafts.amounts import amounts_in, is_of_numbers
from game.scenario.drafts.marks import AS_INSERTED, parted, short
from game.scenario.drafts.units import unit_in
from game.scenario.sentences.said import ENGLISH, quoted
from game.scenario.sentences.said import said as said_in

MOST_WORDINGS = 8
"""Of a paragraph: of more brackets the first words go together, then the second, and so on."""
_GROUP = re.compile(r"\[([^\[\]]+)\]")
_BETWEEN = r"\s*(?:(?:/|\b(?:or|ou|o|u|oder|или|أو)\b|或)\s*)?"
_CHOICE = re.compile(rf"{_GROUP.pattern}(?:{_BETWEEN}\[[^\[\]]+\])*")
_NAMED = r"(?:option|variant|variante|alternative|alt)\b\.?\s*(?:[a-z]|[0-9]{1,2})?\b"
_OPTION = re.compile(rf"(?i)\s*{_NAMED}\s*[:.)\u2013\u2014-]\s*")
_OPTION_ALONE = re.compile(rf"(?i)\[\s*{_NAMED}\s*[:.)]?\s*\][:.]?")
_SLASHED = re.compile(r"\s*[^\W\d_]{2}[^\d/.]*(?:/\s*[^\W\d_]{2}[^\d/.]*)+")
"""Words, and no symbol of a document: ``A/79/L.5``."""
_SLASHED_APART = re.compile(r"[^/]*\w[^/]*(?:\s/\s[^/]*\w[^/]*)+")
"""With spaces about the slashes nothing else is meant: ``22:00 / midnight``."""
_NUMBER = re.compile(r"[0-9][0-9.,\u00a0 -]*")
_NO_WORDS = re.compile(
    r"(?i)[\W_]*|[0-9]{1,4}[a-z]|[a-z]|sic|x+|date|tb[acdn]|to be \w+|citation needed|"
    r"agreed(?: ad ref\.?(?:erendum)?)?|(?-i:[A-Z&]{2,6}|[A-Z]+(?:/[\w.-]+)+)"
)
"""What stands in brackets in a text that is not open: marks of a note, a gap, who wants
it, the symbol of a document."""
_LEFT_OUT = re.compile(r"(?i)deleted?|no text|\u2205")
"""An alternative that is no words."""
_NUMBER_WITHIN = re.compile(
    rf"(?m)^([ \t]*)\[((?:[0-9]{{1,3}}{AS_INSERTED}[.)]|\([a-z0-9]{{1,4}}\))[ \t]+)"
)
_HEAD = re.compile(r"(?m)^([ \t]*(?:#{1,6}[ \t]+)?)\[([^\[\]\n]+)\][ \t]*$")
"""A line that stands in brackets as a whole, with the marks of a heading or without."""
_OTHER_BRACKETS = str.maketrans("［］【】", "[][]")
_WHOLE = re.compile(r"\s*\[(.*)\](\s*[.;,:]?\s*)", re.DOTALL)
_NEEDS_BLANK = re.compile(r"[^\W\u3040-\u30ff\u3400-\u9fff]")
"""A letter or digit of a script that has blanks between words."""
_HIGHEST, _LOWEST = 2.0, 0.0
"""Where the first and the last of the wordings lie; without any the issue is at -2."""
_LABEL = 60


def with_alternatives(part: Mapping[str, Any], language: str = ENGLISH) -> dict[str, Any]:
    """A provision whose wording leaves words in brackets, with a wording for each choice.

    The first words of all brackets are the Chair's.  The provision may be deleted, too, unless
    all of it is a choice: then the last of the wordings is the far end of the scale.  A text
    with brackets within brackets, or with none that hold words, stays.  Labels are in the
    ``language`` of the text; in English *a* before what is chosen or left out becomes *an*
    where the sound behind it asks for that.
    """
    text = str(part.get("variants", {}).get("chair", {}).get("text", ""))
    pieces = _pieces(text)
    wordings: dict[str, str] = {}
    """Labels by text, each text once."""
    for chosen in _chosen(pieces):
        upper = text.lstrip("[ ")[:1].isupper()
        said = _joined(_in_english(chosen) if language == ENGLISH else chosen, upper=upper)
        if re.search(r"\w", said):
            wordings.setdefault(said, _label(chosen, pieces, language))
    if not any(isinstance(piece, tuple) for piece in pieces) or not wordings:
        return dict(part)
    all_open = len(wordings) > 1 and not any(
        p.strip() for p in pieces if isinstance(p, str)
    )
    lowest = -_HIGHEST if all_open else _LOWEST
    variants: dict[str, Any] = {}
    for at, (said, label) in enumerate(wordings.items()):
        id_ = "chair" if at == 0 else f"option-{at + 1}"
        told = label if len(wordings) > 1 else said_in(language, "as-it-stands")
        place = _HIGHEST + (lowest - _HIGHEST) * at / max(1, len(wordings) - 1)
        variants[id_] = {"label": told, "place": f"{round(place, 2):g}", "text": said}
    if not all_open:
        gone = said_in(language, "deleted")
        variants["deleted"] = {"label": gone, "place": f"{-_HIGHEST:g}"}
    heading = _heading(part, text, next(iter(wordings)))
    return {**part, "heading": heading, "variants": variants}


def as_we_write_them(text: str) -> str:
    """A text with square brackets for others that mean the same, and with a number before
    the bracket that it stands in: ``[3. Words]``."""
    return _NUMBER_WITHIN.sub(r"\1\2[", text.translate(_OTHER_BRACKETS))


def without_bracketed_heads(text: str) -> tuple[str, tuple[str, ...]]:
    """A text whose headings stand in no brackets, and those that did; an article that is one
    sentence keeps its brackets round that: ``[Article 4. Each pays.]``."""
    bare: list[str] = []

    def written(found: re.Match[str]) -> str:
        marks, words = found[1], found[2].strip()
        unit = unit_in(words)
        if unit and unit.title and parted(unit.title)[1]:
            return f"{marks}{words.removesuffix(unit.title)}[{unit.title}]"
        if not unit and "#" not in marks:
            return found[0]
        bare.append(words)
        return f"{marks}{words}"

    return _HEAD.sub(written, text), tuple(bare)


def left_open(part: Mapping[str, Any]) -> str:
    """The brackets of a provision that are in its wordings still, as they could not be read
    as a choice; empty: none that holds words."""
    texts = [str(said.get("text", "")) for said in part.get("variants", {}).values()]
    for text in texts:
        if found := re.search(r"\[([^\]]*)", text):
            words = found[1].split("[")[0].strip()
            nested = "[" in found[1] or text.count("[") != text.count("]")
            if nested or not (_NO_WORDS.fullmatch(words) or _NUMBER.fullmatch(words)):
                return found[0]
    return ""


def _heading(part: Mapping[str, Any], text: str, first: str) -> str:
    """The heading without brackets: one that was made of the text is made of its first
    wording."""
    made = part["heading"] == short(text)
    return short(first) if made else _GROUP.sub(r"\1", part["heading"])


def _pieces(text: str) -> list[str | tuple[str, ...]]:
    """A text as words that stand and choices between words; an empty one is left out."""
    text = _without_outermost(text)
    if re.search(r"\[[^\]]*\[", text):
        return [text]
    before, *said = map(str.strip, _OPTION_ALONE.split(text))
    if len(said) > 1 and all(said):
        return [f"{before} ", tuple(said), ""]
    found: list[str | tuple[str, ...]] = []
    end = 0
    for match in _CHOICE.finditer(text):
        if choice := _choice(_GROUP.findall(match[0]), text[match.end() :]):
            found += [text[end : match.start()], choice]
            end = match.end()
    return [*found, text[end:]]


def _without_outermost(text: str) -> str:
    """A text without brackets round the whole of it that hold others: who chooses between its
    words may also delete it."""
    found = _WHOLE.fullmatch(text)
    if found is None or "[" not in found[1]:
        return text
    plain = _GROUP.sub("", found[1])  # what stands in brackets within
    return text if "[" in plain or "]" in plain else f"{found[1]}{found[2]}"


def _choice(groups: Sequence[str], behind: str) -> tuple[str, ...]:
    """What is to be chosen from brackets side by side; empty: they hold no words.

    Numbers are chosen from where words follow them, and call notes elsewhere.
    """
    if len(groups) == 1:
        (alone,) = groups
        in_words = _SLASHED.fullmatch(alone) and alone.strip() != "and/or"
        if in_words or _SLASHED_APART.fullmatch(alone):
            return tuple(part.strip() for part in alone.split("/"))
        amounts = amounts_in(alone, counts=bool(re.match(r"\s*\w", behind)))
        if amounts or is_of_numbers(alone):
            return amounts
    counts = len(groups) > 1 and bool(re.match(r"\s*\w", behind))
    said: list[str] = []
    for words in (_OPTION.sub("", group, 1).strip() for group in groups):
        if _NUMBER.fullmatch(words) and counts:
            said.append(words)
        elif _LEFT_OUT.fullmatch(words):
            said.append("")
        elif not (_NO_WORDS.fullmatch(words) or _NUMBER.fullmatch(words)):
            said.append(words)
    if not any(said):
        return ()
    return tuple(said) if len(groups) > 1 else (said[0], "")


def _chosen(pieces: Sequence[str | tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The pieces with each choice made, in all ways where there are few."""
    choices = [(piece,) if isinstance(piece, str) else piece for piece in pieces]
    if prod(map(len, choices)) <= MOST_WORDINGS:
        yield from product(*choices)
        return
    for at in range(max(map(len, choices))):
        yield tuple(choice[min(at, len(choice) - 1)] for choice in choices)


def _in_english(chosen: Sequence[str]) -> tuple[str, ...]:
    """The words put together with the article that each choice asks for."""
    found = [*chosen]
    for at in range(len(found) - 1):
        article = _ARTICLE.search(found[at])
        behind = next((words.lstrip() for words in found[at + 1 :] if words.strip()), "")
        if article and behind[:1].isalpha():
            told = article[1] + ("n" if _VOWEL.match(behind) else "") + article[2]
            found[at] = found[at][: article.start(1)] + told
    return tuple(found)


_ARTICLE = re.compile(r"(?<!\w)([Aa])n?(\s+)\Z")
_VOWEL = re.compile(r"(?i)[aio]|e(?!u)|u(?!ni|s[aeiu]|ti)|h(?:our|onest|onou?r|eir)")
"""How words begin that have *an* before them."""


def _joined(chosen: Sequence[str], *, upper: bool) -> str:
    """Words put together, without the blanks and stops that an empty choice leaves, and with
    a blank where two would be one; ``upper``: they begin with a capital."""
    text = ""
    for words in chosen:
        apart = bool(_NEEDS_BLANK.match(text[-1:])) and bool(_NEEDS_BLANK.match(words[:1]))
        text += f" {words}" if apart else words
    text = re.sub(r"\s+(?=[,;.:)])", "", " ".join(text.split()))
    text = re.sub(r",(?=[,;.:])", "", text)
    return text[:1].upper() + text[1:] if upper else text


def _label(
    chosen: Sequence[str], pieces: Sequence[str | tuple[str, ...]], language: str
) -> str:
    """What tells a wording from the others: the words chosen."""
    said = []
    for words, piece in zip(chosen, pieces, strict=True):
        if isinstance(piece, tuple):
            missing = next(filter(None, piece))
            named = short((words or missing).strip(" ,;.:"))
            without = said_in(language, "without", words=quoted(language, named))
            said.append(named if words else without)
    return ", ".join(said)[:_LABEL]
