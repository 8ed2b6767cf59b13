"""What a person may have meant who typed a word that stands for nothing here."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches
from typing import get_args

from game.errors import Unreadable
from game.rules.meeting.setup import Setup
from game.rules.notation.reading import WORDS
from game.rules.rulebook import MotionProcedure
from game.sitting.actions import BY_WORD

_BALLOTS = ("yes", "no", "abstain")
"""Ballots that are typed for themselves; the notation knows what they lack."""
_SAID_OTHERWISE = {
    **dict.fromkeys(("dissociate", "dissociation"), "speak dissociation"),
    **dict.fromkeys(("reserve", "reservation"), "speak reservation"),
    **dict.fromkeys(("explain", "explanation"), "speak explanation"),
    **dict.fromkeys(("interpret", "interpretation"), "speak interpretation"),
    **dict.fromkeys(("support", "endorse", "welcome"), "speak support"),
    **dict.fromkeys(("oppose", "concern"), "speak concern"),
    **dict.fromkeys(("reply", "respond"), "speak reply"),
    **dict.fromkeys(("say", "statement"), "speak general"),
    **dict.fromkeys(("raise", "placard"), "floor"),
    **dict.fromkeys(("lower", "yield"), "floor lower"),
    **dict.fromkeys(("propose", "amendment", "change", "submit"), "amend"),
    **dict.fromkeys(("delete", "strike", "remove"), "amend ID delete"),
    **dict.fromkeys(("sponsor", "cosponsor", "sign"), "co-sponsor"),
    **dict.fromkeys(("trade", "deal", "promise"), "offer"),
    **dict.fromkeys(("veto", "against"), "vote no"),
    **dict.fromkeys(("motion", "procedure"), "move"),
    **dict.fromkeys(("order", "point"), "move point-of-order"),
    **dict.fromkeys(("division", "divide"), "move division"),
    "appeal": "move appeal",
    **dict.fromkeys(("postpone", "adjourn"), "move adjourn-debate"),
    **dict.fromkeys(("rollcall", "roll"), "move roll-call"),
    **dict.fromkeys(("continue", "next", "go", "pass"), "wait"),
    **dict.fromkeys(("exit", "bye", "leave"), "quit"),
    **dict.fromkeys(("whip", "count"), "room"),
}
"""What people of the field call an act, and the command that does it."""
_MOTIONS = get_args(MotionProcedure)
_LONGEST = 6
"""Words that the name of a State may have."""


def known_word(typed: str) -> None:
    """Raise :class:`Unreadable`, with the nearest, where a command begins with no action."""
    first, _, rest = typed.strip().partition(" ")
    word = first.lower()
    if not word or word in BY_WORD or word in WORDS or word in _BALLOTS:
        return
    if word[0] in "{[":
        msg = "A command is plain words, also where the answers are JSON."
        raise Unreadable(msg, "wait")
    if command := _SAID_OTHERWISE.get(word) or (f"move {word}" if word in _MOTIONS else ""):
        words = f"There is no action `{first}`; what does that is `{command}`."
        raise Unreadable(words, _with(command, rest))
    near = get_close_matches(word, BY_WORD, 1)
    if not near:
        raise Unreadable(f"There is no action `{first[:40]}`.", "help")
    words = f"There is no action `{first[:40]}`; did you mean `{near[0]}`?"
    raise Unreadable(words, f"{near[0]} {rest}".rstrip())


def _with(command: str, rest: str) -> str:
    """A command with what was typed after another word for it, where it takes that."""
    verb, _, after = command.partition(" ID ")
    if after:
        return f"{verb} {rest or 'ID'} {after}"
    takes_none = command in ("floor", "floor lower", "vote no", "wait", "quit", "room")
    return command if takes_none else f"{command} {rest}".rstrip()


def code_meant(words: Sequence[str], setup: Setup) -> tuple[str, int]:
    """The seat that words at the beginning of some are a name of, a State's or one that the room
    has given it, and how many words that are; ``("", 0)`` where they are none's that sits here."""
    from game.scenario.world.countries import country_code

    given = {n.casefold(): s.id for s in setup.seats for n in (s.name, s.brief)}
    first = 1 if words and words[0].casefold() == "the" else 0
    for many in range(min(_LONGEST, len(words)), first, -1):
        name = " ".join(words[:many])
        code = given.get(" ".join(words[first:many]).casefold()) or country_code(name)
        if code in setup.by_id:
            return code, many
    return "", 0
