"""Tracked changes: what a proposal would do to a text, readable without colour."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

import msgspec

from game.rules.draft.applying import with_additions
from game.rules.draft.references import resolved
from game.rules.draft.text import Add, Delete, Draft, Move, Operation, Provision, Revise
from game.rules.meeting.business import Proposal
from game.tui.typeset import Run

_TOKENS = re.compile(r"\s+|[\w’'-]+|[^\w\s]")
_MARKS = re.compile(r"[,.;:!?)\]»”’]")
"""Marks that stand close to the word before them."""
STRUCK = ("[-", "-]")
"""Signs around words that go."""
ADDED = ("[+", "+]")
"""Signs around words that come."""


class Change(msgspec.Struct, frozen=True):
    """What happens to one provision."""

    provision: str
    before: str
    after: str
    moved: str = ""
    """Where it goes, in words, where it is only moved."""


def changes_of(draft: Draft, proposal: Proposal) -> tuple[Change, ...]:
    """What each operation of a proposal would do to the text as it stands."""
    draft = with_additions(draft, proposal.operations)
    return tuple(_change(draft, op) for op in proposal.operations)


def _change(draft: Draft, op: Operation) -> Change:
    match op:
        case Add(provision=new):
            return Change(new.id, "", resolved(draft, new.text))
        case Delete(id=id_):
            return Change(id_, _text(draft, id_), "")
        case Revise(id=id_, variant=variant, text=text):
            found = draft.provisions.get(id_)
            wording = found.wording(variant) if found and variant else None
            after = resolved(draft, wording.text if wording else text)
            return Change(id_, _text(draft, id_), after)
        case Move(id=id_, after=after):
            text = _text(draft, id_)
            return Change(id_, text, text, f"after {after}" if after else "to the top")
        case _:
            id_ = op.ids[0] if hasattr(op, "ids") else op.id
            return Change(id_, "", _text(draft, id_))


def _text(draft: Draft, id_: str) -> str:
    found = draft.provisions.get(id_)
    return resolved(draft, found.text) if found else ""


def tracked(before: str, after: str) -> list[Run]:
    """Both wordings in one: what goes struck, what comes underlined, each with its signs."""
    if before == after:
        return [(before, "")]
    if not after:
        return [(f"{STRUCK[0]}{before}{STRUCK[1]}", "struck")] if before else []
    if not before:
        return [(f"{ADDED[0]}{after}{ADDED[1]}", "added")]
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    if _alike(old, new) < _PATCHED:
        return [*tracked(before, ""), (" ", ""), *tracked("", after)]
    runs: list[Run] = []
    for tag, a, b, c, d in _joined(old, new):
        if tag == "equal":
            runs.append(("".join(old[a:b]), ""))
            continue
        if runs and (old[a:b] or new[c:d])[0].isspace():
            runs.append((" ", ""))
        runs += _marked("".join(old[a:b]), "".join(new[c:d]))
        if b < len(old) and not _MARKS.fullmatch(old[b]):
            runs.append((" ", ""))
    return _without_double_blanks(runs)


def _marked(gone: str, come: str) -> list[Run]:
    """What goes and what comes in one place."""
    runs: list[Run] = []
    if gone:
        runs.append((STRUCK[0] + gone.strip() + STRUCK[1], "struck"))
    if come:
        glue = " " if gone else ""
        runs.append((glue + ADDED[0] + come.strip() + ADDED[1], "added"))
    return runs


_PATCHED = 0.15
"""Share of words in common below which a text is another one, not the same with changes."""


def _alike(old: list[str], new: list[str]) -> float:
    """How far two texts share their words in order, 0 to 1."""
    first, second = ([t for t in one if t[0].isalnum()] for one in (old, new))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


_Change = tuple[str, int, int, int, int]
"""A tag and two spans of tokens, as :mod:`difflib` has them."""


def _joined(old: list[str], new: list[str]) -> list[_Change]:
    """The changes, those that only a word or two parts joined into one: a sentence that is
    patched word by word cannot be read."""
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    # Blanks first: only then are changes seen as long as they are.
    whole = _over(codes, lambda kept, _: not "".join(old[kept]).strip())
    return _over(whole, lambda kept, beside: _few(old[kept], beside))


def _over(codes: Sequence[_Change], slight: Callable[[slice, int], bool]) -> list[_Change]:
    """Changes joined over what stays between two of them, where that is slight."""
    found: list[_Change] = []
    for at, (tag, a, b, c, d) in enumerate(codes):
        inner = tag == "equal" and 0 < at < len(codes) - 1
        if inner and slight(slice(a, b), max(_size(codes[at - 1]), _size(codes[at + 1]))):
            tag = "replace"  # noqa: PLW2901 - it goes with its neighbours
        if found and tag != "equal" and found[-1][0] != "equal":
            _, first, _, start, _ = found[-1]
            found[-1] = ("replace", first, b, start, d)
        else:
            found.append((tag, a, b, c, d))
    return found


def _few(tokens: list[str], beside: int) -> bool:
    """Whether what stays between two changes is a word or two, and they are longer."""
    words = sum(1 for token in tokens if token.strip() and not _MARKS.fullmatch(token))
    return words <= 2 and beside > 2 * len(tokens)


def _size(change: _Change) -> int:
    _, a, b, c, d = change
    return max(b - a, d - c)


def _without_double_blanks(runs: list[Run]) -> list[Run]:
    kept: list[Run] = []
    for words, look in runs:
        if kept and kept[-1][0].endswith(" ") and words.startswith(" "):
            words = words.lstrip(" ")  # noqa: PLW2901 - the blank is there already
        if words:
            kept.append((words, look))
    return kept


def neighbours(draft: Draft, id_: str) -> tuple[Provision | None, Provision | None]:
    """The standing provisions just before and just after one."""
    before: Provision | None = None
    seen = False
    for provision in draft.walk():
        if provision.id == id_:
            seen = True
        elif not provision.deleted:
            if seen:
                return before, provision
            before = provision
    return before, None
