"""Names for what a meeting talks about: proposals, questions, deeds, spans of time."""

from __future__ import annotations

from game.rules.draft.applying import with_additions
from game.rules.draft.text import Add, Delete, Revise
from game.rules.meeting.business import Motion, Proposal
from game.rules.meeting.names import named, presiding
from game.rules.meeting.parts import changes_of, entire, part_of
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.meeting.state import Chamber
from game.rules.meeting.timed import minutes_of
from game.rules.shares import needed_in_words
from game.rules.wishes.intents import Undertaking
from game.rules.words.changes import changes_words, operation_words, proposal_words
from game.rules.words.provisions import name_of, provision_called


def minutes_words(minutes: int) -> str:
    """A span of time: ``1 minute``, ``15 minutes``; from four hours on ``21 h`` or ``4 h 5
    min``, from a day on ``3 days 5 h``."""
    if minutes >= 1440:
        days, hours = minutes // 1440, minutes % 1440 // 60
        return f"{days} day{'s' * (days > 1)} {hours} h"
    if minutes >= 240:
        hours, rest = divmod(minutes, 60)
        return f"{hours} h {rest} min" if rest else f"{hours} h"
    return "1 minute" if minutes == 1 else f"{minutes} minutes"


def fate_words(proposal: Proposal) -> str:
    """What became of a proposal: ``adopted``, ``not put``."""
    return proposal.status.replace("-", " ")


def subject(setup: Setup, chamber: Chamber, target: str) -> str:
    """What a target is, as a noun: ``A1 (delete article 6(2))``, ``the draft``."""
    if target == WHOLE:
        return "the draft as a whole"
    if target in chamber.proposals:
        words = proposal_words(chamber.draft, chamber.proposals[target])
        return f"{target} ({words})"
    if target in chamber.motions:
        return f"{target} ({motion_name(chamber.motions[target].motion)})"
    if part_of(chamber, target):
        return f"{target} ({_part_words(chamber, target)})"
    return provision_called(chamber.draft, target)


def _part_words(chamber: Chamber, target: str) -> str:
    found = part_of(chamber, target)
    draft = with_additions(chamber.draft, entire(found[0]) if found else ())
    return "; ".join(operation_words(draft, op) for op in changes_of(chamber, target))


def question(setup: Setup, chamber: Chamber, target: str) -> str:
    """The question on a target: ``Shall article 6(2) be deleted?``"""
    if target == WHOLE:
        return "Shall the draft as a whole be adopted?"
    proposal = chamber.proposals.get(target)
    if target in chamber.motions:
        return _motion_question(setup, chamber, chamber.motions[target])
    if part := part_of(chamber, target):
        return f"Shall this part of {part[0].id} be kept: {_part_words(chamber, target)}?"
    if proposal is None:
        return f"Shall {provision_called(chamber.draft, target)} be kept?"
    if proposal.amends:
        words = changes_words(chamber.draft, proposal.operations, in_full=True)
        return f"Shall {proposal.amends} be amended to say: {words}?"
    if len(proposal.operations) > 1:
        count = len(proposal.operations)
        return f"Shall the package {target}, {count} changes, be adopted?"
    op = proposal.operations[0]
    match op:
        case Delete(id=id_):
            return f"Shall {provision_called(chamber.draft, id_)} be deleted?"
        case Revise(id=id_):
            name = provision_called(chamber.draft, id_)
            words = operation_words(chamber.draft, op, in_full=True)
            label = words.partition(": ")[2]
            return f"Shall {name} be revised: {label}?"
        case Add(provision=new):
            return f"Shall {name_of(new)} be added?"
        case _:
            return f"Shall the room {operation_words(chamber.draft, op)}?"


def _motion_question(setup: Setup, chamber: Chamber, motion: Motion) -> str:
    if motion.motion == "appeal":
        known = motion.target in chamber.motions or motion.target in chamber.proposals
        on = f" on {motion.target}" if known else ""
        return f"Shall {presiding(setup)}'s ruling{on} be overruled?"
    if motion.motion in _OF_SEVERAL:
        return _OF_SEVERAL[motion.motion].format(motion.target)
    what = motion_name(motion.motion)
    if minutes := minutes_of(motion.motion, motion.value):
        what = f"{what} ({minutes_words(minutes)})"
    about = motion.target
    if about in {"", WHOLE}:
        about = "the draft as a whole" if about and motion.motion in _OF_TEXTS else ""
    elif about in chamber.draft.provisions:
        about = provision_called(chamber.draft, about)
    if what.startswith("that "):
        return f"Does the room agree {what}{about and f' ({about})'}?"
    of = "of" if motion.motion == "reconsider" else "on"
    return f"Does the room agree to {what}{about and f' {of} {about}'}?"


_OF_TEXTS = frozenset(("adjourn-debate", "reconsider"))
"""Motions that are on a text, be it the whole; others that name none are on the meeting."""
_OF_SEVERAL = {
    "proposal-order": "Shall {} be put before the others on its question?",
    "vote-next": "Shall the room leave {} without a vote?",
}
"""Questions on several proposals, with the one that the motion is about."""


_MOVED_OF_SEVERAL = {
    "proposal-order": "that {} be put before the others on its question",
    "vote-next": "that {} be left without a vote",
}


def moved_words(setup: Setup, chamber: Chamber, motion: str, target: str) -> str:
    """What a motion on a target asks for: ``a separate vote on article 6(2)``."""
    if motion in _MOVED_OF_SEVERAL:
        return _MOVED_OF_SEVERAL[motion].format(subject(setup, chamber, target))
    name = motion_name(motion)
    if not target or (target == WHOLE and motion not in _OF_TEXTS):
        return name
    what = subject(setup, chamber, target)
    of = "of" if motion == "reconsider" else "on"
    return f"{name} ({what})" if name.startswith("that ") else f"{name} {of} {what}"


def first_text(setup: Setup) -> str:
    """Whose text the room began with."""
    return "the sponsors' text" if setup.sponsors else f"{presiding(setup)}'s text"


def needed_words(setup: Setup, majority: str) -> str:
    """What a question needs: ``two thirds of those present and voting``."""
    found = setup.rulebook.majorities.get(majority)
    return needed_in_words(found) if found else "consensus"


def deed(setup: Setup, chamber: Chamber, doer: str, done: Undertaking) -> str:
    """An undertaking as a clause: ``Iran votes no on A2``."""
    who = named(setup, doer)
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
        case "let-stand":
            return f"{who} lets {what} stand"
        case "no-objection":
            return f"{who} does not object to {what}"


def deeds(setup: Setup, chamber: Chamber, doer: str, done: tuple[Undertaking, ...]) -> str:
    """Several undertakings of one seat."""
    return ", and ".join(deed(setup, chamber, doer, d) for d in done)


def capital(words: str) -> str:
    """The words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def listed(names: list[str], most: int = 6) -> str:
    """Names in a sentence, at most ``most`` of them: ``Iran, India and 3 others``.

    A name is no longer than the words for one that is left out, so one more is named too.
    """
    if len(names) > most + 1:
        names = [*names[:most], f"{len(names) - most} others"]
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def motion_name(motion: str) -> str:
    """A motion as a noun: ``adjournment of the debate, that is, no action``."""
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
    "proposal-order": "another order of proposals",
    "vote-next": "that the next proposal not be voted on",
    "right-of-reply": "a right of reply",
}


def because(reason: str) -> str:
    """What was said of an act, behind it and in quotation marks; empty where nothing was."""
    return f": “{reason.rstrip('.')}”" if reason else ""
