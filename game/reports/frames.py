"""A day as a row of frames, whether history recorded it or it was played.

A frame is one moment and the text as it stood then.  A replay steps through frames and
need not know where they come from.  What is not known stays empty and is never filled in.
"""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from game.reports.story import Step, steps
from game.rules.draft.text import Draft, draft_of, touched
from game.rules.log import events as ev
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots, on_record
from game.rules.meeting.results import adopted, running_tally, tally_of
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.voting import Choice, Tally
from game.rules.words.sayings import say_to_all
from game.scenario.ground.known_tallies import known_tally
from game.scenario.model import Moment, Scenario

CHOICES: tuple[Choice, ...] = ("yes", "no", "abstain", "absent")
"""Ballots in the order in which they are listed."""


class Frame(msgspec.Struct, frozen=True):
    """One moment of a day."""

    number: int
    """1 for the first."""
    minute: int | None
    """Minute of the day; ``None`` where only the order is known."""
    kind: str
    """A word or two: ``vote``, ``statement``, ``Chair``."""
    who: str
    """Name of who did it; empty where it is nobody in particular."""
    words: str
    """What happened, in a sentence."""
    about: tuple[str, ...]
    """The provisions concerned; ``whole`` for the draft; empty where not established."""
    draft: Draft
    """The text as it stood after the moment, as far as that is known."""
    decided: bool = False
    """Whether something was decided, or put and lost."""
    outcome: str = ""
    """``adopted``, ``rejected`` ...; empty: nothing was decided, or it is not known."""
    voted: bool = False
    """Whether there was a vote; then a ``tally`` of ``None`` is one that is not public."""
    tally: Tally | None = None
    ballots: dict[str, tuple[str, ...]] = {}
    """By ballot: the seats known to have cast it."""
    complete: bool = False
    """Whether ``ballots`` are all of them."""
    source: str = ""
    """Where we have it from, in words; empty for what was played here."""
    confidence: str = ""
    """``certain``, ``likely`` or ``unsure``; empty for what was played here."""
    before: Draft | None = None
    """The text before the moment where the moment changed it."""
    broken: tuple[str, ...] = ()
    """Deals that the moment broke, a sentence each, as far as the viewer may know."""
    parted: tuple[str, ...] = ()
    """Who broke a line that the viewer knows, or voted apart from its group."""


def frames_of_record(scenario: Scenario) -> tuple[Frame, ...]:
    """The day as it is recorded.

    The record says what was put and what became of it, not how wordings changed, so the
    text is the scenario's throughout.
    """
    draft = draft_of(scenario.provisions)
    names = {s.id: s.brief for s in scenario.seats}
    return tuple(
        _recorded(scenario, names, draft, number, moment)
        for number, moment in enumerate(scenario.record, 1)
    )


def _recorded(
    scenario: Scenario, names: dict[str, str], draft: Draft, number: int, moment: Moment
) -> Frame:
    voted = moment.kind == "vote"
    source = scenario.sources.get(moment.source)
    return Frame(
        number,
        moment.at,
        moment.kind,
        names.get(moment.seat, moment.seat),
        moment.words,
        (moment.about,) if moment.about else (),
        draft,
        voted or moment.kind == "adoption",
        moment.outcome,
        voted,
        known_tally(scenario, moment, moment.tally) if moment.tally else None,
        {choice: moment.known[choice] for choice in CHOICES if moment.known.get(choice)},
        source=source.title if source else moment.source,
        confidence=moment.confidence,
    )


_KINDS: dict[type, str] = {
    ev.BallotCast: "ballot",
    ev.SecretBallotCast: "ballot",
    ev.HandRaised: "ballot",
    ev.BallotTaken: "ballot",
    ev.Spoke: "statement",
    ev.Tabled: "proposal",
    ev.CoSponsored: "proposal",
    ev.Withdrawn: "proposal",
    ev.VoteAsked: "request",
    ev.VoteLetGo: "request",
    ev.StageOpened: "stage",
    ev.Objected: "objection",
    ev.Decided: "vote",
    ev.PassedOver: "decision",
    ev.Gavelled: "decision",
    ev.OfferMade: "offer",
    ev.OfferAnswered: "offer",
    ev.OfferWithdrawn: "offer",
    ev.Closed: "closing",
}


