"""Every code that a check of a scenario or rulebook can report, with cause and remedy."""

from __future__ import annotations

from game.scenario import checks, faults
from game.scenario.diagnostics import Entry


def entries() -> tuple[Entry, ...]:
    """All entries, in the order of their codes."""
    found = [check.entry for check in checks.register()]
    return tuple(
        sorted([*found, *faults.register().values()], key=lambda entry: entry.code)
    )


def entry(code: str) -> Entry | None:
    """The entry of a code such as ``S101``, whatever the case; ``None``: there is none."""
    return next((e for e in entries() if e.code == code.strip().upper()), None)


def begun(code: str) -> tuple[Entry, ...]:
    """The entries whose codes begin so."""
    return tuple(e for e in entries() if e.code.startswith(code))


def explain(found: Entry) -> str:
    """An entry as plain text."""
    example = "\n".join(f"    {line}" for line in found.example.splitlines())
    return (
        f"{found.code} ({found.severity}): {found.title}\n\n{found.cause}\n\n"
        f"For example:\n\n{example}\n\nWhat to do: {found.remedy}\n"
    )


def as_markdown() -> str:
    """``docs/checks.md``: every entry, in the order of the codes."""
    lines = [
        "# What `nemcon check` reports",
        "",
        "Made from the catalogue of checks; `nemcon explain CODE` prints one entry.",
        "S1xx concern the form of a file, S2xx what it refers to and rulebooks, S3xx its substance, S4xx tables to be imported.",
    ]
    for found in entries():
        lines += ["", f"## {found.code}: {found.title}", ""]
        lines += [f"Severity: {found.severity}.", found.cause, "", "```"]
        lines += [*found.example.splitlines(), "```", "", found.remedy]
    return "\n".join(lines) + "\n"
