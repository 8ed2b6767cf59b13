"""Sponsors: who puts its name to a text, takes it off again, or takes the text back.

A proposal is its mover's to withdraw.  The draft as a whole belongs to all its sponsors: one
that withdraws takes its own name off, and with the last name the draft is withdrawn.  What was
withdrawn any member may introduce again (rules 80, 122).
"""

from __future__ import annotations

from game.rules.log import events as ev
from game.rules.meeting.business import Proposal
from game.rules.meeting.names import named
from game.rules.meeting.parts import voted_parts
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Meeting
from game.rules.procedures import motions
from game.rules.procedures.begun import voting_begun, without_its_movers
from game.rules.procedures.guards import (
    Verdict,
    cited,
    members_only,
    of_another,
    pending,
    stage_is,
    under_silence,
    whole_decided,
)
from game.rules.procedures.proposals import PARTS_OF_THE_DAY
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it
from game.rules.words.wording import listed


def co_sponsor(meeting: Meeting, intent: it.CoSponsor) -> Verdict:
    """Join, or leave, the sponsors of a pending proposal or of the draft."""
    if intent.target == WHOLE:
        return _of_the_draft(meeting, intent)
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if refused := members_only(meeting, intent.seat, "sponsor proposals"):
        return refused
    if intent.seat == found.mover:
        words, instead = f"{found.id} is your own.", f"withdraw {found.id}"
        return Refusal("already-done", words, OWN, instead)
    if (intent.seat in found.co_sponsors) != intent.leave:
        return _so_already(found.id, leave=intent.leave)
    return (ev.CoSponsored(intent.seat, found.id, intent.leave),)


def _so_already(target: str, *, leave: bool) -> Refusal:
    state = "no co-sponsor" if leave else "a co-sponsor already"
    words = f"You are {state} of {'the draft' if target == WHOLE else target}."
    other = "" if leave else " leave"
    return Refusal("already-done", words, OWN, f"co-sponsor {target}{other}")


def _of_the_draft(meeting: Meeting, intent: it.CoSponsor) -> Verdict:
    """Join the sponsors of the draft, leave them, or introduce a withdrawn draft again."""
    chamber, rule = meeting.chamber, cited(meeting, "withdrawal")
    if refused := members_only(meeting, intent.seat, "sponsor drafts"):
        return refused
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY):
        return refused
    if chamber.withdrawn and not intent.leave:
        return (ev.CoSponsored(intent.seat, WHOLE),)
    if refused := whole_decided(meeting):
        return refused
    if not chamber.sponsors:
        words = "The draft is the Chair's text and has no sponsors."
        return Refusal("not-your-text", words, rule, "speak support whole")
    if (intent.seat in chamber.sponsors) != intent.leave:
        return _so_already(WHOLE, leave=intent.leave)
    if intent.leave:
        refused = under_silence(meeting, "break-silence")
        return refused or _name_off(meeting, intent.seat)
    return (ev.CoSponsored(intent.seat, WHOLE),)


def withdraw(meeting: Meeting, intent: it.Withdraw) -> Verdict:
    """Withdraw one's own text or motion (rules 80, 122: before voting on it has begun)."""
    if intent.target in meeting.chamber.motions:
        return motions.withdraw(meeting, intent)
    if intent.target == WHOLE:
        return _withdraw_draft(meeting, intent)
    found = pending(meeting, intent.target)
    if isinstance(found, Refusal):
        return found
    if found.mover != intent.seat:
        joined = intent.seat in found.co_sponsors
        instead = f"co-sponsor {found.id} leave" if joined else f"withdraw {found.id}"
        return of_another(meeting, found, instead)
    stays = meeting.setup.rulebook.amended_stays
    if stays and any(p.amends == found.id for p in _adopted(meeting)):
        words = f"{found.id} has been amended; it stays."
        rule = cited(meeting, "withdrawal")
        return Refusal("conflict", words, rule, without_its_movers(found.id))
    if parts := voted_parts(meeting.chamber, found.id):
        return voting_begun(meeting, without_its_movers(found.id), parts)
    return (ev.Withdrawn(intent.seat, found.id),)


def _adopted(meeting: Meeting) -> list[Proposal]:
    return [p for p in meeting.chamber.proposals.values() if p.status == "adopted"]


def _withdraw_draft(meeting: Meeting, intent: it.Withdraw) -> Verdict:
    """Take one's name off the draft; with the last name the draft is withdrawn."""
    if refused := stage_is(meeting, *PARTS_OF_THE_DAY) or whole_decided(meeting):
        return refused
    if refused := under_silence(meeting, "break-silence"):
        return refused
    sponsors = meeting.chamber.sponsors
    if intent.seat not in sponsors:
        names = listed([named(meeting.setup, s) for s in sponsors])
        words = f"The draft is the text of {names or 'the Chair, and has no sponsors'}."
        rule = cited(meeting, "withdrawal")
        return Refusal("not-your-text", words, rule, "speak concern whole")
    return _name_off(meeting, intent.seat)


def _name_off(meeting: Meeting, seat: str) -> Verdict:
    if len(meeting.chamber.sponsors) > 1:
        return (ev.CoSponsored(seat, WHOLE, leave=True),)
    return _no_longer_theirs(meeting) or (ev.Withdrawn(seat, WHOLE),)


def _no_longer_theirs(meeting: Meeting) -> Refusal | None:
    """Refuse to take back a draft that the room has made its own: it was amended, or voting
    on it has begun."""
    rule = cited(meeting, "withdrawal")
    amended = [p.id for p in _adopted(meeting) if not p.amends]
    if amended and meeting.setup.rulebook.amended_stays:
        words = f"The draft has been amended ({', '.join(amended)}); it stays."
        return Refusal("conflict", words, rule, without_its_movers(WHOLE))
    since = meeting.chamber.reopened.get(WHOLE, 0)
    votes = [d for d in meeting.chamber.decisions if d.how == "vote" and d.seq > since]
    if any(d.target == WHOLE for d in votes):
        return voting_begun(meeting, without_its_movers(WHOLE))
    if parts := voted_parts(meeting.chamber):
        return voting_begun(meeting, without_its_movers(WHOLE), parts)
    return None
