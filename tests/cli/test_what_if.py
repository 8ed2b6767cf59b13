"""Branches and comparisons from the command line."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path

import pytest

from game.cli.main import main
from game.journal import Journal, read
from game.reports.compared import Side
from game.reports.comparison import side_words
from game.rules.log.events import BallotCast, Decided, Entry, StageOpened, Tabled
from game.rules.wishes import intents as it
from game.scenario.load import load
from game.sitting import branches
from game.sitting.games import Game
from game.sitting.laying import scenario_of, table_of
from game.sitting.views import may_know


@pytest.fixture(scope="module")
def parent(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Mexico's game, voting no throughout, to its end."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEMCON_HOME", str(home))
        with Game.begin(load("cybercrime-2024"), "MEX", 3) as game:
            while not game.desk.view().chamber.outcome:
                if game.desk.view().chamber.voting:
                    game.desk.submit(it.Vote("MEX", "no"))
                game.desk.step()
                game.desk.wait()
            return game.path


def branched(parent: Path, out: Path, *options: str) -> Path:
    """A branch of the game, played out."""
    assert main(["branch", str(parent), "--out", str(out), *options]) == 0
    return out


def test_a_branch_shares_its_beginning_and_leaves_its_parent_alone(
    parent: Path, tmp_path: Path
) -> None:
    before = parent.read_bytes()
    child = branched(parent, tmp_path / "child.nemcon", "--at", "30")
    assert parent.read_bytes() == before
    assert read(child).entries[:30] == read(parent).entries[:30]
    assert read(child).header.branch is not None


def test_a_ballot_cast_otherwise(parent: Path, tmp_path: Path) -> None:
    child = branched(
        parent, tmp_path / "child.nemcon", "--at", "30", "--set", "ballot NZL abstain"
    )
    cast = [e.event for e in read(child).entries if isinstance(e.event, BallotCast)]
    mine = {e.choice for e in cast if e.seat == "NZL"}
    assert mine == {"abstain"}


def test_a_proposal_that_is_not_tabled_leaves_before_it_was(
    parent: Path, tmp_path: Path
) -> None:
    tabled = next(e for e in read(parent).entries if isinstance(e.event, Tabled))
    assert isinstance(tabled.event, Tabled)
    change = f"without {tabled.event.id}"
    child = branched(parent, tmp_path / "child.nemcon", "--set", change)
    branch = read(child).header.branch
    assert branch is not None
    assert branch.at == tabled.seq - 1
    again = [e.event for e in read(child).entries if isinstance(e.event, Tabled)]
    same = [
        t
        for t in again
        if (t.seat, t.operations) == (tabled.event.seat, tabled.event.operations)
    ]
    assert same == []


def test_a_branch_under_other_rules_needs_no_finding(parent: Path, tmp_path: Path) -> None:
    child = branched(
        parent, tmp_path / "c.nemcon", "--at", "10", "--set", "rulebook unga-committee"
    )
    reading = read(child)
    scenario = scenario_of(reading.header)
    assert scenario.rulebook.id == "unga-committee"
    tags = {type(e.event).__name__ for e in reading.entries}
    assert "EffortsExhausted" not in tags


def test_a_branch_can_be_taken_up_with_its_changes(parent: Path, tmp_path: Path) -> None:
    options = ("--at", "30", "--set", "seed 99", "--as", "NZL")
    child = branched(parent, tmp_path / "child.nemcon", *options)
    with Game.take_up(child) as game:
        assert game.desk.seat == "NZL"
        assert game.desk.table.seed == 99
        assert len(game.desk.table.log) == 30


def test_the_same_branch_twice_is_the_same(parent: Path, tmp_path: Path) -> None:
    one, two = (branched(parent, tmp_path / f"{n}.nemcon", "--at", "40") for n in "ab")
    assert read(one).entries == read(two).entries


def test_a_comparison_names_the_ballots_that_differ(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = branched(parent, tmp_path / "one.nemcon", "--at", "30")
    two = branched(
        parent, tmp_path / "two.nemcon", "--at", "30", "--set", "ballot NZL abstain"
    )
    capsys.readouterr()
    assert main(["compare", str(one), str(two), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["parting"] >= 30
    differing = {b["seat"] for d in found["decisions"] for b in d["ballots"]}
    assert "NZL" in differing
    assert main(["compare", str(one), str(two)]) == 0
    assert "New Zealand: no | abstention" in capsys.readouterr().out


def test_what_ended_without_a_count_is_told_in_words() -> None:
    assert side_words(Side(7, "no-consensus", None, "whole")) == "no consensus"


def test_other_rules_show_both_sums(
    parent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(parent), "--rulebook", "unga-committee"]) == 0
    out = capsys.readouterr().out
    assert "two thirds of those present and voting" in out
    assert "a majority of those present and voting" in out


def test_rules_that_nobody_has_are_wrong_usage_and_the_known_ones_are_named(
    parent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["compare", str(parent), "--rulebook", "nowhere"]) == 2
    complaint = capsys.readouterr().err
    assert "there is no rulebook `nowhere`" in complaint
    assert "unga-committee" in complaint


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--at", "999999"], "there is no event"),
        (["--set", "without A99"], "no proposal"),
        (["--set", "ballot XXX no"], "has no vote"),
        (["--set", "dance"], "no change"),
        (["--set", "rulebook nowhere"], "no rulebook"),
    ],
)
def test_a_change_that_is_none_is_refused_and_nothing_is_written(
    parent: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    options: list[str],
    words: str,
) -> None:
    out = tmp_path / "never.nemcon"
    assert main(["branch", str(parent), "--out", str(out), *options]) in (2, 3)
    assert words in capsys.readouterr().err.lower()
    assert not out.exists()


def test_the_tree_shows_branches_below_their_parent(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "parent.nemcon"
    copy.write_bytes(parent.read_bytes())
    branched(copy, tmp_path / "child.nemcon", "--at", "30", "--set", "seed 4")
    capsys.readouterr()
    assert main(["branch", str(copy), "--tree"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "parent.nemcon",
        "└─ child.nemcon after event 30: seed 4",
    ]


def test_the_tree_is_in_the_numbers_of_whoever_looks(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copy = tmp_path / "parent.nemcon"
    copy.write_bytes(parent.read_bytes())
    entries = read(copy).entries
    at = next(e.seq for e in entries if not may_know(e, "")) + 2
    known = sum(may_know(e, "") for e in entries if e.seq <= at)
    assert known < at
    branched(copy, tmp_path / "child.nemcon", "--at", str(at), "--set", "seed 4")
    capsys.readouterr()
    tree = ["branch", str(copy), "--tree", "--seen-as", "public"]
    assert main(tree) == 0
    left = f"└─ child.nemcon after event {known}: seed 4"
    assert capsys.readouterr().out.splitlines()[1] == left
    assert main([*tree, "--json"]) == 0
    (root,) = json.loads(capsys.readouterr().out)
    assert [b["at"] for b in root["branches"]] == [known]


def test_verify_names_the_line_of_damage(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["journal", "verify", str(parent)]) == 0
    damaged = tmp_path / "damaged.nemcon"
    content = bytearray(parent.read_bytes())
    content[-200] ^= 1
    damaged.write_bytes(bytes(content))
    capsys.readouterr()
    assert main(["journal", "verify", str(damaged)]) == 1
    assert "line" in capsys.readouterr().out


def test_what_a_seat_may_know_leaves_out_others_offers(
    parent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    private = [e for e in read(parent).entries if e.known_to and "ISL" not in e.known_to]
    assert main(["journal", "show", str(parent), "--as", "ISL", "--json"]) == 0
    shown = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert private
    assert all("ISL" in row.get("known_to", ["ISL"]) for row in shown)
    assert [row["seq"] for row in shown] == list(range(1, len(shown) + 1))
    assert len(shown) == len(
        [e for e in read(parent).entries if not e.known_to or "ISL" in e.known_to]
    )


def test_a_table_of_a_finished_game_is_closed(parent: Path) -> None:
    from game.journal import Journal

    with Journal.open(parent) as journal:
        table = table_of(scenario_of(journal.header), journal)
        assert table.meeting.chamber.outcome


def test_a_record_is_taken_over_at_a_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    out = tmp_path / "child.nemcon"
    words = ["branch", "cybercrime-2024", "--at", "6", "--set", "seed 5", "--as", "MEX"]
    assert main([*words, "--out", str(out)]) == 0
    assert "Go on with: nemcon play" in capsys.readouterr().out
    with Game.take_up(out) as game:
        chamber = game.desk.view().chamber
        assert [(d.target, d.how) for d in chamber.decisions] == [("A1", "vote")]
        assert game.desk.step() != ()
    record = tmp_path / "games" / "cybercrime-2024-record.nemcon"
    assert read(out).entries[:13] == read(record).entries[:13]


def test_a_record_that_is_played_out_is_laid_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    out = tmp_path / "child.nemcon"
    assert main(["branch", "unga-2019", "--at", "2", "--out", str(out)]) == 0
    capsys.readouterr()
    assert main(["compare", str(out), "unga-2019", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    whole = found["decisions"][-1]
    assert whole["key"] == "whole"
    sides = [whole[side]["tally"] for side in ("first", "second")]
    assert (sides[1]["yes"], sides[1]["no"], sides[1]["abstain"]) == (79, 60, 33)
    assert sides[0]["holds"] == (sides[0]["yes"] > sides[0]["no"])
    assert main(["compare", str(out), "unga-2019"]) == 0
    assert "as history has it, which does not tell why" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["branch", "cybercrime-2024", "--at", "99"], "no moment 99"),
        (["branch", "first-steps"], "no record"),
        (["compare", "first-steps", "unga-2019"], "no record"),
    ],
)
def test_what_no_record_has_is_refused_with_a_remedy(
    words: list[str],
    told: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert main(words) == 2
    error = capsys.readouterr().err
    assert told in error
    assert "hint:" in error


def test_a_ballot_of_a_recorded_roll_call_is_cast_otherwise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    out = tmp_path / "child.nemcon"
    words = ["branch", "unga-2019", "--set", "ballot ALB yes whole", "--out", str(out)]
    assert main(words) == 0
    cast = [e.event for e in read(out).entries if isinstance(e.event, BallotCast)]
    assert [e.choice for e in cast if e.seat == "ALB"][-1] == "yes"


def test_a_ballot_of_a_vote_with_numbers_only_leaves_before_that_vote(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    out = tmp_path / "child.nemcon"
    change = ["--set", "ballot IND abstain A1", "--out", str(out)]
    assert main(["branch", "cybercrime-2024", *change]) == 0
    left = read(out).header.branch
    assert left is not None
    assert left.at < 12
    assert main(["branch", "cybercrime-2024", "--at", "9", *change]) == 2


def test_what_has_been_decided_is_not_voted_on_otherwise_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    words = ["branch", "unga-2019", "--at", "3", "--set", "ballot ALB abstain whole"]
    assert main(words) == 2
    assert "too late" in capsys.readouterr().err


def test_the_tree_of_a_record_and_of_a_file_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    for name in ("first", "second"):
        words = ["branch", "cybercrime-2024", "--at", "5", "--as", "MEX"]
        out = tmp_path / "home" / "games" / f"{name}.nemcon"
        assert main([*words, "--out", str(out)]) == 0
    capsys.readouterr()
    assert main(["branch", "cybercrime-2024", "--tree", "--json"]) == 0
    (root,) = json.loads(capsys.readouterr().out)
    assert len(root["branches"]) == 2
    elsewhere = tmp_path / "mine.nemcon"
    elsewhere.write_bytes((tmp_path / "home" / "games" / "first.nemcon").read_bytes())
    assert main(["branch", str(elsewhere), "--at", "8", "--as", "IND"]) == 0
    capsys.readouterr()
    assert main(["branch", str(elsewhere), "--tree", "--json"]) == 0
    (root,) = json.loads(capsys.readouterr().out)
    (mine,) = (b for b in root["branches"] if b["file"] == str(elsewhere))
    assert len(mine["branches"]) == 1


def test_what_is_sound_of_a_damaged_file_can_be_left(parent: Path, tmp_path: Path) -> None:
    block = parent.read_bytes()
    damaged = tmp_path / "damaged.nemcon"
    damaged.write_bytes(block[:-200] + bytes([block[-200] ^ 1]) + block[-199:])
    out = tmp_path / "child.nemcon"
    assert main(["branch", str(damaged), "--at", "30", "--out", str(out)]) == 0
    assert read(out).entries[:30] == read(parent).entries[:30]
    assert main(["branch", str(damaged), "--out", str(tmp_path / "other.nemcon")]) == 3


def test_a_header_that_was_altered_is_no_sound_file(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    block = parent.read_bytes()
    at = block.index(b"digest") + 20
    altered = tmp_path / "altered.nemcon"
    altered.write_bytes(block[:at] + bytes([block[at] ^ 1]) + block[at + 1 :])
    assert main(["journal", "verify", str(altered)]) == 1
    assert "line" in capsys.readouterr().out
    assert main(["journal", "verify", str(altered), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["sound"] is False


def test_records_of_two_scenarios_are_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert main(["compare", "cybercrime-2024", "unga-2019"]) == 2
    error = capsys.readouterr().err
    assert "the record (cybercrime-2024) and the record (unga-2019)" in error
    assert list(tmp_path.iterdir()) == []


def test_a_branch_that_cannot_be_kept_says_where_else_it_could_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "games").write_text("")
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert main(["branch", "unga-2019", "--at", "2"]) == 3
    assert "hint: make room there" in capsys.readouterr().err


def test_a_record_that_nobody_left_has_an_empty_tree(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    assert main(["branch", "unga-2019", "--tree"]) == 0
    assert "Nothing has branched from the record of unga-2019." in capsys.readouterr().out
    assert main(["branch", "unga-2019", "--tree", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_beside_a_record_that_does_not_tell_its_text_no_gain_is_reckoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Three amendments were adopted in 2021, and no record tells in which words."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    out = str(tmp_path / "child.nemcon")
    assert (
        main(["branch", "modalities-2021", "--at", "3", "--set", "seed 5", "--out", out])
        == 0
    )
    capsys.readouterr()
    assert main(["compare", "modalities-2021", out]) == 0
    told = capsys.readouterr().out
    assert "What no record tells the wording of is left out in the first" in told
    assert told.endswith("Not reckoned.\n")
    assert "not established | adopted" in told
    assert main(["compare", "modalities-2021", out, "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    assert facts["fortunes"] == []
    assert [len(side) for side in facts["untold"]] == [3, 0]
    record = str(tmp_path / "games" / "modalities-2021-record.nemcon")
    assert main(["text", record]) == 0
    assert "no record tells its wording" in capsys.readouterr().err


def test_a_game_that_is_not_over_is_called_unfinished(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with Game.begin(load("first-steps"), "BSR", 3) as game:
        game.desk.step()
        path = str(game.path)
    assert main(["compare", path, path]) == 0
    (head, *_) = capsys.readouterr().out.splitlines()
    assert head.count("(unfinished)") == 2
    assert main(["compare", path, "first-steps"]) == 2
    assert main(["compare", "unga-2019", "unga-2019"]) == 0
    assert "unfinished" not in capsys.readouterr().out


def test_what_the_record_may_have_voted_on_is_not_said_to_have_passed_it_by(
    parent: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Six deletions were rejected in 2024, and no record tells of which provisions."""
    assert main(["compare", str(parent), "cybercrime-2024"]) == 0
    told = capsys.readouterr().out.splitlines()
    deletions = [line for line in told if "be deleted?" in line and "6(2)" not in line]
    assert deletions
    for line in deletions:
        assert line.startswith("? ")
        assert line.endswith("| not established")
    packages = [line for line in told if "Shall the package" in line]
    assert all(line.endswith("| did not come up") for line in packages)
    assert main(["compare", str(parent), "cybercrime-2024", "--json"]) == 0
    facts = json.loads(capsys.readouterr().out)
    unsure = [b["words"] for b in facts["decisions"] if b["unsure"][1]]
    assert len(unsure) == len(deletions)


