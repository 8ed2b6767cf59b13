"""English: how delegations explain a vote."""

from __future__ import annotations

VOTED: dict[str, tuple[str, ...]] = {
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
        "On {subject} we voted {stand}, and would again.",
        "What {subject} says decided our vote {stand} it.",
        "Our vote was {stand} {subject}, on its merits alone.",
        "Nobody had to persuade us of our vote {stand} {subject}.",
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
        "On {subject} our capital had us vote {stand}; its reasons we have not argued here.",
    ),
    "vote-unforeseen-said": (
        "All in all more spoke for another vote on {subject}; our capital went by what we have said of it here, and we voted {stand} it.",
        "What we have said of {subject} here counted for more in our capital than all the rest, and we voted {stand} it.",
    ),
    "vote-unforeseen-argued": (
        "All in all more spoke for another vote on {subject}; our capital went by what we have raised on {point}, and we voted {stand} it.",
        "What we have raised on {point} counted for more in our capital than all the rest, and we voted {stand} {subject}.",
    ),
    "abstain-unforeseen-said": (
        "All in all more spoke for taking a side on {subject}; for what we have said of it here our capital had us abstain.",
    ),
    "abstain-unforeseen-argued": (
        "All in all more spoke for taking a side on {subject}; for what we have raised on {point} our capital had us abstain.",
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
    "vote-whole-most": (
        "We voted {stand} the draft as a whole, and {subject} weighed most with us.",
        "Of all that spoke for our vote {stand} the draft as a whole, {subject} weighed most.",
        "In our vote {stand} the draft as a whole nothing weighed more than {subject}.",
        "We voted {stand} the draft as a whole, with {subject} first among our reasons.",
    ),
    "because-nearer": (
        "With {subject}, {issue} would have come nearer to what {name} needs.",
        "{subject} would have brought {issue} nearer to what {name} needs.",
        "What {name} needs on {issue} would have been nearer with {subject}.",
    ),
    "because-farther": (
        "With {subject}, {issue} moves away from what {name} needs.",
        "{subject} takes {issue} away from what {name} needs.",
        "What {name} needs on {issue} is farther off with {subject}.",
    ),
    "vote-interest-counted": (
        "We were one of {count} that voted {stand} {subject}.",
        "With {others} others we voted {stand} {subject}.",
        "{count} delegations voted {stand} {subject}, and we were among them.",
    ),
    "vote-interest-said": (
        "Our vote {stand} {subject} follows from what we said of it.",
        "Nobody will have been surprised by our vote {stand} {subject}.",
        "We spoke as we voted: {stand} {subject}.",
        "We had told the room where we stand on {subject}, and voted {stand} it.",
    ),
    "vote-interest-alone": (
        "We were alone in our vote {stand} {subject}, and would be again.",
        "Nobody else voted {stand} {subject}; that does not make us less sure.",
    ),
    "vote-closed": (
        "We voted against {subject} to leave the text closed: what it changes is little to us.",
        "Our vote against {subject} was none on its substance: what is opened once is opened again.",
    ),
    "vote-closed-settled": (
        "We voted against {subject}, which opens what this room had settled.",
    ),
    "because-closed": (
        "We would rather leave the text closed: what it changes is little to us.",
        "What is opened once is opened again.",
    ),
    "because-closed-settled": (
        "It opens what this room had settled.",
    ),
    "because-close": (
        "It was a near thing for us: what it brings and what it costs weigh about the same.",
        "It changes little for us, whichever way it goes.",
    ),
    "because-company": (
        "Those behind it are near to us, and we seldom vote apart from them.",
        "We went with those with whom we vote as a rule.",
    ),
    "because-strangers": (
        "Its sponsors seldom vote as we do.",
        "Nobody near to us was behind it.",
    ),
    "because-capital": (
        "Our capital had its reasons, which we have not argued here.",
        "So our capital decided, for reasons that we have not argued here.",
    ),
    "because-capital-argued": (
        "Our capital went by what we have raised on {point}.",
        "What we have raised on {point} counted for more in our capital than all the rest.",
    ),
    "because-whole": (
        "What decided it for us was {subject}.",
        "We had {subject} in mind above all.",
    ),
    "because-whole-most": (
        "What weighed most with us was {subject}.",
        "Nothing weighed more with us than {subject}.",
    ),
    "abstain-group": (
        "We abstained on {subject} with the {bloc}, which had agreed on that.",
        "Our abstention on {subject} is that of the {bloc}.",
    ),
    "abstain-promise": (
        "We abstained on {subject} to meet others in this room.",
        "On {subject} we went to meet others, and stood aside.",
    ),
    "abstain-near-yes": (
        "We came near to a vote for it: what it brings us is little more than nothing.",
        "It was a near thing, and a vote for it would have surprised nobody in our capital.",
        "A little more in it for us, and we should have voted for it.",
        "What it brings us falls just short of what makes us vote for a text.",
    ),
    "abstain-near-no": (
        "We came near to a vote against it: what it takes from us is little more than nothing.",
        "It was a near thing, and we might as well have voted against it.",
        "A little more of it, and we should have voted against it.",
    ),
    "abstain-friends": (
        "On its substance alone we should have been against it; those behind it are near to us.",
        "We do not care to vote against those who are behind it.",
    ),
    "abstain-rivals": (
        "On its substance alone we could have been for it; those behind it seldom vote as we do.",
        "We might have voted for it, had it come from others.",
    ),
    "abstain-objected": (
        "We had objected, and do not vote for what we objected to.",
        "Who has objected to a text does not turn round and vote for it.",
    ),
    "vote-unforeseen-spoken": (
        "What we said here spoke for another vote on {subject}; our capital had its own reasons, and we voted {stand} it.",
    ),
    "abstain-unforeseen-spoken": (
        "What we said of {subject} spoke for another vote; our capital had us stand aside.",
    ),
}  # fmt: skip
