"""The rules that matter in class, on one page, from the rulebook itself."""

from __future__ import annotations

from collections.abc import Iterator

from game.reports.handouts.sheets import Block, Grid, Heading, Items, Para, Sheet
from game.rules.plainly import described
from game.rules.rulebook import Rulebook
from game.rules.voting import share_in_words
from game.scenario.model import Scenario

MOTIONS_SHOWN = 12
"""Motions in the table: the first in precedence."""


def rules_page(scenario: Scenario) -> Sheet:
    """The rules that matter in class, on one page."""
    rulebook = scenario.rulebook
    parts: tuple[Block, ...] = (
        Heading("How decisions are taken"),
        Items(tuple(_decisions(rulebook, scenario))),
        Heading("Motions, in the order in which they are taken"),
        _motions(rulebook),
        Heading("Speaking"),
        Para(_speaking(rulebook)),
        Heading("What you can say at the table"),
        _phrases(),
    )
    foot = f"{rulebook.title}. Wordings of rules are ours; numbers say where they stand."
    return Sheet(
        "rules",
        "The rules in one page",
        scenario.title,
        parts,
        "one-page",
        foot,
        scenario.language,
        smallest=75,
    )


def _decisions(rulebook: Rulebook, scenario: Scenario) -> Iterator[str]:
    members = sum(1 for s in scenario.seats if s.votes)
    for name, majority in rulebook.majorities.items():
        example = ""
        if majority.share is not None:
            noun = {
                "voting": "voting yes or no",
                "present": "present",
                "members": "members",
            }
            of = noun[majority.share.base]
            example = f" (of {members} {of}: {majority.share.needed(members)})"
        cite = f" [{majority.cite.rule}]" if majority.cite.rule else ""
        veto = " The no of a member with a veto rejects." if majority.veto else ""
        yield f"{name.capitalize()}: {share_in_words(majority)}{example}.{veto}{cite}"
    consensus = rulebook.consensus
    if consensus.required:
        yield "Text is adopted by consensus only: when the Chair asks, nobody objects."
    elif consensus.first:
        finding = consensus.finding or "Chair"
        yield f"Consensus first: a vote on text waits until the {finding} finds that efforts are exhausted."
    else:
        yield "Consensus: when the Chair asks, nobody objects. Any member may ask for a vote."
    if rulebook.quorum is not None:
        need = rulebook.quorum.decision.needed(members)
        yield f"Quorum for a decision: {need} of {members} members in the room."
    order = "the furthest from the text first" if rulebook.furthest_first else "as tabled"
    yield f"Amendments are voted before the text, {order}."
    yield "Abstaining is no vote for or against; who is absent has not voted."


def _motions(rulebook: Rulebook) -> Grid:
    section = next((s for s in described(rulebook) if s.title.startswith("Motions")), None)
    names = [e.name for e in section.entries] if section else []
    rules = [rulebook.motions[n] for n in names if n in rulebook.motions]
    rows = [
        (
            rule.name.replace("-", " "),
            f"{rule.speakers_for} for, {rule.speakers_against} against"
            if rule.speakers_for or rule.speakers_against
            else "no debate",
            share_in_words(rulebook.majorities[rule.majority])
            if rule.majority in rulebook.majorities
            else "the Chair rules, or on request",
        )
        for rule in rules[:MOTIONS_SHOWN]
    ]
    return Grid(
        ("Motion", "Speakers besides the mover", "Carried by"), tuple(rows), (4, 5, 6)
    )


def _speaking(rulebook: Rulebook) -> str:
    said = [
        f"{rule.name.replace('-', ' ')} ({rule.minutes} min)"
        for rule in rulebook.statements.values()
    ]
    return (
        f"Raise your placard and wait to be called. Kinds of statement: {', '.join(said)}."
    )


def _phrases() -> Grid:
    rows = (
        ("to speak", "“Thank you, Chair. … I thank you.”"),
        (
            "to propose",
            "“My delegation proposes to replace, in article …, the words … by …”",
        ),
        ("to bracket", "“We are not in a position to agree to this paragraph today.”"),
        ("to object", "When the Chair asks: “We object.” Silence is agreement."),
        (
            "to yield with a record",
            "“We will not stand in the way, and dissociate ourselves from …”",
        ),
        ("to ask for a vote", "“We request a recorded vote on …”"),
        (
            "on procedure",
            "“Point of order, Chair.” It interrupts; it is about the rules only.",
        ),
    )
    return Grid(("If you want", "say"), rows, (2, 7))
