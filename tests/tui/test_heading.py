"""What stands in the middle of the room, and what is shown once a vote has decided."""

from __future__ import annotations

from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import stage_of
from game.sitting.desk import Waiting
from game.sitting.local import LocalDesk
from game.tui.heading import heading_of
from game.tui.oracle import Beliefs
from game.tui.outlook import Outlook, outlook
from tests.tui.by_keys import desk_of


def until_decided(name: str, seat: str) -> tuple[LocalDesk, Outlook]:
    """A day at which the whole has been decided by a vote, and how the room looks then."""
    desk = desk_of(name, seat)
    for _ in range(8000):
        view = desk.view()
        done = [d for d in view.chamber.decisions if d.target == WHOLE and d.how == "vote"]
        if done and view.chamber.voting is None:
            return desk, outlook(view, WHOLE, Beliefs())
        if isinstance(desk.step(), Waiting):
            desk.wait()
    raise AssertionError(name)


def test_where_only_consensus_decides_objections_are_counted() -> None:
    desk = desk_of("arms-trade-2013", "IRN")
    while not desk.view().chamber.proposals:
        if isinstance(desk.step(), Waiting):
            desk.wait()
    view = desk.view()
    target = next(iter(view.chamber.proposals))
    heading = heading_of(view, outlook(view, target, Beliefs()))
    assert heading[0] == "would object"
    assert len(heading) == 2


def test_after_a_vote_the_room_shows_its_ballots() -> None:
    desk, shown = until_decided("arms-trade-2013", "IRN")
    view = desk.view()
    last = next(d for d in reversed(view.chamber.decisions) if d.target == WHOLE)
    assert shown.settled
    cast = {seat: choice for seat, choice in last.ballots.items() if choice != "absent"}
    assert {s: m.stand for s, m in shown.marks.items() if m.stand != "absent"} == cast
    counts = shown.counts()
    assert heading_of(view, shown)[:2] == ("cast", f"{counts['yes']} : {counts['no']}")
    assert heading_of(view, shown)[2].endswith(" needed")


def test_what_is_still_open_is_expected_and_not_cast() -> None:
    desk = desk_of("unga-2019", "BRA")
    desk.wait()
    shown = outlook(desk.view(), WHOLE, Beliefs())
    assert not shown.settled


def test_a_sponsor_without_a_vote_or_out_of_the_room_is_not_firmly_in_favour() -> None:
    desk = desk_of("modalities-2021", "BRA")
    signed: dict[str, set[str]] = {}
    for _ in range(4000):
        view = desk.view()
        proposals = view.chamber.proposals.values()
        signed = {p.id: set(p.sponsors) & view.chamber.absent for p in proposals}
        stage = stage_of(view.setup, view.chamber)
        acting = stage is not None and stage.kind == "action"
        if acting and view.chamber.voting is None and any(signed.values()):
            break
        if isinstance(desk.step(), Waiting):
            desk.wait()
    target = next(i for i, away in signed.items() if away)
    shown = outlook(view, target, Beliefs())
    assert not any(shown.marks[seat].firm for seat in signed[target])
    assert set(shown.marks) == set(view.setup.roll)
