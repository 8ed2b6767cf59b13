"""English: what delegations say."""

from __future__ import annotations

from game.delegates.languages.en.dealt import DEALT
from game.delegates.languages.en.ruled import RULED

SAID: dict[str, tuple[str, ...]] = DEALT | RULED | {
    "on-behalf": (
        "I speak on behalf of the {bloc}.",
        "I have the honour to speak for the {bloc}.",
        "This is the position of the {bloc}.",
    ),
    "introduce": (
        "I have the honour to introduce the draft that is before you.",
        "The draft that is before you is ours to introduce.",
    ),
    "open-ready": (
        "We came to adopt a text today, and this one can be adopted.",
        "My delegation is ready to join a consensus on the text as it stands.",
        "The text before us is a compromise that we can defend at home.",
        "We thank the Chair for a text on which this room can close.",
        "Nobody has all that was asked for, which is how one knows a fair text.",
    ),
    "open-wary": (
        "We want a result today, though not at any price.",
        "There is more in this text that we can accept than there is that we cannot.",
        "My delegation is here to close, and some points stand in the way.",
        "The text is near, and it is not there yet.",
        "We have given a good deal to come to this text, and we look for something back.",
    ),
    "open-hostile": (
        "There is no consensus on this text as it stands.",
        "As the text stands, my capital would rather have none.",
        "We cannot call agreed what was never agreed.",
        "This text answers the wishes of others, and we are told that it is balanced.",
        "My delegation will not pretend that these questions are closed.",
    ),
    "support": (
        "We ask the room to leave {subject} as it is.",
        "My delegation would leave {subject} as drafted.",
        "On {subject} we can go no lower than the text before us.",
        "We would keep {subject}, word for word.",
        "For us the balance of the text rests on {subject}.",
        "Let me defend {subject}.",
    ),
    "concern": (
        "We cannot follow the text on {subject}.",
        "My delegation has a difficulty with the wording of {subject}.",
        "On {subject} the text is not where it should be.",
        "We ask the Chair to look again at {subject}.",
        "I must speak against the present form of {subject}.",
    ),
    "want": (
        "What we look for is this: {pole}.",
        "What we came for is this: {pole}.",
        "Our aim here is easily told: {pole}.",
        "In our view the text should come nearer to this: {pole}.",
    ),
    "aim": (
        "What we look for is this: {aim}.",
        "What we came for is this: {aim}.",
        "Our aim here is easily told: {aim}.",
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
        "For us {subject} is a red line: {line}.",
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
    ),
    "half-way": (
        "It is not what we would have written, and it is nearer than the text.",
        "It goes part of the way, and we can go with it.",
    ),
    "too-soft": (
        "It gives away what the text had secured.",
        "It takes the text farther from where we stand.",
    ),
    "too-far": (
        "It goes the way that we would go, and further than we can.",
        "We share its direction; it leaves behind those whom the text has brought along.",
    ),
    "associate": (
        "On {subject} we associate ourselves with the statement of {who}.",
        "On {subject} we can be brief: {who} spoke for us as well.",
        "We share what {who} said on {subject}.",
        "Like {who}, we have a firm view on {subject}.",
        "What {who} said on {subject} need not be said twice.",
    ),
    "associate-two": (
        "With {who} and {other} we take the same view of {subject}.",
        "On {subject} we join {who} and {other}.",
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
    ),
    "close-hostile": (
        "We shall ask that the room decide, and that the record show it.",
        "A vote that is lost also says something, and we do not fear it.",
        "Those who want a text without votes know what to change.",
    ),
    "close-hostile-unvoted": (
        "What everybody is to adopt has to answer everybody's concerns.",
        "We say this now, so that nobody is surprised when the text is put.",
        "Those who want a text to which nobody objects know what to change.",
    ),
    "vote-line": (
        "We voted {stand} {subject} for one reason: {line}.",
        "On {subject} there was nothing to weigh for us: {line}. We voted {stand} it.",
    ),
    "vote-bloc": (
        "We voted {stand} {subject} with the {bloc}, whose line that was.",
        "Our vote {stand} {subject} is that of the {bloc}.",
        "On {subject} the {bloc} had agreed on a line, and we kept to it: a vote {stand} it.",
        "What the {bloc} decided on {subject} bound our vote as well.",
    ),
    "vote-apart": (
        "We voted {stand} {subject} apart from the {bloc}.",
        "On {subject} we did not go with the {bloc}, and voted {stand} it.",
    ),
    "abstain-apart": (
        "On {subject} we did not go with the {bloc}, and abstained.",
        "We abstained on {subject} apart from the {bloc}.",
    ),
    "vote-promise": (
        "We voted {stand} {subject} because we had said that we would.",
        "We had given our word on {subject}, and voted {stand} it.",
        "A promise stood behind our vote {stand} {subject}, and we have kept it.",
        "Our vote {stand} {subject} was owed to others in this room.",
    ),
    "vote-broken": (
        "We had undertaken to vote otherwise on {subject}, and found that we could not.",
        "On {subject} we could not in the end do what we had held out to others.",
    ),
    "vote-interest": (
        "We voted {stand} {subject} for its substance.",
        "Our vote {stand} {subject} follows from what we have said all along.",
        "On {subject} we voted {stand}, and would again.",
        "Nobody will have been surprised by our vote {stand} {subject}.",
    ),
    "vote-too-far": (
        "We voted against {subject}, which goes our way and further than we can.",
        "On {subject} we would have gone along with a shorter step.",
    ),
    "vote-reopening": (
        "We voted against {subject} although we ask for something of the kind.",
        "Our vote against {subject} was a vote for the text as a whole.",
    ),
    "vote-abstain": (
        "We abstained on {subject}.",
        "On {subject} we took neither side.",
    ),
    "abstain-torn": (
        "Its aim is partly ours, and its price was the balance of the text.",
        "There was something for us on either side of it.",
    ),
    "abstain-torn-strike": (
        "We could neither defend the wording as it is nor vote to strike it.",
        "Its aim is partly ours, and its price was the balance of the text.",
    ),
    "vote-unforeseen": (
        "We voted {stand} {subject}, which those who have heard us may not have expected.",
        "Our vote {stand} {subject} was decided in the capital, and not by what was said here.",
    ),
    "vote-whole": (
        "We voted {stand} the draft as a whole, and {subject} decided it.",
        "Our vote {stand} the draft as a whole has one reason above all: {subject}.",
    ),
    "vote-whole-abstain": (
        "We abstained on the draft as a whole, and {subject} decided it.",
        "We took neither side on the draft as a whole, for one reason: {subject}.",
    ),
    "because-nearer": (
        "With {subject}, {issue} came nearer to what {name} needs.",
    ),
    "because-farther": (
        "With {subject}, {issue} would have moved away from what {name} needs.",
    ),
    "dissociate": (
        "We dissociate ourselves from {subject}: {line}.",
        "The text was adopted, and {subject} was not adopted by us: {line}.",
    ),
    "dissociate-consensus": (
        "We did not break the consensus, and we are no part of it on {subject}: {line}.",
    ),
    "reserve": (
        "On {subject} our reservation stands, and we ask that the record show it.",
        "We reserve our position on {subject}.",
    ),
    "reserve-consensus": (
        "We joined the consensus and reserve our position on {subject}.",
        "Our silence on the whole is not consent to {subject}.",
    ),
    "interpret": (
        "We read {subject} as leaving room for these words: “{words}”.",
        "{subject} does not exclude what we would have written: “{words}”. So we read it.",
        "Our understanding of {subject} takes in what it does not say: “{words}”.",
    ),
    "welcome-changed-consensus": (
        "We joined the consensus, and the new wording of {subject} decided it for us.",
    ),
    "welcome-changed": (
        "With the new wording of {subject} this is a text that we can recommend at home.",
        "We welcome the adoption, and the new wording of {subject} above all.",
        "What became of {subject} on this day is what we came for.",
    ),
    "welcome-consensus": (
        "We joined the consensus, and to find {subject} in it unchanged decided it for us.",
    ),
    "welcome": (
        "With {subject} in it this is a text that we can recommend at home.",
        "We welcome the adoption, and {subject} above all.",
        "That {subject} came through this day unharmed is what we came for.",
    ),
    "object-worth": (
        "as it stands, the text as a whole is worth less to us than no text",
    ),
    "object-proposal": (
        "we do not agree to {subject}, and ask that it be put to the vote",
    ),
    "object-proposal-unvoted": ("we do not agree to {subject}",),
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
