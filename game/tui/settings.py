"""What is remembered from one day to the next: the theme, and what was shown already.

One small JSON file in the platform's configuration folder, or in ``NEMCON_HOME`` where that
is set.  A file that cannot be read counts as none: settings are a convenience.
"""

from __future__ import annotations

import os
from pathlib import Path

import msgspec

HOME = "NEMCON_HOME"
"""Environment variable that names another folder."""


class Settings(msgspec.Struct, frozen=True, omit_defaults=True):
    """Settings of one person; keys that are not known here are left out."""

    theme: str = ""
    """Name of the theme; empty: the first of ours."""
    guided: bool = False
    """Whether the guided opening was shown."""


def place() -> Path:
    """The file; it may not exist yet."""
    if elsewhere := os.environ.get(HOME):
        return Path(elsewhere).expanduser() / "settings.json"
    from platformdirs import user_config_path

    return user_config_path("nemcon", appauthor=False) / "settings.json"


def remembered() -> Settings:
    """The settings as last kept, or the usual ones."""
    try:
        return msgspec.json.decode(place().read_bytes(), type=Settings)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return Settings()


def remember(settings: Settings) -> bool:
    """Keep settings; ``False`` where the folder cannot be written to."""
    path = place()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_bytes(msgspec.json.format(msgspec.json.encode(settings)) + b"\n")
        fresh.replace(path)
    except OSError:
        return False
    return True


def change(**kept: str | bool) -> bool:
    """Keep some settings and leave the others; ``False`` where that cannot be done."""
    return remember(msgspec.structs.replace(remembered(), **kept))
