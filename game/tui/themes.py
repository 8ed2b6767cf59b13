"""The colours of the screens.

Colour is always the second sign: shapes, letters and words come first.  Screens and widgets
name variables (``$vote-yes``), never colours.  Yes is blue and no is orange in every theme,
because red and green are told apart worst.  Contrast against the background is at least
4.5 to 1 for text in all four themes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.theme import Theme

if TYPE_CHECKING:
    from typing import Any

    from textual.app import App

VOTES = {
    "vote-yes": "#3B8EEA",
    "vote-no": "#E69F00",
    "vote-abstain": "#D8DEE6",
    "vote-absent": "#8A94A0",
    "vote-unknown": "#8A94A0",
    "vote-object": "#CC79A7",
}
"""Marks of seats: ballots, expectations, and would-be objections, on a dark ground."""
DRAFT = {
    "draft-inserted": "#5FA8F5",
    "draft-deleted": "#E69F00",
    "draft-bracket": "#CC79A7",
}
"""Tracked changes; always underlined or struck as well."""
ROOM = {
    "agreed": "#3B8EEA",
    "broken": "#CC79A7",
    "hint": "#9AA5B1",
    "heading": "#8FB8DE",
    "key": "#F0D48A",
    "rule-line": "#3A434E",
}
"""The two ends of the gauge, quiet words, headings, the names of keys, lines."""

DEFAULTS: dict[str, str] = {**VOTES, **DRAFT, **ROOM}
"""Every variable of ours, for themes that do not set it."""

DARK = Theme(
    name="nemcon-dark",
    primary="#5B87B2",
    secondary="#8FB8DE",
    accent="#F0D48A",
    warning="#E69F00",
    error="#E8836B",
    success="#5FA8F5",
    foreground="#DCE2E9",
    background="#14181E",
    surface="#191F27",
    panel="#222A34",
    dark=True,
    variables={**DEFAULTS, "footer-key-foreground": "#F0D48A"},
)

LIGHT = Theme(
    name="nemcon-light",
    primary="#2F5F8F",
    secondary="#2F5F8F",
    accent="#7A4E00",
    warning="#8A5200",
    error="#A5331C",
    success="#1F63B5",
    foreground="#20262D",
    background="#FBFAF7",
    surface="#F3F1EC",
    panel="#E6E3DB",
    dark=False,
    variables={
        "vote-yes": "#1F63B5",
        "vote-no": "#9A5B00",
        "vote-abstain": "#3C434B",
        "vote-absent": "#69727C",
        "vote-unknown": "#69727C",
        "vote-object": "#A03C78",
        "draft-inserted": "#1F63B5",
        "draft-deleted": "#8A5200",
        "draft-bracket": "#A03C78",
        "agreed": "#1F63B5",
        "broken": "#A03C78",
        "hint": "#59626C",
        "heading": "#2F5F8F",
        "key": "#7A4E00",
        "rule-line": "#C9C5BB",
        "footer-key-foreground": "#7A4E00",
    },
)

CLEAR = Theme(
    name="nemcon-colour-blind",
    primary="#56B4E9",
    secondary="#56B4E9",
    accent="#F0E442",
    warning="#E69F00",
    error="#E69F00",
    success="#56B4E9",
    foreground="#FFFFFF",
    background="#000000",
    surface="#0C0C0C",
    panel="#1E1E1E",
    dark=True,
    variables={
        "vote-yes": "#56B4E9",
        "vote-no": "#E69F00",
        "vote-abstain": "#FFFFFF",
        "vote-absent": "#999999",
        "vote-unknown": "#999999",
        "vote-object": "#F0E442",
        "draft-inserted": "#56B4E9",
        "draft-deleted": "#E69F00",
        "draft-bracket": "#F0E442",
        "agreed": "#56B4E9",
        "broken": "#F0E442",
        "hint": "#BBBBBB",
        "heading": "#56B4E9",
        "key": "#F0E442",
        "rule-line": "#666666",
        "footer-key-foreground": "#F0E442",
    },
)
"""The palette of Okabe and Ito on black: told apart under every common colour blindness."""

PLAIN = Theme(
    name="nemcon-monochrome",
    primary="#DDDDDD",
    secondary="#DDDDDD",
    accent="#FFFFFF",
    warning="#FFFFFF",
    error="#FFFFFF",
    success="#FFFFFF",
    foreground="#DDDDDD",
    background="#000000",
    surface="#080808",
    panel="#222222",
    dark=True,
    variables={
        **dict.fromkeys(DEFAULTS, "#DDDDDD"),
        "vote-absent": "#999999",
        "vote-unknown": "#999999",
        "hint": "#AAAAAA",
        "key": "#FFFFFF",
        "heading": "#FFFFFF",
        "rule-line": "#777777",
        "footer-key-foreground": "#FFFFFF",
    },
)
"""Greys only; the marks alone must do."""

THEMES: tuple[Theme, ...] = (DARK, LIGHT, CLEAR, PLAIN)
"""Ours, the one used first in front."""

TITLES: dict[str, str] = {
    "nemcon-dark": "Dark",
    "nemcon-light": "Light",
    "nemcon-colour-blind": "Colour-blind safe",
    "nemcon-monochrome": "Monochrome",
}
"""Names for people, by theme."""


def register(app: App[Any]) -> None:
    """Make our themes known to ``app`` (which names :data:`DEFAULTS` as its defaults)."""
    for theme in THEMES:
        app.register_theme(theme)


def following(name: str) -> str:
    """The theme that comes after ``name`` when one steps through ours."""
    names = [t.name for t in THEMES]
    return names[(names.index(name) + 1) % len(names)] if name in names else names[0]
