"""A room where nobody votes: silence and objections, told alike wherever they are told."""

from __future__ import annotations

import pytest

from game.delegates.why import why
from game.rules.setup import WHOLE
from game.tui.oracle import Beliefs
from game.tui.outlook import outlook
from tests.tui.by_keys import desk_of


@pytest.mark.parametrize("seat", ["ISD", "OIL", "FRM"])
def test_where_nobody_votes_the_reasons_and_the_seat_pane_tell_the_same(seat: str) -> None:
    view = desk_of("silence-2024", "ISD").view()
    told, mark = why(view, seat, WHOLE), outlook(view, WHOLE, Beliefs()).marks[seat]
    would = {"yes": "would keep silent", "object": "would object"}
    if mark.stand in would:
        assert would[mark.stand] in told.headline
    assert "vote" not in told.headline
    assert not any("draw" in line for line in told.lines)
