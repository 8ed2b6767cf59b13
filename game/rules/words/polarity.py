"""Polarity: one deletion, two questions, and when they give opposite texts.

A part of a text can be struck by an amendment ("shall it be deleted?") or by a separate vote
("shall it be kept?").  Under two thirds the same ballots can answer both with no: then the
part stays under the first question and goes under the second.
"""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.draft.text import Delete
from game.rules.meeting.deciding import majority_of_text
from game.rules.meeting.results import voters_present
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.voting import Choice, Count, Tally, tally
from game.rules.words.provisions import provision_called
from game.rules.words.wording import listed

_TURNED: dict[Choice, Choice] = {"yes": "no", "no": "yes"}


def warn(
    setup: Setup,
    chamber: Chamber,
    target: str,
    expected: Count,
    ballots: Mapping[str, Choice] | None = None,
) -> str:
    """What the other form of a question would do to the text, where it is the opposite.

    ``target`` is a proposal that deletes one provision, or a provision on which a separate
    vote may be taken; ``expected`` counts the answers to the question as it is put on that
    target, and ``ballots`` says by seat whose they are, which vetoes and weights depend on.
    Empty where both forms give the same text, where there is no other form, and where nobody
    is expected to answer.
    """
    part = _part(setup, chamber, target)
    if not part or not expected.yes + expected.no + expected.abstain:
        return ""
    as_amendment = target in chamber.proposals
    other = Count(expected.no, expected.yes, expected.abstain, expected.members)
    answers = {s: _TURNED.get(c, c) for s, c in ballots.items()} if ballots else None
    put, turned = (
        _counted(setup, chamber, target, expected, ballots),
        _counted(setup, chamber, target, other, answers),
    )
    delete, keep = (put, turned) if as_amendment else (turned, put)
    if delete.holds != keep.holds:
        return ""
    name = provision_called(chamber.draft, part)
    first = f"shall {name} be deleted? {_sum(delete)}: it {_fate(gone=delete.holds)}"
    second = f"shall {name} be kept? {_sum(keep)}: it {_fate(gone=not keep.holds)}"
    return (
        f"The form of the question decides. As an amendment, {first}. As a separate vote on "
        f"the same ballots, {second}."
    )


def has_other_form(setup: Setup, chamber: Chamber, target: str) -> bool:
    """Whether a question could be asked the other way round: as the striking or the keeping
    of one provision."""
    return bool(_part(setup, chamber, target))


def _part(setup: Setup, chamber: Chamber, target: str) -> str:
    """The one provision that is at stake; ``""`` where the question has no other form: where the
    rules know no separate vote, or none on such a part, or vote on no text."""
    rule = setup.rulebook.motions.get("division")
    if rule is None or setup.rulebook.consensus.required:
        return ""
    part = _deleted_or_kept(chamber, target)
    found = chamber.draft.provisions.get(part)  # what was added may have been undone since
    return part if found and (found.operative or not rule.operative_only) else ""


def _deleted_or_kept(chamber: Chamber, target: str) -> str:
    proposal = chamber.proposals.get(target)
    if proposal is not None:
        ops = proposal.operations
        only = ops[0] if len(ops) == 1 else None
        return only.id if isinstance(only, Delete) else ""
    found = chamber.draft.provisions.get(target)
    return target if found is not None and not found.deleted else ""


def _counted(
    setup: Setup,
    chamber: Chamber,
    target: str,
    count: Count,
    ballots: Mapping[str, Choice] | None,
) -> Tally:
    majority = setup.rulebook.majorities[majority_of_text(setup, chamber, target)]
    if not count.members:
        count = Count(count.yes, count.no, count.abstain, len(setup.roll))
    present = voters_present(setup, chamber)
    return tally(
        majority,
        Count(count.yes, count.no, count.abstain, count.members, present),
        ballots=ballots or None,
        vetoes=setup.vetoes,
        weights=setup.weights,
    )


def _sum(found: Tally) -> str:
    if found.veto:
        how = f"vetoed by {listed(list(found.veto))}"
    elif found.yes >= found.needed and not found.holds:
        how = f"fails all the same ({found.explanation})"
    else:
        how = "carries" if found.holds else "fails"
    return f"{found.yes} of {found.base}, {found.needed} needed, {how}"


def _fate(*, gone: bool) -> str:
    return "goes" if gone else "stays"
