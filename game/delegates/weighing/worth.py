"""What a text is worth to a delegation, in integers.

The worth of a text is the mean closeness of its contested provisions to the delegation's
places, weighted by salience and by the issue's weight.  Closeness is 10000 where the
wording lies exactly on the place and 0 at the other end of the scale.
"""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from game.delegates.instructions import Issue, Position, RedLine
from game.delegates.weighing.nearness import POINT, OnIssue, on_issue, worth_of
from game.rules.draft.applying import apply, fault
from game.rules.draft.places import place_of, place_without, reads_as, variant_of
from game.rules.draft.text import DELETED, Draft, Provision, ids_below
from game.rules.kept import kept
from game.rules.meeting.business import Proposal
from game.rules.meeting.setup import WHOLE


class Change(msgspec.Struct, frozen=True, gc=False):
    """What happens to one contested provision when a question carries."""

    provision: str
    issue: str
    before: int
    """Place of the wording that stands now."""
    after: int
    """Place of the wording that would stand."""
    variant_before: str
    variant_after: str


class Contested(msgspec.Struct, frozen=True, gc=False):
    """A provision that bears on an issue, as it stands."""

    provision: str
    issue: str
    place: int
    variant: str


@kept(128)
def contested(draft: Draft) -> tuple[Contested, ...]:
    """The provisions of a draft that bear on an issue, in the order of the text."""
    found = draft.provisions
    return tuple([_point(found[id_]) for id_ in _placed(draft.order) if found[id_].issue])


@kept(32)
def _placed(order: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Every id in the order of the text: a change of wording leaves that where it is."""
    return tuple(ids_below(order))


@kept(2048)
def _point(provision: Provision) -> Contested:
    """A provision as it stands: texts that differ in one share all their others."""
    return Contested(
        provision.id, provision.issue, place_of(provision), variant_of(provision)
    )


@kept(2048)
def changed(draft: Draft, proposal: Proposal) -> Draft:
    """The text that a proposal would make; operations it cannot take are left out."""
    for operation in proposal.operations:
        if not fault(draft, operation):
            draft, _ = apply(draft, operation)
    return draft


@kept(2048)
def changes(draft: Draft, proposal: Proposal) -> tuple[Change, ...]:
    """What a proposal would do to the contested provisions.

    A provision that it adds is compared with what the text says on the issue without it.
    """
    return between(draft, changed(draft, proposal))


def between(draft: Draft, after: Draft) -> tuple[Change, ...]:
    """What happens to the contested provisions from one text to another.

    A provision that only one of them has is compared with what the other says on the issue.
    """
    if after is draft:
        return ()
    if after.order is draft.order:
        here, then = _reworded(draft, after)
    else:
        here, then = contested(draft), {c.provision: c for c in contested(after)}
    found = []
    for now in here:
        new = then.pop(now.provision, None)
        if new is now:
            continue
        if new is None:
            without = place_without(after, now.issue)
            found.append(
                Change(now.provision, now.issue, now.place, without, now.variant, DELETED)
            )
        elif (new.variant, new.place) != (now.variant, now.place):
            found.append(
                Change(
                    now.provision, now.issue, now.place, new.place, now.variant, new.variant
                )
            )
    for added in then.values():
        before = place_without(draft, added.issue)
        found.append(
            Change(
                added.provision, added.issue, before, added.place, DELETED, added.variant
            )
        )
    return tuple(found)


def _reworded(
    draft: Draft, after: Draft
) -> tuple[tuple[Contested, ...], dict[str, Contested]]:
    """The contested provisions that stand otherwise in one of two texts with the same parts:
    before, in the order of the text, and after, by id."""
    before, then = draft.provisions, after.provisions
    apart = [id_ for id_ in _placed(draft.order) if before[id_] is not then[id_]]
    return (
        tuple([_point(before[id_]) for id_ in apart if before[id_].issue]),
        {id_: _point(then[id_]) for id_ in apart if then[id_].issue},
    )


def closeness(place: int, position: Position) -> int:
    """How near a wording lies to a position, 0 to 10000."""
    return max(0, 10000 - POINT * abs(place - position.place))


def worth(
    positions: Mapping[str, Position], issues: Mapping[str, Issue], draft: Draft
) -> int:
    """Worth of a text, 0 to 10000; 5000 to a delegation that has no positions."""
    return worth_of(positions, on_issues(issues, draft))


@kept(128)
def on_issues(issues: Mapping[str, Issue], draft: Draft) -> tuple[OnIssue, ...]:
    """A text by the issues that it bears on."""
    found: dict[str, list[tuple[int, int]]] = {}
    for point in contested(draft):
        matters = _weight_of(issues, point.issue)
        found.setdefault(point.issue, []).append((point.place, matters))
    return tuple(on_issue(issue, tuple(said)) for issue, said in found.items())


def _weight_of(issues: Mapping[str, Issue], issue: str) -> int:
    """How much an issue matters; what nobody knows of has nobody that holds a place on it."""
    return issues[issue].weight if issue in issues else 0


def crossed(red_lines: tuple[RedLine, ...], draft: Draft) -> tuple[RedLine, ...]:
    """The red lines that a text crosses.

    A wording in a mover's own words crosses what the nearest of the scenario's crosses.
    """
    provisions = draft.provisions
    return tuple(
        [
            line
            for line in red_lines
            if (provision := provisions.get(line.provision)) is not None
            and reads_as(provision) in line.variants
            and (not line.along or _all_read(line.along, draft))
        ]
    )


def _all_read(along: tuple[tuple[str, str], ...], draft: Draft) -> bool:
    """Whether each of some provisions reads as it says."""
    found = draft.provisions
    return all(id_ in found and reads_as(found[id_]) == reads for id_, reads in along)


def told_apart(
    red_lines: tuple[RedLine, ...], one: Draft, other: Draft
) -> tuple[RedLine, ...]:
    """The red lines on provisions that stand otherwise in one text than in the other: the
    rest are crossed by both texts or by neither."""
    here, there = one.provisions, other.provisions
    return tuple(
        [
            r
            for r in red_lines
            if here.get(r.provision) is not there.get(r.provision)
            or (r.along and any(here.get(i) is not there.get(i) for i, _ in r.along))
        ]
    )


def newly_crossed(
    red_lines: tuple[RedLine, ...], before: Draft, after: Draft
) -> tuple[RedLine, ...]:
    """The red lines that a text crosses and the one before it keeps."""
    apart = told_apart(red_lines, before, after)
    if not apart:
        return ()
    already = crossed(apart, before)
    return tuple(line for line in crossed(apart, after) if line not in already)


def text_after(draft: Draft, proposals: Mapping[str, Proposal], target: str) -> Draft:
    """The text if ``target`` carries; the text as it stands for ``whole``."""
    if target == WHOLE or target not in proposals:
        return draft
    return changed(draft, proposals[target])
