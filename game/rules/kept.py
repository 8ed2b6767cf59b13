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
_Ask = Callable[..., Any]


def kept(limit: int) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Remember the last answers, at most ``limit`` of them, by the arguments' identity.

    The arguments, all given by place, are held as long as the answer, so that an identity
    cannot be used again.
    """

    def remember(ask: Callable[P, R]) -> Callable[P, R]:
        count = ask.__code__.co_argcount if hasattr(ask, "__code__") else 0
        answers: dict[Any, Any] = {}
        _memories.append(answers)
        return wraps(ask)(_BY_COUNT.get(count, _of_any)(ask, answers, limit))

    return remember


def forget() -> None:
    """Forget all answers.  Nothing comes out otherwise than before: a function that is kept
    depends on its arguments alone."""
    for answers in _memories:
        answers.clear()


def memory() -> dict[Any, Any]:
    """An empty memory for a function that keeps its answers itself, to be forgotten with those
    of the others."""
    answers: dict[Any, Any] = {}
    _memories.append(answers)
    return answers


_memories: list[dict[Any, Any]] = []
"""The answers of each function."""


def _keep(answers: dict[Any, Any], key: object, held: object, limit: int) -> None:
    if len(answers) >= limit:
        answers.clear()
    answers[key] = held


def _of_any(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(*args: Any) -> Any:
        key = tuple(map(id, args))
        try:
            return answers[key][1]
        except KeyError:
            pass
        answer = ask(*args)
        _keep(answers, key, (args, answer), limit)
        return answer

    return asked


def _of_one(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(one: Any) -> Any:
        try:
            return answers[id(one)][1]
        except KeyError:
            pass
        answer = ask(one)
        _keep(answers, id(one), (one, answer), limit)
        return answer

    return asked


def _of_two(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(one: Any, two: Any) -> Any:
        try:
            return answers[id(one), id(two)][2]
        except KeyError:
            pass
        answer = ask(one, two)
        _keep(answers, (id(one), id(two)), (one, two, answer), limit)
        return answer

    return asked


def _of_three(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(one: Any, two: Any, three: Any) -> Any:
        try:
            return answers[id(one), id(two), id(three)][3]
        except KeyError:
            pass
        answer = ask(one, two, three)
        _keep(answers, (id(one), id(two), id(three)), (one, two, three, answer), limit)
        return answer

    return asked


def _of_four(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(one: Any, two: Any, three: Any, four: Any) -> Any:
        try:
            return answers[id(one), id(two), id(three), id(four)][1]
        except KeyError:
            pass
        answer, args = ask(one, two, three, four), (one, two, three, four)
        _keep(answers, tuple(map(id, args)), (args, answer), limit)
        return answer

    return asked


def _of_five(ask: _Ask, answers: dict[Any, Any], limit: int) -> _Ask:
    def asked(one: Any, two: Any, three: Any, four: Any, five: Any) -> Any:
        try:
            return answers[id(one), id(two), id(three), id(four), id(five)][1]
        except KeyError:
            pass
        answer, args = ask(one, two, three, four, five), (one, two, three, four, five)
        _keep(answers, tuple(map(id, args)), (args, answer), limit)
        return answer

    return asked


_BY_COUNT = {1: _of_one, 2: _of_two, 3: _of_three, 4: _of_four, 5: _of_five}
"""Identities spelled out are compared in three fifths of the time that a mapped tuple of
them takes, and a day asks some hundred thousand times."""
