"""What the Chair alone does."""

from __future__ import annotations

from game.sitting.action import Action

CHAIRS_ACTS: tuple[Action, ...] = (
    Action(
        "agree",
        "y",
        "Agree ad ref.",
        "agree ID",
        "Note that a provision is agreed ad referendum.",
        "chair",
    ),
    Action("cost", "", "Cost", "cost", "Have the statement of cost read out.", "chair"),
    Action(
        "silence",
        "i",
        "Silence",
        "silence [HOURS]\nsilence [HOURS]; CHANGE; CHANGE ...",
        "Put the draft under silence; in re-issuing it, change what silence was broken on:"
        " the paragraphs that were named, or any where it was the whole.",
        "chair",
    ),
    Action(
        "run-silence",
        "",
        "Run silence",
        "run-silence [HOURS]",
        "Let so many hours of the silence pass, or all but its last minute.",
        "chair",
    ),
    Action(
        "end-silence",
        "",
        "End silence",
        "end-silence",
        "Let the deadline of the silence come, and note what came of it.",
        "chair",
    ),
    Action(
        "give",
        "g",
        "Give floor",
        "give SEAT",
        "Give the floor to a seat on the speakers' list.",
        "chair",
    ),
    Action(
        "stage", "e", "Open stage", "stage STAGE", "Go on to a stage of the day.", "chair"
    ),
    Action(
        "exhausted",
        "x",
        "Efforts spent",
        "exhausted",
        "Tell the room that efforts at consensus are exhausted.",
        "chair",
    ),
    Action(
        "consensus",
        "c",
        "Ask consensus",
        "consensus TARGET",
        "Ask whether a proposal, or the whole, can be adopted without a vote.",
        "chair",
    ),
    Action(
        "gavel",
        "k",
        "Gavel",
        "gavel",
        "Bring down the gavel on the consensus call.",
        "chair",
    ),
    Action(
        "put",
        "v",
        "Put to vote",
        "put TARGET",
        "Put a proposal or the whole to the vote.",
        "chair",
    ),
    Action(
        "declare", "d", "Declare", "declare", "Declare the result of the vote.", "chair"
    ),
    Action(
        "pass-over",
        "l",
        "Pass over",
        "pass-over TARGET",
        "Leave aside a proposal that nobody wants a vote on.",
        "chair",
    ),
    Action(
        "rule",
        "u",
        "Rule",
        "rule MOTION uphold|refuse [: REASON]\n"
        "rule AMENDMENT uphold|refuse : REASON\n"
        "rule notice uphold|refuse",
        "Rule on a point of order or a request that rests with the Chair; that an amendment "
        "is taken first; that texts need no notice.",
        "chair",
    ),
    Action(
        "suspend",
        "h",
        "Suspend",
        "suspend MINUTES [: REASON]",
        "Suspend the meeting for consultations, and say why.",
        "chair",
    ),
    Action(
        "resume",
        "H",
        "Resume",
        "resume",
        "Take up a suspended meeting again; until then delegations consult informally.",
        "chair",
    ),
    Action("close", "C", "Close", "close", "Close the meeting.", "chair"),
)
"""In the order in which help lists them."""
