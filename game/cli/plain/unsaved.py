"""A plain sitting whose file does not take it: how to go on, and what leaving would lose."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from game.cli.plain.voice import Voice
from game.journal import NotKept


class Unsaved:
    """Asks the person what to do when what happened could not be written."""

    def __init__(
        self,
        voice: Voice,
        typed: Iterator[str],
        go_on_unsaved: Callable[[], None],
        unwritten: Callable[[], str],
    ) -> None:
        """``unwritten`` writes what the file lacks; why that fails, or nothing."""
        self._voice = voice
        self._typed = typed
        self._go_on_unsaved = go_on_unsaved
        self._unwritten = unwritten
        self._warned_of_loss = False
        """Whether the person was told what leaving would lose."""

    def goes_on_without(self, error: NotKept) -> bool:
        """Ask how to go on when the disk refuses; ``False`` when the person leaves."""
        words = f"{error}. Nothing of this step has happened."
        self._voice.noted("not-kept", words)
        self._voice.noted(
            "not-kept", "`memory` goes on without saving, an empty line tries again."
        )
        for line in self._typed:
            match line.strip().lower():
                case "memory":
                    self._go_on_unsaved()
                    self._voice.noted("unsaved", "Not saved from here; `save` tries again.")
                    return True
                case "" | "wait":
                    return True
                case "quit":
                    if self.may_leave():
                        return False
                case _:
                    self._voice.noted("not-kept", "`memory`, an empty line, or `quit`.")
        return False

    def may_leave(self) -> bool:
        """Whether nothing is lost by leaving, or the person was told so and says it again."""
        if self._warned_of_loss or not (trouble := self._unwritten()):
            return True
        self._warned_of_loss = True
        self._voice.noted(
            "not-kept",
            f"{trouble}. What happened in memory is lost if you leave now: make room and"
            " `save`, or `quit` again to leave without it.",
        )
        return False
