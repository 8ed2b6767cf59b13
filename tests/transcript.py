"""Golden transcripts: meetings as text, played again and compared.

A transcript begins with its command (``$ nemcon play ...``).  Lines that begin with ``> ``
are what is typed, at the place where the program reads them; the rest is what it prints.
``python -m tests.transcript FILE...`` plays transcripts again and writes what came out: a
difference is a change of rules, words or behaviour, and belongs in the changelog.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from game.cli.main import main as nemcon

FOLDER = Path(__file__).parent / "transcripts"
PROMPT = "$ nemcon "
TYPED = "> "
_SAVED = re.compile(r"\S+\.nemcon")


class _Typist(io.StringIO):
    """Standard input that shows what was read where it was read."""

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        line = super().readline()
        if line:
            sys.stdout.write(TYPED + line)
        return line


def played(text: str) -> str:
    """The transcript that playing ``text`` again gives."""
    command, *rest = text.splitlines()
    typed = [line.removeprefix(TYPED) for line in rest if line.startswith(TYPED)]
    out = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as home,
        _environment("NEMCON_HOME", home),
        contextlib.redirect_stdout(out),
        _typing("".join(f"{line}\n" for line in typed)),
    ):
        nemcon(shlex.split(command.removeprefix(PROMPT)))
    return _SAVED.sub("SAVED.nemcon", f"{command}\n{out.getvalue()}")


@contextlib.contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


@contextlib.contextmanager
def _typing(words: str) -> Iterator[None]:
    before, sys.stdin = sys.stdin, _Typist(words)
    try:
        yield
    finally:
        sys.stdin = before


def main(files: list[str]) -> None:
    """Play transcripts again and write what came out."""
    for name in files:
        path = Path(name)
        path.write_text(played(path.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
