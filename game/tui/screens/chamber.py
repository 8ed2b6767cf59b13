"""The chamber: what is being decided, how it stands, and what one can do next."""

from __future__ import annotations

from asyncio import sleep
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from game.delegates.view import View
from game.rules.events import Entry
from game.rules.in_order import Option, options
from game.rules.intents import Intent, Object
from game.rules.notation import write
from game.rules.refusals import Refusal
from game.rules.setup import CHAIR
from game.rules.state import Proposal
from game.sitting.actions import ACTIONS, BY_WORD
from game.sitting.desk import Desk, Waiting
from game.tui.flow import Flow
from game.tui.forms.act_form import ActForm
from game.tui.forms.all_moves import AllMoves
from game.tui.forms.command_line import CommandLine
from game.tui.forms.consensus_call import ConsensusCall
from game.tui.forms.draft import DraftScreen
from game.tui.forms.of_dealings import ANSWER
from game.tui.forms.preview import told
from game.tui.forms.reading import Reading
from game.tui.forms.register import SHEETS
from game.tui.looking import brief_lines, entry_lines, why_lines
from game.tui.matter import matter_of, target_before
from game.tui.messages import SittingClosed, SittingLeft
from game.tui.oracle import Beliefs, Oracle
from game.tui.outlook import Outlook, at_first, outlook
from game.tui.proceedings import Proceedings
from game.tui.screens.ballot import BallotScreen
from game.tui.screens.sized import Sized
from game.tui.widgets.docket import DocketPane
from game.tui.widgets.gauge import ConsensusGauge
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.items import ItemsPane
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


