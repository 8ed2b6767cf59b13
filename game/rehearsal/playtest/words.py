"""A playtest in plain lines, for a terminal and for a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from game.rehearsal.playtest.changes import Wording
from game.rehearsal.playtest.fortunes import Fortune
from game.rehearsal.playtest.phases import Phase
from game.rehearsal.playtest.report import Playtest
from game.rehearsal.playtest.votes import Spread
from game.rehearsal.spread import share
from game.rules.meeting.setup import WHOLE
from game.rules.words.wording import minutes_words

WIDTH = 88
"""Columns of a line of prose."""
_ENDS = {
    "consensus": "adopted without a vote",
    "vote": "adopted by a vote",
    "rejected": "nothing adopted: put and lost, or no consensus",
    "suspended": "the whole not decided",
    "unfinished": "did not end of itself",
}
_MOST = 8
_NARROW = 30
"""Columns below which words would stand one above the other."""
_ROLES = 24
_NAMED = 8
"""Delegations that are named as voting for something."""


def words(found: Playtest, width: int = WIDTH) -> Iterator[str]:
    """The whole report, line by line, in lines of at most ``width`` columns but for tables
    whose columns of figures are wider."""
    first, last = found.first_seed, found.first_seed + found.meetings - 1
    many = f"{found.meetings} meetings, seeds {first} to {last}"
    yield f"{found.title}: {many if last > first else f'1 meeting, seed {first}'}"
    yield ""
    yield from _prose(found.verdict, width)
    for finding in found.findings:
        yield from _prose(f"- {_sentence(finding.words)}", width, "  ")
        yield from _prose(f"  To mend: {finding.mend}", width, "    ")
    for title, lines in (
        ("How meetings end", _endings(found, width - 2)),
        ("How delegations fare", _roles(found, width - 2)),
        ("What is proposed", _proposed(found, width - 2)),
        ("How votes go", _votes(found, width - 2)),
        ("What never matters", _idle(found, width - 2)),
        ("What it takes", _times(found, width - 2)),
        ("Moves that change the outcome most", _moves(found, width - 2)),
    ):
        yield ""
        yield title
        yield from (f"  {line}".rstrip() for line in lines)


def _sentence(said: str) -> str:
    said = said[:1].upper() + said[1:]
    return said if said.endswith((".", "?")) else f"{said}."


def _prose(said: str, width: int, hanging: str = "") -> list[str]:
    whole = said.replace(" %", "\u00a0%")  # a figure stays with its sign
    lines = wrap(whole, width, subsequent_indent=hanging, break_on_hyphens=False)
    return [line.replace("\u00a0%", " %") for line in lines]


def _row(figures: str, said: str, width: int) -> list[str]:
    """Figures in columns, and words behind them that go on under their beginning; below
    them where no room is left."""
    if width - len(figures) < min(len(said), _NARROW):
        return [figures.rstrip(), *_prose(f"    {said}", width, "    ")]
    return _prose(f"{figures}{said}", width, " " * len(figures))


def percent(points: int) -> str:
    """Basis points as people read them: ``42 %``; ``<1 %`` of little, ``>99 %`` of much."""
    whole = (points + 50) // 100
    if not whole and points:
        return "<1 %"
    return ">99 %" if whole == 100 and points < 10000 else f"{whole} %"


def _endings(found: Playtest, width: int) -> Iterator[str]:
    for end in found.endings:
        low, high = percent(end.low), percent(end.high)
        said = f"{_ENDS[end.outcome]} ({low} to {high}; such as --seed {end.seeds[0]})"
        yield from _row(f"{percent(end.share):>6}  ", said, width)
    yield _texts_counted(found)
    stands, always = _standing(found), _always(found)
    if always and found.distinct > 1:
        what = "; ".join(stands[c] for c in always)
        yield from _row("always  ", what, width)
    for at, text in enumerate(found.texts):
        points = share(text.count, found.meetings)
        if at >= _SHOWN and points < _NO_RARITY:
            break
        own = [c for c in text.changes if c not in always or found.distinct == 1]
        unchanged = "no other change" if always else "the text unchanged"
        what = "; ".join(stands.get(c, c) for c in own) or unchanged
        yield from _row(f"{percent(points):>6}  ", f"{what} (--seed {text.seed})", width)
    close = percent(share(found.votes_close, found.meetings))
    yield f"{close} have a vote that three ballots or fewer would have turned."


def _texts_counted(found: Playtest) -> str:
    """How many texts there are at the end, and how many of them are no rarity."""
    if found.distinct == 1:
        return "One text at the end:"
    often = sum(share(t.count, found.meetings) >= _NO_RARITY for t in found.texts)
    many = f"{found.distinct} different texts at the end"
    return f"{many}, {often or 'none'} of them in a tenth of the meetings or more:"


_SHOWN = 5  # texts that are shown however rare they are
_NO_RARITY = 1000
"""Share of the meetings, in basis points, from which an outcome is worth preparing for."""


def _standing(found: Playtest) -> dict[str, str]:
    """By what stands at the end: its provision and wording in words."""
    return {
        f"{w.provision}:{w.variant}": w.does.removeprefix("revise ") for w in found.wordings
    }


def _always(found: Playtest) -> tuple[str, ...]:
    """What stands at the end of every meeting."""
    return tuple(
        f"{w.provision}:{w.variant}" for w in found.wordings if w.stands == found.meetings
    )


def _roles(found: Playtest, width: int) -> Iterator[str]:
    shown = shown_roles(found)
    names = max((len(f.name) for f in shown), default=0)
    yield (
        f"{'':<{names}}  {'worth':>5}  {'bad day-good day':>16}  {'no text':>7}  "
        f"{'aims':>5}  {'acts':>5}"
    )
    taken = any(f.playable for f in shown)
    for f in shown:
        spread = f"{f.low // 100}-{f.high // 100}"
        yield (
            f"{f.name:<{names}}  {f.worth // 100:>5}  {spread:>16}  "
            f"{f.walk_away // 100:>7}  {percent(f.aims):>5}  {f.acts / 100:>5.1f}"
            f"{_remark(f, taken)}"
        )
    if rest := len(found.delegations) - len(shown):
        yield f"and {rest} other{'s' * (rest > 1)} (--json has them all)"
    for f in shown:
        for line in f.red_lines:
            if line.kept < 10000:
                yield from _prose(
                    f"{f.name} keeps in {percent(line.kept)}: {line.words}", width
                )


def _remark(f: Fortune, taken: bool) -> str:
    """What a role is; that people do not take it where they take others."""
    beside = " (not taken by people)" if taken and not f.playable else ""
    return f"  {f.role}{beside}" if f.role else ""


def shown_roles(found: Playtest) -> list[Fortune]:
    """The delegations that a person may play; all, where no more than two dozen."""
    if len(found.delegations) <= _ROLES:
        return list(found.delegations)
    return [f for f in found.delegations if f.playable] or list(found.delegations[:_ROLES])


def _proposed(found: Playtest, width: int) -> Iterator[str]:
    if not found.amendments:
        yield "Nothing is ever proposed."
        return
    yield "tabled  carried  rejected"
    for tried in found.amendments[:_MOST]:
        tag = "  always carries" if tried.always else "  never carries" * tried.never
        figures = (
            f"{percent(share(tried.tabled, found.meetings)):>6}  "
            f"{percent(share(tried.carried, tried.tabled)):>7}  "
            f"{percent(share(tried.rejected, tried.tabled)):>8}  "
        )
        yield from _row(figures, f"{tried.does}{tag}", width)
    if (rest := len(found.amendments) - _MOST) > 0:
        yield f"and {rest} other proposals, each rarer"


def _votes(found: Playtest, width: int) -> Iterator[str]:
    if not found.votes:
        yield "Nothing is ever put to the vote."
        return
    yield "  called  carried  for           against       abstaining"
    names = {f.seat: f.name for f in found.delegations}
    for vote in found.votes[:_MOST]:
        what = "the whole" if vote.does == WHOLE else vote.does
        counts = "  ".join(map(_spread, (vote.yes, vote.no, vote.abstain)))
        figures = (
            f"{percent(share(vote.called, found.meetings)):>6}  "
            f"{percent(share(vote.carried, vote.called)):>7}  {counts}  "
        )
        yield from _prose(what, width, "  ")
        yield f"  {figures}".rstrip()
        often = sorted(vote.seats.items(), key=lambda item: -item[1].yes)
        said = [
            f"{names[s]} {percent(share(b.yes, vote.called))}"
            for s, b in often
            if b.yes * 2 > vote.called and s in names
        ]
        if 0 < len(said) < len(names) // 2:
            yield from _prose(f"    mostly for it: {_few(said)}", width, "    ")
    yield "Middle counts; in brackets, between what eight of ten meetings lie."


def _few(said: list[str]) -> str:
    if len(said) <= _NAMED:
        return ", ".join(said)
    return f"{', '.join(said[:_NAMED])} and {len(said) - _NAMED} more (--json has them all)"


def _spread(one: Spread) -> str:
    return f"{one.median:>3} {f'({one.low}-{one.high})':<9}".ljust(12)


def _idle(found: Playtest, width: int) -> Iterator[str]:
    idle = found.never_matter
    if not found.wordings:
        yield "The scenario has one wording of everything."
    elif not idle:
        yield "Every wording is proposed at least once."
    else:
        are = "is" if len(idle) == 1 else "are"
        yield f"{len(idle)} of {len(found.wordings)} wordings {are} never proposed:"
        yield from _in_rows(idle, width)


def _in_rows(idle: Iterable[Wording], width: int) -> list[str]:
    return _prose("; ".join(w.does for w in idle), width)


def _times(found: Playtest, width: int) -> Iterator[str]:
    titles = max((len(p.title) for p in found.phases), default=0)
    yield (
        f"{'':<{titles}}  {'planned':>7}  {'taken':>5}  {'short-long':>10}  "
        f"{'late':>5}  {'events':>6}  {'at the desk':>11}"
    )
    for p in found.phases:
        yield (
            f"{p.title:<{titles}}  {p.planned:>7}  {p.median:>5}  "
            f"{f'{p.low}-{p.high}':>10}  {percent(p.late):>5}  {p.events:>6}  "
            f"{p.at_desk:>11}"
        )
    for p in found.phases:
        if p.planned and not p.median:
            yield from _prose(f"{p.title} takes 0: {_why_none(p)}.", width)
    time = found.lesson
    given = "the lesson has" if time.stated else "`minutes` says"
    thought = (
        "eighteen seconds a phase with the guide" if time.guided else "two minutes a phase"
    )
    yield from _prose(
        f"A person reads for about {minutes_words(time.reading)} and plays for about "
        f"{time.playing}; {given} {time.given}. The estimate takes 180 words a minute, "
        f"three seconds an event and {thought}.",
        width,
    )


def _why_none(phase: Phase) -> str:
    """Why a part of the day takes no time in the middle of the meetings."""
    if phase.skipped * 2 >= 10000:
        return f"{percent(phase.skipped)} of the meetings end before it or pass it over"
    if not phase.spoken:
        return (
            "nobody has anything to say in it, and the clock runs with speakers; a class may "
            f"take the {minutes_words(phase.planned)} planned"
        )
    return "what is done in it takes less than a minute of the meeting's clock"


def _moves(found: Playtest, width: int) -> Iterator[str]:
    if not found.moves:
        yield "None: whatever happens, meetings end alike, or too few of them differ."
        return
    if not any(move.sure for move in found.moves):
        yield "None that chance would not explain; the largest differences all the same:"
    stands = {f"{w.provision}:{w.variant}": w.does for w in found.wordings}
    for move in found.moves:
        end = _ENDS.get(move.outcome) or f"{stands.get(move.outcome, move.outcome)} stands"
        said = (
            f"{move.words} ({move.meetings} meetings): {end} in {percent(move.with_it)}, "
            f"otherwise in {percent(move.without)}."
        )
        yield from _prose(_sentence(said), width, "  ")
    yield "What goes together need not be cause and effect."
