"""Memory for pure functions of immutable values, keyed by identity.

The values of a meeting are never changed in place and share their parts from one moment to
the next, so "the same object" is the cheapest sign that nothing has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


def kept(limit: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember the last answers, at most ``limit`` of them, by the arguments' identity.

    The arguments are held as long as the answer, so that an identity cannot be used again.
    """

    def remember(ask: Callable[P, R]) -> Callable[P, R]:
        answers: dict[tuple[int, ...], tuple[tuple[Any, ...], R]] = {}

        @wraps(ask)
        def asked(*args: P.args, **kwargs: P.kwargs) -> R:
            key = tuple(map(id, args))
            known = answers.get(key)
            if known is not None:
                return known[1]
            answer = ask(*args, **kwargs)
            if len(answers) >= limit:
                answers.clear()
            answers[key] = (args, answer)
            return answer

        return asked

    return remember
