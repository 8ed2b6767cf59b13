"""Agreement ad referendum is on words: it lapses where the words change."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.state import Chamber
from game.rules.text import Draft


def with_text(chamber: Chamber, draft: Draft) -> Chamber:
    """The chamber with another text, in which what was agreed ad referendum and now reads
    otherwise is open."""
    lapsed = {
        id_: replace(p, mark="open")
        for id_, p in draft.provisions.items()
        if p.mark == "ad-referendum" and _read_before(chamber.draft, id_) != p.text
    }
    if not lapsed:
        return replace(chamber, draft=draft)
    now = Draft({**draft.provisions, **lapsed}, draft.order)
    at = {**chamber.lapsed, **dict.fromkeys(lapsed, chamber.seq)}
    return replace(chamber, draft=now, lapsed=at)


def _read_before(draft: Draft, id_: str) -> str | None:
    old = draft.provisions.get(id_)
    return old.text if old else None


def lapsed_at(chamber: Chamber, seq: int) -> tuple[str, ...]:
    """Provisions whose agreement lapsed with an event."""
    return tuple(i for i, at in chamber.lapsed.items() if at == seq)
