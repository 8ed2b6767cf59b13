"""What the looking commands show: the text, the docket, how it stands, the offers."""

from __future__ import annotations

from collections.abc import Iterator

from game.cli.plain.expecting import consensus
from game.delegates.docket import docket as taken_up
from game.delegates.polarity import form_matters
from game.delegates.view import View
from game.reports.breaches import kept_or_not
from game.rules.conformance.expectations import state_of
from game.rules.draft.references import resolved
from game.rules.draft.text import Provision
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.dealings import Offer
from game.rules.meeting.names import named, speaker
from game.rules.meeting.results import running_tally
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.meeting.state import Chamber, Meeting, stage_of
from game.rules.procedures.conflicts import conflicts_in
from game.rules.procedures.guards import is_whole_decided
from game.rules.procedures.motions import waiting
from game.rules.words.changes import proposal_words
from game.rules.words.powers import beside_its_vote
from game.rules.words.sayings_of_parts import separate_words
from game.rules.words.wording import (
    deeds,
    fate_words,
    minutes_words,
    motion_name,
    moved_words,
    needed_words,
    question,
    subject,
)


def whole_text(view: View) -> Iterator[str]:
    """The draft in order, deleted provisions named as such."""
    touched = _pending_by_provision(view)
    for provision in view.chamber.draft.walk():
        pending = touched.get(provision.id, [])
        marks = f" [{provision.mark}]" if provision.mark != "open" else ""
        moved = f" ({', '.join(pending)} pending)" if pending else ""
        body = resolved(view.chamber.draft, provision.text)
        said = "(deleted)" if provision.deleted else body
        yield f"{_title(provision)}{marks}{moved}{said and f': {said}'}"


def one_provision(view: View, id_: str) -> Iterator[str]:
    """A provision, its wordings and what is proposed on it."""
    draft = view.chamber.draft
    provision = draft.provisions[id_]
    yield _title(provision)
    yield "Deleted." if provision.deleted else resolved(draft, provision.text)
    for variant in provision.variants:
        stands = variant.id == provision.variant and not provision.deleted
        label = f" ({variant.label})" if variant.label else ""
        now = ", as it stands" if stands else ""
        words = resolved(draft, variant.text) or "no text"
        yield f"wording {variant.id}{label}{now}: {words}"
    for target in _pending_by_provision(view).get(id_, []):
        yield _docket_line(view, view.chamber.proposals[target])


def _title(provision: Provision) -> str:
    heading = f", {provision.heading}" if provision.heading else ""
    return f"{provision.id}  {provision.number or provision.id}{heading}"


def _pending_by_provision(view: View) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for proposal in view.chamber.proposals.values():
        if proposal.status != "pending":
            continue
        for op in proposal.operations:
            id_ = getattr(op, "id", "")
            if id_ and proposal.id not in found.setdefault(id_, []):
                found[id_].append(proposal.id)
    return found


def docket(view: View) -> Iterator[str]:
    """What waits, in the order in which it is taken up, and what was decided: motions, then
    proposals and separate votes with their status, then the draft as a whole."""
    for motion in waiting(Meeting(view.setup, view.chamber)):
        what = moved_words(view.setup, view.chamber, motion.motion, motion.target)
        yield f"{motion.id}  motion: {what}; {view.setup.name(motion.mover)}"
    decided = (p for p in view.chamber.proposals.values() if p.status != "pending")
    for proposal in (*taken_up(view), *decided):
        yield _docket_line(view, proposal)
    for part in view.chamber.separate:
        yield f"{part}  {separate_words(view.setup, view.chamber, part)}"
    yield from _between_proposals(view)
    done = is_whole_decided(view.setup, view.chamber)
    asked = "" if done else _asked(view, WHOLE)
    state = state_of(Meeting(view.setup, view.chamber), WHOLE)
    yield f"whole  the draft as a whole: {_OF_THE_WHOLE.get(state, state)}{asked}"


_OF_THE_WHOLE = {
    "undecided": "to be decided",
    "no-consensus": "to be decided; there was no consensus on it",
    "second-vote": "to be voted on for the second time",
    "no-quorum": "not decided for want of a quorum",
    "no-action": "no action is taken on it",
}
"""What became of the whole, where it is more than a word."""


def _between_proposals(view: View) -> Iterator[str]:
    """What stands between pending proposals, and where the form of a question decides."""
    for conflict in conflicts_in(view.setup, view.chamber):
        yield f"    {conflict.words}"
    for target in to_be_put(view.chamber):
        if warning := form_matters(view, target):
            yield f"    {target}: {warning}"


def to_be_put(chamber: Chamber) -> Iterator[str]:
    """Proposals and separate votes that are pending; nothing while a question is put."""
    if chamber.voting is None and chamber.call is None:
        yield from (p.id for p in chamber.proposals.values() if p.status == "pending")
        yield from (id_ for id_, state in chamber.separate.items() if state == "pending")


