"""What seats are called within a sentence, and names that no provision has."""

from __future__ import annotations

import re

from game.rules.meeting.setup import CHAIR, WHOLE, Setup

_WITH_ARTICLE = frozenset(
    (
        "Bahamas",
        "Central African Republic",
        "Comoros",
        "Congo",
        "DPR Korea",
        "DR Congo",
        "Dominican Republic",
        "Gambia",
        "Lao PDR",
        "Marshall Islands",
        "Netherlands",
        "Niger",
        "Philippines",
        "Republic of Korea",
        "Russian Federation",
        "Sudan",
        "UAE",
        "United Kingdom",
        "United States",
    )
)
"""Short names that take the article within an English sentence (UNTERM, names of States)."""
_ABBREVIATED = frozenset(("ICC", "ICRC"))
"""Observers that take it too."""
_ROLE = re.compile(r"(?!the ).* State", re.IGNORECASE)
"""What a State is called in a room of roles: ``Oil State``."""


_TITLES = frozenset(
    (
        "Chairperson",
        "Co-facilitator",
        "Coordinator",
        "Facilitator",
        "Moderator",
        "Presidency",
        "President",
    )
)
"""What one who presides may be called instead; sentences of the record have a singular verb."""

_RESERVED = re.compile(rf"{WHOLE}|notice|exhausted|[AMOPQ]\d+", re.IGNORECASE)


def is_reserved(id_: str) -> bool:
    """Whether a name stands for something else in the room, so that no provision has it: the
    whole, what the Chair finds or waives, a proposal, a motion, an offer or a question."""
    return _RESERVED.fullmatch(id_) is not None


def presiding(setup: Setup) -> str:
    """Who presides, within a sentence: ``the Chair``, or by the room's own title ``the
    President``."""
    title = setup.name(CHAIR).partition(" ")[0]
    return f"the {title}" if title in _TITLES else "the Chair"


def speaker(setup: Setup, seat: str) -> str:
    """A seat as the subject of a sentence."""
    name = named(setup, seat)
    return name[0].upper() + name[1:]


def named(setup: Setup, seat: str) -> str:
    """A seat within a sentence: ``the United States``, ``Iran``."""
    if seat == CHAIR:
        return presiding(setup)
    found = setup.by_id.get(seat)
    if found is None:
        return seat
    the = found.role == "group" or found.brief in _WITH_ARTICLE | _ABBREVIATED
    the = the or _ROLE.fullmatch(found.brief) is not None
    return f"the {found.brief}" if the else found.brief


def with_article(name: str) -> str:
    """The name of a State within a sentence: ``the United States``, ``Iran``."""
    the = name.partition(" of America")[0] in _WITH_ARTICLE or _ROLE.fullmatch(name)
    return f"the {name}" if the else name


_STATES = {"no-action": "put away without action", "not-put": "left aside"}


def state_called(status: str) -> str:
    """What became of a proposal or a motion, after “is”: ``adopted``, ``left aside``."""
    return _STATES.get(status, status)


def bloc_called(name: str) -> str:
    """A bloc within a sentence: ``the Arab Group``, ``the sponsors``, ``those who wait``."""
    article, blank, rest = name.partition(" ")
    if blank and article.casefold() in ("the", "those"):
        return f"{article.lower()} {rest}"
    return f"the {name}"


def target_called(target: str) -> str:
    """A target within a sentence, by its id: ``A1``, ``the whole``."""
    return "the whole" if target == WHOLE else target
