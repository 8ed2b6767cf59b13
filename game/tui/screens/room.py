"""The room as a screen: panes that draw from one seat's view and log."""

from __future__ import annotations

from asyncio import sleep
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from game.delegates.docket import before_the_room
from game.delegates.others.presence import cannot_object
from game.delegates.view import View
from game.rules.in_order import Option, options
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import Intent
from game.sitting.desk import Desk
from game.sitting.guide import Showing, progress, steps_for
from game.sitting.hindsight import Hindsight
from game.tui.breaking import objecting_breaks
from game.tui.flow import USUAL
from game.tui.heading import heading_of
from game.tui.keeping import is_kept
from game.tui.matter import matter_of
from game.tui.oracle import Beliefs, Oracle
from game.tui.outlook import Outlook, at_first, outlook
from game.tui.proceedings import Proceedings
from game.tui.screens.sized import Sized
from game.tui.widgets.docket import DocketPane
from game.tui.widgets.gauge import ConsensusGauge
from game.tui.widgets.guide_strip import GuideStrip
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.moves import MovesRow
from game.tui.widgets.notice import Notice
from game.tui.widgets.offers import OffersPane
from game.tui.widgets.pane import Pane
from game.tui.widgets.question_bar import QuestionBar
from game.tui.widgets.record import RecordPane
from game.tui.widgets.seat_card import SeatCard
from game.tui.widgets.speakers import SpeakersPane
from game.tui.widgets.text_pane import TextPane, title_of

PANES = ("room", "text", "record", "docket", "speakers", "offers", "gauge")
"""Panes by number key."""


