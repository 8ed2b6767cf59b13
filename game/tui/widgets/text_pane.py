"""The text in question: tracked changes, owners, other wordings, a line above and below."""

from __future__ import annotations

from game.delegates.view import View
from game.rules.draft.references import resolved
from game.rules.draft.text import Delete, Draft, Provision, Revise
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import WHOLE
from game.rules.words.provisions import provision_name
from game.rules.words.wording import fate_words
from game.tui.matter import sponsors
from game.tui.tracked import Change, changes_of, neighbours, tracked
from game.tui.typeset import BLANK, Line, Run, clipped, in_short, wrapped
from game.tui.widgets.pane import Pane


class TextPane(Pane, can_focus=True):
    """The provision that the matter is about."""

    def __init__(self, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self._view: View | None = None
        self._target = ""
        self._warning = ("", "")

    def show(self, view: View, target: str) -> None:
        """Show what ``target`` is about: a proposal, a provision, or the whole."""
        if target != self._target:
            self.top = 0
        self._view, self._target = view, target
        self.reset()

    def warn(self, target: str, words: str) -> None:
        """Say below the text that the form of the question on ``target`` decides."""
        if self._warning != (target, words):
            self._warning = (target, words)
            self.reset()

    def typeset(self, width: int) -> list[Line]:
        view = self._view
        if view is None:
            return []
        draft = view.chamber.draft
        proposal = view.chamber.proposals.get(self._target)
        if proposal is not None:
            return [*proposal_lines(view, proposal, width), *self._warned(width)]
        if self._target in draft.provisions:
            return [*provision_lines(view, self._target, width), *self._warned(width)]
        lines = contested_lines(view, width)
        room = self.window // max(1, len(lines)) - 1
        return contested_lines(view, width, room) if room > 0 else lines

    def _warned(self, width: int) -> list[Line]:
        target, words = self._warning
        if not words or target != self._target:
            return []
        return [BLANK, *wrapped([(f" ! {words}", "warn")], width, "   ")]


def heading_line(provision: Provision, width: int) -> Line:
    """Number and heading of a provision."""
    mark = {"ad-referendum": " (ad ref.)", "agreed": " (agreed)"}.get(provision.mark, "")
    number = provision.number or provision.id
    words = provision.heading if provision.heading != number else ""
    return clipped(((f" {number}  ", "accent"), (words, "strong"), (mark, "faint")), width)


def proposal_lines(view: View, proposal: Proposal, width: int) -> list[Line]:
    """A proposal's changes, between the lines above and below."""
    lines = owner_lines(view, proposal, width)
    changes = changes_of(view.chamber.draft, proposal)
    changed = {change.provision for change in changes}
    for at, change in enumerate(changes):
        if at:
            lines.append(BLANK)
        before, after = neighbours(view.chamber.draft, change.provision)
        if before is not None and not at and before.id not in changed:
            lines.append(_near(view, before, width))
        lines += _change_lines(view, change, width)
        if after is not None and after.id not in changed:
            lines.append(_near(view, after, width))
    return lines


def tracked_lines(change: Change, width: int) -> list[Line]:
    """What a change does to a text, and where it moves it."""
    lines = _indented(tracked(change.before, change.after), width)
    if change.moved:
        lines += wrapped([(f"   moved {change.moved}", "added")], width)
    return lines


def _change_lines(view: View, change: Change, width: int) -> list[Line]:
    provision = view.chamber.draft.provisions.get(change.provision)
    lines = tracked_lines(change, width)
    if provision is None:
        return lines
    lines.insert(0, heading_line(provision, width))
    return [*lines, *other_wordings(view, provision, width)]


def owner_lines(view: View, proposal: Proposal, width: int) -> list[Line]:
    """A proposal's id, sponsors, fate, who asks for a vote on it, and its note."""
    setup = view.setup
    owner: list[Run] = [(f" {proposal.id} ", "key"), (sponsors(setup, proposal), "strong")]
    if proposal.status != "pending":
        owner.append((f" · {fate_words(proposal)}", "warn"))
    if asking := view.chamber.asked.get(proposal.id):
        names = ", ".join(setup.name(s) for s in asking)
        owner.append((f" · vote asked by {names}", "faint"))
    if proposal.note:
        owner.append((f" · {proposal.note}", "faint"))
    return wrapped(owner, width, "  ")


def provision_lines(view: View, id_: str, width: int) -> list[Line]:
    """One provision as it stands, with its wordings, between the lines above and below."""
    provision = view.chamber.draft.provisions[id_]
    before, after = neighbours(view.chamber.draft, id_)
    lines = [heading_line(provision, width), *standing_lines(view, provision, width)]
    if before is not None:
        lines.insert(0, _near(view, before, width))
    lines += other_wordings(view, provision, width)
    if after is not None:
        lines.append(_near(view, after, width))
    return lines


def standing_lines(view: View, provision: Provision, width: int) -> list[Line]:
    """The wording that stands, struck where it is deleted, bracketed where it is not agreed."""
    text = resolved(view.chamber.draft, provision.text)
    if provision.deleted:
        return _indented(tracked(text or provision.heading, ""), width)
    if provision.mark == "bracketed":
        owners = ", ".join(view.setup.name(s) for s in provision.bracketed_by)
        runs: list[Run] = [("[", "warn"), (text, ""), ("]", "warn")]
        if owners:
            runs.append((f" {owners}", "faint"))
        return _indented(runs, width)
    return _indented([(text, "")], width)


_MARKS = {"bracketed": "in brackets", "ad-referendum": "agreed ad referendum"}
"""What the room noted of a provision beside its words."""


def contested_lines(view: View, width: int, under: int = 0) -> list[Line]:
    """The whole: what is contested in it, and what became of each point.

    Under each point stand the first ``under`` lines of its text.
    """
    draft, chamber = view.chamber.draft, view.chamber
    by_provision: dict[str, list[str]] = {}
    for proposal in chamber.proposals.values():
        for change in changes_of(draft, proposal):
            mark = f"{proposal.id} {fate_words(proposal)}"
            by_provision.setdefault(change.provision, []).append(mark)
    lines: list[Line] = [((f" {in_short(view.setup.title, width - 1)}", "strong"),)]
    for provision in draft.walk():
        marked = _MARKS.get(provision.mark, "")
        if not (provision.issue or marked or provision.id in by_provision):
            continue
        look = "struck" if provision.deleted else ""
        runs: list[Run] = [(f" {provision.number or provision.id}", "accent")]
        if changed := draft_changed(draft, provision):
            runs.append((f"  {changed}", "added"))
        if marked:
            runs.append((f"  {marked}", "warn"))
        if said := by_provision.get(provision.id):
            runs.append((f"  {', '.join(said)}", "warn"))
        runs.append((f"  {provision.heading}", look or "faint"))
        lines.append(clipped(tuple(runs), width))
        lines += _beginning(draft, provision, width, under)
    return lines


def _beginning(draft: Draft, provision: Provision, width: int, most: int) -> list[Line]:
    """The first lines of a text, cut between words where it goes on."""
    look = "struck" if provision.deleted else ""
    text = resolved(draft, provision.text) if most else ""
    lines = wrapped([("   ", ""), (text, look)], width, "   ") if most else []
    if len(lines) <= most:
        return lines
    return [*lines[: most - 1], clipped((*lines[most - 1], (" …", "")), width)]


def draft_changed(draft: Draft, provision: Provision) -> str:
    """In a word, how a provision differs from the text that was tabled."""
    if provision.deleted:
        return "deleted"
    if provision.variants and provision.variant != provision.variants[0].id:
        found = provision.wording(provision.variant)
        return f"now: {found.called}" if found else "reworded"
    return ""


def _indented(runs: list[Run], width: int) -> list[Line]:
    lines = wrapped(runs, width - 4)
    return [(("   ", ""), *line) for line in lines]


def _near(view: View, provision: Provision, width: int) -> Line:
    said = provision.heading or resolved(view.chamber.draft, provision.text)
    words = f" {provision.number or provision.id}  {said}"
    return clipped(((words, "faint"),), width)


def other_wordings(view: View, provision: Provision, width: int) -> list[Line]:
    """Other wordings on the table, and who proposed each."""
    owners: dict[str, list[str]] = {}
    for proposal in view.chamber.proposals.values():
        for op in proposal.operations:
            if isinstance(op, Delete | Revise) and op.id == provision.id:
                wording = "deleted" if isinstance(op, Delete) else op.variant
                owner = f"{proposal.id} {view.setup.name(proposal.mover)}"
                owners.setdefault(wording, []).append(owner)
    lines: list[Line] = []
    for variant in provision.variants:
        if variant.id == provision.variant and not provision.deleted:
            continue
        who = ", ".join(owners.get(variant.id, ()))
        said = variant.label or variant.text
        runs: list[Run] = [(f"   or {variant.id}", "key")]
        if said and said != variant.id:
            runs = [(f"   or {variant.id}: ", "key"), (said, "faint")]
        if who:
            runs.append((f" ({who})", ""))
        lines += wrapped(runs, width, "      ")
    return lines


def title_of(view: View, target: str) -> str:
    """What the pane shows, for its title."""
    if target == WHOLE or target not in view.chamber.proposals:
        return "Text"
    first = view.chamber.proposals[target].operations[0]
    id_ = getattr(first, "id", "")
    return f"Text · {provision_name(view.chamber.draft, id_)}" if id_ else "Text"
