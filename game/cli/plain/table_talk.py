"""One person's conversation with the table: reading commands, acting, letting it go on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

import msgspec

from game.cli.plain import guided, looks
from game.cli.plain.answers import Answers
from game.cli.plain.follow import Follower
from game.cli.plain.unsaved import Unsaved
from game.cli.plain.voice import Voice
from game.delegates.polarity import form_matters
from game.delegates.view import View
from game.errors import Unreadable
from game.journal import NameTaken, NotKept
from game.rules.log.events import Entry
from game.rules.meeting.setup import Inject
from game.rules.notation.reading import read
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from game.rules.wishes.intents import Intent
from game.rules.words.wording import subject
from game.sitting.beforehand import (
    TOLD_BEFORE,
    UNHEARD,
    line_backing,
    own_line_crossed,
    unheard,
)
from game.sitting.desk import SPOKEN, Desk, Waiting
from game.sitting.guide import Showing, came_in, news
from game.sitting.meant import known_word
from game.sitting.names_typed import plainly_typed
from game.sitting.stops import worth_a_stop

_BACK: dict[type, str] = {
    it.Table: "`withdraw` takes it back.",
    it.CoSponsor: "`co-sponsor TARGET leave` takes your name off.",
    it.MakeOffer: "`withdraw TARGET` takes it back until it is answered.",
}
_LONGEST = 4000
"""Characters of a typed line; what is longer is no command."""
_WITHOUT_THE_CHAIR = (
    "Nothing goes on until the Chair acts: `help` lists what is in order, `status` and "
    "`docket` what waits."
)
"""What a person who presides is told that waits."""


class TableTalk:
    """The plain face of one desk, from where the meeting stands to its end or a leave."""

    def __init__(
        self,
        desk: Desk,
        voice: Voice,
        typed: Iterator[str],
        save: Callable[[str], str],
        go_on_unsaved: Callable[[], None],
        unwritten: Callable[[], str] = str,
        beside: Callable[[Sequence[Entry]], None] | None = None,
    ) -> None:
        """``unwritten`` writes what the file lacks; why that fails, or nothing.  ``beside``
        is told what came of each act, after the person was."""
        self._desk = desk
        self._voice = voice
        self._typed = typed
        self._save = save
        self._unsaved = Unsaved(voice, typed, go_on_unsaved, unwritten)
        self._beside = beside
        self._follower = Follower(desk.view().setup, voice)
        view = desk.view()
        self._told = {i for i in news(view) if i.at < view.chamber.minute}
        self._warned: set[str] = set()
        self._waited = False
        """Whether the person's last line let the room go on."""
        self._has_floor = False
        """Whether the room waits for the person to use the floor."""
        self._has_spoken = False
        """Whether they used it, and have not let the room go on since."""
        self._stopped_at = 0
        """Number of the last entry when the room last stopped for this seat."""
        self._showing = Showing()
        self._waited_for = ""
        """What the room waited for when it last stopped for the person."""
        self._steps_told: set[str] = set()
        """What the guide said so far."""
        self._answers = Answers(desk, self._follower, self._showing)

    def hold(self) -> bool:
        """Talk until the meeting is closed (``True``) or the person leaves."""
        # A meeting that is continued was told before; `record` shows it again.
        self._follower.take(self._desk.log(), tell=False)
        while True:
            before = self._desk.view()
            try:
                stepped = self._desk.step()
            except NotKept as error:
                if not self._unsaved.goes_on_without(error):
                    return False
                continue
            self._tell()
            if not isinstance(stepped, Waiting):
                self._tell_missed(before, stepped)
                continue
            if stepped.need == "closed":
                return True
            self._tell_news()
            view = self._desk.view()
            passed = [e for e in self._desk.log() if e.seq > self._stopped_at]
            suggested = self._showing.suggests(view, self._desk.log())
            goes_by = (passed or stepped.need == "line") and not worth_a_stop(
                stepped, passed, view, suggested=suggested
            )
            if goes_by or self._let_go_already(stepped, passed):
                self._desk.wait()
                continue
            self._stopped_at = self._follower.seen
            minute = view.chamber.minute
            self._tell_forms()
            self._voice.waiting(stepped, minute, view.setup.clock(minute))
            if stepped.need == "chair" and self._waited and not passed:
                self._voice.noted("chair", _WITHOUT_THE_CHAIR)
            self._waited = False
            self._has_floor = stepped.need == "floor"
            self._tell_step()
            if not self._until_moved():
                return False

    def _let_go_already(self, waiting: Waiting, passed: Sequence[Entry]) -> bool:
        """Whether only time is asked for, just after the person let a line go by."""
        after_a_line = self._waited and self._waited_for == "line"
        self._waited_for = waiting.need
        return after_a_line and waiting.need == "stage" and not passed

    def _tell_news(self) -> None:
        """What came in from outside since it was last told."""
        view = self._desk.view()
        for inject in came_in(view, self._told):
            self._tell_inject(inject, view)

    def _tell_inject(self, inject: Inject, view: View) -> None:
        late = inject.at < view.chamber.minute
        when = f" of {view.setup.clock(inject.at)}" if late else ""
        self._voice.noted("inject", f"News{when}: {inject.title}. {inject.words}")
        self._told.add(inject)

    def _tell_missed(self, before: View, entries: Iterable[Entry]) -> None:
        """That time ran out for one who still waited for the floor."""
        if unheard(before, entries, self._desk.view()):
            self._voice.noted("unheard", UNHEARD)

    def _tell_forms(self) -> None:
        """Once for each question that is to come: that its form decides, where it does."""
        view = self._desk.view()
        for target in looks.to_be_put(view.chamber):
            if target in self._warned:
                continue
            if warning := form_matters(view, target):
                self._warned.add(target)
                name = subject(view.setup, view.chamber, target)
                self._voice.noted("polarity", f"{name}: {warning}", target=target)

    def _tell_step(self) -> None:
        """The step of the guide that comes next."""
        step = self._showing.next_at_stop(self._desk.view(), self._desk.log())
        if step is not None:
            self._voice.noted("guide", guided.what_next(step, self._steps_told))
            self._steps_told.add(step.words)

    def _tell(self) -> None:
        """What happened since it was last told; news from outside before what came later."""
        view, entries = self._desk.view(), self._desk.log(self._follower.seen)
        for inject in came_in(view, self._told) if entries else ():
            before = tuple(e for e in entries if e.minute <= inject.at)
            self._follower.take(before)
            entries = entries[len(before) :]
            if entries:
                self._tell_inject(inject, view)
        self._follower.take(entries)

    def _until_moved(self) -> bool:
        """Obey typed lines until one moves the room on; ``False`` when the person leaves."""
        for line in self._typed:
            words = line.strip()
            try:
                if _alone(words, "quit"):
                    if self._unsaved.may_leave():
                        return False
                    continue
                if self._obey(words):
                    return True
            except Unreadable as error:
                self._voice.misread(error)
            except NameTaken as error:
                self._voice.noted("not-saved", f"Not saved: {error}.")
            except NotKept as error:
                if not self._unsaved.goes_on_without(error):
                    return False
        return False

    def _obey(self, typed: str) -> bool:
        """Obey one line; whether the room may go on."""
        if len(typed) > _LONGEST:
            msg = f"That line is longer than {_LONGEST} characters."
            raise Unreadable(msg, "help")
        view = self._desk.view()
        return self._done(plainly_typed(typed, view.setup, view.chamber.draft))

    def _done(self, words: str) -> bool:
        word, _, rest = words.partition(" ")
        word = word.lower()
        if not word or _alone(words, "wait"):
            return self._let_go_on()
        if word == "save":
            self._voice.noted("saved", self._save(rest.strip()))
            return False
        if (shown := self._answers.to(word, rest.split())) is not None:
            self._voice.shown(word, list(shown))
            return False
        known_word(words)
        return self._act(words)

    def _let_go_on(self) -> bool:
        """Let what the room waits for pass; after one's own statement that is nothing."""
        self._waited = True
        if not self._has_spoken:
            self._desk.wait()
            self._tell()
        self._has_spoken = False
        return True

    def _act(self, words: str) -> bool:
        view = self._desk.view()
        intent = read(words, view.seat, view.setup, view.chamber)
        verdict = self._desk.submit(intent)
        if isinstance(verdict, Refusal):
            self._voice.refused(verdict)
            return False
        self._tell()
        if self._beside is not None:
            self._beside(verdict)
        self._tell_after(view, intent)
        return not self._stays_after(intent)

    def _stays_after(self, intent: Intent) -> bool:
        """Whether the room stays, for the person has used the floor; it is said that it
        does, so that whoever has more to say can say it before the room goes on."""
        if self._has_floor and isinstance(intent, it.Speak):
            self._has_spoken, self._has_floor = True, False
        if self._has_spoken:
            setup, minute = self._desk.view().setup, self._desk.view().chamber.minute
            self._voice.waiting(SPOKEN, minute, setup.clock(minute))
        return self._has_spoken

    def _tell_after(self, view: View, intent: Intent) -> None:
        """What an act comes to for one's own place: on the list, before a red line."""
        for kind, way in TOLD_BEFORE:
            if words := way(view, intent):
                self._voice.noted(kind, words)
        if (backed := line_backing(view, intent)) is not None:
            self._voice.noted("line-backed", backed.words, **msgspec.structs.asdict(backed))
        if warning := own_line_crossed(self._desk.view(), intent):
            self._voice.noted(
                "own-line", f"{warning} {_BACK.get(type(intent), '')}".rstrip()
            )


def _alone(words: str, command: str) -> bool:
    """Whether a command that takes nothing was typed; raises :class:`Unreadable` where
    something stands behind it."""
    word, _, rest = words.partition(" ")
    if word.lower() != command:
        return False
    if rest.strip():
        raise Unreadable(f"`{rest.strip()}` is too much after `{command}`.", command)
    return True
