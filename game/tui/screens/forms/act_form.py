"""One small form for one act, with a preview of what it puts on record."""

from __future__ import annotations

from collections import Counter
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input

from game.delegates.others.presence import cannot_object
from game.delegates.view import View
from game.rules.in_order import Option
from game.rules.meeting.methods import majority_for
from game.rules.meeting.results import voters_present
from game.rules.voting import count_of, tally
from game.rules.wishes.intents import Intent
from game.sitting.beforehand import (
    amiss_in_deal,
    comes_late,
    line_backed,
    nothing_gained,
    own_line_crossed,
    place_on_list,
)
from game.tui.later import Later
from game.tui.oracle import Oracle
from game.tui.screens.forms.fields import MANY, Fields
from game.tui.screens.forms.preview import (
    Preview,
    preview,
    question_after,
    skipped_by,
    standing_in_the_way,
    tabled_changes,
    terms_of,
)
from game.tui.screens.forms.slots import Sheet, Slot, filled
from game.tui.screens.sized import SizedModal
from game.tui.tracked import Change, tracked
from game.tui.typeset import BLANK, Line, wrapped
from game.tui.widgets.pane import Pane

_REST = 0.15
"""Seconds without a change after which the effect is weighed."""


class PreviewPane(Pane):
    """What would be on record, what it may cause, and how one would type it."""

    ALLOW_MAXIMIZE: ClassVar[bool | None] = False
    grows: ClassVar[bool] = True

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - the toolkit's name
        super().__init__(id=id)
        self.preview: Preview | None = None
        self.changes: tuple[Change, ...] = ()
        """What becomes of the text, where something does."""
        self.effect = ""
        self.terms = ""
        """The deal that an answer is about."""

    def show(
        self,
        shown: Preview,
        effect: str = "",
        terms: str = "",
        changes: tuple[Change, ...] = (),
    ) -> None:
        """Show a preview."""
        self.preview, self.effect, self.terms = shown, effect, terms
        self.changes = changes
        self.reset()
        self.refresh(layout=True)

    def typeset(self, width: int) -> list[Line]:
        shown = self.preview
        if shown is None:
            return []
        lines: list[Line] = [BLANK]
        if shown.refusal:
            lines += wrapped([("× ", "no"), (shown.refusal, "no")], width, "  ")
        else:
            lines += wrapped(
                [("On record  ", "faint"), (shown.sentence, "strong")], width, "  "
            )
        for change in self.changes:
            runs = [("The text   ", "faint"), *tracked(change.before, change.after)]
            lines += wrapped(runs, width, "  ")
        if self.terms:
            lines += wrapped([("The deal   ", "faint"), (self.terms, "")], width, "  ")
        if self.effect:
            lines += wrapped([("May cause  ", "faint"), (self.effect, "")], width, "  ")
        lines += [
            BLANK,
            *wrapped([("Typed      ", "faint"), (f":{shown.typed}", "key")], width, "  "),
        ]
        return lines


