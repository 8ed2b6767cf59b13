"""What the persons at a table are asked before the room goes on: each thing once, and what they
let pass is not asked again."""

from __future__ import annotations

from game.delegates.others.introducing import introducer
from game.rules.log import events as ev
from game.rules.meeting.names import speaker
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes import intents as it
from game.rules.words.wording import subject
from game.sitting.asking import (
    asked,
    asked_at_the_opening,
    asked_of_the_guide,
    asked_on_a_ruling,
)
from game.sitting.desk import Need, Waiting
from game.sitting.table import Table


class Asking:
    """Asks persons at the moments of a meeting, and remembers what they let pass."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._let_pass: set[tuple[str, Need, str, int]] = set()
        self._opening_passed: set[tuple[str, int]] = set()
        self._at_the_opening = False

    def let_pass(self, seat: str, waiting: Waiting) -> bool:
        """Note that a person lets pass what it was asked; whether that was but the opening of
        a list, with nothing to do in its place."""
        if self._at_the_opening:
            self._opening_passed.add((seat, self._table.beat))
            return True
        self._let_pass.add(self._key(seat, waiting))
        return False

    def on_a_ruling(self) -> tuple[str, Waiting] | None:
        """Who may appeal against a ruling within a vote is asked before the next ballot, after
        which it stands."""
        table, self._at_the_opening = self._table, False
        ruled = table.log[-1:] and isinstance(table.log[-1].event, ev.Ruled)
        if table.meeting.chamber.voting is None or not ruled:
            return None
        for seat in sorted(table.people - {CHAIR}):
            for waiting in asked_on_a_ruling(table, seat):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
        return None

    def before_anybody(self) -> tuple[str, Waiting] | None:
        """What a person is asked before the room: to appeal against a ruling; to act where the
        speakers' list opens, since who asks first speaks first and not all are reached."""
        table, self._at_the_opening = self._table, False
        asked_already = {*table.people, introducer(table.setup)}
        if any(e.event.seat not in asked_already for e in table.log[table.beat :]):
            return None
        for seat in sorted(table.people - {CHAIR}):
            for waiting in asked_on_a_ruling(table, seat):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
            for waiting in asked_at_the_opening(table, seat):
                if (seat, table.beat) not in self._opening_passed:
                    self._at_the_opening = True
                    return seat, waiting
        return None

    def before_chair(self) -> tuple[str, Waiting] | None:
        """What a person may wish to do before the Chair goes on."""
        for seat in sorted(self._table.people - {CHAIR}):
            for waiting in asked(self._table, seat):
                if self._key(seat, waiting) in self._let_pass:
                    continue
                if waiting.need == "stage" and self._asked_before(seat):
                    continue
                return seat, waiting
        return None

    def _asked_before(self, seat: str) -> bool:
        """Whether a person was asked as the stage opened, and the room has done nothing since
        but ask for the floor."""
        table = self._table
        if (seat, table.beat) not in self._opening_passed:
            return False
        since = (e.event for e in table.log[table.beat :])
        placards = ev.PlacardRaised | ev.PlacardLowered
        return all(isinstance(e, placards) or e.seat in table.people for e in since)

    def before_its_act(self, wish: it.Intent) -> tuple[str, Waiting] | None:
        """A person whom the Chair's next act takes something from is asked first."""
        return self._insists(wish) or self._left_of_the_guide(wish)

    def _insists(self, wish: it.Intent) -> tuple[str, Waiting] | None:
        """A person whose proposal the Chair is about to pass over is asked first."""
        if not isinstance(wish, it.PassOver) or wish.target == WHOLE:
            return None
        table = self._table
        proposal = table.meeting.chamber.proposals[wish.target]
        if proposal.mover not in table.people:
            return None
        what = subject(table.setup, table.meeting.chamber, wish.target)
        chair = speaker(table.setup, CHAIR)
        words = f"{chair} is about to pass over {what}. To wait lets it go."
        return self._wait(proposal.mover, "insist", words, wish.target)

    def _left_of_the_guide(self, wish: it.Intent) -> tuple[str, Waiting] | None:
        """A person whose step of the guide the Chair is about to end is asked first."""
        for seat in sorted(self._table.people):
            for waiting in asked_of_the_guide(self._table, seat, wish):
                if self._key(seat, waiting) not in self._let_pass:
                    return seat, waiting
        return None

    def _key(self, seat: str, waiting: Waiting) -> tuple[str, Need, str, int]:
        """Names a wait: an offer, a proposal, a line is asked about once, the rest once a
        beat."""
        once = waiting.need in ("offer", "insist", "line")
        return seat, waiting.need, waiting.target, 0 if once else self._table.beat

    def _wait(
        self, seat: str, need: Need, words: str, target: str = ""
    ) -> tuple[str, Waiting] | None:
        waiting = Waiting(need, words, target)
        if self._key(seat, waiting) in self._let_pass:
            return None
        return seat, waiting