def test_a_journal_says_by_which_rules_it_was_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path))
    with Game.begin(load("first-steps"), "ESR", 3) as game:
        own = dict(game.header.rulebooks)
        parent = read(game.path)
    assert parent.header.rulebooks == own
    text = parent.header.files["rulebooks/unga-committee.yaml"]
    assert own["unga-committee"] == sha256(text.encode()).hexdigest()
    with branches.begin(parent, 0, ["rulebook unsc"], (), tmp_path / "b.nemcon") as branch:
        assert branch.header.rulebooks.keys() > own.keys()
        assert {k: branch.header.rulebooks[k] for k in own} == own


def test_events_that_do_not_follow_are_told_and_nothing_is_begun(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every checksum is right: only the rules can tell that nobody wrote it."""
    monkeypatch.setenv("NEMCON_HOME", str(tmp_path / "home"))
    with Game.begin(load("first-steps"), "ESR", 3) as game:
        header = game.header
    forged = tmp_path / "forged.nemcon"
    events = (
        Entry(1, 600, StageOpened("chair", "opening")),
        Entry(2, 600, Decided("chair", "Q1")),
    )
    Journal.create(forged, header, events).close()
    for words in (
        ["replay", str(forged), "--plain"],
        ["play", str(forged), "--plain"],
        ["compare", str(forged), str(forged)],
        ["branch", str(forged), "--at", "2"],
        ["text", str(forged)],
    ):
        kept = set((tmp_path / "home" / "games").iterdir())
        assert main(words) == 3, words
        assert "event 2 (decided) does not follow" in capsys.readouterr().err
        assert set((tmp_path / "home" / "games").iterdir()) == kept


def test_the_tree_of_what_is_no_journal_is_refused_with_its_place(
    parent: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "missing.nemcon"
    assert main(["branch", str(missing), "--tree"]) == 3
    seen = capsys.readouterr()
    assert seen.out == ""
    assert "there is no file" in seen.err
    assert "missing.nemcon" in seen.err
    damaged = tmp_path / "damaged.nemcon"
    rows = parent.read_bytes().splitlines(keepends=True)
    rows[-4] = rows[-4][:-2] + b"!\n"
    damaged.write_bytes(b"".join(rows))
    assert main(["branch", str(damaged), "--tree"]) == 3
    byte = sum(map(len, rows[:-4]))
    assert f"damaged at line {len(rows) - 3} (byte {byte})" in capsys.readouterr().err
