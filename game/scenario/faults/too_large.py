"""A file larger than any scenario."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S109",
    "file too large",
    "The file, or all files of the folder together, are larger than any scenario needs to "
    "be; what goes beyond was not read.",
    "(a file of 50 MB)",
    "Check that it is the right file; move long texts into briefs: `brief: briefs/NOR.md`.",
)


def message(name: str, size: int, most: int) -> str:
    """What is said of a file of ``size`` bytes where ``most`` are read."""
    return (
        f"`{name}` has {size / 1_000_000:.1f} MB; at most {most // 1_000_000} MB are read"
    )


def together(name: str, most: int) -> str:
    """What is said of a file with which a folder comes to more than is read."""
    return (
        f"with `{name}` the files of this scenario come to more than {most // 1_000_000} MB, "
        "and it is not read"
    )
