"""Which form fills in which action."""

from __future__ import annotations

from game.tui.screens.forms import of_chair, of_dealings, of_marks, of_text, of_votes
from game.tui.screens.forms.slots import Sheet

SHEETS: dict[str, Sheet] = {
    sheet.word: sheet
    for part in (of_text, of_votes, of_dealings, of_chair, of_marks)
    for sheet in part.SHEETS
}
"""By the action's typed word."""
