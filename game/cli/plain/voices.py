"""Choosing how to speak, and a seed where none was given."""

from __future__ import annotations

import os

from game.cli.plain.voice import JsonVoice, TextVoice, Voice


def voice_for(*, as_json: bool) -> Voice:
    """The voice that was asked for, on standard output."""
    return JsonVoice() if as_json else TextVoice()


def seed_or_fresh(seed: int | None) -> int:
    """The seed that was asked for, or one that nobody can foresee."""
    return int.from_bytes(os.urandom(4)) if seed is None else seed
