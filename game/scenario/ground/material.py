"""What was read of a scenario, before it is checked: the ground that the checks walk on."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import Path

from game.rules.meeting.setup import CHAIR
from game.rules.rulebook import Rulebook
from game.scenario.diagnostics import (
    Entry,
    Place,
    Problem,
    Problems,
    did_you_mean,
    listed,
    nearest,
)
from game.scenario.files.source import Source
from game.scenario.files.tree import words_in
from game.scenario.ground.position_rows import Rows
from game.scenario.layouts.room import EVERYBODY
from game.scenario.reading.remains import Remains
from game.scenario.shapes.part import Part, Ref
from game.scenario.shapes.shape import Reading
from game.scenario.world.states import State, states

_COLUMNS = {"party": "delegation", "issue": "issue"}
"""By kind of reference: the column of positions that holds such."""


_LISTED = {"provision": "text", "stage": "stages"}
"""Sections that are lists, by what has its ids there."""


class Material(Reading):
    """A scenario's parts with their places, its references, and what it defines.

    Parts with faults of form are missing from it; the faults are recorded already.
    """

    def __init__(
        self,
        folder: Path,
        shown: str,
        problems: Problems,
        *,
        bare: bool = False,
        without: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(problems, bare=bare)
        self.folder = folder
        self.shown = shown
        """The folder as the person named it."""
        self.without = without
        """Languages whose texts are not read."""
        self.tree: Part | None = None
        self.rows = Rows.none()
        self.sources: dict[str, Source] = {}
        """Files read, by name."""
        self.briefs: dict[str, str] = {}
        """Briefs by the path that the file gives."""
        self.texts: dict[str, Part] = {}
        """Texts in other languages, by language."""
        self.rulebook: Rulebook | None = None
        self.other_rules: dict[str, Rulebook] = {}
        """By id: every rulebook, where a stage names one of its own."""
        self.rulebooks: Collection[str] = ()
        """Names of the rulebooks that can be found from here."""
        self.remains: dict[str, Remains] = {}
        """What can be read of files that are no YAML: of the main file, by its name, and of
        texts, by their language."""

    def may_be(self, word: str) -> bool:
        """Whether a word that names nothing may be defined where nothing could be read."""
        return word in self._below_unknown_keys

    @cached_property
    def _below_unknown_keys(self) -> frozenset[str]:
        """What stands below keys at the top that the format does not have: of a misspelt
        section everything that it defines."""
        from game.scenario.layouts.scenario import SCENARIO

        values = self.tree.others_than(SCENARIO.keys) if self.tree is not None else []
        return frozenset(text for value in values for text in words_in(value))

    def holds(self, _place: Place) -> bool:
        """Whether what stands at a place was read as it is written."""
        return True

    def problem(self, entry: Entry, place: Place, message: str, help_: str = "") -> Problem:
        """A fault with its excerpt."""
        source = self.sources.get(place.file)
        inside = source is not None and 0 < place.line <= len(source.lines)
        excerpt = source.lines[place.line - 1][:2000] if source and inside else ""
        return entry.fault(message, place, help_, excerpt)

    def unknown(self, kind: str, entry: Entry, what: str) -> Iterator[Problem]:
        """A fault for each reference of a kind that names nothing."""
        known = self.defined(kind)
        if known is None:
            return
        for refs in by_word(self.strangers(kind, known)):
            word = refs[0].text
            near = "" if self.problems.full else did_you_mean(word, known)
            help_ = near or (f"known: {listed(known)}" if known else entry.remedy)
            message = f"there is no {what} `{word[:40]}`{elsewhere(refs)}"
            yield self.problem(entry, refs[0].place, message, help_)

    def strangers(self, kind: str, known: Collection[str]) -> Iterator[Ref]:
        """References of one kind, those of the rows too, to what is not ``known``."""
        there = frozenset(known)
        for ref in self.refs_of(kind):
            if ref.text not in there and not self.may_be(ref.text):
                yield ref
        column = _COLUMNS.get(kind, "")
        for row in self.rows.other_than(column, there) if column else ():
            if not self.may_be(row[column]):
                yield Ref(kind, row[column], row.source, row.node.entries[column][1])

    def refs_of(self, kind: str) -> Iterator[Ref]:
        """References of one kind, but for those of rows."""
        return (ref for ref in self.refs if ref.kind == kind)

    def parts(self, section: str) -> Iterator[Part]:
        """The parts of a section, faulty ones left out."""
        return self.tree.parts(section) if self.tree is not None else iter(())

    def brief_source(self, path: str) -> Source:
        """The file of a brief that was read, which is called as the person named its folder."""
        return self.sources.get(path) or self.sources[f"{self.shown}/{path}"]

    def briefed(self) -> Iterator[Part]:
        """The parts that name a brief, those of other languages too."""
        yield from self.parts("delegations")
        for texts in self.texts.values():
            yield from texts.parts("delegations")

    def paths(self) -> Iterator[tuple[str, Part, str]]:
        """Every path to a companion text, briefs and handouts, with the part and the key
        that give it."""
        for part in self.briefed():
            if part.get("brief"):
                yield part["brief"], part, "brief"
        trees = [self.tree] if self.tree is not None else []
        for tree in (*trees, *self.texts.values()):
            for path in (tree.get("handouts") or {}).values():
                yield path, tree, "handouts"

    def named(self, section: str) -> dict[str, Part]:
        """The parts of a section by key."""
        found = self.tree.part(section) if self.tree is not None else None
        return {k: v for k, v in (found or {}).items() if isinstance(v, Part)}

    def defined(self, kind: str) -> Collection[str] | None:
        """Ids of a kind; ``None`` where they cannot be known because of other faults."""
        if kind == "rulebook":
            return self.rulebooks
        if kind == "style":
            from game.delegates.styles import names

            return names()
        if kind == "delegation":
            return self.delegations
        if kind == "party":
            blocs = self.defined("bloc")
            if self.delegations is None or blocs is None:
                return None
            return [*self.delegations, *blocs]
        if kind in _LISTED:
            return self._listed(_LISTED[kind])
        return self._keys({"issue": "issues", "source": "sources", "bloc": "blocs"}[kind])

    def _keys(self, section: str) -> Collection[str] | None:
        """Keys as written, so that a faulty entry still counts as one."""
        if self.tree is None:
            return None
        return self.tree.names_in(section) if self.tree.gives(section) else []

    def _listed(self, section: str) -> Collection[str] | None:
        """Ids as written in a section that is a list."""
        return self.tree.ids_in(section) if self.tree is not None else None

    @cached_property
    def room(self) -> Part | None:
        """The room, where it is not faulty as a whole."""
        return self.tree.part("room") if self.tree is not None else None

    @cached_property
    def members(self) -> tuple[str, ...] | None:
        """Codes of the members; ``None`` where they cannot be known."""
        found = self.room.get("members") if self.room is not None else None
        if found is None:
            return None
        return tuple(states()) if found == EVERYBODY else tuple(found)

    @cached_property
    def delegations(self) -> tuple[str, ...] | None:
        """Ids of all seats; ``None`` where they cannot be known."""
        if self.room is None or self.members is None:
            return None
        others: list[str] = []
        for section in ("groups", "observers"):
            others += self.room.names_in(section) or []
        return (CHAIR, *self.members, *others)

    @cached_property
    def nameless(self) -> tuple[str, ...]:
        """Members that are no States and have no name, in their order, each once."""
        if self.room is None or self.members is None:
            return ()
        named = frozenset(self.room.names_in("names") or ())
        return tuple(
            dict.fromkeys(
                c
                for c in self.members
                if c not in states() and c not in named and not self.may_be(c)
            )
        )

    def follows(self, code: str) -> bool:
        """Whether an unknown code is what a nameless member was most likely meant to be."""
        return bool(self.nameless and nearest(code, self.nameless))

    def state(self, code: str) -> State | None:
        """The Member of the United Nations with that code."""
        return states().get(code)


def by_word(refs: Iterable[Ref]) -> list[list[Ref]]:
    """References by what they say: a word that names nothing is one fault, wherever it
    stands."""
    found: dict[str, list[Ref]] = {}
    for ref in refs:
        found.setdefault(ref.text, []).append(ref)
    return list(found.values())


def elsewhere(refs: Sequence[Ref], most: int = 4) -> str:
    """The end of a message that says where else a word stands; ``""``: nowhere."""
    if len(refs) == 1:
        return ""
    own = refs[0].place.file
    places = [ref.place for ref in refs[1 : most + 1]]
    here = [str(p.line) for p in places if p.file == own]
    there = [f"{p.file}:{p.line}" for p in places if p.file != own]
    line = f"line{'s' * (len(here) > 1)} {', '.join(here)}"
    more = len(refs) - 1 - len(places)
    said = [*([line] if here else []), *there, *([f"{more} more places"] if more else [])]
    return f", here and at {', '.join(said)}"
