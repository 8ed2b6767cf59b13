"""From a real roll call to a scenario: the record as a replay, positions inferred."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from game.scenario.founding import Plan
from game.scenario.rollcall import RollCall

_PLACES = {"yes": "1.5", "abstain": "0", "no": "-1.5"}
_SALIENCE = {"yes": "40", "abstain": "40", "no": "70"}


def plan_of(call: RollCall) -> Plan:
    """A scenario on the day of a roll call: its room, its record, positions inferred."""
    votes = {
        k: sum(v == k for v in call.ballots.values()) for k in ("yes", "no", "abstain")
    }
    known = {
        choice: [c for c, v in call.ballots.items() if v == choice]
        for choice in ("yes", "no", "abstain", "absent")
    }
    rows = tuple(
        (code, "draft", _PLACES[vote], _SALIENCE[vote], "inferred", "VOTE")
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
    tally = {key: str(count) for key, count in votes.items()}
    carried = "adopted" if votes["yes"] > votes["no"] else "rejected"
    moment: dict[str, Any] = {
        "at": "12:00",
        "kind": "vote",
        "words": _told(votes, carried),
        "about": "whole",
        "outcome": carried,
        "tally": tally,
        "known": {k: v for k, v in known.items() if v},
        "source": "VOTE",
        "confidence": "certain",
    }
    playable = {code: _role(code, call.ballots[code], title) for code in _roles(known)}
    return {
        "format": "1",
        "id": "",
        "title": f"{call.resolution}: {title}",
        "summary": f"A recorded vote of {call.date}: {votes['yes']} in favour, {votes['no']} against, {votes['abstain']} abstaining.",
        "stakes": f"The draft \u201c{title}\u201d is before the Assembly. In the real room it was {carried}. Who could have been won, and with which words?",
        "date": call.date,
        "place": "General Assembly Hall",
        "minutes": "45",
        "class": {"size": f"{len(playable)}..{1 + 3 * len(playable)}", "lesson": "60"},
        "language": "en",
        "rulebook": "unga-plenary",
        "opens": "10:00",
        "closes": "13:00",
        "attendance": str(
            max(60, 100 - 100 * len(known["absent"]) // max(1, len(call.ballots)))
        ),
        "suggested": list(playable)[:3],
        "how_true": "RECORD. The room and how each Member voted. INFERRED. Positions, from that one vote; that a simple majority decided, which the table does not say. INVENTED FOR PLAY. The wordings other than the Chair's, the hours, aims and briefs.",
        "sources": {
            "VOTE": {"title": call.source, "confidence": "certain"},
        },
        "issues": {
            "draft": {
                "title": title,
                "low": "no such resolution",
                "high": "the resolution as it was put",
            }
        },
        "text": _draft(title),
        "stages": [
            {
                "id": "opening",
                "title": "Introduction",
                "kind": "statements",
                "until": "10:30",
            },
            {
                "id": "consultations",
                "title": "Consultations",
                "kind": "consultations",
                "until": "11:30",
            },
            {
                "id": "action",
                "title": "Action on the draft",
                "kind": "action",
                "until": "12:45",
            },
            {
                "id": "explanations",
                "title": "Explanations of vote",
                "kind": "explanations",
                "until": "13:00",
            },
        ],
        "room": {"members": list(call.ballots)},
        "delegations": playable,
        "record": [moment],
    }


def _told(votes: Mapping[str, int], carried: str) -> str:
    """The vote in a sentence; the majority that it needed stands in no table."""
    abstaining = f"{votes['abstain']} abstention{'' if votes['abstain'] == 1 else 's'}"
    return (
        f"The draft had {votes['yes']} votes for and {votes['no']} against, with {abstaining}: "
        f"{carried}, if a simple majority was needed."
    )


def _draft(title: str) -> list[dict[str, Any]]:
    wordings = {
        "chair": {
            "label": "as it was put",
            "place": "1.5",
            "text": f"Decides what the draft on \u201c{title}\u201d says.",
        },
        "soft": {
            "label": "in softer words",
            "place": "0.5",
            "text": f"Takes note of what the draft on \u201c{title}\u201d says.",
        },
        "middle": {
            "label": "put off",
            "place": "-0.5",
            "text": f"Decides to return to \u201c{title}\u201d at the next session.",
        },
        "deleted": {"label": "deleted", "place": "-2"},
    }
    return [
        {"id": "p1", "number": "Preambular paragraph 1", "heading": "Reasons", "kind": "preamble",
         "variants": {"chair": {"text": "Recalls the purposes and principles of the Charter."}}},
        {"id": "1", "number": "Paragraph 1", "heading": title[:60], "kind": "paragraph", "issue": "draft",
         "source": "VOTE", "confidence": "unsure", "variants": wordings},
        {"id": "2", "number": "Paragraph 2", "heading": "Follow-up", "kind": "paragraph",
         "variants": {"chair": {"text": "Decides to remain seized of the matter."}}},
    ]  # fmt: skip


def _roles(known: Mapping[str, list[str]]) -> list[str]:
    """Members to be played: a few of each side, the larger side first."""
    sides = [known[k] for k in ("yes", "no", "abstain")]
    picked: list[str] = []
    for side in sorted(sides, key=len, reverse=True):
        step = max(1, len(side) // 3)
        picked += side[::step][:3]
    return picked


def _role(code: str, vote: str, title: str) -> dict[str, Any]:
    aim = {
        "yes": "The resolution, with as many votes as can be had.",
        "no": "No such resolution, or one that says less.",
        "abstain": "Words that need not be voted against.",
    }[vote]
    return {
        "playable": "yes",
        "aims": [aim, f"A vote on \u201c{title[:60]}\u201d that can be explained at home."],
        "brief": f"briefs/{code}.md",
        "walk_away": {"yes": "20", "abstain": "35", "no": "50"}[vote],
    }
