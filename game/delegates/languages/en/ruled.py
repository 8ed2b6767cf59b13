"""English: what the Chair says in ruling, and delegations in reply."""

from __future__ import annotations

RULED: dict[str, tuple[str, ...]] = {
    "informals-objection": (
        "{who} objected to {subject}: let us see whether that can be answered.",
    ),
    "informals-objections": (
        "there were objections to {subject}: let us see whether they can be answered.",
    ),
    "voted-down-every": (
        (
            "each change of {subject} was voted down by itself. It was tabled before that, and all "
            "of it together is another question, so it is put as it was tabled."
        ),
    ),
    "voted-down-part": (
        (
            "a part of {subject} was voted down by itself. It was tabled before that, and all of it "
            "together is another question, so it is put as it was tabled."
        ),
    ),
    "voted-down-back": (
        (
            "what {subject} asks was voted down by itself, and nothing says that the room would take "
            "it together: it is taken back."
        ),
    ),
    "informals-short": (
        "{subject} is a few votes short of what it needs: see whether anything can be done about that.",
    ),
    "ruling-uncontested": ("nobody objects.",),
    "ruling-left": ("the rules leave it to the Chair.",),
    "ruling-unsupported": ("it lacks support.",),
    "ruling-notice": ("the texts are known to all.",),
    "ruling-notice-late": (
        "the texts are known to all, and nobody has objected to what came since action began.",
    ),
    "reply-granted": ("{who} spoke against {subject}, which may be answered.",),
    "reply-named": ("{who} spoke of {name}, which may answer.",),
    "reply-refused": (
        (
            "nobody has spoken against {name} or a text of its own, so that there is nothing to "
            "reply to."
        ),
    ),
    "order-free": ("no other amendment on these words goes before it.",),
    "order-refused": (
        "{other} goes further from the text than {subject}, and the furthest is put first.",
    ),
    "order-tabled": ("{other} was tabled before {subject}, and is put before it.",),
    "point-vote": ("the vote is taken as the rules have it, and goes on.",),
    "point-call": ("whoever objects may say so as long as I ask.",),
    "point-floor": ("{name} was called in its turn.",),
    "point-off": ("the matter is decided; what is in order is to explain, not to argue.",),
    "point-consensus": (
        (
            "there were objections, and where there is one there is no consensus, however many "
            "are for a text."
        ),
    ),
    "point-on": ("the statement of {name} was on what is before the room.",),
    "point-near": ("nobody is known to object; more can be tried.",),
    "point-exhausted": (
        "there are delegations that would object, and waiting has not changed it.",
    ),
    "point-notice": (
        (
            "the rules let me take up what was not handed in the day before, and these texts are "
            "known to all."
        ),
    ),
    "point-stage-cut": ("the programme gave consultations more than twice that time.",),
    "point-stage": ("the programme of the day was kept.",),
    "point-twice": ("{subject} asks for what {other} asks for already.",),
    "point-late": (
        (
            "{subject} was handed in when action had begun; the rules want texts before that, and "
            "one that comes so late is taken up only where nobody minds."
        ),
    ),
    "point-in-time": ("{subject} was handed in before action began, and is in order.",),
    "point-fits": ("nothing that was adopted stands in the way of {subject}.",),
    "point-excluded": ("what was adopted leaves {subject} nothing to decide.",),
    "point-aside": (
        "its sponsors have not withdrawn {subject}, and one of them wants it put.",
    ),
    "point-left": ("nobody asked that {subject} be put.",),
    "point-decided": (
        "the room has decided, and only the room takes a decision up again.",
    ),
    "point-motion": ("{subject} was dealt with as the rules have it.",),
    "point-none": ("I see no rule that was broken.",),
    "reply": (
        "In reply to {who}: {subject} was not what it was said to be.",
        "What {who} said of {subject} is not left without an answer.",
        "{who} spoke against {subject}; we answer for it.",
    ),
    "reply-stands": (
        "We would table {subject} again.",
        "The room has decided on {subject}; our view of it has not changed.",
    ),
}
"""Reasons for rulings, which begin as a sentence does, and the words of a reply."""
