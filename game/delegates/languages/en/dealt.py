"""English: what delegations say of offers, and the deeds that they consist of."""

from __future__ import annotations

DEALT: dict[str, tuple[str, ...]] = {
    "deal-line": ("{ask} would cross a line that we have drawn: {line}",),
    "deal-bloc": ("our group has agreed on another line, and {ask} would break it",),
    "deal-owed": ("you have our word on {ask} already",),
    "deal-bound": ("we are not free on that question",),
    "deal-circular": ("{ask} for the same is no exchange",),
    "deal-idle": ("no vote on it is to come, and {give} is worth nothing",),
    "deal-own": ("it is our own text, and {ask} would be against it",),
    "deal-name": (
        "we do not put our name to what we do not stand behind, and {ask} is that",
    ),
    "deal-rival": ("we have a wording of our own there, and {ask} would stand in its way",),
    "deal-free": ("{give} helps us on {gain}, and {ask} costs us nothing",),
    "deal-good": ("{give} is worth more to us, on {gain}, than {ask} costs us on {loss}",),
    "deal-trust": ("an earlier promise of yours was not kept",),
    "deal-nothing": ("{give} brings us nothing on {gain}",),
    "deal-little": (
        "{give} would help us on {gain}, but too little to bind ourselves to {ask}",
    ),
    "deal-near": (
        (
            "it is near: {give} helps us on {gain}, but not enough for what {ask} "
            "costs us on {loss}"
        ),
    ),
    "deal-dear": ("{ask} would cost us more on {loss} than {give} brings us on {gain}",),
    "deal-good-there": ("on {gain}, {give} is worth more to us than {ask} costs us",),
    "deal-near-there": (
        "it is near: {give} helps us on {gain}, but not enough for what {ask} costs us there",
    ),
    "deal-dear-there": ("on {loss}, {ask} would cost us more than {give} brings us",),
    "deal-anyway": ("{give} helps us on {gain}, and {ask} we would do in any case",),
    "deal-gone": ("{give} is worth nothing once the text is withdrawn",),
    "deal-near-each": (
        "it is near: {each}; {give} helps us on {gain}, but not enough for both",
    ),
    "deal-dear-each": ("{each}; together more than {give} brings us on {gain}",),
    "cost-much": ("{ask} would cost us much on {loss}",),
    "cost-little": ("{ask} would cost us a little on {loss}",),
    "cost-none": ("{ask} would cost us nothing",),
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
