"""What the program says to the shell when it ends; ``docs/commands.md`` lists the same."""

from __future__ import annotations

DONE = 0
"""What was asked for was done; a game that was left can be continued."""
NO = 1
"""The answer is no: a check found faults."""
USAGE = 2
"""The command was used wrongly; nothing was done."""
UNUSABLE = 3
"""A file cannot be used: missing, damaged, faulty, held by another process, not writable."""
INTERRUPTED = 130
"""Ctrl-C, where there was nothing to save."""
PIPE_CLOSED = 141
"""Whoever read the output stopped reading."""

MEANINGS: dict[int, str] = {
    DONE: "done",
    NO: "the answer is no: a check found faults",
    USAGE: "wrong usage",
    UNUSABLE: "a file cannot be used",
    INTERRUPTED: "stopped by Ctrl-C",
    PIPE_CLOSED: "the reader of the output went away",
}
"""Every exit code, for help and tests."""
