"""What briefs are made from, as a scenario has it now: names, blocs, red lines, positions."""

from __future__ import annotations

from collections.abc import Collection
from functools import cached_property

from game.delegates.instructions import Issue
from game.scenario.ground.made_briefs import Stand, called_in, red_line_said, said_again
from game.scenario.ground.made_sentences import aim_said, choices_on, position_said
from game.scenario.model import Delegation, Scenario
from game.scenario.sentences.said import joined, said
from game.scenario.world.states import states

_PARTS = 4
"""Parts of a name that has the word for *and* in it."""


class Room:
    """A scenario as the sentences of a brief in ``language`` are made from it."""

    def __init__(self, scenario: Scenario, language: str) -> None:
        self.scenario = scenario
        self.language = language

    @cached_property
    def names(self) -> dict[str, str]:
        """By code: what a brief calls a delegation, a State by its short name."""
        known = states()
        return {
            seat.id: known[seat.id].short
            if seat.id in known and seat.name == known[seat.id].name
            else seat.name
            for seat in self.scenario.seats
        }

    @cached_property
    def titles(self) -> dict[str, str]:
        """Of the issues, by id."""
        return {issue.id: issue.title for issue in self.scenario.issues}

    @cached_property
    def stands(self) -> list[Stand]:
        """Positions as they are written, in their order."""
        rows = self.scenario.positions
        return [Stand(r.delegation, r.issue, r.place / 100, r.salience) for r in rows]

    def name(self, seat: str) -> str:
        """What a brief calls a delegation."""
        return self.names.get(seat, seat)

    def names_of(self, code: str) -> set[str]:
        """Names by which a sentence may rightly call a delegation."""
        seats = [seat for seat in self.scenario.seats if seat.id == code]
        names = {self.name(code), *(n for s in seats for n in (s.name, s.brief))}
        return names | {called_in(self.language, name) for name in names}

    def told(self, seat: str) -> Delegation:
        """What the scenario says of a delegation."""
        return self.scenario.delegations.get(seat) or Delegation(seat)

    def blocs_of(self, seat: str) -> list[str]:
        """The blocs of a delegation, by name."""
        return [bloc.name for bloc in self.scenario.blocs if seat in bloc.members]

    def red_lines_of(self, seat: str) -> list[tuple[str, str]]:
        """Red lines as a brief tells them, each with the number of its provision."""
        numbers = {part.id: part.number for part in self.scenario.provisions}
        found = (
            (numbers.get(r.provision, r.provision), r) for r in self.told(seat).red_lines
        )
        return [
            (
                red_line_said(
                    number, line.words, self.language, public=line.public, hard=line.hard
                ),
                number,
            )
            for number, line in found
        ]

    def apart(self, seat: str, issue: str) -> dict[str, float]:
        """By code: how far others stand from a delegation on an issue, of a scale of 4."""
        places = {s.who: s.place for s in self.stands if s.issue == issue}
        own = places.pop(seat, 0.0)
        return {who: abs(place - own) for who, place in places.items()}

    def positions_of(self, seat: str, but: Collection[str]) -> list[str]:
        """Positions as a brief tells them, what matters most first, those apart on issues
        with one of these titles."""
        issues = {i.id: i for i in self.scenario.issues if i.title not in but}
        mine = [s for s in self.stands if s.who == seat and s.issue in issues]
        return [
            position_said(
                issues[s.issue].title,
                _ends(issues[s.issue]),
                s.place,
                s.salience,
                choices_on(self.scenario.provisions, s.issue),
                self.language,
            )
            for s in sorted(mine, key=lambda s: -s.salience)
        ]

    def aim_renamed(self, seat: str, aim: str) -> str:
        """An aim as it is made now where it names an issue by a title that none has, and an
        end of the scale or a wording of one on which the delegation stands; else empty."""
        found = said_again(self.language, "aim").fullmatch(aim)
        if found is None or found["title"] in self.titles.values():
            return ""
        for issue in self.scenario.issues:
            choices = choices_on(self.scenario.provisions, issue.id)
            middle = said(self.language, "middle-way")
            mine = (s for s in self.stands if (s.who, s.issue) == (seat, issue.id))
            stand = next(mine, None)
            if stand and found["words"] in (*_ends(issue), middle, *choices.values()):
                place = stand.place
                return aim_said(issue.title, _ends(issue), place, choices, self.language)
        return ""

    def seats_in(self, words: str) -> list[str] | None:
        """The delegations that are named in a list; ``None`` where one of them is nobody."""
        known = {name: code for code in self.names for name in self.names_of(code)}
        joint = joined(self.language, ("", ""))
        parts, found = words.split(joint) if words else [], []
        while parts:
            sizes = range(min(_PARTS, len(parts)), 0, -1)
            size = next((n for n in sizes if joint.join(parts[:n]) in known), 0)
            if not size:
                return None
            found.append(known[joint.join(parts[:size])])
            parts = parts[size:]
        return found


def _ends(issue: Issue) -> tuple[str, str]:
    return issue.low, issue.high
