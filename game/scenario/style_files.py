"""What is wrong with the file of a concession style, for whoever wrote one of their own."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from itertools import product
from pathlib import Path

import msgspec

from game.delegates import styles
from game.delegates.styles import Style

MOST = 10000
_STEP = 500
"""Between the hours, and the requests that others have met, at which a style is tried."""


class StyleFault(msgspec.Struct, frozen=True):
    """What keeps a style from being played."""

    file: str
    line: int
    """From 1; 0 stands for the whole file."""
    message: str
    remedy: str


def style_fault(name: str) -> StyleFault | None:
    """The first thing wrong with the file of a style that there is; ``None``: it can be played.

    The style is asked what it gives at every twentieth of the day with every twentieth of its
    requests met, so that a file that fails only within the day is found before.
    """
    module = f"{styles.__name__}.{name.replace('-', '_')}"
    try:
        spec = find_spec(module)
        file = (spec.origin if spec else None) or module
        found = import_module(module)
    except SyntaxError as error:
        where = error.filename or module
        return StyleFault(where, error.lineno or 0, f"no Python: {error.msg}", _SEE)
    except Exception as error:  # noqa: BLE001 - whatever a person's own file raises is told
        return _raised(error, file, "the file cannot be read")
    chosen = getattr(found, "STYLE", None)
    if not isinstance(chosen, Style):
        told = "is no `Style`" if hasattr(found, "STYLE") else "is missing"
        return StyleFault(file, 0, f"`STYLE` {told}", _SEE)
    for message, remedy in _wrong(chosen, name):
        return StyleFault(file, _line_of(file, "STYLE"), message, remedy)
    return _tried(chosen, file)


_SEE = 'end the file with `STYLE = Style("a-name", "what it means", _gives)`'
_WHOLE = f"a whole number from 0 to {MOST}"


def _wrong(chosen: Style, name: str) -> Iterator[tuple[str, str]]:
    """What is wrong with the values that stand in ``STYLE``."""
    if chosen.name != name:
        called = repr(chosen.name)[:40]
        taken = ", which is another style's" if chosen.name in styles.names() else ""
        yield f"the style is called {called}{taken}", f"call it `{name}`, as its file is"
    if not str(chosen.words).strip():
        yield "the style has no words", "say in a clause what it means"
    if not callable(chosen.gives):
        yield "what it gives is no function", "name a function of `spent` and `met`"
    for what, value in ("keeps", chosen.keeps), ("repays", chosen.repays):
        if not _fits(value):
            yield f"`{what}` is {value!r}"[:60], _WHOLE


def _tried(chosen: Style, file: str) -> StyleFault | None:
    """What is wrong with what a style gives."""
    code = getattr(chosen.gives, "__code__", None)
    line = code.co_firstlineno if code is not None and code.co_filename == file else 0
    hours = range(0, MOST + 1, _STEP)
    for spent, met in product(hours, hours):
        try:
            given = chosen.gives(spent, met)
        except Exception as error:  # noqa: BLE001 - whatever a person's own file raises is told
            return _raised(error, file, f"at {spent} of the day with {met} met")
        if not _fits(given):
            what = f"at {spent} of the day with {met} met it gives {given!r}"[:90]
            return StyleFault(
                file, line, what, f"{_WHOLE}: `//` divides without a fraction"
            )
    return None


def _fits(value: object) -> bool:
    return type(value) is int and 0 <= value <= MOST


def _raised(error: Exception, file: str, when: str) -> StyleFault:
    """An exception of a person's own file, at its last line there."""
    frames = traceback.extract_tb(error.__traceback__)
    line = next((f.lineno or 0 for f in reversed(frames) if f.filename == file), 0)
    what = f"{type(error).__name__}: {error}"[:80]
    return StyleFault(file, line, f"{when}: {what}", "mend that line")


def _line_of(file: str, name: str) -> int:
    """The line on which a name is set; 0 where none is."""
    try:
        lines = Path(file).read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return 0
    return next((n for n, line in enumerate(lines, 1) if line.startswith(name)), 0)
