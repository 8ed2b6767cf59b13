"""What is said when all is decided: dissociation, explanation, reservation, interpretation, or
a welcome."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Dossier, Instructions
from game.delegates.model import DEFAULTS
from game.delegates.revealed import revealed
from game.delegates.saying.interpreting import reading
from game.delegates.saying.themes import Reason, Theme, grounds, heard, themes
from game.delegates.view import Moment, View, once_a_moment
from game.delegates.weighing.ballot import own_reckoning, own_ties
from game.delegates.weighing.prospect import Prospect, of_proposal
from game.delegates.weighing.reckoning import FREE, Reckoning, Ties, remembered
from game.delegates.weighing.stand import own_stand
from game.delegates.weighing.worth import crossed
from game.delegates.yielded import let_go
from game.rules.draft.text import touched
from game.rules.kept import kept
from game.rules.meeting.business import Decision
from game.rules.meeting.methods import named_ballots
from game.rules.meeting.results import adopted
from game.rules.meeting.setup import WHOLE, Setup
from game.rules.voting import Choice


def afterwards(view: View) -> Theme | None:
    """What is said when all is decided; ``None`` where nothing is left to be said."""
    instructions = view.instructions
    assert instructions is not None
    if not view.setup.by_id[view.seat].member:
        return None
    if (explained := _of_the_vote_on_the_whole(view, instructions)) is not None:
        return explained
    if _adopted(view) and not _stands_against(view):
        for line in crossed(instructions.red_lines, view.chamber.draft):
            issue = view.chamber.draft.provisions[line.provision].issue
            about = _as_adopted(view, line.provision)
            return Theme("dissociation", about, 200, issue, line=line.words)
    if (explained := _explanation(view)) is not None:
        return explained
    if not _adopted(view):
        return None
    return _closing(view, instructions)


def _closing(view: View, instructions: Instructions) -> Theme | None:
    """A reservation on the worst point, a reading of one that is open, or a welcome."""
    draft = view.chamber.draft
    found = themes(instructions, view.dossier, draft)
    own = _words_of_its_own(view) | let_go(view.chamber.statements).get(view.seat, set())
    worst = next((t for t in found if t.kind != "support" and t.about not in own), None)
    if worst is not None and worst.weight >= 60:
        about = _as_adopted(view, worst.about)
        return Theme("reservation", about, worst.weight, worst.issue, worst.high)
    if (read := _reading(view, instructions)) is not None:
        return read
    if _keeps_silent(view, view.chamber.sponsors, "position"):
        return None
    if found and found[0].kind == "support" and not _opposed(view):
        best = found[0]
        return Theme("position", best.about, best.weight, best.issue, best.high)
    return None


def _as_adopted(view: View, provision: str) -> str:
    """What a statement on a provision is about once all is decided: where the provision has
    left the text, the proposal that took it out."""
    if not view.chamber.draft.provisions[provision].deleted:
        return provision
    took = [
        p.id
        for p in view.chamber.proposals.values()
        if p.status == "adopted" and provision in touched(p.operations)
    ]
    return took[-1] if took else WHOLE


def _words_of_its_own(view: View) -> set[str]:
    """The provisions that its name changed: who got its text may have wanted more, and does
    not reserve its position on what it proposed."""
    changed = (p for p in view.chamber.proposals.values() if p.status == "adopted")
    return {
        id_ for p in changed if view.seat in p.sponsors for id_ in touched(p.operations)
    }


def _reading(view: View, instructions: Instructions) -> Theme | None:
    """A reading of what the text leaves open, of one that did not oppose it; not where
    enough have read it so."""
    if "interpretation" not in view.setup.rulebook.statements or _opposed(view):
        return None
    read = reading(instructions.positions, view.chamber.draft)
    if read is None:
        return None
    made = heard(view.chamber.statements).voices.get((read.about, read.kind), ())
    return read if len(made) < DEFAULTS.voices_per_provision else None


def _of_the_vote_on_the_whole(view: View, mine: Instructions) -> Theme | None:
    """Why it did not vote with the room on the whole: the ground that decided."""
    whole = next((d for d in reversed(view.chamber.decisions) if d.target == WHOLE), None)
    if whole is None or whole.how != "vote" or _keeps_silent(view, view.setup.sponsors):
        return None
    ballot = named_ballots(whole).get(view.seat, "absent")
    if ballot in ("absent", "yes" if adopted(view.setup, whole) else "no"):
        return None
    liked = ballot == "yes"
    found = themes(mine, view.dossier, view.chamber.draft)
    point = next((t for t in found if (t.kind == "support") == liked), None)
    reason, line = _ground_on_the_whole(view, ballot)
    if reason == "whole":
        if point is None:
            return None
        line = point.about
    point = point or Theme("explanation", WHOLE, 0)
    return Theme(
        "explanation", WHOLE, point.weight, point.issue, point.high, reason, line, ballot
    )


def _ground_on_the_whole(view: View, ballot: str) -> tuple[Reason, str]:
    """What settled a ballot on the whole, and the red line or the bloc in words: a line that
    the room does not know stays its own, and the paragraph is named."""
    reckoned, ties = own_reckoning(view, WHOLE), own_ties(view, WHOLE)
    if reckoned.ground == "red-line" and ballot == "no":
        known = revealed(view)
        return ("red-line", reckoned.because) if reckoned.because in known else _WHOLE
    bound_to_it = _bound_to_it(reckoned, ties, ballot)
    if bound_to_it and _of_its_own(reckoned, ballot):
        return _WHOLE
    if reckoned.ground == "promise":
        return ("promise" if bound_to_it else "broken"), ""
    if reckoned.ground == "line":
        return ("group" if bound_to_it else "apart"), reckoned.because
    even = ballot == "abstain" and abs(reckoned.utility) <= reckoned.band
    return ("even", "") if even else _WHOLE


_WHOLE: tuple[Reason, str] = ("whole", "")


def _bound_to_it(reckoned: Reckoning, ties: Ties, ballot: str) -> bool:
    """Whether a ballot was the one that a promise or the line of a group asked for."""
    owed = {"promise": ties.promise, "line": ties.line}
    return reckoned.ground in owed and ballot == owed[reckoned.ground]


def _of_its_own(reckoned: Reckoning, ballot: str) -> bool:
    """Whether the seat would have answered so without a promise and without a line: then that
    is its reason, and the others are company."""
    if ballot == "yes":
        return reckoned.utility > reckoned.band
    return ballot == "no" and reckoned.utility < -reckoned.band


def _stands_against(view: View) -> bool:
    """Whether its objection to the whole stands on record: the text was adopted by a vote in
    spite of it.  Who dissociates itself has let a text pass."""
    taken = [d for d in view.chamber.decisions if d.target == WHOLE]
    objected = any(view.seat in d.objections for d in taken)
    return (objected and taken[-1].how == "vote") or _opposed(view)


def _opposed(view: View) -> bool:
    """Whether the seat voted against the text as a whole."""
    return view.seat in _against_the_whole(view)


@once_a_moment
def _against_the_whole(moment: Moment) -> frozenset[str]:
    """Who voted against the text as a whole, by name."""
    return frozenset(
        seat
        for d in moment.chamber.decisions
        if d.target == WHOLE
        for seat, choice in named_ballots(d).items()
        if choice == "no"
    )


@once_a_moment
def _adopted(moment: Moment) -> bool:
    """Whether the room took the text as a whole."""
    taken = (d for d in moment.chamber.decisions if d.target == WHOLE)
    return any(adopted(moment.setup, d) for d in taken)


def _explanation(view: View) -> Theme | None:
    """An explanation of the vote that meant most to the seat, where it did not win it."""
    best: Theme | None = None
    for target, winning, ballots in voted(view.setup, view.chamber.decisions):
        ballot = ballots.get(view.seat)
        proposal = view.chamber.proposals.get(target)
        if ballot in (None, "absent", winning) or proposal is None:
            continue
        if _keeps_silent(view, proposal.sponsors):
            continue
        theme = _explained(view, target, str(ballot))
        if theme is not None and (best is None or theme.weight > best.weight):
            best = theme
    return best


def _keeps_silent(view: View, sponsors: tuple[str, ...], kind: str = "explanation") -> bool:
    """Whether the seat is one of the sponsors, who may not explain a vote or a position on
    their text."""
    rule = view.setup.rulebook.statements.get(kind)
    return view.seat in sponsors and (rule is None or rule.sponsor_barred)


def _explained(view: View, target: str, ballot: str) -> Theme | None:
    """A vote with the reason that it really had, or ``None`` where it meant nothing."""
    mine = view.instructions
    assert mine is not None
    question = of_proposal(view.setup, view.setup.draft, view.chamber.proposals[target])
    found = _told(mine, view.dossier, question, own_ties(view, target), ballot)
    if found is None or found.reason != "red-line" or found.line in revealed(view):
        return found
    return replace(found, reason="interest", line="")  # the line stays the capital's own


@kept(4096)
def _told(
    mine: Instructions, dossier: Dossier, question: Prospect, ties: Ties, ballot: str
) -> Theme | None:
    held = [(mine.positions[c.issue].salience, c) for c in question.changes
            if c.issue in mine.positions]  # fmt: skip
    if not held:
        return None
    salience, change = max(held, key=lambda pair: pair[0])
    reckoned = remembered(own_stand(mine, dossier), dossier.issues, question, ties)
    if _bound_to_it(reckoned, ties, ballot) and _of_its_own(reckoned, ballot):
        reckoned = remembered(own_stand(mine, dossier), dossier.issues, question, FREE)
    reason, line = grounds(reckoned, change, mine.positions[change.issue])
    if reason == "group" and ballot != ties.line:
        reason = "apart"
    if reason == "promise" and ballot != ties.promise:
        reason = "broken"
    if ballot == "abstain" and salience < 45:
        return None
    if reason not in ("broken", "promise", "group", "apart"):
        reason = _weighed(reckoned, ballot, reason)
    high = (change.after > change.before) == (ballot == "yes")
    about, issue = question.target, change.issue
    return Theme("explanation", about, salience, issue, high, reason, line, ballot)


def _weighed(reckoned: Reckoning, ballot: str, reason: Reason) -> Reason:
    """The reason where nothing bound the seat: what it gains, whom it votes with, or that
    neither side weighed more."""
    even = abs(reckoned.utility) <= reckoned.band and reckoned.ground == "worth"
    if ballot == "abstain" and (reckoned.gain > 0 or even):
        return "torn" if reckoned.gain > 0 else "even"
    if _unlikely(reckoned, ballot):
        return "unforeseen"
    if ballot == "abstain":
        return reason
    if reckoned.ground != "worth":
        return reason
    alone = reckoned.gain - reckoned.cost
    if even:
        return "close"
    for_ = reckoned.utility > 0
    by_itself = alone > reckoned.band if for_ else alone < -reckoned.band
    return reason if by_itself or (ballot == "yes") != for_ else "company"


def _unlikely(reckoned: Reckoning, ballot: str) -> bool:
    """Whether nothing that was weighed speaks for a ballot: what the model does not know
    of a capital decided."""
    return int(getattr(reckoned.shares, ballot)) < _UNLIKELY


_UNLIKELY = 1500  # basis points of chance below which a ballot has no reason to be named


@kept(16)
def voted(
    setup: Setup, decisions: tuple[Decision, ...]
) -> tuple[tuple[str, str, dict[str, Choice]], ...]:
    """The votes taken on proposals: the target, the ballot that won, and the ballots."""
    return tuple(
        (d.target, "yes" if adopted(setup, d) else "no", named_ballots(d))
        for d in decisions
        if d.how == "vote" and d.target != WHOLE
    )
