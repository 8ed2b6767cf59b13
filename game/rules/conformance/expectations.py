"""What a case of the conformance suite may expect of a meeting, by word.

Each reading answers with what is so, in the words in which a case would expect it; a case
holds where both are equal.  ``tests/conformance/README.md`` describes the notation.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from game.rules.draft.text import CHAIR_TEXT
from game.rules.meeting.business import Decision
from game.rules.meeting.calendar import clock
from game.rules.meeting.order import voting_order
from game.rules.meeting.results import (
    adopted,
    last_part_out,
    members_present,
    next_called,
    running_tally,
    tally_of,
)
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.notation.typed_parts import choice_of
from game.rules.procedures.motions import waiting
from game.rules.voting import Count, Tally
from game.rules.words.polarity import warn


class Moment(msgspec.Struct, frozen=True):
    """A meeting, and what was said last."""

    meeting: Meeting
    said: str = ""


_Reading = Callable[[Moment, list[str]], str]


def actual(moment: Moment, expected: str) -> str:
    """What is so, in the words of ``expected``.

    Raises :class:`KeyError` with the word where nothing of that name can be expected.
    """
    parts = expected.split()
    word, rest = parts[0], parts[1:]
    reading = READINGS.get(word)
    if reading is not None:
        return " ".join(f"{word} {reading(moment, rest)}".split())
    state = state_of(moment.meeting, word)
    if not state:
        raise KeyError(word)
    return f"{word} {state}"


def state_of(meeting: Meeting, target: str) -> str:
    """What has become of a proposal, a motion, a separate vote or the whole."""
    chamber = meeting.chamber
    if target in chamber.proposals:
        return chamber.proposals[target].status
    if target in chamber.motions:
        return chamber.motions[target].status
    if target in chamber.separate:
        return chamber.separate[target]
    return _of_the_whole(meeting) if target == WHOLE else ""


def _of_the_whole(meeting: Meeting) -> str:
    if meeting.chamber.withdrawn:
        return "withdrawn"
    since = meeting.chamber.reopened.get(WHOLE, 0)
    for decision in reversed(meeting.chamber.decisions):
        if decision.target != WHOLE or decision.seq < since:
            continue
        if decision.how == "vote":
            return tally_of(meeting.setup, decision).outcome
        return "adopted" if adopted(meeting.setup, decision) else "no-consensus"
    if WHOLE in meeting.chamber.shelved:
        return "no-action"
    return "rejected" if last_part_out(meeting.setup, meeting.chamber) else "undecided"


def _text(moment: Moment, _rest: list[str]) -> str:
    """Ids of what stands, each with its wording where that is not the Chair's."""
    standing = moment.meeting.chamber.draft.standing()
    return " ".join(
        p.id if p.variant == CHAIR_TEXT else f"{p.id}:{p.variant or 'text'}"
        for p in standing
    )


def _tally(moment: Moment, rest: list[str]) -> str:
    """``3-1-0 base 4 needed 3 adopted``, of which a case may give the beginning."""
    found = _latest_tally(moment.meeting)
    if found is None:
        return "none"
    votes = f"{found.yes}-{found.no}-{found.abstain}"
    words = [votes, "base", str(found.base), "needed", str(found.needed), found.outcome]
    return " ".join(words[: len(rest) or None])


def _latest_tally(meeting: Meeting) -> Tally | None:
    chamber = meeting.chamber
    if chamber.voting is not None:
        return running_tally(meeting.setup, chamber, chamber.voting)
    found = [d for d in chamber.decisions if d.how == "vote"]
    return tally_of(meeting.setup, found[-1]) if found else None


def _veto(moment: Moment, _rest: list[str]) -> str:
    found = _latest_tally(moment.meeting)
    return " ".join(found.veto) if found and found.veto else "none"


def _outcome(moment: Moment, _rest: list[str]) -> str:
    return moment.meeting.chamber.outcome or "none"


def _order(moment: Moment, _rest: list[str]) -> str:
    found = voting_order(moment.meeting.setup, moment.meeting.chamber)
    return " ".join(found) or "none"


