"""What a seat expects of the room: who would object, and who would vote how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from game.delegates.docket import before_the_room
from game.delegates.view import View
from game.rules.procedures.guards import is_whole_decided
from game.rules.voting import Choice
from game.rules.words.wording import question


def consensus(view: View) -> Iterator[str]:
    """Who would object were the text put now, on what this seat can know; nothing once the
    text is decided."""
    from game.delegates.chances import gauge
    from game.delegates.reasons.whys import chance

    if is_whole_decided(view.setup, view.chamber):
        return
    seen = gauge(view)
    yield (
        f"Were the text put now as it stands: consensus {chance(seen.level)} likely;"
        f" {len(seen.objectors)} would object, {len(seen.unsure)} unsure."
    )
    for what, seats in (("Expected to object", seen.objectors), ("Unsure", seen.unsure)):
        if seats:
            names = ", ".join(
                f"{view.setup.name(s)} {chance(p)}" for s, p in seats[:_NAMED]
            )
            yield f"{what}: {names}{_more(seats)}."
    if seen.unheard:
        names = ", ".join(view.setup.name(s) for s in seen.unheard[:_NAMED])
        yield (
            "A vote on their points, even one that is lost, may settle it for: "
            f"{names}{_more(seen.unheard)}."
        )


_NAMED = 8
"""How many seats a line names."""


def _more(seats: Sequence[object]) -> str:
    return f" and {len(seats) - _NAMED} more" if len(seats) > _NAMED else ""


def room(view: View) -> Iterator[str]:
    """Who is expected to vote how on what is before the room, and how sure that is."""
    from game.delegates.others.belief import forecast
    from game.delegates.others.presence import shut_out
    from game.delegates.reasons.whys import chance

    chamber = view.chamber
    target = before_the_room(chamber)
    yield f"Expected on: {question(view.setup, chamber, target)}"
    if view.setup.rulebook.consensus.required and chamber.voting is None:
        yield from _objecting(view, target)
        return
    firm: dict[str, tuple[Choice, str]] = dict.fromkeys(
        shut_out(view, target), ("absent", "out")
    )
    if chamber.voting is not None:
        firm |= {s: (choice, "cast") for s, choice in chamber.voting.ballots.items()}
    seen = [
        (f.seat, *firm.get(f.seat, (f.choice, chance(f.sure))))
        for f in forecast(view, target)
    ]
    for choice in ("yes", "no", "abstain", "absent"):
        names = [f"{seat} {words}" for seat, likely, words in seen if likely == choice]
        yield f"{choice}, {len(names)}: {', '.join(names) or 'nobody'}"
    yield from _by_all(view, target, {seat: likely for seat, likely, _ in seen})


def _by_all(view: View, target: str, ballots: Mapping[str, Choice]) -> Iterator[str]:
    """What comes of the likeliest ballots where more counts than who takes which side."""
    from game.rules.words.expected import fate_of

    if fate := fate_of(view.setup, view.chamber, target, ballots):
        yield fate


def _objecting(view: View, target: str) -> Iterator[str]:
    """Who would object, where nothing but consensus decides and no ballots are cast."""
    from game.delegates.chances import gauge
    from game.delegates.others.presence import cannot_object
    from game.delegates.reasons.whys import chance

    seen = gauge(view, target)
    out = cannot_object(view, target)
    for what, seats in (("would object", seen.objectors), ("unsure", seen.unsure)):
        names = [f"{s} {chance(p)}" for s, p in seats if s not in out]
        yield f"{what}, {len(names)}: {', '.join(names) or 'nobody'}"
    named = {seat for seat, _ in (*seen.objectors, *seen.unsure)}
    silent = [s for s in view.setup.members if s not in named | out]
    yield f"silent, {len(silent)}: {', '.join(silent) or 'nobody'}"
