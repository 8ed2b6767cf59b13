"""Why a bloc: its line on a question, told or expected, and how members come to one.

A line that was told is known to the bloc's own members and to whoever sees everything; of
others' lines a seat knows what it believes of their members, and what ballots with names
showed to all.
"""

from __future__ import annotations

from collections.abc import Sequence

from game.delegates.model import DEFAULTS
from game.delegates.naming import bloc_in, seat_in, subject_in
from game.delegates.others.coalition import Leaning, speaks_for, tells_lines
from game.delegates.others.discipline import Parted, breaks, parted
from game.delegates.others.told_lines import leaning_on
from game.delegates.reasons.whys import Why, chance, listed, share, told_in
from game.delegates.view import View
from game.rules.meeting.setup import WHOLE, Bloc, Setup
from game.rules.voting import Choice
from game.rules.words.wording import capital

_MOST_TOLD = 3
"""Votes in which members parted that are told of, the last ones."""


def bloc_called(setup: Setup, typed: str) -> Bloc | None:
    """The bloc with that id or name, in any case; ``None`` where there is none."""
    wanted = typed.casefold()
    named = (b for b in setup.blocs if wanted in (b.id.casefold(), b.name.casefold()))
    return next(named, None)


def bloc_typed(setup: Setup, words: Sequence[str]) -> tuple[Bloc | None, list[str]]:
    """The bloc that the first words name, the longest name that is one; and what is left."""
    for many in range(len(words), 0, -1):
        bloc = bloc_called(setup, " ".join(words[:many]))
        if bloc is not None:
            return bloc, list(words[many:])
    return None, list(words)


def why_bloc(view: View, bloc: Bloc, target: str) -> Why:
    """The line of a bloc on a question, who tells it, and how it comes about."""
    called = bloc_in(view, bloc.name)
    members = str(len(bloc.members))
    voice = bloc.spokesperson
    if voice:
        voice = seat_in(view, voice)
        first = told_in(view, "bloc-voice", members=members, name=voice)
    else:
        first = told_in(view, "bloc-voiceless", members=members)
    return Why(
        capital(_line(view, bloc, called, target)), (first, *_behind(view, bloc, target))
    )


def lines_of_blocs(view: View, seat: str, target: str) -> list[str]:
    """For whom a seat speaks, with which line on a question, and how it comes about."""
    found = []
    for bloc in speaks_for(view.setup, seat):
        called = bloc_in(view, bloc.name)
        members = str(len(bloc.members))
        found.append(told_in(view, "speaks-for", bloc=called, members=members))
        found.append(_line(view, bloc, called, target))
        found += _behind(view, bloc, target)
    return found


def _line(view: View, bloc: Bloc, called: str, target: str) -> str:
    """Its line as it was told, where the view's seat was told; else as it is expected."""
    subject = capital(subject_in(view, target))
    if not tells_lines(bloc):
        return told_in(view, "line-free", bloc=called, subject=subject)
    told = view.lines.get(bloc.id, {}).get(target)
    if told is not None:
        choice = told_in(view, told)
        return told_in(view, "line-is", bloc=called, subject=subject, choice=choice)
    found = leaning_on(view, bloc, target)
    expected = found.line
    if expected is None:
        yes, no = map(str, found.members)
        return told_in(view, "line-open", bloc=called, subject=subject, yes=yes, no=no)
    choice = told_in(view, expected)
    return told_in(view, "line-expected", bloc=called, subject=subject, choice=choice)


def _behind(view: View, bloc: Bloc, target: str) -> list[str]:
    """How members lean, what makes a line of that, who follows it, and who broke one."""
    found = leaning_on(view, bloc, target)
    yes, no = found.members
    neither = len(bloc.members) - yes - no
    counted = {"yes": str(yes), "no": str(no), "neither": str(neither)}
    lines = [told_in(view, "bloc-leans", **counted)]
    if tells_lines(bloc):
        lines.append(told_in(view, "bloc-agrees", support=share(DEFAULTS.line_support)))
        told = view.lines.get(bloc.id, {}).get(target)
        if told is None:
            lines += _who_would_follow(view, bloc, found)
        else:
            key = _FOLLOWED.get(found.backs(told), "bloc-follows")
            lines.append(told_in(view, key, follow=chance(bloc.discipline)))
    return lines + _parted(view, bloc)


_FOLLOWED = {"against": "line-alone", "divided": "line-tips"}
"""By how far members are behind a line that was told: how it is told who follows it, where
that is not by discipline alone."""


_LINES: tuple[Choice, ...] = ("yes", "no", "abstain")


def _who_would_follow(view: View, bloc: Bloc, found: Leaning) -> list[str]:
    """What would come of each line that could be told."""
    by_key: dict[str, list[str]] = {}
    for line in _LINES:
        key = _WOULD_FOLLOW.get(found.backs(line), "told-followed")
        by_key.setdefault(key, []).append(told_in(view, line))
    return [
        told_in(view, key, choices=" / ".join(by_key[key]), follow=chance(bloc.discipline))
        for key in ("told-followed", "told-tips", "told-alone")
        if key in by_key
    ]


_WOULD_FOLLOW = {"against": "told-alone", "divided": "told-tips"}
"""The same of a line that nobody has told yet."""


def _parted(view: View, bloc: Bloc) -> list[str]:
    """Who voted otherwise than the line, or than most of the bloc, in votes with names."""
    found = [
        _parted_in_words(view, decision.target, one)
        for decision in view.chamber.decisions
        for one in parted(view.setup, view.lines, decision)
        if one.bloc == bloc.name
    ]
    return [*found[-_MOST_TOLD:], *_breaking(view, bloc)]


def _breaking(view: View, bloc: Bloc) -> list[str]:
    """Which members have broken the silence that runs, in the open."""
    silence = view.chamber.silence
    seats = [m for m in bloc.members if silence is not None and m in silence.breaks]
    if not seats:
        return []
    names = listed([seat_in(view, seat) for seat in seats])
    line = view.lines.get(bloc.id, {}).get(WHOLE, "no")
    if not breaks("no", line):
        return [told_in(view, "bloc-silence", names=names)]
    subject, choice = subject_in(view, WHOLE), told_in(view, line)
    return [told_in(view, "bloc-broke", subject=subject, choice=choice, names=names)]


def _parted_in_words(view: View, target: str, one: Parted) -> str:
    names = listed([seat_in(view, seat) for seat, _ in one.members])
    key = "bloc-broke" if one.told else "bloc-parted"
    choice = told_in(view, one.choice)
    return told_in(view, key, subject=subject_in(view, target), choice=choice, names=names)
