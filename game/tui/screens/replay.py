"""A day step by step: what was done, by whom, and the text as it stood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, Vertical

from game.reports.frames import CHOICES, Frame, frames_of_log, frames_of_record
from game.rules.events import Entry
from game.rules.setup import WHOLE, Setup
from game.rules.text import Draft
from game.rules.voting import Tally
from game.rules.wording import clock
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.tui.dates import day
from game.tui.outlook import SIGNS, Mark
from game.tui.screens.sized import Sized
from game.tui.typeset import BLANK, Line, Run, centred, wrapped
from game.tui.widgets.choices import Choice, Choices
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.key_row import KeyRow
from game.tui.widgets.leaf import Leaf, heading, hung, prose
from game.tui.widgets.timeline import Timeline


class Day(msgspec.Struct, frozen=True):
    """A day that can be gone through."""

    title: str
    kind: str
    """What it is: a record of history, or a game."""
    setup: Setup
    frames: tuple[Frame, ...]


def of_record(scenario: Scenario) -> Day:
    """The day as it is recorded."""
    kind = f"{day(scenario.date)} · the record: what is not known is shown as not known"
    return Day(scenario.title, kind, setup_of(scenario), frames_of_record(scenario))


def of_game(setup: Setup, entries: Sequence[Entry]) -> Day:
    """A day as it was played, as far as the seat whose log it is may know it."""
    return Day(setup.title, "as you played it", setup, frames_of_log(setup, entries))


class ReplayScreen(Sized[None]):
    """Moments on the left, the moment under the cursor on the right."""

    CSS_PATH = "../styles/replay.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "right",
            "step(1)",
            "Next",
            id="replay.next",
            tooltip="Go to the next moment; down does the same.",
        ),
        Binding(
            "left",
            "step(-1)",
            "Before",
            id="replay.before",
            tooltip="Go to the moment before; up does the same.",
        ),
        Binding(
            "d",
            "decision(1)",
            "Decision (D back)",
            id="replay.decision",
            tooltip="Jump to the next decision.",
        ),
        Binding(
            "D",
            "decision(-1)",
            "Decision before",
            show=False,
            id="replay.decision-before",
            tooltip="Jump to the decision before.",
        ),
        Binding(
            "t",
            "text",
            "Text",
            id="replay.text",
            tooltip="Show the whole text as it stood, or the moment again.",
        ),
        Binding(
            "tab",
            "app.focus_next",
            "Read on",
            show=False,
            id="replay.next-pane",
            tooltip="Go from the moments to what is told of one, which scrolls.",
        ),
        Binding("escape,q", "app.home", "Home", id="replay.home", tooltip="Go back home."),
    ]

    def __init__(self, shown: Day) -> None:
        super().__init__()
        self.day = shown
        self.whole = False
        """Whether the whole text is shown instead of the moment."""

    def compose(self) -> ComposeResult:
        frames = self.day.frames
        yield Leaf(self._title, id="title")
        yield Timeline(frames, id="timeline")
        with Container(id="days"):
            yield Choices([_choice(f) for f in frames] or _NOTHING, id="moments")
            with Vertical(id="right"):
                yield Leaf(id="moment")
                yield KnownRoom(self.day.setup, "", id="room")
        yield KeyRow(self.BINDINGS, type(self.app).BINDINGS)

    def on_mount(self) -> None:
        self.query_one("#title", Leaf).can_focus = False
        self.query_one(KnownRoom).can_focus = False
        moments = self.query_one(Choices)
        moments.focus()
        self.watch(moments, "cursor", self._describe, init=False)
        self.call_after_refresh(self._describe)

    @property
    def at(self) -> int:
        """Number of the moment under the cursor, counted from 0."""
        return self.query_one(Choices).cursor

    @property
    def frame(self) -> Frame | None:
        """The moment under the cursor; ``None`` where there is none."""
        return self.day.frames[self.at] if self.at < len(self.day.frames) else None

    def _title(self, width: int) -> list[Line]:
        at = f"{self.at + 1} of {len(self.day.frames)} · " if self.day.frames else ""
        return [
            ((f" {self.day.title}", "accent"),),
            ((f" {at}{self.day.kind}", "faint"),),
        ]

    def _describe(self) -> None:
        frame = self.frame
        if frame is None:
            return
        setting = self._text_lines if self.whole else self._moment_lines
        self.query_one("#moment", Leaf).show(setting)
        self.query_one("#title", Leaf).reset()
        self.query_one(Timeline).point(self.at)
        self.query_one(KnownRoom).know(frame)

    def _moment_lines(self, width: int) -> list[Line]:
        frame = self.frame
        return moment_lines(self.day.setup, frame, width) if frame else []

    def _text_lines(self, width: int) -> list[Line]:
        frame = self.frame
        return text_lines(frame.draft, frame.about, width) if frame else []

    @on(Timeline.Pointed)
    def _pointed(self, event: Timeline.Pointed) -> None:
        self.query_one(Choices).cursor = event.number

    def action_step(self, moments: int) -> None:
        """Go on or back by so many moments."""
        self.query_one(Choices).action_go(moments)

    def action_decision(self, step: int) -> None:
        """Jump to the next decision in a direction."""
        numbers = [n for n, f in enumerate(self.day.frames) if f.decided]
        ahead = [n for n in numbers if (n - self.at) * step > 0]
        if ahead:
            self.query_one(Choices).cursor = ahead[0] if step > 0 else ahead[-1]

    def action_text(self) -> None:
        """Show the whole text as it stood, or the moment again."""
        self.whole = not self.whole
        self._describe()


_NOTHING = [Choice("", "The record holds no moments.", quiet=True)]


def _choice(frame: Frame) -> Choice:
    at = clock(frame.minute) if frame.minute is not None else f"{frame.number:>2}"
    named = not frame.who or frame.who in frame.words[:40]
    who = "" if named else f"{frame.who}: "
    aside = frame.outcome if frame.decided else ""
    return Choice(str(frame.number), f"{at} {who}{frame.words}", aside)


def moment_lines(setup: Setup, frame: Frame, width: int) -> list[Line]:
    """Everything that is known of a moment, and what is not."""
    recorded = bool(frame.confidence)
    at = clock(frame.minute) if frame.minute is not None else "time not known"
    who = f" · {frame.who}" if frame.who else ""
    lines: list[Line] = [
        ((f" {frame.kind.capitalize()}{who}", "accent"), (f"  {at}", "faint"))
    ]
    lines += prose(frame.words, width)
    if frame.decided:
        lines += _decided(setup, frame, width)
    if recorded:
        sure = _SURE.get(frame.confidence, frame.confidence)
        source = f"{frame.source or 'no source named'} ({sure})"
        lines += [BLANK, *hung(f"Source: {source}", width)]
    return lines + _text_then(frame, width)


_OUTCOMES = {"": "what became of it is not known", "consensus": "adopted without a vote"}
_SURE = {
    "certain": "certain: a primary source, or two that agree",
    "likely": "likely: one decent source, or a sound deduction",
    "unsure": "unsure",
}


def _decided(setup: Setup, frame: Frame, width: int) -> list[Line]:
    words = _OUTCOMES.get(frame.outcome, frame.outcome)
    lines = [BLANK, ((f" {words.capitalize()}", "strong"),)]
    if not frame.voted:
        return lines
    if frame.tally is None:
        lines += hung("The tally is not public.", width, "? ")
    else:
        lines += tally_lines(frame.tally, width)
    return lines + _known_ballots(setup, frame, width)


def tally_lines(tally: Tally, width: int) -> list[Line]:
    """Bars for yes, no and abstentions, and the arithmetic."""
    rows = (("yes", tally.yes), ("no", tally.no), ("abstain", tally.abstain))
    most = max(1, *(n for _, n in rows))
    room = max(4, width - 20)
    lines: list[Line] = []
    for choice, number in rows:
        bar = "█" * (number * room // most)
        sign = f" {SIGNS[choice]} {choice:<8}{number:>4} "
        lines.append(((sign, choice), (bar, choice)))
    return [*lines, *hung(f"{tally.explanation}.", width, look="faint")]


def _known_ballots(setup: Setup, frame: Frame, width: int) -> list[Line]:
    lines: list[Line] = []
    for choice in CHOICES:
        seats = frame.ballots.get(choice, ())
        if seats:
            names = ", ".join(setup.name(s) for s in seats)
            known = "Voted" if frame.complete else "Known to have voted"
            said = f"{known} {choice}" if choice != "absent" else "Did not take part"
            lines += hung(f"{said} ({len(seats)}): {names}.", width, f"{SIGNS[choice]} ")
    if not frame.complete:
        rest = "Nobody else is named." if lines else "Nobody is named."
        lines += hung(rest, width, "? ", "faint")
    return lines


def _text_then(frame: Frame, width: int) -> list[Line]:
    if frame.about in {(), (WHOLE,)}:
        if frame.voted and not frame.about:
            return [
                BLANK,
                *hung("Which provision it concerned is not established.", width, "? "),
            ]
        return []
    lines = heading("The text as it stood")
    for id_ in frame.about:
        provision = frame.draft.provisions.get(id_)
        if provision is None:
            continue
        lines.append(((f" {provision.number}", "strong"), (f"  {provision.heading}", "")))
        struck = provision.deleted
        lines += prose("deleted" if struck else provision.text, width, "faint", "   ")
    return lines


def text_lines(draft: Draft, about: tuple[str, ...], width: int) -> list[Line]:
    """The whole text as it stood; the provisions concerned are marked."""
    lines: list[Line] = [((" The text as it stood", "accent"), ("  t: back", "faint"))]
    for provision in draft.walk():
        mark = ">" if provision.id in about else " "
        head: tuple[Run, ...] = (
            (f"{mark}{provision.number or provision.id}", "strong"),
            (f"  {provision.heading}", "struck" if provision.deleted else ""),
            ("  deleted" if provision.deleted else "", "struck"),
        )
        lines += wrapped(head, width, "   ")
        if not provision.deleted and provision.text != provision.heading:
            lines += prose(provision.text, width, "faint", "   ")
    return lines


class KnownRoom(Hemicycle):
    """The room with the ballots that are known, and no others."""

    def know(self, frame: Frame) -> None:
        """Show what is known of a moment's ballots."""
        marks = {
            seat: Mark(choice, firm=True, sure=10000)
            for choice, seats in frame.ballots.items()
            for seat in seats
        }
        self.border_title = "Ballots known" if frame.voted else "The room"
        self.show(marks, marks)

    def legend(self, width: int) -> Line:
        counts = dict.fromkeys(SIGNS, 0)
        for mark in self.marks.values():
            counts[mark.stand] += 1
        if not self.marks:
            return centred((("no ballots at this moment, or none known", "faint"),), width)
        names = {"yes": "yes", "no": "no", "abstain": "abstain", "absent": "absent"}
        runs: list[Run] = [
            (f"{SIGNS[s]} {counts[s]} {name}  ", s)
            for s, name in names.items()
            if counts[s]
        ]
        unknown = len(self._setup.roll) - len(self.marks)
        runs.append((f"? {unknown} not known", "unknown"))
        return centred(tuple(runs), width)
