"""Keys that are typed ahead: each waits until the one before it has been answered.

The toolkit hands a key to whatever has the focus when the key arrives, and looks for what it
is bound to some steps later.  What is typed faster than a screen opens, or comes in one piece
over a slow line, would be answered by the screen beneath.  So a key that follows at once, or
comes while a screen is opening, is held until what it follows has gone its way: from the
widget up to the app, and through the screen that it opened.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable

from textual.app import App
from textual.dom import DOMNode
from textual.events import Key
from textual.screen import Screen

AT_ONCE = 0.025
"""Seconds within which a key follows at once; a key held down repeats more slowly."""
_LOOKS = (0.1,) * 9 + (0.6,)
"""Seconds after which it is looked whether the way goes on: where a key closed what had the
focus it is lost, and the next key goes on; after the last look it goes on in any case."""
_ROUNDS = 2
"""A key's way up, and the way of what it made a widget say."""


class TypedAhead:
    """The keys of one app, in the order in which they came."""

    def __init__(self, app: App[None], press: Callable[[Key], Awaitable[None]]) -> None:
        self._app = app
        self._press = press
        """Hands a key to the toolkit."""
        self._held: deque[Key] = deque()
        self._before: Key | None = None
        self._screen: Screen[object] | None = None
        """The screen that the key before was for."""
        self._went_to: DOMNode | None = None
        self._at: DOMNode | None = None
        """Where the way of the key before has come to."""
        self._turn = 0
        """Number of the way that is followed; one that was given up is passed over."""

    async def take(self, key: Key) -> None:
        """Hand on a key, now or once the one before has been answered."""
        if self._held:
            self._held.append(key)
        elif self._follows(key):
            self._held.append(key)
            self._follow()
        else:
            await self._hand_on(key)

    def _follows(self, key: Key) -> bool:
        if self._before is None:
            return False
        return (
            key.time - self._before.time < AT_ONCE or self._screen is not self._app.screen
        )

    async def _hand_on(self, key: Key) -> None:
        self._before, self._screen = key, self._app.screen
        self._went_to = self._app.focused or self._app.screen
        await self._press(key)

    def _follow(self) -> None:
        """Go the way of the key before; then let the next one go."""
        self._turn += 1
        turn = self._turn
        self._up(self._went_to, turn, _ROUNDS)
        self._look_after(turn, 0)

    def _look_after(self, turn: int, looks: int) -> None:
        """See to it that the next key goes on even where the way is lost."""
        loop = asyncio.get_running_loop()
        loop.call_later(_LOOKS[looks], self._app.call_later, self._look, turn, looks + 1)

    async def _look(self, turn: int, looks: int) -> None:
        if turn != self._turn:
            return
        lost = self._at is not None and not self._at.is_running
        if lost or looks == len(_LOOKS):
            await self._release(turn)
        else:
            self._look_after(turn, looks)

    def _up(self, place: DOMNode | None, turn: int, rounds: int) -> None:
        """One step up, behind everything that waits there."""
        if turn != self._turn:
            return
        self._at = place
        if place is None or place is self._app:
            self._arrived(turn, rounds - 1)
        elif not place.call_later(self._up, place.parent, turn, rounds):
            self._arrived(turn, 0)

    def _arrived(self, turn: int, rounds: int) -> None:
        if rounds:
            self._app.call_later(self._up, self._went_to, turn, rounds)
        elif self._screen is not self._app.screen:
            # another screen stands there now: behind what sets it up and gives it its focus
            self._at = self._screen = self._app.screen
            if not self._screen.call_later(self._app.call_later, self._release, turn):
                self._app.call_later(self._release, turn)
        else:
            self._app.call_later(self._release, turn)

    async def _release(self, turn: int) -> None:
        if turn != self._turn or not self._held:
            return
        self._turn += 1
        await self._hand_on(self._held.popleft())
        if self._held:
            self._follow()
