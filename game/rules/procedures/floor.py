"""The floor: placards, the speakers' list, statements."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.fold.effects import owed_a_reply
from game.rules.log import events as ev
from game.rules.meeting.methods import IN_SECRET, method_for, on_record
from game.rules.meeting.names import target_called
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Decision, Meeting, Statement, informal
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    cited,
    floor_rule,
    motion_rule,
    stage_is,
    time_left,
)
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import StatementRule
from game.rules.wishes import intents as it
from game.rules.words.wording import capital

_DAY = 24 * 60


def ask_floor(meeting: Meeting, intent: it.AskFloor) -> Verdict:
    """Raise a placard (rules 68, 109: the floor goes in the order of requests)."""
    chamber = meeting.chamber
    if refused := stage_is(meeting, "statements", "action", "explanations"):
        return refused
    rule = floor_rule(meeting)
    if intent.seat in chamber.speakers or intent.seat == chamber.floor:
        words = "You are on the speakers' list."
        return Refusal("already-done", words, rule, "floor lower")
    if chamber.list_closed:
        return _list_closed(meeting)
    if intent.seat == CHAIR:
        words = "The Chair needs no place on the list."
        return Refusal("no-floor", words, cited(meeting, "presiding"), "speak general")
    return (ev.PlacardRaised(intent.seat),)


def _list_closed(meeting: Meeting) -> Refusal:
    """That nobody is added to the list, by itself or with the debate."""
    motions = meeting.setup.rulebook.motions
    instead = "move right-of-reply" if "right-of-reply" in motions else "ask TARGET"
    if meeting.chamber.debate_closed:
        words = "The debate is closed, and its list with it."
        rule = motion_rule(meeting, "close-debate")
        return Refusal("debate-closed", words, rule, instead)
    closing = motions.get("close-list")
    rule = closing.cite.rule if closing else floor_rule(meeting)
    return Refusal("list-closed", "The speakers' list is closed.", rule, instead)


def lower_placard(meeting: Meeting, intent: it.LowerPlacard) -> Verdict:
    """Leave the list, or give the floor back unused."""
    if intent.seat in meeting.chamber.speakers or intent.seat == meeting.chamber.floor:
        return (ev.PlacardLowered(intent.seat),)
    words = "You are not on the speakers' list."
    return Refusal("no-floor", words, floor_rule(meeting), "floor")


def give_floor(meeting: Meeting, intent: it.GiveFloor) -> Verdict:
    """Give the floor to a seat on the list, in its order."""
    if refused := chair_only(meeting, intent.seat) or time_left(meeting):
        return refused
    chamber, name = meeting.chamber, meeting.setup.name
    rule = floor_rule(meeting)
    if chamber.floor:
        words = f"{name(chamber.floor)} has the floor already."
        return Refusal("no-floor", words, rule, "wait until it has spoken")
    if not chamber.speakers:
        words = "Nobody has asked for the floor: 0 names are on the list."
        return Refusal(
            "no-floor", words, rule, "consensus TARGET, or put TARGET, or stage STAGE"
        )
    first = chamber.speakers[0]
    if intent.to not in chamber.speakers:
        words = f"{name(intent.to)} has not asked for it."
        return Refusal("no-floor", words, rule, f"give {first}")
    if first != intent.to:
        return Refusal(
            "no-floor",
            f"{name(first)} asked before: speakers are called in the order of their "
            "requests.",
            rule,
            f"give {first}",
        )
    return (ev.FloorGiven(intent.seat, intent.to),)


def speak(meeting: Meeting, intent: it.Speak) -> Verdict:
    """Make a statement: freely in consultations, elsewhere with the floor."""
    rule = meeting.setup.rulebook.statements.get(intent.kind)
    if rule is None:
        known = ", ".join(meeting.setup.rulebook.statements)
        return Refusal(
            "no-such-statement",
            f"These rules know no statement of the kind “{intent.kind}”.",
            floor_rule(meeting),
            f"They know: {known}.",
        )
    seat = meeting.setup.by_id[intent.seat]
    if seat.role == "observer" and not rule.observers:
        words = "Observers do not make it."
        return Refusal("not-a-member", words, rule.cite.rule, "speak general")
    refused = _unknown_subject(meeting, intent) or _barred(meeting, intent, rule)
    if refused:
        return refused
    if informal(meeting):
        return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words),)
    if meeting.chamber.floor != intent.seat and intent.seat != CHAIR:
        return _without_floor(meeting, intent.seat)
    if refused := _no_reply_given(meeting, intent, rule):
        return refused
    minutes = _longest(meeting, intent, rule)
    return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words, minutes),)


def _without_floor(meeting: Meeting, seat: str) -> Refusal:
    """Refuse the word to who has not got the floor: how to get it, or who comes before."""
    chamber, rule = meeting.chamber, floor_rule(meeting)
    if seat not in chamber.speakers:
        return Refusal("no-floor", "You do not have the floor.", rule, "floor")
    before = chamber.speakers.index(seat) + bool(chamber.floor)
    who = "1 delegation speaks" if before == 1 else f"{before} delegations speak"
    turn = f"{who} before you" if before else "you are the next to be called"
    words = f"You wait for the floor; {turn}."
    return Refusal("no-floor", words, rule, "wait until the Chair calls you")


def _longest(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> int:
    """How long the statement takes: as long as it may."""
    again = rule.minutes_again and _made_today(meeting, intent)
    minutes = rule.minutes_again if again else rule.minutes
    return min(minutes, meeting.chamber.limit or minutes)


def _unknown_subject(meeting: Meeting, intent: it.Speak) -> Refusal | None:
    about = intent.about
    chamber = meeting.chamber
    known = (
        about in {"", WHOLE}
        or about in chamber.draft.provisions
        or about in chamber.proposals
        or about in chamber.motions
    )
    if known:
        return None
    words = f"There is nothing called {about}."
    return Refusal("unknown-target", words, OWN, f"speak {intent.kind} whole")


def _no_reply_given(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """A reply is made once the Chair has granted the right to it (rules 73, 115)."""
    asked_for = "right-of-reply" in meeting.setup.rulebook.motions
    if intent.kind != "reply" or not asked_for or intent.seat == CHAIR:
        return None
    if owed_a_reply(meeting.chamber, intent.seat):
        return None
    words = "The Chair has granted you no right of reply."
    return Refusal("no-floor", words, rule.cite.rule, "move right-of-reply")


def _barred(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> Refusal | None:
    if rule.sponsor_barred and intent.seat in _sponsors(meeting, intent.about):
        return Refusal(
            "sponsor-barred",
            "A sponsor does not explain a vote on its own text.",
            rule.cite.rule,
            "speak general",
        )
    if rule.secret_barred and _in_secret(meeting, intent.about or WHOLE):
        words = "A vote by secret ballot is not explained: it would tell how one voted."
        return Refusal("names-unknown", words, rule.cite.rule, "speak general")
    if refused := _no_vote_to_explain(meeting, intent, rule):
        return refused
    same = [s for s in _made(meeting, intent) if s.about == intent.about]
    since = meeting.chamber.reopened.get(intent.about or WHOLE, 0)
    made = sum(s.seq > since for s in same)
    if rule.per_item and made >= rule.per_item:
        words = f"You have made {made} of {rule.per_item} such statements on this."
        return Refusal("too-many-statements", words, rule.cite.rule, "speak general")
    made = _made_today(meeting, intent)
    if rule.per_meeting and made >= rule.per_meeting:
        words = f"You have made {made} of {rule.per_meeting} such statements today."
        return Refusal("too-many-statements", words, rule.cite.rule, "speak general")
    return None


def _no_vote_to_explain(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """Refuse to explain a vote on what was adopted without one: delegations explain their
    position then, where the rules know that.  Nor has anybody a vote to explain who took no
    part in it."""
    target = intent.about or WHOLE
    taken = [d for d in meeting.chamber.decisions if d.target == target]
    if intent.kind != "explanation" or not taken:
        return None
    if taken[-1].how == "vote":
        return _no_ballot_cast(meeting, intent, rule, taken[-1])
    known = "position" in meeting.setup.rulebook.statements
    if not known or not adopted(meeting.setup, taken[-1]):
        return None
    words = f"{capital(target_called(target))} was adopted without a vote; there is none to explain."
    return Refusal("no-vote-before", words, rule.cite.rule, f"speak position {target}")


def _no_ballot_cast(
    meeting: Meeting, intent: it.Speak, rule: StatementRule, decision: Decision
) -> Refusal | None:
    """Refuse to explain a vote to whom the record has as not taking part; where it has
    numbers only, nobody is held not to have voted."""
    target = decision.target
    again = decision.seq < meeting.chamber.reopened.get(target, 0)
    if again or not on_record(decision):
        return None
    if decision.ballots.get(intent.seat, "absent") != "absent":
        return None
    what = target_called(target)
    words = f"You cast no ballot on {what}; there is no vote of yours to explain."
    position = replace(intent, kind="position")
    other = meeting.setup.rulebook.statements.get("position")
    in_order = other is not None and _barred(meeting, position, other) is None
    instead = f"speak position {target}" if in_order else "speak general"
    return Refusal("no-vote-before", words, rule.cite.rule, instead)


def _in_secret(meeting: Meeting, target: str) -> bool:
    """Whether the vote on a target was taken by secret ballot, or is going to be."""
    chamber = meeting.chamber
    since = chamber.reopened.get(target, 0)
    for decision in reversed(chamber.decisions):
        if decision.target == target and decision.question and decision.seq >= since:
            return decision.question.method == IN_SECRET
    return method_for(meeting.setup, chamber, target) == IN_SECRET


def _sponsors(meeting: Meeting, about: str) -> tuple[str, ...]:
    if about in {"", WHOLE}:
        return meeting.chamber.sponsors
    proposal = meeting.chamber.proposals.get(about)
    return proposal.sponsors if proposal else ()


def _made(meeting: Meeting, intent: it.Speak) -> list[Statement]:
    """Statements of that kind that the seat has made."""
    return [
        s
        for s in meeting.chamber.statements
        if (s.seat, s.kind) == (intent.seat, intent.kind)
    ]


def _made_today(meeting: Meeting, intent: it.Speak) -> int:
    """How many of them at this meeting, which is a day."""
    today = meeting.chamber.minute // _DAY
    return sum(s.minute // _DAY == today for s in _made(meeting, intent))
