"""English: what delegations say of a decision once it is taken."""

from __future__ import annotations

AFTER: dict[str, tuple[str, ...]] = {
    "proceed": (
        "We propose that the room proceed to adopt the text: consensus is not defined as a veto of a few.",
        "A few voices should not undo the work of all the others, and we propose to proceed.",
    ),
    "elsewhere": (
        "What this hall cannot adopt we shall take to {forum}.",
        "The text does not end here. We shall bring it before {forum}.",
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
        "We voted {stand} {subject} to meet others in this room, and not for what it does.",
        "On {subject} we went to meet others, and voted {stand} it.",
        "Our vote {stand} {subject} was to accommodate others, and we stand by it.",
        "Others needed our vote {stand} {subject} more than we needed another.",
    ),
    "vote-broken": (
        "On {subject} we would have gone farther to meet others, and found that we could not: we voted {stand} it.",
        "We weighed {subject} to the last, and what it does decided: we voted {stand} it.",
    ),
    "vote-close": (
        "Our vote {stand} {subject} was a near thing: what it brings us and what it costs us weigh about the same.",
        "We voted {stand} {subject}, and could as well have abstained: it changes little for us.",
        "It took us long to decide on {subject}, and we voted {stand} it.",
    ),
    "vote-company": (
        "We voted for {subject} with those with whom we vote as a rule.",
        "Our vote for {subject} is owed to those who proposed it: we seldom vote apart from them.",
        "Those behind {subject} are near to us, and we voted with them.",
    ),
    "vote-strangers": (
        "We voted against {subject}, whose sponsors seldom vote as we do.",
        "Nobody near to us was behind {subject}, and we voted against it.",
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
        "We stood aside on {subject}.",
        "On {subject} we were neither for nor against.",
    ),
    "abstain-torn": (
        "Its aim is partly ours, and its price was the balance of the text.",
        "There was something for us on either side of it.",
        "We could have argued for it, and against it.",
        "It gave us something with one hand and took it with the other.",
    ),
    "abstain-torn-strike": (
        "We could neither defend the wording as it is nor vote to strike it.",
        "Its aim is partly ours, and its price was the balance of the text.",
    ),
    "abstain-even": (
        "What it would bring us and what it would cost us weigh about the same.",
        "It would change too little for us, one way or the other.",
        "Neither side of it weighs enough with us.",
    ),
    "abstain-whole-even": (
        "We abstained on the draft as a whole: what it gives us and what it asks of us weigh about the same.",
        "We took neither side on the draft as a whole, which is for us about as good as none.",
        "For us there is little between this draft and none, and we stood aside.",
    ),
    "vote-unforeseen": (
        "Our vote {stand} {subject} was decided in the capital, for reasons that we have not argued here.",
        "What we said here spoke for another vote on {subject}; our capital had its own reasons, and we voted {stand} it.",
    ),
    "abstain-unforeseen": (
        "We abstained on {subject} because our capital asked us to, for reasons that we have not argued here.",
        "On {subject} our capital had us stand aside; its reasons we have not argued here.",
    ),
    "vote-whole": (
        "We voted {stand} the draft as a whole, and {subject} decided it.",
        "Our vote {stand} the draft as a whole has one reason above all: {subject}.",
        "We voted {stand} the draft as a whole with one thing in mind: {subject}.",
        "{subject} settled our vote {stand} the draft as a whole.",
    ),
    "vote-whole-abstain": (
        "We abstained on the draft as a whole, and {subject} decided it.",
        "We took neither side on the draft as a whole, for one reason: {subject}.",
        "We stood aside on the draft as a whole because of {subject}.",
    ),
    "because-nearer": (
        "With {subject}, {issue} would have come nearer to what {name} needs.",
        "{subject} would have brought {issue} nearer to what {name} needs.",
        "What {name} needs on {issue} would have been nearer with {subject}.",
    ),
    "because-farther": (
        "With {subject}, {issue} would have moved away from what {name} needs.",
        "{subject} would have taken {issue} away from what {name} needs.",
        "What {name} needs on {issue} would have been farther off with {subject}.",
    ),
    "dissociate": (
        "We dissociate ourselves from {subject}: {line}.",
        "The text was adopted, though we did not adopt {subject}: {line}.",
        "What was decided on {subject} was not decided in our name: {line}.",
    ),
    "dissociate-consensus": (
        "We did not break the consensus, and we are no part of it on {subject}: {line}.",
        "We let the text pass, and cannot call {subject} ours: {line}.",
        "Nobody should take our silence on the whole for assent to {subject}: {line}.",
    ),
    "reserve": (
        "On {subject} our reservation stands, and we ask that the record show it.",
        "We reserve our position on {subject}.",
        "We ask that our reservation on {subject} be noted.",
    ),
    "reserve-consensus": (
        "We joined the consensus and reserve our position on {subject}.",
        "Our silence on the whole is not consent to {subject}.",
        "We joined the consensus, and kept a reservation on {subject}.",
    ),
    "interpret": (
        "We read {subject} as leaving room for these words: “{words}”.",
        "Nothing in {subject} excludes what we would have written: “{words}”. So we read it.",
        "Our understanding of {subject} takes in what it does not say: “{words}”.",
    ),
    "welcome-changed-consensus": (
        "We joined the consensus, and the new wording of {subject} decided it for us.",
        "We could join the consensus once {subject} had been reworded.",
        "Without the new wording of {subject} we should not be part of this consensus.",
    ),
    "welcome-changed": (
        "With the new wording of {subject} this is a text that we can recommend at home.",
        "We welcome the adoption, and the new wording of {subject} above all.",
        "What became of {subject} on this day is what we came for.",
    ),
    "welcome-consensus": (
        "We joined the consensus, and to find {subject} in it unchanged decided it for us.",
        "That {subject} stood to the end brought us into the consensus.",
        "We are part of the consensus because {subject} came through.",
    ),
    "welcome": (
        "With {subject} in it this is a text that we can recommend at home.",
        "We welcome the adoption, and {subject} above all.",
        "That {subject} came through this day unharmed is what we came for.",
    ),
}  # fmt: skip
