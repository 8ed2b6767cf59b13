"""The real program in a pseudo-terminal, read back as a screen."""

from __future__ import annotations

import os
import pty
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Mapping
from fcntl import ioctl
from pathlib import Path
from types import TracebackType

import pyte

ROOT = Path(__file__).parents[1]
PATIENCE = 30.0
"""Seconds after which a screen that was waited for is given up."""


def _take_terminal() -> None:
    """Make standard input the terminal that Ctrl-C comes from."""
    # Whoever runs the tests behind the scenes may have taught their heirs to ignore it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    ioctl(0, termios.TIOCSCTTY, 0)


class Terminal:
    """A program in a terminal of ``columns`` by ``rows``."""

    def __init__(
        self,
        *command: str,
        columns: int = 80,
        rows: int = 24,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self._ours, theirs = pty.openpty()
        self._sized(theirs, columns, rows)
        self.started = time.perf_counter()
        self.painted = 0.0
        """When the first characters came, on the clock of ``time.perf_counter``."""
        self.arrived = 0.0
        """When the last characters came, before they were drawn here."""
        self.received = 0
        """Bytes that the program wrote."""
        self.process = subprocess.Popen(
            command or (sys.executable, "-m", "game"),
            cwd=ROOT,
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            start_new_session=True,
            preexec_fn=_take_terminal,  # noqa: PLW1509 - no other thread runs here
            env={
                # COLUMNS and LINES of the shell would outweigh this terminal's size.
                **{k: v for k, v in os.environ.items() if k not in {"COLUMNS", "LINES"}},
                "TERM": "xterm-256color",
                "COLORTERM": "truecolor",
                **(environment or {}),
            },
        )
        os.close(theirs)

    def _sized(self, end: int, columns: int, rows: int) -> None:
        ioctl(end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a person drags its corner."""
        self.screen.resize(rows, columns)
        self._sized(self._ours, columns, rows)
        os.killpg(self.process.pid, signal.SIGWINCH)

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def press(self, keys: str) -> None:
        """Press keys."""
        os.write(self._ours, keys.encode())

    def read(self, seconds: float) -> bool:
        """Take in what comes within ``seconds``; whether anything came."""
        if not select.select([self._ours], [], [], seconds)[0]:
            return False
        try:
            chunk = os.read(self._ours, 1 << 16)
        except OSError:  # the other end is closed
            return False
        self.arrived = time.perf_counter()
        if chunk and not self.painted and not chunk.startswith(b"\x1b[?"):
            self.painted = self.arrived
        self.received += len(chunk)
        self._stream.feed(chunk)
        return bool(chunk)

    def wait_for(self, *words: str) -> str:
        """Wait until all the words stand on the screen; the screen's text."""
        end = time.perf_counter() + PATIENCE
        while not all(word in self.text for word in words):
            gone = self.process.poll() is not None and not self.read(0.1)
            assert not gone, f"the program ended before {words}:\n{self.text}"
            assert time.perf_counter() < end, f"{words} never came:\n{self.text}"
            self.read(0.1)
        return self.text

    def settle(self, seconds: float = 0.3) -> str:
        """Wait until nothing has been drawn for ``seconds``; the screen's text."""
        end = time.perf_counter() + PATIENCE
        while self.read(seconds):
            assert time.perf_counter() < end, f"never still:\n{self.text}"
        return self.text

    def wait_for_end(self) -> int:
        """Wait until the program ends; its exit code."""
        end = time.perf_counter() + PATIENCE
        while self.process.poll() is None:
            assert time.perf_counter() < end, f"it did not end:\n{self.text}"
            self.read(0.05)
        while self.read(0.05):
            pass
        return self.process.returncode

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        os.close(self._ours)
