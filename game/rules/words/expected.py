"""What expected ballots come to, in words, where more counts than who takes which side."""

from __future__ import annotations

from collections.abc import Mapping

from game.rules.meeting.deciding import by_sides_alone
from game.rules.meeting.methods import majority_for
from game.rules.meeting.names import named
from game.rules.meeting.results import voters_present
from game.rules.meeting.setup import Setup
from game.rules.meeting.state import Chamber
from game.rules.rulebook import Majority
from game.rules.shares import needed_in_words
from game.rules.voting import Choice, Count, Tally, count_of, once_over, tally
from game.rules.words.wording import listed


def by_all(
    setup: Setup, chamber: Chamber, target: str, ballots: Mapping[str, Choice]
) -> tuple[Majority, Tally] | None:
    """The majority that a question needs and the count of these ballots, were they cast by those
    that are in the room; ``None`` where only the sides count that are taken, a head each, and
    where no votes are taken."""
    majority = setup.rulebook.majorities.get(majority_for(setup, chamber, target))
    if majority is None or by_sides_alone(majority):
        return None
    cast = {seat: choice for seat, choice in ballots.items() if choice != "absent"}
    present = max(len(cast), voters_present(setup, chamber))
    counted: Count = once_over(count_of(cast, len(setup.roll), present))
    found = tally(
        majority, counted, ballots=cast, vetoes=setup.vetoes, weights=setup.weights
    )
    return majority, found


def fate_of(
    setup: Setup, chamber: Chamber, target: str, ballots: Mapping[str, Choice]
) -> str:
    """What a question needs and what these ballots come to: ``It needs 9 votes in favour and no
    veto. So it would fall: 7 in favour, and France against, whose no rejects it.``  Empty where
    only the sides count that are taken."""
    found = by_all(setup, chamber, target, ballots)
    if found is None:
        return ""
    majority, counted = found
    fate = "be adopted" if counted.holds else "fall"
    needs = needed_in_words(majority)
    against = rejecting(setup, majority, ballots)
    who = listed([named(setup, seat) for seat in against])
    stops = f", and {who} against, whose no rejects it" if against else ""
    return f"It needs {needs}. So it would {fate}: {counted.yes} in favour{stops}."


def rejecting(
    setup: Setup, majority: Majority, ballots: Mapping[str, Choice]
) -> tuple[str, ...]:
    """Who votes against and rejects a question by that alone, in the roll's order."""
    if majority.unanimous:
        return tuple(seat for seat in setup.roll if ballots.get(seat) == "no")
    if not majority.veto:
        return ()
    return tuple(seat for seat in setup.vetoes if ballots.get(seat) == "no")
