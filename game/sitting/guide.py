"""What a person is told besides the record: the steps of a guide, and news that came in."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import Literal

import msgspec

from game.delegates.view import View
from game.rules.log.events import (
    BallotCast,
    Entry,
    Event,
    FloorGiven,
    HandRaised,
    Objected,
    PlacardLowered,
    PlacardRaised,
    SecretBallotCast,
    Spoke,
    StageOpened,
    Tabled,
)
from game.rules.meeting.setup import CHAIR, Inject, Setup, Step
from game.rules.meeting.state import Chamber
from game.rules.notation.writing import write
from game.rules.wishes.intents import Intent
from game.sitting.action import Action
from game.sitting.actions import BY_WORD

Standing = Literal["done", "next", "later", "lapsed"]
_TYPED = re.compile(r"`([^`]+)`")


class Progress(msgspec.Struct, frozen=True):
    """A step of the guide, and how far a seat is with it."""

    step: Step
    standing: Standing
    """``next`` is what is to be done now, of one step at most; ``lapsed``: its stage is over."""
    move: Intent | None = None
    """The move that fits the seat, of a step that is next and suggests one."""

    @property
    def typed(self) -> str:
        """The move as it is typed; empty where there is none."""
        return write(self.move) if self.move is not None else ""

    @property
    def words(self) -> str:
        """The sentence, with what is to be typed between backticks."""
        return f"{self.step.say} `{self.typed}`" if self.move is not None else self.step.say


Fits = Callable[[str], Intent | None]
"""From a kind of move to the one that fits now."""
Left = frozenset[tuple[Step, str]]
"""Steps with the moves, as they are typed, that they suggested and a person left alone."""


def progress(
    view: View, entries: Iterable[Entry], left: Left = frozenset()
) -> tuple[Progress, ...]:
    """Every step of the guide as it stands with the seat of ``view``.

    An entry of the log completes one step, the first of its kind whose stage was not yet
    over; what is done before its time counts, but for words, which are said to what is before
    the room, and a package is none of an amendment.  While something is asked of the room, only
    the step that answers it can be next.  A step that suggests a move waits, and lets those
    after it go first, while no move of its kind fits; one that suggests what is among ``left``
    lets them go first as well, and comes back where none of them is next.
    """
    steps = steps_for(view.setup, view.seat)
    if not steps:
        return ()
    done = _done(view.setup, steps, entries, view.seat)
    fits = partial(_fitting, view)
    found = tuple(_standings(view.setup, view.chamber, steps, done, fits, left))
    if left and not any(one.standing == "next" for one in found):
        found = tuple(_standings(view.setup, view.chamber, steps, done, fits, frozenset()))
    return found


def _fitting(view: View, kind: str) -> Intent | None:
    # Only where there is a guide.
    from game.delegates.suggesting.fitting import fitting_move

    return fitting_move(view, kind)


def steps_for(setup: Setup, seat: str) -> tuple[Step, ...]:
    """The steps of the guide that are the Chair's, or those of delegations."""
    role = "chair" if seat == CHAIR else "delegation"
    return tuple(step for step in setup.guide if step.role == role)


_ANSWERS = tuple(str(e.__struct_config__.tag) for e in (BallotCast, Objected))
"""Kinds of entries that answer what the room is asked, and come at no other time."""


def _answering(chamber: Chamber) -> str:
    """The kind of entry that answers what the room is asked now; empty where nothing is."""
    if chamber.voting is not None:
        return _ANSWERS[0]
    return _ANSWERS[1] if chamber.call is not None else ""


def _standings(
    setup: Setup,
    chamber: Chamber,
    steps: tuple[Step, ...],
    done: set[int],
    fits: Fits,
    left: Left,
) -> Iterator[Progress]:
    ids = [s.id for s in setup.stages]
    now = ids.index(chamber.stage) if chamber.stage in ids else -1
    asked = _answering(chamber)
    looked_for = True
    for at, step in enumerate(steps):
        due = ids.index(step.stage) if step.stage in ids else now
        over = due < now or bool(chamber.outcome)
        standing: Standing = "done" if at in done else "lapsed" if over else "later"
        move = None
        open_ = standing == "later" or (step.again and not over)
        if not open_ or not _timely(step, asked):
            pass
        elif due != now:
            looked_for = looked_for and standing == "done"
        elif looked_for:
            move = fits(step.suggest) if step.suggest else None
            if move is not None and (step, write(move)) in left:
                move = None
            elif move is not None or not step.suggest:
                standing, looked_for = "next", False
        yield Progress(step, standing, move)


def _timely(step: Step, asked: str) -> bool:
    """Whether a delegation's step answers what is asked, or nothing is asked and it waits
    for no question; those of the Chair are never too early."""
    if step.role == "chair":
        return True
    return step.done == asked if asked else step.done not in _ANSWERS


