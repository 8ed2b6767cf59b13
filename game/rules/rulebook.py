"""What a rulebook is: majorities, quorum, motions, statements and limits, as data.

The engine knows procedures, never rulebooks by name.  Every entry carries the number of
the rule it comes from and how sure we are of the wording (``page``: read on a page,
``source``: read in a program's source, ``memory``: general knowledge, not yet checked).
"""

from __future__ import annotations

from typing import Literal

import msgspec

Sure = Literal["page", "source", "memory"]
"""How a statement about a rule was learned."""
Base = Literal["voting", "present", "members"]
"""What a share is a share of: yes and no; members present; all members.  A majority counts
those of them that have a vote, a quorum all."""


class Citation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a rule stands, and what it says in our words."""

    rule: str
    words: str = ""
    sure: Sure = "memory"


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of a base that the yes votes must reach (``strict``: must exceed)."""

    numerator: int
    denominator: int
    strict: bool = False
    base: Base = "voting"

    def needed(self, base: int) -> int:
        """How many yes votes ``base`` asks for: whole, at least one."""
        scaled = base * self.numerator
        if self.strict:
            return scaled // self.denominator + 1
        return max(1, -(-scaled // self.denominator))


class Majority(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What carries a question.

    ``share`` or ``fixed`` counts heads.  ``weight`` asks besides for that share of the
    weights (population) of all members; it is taken as reached while fewer than
    ``blocking`` members fail to vote yes.
    """

    name: str
    cite: Citation
    share: Share | None = None
    fixed: int = 0
    """A number of yes votes, whatever the base (the Security Council's nine)."""
    veto: bool = False
    """Whether a no of a seat with a veto rejects."""
    weight: Share | None = None
    weighs: str = "weight"
    """What the weights are, in a word: ``population``."""
    blocking: int = 0
    second_vote: bool = False
    """Whether an equal vote is taken a second time (otherwise it rejects)."""
    unanimous: bool = False
    """Whether any no rejects, and any absence (an abstention does not)."""
    abstain: bool = True
    """Whether members may abstain; otherwise they answer yes or no, or take no part."""
    method: str = ""
    """How such questions are voted on unless a member asks for another way; empty: as the
    first of the rulebook's methods."""


class Quorum(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many members must be present, as shares of all members."""

    debate: Share | None
    """For debate; ``None`` where the rules ask for none."""
    decision: Share
    cite: Citation


MotionProcedure = Literal[
    "suspend-meeting",
    "adjourn-meeting",
    "adjourn-debate",
    "close-debate",
    "close-list",
    "reopen-list",
    "time-limit",
    "division",
    "roll-call",
    "recorded-vote",
    "secret-ballot",
    "appeal",
    "point-of-order",
    "reconsider",
    "important-question",
    "waive-notice",
    "amendment-order",
    "proposal-order",
    "vote-next",
    "right-of-reply",
]
"""The procedures on motions that the engine knows; a rulebook chooses among them."""
TIMED: tuple[MotionProcedure, ...] = ("suspend-meeting", "time-limit")
"""Motions that name minutes, and no text: ``move time-limit 2``."""


class MotionRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How one motion is taken under a rulebook."""

    name: MotionProcedure
    cite: Citation
    rank: int = 0
    """Precedence: 1 is taken first; 0 stands outside the ladder."""
    speakers_for: int = 0
    """How many may speak in favour besides the mover."""
    speakers_against: int = 0
    majority: str = "procedural"
    """Name of the majority that carries it; ``""``: granted on request or by the Chair."""
    only_if_contested: bool = False
    """Granted without a vote unless somebody objects."""
    sponsors_object: bool = False
    """Whether only a sponsor of the text may object."""
    of_proposals: bool = True
    """Division: whether parts of a proposal too are voted on apart, or of the draft only."""
    operative_only: bool = False
    """Division: whether only parts with legal effect are voted on apart."""
    seconds: int = 0
    """How many others must support it before it is before the room."""
    during_vote: bool = False
    """Whether it may interrupt a vote (on the conduct of that vote only)."""
    by_chair: bool = False
    """Whether the Chair, who moves nothing else, may propose it to the room."""


class StatementRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A kind of statement that exists in the room."""

    name: str
    cite: Citation
    minutes: int = 3
    """The longest it may take; at least 1."""
    minutes_again: int = 0
    """The longest that a second and later one may take; 0: as the first."""
    per_item: int = 0
    """How often a seat may make it on one item; 0: no limit."""
    per_meeting: int = 0
    """How often a seat may make it at one meeting, which is a day; 0: no limit."""
    sponsor_barred: bool = False
    """Whether sponsors may not make it on their own text (explanation of vote)."""
    secret_barred: bool = False
    """Whether it may not be made on a vote by secret ballot (explanation of vote)."""
    observers: bool = True
    """Whether a seat without vote may make it."""


class ConsensusRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What consensus means here and what may follow when it fails."""

    cite: Citation
    required: bool = False
    """Whether nothing but consensus adopts text (no vote on substance at all)."""
    first: bool = False
    """Whether a vote on substance waits for the finding that efforts are exhausted."""
    finding: str = ""
    """Who makes that finding (``Bureau``), for the words of the refusal."""
    votes_on_request: bool = True
    """Whether a text is put to the vote only where somebody asks for it, or objects."""


class SilenceRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The silence procedure: a text stands adopted when a deadline passes unbroken."""

    cite: Citation
    hours: int = 72
    partial: bool = True
    """Whether a break may name single paragraphs."""
    first: bool = False
    """Whether the Chair puts a text under silence before asking the room."""


class RivalsRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What becomes of proposals on one question when one of them is adopted."""

    cite: Citation
    after_adoption: Literal["put", "moot"] = "moot"
    """``put``: the next is put unless the room decides otherwise, and prevails if it is
    adopted; ``moot``: only one of them may pass."""


class Member(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the rules give to one member by name."""

    veto: bool = False
    """Whether its no can veto, where the majority knows a veto."""
    weight: int = 0
    """Population or votes, where the majority weighs; 0 or more."""


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The body whose rules these are, where they fix how many or which members it has."""

    cite: Citation
    """Where its members are named; for weights, the source and date of the figures."""
    size: int = 0
    """How many members it has; 0: the rules do not say."""
    members: dict[str, Member] = {}
    """Members with a veto or a weight, by seat."""

    @property
    def vetoes(self) -> tuple[str, ...]:
        """Members whose no can veto."""
        return tuple(id_ for id_, m in self.members.items() if m.veto)

    @property
    def weights(self) -> dict[str, int]:
        """Weights by member; empty where none is given."""
        return {id_: m.weight for id_, m in self.members.items() if m.weight}


class Rulebook(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one room."""

    id: str
    title: str
    majorities: dict[str, Majority]
    """By kind of question: ``procedural``, ``substance``, ``important`` ..."""
    quorum: Quorum | None
    """``None`` where the rules know no quorum."""
    motions: dict[str, MotionRule]
    statements: dict[str, StatementRule]
    consensus: ConsensusRule
    methods: tuple[str, ...]
    """Voting methods that the rules know, the usual one first: ``hands``, ``recorded``,
    ``roll-call``, ``secret-ballot``."""
    conduct_of_voting: Citation
    doors_closed: bool = False
    """Whether nobody enters or leaves the room while a vote is on."""
    notice_hours: int = 0
    """How long before its debate a text must be out; 0: no such rule."""
    amendments: Citation = Citation("")
    """The rule on the order of amendments."""
    furthest_first: bool = True
    """Whether the amendment furthest from the text is voted first."""
    proposals: Citation = Citation("")
    """The rule on several proposals on one question."""
    rivals: RivalsRule = RivalsRule(Citation(""))
    """What becomes of them when one is adopted."""
    presiding: Citation = Citation("")
    """The rule on what is for the Chair to do."""
    chair_without_texts: Citation | None = None
    """The rule or custom by which whoever presides tables nothing; ``None``: there is none."""
    informals: Citation = Citation("")
    """What holds while delegations consult informally."""
    withdrawal: Citation = Citation("")
    amended_stays: bool = True
    """Whether a text that was amended can no longer be withdrawn; otherwise only a vote on it
    bars that."""
    cost: Citation = Citation("")
    """The rule that a statement of cost is read before action; empty: none such."""
    silence: SilenceRule | None = None
    minutes_per_vote: int = 6
    """What a vote by name takes, in minutes of the meeting."""
    minutes_by_hands: int = 2
    """What a vote by show of hands takes, in minutes of the meeting."""
    notes: tuple[str, ...] = ()
    precedence: Citation = Citation("")
    """The rule on the order in which motions are taken."""
    body: Body | None = None
    """Whose rules these are; ``None`` where any room may use them."""
    arrears: Citation | None = None
    """The rule by which a member in arrears has no vote; ``None``: there is none such."""
