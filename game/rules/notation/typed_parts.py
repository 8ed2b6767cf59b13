"""The parts of a typed command: words, changes of the text, ballots, promises, numbers."""

from __future__ import annotations

import difflib
import re
import shlex
from collections.abc import Iterable

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from game.errors import Unreadable
from game.rules.draft.applying import with_what_is_put
from game.rules.draft.number_paths import NEW
from game.rules.draft.places import LIMIT, issues_of, with_place
from game.rules.draft.text import Add, Delete, Move, Operation, Provision, Revise
from game.rules.meeting.additions import text_amended
from game.rules.meeting.state import Chamber
from game.rules.notation.typed_names import provision_named, subject_named, target_named
from game.rules.voting import Choice
from game.rules.wishes import intents as it


def at_colon(words: str) -> tuple[str, str]:
    """The words before and after the first colon that stands outside quotation marks."""
    for found in _QUOTED_OR.finditer(words):
        if found[0] == ":":
            return words[: found.start()], words[found.end() :]
    return words, ""


_QUOTED_OR = re.compile(r'"(?:\\.|[^"\\])*(?:"|\\?$)|[:;,]')
"""What stands in quotation marks, within which ``\\"`` is one; or a mark."""


def words_of(head: str) -> list[str]:
    """Words, and what stands in quotation marks; ``;`` and ``,`` stand alone."""
    lexer = shlex.shlex(_QUOTED_OR.sub(_set_apart, head), posix=True)
    lexer.whitespace_split = True
    lexer.quotes = '"'
    lexer.commenters = ""
    try:
        return list(lexer)
    except ValueError as error:
        raise Unreadable("A quotation mark is not closed.", 'amend ID text "…"') from error


def _set_apart(found: re.Match[str]) -> str:
    """A mark between blanks; what stands in quotation marks as it is."""
    return f" {found[0]} " if found[0] in ";," else found[0]


def one_of(parts: list[str], usage: str) -> str:
    """The one word that follows; :class:`Unreadable` where it is none or several."""
    if len(parts) != 1:
        raise Unreadable("That needs one thing after it.", usage)
    return parts[0]


def nothing_after(parts: list[str], usage: str) -> None:
    """Raise :class:`Unreadable` where a word follows."""
    if parts:
        raise Unreadable(f"`{' '.join(parts)}` is too much.", usage)


def change_of(p: list[str], words: str, chamber: Chamber) -> Operation:
    """A change of the text: ``6.2 delete``, ``6.2 soft``, ``6.2 text "..."``,
    ``6.2 at 1.5 text "..."``, ``6.2 move after 6.4``, ``6.3 add after 6.2 text "..."``."""
    if len(p) < 2:
        raise Unreadable("A change names a provision and what to do.", "amend 6.2 delete")
    how = p[1].lower()
    if how == "add":
        return _addition(p, words, chamber)
    id_ = provision_named(p[0], chamber)
    if how == "delete" and len(p) == 2:
        return Delete(id_)
    if how == "move":
        parent, after, rest = _place_named(p[2:], chamber)
        nothing_after(rest, _MOVE)
        return Move(id_, parent, after)
    if how in ("text", "at"):
        return _in_own_words(id_, p[1:], words)
    found = chamber.draft.provisions.get(id_)
    variants = {v.id.lower(): v.id for v in found.variants} if found else {how: how}
    if len(p) == 2 and how in variants:
        return Revise(id_, variants[how])
    near = difflib.get_close_matches(how, [*variants, *CHANGES], 1)
    has = ", ".join(variants.values()) or "none"
    raise Unreadable(
        f"Provision `{id_}` has no wording `{p[1]}`; it has {has}.",
        f"amend {id_} {near[0] if near else 'delete'}",
    )


def changes_of(
    groups: Iterable[list[str]], words: str, chamber: Chamber, amends: str = ""
) -> tuple[Operation, ...]:
    """The changes of one proposal, each of which knows what those before it add and move; of an
    amendment to a proposal, what that one adds too, which it words anew or puts elsewhere."""
    parent = chamber.proposals.get(amends)
    added = {
        op.provision.id: op
        for op in (parent.operations if parent else ())
        if isinstance(op, Add)
    }
    found: list[Operation] = []
    for group in groups:
        draft = with_what_is_put(text_amended(chamber, amends, ()), found)
        op = change_of(group, words, replace(chamber, draft=draft))
        like = added.get(_changed(op))
        found.append(_added_otherwise(like, op) if like else op)
    return tuple(found)


def _changed(op: Operation) -> str:
    return op.id if isinstance(op, Revise | Move) else ""


def _added_otherwise(like: Add, op: Operation) -> Operation:
    """An addition with other words or at another place, as a change of what it adds asks."""
    new = like.provision
    match op:
        case Revise(variant="", text=text, place=place):
            lies = new.placed if place is UNSET else place
            return Add(replace(new, text=text, placed=lies), like.after)
        case Move(parent=parent, after=after):
            return Add(replace(new, parent=parent, number=f"{NEW} {new.id}"), after)
        case _:
            return op


def _in_own_words(id_: str, p: list[str], words: str) -> Revise:
    """A wording of the mover's own, with a place on the provision's issue where given."""
    place: int | UnsetType = UNSET
    usage = f'amend {id_} at 1.5 text "…"'
    if p[0].lower() == "at":
        if len(p) < 2:
            raise Unreadable("A wording lies at a place from -2 to 2.", usage)
        place, p = _hundredths(p[1], usage), p[2:]
    text = " ".join(p[1:]) or words
    if (p and p[0].lower() != "text") or not text:
        raise Unreadable("The new wording is missing.", f'amend {id_} text "…"')
    return Revise(id_, text=text, place=place)