def _docket_line(view: View, proposal: Proposal) -> str:
    words = proposal_words(view.chamber.draft, proposal)
    mover = view.setup.name(proposal.mover)
    others = len(proposal.co_sponsors)
    sponsors = f" and {others} co-sponsor{'s' if others > 1 else ''}" if others else ""
    asked = _asked(view, proposal.id)
    return f"{proposal.id}  {words}; {mover}{sponsors}; {fate_words(proposal)}{asked}"


def _asked(view: View, target: str) -> str:
    seats = view.chamber.asked.get(target, ())
    if not seats:
        return ""
    return f"; a vote is asked by {', '.join(named(view.setup, s) for s in seats)}"


def status(view: View) -> Iterator[str]:
    """The question, the stage, the clock, the floor, and how it stands."""
    setup, chamber = view.setup, view.chamber
    yield f"You are {named(setup, view.seat)}. {setup.title}."
    stage = stage_of(setup, chamber)
    left = max(0, setup.closes - chamber.minute)
    yield (
        f"{setup.clock(chamber.minute)}, {minutes_words(left)} left. "
        f"{stage.title if stage else 'The meeting has not opened a stage yet'}."
    )
    yield from _before_the_room(view)
    if chamber.floor:
        yield f"{speaker(setup, chamber.floor)} has the floor."
    if chamber.speakers:
        names = ", ".join(setup.name(s) for s in chamber.speakers)
        yield f"Speakers' list: {names}."
    yield from consensus(view)


def _before_the_room(view: View) -> Iterator[str]:
    setup, chamber = view.setup, view.chamber
    if chamber.voting is not None:
        put = chamber.voting.question
        count = running_tally(setup, chamber, chamber.voting)
        needed = needed_words(setup, put.majority)
        yield f"Put to the vote: {question(setup, chamber, put.target)} It needs {needed}."
        yield f"So far {count.yes} yes, {count.no} no, {count.abstain} abstentions."
    elif chamber.call is not None:
        what = subject(setup, chamber, chamber.call.target)
        names = ", ".join(named(setup, s) for s in chamber.call.objections)
        yield f"{speaker(setup, CHAIR)} asks for consensus on {what}. Objections: {names or 'none'}."
    else:
        yield "No question is put."
    put_now = chamber.voting.question.target if chamber.voting else ""
    for motion in waiting(Meeting(setup, chamber)):
        if motion.id != put_now:
            yield _pending_motion(view, motion)


def _pending_motion(view: View, motion: Motion) -> str:
    """A motion that waits, who has spoken on it, and who may still."""
    rule = view.setup.rulebook.motions[motion.motion]
    heard = [
        f"{len(spoken)} of {most} {word}"
        for word, spoken, most in (
            ("seconds", motion.seconds, rule.seconds),
            ("spoke for it", motion.spoken_for, rule.speakers_for),
            ("spoke against it", motion.spoken_against, rule.speakers_against),
        )
        if most or spoken
    ]
    who = named(view.setup, motion.mover)
    said = f"; {', '.join(heard)}" if heard else ""
    return f"Motion {motion.id}, {motion_name(motion.motion)}, moved by {who}{said}."


def _percent(points: int) -> str:
    return f"{(points + 50) // 100} %"


def offers(view: View) -> Iterator[str]:
    """The private offers that this seat made or was made."""
    if not view.offers:
        yield "There are no offers."
    for offer in view.offers:
        yield _offer_line(view, offer)


def _offer_line(view: View, offer: Offer) -> str:
    setup, chamber = view.setup, view.chamber
    give = deeds(setup, chamber, offer.seat, offer.give)
    ask = deeds(setup, chamber, offer.to, offer.ask)
    who = f"{setup.name(offer.seat)} to {setup.name(offer.to)}"
    broken = kept_or_not(setup, chamber, offer, view.seat)
    status = f"{offer.status}, {broken}" if broken else offer.status
    return f"{offer.id}  {who}, {status}: {give}, if {ask}."


def brief(view: View) -> Iterator[str]:
    """What this seat's capital told it."""
    mine = view.instructions
    if mine is None:
        yield "You have no instructions: you look on."
        return
    if view.seat in view.setup.barred:
        yield "You are in arrears: you are heard, and have no vote."
    for power in beside_its_vote(view.setup, view.seat):
        yield f"Beside your vote you have {power}."
    for aim in mine.aims:
        yield f"Aim: {aim}"
    for line in mine.red_lines:
        kind = "Red line" if line.hard else "Line"
        yield f"{kind}{' (public)' if line.public else ''}: {line.words}"
    for id_, held in mine.positions.items():
        issue = view.dossier.issues.get(id_)
        title = issue.title if issue else id_
        scale = f", from {issue.low} (-2) to {issue.high} (+2)" if issue else ""
        yield (
            f"Position: {title}: {held.place / 100:+g}{scale}; matters {held.salience} of 100;"
            f" {held.basis}"
        )
    yield f"No text at all is worth {_percent(mine.walk_away)} of your best text."
    yield from (line for line in mine.brief.splitlines() if line.strip())
