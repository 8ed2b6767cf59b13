"""Which delegation a trainer's table means, and what one is called that nobody knows yet."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from game.rules.meeting.names import with_article
from game.scenario.faults import contradicting_rows, filled_in, name_of_no_member
from game.scenario.tables.headings import SUMS
from game.scenario.tables.meanings import is_note
from game.scenario.tables.sheets import Cell
from game.scenario.world.countries import (
    code_in_name,
    countries_begun,
    countries_called,
    country_code,
    country_near,
    folded,
    is_its_name,
)
from game.scenario.world.not_members import Known, is_part_for_whole, known_as
from game.scenario.world.observers import (
    OBSERVERS,
    observer_code,
    observer_name,
    observer_near,
)
from game.scenario.world.states import states

_LOOKED_FOR = 30
"""Names of no Member for which one that is like them is looked for: a table of slips has
fewer, and a long one of invented names would take minutes."""

_SAID_ONE_BY_ONE = 2
"""Invented names; of more one line says so."""
_SHOWN = 8
"""Of them."""
_OF_OTHER_LETTERS = "DEL"
"""The code of a name without Latin letters; the second is ``DE2``."""
_MOST_MEANT = 4
"""States that letters may be meant for, of which each is named."""


class Naming:
    """Codes of the delegations of a table, in its order.

    ``known`` are delegations that are no Members, by code; ``fault`` records an entry, a
    cell, a message and what helps.
    """

    def __init__(self, known: Mapping[str, str], fault: Callable[..., None]) -> None:
        self._fault = fault
        self.names: dict[str, str] = {}
        """What each is called, by code."""
        self.written: dict[str, str] = {}
        """What the table calls States otherwise than the United Nations does, by code."""
        self._known = known
        self.own = {folded(name): code for code, name in known.items()}
        self.own |= {code.casefold(): code for code in known}
        self.coined: dict[str, str] = {}
        self._invented: list[tuple[Cell, str]] = []
        """Names that are like no Member's, each with its code."""
        self._small_said = False

    def code(self, who: Cell, label: str) -> str:
        """The code of a delegation, by code, by the names of States, or coined."""
        name = folded(who.text)
        named = self._named_before(who, label)
        code = (
            named
            or self.own.get(name)
            or self.own.get(who.text.casefold())
            or self._member(who)
            or self._observer(who)
        )
        if not code and label:
            code = self._by_label(who, label)
        code = code or self._coined(who, label)
        state = states().get(code)
        shown = label or (state.name if state else observer_name(code) or who.text)
        given = self.names.setdefault(code, shown)
        own = label or who.text
        if state and own not in (shown, code):
            self.written.setdefault(code, own)
        if label and not named and (other := self._of_another(code, label)):
            self._fault(
                contradicting_rows.ENTRY,
                who,
                f"a row of `{code}`, in which the name `{label[:40]}` is that of `{other}`",
                f"write `{other}` for the code, or leave that cell empty; or correct the name",
            )
        elif label and given != label and code not in self.own.values() and state is None:
            self._fault(
                contradicting_rows.ENTRY,
                who,
                f"`{code}` was `{given}` before, now `{label}`",
            )
        return code

    def _named_before(self, who: Cell, label: str) -> str:
        """The code of a delegation that a row calls by the name that an earlier one gave it
        beside its code; else empty."""
        if who.text != label:
            return ""
        called = (c for c, n in self.names.items() if folded(n) == folded(label))
        return next(called, "")

    def _by_label(self, who: Cell, label: str) -> str:
        """The code of what stands beside a code that nobody knows: of a delegation of the
        scenario, or of a Member, which is said; else empty."""
        code = self.own.get(folded(label), "")
        if not code and who.text != label and is_its_name(label):
            code = _member_called(label)
            if code and folded(who.text) not in self.coined:
                self.coined[folded(who.text)] = code
                message = f"`{who.text[:30]}` is taken for `{code}`, as `{label[:40]}` says"
                help_ = f"nothing, if so; else write another name than `{label[:40]}`"
                self._fault(filled_in.ENTRY, who, message, help_)
        return code

    def _of_another(self, code: str, label: str) -> str:
        """The delegation that a name beside a code is that of, where it is another's."""
        if folded(self._known.get(code, "")) == folded(label):
            return ""  # two may be called alike, such as a bloc and who speaks for it
        other = self.own.get(folded(label), "")
        if not other and is_its_name(label):
            other = _member_called(label)
        return "" if other == code else other

    def passes(self, who: Cell, row: Sequence[Cell]) -> bool:
        """Whether a row is no delegation's: a sum of the others, or a note below them; said
        where it is."""
        if self._knows(who):
            return False
        if folded(who.text) in SUMS:
            message = f"`{who.text[:30]}` is taken for a sum of the rows and left out"
            help_ = f"nothing, if so; a delegation needs another name, as `{who.text[:20]} (State)`"
        elif len(row) > 1 and is_note(who, row):
            message = f"`{who.text[:30]}` stands alone in its row and is left out"
            help_ = "nothing, if it is a note; else give it a position, such as `1.5/80`"
        else:
            return False
        self._fault(filled_in.ENTRY, who, message, help_)
        return True

    def _knows(self, who: Cell) -> bool:
        mine = {folded(who.text), who.text.casefold()} & {*self.own, *self.coined}
        return bool(mine or country_code(who.text) or observer_code(who.text))

    def _member(self, who: Cell) -> str:
        """The code of a Member; said at its first row where another has the same name."""
        code = _member_called(who.text)
        others = [other for other in countries_called(who.text) if other != code]
        if code and code not in self.names and not is_its_name(who.text):
            message = f"`{who.text[:40]}` is taken for `{code}`; the rest of it is left out"
            help_ = "nothing, if so; a group stands in a column `Group`"
            self._fault(filled_in.ENTRY, who, message, help_)
        elif code and code not in self.names and is_part_for_whole(who.text):
            message = f"`{who.text[:40]}` is taken for {_called((code,))}"
            self._fault(filled_in.ENTRY, who, message, "nothing, if so")
        elif (
            code and who.text.islower() and who.text.upper() in (code, states()[code].iso2)
        ):
            self._say_small(who, code)
        elif code and others and code not in self.names:
            message = (
                f"`{who.text[:40]}` is taken for `{code}`, and not for {_called(others)}"
            )
            help_ = f"nothing, if so; else write `{others[0]}`"
            self._fault(filled_in.ENTRY, who, message, help_)
        return code

    def _say_small(self, who: Cell, code: str) -> None:
        """That small letters are taken for a code, once in a table."""
        if not self._small_said:
            self._small_said = True
            message = f"`{who.text}` is taken for {_called((code,))}, and so are other codes in small letters"
            help_ = "nothing, if so; a name begins with a capital"
            self._fault(filled_in.ENTRY, who, message, help_)

    def _observer(self, who: Cell) -> str:
        """The code of an observer at the United Nations; said at its first row."""
        code = observer_code(who.text)
        if code and code not in self.names:
            message = f"`{who.text[:40]}` is an observer at the United Nations: no vote"
            help_ = (
                f"nothing, if it sits so here; else move `{code}` to `members` and `names`"
            )
            self._fault(filled_in.ENTRY, who, message, help_)
        return code

    def _coined(self, who: Cell, label: str) -> str:
        name = folded(label or who.text)
        if name in self.coined:
            return self.coined[name]
        if re.fullmatch(r"[A-Z][A-Z0-9]{1,5}", who.text) and who.text not in states():
            code = who.text
        else:
            letters = [c for c in name.upper() if c.isascii() and c.isalpha()]
            code = "".join([*letters, *"XX"][:3]) if letters else _OF_OTHER_LETTERS
        taken = {
            *states(),
            *OBSERVERS,
            *self.names,
            *self.own.values(),
            *self.coined.values(),
        }
        number, stem = 1, code
        while code in taken:
            number += 1
            code = f"{stem[:2]}{number}"
        self.coined[name] = code
        self._say_coined(who, label, code)
        return code

    def _say_coined(self, who: Cell, label: str, code: str) -> None:
        """That a name is no Member's, unless it has a name of its own beside its code."""
        if two := countries_called(who.text):
            message = (
                f"`{who.text[:40]}` may be {_called(two)}; it is neither here, but `{code}`"
            )
            self._fault(
                name_of_no_member.ENTRY,
                who,
                message,
                f"write `{two[0]}` instead, or `{two[1]}`",
            )
            return
        if known := known_as(who.text):
            self._say_known(who, known, code)
            return
        begun = countries_begun(who.text)
        likely = len(self.coined) <= _LOOKED_FOR
        near = (country_near(who.text) or observer_near(who.text)) if likely else ""
        several = 1 < len(begun) <= _MOST_MEANT
        help_ = (
            f"did you mean {_called(begun)}?"
            if several
            else f"did you mean `{near}` ({observer_name(near) or states()[near].short})?"
            if near
            else ""
        )
        if near or several:
            message = f"`{who.text[:40]}` is no Member of the United Nations"
            called = f"; it is `{code}` here" if code != who.text else ", and invented here"
            self._fault(name_of_no_member.ENTRY, who, f"{message}{called}", help_)
        elif label != who.text:
            self._invented.append((who, code))

    def _say_known(self, who: Cell, known: Known, code: str) -> None:
        """That a name is a part of a Member, was one, or is known as none."""
        meant = _called(known.members) if known.members else ""
        what = "no longer a Member" if known.former else "no Member"
        whole = with_article(states()[known.members[0]].short) if meant else ""
        is_one = f", {whole} is" if whole and not known.former else ""
        message = f"`{who.text[:40]}` is {what} of the United Nations{is_one}; it is `{code}` here"
        stays = (
            "in a meeting of its day" if known.former else "if it is to sit here by itself"
        )
        help_ = f"nothing, {stays}" + (f"; else write {meant}" if meant else "")
        self._fault(name_of_no_member.ENTRY, who, message, help_)

    def say_invented(self) -> None:
        """That names are no Member's and like none: of many once, at the first."""
        if len(self._invented) <= _SAID_ONE_BY_ONE:
            for who, code in self._invented:
                called = (
                    f"; it is `{code}` here" if code != who.text else ", and invented here"
                )
                message = f"`{who.text[:40]}` is no Member of the United Nations{called}"
                help_ = (
                    "nothing, if it is invented; else correct the name, such as `Norway`"
                )
                self._fault(name_of_no_member.ENTRY, who, message, help_)
            return
        named = [f"`{who.text[:30]}` ({code})" for who, code in self._invented]
        more = len(named) - _SHOWN
        listed = ", ".join(named[:_SHOWN]) + (f" and {more} more" if more > 0 else "")
        message = f"{len(named)} names are no Member's of the United Nations: {listed}"
        help_ = "nothing, if they are invented; else correct the names, such as `Norway`"
        self._fault(name_of_no_member.ENTRY, self._invented[0][0], message, help_)


def _member_called(word: str) -> str:
    """The code of the Member that a word stands for; `Ken` is a name and not `KEN`."""
    return "" if code_in_name(word) else country_code(word)


def _called(codes: Sequence[str]) -> str:
    """Codes of Members with their names."""
    return " or ".join(f"`{code}` ({states()[code].name})" for code in codes)
