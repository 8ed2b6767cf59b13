"""Getting the first screen drawn soon."""

from __future__ import annotations

import gc


def let_the_collector_wait() -> None:
    """Collect no garbage while modules are loaded and the first screen is built.

    Nearly all that is made then stays: to look through it again and again takes a tenth of
    the time.  The program collects again, and leaves out what is there, once it is idle
    (:class:`game.tui.app.NemconApp`).
    """
    gc.disable()
