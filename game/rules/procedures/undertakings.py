"""What a seat can promise: only what it could do itself."""

from __future__ import annotations

from collections.abc import Iterable

from game.rules.meeting.business import Proposal
from game.rules.meeting.names import named, speaker
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.standing import undone
from game.rules.meeting.state import Meeting
from game.rules.procedures.guards import cited, pending
from game.rules.procedures.unknown import no_provision
from game.rules.refusals import OWN, Refusal
from game.rules.wishes import intents as it
from game.rules.words.provisions import provision_called
from game.rules.words.wording import capital

_ANOTHER = "offer SEAT give DEED ask DEED"


def cannot(meeting: Meeting, seat: str, deeds: Iterable[it.Undertaking]) -> Refusal | None:
    """Why a seat cannot promise some deeds together; ``None`` where it can.

    A promise to let a vote go may be made before one is asked for: it is then one to ask for
    none.  Nobody is kept from promising what its instructions forbid.
    """
    ballots: dict[str, str] = {}
    for deed in deeds:
        if refused := _cannot(meeting, seat, deed):
            return refused
        if (
            deed.kind == "vote"
            and ballots.setdefault(deed.target, deed.choice) != deed.choice
        ):
            words = (
                f"One ballot on {deed.target} cannot be both {ballots[deed.target]} and "
            )
            return Refusal("bad-operation", f"{words}{deed.choice}.", OWN, _ANOTHER)
    return None


def _cannot(meeting: Meeting, seat: str, deed: it.Undertaking) -> Refusal | None:
    if deed.kind == "let-stand" and (gone := _gone(meeting, deed.target)):
        return gone
    about_text = deed.kind == "let-stand" or deed.target == WHOLE
    found = None if about_text else pending(meeting, deed.target)
    if isinstance(found, Refusal):
        return found
    of_members = deed.kind in ("vote", "co-sponsor", "let-stand")
    if of_members and not meeting.setup.by_id[seat].member:
        words = f"{speaker(meeting.setup, seat)} has no vote, and no name under a text."
        return Refusal("not-a-member", words, OWN, _ANOTHER)
    if deed.kind == "vote" and seat in meeting.setup.barred:
        words = f"{speaker(meeting.setup, seat)} is in arrears and has no vote."
        rule = meeting.setup.rulebook.arrears
        return Refusal("in-arrears", words, rule.rule if rule else OWN, _ANOTHER)
    if deed.kind == "withdraw":
        return _cannot_withdraw(meeting, seat, found)
    return _cannot_sponsor(meeting, seat, found) if deed.kind == "co-sponsor" else None


def _gone(meeting: Meeting, id_: str) -> Refusal | None:
    """Why nobody can promise to let a provision stand: it does not stand."""
    provision = meeting.chamber.draft.provisions.get(id_)
    if provision is None:
        return no_provision(meeting, id_)
    if not provision.deleted:
        return None
    words = f"{capital(provision_called(meeting.chamber.draft, id_))} is not in the text."
    return Refusal("bad-operation", words, OWN, _ANOTHER)


def undoing(meeting: Meeting, deeds: Iterable[it.Undertaking]) -> Refusal | None:
    """Why some deeds of both sides make no deal: a provision would be let stand, and a change
    of it helped on; ``None`` where they make one."""
    found = undone(meeting.chamber, deeds)
    if found is None:
        return None
    provision, target = found
    name = provision_called(meeting.chamber.draft, provision)
    words = (
        f"{target} would change {name}: nobody lets that stand for the sake of a vote,"
        f" a name or a silence for {target}."
    )
    return Refusal("bad-operation", words, OWN, _ANOTHER)


def _cannot_withdraw(meeting: Meeting, seat: str, found: Proposal | None) -> Refusal | None:
    rule, setup = cited(meeting, "withdrawal"), meeting.setup
    if found is None and seat not in meeting.chamber.sponsors:
        words = f"{speaker(setup, seat)} is no sponsor of the draft and cannot withdraw it."
        return Refusal("not-your-text", words, rule, _ANOTHER)
    if found is not None and found.mover != seat:
        words = (
            f"{found.id} was moved by {named(setup, found.mover)}, who alone withdraws it."
        )
        instead = f"offer {found.mover} give DEED ask withdraw {found.id}"
        return Refusal("not-your-text", words, rule, instead)
    return None


def _cannot_sponsor(meeting: Meeting, seat: str, found: Proposal | None) -> Refusal | None:
    setup, sponsors = meeting.setup, meeting.chamber.sponsors
    if found is None and not sponsors:
        words = "The draft is the Chair's text and has no sponsors."
        return Refusal("not-your-text", words, cited(meeting, "withdrawal"), _ANOTHER)
    if seat in (found.sponsors if found is not None else sponsors):
        what = found.id if found is not None else "the draft"
        words = f"{speaker(setup, seat)} has its name under {what} already."
        return Refusal("already-done", words, OWN, _ANOTHER)
    return None
