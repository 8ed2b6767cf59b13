"""Playing a scenario many times: the same from any number of processes, and said plainly."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.rehearsal.playtest.changes import tried, wordings
from game.rehearsal.playtest.fates import Fate
from game.rehearsal.playtest.fortunes import fortunes
from game.rehearsal.playtest.many import _BATCH, _batches, play_many
from game.rehearsal.playtest.meeting import Change, Played, Stage
from game.rehearsal.playtest.moves import moves
from game.rehearsal.playtest.phases import phases
from game.rehearsal.playtest.report import Playtest, reported
from game.rehearsal.playtest.words import percent, words
from game.rehearsal.spread import interval, quantile, share
from game.scenario.load import load
from game.scenario.model import Scenario, StatedPosition
from tests.scenario.folders import RIVER


@pytest.fixture(scope="module")
def river() -> Scenario:
    return load(str(RIVER))


@pytest.fixture(scope="module")
def stage(river: Scenario) -> Stage:
    return Stage(river)


@pytest.fixture(scope="module")
def meetings(river: Scenario) -> tuple[Played, ...]:
    return play_many(river, range(1, 13), workers=1)


def with_outcomes(one: Played, outcomes: Sequence[str]) -> tuple[Played, ...]:
    """The same meeting over and over, but for its seed and how it ended."""
    return tuple(replace(one, seed=n, outcome=o) for n, o in enumerate(outcomes, 1))


def words_of(found: Playtest) -> str:
    return "\n".join(words(found))


def test_any_number_of_processes_gives_the_same_meetings(
    river: Scenario, meetings: tuple[Played, ...]
) -> None:
    assert meetings == play_many(river, range(1, 13), workers=2)


@pytest.mark.parametrize("many", [1, 7, 40, 300])
@pytest.mark.parametrize("workers", [2, 8])
def test_processes_are_handed_single_meetings_at_the_end(many: int, workers: int) -> None:
    found = list(_batches(range(many), workers))
    assert [seed for batch in found for seed in batch] == list(range(many))
    sizes = [len(batch) for batch in found]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[0] <= _BATCH
    assert sizes[-min(many, workers) :] == [1] * min(many, workers)


def test_a_meeting_depends_on_its_own_seed_only(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    assert meetings[6] == stage.play(7)


def test_progress_is_told_to_the_end(river: Scenario) -> None:
    told: list[tuple[int, int]] = []
    play_many(river, range(1, 4), 1, lambda done, of: told.append((done, of)))
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_what_everybody_gets_is_measured_without_a_text_by_the_walk_away(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    told = stage.instructions(meetings[0].seed)["ALM"]
    none = replace(meetings[0], fates={"ALM": Fate(told.walk_away, 0, 3, 3)})
    fates = {s: Fate(0, 0, 0, 0) for s in stage.setup.roll} | none.fates
    found = fortunes(stage, [replace(none, fates=fates)])
    almora = next(f for f in found if f.seat == "ALM")
    assert (told.walk_away, 10000, 0) == (almora.worth, almora.above, almora.aims)


def test_a_role_that_does_nothing_is_dead_and_one_that_has_all_is_dominant(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    idle = {s: Fate(5000, 1, 3, 0) for s in stage.setup.roll}
    points = {f.seat: len(f.points) for f in fortunes(stage, meetings)}
    idle["GAL"] = Fate(9000, points["GAL"], points["GAL"], 0)
    found = {f.seat: f.role for f in fortunes(stage, [replace(meetings[0], fates=idle)])}
    assert (found["ALM"], found["GAL"]) == ("dead", "dominant")


def test_a_role_that_cares_about_nothing_is_dead(river: Scenario) -> None:
    others = [p for p in river.positions if p.delegation != "ALM"]
    none = [StatedPosition("ALM", i.id, 0, 0, "stated", "OURS") for i in river.issues]
    said = {**river.delegations}
    said["ALM"] = replace(said["ALM"], red_lines=(), aims=(), met=())
    of_none = replace(river, positions=(*others, *none), delegations=said)
    found = {
        f.seat: (f.role, f.why)
        for f in fortunes(Stage(of_none), play_many(of_none, range(1, 5), workers=1))
    }
    assert found["ALM"] == ("dead", "it cares about nothing in the text")


def test_proposals_are_told_apart_by_what_they_do(meetings: tuple[Played, ...]) -> None:
    one = Change("delete article 1", ("1:deleted",), "GAL", "adopted")
    two = Change("delete article 1", ("1:deleted",), "FEN", "rejected")
    many = [replace(meetings[0], changes=(one,))] * 11
    many += [replace(meetings[0], changes=(two,))]
    found = tried(many)
    assert [(t.does, t.tabled, t.carried, t.rejected) for t in found] == [
        ("delete article 1", 12, 11, 1)
    ]
    assert found[0].movers == ("GAL", "FEN")
    assert not found[0].always
    assert tried(many[:11])[0].always


def test_a_wording_inside_a_package_counts_as_proposed(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    package = Change("two things", ("1:soft", "2:strong"), "ALM", "rejected")
    found = wordings(stage, [replace(meetings[0], changes=(package,), text=())])
    tabled = {(w.provision, w.variant) for w in found if w.tabled}
    assert {("1", "soft"), ("2", "strong")} == tabled


def test_a_move_that_goes_with_an_outcome_is_named_and_one_that_does_not_is_not(
    meetings: tuple[Played, ...],
) -> None:
    base = with_outcomes(meetings[0], ["vote"] * 30 + ["consensus"] * 30)
    marked = [
        replace(
            m, marks=(*(("it rains",) if n % 2 else ()), *(("X asks",) if n < 28 else ()))
        )
        for n, m in enumerate(base)
    ]
    found = moves(marked)
    assert [m.words for m in found] == ["X asks"]
    assert (found[0].with_it, found[0].without) == (10000, 625)


def marked(one: Played, texts: Sequence[str], odd: str, early: str) -> list[Played]:
    """Meetings that all end by consensus, with what stands at each end; two marks."""
    base = with_outcomes(one, ["consensus"] * len(texts))
    return [
        replace(
            m,
            text=(text,) if text else (),
            changes=(Change("revise 1: soft", ("1:soft",), "ALM", "adopted"),),
            marks=(*((odd,) if n % 2 else ()), *((early,) if n < len(texts) // 2 else ())),
        )
        for n, (m, text) in enumerate(zip(base, texts, strict=True))
    ]


def test_a_move_that_goes_with_another_text_is_named(meetings: tuple[Played, ...]) -> None:
    texts = ["2:strong"] * 30 + [""] * 30
    (found,) = moves(marked(meetings[0], texts, "it rains", "X objects"))
    assert (found.words, found.outcome, found.sure) == ("X objects", "2:strong", True)
    assert (found.with_it, found.without) == (10000, 0)


def test_that_a_proposal_stands_where_it_is_agreed_says_nothing(
    meetings: tuple[Played, ...],
) -> None:
    texts = ["1:soft"] * 30 + [""] * 30
    agreed = "the room agrees to revise 1: soft"
    assert [m.words for m in moves(marked(meetings[0], texts, "it rains", agreed))] == []


def test_what_chance_would_explain_is_named_and_said_to_be_no_more(
    meetings: tuple[Played, ...],
) -> None:
    texts = ["2:strong" if n % 7 else "" for n in range(30)]
    found = moves(marked(meetings[0], texts, "it rains", "X objects"))
    assert 0 < len(found) <= 3
    assert not any(move.sure for move in found)


def test_phases_are_measured_against_what_is_planned(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    ends = next(s.until for s in stage.setup.stages if s.id == "consultations")
    long = replace(meetings[0], phases={"consultations": (80, 10, 360, ends + 15)})
    found = {p.stage: p for p in phases(stage, [long])}
    talks = found["consultations"]
    assert (talks.planned, talks.median, talks.late, talks.overrun) == (75, 80, 10000, 15)
    assert found["action"].skipped == 10000
    assert talks.at_desk == 5  # 360 words, ten events, two minutes


@pytest.mark.parametrize(
    ("opening", "said"),
    [
        ((0, 3, 0, 615), "takes 0: nobody has anything to say in it"),
        ((0, 3, 40, 615), "takes 0: what is done in it takes less than a minute"),
        (None, "takes 0: 100 % of the meetings end before it"),
        ((5, 3, 40, 615), ""),
    ],
)
def test_a_part_of_the_day_without_minutes_says_why(
    stage: Stage,
    meetings: tuple[Played, ...],
    opening: tuple[int, int, int, int] | None,
    said: str,
) -> None:
    first = stage.setup.stages[0]
    found = {s.id: (5, 1, 1, s.until) for s in stage.setup.stages}
    if opening is None:
        found = {}
    else:
        found[first.id] = opening
    told = " ".join(words(reported(stage, [replace(meetings[0], phases=found)])))
    assert f"{first.title} {said}" in " ".join(told.split())
    assert ("takes 0" in told) == bool(said)


@pytest.mark.parametrize(
    ("outcomes", "said"),
    [
        (["rejected"] * 20, "no text is ever adopted"),
        (["unfinished"] + ["vote"] * 19, "did not end of themselves"),
        (["consensus"] * 20, "decided before play"),
    ],
)
def test_what_makes_a_scenario_unfit_is_said_with_what_mends_it(
    stage: Stage, meetings: tuple[Played, ...], outcomes: list[str], said: str
) -> None:
    found = reported(stage, with_outcomes(meetings[0], outcomes))
    assert found.verdict.startswith("Not ready")
    finding = next(f for f in found.findings if said in f.words)
    assert finding.weight == "grave"
    assert finding.mend
    assert any("may be chance" in f.words for f in found.findings)


def test_the_report_names_seeds_that_show_an_outcome(
    stage: Stage, meetings: tuple[Played, ...]
) -> None:
    outcomes = ["vote"] * 6 + ["consensus"] * 6
    found = reported(stage, with_outcomes(meetings[0], outcomes))
    assert [(e.outcome, e.seeds) for e in found.endings] == [
        ("consensus", (7, 8, 9, 10, 11)),
        ("vote", (1, 2, 3, 4, 5)),
    ]
    assert "such as --seed 7" in words_of(found)


def test_one_meeting_has_one_seed(stage: Stage, meetings: tuple[Played, ...]) -> None:
    head = words_of(reported(stage, meetings[:1])).splitlines()[0]
    assert head.endswith(f": 1 meeting, seed {meetings[0].seed}")


def test_intervals_are_wilsons() -> None:
    assert pytest.approx(interval(50, 100), abs=2) == (4038, 5962)
    assert pytest.approx(interval(0, 100), abs=2) == (0, 370)
    assert pytest.approx(interval(3, 10), abs=2) == (1078, 6032)
    assert interval(0, 0) == (0, 10000)


def test_shares_and_quantiles_of_nothing_are_nothing() -> None:
    assert (share(3, 0), quantile([], 5000)) == (0, 0)
    assert tuple(quantile(range(10), q) for q in (1000, 5000, 9000)) == (1, 5, 9)


@pytest.mark.parametrize(
    ("points", "said"), [(0, "0 %"), (4, "<1 %"), (4250, "43 %"), (9999, ">99 %")]
)
def test_a_share_is_never_rounded_to_never_or_always(points: int, said: str) -> None:
    assert said == percent(points)


def test_the_command_prints_the_same_with_one_process_and_two(
    capsys: pytest.CaptureFixture[str],
) -> None:
    said = []
    for workers in ("1", "2"):
        options = ["--runs", "10", "--workers", workers, "--json"]
        assert main(["playtest", str(RIVER), *options]) == 0
        said.append(capsys.readouterr())
    assert said[0].out == said[1].out
    assert json.loads(said[0].out)["meetings"] == 10
    assert "10 of 10 meetings" in said[0].err


def test_a_scenario_with_faults_is_refused_with_all_of_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "scenario.yaml").write_text("format: 1\nweigth: 3\n", "utf-8")
    assert main(["playtest", str(tmp_path)]) == 3
    err = capsys.readouterr().err
    assert "weigth" in err
    assert "stakes" in err
