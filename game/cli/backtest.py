"""``nemcon backtest``: the model tried on votes that were really cast."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from game.cli.complaints import WrongUsage, say
from game.cli.exit_codes import DONE
from game.cli.numbers import whole

if TYPE_CHECKING:
    from game.rehearsal.backtest.findings import Findings
    from game.rehearsal.backtest.run import Plan
    from game.rehearsal.backtest.scoring import Figure, Score
    from game.rehearsal.backtest.tables import Tables

NAME = "backtest"
HELP = "try the forecasts on real roll calls, using only what was known before each"
EXAMPLES = """\
examples:
  nemcon backtest --rollcalls rollcalls.csv --votes votes.csv
  nemcon backtest --rollcalls rollcalls.csv --votes votes.csv --known 0 --since 2005-09-01
  nemcon backtest --rollcalls rollcalls.csv --votes votes.csv --kind amendment --known 1

Files are described in docs/backtest.md, the model in docs/model.md. --known 0 forecasts
from earlier votes alone; --known 1 forecasts each State from all the others."""

_NO_END = "9999"
"""As ``--until``: later than every day."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add(
        "--rollcalls",
        metavar="FILE",
        nargs="+",
        type=Path,
        required=True,
        help="tables with a row a roll call; .gz is unpacked",
    )
    add(
        "--votes",
        metavar="FILE",
        nargs="+",
        type=Path,
        required=True,
        help="tables with the same rows and a column a State",
    )
    add("--since", metavar="DATE", default="", help="score roll calls from this day on")
    add("--until", metavar="DATE", default=_NO_END, help="score none after this day")
    add(
        "--kind",
        choices=("all", "amendment", "paragraph"),
        default="all",
        help="score only votes of this kind",
    )
    add(
        "--known",
        metavar="SHARE",
        type=float,
        default=0.25,
        help="share of the States whose ballots are known, 0 to 1 (0.25)",
    )
    add(
        "--ideal-points",
        metavar="FILE",
        type=Path,
        help="a table of ideal points, for the rule that draws cut points on them (else the line "
        "that earlier votes make)",
    )
    add(
        "--only",
        metavar="FILE",
        type=Path,
        help="score only the roll calls that this table names in a column `rcid`",
    )
    add("--seed", metavar="N", type=whole(0), default=0, help="draws the known States (0)")
    add("--json", action="store_true", help="one JSON object instead of tables")


def run(args: Namespace) -> int:
    """Run the back-test and print what it found; the exit code."""
    plan = _plan(args)
    from game.rehearsal.backtest.findings import findings
    from game.rehearsal.backtest.run import run as forecasts_of
    from game.rehearsal.backtest.tables import read_ideal_points, read_tables
    from game.scenario.world.states import states

    tables = read_tables(args.rollcalls, args.votes)
    _must_hold(tables, plan, args.only)
    ideal = read_ideal_points(args.ideal_points) if args.ideal_points else None
    regions = {code: state.region for code, state in states().items()}
    progress = _progress if sys.stderr.isatty() else None
    forecasts = list(forecasts_of(tables, plan, regions, ideal, progress))
    if sys.stderr.isatty():
        print(file=sys.stderr)
    if not forecasts:
        msg = "no roll call of that kind lies between these days"
        raise WrongUsage(msg, "--since, --until, --kind and --only choose what is scored")
    found = findings(forecasts)
    if not any(one.votes for one in found):
        msg = "no ballot is left to forecast: these roll calls hold none, or all are known"
        raise WrongUsage(
            msg, "the table of votes has a column a State; --known says how many are known"
        )
    for line in _as_json(plan, found) if args.json else _as_text(plan, found):
        print(line)
    return DONE


def _plan(args: Namespace) -> Plan:
    from game.rehearsal.backtest.run import Plan

    for option, day in (("--since", args.since), ("--until", args.until)):
        if day not in ("", _NO_END):
            _must_be_day(option, day)
    if args.since > args.until:
        msg = f"--since {args.since} is later than --until {args.until}"
        raise WrongUsage(msg, "give the earlier day to --since")
    if not 0 <= args.known <= 1:
        msg = f"--known must lie between 0 and 1, not {args.known}"
        raise WrongUsage(msg, "0.25 is a quarter of the States")
    from game.rehearsal.backtest.rows import read_ids

    only = read_ids(args.only) if args.only else None
    return Plan(args.since, args.until, args.kind, args.known, args.seed, only)


