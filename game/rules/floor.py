"""The floor: placards, the speakers' list, statements."""

from __future__ import annotations

from game.rules import events as ev
from game.rules import intents as it
from game.rules.guards import Verdict, chair_only, stage_is, time_left
from game.rules.refusals import Refusal
from game.rules.setup import CHAIR, WHOLE
from game.rules.state import Meeting


def ask_floor(meeting: Meeting, intent: it.AskFloor) -> Verdict:
    """Raise a placard (rules 68, 109: the floor goes in the order of requests)."""
    chamber = meeting.chamber
    if refused := stage_is(meeting, "statements", "action", "explanations"):
        return refused
    if intent.seat in chamber.speakers or intent.seat == chamber.floor:
        return Refusal("already-done", "You are on the speakers' list.")
    if chamber.list_closed:
        return Refusal(
            "list-closed",
            "The speakers' list is closed.",
            "rule 73 / 115",
            "move right-of-reply"
            if "right-of-reply" in meeting.setup.rulebook.motions
            else "",
        )
    if intent.seat == CHAIR:
        return Refusal("no-floor", "The Chair needs no place on the list.")
    return (ev.PlacardRaised(intent.seat),)


def lower_placard(meeting: Meeting, intent: it.LowerPlacard) -> Verdict:
    """Leave the list, or give the floor back unused."""
    if intent.seat in meeting.chamber.speakers or intent.seat == meeting.chamber.floor:
        return (ev.PlacardLowered(intent.seat),)
    return Refusal("no-floor", "You are not on the speakers' list.")


def give_floor(meeting: Meeting, intent: it.GiveFloor) -> Verdict:
    """Give the floor to a seat on the list, in its order."""
    if refused := chair_only(intent.seat) or time_left(meeting):
        return refused
    chamber = meeting.chamber
    if chamber.floor:
        return Refusal(
            "no-floor", f"{meeting.setup.name(chamber.floor)} has the floor already."
        )
    if not chamber.speakers:
        return Refusal("no-floor", "Nobody has asked for the floor.")
    if intent.to not in chamber.speakers:
        return Refusal("no-floor", f"{meeting.setup.name(intent.to)} has not asked for it.")
    if chamber.speakers[0] != intent.to:
        first = meeting.setup.name(chamber.speakers[0])
        return Refusal(
            "no-floor",
            f"{first} asked before: speakers are called in the order of their requests.",
            "rule 68 / 109",
            f"give {chamber.speakers[0]}",
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
            instead=f"They know: {known}.",
        )
    seat = meeting.setup.by_id[intent.seat]
    if seat.role == "observer" and not rule.observers:
        return Refusal("not-a-member", "Observers do not make it.", rule.cite.rule)
    if refused := _unknown_subject(meeting, intent) or _barred(meeting, intent):
        return refused
    stage = meeting.stage
    if stage is not None and stage.kind == "consultations":
        return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words),)
    if meeting.chamber.floor != intent.seat and intent.seat != CHAIR:
        return Refusal(
            "no-floor",
            "You do not have the floor.",
            "rule 68 / 109",
            "Ask for it: floor.",
        )
    minutes = min(rule.minutes, meeting.chamber.limit or rule.minutes)
    return (ev.Spoke(intent.seat, intent.kind, intent.about, intent.words, minutes),)


def _unknown_subject(meeting: Meeting, intent: it.Speak) -> Refusal | None:
    about = intent.about
    chamber = meeting.chamber
    known = (
        about in {"", WHOLE}
        or about in chamber.draft.provisions
        or about in chamber.proposals
        or about in chamber.motions
    )
    return None if known else Refusal("unknown-target", f"There is nothing called {about}.")


def _barred(meeting: Meeting, intent: it.Speak) -> Refusal | None:
    rule = meeting.setup.rulebook.statements[intent.kind]
    if rule.sponsor_barred:
        proposal = meeting.chamber.proposals.get(intent.about)
        own = proposal.sponsors if proposal else ()
        if intent.about in {"", WHOLE}:
            own = meeting.setup.sponsors
        if intent.seat in own:
            return Refusal(
                "sponsor-barred",
                "A sponsor does not explain a vote on its own text.",
                rule.cite.rule,
            )
    since = meeting.chamber.reopened.get(intent.about or WHOLE, 0)
    made = sum(
        1
        for s in meeting.chamber.statements
        if (s.seat, s.kind, s.about) == (intent.seat, intent.kind, intent.about)
        and s.seq > since
    )
    if rule.per_item and made >= rule.per_item:
        return Refusal(
            "too-many-statements",
            f"You have made {made} of {rule.per_item} such statements on this.",
            rule.cite.rule,
        )
    return None
