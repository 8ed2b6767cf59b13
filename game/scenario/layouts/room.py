"""The keys of the room, its blocs and its delegations, as shapes."""

from __future__ import annotations

from typing import Any

from game.scenario.files.tree import Node, Scalar
from game.scenario.layouts.draft import PER_CENT, TEXT
from game.scenario.shapes.compounds import Key, Keys, Many, Table, must
from game.scenario.shapes.numbers import Number
from game.scenario.shapes.shape import Cursor, Reading, Shape, Taker
from game.scenario.shapes.words import Id, Reference, Truth, Word

EVERYBODY = "united-nations"
"""What ``members`` may say instead of a list: all Members of the United Nations."""


class Members(Shape):
    """All Members of the United Nations, or a list of codes."""

    words = f"`{EVERYBODY}` or a list of codes"
    example = "[NOR, SWE]"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """The word, or the codes."""
        if isinstance(node, Scalar):
            return EVERYBODY if node.text == EVERYBODY else self.refuse(node, cursor)
        return _CODES.read(node, cursor)

    def taker(self, reading: Reading) -> Taker:
        """What takes the word, or the codes."""
        codes = _CODES.taker(reading)
        return lambda value: EVERYBODY if value == EVERYBODY else codes(value)


_CODES = Many(Id(), least=1)
_IN_FAVOUR = "votes in favour: of what `voted` names, else of the whole"


GROUP = Keys(
    {
        "name": must(TEXT, "as displayed"),
        "bloc": must(Reference("bloc"), "the bloc it speaks for"),
        "short": Key(TEXT, "for narrow places", False, ""),
    },
    "a group",
)

OBSERVER = Keys(
    {
        "name": must(TEXT, "as displayed"),
        "voice": Key(TEXT, "what it says, in a sentence of ours", False, ""),
        "short": Key(TEXT, "for narrow places", False, ""),
    },
    "an observer",
)

ROOM = Keys(
    {
        "members": must(Members(), "who has a vote, but for those in arrears"),
        "names": Key(Table(TEXT), "names in this room, by code", False, {}),
        "short": Key(Table(TEXT), "names for narrow places, by code", False, {}),
        "vetoes": Key(Many(Reference("delegation")), "whose no can veto", False, ()),
        "weights": Key(
            Table(Number(0, 99_999_999), key=Reference("delegation")),
            "population or votes, where the rulebook weighs",
            False,
            {},
        ),
        "arrears": Key(
            Many(Reference("delegation")),
            "members in arrears, heard without a vote where the rulebook takes it away",
            False,
            (),
        ),
        "groups": Key(Table(GROUP), "seats that speak for a bloc", False, {}),
        "observers": Key(Table(OBSERVER), "seats without vote", False, {}),
    },
    "the room",
)

BLOC = Keys(
    {
        "name": must(TEXT, "as displayed"),
        "members": must(Many(Reference("delegation"), least=1), "who coordinates"),
        "spokesperson": Key(Reference("delegation"), "who speaks for it", False, ""),
        "discipline": Key(PER_CENT, "how much its line weighs, per cent", False, 0),
    },
    "a bloc",
)

RED_LINE = Keys(
    {
        "provision": must(Reference("provision"), "what it is about"),
        "crossed_by": must(Many(Id(), least=1), "variants that cross it"),
        "words": must(TEXT, "what must not happen"),
        "public": Key(Truth(), "whether the room knows of it", False, False),
        "hard": Key(Truth(), "whether it makes the delegation object", False, True),
        "source": Key(Reference("source"), "where it comes from", False, ""),
    },
    "a red line",
)

MET = Keys(
    {
        "aim": must(Number(1, 20), "which aim, from 1"),
        "whole": Key(
            Word("adopted", "consensus", "vote", "not-adopted", "no-consensus"),
            "what became of the whole; `no-consensus`: an objection ended an attempt",
            False,
            "",
        ),
        "provision": Key(Reference("provision"), "what reads as wanted", False, ""),
        "reads": Key(Many(Id(), least=1), "variants, one of which it has", False, ()),
        "besides": Key(
            Many(
                Keys(
                    {
                        "provision": must(Reference("provision"), "what it stands on"),
                        "reads": must(Many(Id(), least=1), "variants, one of which it has"),
                    },
                    "what an aim rests on",
                )
            ),
            "what else reads so, without which the aim would be met in words alone",
            False,
            (),
        ),
        "unamended": Key(
            Truth(), "whether the text was adopted as it stood at the opening"
        ),
        "voted": Key(
            Reference("provision"), "on what a vote stands on the record", False, ""
        ),
        "objected": Key(Truth(), "whether it objected to the whole itself"),
        "ballot": Key(
            Word("yes", "no", "abstain", "absent"),
            "its own ballot on the whole; `absent`: it cast none",
            False,
            "",
        ),
        "at_least": Key(Number(0, 99_999), _IN_FAVOUR),
        "at_most": Key(Number(0, 99_999), _IN_FAVOUR),
    },
    "how an aim is met",
)

DELEGATION = Keys(
    {
        "playable": Key(Truth(), "whether a person can play it", False, False),
        "aims": Key(Many(TEXT), "what it wants, the most important first", False, ()),
        "met": Key(Many(MET), "how the record tells that an aim is met", False, ()),
        "brief": Key(TEXT, "its confidential brief, a file in briefs/", False, ""),
        "walk_away": Key(PER_CENT, "worth of having no text, per cent of the best text"),
        "style": Key(Reference("style"), "how it gives way", False, "moderate"),
        "insists": Key(PER_CENT, "how far the record matters to it", False, 0),
        "after_objection": Key(
            Word("proceed", "protest", "elsewhere"),
            "what it does where objections have twice stopped a text that can only be"
            " adopted by consensus. `proceed`: it proposes, in three meetings of five, to"
            " adopt the text all the same; `protest`: it raises a point of order on such a"
            " proposal; `elsewhere`: it then says that the text goes to the body in which a"
            " later stage sits",
            False,
            "",
        ),
        "red_lines": Key(Many(RED_LINE), "what it cannot accept", False, ()),
        "lines": Key(
            Table(TEXT, key=Reference("issue")), "its own argument, by issue", False, {}
        ),
    },
    "a delegation",
)