_SAID_IN_TIME = tuple(
    str(e.__struct_config__.tag) for e in (FloorGiven, PlacardRaised, PlacardLowered, Spoke)
)
"""Kinds of entries that are of the stage in which they come."""


def _is_it(step: Step, event: Event) -> bool:
    """Whether an entry of the right kind is what a step asks for."""
    if not isinstance(event, Tabled) or step.suggest not in ("amend", "package"):
        return True
    return event.package == (step.suggest == "package")


def _kind(event: Event, seat: str) -> str:
    """The kind of an entry of a seat; empty for those of others."""
    if event.seat != seat:
        return ""
    if isinstance(event, SecretBallotCast | HandRaised):
        return str(BallotCast.__struct_config__.tag)  # a vote is one, however it is taken
    return str(event.__struct_config__.tag)


def _done(
    setup: Setup, steps: tuple[Step, ...], entries: Iterable[Entry], seat: str
) -> set[int]:
    """Places of the steps that a seat has taken."""
    ids = [s.id for s in setup.stages]
    found: set[int] = set()
    now = -1
    for entry in entries:
        event = entry.event
        kind = _kind(event, seat)
        for at, step in enumerate(steps if kind else ()):
            due = ids.index(step.stage) if step.stage in ids else now
            timely = due == now if kind in _SAID_IN_TIME else due >= now
            if step.done == kind and at not in found and timely and _is_it(step, event):
                found.add(at)
                break
        if isinstance(event, StageOpened) and event.stage in ids:
            now = ids.index(event.stage)  # what opens a stage is an act of the one before
    return found


def next_step(
    view: View, entries: Iterable[Entry], left: Left = frozenset()
) -> Progress | None:
    """The first step of the guide that the seat has not taken and can take now."""
    found = progress(view, entries, left)
    return next((one for one in found if one.standing == "next"), None)


class Showing:
    """What the guide suggested to a person so far, and what of that was left alone.

    Whoever shows the guide keeps one.  What still stands unchanged at a stop when time has
    passed since another was left, and gives way to the steps after it.
    """

    def __init__(self) -> None:
        self.left: Left = frozenset()
        self._shown: tuple[Step, str, int] | None = None
        self._minute = 0

    def next_at_stop(self, view: View, entries: Sequence[Entry]) -> Progress | None:
        """The step that is next now that the room has stopped for the person."""
        found = next_step(view, entries, self.left)
        if found is not None and self._seen(view, entries, found) == self._shown:
            if view.chamber.minute == self._minute:
                return found
            self.left |= {(found.step, found.typed)}
            found = next_step(view, entries, self.left)
        self._shown = self._seen(view, entries, found)
        self._minute = view.chamber.minute
        return found

    def suggests(self, view: View, entries: Iterable[Entry]) -> str:
        """The kind of move that a step which was not left alone suggests now, as it is typed;
        empty where there is none."""
        if not view.setup.guide:
            return ""
        found = next_step(view, entries, self.left)
        if found is None or (found.step, found.typed) in self.left:
            return ""
        return found.typed.partition(" ")[0]

    def _seen(
        self, view: View, entries: Sequence[Entry], found: Progress | None
    ) -> tuple[Step, str, int] | None:
        """A step, its move, and how often the seat has made moves of the kind."""
        if found is None or found.move is None:
            return None
        taken = sum(_kind(e.event, view.seat) == found.step.done for e in entries)
        return found.step, found.typed, taken


def spans(words: str) -> tuple[tuple[str, bool], ...]:
    """The words of a step in pieces; true for what is typed, which stands between backticks."""
    pieces = _TYPED.split(words)
    return tuple((piece, bool(at % 2)) for at, piece in enumerate(pieces) if piece)


def first_typed(words_of_step: str) -> str:
    """What the first backticks of a step hold; empty where there are none."""
    return next((words for words, typed in spans(words_of_step) if typed), "")


def action_of(words_of_step: str) -> Action | None:
    """The action of the first typed command that a step names, if it names one."""
    for words, typed in spans(words_of_step):
        if typed and words.split()[0] in BY_WORD:
            return BY_WORD[words.split()[0]]
    return None


def came_in(view: View, told: Collection[Inject]) -> tuple[Inject, ...]:
    """The injects that have come in and are not among those ``told``, the oldest first."""
    return tuple(i for i in news(view) if i not in told)


def news(view: View) -> tuple[Inject, ...]:
    """What has come in so far, the oldest first, each with the hour at which it did."""
    opens, now = view.setup.opens, view.chamber.minute
    return tuple(i for i in view.setup.injects if opens <= i.at <= now)
