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
    "names-unknown",
]
"""Stable codes; a person may search for one, a program may switch on it."""


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
