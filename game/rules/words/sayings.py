"""The record in words: one sentence for each event, in terms of the scenario."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules.fold.dealing import PRIVATE
from game.rules.log import events as ev
from game.rules.meeting.agreed import lapsed_at
from game.rules.meeting.methods import HANDS, REQUESTS
from game.rules.meeting.names import named, presiding, speaker
from game.rules.meeting.setup import CHAIR, Setup, Stage
from game.rules.meeting.state import Chamber, consulting
from game.rules.meeting.timed import minutes_of
from game.rules.words import sayings_of_silence, sayings_of_text
from game.rules.words.points import thing
from game.rules.words.provisions import provision_called
from game.rules.words.sayings_of_decisions import gavelled, latest, of_a_point
from game.rules.words.sayings_of_parts import fallen, in_the_text_already
from game.rules.words.wording import (
    because,
    listed,
    minutes_words,
    moved_words,
    needed_words,
    question,
    subject,
)

_CHANGES_TEXT = (ev.Decided, ev.Gavelled, ev.ProposalRevised)
"""What may change words that were agreed."""


def say(setup: Setup, chamber: Chamber, event: ev.Event) -> str:
    """What happened, in a sentence or two.  ``chamber`` is the state after the event."""
    said = _SAYINGS[type(event)](setup, chamber, event)
    if chamber.fell and not isinstance(event, PRIVATE):
        said += fallen(setup, chamber)
    lapsed = lapsed_at(chamber, chamber.seq) if chamber.lapsed else ()
    if not lapsed or not isinstance(event, _CHANGES_TEXT):
        return said
    names = listed([provision_called(chamber.draft, i) for i in lapsed])
    whose, are = ("Its", "is") if len(lapsed) == 1 else ("Their", "are")
    return (
        f"{said} {whose} words have changed: {names} {are} open, and agreed ad referendum "
        "no more."
    )


def say_to_all(setup: Setup, chamber: Chamber, event: ev.Event) -> str:
    """What happened, in one sentence that anybody may read: no choice of a ballot that was
    not given by name."""
    if isinstance(event, ev.SecretBallotCast | ev.HandRaised):
        return f"{speaker(setup, event.seat)} votes."
    return say(setup, chamber, event)


def _attended(setup: Setup, chamber: Chamber, e: ev.Attended) -> str:
    return f"{speaker(setup, e.seat)} {'comes in' if e.present else 'leaves the room'}."


def _room_counted(setup: Setup, chamber: Chamber, e: ev.RoomCounted) -> str:
    members = len(setup.members)
    return f"{members - len(e.absent)} of {members} members are in the room."


_KINDS = {
    "general": "makes a general statement",
    "support": "speaks in support",
    "concern": "voices concern",
    "red-line": "states a red line",
    "reply": "exercises the right of reply",
    "explanation": "explains its vote",
    "position": "explains its position",
    "dissociation": "dissociates itself",
    "reservation": "makes a reservation",
    "interpretation": "states how it reads the text",
}


def _spoke(setup: Setup, chamber: Chamber, e: ev.Spoke) -> str:
    about = f" on {subject(setup, chamber, e.about)}" if e.about else ""
    if e.kind == "dissociation" and e.about:
        about = f" from {subject(setup, chamber, e.about)}"
    words = f" “{e.words}”" if e.words else ""
    joint = ":" if words else "."
    aside = ", informally" if chamber.suspended and not consulting(setup, chamber) else ""
    does = _KINDS[e.kind]
    if e.kind == "general" and consulting(setup, chamber):
        does = "speaks to delegations"
    return f"{speaker(setup, e.seat)} {does}{about}{aside}{joint}{words}"


def _stage_opened(setup: Setup, chamber: Chamber, e: ev.StageOpened) -> str:
    stage = next(s for s in setup.stages if s.id == e.stage)
    opens = f"{speaker(setup, CHAIR)} opens: {stage.title}.{_other_rules(setup, stage)}"
    if stage.limit and stage.kind != "consultations":
        opens += f" A speaker has {minutes_words(stage.limit)}."
    if stage.kind == "consultations":
        return f"{opens} The meeting is suspended: delegations consult informally."
    return opens


def _other_rules(setup: Setup, stage: Stage) -> str:
    """That a stage is under other rules than the one before it; empty where it is not."""
    at = setup.stages.index(stage)
    rules = setup.rules_in(stage.id)
    if not at or rules.id == setup.rules_in(setup.stages[at - 1].id).id:
        return ""
    return f" The rules from here: {rules.title}."


def _exhausted(setup: Setup, chamber: Chamber, e: ev.EffortsExhausted) -> str:
    rule = setup.rulebook.consensus
    finder = f"the {rule.finding}" if rule.finding else presiding(setup)
    cited = f" ({rule.cite.rule})" if rule.cite.rule else ""
    return (
        f"{speaker(setup, CHAIR)} tells the room that, in the finding of {finder}, efforts at "
        f"consensus are exhausted{cited}."
    )


def _consensus_called(setup: Setup, chamber: Chamber, e: ev.ConsensusCalled) -> str:
    what = subject(setup, chamber, e.target)
    return f"{speaker(setup, CHAIR)} asks whether {what} can be adopted without a vote."


def _objected(setup: Setup, chamber: Chamber, e: ev.Objected) -> str:
    about = f" to {provision_called(chamber.draft, e.about)}" if e.about else ""
    why = f": “{e.reason}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} objects{about}{why}"


def _objection_withdrawn(setup: Setup, chamber: Chamber, e: ev.Event) -> str:
    return f"{speaker(setup, e.seat)} withdraws its objection."


def _question_put(setup: Setup, chamber: Chamber, e: ev.QuestionPut) -> str:
    asked = question(setup, chamber, e.target)
    needed = needed_words(setup, e.majority)
    lot = f" The roll begins with {named(setup, e.drawn)}, drawn by lot." if e.drawn else ""
    again = " for the second time" if e.second else ""
    how = f" {_METHODS[e.method]}" if e.method in _METHODS else ""
    had = in_the_text_already(chamber, e.target)
    asked = f"{asked.removesuffix('?')}{had}?" if had else asked
    return f"{speaker(setup, CHAIR)} puts the question{again}: {asked} It needs {needed}.{how}{lot}"


_METHODS = {
    "hands": "By show of hands.",
    "roll-call": "By roll call.",
    "secret-ballot": "By secret ballot.",
}


_CHOICES = {"yes": "Yes", "no": "No", "abstain": "Abstention", "absent": "no answer"}


def _ballot_cast(setup: Setup, chamber: Chamber, e: ev.BallotCast) -> str:
    voting = chamber.voting
    if voting is not None and voting.question.method == HANDS:
        return f"{speaker(setup, e.seat)} {_HANDS[e.choice]}."
    return f"{setup.name(e.seat)}: {_CHOICES[e.choice]}."


_HANDS = {
    "yes": "raises a hand in favour",
    "no": "raises a hand against",
    "abstain": "raises a hand to abstain",
    "absent": "raises no hand",
}


def _floor_given(setup: Setup, chamber: Chamber, e: ev.FloorGiven) -> str:
    limit = f", for {minutes_words(chamber.limit)} at most" if chamber.limit else ""
    return f"{speaker(setup, CHAIR)} gives the floor to {named(setup, e.to)}{limit}."


def _motion_moved(setup: Setup, chamber: Chamber, e: ev.MotionMoved) -> str:
    rule = setup.rulebook.motions[e.motion].cite.rule
    cited = f" ({rule})" if rule else ""
    if e.motion in REQUESTS:
        what = subject(setup, chamber, e.target)
        how = e.motion.replace("-", " ")
        return f"{speaker(setup, e.seat)} asks for a {how} on {what}{cited}."
    if e.motion == "point-of-order":
        about = thing(setup, chamber, e.target)
        on = f" on {about}" if about else ""
        return f"{speaker(setup, e.seat)} raises a point of order{on}{cited}: {e.id}."
    minutes = minutes_of(e.motion, e.value)
    said = minutes_words(minutes) if minutes else e.value
    value = f" ({said})" if said else ""
    what = f"{moved_words(setup, chamber, e.motion, e.target)}{value}"
    return f"{speaker(setup, e.seat)} moves {what}{cited}: {e.id}."


def _motion_spoken(setup: Setup, chamber: Chamber, e: ev.MotionSpoken) -> str:
    verb = "seconds" if e.stand == "second" else f"speaks {e.stand}"
    return f"{speaker(setup, e.seat)} {verb} {subject(setup, chamber, e.target)}."


def _ruled(setup: Setup, chamber: Chamber, e: ev.Ruled) -> str:
    what = (
        "the notice of texts" if e.target == "notice" else subject(setup, chamber, e.target)
    )
    verb = "grants" if e.upheld else "refuses"
    motion = chamber.motions.get(e.target)
    if motion is not None and motion.motion == "point-of-order":
        verb = "upholds" if e.upheld else "does not uphold"
    if e.target in chamber.proposals:
        verb = "rules that the room takes first" if e.upheld else "no longer takes first"
    elif e.target == "notice":
        verb = "waives" if e.upheld else "insists on"
    why = f": “{e.reason}”" if e.reason else "."
    return (
        f"{speaker(setup, CHAIR)} {verb} {what}{why}{of_a_point(setup, chamber, e.target)}"
    )


def _vote_corrected(setup: Setup, chamber: Chamber, e: ev.VoteCorrected) -> str:
    meant = {"abstain": "abstain", "absent": "take no part"}.get(
        e.choice, f"vote {e.choice}"
    )
    asked = (d for d in chamber.decisions if d.question and d.question.id == e.question)
    on = next((subject(setup, chamber, d.target) for d in asked), "")
    what = f"{on} ({e.question})" if on else e.question
    return f"{speaker(setup, e.seat)} had meant to {meant} on {what}; the count stands."


_OUTCOMES = {
    "consensus": "the draft is adopted without a vote",
    "vote": "the draft is adopted by a vote",
    "rejected": "the draft is not adopted",
    "suspended": "the draft is not decided",
}


def _closed(setup: Setup, chamber: Chamber, e: ev.Closed) -> str:
    came_to = "the draft was withdrawn" if chamber.withdrawn else _OUTCOMES[e.outcome]
    return f"{speaker(setup, CHAIR)} closes the meeting: {came_to}."


_SAYINGS: dict[type, Callable[[Setup, Chamber, Any], str]] = {
    ev.Attended: _attended,
    ev.RoomCounted: _room_counted,
    ev.PlacardRaised: lambda s, _, e: f"{speaker(s, e.seat)} asks for the floor.",
    ev.PlacardLowered: lambda s, _, e: f"{speaker(s, e.seat)} does not take the floor.",
    ev.FloorGiven: _floor_given,
    ev.Spoke: _spoke,
    ev.Tabled: sayings_of_text.tabled,
    ev.CoSponsored: sayings_of_text.co_sponsored,
    ev.Withdrawn: sayings_of_text.withdrawn,
    ev.VoteAsked: sayings_of_text.vote_asked,
    ev.VoteLetGo: sayings_of_text.vote_let_go,
    ev.StageOpened: _stage_opened,
    ev.EffortsExhausted: _exhausted,
    ev.ConsensusCalled: _consensus_called,
    ev.Objected: _objected,
    ev.ObjectionWithdrawn: _objection_withdrawn,
    ev.Gavelled: gavelled,
    ev.QuestionPut: _question_put,
    ev.BallotCast: _ballot_cast,
    ev.SecretBallotCast: lambda s, _c, e: (
        f"{s.name(e.seat)}, in secret: {_CHOICES[e.choice]}."
    ),
    ev.HandRaised: lambda s, _c, e: f"{speaker(s, e.seat)} {_HANDS[e.choice]}.",
    ev.BallotTaken: lambda s, _c, e: f"{speaker(s, e.seat)} hands in its ballot.",
    ev.Decided: latest,
    ev.PassedOver: latest,
    ev.OfferMade: sayings_of_text.offer_made,
    ev.OfferAnswered: sayings_of_text.offer_answered,
    ev.OfferWithdrawn: lambda s, _, e: f"{speaker(s, e.seat)} withdraws {e.offer}.",
    ev.LineAgreed: sayings_of_text.line_agreed,
    ev.MotionMoved: _motion_moved,
    ev.MotionSpoken: _motion_spoken,
    ev.Ruled: _ruled,
    ev.ProposalRevised: sayings_of_text.proposal_revised,
    ev.Marked: sayings_of_text.marked,
    ev.CostRead: lambda s, _c, _e: f"The statement of cost is read: {s.cost}",
    ev.VoteCorrected: _vote_corrected,
    ev.Recorded: lambda _s, _c, e: f"On record: {e.words}",
    ev.SilenceOpened: sayings_of_silence.opened,
    ev.SilenceBroken: sayings_of_silence.broken,
    ev.SilenceRan: sayings_of_silence.ran,
    ev.SilenceEnded: latest,
    ev.Suspended: lambda _s, _c, e: (
        f"The meeting is suspended for {minutes_words(e.minutes)}{because(e.reason)}; "
        "delegations consult informally."
    ),
    ev.Resumed: lambda _s, _c, _e: "The meeting resumes.",
    ev.Closed: _closed,
}