def _must_hold(tables: Tables, plan: Plan, only: Path | None) -> None:
    """Refuse a list of roll calls of which the tables hold none; tell how many they lack."""
    if only is None or plan.only is None:
        return
    lacking = plan.only - {r.id for r in tables.roll_calls}
    if lacking == plan.only:
        msg = f"{only}: the tables hold none of the roll calls that it names"
        raise WrongUsage(msg, "its column `rcid` has the ids of the tables")
    if lacking:
        say(
            f"`{only}`: {len(lacking)} of {len(plan.only)} roll calls are not in the tables"
        )


def _must_be_day(option: str, day: str) -> None:
    from datetime import date

    try:
        # Days are compared as text, so the other forms of ISO 8601 do not serve.
        sound = date.fromisoformat(day).isoformat() == day
    except ValueError:
        sound = False
    if not sound:
        msg = f"{option} takes a day, not `{day}`"
        raise WrongUsage(msg, f"write it as {option} 2019-12-27")


def _progress(done: int, whole: int) -> None:
    print(f"\r{done} of {whole} roll calls", end="", file=sys.stderr, flush=True)


def _as_json(plan: Plan, found: list[Findings]) -> Iterator[str]:
    import msgspec

    yield msgspec.json.encode({"plan": plan, "sets": found}).decode()


def _as_text(plan: Plan, found: list[Findings]) -> Iterator[str]:
    yield _told(plan)
    for one in found:
        yield ""
        calls = "1 roll call" if one.roll_calls == 1 else f"{one.roll_calls} roll calls"
        ballots = "1 ballot" if one.votes == 1 else f"{one.votes} ballots"
        yield f"{one.name}: {calls}, {ballots} forecast"
        yield from _scores(one)
        yield from _calibration(one)
        yield from _rest(one)


def _told(plan: Plan) -> str:
    if plan.known >= 1:
        return "each State forecast from all the others; per cent, plus or minus standard errors"
    share = f"{plan.known:.0%} of the States known" if plan.known else "no ballot known"
    return f"{share}, seed {plan.seed}; per cent, plus or minus standard errors"


def _scores(one: Findings) -> Iterator[str]:
    head = ("accuracy", "yes", "abstain", "no", "macro-F1", "model ahead by")
    yield f"  {'':24} " + " ".join(f"{word:>12}" for word in head)
    rows: list[tuple[str, Score, Figure | None]] = [("the model", one.model, None)]
    rows += [(rule.name, rule.score, rule.model_ahead) for rule in one.rules]
    for name, score, ahead in rows:
        figures = [score.accuracy, *score.recall.values(), score.macro_f1]
        cells = [_percent(f) for f in figures] + ([_percent(ahead)] if ahead else [])
        yield f"  {name:24} " + " ".join(f"{cell:>12}" for cell in cells)


def _percent(figure: Figure) -> str:
    if figure.value is None:
        return "-"
    return _with_error(figure.value * 100, figure.error and figure.error * 100, 1)


def _with_error(value: float, error: float | None, places: int) -> str:
    """A figure with its error, where there is one."""
    return f"{value:.{places}f}" + ("" if error is None else f" ± {error:.{places}f}")


def _calibration(one: Findings) -> Iterator[str]:
    loss = one.log_loss
    if loss.value is not None:
        told = _with_error(loss.value, loss.error, 3)
        yield f"  log loss {told}; of the ballots forecast at"
    for b in one.calibration:
        said = f"{b.low:.0%} to {b.low + 0.1:.0%}"
        yield (
            f"    {said:12} ({b.expected:.1%} on the mean) {_percent(b.came_true):>12} came,"
            f" of {b.votes}"
        )


def _rest(one: Findings) -> Iterator[str]:
    a = one.absences
    if a.members:
        yield (
            f"  absent: {a.absent} of {a.members}, {a.expected:.0f} expected; Brier"
            f" {a.brier.value:.4f} (constant {a.constant_brier:.4f}); recall"
            f" {_share(a.recall)}, precision {_share(a.precision)}"
        )
    c = one.carries
    if c is not None and c.brier.value is not None:
        told = _with_error(c.brier.value, c.brier.error, 3)
        yield (
            f"  carries: {c.carried} of {c.amendments} amendments; Brier {told}"
            f" (constant {c.constant_brier:.3f})"
        )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.1%}"
