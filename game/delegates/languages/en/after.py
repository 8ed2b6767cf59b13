"""English: what delegations say of a decision once it is taken."""

from __future__ import annotations

from game.delegates.languages.en.voted import VOTED

AFTER: dict[str, tuple[str, ...]] = VOTED | {
    "proceed": (
        "We propose that the room proceed to adopt the text: consensus is not defined as a veto of a few.",
        "A few voices should not undo the work of all the others, and we propose to proceed.",
    ),
    "elsewhere": (
        "What this hall cannot adopt we shall take to {forum}.",
        "The text does not end here. We shall bring it before {forum}.",
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
    "welcome-turned": (
        "We joined the consensus, and the new wording of {subject} decided it for us.",
        "We could join the consensus once {subject} had been reworded.",
        "Without the new wording of {subject} we should not be part of this consensus.",
    ),
    "welcome-turned-by": (
        "We joined the consensus, and {subject} decided it for us.",
        "We could join the consensus once {subject} had been adopted.",
        "Without {subject} we should not be part of this consensus.",
    ),
    "welcome-held": (
        "With {proposal} in it we should not be part of this consensus: {subject} came through.",
        "We could join the consensus because {proposal} was not adopted: so {subject} stood.",
        "Had the room taken {proposal}, we should not be part of this consensus; {subject} stood.",
    ),
    "welcome-struck-consensus": (
        "We joined the consensus, and welcome {subject} in it.",
        "We are part of the consensus, and glad that the room took {subject}.",
        "That the room took {subject} we welcome, and we joined the consensus.",
    ),
    "welcome-struck": (
        "We welcome the adoption, and {subject} with it.",
        "We are glad that the room took {subject}.",
        "That the room took {subject} we can only welcome.",
    ),
    "welcome-changed-consensus": (
        "We joined the consensus, and welcome the new wording of {subject}.",
        "We are part of the consensus, and glad of what became of {subject}.",
        "What became of {subject} we can only welcome, and we joined the consensus.",
    ),
    "welcome-changed": (
        "We welcome the adoption, and the new wording of {subject} with it.",
        "We are glad of what became of {subject} on this day.",
        "What became of {subject} in this room we can only welcome.",
    ),
    "welcome-consensus": (
        "We joined the consensus, and welcome {subject} in it.",
        "We are part of the consensus, and glad that {subject} came through.",
        "That {subject} stood to the end we welcome, and we joined the consensus.",
    ),
    "welcome": (
        "We welcome the adoption, and {subject} in the text.",
        "We are glad that {subject} came through this day.",
        "That {subject} stood to the end we can only welcome.",
    ),
    "interpret-alike": (
        "Like {who}, we read {subject} as leaving room for those words.",
        "We share the reading that {who} gave of {subject}.",
        "What {who} reads in {subject} we read there too.",
        "We join {who} in the reading of {subject} that the record has.",
    ),
    "fate-own-lost": (
        "Our own {proposal} would have changed it: {yes} were for that, and {no} against.",
        "{proposal}, which was ours, had {yes} in favour; the point remains.",
    ),
    "fate-own-dropped": (
        "We had put {proposal} forward, and no vote was taken on it.",
        "Our {proposal} was not put to the vote, and the point remains.",
    ),
    "fate-own-dropped-unvoted": (
        "We had put {proposal} forward, and the room was not asked about it.",
        "Our {proposal} was not put to the room, and the point remains.",
    ),
    "fate-own-stopped": (
        "We had put {proposal} forward, and {who} objected to it.",
        "Our {proposal} met the objection of {who}, and the point remains.",
    ),
    "fate-own-stopped-by-many": (
        "We had put {proposal} forward, and {count} objected to it.",
        "To our {proposal} {count} delegations objected, and the point remains.",
    ),
    "fate-lost": (
        "{proposal} would have changed it: {yes} were for that, and {no} against.",
        "The room was asked by {proposal}, and {no} said no.",
    ),
    "fate-held": (
        "{no} delegations voted against {proposal}, and we were one of them.",
        "Of the {no} that voted {proposal} down we were one.",
    ),
    "fate-kept": (
        "{proposal} would have changed it, and found {yes} for and {no} against.",
        "The room kept it, by {no} to {yes}.",
    ),
    "fate-held-alone": (
        "Ours was the only vote against {proposal}.",
    ),
    "fate-held-short": (
        "{no} delegations voted against {proposal}, and we were one of them; it had {yes}, which was not enough.",
        "We were among the {no} that voted against {proposal}, which fell short with {yes}.",
    ),
    "fate-short": (
        "{proposal} would have changed it, and fell short with {yes} for and {no} against.",
        "{yes} were for {proposal} and {no} against, which was not enough to change it.",
    ),
    "fate-struck": (
        "{yes} were for it, and {no} against.",
        "The room took it, by {yes} to {no}.",
    ),
    "fate-said": (
        "We said so while there was time to change it.",
        "What we asked for in this room was not taken up.",
    ),
    "fate-untouched": (
        "No change was put forward there, by us or by others.",
        "Nobody proposed other words there today, and the point will come back.",
        "The room did not open it, and we did not ask it to.",
        "It was left alone today, and so the point is where it was.",
    ),
    "fate-unopened": (
        "Nobody put forward a change there.",
        "It stands as the draft had it, and no change was proposed.",
    ),
}  # fmt: skip
