"""What a deed can amount to before it is weighed: nothing, where its question cannot come any
more or is not voted on; nothing new, where it is owed already."""

from __future__ import annotations

from itertools import dropwhile

from game.delegates.docket import to_be_put
from game.delegates.instructions import RedLine
from game.delegates.others.ballot import own_ties
from game.delegates.others.coalition import speaks_for
from game.delegates.promises import strikes, undertaken
from game.delegates.view import View
from game.delegates.weighing.prospect import prospect
from game.delegates.weighing.worth import newly_crossed
from game.rules.kept import kept
from game.rules.meeting.lapsing import is_settled
from game.rules.meeting.rivals import same_question
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.meeting.standing import altering, furthers
from game.rules.wishes.intents import Undertaking

HELD = 5000  # discipline of a bloc from which a member does not sell a ballot against it


def idle(view: View, deed: Undertaking) -> bool:
    """Whether nothing can come of a deed: what it is about is settled, or is not voted on; nor
    will a text of the Chair's be that nobody has asked a vote on."""
    if deed.kind == "vote" and deed.target != WHOLE:
        proposal = view.chamber.proposals.get(deed.target)
        if (
            proposal is not None
            and proposal.mover == CHAIR
            and not to_be_put(view, proposal.id)
        ):
            return True
    if deed.kind in ("vote", "let-go", "let-stand") and not votes_come(view, deed.target):
        return True
    return is_settled(view.chamber, deed.target)


def votes_come(view: View, target: str = "") -> bool:
    """Whether a text can still be voted on: by the rules in force, since a forum takes up what
    is proposed in it; the whole also by those of a stage to come."""
    if target != WHOLE:
        return not view.setup.rulebook.consensus.required
    return _votes_come(view.setup, view.chamber.stage)


@kept(64)
def _votes_come(setup: Setup, now: str) -> bool:
    after = dropwhile(lambda stage: stage.id != now, setup.stages)
    later = (setup.rules(s.rulebook) for s in after if s.rulebook)
    return any(not rules.consensus.required for rules in (setup.rulebook, *later))


def owed(view: View, seat: str, deed: Undertaking) -> bool:
    """Whether a seat has undertaken this before, as far as the view's seat knows."""
    if not view.offers:
        return False
    return any(done == deed for _, done in undertaken(view.offers, seat))


def given_already(view: View, deed: Undertaking) -> bool:
    """Whether this seat has promised a deed, or offers it: one deed is given once."""
    if not view.offers:
        return False
    waiting = (o for o in view.offers if o.seat == view.seat and o.status == "open")
    return owed(view, view.seat, deed) or any(deed in o.give for o in waiting)


def against_line(view: View, deed: Undertaking) -> bool:
    """Whether a ballot would break the line of a bloc that this seat speaks for, or that
    holds its members to its lines."""
    ties = own_ties(view, deed.target)
    if ties.line is None or ballot_in(deed) in ("", ties.line):
        return False
    told = (bloc.name for bloc in speaks_for(view.setup, view.seat))
    return (ties.discipline >= HELD and not ties.tips) or ties.bloc in told


def ballot_in(deed: Undertaking) -> str:
    """The ballot that a deed comes down to; empty where it is about none."""
    ballots = {"vote": deed.choice or "", "co-sponsor": "yes", "let-stand": "yes"}
    return ballots.get(deed.kind, "")


def given_up(view: View, lines: tuple[RedLine, ...], deed: Undertaking) -> RedLine | None:
    """The hard one of these red lines that the text crosses and that a proposal, or striking a
    provision, would mend, if the deed is to drop that: no other deed gives up what mends a
    line."""
    if deed.kind not in ("withdraw", "let-go", "let-stand") or not lines:
        return None
    question = prospect(view.setup, view.chamber, deed.target)
    mended = newly_crossed(lines, question.if_yes, question.if_no)
    return next((line for line in mended if line.hard), None)


def comes_to(view: View, deed: Undertaking, doer: str) -> tuple[Undertaking, ...]:
    """What a word to let a provision stand comes to on the proposals before the room that would
    change but not strike it: to withdraw one's own, and a vote against another's."""
    if deed.kind != "let-stand":
        return ()
    chamber = view.chamber
    found = [
        p
        for p in altering(chamber, deed.target)
        if p.status == "pending" and not strikes(chamber, p.id, deed.target)
    ]
    return tuple(
        Undertaking("withdraw", p.id)
        if p.mover == doer
        else Undertaking("vote", p.id, "no")
        for p in found
    )


def about_the_same(view: View, one: Undertaking, other: Undertaking) -> bool:
    """Whether two deeds are about one question: a word to let a provision stand is also about
    every text before the room that would change it, help for a text about every other that says
    the same or something else there, and neither is given beside the other."""
    if one.target == other.target or in_each_others_way(view, one, other):
        return True
    words = ((one, other), (other, one))
    return any(
        word.kind == "let-stand"
        and any(p.id == beside.target for p in altering(view.chamber, word.target))
        for word, beside in words
    )


def in_each_others_way(view: View, one: Undertaking, other: Undertaking) -> bool:
    """Whether two deeds help on two texts on one question, of which one will fall or say what
    the other has said: who pays for the one with the other buys nothing."""
    deeds = (d for d in (one, other) if furthers(d, d.target))
    texts = [view.chamber.proposals.get(d.target) for d in deeds]
    if len(texts) < 2 or texts[0] is None or texts[1] is None or texts[0] is texts[1]:
        return False
    return same_question(view.chamber.draft, texts[0], texts[1])


def as_decided_here(view: View, deed: Undertaking) -> Undertaking:
    """A deed as it can be done in this forum: where proposals are not voted on, a vote for
    one comes to letting it pass without objection."""
    if deed.choice == "yes" and not votes_come(view, deed.target):
        return Undertaking("no-objection", deed.target)
    return deed


def put_where_nobody_votes(view: View, other: str, wanted: Undertaking) -> Undertaking:
    """What to ask of a seat for the sake of a vote; where there are none, of its silence or
    its proposal."""
    if wanted.choice != "no" or votes_come(view, wanted.target):
        return as_decided_here(view, wanted)
    if other == view.chamber.proposals[wanted.target].mover:
        return Undertaking("withdraw", wanted.target)
    return Undertaking("no-objection", WHOLE)
