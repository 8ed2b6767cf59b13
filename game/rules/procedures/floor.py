"""The floor: placards, the speakers' list, statements."""

from __future__ import annotations

from game.rules.fold.effects import owed_a_reply
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Chamber, Meeting, informal, speaking_limit
from game.rules.procedures.explaining import barred, made_today
from game.rules.procedures.guards import (
    Verdict,
    chair_only,
    cited,
    floor_rule,
    motion_rule,
    stage_is,
    time_left,
    whole_decided,
)
from game.rules.procedures.takeup import no_debate
from game.rules.procedures.unknown import with_the_nearest
from game.rules.refusals import OWN, Refusal
from game.rules.rulebook import StatementRule
from game.rules.wishes import intents as it


def ask_floor(meeting: Meeting, intent: it.AskFloor) -> Verdict:
    """Raise a placard (rules 68, 109: the floor goes in the order of requests)."""
    chamber = meeting.chamber
    if refused := stage_is(meeting, "statements", "action", "explanations"):
        return refused
    rule = floor_rule(meeting)
    if intent.seat == chamber.floor:
        instead = f"{_what_is_left(chamber, intent.seat, 'speak general')}, or floor lower"
        return Refusal("already-done", "You have the floor.", rule, instead)
    if intent.seat in chamber.speakers:
        words = f"You are on the speakers' list; {_turn(chamber, intent.seat)}."
        return Refusal("already-done", words, rule, _CALLED)
    if chamber.list_closed and not _has_to_explain(meeting, intent.seat):
        return _list_closed(meeting)
    if intent.seat == CHAIR:
        words = "The Chair needs no place on the list."
        return Refusal("no-floor", words, cited(meeting, "presiding"), "speak general")
    return (ev.PlacardRaised(intent.seat),)


_ON_DECISIONS: tuple[it.StatementKind, ...] = (
    "explanation",
    "position",
    "dissociation",
    "reservation",
    "interpretation",
)
"""Statements that belong to a decision and not to the debate before it (rules 88, 128)."""


def _has_to_explain(meeting: Meeting, seat: str) -> bool:
    """Whether a seat may ask for the floor though the list is closed, to explain its vote:
    the debate is over once nobody waits to speak in it, and an end of the debate ends
    nothing else (rules 75, 117)."""
    kinds = _ON_DECISIONS
    if not meeting.chamber.debate_closed and whole_decided(meeting) is None:
        if _debaters(meeting.chamber):
            return False
        kinds = ("explanation",)
    known = meeting.setup.rulebook.statements
    wishes = (it.Speak(seat, k, WHOLE) for k in kinds if k in known)
    return any(_not_to_be_said(meeting, w, known[w.kind]) is None for w in wishes)


def _debaters(chamber: Chamber) -> set[str]:
    """Who speaks, or waits to speak, in a debate that is not closed."""
    if chamber.debate_closed:
        return set()
    return {chamber.floor, *chamber.speakers} - {""} - chamber.explaining


def _list_closed(meeting: Meeting) -> Refusal:
    """That nobody is added to the list, by itself or with the debate."""
    motions = meeting.setup.rulebook.motions
    instead = "move right-of-reply" if "right-of-reply" in motions else "ask TARGET"
    if meeting.chamber.debate_closed:
        words = "The debate is closed, and its list with it."
        rule = motion_rule(meeting, "close-debate")
        return Refusal("debate-closed", words, rule, instead)
    words = "The speakers' list is closed."
    decides = meeting.stage is not None and meeting.stage.kind != "statements"
    if decides and (waiting := len(_debaters(meeting.chamber))):
        words += f" Votes are explained once {waiting} on it {'has' if waiting == 1 else 'have'} spoken."
    return Refusal("list-closed", words, _closing_rule(meeting), instead)


def _closing_rule(meeting: Meeting) -> str:
    """The rule by which the list of speakers is closed."""
    closing = meeting.setup.rulebook.motions.get("close-list")
    return closing.cite.rule if closing else floor_rule(meeting)


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
    if refused := no_debate(meeting):
        return refused
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
    if refused := _not_to_be_said(meeting, intent, rule):
        return refused
    if informal(meeting):
        return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words),)
    if meeting.chamber.floor != intent.seat and intent.seat != CHAIR:
        return _without_floor(meeting, intent.seat)
    if refused := _no_reply_given(meeting, intent, rule) or _debate_over(meeting, intent):
        return refused
    minutes = _longest(meeting, intent, rule)
    return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words, minutes),)


