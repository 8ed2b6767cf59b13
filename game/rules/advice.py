"""Advice on a refusal: what would be in order instead, for the seat that was refused.

Procedures name what helps in the words in which it is typed, with capitals for what is left to
choose (``put A1, or pass-over A1``; ``amend ID VARIANT``).  Whether that can be done by the seat
that was refused, and now, only the law as a whole can say: here each step is tried.  One that is
not in order is replaced by what its own refusal advises, or by whom to wait for; one that nobody
could take is left out.  Words that begin with no typed word are kept as they are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from msgspec.structs import replace

from game.errors import Unreadable
from game.rules.candidates import candidates_of
from game.rules.draft.new_ids import with_new_id
from game.rules.draft.text import Add, Operation
from game.rules.log.events import Event
from game.rules.meeting.names import named
from game.rules.meeting.results import next_called
from game.rules.meeting.setup import CHAIR
from game.rules.meeting.state import Meeting
from game.rules.notation.reading import WORDS, read
from game.rules.notation.writing import write
from game.rules.refusals import CHAIRS_WORDS, Refusal
from game.rules.wishes import intents as it

Judge = Callable[[Meeting, it.Intent], tuple[Event, ...] | Refusal]
"""The law without its advice."""
_SAME = "the same for "
_WITH = "the same with "
_NOW = "; now: "
_ANY = "wait for a member, who can "
_OR = ", or "
_NOTHING = "wait"
_OF_MEMBERS = ("amend", "package")
"""What the Chair may do in practice, and is not advised to: texts are for members to table."""
_OF_ANOTHER = "second"
"""What whoever moved something cannot do for it, and another member can."""
_DEEPEST = 3
"""How many steps ahead advice looks; what lies further is too far to say."""
_PASSES = frozenset(
    (
        "absent",
        "amendments-first",
        "consensus-pending",
        "cost-unread",
        "debate-closed",
        "efforts-not-exhausted",
        "list-closed",
        "meeting-closed",
        "meeting-suspended",
        "motion-pending",
        "no-consensus-call",
        "no-floor",
        "no-question-open",
        "no-quorum",
        "no-time-left",
        "no-vote-asked",
        "not-a-member",
        "not-enough-support",
        "not-notified",
        "precedence",
        "silence-runs",
        "voting-goes-on",
        "voting-has-begun",
        "wrong-stage",
    )
)
"""Codes of refusals for what stands before a step and passes; others say that it is not to
be."""
_SOME = 3
"""How many members are tried before it is said that none of them can take a step."""
_ENOUGH = 12
"""How many ways of taking an open step are tried before it is left out."""
_FILLED = {"REASON": ("REASON",), "MINUTES": ("15",), "CHOICE": ("yes", "no", "abstain")}
"""Words that stand for what is left to choose, where any choice will do."""
_JOINTS = frozenset(("give", "ask"))
"""Words between open ones that every form of a step has."""
_OPEN = frozenset(("ID", "VARIANT", "TARGET", "MOTION", "SEAT", "DEED", "STAGE"))
"""Words that stand for what the meeting knows."""


def advised(meeting: Meeting, intent: it.Intent, refusal: Refusal, judge: Judge) -> Refusal:
    """The refusal with advice that its seat can follow now."""
    return Adviser(meeting, judge).on(intent, refusal)


class Adviser:
    """Tries the steps that refusals advise at one moment of a meeting."""

    def __init__(self, meeting: Meeting, judge: Judge) -> None:
        self.meeting, self.judge = meeting, judge
        self._known: dict[tuple[str, str], list[it.Intent]] = {}
        self._tried: dict[tuple[str, str], bool] = {}

    def on(self, intent: it.Intent, refusal: Refusal) -> Refusal:
        """The refusal with what can be done in place of what cannot."""
        first, now, meanwhile = refusal.instead.partition(_NOW)
        steps = [_named_again(s, intent) for s in first.split(_OR)]
        told = _joined([self._now(s, intent.seat) for s in steps if s])
        told = told or self._first_ahead(steps, intent.seat, 0)
        words = [w for w in meanwhile.split(", ") if w and self._in_order(w, intent.seat)]
        if words:
            told = f"{told or 'wait'}{now}{', '.join(words)}"
        told = told or _NOTHING
        return refusal if told == refusal.instead else replace(refusal, instead=told)

    def _now(self, step: str, seat: str) -> str:
        """A step as it can be taken now, by the seat or by another; empty where by nobody."""
        if step.split(" ", 1)[0] not in WORDS or self._in_order(step, seat):
            return self._named_by_the_chair(step) if seat == CHAIR else step
        who = self._who_may(step, seat)
        return f"wait for {who}, who can {self._named_by_the_chair(step)}" if who else ""

    def _named_by_the_chair(self, step: str) -> str:
        """An open step of the Chair's as it can be taken first: ``put A1`` for ``put TARGET``."""
        word, *rest = step.split()
        if word not in CHAIRS_WORDS or _OPEN.isdisjoint(rest):
            return step
        judged = ((w, self.judge(self.meeting, w)) for w in self._wishes(step, CHAIR))
        able = (_written(w) for w, verdict in judged if not isinstance(verdict, Refusal))
        return next((words for words in able if words), step)

    def _first_ahead(self, steps: list[str], seat: str, depth: int) -> str:
        """What leads to the first of some steps that anything leads to."""
        found = (self._ahead(step, seat, depth) for step in steps if step)
        return next((words for words in found if words), "")

    def _ahead(self, step: str, seat: str, depth: int) -> str:
        """What comes before a step, by the refusal that it meets itself."""
        doer = CHAIR if step.split(" ", 1)[0] in CHAIRS_WORDS else seat
        for wish in self._wishes(step, doer) if depth < _DEEPEST else ():
            verdict = self.judge(self.meeting, wish)
            if not isinstance(verdict, Refusal) or verdict.code not in _PASSES:
                continue
            before = verdict.instead.partition(_NOW)[0].split(_OR)
            steps = [_named_again(s, wish) for s in before]
            now = [self._now(s, doer) for s in steps if s]
            own = f"wait for {named(self.meeting.setup, seat)}, who can "
            mine = [s.removeprefix(own) for s in now if s.startswith(own)]
            # the Chair waits for any member, and the seat is one
            anybodys = (s.removeprefix(_ANY) for s in now if s.startswith(_ANY))
            if mine := mine or [s for s in anybodys if self._in_order(s, seat)]:
                return _joined(mine)
            told = _joined(now) or self._first_ahead(steps, doer, depth + 1)
            return told if doer == seat else self._of_the_chair(told)
        return ""

    def _of_the_chair(self, told: str) -> str:
        """What the Chair is told, told to another: what it waits for, or else its own step."""
        steps = told.split(_OR)
        awaited = [s for s in steps if s.split(" ", 1)[0] not in WORDS]
        if awaited or not told:
            return _joined(awaited)
        return f"wait for {named(self.meeting.setup, CHAIR)}, who can {steps[0]}"

    def _who_may(self, step: str, seat: str) -> str:
        """Who else may take a step now: the Chair, who is called, whose text or brackets they
        are, or any member."""
        setup, chamber = self.meeting.setup, self.meeting.chamber
        if step.split(" ", 1)[0] in CHAIRS_WORDS:
            return named(setup, CHAIR) if self._in_order(step, CHAIR) else ""
        for other in (next_called(setup, chamber), *self._owners(step)):
            if other in chamber.absent and step == "vote":
                continue  # it is called, and cannot answer
            if other and other != seat and self._in_order(step, other):
                return named(setup, other)
        if seat in setup.weights and step.split(" ", 1)[0] != _OF_ANOTHER:
            return ""
        able = any(self._in_order(step, m) for m in setup.roll[:_SOME])
        return ("another member" if seat in setup.weights else "a member") if able else ""

    def _owners(self, step: str) -> Iterator[str]:
        """Whose the texts are that a step names; of brackets, who put them."""
        chamber = self.meeting.chamber
        word, *rest = step.split()
        for name in rest:
            if found := chamber.motions.get(name) or chamber.proposals.get(name):
                yield found.mover
            elif word == "unbracket" and name in chamber.draft.provisions:
                yield from chamber.draft.provisions[name].bracketed_by

    def _in_order(self, step: str, seat: str) -> bool:
        known = self._tried.get((step, seat))
        if known is None:
            tried = (self.judge(self.meeting, wish) for wish in self._wishes(step, seat))
            known = any(not isinstance(verdict, Refusal) for verdict in tried)
            known = known and not (seat == CHAIR and step.startswith(_OF_MEMBERS))
            self._tried[step, seat] = known
        return known

    def _wishes(self, step: str, seat: str) -> list[it.Intent]:
        """What a step may mean for a seat: itself, or what fits where it is open."""
        word, *rest = step.split()
        if rest and _OPEN.isdisjoint(rest):
            return list(self._read(step, seat))
        of_word = self._candidates(seat, word)
        if not _OPEN.issuperset(w for w in rest if w not in _JOINTS):
            fits = _pattern(step)
            of_word = [w for w in of_word if fits.match(_written(w))]
        return of_word[:_ENOUGH]

    def _candidates(self, seat: str, word: str) -> list[it.Intent]:
        if (seat, word) not in self._known:
            self._known[seat, word] = list(candidates_of(self.meeting, seat, word))
        return self._known[seat, word]

    def _read(self, step: str, seat: str) -> Iterator[it.Intent]:
        for filled in _filled(step):
            try:
                yield read(filled, seat, self.meeting.setup, self.meeting.chamber)
            except Unreadable:
                return


