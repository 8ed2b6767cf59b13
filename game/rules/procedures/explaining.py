"""Who may say what of a vote or of an adoption, and how often (rules 88, 128; 34/401)."""

from __future__ import annotations

from msgspec.structs import replace

from game.rules.meeting.business import Decision, Statement
from game.rules.meeting.methods import IN_SECRET, method_for, on_record
from game.rules.meeting.names import target_called
from game.rules.meeting.parts import part_of
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import Chamber, Meeting
from game.rules.procedures.guards import in_arrears
from game.rules.refusals import Refusal
from game.rules.rulebook import StatementRule
from game.rules.wishes import intents as it
from game.rules.words.wording import capital

ON_ADOPTIONS = frozenset(("dissociation", "reservation", "interpretation"))
"""Statements on a text that passes: without an adoption there is nothing to leave standing and
yet not to accept, or to read in one's own way."""
_DAY = 24 * 60


def barred(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> Refusal | None:
    """Why a seat does not make a statement of that kind on that matter."""
    item = _item(meeting.chamber, intent.about)
    if rule.sponsor_barred and intent.seat in _sponsors(meeting.chamber, item):
        what = "its position" if intent.kind == "position" else "a vote"
        return Refusal(
            "sponsor-barred",
            f"A sponsor does not explain {what} on its own text.",
            rule.cite.rule,
            "speak general",
        )
    if rule.secret_barred and _in_secret(meeting, item):
        words = "A vote by secret ballot is not explained: it would tell how one voted."
        return Refusal("names-unknown", words, rule.cite.rule, "speak general")
    if intent.kind == "explanation":
        refused = _no_vote_to_explain(meeting, intent, rule)
    elif intent.kind == "position":
        refused = _voted_on(meeting, intent, rule)
    elif intent.kind in ON_ADOPTIONS:
        refused = _nothing_adopted(meeting, intent, rule)
    else:
        refused = None
    return refused or often_enough(meeting, intent, rule)


def _item(chamber: Chamber, about: str) -> str:
    """What is decided where a statement is about ``about``: a provision that no separate vote
    is asked for stands and falls with the whole."""
    known = about in chamber.proposals or about in chamber.motions
    return about if known or about in chamber.separate else WHOLE


def often_enough(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> Refusal | None:
    """Refuse one statement more than the rule allows on an item, or at a meeting."""
    chamber = meeting.chamber
    item = _item(chamber, intent.about) if rule.per_item else ""
    since = max(chamber.reopened.get(item, 0), _changed_at(chamber, intent.seat, item))
    same = [s for s in _made(meeting, intent) if _item(chamber, s.about) == item]
    made = sum(s.seq > since for s in same)
    if rule.per_item and made >= rule.per_item:
        words = f"You have made {made} of {rule.per_item} such statements on this."
        return Refusal("too-many-statements", words, rule.cite.rule, "speak general")
    made = made_today(meeting, intent)
    if rule.per_meeting and made >= rule.per_meeting:
        words = f"You have made {made} of {rule.per_meeting} such statements today."
        return Refusal("too-many-statements", words, rule.cite.rule, "speak general")
    return None


def _changed_at(chamber: Chamber, seat: str, item: str) -> int:
    """Number of the event of the last vote on an item, where a seat voted otherwise than in
    the one before: it has something to explain again.  0 where it did not."""
    votes = [d for d in chamber.decisions if (d.target, d.how) == (item, "vote")][-2:]
    ballots = {d.ballots.get(seat, "absent") for d in votes}
    return votes[-1].seq if len(ballots) > 1 else 0


def _no_vote_to_explain(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """Refuse to explain a vote that was not taken, nor is going to be.

    What was adopted without one has none: delegations explain their position then, where the
    rules know that.  Nor has anybody a vote to explain who took no part in it.
    """
    target = intent.about or WHOLE
    if _item(meeting.chamber, target) != target:
        words = (
            f"No vote is taken on {target_called(target)} alone: it is part of the whole."
        )
        instead = "speak explanation whole"
        return Refusal("no-vote-before", words, rule.cite.rule, instead)
    instead = f"speak position {target}, or speak general"
    if refused := in_arrears(meeting, intent.seat, " to explain", instead):
        return refused
    last = _last(meeting.chamber, target)
    if last is None:
        return _not_near(meeting, rule, target)
    if last.how == "vote":
        return _no_ballot_cast(meeting, intent, rule, last)
    known = "position" in meeting.setup.rulebook.statements
    if not known or not adopted(meeting.setup, last):
        return None
    words = f"{capital(target_called(target))} was adopted without a vote; there is none to explain."
    return Refusal("no-vote-before", words, rule.cite.rule, f"speak position {target}")


def _not_near(meeting: Meeting, rule: StatementRule, target: str) -> Refusal | None:
    """Refuse to explain in the general debate what is not decided yet: it is explained before
    the question is put or after the decision, when the room takes action."""
    stage = meeting.stage
    if stage is None or stage.kind != "statements" or target in meeting.chamber.asked:
        return None
    words = (
        f"Nothing is decided on {target_called(target)}, and the room takes no action yet."
    )
    return Refusal("no-vote-before", words, rule.cite.rule, "speak general")


def _no_ballot_cast(
    meeting: Meeting, intent: it.Speak, rule: StatementRule, decision: Decision
) -> Refusal | None:
    """Refuse to explain a vote to whom the record has as not taking part."""
    if _took_part(meeting, intent.seat, decision):
        return None
    target = decision.target
    what = target_called(target)
    words = f"You cast no ballot on {what}; there is no vote of yours to explain."
    position = replace(intent, kind="position")
    other = meeting.setup.rulebook.statements.get("position")
    in_order = other is not None and barred(meeting, position, other) is None
    instead = f"speak position {target}" if in_order else "speak general"
    return Refusal("no-vote-before", words, rule.cite.rule, instead)


def _took_part(meeting: Meeting, seat: str, decision: Decision) -> bool:
    """Whether a seat voted; where the record has numbers only, or the vote is to be taken
    again, nobody is held not to."""
    again = decision.seq < meeting.chamber.reopened.get(decision.target, 0)
    if seat in meeting.setup.barred:
        return False
    if again or not on_record(decision):
        return True
    return decision.ballots.get(seat, "absent") != "absent"


def _voted_on(meeting: Meeting, intent: it.Speak, rule: StatementRule) -> Refusal | None:
    """Refuse a position on what was voted on to whoever has a vote to explain instead."""
    item = _item(meeting.chamber, intent.about)
    last = _last(meeting.chamber, item)
    if last is None:
        return _not_near(meeting, rule, item)
    if last.how != "vote" or not _took_part(meeting, intent.seat, last):
        return None
    if last.seq < meeting.chamber.reopened.get(item, 0):
        return None
    if "explanation" not in meeting.setup.rulebook.statements:
        return None
    what = capital(target_called(item))
    words = f"{what} was voted on; a position is on what is adopted without a vote."
    instead = f"speak explanation {item}, or speak general"
    return Refusal("already-done", words, rule.cite.rule, instead)


def _nothing_adopted(
    meeting: Meeting, intent: it.Speak, rule: StatementRule
) -> Refusal | None:
    """Refuse to dissociate, to reserve or to interpret where nothing was adopted, or what was
    is before the room again."""
    chamber, item = meeting.chamber, _item(meeting.chamber, intent.about)
    named = chamber.draft.provisions.get(intent.about)
    if named is not None and named.deleted:
        words = (
            f"{capital(target_called(intent.about))} has left the text: it was not adopted."
        )
        instead = "text, to see what there is"
        return Refusal("unknown-target", words, rule.cite.rule, instead)
    part = item in chamber.separate
    if any(_was_adopted(meeting, i) for i in ((item, WHOLE) if part else (item,))):
        return None
    last, what = _last(chamber, item), capital(target_called(item))
    if last is not None and last.seq > chamber.reopened.get(item, 0):
        words = f"{what} was not adopted: there is nothing to let stand."
        instead = f"speak explanation {item}, or speak general"
        return Refusal("nothing-adopted", words, rule.cite.rule, instead)
    words = f"{what} is not adopted yet; such a statement is on what was."
    now = f"speak concern {intent.about}" if intent.about else "speak general"
    later = f"when it is adopted: speak {intent.kind} {intent.about}".strip()
    return Refusal("nothing-adopted", words, rule.cite.rule, f"{now}, or {later}")


def _was_adopted(meeting: Meeting, target: str) -> bool:
    """Whether the last decision on a target adopted it, and was not reopened."""
    last = _last(meeting.chamber, target)
    stands = last is not None and last.seq > meeting.chamber.reopened.get(target, 0)
    return stands and last is not None and adopted(meeting.setup, last)


def _last(chamber: Chamber, target: str) -> Decision | None:
    """The last decision on a target."""
    return next((d for d in reversed(chamber.decisions) if d.target == target), None)


def _in_secret(meeting: Meeting, target: str) -> bool:
    """Whether the vote on a target was taken by secret ballot, or is going to be."""
    chamber = meeting.chamber
    since = chamber.reopened.get(target, 0)
    for decision in reversed(chamber.decisions):
        if decision.target == target and decision.question and decision.seq >= since:
            return decision.question.method == IN_SECRET
    return method_for(meeting.setup, chamber, target) == IN_SECRET


def _sponsors(chamber: Chamber, item: str) -> tuple[str, ...]:
    """Whose text an item is: a part is of the proposal, or of the draft, that it is in."""
    if item in chamber.motions:
        return ()
    part = part_of(chamber, item)
    proposal = part[0] if part else chamber.proposals.get(item)
    return proposal.sponsors if proposal else chamber.sponsors


def _made(meeting: Meeting, intent: it.Speak) -> list[Statement]:
    """Statements of that kind that the seat has made."""
    return [
        s
        for s in meeting.chamber.statements
        if (s.seat, s.kind) == (intent.seat, intent.kind)
    ]


def made_today(meeting: Meeting, intent: it.Speak) -> int:
    """How many of them at this meeting, which is a day."""
    today = meeting.chamber.minute // _DAY
    return sum(s.minute // _DAY == today for s in _made(meeting, intent))
