"""From a scenario to the things that a sitting starts from."""

from __future__ import annotations

from game.delegates.instructions import Dossier, Instructions
from game.rules.setup import Setup
from game.rules.text import draft_of
from game.scenario.model import Scenario


def setup_of(scenario: Scenario) -> Setup:
    """The public start of a meeting."""
    return Setup(
        scenario=scenario.id,
        title=scenario.title,
        rulebook=scenario.rulebook,
        draft=draft_of(scenario.provisions),
        seats=scenario.seats,
        stages=scenario.stages,
        opens=scenario.opens,
        closes=scenario.closes,
        blocs=scenario.blocs,
        sponsors=scenario.sponsors,
    )


def dossier_of(scenario: Scenario) -> Dossier:
    """What everybody may know of the delegations: every member on every issue."""
    raise NotImplementedError


def instructions_for(scenario: Scenario, seat: str, seed: int) -> Instructions:
    """What the capital of ``seat`` tells it; the same for the same seed, anywhere."""
    raise NotImplementedError