class ChamberScreen(Sized[None]):
    """A seat's place in the room; it draws only from its desk's view and log."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(a.key, f"move('{a.word}')", a.label, id=f"chamber.{a.word}", tooltip=a.help)
            for a in ACTIONS
            if a.key and a.kind in {"act", "chair"}
        ),
        Binding("w", "why", "Why", id="chamber.why"),
        Binding("t", "text", "Text", id="chamber.text"),
        Binding("b", "brief", "Brief", id="chamber.brief"),
        Binding("n", "wait", "Wait", id="chamber.wait"),
        Binding("q", "leave", "Leave", id="chamber.quit"),
        Binding("j", "all_moves", "More", id="chamber.moves"),
        Binding("colon", "command", "Command", id="chamber.command"),
        Binding("z", "zoom", "Zoom", id="chamber.zoom"),
        Binding("r", "arrange", "By bloc or stand", id="chamber.arrange"),
        Binding("plus,equals_sign", "hurry(1)", "Faster", id="chamber.faster"),
        Binding("minus", "hurry(-1)", "Slower", id="chamber.slower"),
        Binding("space", "skip", "To the next stop", id="chamber.skip"),
        Binding("escape", "back", "Back", id="chamber.back"),
        *(
            Binding(str(at), f"pane('{name}')", name.title(), id=f"chamber.pane-{name}")
            for at, name in enumerate(PANES, 1)
        ),
    ]
    CSS_PATH = "../styles/chamber.tcss"
    AUTO_FOCUS = "#room"

    def __init__(self, desk: Desk, oracle: Oracle | None = None, *, pace: int = 2) -> None:
        super().__init__()
        self.desk = desk
        self.view: View = desk.view()
        self.oracle: Oracle = oracle or Beliefs()
        self.proceedings = Proceedings(self.view.setup, desk.seat)
        self.flow = Flow(self, desk, self._took, self._stopped, pace)
        self.wanted: Waiting | None = None
        """What the room waits for from this seat; ``None`` while that is not known."""
        self.pinned = ""
        """A target to look at other than the one before the room."""
        self.outlook: Outlook = at_first(self.view, target_before(self.view.chamber))
        self.options: dict[str, Option] = {}
        self.hint = ""
        self._asked_to_go = False

    @property
    def target(self) -> str:
        """What the panes are about."""
        return self.pinned or target_before(self.view.chamber)

    def compose(self) -> ComposeResult:
        setup, seat = self.view.setup, self.desk.seat
        yield QuestionBar(id="question")
        with Horizontal(id="body"):
            with Vertical(id="west"):
                yield Hemicycle(setup, seat, id="room", title="1 Room")
                yield SeatCard(id="seat", title="Seat")
                yield ConsensusGauge(setup, id="gauge", title="7 Consensus")
            with Vertical(id="right"):
                with Vertical(id="middle"):
                    yield TextPane(id="text", title="2 Text")
                    yield DocketPane(id="docket", title="4 Docket")
                with Vertical(id="east"):
                    yield RecordPane(self.proceedings, id="record", title="3 Record")
                    yield SpeakersPane(id="speakers", title="5 Speakers")
                    yield OffersPane(id="offers", title="6 Offers")
        yield Notice(id="notice")
        yield MovesRow(chair=seat == CHAIR, id="moves")

    def on_mount(self) -> None:
        for pane in self.query(Pane):
            if pane.border_title:
                pane.add_class("pane")
        self.watch(self.query_one(Hemicycle), "cursor", self._pointed_at, init=False)
        self.query_one(SeatCard).turn_to(self.query_one(Hemicycle).cursor)
        self._take_in()
        self._invite()

    # What is shown

    def _pointed_at(self, seat: str) -> None:
        self.query_one(SeatCard).turn_to(seat)

    def _take_in(self) -> None:
        """Draw from the view and the log of this moment."""
        self.view = view = self.desk.view()
        self.proceedings.take(self.desk.log(self.proceedings.seq))
        if self.pinned and self.pinned not in view.chamber.proposals:
            self.pinned = ""
        target = self.target
        self.query_one(QuestionBar).show(view, matter_of(view, target))
        self.query_one(TextPane).show(view, target)
        self.query_one(TextPane).border_title = f"2 {title_of(view, target)}"
        self.query_one(DocketPane).show(view, target)
        self.query_one(SpeakersPane).show(view)
        self.query_one(OffersPane).show(view)
        self.query_one(RecordPane).show()
        if target != self.outlook.target or view.chamber.voting or view.chamber.call:
            self.outlook = _between(self.outlook, at_first(view, target))
        self._draw_room()
        self._weigh()

    def _draw_room(self) -> None:
        shown = self.outlook
        counts = shown.counts()
        heading = ("expected", f"{counts['yes']} : {counts['no']}")
        if self.view.chamber.voting is not None:
            heading = ("cast", heading[1])
        elif shown.gauge is None:
            heading = ()
        elif shown.target == "whole" and self.view.chamber.voting is None:
            heading = ("would object", str(counts["object"]))
        self.query_one(Hemicycle).show(shown.marks, shown.expected, heading)
        self.query_one(SeatCard).show(self.view, shown)

    @work(exclusive=True, group="outlook")
    async def _weigh(self) -> None:
        """Reckon forecasts, the gauge and the moves, away from the keys."""
        view, target = self.view, self.target
        await sleep(0.02 if not self.flow.going else 0.05)
        shown = outlook(view, target, self.oracle)
        await sleep(0)
        if not self.is_attached:
            return
        self.outlook = shown
        self._draw_room()
        if shown.gauge is not None:
            lines = self.proceedings.lines
            cause = lines[-1].words if lines else ""
            self.query_one(ConsensusGauge).show(shown.gauge, view.chamber.seq, cause)
        if self.flow.going:
            return
        await sleep(0)
        found = options(view.setup, view.chamber, view.seat, view.offers)
        self.options = {o.word: o for o in found}
        await sleep(0)
        self.hint = self._hinted(view)
        self._draw_moves()

    def _hinted(self, view: View) -> str:
        advice = self.oracle.advice(view)
        if advice is None:
            return "" if view.chamber.outcome else "wait"
        try:
            word = write(advice).split(" ")[0]
        except ValueError:
            return ""
        option = self.options.get(word)
        return word if option is not None and option.refusal is None else "wait"

    def _draw_moves(self) -> None:
        waiting = sum(o.status == "open" and o.to == self.view.seat for o in self.view.offers)
        self.query_one(MovesRow).show(self.options, self.hint, {"offer": waiting})

    # Letting the room go on

    def _took(self, _entries: tuple[Entry, ...]) -> bool:
        self._asked_to_go = False
        self._take_in()
        if self.view.chamber.voting is not None and self.is_current:
            self._watch_vote()
            return False
        return True

    def _stopped(self, waiting: Waiting) -> None:
        if waiting.need == "stage" and self._asked_to_go:
            # nothing but time was waited for, and the person has just let it pass
            self._asked_to_go = False
            self.desk.wait()
            self.flow.start()
            return
        self.wanted = waiting
        self._take_in()
        self._invite()
        if waiting.need == "consensus":
            self.app.push_screen(ConsensusCall(self.view), self._answered_call)
        elif waiting.need == "closed":
            self.post_message(SittingClosed(self.desk))

    def _invite(self) -> None:
        notice = self.query_one(Notice)
        if self.wanted is not None:
            notice.say(self.wanted.words, "wanted")
        elif self.view.chamber.outcome:
            notice.say("The meeting is closed.  n shows what came of it", "wanted")
        else:
            notice.say("n lets the room go on to the next thing that needs you", "quiet")

    def _watch_vote(self) -> None:
        self.flow.stop()
        screen = BallotScreen(self.desk, dict(self.outlook.expected), self.flow.pace + 1)
        self.app.push_screen(screen, self._voted)

    def _voted(self, _nothing: None) -> None:
        self.wanted = None
        self._take_in()
        self._go_on()

    def _go_on(self) -> None:
        self.wanted = None
        if self.view.chamber.voting is not None:
            self._watch_vote()
            return
        words = "the room goes on   + faster  - slower  space to the next stop  n pauses"
        self.query_one(Notice).say(words, "going")
        self.flow.start()

    def action_wait(self) -> None:
        """Let the room go on; again, to pause it."""
        if self.flow.going:
            self._pause()
            return
        self._asked_to_go = self.wanted is None
        if self.wanted is not None:
            self.desk.wait()
            self._take_in()
        self._go_on()

    def _pause(self) -> None:
        self.flow.stop()
        self._take_in()
        self.query_one(Notice).say("paused   n lets the room go on", "quiet")

    def action_hurry(self, by: int) -> None:
        """Let the room go on faster or slower."""
        self.flow.hurry(by)

    def action_skip(self) -> None:
        """Go on at once to the next thing that needs this seat."""
        if self.flow.going:
            self.flow.skipping = True

    def _answered_call(self, answer: str | None) -> None:
        if answer == "object":
            self._open("object")
        elif answer == "silent":
            self.action_wait()

    # Acting

    def action_move(self, word: str) -> None:
        """Open the form of an action, or say why it is not in order."""
        if self.flow.going:
            self._pause()
        if word == "offer" and any(
            o.status == "open" and o.to == self.view.seat for o in self.view.offers
        ):
            word = ANSWER
        self._open(word)

    def _open(self, word: str, values: dict[str, str] | None = None) -> None:
        view = self.view
        option = self._option("accept" if word == ANSWER else word)
        if option.refusal is not None:
            self.query_one(Notice).say(f"{_label(word)}: {told(option.refusal)}", "refused")
            return
        form = ActForm(SHEETS[word], view, option, self.oracle, values or self._prefilled(word))
        self.app.push_screen(form, self._act)

    def _option(self, word: str) -> Option:
        if not self.options:
            view = self.view
            found = options(view.setup, view.chamber, view.seat, view.offers)
            self.options = {o.word: o for o in found}
        return self.options.get(word) or Option(
            word, refusal=Refusal("not-the-chair", "Only the Chair does that.")
        )

    def _prefilled(self, word: str) -> dict[str, str]:
        """What the seat's instructions or the cursor suggest."""
        values = {"target": self.target, "about": self.target}
        pointed = self.query_one(Hemicycle).cursor
        if word == "offer" and pointed != self.view.seat:
            values["to"] = pointed
        proposal = self.view.chamber.proposals.get(self.target)
        if word == "amend" and proposal is not None:
            values["id"] = getattr(proposal.operations[0], "id", "")
            values["wording"] = _another(self.view, proposal)
        advice = self.oracle.advice(self.view) if word == self.hint else None
        return values | _values_of(advice)

    def _act(self, intent: Intent | None) -> None:
        if intent is None:
            return
        verdict = self.desk.submit(intent)
        if isinstance(verdict, Refusal):
            self.query_one(Notice).say(told(verdict), "refused")
            return
        self.wanted = None
        self._take_in()
        done = self.proceedings.lines[-1].words if self.proceedings.lines else ""
        self.query_one(Notice).say(f"{done}   n lets the room go on", "done")
        if self.view.chamber.voting is not None:
            self._watch_vote()
        elif isinstance(intent, Object):
            self._go_on()

    @on(MovesRow.Pressed)
    def _pressed(self, message: MovesRow.Pressed) -> None:
        action = BY_WORD.get(message.word)
        if action is None:
            self.call_later(self.run_action, "all_moves" if message.word == "more" else "command")
        elif action.kind in {"look", "flow"}:
            self._look(message.word)
        else:
            self.action_move(message.word)

    def action_all_moves(self) -> None:
        """Show every move, in order or not."""
        self._option("speak")
        self.app.push_screen(AllMoves(self.options, self.hint), self._chose_move)

    def _chose_move(self, word: str | None) -> None:
        if word is not None:
            self._open(word)

    def action_command(self) -> None:
        """Open the command line."""
        if self.flow.going:
            self._pause()
        self.app.push_screen(CommandLine(self.view), self._typed)

    def _typed(self, typed: Intent | str | None) -> None:
        if isinstance(typed, str):
            self._look(typed)
        else:
            self._act(typed)

    # Looking

    def _look(self, typed: str) -> None:
        word, _, rest = typed.partition(" ")
        rest = rest.strip()
        if word == "why":
            self._why(rest)
        elif word == "text":
            self._show_draft(rest)
        elif word in {"docket", "room", "record", "offers"}:
            self.action_pane(word)
        elif word == "brief":
            self.action_brief()
        elif word == "wait":
            self.action_wait()
        elif word == "quit":
            self.action_leave()
        elif word == "help":
            self.call_later(self.app.run_action, "help")
        else:
            self._invite()

    def _why(self, about: str) -> None:
        option = self._option(about.lower()) if about.lower() in BY_WORD else None
        if option is not None:
            words = told(option.refusal) if option.refusal else "This is in order now."
            tone = "refused" if option.refusal else "done"
            self.query_one(Notice).say(f"{_label(about.lower())}: {words}", tone)
            return
        seat = about.upper() or self.query_one(Hemicycle).cursor
        if seat not in self.view.setup.by_id:
            self.query_one(Notice).say(f"Nobody sits at {seat}.", "refused")
            return
        view, oracle, target = self.view, self.oracle, self.target
        title = f"Why · {view.setup.by_id[seat].name}"
        page = Reading(title, lambda width: why_lines(view, oracle, seat, target, width))
        self.app.push_screen(page)

    def action_why(self) -> None:
        """Explain the stand of the seat under the cursor."""
        self._why("")

    def action_text(self) -> None:
        """Show the whole draft."""
        self._show_draft("")

    def _show_draft(self, provision: str) -> None:
        proposal = self.view.chamber.proposals.get(self.target)
        first = provision or (getattr(proposal.operations[0], "id", "") if proposal else "")
        self.app.push_screen(DraftScreen(self.view, first))

    def action_brief(self) -> None:
        """Show one's own instructions."""
        view = self.view
        self.app.push_screen(Reading("Your instructions", lambda w: brief_lines(view, w)))

    @on(ItemsPane.Chosen, "#record")
    def _entry_chosen(self, message: ItemsPane.Chosen) -> None:
        entries, setup = self.desk.log(), self.view.setup
        seq = int(message.key)
        self.app.push_screen(
            Reading(f"Entry {seq}", lambda w: entry_lines(setup, entries, seq, w))
        )

    @on(ItemsPane.Chosen, "#docket")
    def _item_chosen(self, message: ItemsPane.Chosen) -> None:
        self.pinned = "" if message.key == target_before(self.view.chamber) else message.key
        self.remove_class("middle-docket")
        self._take_in()

    @on(ItemsPane.Chosen, "#offers")
    def _offer_chosen(self, message: ItemsPane.Chosen) -> None:
        found = next((o for o in self.view.offers if o.id == message.key), None)
        if found is not None and found.status == "open" and found.to == self.view.seat:
            self._open(ANSWER, {"offer": found.id})

    def action_pane(self, name: str) -> None:
        """Go to a pane; where it is hidden, it takes the place of its neighbour."""
        self.set_class(name == "docket", "middle-docket")
        for other in ("speakers", "offers"):
            self.set_class(name == other, f"east-{other}")
        self.query_one(f"#{name}", Pane).focus()

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

    def action_back(self) -> None:
        """Back to what is before the room, in the usual arrangement."""
        if self.maximized is not None:
            self.minimize()
        elif self.flow.going:
            self._pause()
        else:
            self.remove_class("middle-docket", "east-speakers", "east-offers")
            self.pinned = ""
            self._take_in()
            self._invite()

    def action_leave(self) -> None:
        """Leave the table; every move is on disk already."""
        self.flow.stop()
        self.post_message(SittingLeft(self.desk))

    def on_unmount(self) -> None:
        self.flow.stop()


