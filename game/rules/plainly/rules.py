"""A rulebook in plain words: what each rule asks, with its arithmetic and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from game.rules.plainly.majorities import METHOD_NAMES, facts_of_majority, of_members
from game.rules.plainly.motions import facts_of_motion, titled
from game.rules.rulebook import (
    Body,
    Citation,
    ConsensusRule,
    MotionRule,
    Rulebook,
    Share,
    SilenceRule,
    StatementRule,
    Sure,
)

SURE: dict[Sure, str] = {
    "page": "read on a page",
    "source": "read in a program's source",
    "memory": "from memory, not yet checked",
}
"""How a wording was learned, as people are told."""


_ASKED = re.compile(
    r"(?:(rules?|articles?|decision|resolution|charter|teu|tfeu) )?"
    r"(\d+(?:/\d+)?(?:\(\d+\))?)"
)
"""A number as it is asked for: ``84``, ``rule 84``, ``34/401``, ``Charter 27(2)``."""


class Entry(msgspec.Struct, frozen=True):
    """One rule."""

    name: str
    """What it is called in the rulebook: ``close-debate``, ``substance`` ..."""
    title: str
    rule: str
    """Where it stands; may be empty."""
    words: str
    """What it says, in our words; may be empty."""
    sure: str
    facts: tuple[str, ...]
    """What follows from it here: numbers, speakers, examples."""

    def concerns(self, asked: str) -> bool:
        """Whether ``asked`` names this rule: its name, or a number as it is cited."""
        asked = asked.casefold().strip()
        if asked.replace(" ", "-") == self.name.casefold() or asked == self.rule.casefold():
            return True
        number = _ASKED.fullmatch(asked)
        if number is None:
            return False
        what = (number[1] or "").removesuffix("s")
        wanted = rf"(?<![\d/]){re.escape(number[2])}(?!/?\d| [A-Z])"
        cited = what in self.rule.casefold() and re.search(wanted, self.rule)
        return bool(cited or re.search(rf"\brules? {wanted}", self.words))

    def speaks_of(self, asked: str) -> bool:
        """Whether a word or phrase of three letters at least occurs in what is said of it."""
        wanted = rf"(?i)\b{re.escape(asked.strip())}\b"
        said = (self.title, self.words, *self.facts)
        return len(asked.strip()) > 2 and any(re.search(wanted, line) for line in said)


class Section(msgspec.Struct, frozen=True):
    """Rules of one kind."""

    title: str
    entries: tuple[Entry, ...]


def described(rulebook: Rulebook) -> tuple[Section, ...]:
    """The whole rulebook, section by section; sections without rules are left out."""
    found = (
        ("The body", _body(rulebook.body)),
        ("Majorities", _majorities(rulebook)),
        ("Quorum", _quorum(rulebook)),
        ("Motions, in their order", _motions(rulebook)),
        ("Statements", _statements(rulebook)),
        ("Taking decisions", _decisions(rulebook)),
    )
    return tuple(
        Section(title, entries) for title, made in found if (entries := tuple(made))
    )


def _entry(name: str, title: str, cite: Citation, *facts: str) -> Entry:
    said = tuple(f for f in facts if f)
    return Entry(name, title, cite.rule, cite.words, SURE[cite.sure], said)


def _body(body: Body | None) -> Iterator[Entry]:
    if body is None:
        return
    weights = body.weights
    heaviest = sorted(weights.items(), key=lambda pair: -pair[1])
    yield _entry(
        "body",
        f"{body.size} members" if body.size else "Members",
        body.cite,
        f"veto: {', '.join(body.vetoes)}" if body.vetoes else "",
        f"weights: {sum(weights.values()):,} in all; "
        + ", ".join(f"{seat} {weight:,}" for seat, weight in heaviest)
        if weights
        else "",
    )


def _majorities(rulebook: Rulebook) -> Iterator[Entry]:
    for name, majority in rulebook.majorities.items():
        title = f"{name}: {majority.name}"
        facts = facts_of_majority(name, majority, rulebook)
        yield _entry(name, title, majority.cite, *facts)


def _quorum(rulebook: Rulebook) -> Iterator[Entry]:
    quorum = rulebook.quorum
    size = rulebook.body.size if rulebook.body else 0
    if quorum is None:
        none = Citation("", "These rules know no quorum.")
        yield _entry("quorum", "No quorum", none)
        return
    yield _entry(
        "quorum",
        "Members in the room",
        quorum.cite,
        f"for debate: {_part(quorum.debate, size)}"
        if quorum.debate
        else "for debate: none",
        f"for a decision: {_part(quorum.decision, size)}",
        "looked at when a question is put, and at the gavel where the room agrees; who sits "
        "there silent is present",
        "the doors are closed while a vote is on: nobody leaves it"
        if rulebook.doors_closed
        else "who leaves during a vote was there when it began: it is counted and decides, and "
        "a ballot that was cast stands; the room is counted again before the next question",
    )


def _part(share: Share, size: int) -> str:
    how = "more than" if share.strict else "at least"
    of = f"{how} {share.numerator}/{share.denominator} of the members"
    return f"{of}: {of_members(share, size)}"


def _motions(rulebook: Rulebook) -> Iterator[Entry]:
    if rulebook.precedence.rule:
        yield _entry("precedence", "Order of motions", rulebook.precedence)

    def place(rule: MotionRule) -> tuple[int, int]:
        first = {"point-of-order": -2, "appeal": -1}.get(rule.name, 0)
        return first, rule.rank or 100

    for rule in sorted(rulebook.motions.values(), key=place):
        yield _entry(
            rule.name, titled(rule.name), rule.cite, *facts_of_motion(rule, rulebook)
        )


def _statements(rulebook: Rulebook) -> Iterator[Entry]:
    for rule in rulebook.statements.values():
        yield _entry(rule.name, rule.name, rule.cite, *_of_statement(rule))


def _of_statement(rule: StatementRule) -> Iterator[str]:
    yield f"at most {rule.minutes} minute{'s' if rule.minutes > 1 else ''}"
    if rule.minutes_again:
        yield f"a second one at most {rule.minutes_again}"
    if rule.per_meeting:
        yield f"{rule.per_meeting} at one meeting"
    if rule.per_item:
        yield f"{rule.per_item} on one item" if rule.per_item > 1 else "once on one item"
    if rule.sponsor_barred:
        yield "not by a sponsor on its own text"
    if rule.secret_barred:
        yield "not on a vote by secret ballot"
    if not rule.observers:
        yield "not by observers"


_UNLESS = " unless the room decides not to vote on it"
_AFTER_ADOPTION = {
    "put": "the next is put{unless}; one that is adopted later prevails where the two meet",
    "moot": "the others fall: only one of them may pass",
}


def _when_voted(consensus: ConsensusRule) -> str:
    if consensus.required:
        return ""
    if consensus.votes_on_request:
        return "a text is put to the vote where a member asks for it, or objects"
    return "a text is put to the vote without anybody asking for it"


_CHAIRS_TEXTS = Citation(
    "practice",
    "Amendments and packages are for members to table. In practice a Chair puts texts of its own "
    "before the room as well, to bring it together; they are treated as a member's.",
    "memory",
)
"""What no rulebook has a rule on, and every room knows."""
_AFTER_SEPARATE_VOTES = (
    "once a separate vote was taken no more are tabled until the text is decided; the rules "
    "have no word on this, and it is our reading"
)


def _decisions(rulebook: Rulebook) -> Iterator[Entry]:
    yield _consensus(rulebook.consensus)
    known = ", ".join(METHOD_NAMES[m] for m in rulebook.methods)
    methods = Citation("", f"The usual one first: {known}.")
    yield _entry("methods", "Methods of voting", methods)
    if rulebook.arrears is not None:
        yield _entry("arrears", "Members in arrears", rulebook.arrears)
    doors = "nobody enters or leaves the room" if rulebook.doors_closed else ""
    yield _entry("conduct", "Once voting has begun", rulebook.conduct_of_voting, doors)
    order = "the furthest first" if rulebook.furthest_first else "in the order of tabling"
    notice = f"out {rulebook.notice_hours} hours before, unless the Chair waives it"
    yield _entry(
        "amendments",
        "Amendments",
        rulebook.amendments,
        order,
        notice if rulebook.notice_hours else "",
        _AFTER_SEPARATE_VOTES if "division" in rulebook.motions else "",
    )
    yield from _several_proposals(rulebook)
    for name, title, cite in (
        ("presiding", "The Chair", rulebook.presiding),
        (
            "chairs-texts",
            "Texts of the Chair",
            rulebook.chair_without_texts or _CHAIRS_TEXTS,
        ),
        ("informals", "While the meeting is suspended", rulebook.informals),
    ):
        if cite.rule:
            yield _entry(name, title, cite)
    yield from _taken_back(rulebook)
    if rulebook.cost.rule:
        yield _entry("cost", "Statement of cost", rulebook.cost)
    if rulebook.silence is not None:
        yield _silence(rulebook.silence)


def _consensus(consensus: ConsensusRule) -> Entry:
    finding = (
        f"the finding of the {consensus.finding}" if consensus.finding else "a finding"
    )
    waits = f"a vote on a text waits for {finding} that it is out of reach"
    return _entry(
        "consensus",
        "Consensus",
        consensus.cite,
        "nothing else adopts a text" if consensus.required else "",
        waits if consensus.first else "",
        _when_voted(consensus),
    )


def _several_proposals(rulebook: Rulebook) -> Iterator[Entry]:
    if rulebook.proposals.rule:
        yield _entry("proposals", "Several proposals", rulebook.proposals)
    if rulebook.proposals.rule or rulebook.rivals.cite.rule:
        unless = _UNLESS if "vote-next" in rulebook.motions else ""
        yield _entry(
            "rivals",
            "When one of several proposals is adopted",
            rulebook.rivals.cite,
            _AFTER_ADOPTION[rulebook.rivals.after_adoption].format(unless=unless),
        )


def _taken_back(rulebook: Rulebook) -> Iterator[Entry]:
    if rulebook.withdrawal.rule:
        stays = "what was amended stays"
        taken = "what was amended may be withdrawn too, until a vote is taken on it"
        said = stays if rulebook.amended_stays else taken
        yield _entry("withdrawal", "Withdrawal", rulebook.withdrawal, said)


def _silence(silence: SilenceRule) -> Entry:
    of_what = "may name single paragraphs" if silence.partial else "is of the whole text"
    return _entry(
        "silence",
        "Silence procedure",
        silence.cite,
        f"{silence.hours} hours unless the Chair sets another deadline",
        f"a break {of_what}",
    )
