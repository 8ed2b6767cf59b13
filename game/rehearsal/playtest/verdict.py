"""The verdict on a scenario, with what to mend; a pure function of what was counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import sqrt
from typing import Literal

import msgspec

from game.rehearsal.playtest.changes import Tried, Wording
from game.rehearsal.playtest.fortunes import Fortune
from game.rehearsal.playtest.phases import Lesson, Phase
from game.rehearsal.spread import share
from game.rules.words.wording import listed

DECIDED = 9500
"""Share of one outcome, basis points, from which it is decided before play."""
SAME = 9000
"""Share of one final text from which nothing is left to negotiate."""
ENOUGH = 30
"""Meetings below which all alike may still be chance: of 10 alike, one in four may differ."""
SURE = 200
"""Meetings below which chance may decide which roles are named: of 40, a share of 10 per cent
may as well be one of 1 or of 19, of 200 one of 6 or of 14 (95 of 100 times)."""
IDLE_WORDINGS = 5000
"""Share of the wordings that may go untouched before it is worth a word."""
LATE = 2500
"""Share of the meetings that may run into the end of the day."""
MOSTLY = 5000
"""Share of the meetings in which a part of the day must end late to be named for it."""
MUCH = 10
"""Minutes of the meeting's clock from which being late is worth a word."""

Weight = Literal["grave", "slight"]


class Finding(msgspec.Struct, frozen=True):
    """One thing that is wrong, and what would mend it."""

    weight: Weight
    words: str
    mend: str


class Seen(msgspec.Struct, frozen=True):
    """What a verdict is made from."""

    meetings: int
    outcomes: dict[str, int]
    texts: tuple[int, ...]
    """How often each final text came out, the most frequent first."""
    roles: Sequence[Fortune]
    tried: Sequence[Tried]
    wordings: Sequence[Wording]
    phases: Sequence[Phase]
    lesson: Lesson


def findings(seen: Seen) -> tuple[Finding, ...]:
    """All that ought to be mended, the grave first."""
    found = (*_of_outcomes(seen), *_of_roles(seen), *_of_text(seen), *_of_time(seen))
    if seen.meetings < ENOUGH and any(f.weight == "grave" for f in found):
        found = (*found, _too_few(seen.meetings))
    elif seen.meetings < SURE and any(f.weight == "grave" for f in _of_roles(seen)):
        found = (*found, _by_chance(seen.meetings))
    return tuple(sorted(found, key=lambda f: f.weight != "grave"))


def _too_few(meetings: int) -> Finding:
    played = "one meeting was" if meetings == 1 else f"{meetings} meetings were"
    return Finding(
        "slight",
        f"only {played} played, and what looks settled may be chance",
        "Play more before you change anything: --runs 40.",
    )


def _by_chance(meetings: int) -> Finding:
    """That the shares of so many meetings are rough; half the 95 per cent interval of one of
    10 per cent, in points, is 1.96 times its standard deviation."""
    around = round(196 * sqrt(0.1 * 0.9 / meetings))
    return Finding(
        "slight",
        f"of {meetings} meetings a share of 10 per cent is known to {around} points more or "
        "less, and chance may decide which roles are named",
        "Play more before you change a role: --runs 300.",
    )


def verdict(found: Sequence[Finding]) -> str:
    """The verdict in a sentence."""
    grave = sum(f.weight == "grave" for f in found)
    if grave:
        things = "one thing stands" if grave == 1 else f"{grave} things stand"
        return f"Not ready for a lesson: {things} in the way."
    if found:
        few = "one thing" if len(found) == 1 else f"{len(found)} things"
        return f"Playable, with {few} to look at."
    return (
        "Ready: outcomes vary, every role that people take has something to win and lose, "
        "the time fits."
    )


def _of_outcomes(seen: Seen) -> Iterator[Finding]:
    if broken := seen.outcomes.get("unfinished", 0):
        yield Finding(
            "grave",
            f"{broken} of {seen.meetings} meetings did not end of themselves",
            "Look at one with `nemcon play PATH --auto --seed N`; the seeds are in --json.",
        )
    most, count = max(seen.outcomes.items(), key=lambda item: item[1])
    losers = _worse_off(seen)
    if losers:
        yield _against_their_interest(seen, losers)
    if share(count, seen.meetings) < DECIDED:
        return
    if most in ("consensus", "vote"):
        if share(seen.texts[0], seen.meetings) >= SAME:
            yield Finding(
                "grave",
                f"decided before play: {most} on the same text in "
                f"{share(seen.texts[0], seen.meetings) // 100} per cent of the meetings",
                "Move the Chair's text towards one camp, or add a red line."
                if losers
                else "Move the Chair's text towards one camp, raise a walk_away, or add a red line.",
            )
        return
    why = {
        "rejected": "no text is ever adopted",
        "suspended": "the whole is never decided",
    }.get(most)
    if why:
        yield Finding(
            "grave",
            f"{why}: `{most}` in {share(count, seen.meetings) // 100} per cent",
            "Lower a walk_away, soften a red line, or add a wording that both camps can bear.",
        )