def _another(view: View, proposal: Proposal) -> str:
    """A wording for the provision of a proposal that nobody has proposed yet."""
    provision = view.chamber.draft.provisions.get(getattr(proposal.operations[0], "id", ""))
    taken = {
        getattr(op, "variant", "delete")
        for p in view.chamber.proposals.values()
        for op in p.operations
        if provision is not None and getattr(op, "id", "") == provision.id
    }
    free = [v.id for v in provision.variants if v.text] if provision else []
    return next((v for v in free if v not in taken and provision and v != provision.variant), "")


def _label(word: str) -> str:
    return BY_WORD[word].label if word in BY_WORD else "Answer"


def _between(old: Outlook, now: Outlook) -> Outlook:
    """What is firm now over what was expected before, until it is weighed anew."""
    if old.target != now.target:
        return now
    firm = {seat: mark for seat, mark in now.marks.items() if mark.firm}
    return Outlook(
        now.seq, now.target, {**old.expected, **firm}, old.expected, old.gauge, old.reasons
    )


def _values_of(intent: Intent | None) -> dict[str, str]:
    """What an intent would fill into its form."""
    if intent is None:
        return {}
    found: dict[str, str] = {}
    for name in ("kind", "about", "words", "target", "choice", "to", "stage", "bloc", "motion"):
        value = getattr(intent, name, "")
        if isinstance(value, str) and value:
            found[name] = value
    for op in getattr(intent, "operations", ())[:1]:
        found["id"] = getattr(op, "id", "")
        found["wording"] = getattr(op, "variant", "") or "delete"
    return found
