"""The record in words: separate votes, and what became moot with a decision on something else."""

from __future__ import annotations

from game.rules.draft.text import touched
from game.rules.meeting.business import Proposal
from game.rules.meeting.names import state_called
from game.rules.meeting.parts import OF
from game.rules.meeting.rivals import is_done, to_do
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import BACK, CALL, Chamber
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed, subject


def fallen(setup: Setup, chamber: Chamber) -> str:
    """What became moot with the last event, each with its reason; ``""`` where nothing did."""
    ids = [id_ for id_, at in chamber.fell.items() if at == chamber.seq]
    proposals = [chamber.proposals[i] for i in ids if i in chamber.proposals]
    said = [w for p in proposals if (w := _by_its_parent(chamber, p))]
    if aside := [p.id for p in proposals if p.status == "not-put"]:
        said.append(f"{_are(aside)} left aside: the draft is adopted as it stands.")
    fell = [p for p in proposals if _is_excluded(chamber, p)]
    done = [p.id for p in fell if not p.amends and is_done(chamber.draft, p)]
    if done:
        said.append(f"{_are(done)} moot: the text reads so already.")
    if excluded := [p.id for p in fell if p.id not in done]:
        it = "them" if len(excluded) > 1 else "it"
        said.append(f"{_are(excluded)} moot: no room is left for {it}.")
    said += [_lapsed(setup, chamber, i) for i in ids if i not in chamber.proposals]
    return "".join(f" {words}" for words in said)


def _is_excluded(chamber: Chamber, proposal: Proposal) -> bool:
    """Whether a proposal fell because the text has no room for it any more."""
    return proposal.status == "moot" and not _by_its_parent(chamber, proposal)


def _by_its_parent(chamber: Chamber, sub: Proposal) -> str:
    """Why an amendment to an amendment fell, where it is by what became of that."""
    parent = chamber.proposals.get(sub.amends)
    if parent is None or sub.status != "moot":
        return ""
    if parent.status != "pending":
        fate = state_called(parent.status)
        return f"{sub.id} is moot: it would amend {parent.id}, which is {fate}."
    if set(sub.operations) <= set(parent.operations):
        return f"{sub.id} is moot: {parent.id} says so itself."
    return ""


def _are(ids: list[str]) -> str:
    return f"{listed(ids)} {'are' if len(ids) > 1 else 'is'}"


def _lapsed(setup: Setup, chamber: Chamber, part: str) -> str:
    if part.startswith(BACK):
        return f"{part.removeprefix(BACK)} is before the room again: there is room for it."
    if part.startswith(CALL):
        what = subject(setup, chamber, part.removeprefix(CALL))
        return f"The room is no longer asked about {what}; objections are made when it is asked again."
    motion = chamber.motions.get(part)
    if motion is not None:
        return f"{subject(setup, chamber, part)} lapses. {motion.lapsed}"
    of = chamber.proposals.get(part.partition(OF)[0])
    if OF in part and of is not None:
        fate = f"{of.id} is {state_called(of.status)}"
        if of.status == "pending":
            fate = "it left with what it would have been part of"
        return f"The separate vote on {part} lapses: {fate}."
    name = provision_called(chamber.draft, part)
    return f"The separate vote on {name} lapses: {_what_came(chamber, part)}."


def _what_came(chamber: Chamber, part: str) -> str:
    """What came before the separate vote on a part of the draft."""
    return "the draft is adopted" if _stands(chamber, part) else "it has left the text"


def _stands(chamber: Chamber, part: str) -> bool:
    provision = chamber.draft.provisions.get(part)
    return provision is not None and not provision.deleted


_STANDINGS = {
    "pending": "to be voted on separately",
    "kept": "kept in a separate vote",
    "out": "not kept in a separate vote",
}


def in_the_text_already(chamber: Chamber, target: str) -> str:
    """What of a package that is put others have brought into the text before, in brackets
    behind a space: ``(done already: paragraph 1)``; ``""`` where nothing."""
    proposal = chamber.proposals.get(target)
    if proposal is None:
        return ""
    left = to_do(chamber.draft, proposal)
    done = [op for op in proposal.operations if op not in left]
    named = [provision_called(chamber.draft, id_) for id_ in touched(tuple(done))]
    return f" (done already: {listed(named)})" if named else ""


def separate_words(setup: Setup, chamber: Chamber, part: str) -> str:
    """A separate vote as the docket has it beside its id: ``article 4: to be voted on separately``."""
    words = subject(setup, chamber, part).removeprefix(f"{part} ")
    return f"{words}: {_STANDINGS.get(chamber.separate[part]) or _why_moot(chamber, part)}"


def _why_moot(chamber: Chamber, part: str) -> str:
    if OF in part:
        return f"no separate vote, {part.partition(OF)[0]} was settled before"
    came = "the draft was adopted" if _stands(chamber, part) else "it left the text"
    return f"no separate vote, {came} before"
