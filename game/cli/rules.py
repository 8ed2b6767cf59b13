"""``nemcon rules``: a rulebook in plain words."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from typing import TYPE_CHECKING

from game.cli.exit_codes import DONE

if TYPE_CHECKING:
    from game.rules.plainly.rules import Entry, Section
    from game.rules.rulebook import Rulebook

NAME = "rules"
HELP = "print a rulebook in plain words, with the number of each rule"
EXAMPLES = """\
examples:
  nemcon rules                               the rulebooks
  nemcon rules unga-committee                one of them
  nemcon rules unga-committee 119            what it says under that number, or `rule 119`
  nemcon rules unga-committee close-debate   or of that motion, majority or statement
  nemcon rules unga-committee abstain        or wherever it speaks of a word
  nemcon rules unsc --json                   for programs"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("rulebook", metavar="RULEBOOK", nargs="?", help="a name or a file")
    parser.add_argument(
        "rule", metavar="RULE", nargs="*", help="a number, a name or a word"
    )
    parser.add_argument("--json", action="store_true", help="one JSON value")


def run(args: Namespace) -> int:
    """Print the list, a rulebook or a rule; the exit code."""
    if args.rulebook is None:
        return _list(as_json=args.json)
    from game.rules.plainly.rules import described

    rulebook = _read(args.rulebook)
    sections = described(rulebook)
    if asked := " ".join(args.rule):
        sections = _only(sections, asked, rulebook.id)
    if args.json:
        import msgspec

        value = {
            "id": rulebook.id,
            "title": rulebook.title,
            "sections": sections,
            "notes": rulebook.notes if not asked else (),
        }
        print(msgspec.json.encode(value).decode())
        return DONE
    for line in _lines(rulebook, sections, whole=not asked):
        print(line)
    return DONE


def _read(name: str) -> Rulebook:
    """A rulebook by name or file; a name that none has is wrong usage."""
    from game.cli.complaints import WrongUsage
    from game.scenario.diagnostics import did_you_mean
    from game.scenario.library import rulebook_named, rulebook_names

    if not name.endswith(".yaml") and name not in (known := rulebook_names()):
        hint = did_you_mean(name, known) or f"one of: {', '.join(known)}"
        raise WrongUsage(f"there is no rulebook `{name[:60]}`", hint)
    return rulebook_named(name)


def _list(*, as_json: bool) -> int:
    from game.scenario.library import rulebook_named, rulebook_names

    found = [(name, rulebook_named(name).title) for name in rulebook_names()]
    if as_json:
        import msgspec

        print(msgspec.json.encode([{"id": n, "title": t} for n, t in found]).decode())
        return DONE
    for name, title in found:
        print(f"{name:<16} {title}")
    return DONE


_ALSO = {
    "tie": "equal vote",
    "ties": "equal vote",
}
"""What people ask for, and what the rules call it."""


def _only(sections: tuple[Section, ...], asked: str, id_: str) -> tuple[Section, ...]:
    """The sections with the rules that are asked for, by name or number, else those that
    speak of it; nothing of the kind is wrong usage."""
    from msgspec.structs import replace

    from game.cli.complaints import WrongUsage
    from game.rules.plainly.rules import Entry

    def concerns_a_part_of(entry: Entry, asked: str) -> bool:
        return asked.endswith(")") and entry.concerns(asked.partition("(")[0])

    title = asked.lower().replace("-", " ")
    if headed := tuple(s for s in sections if s.title.lower() == title):
        return headed
    for words in dict.fromkeys(
        (asked, _ALSO.get(asked.lower(), asked), asked.replace("-", " "))
    ):
        for fits in (Entry.concerns, Entry.speaks_of, concerns_a_part_of):
            kept = (
                replace(s, entries=tuple(e for e in s.entries if fits(e, words)))
                for s in sections
            )
            if found := tuple(s for s in kept if s.entries):
                return found
    from game.scenario.diagnostics import did_you_mean

    names = [e.name for s in sections for e in s.entries]
    msg = f"`{id_}` has nothing under `{asked}`"
    raise WrongUsage(msg, did_you_mean(asked, names) or f"`nemcon rules {id_}` prints it")


def _lines(
    rulebook: Rulebook, sections: tuple[Section, ...], *, whole: bool
) -> Iterator[str]:
    yield f"{rulebook.title} ({rulebook.id})"
    for section in sections:
        yield ""
        yield section.title
        for entry in section.entries:
            yield from _of_entry(entry)
    if whole and rulebook.notes:
        yield ""
        yield "Notes"
        for note in rulebook.notes:
            yield from _wrapped(note, "  - ", "    ")


def _of_entry(entry: Entry) -> Iterator[str]:
    cited = f"  [{entry.rule}]" if entry.rule else ""
    yield f"  {entry.title}{cited}"
    if entry.words:
        sure = f" ({entry.sure})" if entry.rule else ""
        yield from _wrapped(f"{entry.words}{sure}", "    ", "    ")
    for fact in entry.facts:
        yield from _wrapped(fact, "    - ", "      ")


def _wrapped(words: str, first: str, rest: str) -> Iterator[str]:
    import textwrap

    from game.cli.lines import columns

    yield from textwrap.wrap(words, columns(), initial_indent=first, subsequent_indent=rest)
