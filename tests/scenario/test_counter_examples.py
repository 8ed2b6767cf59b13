"""For each doubt about substance: what brings it about, and what only looks like it.

Both begin from the first template, about which there is no doubt at all.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from game.scenario.founding.folder import found, plan_from
from game.scenario.load import examine

Data = dict[str, Any]
Change = Callable[[Data, list[list[str]]], object]


def codes(folder: Path, change: Change) -> set[str]:
    plan = plan_from("classroom-committee")
    rows = [list(row) for row in plan.rows]
    change(plan.data, rows)
    found(folder, replace(plan, rows=tuple(tuple(row) for row in rows)))
    return {problem.code for problem in examine(str(folder)).problems}


def moved(rows: list[list[str]], who: str, issue: str, position: str) -> None:
    for row in rows:
        if row[0] == who and row[1] == issue:
            row[2] = position


def crosses(data: Data, who: str, provision: str, *variants: str) -> None:
    line = {"provision": provision, "crossed_by": list(variants), "words": "Never that."}
    data["delegations"][who]["red_lines"] = [line]


def no_lines(data: Data) -> None:
    for said in data["delegations"].values():
        said.pop("red_lines", None)


def stuck(data: Data, rows: list[list[str]], *left: str) -> None:
    crosses(data, "CAL", "2", "chair", "soft", "deleted")
    crosses(data, "ARD", "2", *[v for v in ("strong", "deleted") if v not in left])


def agreed(data: Data, rows: list[list[str]], *divided: str) -> None:
    no_lines(data)
    for row in rows:
        if row[1] not in divided:
            row[2] = "1.9"


def of_one_mind(data: Data, rows: list[list[str]], position: str, but: str = "") -> None:
    """All stand at one place, but for one that stands at the ends."""
    no_lines(data)
    for row in rows:
        end = "-2" if row[1] == "ban" else "2"
        row[2] = end if row[0] == but else position


def outvoted(data: Data, rows: list[list[str]], *few: str, rulebook: str = "") -> None:
    """All agree but for some, who stand at the other end of every issue."""
    agreed(data, rows)
    data["rulebook"] = rulebook or data["rulebook"]
    for who in few:
        for issue in ("ban", "fund", "watch"):
            moved(rows, who, issue, "-1.9")


def staged(data: Data, rows: list[list[str]], first: str, *later: str) -> None:
    """One delegation against the rest; of several days, those after the first vote by rules
    of their own."""
    outvoted(data, rows, "ARD", rulebook=first)
    opening, *others = data["stages"]
    data["stages"] = [opening]
    for day, rules in enumerate(later, 2):
        data["stages"].append(
            {
                "id": f"day-{day}",
                "title": "A day",
                "kind": "action",
                "until": f"10:{15 + day}",
            }
            | {"rulebook": rules}
        )
    data["stages"] += [s for s in others if s["kind"] != "action" or not later]


def crosswise(data: Data, rows: list[list[str]]) -> None:
    """On each issue one delegation or two stand alone, and each of all but one does on some."""
    agreed(data, rows)
    alone = {"ban": ("ARD", "BOR"), "fund": ("CAL", "DUN"), "watch": ("ESK", "FAR")}
    for issue, few in alone.items():
        for who in few:
            moved(rows, who, issue, "-1.9")


def guarded(data: Data, rows: list[list[str]], *crossed: str) -> None:
    agreed(data, rows)
    crosses(data, "ARD", "2", *crossed)


def careless(rows: list[list[str]], *but: str) -> None:
    for row in rows:
        if row[1] == "fund" and row[0] not in but:
            row[3] = "0"


def indifferent(data: Data, rows: list[list[str]], *but: str) -> None:
    for row in rows:
        if row[0] == "FAR" and row[1] not in but:
            row[3] = "0"


def same_place(data: Data, *, named: bool) -> None:
    article = next(p for p in data["text"] if p["id"] == "3")
    article["variants"]["soft"]["place"] = article["variants"]["chair"]["place"]
    if named:
        crosses(data, "GRE", "3", "strong", "soft")


def told_of(data: Data, words: str) -> None:
    half = len(words.split()) // 2
    first, rest = " ".join(words.split()[:half]), " ".join(words.split()[half:])
    data["stakes"] = f"{data['stakes']}\nSomebody says {first}\n{rest} here.\n"


def quoted(data: Data, words: str) -> None:
    data["delegations"]["CAL"]["aims"].append(AIM)
    told_of(data, words)


def forbids_its_own(data: Data, rows: list[list[str]], position: str) -> None:
    """The banned wording lies at 2, the next at 0.5: from 1.25 down that one is as near."""
    crosses(data, "CAL", "1", "strong")
    moved(rows, "CAL", "ban", position)


def long_stakes(data: Data, words: int) -> None:
    data["stakes"] = " ".join(["plastic"] * words)


def divided(rows: list[list[str]], *but: str) -> None:
    for issue in ("ban", "fund", "watch"):
        if issue not in but:
            moved(rows, "ARD", issue, "-1.5")
            moved(rows, "BOR", issue, "1.5")


AIM = "Somebody counts what each State makes in secret."
NEAR = "somebody counts what each one takes in public"
CASES: dict[str, tuple[Change, Change]] = {
    "S320": (stuck, lambda d, r: stuck(d, r, "strong")),
    "S321": (agreed, lambda d, r: agreed(d, r, "fund")),
    "S322": (indifferent, lambda d, r: indifferent(d, r, "watch")),
    "S323": (
        lambda d, r: same_place(d, named=False),
        lambda d, r: same_place(d, named=True),
    ),
    "S324": (
        lambda d, r: forbids_its_own(d, r, "1.3"),
        lambda d, r: forbids_its_own(d, r, "1.25"),
    ),
    "S325": (lambda d, r: quoted(d, AIM), lambda d, r: quoted(d, NEAR)),
    "S326": (lambda d, r: long_stakes(d, 2200), lambda d, r: long_stakes(d, 1500)),
    "S327": (lambda d, r: divided(r), lambda d, r: divided(r, "watch")),
    "S328": (
        lambda d, r: d["class"].update(size="7..23"),
        lambda d, r: d["class"].update(size="7..22"),
    ),
    "S304": (
        lambda d, r: r[0].__setitem__(5, ""),
        lambda d, r: r[0].__setitem__(slice(4, 6), ["inferred", ""]),
    ),
}


LESS = "Never count them."
MORE: list[tuple[str, Change, bool]] = [
    # A hard red line keeps the outcome open only where the text that all prefer crosses it.
    ("S321", lambda d, r: guarded(d, r, "deleted"), True),
    ("S321", lambda d, r: guarded(d, r, "strong"), False),
    # Two wordings may be as good to everybody; one who is not of that mind opens it.
    ("S321", lambda d, r: of_one_mind(d, r, "0"), True),
    ("S321", lambda d, r: of_one_mind(d, r, "1"), True),
    ("S321", lambda d, r: of_one_mind(d, r, "0", but="ARD"), False),
    # What the majority of the rulebook has settled, whatever one of it does, and no bargain undoes.
    ("S321", lambda d, r: outvoted(d, r, "ARD"), True),
    ("S321", lambda d, r: outvoted(d, r, "ARD", "BOR"), True),
    ("S321", lambda d, r: outvoted(d, r, "ARD", "BOR", "FAR"), False),
    ("S321", crosswise, False),
    ("S321", lambda d, r: outvoted(d, r, rulebook="att-2013"), True),
    ("S321", lambda d, r: outvoted(d, r, "ARD", rulebook="att-2013"), False),
    # Counted by the rules of the stages that vote, whatever those of the opening are.
    ("S321", lambda d, r: staged(d, r, "att-2013", "una-usa"), True),
    ("S321", lambda d, r: staged(d, r, "una-usa", "att-2013"), False),
    ("S321", lambda d, r: staged(d, r, "una-usa", "una-usa", "att-2013"), False),
    ("S321", lambda d, r: staged(d, r, "una-usa", "una-usa", "unga-plenary"), True),
    ("S323", lambda d, r: careless(r), True),
    ("S323", lambda d, r: careless(r, "ARD"), False),
    (
        "S325",
        lambda d, r: said_in(d, AIM, AIM, "text", 1, "variants", "chair", "text"),
        True,
    ),
    ("S325", lambda d, r: said_in(d, AIM, AIM, "text", 1, "quarrel"), True),
    ("S325", lambda d, r: said_in(d, AIM, AIM, "issues", "ban", "case_high"), True),
    ("S325", lambda d, r: said_in(d, LESS, f"Yes. {LESS}", "stakes"), True),
    ("S325", lambda d, r: said_in(d, LESS, f"Do not say {LESS}", "stakes"), False),
    (
        "S325",
        lambda d, r: said_in(d, AIM, AIM, "text", 1, "variants", "soft", "label"),
        False,
    ),
    ("S325", lambda d, r: said_in(d, "A ban.", "A ban.", "issues", "ban", "high"), False),
]


def said_in(data: Data, aim: str, words: str, *keys: Any) -> None:
    """Give a delegation an aim, and put words where the keys lead."""
    data["delegations"]["CAL"]["aims"].append(aim)
    *way, last = keys
    part: Any = data
    for key in way:
        part = part[key]
    part[last] = words


def staked(words: str) -> Change:
    return lambda data, rows: data.update(stakes=words)


MORE += [
    ("S346", staked("TODO: who pays"), True),
    ("S346", staked("XXX wants it."), True),
    ("S346", staked("Hay para todo."), False),
    ("S346", staked("As in Article XXX of it."), False),
]
BOTH = [
    (code, change, there)
    for code, changes in CASES.items()
    for change, there in zip(changes, (True, False), strict=True)
] + MORE


@pytest.mark.parametrize(
    ("code", "change", "there"), BOTH, ids=lambda v: v if isinstance(v, str) else ""
)
def test_a_doubt_is_told_where_it_holds_and_only_there(
    code: str, change: Change, there: bool, tmp_path: Path
) -> None:
    assert (code in codes(tmp_path / "mine", change)) is there


def test_the_template_that_they_begin_from_has_none(tmp_path: Path) -> None:
    assert codes(tmp_path / "mine", lambda d, r: None) == set()


def test_a_number_that_stands_twice_is_told_one_that_is_free(tmp_path: Path) -> None:
    plan = plan_from("classroom-committee")
    plan.data["text"][2]["number"] = "Article 1"
    found(tmp_path / "mine", plan)
    helped = [p.help for p in examine(str(tmp_path / "mine")).problems if p.code == "S318"]
    taken = {part["number"] for part in plan.data["text"]}
    (free,) = [
        h.removeprefix("number it anew, such as `number: ").rstrip("`") for h in helped
    ]
    assert free.startswith("Article ")
    assert free not in taken


def test_a_spokesperson_without_members_is_told_of_nobody_from_elsewhere(
    tmp_path: Path,
) -> None:
    plan = plan_from("classroom-committee")
    plan.data["blocs"] = {"B": {"name": "A bloc", "members": [], "spokesperson": "ARD"}}
    found(tmp_path / "mine", plan)
    helped = [p.help for p in examine(str(tmp_path / "mine")).problems if p.code == "S339"]
    assert helped == ["add it, `members: [ARD]`, or leave `spokesperson` out"]
