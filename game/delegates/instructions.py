"""What a capital tells its delegation, and what the room may know of it.

Places lie on an issue's scale from -200 to 200 (hundredths of the -2 to 2 that people
write).  Shares and confidences are basis points, 0 to 10000.  All are integers, so that the
same meeting comes out on any machine.
"""

from __future__ import annotations

from typing import Literal

import msgspec

Basis = Literal["stated", "group", "inferred"]
"""How a position is known: said in public, a group's line, or inferred by us."""


class Issue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A contested question with a scale."""

    id: str
    title: str
    low: str
    """What -2 stands for."""
    high: str
    """What +2 stands for."""
    weight: int = 100
    """How much it matters to the whole compared with other issues; 100 is usual."""
    case_low: str = ""
    """The case for the low end, one to three sentences, as its holders would put it."""
    case_high: str = ""
    """The same for the high end."""


class Position(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """Where a delegation stands on an issue, and how we know."""

    place: int
    salience: int
    """How much it cares, 0 to 100."""
    basis: Basis
    source: str = ""
    confidence: int = 10000
    """How sure the place is, in basis points."""


class RedLine(msgspec.Struct, frozen=True, gc=False, forbid_unknown_fields=True):
    """A condition on the text that a delegation cannot accept to see broken."""

    provision: str
    variants: tuple[str, ...]
    """The wordings that cross it; ``deleted`` stands for the provision's deletion."""
    words: str
    """What must not happen, in a sentence."""
    public: bool = False
    """Whether the room knows of it from the start."""
    source: str = ""
    hard: bool = True
    """Whether it makes the delegation object to the whole; a soft one makes it dissociate."""
    along: tuple[tuple[str, str], ...] = ()
    """Other provisions with their wordings, without which nothing crosses it: of a line that was
    drawn at a package nobody else knows which of its changes it is on."""


class Met(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A way in which an aim is met: everything that is named must be so at the end."""

    aim: int
    """Which aim, from 1."""
    whole: str = ""
    """What became of the whole: ``adopted``, ``consensus``, ``vote``, ``not-adopted``, or
    ``no-consensus`` for an attempt that an objection ended; empty: whatever."""
    provision: str = ""
    reads: tuple[str, ...] = ()
    """Wordings of the provision, one of which the adopted text has."""
    unamended: bool | None = None
    """Whether a text was adopted in which every provision reads as when the meeting opened."""
    voted: str = ""
    """A provision on which a vote stands on the record."""
    objected: bool | None = None
    """Whether the seat itself objected to the whole, or broke silence."""
    ballot: str = ""
    """Its own ballot in the last vote on the whole: ``yes``, ``no``, ``abstain``, or ``absent``
    where it cast none."""
    at_least: int | None = None
    at_most: int | None = None
    """Votes in favour in the last vote on what is named as voted on, else on the whole."""
    besides: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Other provisions with their wordings, one of which each has as well: a committee's money
    is nothing won where there is no committee."""


class Instructions(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one seat knows and nobody else: its capital's orders."""

    seat: str
    positions: dict[str, Position]
    """By issue."""
    red_lines: tuple[RedLine, ...] = ()
    walk_away: int = 3000
    """What having no text at all is worth, in basis points of the best text."""
    style: str = "moderate"
    """Name of a concession style in the register of styles."""
    insists: int = 0
    """How far the record is worth more to it than the mood of the room, basis points:
    a high value asks for votes that it will lose."""
    after_objection: str = ""
    """What it does where objections have twice stopped a text that can only be adopted by
    consensus: it proposes to ``proceed`` as if there was one, ``protest`` against that, or says
    that the text goes ``elsewhere``, to the body of a later stage; empty: nothing."""
    aims: tuple[str, ...] = ()
    """What it wants, in words, the most important first."""
    met: tuple[Met, ...] = ()
    """How the record tells that an aim is met, as far as it can."""
    brief: str = ""
    """The confidential brief, Markdown."""
    lines: dict[str, str] = {}
    """By issue: its own argument, in words it would say in the room."""
    voice: str = ""
    """For an observer: what it says."""


class Dossier(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What everybody may know of the delegations before the meeting begins."""

    issues: dict[str, Issue]
    positions: dict[str, dict[str, Position]]
    """By seat, then by issue: stated, a group's, or inferred, each marked as such."""
    red_lines: dict[str, tuple[RedLine, ...]]
    """Public red lines by seat."""
    attendance: dict[str, int]
    """By seat: how likely it is in the room for a vote, basis points."""
    reputation: dict[str, int] = {}
    """By seat: how likely it is to stand alone against a text, basis points."""
    ideal: dict[str, int] = {}
    """By seat: its ideal point from roll calls, hundredths; whoever votes alike is near."""
    walk_away: int = 3000
    """What no text is taken to be worth to others, basis points of their best text."""
    movers: dict[str, dict[str, str]] = {}
    """By provision, then by wording: the member that is known to move it."""
    language: str = "en"
    """The language that statements are made in: an ISO 639 code."""
