"""A meeting that goes from one forum to another, and over days; texts that are re-issued."""

from __future__ import annotations

import msgspec

from game.rules.log import events as ev
from game.rules.meeting.calendar import clock
from game.rules.meeting.results import adopted, tally_of
from game.rules.meeting.setup import CHAIR, Setup, Stage
from game.rules.meeting.state import opening
from game.rules.rulebook import Citation, ConsensusRule, SilenceRule
from game.rules.words.sayings import say
from tests.rules.rooms import Room, full_rulebook, rulebook, setup

VOTES = "AAA: vote yes\nBBB: vote yes\nCCC: vote yes\nDDD: vote no"


def two_forums() -> Setup:
    """A conference that needs consensus; on the next day an assembly where half carries."""
    conference = full_rulebook(
        id="conference", consensus=ConsensusRule(Citation("rule 33"), required=True)
    )
    half = conference.majorities["procedural"]
    assembly = full_rulebook(
        id="assembly",
        consensus=ConsensusRule(Citation("practice")),
        majorities={**conference.majorities, "substance": half},
    )
    return setup(
        conference,
        stages=(
            Stage("first", "Conference", "action", 1000),
            Stage("second", "Assembly", "action", 2600, "assembly", 2400),
        ),
        closes=2700,
        rulebooks={"conference": conference, "assembly": assembly},
    )


def silent(*, first: bool) -> Setup:
    rule = SilenceRule(Citation("practice"), 72, first=first)
    return setup(msgspec.structs.replace(full_rulebook(), silence=rule), closes=20000)


def test_what_one_forum_cannot_vote_on_another_can() -> None:
    room = Room(two_forums()).play(
        """chair: stage first
        chair: consensus whole
        DDD: object : never
        chair: gavel"""
    )
    assert room.refused("chair: put whole").code == "consensus-only"
    room.play(
        f"chair: stage second\nchair: put whole\n{VOTES}\nchair: declare\nchair: close"
    )
    assert room.meeting.chamber.outcome == "vote"


def test_a_vote_is_counted_by_the_rules_under_which_it_was_put() -> None:
    start = two_forums()
    rules = {**start.rulebooks, "conference": rulebook(id="conference")}
    start = msgspec.structs.replace(
        start, rulebook=rules["conference"], rulebooks={**rules}
    )
    room = Room(start).play(
        f"""chair: stage first
        AAA: amend 1 soft
        AAA: ask A1
        chair: exhausted
        chair: put A1
        {VOTES.replace("CCC: vote yes", "CCC: vote no")}
        chair: declare
        chair: stage second"""
    )
    decision = room.meeting.chamber.decisions[0]
    assert tally_of(room.meeting.setup, decision).needed == 3
    assert not adopted(room.meeting.setup, decision)


def test_a_meeting_is_followed_anew_by_the_rules_of_its_first_stage() -> None:
    """Whoever takes a meeting up again in its second forum holds a setup with that in force."""
    room = Room(two_forums()).play("chair: stage first\nchair: stage second")
    now = room.meeting.setup
    assert (now.rulebook.id, opening(now).setup.rulebook.id) == ("assembly", "conference")
    assert opening(now).setup == two_forums()


def test_what_one_forum_has_decided_of_the_text_does_not_bind_another() -> None:
    room = Room(two_forums()).play(
        """chair: stage first
        AAA: amend 1 soft
        BBB: amend 1 at 1.7 text "A little softer."
        chair: consensus A1
        chair: gavel"""
    )
    others = ('BBB: amend 1 text "In other words."', "BBB: amend 1 chair")
    assert {room.refused(words).code for words in others} == {"conflict", "already-done"}
    assert room.refused('BBB: amend 1 at 1.7 text "A little softer."').code == "moot"
    room.play("chair: stage second").play("\n".join(others))
    room.play('BBB: amend 1 at 1.7 text "A little softer."')
    pending = [p.id for p in room.meeting.chamber.pending]
    assert pending == ["A3", "A4", "A5"]


def test_a_text_that_found_no_consensus_where_nothing_else_adopts_is_open_again() -> None:
    failed = "chair: consensus whole\nDDD: object : never\nchair: gavel"
    adopted = "AAA: amend 1 soft\nchair: consensus A1\nchair: gavel"
    other = 'BBB: amend 1 text "In other words."'
    room = Room(two_forums()).play(f"chair: stage first\n{adopted}")
    assert room.refused(other).code == "conflict"
    room.play(f"{failed}\n{other}")
    where_votes_follow = Room(two_forums()).play("chair: stage first\nchair: stage second")
    where_votes_follow.play(f"{adopted}\n{failed}")
    assert where_votes_follow.refused(other).code == "conflict"


def test_motions_of_the_old_forum_lapse() -> None:
    """Where the quorum is lost a motion cannot be settled before the forum changes."""
    room = Room(two_forums()).play("chair: stage first\nAAA: move close-debate")
    assert room.refused("chair: stage second").code == "motion-pending"
    left = frozenset({"CCC", "DDD"})
    chamber = msgspec.structs.replace(room.meeting.chamber, absent=left)
    room.meeting = msgspec.structs.replace(room.meeting, chamber=chamber)
    room.play("chair: stage second")
    assert [m.status for m in room.meeting.chamber.motions.values()] == ["refused"]


def test_a_stage_of_another_day_opens_on_that_day() -> None:
    room = Room(two_forums()).play("chair: stage first\nchair: stage second")
    assert clock(room.meeting.chamber.minute) == "day 2 16:00"


BROKEN = """chair: stage action
    chair: silence
    BBB: break-silence 1 : too strong
    chair: run-silence
    chair: end-silence"""


def test_the_chair_re_issues_what_silence_was_broken_on() -> None:
    room = Room(silent(first=True)).play(f"{BROKEN}\nchair: silence 24; 1 soft")
    assert room.standing() == {"1": "soft", "2": "chair", "3": "chair"}
    assert room.meeting.chamber.draft.provisions["1"].bracketed_by == ()


def test_the_chair_does_not_change_what_nobody_broke_silence_on() -> None:
    room = Room(silent(first=True)).play(BROKEN)
    assert room.refused("chair: silence; 2 soft").reason == "Silence was not broken on 2."


def test_the_pen_is_the_chairs_only_where_silence_comes_first() -> None:
    room = Room(silent(first=False)).play(BROKEN)
    assert room.refused("chair: silence; 1 soft").code == "bad-operation"


def test_three_days_of_silence_lie_on_the_clock() -> None:
    room = Room(silent(first=True)).play(
        "chair: stage action\nchair: silence\nchair: run-silence\nchair: end-silence"
    )
    assert clock(room.meeting.chamber.minute) == "day 4 15:00"
    assert room.meeting.chamber.decisions[-1].how == "silence"


def test_a_stage_under_other_rules_says_so_as_it_opens() -> None:
    start = two_forums()
    chamber = opening(start).chamber
    first, second = (say(start, chamber, ev.StageOpened(CHAIR, s.id)) for s in start.stages)
    assert "rules" not in first
    assert second.endswith(f" The rules from here: {start.rules_in('second').title}.")