def _not_to_be_said(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """Why a seat does not make a statement, whether or not it has the floor."""
    return (
        _not_theirs(meeting, intent, rule)
        or _unknown_subject(meeting, intent)
        or barred(meeting, intent, rule)
    )


def _debate_over(meeting: Meeting, intent: it.Speak) -> Refusal | None:
    """Refuse, after closure or to who came on a closed list, what is no reply and belongs to
    no decision."""
    chamber = meeting.chamber
    instead = _what_is_left(chamber, intent.seat, "speak explanation whole")
    instead += ", or floor lower"
    left = intent.kind in ("reply", *_ON_DECISIONS)
    if left or intent.seat in (CHAIR, chamber.finishing):
        return None
    if chamber.debate_closed:
        words = "The debate is closed: what is left to say is on the decision."
        if owed_a_reply(chamber, intent.seat):
            words = "The debate is closed: you have the floor for your reply."
        return Refusal(
            "debate-closed", words, motion_rule(meeting, "close-debate"), instead
        )
    if intent.seat in chamber.explaining:
        words = "You came on the list after it was closed: what is left to say is on the decision."
        if owed_a_reply(chamber, intent.seat):
            words = "The speakers' list is closed: you have the floor for your reply."
        return Refusal("list-closed", words, _closing_rule(meeting), instead)
    return None


def _what_is_left(chamber: Chamber, seat: str, otherwise: str) -> str:
    """The reply that a seat was given the right to and has not made, or something else."""
    return "speak reply" if owed_a_reply(chamber, seat) else otherwise


def _not_theirs(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> Refusal | None:
    """Refuse observers what only members say, and the Chair all but what it says as such: it
    has no vote, and no position on the text (rules 37, 106)."""
    if intent.seat == CHAIR and intent.kind != "general":
        words = "The Chair has no position on the text: that is for delegations to say."
        return Refusal("not-a-member", words, cited(meeting, "presiding"), "speak general")
    if meeting.setup.by_id[intent.seat].role == "observer" and not rule.observers:
        words = "Observers do not make it."
        return Refusal("not-a-member", words, rule.cite.rule, "speak general")
    return None


def _without_floor(meeting: Meeting, seat: str) -> Refusal:
    """Refuse the word to who has not got the floor: how to get it, or who comes before."""
    chamber, rule = meeting.chamber, floor_rule(meeting)
    if seat not in chamber.speakers:
        return Refusal("no-floor", "You do not have the floor.", rule, "floor")
    words = f"You wait for the floor; {_turn(chamber, seat)}."
    return Refusal("no-floor", words, rule, _CALLED)


_CALLED = "wait until the Chair calls you"


def _turn(chamber: Chamber, seat: str) -> str:
    """How many are heard before a seat that is on the list."""
    before = chamber.speakers.index(seat) + bool(chamber.floor)
    who = "1 delegation speaks" if before == 1 else f"{before} delegations speak"
    return f"{who} before you" if before else "you are the next to be called"


def _longest(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> int:
    """How long the statement takes: as long as it may."""
    again = rule.minutes_again and made_today(meeting, intent)
    minutes = rule.minutes_again if again else rule.minutes
    limit = speaking_limit(meeting.setup, meeting.chamber)
    return min(minutes, limit or minutes)


def _unknown_subject(meeting: Meeting, intent: it.Speak) -> Refusal | None:
    about = intent.about
    chamber = meeting.chamber
    known = (
        about in {"", WHOLE}
        or about in chamber.draft.provisions
        or about in chamber.proposals
        or about in chamber.motions
        or about in chamber.separate
    )
    if known:
        return None
    words = f"There is nothing called {about}."
    instead = f"{with_the_nearest(meeting, about)}speak {intent.kind} whole"
    return Refusal("unknown-target", words, OWN, instead)


def _no_reply_given(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """A reply is made once the Chair has granted the right to it (rules 73, 115)."""
    asked_for = "right-of-reply" in meeting.setup.rulebook.motions
    if intent.kind != "reply" or not asked_for:
        return None
    if owed_a_reply(meeting.chamber, intent.seat):
        return None
    words = "The Chair has granted you no right of reply."
    return Refusal("no-floor", words, rule.cite.rule, "move right-of-reply")
