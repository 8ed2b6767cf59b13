"""The words of a statement: what a delegation says, round the scenario's own arguments."""

from __future__ import annotations

import re

from game.delegates.lots import Draw
from game.delegates.naming import seat_in, speaker_in
from game.delegates.others.ballot import own_reckoning
from game.delegates.others.coalition import speaks_for
from game.delegates.others.introducing import introduces
from game.delegates.phrases import speaks_english, unvoted
from game.delegates.saying.company import fellow_speakers
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import Theme, bare, heard
from game.delegates.view import View
from game.rules.meeting.setup import WHOLE
from game.rules.meeting.state import speaking_limit
from game.rules.words.wording import subject

_NUMBERED = re.compile(r"^\w+ (\d|[IVXLC]+\b)")
"""Names that take no article: ``article 6(2)``, ``paragraph 4``, ``chapters VI and VII``."""


def remark_on(view: View, theme: Theme, draw: Draw) -> str:
    """A remark on one theme; ``""`` where nothing new is left to be said."""
    speech = Speech(view, draw)
    fellows = fellow_speakers(view, theme)
    if fellows and theme.reason != "red-line":
        _associated(speech, view, theme, fellows)
    else:
        _full(speech, view, theme, most=1 if _kept_short(view) else 2)
    return speech.words


def nothing_new(view: View, draw: Draw) -> str:
    """What is said with the floor when all has been said."""
    speech = Speech(view, draw)
    name = speaker_in(view, view.seat)
    speech.say("brief", name=name)
    return speech.words


def general_statement(view: View, found: tuple[Theme, ...], draw: Draw) -> str:
    """A statement in the general debate: the mood, the two weightiest themes, a close; under
    a short limit the weightiest alone, with one argument."""
    speech = Speech(view, draw)
    instructions = view.instructions
    assert instructions is not None
    for bloc in speaks_for(view.setup, view.seat)[:1]:
        speech.say("on-behalf", bloc=bloc.name)
    if introduces(view):
        speech.say("introduce")
    if instructions.voice:
        speech.add(instructions.voice, 3)
        return speech.words
    short = _kept_short(view)
    mood = "" if introduces(view) else _mood(view)
    if mood and not short:
        speech.say(f"open-{mood}")
    for at, theme in enumerate(_apart(found)[: 1 if short else 2]):
        if has_a_minute(view) and _argument(speech, view, theme.issue, high=theme.high):
            continue  # the argument says by itself where one stands
        fellows = fellow_speakers(view, theme)
        if fellows:
            _associated(speech, view, theme, fellows)
        else:
            _full(speech, view, theme, most=2 if at == 0 and not short else 1)
    if not found and instructions.aims:
        speech.say("aim", aim=bare(instructions.aims[0]))
    if mood in ("ready", "hostile") and not short:
        speech.say(unvoted(view, f"close-{mood}"))
    return speech.words


_SHORT = 2
"""Minutes of a limit on speaking time under which a speaker makes one point."""


def _kept_short(view: View) -> bool:
    limit = speaking_limit(view.setup, view.chamber)
    return 0 < limit <= _SHORT


def has_a_minute(view: View) -> bool:
    """Whether there is time for the point alone, and for no argument."""
    return speaking_limit(view.setup, view.chamber) == 1


def plea(view: View, draw: Draw) -> str:
    """What one that has no vote asks of those who have: what it stands for, then its aims."""
    speech = Speech(view, draw)
    instructions = view.instructions
    assert instructions is not None
    if speech.add(instructions.voice, 3):
        return speech.words
    for aim in instructions.aims:
        if not _told(view, aim) and speech.say("plea", aim=bare(aim)):
            break
    return speech.words


def _told(view: View, aim: str) -> bool:
    """Whether the seat has put an aim in words already."""
    mine = heard(view.chamber.statements).by_seat.get(view.seat, ())
    return any(bare(aim) in said.words for said in mine)


def _apart(found: tuple[Theme, ...]) -> list[Theme]:
    """Themes of which no two are about the same issue."""
    by_issue: dict[str, Theme] = {}
    for theme in found:
        by_issue.setdefault(theme.issue or theme.about, theme)
    return list(by_issue.values())


def noun(view: View, about: str) -> str:
    """What a statement calls the thing that it is about."""
    if about in view.chamber.proposals:
        return about
    name = subject(view.setup, view.chamber, about)
    if not speaks_english(view.dossier.language):
        return name
    return name if name.startswith("the ") or _NUMBERED.search(name) else f"the {name}"


