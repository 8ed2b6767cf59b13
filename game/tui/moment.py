"""A moment of a day set in lines: what happened, the vote, the deals, the text."""

from __future__ import annotations

from game.reports.frames import CHOICES, Frame
from game.rules.draft.differences import Difference, differences
from game.rules.draft.references import resolved
from game.rules.draft.text import Draft
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.voting import Tally
from game.tui.outlook import SIGNS
from game.tui.tracked import tracked
from game.tui.typeset import BLANK, Line, Run, wrapped
from game.tui.widgets.leaf import heading, hung, prose


def moment_lines(setup: Setup, frame: Frame, width: int, note: str = "") -> list[Line]:
    """Everything that is known of a moment, and what is not."""
    recorded = bool(frame.confidence)
    at = setup.clock(frame.minute) if frame.minute is not None else "time not known"
    who = f" · {frame.who}" if frame.who else ""
    lines: list[Line] = [
        ((f" {frame.kind.capitalize()}{who}", "accent"), (f"  {at}", "faint"))
    ]
    if note:
        lines += hung(note, width, "* ", "strong")
    lines += prose(frame.words, width)
    for breach in (*frame.broken, *frame.parted):
        lines += hung(breach, width, "≠ ", "warn")
    if frame.decided:
        lines += _decided(setup, frame, width)
    elif frame.voted and frame.tally is not None:
        lines += [BLANK, ((" So far", "strong"),), *tally_bars(frame.tally, width)]
    if recorded:
        sure = _SURE.get(frame.confidence, frame.confidence)
        source = f"{frame.source or 'no source named'} ({sure})"
        lines += [BLANK, *hung(f"Source: {source}", width)]
    if frame.before is not None:
        return lines + _changed(frame.before, frame.draft, width)
    return lines + _text_then(frame, width)


_OUTCOMES = {"": "what became of it is not known", "consensus": "adopted without a vote"}
_SURE = {
    "certain": "certain: a primary source, or two that agree",
    "likely": "likely: one decent source, or a sound deduction",
    "unsure": "unsure",
}


def _decided(setup: Setup, frame: Frame, width: int) -> list[Line]:
    words = _OUTCOMES.get(frame.outcome, frame.outcome)
    lines = [BLANK, ((f" {words.capitalize()}", "strong"),)]
    if not frame.voted:
        return lines
    if frame.tally is None:
        lines += hung("The tally is not public.", width, "? ")
    else:
        lines += tally_lines(frame.tally, width)
    return lines + _known_ballots(setup, frame, width)


def tally_lines(tally: Tally, width: int) -> list[Line]:
    """Bars for yes, no and abstentions, and the arithmetic."""
    explained = hung(f"{tally.explanation}.", width, look="faint")
    return [*tally_bars(tally, width), *explained]


def tally_bars(tally: Tally, width: int) -> list[Line]:
    """Bars for yes, no and abstentions."""
    rows = (("yes", tally.yes), ("no", tally.no), ("abstain", tally.abstain))
    most = max(1, *(n for _, n in rows))
    room = max(4, width - 20)
    lines: list[Line] = []
    for choice, number in rows:
        bar = "█" * (number * room // most)
        sign = f" {SIGNS[choice]} {choice:<8}{number:>4} "
        lines.append(((sign, choice), (bar, choice)))
    return lines


def _known_ballots(setup: Setup, frame: Frame, width: int) -> list[Line]:
    lines: list[Line] = []
    for choice in CHOICES:
        seats = frame.ballots.get(choice, ())
        if seats:
            names = ", ".join(setup.name(s) for s in seats)
            known = "Voted" if frame.complete else "Known to have voted"
            said = f"{known} {choice}" if choice != "absent" else "Did not take part"
            lines += hung(f"{said} ({len(seats)}): {names}.", width, f"{SIGNS[choice]} ")
    if not frame.complete:
        rest = "Nobody else is named." if lines else "Nobody is named."
        lines += hung(rest, width, "? ", "faint")
    return lines


def _changed(before: Draft, after: Draft, width: int) -> list[Line]:
    """What a moment changed in the text, word by word."""
    lines = heading("What it changed")
    found = [d for d in differences(before, after) if d.status != "unchanged"]
    for changed in found:
        lines += change_lines(changed, width)
    if not found:
        lines += prose("Every provision reads as before.", width)
    return lines


def change_lines(changed: Difference, width: int) -> list[Line]:
    """One provision that reads or stands otherwise."""
    name = changed.was or changed.number or changed.id
    head: Line = ((f" {name}", "strong"), (f"  {changed.status}", "faint"))
    body = wrapped(tracked(changed.before, changed.after), width - 4)
    return [head, *(((" " * 3, ""), *line) for line in body)]


def _text_then(frame: Frame, width: int) -> list[Line]:
    if frame.about in {(), (WHOLE,)}:
        if frame.voted and not frame.about:
            return [
                BLANK,
                *hung("Which provision it concerned is not established.", width, "? "),
            ]
        return []
    lines = heading("The text as it stood")
    for id_ in frame.about:
        provision = frame.draft.provisions.get(id_)
        if provision is None:
            continue
        lines.append(((f" {provision.number}", "strong"), (f"  {provision.heading}", "")))
        struck = provision.deleted
        text = "deleted" if struck else resolved(frame.draft, provision.text)
        lines += prose(text, width, "faint", "   ")
    return lines


def text_lines(frame: Frame, start: Draft, width: int) -> list[Line]:
    """The whole text as it stood, with what had changed since ``start``.

    The provisions concerned are marked.
    """
    lines: list[Line] = [((" The text as it stood", "accent"), ("  t: back", "faint"))]
    for provision in frame.draft.walk():
        mark = ">" if provision.id in frame.about else " "
        head: tuple[Run, ...] = (
            (f"{mark}{provision.number or provision.id}", "strong"),
            (f"  {provision.heading}", "struck" if provision.deleted else ""),
            ("  deleted" if provision.deleted else "", "struck"),
        )
        lines += wrapped(head, width, "   ")
        if provision.deleted or provision.text == provision.heading:
            continue
        was = start.provisions.get(provision.id)
        if was is not None and was.text == provision.text:
            lines += prose(resolved(frame.draft, provision.text), width, "faint", "   ")
        else:
            before = resolved(start, was.text) if was else ""
            body = tracked(before, resolved(frame.draft, provision.text))
            lines += (((" " * 3, ""), *line) for line in wrapped(body, width - 4))
    return lines
