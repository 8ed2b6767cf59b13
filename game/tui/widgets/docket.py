"""The docket: proposals and motions, who moved them, how they stand."""

from __future__ import annotations

from typing import ClassVar

from game.delegates.docket import docket
from game.delegates.view import View
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import is_whole_decided
from game.rules.procedures.motions import waiting
from game.rules.words.changes import proposal_words
from game.rules.words.sayings_of_parts import separate_words
from game.rules.words.wording import fate_words, moved_words
from game.tui.matter import sponsors
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.items import ItemsPane

_ORDER = {"adopted": 0, "rejected": 1, "no-action": 2}
_SIGNS = {"pending": "○", "adopted": "●", "kept": "●", "rejected": "×", "out": "×"}


class DocketPane(ItemsPane):
    """What is to be taken up: motions by precedence, then pending proposals in the order of
    voting, then what was decided; the whole comes last."""

    grows: ClassVar[bool] = True

    def __init__(self, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self._view: View | None = None
        self._looked_at = ""

    def show(self, view: View, looked_at: str) -> None:
        """Show the docket; ``looked_at`` is the target that the other panes are about."""
        self._view, self._looked_at = view, looked_at
        self.reset()

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        if self._view is None:
            return []
        chamber = self._view.chamber
        found = [
            (m.id, wrapped(self._motion(m), width, "    "))
            for m in waiting(Meeting(self._view.setup, chamber))
        ]
        proposals = [
            *docket(self._view),
            *sorted(
                (p for p in chamber.proposals.values() if p.status != "pending"),
                key=lambda p: (_ORDER.get(p.status, 3), p.seq),
            ),
        ]
        found += [(p.id, wrapped(self._proposal(p), width, "    ")) for p in proposals]
        parts = chamber.separate
        found += [(part, wrapped(self._part(part), width, "    ")) for part in parts]
        found.append((WHOLE, wrapped(self._whole(), width, "    ")))
        return found

    def _proposal(self, proposal: Proposal) -> list[Run]:
        view = self._view
        assert view is not None
        pending = proposal.status == "pending"
        words = proposal_words(view.chamber.draft, proposal)
        runs: list[Run] = [
            (self._pointer(proposal.id), "accent"),
            (
                f"{_SIGNS.get(proposal.status, '·')} {proposal.id} ",
                "key" if pending else "off",
            ),
            (words, "" if pending else "faint"),
            (f" · {sponsors(view.setup, proposal)}", "faint"),
        ]
        if not pending:
            runs.append((f" · {fate_words(proposal)}", "faint"))
        elif proposal.id in view.chamber.asked:
            runs.append((" · vote asked", "warn"))
        return runs

    def _motion(self, motion: Motion) -> list[Run]:
        assert self._view is not None
        setup, chamber = self._view.setup, self._view.chamber
        words = f"motion: {moved_words(setup, chamber, motion.motion, motion.target)}"
        return [
            (self._pointer(motion.id), "accent"),
            (f"○ {motion.id} ", "key"),
            (words, ""),
            (f" · {setup.name(motion.mover)}", "faint"),
        ]

    def _part(self, part: str) -> list[Run]:
        assert self._view is not None
        chamber = self._view.chamber
        state = chamber.separate[part]
        pending = state == "pending"
        return [
            (self._pointer(part), "accent"),
            (f"{_SIGNS.get(state, '·')} {part} ", "key" if pending else "off"),
            (separate_words(self._view.setup, chamber, part), "" if pending else "faint"),
        ]

    def _whole(self) -> list[Run]:
        assert self._view is not None
        chamber = self._view.chamber
        done = is_whole_decided(self._view.setup, chamber)
        runs: list[Run] = [
            (self._pointer(WHOLE), "accent"),
            ("● " if done else "○ ", "off" if done else "key"),
            ("the draft as a whole", "faint" if done else ""),
        ]
        if chamber.withdrawn:
            runs.append((" · withdrawn", "warn"))
        if WHOLE in chamber.asked and not done:
            runs.append((" · vote asked", "warn"))
        return runs

    def _pointer(self, target: str) -> str:
        return "▸" if target == self._looked_at else " "
