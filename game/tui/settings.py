"""What is remembered from one day to the next: the theme, the language, what was shown.

One small JSON file in the platform's configuration folder, or in ``NEMCON_HOME`` where that
is set.  A file that cannot be read counts as none: settings are a convenience.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any, NamedTuple

HOME = "NEMCON_HOME"
"""Environment variable that names another folder."""


class Settings(NamedTuple):
    """Settings of one person; keys that are not known here are left out."""

    theme: str = ""
    """Name of the theme; empty: the first of ours."""
    guided: bool = False
    """Whether the guided opening was shown."""
    language: str = ""
    """Code of the language of texts; empty: each scenario's own."""


def place() -> Path:
    """The file; it may not exist yet."""
    if elsewhere := os.environ.get(HOME):
        return Path(elsewhere).expanduser() / "settings.json"
    from platformdirs import user_config_path

    return user_config_path("nemcon", appauthor=False) / "settings.json"


def remembered() -> Settings:
    """The settings as last kept, or the usual ones."""
    try:
        kept = json.loads(place().read_bytes())
        theme, language = (str(kept.get(key, "")) for key in ("theme", "language"))
        return Settings(theme, kept.get("guided") is True, language)
    except (OSError, ValueError, AttributeError):
        return Settings()


def remember(settings: Settings) -> bool:
    """Keep settings; ``False`` where the folder cannot be written to."""
    path = place()
    fresh = path.with_suffix(".new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh.write_text(json.dumps(settings._asdict(), indent=1) + "\n", "utf-8")
        fresh.replace(path)
    except OSError:
        return False
    return True


def change(**kept: Any) -> bool:
    """Keep some settings and leave the others; ``False`` where that cannot be done."""
    return remember(Settings(**{**remembered()._asdict(), **kept}))
