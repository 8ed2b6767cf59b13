"""How the searches of the suite run: the same examples each time, unless others are asked for.

A search for counter-examples that begins elsewhere each time fails a change for what was
wrong before it.  The suite therefore repeats itself, and ``NEMCON_SEARCH=1 pytest`` is the
search that goes on: what it finds becomes a test, or an example, and is mended.  Neither
counts time: a machine that is busy fails nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import settings

from game.sitting.collecting import collect_seldom
from tests.idle import waits_cut_short

settings.register_profile("repeated", derandomize=True, print_blob=True, deadline=None)
settings.register_profile("searching", print_blob=True, deadline=None)
settings.load_profile("searching" if os.environ.get("NEMCON_SEARCH") else "repeated")


def pytest_collection_finish() -> None:
    """Thousands of tests and all that they import stay to the end: looking for garbage among
    them, time and again, would take a tenth of the run and more."""
    collect_seldom()


@pytest.fixture(autouse=True, scope="session")
def styles_parsed_once() -> Iterator[None]:
    """The toolkit parses the styles of its widgets anew for every app, an eighth of what a
    test of a screen takes.  Rules are only read once they are parsed, so that all apps of a
    run share those of the same words under the same variables."""
    if "textual" not in sys.modules:
        yield
        return
    from textual.css.stylesheet import Stylesheet

    parse, known = Stylesheet._parse_rules, dict[object, list[Any]]()

    def parsed(sheet: Stylesheet, css: str, *source: Any, **named: Any) -> list[Any]:
        said = (css, source, *sorted(named.items()), *sorted(sheet._variables.items()))
        if said not in known:
            known[said] = parse(sheet, css, *source, **named)
        return known[said]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", parsed)
        yield


@pytest.fixture(autouse=True, scope="session")
def keys_waited_for_no_longer_than_they_take() -> Iterator[None]:
    """After each key the toolkit sleeps, which made up two fifths of what tests of screens
    took: they wait until nothing is left to happen."""
    if "textual" not in sys.modules:
        yield
        return
    with waits_cut_short():
        yield
