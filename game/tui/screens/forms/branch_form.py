"""The form that leaves a moment otherwise: whose seat, which chance, one change."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from typing import ClassVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical

from game.errors import Unreadable
from game.journal.reading import Reading
from game.reports.junction import Junction, Wish, junction, wish
from game.rules.meeting.setup import CHAIR
from game.scenario.library import rulebook_names
from game.scenario.model import Scenario
from game.scenario.room import setup_of
from game.sitting.branches import place
from game.sitting.numbering import FILES, Numbering
from game.tui.screens.forms.fields import Fields
from game.tui.screens.forms.slots import Slot
from game.tui.screens.sized import SizedModal
from game.tui.typeset import BLANK, Line
from game.tui.widgets.leaf import Leaf, hung

_SEEDS = 1_000_000
_VOTES = (
    ("yes", "yes"),
    ("no", "no"),
    ("abstain", "abstains"),
    ("absent", "does not take part"),
)


class Seen(msgspec.Struct, frozen=True):
    """With whose eyes the moment is looked at that is left."""

    numbers: Numbering = FILES
    eyes: str = ""
    """A seat's id or ``public``; does not matter where the numbers are the file's."""

    @property
    def typed(self) -> str:
        """What says so in a typed command."""
        return "" if self.numbers.is_files else f" --seen-as {self.eyes}"


class BranchForm(SizedModal[Wish | None]):
    """Fill in what is otherwise; Enter begins the branch, Escape leaves no trace."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", priority=True),
        Binding("enter", "do", "Begin", priority=True),
    ]
    CSS_PATH = "../../styles/forms.tcss"
    AUTO_FOCUS = "#fields"

    def __init__(
        self,
        scenario: Scenario,
        parent: Reading,
        seq: int,
        typed: str,
        moment: int | None = None,
        seat: str = "",
        *,
        seen: Seen | None = None,
    ) -> None:
        """``typed`` is what a shell calls the parent; ``moment`` is the number of a moment
        of the record, where that is left; ``seat`` is the one that the form begins with,
        ``seen`` says by which numbers the viewer calls events."""
        super().__init__()
        self._moment = moment
        self._typed = typed
        self._seen = seen or Seen()
        self._seat = seat
        self.setup = setup_of(scenario)
        self.here: Junction = junction(self.setup, parent.entries, seq)
        """The moment that is left."""
        self.refused = ""
        """Why the branch as it is filled in cannot be; empty where it can."""
        self._reading = parent
        self._played = parent.header.seats
        self._suggested = scenario.suggested
        self._seed = secrets.randbelow(_SEEDS)
        self._values: dict[str, str] = {}

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as box:
            box.border_title = "What if"
            box.border_subtitle = "Enter begins it · Esc leaves"
            yield Fields(id="fields")
            yield Leaf(self._told, id="preview")

    def on_mount(self) -> None:
        self.query_one(Leaf).can_focus = False
        self._refill()

    def _refill(self) -> None:
        slots = tuple(self._slots())
        self._values = {s.key: s.held(self._values) for s in slots}
        fields = self.query_one(Fields)
        fields.styles.height = len(slots)
        fields.show(slots, self._values)
        self.query_one(Leaf).show(self._told)

    def _slots(self) -> Iterator[Slot]:
        names = {s.id: s.name for s in self.setup.seats}
        first = dict.fromkeys((*self._played, *self._suggested))
        others = [s for s in names if s not in first and s != CHAIR]
        seats = [s for s in (*first, *others, CHAIR) if s in names]
        watch = ("", "nobody: the computer plays it out")
        taken = tuple((s, names[s]) for s in seats)
        if self._moment is None:
            yield Slot("seat", "You take", (watch, *taken), self._seat)
            chance = (
                ("same", "falls as it did"),
                ("new", f"falls anew: seed {self._seed}"),
            )
        else:
            yield Slot("seat", "You take", (*taken, watch), seats[0])
            chance = (("new", f"falls by seed {self._seed}"), ("same", "falls by seed 1"))
        yield Slot("chance", "Chance", chance)
        yield Slot("change", "Change", tuple(self._changes()))
        yield from self._details(self._values.get("change", ""))

    def _changes(self) -> Iterator[tuple[str, str]]:
        yield "nothing", "nothing: only play on"
        if self.here.target:
            yield "ballot", f"a ballot on {self.here.target}"
        if self.here.proposals:
            yield "without", "a proposal is not tabled"
        if len(self.here.pending) > 1:
            yield "order", "the order in which proposals are taken"
        if self._rulebooks():
            yield "rulebook", "the rulebook"

    def _rulebooks(self) -> list[str]:
        return [r for r in rulebook_names() if r != self.setup.rulebook.id]

    def _details(self, change: str) -> Iterator[Slot]:
        here = self.here
        match change:
            case "ballot" if here.target:
                cast = [s for s in self.setup.roll if s in here.ballots]
                whose = cast or list(self.setup.roll)
                named = tuple((s, self._with_ballot(s)) for s in whose)
                yield Slot("whose", "Whose ballot", named, here.voter)
                voter = self._values.get("whose", here.voter)
                held = here.ballots.get(voter if voter in whose else whose[0])
                other = "no" if held == "abstain" else "abstain"
                yield Slot(
                    "choice", "Votes", tuple(v for v in _VOTES if v[0] != held), other
                )
            case "without" if here.proposals:
                yield Slot("proposal", "Not tabled", here.proposals)
            case "order" if len(here.pending) > 1:
                yield Slot("first", "Taken first", here.pending, here.pending[-1][0])
            case "rulebook":
                names = tuple((r, r) for r in self._rulebooks())
                yield Slot("rules", "Rules", names)
            case _:
                pass

    def _with_ballot(self, seat: str) -> str:
        name = self.setup.name(seat)
        return (
            f"{name} (voted {self.here.ballots[seat]})"
            if seat in self.here.ballots
            else name
        )

    @property
    def wanted(self) -> Wish:
        """The branch as the form stands."""
        values = self._values
        new = values.get("chance") == "new"
        return wish(
            self.here,
            values.get("change", "nothing"),
            values,
            values.get("seat", ""),
            self._seed if new else None,
        )

    def _told(self, width: int) -> list[Line]:
        wanted = self.wanted
        lines: list[Line] = [BLANK, *self._leaves(wanted, width), BLANK]
        typed = f"nemcon branch {self._typed}"
        typed += self._typed_at(wanted)
        typed += "".join(f' --set "{words}"' for words in wanted.sets)
        if wanted.seat:
            typed += f" --as {wanted.seat}"
        return [*lines, *hung(typed, width, "Typed   ", "key")]

    def _typed_at(self, wanted: Wish) -> str:
        if self._moment is not None:
            return f" --at {self._moment}"
        if wanted.at is None:
            return ""
        return f" --at {self._seen.numbers.told(wanted.at)}{self._seen.typed}"

    def _leaves(self, wanted: Wish, width: int) -> list[Line]:
        """Where it leaves its parent, or why it cannot."""
        self.refused = ""
        seats = (wanted.seat,) if wanted.seat else ()
        told = self._seen.numbers.told
        try:
            at, _ = place(self._reading, self.setup, wanted.at, wanted.sets, seats, told)
        except Unreadable as error:
            self.refused = f"{error} {error.hint}".strip()
            return hung(self.refused, width, "Not so  ", "warn")
        if self._moment is not None:
            words = f"After moment {self._moment} of the record. What the record does not "
            words += "know by then stays open; the record stays as it is."
            return hung(words, width, "Leaves  ")
        words = f"After event {told(at)}; you look at event {told(self.here.seq)}"
        words += f" ({self.setup.clock(self.here.minute)}). The parent stays as it is."
        return hung(words, width, "Leaves  ")

    @on(Fields.Filled)
    def _filled(self, message: Fields.Filled) -> None:
        self._values[message.key] = message.value
        self._refill()

    @on(Fields.Left)
    def _round(self) -> None:
        fields = self.query_one(Fields)
        fields.row = 0
        fields.reset()

    def action_do(self) -> None:
        """Begin the branch, where it can be."""
        if self.refused:
            self.app.bell()
        else:
            self.dismiss(self.wanted)

    def action_leave(self) -> None:
        """Leave without a trace."""
        self.dismiss(None)