class ActForm(SizedModal[Intent | None]):
    """Fill in, look at what it means, do it or leave it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Leave", priority=True),
        Binding("enter", "do", "Do it", priority=True),
        Binding("ctrl+r", "effect", "What it may cause", show=False),
    ]
    CSS_PATH = "../../styles/forms.tcss"
    AUTO_FOCUS = ""

    def __init__(
        self,
        sheet: Sheet,
        view: View,
        option: Option,
        oracle: Oracle,
        values: dict[str, str] | None = None,
    ) -> None:
        super().__init__()
        self._sheet = sheet
        self._view = view
        self._option = option
        self._oracle = oracle
        self._weighing = Later(self)
        self._given = ""
        """The words that the form suggests; the first letter typed takes their place."""
        self._values = filled(sheet, view, option, values or {})
        self.shown: Preview = preview(view, sheet.typed(self._values))
        """The preview of what is filled in."""

    def compose(self) -> ComposeResult:
        with Vertical(id="form") as box:
            box.border_title = self._sheet.title
            box.border_subtitle = self._keys()
            yield Fields(id="fields")
            yield Input(id="words", compact=True)
            yield PreviewPane(id="preview")

    def _keys(self) -> str:
        many = any(len(slot.choices) > MANY for slot in self._slots())
        find = "type a name to find it · " if many else ""
        return f"{find}Enter does it · Esc leaves"

    def on_mount(self) -> None:
        slots = self._slots()
        words = next((s for s in slots if s.takes_words), None)
        if words is not None:
            self.query_one(Input).value = self._given = self._values.get(words.key, "")
        self._refill()
        fields = self.query_one(Fields)
        if fields.slots:
            fields.focus()
        elif words is not None:
            self.query_one(Input).focus()
        self.call_after_refresh(self._weigh)

    def _slots(self) -> tuple[Slot, ...]:
        return self._sheet.slots(self._view, self._option, self._values)

    def _refill(self) -> None:
        slots = self._slots()
        self._values = {s.key: s.held(self._values) for s in slots}
        self.shown = preview(self._view, self._sheet.typed(self._values))
        fields, words = self.query_one(Fields), self.query_one(Input)
        fields.styles.height = sum(not s.takes_words for s in slots)
        fields.show(slots, self._values)
        slot = next((s for s in slots if s.takes_words), None)
        words.display = slot is not None
        if slot is not None:
            words.placeholder = f"{slot.label} (may stay empty)"
        shown = self.shown
        terms = terms_of(self._view, shown.intent) if shown.intent is not None else ""
        changes = tabled_changes(self._view.chamber.draft, shown)
        self.query_one(PreviewPane).show(shown, terms=terms, changes=changes)

    @on(Fields.Filled)
    def _filled(self, message: Fields.Filled) -> None:
        before = {s.key for s in self._slots() if s.takes_words}
        for key in next((s.anew for s in self._slots() if s.key == message.key), ()):
            self._values.pop(key, None)
        self._values[message.key] = message.value
        slots = self._slots()
        words = next((s for s in slots if s.takes_words), None)
        if words is not None and words.key not in before:
            self.query_one(Input).value = words.value
            self._values[words.key] = words.value
        self._refill()
        self._weighing.after(_REST, self._weigh)

    @on(Fields.Left)
    def _left_rows(self) -> None:
        words = self.query_one(Input)
        if words.display:
            words.focus()
            return
        self.query_one(Fields).row = 0
        self.query_one(Fields).reset()

    @on(Fields.Worded)
    def _began_to_word(self, message: Fields.Worded) -> None:
        words = self.query_one(Input)
        slot = next((s for s in self._slots() if s.takes_words), None)
        if slot is not None and not slot.value and words.value == self._given:
            words.value = self._given = ""
        words.select_on_focus = False
        words.focus()
        words.insert_text_at_cursor(message.character)

    @on(Input.Changed, "#words")
    def _worded(self, message: Input.Changed) -> None:
        slot = next((s for s in self._slots() if s.takes_words), None)
        if slot is not None and self._values.get(slot.key) != message.value:
            self._values[slot.key] = message.value
            self._refill()
            self._weighing.after(_REST, self._weigh)

    def _weigh(self) -> None:
        """Say what it may cause, once nothing changes any more."""
        shown = self.shown
        if not self.is_mounted or shown.intent is None or shown.after is None:
            return
        ways = (skipped_by, place_on_list, amiss_in_deal, nothing_gained, line_backed)
        beside = next(
            (words for way in ways if (words := way(self._view, shown.intent))), ""
        )
        if beside:
            self.query_one(PreviewPane).show(shown, beside)
            return
        target = question_after(shown.intent, shown.after)
        if not target:
            return
        from msgspec.structs import replace

        after = replace(self._view, chamber=shown.after)
        effects = (
            comes_late(self._view, shown.intent),
            own_line_crossed(after, shown.intent),
            expected_words(self._oracle, after, target),
            self._oracle.form_matters(after, target),
            standing_in_the_way(self._view.setup, shown.after, target),
        )
        changes = tabled_changes(self._view.chamber.draft, shown)
        effect = " ".join(e for e in effects if e)
        self.query_one(PreviewPane).show(shown, effect, changes=changes)

    def action_do(self) -> None:
        """Do it, where the rules allow it."""
        if self.shown.allowed:
            self.dismiss(self.shown.intent)
        else:
            self.app.bell()

    def action_leave(self) -> None:
        """Leave without a trace."""
        self.dismiss(None)


def expected_words(oracle: Oracle, view: View, target: str) -> str:
    """How ``target`` is expected to fare now, among those who are likely to be
    there."""
    if view.setup.rulebook.consensus.required:
        found = oracle.gauge(view, target).objectors
        out = cannot_object(view, target)
        many = sum(seat not in out for seat, _ in found)
        who = f"about {many}" if many else "nobody"
        return f"No vote is taken here: {who} would object, and one objection ends it."
    setup, chamber = view.setup, view.chamber
    told = oracle.forecast(view, target)
    ballots = {f.seat: f.choice for f in told if f.choice != "absent"}
    counts = Counter(ballots.values())
    words = f"a vote now: about {counts['yes']} yes, {counts['no']} no, {counts['abstain']} abstaining"
    majority = setup.rulebook.majorities.get(majority_for(setup, chamber, target))
    if majority is None:
        return f"{words}."
    present = voters_present(setup, chamber)
    count = count_of(ballots, len(setup.roll), present)
    would = tally(
        majority, count, ballots=ballots, vetoes=setup.vetoes, weights=setup.weights
    )
    how = "carry" if would.holds else "fall to a veto" if would.veto else "fall"
    return f"{words}; {would.needed} yes needed: it would {how}."
