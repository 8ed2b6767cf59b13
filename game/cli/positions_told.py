"""How many positions of a scenario are given, and how many are inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.scenario.model import Scenario


def positions_told(scenario: Scenario) -> Iterator[str]:
    """The numbers in a line, and a line for each issue on which nothing was stated.

    A place counts once for each delegation and issue; what a row marks ``inferred`` is
    inferred, and a group's is given.
    """
    from game.cli.lines import one_line
    from game.scenario.room import dossier_of

    if not scenario.issues:
        return
    positions = dossier_of(scenario).positions
    count = Counter[bool]()
    stated: Counter[str] = Counter()
    left: Counter[str] = Counter()
    written = {(row.delegation, row.issue) for row in scenario.positions}
    for seat, held in positions.items():
        for issue, position in held.items():
            given = position.basis != "inferred"
            count[given] += 1
            stated[issue] += given
            left[issue] += not given and (seat, issue) not in written
    yield f"Positions: {count[True]} given, {count[False]} inferred."
    for part in scenario.issues:
        if not stated[part.id] and left[part.id]:
            yield (
                f"On {one_line(part.title)} nobody's position is stated, so that nothing can "
                f"be inferred: {left[part.id]} without a row are put in the middle."
            )
