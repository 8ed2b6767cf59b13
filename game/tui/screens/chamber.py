"""The chamber: what is being decided, how it stands, and what one can do next."""

from __future__ import annotations

from typing import ClassVar

from msgspec.structs import replace
from textual import on
from textual.binding import Binding, BindingType

from game.delegates.view import View
from game.journal.errors import NotKept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import CHAIR
from game.rules.notation.writing import write
from game.rules.refusals import Refusal
from game.rules.wishes.intents import Intent, Object
from game.sitting.actions import ACTIONS, BY_WORD
from game.tui.breaking import BREAK, objecting_breaks
from game.tui.ghosts import beside
from game.tui.later import Later
from game.tui.messages import NotWritten, SittingClosed
from game.tui.outlook import by_readiness
from game.tui.refusal_words import told
from game.tui.screens.forms.of_dealings import ANSWER
from game.tui.screens.forms.of_intents import values_of
from game.tui.screens.looking import LookingScreen, label_of
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.moves import MovesRow
from game.tui.widgets.notice import Notice

_ANSWERS = ("accept", "decline")
READY_AFTER = 0.5
"""Seconds after which the forms are loaded."""


class ChamberScreen(LookingScreen):
    """A seat's place in the room: to act, besides looking and letting the room go on."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(
            Binding(
                a.key, f"move('{a.word}')", a.label, id=f"chamber.{a.word}", tooltip=a.help
            )
            for a in ACTIONS
            if a.key and a.acts
        ),
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
        Later(self).after(READY_AFTER, self._make_ready)

    def _make_ready(self) -> None:
        """Load, once the room has settled, what the first keys will ask for."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """A key of the Chair's may be another seat's key for something else."""
        if action != "move":
            return True
        return BY_WORD[str(parameters[0])].concerns(chair=self.desk.seat == CHAIR)

    def action_move(self, word: str) -> None:
        """Open the form of an action, or say why it is not in order."""
        if self.flow.going:
            self._pause()
        if word == "offer" and any(
            o.status == "open" and o.to == self.view.seat for o in self.view.offers
        ):
            word = ANSWER
        if word == "object" and objecting_breaks(self.view.setup, self.view.chamber):
            word = BREAK
        self._open(word)

    def _open(self, word: str, values: dict[str, str] | None = None) -> None:
        from game.tui.screens.forms.act_form import ActForm
        from game.tui.screens.forms.command_line import CommandLine
        from game.tui.screens.forms.register import SHEETS

        view = self.view
        option = self.option("accept" if word == ANSWER else word)
        if option.refusal is None and word not in SHEETS:
            self.app.push_screen(CommandLine(view, f"{word} "), self._typed)
            return
        if option.refusal is not None:
            self.refused = word
            words = f"{label_of(word)}: {told(option.refusal)}"
            self.query_one(Notice).say(words, "refused", "w says more")
            return
        if word == "offer":
            ready = by_readiness(self.outlook, option.targets)
            option = replace(option, targets=ready)
        filled = self._prefilled(word) | (values or {})
        form = ActForm(SHEETS[word], view, option, self.oracle, filled)
        self.app.push_screen(form, self._act)

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
        if word == "ask" and not self.pinned:
            from game.tui.screens.forms.of_text import own_unasked

            values["target"] = own_unasked(self.view) or self.target
        asked = word == self.hint or self.view.seat == CHAIR
        advice = self.oracle.advice(self.view) if asked else None
        if advice is not None and write(advice).split(" ")[0] != word:
            advice = None
        guided = self.guides_to(*(_ANSWERS if word == ANSWER else (word,)))
        return values | values_of(guided or advice)

    def _act(self, intent: Intent | None) -> None:
        if intent is None:
            return
        try:
            verdict = self.desk.submit(intent)
        except NotKept as error:
            self.post_message(NotWritten(error, lambda: self._act(intent)))
            return
        if isinstance(verdict, Refusal):
            if self.desk.log(self.proceedings.seq):  # the room was heard before it
                self.take_in()
            self.query_one(Notice).say(told(verdict), "refused")
            return
        self.wanted = None
        self.take_in()
        done = self.proceedings.lines[-1].words if self.proceedings.lines else ""
        ghost = beside(self.app, self.view, verdict)
        rest = "n lets the room go on"
        if isinstance(intent, Object) and not intent.withdrawn:
            rest += ", :object withdraw takes it back"
        self.query_one(Notice).say(ghost or f"{done}   {rest}", "done")
        if self.view.chamber.outcome:
            self.post_message(SittingClosed(self.desk))
        elif self.view.chamber.voting is not None:
            self._watch_vote()
        elif self.view.seat == CHAIR and not ghost:
            self._go_on()  # nobody else can: whoever was given the floor is to be heard

    @on(MovesRow.Asked)
    def _asked(self, message: MovesRow.Asked) -> None:
        self.explain(message.word)

    @on(MovesRow.Pressed)
    def _pressed(self, message: MovesRow.Pressed) -> None:
        action = BY_WORD.get(message.word)
        if action is None:
            self.call_later(
                self.run_action, "all_moves" if message.word == "more" else "command"
            )
        elif not action.acts:
            self.look_at(message.word)
        else:
            self.action_move(message.word)

    def action_all_moves(self) -> None:
        """Show every move, in order or not."""
        from game.tui.screens.forms.all_moves import AllMoves

        self.option("speak")
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
            self.look_at(typed)
        else:
            self._act(typed)

    @on(ItemsPane.Chosen, "#offers")
    def _offer_chosen(self, message: ItemsPane.Chosen) -> None:
        found = next((o for o in self.view.offers if o.id == message.key), None)
        if found is not None and found.status == "open" and found.to == self.view.seat:
            self._open(ANSWER, {"offer": found.id})

    def answer_asked(self, word: str, target: str) -> None:
        self._open(word, {"target": target} if target else None)


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