def frames_of_log(setup: Setup, entries: Iterable[ev.Entry]) -> tuple[Frame, ...]:
    """A played sitting; ballots are gathered into the decision that they lead to."""
    told = (
        step
        for step in steps(setup, entries)
        if not isinstance(step.entry.event, (*ev.BALLOTS, ev.RoomCounted))
    )
    return tuple(frame_of(number, step) for number, step in enumerate(told, 1))


def kind_of(event: ev.Event) -> str:
    """What sort of moment an event is, in a word or two."""
    if isinstance(event, ev.Spoke) and event.kind == "red-line":
        return "red line"
    if isinstance(event, ev.Recorded):
        return "record" if event.kind in ("vote", "adoption") else event.kind
    return _KINDS.get(type(event), "meeting")


def frame_of(number: int, step: Step, broken: tuple[str, ...] = ()) -> Frame:
    """One moment of a played sitting."""
    event, setup, chamber = step.entry.event, step.setup, step.after
    changed = step.before.draft is not chamber.draft
    frame = Frame(
        number,
        step.entry.minute,
        kind_of(event),
        "" if event.seat in {"", CHAIR} else setup.name(event.seat),
        say_to_all(setup, chamber, event),
        about_of(chamber, event),
        chamber.draft,
        before=step.before.draft if changed else None,
        broken=broken,
    )
    if step.decision is None:
        return _with_ballots_so_far(setup, chamber, frame)
    return _with_decision(setup, chamber, frame, step.decision)


def _with_ballots_so_far(setup: Setup, chamber: Chamber, frame: Frame) -> Frame:
    voting = chamber.voting
    if voting is None or frame.kind != "ballot":
        return frame
    return msgspec.structs.replace(
        frame,
        about=provisions_of(chamber, voting.question.target),
        voted=True,
        tally=running_tally(setup, chamber, voting),
        ballots=_by_choice(setup, voting.ballots),
    )


def _by_choice(setup: Setup, ballots: dict[str, Choice]) -> dict[str, tuple[str, ...]]:
    return {
        c: tuple(s for s in setup.roll if ballots.get(s) == c)
        for c in CHOICES
        if c in ballots.values()
    }


def _with_decision(
    setup: Setup, chamber: Chamber, frame: Frame, decision: Decision
) -> Frame:
    return msgspec.structs.replace(
        frame,
        about=provisions_of(chamber, decision.target),
        decided=True,
        outcome=verdict(setup, decision),
        voted=decision.how == "vote",
        tally=tally_of(setup, decision) if decision.how == "vote" else None,
        ballots=_by_choice(setup, named_ballots(decision)),
        complete=on_record(decision),
    )


def verdict(setup: Setup, decision: Decision) -> str:
    """What became of a decision, in a word or two."""
    if decision.how == "not-put":
        return "not put"
    if adopted(setup, decision):
        return "adopted"
    if decision.how in ("consensus", "silence"):
        return "no consensus"
    return tally_of(setup, decision).outcome.replace("-", " ")


def provisions_of(chamber: Chamber, target: str) -> tuple[str, ...]:
    """The provisions that a target touches; ``whole`` for the draft as a whole."""
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        return tuple(dict.fromkeys(touched(proposal.operations)))
    return (target,) if target == WHOLE or target in chamber.draft.provisions else ()


def about_of(chamber: Chamber, event: ev.Event) -> tuple[str, ...]:
    """The provisions that an event concerns, where it names what it is about."""
    match event:
        case ev.Spoke(about=target) | ev.Objected(about=target):
            return provisions_of(chamber, target)
        case ev.Tabled(id=target):
            return provisions_of(chamber, target)
        case (
            ev.CoSponsored(target=target)
            | ev.Withdrawn(target=target)
            | ev.VoteAsked(target=target)
            | ev.VoteLetGo(target=target)
            | ev.ConsensusCalled(target=target)
            | ev.QuestionPut(target=target)
            | ev.PassedOver(target=target)
            | ev.MotionMoved(target=target)
        ):
            return provisions_of(chamber, target)
        case ev.MotionSpoken(target=id_) if id_ in chamber.motions:
            return provisions_of(chamber, chamber.motions[id_].target)
        case ev.Gavelled() if chamber.decisions:
            return provisions_of(chamber, chamber.decisions[-1].target)
        case ev.SilenceBroken(about=ids):
            return ids
        case _:
            return ()
