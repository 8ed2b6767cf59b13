"""English: what delegations say."""

from __future__ import annotations

from game.delegates.languages.en.after import AFTER
from game.delegates.languages.en.dealt import DEALT
from game.delegates.languages.en.ruled import RULED

SAID: dict[str, tuple[str, ...]] = AFTER | DEALT | RULED | {
    "on-behalf": (
        "I speak on behalf of the {bloc}.",
        "I have the honour to speak for the {bloc}.",
        "This is the position of the {bloc}.",
        "These words are those of the {bloc}.",
        "I take the floor for the {bloc}.",
    ),
    "introduce": (
        "I have the honour to introduce the draft that is before you.",
        "The draft that is before you is ours to introduce.",
        "The draft that was circulated comes from us, and I introduce it.",
    ),
    "open-ready": (
        "We came to adopt a text today, and this one can be adopted.",
        "My delegation is ready to join a consensus on the text as it stands.",
        "The text before us is a compromise that we can defend at home.",
        "We thank {chair} for a text on which this room can close.",
        "Nobody has all that was asked for, which is how one knows a fair text.",
        "Much work has gone into this text, and we would keep what it has achieved.",
        "We can live with this text, and believe that most of this room can.",
    ),
    "open-wary": (
        "We want a result today, though not at any price.",
        "There is more in this text that we can accept than there is that we cannot.",
        "My delegation is here to close, and some points stand in the way.",
        "The text is near, and it is not there yet.",
        "We have given a good deal to come to this text, and we look for something back.",
        "We see what others need from this text, and ask them to see what we need.",
        "Most of the way lies behind us, and the harder part is left.",
    ),
    "open-hostile": (
        "There is no consensus on this text as it stands.",
        "As the text stands, my capital would rather have none.",
        "We cannot call agreed what was never agreed.",
        "This text answers the wishes of others, and we are told that it is balanced.",
        "My delegation will not pretend that these questions are closed.",
        "What we have asked for we do not find in this text.",
        "We take part in good faith, and this text asks more of us than we can give.",
    ),
    "support": (
        "We ask the room to leave {subject} unchanged.",
        "My delegation would leave {subject} as drafted.",
        "On {subject} we can go no lower than the text before us.",
        "We would keep {subject}, word for word.",
        "For us the balance of the text rests on {subject}.",
        "Let me defend {subject}.",
    ),
    "lets-go": (
        "We had a difficulty with {subject}. We can live with it as it stands.",
        "We have heard the room on {subject}, and let our concern rest.",
        "On {subject} we shall not ask for more. Let others give as much elsewhere.",
        "My delegation no longer presses for other words on {subject}.",
        "For the sake of agreement we can go along with {subject}.",
    ),
    "concern": (
        "We cannot follow the text on {subject}.",
        "My delegation has a difficulty with the wording of {subject}.",
        "On {subject} the text is not where it should be.",
        "We ask {chair} to look again at {subject}.",
        "I must speak against the present form of {subject}.",
    ),
    "want": (
        "What we look for is this: {pole}.",
        "What we came for is this: {pole}.",
        "Our aim here is easily told: {pole}.",
        "In our view the text should come nearer to this: {pole}.",
        "The text would serve us better if it went this way: {pole}.",
        "What would help us on this point is this: {pole}.",
    ),
    "aim": (
        "What we look for is this: {aim}.",
        "What we came for is this: {aim}.",
        "Our aim here is easily told: {aim}.",
        "We have come for one thing above all: {aim}.",
        "What we would see decided is this: {aim}.",
    ),
    "plea": (
        "We decide nothing here, and have one request: {aim}.",
        "Whatever else is agreed, we ask delegations for this: {aim}.",
        "We would remind those who decide of one thing: {aim}.",
        "Those for whom we speak ask this of you: {aim}.",
        "What we would take home from here is this: {aim}.",
    ),
    "red-line": (
        "I must be plain about {subject}: {line}.",
        "For us there is a red line in {subject}: {line}.",
        "My instructions on {subject} leave no room: {line}.",
        "On {subject} my capital has decided: {line}.",
        "There is one thing that we cannot accept, and it concerns {subject}: {line}.",
    ),
    "for-proposal": (
        "We support {subject}.",
        "My delegation stands behind {subject}.",
        "We thank the mover of {subject}, which is right on the substance.",
        "In {subject} we find what we asked for.",
        "We hope that others will join {subject}.",
    ),
    "against-proposal": (
        "We cannot support {subject}.",
        "My delegation stands against {subject}.",
        "We ask the mover to think again about {subject}.",
        "We hope that {subject} will not be pressed.",
        "I speak against {subject}.",
    ),
    "red-line-proposal": (
        "We could not accept {subject}: {line}.",
        "My delegation draws a line at {subject}: {line}.",
        "On {subject} our position is final: {line}.",
        "Nobody should count on our silence if {subject} carries: {line}.",
        "We came with an instruction that {subject} would break: {line}.",
        "A text with {subject} in it is one that we could not take home: {line}.",
    ),
    "mends-line": (
        "{subject} takes away what we cannot accept: {line}.",
        "Without {subject} we could not go along: {line}.",
        "My delegation stands by {subject} for one reason: {line}.",
        "We ask for {subject} because of one line in our instructions: {line}.",
    ),
    "because-line": (
        "It crosses a line that we have drawn: {line}.",
        "We have said what we cannot accept: {line}.",
        "Our instructions are plain on this: {line}.",
        "On this we have no room to move: {line}.",
    ),
    "because-reopening": (
        "Whoever reopens one point of a balanced text reopens the others.",
        "We do not quarrel with its aim, but with taking the text apart once more.",
        "If this is touched, others will come with what they gave up.",
        "There is some sense in it, and it comes too late to be taken alone.",
        "A text that holds together is worth more to us than this change.",
    ),
    "because-bloc": (
        "This is what the {bloc} agreed.",
        "That is the line of the {bloc}, and we keep to it.",
        "We settled on this with the {bloc}.",
        "The {bloc} came to this view together.",
    ),
    "half-way": (
        "It is not what we would have written, and it is nearer than the text.",
        "It goes part of the way, and we can go with it.",
        "It answers a part of what we asked, and a part is better than nothing.",
        "We would have gone further, and we can stop here.",
    ),
    "too-soft": (
        "It gives away what the text had secured.",
        "It takes the text farther from where we stand.",
        "We should lose by it what the text gives us.",
        "What it puts in place of the text is less than we can take home.",
    ),
    "too-far": (
        "It goes the way that we would go, and further than we can.",
        "We share its direction; it leaves behind those whom the text has brought along.",
        "Its aim is ours, and its reach is not.",
        "We would go that way, though not to its end.",
    ),
    "associate": (
        "On {subject} we associate ourselves with the statement of {who}.",
        "On {subject} we can be brief: {who} spoke for us as well.",
        "We share what {who} said on {subject}.",
        "Like {who}, we have a clear view of {subject}.",
        "What {who} said on {subject} need not be said twice.",
    ),
    "associate-two": (
        "With {who} and {other} we take the same view of {subject}.",
        "On {subject} we join {who} and {other}.",
        "Like {who} and {other}, we have a clear view of {subject}.",
        "We add our voice on {subject} to those of {who} and {other}.",
        "After {who} and {other} we have little to add on {subject}.",
    ),
    "brief": (
        "{name} keeps to what it has said.",
        "{name} has nothing to add to what others have said.",
        "{name} thanks the Chair and will be brief.",
    ),
    "close-ready": (
        "We hope to hear the gavel today.",
        "We ask others to show the restraint that we have shown.",
        "My delegation will not stand in the way of the whole.",
        "We are near enough to finish, and should.",
        "What is left can be settled in this room today.",
    ),
    "close-hostile": (
        "We shall ask that the room decide, and that the record show it.",
        "A vote that is lost also says something, and we do not fear it.",
        "Those who want a text without votes know what to change.",
        "If there is to be a count, we are ready to be counted.",
        "We would rather be outvoted than silent.",
    ),
    "close-hostile-unvoted": (
        "What everybody is to adopt has to answer everybody's concerns.",
        "We say this now, so that nobody is surprised when the text is put.",
        "Those who want a text to which nobody objects know what to change.",
        "What our agreement takes is known by now.",
        "There is time to change what we cannot accept, and we ask that it be used.",
    ),
    "object-worth": (
        "as it stands, the text as a whole is worth less to us than no text",
    ),
    "object-proposal": (
        "we do not agree to {subject}, and ask that it be put to the vote",
    ),
    "object-proposal-unvoted": ("we do not agree to {subject}",),
    "object-proposal-kept": (
        "we came to adopt the text as it was put before us, and {subject} would change it",
    ),
    "object-proposal-issue": (
        "{subject} moves {issue} away from what we need",
    ),
    "not-re-issued": (
        ("Silence was broken on {where}, and there is no wording before the room that answers "
        "the reasons given. The text is not sent out again as it stands."),
    ),
    "matter-whole": ("the text as a whole",),
    "target-whole": ("the whole",),
    "stand-for": ("for",),
    "stand-against": ("against",),
}  # fmt: skip
"""What is said in the room; where there are several, one is drawn."""
