"""Golden transcripts: meetings as text, played again and compared.

A transcript begins with its command (``$ nemcon play ...``).  Lines that begin with ``> ``
are what is typed, at the place where the program reads them; the rest is what it prints.
``python -m tests.transcript FILE...`` plays transcripts again, those that have a script
from that, and writes what came out: a difference is a change of rules, words or behaviour, and belongs in the changelog.
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
SCRIPTS = FOLDER / "scripts"
PROMPT = "$ nemcon "
TYPED = "> "
UNTIL = "until "
_PATIENCE = 120  # times that a script waits for one thing
_SAVED = re.compile(r"\S+\.nemcon")


class _Typist(io.StringIO):
    """Standard input that shows what was read where it was read.

    ``until WORDS`` is typed as ``wait`` as often as it takes until what the program says to
    the last line typed has these words.
    """

    def __init__(self, words: str, out: io.StringIO) -> None:
        super().__init__(words)
        self._out, self._until, self._waited = out, "", 0

    def readline(self, size: int | None = -1, /) -> str:  # type: ignore[override]
        line = self._waiting() or super().readline()
        if line.startswith(UNTIL):
            self._until, self._waited = line.removeprefix(UNTIL).rstrip(), 0
            line = self._waiting() or super().readline()
        if line:
            self._out.write(TYPED + line)
        return line

    def _waiting(self) -> str:
        """``wait`` while what is waited for has not come; a day has an end."""
        told = self._out.getvalue().rpartition("\n" + TYPED)[2].partition("\n")[2]
        self._waited += 1
        if not self._until or self._until in told or self._waited > _PATIENCE:
            self._until = ""
            return ""
        return "wait\n"


def played(text: str) -> str:
    """The transcript that playing ``text`` again gives."""
    command, *rest = text.splitlines()
    typed = [line.removeprefix(TYPED) for line in rest if line.startswith(TYPED)]
    out = io.StringIO()
    with (
        tempfile.TemporaryDirectory() as home,
        _environment("NEMCON_HOME", home),
        contextlib.redirect_stdout(out),
        _typing(_Typist("".join(f"{line}\n" for line in typed), out)),
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
def _typing(typist: _Typist) -> Iterator[None]:
    before, sys.stdin = sys.stdin, typist
    try:
        yield
    finally:
        sys.stdin = before


def main(files: list[str]) -> None:
    """Play transcripts again, from their scripts where they have one, and write what came
    out."""
    for name in files:
        path = Path(name)
        script = SCRIPTS / path.name
        source = script if script.exists() else path
        path.write_text(played(source.read_text("utf-8")), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
