"""The picture in the README: the chamber as Mexico, when the votes are about to begin.

``python -m tests.picture`` draws it anew into ``docs/images/chamber.svg``.
"""

from __future__ import annotations

import asyncio
import re
from pathlib import Path

from game.rules.draft.text import Delete
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting.desk import Waiting
from game.sitting.laying import laid
from game.sitting.local import LocalDesk
from game.tui.app import NemconApp
from game.tui.screens.chamber import ChamberScreen
from game.tui.themes import THEMES

TO = Path(__file__).parents[1] / "docs" / "images" / "chamber.svg"
SIZE = (132, 43)


SEEDS = range(7, 27)
"""The days that may be drawn: Iran is not in the room of each when texts are tabled."""


def at_the_vote(seed: int) -> LocalDesk:
    """Mexico's desk, once a vote was asked for and the stage of action has opened."""
    desk = LocalDesk(laid(load("cybercrime-2024"), seed, ["MEX"]), "MEX")
    for _ in range(4000):
        done = desk.step()
        if isinstance(done, Waiting):
            if done.need == "stage" and done.target == "action":
                break
            if done.need == "ballot":
                desk.submit(it.Vote("MEX", "no"))
            desk.wait()
    return desk


def on_human_rights(desk: LocalDesk) -> str:
    """The amendment on article 6(2), about which the day is remembered; empty: none."""
    proposals = desk.view().chamber.proposals.values()
    return next((p.id for p in proposals if p.operations == (Delete("6.2"),)), "")


def without_remote_fonts(svg: str) -> str:
    """The drawing without the fonts that it would fetch from elsewhere."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


async def draw() -> str:
    """The screen as SVG."""
    desk = next(desk for desk in map(at_the_vote, SEEDS) if on_human_rights(desk))
    app = NemconApp(lambda: ChamberScreen(desk))
    async with app.run_test(size=SIZE) as pilot:
        app.theme = THEMES[0].name  # whatever theme the person who draws it likes
        for _ in range(3):
            await app.workers.wait_for_complete()
            await pilot.pause()
        await pilot.press("escape")
        assert isinstance(app.screen, ChamberScreen)
        app.screen.pinned = on_human_rights(desk)
        app.screen.take_in()
        await app.workers.wait_for_complete()
        await pilot.pause(0.3)
        return without_remote_fonts(app.export_screenshot(title="nemcon"))


def main() -> None:
    """Draw it and write it."""
    TO.parent.mkdir(parents=True, exist_ok=True)
    TO.write_text(asyncio.run(draw()), encoding="utf-8")


if __name__ == "__main__":
    main()
