"""Catalogue entries of the reader of rulebooks."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

CIRCLE = Entry(
    "S211",
    "rulebook that inherits from itself",
    "Following `inherits` from file to file leads back to where it began.",
    "id: mine\ninherits: mine",
    "Take out of one of the rulebooks that are named its line `inherits: NAME`.",
)
UNKNOWN_MOTION = Entry(
    "S212",
    "unknown motion or statement",
    "The engine knows a closed set of procedures on motions and of kinds of statement; a "
    "rulebook chooses among them.",
    "motions:\n  filibuster: {cite: {rule: none}}",
    "Write one of the names that `nemcon schema rulebook` lists.",
)
UNKNOWN_MAJORITY = Entry(
    "S213",
    "unknown majority",
    "A motion is carried by a majority that the rulebook does not define.",
    'motions:\n  close-debate: {cite: {rule: "75"}, majority: two-thirds}',
    "Name a key of `majorities`, or `none` for what is granted on request.",
)
MISSING_MAJORITY = Entry(
    "S214",
    "missing majority",
    "Every rulebook needs the majorities `procedural` and `substance`: the engine asks for "
    "them by name.",
    "majorities:\n  procedural: {...}",
    "Add the majority that is named: `substance: {name: a majority, share: {of: voting, more_than: 1/2}, cite: {rule: own}}`.",
)
UNCLEAR_MAJORITY = Entry(
    "S215",
    "majority that says not how it counts",
    "A majority is a share, a fixed number of yes votes, or unanimity: exactly one.",
    'substance: {name: two thirds, cite: {rule: "83"}}',
    "Give one of them and no other, such as `share: {of: voting, more_than: 1/2}`.",
)
BAD_SHARE = Entry(
    "S216",
    "share that cannot be",
    "A share gives either `more_than` or `at_least`, a fraction above 0 and up to 1.",
    "share: {of: voting, more_than: 3/2}",
    "Write for example `{of: voting, more_than: 1/2}` or `{of: voting, at_least: 2/3}`.",
)
UNKNOWN_PARENT = Entry(
    "S217",
    "unknown inherited rulebook",
    "`inherits` names a rulebook that is neither beside this one nor shipped.",
    "inherits: unga-comittee",
    "Correct the name, or put the file into the folder of rulebooks: `rulebooks/NAME.yaml`.",
)
UNKNOWN_METHOD = Entry(
    "S230",
    "way of voting that the rules lack",
    "A majority is voted on, or a motion asks for a vote, in a way that `methods` does not "
    "list. At the table the motion would be refused whenever it is moved.",
    "methods: [hands, recorded]\nmotions:\n  roll-call: "
    '{cite: {rule: "87"}, majority: none}',
    "Add the way to `methods`, or take away what asks for it (`roll-call: none`).",
)

ENTRIES: tuple[Entry, ...] = tuple(v for v in globals().values() if isinstance(v, Entry))
"""All entries of this file, in the order of their codes."""
