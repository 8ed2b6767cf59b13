"""Which aims of a delegation were met, where its scenario says how the record tells."""

from __future__ import annotations

from game.delegates.instructions import Instructions, Met
from game.rules.draft.places import variant_of
from game.rules.draft.text import DELETED, Draft, touched
from game.rules.meeting.business import Decision
from game.rules.meeting.results import tally_of
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber


def aims_met(mine: Instructions, setup: Setup, chamber: Chamber) -> tuple[bool | None, ...]:
    """For each aim whether it was met at the end; ``None`` where only a person can judge.

    One of several ways of meeting an aim is enough.
    """
    return tuple(
        _met([m for m in mine.met if m.aim == number], mine.seat, setup, chamber)
        for number in range(1, len(mine.aims) + 1)
    )


def aims_read(mine: Instructions, draft: Draft) -> frozenset[int]:
    """Numbers of the aims that ask for a wording which a text has."""
    return frozenset(way.aim for way in mine.met if way.provision and _reads_in(way, draft))


def _met(ways: list[Met], seat: str, setup: Setup, chamber: Chamber) -> bool | None:
    if not ways:
        return None
    return any(_holds(way, seat, setup, chamber) for way in ways)


def _holds(way: Met, seat: str, setup: Setup, chamber: Chamber) -> bool:
    """Whether everything that a way names is so."""
    return (
        _became(way.whole, chamber)
        and _reads(way, chamber)
        and (way.unamended is None or way.unamended is _unamended(setup, chamber))
        and (not way.voted or bool(_votes_on(way.voted, chamber)))
        and (way.objected is None or way.objected is _objected(seat, chamber))
        and (not way.ballot or way.ballot == _ballot(seat, chamber))
        and _counted(way, setup, chamber)
    )


def _there(chamber: Chamber) -> bool:
    return chamber.outcome in ("consensus", "vote")


def _became(whole: str, chamber: Chamber) -> bool:
    match whole:
        case "adopted":
            return _there(chamber)
        case "not-adopted":
            return not _there(chamber)
        case "consensus" | "vote":
            return chamber.outcome == whole
        case "no-consensus":
            return any(
                d.target == WHOLE and d.how != "vote" and d.objections
                for d in chamber.decisions
            )
        case _:
            return True


def _reads(way: Met, chamber: Chamber) -> bool:
    """Whether an adopted text has one of the wordings named."""
    if not way.provision and not way.besides:
        return True
    return _there(chamber) and _reads_in(way, chamber.draft)


def _reads_in(way: Met, draft: Draft) -> bool:
    """Whether a text has a wording named of the provision, and of each besides it."""
    named = [(way.provision, way.reads)] if way.provision else []
    return all(_stands(id_, draft) in reads for id_, reads in (*named, *way.besides))


def _stands(provision: str, draft: Draft) -> str:
    """The wording of a provision."""
    found = draft.provisions.get(provision)
    return DELETED if found is None else variant_of(found)


def _unamended(setup: Setup, chamber: Chamber) -> bool:
    """Whether the adopted text reads as the draft did when the meeting opened."""
    return _there(chamber) and chamber.draft.reading() == setup.draft.reading()


def _votes_on(provision: str, chamber: Chamber) -> list[Decision]:
    """The votes on a provision that stand on the record, on it or on a change of it; on the
    whole where none is named."""
    target = provision or WHOLE
    changes = {i for i, p in chamber.proposals.items() if target in touched(p.operations)}
    return [
        d
        for d in chamber.decisions
        if d.how == "vote" and (d.target == target or d.target in changes)
    ]


def _objected(seat: str, chamber: Chamber) -> bool:
    return any(seat in d.objections for d in chamber.decisions if d.target == WHOLE)


def _ballot(seat: str, chamber: Chamber) -> str:
    """A seat's ballot in the last vote on the whole, where names were recorded; ``absent``
    of one that cast none."""
    votes = _votes_on("", chamber)
    last = votes[-1] if votes else None
    if last is None or not last.ballots:
        return ""
    return last.ballots.get(seat, "absent")


def _counted(way: Met, setup: Setup, chamber: Chamber) -> bool:
    """Whether the last vote, on what is named as voted on or on the whole, had as many in
    favour, or no more, as is named."""
    if way.at_least is None and way.at_most is None:
        return True
    votes = _votes_on(way.voted, chamber)
    if not votes:
        return False
    yes = tally_of(setup, votes[-1]).yes
    enough = way.at_least is None or yes >= way.at_least
    return enough and (way.at_most is None or yes <= way.at_most)
