"""Why the meeting was suspended: the Chair's grounds, as everybody in the room could see them."""

from __future__ import annotations

from collections.abc import Iterator

from game.delegates.docket import docket
from game.delegates.naming import seat_in
from game.delegates.reasons.whys import Why, told_in
from game.delegates.view import View
from game.rules.log import events as ev
from game.rules.meeting.state import stage_of
from game.rules.procedures.overruled import efforts_go_on
from game.rules.procedures.takeup import no_quorum


def why_suspended(before: View, pause: ev.Suspended) -> Why:
    """The grounds of a pause; ``before`` is the view just before."""
    headline = told_in(before, "paused", minutes=str(pause.minutes))
    return Why(headline, tuple(_grounds(before, pause)))


def _grounds(view: View, pause: ev.Suspended) -> Iterator[str]:
    chamber = view.chamber
    if pause.reason:
        yield told_in(view, "pause-reason", reason=pause.reason.rstrip("."))
    stage = stage_of(view.setup, chamber)
    talks = stage is not None and stage.kind == "consultations"
    lacking = None if talks else no_quorum(view.meeting)
    if lacking is not None:
        yield told_in(view, "pause-quorum", reason=lacking.reason.rstrip("."))
    elif chamber.floor:
        yield told_in(view, "pause-floor", name=seat_in(view, chamber.floor))
    elif efforts_go_on(view.meeting) is not None:
        yield told_in(view, "pause-efforts")
    elif not pause.reason:
        yield told_in(view, "pause-talks")
    if waiting := docket(view):
        yield told_in(view, "pause-docket", names=", ".join(p.id for p in waiting))
