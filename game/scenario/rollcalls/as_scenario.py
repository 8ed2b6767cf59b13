"""From a real roll call to a scenario: the record as a replay, positions inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from textwrap import shorten
from typing import Any

from game.scenario.founding.folder import Plan
from game.scenario.rollcalls.rollcall import RollCall
from game.scenario.world.days import FIRST_DAY

_PLACES = {"yes": "1.5", "abstain": "-0.5", "no": "-1.5"}
"""Where votes are taken to stand: who abstained is as far from the draft as it was put as the
worth of no text, so that on that draft it is indifferent and the room divides as it did."""
_NO_TEXT = "60"
"""Worth of having no text, per cent of the best text: the draft as it was put is worth more to
whoever voted for it, and less to whoever voted against."""
_SALIENCE = {"yes": "40", "abstain": "40", "no": "70"}
_TO_PLAY = "85"
"""Salience of who is to be played: how much a State cared stands in no vote, and a person
who sits down ought to have something at stake."""
_MOST_NAMED = 8


def plan_of(call: RollCall) -> Plan:
    """A scenario on the day of a roll call: its room, its record, positions inferred."""
    votes = call.totals
    known = {
        choice: [c for c, v in call.ballots.items() if v == choice]
        for choice in ("yes", "no", "abstain", "absent")
    }
    roles = frozenset(_roles(known))
    rows = tuple(
        (
            code,
            "draft",
            _PLACES[vote],
            _TO_PLAY if code in roles else _SALIENCE[vote],
            "inferred",
            "VOTE",
        )
        for code, vote in call.ballots.items()
        if vote in _PLACES
    )
    return Plan(
        _data(call, votes, known), rows, {}, f"{call.source}; made by `nemcon import`."
    )


def _data(
    call: RollCall, votes: Mapping[str, int], known: Mapping[str, list[str]]
) -> dict[str, Any]:
    title = " ".join(call.title.split())[:120]
    carried = "adopted" if votes["yes"] > votes["no"] else "rejected"
    playable = {code: _role(code, call.ballots[code], title) for code in _roles(known)}
    away = 100 * len(known["absent"]) // max(1, len(call.ballots))
    return {
        "format": "1",
        "id": "",
        "title": f"{call.resolution}: {title}" if title != call.resolution else title,
        "summary": f"A recorded vote of {_OPEN if call.date == FIRST_DAY else call.date}: {votes['yes']} in favour, {votes['no']} against, {votes['abstain']} abstaining.",
        "stakes": f"The draft \u201c{title if title != call.resolution else _OPEN}\u201d is before the Assembly. In the real room it was {carried}. Who could have been won, and with which words?",
        "date": call.date,
        "place": "General Assembly Hall",
        "minutes": "45",
        "class": {"size": f"{len(playable)}..{1 + 3 * len(playable)}", "lesson": "60"},
        "language": "en",
        "rulebook": "unga-plenary",
        "opens": "10:00",
        "closes": "13:00",
        "attendance": str(max(60, 100 - away)),
        "walk_away": _NO_TEXT,
        "suggested": list(playable)[:3],
        "how_true": f"RECORD. The room and how each Member voted.{_not_seated(call)}{_undated(call)} INFERRED. Positions and the worth of no text, from that one vote, so that the draft as it was put divides the room about as it did; that a simple majority decided, which the table does not say. INVENTED FOR PLAY. The wordings other than the Chair's, the hours, aims and briefs.",
        "sources": {"VOTE": {"title": call.source, "confidence": "certain"}},
        "issues": {"draft": {"title": title, **_ENDS}},
        "text": _draft(title),
        "stages": [dict(zip(_STAGE, stage, strict=True)) for stage in _STAGES],
        "room": {"members": list(call.ballots)},
        "delegations": playable,
        "record": [_moment(call, votes, known, carried)],
    }


_OPEN = "[...]"
"""What no table told, and somebody has to write."""
_ENDS = {"low": "no such resolution", "high": "the resolution as it was put"}
_STAGE = ("id", "title", "kind", "until")
_STAGES = (
    ("opening", "Introduction", "statements", "10:30"),
    ("consultations", "Consultations", "consultations", "11:30"),
    ("action", "Action on the draft", "action", "12:45"),
    ("explanations", "Explanations of vote", "explanations", "13:00"),
)


def _moment(
    call: RollCall, votes: Mapping[str, int], known: Mapping[str, list[str]], carried: str
) -> dict[str, Any]:
    """The vote as a moment of the record."""
    return {
        "at": "12:00",
        "kind": "vote",
        "words": _told(votes, carried),
        "about": "whole",
        "outcome": carried,
        "tally": {key: str(count) for key, count in votes.items()} | _unseated(call),
        "known": {k: v for k, v in known.items() if v and len(v) <= votes.get(k, len(v))},
        "source": "VOTE",
        "confidence": "certain",
    }


def _unseated(call: RollCall) -> dict[str, str]:
    """How many votes of the totals are of nobody in the room; nothing where it is none."""
    many = len(_voted(call.cast.former)) + len(_voted(call.cast.unknown)) + _untold(call)
    return {"unseated": str(many)} if many else {}


def _voted(ballots: Mapping[str, str]) -> list[str]:
    return [who for who, vote in ballots.items() if vote != "absent"]


def _untold(call: RollCall) -> int:
    """How many votes the totals have that no row has."""
    cast = Counter(call.cast.all_cast())
    return sum(max(0, total - cast[choice]) for choice, total in call.totals.items())


def _not_seated(call: RollCall) -> str:
    """Sentences on who of the table is not in the room, and on names that the totals do not
    bear out."""
    former, unknown = _voted(call.cast.former), _voted(call.cast.unknown)
    said = _apart(len(former), f"of those who are not Members today ({_few(former)})")
    said += _apart(len(unknown), f"under unknown codes, perhaps slips ({_few(unknown)}),")
    said += _apart(_untold(call), "that no row tells")
    if who := call.cast.unread:
        said += f" Not in the room, for their votes cannot be read: {_few(who)}."
    cast = Counter(call.ballots.values())
    over = [c for c, total in call.totals.items() if cast[c] > total]
    if over:
        said += (
            f" The table names more States for {' and for '.join(over)} than its totals "
            "count: the totals are kept, and these names left out of the record."
        )
    return said


def _undated(call: RollCall) -> str:
    """A sentence on a day that no table gave."""
    told = " The table gives no date: the day is that on which the Assembly first met."
    return told if call.date == FIRST_DAY else ""


def _apart(many: int, which: str) -> str:
    """A sentence on votes in the numbers for which there is no seat; ``""``: none."""
    votes = "One vote" if many == 1 else f"{many} votes"
    stand = "stands" if many == 1 else "stand"
    return f" {votes} {which} {stand} in the numbers and not in the room." if many else ""


def _few(who: Sequence[str]) -> str:
    """Who, within the width of a line: a table may have any number of slips of any length."""
    more = f" and {len(who) - _MOST_NAMED} more" if len(who) > _MOST_NAMED else ""
    return ", ".join(one[:12] for one in who[:_MOST_NAMED]) + more


def _told(votes: Mapping[str, int], carried: str) -> str:
    """The vote in a sentence; the majority that it needed stands in no table."""
    abstaining = f"{votes['abstain']} abstention{'' if votes['abstain'] == 1 else 's'}"
    return (
        f"The draft had {votes['yes']} votes for and {votes['no']} against, with {abstaining}: "
        f"{carried}, if a simple majority was needed."
    )


def _draft(title: str) -> list[dict[str, Any]]:
    """A draft to quarrel over: what was voted on, whom it binds, and what comes of it."""
    quoted = f"\u201c{title}\u201d"
    decision = _wordings(
        ("chair", "as it was put", "1.5", f"Decides what the draft on {quoted} says."),
        (
            "soft",
            "in softer words",
            "0.25",
            f"Takes note of what the draft on {quoted} says.",
        ),
        (
            "middle",
            "put off",
            "-1.5",
            f"Decides to return to {quoted} at the next session.",
        ),
    )
    call = _wordings(
        ("chair", "all are called upon", "1", "Calls upon all States to act accordingly."),
        (
            "soft",
            "whoever wishes",
            "-0.5",
            "Invites States that wish to do so to act accordingly.",
        ),
    )
    after = _wordings(
        ("chair", "a report", "0.5", "Asks the Secretary-General to report at the next session."),
        ("strong", "a body of its own", "2", "Sets up a committee of all Members, which begins its work within the year."),
        ("soft", "no report", "-1", "Invites States to exchange views."),
    )  # fmt: skip
    reasons = {"chair": {"text": "Recalls the purposes and principles of the Charter."}}
    return [
        {"id": "pp1", "number": "Preambular paragraph 1", "heading": "Reasons",
         "kind": "preamble", "variants": reasons},
        _paragraph("1", shorten(title, 60, placeholder=" \u2026"), decision) | {"source": "VOTE", "confidence": "unsure"},
        _paragraph("2", "Call upon States", call),
        _paragraph("3", "Follow-up", after),
    ]  # fmt: skip


def _wordings(*variants: tuple[str, str, str, str]) -> dict[str, Any]:
    """Wordings with their labels and places, and the deletion."""
    found: dict[str, Any] = {
        id_: {"label": label, "place": place, "text": text}
        for id_, label, place, text in variants
    }
    return found | {"deleted": {"label": "deleted", "place": "-2"}}


def _paragraph(number: str, heading: str, variants: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "id": number,
        "number": f"Paragraph {number}",
        "heading": heading,
        "kind": "paragraph",
        "issue": "draft",
        "variants": variants,
    }


def _roles(known: Mapping[str, list[str]]) -> list[str]:
    """Members to be played: a few of each side, the larger side first."""
    sides = [known[k] for k in ("yes", "no", "abstain")]
    picked: list[str] = []
    for side in sorted(sides, key=len, reverse=True):
        step = max(1, len(side) // 3)
        picked += side[::step][:3]
    return picked


def _role(code: str, vote: str, title: str) -> dict[str, Any]:
    called = shorten(title, 60, placeholder=" \u2026")
    aim = {
        "yes": "The resolution, with as many votes as can be had.",
        "no": "No such resolution, or one that says less.",
        "abstain": "Words that need not be voted against.",
    }[vote]
    return {
        "playable": "yes",
        "aims": [
            aim,
            f"A vote on \u201c{called}\u201d that can be explained at home.",
        ],
        "brief": f"briefs/{code}.md",
        "walk_away": {"yes": "20", "abstain": _NO_TEXT, "no": _NO_TEXT}[vote],
    }
