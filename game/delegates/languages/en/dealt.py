"""English: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} would cross a line that we have drawn: {line}",),
    "deal-stops": (
        "we do not let the text pass as it stands, so that {ask} is not to be had",
    ),
    "deal-bloc": ("our group has agreed on another line, and {ask} would break it",),
    "deal-owed": ("you have our word on {ask} already",),
    "deal-bound": ("we are not free on that question",),
    "deal-circular": ("{ask} for the same is no exchange",),
    "deal-idle": ("no vote on it is to come, and {give} is worth nothing",),
    "deal-own": ("it is our own text, and {ask} would be against it",),
    "deal-defended": (
        "{ask} would be against what we defend on {loss}, and that is not for sale",
    ),
    "deal-name": (
        "we put our name to what we would vote for, and {ask} would be under something else",
    ),
    "deal-rival": ("we have a wording of our own there, and {ask} would stand in its way",),
    "deal-free": ("we gain by {give} on {gain}, and lose nothing by {ask}",),
    "deal-good": ("we gain more by {give}, on {gain}, than we lose by {ask} on {loss}",),
    "deal-meets": (
        "we gain no more by {give}, on {gain}, than we lose by {ask} on {loss}, and go to meet you",
    ),
    "deal-meets-there": (
        "on {gain}, we gain no more by {give} than we lose by {ask}, and go to meet you",
    ),
    "deal-trust": ("an earlier promise of yours was not kept",),
    "deal-nothing": ("{give} brings us nothing on {gain}",),
    "deal-words": (
        "{give} is about words that touch no issue, and we trade nothing for those",
    ),
    "deal-kept": ("{give} is what we expect of you in any case, and no gift",),
    "deal-little": (
        ("we would gain by {give} on {gain}, but too little to bind ourselves to {ask}"),
    ),
    "deal-near": (
        (
            "it is near: we gain by {give} on {gain}, but not enough for what {ask} "
            "costs us on {loss}"
        ),
    ),
    "deal-dear": ("{ask} would cost us more on {loss} than we gain by {give} on {gain}",),
    "deal-good-there": ("on {gain}, we gain more by {give} than we lose by {ask}",),
    "deal-near-there": (
        (
            "it is near: we gain by {give} on {gain}, but not enough for what {ask} "
            "costs us there"
        ),
    ),
    "deal-dear-there": ("on {loss}, {ask} would cost us more than we gain by {give}",),
    "deal-name-dear": (
        "we gain by {give} on {gain}, but for our name in public it takes more",
    ),
    "deal-gone": ("{give} is worth nothing once the text is withdrawn",),
    "deal-near-each": (
        "it is near: {each}; we gain by {give} on {gain}, but not enough for all",
    ),
    "deal-dear-each": ("{each}; together more than we gain by {give} on {gain}",),
    "deal-cost-much": ("{ask} would cost us much on {loss}",),
    "deal-cost-little": ("{ask} would cost us a little on {loss}",),
    "deal-cost-none": ("{ask} would cost us nothing",),
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
