"""What ``nemcon new`` tells of the scenario that it wrote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from game.cli.lines import columns, folded, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from game.scenario.founding.folder import Plan


def tell_english(folder: Path, template: Plan) -> None:
    """What stays in English of a template that was taken into another language."""
    from game.rules.words.wording import listed
    from game.scenario.founding.in_language import still_of
    from game.scenario.load import load
    from game.scenario.sentences.said import is_english
    from game.scenario.world.languages import language_named

    scenario = load(str(folder))
    left = [*still_of(template, scenario)]
    if left and not is_english(scenario.language):
        name = language_named(scenario.language)
        told = f"Still to be written by you, in {name}: {listed(left, 20)}."
        print(folded(f"{told} It is the template's, in English.", columns()))


def tell_seats(plan: Plan, begun: Plan, *, of_a_table: bool) -> None:
    """How many share a delegation, where more do than in the template, and who presides in a
    room made from a table."""
    share = plan.data.get("class", {}).get("to_a_seat", "")
    if share and share != begun.data.get("class", {}).get("to_a_seat", ""):
        print(f"Class: up to {share} people share a delegation, and one presides.")
    if of_a_table and not begun.own:
        presides = plan.data["room"].get("names", {}).get("chair", "")
        other = "the Chair, of no delegation; `chair` in a column `Role` names who does"
        print(folded(f"Presides: {one_line(presides) or other}.", columns()))


def tell_positions(folder: Path) -> None:
    """How many positions the scenario gives, and how many are inferred."""
    from game.cli.positions_told import positions_told
    from game.scenario.load import load

    for line in positions_told(load(str(folder))):
        print(folded(line, columns()))


def tell_sponsors(plan: Plan) -> None:
    """Who tables the text, as that says, and who of them is not in the room."""
    if not plan.sponsors:
        return
    from game.rules.words.wording import listed
    from game.scenario.founding.sponsors import sponsors_by_name

    found = sponsors_by_name(plan)
    here = [one_line(name) for name, code in found.items() if code]
    away = [one_line(name) for name, code in found.items() if not code]
    told = [f"Sponsors: {listed(here, 20)}." if here else "Sponsors: none in the room."]
    if away:
        told.append(f"Not in the room: {listed(away, 20)}, whom the text names too.")
    print(folded(" ".join(told), columns()))


def tell_changes(plan: Plan, begun: Plan) -> None:
    """What a table changed in a scenario, or what of a template it did not."""
    if begun.own:
        from game.scenario.founding.laid_changes import changes

        said = [*changes(begun, plan)] or ["Nothing is otherwise than before."]
        print("\n".join(folded(line, columns()) for line in said))
    elif left := _left(plan, begun):
        print(folded(f"Still to be written by you: {left}.", columns()))


def tell_written(folder: Path, written: Sequence[Path]) -> None:
    """What was written, and what to do with it."""
    name = one_line(str(folder))
    briefs = sum(path.parent.name == "briefs" for path in written)
    print(f"Written: {name}, {len(written)} files.")
    print(f"Write: {name}/scenario.yaml, and {briefs} briefs in {name}/briefs")
    print(f"Check: nemcon check {name}")
    print(f"Watch: nemcon watch {name}, while you write")
    print(f"Play:  nemcon play {name}")
    print(f"Try:   nemcon playtest {name}")
    print(f"Print: nemcon print {name}")


def _left(plan: Plan, begun: Plan) -> str:
    """What of the template stands beside the delegations of a table, in a list."""
    from game.rules.words.wording import listed
    from game.scenario.founding.inherited import inherited

    return listed([*inherited(plan, begun)], 20)
