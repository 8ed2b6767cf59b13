"""What seats do: acts that make an intent, but for those of the Chair alone."""

from __future__ import annotations

from game.sitting.action import Action

ACTS: tuple[Action, ...] = (
    Action(
        "floor",
        "f",
        "Ask floor",
        "floor\nfloor lower",
        "Raise your placard, so that the Chair puts you on the speakers' list.",
        "member",
    ),
    Action(
        "speak",
        "s",
        "Speak",
        "speak KIND [ID] [: WORDS]",
        "Make a statement.",
        "act",
        "KIND is general, support, concern, red-line, reply, explanation, position,"
        " dissociation, reservation or interpretation.",
    ),
    Action(
        "amend",
        "a",
        "Amend",
        'amend ID delete\namend ID VARIANT\namend ID [at NUMBER] text "WORDS"\n'
        'amend ID move PLACE\namend NEW add PLACE [on ISSUE at NUMBER] text "WORDS"',
        "Table an amendment that deletes a provision, gives it another wording, moves it or"
        " adds one.",
        "act",
        "PLACE is `after ID`, `under ID` or `first`, and NUMBER where a wording of your own"
        " or an addition lies on the scale of its issue, -2 to 2. A proposal is amended by its"
        " name before the change, as in `amend A1 ID VARIANT`.",
    ),
    Action(
        "package",
        "p",
        "Package",
        "package ID CHANGE; ID CHANGE ...",
        "Table several changes that stand or fall together.",
        "act",
        "Several changes to a package are `package P1 ID CHANGE; ID CHANGE`.",
    ),
    Action(
        "co-sponsor",
        "c",
        "Co-sponsor",
        "co-sponsor TARGET\nco-sponsor TARGET leave",
        "Put your name to a proposal or the draft, or take it off.",
        "member",
    ),
    Action(
        "withdraw",
        "",
        "Withdraw",
        "withdraw TARGET",
        "Withdraw your own proposal, motion or offer, or your name from the draft.",
        "act",
    ),
    Action(
        "ask",
        "k",
        "Ask a vote",
        "ask TARGET",
        "Ask that a proposal, or the whole, be put to the vote; so does `move roll-call`.",
        "member",
    ),
    Action(
        "let-go",
        "l",
        "Let go",
        "let-go TARGET",
        "No longer ask for a vote; the text stands as it is.",
        "member",
    ),
    Action(
        "vote",
        "v",
        "Vote",
        "vote yes|no|abstain|absent",
        "Cast your ballot on the question that is open.",
        "member",
    ),
    Action(
        "object",
        "x",
        "Object",
        "object [ID] [: REASON]\nobject withdraw",
        "Object while the Chair asks whether the room agrees.",
        "member",
    ),
    Action(
        "offer",
        "o",
        "Offer",
        "offer SEAT give DEED[, DEED] ask DEED[, DEED]",
        "Offer a seat a deal in private: a vote, a name or a silence for another.",
        "act",
        "DEED is `vote TARGET CHOICE`, `co-sponsor TARGET`, `withdraw TARGET`,"
        " `let-go TARGET`, `let-stand ID` (neither move, sign or vote for a change of it, nor vote against"
        " keeping it) or"
        " `no-objection TARGET`.",
    ),
    Action("accept", "", "Accept", "accept OFFER", "Accept an offer made to you.", "act"),
    Action(
        "decline",
        "",
        "Decline",
        "decline OFFER [: REASON]",
        "Decline an offer made to you.",
        "act",
    ),
    Action(
        "line",
        "i",
        "Bloc line",
        "line BLOC TARGET yes|no|abstain",
        "Tell your bloc its line, where you speak for it.",
        "member",
    ),
    Action(
        "move",
        "m",
        "Motion",
        "move MOTION [TARGET] [VALUE]",
        "Move a motion on procedure.",
        "act",
    ),
    Action("for", "", "For a motion", "for MOTION", "Speak for a motion.", "member"),
    Action("against", "", "Against", "against MOTION", "Speak against a motion.", "member"),
    Action(
        "second", "", "Second", "second MOTION", "Lend a motion your support.", "member"
    ),
    Action(
        "revise",
        "",
        "Revise",
        "revise A1 ID VARIANT\nrevise whole ID VARIANT",
        "Revise your own proposal, or the draft that you tabled, orally before the voting on"
        " it.",
        "act",
    ),
    Action(
        "bracket", "", "Bracket", "bracket ID", "Put a provision in brackets.", "member"
    ),
    Action(
        "unbracket",
        "",
        "Unbracket",
        "unbracket ID",
        "Take your own brackets away; reopen what was agreed ad referendum.",
        "act",
    ),
    Action(
        "correct",
        "",
        "Correct",
        "correct QUESTION yes|no|abstain",
        "Tell the Secretariat what you had meant to vote; the count stands.",
        "member",
    ),
    Action(
        "break-silence",
        "",
        "Break silence",
        "break-silence [ID ...] [: REASON]",
        "Break silence on the whole draft, or on the provisions named.",
        "member",
    ),
    Action(
        "leave-room",
        "",
        "Leave room",
        "leave-room",
        "Go out: you no longer count for the quorum, vote on nothing and object to nothing.",
        "member",
    ),
    Action(
        "come-in",
        "",
        "Come in",
        "come-in",
        "Take your place in the room again.",
        "member",
    ),
)
"""In the order in which help lists them."""
