"""The language in which a scenario's texts are shown: asked for, or as set on the screen."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say

if TYPE_CHECKING:
    from game.scenario.model import Scenario


def add_language(parser: ArgumentParser) -> None:
    """Add the option ``--language``."""
    parser.add_argument(
        "--language",
        default="",
        metavar="CODE",
        help="show the scenario's texts in a language, such as fr; what lacks stays",
    )


def shown_in(scenario: Scenario, asked: str) -> Scenario:
    """The scenario in a language; what is not translated is said on standard error.

    Nothing asked: the language that is set on the home screen, where there is one.  Raises
    :class:`WrongUsage` where no language has the code.
    """
    from game.scenario.translation import languages, translated
    from game.scenario.world.languages import known
    from game.tui.settings import remembered

    if asked and not known(asked):
        here = ", ".join(languages(scenario))
        msg = f"no language has the code `{asked[:20]}`"
        raise WrongUsage(msg, f"`{scenario.id}` has: {here}")
    found = translated(scenario, asked or remembered().language or scenario.language)
    for code in scenario.faulty_languages:
        say(
            f"`texts/{code}.yaml` has faults and is left out; "
            f"`nemcon check {scenario.folder}` tells them"
        )
    if asked and found.notice:
        say(found.notice)
    return found.scenario
