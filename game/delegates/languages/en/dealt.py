"""English: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} would cross a line that we have drawn: {line}",),
    "deal-bloc": ("our group has agreed on another line, and {ask} would break it",),
    "deal-owed": ("we have promised {ask} already, and a word is not for sale twice",),
    "deal-idle": ("no vote on it is to come, and we gain nothing by {give}",),
    "deal-own": ("it is our own text, and {ask} would be against it",),
    "deal-word": ("we have given our word otherwise, and {ask} would break it",),
    "deal-name": (
        "we do not put our name to what we do not stand behind, and {ask} is that",
    ),
    "deal-rival": ("we have a wording of our own there, and {ask} would stand in its way",),
    "deal-free": ("we gain by {give}, on {gain}, and lose nothing by {ask}",),
    "deal-good": ("we gain more by {give}, on {gain}, than we lose by {ask} on {loss}",),
    "deal-trust": ("an earlier promise of yours was not kept",),
    "deal-nothing": ("we gain nothing by {give} on {gain}",),
    "deal-near": (
        (
            "it is near: we gain by {give} on {gain}, but not enough for what we "
            "lose by {ask} on {loss}"
        ),
    ),
    "deal-dear": (
        ("we would lose more by {ask} on {loss} than we gain by {give} on {gain}"),
    ),
    "deal-little": ("we gain too little by {give} on {gain}",),
    "deal-hurts": ("we would lose by {give} on {gain}",),
    "deal-anyway": ("we count on {give} in any case",),
    "deal-given": ("you owe us {give} already",),
    "deal-decides": ("as things stand nothing is decided by {give}",),
    "deal-besides": ("; nothing comes of {give}",),
    "deed-vote-yes": ("a vote for {target}",),
    "deed-vote-no": ("a vote against {target}",),
    "deed-vote-abstain": ("an abstention on {target}",),
    "deed-vote-absent": ("an empty chair on {target}",),
    "deed-co-sponsor": ("a name under {target}",),
    "deed-withdraw": ("the withdrawal of {target}",),
    "deed-let-go": ("no vote on {target}",),
    "deed-let-stand": ("{target} left standing",),
    "deed-no-objection": ("silence on {target}",),
}
