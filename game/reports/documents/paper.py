"""What a document of the text says, before it is given a format.

A :class:`Paper` is a tree of pieces, one a provision, with words that are kept, struck or
inserted, whose brackets there are, and what is proposed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from game.reports.documents.pieces import Option, Paper, Piece, Shown, Status, walk
from game.rules.draft.applying import with_additions
from game.rules.draft.differences import Run, moved_between, runs_between
from game.rules.draft.numbering import renumbered
from game.rules.draft.references import dangling, stretches
from game.rules.draft.text import Draft, Provision
from game.rules.meeting.alternatives import (
    Alternative,
    additions,
    alternatives,
    amendments,
)
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.words.provisions import provision_name
from game.rules.words.wording import capital, first_text
from game.scenario.drafts.marks import heading_apart


class Wish(msgspec.Struct, frozen=True):
    """What a document is to show."""

    changes: bool = False
    """What was struck and inserted since the Chair's text, or since another state of it."""
    proposals: bool = False
    """Pending proposals, as alternatives in brackets."""
    renumber: bool = False
    """New numbers for all that stands; what is deleted leaves no trace."""


def paper(
    setup: Setup,
    chamber: Chamber,
    wish: Wish,
    *,
    since: Chamber | None = None,
    date: str = "",
    language: str = "en",
) -> Paper:
    """The document of the text of a chamber; ``since``: the chamber against which its changes
    are shown, where that is not the one at the beginning."""
    draft = renumbered(chamber.draft, setup.draft) if wish.renumber else chamber.draft
    before = since.draft if since else setup.draft
    maker = _Maker(setup, msgspec.structs.replace(chamber, draft=draft), wish, before)
    pieces = maker.pieces("")
    named = ((p.brackets, *(o.seats for o in p.options)) for p in walk(pieces))
    seats = sorted({s for groups in named for group in groups for s in group})
    return Paper(
        scenario=setup.scenario,
        title=setup.title,
        date=date,
        language=language,
        seq=chamber.seq,
        state=_state(setup, chamber, wish, since),
        pieces=pieces,
        names={s: setup.name(s) for s in seats},
        remarks=tuple(d.words for d in dangling(draft)),
        changes=wish.changes,
    )


def _called(setup: Setup, chamber: Chamber) -> str:
    """A state of the text within a sentence."""
    if not chamber.seq:
        return first_text(setup)
    return f"text after event {chamber.seq}, {setup.clock(chamber.minute)}"


def _state(setup: Setup, chamber: Chamber, wish: Wish, since: Chamber | None) -> str:
    words = f"{capital(_called(setup, chamber))}."
    if wish.changes:
        later = f"the {_called(setup, since)}" if since is not None and since.seq else ""
        words += f" Changes are shown against {later or first_text(setup)}."
    if wish.proposals:
        words += " What is proposed and not decided stands in brackets."
    if wish.renumber:
        words += " Provisions are numbered anew."
    return words