def _mood(view: View) -> str:
    """How a delegation speaks of the text as a whole: by its worth, and by its lines."""
    instructions = view.instructions
    assert instructions is not None
    if not view.setup.by_id[view.seat].member:
        return ""
    reckoned = own_reckoning(view, WHOLE)
    room = reckoned.if_yes - instructions.walk_away
    if instructions.insists >= 6500 or room <= 0:
        return "hostile"
    return "ready" if room >= 3500 and not instructions.insists >= 3000 else "wary"


def _full(speech: Speech, view: View, theme: Theme, most: int) -> None:
    """A stand with its reason and its case."""
    what = noun(view, theme.about)
    on_proposal = theme.about in view.chamber.proposals
    line = bare(theme.line)
    if theme.reason == "red-line":
        key = _red_line_key(theme, on_proposal=on_proposal)
        if not speech.say(key, subject=what, line=line) and on_proposal:
            stand = "for" if theme.kind == "support" else "against"
            speech.say(f"{stand}-proposal", subject=what)
    elif on_proposal:
        key = "for-proposal" if theme.kind == "support" else "against-proposal"
        speech.say(key, subject=what)
        _because(speech, view, theme)
    else:
        speech.say(theme.kind, subject=what)
    argued = _argue(speech, view, theme, most)
    wants = theme.kind == "concern" and not on_proposal and _is_on_its_side(view, theme)
    if wants and not argued:
        speech.say("want", pole=_pole(view, theme))


def _red_line_key(theme: Theme, *, on_proposal: bool) -> str:
    if not on_proposal:
        return "red-line"
    return "mends-line" if theme.kind == "support" else "red-line-proposal"


def _because(speech: Speech, view: View, theme: Theme) -> None:
    if has_a_minute(view):
        return
    match theme.reason:
        case "reopening" | "half-way" | "reached" | "beyond" | "too-soft" | "too-far":
            key = {"reopening": "because-reopening"}.get(theme.reason, theme.reason)
            speech.say(key)
        case "group":
            speech.say("because-bloc", bloc=theme.line)
        case _:
            pass


def _argue(speech: Speech, view: View, theme: Theme, most: int) -> int:
    """The delegation's own argument, then the case that its side makes; none where it is
    against a change that goes its own way, or votes as its group does, for that would be the
    other side's, nor where there is no time for one."""
    if not theme.issue or theme.reason in ("reopening", "too-far") or has_a_minute(view):
        return 0
    instructions = view.instructions
    assert instructions is not None
    said = 0
    held = instructions.positions.get(theme.issue)
    if held is None or (held.place >= 0) == theme.high:
        said = speech.add(instructions.lines.get(theme.issue, ""), most)
    if said < most and _is_on_its_side(view, theme):
        said += speech.add(_case(view, theme.issue, theme.high), most - said)
    return said


def _is_on_its_side(view: View, theme: Theme) -> bool:
    """Whether a theme argues for the end of the issue's scale towards which the seat stands:
    who is between the two may be against a step, and does not make the case of either."""
    return bool(theme.issue) and _stands_there(view, theme.issue, high=theme.high)


def _stands_there(view: View, issue: str, *, high: bool) -> bool:
    assert view.instructions is not None
    held = view.instructions.positions.get(issue)
    return held is None or (held.place > 0 if high else held.place < 0)


def own_argument(speech: Speech, view: View, issue: str, *, high: bool) -> bool:
    """One sentence of the delegation's own, or of its side's case; whether one was left, and
    there was time for it."""
    return not has_a_minute(view) and _argument(speech, view, issue, high=high)


def _argument(speech: Speech, view: View, issue: str, *, high: bool) -> bool:
    assert view.instructions is not None
    if not issue:
        return False
    own = speech.add(view.instructions.lines.get(issue, ""), 1)
    if own or not _stands_there(view, issue, high=high):
        return bool(own)
    return bool(speech.add(_case(view, issue, high), 1))


def _case(view: View, issue: str, high: bool) -> str:
    found = view.dossier.issues[issue]
    return found.case_high if high else found.case_low


def _pole(view: View, theme: Theme) -> str:
    issue = view.dossier.issues[theme.issue]
    return bare(issue.high if theme.high else issue.low)


def _associated(speech: Speech, view: View, theme: Theme, who: tuple[str, ...]) -> None:
    """Shorter, because others have spoken: whom one agrees with, and one thing of one's
    own."""
    what = noun(view, theme.about)
    names = [seat_in(view, seat) for seat in who]
    if len(names) > 1:
        done = speech.say(
            "associate-two", subject=what, who=names[-2], other=names[-1]
        ) or speech.say("associate", subject=what, who=names[-1])
    else:
        done = speech.say("associate", subject=what, who=names[0])
    if not done:
        speech.say(theme.kind if theme.kind != "red-line" else "concern", subject=what)
    if theme.about in view.chamber.proposals:
        _because(speech, view, theme)
    _argue(speech, view, theme, 1)
