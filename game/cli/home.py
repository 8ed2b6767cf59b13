"""``nemcon`` without a command: the home screen."""

from __future__ import annotations

from game.cli.first_paint import let_the_collector_wait
from game.cli.terminal import need_terminal


def run(_args: object = None) -> int:
    """Open the home screen; the exit code."""
    need_terminal(
        "`nemcon play SCENARIO --as SEAT --plain` plays as text; `nemcon scenarios` lists"
        " what can be played"
    )
    let_the_collector_wait()
    from game.cli.screens import show_home

    return show_home()