class _Maker:
    """Makes the pieces of one document."""

    def __init__(self, setup: Setup, chamber: Chamber, wish: Wish, before: Draft) -> None:
        self._setup = setup
        self._before = before
        self._chamber = chamber
        self._draft: Draft = chamber.draft
        self._wish = wish
        self._moved = moved_between(before, chamber.draft)
        self._added = additions(chamber) if wish.proposals else ()

    def pieces(self, parent: str) -> tuple[Piece, ...]:
        """The pieces of one unit; proposed additions stand where they would go."""
        found = list(self._proposed(parent, ""))
        for id_ in self._draft.order.get(parent, ()):
            piece = self._piece(self._draft.provisions[id_])
            found.extend([piece] if piece else [])
            found.extend(self._proposed(parent, id_))
        return tuple(found)

    def _proposed(self, parent: str, after: str, by: str = "") -> Iterator[Piece]:
        """What is proposed for a place, each followed by what the same proposal (``by``) puts
        after it, or an amendment to it."""
        for new, alternative in self._added:
            here = alternative.place == (parent, after)
            amends = self._chamber.proposals[alternative.proposal].amends
            if here and by in ("", alternative.proposal, amends):
                yield self._addition(new, alternative)
                yield from self._proposed(parent, new.id, alternative.proposal)

    def _addition(self, new: Provision, alternative: Alternative) -> Piece:
        asked = self._chamber.proposals[alternative.proposal].operations
        draft = with_additions(self._draft, asked)
        words = self._plain(new.text, draft)
        option = Option(f"{self._owners(alternative)}: add", words, alternative.seats)
        found = amendments(self._chamber, alternative.proposal, new.id)
        parts = tuple(self._proposed(new.id, "", alternative.proposal))
        heading, kind = heading_apart(new.heading, new.text), new.kind
        return Piece(
            new.id,
            kind,
            new.number,
            heading,
            (),
            "proposed",
            options=(option, *(self._option(a, draft) for a in found)),
            parts=parts,
        )

    def _piece(self, provision: Provision) -> Piece | None:
        if provision.deleted:
            return self._deleted(provision)
        before = self._before.provisions.get(provision.id)
        status, note = self._status(provision, before)
        if provision.mark in ("ad-referendum", "agreed"):
            agreed = "agreed" if provision.mark == "agreed" else "agreed ad referendum"
            note = f"{note}; {agreed}" if note else agreed
        options = self._options(provision) if self._wish.proposals else ()
        was = before.text if before and not before.deleted else ""
        runs = runs_between(was if self._wish.changes else provision.text, provision.text)
        return Piece(
            provision.id,
            provision.kind,
            provision.number,
            heading_apart(provision.heading, (before or provision).text),
            self._shown(runs),
            status,
            note,
            provision.bracketed_by,
            options,
            self.pieces(provision.id),
        )

    def _deleted(self, provision: Provision) -> Piece | None:
        """What is deleted: with changes shown struck, otherwise a note where it stood."""
        below_deleted = (
            provision.parent and self._draft.provisions[provision.parent].deleted
        )
        was = self._before.provisions.get(provision.id)
        if was is None or was.deleted or (not self._wish.changes and below_deleted):
            return None
        if self._wish.renumber and not self._wish.changes:
            return None
        changes = self._wish.changes
        return Piece(
            provision.id,
            provision.kind,
            provision.number,
            heading_apart(provision.heading, was.text),
            self._shown(runs_between(was.text, "")) if changes else (),
            "deleted",
            "deleted",
            parts=self.pieces(provision.id) if changes else (),
        )

    def _status(self, provision: Provision, before: Provision | None) -> tuple[Status, str]:
        if not self._wish.changes:
            return "", ""
        if before is None or before.deleted:
            return "added", "added"
        notes = []
        if provision.id in self._moved:
            from_ = before.parent if before.parent != provision.parent else ""
            where = f" from {provision_name(self._before, from_)}" if from_ else ""
            notes.append(f"moved{where}")
        if before.number != provision.number:
            notes.append(f"formerly {provision_name(self._before, provision.id)}")
        status: Status = "moved" if provision.id in self._moved else ""
        if before.text != provision.text:
            status = "revised"
        return status, "; ".join(notes)

    def _options(self, provision: Provision) -> tuple[Option, ...]:
        """What is proposed on a provision; a unit without words of its own has no wording that
        would stand beside that."""
        found = alternatives(self._chamber, provision.id)
        if len(found) < 2:
            return ()
        parts = bool(self._draft.order.get(provision.id))
        shown = (a for a in found if a.does != "stands" or provision.text or not parts)
        return tuple(self._option(a, parts=parts) for a in shown)

    def _option(
        self, found: Alternative, draft: Draft | None = None, *, parts: bool = False
    ) -> Option:
        """``parts``: whether the provision has any, which go with it."""
        owners = self._owners(found)
        head = ", ".join(part for part in (found.label, owners) if part)
        match found.does:
            case "delete":
                deed = "delete, with its parts" if parts else "delete"
                return Option(f"{head}: {deed}", (), found.seats)
            case "move":
                parent, after = found.place
                there = draft or self._draft
                where = f"after {provision_name(there, after)}" if after else "first"
                inside = f" in {provision_name(there, parent)}" if parent else ""
                return Option(f"{head}: move, {where}{inside}", (), found.seats)
            case _:
                return Option(head, self._plain(found.words, draft), found.seats)

    def _owners(self, found: Alternative) -> str:
        names = "; ".join(self._setup.name(s) for s in found.seats)
        if not found.proposal:
            return names
        amends = self._chamber.proposals[found.proposal].amends
        return f"{found.proposal} ({names}){f', to {amends}' if amends else ''}"

    def _plain(self, text: str, draft: Draft | None = None) -> tuple[Shown, ...]:
        return self._shown(runs_between(text, text), draft)

    def _shown(self, runs: Iterable[Run], draft: Draft | None = None) -> tuple[Shown, ...]:
        found: list[Shown] = []
        said = ""
        for run in runs:
            cut = stretches(draft or self._draft, run.words, said)
            found.extend(Shown(one.words, run.fate, one.target) for one in cut)
            said += run.words
        return tuple(found)
