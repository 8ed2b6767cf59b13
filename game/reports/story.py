"""A log read as a story: each entry with the room before and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import msgspec
from msgspec.structs import replace

from game.rules.evolve import evolve
from game.rules.log import events as ev
from game.rules.log.events import Entry
from game.rules.meeting.business import Decision
from game.rules.meeting.dealings import Offer
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber, opening
from game.rules.voting import Choice


class Step(msgspec.Struct, frozen=True):
    """An entry, and the room before and after."""

    entry: Entry
    setup: Setup
    """The setup that was in force after it, with the rules of its forum."""
    before: Chamber
    after: Chamber
    offers: tuple[Offer, ...] = ()
    """Private offers as they stood after it, as far as the log tells of them."""
    lines: Mapping[str, Mapping[str, Choice]] = {}
    """Lines of blocs, by bloc and target, as they stood before it, as far as the log tells."""

    @property
    def decision(self) -> Decision | None:
        """What the entry decided, if it decided something."""
        done = self.after.decisions
        return done[-1] if len(done) > len(self.before.decisions) else None


def steps(setup: Setup, entries: Iterable[Entry]) -> Iterator[Step]:
    """The log, a step an entry."""
    meeting = opening(setup)
    for entry in entries:
        before = meeting
        # A seat's log leaves out what it may not know; the numbering stays the log's.
        meeting = evolve(replace(meeting, seq=entry.seq - 1), entry.event)
        offers = tuple(meeting.dealings.offers.values())
        yield Step(
            entry,
            meeting.setup,
            before.chamber,
            meeting.chamber,
            offers,
            before.dealings.lines,
        )


def matter(step: Step) -> str:
    """What a step was about: one change tabled by several, and lost by each, is lost once,
    when the last of them lets it go."""
    event = step.entry.event
    target = step.decision.target if step.decision else ""
    if isinstance(event, ev.Withdrawn):
        target = event.target
    proposal = step.before.proposals.get(target)
    if proposal is not None:
        return repr(proposal.operations)
    return target or str(step.entry.seq)


def tells(event: ev.Event) -> bool:
    """Whether an event can change what the room expects of others."""
    return isinstance(
        event,
        ev.Spoke
        | ev.Tabled
        | ev.CoSponsored
        | ev.Withdrawn
        | ev.VoteLetGo
        | ev.VoteAsked
        | ev.Decided
        | ev.Gavelled,
    )
