"""A newcomer who types what the guide suggests, and else waits: in order, in one's interest."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from itertools import product

import pytest

from game.cli.plain.table_talk import TableTalk
from game.cli.plain.voice import TextVoice
from game.delegates.achieved import aims_read
from game.delegates.moves.bargaining import imagined
from game.delegates.moves.keeping import due
from game.delegates.others.ballot import own_reckoning
from game.delegates.promises import undertaken
from game.delegates.suggesting.fitting import costs_the_consensus, fitting_move
from game.delegates.view import View
from game.delegates.weighing.gains import gain
from game.delegates.weighing.prospect import question_on
from game.delegates.weighing.worth import crossed
from game.rehearsal.playtest.meeting import Stage
from game.rehearsal.playtest.phases import lesson, phases
from game.rules.draft.text import Revise
from game.rules.meeting.setup import CHAIR
from game.rules.notation.reading import read
from game.rules.notation.writing import write
from game.rules.wishes.intents import CoSponsor, Intent, LetGo, Table, Vote, Withdraw
from game.scenario.load import load
from game.scenario.room import setup_of
from game.scenario.translation import translated
from game.sitting.guide import Progress, progress
from game.tui.oracle import Beliefs
from tests.tui.by_keys import PRESSES, desk_of

SEATS = [d.id for d in load("first-steps").delegations.values() if d.playable]


GIVEN_UP = {"vote-let-go": "let-go", "withdrawn": "withdraw"}
"""What one gives up, for which there is an occasion where another text serves as well."""
NAMED = GIVEN_UP | {
    "offer-made": "offer",
    "co-sponsored": "co-sponsor",
    "motion-spoken": "for",
}
"""What the guide names beside waiting, where nothing of the kind would serve the seat."""


class Newcomer:
    """Follows the guide, and keeps what it was told to type."""

    def __init__(self, seat: str, seed: int) -> None:
        self.desk = desk_of("first-steps", seat, seed)
        self.typed: list[str] = []
        self.told: list[tuple[Progress, ...]] = []
        """The steps as they stood at each suggestion."""
        self.named: set[str] = set()
        """Kinds of moves that a step named, whether or not it suggested one."""
        self.shown: set[str] = set()
        """The sentences of those steps."""
        self.entered: list[str] = []
        """Every line that was typed, `wait` too."""

    def play(self) -> str:
        """What was printed, from the opening to the end of the meeting."""
        out = io.StringIO()
        voice = TextVoice(out)
        voice.seated(self.desk.seat)
        talk = TableTalk(self.desk, voice, self._entering(), lambda _: "", lambda: None)
        assert talk.hold()
        return out.getvalue()

    def _entering(self) -> Iterator[str]:
        for line in self._words():
            self.entered.append(line)
            yield line

    def _words(self) -> Iterator[str]:
        said: tuple[str, int] | None = None
        for _ in range(PRESSES):
            view = self.desk.view()
            steps = progress(view, self.desk.log())
            due = [one for one in steps if one.standing == "next"]
            self.named |= {one.step.done for one in due}
            told = " ".join(one.words for one in due)
            self.named |= {kind for kind, word in NAMED.items() if f"`{word}`" in told}
            self.shown |= {one.words for one in due}
            for one in due:
                if one.step.done == "objected" and not one.step.suggest:
                    assert fitting_move(view, "object") is None, "silence is no consent"
            typed = next((one.typed for one in due), "")
            now = (typed, view.chamber.seq)
            if not typed or now == said:
                said = None
                yield self._onward(view)
                continue
            said = now
            self.typed.append(typed)
            self.told.append(steps)
            assert_serves(view, read(typed, view.seat, view.setup, view.chamber))
            yield typed

    def _onward(self, view: View) -> str:
        if view.seat != CHAIR:
            return "wait"
        advice = Beliefs().advice(view)
        return write(advice) if advice is not None else "wait"


def assert_serves(view: View, intent: Intent) -> None:
    """What one's instructions say of a move that the guide suggests."""
    mine = view.instructions
    if mine is None or view.seat == CHAIR:
        return
    match intent:
        case Table(operations=operations):
            leads_to = imagined(view.setup, view.chamber.draft, view.seat, operations)
            assert gain(mine.positions, view.dossier.issues, leads_to.changes) > 0
            before = crossed(mine.red_lines, leads_to.if_no)
            assert set(crossed(mine.red_lines, leads_to.if_yes)) <= set(before)
        case CoSponsor(target=target):
            promised = {d.target for _, d in due(view) if d.kind == "co-sponsor"}
            assert target in promised or own_reckoning(view, target).utility > 0
        case Vote(choice=choice):
            assert view.chamber.voting is not None
            target = view.chamber.voting.question.target
            shares = own_reckoning(view, target).shares
            most = max(shares.yes, shares.no, shares.abstain)
            if getattr(shares, choice) < most:
                assert (choice, shares.abstain) == ("no", most)
                assert costs_the_consensus(view, target)
            if choice == "abstain":
                assert not costs_the_consensus(view, target), "it ends the consensus"
        case Withdraw(target=target) | LetGo(target=target):
            pending = {p.id: aims_of(view, p.id) for p in view.chamber.pending}
            given_up = pending.pop(target)
            assert given_up <= frozenset().union(*pending.values())
        case _:
            pass


