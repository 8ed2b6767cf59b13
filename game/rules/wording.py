"""The record in words: one sentence for each event, in terms of the scenario."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from game.rules import events as ev
from game.rules.intents import Undertaking
from game.rules.results import adopted, tally_of
from game.rules.setup import CHAIR, WHOLE, Setup
from game.rules.state import Chamber, Decision, Motion, Proposal
from game.rules.text import Add, Delete, Draft, Move, Operation, Revise
from game.rules.voting import share_in_words


def clock(minute: int) -> str:
    """A minute of the day as people write it: ``16:40``."""
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"


def speaker(setup: Setup, seat: str) -> str:
    """A seat as the subject of a sentence."""
    if seat == CHAIR:
        return "The Chair"
    found = setup.by_id.get(seat)
    if found is None:
        return seat
    return f"The {found.brief}" if found.role == "group" else found.brief


def provision_name(draft: Draft, id_: str) -> str:
    """A provision as displayed: ``Article 6(2)``, within a sentence ``article 6(2)``."""
    found = draft.provisions.get(id_)
    if found is None:
        return id_
    number = found.number or found.heading or found.id
    return number[0].lower() + number[1:] if number[1:2].islower() else number


def operation_words(draft: Draft, op: Operation) -> str:
    """What an operation does, as an infinitive: ``delete article 6(2)``."""
    match op:
        case Delete(id=id_):
            return f"delete {provision_name(draft, id_)}"
        case Revise(id=id_, variant=variant):
            found = draft.provisions.get(id_)
            wording = found.wording(variant) if found and variant else None
            label = (wording.label or wording.id) if wording else "a new wording"
            return f"revise {provision_name(draft, id_)}: {label}"
        case Add(provision=new):
            return f"add {new.number or new.id}: {new.heading or new.text}"
        case Move(id=id_):
            return f"move {provision_name(draft, id_)}"
        case _:
            return "restore the text"


def proposal_words(draft: Draft, proposal: Proposal) -> str:
    """What a proposal does, as an infinitive."""
    return "; ".join(operation_words(draft, op) for op in proposal.operations)


def subject(setup: Setup, chamber: Chamber, target: str) -> str:
    """What a target is, as a noun: ``A1 (delete article 6(2))``, ``the draft``."""
    if target == WHOLE:
        return "the draft as a whole"
    if target in chamber.proposals:
        words = proposal_words(chamber.draft, chamber.proposals[target])
        return f"{target} ({words})"
    if target in chamber.motions:
        return f"{target} ({_motion_name(chamber.motions[target].motion)})"
    return provision_name(chamber.draft, target)


def question(setup: Setup, chamber: Chamber, target: str) -> str:
    """The question on a target: ``Shall article 6(2) be deleted?``"""
    if target == WHOLE:
        return "Shall the draft as a whole be adopted?"
    proposal = chamber.proposals.get(target)
    if target in chamber.motions:
        return _motion_question(setup, chamber, chamber.motions[target])
    if proposal is None:
        return f"Shall {subject(setup, chamber, target)} be kept?"
    if len(proposal.operations) > 1:
        count = len(proposal.operations)
        return f"Shall the package {target}, {count} changes, be adopted?"
    op = proposal.operations[0]
    match op:
        case Delete(id=id_):
            return f"Shall {provision_name(chamber.draft, id_)} be deleted?"
        case Revise(id=id_):
            name = provision_name(chamber.draft, id_)
            label = operation_words(chamber.draft, op).partition(": ")[2]
            return f"Shall {name} be revised: {label}?"
        case _:
            return f"Shall the room {operation_words(chamber.draft, op)}?"


def _motion_question(setup: Setup, chamber: Chamber, motion: Motion) -> str:
    if motion.motion == "appeal":
        return "Shall the Chair's ruling be overruled?"
    about = "" if motion.target in {"", WHOLE} else f" on {motion.target}"
    return f"Does the room agree to {_motion_name(motion.motion)}{about}?"


def needed_words(setup: Setup, majority: str) -> str:
    """What a question needs: ``two thirds of those present and voting``."""
    found = setup.rulebook.majorities.get(majority)
    return share_in_words(found) if found else "consensus"


def deed(setup: Setup, chamber: Chamber, doer: str, done: Undertaking) -> str:
    """An undertaking as a clause: ``Iran votes no on A2``."""
    who = speaker(setup, doer)
    what = subject(setup, chamber, done.target)
    match done.kind:
        case "vote":
            verb = "abstains" if done.choice == "abstain" else f"votes {done.choice}"
            return f"{who} {verb} on {what}"
        case "co-sponsor":
            return f"{who} co-sponsors {what}"
        case "withdraw":
            return f"{who} withdraws {what}"
        case "let-go":
            return f"{who} asks for no vote on {what}"
        case "no-objection":
            return f"{who} does not object to {what}"


def deeds(setup: Setup, chamber: Chamber, doer: str, done: tuple[Undertaking, ...]) -> str:
    """Several undertakings of one seat."""
    return ", and ".join(deed(setup, chamber, doer, d) for d in done)


def result_words(setup: Setup, chamber: Chamber, decision: Decision) -> str:
    """A decision in a sentence, with its tally, base and rule."""
    plain = subject(setup, chamber, decision.target)
    what = _capital(plain)
    if decision.how == "not-put":
        return f"{what} is not put: nobody asks for a vote on it."
    if decision.how == "silence":
        if adopted(setup, decision):
            return f"{what} stands adopted: silence was not broken."
        names = _listed([setup.name(s) for s in decision.objections])
        return f"{what} is not adopted: {names} broke silence."
    if decision.how == "consensus":
        if adopted(setup, decision):
            return f"{what} is adopted without a vote."
        names = _listed([setup.name(s) for s in decision.objections])
        return f"There is no consensus on {plain}: {names} objected."
    counted = tally_of(setup, decision)
    numbers = f"{counted.yes} in favour, {counted.no} against, {counted.abstain} abstaining"
    return f"{what}: {numbers}. {_capital(counted.explanation)}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _listed(names: list[str], most: int = 6) -> str:
    if len(names) > most:
        names = [*names[:most], f"{len(names) - most} others"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def say(setup: Setup, chamber: Chamber, event: ev.Event) -> str:
    """What happened, in one sentence.  ``chamber`` is the state after the event."""
    return _SAYINGS[type(event)](setup, chamber, event)


def _attended(setup: Setup, chamber: Chamber, e: ev.Attended) -> str:
    return f"{speaker(setup, e.seat)} {'comes in' if e.present else 'leaves the room'}."


def _room_counted(setup: Setup, chamber: Chamber, e: ev.RoomCounted) -> str:
    members = len(setup.roll)
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
    return f"{speaker(setup, e.seat)} {_KINDS[e.kind]}{about}{joint}{words}"


def _tabled(setup: Setup, chamber: Chamber, e: ev.Tabled) -> str:
    what = "; ".join(operation_words(chamber.draft, op) for op in e.operations)
    noun = "package" if e.package else "amendment"
    note = f" {e.note}" if e.note else ""
    return f"{speaker(setup, e.seat)} tables {noun} {e.id}: {what}.{note}"


def _co_sponsored(setup: Setup, chamber: Chamber, e: ev.CoSponsored) -> str:
    verb = "no longer co-sponsors" if e.leave else "co-sponsors"
    return f"{speaker(setup, e.seat)} {verb} {subject(setup, chamber, e.target)}."


def _withdrawn(setup: Setup, chamber: Chamber, e: ev.Withdrawn) -> str:
    return f"{speaker(setup, e.seat)} withdraws {subject(setup, chamber, e.target)}."


def _vote_asked(setup: Setup, chamber: Chamber, e: ev.VoteAsked) -> str:
    return f"{speaker(setup, e.seat)} asks for a vote on {_of(setup, chamber, e.target)}."


def _vote_let_go(setup: Setup, chamber: Chamber, e: ev.VoteLetGo) -> str:
    what = _of(setup, chamber, e.target)
    return f"{speaker(setup, e.seat)} no longer asks for a vote on {what}."


def _of(setup: Setup, chamber: Chamber, target: str) -> str:
    return subject(setup, chamber, target)


def _stage_opened(setup: Setup, chamber: Chamber, e: ev.StageOpened) -> str:
    stage = next(s for s in setup.stages if s.id == e.stage)
    return f"The Chair opens: {stage.title}."


def _exhausted(setup: Setup, chamber: Chamber, e: ev.EffortsExhausted) -> str:
    rule = setup.rulebook.consensus
    finder = rule.finding or "Chair"
    cited = f" ({rule.cite.rule})" if rule.cite.rule else ""
    return (
        f"The Chair tells the room that, in the finding of the {finder}, efforts at "
        f"consensus are exhausted{cited}."
    )


def _consensus_called(setup: Setup, chamber: Chamber, e: ev.ConsensusCalled) -> str:
    what = subject(setup, chamber, e.target)
    return f"The Chair asks whether {what} can be adopted without a vote."


def _objected(setup: Setup, chamber: Chamber, e: ev.Objected) -> str:
    about = f" to {provision_name(chamber.draft, e.about)}" if e.about else ""
    why = f": “{e.reason}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} objects{about}{why}"


def _objection_withdrawn(setup: Setup, chamber: Chamber, e: ev.Event) -> str:
    return f"{speaker(setup, e.seat)} withdraws its objection."


def _latest(setup: Setup, chamber: Chamber, e: ev.Event) -> str:
    return result_words(setup, chamber, chamber.decisions[-1])


def _gavelled(setup: Setup, chamber: Chamber, e: ev.Gavelled) -> str:
    decision = chamber.decisions[-1]
    words = result_words(setup, chamber, decision)
    return words if decision.objections else f"“I see no objection.” The gavel. {words}"


def _question_put(setup: Setup, chamber: Chamber, e: ev.QuestionPut) -> str:
    asked = question(setup, chamber, e.target)
    needed = needed_words(setup, e.majority)
    lot = f" The roll begins with {setup.name(e.drawn)}, drawn by lot." if e.drawn else ""
    again = " for the second time" if e.second else ""
    return f"The Chair puts the question{again}: {asked} It needs {needed}.{lot}"


_CHOICES = {"yes": "Yes", "no": "No", "abstain": "Abstention", "absent": "no answer"}


def _ballot_cast(setup: Setup, chamber: Chamber, e: ev.BallotCast) -> str:
    return f"{setup.name(e.seat)}: {_CHOICES[e.choice]}."


def _floor_given(setup: Setup, chamber: Chamber, e: ev.FloorGiven) -> str:
    return f"The Chair gives the floor to {setup.name(e.to)}."


def _offer_made(setup: Setup, chamber: Chamber, e: ev.OfferMade) -> str:
    give = deeds(setup, chamber, e.seat, e.give)
    ask = deeds(setup, chamber, e.to, e.ask)
    return f"{e.id}, in private: {give}, if {ask}."


def _offer_answered(setup: Setup, chamber: Chamber, e: ev.OfferAnswered) -> str:
    verb = "accepts" if e.accepted else "declines"
    why = f": “{e.reason}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} {verb} {e.offer}, in private{why}"


def _line_agreed(setup: Setup, chamber: Chamber, e: ev.LineAgreed) -> str:
    bloc = next(b for b in setup.blocs if b.id == e.bloc)
    what = subject(setup, chamber, e.target)
    return f"{bloc.name} agrees its line on {what}: {e.choice}."


def _motion_moved(setup: Setup, chamber: Chamber, e: ev.MotionMoved) -> str:
    rule = setup.rulebook.motions[e.motion].cite.rule
    cited = f" ({rule})" if rule else ""
    if e.motion == "roll-call":
        what = subject(setup, chamber, e.target)
        return f"{speaker(setup, e.seat)} asks for a roll call on {what}{cited}."
    about = "" if e.target in {"", WHOLE} else f" on {subject(setup, chamber, e.target)}"
    value = f" ({e.value})" if e.value else ""
    what = f"{_motion_name(e.motion)}{about}{value}"
    return f"{speaker(setup, e.seat)} moves {what}{cited}: {e.id}."


def _motion_name(motion: str) -> str:
    return _MOTIONS.get(motion, motion.replace("-", " "))


_MOTIONS = {
    "suspend-meeting": "suspension of the meeting",
    "adjourn-meeting": "adjournment of the meeting",
    "adjourn-debate": "adjournment of the debate, that is, no action",
    "close-debate": "closure of the debate",
    "close-list": "closure of the speakers' list",
    "reopen-list": "the reopening of the speakers' list",
    "time-limit": "a limit on speaking time",
    "division": "a separate vote",
    "secret-ballot": "a secret ballot",
    "appeal": "an appeal against the ruling",
    "point-of-order": "a point of order",
    "reconsider": "reconsideration",
    "important-question": "that the question be treated as important",
    "waive-notice": "that the notice be waived",
    "amendment-order": "another order of amendments",
    "vote-next": "that the next proposal not be voted on",
    "right-of-reply": "a right of reply",
}


def _motion_spoken(setup: Setup, chamber: Chamber, e: ev.MotionSpoken) -> str:
    verb = "seconds" if e.stand == "second" else f"speaks {e.stand}"
    return f"{speaker(setup, e.seat)} {verb} {subject(setup, chamber, e.target)}."


def _ruled(setup: Setup, chamber: Chamber, e: ev.Ruled) -> str:
    what = "the notice of texts" if e.target == "notice" else _of(setup, chamber, e.target)
    verb = "grants" if e.upheld else "refuses"
    if e.target in chamber.proposals:
        verb = "rules that the room takes first" if e.upheld else "no longer takes first"
    elif e.target == "notice":
        verb = "waives" if e.upheld else "insists on"
    why = f": “{e.reason}”" if e.reason else "."
    return f"The Chair {verb} {what}{why}"


def _proposal_revised(setup: Setup, chamber: Chamber, e: ev.ProposalRevised) -> str:
    what = "; ".join(operation_words(chamber.draft, op) for op in e.operations)
    return f"{speaker(setup, e.seat)} orally revises {e.target}: {what}."


def _marked(setup: Setup, chamber: Chamber, e: ev.Marked) -> str:
    name = provision_name(chamber.draft, e.provision)
    words = {
        "bracketed": f"puts {name} in brackets",
        "open": f"opens {name}",
        "ad-referendum": f"notes agreement ad referendum on {name}",
    }
    return f"{speaker(setup, e.seat)} {words[e.mark]}."


def _vote_corrected(setup: Setup, chamber: Chamber, e: ev.VoteCorrected) -> str:
    meant = {"abstain": "abstain", "absent": "take no part"}.get(
        e.choice, f"vote {e.choice}"
    )
    return (
        f"{speaker(setup, e.seat)} had meant to {meant} on {e.question}; the count stands."
    )


def _silence_broken(setup: Setup, chamber: Chamber, e: ev.SilenceBroken) -> str:
    names = [provision_name(chamber.draft, i) for i in e.about] or ["the draft as a whole"]
    why = f": “{e.reason}”" if e.reason else "."
    return f"{speaker(setup, e.seat)} breaks silence on {_listed(names)}{why}"


_OUTCOMES = {
    "consensus": "the draft is adopted without a vote",
    "vote": "the draft is adopted by a vote",
    "rejected": "the draft is not adopted",
    "suspended": "the draft is not decided",
}


def _closed(setup: Setup, chamber: Chamber, e: ev.Closed) -> str:
    return f"The Chair closes the meeting: {_OUTCOMES[e.outcome]}."


_SAYINGS: dict[type, Callable[[Setup, Chamber, Any], str]] = {
    ev.Attended: _attended,
    ev.RoomCounted: _room_counted,
    ev.PlacardRaised: lambda s, _, e: f"{speaker(s, e.seat)} asks for the floor.",
    ev.PlacardLowered: lambda s, _, e: f"{speaker(s, e.seat)} does not take the floor.",
    ev.FloorGiven: _floor_given,
    ev.Spoke: _spoke,
    ev.Tabled: _tabled,
    ev.CoSponsored: _co_sponsored,
    ev.Withdrawn: _withdrawn,
    ev.VoteAsked: _vote_asked,
    ev.VoteLetGo: _vote_let_go,
    ev.StageOpened: _stage_opened,
    ev.EffortsExhausted: _exhausted,
    ev.ConsensusCalled: _consensus_called,
    ev.Objected: _objected,
    ev.ObjectionWithdrawn: _objection_withdrawn,
    ev.Gavelled: _gavelled,
    ev.QuestionPut: _question_put,
    ev.BallotCast: _ballot_cast,
    ev.SecretBallotCast: lambda s, _c, e: (
        f"{s.name(e.seat)}, in secret: {_CHOICES[e.choice]}."
    ),
    ev.BallotTaken: lambda s, _c, e: f"{s.name(e.seat)} hands in its ballot.",
    ev.Decided: _latest,
    ev.PassedOver: _latest,
    ev.OfferMade: _offer_made,
    ev.OfferAnswered: _offer_answered,
    ev.OfferWithdrawn: lambda s, _, e: f"{speaker(s, e.seat)} withdraws {e.offer}.",
    ev.LineAgreed: _line_agreed,
    ev.MotionMoved: _motion_moved,
    ev.MotionSpoken: _motion_spoken,
    ev.Ruled: _ruled,
    ev.ProposalRevised: _proposal_revised,
    ev.Marked: _marked,
    ev.CostRead: lambda s, _c, _e: f"The statement of cost is read: {s.cost}",
    ev.VoteCorrected: _vote_corrected,
    ev.SilenceOpened: lambda _s, c, e: (
        f"The draft is under silence for {(e.deadline - c.minute) // 60} hours."
    ),
    ev.SilenceBroken: _silence_broken,
    ev.SilenceEnded: _latest,
    ev.Suspended: lambda _s, _c, e: (
        f"The meeting is suspended for {e.minutes} minutes of consultations."
    ),
    ev.Closed: _closed,
}
