"""How well a seat's instructions were met, as lines of the page on what came of it."""

from __future__ import annotations

from game.reports.accounts import Account, Point
from game.reports.chairing import Chairing
from game.reports.outcome import Outcome
from game.tui.typeset import Line, Run, wrapped
from game.tui.widgets.leaf import hung, prose

_MATTERS_MOST = 6
"""Points shown of what matters most."""


def _percent(points: int) -> str:
    return f"{(points + 50) // 100} per cent"


def instructions_lines(shown: Outcome, width: int) -> list[Line]:
    """How well the instructions were met, or how the Chair presided, without a title."""
    lines: list[Line] = []
    if shown.chairing is not None:
        return lines + _presided(shown.chairing, width)
    account = shown.account
    if account is None:
        words = (
            "You had no instructions from a capital. What counts is the text, and whether"
            " the room can live with it."
        )
        return lines + prose(words, width)
    lines += _worth(shown, account, width)
    for line in account.red_lines:
        lines += _red_line(shown, line.words, line.name, line.kept, width)
    if not account.red_lines:
        lines += hung("You had no red lines.", width)
    if account.aims:
        lines += hung("You were to seek:", width, look="faint")
        pairs = zip(account.aims, account.met, strict=True)
        for number, (aim, met) in enumerate(pairs, 1):
            sign, look, words = _REACHED[met]
            runs: list[Run] = [(f" {number} {sign}{words}", look), (aim, "")]
            lines += wrapped(runs, width, "    ")
    return lines + _points(account, width)


_REACHED: dict[bool | None, tuple[str, str, str]] = {
    True: ("+ ", "yes", "met  "),
    False: ("x ", "no", "not met  "),
    None: ("? ", "faint", "yours to judge  "),
}
"""Sign, look and words of an aim that was met, was not, or is for a person to judge."""


_MET = {"met": ("+", "yes"), "in part": ("-", "abstain"), "not met": ("x", "no")}


def _presided(chairing: Chairing, width: int) -> list[Line]:
    """The Chair's aims, and what the record says of how they were met."""
    lines: list[Line] = []
    if chairing.aims:
        lines += hung("You were to seek:", width, look="faint")
        for number, aim in enumerate(chairing.aims, 1):
            lines += hung(aim, width, f"{number} ")
    lines += hung("What the record says of your presiding:", width, look="faint")
    for measure in chairing.measures:
        sign, look = _MET[measure.met]
        runs: list[Run] = [
            (f"{sign} {measure.name}: {measure.met}", look),
            (f"  {measure.words}", ""),
        ]
        lines += [((" ", ""), *line) for line in wrapped(runs, width - 2, "  ")]
    return lines


def _worth(shown: Outcome, account: Account, width: int) -> list[Line]:
    room = max(10, min(50, width - 24))
    bar = "█" * (account.final * room // 10000)
    lines: list[Line] = [
        (
            (" ", ""),
            (bar, "yes"),
            ("░" * (room - len(bar)), "faint"),
            (f" {_percent(account.final)}", "strong"),
        )
    ]
    if shown.adopted:
        words = (
            f"What was adopted is worth {_percent(account.final)} of the best text to you;"
            f" {shown.first_text} was worth {_percent(account.start)}, and no text at all"
            f" {_percent(account.walk_away)}."
        )
    else:
        words = (
            f"No text is worth {_percent(account.final)} to you; the text that lay before"
            f" the room at the end was worth {_percent(account.text)}."
        )
    return lines + hung(words, width)


def _red_line(shown: Outcome, words: str, name: str, kept: bool, width: int) -> list[Line]:
    if not shown.adopted:
        said, look = (
            ("kept: nothing was adopted", "yes")
            if kept
            else (
                "crossed in the text that was not adopted",
                "abstain",
            )
        )
    else:
        said, look = ("kept", "yes") if kept else ("crossed", "no")
    sign = "+" if kept else "!"
    runs: list[Run] = [(f"{sign} {said}", look), (f"  {name}: {words}", "")]
    return [((" ", ""), *line) for line in wrapped(runs, width - 2, "  ")]


def _points(account: Account, width: int) -> list[Line]:
    if not account.points:
        return []
    lines = hung(
        "How close the text came, what matters most to you first:", width, look="faint"
    )
    for point in account.points[:_MATTERS_MOST]:
        said = _standing(point)
        guess = " (inferred)" if point.basis == "inferred" else ""
        runs: list[Run] = [
            (f"{(point.closeness + 50) // 100:>3}%  ", "strong"),
            (point.name, ""),
            (f"  {said}{guess}", "faint"),
        ]
        lines += [((" ", ""), *line) for line in wrapped(runs, width - 2, "      ")]
    return lines


def _standing(point: Point) -> str:
    """The wording that stands, beside the one that was wanted."""
    if point.stands != point.wanted:
        return f"“{point.stands}”, wanted “{point.wanted}”"
    return f"“{point.stands}”" + (", the nearest there is" * point.is_nearest_short_of_all)
