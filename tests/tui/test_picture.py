"""The picture in the README can be drawn anew, and is of what it says."""

from __future__ import annotations

from game.tui import settings
from game.tui.themes import DARK
from tests.picture import draw
from tests.tui.conftest import words_of


async def test_the_picture_is_of_the_clause_in_the_dark_theme() -> None:
    settings.change(theme="nemcon-light")
    drawn = await draw()
    shown = "\n".join(words_of(drawn))
    assert "Shall article 6(2) be deleted?" in shown
    assert "[-The treaty gives no State" in shown
    assert str(DARK.foreground).lower() in drawn.lower()
