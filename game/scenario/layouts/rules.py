"""The keys of a rulebook, as shapes."""

from __future__ import annotations

import re
from typing import Any, ClassVar, get_args

from game.rules.rulebook import Base, MotionProcedure, Share, Sure
from game.rules.wishes.intents import StatementKind
from game.scenario.faults import impossible_share, unknown_motion
from game.scenario.files.tree import Node, Scalar
from game.scenario.shapes.compounds import Key, Keys, Many, Table, must
from game.scenario.shapes.numbers import Number, Version
from game.scenario.shapes.part import FAULTY
from game.scenario.shapes.shape import Cursor, Shape
from game.scenario.shapes.words import Id, Text, Truth, Word

NONE = "none"
"""What takes an inherited part away, and what says that the rules know no such thing."""
METHODS = ("hands", "recorded", "roll-call", "secret-ballot")
TEXT = Text()


class Optional(Shape):
    """A shape, or the word ``none``."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.words = f"{shape.words}, or `none`"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """What the shape reads, or :data:`NONE`."""
        if isinstance(node, Scalar) and node.text == NONE:
            return NONE
        return self.shape.read(node, cursor)


class Fraction(Shape):
    """``2/3`` or ``55%``: a pair of whole numbers, above 0 and up to 1."""

    words = "a fraction such as `2/3`"

    def read(self, node: Node, cursor: Cursor) -> Any:
        """Numerator and denominator."""
        text = node.text if isinstance(node, Scalar) else ""
        found = re.fullmatch(r"([0-9]{1,4}) ?/ ?([0-9]{1,4})|([0-9]{1,3}) ?%", text)
        if not found:
            return self.refuse(node, cursor)
        top, bottom = (found[3], "100") if found[3] else (found[1], found[2])
        if not 0 < int(top) <= int(bottom):
            message = f"`{text}` is no share: it must be above 0 and at most 1"
            return cursor.fault(impossible_share.ENTRY, node, message)
        return int(top), int(bottom)


class ShareOf(Shape):
    """``{of: voting, more_than: 1/2}``."""

    words = "a share such as `{of: voting, more_than: 1/2}`"
    keys: ClassVar = Keys(
        {
            "of": Key(Word(*get_args(Base)), "what it is a share of", False, "voting"),
            "more_than": Key(Fraction(), "the share that must be exceeded"),
            "at_least": Key(Fraction(), "the share that must be reached"),
        },
        "a share",
    )

    def read(self, node: Node, cursor: Cursor) -> Any:
        """A :class:`Share`."""
        if isinstance(node, Scalar):
            return self.refuse(node, cursor)
        part = self.keys.read(node, cursor)
        if part is FAULTY:
            return FAULTY
        given = [k for k in ("more_than", "at_least") if part.gives(k)]
        if len(given) != 1:
            message = f"`{cursor.name}` needs exactly one of `more_than` and `at_least`"
            help_ = "write for example `{of: voting, more_than: 1/2}`"
            return cursor.fault(impossible_share.ENTRY, node, message, help_)
        if given[0] not in part or "of" not in part:
            return FAULTY
        top, bottom = part[given[0]]
        return Share(top, bottom, given[0] == "more_than", part["of"])


CITE = Keys(
    {
        "rule": must(TEXT, "where it stands"),
        "words": Key(TEXT, "what it says, in our words", False, ""),
        "sure": Key(Word(*get_args(Sure)), "how that was learned", False, "memory"),
    },
    "a citation",
)

MAJORITY = Keys(
    {
        "name": must(TEXT, "as displayed"),
        "cite": must(CITE),
        "share": Key(ShareOf(), "the share of heads"),
        "fixed": Key(Number(1, 1000), "a number of yes votes", False, 0),
        "unanimous": Key(Truth(), "whether any no rejects", False, False),
        "abstain": Key(Truth(), "whether members may abstain", False, True),
        "method": Key(Word(*METHODS), "how it is voted on unless asked", False, ""),
        "veto": Key(Truth(), "whether the no of a seat with a veto rejects", False, False),
        "weight": Key(ShareOf(), "besides, a share of all weights"),
        "weighs": Key(TEXT, "what the weights are, in a word", False, "weight"),
        "blocking": Key(Number(0, 1000), "fewer opponents do not block", False, 0),
        "second_vote": Key(Truth(), "whether an equal vote is taken again", False, False),
    },
    "a majority",
)

MOTION = Keys(
    {
        "cite": must(CITE),
        "rank": Key(Number(0, 99), "precedence; 0 stands outside", False, 0),
        "speakers_for": Key(Number(0, 20), "besides the mover", False, 0),
        "speakers_against": Key(Number(0, 20), "", False, 0),
        "majority": Key(Id(), "what carries it, or `none`", False, "procedural"),
        "only_if_contested": Key(Truth(), "granted unless somebody objects", False, False),
        "sponsors_object": Key(
            Truth(), "whether only a sponsor of the text may object", False, False
        ),
        "of_proposals": Key(
            Truth(),
            "`division`: whether of a proposal too, or of the draft only",
            False,
            True,
        ),
        "operative_only": Key(
            Truth(),
            "`division`: whether only of parts with legal effect",
            False,
            False,
        ),
        "seconds": Key(Number(0, 200), "how many must support it", False, 0),
        "during_vote": Key(Truth(), "whether it may interrupt a vote", False, False),
        "by_chair": Key(Truth(), "whether the Chair may propose it", False, False),
    },
    "a motion",
)

STATEMENT = Keys(
    {
        "cite": must(CITE),
        "minutes": Key(Number(1, 600), "the longest it may take", False, 3),
        "minutes_again": Key(
            Number(0, 600), "the longest of a second and later one", False, 0
        ),
        "per_meeting": Key(
            Number(0, 99), "how often at one meeting; 0: no limit", False, 0
        ),
        "per_item": Key(Number(0, 99), "how often on one item; 0: no limit", False, 0),
        "sponsor_barred": Key(Truth(), "whether sponsors may not", False, False),
        "secret_barred": Key(
            Truth(), "whether not on a vote by secret ballot", False, False
        ),
        "observers": Key(Truth(), "whether a seat without vote may", False, True),
    },
    "a statement",
)

QUORUM = Keys(
    {
        "debate": must(Optional(ShareOf()), "to go on with a debate"),
        "decision": must(ShareOf(), "to take a decision"),
        "cite": must(CITE),
    },
    "the quorum",
)

CONSENSUS = Keys(
    {
        "cite": must(CITE),
        "required": Key(Truth(), "nothing else adopts text", False, False),
        "first": Key(Truth(), "a vote waits for the finding", False, False),
        "finding": Key(TEXT, "who makes it", False, ""),
        "votes_on_request": Key(
            Truth(), "whether texts are voted on only where somebody asks", False, True
        ),
    },
    "the rule on consensus",
)

SILENCE = Keys(
    {
        "cite": must(CITE),
        "hours": Key(Number(1, 1000), "how long it runs", False, 72),
        "partial": Key(Truth(), "whether a break may name single paragraphs", False, True),
        "first": Key(
            Truth(), "whether texts go under silence before the room is asked", False, False
        ),
    },
    "the silence procedure",
)

MEMBER = Keys(
    {
        "veto": Key(Truth(), "whether its no can veto", False, False),
        "weight": Key(Number(0, 999_999_999), "its population or votes", False, 0),
    },
    "a member",
)

BODY = Keys(
    {
        "cite": must(CITE),
        "size": Key(Number(1, 1000), "how many members it has", False, 0),
        "members": Key(Table(MEMBER), "members with a veto or a weight"),
    },
    "the body",
)

RIVALS = Keys(
    {
        "cite": must(CITE),
        "after_adoption": must(
            Word("put", "moot"),
            "`put`: the next is put unless the room decides otherwise, and prevails; "
            "`moot`: only one may pass",
        ),
    },
    "what becomes of rivals",
)

_MOTIONS = Word(*get_args(MotionProcedure), entry=unknown_motion.ENTRY)
_KINDS = Word(*get_args(StatementKind), entry=unknown_motion.ENTRY)

RULEBOOK = Keys(
    {
        "format": must(Version(), "version of this format: 1"),
        "id": must(Id(), "the file's name"),
        "title": Key(TEXT, "as displayed"),
        "inherits": Key(Id(), "the rulebook that this one changes"),
        "numbers_of": Key(TEXT, "whose rules the inherited numbers are"),
        "majorities": Key(Table(Optional(MAJORITY)), "by kind of question"),
        "quorum": Key(Optional(QUORUM), "how many must be present"),
        "motions": Key(Table(Optional(MOTION), key=_MOTIONS), "motions of the room"),
        "statements": Key(Table(Optional(STATEMENT), key=_KINDS), "kinds of statement"),
        "consensus": Key(CONSENSUS, "what consensus means"),
        "methods": Key(
            Many(Word(*METHODS), least=1), "ways of voting, the usual one first"
        ),
        "conduct_of_voting": Key(CITE, "what may interrupt a vote"),
        "doors_closed": Key(
            Truth(), "whether nobody enters or leaves the room while a vote is on"
        ),
        "notice_hours": Key(Number(0, 1000), "how long before its debate a text is out"),
        "precedence": Key(CITE, "the order of motions"),
        "amendments": Key(CITE, "the order of amendments"),
        "furthest_first": Key(Truth(), "whether the furthest is voted first"),
        "proposals": Key(CITE, "several proposals on one question"),
        "rivals": Key(RIVALS, "what becomes of them when one is adopted"),
        "presiding": Key(CITE, "what is for the Chair to do"),
        "chair_without_texts": Key(
            Optional(CITE), "that whoever presides tables no amendment and no package"
        ),
        "informals": Key(CITE, "what holds while delegations consult informally"),
        "withdrawal": Key(CITE, "until when a text may be withdrawn"),
        "amended_stays": Key(
            Truth(), "whether a text that was amended can no longer be withdrawn"
        ),
        "cost": Key(CITE, "that a statement of cost is read before action"),
        "silence": Key(Optional(SILENCE), "the silence procedure"),
        "body": Key(Optional(BODY), "whose rules these are"),
        "arrears": Key(Optional(CITE), "that a member in arrears has no vote"),
        "minutes_per_vote": Key(Number(1, 120), "what a vote by name takes"),
        "minutes_by_hands": Key(Number(1, 120), "what a vote by hands takes"),
        "notes": Key(Many(TEXT), "what a reader should know"),
    },
    "a rulebook",
)

NEEDED = ("title", "majorities", "consensus", "methods", "conduct_of_voting", "quorum")
"""Keys that must be there after merging."""
MERGED = ("majorities", "motions", "statements")
"""Keys that are merged by name."""
