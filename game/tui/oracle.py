"""What a screen asks the model of delegations, always about what its own seat may know."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from game.delegates.lots import boldest
from game.delegates.view import Stood, View
from game.rules.meeting.setup import CHAIR, WHOLE
from game.rules.wishes.intents import Intent, Vote

if TYPE_CHECKING:
    from game.delegates.chances import Gauge
    from game.delegates.others.belief import Forecast
    from game.delegates.reasons.why import Why


class Oracle(Protocol):
    """Forecasts, the gauge, reasons and advice, from one seat's view."""

    def forecast(self, view: View, target: str) -> tuple[Forecast, ...]:
        """How each member is expected to vote on ``target``."""

    def gauge(self, view: View, target: str = WHOLE) -> Gauge:
        """How far consensus on the whole, or on a proposal, is in reach."""

    def why(
        self,
        view: View,
        seat: str,
        target: str,
        stood: Stood | None = None,
        begun: View | None = None,
    ) -> Why:
        """The reasons behind one seat's expected stand, or how it answered; ``begun`` is the
        view when what the target names was made."""

    def form_matters(self, view: View, target: str) -> str:
        """What the other form of a question would do to the text; ``""``: the same."""

    def advice(self, view: View) -> Intent | None:
        """What would serve the seat's instructions best now; ``None`` for nothing."""


class Beliefs:
    """The oracle that the program plays with; it loads the model when it is first asked."""

    def forecast(self, view: View, target: str) -> tuple[Forecast, ...]:
        from game.delegates.others.belief import forecast

        return forecast(view, target)

    def gauge(self, view: View, target: str = WHOLE) -> Gauge:
        from game.delegates.chances import gauge

        return gauge(view, target)

    def why(
        self,
        view: View,
        seat: str,
        target: str,
        stood: Stood | None = None,
        begun: View | None = None,
    ) -> Why:
        from game.delegates.reasons.why import why

        return why(view, seat, target, stood=stood, begun=begun)

    def form_matters(self, view: View, target: str) -> str:
        from game.delegates.polarity import form_matters

        return form_matters(view, target)

    def advice(self, view: View) -> Intent | None:
        if view.seat == CHAIR:
            from game.delegates.chairing.chair import preside

            return None if view.chamber.outcome else preside(view, boldest)
        if view.instructions is None or not view.chamber.stage:
            return None
        from game.delegates.delegate import act
        from game.delegates.others.ballot import own_chances

        advice = act(view, boldest)
        if not isinstance(advice, Vote):
            return advice
        voting = view.chamber.voting
        assert voting is not None
        return Vote(view.seat, own_chances(view, voting.question.target).likeliest)
