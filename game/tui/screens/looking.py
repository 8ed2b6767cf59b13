"""The chamber to look around in: reasons, the draft, instructions, the record's entries."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType

from game.delegates.docket import before_the_room
from game.delegates.view import View
from game.rules.in_order import Option, options
from game.rules.meeting.setup import CHAIR
from game.rules.procedures.guards import not_the_chair
from game.sitting.actions import BY_WORD
from game.sitting.meant import code_meant
from game.sitting.names_typed import plainly_typed
from game.tui.matter import matter_of
from game.tui.messages import GameNamed
from game.tui.screens.going import GoingScreen
from game.tui.widgets.hemicycle import Hemicycle
from game.tui.widgets.items import ItemsPane
from game.tui.widgets.notice import Notice
from game.tui.widgets.question_bar import hours


class LookingScreen(GoingScreen):
    """Shows what is behind the panes; nothing here is seen by others."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("w", "why", "Why", id="chamber.why", tooltip=BY_WORD["why"].help),
        Binding("t", "text", "Text", id="chamber.text", tooltip=BY_WORD["text"].help),
        Binding("B", "brief", "Brief", id="chamber.brief", tooltip=BY_WORD["brief"].help),
    ]
    refused = ""
    """Word of the move that was tried last and is not in order; ``w`` explains it."""

    def option(self, word: str) -> Option:
        """Whether an action is in order for this seat, and why not."""
        if not self.options:
            view = self.view
            found = options(view.setup, view.chamber, view.seat, view.offers, view.lines)
            self.options = {o.word: o for o in found}
        return self.options.get(word) or Option(
            word, refusal=not_the_chair(view.setup.rulebook)
        )

    def look_at(self, typed: str) -> None:
        """Obey a typed command that makes no intent."""
        view = self.view
        plain = plainly_typed(typed, view.setup, view.chamber.draft)
        word, _, rest = plain.partition(" ")
        if word in {"docket", "room", "record", "offers"}:
            self.action_pane(word)
        elif word in {"guide", "news"}:
            self._show_aside(word)
        elif (show := self._looks.get(word)) is not None:
            show(rest.strip())
        else:
            self._invite()

    @property
    def _looks(self) -> dict[str, Callable[[str], object]]:
        """What a typed word shows or does, given what stands behind it."""
        return {
            "why": self._why,
            "text": self._show_draft,
            "brief": lambda _: self.action_brief(),
            "status": lambda _: self._tell_status(),
            "save": lambda name: self.post_message(GameNamed(name)),
            "wait": lambda _: self.action_wait(),
            "quit": lambda _: self.action_leave(),
            "help": lambda _: self.call_later(self.app.run_action, "help"),
        }

    def _why(self, about: str) -> None:
        if about.lower() in BY_WORD:
            self.explain(about.lower())
            return
        from game.delegates.reasons.why import asked_about, before_room, maker
        from game.tui.looking import why_lines
        from game.tui.screens.forms.reading import Reading

        view, oracle = self.view, self.oracle
        first, _, second = _with_bloc(view, about).partition(" ")
        made = before_room(view, first) if first else ""
        seat = _seat_of(view, first) or self.query_one(Hemicycle).cursor
        ask = asked_about if seat in view.setup.by_id else before_room
        target = ask(view, second.strip()) if second else self.target
        if made:
            seat, target = maker(view, made) or view.seat, made
        bloc = next((b.name for b in view.setup.blocs if b.id.upper() == seat), "")
        known = bloc or seat in view.setup.by_id
        if not known or (second and not target):
            code, many = code_meant(about.split(), view.setup)
            hint = " ".join((code, *about.split()[many:]))
            meant = f" Try: why {hint}" if code else ""
            said = f"Nothing here is called {about}.{meant}"
            self.query_one(Notice).say(said, "refused")
            return
        title = f"Why · {made or bloc or view.setup.by_id[seat].name}"
        then, stood = self.hindsight.of(view, seat, target)
        begun = self.hindsight.made(view, target)
        told = oracle.why(then, seat, target, stood, begun)
        page = Reading(title, lambda width: why_lines(view, told, seat, width))
        self.app.push_screen(page)

    def explain(self, word: str) -> None:
        """Say whether an action is in order, which rule bars it, and when it would be."""
        from game.tui.looking import why_not_lines
        from game.tui.screens.forms.reading import Reading

        action, view = BY_WORD.get(word), self.view
        if action is None or not action.acts:
            words = action.help if action else "It opens every move, or the typed form."
            self.query_one(Notice).say(f"{label_of(word)}: {words}")
            return
        option, hinted = self.option(word), word == self.hint != self.guided()
        title = f"{'Why not' if option.refusal else 'Why'} · {action.label}"
        self.app.push_screen(
            Reading(title, lambda width: why_not_lines(view, action, option, hinted, width))
        )

    def action_why(self) -> None:
        """Explain the move that was just refused, else the seat under the cursor."""
        word, self.refused = self.refused, ""
        if word and self.query_one(Notice).tone == "refused":
            self.explain("accept" if word not in BY_WORD else word)
        elif self.hint and self.query_one(Hemicycle).cursor == self.view.seat == CHAIR:
            self.explain(self.hint)
        else:
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
            came = news(view)
            page = Reading(
                "From outside", lambda width: news_lines(view.setup, came, width)
            )
        else:
            steps = progress(view, self.desk.log(), self.showing.left)
            page = Reading("The guide", lambda width: guide_lines(steps, width))
        self.app.push_screen(page)

    @on(ItemsPane.Chosen, "#record")
    def _entry_chosen(self, message: ItemsPane.Chosen) -> None:
        from game.tui.looking import entry_lines
        from game.tui.screens.forms.reading import Reading

        entries, setup = self.desk.log(), self.view.setup
        seq = int(message.key)
        number = sum(entry.seq <= seq for entry in entries)
        self.app.push_screen(
            Reading(f"Entry {number}", lambda w: entry_lines(setup, entries, seq, w))
        )

    @on(ItemsPane.Chosen, "#docket")
    def _item_chosen(self, message: ItemsPane.Chosen) -> None:
        self.pinned = (
            "" if message.key == before_the_room(self.view.chamber) else message.key
        )
        self.remove_class("middle-docket")
        self.take_in()

    def _tell_status(self) -> None:
        view = self.view
        matter = matter_of(view, self.target)
        left = max(0, view.setup.closes - view.chamber.minute)
        words = f"{view.setup.clock(view.chamber.minute)}, {hours(left)} left. {matter.words} {matter.where}"
        self.query_one(Notice).say(words)


def label_of(word: str) -> str:
    """What a move is called in the row of moves."""
    return BY_WORD[word].label if word in BY_WORD else word.replace("-", " ").capitalize()


def _seat_of(view: View, typed: str) -> str:
    """The id of a seat that is typed in any case, the Chair's too; else as codes are written."""
    known = {id_.upper(): id_ for id_ in view.setup.by_id}
    return known.get(typed.upper(), typed.upper())


def _with_bloc(view: View, about: str) -> str:
    """What was typed, with the id of a bloc in the place of its name."""
    from game.delegates.reasons.why_blocs import bloc_typed

    words = about.split()
    if not words or words[0].upper() in view.setup.by_id:
        return about
    bloc, rest = bloc_typed(view.setup, words)
    return " ".join((bloc.id, *rest)) if bloc is not None else about
