"""English: how the reasons of delegations are told."""

from __future__ import annotations

EXPLAINED: dict[str, str] = {
    "yes": "yes",
    "no": "no",
    "abstain": "abstain",
    "absent": "absent",
    "would-yes": "would vote yes",
    "would-no": "would vote no",
    "would-abstain": "would abstain",
    "would-absent": "would not be there",
    "would-silent": "would keep silent",
    "would-object": "would object",
    "silent": "silence",
    "object": "an objection",
    "own": "{name} (you), on {subject}: {would}, {sure} sure.",
    "own-named": "{name}: {would}, {sure} sure.",
    "other": "{name}, on {subject}: you expect that it {would}, {sure} sure.",
    "voted-yes": "voted yes",
    "voted-no": "voted no",
    "voted-abstain": "abstained",
    "voted-absent": "cast no ballot",
    "voted-silent": "did not object",
    "voted-broke": "broke the silence",
    "own-voted": "{name} (you), on {subject}: {voted}; when it was put, {choice} was "
    "likeliest, {sure}.",
    "own-voted-named": "{name} {voted}; when it was put, {choice} was likeliest, {sure}.",
    "other-voted": "{name}, on {subject}: {voted}; when it was put, you expected {choice}, "
    "{sure} sure.",
    "line-is": "{subject}: the line of {bloc} is {choice}.",
    "line-free": "{subject}: nobody tells a line of {bloc}; its members vote as they see fit.",
    "bloc-voice": "It has {members} members; {name} speaks for it.",
    "bloc-voiceless": "It has {members} members; nobody speaks for it.",
    "bloc-leans": "Of its members you believe that {yes} lean to yes and {no} to no; {neither} "
    "lean neither way.",
    "bloc-agrees": "A line is agreed where those who lean one way have {support} of the "
    "weight; a member weighs as much as it cares, and one to whom it is all one the less, the "
    "firmer the bloc holds together.",
    "bloc-follows": "Of the members {follow} follow a line that is told; the others break it "
    "in the open.",
    "bloc-broke": "On {subject} the line was {choice}; it was broken by {names}.",
    "bloc-parted": "On {subject} most of them answered {choice}, but not {names}.",
    "line-told": "The line of {bloc} is {choice}.",
    "speaks-for": "It speaks for {bloc}, of {members} members.",
    "line-expected": "{subject}: you expect {bloc} to agree on {choice}.",
    "line-open": "{subject}: you expect no line of {bloc}, whose members lean no one way.",
    "line-broken": "The line of {bloc} was {choice}: {name} broke it.",
    "nobody": "Nobody sits at {name}.",
    "no-vote": "{name} has no vote.",
    "no-vote-arrears": "{name} is in arrears and has no vote.",
    "worth-change": "If it carries, the text is worth {yes} of your best text; if not, {no}.",
    "worth-whole": "The text is worth {yes} of your best text; having no text, {no}.",
    "worth-change-named": "If it carries, the text is worth {yes} of its best text; if not, "
    "{no}.",
    "worth-whole-named": "The text is worth {yes} of its best text; having no text, {no}.",
    "weighed": "The change brings {brings}; breaking the text that stands costs {costs}: "
    "{all} in all.",
    "weighed-friends": "The change brings {brings}; breaking the text that stands costs "
    "{costs}; who is behind it weighs {friends}: {all} in all.",
    "weighed-turned": "A yes prevents the change, which brings {brings}; breaking the text "
    "that stands costs {costs}: {all} in all for a yes.",
    "weighed-turned-friends": "A yes prevents the change, which brings {brings}; breaking "
    "the text that stands costs {costs}; who is behind it weighs {friends}: {all} in all for "
    "a yes.",
    "weighed-ends": "To be left without a text brings {all}.",
    "band": "Between -{band} and +{band} a delegation abstains.",
    "own-text": "You sponsor it.",
    "own-text-named": "{name} sponsors it.",
    "own-motion": "You moved it.",
    "own-motion-named": "{name} moved it.",
    "own-line": "Red line: {line}",
    "own-promise": "You promised to vote {choice}.",
    "own-promise-named": "{name} promised to vote {choice}.",
    "own-bloc": "The line of {bloc} is {choice}; {follow} follow it.",
    "own-alone": "Objecting alone would cost you {price} of the text; on your instructions "
    "an objection has a chance of {chance}.",
    "own-alone-named": "Objecting alone would cost it {price} of the text; on its "
    "instructions an objection has a chance of {chance}.",
    "drawn": "Left to your delegation, a draw would decide: yes {yes}, no {no}, abstain "
    "{abstain}.",
    "drawn-named": "Left to the delegation, a draw would decide: yes {yes}, no {no}, "
    "abstain {abstain}.",
    "drawn-away": "Left to your delegation, a draw would decide: yes {yes}, no {no}, abstain "
    "{abstain}, not there {absent}.",
    "drawn-away-named": "Left to the delegation, a draw would decide: yes {yes}, no {no}, "
    "abstain {abstain}, not there {absent}.",
    "its-text": "It sponsors the proposal.",
    "its-motion": "It moved this.",
    "its-line": "Public red line: {line}",
    "its-promise": "It promised you to vote {choice}.",
    "its-bloc": "It is in {bloc}, which you expect to agree on {choice}.",
    "its-worth-whole": "You believe that the text is worth {yes} of its best text to it; "
    "having no text, {no}.",
    "its-worth": "You believe that the change brings it {brings} of an issue, and that "
    "breaking the text that stands costs it {costs}: {all} in all.",
    "its-worth-friends": "You believe that the change brings it {brings} of an issue, that "
    "who is behind it weighs {friends}, and that breaking the text that stands costs it "
    "{costs}: {all} in all.",
    "its-worth-turned": "You believe that a yes prevents a change which brings it {brings} "
    "of an issue, and that breaking the text that stands costs it {costs}: {all} in all for "
    "a yes.",
    "its-worth-turned-friends": "You believe that a yes prevents a change which brings it "
    "{brings} of an issue, that who is behind it weighs {friends}, and that breaking the "
    "text that stands costs it {costs}: {all} in all for a yes.",
    "its-worth-ends": "You believe that to be left without a text brings it {all}.",
    "its-band": "At more than +{band} in all it would rather vote yes, at less than -{band} "
    "no, between them abstain. What it really weighs you cannot see, so each has its chance.",
    "its-chances": "Its chances: yes {yes}, no {no}, abstain {abstain}, not there {absent}.",
    "its-chances-decided": "Its chances: yes {yes}, no {no}, not there {absent}.",
    "stated": "it said so",
    "group": "its group said so",
    "inferred": "inferred, not stated",
    "unknown": "Nothing is known of its positions.",
    "unplaced": "{issue}: no position is known.",
    "placed": "{issue}: place {place}, salience {salience} of 100; {basis}{source}, {sure} "
    "sure.",
    "moved-here": "What it said and did in this meeting puts it at {place}, salience "
    "{salience} (inferred).",
    "placed-here": "{issue}: place {place}, salience {salience} of 100; inferred from this "
    "meeting, not stated, {sure} sure.",
    "shown-sponsors": "sponsors {about}",
    "shown-support": "spoke for {about}",
    "shown-concern": "had concerns about {about}",
    "shown-red-line": "drew a red line at {about}",
    "shown-reservation": "reserved its position on {about}",
    "shown-yes": "voted yes on {about}",
    "shown-no": "voted no on {about}",
    "shown-abstain": "abstained on {about}",
    "line-at": "a red line at {about}",
    "in-meeting": "In this meeting it {said}.",
    "objected-own": "You objected: {reason}.",
    "objected-own-named": "{name} objected: {reason}.",
    "objected": "It objected: {reason}.",
    "line-crossed": "A hard red line is crossed: {line}",
    "offer": "It says: {gives}; for that {asks}.",
    "offer-waits": "{name} has not answered {offer} yet.",
    "offer-made": "You reckon that what you ask brings you {brings} of an issue, and that "
    "what you give costs you {costs}.",
    "offer-status": "{name}: {offer} is {status}.",
    "offer-reason": "Its reason: {reason}.",
    "offer-of": "{offer} of {name} is {status}.",
    "offer-weighed": "It brings you {brings} of an issue and costs you {costs}; {left} is "
    "left, and you would want {margin}.",
    "offer-lenient": "Below nothing: style, clock and how {name} has treated you make it "
    "worth a small loss.",
    "offer-barred": "Of what it asks, {ask} is out of the question: on {target} your "
    "likeliest vote is {choice}, {sure}.",
    "offer-line": "It goes against your own red line: {line}",
    "offer-word": "It goes against {offer} with {name}, in which you give {deed}.",
    "offer-owed": "You have promised {deed} already, to {name} in {offer}.",
    "offer-released": "What {name} was to do can no longer be done, so nothing is owed for it.",
    "offer-words": "In words: {reason}.",
    "offer-mine": "You {status} {offer} of {name}.",
    "would-accept": "would accept",
    "would-decline": "would decline",
    "accepted": "accepted",
    "declined": "declined",
    "withdrawn": "withdrawn",
    "lapsed": "lapsed",
    "released": "released",
    "open": "open",
    "made-then": "As the room stood at {time}, when that was done:",
    "chair-asks": "It asks whether anybody objects to {subject}, which it believes few oppose.",
    "chair-asks-whole": "It asks whether anybody objects to {subject}: a text that nobody "
    "objects to needs no vote.",
    "chair-put": "It has put {subject} to the vote.",
    "chair-put-asked": "It has put {subject} to the vote, which {names} asked for.",
    "chair-suspended": "The meeting is suspended, so that delegations deal with each other.",
    "chair-granted": "It granted {name} {motion}. Its reason: {reason}.",
    "chair-refused": "It refused {name} {motion}. Its reason: {reason}.",
    "chair-ruled": "It ruled: {reason}.",
    "chair-tabled": "It tabled {subject}; `why {id}` tells the reason.",
    "chair-agreed": "It asked whether anybody objects to {subject}; nobody did.",
    "chair-opposed": "It asked whether anybody objects to {subject}; objections: {names}.",
    "chair-silence": "It put {subject} under silence; nobody broke it.",
    "chair-silence-broken": "It put {subject} under silence; it was broken by {names}.",
    "chair-voted": "It put {subject} to the vote.",
    "chair-left": "It did not put {subject}, which was left aside.",
    "tabled-own": "You tabled {subject}.",
    "tabled": "{name} tabled {subject}.",
    "tabled-mends": "It mends a red line: {line}",
    "tabled-brings": "What it would bring you: {brings} of an issue.",
    "tabled-believed": "What you believe it would bring {name}: {brings} of an issue.",
    "tabled-consensus": "You expect {yes} for it and {no} against. No vote is taken here: it "
    "is adopted if nobody objects.",
    "tabled-outlook": "By the chances of each, of being away too, you expect {yes} for it "
    "and {no} against; of those it needs {needed}.",
    "tabled-record": "The record is worth more to you than the mood of the room "
    "(insistence {insists}): a vote that is lost is wanted too.",
    "tabled-asks": "It asks for a vote, which few expect to be won: it seems to want the "
    "record.",
    "asked": "{name} asked for a vote on {subject}.",
    "let-go": "{name} let the vote on {subject} go.",
    "withdrew": "{name} withdrew {subject}.",
    "joined": "{name} put its name to {subject}.",
    "left": "{name} took its name off {subject}.",
    "act-promised": "It had promised that to {name} ({offer}).",
    "tabled-package": "It gives what others want with what it wants; the parts stand or "
    "fall together.",
    "bridge": "The Chair puts together what answers a quarrel and believes that nobody "
    "will oppose it.",
    "bridge-losers": "You believe that it would cost more than {band} of an issue to {losers}.",
    "bridge-nobody": "You know of nobody to whom it would cost more than {band} of an issue.",
    "bridge-outlook": "It is tried without a vote first. In a vote you expect {yes} for it and "
    "{no} against, for those to whom it is worth little may vote either way; of those it needs "
    "{needed}.",
    "moved-own": "You moved {motion}.",
    "moved": "{name} moved {motion}.",
    "moved-roll-call": "A roll call puts every name on record on {subject}.",
    "moved-recorded-vote": "A recorded vote puts every name on record on {subject}.",
    "by-name-own-text": "The room decides by it whether {subject}, its own text, is voted "
    "on at all; by a show of hands only the numbers would be known.",
    "by-name-own-motion": "It moved that itself, to be on record; by a show of hands only "
    "the numbers would be known.",
    "moved-division": "A separate vote asks whether {subject} is kept: you expect {yes} to "
    "strike it and {no} to keep it; of those it needs {needed}.",
    "moved-no-action": "No action ends {subject} without a vote on it: you expect {yes} for "
    "it and {no} against; of those it needs {needed}.",
    "moved-vote-next": "The room may leave {subject} after the vote on another on its "
    "question: you expect {yes} for it and {no} against; of those it needs {needed}.",
    "moved-proposal-order": "What is put first is likely to stay: you expect {yes} to "
    "prefer {subject} to the one that is to be put before it, and {no} to prefer that one.",
    "moved-appeal": "Overruled, the Chair's ruling would lead to another text: you expect "
    "{yes} to gain by that and {no} to lose.",
    "moved-point-of-order": "The programme left more time before action than the room was "
    "given.",
    "moved-late": "The text came when action had begun; the rules want texts the day before.",
    "moved-notice": "A text that came a short while ago is likely to carry, and would hurt it; "
    "the rules want texts the day before.",
    "moved-off": "{name} argued over what the room had decided.",
    "moved-reply": "It was spoken against by {names}.",
    "moved-reply-barred": "It cannot explain a vote on a text of its own, and the room did not "
    "take it.",
    "replied": "{name} replied.",
    "interpreted": "{name} said how it reads {subject}.",
    "read-as": "It could live with {subject}; what it would have written besides, the wording "
    "does not exclude: “{words}”.",
    "read-unknown": "What is known of it tells no other wording that it would have wanted; how "
    "it reads {subject} it said itself.",
    "moved-hurts": "It would cost you {costs} of an issue.",
    "moved-believed": "You believe that it would cost {name} {costs} of an issue.",
}
"""How a seat is told the reasons of delegations, its own among them."""
