"""A whip count and a smallest change in plain lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from textwrap import wrap

from game.delegates.others.belief import Forecast
from game.delegates.weighing.odds import uncertain
from game.rehearsal.whip.count import CHOICES, WhipCount
from game.rehearsal.whip.turning import Smallest
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.voting import Choice
from game.rules.words.wording import capital, listed

WIDTH = 88
"""Columns of a line."""
_WHOSE = {
    "public": "On what everybody may know.",
    "open": "On every capital's instructions: nobody in the room could know this.",
}
_LEVELS = ((8500, "sure"), (6000, "likely"), (0, "leaning"))
_UNSURE = 8


def words(found: WhipCount, setup: Setup) -> Iterator[str]:
    """The count, line by line."""
    yield found.question
    seat = f"On what {named(setup, found.seat)} may know, its own instructions included."
    yield _WHOSE.get(found.whose, seat)
    if found.consensus_only:
        yield "These rules adopt text by consensus only; the count supposes a vote."
    yield ""
    for choice in CHOICES:
        got = found.ballots[choice]
        yield f"  {choice:<8} {got.expected / 100:>6.1f}   {got.low} to {got.high}"
    yield ""
    need = f"{found.needed.low} to {found.needed.high}"
    if found.needed.low == found.needed.high:
        need = str(found.needed.low)
    yield from _prose(
        f"It needs {found.majority}: {need} yes. It carries in {_percent(found.carries)} of "
        f"{found.runs} draws ({_percent(found.carries_low)} to "
        f"{_percent(found.carries_high)}). If everybody does what is likeliest: "
        f"{found.likeliest.explanation}."
    )
    yield ""
    for choice in CHOICES:
        yield from _by_choice(found, setup, choice)
    yield ""
    yield from _pivots(found, setup)
    yield from _least_sure(found, setup)
    yield from _objectors(found, setup)


def _by_choice(found: WhipCount, setup: Setup, choice: Choice) -> Iterator[str]:
    mine = [f for f in found.seats if f.choice == choice]
    if not mine:
        return
    yield f"  {choice} ({len(mine)})"
    rest: Sequence[Forecast] = mine
    for least, word in _LEVELS:
        level = [f for f in rest if f.sure >= least]
        rest = [f for f in rest if f.sure < least]
        if level:
            names = ", ".join(setup.name(f.seat) for f in level)
            yield from wrap(
                f"{word} ({len(level)}): {names}",
                WIDTH,
                initial_indent="    ",
                subsequent_indent="      ",
            )


def _pivots(found: WhipCount, setup: Setup) -> Iterator[str]:
    what = "It would carry" if found.pivots.carries else "It would fail"
    if not found.pivots.possible:
        yield from _prose(f"{what}, and no change of ballots in the room would turn it.")
        return
    turned = found.pivots.seats
    many = "One ballot turns" if len(turned) == 1 else f"{len(turned)} ballots turn"
    to = turned[0].to if turned else ""
    named = [f"{setup.name(p.seat)} ({_chance(p.chance)})" for p in turned]
    yield from _prose(
        f"{what}. {many} it: to {to}, the likeliest {listed(named, 12)}. "
        "In brackets, how likely that ballot is already."
    )


def _least_sure(found: WhipCount, setup: Setup) -> Iterator[str]:
    unsure = sorted((f for f in found.seats if f.choice != "absent"), key=lambda f: f.sure)
    named = [
        f"{setup.name(f.seat)} ({'; '.join((f'{f.choice} {_chance(f.sure)}', *f.reasons[:1]))})"
        for f in unsure[:_UNSURE]
        if f.sure < 6000
    ]
    if named:
        yield from _prose(f"Least sure: {'; '.join(named)}.")


def _objectors(found: WhipCount, setup: Setup) -> Iterator[str]:
    if found.target != WHOLE:
        return
    named = [f"{setup.name(s)} ({_chance(chance)})" for s, chance in found.objectors]
    who = f" Might object: {', '.join(named[:12])}." if named else ""
    yield from _prose(
        f"Asked for consensus, nobody would object in {_percent(found.unopposed)}.{who}"
    )


def smallest_words(found: Smallest, setup: Setup) -> Iterator[str]:
    """What would turn a delegation, line by line."""
    name = speaker(setup, found.seat)
    act = "objects" if found.target == WHOLE else "votes no"
    yield from _prose(
        f"{name} {act} with a chance of {_chance(found.against)}: the text is worth "
        f"{_percent(found.worth)} of its best, none {_percent(found.walk_away)}."
    )
    for line in found.crossed:
        yield from _prose(f"It crosses a red line: {line}", "  ")
    if found.unheard:
        yield from _until_heard(name, found.unheard)
    if not found.needed:
        yield "Nothing needs to change: it is expected to stay silent or abstain."
        return
    if not found.turns:
        yield from _prose(
            f"No change of up to three provisions to their wordings turns it "
            f"({found.tried} texts were weighed)."
        )
        return
    yield f"The smallest changes that turn it, of {found.tried} texts weighed:"
    for number, turn in enumerate(found.turns, 1):
        yield from _prose(f"{number}. {capital('; '.join(turn.changes))}.", "   ")
        yield f"   {turn.typed}"
        yield from (
            f"   {line}"
            for line in _prose(
                f"Then {_chance(turn.against)}, worth {_percent(turn.worth)} to it; others "
                f"against: {turn.others_before / 100:.1f} before, "
                f"{turn.others_after / 100:.1f} after."
            )
        )
        for line in turn.cleared:
            yield from (f"   {said}" for said in _prose(f"Clears the red line: {line}"))


def _until_heard(name: str, lines: tuple[str, ...]) -> Iterator[str]:
    """That a vote, even one that is lost, would do."""
    yield from _prose(
        f"{name} objects until the room has decided on one of its red lines; a vote on an "
        "amendment there, won or lost, lets it keep silent:"
    )
    for line in lines:
        yield from _prose(f"- {line}", "  ")


def _chance(points: int) -> str:
    """Of what may yet happen: nothing is told as certain."""
    return _percent(uncertain(points))


def _percent(points: int) -> str:
    whole = (points + 50) // 100
    if not whole and points:
        return "<1 %"
    return ">99 %" if whole == 100 and points < 10000 else f"{whole} %"


def _prose(said: str, hanging: str = "") -> list[str]:
    return wrap(said, WIDTH, subsequent_indent=hanging, break_on_hyphens=False)