def _motions(moment: Moment, _rest: list[str]) -> str:
    return " ".join(m.id for m in waiting(moment.meeting)) or "none"


def _next(moment: Moment, _rest: list[str]) -> str:
    return next_called(moment.meeting.setup, moment.meeting.chamber) or "nobody"


def _floor(moment: Moment, _rest: list[str]) -> str:
    return moment.meeting.chamber.floor or "nobody"


def _speakers(moment: Moment, _rest: list[str]) -> str:
    chamber = moment.meeting.chamber
    names = " ".join(chamber.speakers) or "nobody"
    return f"{names} closed" if chamber.list_closed else names


def _asked(moment: Moment, rest: list[str]) -> str:
    asking = moment.meeting.chamber.asked.get(rest[0] if rest else WHOLE, ())
    return " ".join((*rest[:1], *(asking or ("nobody",))))


def _majority(moment: Moment, _rest: list[str]) -> str:
    voting = moment.meeting.chamber.voting
    return voting.question.majority if voting else "none"


def _method(moment: Moment, _rest: list[str]) -> str:
    voting = moment.meeting.chamber.voting
    return voting.question.method if voting else "none"


def _mark(moment: Moment, rest: list[str]) -> str:
    found = moment.meeting.chamber.draft.provisions[rest[0]]
    return " ".join((found.id, found.mark, *found.bracketed_by))


def _present(moment: Moment, _rest: list[str]) -> str:
    return str(members_present(moment.meeting.setup, moment.meeting.chamber))


def _clock(moment: Moment, _rest: list[str]) -> str:
    return clock(moment.meeting.chamber.minute)


def _corrections(moment: Moment, _rest: list[str]) -> str:
    notes = moment.meeting.chamber.corrections
    return "; ".join(f"{n.question} {n.seat} {n.choice}" for n in notes) or "none"


def _objections(moment: Moment, _rest: list[str]) -> str:
    chamber = moment.meeting.chamber
    found: dict[str, str] = chamber.call.objections if chamber.call else {}
    if chamber.call is None:
        taken = [d for d in chamber.decisions if d.how in ("consensus", "silence")]
        found = taken[-1].objections if taken else {}
    return " ".join(found) or "nobody"


def _polarity(moment: Moment, rest: list[str]) -> str:
    """``A1 100-60-30 opposite``: would the other form give another text?  Where vetoes or
    weights count, seats are named with their ballots: ``A1 1-14-0 yes:RUS opposite``."""
    chamber = moment.meeting.chamber
    if rest[0] not in chamber.proposals and rest[0] not in chamber.draft.provisions:
        raise KeyError(rest[0])
    yes, no, abstain = (int(n) for n in rest[1].split("-"))
    count = Count(yes, no, abstain, yes + no + abstain)
    named = [word for word in rest[2:] if ":" in word]
    ballots = {seat: choice_of(how) for how, _, seat in (w.partition(":") for w in named)}
    warned = warn(moment.meeting.setup, chamber, rest[0], count, ballots)
    return " ".join((*rest[:2], *named, "opposite" if warned else "same"))


def _decisions(moment: Moment, _rest: list[str]) -> str:
    """How each decision so far was taken, the oldest first."""
    return " ".join(_decision(d) for d in moment.meeting.chamber.decisions) or "none"


def _decision(decision: Decision) -> str:
    return f"{decision.target}/{decision.how}"


def _says(moment: Moment, rest: list[str]) -> str:
    """The expected words where they stand in the sentence said last, else that sentence."""
    wanted = " ".join(rest)
    return wanted if wanted.strip('"') in moment.said else moment.said


READINGS: dict[str, _Reading] = {
    "text": _text,
    "tally": _tally,
    "veto": _veto,
    "outcome": _outcome,
    "order": _order,
    "motions": _motions,
    "next": _next,
    "floor": _floor,
    "speakers": _speakers,
    "asked": _asked,
    "majority": _majority,
    "method": _method,
    "mark": _mark,
    "present": _present,
    "clock": _clock,
    "corrections": _corrections,
    "objections": _objections,
    "polarity": _polarity,
    "decisions": _decisions,
    "says": _says,
}
"""What can be expected besides the state of a target."""
