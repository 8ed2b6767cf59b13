"""Private offers: those that wait for an answer first."""

from __future__ import annotations

from typing import ClassVar

from game.delegates.view import View
from game.reports.breaches import kept_or_not
from game.rules.meeting.dealings import Offer
from game.rules.words.wording import deeds
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.items import ItemsPane


def offer_runs(view: View, offer: Offer) -> list[Run]:
    """An offer in words: who gives what for what."""
    setup, chamber = view.setup, view.chamber
    give = deeds(setup, chamber, offer.seat, offer.give)
    ask = deeds(setup, chamber, offer.to, offer.ask)
    return [(f"if {ask}, ", ""), (f"{give}", "strong")]


def _status(view: View, offer: Offer) -> str:
    """What became of an offer; of one that was taken, who broke it."""
    broken = kept_or_not(view.setup, view.chamber, offer, view.seat)
    return broken or offer.status


class OffersPane(ItemsPane):
    """Offers made to this seat and by it; Enter answers one."""

    grows: ClassVar[bool] = True

    def __init__(self, *, id: str | None = None, title: str = "") -> None:  # noqa: A002
        super().__init__(id=id, title=title)
        self._view: View | None = None

    def show(self, view: View) -> None:
        """Show the offers of this moment."""
        self._view = view
        self.reset()

    def items(self, width: int) -> list[tuple[str, list[Line]]]:
        view = self._view
        if view is None:
            return []
        mine = view.seat
        ordered = sorted(
            view.offers, key=lambda o: (o.status != "open", o.to != mine, -o.seq)
        )
        if not ordered:
            return [("", [((" no offers yet", "faint"),)])]
        found = []
        for offer in ordered:
            waits = offer.status == "open"
            other = view.setup.name(offer.seat if offer.to == mine else offer.to)
            way = "from" if offer.to == mine else "to"
            runs: list[Run] = [
                (f" {offer.id} ", "key" if waits else "off"),
                (f"{way} {other}", "strong" if waits else "faint"),
                (
                    f" · {_status(view, offer)}: ",
                    "warn" if waits and offer.to == mine else "faint",
                ),
                *(
                    (words, "" if waits else "faint")
                    for words, _ in offer_runs(view, offer)
                ),
            ]
            found.append((offer.id, wrapped(runs, width, "    ")))
        return found
