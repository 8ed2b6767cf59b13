"""Going through a day by typed commands: the twin of the replay screen."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress

from game.cli.lines import one_line
from game.cli.plain.moments import changed_line, moment_lines
from game.cli.seats import hint_of, seat_named
from game.delegates.chances import Gauge
from game.delegates.weighing.odds import uncertain
from game.errors import NemconError, Unreadable
from game.reports.frames import CHOICES
from game.reports.searching import nothing_found, search
from game.reports.watched import PACES, Course, Watched
from game.rules.draft.differences import differences
from game.rules.draft.references import resolved
from game.rules.meeting.names import named
from game.scenario.diagnostics import did_you_mean

HELP = (
    "next [N], back [N]   the next moment, or the one before; an empty line is next",
    "decision [back]      the next decision, or the one before",
    "speaker [back]       the next speaker, or the one before",
    "go SEQ               that event",
    "play [SPEED]         let the day go on by itself, 1 to 5; Ctrl-C stops it",
    "find WORDS, found    what fits, as `nemcon replay --find`; the next of what was found",
    "timeline             decisions, red lines, deals broken",
    "gauge                the chance that nobody objects, over the day",
    "text                 the text as it stood, with what had changed until then",
    "ballots              who voted how in the vote decided here",
    "why [SEAT]           why the seat that acts here, or SEAT, did so; as the viewer may know",
    "mark, note WORDS     put a mark or note here; `mark` again takes it off",
    "branch               how to leave this moment otherwise",
    "quit                 leave; the end of input does the same",
)
"""A line a command."""


class Stepping:
    """One person at one day; says every answer on standard output."""

    def __init__(self, watched: Watched, first: int | None = None, pace: int = 3) -> None:
        """``first`` is what the moment to begin with is called to the viewer."""
        self.day = watched
        self.pace = pace
        self.at = watched.reel.place_called(first) if first is not None else 0
        """Place of the moment that was told last, from 0."""
        self.hits: tuple[int, ...] = ()

    def hold(self, typed: Iterable[str]) -> None:
        """Answer typed lines until ``quit`` or the end of input."""
        if not len(self.day.reel):
            print("There is no moment to go to.")
            return
        self._tell()
        for line in typed:
            word, _, rest = line.strip().partition(" ")
            if word.lower() == "quit" and not rest.strip():
                return
            try:
                self._answer(word.lower() or "next", rest.strip())
            except Unreadable as error:
                print(one_line(f"{error} {error.hint}"))
            except NemconError as error:
                print(one_line(str(error)))

    def _answer(self, word: str, rest: str) -> None:
        commands: dict[str, Callable[[str], None]] = {
            "next": lambda r: self._step(_number(r, 1)),
            "back": lambda r: self._step(-_number(r, 1)),
            "decision": lambda r: self._jump("decision", r),
            "speaker": lambda r: self._jump("speaker", r),
            "go": self._go,
            "play": self._play,
            "find": self._find,
            "found": lambda _: self._found(),
            "timeline": lambda _: _print(self._timeline()),
            "gauge": lambda _: _print(self._gauge()),
            "text": lambda _: _print(self._text()),
            "ballots": lambda _: _print(self._ballots()),
            "why": lambda r: _print(self._why(r)),
            "mark": lambda _: self._mark(),
            "note": self._note,
            "branch": lambda _: _print(self._branch()),
            "help": lambda _: _print(HELP),
        }
        if word == "quit":
            raise Unreadable(f"`{rest}` is too much after `quit`.", "`quit` leaves.")
        if word not in commands:
            near = did_you_mean(word, (*commands, "quit"))
            raise Unreadable(f"`{word}` is no command here.", near or "`help` lists them.")
        commands[word](rest)

    @property
    def seq(self) -> int:
        """Number of the moment that was told last, in the log or the record."""
        return self.day.reel.tags[self.at].seq

    def _tell(self) -> None:
        _print(moment_lines(self.day, self.at))

    def _to(self, at: int, end: str) -> None:
        """Go to a place and tell it; say ``end`` where that is where we are."""
        if at == self.at:
            print(end)
            return
        self.at = at
        self._tell()

    def _step(self, moments: int) -> None:
        """Over moments that are no single ballots, as the screen does."""
        stops = self.day.reel.stops
        if moments > 0:
            ahead = [s for s in stops if s > self.at][:moments]
            self._to(ahead[-1] if ahead else self.at, "This is the last moment.")
        else:
            behind = [s for s in stops if s < self.at][moments or len(stops) :]
            self._to(behind[0] if behind else self.at, "This is the first moment.")

    def _jump(self, kind: str, rest: str) -> None:
        if rest not in {"", "back"}:
            raise Unreadable(f"`{rest}` is no direction.", f"`{kind}` or `{kind} back`.")
        step = -1 if rest else 1
        where = "before" if rest else "after"
        at = self.day.reel.following(self.at, step, kind=kind)
        self._to(at, f"There is no {kind} {where} this one.")

    def _go(self, rest: str) -> None:
        number, last = _number(rest, -1), self.day.reel.last
        if not 0 <= number <= last:
            raise Unreadable(f"There is no event `{rest}`.", f"The last is {last}.")
        self._to(self.day.reel.place_called(number), "You are there.")

    def _play(self, rest: str) -> None:
        pace = _number(rest, self.pace)
        if not 1 <= pace <= len(PACES):
            raise Unreadable(f"`{rest}` is no speed.", f"1 to {len(PACES)}.")
        self.pace = pace
        with suppress(KeyboardInterrupt):
            for at in (s for s in self.day.reel.stops if s > self.at):
                time.sleep(PACES[pace - 1])
                self.at = at
                self._tell()
            print("This is the last moment.")

    def _find(self, words: str) -> None:
        marked = self.day.notes.marked if self.day.notes else frozenset()
        self.hits = search(self.day.reel, words, marked)
        found = len(self.hits)
        nothing = "" if found else nothing_found(self.day.reel, words)
        print(f"{found} found." if found else one_line(nothing))
        for at in self.hits:
            _print(moment_lines(self.day, at))

    def _found(self) -> None:
        ahead = [h for h in self.hits if h > self.at]
        self._to(ahead[0] if ahead else self.at, "Nothing that was found is ahead.")

    def _timeline(self) -> Iterator[str]:
        for tag in self.day.reel.tags:
            if tag.mark:
                at = "--:--" if tag.minute is None else self.day.setup.clock(tag.minute)
                what = tag.outcome or tag.mark
                words = one_line(self.day.reel.frame(tag.at).words)
                here = ">" if tag.at == self.at else " "
                number = self.day.reel.number(tag.at)
                yield f"{here}{number:>4} {at}  {what}: {words}"

    def _gauge(self) -> Iterator[str]:
        course = Course(self.day)
        if not course.points:
            yield "The gauge belongs to a played day; a record does not tell it."
            return
        yield f"The chance that nobody would object, {course.whose}:"
        for point in course.points:
            gauge, tag = course.read(point), self.day.reel.tags[point]
            if gauge is not None:
                at = "--:--" if tag.minute is None else self.day.setup.clock(tag.minute)
                yield f"{self.day.reel.number(point):>5} {at}  {_level(gauge)}"

    def _text(self) -> Iterator[str]:
        frame, start = self.day.reel.frame(self.at), self.day.setup.draft
        changed = {d.id: d for d in differences(start, frame.draft)}
        for provision in frame.draft.walk():
            found = changed.get(provision.id)
            name = provision.number or provision.heading
            if found is not None and found.status != "unchanged":
                yield one_line(changed_line(found))
            else:
                yield one_line(f"{name}: {resolved(frame.draft, provision.text)}")

    def _ballots(self) -> Iterator[str]:
        frame = self.day.reel.frame(self.at)
        if not frame.voted:
            yield "No vote was decided here."
            return
        for choice in CHOICES:
            seats = frame.ballots.get(choice, ())
            if seats:
                names = ", ".join(self.day.setup.name(s) for s in seats)
                yield f"{choice} ({len(seats)}): {names}"
        if not frame.complete:
            yield "Nobody else is known."

    def _why(self, name: str) -> Iterator[str]:
        from game.reports.reasons import reason_at

        setup = self.day.setup
        seat = seat_named(setup.seats, name) if name else ""
        if seat is None:
            hint = hint_of(setup.seats, name, f"why {next(iter(setup.seats)).id}")
            raise Unreadable(f"Nobody sits at `{name}`.", hint)
        found = reason_at(self.day, self.at, seat)
        if found is None:
            yield "Nothing was weighed here that could be explained."
            return
        who = named(setup, found.told) if found.told else "anybody in the room"
        yield f"As {who} could know it then:"
        yield from map(one_line, (found.why.headline, *found.why.lines))

    def _mark(self) -> None:
        notes = self.day.notes
        if notes is None:
            raise Unreadable("There is no file beside which a mark could lie.", "")
        if self.seq in notes.marked:
            notes.clear(self.seq)
            print("The mark is off.")
        else:
            notes.put(self.seq)
            print("Marked.")

    def _note(self, words: str) -> None:
        if self.day.notes is None or not words:
            raise Unreadable("A note is words on a moment.", "note Here it turned.")
        self.day.notes.put(self.seq, words)
        print("Noted.")

    def _branch(self) -> Iterator[str]:
        if self.day.is_record and self.day.scenario is not None:
            yield f"nemcon branch {self.day.scenario.id} --at {self.seq} --as SEAT --play"
            yield "Without --as the computer plays on; --ghost of `nemcon play` begins anew."
            return
        seen = "" if self.day.numbering.is_files else f" --seen-as {self.day.eyes}"
        number = self.day.reel.number(self.at)
        yield f"nemcon branch {self.day.path} --at {number}{seen} --set CHANGE"
        yield "`nemcon branch --help` lists the changes; `--as SEAT --play` sits you down."


def _level(gauge: Gauge) -> str:
    filled = gauge.level * 20 // 10000
    names = ", ".join(seat for seat, _ in gauge.objectors[:6])
    who = f"  would object: {names}" if names else ""
    return f"{'#' * filled}{'.' * (20 - filled)} {uncertain(gauge.level) // 100:>3} in 100{who}"


def _number(words: str, default: int) -> int:
    if not words:
        return default
    if not (words.isascii() and words.isdigit() and len(words) < 10):
        raise Unreadable(f"`{words}` is no number.", "")
    return int(words)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print(line)