def _worse_off(seen: Seen) -> list[Fortune]:
    """Who is worse off with what comes out than with no text, where that is most of the room
    and a text is adopted most of the time: a vote may pass over a few, and nobody would
    expect a text that most would rather be without."""
    adopted = seen.outcomes.get("consensus", 0) + seen.outcomes.get("vote", 0)
    worse = [role for role in seen.roles if role.worth < role.walk_away]
    much = share(adopted, seen.meetings) >= MOSTLY and 2 * len(worse) > len(seen.roles)
    return worse if much else []


def _against_their_interest(seen: Seen, losers: Sequence[Fortune]) -> Finding:
    adopted = seen.outcomes.get("consensus", 0) + seen.outcomes.get("vote", 0)
    who = [f"{r.name} ({r.worth // 100} against {r.walk_away // 100})" for r in losers]
    return Finding(
        "grave",
        f"a text is adopted in {share(adopted, seen.meetings) // 100} per cent of the "
        f"meetings that is worth less than none to {listed(who, 4)}",
        "Lower a walk_away, which is too high already, or add a wording that is worth more.",
    )


def _of_roles(seen: Seen) -> Iterator[Finding]:
    played = [r for r in seen.roles if r.playable] or list(seen.roles)
    mends = {
        "dead": "Give it a position with a higher salience, a red line, or nothing to play.",
        "dominant": "Move its position away from the Chair's text, or arm its opponents.",
        "hopeless": "Give it a wording that it can win, or a neighbour who needs its vote.",
    }
    for role, mend in mends.items():
        named = [f for f in played if f.role == role]
        if not named:
            continue
        who = listed([f"{f.name} ({f.why})" for f in named], 4)
        grave = 2 * len(named) > len(played)
        yield Finding("grave" if grave else "slight", f"{role}: {who}", mend)
    for fortune in played:
        for line in fortune.red_lines:
            if line.hard and line.kept < 10000 - LATE:
                yield Finding(
                    "slight",
                    f"{fortune.name} loses a red line in "
                    f"{(10000 - line.kept) // 100} per cent of the meetings: {line.words}",
                    "See whether that is meant; if not, raise its salience or its allies'.",
                )


def _of_text(seen: Seen) -> Iterator[Finding]:
    idle = [w for w in seen.wordings if not w.tabled and not w.stands]
    if seen.wordings and share(len(idle), len(seen.wordings)) > IDLE_WORDINGS:
        yield Finding(
            "slight",
            f"{len(idle)} of {len(seen.wordings)} wordings "
            f"{'is' if len(idle) == 1 else 'are'} never proposed",
            "Strike them, or give a delegation a position near them.",
        )
    if sure := [t for t in seen.tried if t.always and 2 * t.tabled > seen.meetings]:
        named = "; ".join(f"{t.does} ({t.carried} of {t.tabled})" for t in sure[:4])
        yield Finding(
            "slight",
            f"carried always or nearly so where it is tabled: {named}",
            "Let the Chair's text begin nearer to it, or give it an opponent; where the record"
            " has it so, say so in the facilitator's notes.",
        )


def _of_time(seen: Seen) -> Iterator[Finding]:
    if seen.lesson.late > LATE:
        yield Finding(
            "slight",
            f"{seen.lesson.late // 100} per cent of the meetings run into the end of the day",
            "Close the room later, or end consultations sooner.",
        )
    for phase in seen.phases:
        if phase.late > MOSTLY and phase.overrun >= MUCH:
            yield Finding(
                "slight",
                f"{phase.title} ends {phase.overrun} minutes late in the middle",
                "Give it more time, or let what comes before it end sooner (`until`).",
            )
        if phase.skipped > LATE and phase.title:
            yield Finding(
                "slight",
                f"{phase.title} is not reached in {phase.skipped // 100} per cent",
                "Give it more time before `closes`, or leave it out.",
            )
    needed, given = seen.lesson.needed, seen.lesson.given
    if needed > given:
        what = "the lesson has" if seen.lesson.stated else "`minutes` says"
        yield Finding(
            "slight",
            f"reading and playing take about {needed} minutes; {what} {given}",
            "Hand the briefs out the day before, shorten the text, or take a longer lesson.",
        )