def aims_of(view: View, target: str) -> frozenset[int]:
    """Aims that a proposal would meet and the text as it stands does not."""
    assert view.instructions is not None
    leads_to = question_on(view, target)
    met = aims_read(view.instructions, leads_to.if_yes)
    return met - aims_read(view.instructions, leads_to.if_no)


KINDS = {
    "placard-raised",
    "spoke",
    "tabled",
    "vote-asked",
    "marked",
    "offer-made",
    "ballot-cast",
}
"""Moves that every delegation comes to make."""
RARER = {
    "co-sponsored",
    "offer-answered",
    "line-agreed",
    "motion-moved",
    "motion-spoken",
    "objected",
    *GIVEN_UP,
}
"""Moves for which there must be an occasion: a text to one's taste, an offer, a motion."""


@pytest.mark.parametrize("seat", SEATS)
def test_each_suggestion_is_in_order_and_serves_the_seat(seat: str) -> None:
    newcomer = Newcomer(seat, 7)
    printed = newcomer.play()
    assert "Not in order" not in printed
    view = newcomer.desk.view()
    assert view.chamber.outcome
    steps = progress(view, newcomer.desk.log())
    done = {one.step.done for one in steps if one.standing == "done"}
    if seat == CHAIR:
        assert done | {"passed-over"} == {s.step.done for s in steps}
    else:
        assert done >= KINDS
        words = [typed.split()[0] for typed in newcomer.typed]
        assert {"amend", "package", "bracket", "offer"} <= {*words}


@pytest.mark.parametrize(
    ("seat", "seed"), [("FLM", 10), ("GOV", 7), ("GOV", 10), ("ESR", 8)]
)
def test_who_follows_the_guide_keeps_its_word(seat: str, seed: int) -> None:
    newcomer = Newcomer(seat, seed)
    printed = newcomer.play()
    assert any(typed.startswith("offer ") for typed in newcomer.typed)
    assert f"{newcomer.desk.view().setup.name(seat)} broke its word" not in printed


@pytest.mark.parametrize(("seat", "seed"), [("ESR", 1), ("ESR", 2), ("FLM", 2), ("FLM", 4)])
def test_who_follows_the_guide_in_the_plain_reaches_every_aim(seat: str, seed: int) -> None:
    newcomer = Newcomer(seat, seed)
    newcomer.play()
    view = newcomer.desk.view()
    assert view.chamber.outcome in ("consensus", "vote")
    mine = view.instructions
    assert mine is not None
    assert aims_read(mine, view.chamber.draft) == {1, 2, 3}
    hard = any(line.hard for line in mine.red_lines)
    offered = [t for t in newcomer.typed if t.startswith("offer ")]
    assert offered
    assert not (hard and any("give no-objection whole" in t for t in offered))


def test_every_kind_of_move_comes_up_for_somebody() -> None:
    """Within some plays of three seats, as many as it takes: what comes up in which follows
    from all that delegations think."""
    wanted, done = KINDS | RARER - {"motion-spoken"}, set[str]()
    for seed, seat in product(range(1, 13), ("ARV", "FLM", "GOV")):
        newcomer = Newcomer(seat, seed)
        newcomer.play()
        steps = progress(newcomer.desk.view(), newcomer.desk.log())
        done |= {one.step.done for one in steps if one.standing == "done"}
        if done >= wanted:
            return
    assert done >= wanted