CHANGES = ("delete", "text", "move", "add", "at")
"""What may follow a provision in a change of the text, where a wording may be named too."""
_MOVE = "amend 6.2 move after 24, amend 6.2 move under 24"
_ADD = 'amend 6.3 add after 6.2 text "…"'
_ON = 'amend 6.3 add after 6.2 on ISSUE at 1.5 text "…"'
_PLACE = re.compile(r"([+-]?)([0-2])(?:\.([0-9]{1,2}))?")
_NEW_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z.\-]{0,19}")


def _place_named(p: list[str], chamber: Chamber) -> tuple[str, str, list[str]]:
    """Parent, the sibling before (``""``: first), and the words that are left."""
    match [p[0].lower(), *p[1:]] if p else []:
        case ["after", name, *rest]:
            sibling = provision_named(name, chamber)
            found = chamber.draft.provisions.get(sibling)
            return found.parent if found else "", sibling, rest
        case ["under", name, *rest]:
            return provision_named(name, chamber), "", rest
        case ["first", *rest]:
            return "", "", rest
        case _:
            raise Unreadable("It says not where.", _MOVE)


def _addition(p: list[str], words: str, chamber: Chamber) -> Operation:
    """A new provision, of the kind of the one that it follows, with an id of its own; with
    an issue and a place on its scale where the mover gives them."""
    if not _NEW_ID.fullmatch(p[0]):
        raise Unreadable(f"`{p[0][:20]}` is no id for a provision.", _ADD)
    parent, after, rest = _place_named(p[2:], chamber)
    issue, place, rest = _bearing(rest, chamber)
    text = " ".join(rest[1:]) or words
    if (rest and rest[0].lower() != "text") or not text.strip():
        raise Unreadable("The wording of what is added is missing.", _ADD)
    like = chamber.draft.provisions.get(after)
    new = Provision(
        p[0],
        f"{NEW} {p[0]}",
        "",
        text,
        variant="",
        kind=like.kind if like else "paragraph",
        parent=parent,
        operative=like.operative if like else True,
    )
    return Add(with_place(new, chamber.draft, issue, place) if issue else new, after)


def _bearing(p: list[str], chamber: Chamber) -> tuple[str, int, list[str]]:
    """Issue and place that ``on ISSUE at PLACE`` names, and the words that are left."""
    if not p or p[0].lower() != "on":
        return "", 0, p
    if len(p) < 4 or p[2].lower() != "at":
        raise Unreadable("What is added bears on an issue at a place from -2 to 2.", _ON)
    known = {issue.lower(): issue for issue in issues_of(chamber.draft)}
    if p[1].lower() not in known:
        near = difflib.get_close_matches(p[1].lower(), known, 1)
        names = ", ".join(known.values()) or "none"
        hint = _ON.replace("ISSUE", known[near[0]] if near else "ISSUE")
        raise Unreadable(f"No issue here is called `{p[1]}`; it has {names}.", hint)
    return known[p[1].lower()], _hundredths(p[3], _ON), p[4:]


def _hundredths(word: str, usage: str) -> int:
    """A place as typed, ``-1.25``, in hundredths of the scale."""
    found = _PLACE.fullmatch(word)
    size = int(found[2]) * 100 + int((found[3] or "0").ljust(2, "0")) if found else 999
    if found is None or size > LIMIT:
        raise Unreadable(f"`{word}` is no place from -2 to 2.", usage)
    return -size if found[1] == "-" else size


def split(parts: list[str], mark: str) -> list[list[str]]:
    """The groups of words between marks; empty groups are left out."""
    groups: list[list[str]] = [[]]
    for part in parts:
        if part == mark:
            groups.append([])
        else:
            groups[-1].append(part)
    return [g for g in groups if g]


def choice_of(word: str) -> Choice:
    """A ballot."""
    choices: dict[str, Choice] = {
        "yes": "yes",
        "no": "no",
        "abstain": "abstain",
        "absent": "absent",
    }
    if word.lower() not in choices:
        raise Unreadable(f"`{word}` is no ballot.", "vote yes|no|abstain|absent")
    return choices[word.lower()]


def deed_of(p: list[str], chamber: Chamber) -> it.Undertaking:
    """One thing that somebody promises."""
    usage = "vote A1 no, co-sponsor A1, withdraw A1, let-go A1, let-stand 6.2, no-objection whole"
    match [x.lower() for x in p]:
        case ["vote", target, choice]:
            return it.Undertaking("vote", subject_named(target, chamber), choice_of(choice))
        case ["co-sponsor", target]:
            return it.Undertaking("co-sponsor", target_named(target))
        case ["withdraw", target]:
            return it.Undertaking("withdraw", target_named(target))
        case ["let-go", target]:
            return it.Undertaking("let-go", subject_named(target, chamber))
        case ["let-stand", target]:
            return it.Undertaking("let-stand", provision_named(target, chamber))
        case ["no-objection", target]:
            return it.Undertaking("no-objection", subject_named(target, chamber))
        case _:
            raise Unreadable(f"`{' '.join(p)}` is nothing one can promise.", usage)


def number_of(word: str, usage: str) -> int:
    """A whole number of at most nine digits."""
    if not (word.isascii() and word.isdigit() and len(word) < 10):
        raise Unreadable(f"`{word[:20]}` is no number of at most nine digits.", usage)
    return int(word)
