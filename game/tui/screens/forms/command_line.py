"""The command line: typed words with completion, a preview, and the usage."""

from __future__ import annotations

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.suggester import Suggester
from textual.widgets import Input

from game.delegates.view import View
from game.errors import Unreadable
from game.rules.meeting.setup import WHOLE
from game.rules.notation.examples import at_home
from game.rules.wishes.intents import Intent
from game.sitting.actions import ACTIONS, BY_WORD
from game.sitting.names_typed import plainly_typed
from game.sitting.nothing_behind import nothing_behind
from game.tui.screens.forms.preview import Preview, preview
from game.tui.screens.sized import SizedModal
from game.tui.typeset import Line, clipped
from game.tui.widgets.pane import Pane

Typed = Intent | str
"""An intent, or the words of a command that only shows something."""


def completions(view: View, words: str) -> list[str]:
    """Words that could stand where the last one is being typed."""
    parts = words.split(" ")
    last = parts[-1].lower()
    chamber = view.chamber
    if len(parts) == 1:
        known = [a.word for a in ACTIONS]
    else:
        known = [WHOLE, *chamber.proposals, *chamber.motions, *(o.id for o in view.offers)]
        word = parts[0]
        if word in {"amend", "package", "text", "object", "speak"}:
            known = [*(p.id for p in chamber.draft.standing()), *known]
        if word in {"amend", "package"} and parts[-2] in chamber.draft.provisions:
            variants = chamber.draft.provisions[parts[-2]].variants
            known = [*(v.id for v in variants), "delete", "at", "text"]
        if word == "vote":
            known = ["yes", "no", "abstain", "absent"]
        if word == "speak" and len(parts) == 2:
            known = list(view.setup.rulebook.statements)
        if word in {"why", "offer", "give"} and len(parts) == 2:
            known = [s.id for s in view.setup.seats]
        if word == "move" and len(parts) == 2:
            known = list(view.setup.rulebook.motions)
        if word == "stage":
            known = [s.id for s in view.setup.stages]
    return [w for w in dict.fromkeys(known) if w.lower().startswith(last)]


class Completer(Suggester):
    """Suggests the rest of the word being typed."""

    def __init__(self, view: View) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self._view = view

    async def get_suggestion(self, value: str) -> str | None:
        if not value or value.endswith(" ") or ":" in value:
            return None
        found = completions(self._view, value)
        if not found:
            return None
        head, _, last = value.rpartition(" ")
        rest = found[0][len(last) :]
        return f"{head} {last}{rest}" if head else f"{last}{rest}"


class CommandHint(Pane):
    """Two lines under what is typed: what it would do, and how it is used."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.first: Line = ()
        self.second: Line = ()

    def show(self, first: Line, second: Line) -> None:
        """Show two lines."""
        self.first, self.second = first, second
        self.reset()

    def typeset(self, width: int) -> list[Line]:
        return [clipped(self.first, width), clipped(self.second, width)]


_INSTEAD = " In order"
"""What the advice of a refusal begins with, where it is told."""


def _why_not(shown: Preview) -> Line:
    """Why typed words would not be done."""
    return ((f" × {shown.refusal}", "no"),)


class CommandLine(SizedModal[Typed | None]):
    """Typed words at the foot of the chamber."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", priority=True),
        Binding("tab", "complete", "Complete", priority=True),
    ]
    CSS_PATH = "../../styles/forms.tcss"

    def __init__(self, view: View, typed: str = "") -> None:
        super().__init__()
        self._view = view
        self._typed = typed

    def compose(self) -> ComposeResult:
        view = self._view
        example = at_home("amend 6.2 soft", view.seat, view.setup, view.chamber)
        with Vertical(id="command"):
            yield CommandHint(id="command-hint")
            yield Input(
                self._typed,
                placeholder=f"a command, such as {example}",
                suggester=Completer(self._view),
                compact=True,
                id="typed",
            )

    def on_mount(self) -> None:
        self._tell(self._typed)

    @on(Input.Changed, "#typed")
    def _changed(self, message: Input.Changed) -> None:
        self._tell(message.value)

    def _tell(self, typed: str) -> None:
        word = typed.strip().split(" ")[0].lower() if typed.strip() else ""
        action = BY_WORD.get(word)
        usage = action.usage.splitlines() if action else []
        second: Line = ((" usage: " + "  |  ".join(usage), "faint"),) if usage else ()
        self.query_one(CommandHint).show(self._first(typed, word), second)

    def _first(self, typed: str, word: str) -> Line:
        action = BY_WORD.get(word)
        if action is None:
            found = completions(self._view, typed.lstrip().lower())
            return (
                ((" " + "  ".join(found), "faint"),)
                if found
                else _why_not(preview(self._view, typed.strip()))
            )
        if not action.acts:
            return ((f" {action.help}", "faint"),)
        shown = preview(self._view, typed.strip())
        return ((f" {shown.sentence}", "strong"),) if shown.allowed else _why_not(shown)

    @on(Input.Submitted, "#typed")
    def _submitted(self, message: Input.Submitted) -> None:
        typed = message.value.strip().removeprefix(":").strip()
        if not typed:
            self.dismiss(None)
            return
        action = BY_WORD.get(typed.split(" ")[0].lower())
        if action is not None and not action.acts:
            self._look(typed)
            return
        shown = preview(self._view, typed)
        if shown.allowed:
            self.dismiss(shown.intent)
        else:
            # the words that could follow give way to why these are not taken, and the usage
            # to what would be in order, which a line of its own has room for
            hint = self.query_one(CommandHint)
            _, marked, instead = shown.refusal.partition(_INSTEAD)
            second = ((f"  {_INSTEAD}{instead}", "faint"),) if marked else hint.second
            hint.show(_why_not(shown), second)
            self.app.bell()

    def _look(self, typed: str) -> None:
        """Show what was asked for, or say what would tell of what stands behind it."""
        view = self._view
        word, _, rest = plainly_typed(typed, view.setup, view.chamber.draft).partition(" ")
        try:
            nothing_behind(view, word.lower(), rest)
        except Unreadable as error:
            refused = _why_not(Preview(typed, refusal=str(error)))
            self.query_one(CommandHint).show(refused, ((f" Try: {error.hint}", "faint"),))
            self.app.bell()
        else:
            self.dismiss(typed)

    def action_complete(self) -> None:
        """Take the suggestion."""
        self.query_one(Input).action_cursor_right()

    def action_leave(self) -> None:
        """Leave without a trace."""
        self.dismiss(None)