class RoomScreen(Sized[None]):
    """What can be seen from a seat; it draws only from its desk's view and log."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(
            "z",
            "zoom",
            "Zoom",
            id="chamber.zoom",
            tooltip="Let the pane in focus fill the screen.",
        ),
        Binding(
            "r",
            "arrange",
            "By bloc or stand",
            id="chamber.arrange",
            tooltip="Order the benches by bloc, or by stand.",
        ),
        *(
            Binding(
                str(at),
                f"pane('{name}')",
                name.title(),
                id=f"chamber.pane-{name}",
                tooltip=f"Go to the pane: {name}.",
            )
            for at, name in enumerate(PANES, 1)
        ),
    ]
    CSS_PATH = "../styles/chamber.tcss"
    AUTO_FOCUS = "#room"

    def __init__(
        self, desk: Desk, oracle: Oracle | None = None, *, pace: int = USUAL
    ) -> None:
        super().__init__()
        self.desk = desk
        self.view: View = desk.view()
        """The meeting as it was last drawn."""
        self.oracle: Oracle = oracle or Beliefs()
        self.hindsight = Hindsight(desk.log)
        self.pace = pace
        """How fast the room goes on, an index into :data:`game.tui.flow.PACES`."""
        self.proceedings = Proceedings(self.view.setup, desk.seat)
        self.showing = Showing()
        """What the guide suggested so far, and what of that was left."""
        self.pinned = ""
        """A target to look at other than the one before the room."""
        self.outlook: Outlook = at_first(self.view, before_the_room(self.view.chamber))
        self.options: dict[str, Option] = {}
        """What is in order, by word; empty until it is reckoned."""
        self.hint = ""
        """Word of the action to take next: the guide's, else what the instructions point to."""

    @property
    def target(self) -> str:
        """What the panes are about."""
        return self.pinned or before_the_room(self.view.chamber)

    @property
    def is_moving(self) -> bool:
        """Whether the room goes on by itself at this moment."""
        return False

    def compose(self) -> ComposeResult:
        setup, seat = self.view.setup, self.desk.seat
        yield QuestionBar(id="question")
        with Horizontal(id="body"):
            with Vertical(id="west"):
                yield _framed(Hemicycle(setup, seat, id="room", title="1 Room"))
                yield _framed(SeatCard(id="seat", title="Seat"))
                yield _framed(ConsensusGauge(setup, id="gauge", title="7 Consensus"))
            with Vertical(id="right"):
                with Vertical(id="middle"):
                    yield _framed(TextPane(id="text", title="2 Text"))
                    yield _framed(DocketPane(id="docket", title="4 Docket"))
                with Vertical(id="east"):
                    yield _framed(
                        RecordPane(self.proceedings, id="record", title="3 Record")
                    )
                    yield _framed(SpeakersPane(id="speakers", title="5 Speakers"))
                    yield _framed(OffersPane(id="offers", title="6 Offers"))
        if steps_for(setup, seat):
            yield GuideStrip(id="guided")
        yield Notice(id="notice")
        yield MovesRow(chair=seat == CHAIR, id="moves")

    def on_mount(self) -> None:
        self.watch(self.query_one(Hemicycle), "cursor", self._pointed_at, init=False)
        self.query_one(SeatCard).turn_to(self.query_one(Hemicycle).cursor)
        self._show()
        # a first paint that is changed at once costs more than a first one that is complete
        self._weigh_room()
        self._weigh_moves()

    def _pointed_at(self, seat: str) -> None:
        self.query_one(SeatCard).turn_to(seat)

    def take_in(self) -> None:
        """Draw from the view and the log of this moment, then weigh them anew."""
        self._show()
        self._weigh()

    def _show(self) -> None:
        self.view = view = self.desk.view()
        self.proceedings.take(self.desk.log(self.proceedings.seq))
        chamber = view.chamber
        known = {WHOLE, *chamber.proposals, *chamber.motions, *chamber.separate}
        if self.pinned not in known or self.pinned == before_the_room(view.chamber):
            self.pinned = ""
        target = self.target
        matter = matter_of(view, target)
        self.query_one(QuestionBar).show(view, matter, kept=is_kept(self.app))
        self.query_one(TextPane).show(view, target)
        self.query_one(TextPane).entitle(f"2 {title_of(view, target)}")
        self.query_one(DocketPane).show(view, target)
        self.query_one(SpeakersPane).show(view)
        self.query_one(OffersPane).show(view)
        self.query_one(RecordPane).show(view.setup)
        for strip in self.query(GuideStrip):
            entries = [line.entry for line in self.proceedings.lines]
            strip.show(progress(view, entries, self.showing.left))
        if target != self.outlook.target or view.chamber.voting or view.chamber.call:
            self.outlook = _between(self.outlook, at_first(view, target))
        self._draw_room()

    def _draw_room(self) -> None:
        shown = self.outlook
        heading = heading_of(self.view, shown)
        word = "consensus" if shown.silent else "cast" if shown.settled else "expected"
        self.query_one(Hemicycle).show(
            shown.marks, shown.expected, heading, word, shown.reasons
        )
        self.query_one(SeatCard).show(self.view, shown)

    @work(exclusive=True, group="outlook")
    async def _weigh(self) -> None:
        """Reckon forecasts, the gauge and the moves, away from the keys."""
        await sleep(0.02 if not self.is_moving else 0.05)
        self._weigh_room()
        if self.is_moving:
            return
        await sleep(0)
        self._weigh_moves()

    @property
    def _stands(self) -> bool:
        """Whether the panes are there: a screen that is left loses them one by one."""
        panes = (Hemicycle, SeatCard, ConsensusGauge, MovesRow)
        return self.is_attached and all(self.query(pane) for pane in panes)

    def _weigh_room(self) -> None:
        if not self._stands:
            return
        view = self.view
        self.outlook = shown = outlook(view, self.target, self.oracle)
        self._draw_room()
        self.query_one(TextPane).warn(shown.target, shown.form)
        if shown.gauge is not None:
            lines = self.proceedings.lines
            cause = lines[-1].words if lines else ""
            away = cannot_object(view, WHOLE)
            gauge = self.query_one(ConsensusGauge)
            whole = matter_of(view, WHOLE)
            decided = (whole.words, whole.needs) if whole.state == "decided" else None
            gauge.show(shown.gauge, view.chamber.seq, cause, away, shown.whip, decided)

    def _weigh_moves(self) -> None:
        if not self._stands:
            return
        view = self.view
        found = options(view.setup, view.chamber, view.seat, view.offers, view.lines)
        self.options = {o.word: o for o in found}
        self.hint = self._hinted(view)
        self._draw_moves()

    def _hinted(self, view: View) -> str:
        guided = self.guided()
        if guided:
            return guided
        advice = self.oracle.advice(view)
        if advice is None:
            return "" if view.chamber.outcome else "wait"
        from game.rules.notation.writing import write

        try:
            word = write(advice).split(" ")[0]
        except ValueError:
            return ""
        option = self.options.get(word)
        return word if option is not None and option.refusal is None else "wait"

    def guided(self) -> str:
        """Word of the action that the guide's next step names, where it is in order."""
        for strip in self.query(GuideStrip):
            action = strip.action
            option = self.options.get(action.word) if action is not None else None
            if option is not None and option.refusal is None:
                return option.word
        return ""

    def guides_to(self, *words: str) -> Intent | None:
        """The move that the guide's next step suggests, where it is one of those words."""
        for strip in self.query(GuideStrip):
            action = strip.action
            if action is not None and action.word in words:
                return strip.move
        return None

    def _draw_moves(self) -> None:
        waiting = sum(
            o.status == "open" and o.to == self.view.seat for o in self.view.offers
        )
        breaks = objecting_breaks(self.view.setup, self.view.chamber)
        row = self.query_one(MovesRow)
        row.show(self.options, self.hint, {"offer": waiting}, breaks=breaks)

    def action_pane(self, name: str) -> None:
        """Go to a pane; where it is hidden, it takes the place of its neighbour."""
        self.set_class(name == "docket", "middle-docket")
        for other in ("speakers", "offers"):
            self.set_class(name == other, f"east-{other}")
        self.call_after_refresh(self.query_one(f"#{name}", Pane).focus)

    def action_zoom(self) -> None:
        """Let the pane in focus fill the screen, or give it back its place."""
        if self.maximized is not None:
            self.minimize()
        elif isinstance(self.focused, Pane):
            self.maximize(self.focused, container=False)

    def action_arrange(self) -> None:
        """Order the benches by bloc or by stand."""
        room = self.query_one(Hemicycle)
        room.group(by_bloc=not room.by_bloc)
        room.border_title = "1 Room by bloc" if room.by_bloc else "1 Room"


def _between(old: Outlook, now: Outlook) -> Outlook:
    """What is firm now over what was expected before, until it is weighed anew."""
    if old.target != now.target:
        return now
    firm = {seat: mark for seat, mark in now.marks.items() if mark.firm}
    return Outlook(
        now.seq, now.target, {**old.expected, **firm}, old.expected, old.gauge, old.reasons
    )


def _framed(pane: Pane) -> Pane:
    """A pane with a border and a title, before it is mounted."""
    return pane.add_class("pane")