EVERYBODYS = (
    KINDS
    | {*GIVEN_UP}
    | {
        "co-sponsored",
        "consensus-called",
        "decided",
        "gavelled",
        "motion-moved",
        "motion-spoken",
        "objected",
        "question-put",
        "suspended",
    }
)
"""Moves of which each play shows one at least, or which the guide names when they could be
made."""


def test_each_play_makes_or_names_every_kind_of_move() -> None:
    seats = [s for s in SEATS if s != CHAIR]
    for seed in range(1, 11):
        newcomer = Newcomer(seats[seed % len(seats)], seed)
        newcomer.play()
        made = {type(e.event).__struct_config__.tag for e in newcomer.desk.log()}
        assert EVERYBODYS - made <= newcomer.named, (newcomer.desk.seat, seed)
        assert any("move appeal" in words for words in newcomer.shown)


@pytest.mark.parametrize(("seat", "seed"), [("GOV", 2), ("GOV", 5), ("FLM", 1), ("CRV", 5)])
def test_nobody_is_told_to_do_what_it_has_not_promised(seat: str, seed: int) -> None:
    newcomer = Newcomer(seat, seed)
    newcomer.play()
    for typed, steps in zip(newcomer.typed, newcomer.told, strict=True):
        told = next(one for one in steps if one.standing == "next")
        if told.step.suggest == "keep":
            made = undertaken(newcomer.desk.view().offers, seat)
            assert read_deed(typed) in {(d.kind, d.target) for _, d in made}


def read_deed(typed: str) -> tuple[str, str]:
    """The kind of deed that a typed line does, and on what."""
    kind, target = typed.split()[:2]
    return kind, target


def minutes(printed: str, entered: list[str]) -> float:
    """How long a newcomer takes: 200 words a minute, 3.5 keys a second, of `wait` one key,
    and three seconds for each line."""
    words = len(re.sub(r"\d\d:\d\d", "", printed).split())
    keys = sum(1 if line == "wait" else len(line) + 1 for line in entered)
    return words / 200 + keys / 210 + len(entered) / 20


def test_the_guided_path_takes_ten_minutes() -> None:
    took = []
    for seat in SEATS:
        for seed in (1, 2, 3) if seat != CHAIR else ():
            newcomer = Newcomer(seat, seed)
            took.append(minutes(newcomer.play(), newcomer.entered))
    assert max(took) < 12.5
    assert round(sum(took) / len(took)) == load("first-steps").minutes == 10


def test_a_playtest_promises_the_same_ten_minutes() -> None:
    stage = Stage(load("first-steps"))
    meetings = [stage.play(seed) for seed in range(1, 21)]
    found = lesson(stage, meetings, phases(stage, meetings))
    assert (found.guided, found.playing) == (True, load("first-steps").minutes)


@pytest.mark.parametrize("seed", range(1, 7))
def test_falmere_is_not_led_beyond_its_sheet(seed: int) -> None:
    """Half of the mean flow would do; Esterra's seven tenths are more than it needs."""
    newcomer = Newcomer("FLM", seed)
    newcomer.play()
    proposals = newcomer.desk.view().chamber.proposals
    strong = {p.id for p in proposals.values() if Revise("1", "strong") in p.operations}
    assert not {f"co-sponsor {id_}" for id_ in strong} & {*newcomer.typed}


def test_belisar_is_not_led_against_its_own_instructions() -> None:
    newcomer = Newcomer("BSR", 7)
    newcomer.play()
    assert "amend 1 soft" in newcomer.typed
    assert not [t for t in newcomer.typed if "strong" in t and t.startswith("amend")]


@pytest.mark.parametrize("language", ["en", "es", "fr"])
def test_a_step_is_told_whole_at_eighty_columns(language: str) -> None:
    """Of the strip's two lines the first begins with a tick for each step."""
    scenario = load("first-steps")
    told = translated(scenario, language).scenario if language != "en" else scenario
    steps = setup_of(told).guide
    ticks = len([s for s in steps if s.role == "delegation"])
    room = 2 * 79 - len("Guide  f ") - ticks
    long = [s.say for s in steps if not s.suggest and len(s.say.replace("`", "")) > room]
    assert long == []
