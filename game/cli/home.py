"""``nemcon`` without a command: the home screen."""

from __future__ import annotations

from argparse import Namespace

from game.cli.terminal import need_terminal


def run(_args: Namespace) -> int:
    """Open the home screen; the exit code."""
    need_terminal(
        "`nemcon play SCENARIO --as SEAT --plain` plays as text; `nemcon scenarios` lists"
        " what can be played"
    )
    from game.cli.screens import show_home

    return show_home()
