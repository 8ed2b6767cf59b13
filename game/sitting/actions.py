"""The one register of actions.

A key, a palette command, a typed command, a help line and a test all name the same entry
here.  Actions that make an intent are read by :mod:`game.rules.notation`; the others
(``look``, ``flow``) only show something or let the room go on.
"""

from __future__ import annotations

from typing import Literal

import msgspec


class Action(msgspec.Struct, frozen=True):
    """Something a seat can do, whatever the face."""

    word: str
    """The typed command."""
    key: str
    """The key in the chamber; empty where there is none."""
    label: str
    """One or two words for the row of moves."""
    usage: str
    """The typed form with its parts, one form a line."""
    help: str
    """One sentence."""
    kind: Literal["act", "chair", "look", "flow"]
    """``act`` any seat may try; ``chair`` only the Chair's; ``look`` shows; ``flow`` lets
    the room go on, saves or leaves."""


ACTIONS: tuple[Action, ...] = (
    Action(
        "floor",
        "f",
        "Ask floor",
        "floor\nfloor lower",
        "Raise your placard, so that the Chair puts you on the speakers' list.",
        "act",
    ),
    Action(
        "speak",
        "s",
        "Speak",
        "speak KIND [ID] [: WORDS]",
        "Make a statement; KIND is general, support, concern, red-line, reply,"
        " explanation, position, dissociation, reservation or interpretation.",
        "act",
    ),
    Action(
        "amend",
        "a",
        "Amend",
        'amend ID delete\namend ID VARIANT\namend ID text "WORDS"',
        "Table an amendment that deletes a provision or gives it another wording.",
        "act",
    ),
    Action(
        "package",
        "p",
        "Package",
        "package ID CHANGE; ID CHANGE ...",
        "Table several changes that stand or fall together.",
        "act",
    ),
    Action(
        "co-sponsor",
        "c",
        "Co-sponsor",
        "co-sponsor TARGET\nco-sponsor TARGET leave",
        "Become a co-sponsor of a proposal, or stop being one.",
        "act",
    ),
    Action(
        "withdraw",
        "",
        "Withdraw",
        "withdraw TARGET",
        "Withdraw your own proposal, motion or offer.",
        "act",
    ),
    Action(
        "ask",
        "k",
        "Ask a vote",
        "ask TARGET",
        "Ask that a proposal, or the whole, be put to the vote.",
        "act",
    ),
    Action(
        "let-go",
        "l",
        "Let go",
        "let-go TARGET",
        "No longer ask for a vote; the text stands as it is.",
        "act",
    ),
    Action(
        "vote",
        "v",
        "Vote",
        "vote yes|no|abstain|absent",
        "Cast your ballot on the question that is open.",
        "act",
    ),
    Action(
        "object",
        "x",
        "Object",
        "object [ID] [: REASON]\nobject withdraw",
        "Object while the Chair asks whether the room agrees.",
        "act",
    ),
    Action(
        "offer",
        "o",
        "Offer",
        "offer SEAT give DEED[, DEED] ask DEED[, DEED]",
        "Offer a seat a deal in private; DEED is `vote TARGET CHOICE`,"
        " `co-sponsor TARGET`, `withdraw TARGET`, `let-go TARGET` or"
        " `no-objection TARGET`.",
        "act",
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
        "",
        "Bloc line",
        "line BLOC TARGET yes|no|abstain",
        "Tell your bloc the agreed line, where you speak for it.",
        "act",
    ),
    Action(
        "move",
        "m",
        "Motion",
        "move MOTION [TARGET] [VALUE]",
        "Move a motion on procedure.",
        "act",
    ),
    Action("for", "", "For a motion", "for MOTION", "Speak for a motion.", "act"),
    Action("against", "", "Against", "against MOTION", "Speak against a motion.", "act"),
    Action("second", "", "Second", "second MOTION", "Lend a motion your support.", "act"),
    Action(
        "revise",
        "",
        "Revise",
        "revise A1 ID VARIANT",
        "Revise your own proposal orally, before the voting on it.",
        "act",
    ),
    Action("bracket", "", "Bracket", "bracket ID", "Put a provision in brackets.", "act"),
    Action("unbracket", "", "Unbracket", "unbracket ID", "Take your brackets away.", "act"),
    Action(
        "correct",
        "",
        "Correct",
        "correct QUESTION yes|no|abstain",
        "Tell the Secretariat what you had meant to vote; the count stands.",
        "act",
    ),
    Action(
        "break-silence",
        "",
        "Break silence",
        "break-silence [ID ...] [: REASON]",
        "Break silence on the whole draft, or on the provisions named.",
        "act",
    ),
    Action(
        "agree",
        "",
        "Agree ad ref.",
        "agree ID",
        "Note that a provision is agreed ad referendum.",
        "chair",
    ),
    Action("cost", "", "Cost", "cost", "Have the statement of cost read out.", "chair"),
    Action(
        "silence",
        "",
        "Silence",
        "silence [HOURS]\nsilence [HOURS]; CHANGE; CHANGE ...",
        "Put the draft under silence; in re-issuing it, change what silence was broken on.",
        "chair",
    ),
    Action(
        "end-silence",
        "",
        "End silence",
        "end-silence",
        "Note that the deadline of the silence has passed.",
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
    Action("stage", "", "Go on", "stage STAGE", "Go on to a stage of the day.", "chair"),
    Action(
        "exhausted",
        "",
        "Efforts spent",
        "exhausted",
        "Tell the room that efforts at consensus are exhausted.",
        "chair",
    ),
    Action(
        "consensus",
        "",
        "Ask consensus",
        "consensus TARGET",
        "Ask whether a proposal, or the whole, can be adopted without a vote.",
        "chair",
    ),
    Action(
        "gavel",
        "",
        "Gavel",
        "gavel",
        "Bring down the gavel on the consensus call.",
        "chair",
    ),
    Action(
        "put", "", "Put", "put TARGET", "Put a proposal or the whole to the vote.", "chair"
    ),
    Action(
        "declare", "d", "Declare", "declare", "Declare the result of the vote.", "chair"
    ),
    Action(
        "pass-over",
        "",
        "Pass over",
        "pass-over TARGET",
        "Leave aside a proposal that nobody wants a vote on.",
        "chair",
    ),
    Action(
        "rule",
        "",
        "Rule",
        "rule MOTION uphold|refuse [: REASON]",
        "Rule on a point of order or a request that rests with the Chair.",
        "chair",
    ),
    Action(
        "suspend",
        "",
        "Suspend",
        "suspend MINUTES",
        "Suspend the meeting for consultations.",
        "chair",
    ),
    Action("close", "", "Close", "close", "Close the meeting.", "chair"),
    Action(
        "why",
        "w",
        "Why",
        "why SEAT\nwhy ACTION",
        "Explain a delegation's expected stand, or why an action is not in order.",
        "look",
    ),
    Action(
        "text",
        "t",
        "Text",
        "text [ID]",
        "Show the draft, or one provision with its wordings.",
        "look",
    ),
    Action("docket", "", "Docket", "docket", "Show what is to be taken up.", "look"),
    Action(
        "status",
        "",
        "Status",
        "status",
        "Show the question, the stage, the clock and how it stands.",
        "look",
    ),
    Action("room", "", "Room", "room", "Show who is expected to do what.", "look"),
    Action(
        "record",
        "",
        "Record",
        "record [NUMBER]",
        "Show what was said and done, the newest last.",
        "look",
    ),
    Action("offers", "", "Offers", "offers", "Show your private offers.", "look"),
    Action("brief", "b", "Brief", "brief", "Show your instructions.", "look"),
    Action(
        "guide",
        "",
        "Guide",
        "guide",
        "Show the steps of the guide, ticked off as you take them.",
        "look",
    ),
    Action("news", "", "News", "news", "Show what came in from outside so far.", "look"),
    Action(
        "help",
        "question_mark",
        "Help",
        "help [ACTION]",
        "List what is in order for you now, or explain an action.",
        "look",
    ),
    Action(
        "wait",
        "n",
        "Wait",
        "wait",
        "Let the room go on to the next thing that needs you.",
        "flow",
    ),
    Action(
        "save",
        "",
        "Save",
        "save [NAME]",
        "Give the saved game a name; every move is on disk already.",
        "flow",
    ),
    Action(
        "quit", "q", "Leave", "quit", "Leave the table; the game can be continued.", "flow"
    ),
)
"""Every action, in the order in which help lists them."""

BY_WORD: dict[str, Action] = {a.word: a for a in ACTIONS}
"""Actions by their typed word."""