def _named_again(step: str, tried: it.Intent) -> str:
    """``the same for A2`` as what was tried, on another target; ``the same with 6.2 for 6.3``
    with a name in place of one that is nothing's."""
    if step.startswith(_WITH):
        name, _, wrong = step.removeprefix(_WITH).partition(" for ")
        if isinstance(tried, it.Table | it.ReviseProposal) and _adds(
            tried.operations, wrong
        ):
            changed = with_new_id(tried.operations, wrong, name)
            return _written(replace(tried, operations=changed))
        words = _written(tried).split(" ")
        at = next((n for n, w in enumerate(words) if w.rstrip(";") == wrong), len(words))
        again = (name + w[len(wrong) :] for w in words[at : at + 1])
        return " ".join((*words[:at], *again, *words[at + 1 :])) if words[at:] else ""
    if not step.startswith(_SAME):
        return step
    if not hasattr(tried, "target"):
        return ""
    try:
        return write(replace(tried, target=step.removeprefix(_SAME)))
    except ValueError:
        return ""


def _adds(operations: tuple[Operation, ...], id_: str) -> bool:
    """Whether one of some changes adds a provision under that name."""
    return any(isinstance(op, Add) and op.provision.id == id_ for op in operations)


def _joined(steps: list[str]) -> str:
    """Steps as one advice: one's own first, then whom to wait for, each named once."""
    own = [s for s in dict.fromkeys(steps) if s and not s.startswith("wait for ")]
    waits: dict[str, list[str]] = {}
    for step in dict.fromkeys(steps):
        who, does, what = step.partition(", who can ")
        if does:
            waits.setdefault(who, []).append(what)
        elif step.startswith("wait for "):
            waits.setdefault(who, [])
    for who, whats in waits.items():
        own.append(f"{who}, who can {_OR.join(whats)}" if whats else who)
    return _OR.join(own)


def _filled(step: str) -> Iterator[str]:
    """A step with each choice that may stand for a word in capitals."""
    for word, choices in _FILLED.items():
        if word in step.split():
            for choice in choices:
                yield step.replace(word, choice)
            return
    yield step


def _pattern(step: str) -> re.Pattern[str]:
    head = step.partition(" : ")[0]
    parts = (r"\S+" if w in _OPEN else re.escape(w) for w in head.split())
    return re.compile(" ".join(parts) + r"(?=[ ;,]|$)")


def _written(wish: it.Intent) -> str:
    try:
        return write(wish)
    except ValueError:
        return ""
