"""Refusals: why an intent was not in order.  A refusal is a value, never an exception."""

from __future__ import annotations

from typing import Literal

import msgspec

Code = Literal[
    "not-a-member",
    "not-the-chair",
    "not-your-text",
    "no-floor",
    "wrong-stage",
    "meeting-suspended",
    "meeting-closed",
    "voting-has-begun",
    "no-question-open",
    "already-voted",
    "voting-goes-on",
    "unknown-target",
    "not-pending",
    "already-done",
    "bad-operation",
    "efforts-not-exhausted",
    "consensus-only",
    "consensus-pending",
    "no-consensus-call",
    "no-quorum",
    "list-closed",
    "debate-closed",
    "no-such-motion",
    "no-such-statement",
    "motion-pending",
    "precedence",
    "sponsor-barred",
    "too-many-statements",
    "conflict",
    "no-time-left",
    "not-your-offer",
    "own-offer",
    "not-in-bloc",
    "method-unknown",
    "amendments-first",
    "moot",
    "no-vote-asked",
    "no-appeal",
    "not-notified",
    "not-enough-support",
    "not-called",
    "no-action",
    "cost-unread",
    "not-contested",
    "no-silence",
    "silence-runs",
    "in-brackets",
    "absent",
    "no-vote-before",
    "nothing-adopted",
    "names-unknown",
    "in-arrears",
]
"""Stable codes; a person may search for one, a program may switch on it."""

MEANINGS: dict[Code, str] = {
    "not-a-member": "only a member with a vote does that",
    "not-the-chair": "only the Chair does that",
    "not-your-text": "only whoever moved or sponsors the text does that",
    "no-floor": "somebody else has the floor, or nobody was given it",
    "wrong-stage": "the stage of the day is another",
    "meeting-suspended": "delegations consult: nothing formal is done",
    "meeting-closed": "the meeting is closed or adjourned",
    "voting-has-begun": "a vote is on, or was taken on a part of the text",
    "no-question-open": "nothing is put to the vote",
    "already-voted": "a ballot is cast once",
    "voting-goes-on": "members have still to answer, or a vote that was asked for is to be taken",
    "unknown-target": "nothing of that name is there",
    "not-pending": "it is settled, or not yet decided",
    "already-done": "it is so already, or was decided",
    "bad-operation": "the text, or the rules, cannot take the act as it was typed",
    "efforts-not-exhausted": "the finding that consensus is out of reach comes before a vote",
    "consensus-only": "these rules adopt text by consensus only",
    "consensus-pending": "the Chair is asking whether the room agrees",
    "no-consensus-call": "the Chair is not asking whether the room agrees",
    "no-quorum": "too few members are in the room",
    "list-closed": "the speakers' list takes no more names",
    "debate-closed": "the debate is closed: nothing is tabled, and what is said is on decisions",
    "no-such-motion": "these rules know no such motion",
    "no-such-statement": "these rules know no such statement",
    "motion-pending": "a motion is settled first",
    "precedence": "something goes before it",
    "sponsor-barred": "a sponsor does not explain its vote on its own text",
    "too-many-statements": "as many as the rules give have spoken",
    "conflict": "it meets what lies on the table or what the room adopted",
    "no-time-left": "the time of the meeting is used up",
    "not-your-offer": "the offer was made by or to others",
    "own-offer": "an offer is made to others",
    "not-in-bloc": "only members of the bloc do that",
    "method-unknown": "these rules do not vote in that way",
    "amendments-first": "amendments and parts are taken before the text",
    "moot": "nothing is left of it, or no room for it",
    "no-vote-asked": "nobody asks for a vote",
    "no-appeal": "there is no ruling that could be appealed against",
    "not-notified": "the text is not out long enough",
    "not-enough-support": "seconds are lacking",
    "not-called": "another is called in the roll",
    "no-action": "the room takes no action on it",
    "cost-unread": "the statement of cost comes first",
    "not-contested": "there is nothing to decide between, or nobody contests it",
    "no-silence": "no silence runs, or these rules have none",
    "silence-runs": "the text is under silence",
    "in-brackets": "members hold it in brackets",
    "absent": "the seat is out of the room",
    "no-vote-before": "no vote was taken before on the same question",
    "nothing-adopted": "nothing was adopted that one could dissociate from or interpret",
    "names-unknown": "the record has numbers and no names",
    "in-arrears": "a member in arrears is heard, and has no vote",
}
"""What each code says, for documents: the reason of a refusal says it of its case."""


OWN = "nemcon's own rule"
"""What a refusal cites where no rule of the room says so, but the program has to."""


CHAIRS_WORDS = frozenset(
    [
        "agree",
        "close",
        "consensus",
        "cost",
        "declare",
        "run-silence",
        "end-silence",
        "exhausted",
        "gavel",
        "give",
        "pass-over",
        "put",
        "resume",
        "rule",
        "silence",
        "stage",
        "suspend",
    ]
)
"""First words of what the Chair alone does, as they are typed."""


class Refusal(msgspec.Struct, frozen=True, tag="refusal", tag_field="event"):
    """Why not: the code, the rule, the reason with its arithmetic, what would be in order."""

    code: Code
    reason: str
    """One sentence, with the numbers that decide it."""
    rule: str
    """Where it stands, as in ``rule 128`` or ``75/282``; :data:`OWN` where it stands nowhere
    and the program needs it."""
    instead: str
    """What would be in order, in typed words, as :mod:`game.rules.advice` reads them."""
