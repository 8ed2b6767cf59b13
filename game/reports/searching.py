"""Finding moments of a day by a few words.

Every word must hold:

* a seat, by code or by name (``MEX``, ``South Africa``): who did it; with a ballot, who
  cast it;
* a kind: ``statement``, ``red-line``, ``proposal``, ``objection``, ``request``, ``offer``,
  ``decision``, ``vote``, ``stage``, ``broken`` (a deal, or a bloc's line: where ``≠``
  stands), ``deal-broken``, ``parted`` (a line or a group), ``text`` (the text changed);
* a ballot: ``yes``, ``no``, ``abstain``, ``absent``: votes in which the seat cast it;
* an outcome: ``adopted``, ``rejected``;
* a provision or proposal: ``6.2``, ``A1``, ``whole``;
* a time: ``16:30-`` from then on, ``-17:00`` until then, ``16:30-17:00``;
* ``marked``: a moment with a mark or note of one's own;
* any other word, or words in quotation marks: they stand in the sentence of the moment.

``-`` before a word turns it round: ``vote -adopted``.  Small words (``every``, ``by``,
``where`` ...) are passed over and endings do not matter, so that ``every statement by MEX``
and ``votes where IND abstained`` read as they are meant.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Collection, Sequence
from unicodedata import normalize

from game.errors import Unreadable
from game.reports.reel import Reel
from game.reports.tags import Tag
from game.rules.meeting.setup import Setup

Test = Callable[[Tag], bool]
KINDS: dict[str, tuple[str, ...]] = {
    "statement": ("statement", "red line", "explanation"),
    "red-line": ("red line",),
    "proposal": ("proposal",),
    "objection": ("objection",),
    "request": ("request",),
    "offer": ("offer",),
    "stage": ("stage", "opening", "closing"),
    "explanation": ("explanation",),
    "correction": ("correction",),
}
"""By word: the kinds of moments it finds."""
_BALLOTS = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "abstained": "abstain",
    "abstention": "abstain",
    "absent": "absent",
}
_OUTCOMES = {"adopted": ("adopted", "consensus"), "rejected": ("rejected", "no consensus")}
_SMALL = {"every", "all", "by", "of", "the", "where", "in", "which", "on", "voted", "with"}
_WORDS = {*KINDS, "text", "marked", "broken", "parted", "adopted", "rejected"}
_EVER = 10**9
_RED_LINE = re.compile(r"\bred[ -]?lines?\b", re.IGNORECASE)
_TIMES = re.compile(r"(\d{1,2}:\d\d)?-(\d{1,2}:\d\d)?")


def search(reel: Reel, words: str, marked: Collection[int] = ()) -> tuple[int, ...]:
    """Places of the moments that fit; ``marked`` are numbers with marks of one's own.

    Raises :class:`game.errors.Unreadable` where the words make no sense together.
    """
    tests = _tests(reel, _parts(_quoted(reel.setup, words)), marked)
    return tuple(t.at for t in reel.tags if all(test(t) for test in tests))


def nowhere(reel: Reel, words: str) -> tuple[str, ...]:
    """The words that are no seat, kind or thing of the day and stand in no sentence of it:
    what a search for them finds nothing for."""
    parts = _parts(_quoted(reel.setup, words))
    plain = [p[1:] if _is_turned(p) else p for p in parts]
    said = [sentence.lower() for sentence in reel.sentences()]
    return tuple(
        word
        for word in plain
        if word.lower() not in _BALLOTS
        and not _seat(reel.setup, word)
        and _test_of_name(reel, word, ()) is None
        and not any(word.lower() in sentence for sentence in said)
    )


def nothing_found(reel: Reel, words: str) -> str:
    """What is said of a search that found nothing, with the words that nothing has."""
    unknown = ", ".join(f"“{word}”" for word in nowhere(reel, words))
    return f"Nothing fits “{words}”." + (f" Not known here: {unknown}." if unknown else "")


def _quoted(setup: Setup, words: str) -> str:
    """The words with codes for the names of delegations that have spaces or apostrophes,
    and one word for a red line."""
    words = _RED_LINE.sub("red-line", normalize("NFC", words))
    for seat in sorted(setup.seats, key=lambda s: -max(len(s.name), len(s.brief))):
        for name in (seat.name, seat.brief):
            if re.search(r"[\s'’]", name := normalize("NFC", name)):
                plain = "".join("['’]" if c in "'’" else re.escape(c) for c in _bare(name))
                words = _named(plain, seat.id, words)
    return words


def _named(pattern: str, seat: str, words: str) -> str:
    """The words with a code where a name stands, in quotation marks or not."""
    found = rf"(?<!\w)([\"]?){pattern}\1(?!\w)"
    parts, last = [], 0
    for hit in re.finditer(found, _bare(words), re.IGNORECASE):
        parts += [words[last : hit.start()], seat]
        last = hit.end()
    return "".join((*parts, words[last:]))


def _bare(words: str) -> str:
    """Composed letters without their accents, one for one."""
    return "".join(normalize("NFD", c)[0] for c in words)


def _parts(words: str) -> list[str]:
    try:
        parts = shlex.split(words, posix=True)
    except ValueError:
        raise Unreadable("A quotation mark is left open.", '"European Union"') from None
    parts = [p for p in parts if p.lower() not in _SMALL]
    if not parts:
        raise Unreadable("Say what to look for.", "MEX statement")
    return parts


def _tests(reel: Reel, parts: Sequence[str], marked: Collection[int]) -> list[Test]:
    turned = [_is_turned(p) for p in parts]
    plain = [p[1:] if t else p for p, t in zip(parts, turned, strict=True)]
    seats = [s for s in (_seat(reel.setup, p) for p in plain) if s]
    ballots = [b for b in (_BALLOTS.get(p.lower(), "") for p in plain) if b]
    if ballots and not seats:
        raise Unreadable(f"Whose `{ballots[0]}`?", f"{reel.setup.roll[0]} {ballots[0]}")
    tests: list[Test] = []
    for word, negated in zip(plain, turned, strict=True):
        test = _test(reel, word, seats, ballots, marked)
        tests.append(_opposite(test) if negated else test)
    return tests


def _is_turned(word: str) -> bool:
    return len(word) > 1 and word.startswith("-") and not _TIMES.fullmatch(word)


def _opposite(test: Test) -> Test:
    return lambda tag: not test(tag)


def _seat(setup: Setup, word: str) -> str:
    wanted = word.casefold()
    for seat in setup.seats:
        if wanted in {seat.id.casefold(), seat.name.casefold(), seat.brief.casefold()}:
            return seat.id
    return ""


def _test(
    reel: Reel,
    word: str,
    seats: Sequence[str],
    ballots: Sequence[str],
    marked: Collection[int],
) -> Test:
    low = word.lower()
    seat = _seat(reel.setup, word)
    if seat:
        if ballots:
            return lambda tag: tag.decided and seat in tag.ballots
        return lambda tag: tag.seat == seat
    if low in _BALLOTS:
        choice = _BALLOTS[low]
        return lambda tag: tag.decided and any(tag.ballots.get(s) == choice for s in seats)
    return _test_of_name(reel, word, marked) or _test_of_words(reel, low)


def _test_of_name(reel: Reel, word: str, marked: Collection[int]) -> Test | None:
    """The test that a word asks for by what it names; ``None``: it is words to be found."""
    low = word.lower()
    kind = _test_of_kind(low, marked)
    return kind or _test_of_time(low) or _test_of_subject(reel, word)


def _test_of_kind(word: str, marked: Collection[int]) -> Test | None:
    word = word if word in _WORDS else word.removesuffix("s")
    match word:
        case "vote":
            return lambda tag: tag.voted
        case "decision":
            return lambda tag: tag.decided
        case "broken":
            return lambda tag: bool(tag.broken) or tag.parted
        case "deal-broken":
            return lambda tag: bool(tag.broken)
        case "parted":
            return lambda tag: tag.parted
        case "text":
            return lambda tag: tag.changed
        case "marked" | "noted":
            return lambda tag: tag.seq in marked
        case "adopted" | "rejected":
            return lambda tag: tag.outcome in _OUTCOMES[word]
        case _ if word in KINDS:
            return lambda tag: tag.kind in KINDS[word]
        case _:
            return None


def _test_of_time(word: str) -> Test | None:
    found = _TIMES.fullmatch(word)
    if found is None or not any(found.groups()):
        return None
    first, last = _minute(found[1], 0), _minute(found[2], _EVER)
    return lambda tag: tag.minute is not None and first <= tag.minute <= last


def _minute(clock: str | None, default: int) -> int:
    if clock is None:
        return default
    hours, _, minutes = clock.partition(":")
    if int(minutes) > 59 or (int(hours), int(minutes)) > (24, 0):
        raise Unreadable(f"`{clock}` is no hour of a day.", "16:30-17:00")
    return int(hours) * 60 + int(minutes)


def _test_of_subject(reel: Reel, word: str) -> Test | None:
    wanted = {word, word.upper(), word.lower()}
    if not any(wanted.intersection(t.about) for t in reel.tags):
        return None
    return lambda tag: bool(wanted.intersection(tag.about))


def _test_of_words(reel: Reel, word: str) -> Test:
    found = {at for at, said in enumerate(reel.sentences()) if word in said.lower()}
    return lambda tag: tag.at in found
