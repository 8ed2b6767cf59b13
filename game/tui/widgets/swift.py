"""Looks read straight from the theme, for panes that must be there at once.

A component class is matched against the whole stylesheet for every pane and every new
theme; with some thirty looks a pane that costs more than drawing it.  A pane of this kind
has none and asks the theme's variables when it first needs a look.
"""

from __future__ import annotations

from rich.style import Style
from textual.color import Color

from game.tui.widgets.pane import Pane

_INKS: dict[str, str] = {
    "yes": "vote-yes",
    "no": "vote-no",
    "abstain": "vote-abstain",
    "absent": "vote-absent",
    "unknown": "vote-unknown",
    "object": "vote-object",
    "faint": "hint",
    "accent": "heading",
    "warn": "warning",
    "added": "draft-inserted",
    "struck": "draft-deleted",
    "key": "key",
}
_MANNERS: dict[str, Style] = {
    "object": Style(bold=True),
    "strong": Style(bold=True),
    "accent": Style(bold=True),
    "warn": Style(bold=True),
    "key": Style(bold=True),
    "added": Style(underline=True),
    "struck": Style(strike=True),
    "cursor": Style(bold=True, reverse=True),
}


class SwiftPane(Pane, inherit_css=False):
    """A pane whose looks come from the theme's variables alone."""

    @classmethod
    def _get_component_classes(cls) -> frozenset[str]:
        # Widget does not pass on the class argument that DOMNode has for this.
        return frozenset()

    def look(self, name: str) -> Style:
        """The style of a look under the theme of the moment."""
        known = self._looks.get(name)
        if known is None:
            known = self._looks[name] = self.rich_style + self._manner(name)
        return known

    def _manner(self, name: str) -> Style:
        manner = _MANNERS.get(name, Style.null())
        ink = self.app.theme_variables.get(_INKS.get(name, ""))
        return Style(color=Color.parse(ink).rich_color) + manner if ink else manner
