"""A bloc agrees on something."""

from __future__ import annotations

from collections.abc import Iterator

from game.scenario.diagnostics import Entry, Problem
from game.scenario.ground.grounds import Grounds

ENTRY = Entry(
    "S327",
    "bloc whose members disagree on everything",
    "On every issue on which at least two members of a bloc have positions, some of "
    "them stand on opposite sides of the middle, a full half of the scale apart. Such "
    "a bloc has no line.",
    "blocs: {N: {members: [NOR, ISL], ...}}    # 2 and -2 on every issue",
    "Take the bloc out, or correct the positions or `members: [...]`.",
    "warning",
)
NEEDS = frozenset(("blocs", "issues", "positions", "room"))


def judge(grounds: Grounds) -> Iterator[Problem]:
    """Blocs without common ground."""
    own = {(row.delegation, row.issue): row.place for row in grounds.scenario.positions}
    for bloc in grounds.scenario.blocs:
        shared, divided = 0, []
        for issue in grounds.dossier.issues:
            places = [own[m, issue] for m in bloc.members if (m, issue) in own]
            if len(places) < 2:
                continue
            shared += 1
            low, high = min(places), max(places)
            if low < 0 < high and high - low >= 200:
                divided.append(f"{issue} from {low / 100:g} to {high / 100:g}")
        if shared and shared == len(divided):
            of = "; ".join(divided[:3])
            message = f"the members of `{bloc.id}` disagree on everything: {of}"
            part = grounds.material.named("blocs")[bloc.id]
            yield grounds.material.problem(ENTRY, part.at("members"), message)
