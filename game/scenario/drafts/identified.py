"""The provisions of a text as they are found, each under an id of its own."""

from __future__ import annotations

import re
from typing import Any

from game.rules.meeting.names import is_reserved


class Identified:
    """Provisions in the order of the text, as keys and values of a scenario."""

    def __init__(self) -> None:
        self.found: list[dict[str, Any]] = []
        self.ids: set[str] = set()
        self._taken: set[str] = set()
        """The same in small letters, since ids are typed in any."""

    def add(
        self, id_: str, number: str, kind: str, heading: str, text: str, parent: str
    ) -> str:
        """Take a provision in; the id that it has, since another may have had its own."""
        unique = id_ = re.sub(r"[^\w.\-]", "-", id_)[:34].strip("-.") or "p"
        n = 1
        while unique.lower() in self._taken or is_reserved(unique):
            n += 1
            unique = f"{id_}-{n}"
        self.ids.add(unique)
        self._taken.add(unique.lower())
        part: dict[str, Any] = {"id": unique, "number": number[:80]}
        part |= {"heading": heading, "kind": kind}
        if parent:
            part["parent"] = parent
        part |= worded(text)
        self.found.append(part)
        return unique


def worded(text: str) -> dict[str, Any]:
    """The wording of a provision, where it has one."""
    return {"variants": {"chair": {"text": text}}} if text else {}


def below(unit: str, number: str) -> str:
    """The id of what has a number within a unit: ``2.1``."""
    return f"{unit}.{number}" if unit else number
