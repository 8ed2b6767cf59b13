"""A decision that is reconsidered leaves no mark, in small meetings drawn by chance."""

from __future__ import annotations

from random import Random

from msgspec.structs import replace

from game.rules.decide import decide
from game.rules.draft.text import (
    Add,
    Delete,
    Draft,
    Move,
    Operation,
    Provision,
    Revise,
    draft_of,
)
from game.rules.evolve import evolve
from game.rules.meeting.state import Meeting
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from tests.rules.rooms import Room, full_rulebook, provision, setup

MEETINGS = 600
LEAST = {"adopted": 300, "moves": 100, "not the last": 50}
"""How much of what the laws are on must come by."""


class Drawn:
    """A meeting in which proposals are tabled and put, as they are drawn."""

    def __init__(self, seed: int) -> None:
        self.draw = Random(seed)  # noqa: S311 - steps of a test, not a secret
        kept = self.draw.choice(("put", "moot"))
        rules = full_rulebook(consensus=replace(full_rulebook().consensus, first=False))
        rules = replace(rules, rivals=replace(rules.rivals, after_adoption=kept))
        parts = ("1", "2", "2.1", "2.2", "3", "3.1", "4")
        draft = draft_of(tuple(provision(i, parent=i[:-2]) for i in parts))
        self.meeting = Room(setup(rules, draft=draft)).play("chair: stage action").meeting
        self.tabled = 0

    def do(self, intent: it.Intent) -> Refusal | None:
        """What the law makes of an intent."""
        verdict = decide(self.meeting, intent)
        if isinstance(verdict, Refusal):
            return verdict
        for event in verdict:
            self.meeting = evolve(self.meeting, event)
        return None

    def table(self) -> None:
        self.tabled += 1
        names = [f"{self.tabled}{'abc'[n]}" for n in range(self.draw.choice((1, 1, 2)))]
        changes = tuple(self.change(self.meeting.chamber.draft, n) for n in names)
        self.do(it.Table("AAA", changes, len(changes) > 1))

    def change(self, draft: Draft, name: str) -> Operation:
        """A change, every second a move, that the draft may be able to take."""
        id_ = self.draw.choice([p.id for p in draft.walk()])
        parent = self.draw.choice(("", "", "2", "3"))
        after = self.draw.choice(("", *draft.order.get(parent, ())))
        new = Provision(f"n{name}", "", "New", f"new {name}", parent=parent)
        kinds = (Add(new, after), Delete(id_), Revise(id_, "", f"words {name}"))
        move = Move(id_, parent, after)
        return self.draw.choice((*kinds, move, move, move))

    def put(self, target: str, choice: Choice) -> bool:
        """Whether a question could be put; all vote alike."""
        self.do(it.AskVote("AAA", target))
        if self.do(it.PutQuestion("chair", target)):
            return False
        for seat in self.meeting.setup.roll:
            self.do(it.Vote(seat, choice))
        assert self.do(it.CloseVoting("chair")) is None
        return True

    def reconsider(self, target: str) -> Refusal | None:
        if refused := self.do(it.MoveMotion("AAA", "reconsider", target)):
            return refused
        assert self.put(tuple(self.meeting.chamber.motions)[-1], "yes")
        return None

    def step(self) -> str:
        """Table or put something; the id of what was adopted, if something was."""
        pending = [
            p.id for p in self.meeting.chamber.proposals.values() if p.status == "pending"
        ]
        if not pending or self.draw.random() < 0.6:
            self.table()
            return ""
        target = self.draw.choice(pending)
        if not self.put(target, "yes"):
            return ""
        adopted = self.meeting.chamber.proposals[target].status == "adopted"
        return target if adopted else ""

    def adopted(self) -> list[str]:
        found = self.meeting.chamber.proposals.values()
        return [p.id for p in found if p.status == "adopted"]


def pending(meeting: Meeting) -> dict[str, tuple[Operation, ...]]:
    found = meeting.chamber.proposals.values()
    return {p.id: p.operations for p in found if p.status == "pending"}


def test_what_was_decided_last_is_undone_without_a_trace() -> None:
    adopted = moves = 0
    for seed in range(MEETINGS):
        room = Drawn(seed)
        for _ in range(room.draw.randint(2, 9)):
            before = room.meeting
            if not (target := room.step()):
                continue
            after = room.meeting
            assert room.reconsider(target) is None, (seed, target)
            assert room.meeting.chamber.draft == before.chamber.draft, (seed, target)
            was, now = pending(before), pending(room.meeting)
            assert now == {i: was[i] for i in now}, (seed, target)
            operations = after.chamber.proposals[target].operations
            adopted, moves = adopted + 1, moves + any(type(o) is Move for o in operations)
            room.meeting = after
    assert adopted >= LEAST["adopted"]
    assert moves >= LEAST["moves"]


def test_decisions_are_all_undone_in_whatever_order_they_may_be() -> None:
    """One of them can always be taken up, and once all are lost the text is the first one."""
    not_the_last = 0
    for seed in range(MEETINGS):
        room = Drawn(seed)
        first = room.meeting.chamber.draft
        for _ in range(room.draw.randint(2, 9)):
            room.step()
        while adopted := room.adopted():
            ways = room.draw.sample(adopted, len(adopted))
            done = next((i for i in ways if room.reconsider(i) is None), None)
            assert done is not None, (seed, adopted)
            not_the_last += done != adopted[-1]
            room.put(done, "no")
        assert room.meeting.chamber.draft == first, seed
    assert not_the_last >= LEAST["not the last"]
