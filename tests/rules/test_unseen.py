"""Characters that nobody sees in intents that were not typed, as they come from programs."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.rules.decide import decide
from game.rules.draft.text import Add, Provision, Revise
from game.rules.refusals import Refusal
from game.rules.wishes import intents as it
from tests.rules.rooms import Room

SEEN = "Water\u200bcourses"
TURNED = "be \u202etsaF"
NEW = Provision("9", "New paragraph 9", "", SEEN)


@pytest.mark.parametrize(
    "intent",
    [
        it.Speak("AAA", "general", words=TURNED),
        it.Table("AAA", (Revise("1", "", SEEN),)),
        it.Table("AAA", (Add(NEW, "1"),)),
        it.Table("AAA", (Revise("1", "soft"),), note=TURNED),
        it.MoveMotion("AAA", "suspend-meeting", value="1\u200b5"),
        it.Rule("chair", "notice", upheld=True, reason=TURNED),
    ],
)
def test_words_with_a_character_that_nobody_sees_are_refused(intent: it.Intent) -> None:
    meeting = Room().play("chair: stage action").meeting
    verdict = decide(meeting, intent)
    assert isinstance(verdict, Refusal)
    assert (verdict.code, verdict.instead) == ("bad-operation", "the same words without it")
    assert "nobody sees, U+20" in verdict.reason


def test_the_same_words_without_it_are_in_order() -> None:
    meeting = Room().play("chair: stage talks").meeting
    wish = it.Table("AAA", (Revise("1", "", SEEN.replace("\u200b", "")),))
    assert not isinstance(decide(meeting, wish), Refusal)
    assert not isinstance(decide(meeting, replace(wish, note="Zwischen\nzwei")), Refusal)
