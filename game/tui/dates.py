"""Dates as the United Nations writes them in English."""

from __future__ import annotations

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]


def day(iso: str) -> str:
    """``2024-08-08`` as ``8 August 2024``; anything else as it is."""
    parts = iso[:10].split("-")
    if len(parts) != 3 or not all(p.isdigit() for p in parts):
        return iso
    year, month, number = (int(p) for p in parts)
    if not 1 <= month <= 12:
        return iso
    return f"{number} {_MONTHS[month - 1]} {year}"
