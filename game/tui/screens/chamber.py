"""The chamber: what is being decided, how it stands, and what one can do next."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from game.delegates.view import View
from game.journal.errors import NotKept
from game.rules.in_order import Option, options
from game.rules.intents import Intent, Object
from game.rules.refusals import Refusal
from game.rules.state import Proposal
from game.sitting.actions import ACTIONS, BY_WORD
from game.tui.ghosts import beside
from game.tui.matter import target_before
from game.tui.messages import NotWritten
from game.tui.screens.forms.of_dealings import ANSWER
from game.tui.screens.forms.preview import told
from game.tui.screens.going import GoingScreen
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.moves import MovesRow
from game.tui.widgets.notice import Notice, Tone

READY_AFTER = 0.5
"""Seconds after which the forms are loaded."""


class ChamberScreen(GoingScreen):
    """A seat's place in the room: to look, to act, to let the room go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                a.key, f"move('{a.word}')", a.label, id=f"chamber.{a.word}", tooltip=a.help
            )
            for a in ACTIONS
            if a.key and a.kind in {"act", "chair"}
        ),
        Binding("w", "why", "Why", id="chamber.why", tooltip=BY_WORD["why"].help),
        Binding("t", "text", "Text", id="chamber.text", tooltip=BY_WORD["text"].help),
        Binding("b", "brief", "Brief", id="chamber.brief", tooltip=BY_WORD["brief"].help),
        Binding(
            "j",
            "all_moves",
            "More",
            id="chamber.moves",
            tooltip="Every move, with the rule that stands against those not in order.",
        ),
        Binding(
            "colon",
            "command",
            "Type",
            id="chamber.command",
            tooltip="Type a command, with completion.",
        ),
    ]

    def on_mount(self) -> None:
        self.set_timer(READY_AFTER, self._make_ready)

    def _make_ready(self) -> None:
        """Load the forms once the room has settled, before the first key asks for one."""

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
        from game.tui.screens.forms.act_form import ActForm
        from game.tui.screens.forms.command_line import CommandLine
        from game.tui.screens.forms.register import SHEETS

        view = self.view
        option = self._option("accept" if word == ANSWER else word)
        if option.refusal is None and word not in SHEETS:
            self.app.push_screen(CommandLine(view, f"{word} "), self._typed)
            return
        if option.refusal is not None:
            self.query_one(Notice).say(f"{_label(word)}: {told(option.refusal)}", "refused")
            return
        form = ActForm(
            SHEETS[word], view, option, self.oracle, values or self._prefilled(word)
        )
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
        try:
            verdict = self.desk.submit(intent)
        except NotKept as error:
            self.post_message(NotWritten(error, lambda: self._act(intent)))
            return
        if isinstance(verdict, Refusal):
            self.query_one(Notice).say(told(verdict), "refused")
            return
        self.wanted = None
        self.take_in()
        done = self.proceedings.lines[-1].words if self.proceedings.lines else ""
        ghost = beside(self.app, self.view, verdict)
        self.query_one(Notice).say(ghost or f"{done}   n lets the room go on", "done")
        if self.view.chamber.voting is not None:
            self._watch_vote()
        elif isinstance(intent, Object):
            self._go_on()

    @on(MovesRow.Pressed)
    def _pressed(self, message: MovesRow.Pressed) -> None:
        action = BY_WORD.get(message.word)
        if action is None:
            self.call_later(
                self.run_action, "all_moves" if message.word == "more" else "command"
            )
        elif action.kind in {"look", "flow"}:
            self._look(message.word)
        else:
            self.action_move(message.word)

    def action_all_moves(self) -> None:
        """Show every move, in order or not."""
        from game.tui.screens.forms.all_moves import AllMoves

        self._option("speak")
        self.app.push_screen(AllMoves(self.options, self.hint), self._chose_move)

    def _chose_move(self, word: str | None) -> None:
        if word is not None:
            self._open(word)

    def action_command(self) -> None:
        """Open the command line."""
        from game.tui.screens.forms.command_line import CommandLine

        if self.flow.going:
            self._pause()
        self.app.push_screen(CommandLine(self.view), self._typed)

    def _typed(self, typed: Intent | str | None) -> None:
        if isinstance(typed, str):
            self._look(typed)
        else:
            self._act(typed)

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
        elif word in {"guide", "news"}:
            self._show_aside(word)
        elif word == "wait":
            self.action_wait()
        elif word == "quit":
            self.action_leave()
        elif word == "help":
            self.call_later(self.app.run_action, "help")
        else:
            self._invite()

    def _why(self, about: str) -> None:
        from game.tui.looking import why_lines
        from game.tui.screens.forms.reading import Reading

        option = self._option(about.lower()) if about.lower() in BY_WORD else None
        if option is not None:
            words = told(option.refusal) if option.refusal else "This is in order now."
            tone: Tone = "refused" if option.refusal else "done"
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
        from game.tui.screens.forms.draft import DraftScreen

        proposal = self.view.chamber.proposals.get(self.target)
        first = provision or (getattr(proposal.operations[0], "id", "") if proposal else "")
        self.app.push_screen(DraftScreen(self.view, first))

    def action_brief(self) -> None:
        """Show one's own instructions."""
        from game.tui.looking import brief_lines
        from game.tui.screens.forms.reading import Reading

        view = self.view
        self.app.push_screen(Reading("Your instructions", lambda w: brief_lines(view, w)))

    def _show_aside(self, word: str) -> None:
        """Show the steps of the guide, or what came in from outside."""
        from game.sitting.guide import news, progress
        from game.tui.looking import guide_lines, news_lines
        from game.tui.screens.forms.reading import Reading

        view = self.view
        if word == "news":
            came = news(view.setup, view.chamber.minute)
            page = Reading("From outside", lambda width: news_lines(came, width))
        else:
            steps = progress(view.setup, view.chamber, self.desk.log(), view.seat)
            page = Reading("The guide", lambda width: guide_lines(steps, width))
        self.app.push_screen(page)

    @on(ItemsPane.Chosen, "#record")
    def _entry_chosen(self, message: ItemsPane.Chosen) -> None:
        from game.tui.looking import entry_lines
        from game.tui.screens.forms.reading import Reading

        entries, setup = self.desk.log(), self.view.setup
        seq = int(message.key)
        self.app.push_screen(
            Reading(f"Entry {seq}", lambda w: entry_lines(setup, entries, seq, w))
        )

    @on(ItemsPane.Chosen, "#docket")
    def _item_chosen(self, message: ItemsPane.Chosen) -> None:
        self.pinned = "" if message.key == target_before(self.view.chamber) else message.key
        self.remove_class("middle-docket")
        self.take_in()

    @on(ItemsPane.Chosen, "#offers")
    def _offer_chosen(self, message: ItemsPane.Chosen) -> None:
        found = next((o for o in self.view.offers if o.id == message.key), None)
        if found is not None and found.status == "open" and found.to == self.view.seat:
            self._open(ANSWER, {"offer": found.id})

    def answer_objecting(self) -> None:
        self._open("object")


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
    return next(
        (v for v in free if v not in taken and provision and v != provision.variant), ""
    )


def _label(word: str) -> str:
    return BY_WORD[word].label if word in BY_WORD else "Answer"


def _values_of(intent: Intent | None) -> dict[str, str]:
    """What an intent would fill into its form."""
    if intent is None:
        return {}
    found: dict[str, str] = {}
    for name in (
        "kind",
        "about",
        "words",
        "target",
        "choice",
        "to",
        "stage",
        "bloc",
        "motion",
    ):
        value = getattr(intent, name, "")
        if isinstance(value, str) and value:
            found[name] = value
    for op in getattr(intent, "operations", ())[:1]:
        found["id"] = getattr(op, "id", "")
        found["wording"] = getattr(op, "variant", "") or "delete"
    return found
