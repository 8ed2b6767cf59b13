"""What is agreed and what is not: agreement ad referendum is on words and lapses where they
change; brackets round a text fall when it is adopted."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.draft.text import Draft
from game.rules.meeting.anchors import Change, placed_anew
from game.rules.meeting.state import Chamber


def with_text(chamber: Chamber, change: Change) -> Chamber:
    """The chamber with another text, in which what was agreed ad referendum and now reads
    otherwise is open, and what was to stand after something that was moved keeps its place."""
    proposals = placed_anew(chamber.proposals, change)
    after = replace(chamber, draft=change.after, proposals=proposals)
    return without_lapsed(after, chamber.draft)


def without_lapsed(chamber: Chamber, before: Draft) -> Chamber:
    """The chamber in whose text what was agreed ad referendum, and reads otherwise than
    ``before``, is open."""
    draft = chamber.draft
    lapsed = {
        id_: replace(p, mark="open")
        for id_, p in draft.provisions.items()
        if p.mark == "ad-referendum" and _read_before(before, id_) != p.text
    }
    if not lapsed:
        return chamber
    now = Draft({**draft.provisions, **lapsed}, draft.order)
    at = {**chamber.lapsed, **dict.fromkeys(lapsed, chamber.seq)}
    return replace(chamber, draft=now, lapsed=at)


def without_brackets(chamber: Chamber) -> Chamber:
    """The chamber whose text is adopted as a whole, and so has no brackets."""
    open_now = {
        id_: replace(p, mark="open", bracketed_by=())
        for id_, p in chamber.draft.provisions.items()
        if p.bracketed_by
    }
    if not open_now:
        return chamber
    draft = Draft({**chamber.draft.provisions, **open_now}, chamber.draft.order)
    cleared = {**chamber.cleared, **dict.fromkeys(open_now, chamber.seq)}
    return replace(chamber, draft=draft, cleared=cleared)


def _read_before(draft: Draft, id_: str) -> str | None:
    old = draft.provisions.get(id_)
    return old.text if old else None


def lapsed_at(chamber: Chamber, seq: int) -> tuple[str, ...]:
    """Provisions whose agreement lapsed with an event."""
    return tuple(i for i, at in chamber.lapsed.items() if at == seq)
