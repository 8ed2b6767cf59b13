"""Catalogue entries of the reader of cases to be counted."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

UNKNOWN_RULEBOOK = Entry(
    "S221",
    "case under an unknown rulebook",
    "A case names a rulebook that is neither beside its file nor shipped.",
    "- {id: tie, rulebook: unga-comittee, question: substance, ...}",
    "Correct the name; `nemcon rules` lists the rulebooks.",
)
UNKNOWN_QUESTION = Entry(
    "S222",
    "question that the rulebook does not know",
    "The kind of question is none of the rulebook's majorities: the Assembly, for example, "
    "knows no qualified majority.",
    "- {id: x, rulebook: unga-committee, question: qualified, ...}",
    "Write one of the kinds that are listed, such as `question: substance`.",
)
NO_VOTES = Entry(
    "S223",
    "case without votes",
    "A case gives neither votes, nor ballots by member, nor objections, or gives more than "
    "one of them: a vote was taken, or the room was asked, not both.",
    "- {id: x, rulebook: unsc, question: substance}",
    "Give exactly one of `votes`, `ballots` and `objections`.",
)
TOO_MANY_VOTES = Entry(
    "S224",
    "more votes than members",
    "More members voted than there are or than were present, or more were present than "
    "there are.",
    "- {id: x, members: 10, votes: {yes: 9, no: 4, abstain: 0}, ...}",
    "Correct the numbers, such as `members: 13`.",
)
STRANGER = Entry(
    "S225",
    "ballot or objection of no member",
    "The rulebook names the body whose rules it has, and this is none of its members: where "
    "it does not list them all they are States, by ISO 3166 alpha-3.",
    "- {id: x, rulebook: eu-council, ballots: {CHE: yes}, ...}",
    "Use the codes of the members, as `nemcon rules` prints them.",
)
NO_SECOND_VOTE = Entry(
    "S227",
    "second vote where there is none",
    "`second` says that an equal vote is taken again. The rules take no second vote on such "
    "a question, or nobody voted.",
    "- {id: x, rulebook: unga-committee, question: substance, second: yes, ...}",
    "Leave out `second`, or name a rulebook that votes again on a tie.",
)
SECOND_FOR_NOTHING = Entry(
    "S228",
    "second vote that is not equal",
    "`second` changes what becomes of an equal vote only: this one is not equal, and comes "
    "out the same without it.",
    "- {id: x, rulebook: unga-plenary, votes: {yes: 9, no: 4, abstain: 0}, second: yes}",
    "Leave out `second`, or correct the numbers.",
    "warning",
)
NO_CASES = Entry(
    "S229",
    "file without cases",
    "The list of cases is empty: nothing can be counted.",
    "cases: []",
    "Add a case: `- {id: first, rulebook: unsc, question: substance, votes: {yes: 9}}`.",
)
BAD_CASE = Entry(
    "S226",
    "case file whose head cannot be read",
    "The head of a case gives its rule, its rulebook, the room and the draft, one key a line, "
    "down to the first empty line.",
    "rulebok: unga-committee",
    "Correct the line; a head has lines such as `room: AAA BBB` and `draft: 1 2`.",
)

ENTRIES: tuple[Entry, ...] = tuple(v for v in globals().values() if isinstance(v, Entry))
"""All entries of this file, in the order of their codes."""
