"""A text on which silence was broken: changed for who broke it, or not sent out again."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.chairing.chair import preside
from game.delegates.instructions import Instructions, Position, RedLine
from game.rules.draft.text import Revise
from game.rules.meeting.setup import CHAIR, WHOLE, Stage
from game.rules.rulebook import Citation, SilenceRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import Room, at, dossier, rulebook, setup, still

QUIET = SilenceRule(Citation("rule"), hours=1, first=True)
IN_CHAIR = Instructions(CHAIR, {})


def broken(
    *breaks: it.BreakSilence,
    places: dict[str, dict[str, Position]],
    lines: dict[str, tuple[RedLine, ...]] | None = None,
    sponsors: tuple[str, ...] = (),
) -> Room:
    """A room in its second stage for action; silence was broken in the first."""
    start = setup(replace(rulebook(), silence=QUIET))
    again = Stage("again", "Action again", "action", 1070)
    stages = (*start.stages[:3], again, start.stages[3])
    start = replace(start, stages=stages, sponsors=sponsors)
    where = Room(start, dossier(places, lines)).stage("action")
    where.do(it.OpenSilence(CHAIR), *breaks, it.RunSilence(CHAIR), it.EndSilence(CHAIR))
    return where.stage("again")


def does(where: Room) -> it.Intent:
    """What the Chair does next."""
    return preside(where.view(IN_CHAIR), still)


def test_silence_broken_on_the_whole_is_answered_where_a_milder_wording_is_known() -> None:
    where = broken(it.BreakSilence("ALA"), places={"ALA": {"gender": at(-50)}})
    assert does(where) == it.OpenSilence(CHAIR, None, (Revise("2", "soft"),))


def test_where_it_has_spoken_against_a_wording_that_one_is_answered_first() -> None:
    places = {"ALA": {"rights": at(-50), "gender": at(-50)}}
    where = broken(it.BreakSilence("ALA"), places=places)
    assert does(where) == it.OpenSilence(CHAIR, None, (Revise("1", "soft"),))
    said = Room(where.meeting.setup, where.known).stage("talks")
    said.do(it.Speak("ALA", "concern", "2", "Not so.")).stage("action")
    said.do(it.OpenSilence(CHAIR), it.BreakSilence("ALA"), it.RunSilence(CHAIR))
    said.do(it.EndSilence(CHAIR)).stage("again")
    assert does(said) == it.OpenSilence(CHAIR, None, (Revise("2", "soft"),))


def test_two_that_pull_apart_are_not_answered_at_each_others_cost() -> None:
    places = {"ALA": {"rights": at(-50)}, "BOR": {"rights": at(150), "gender": at(-50)}}
    where = broken(it.BreakSilence("ALA"), it.BreakSilence("BOR"), places=places)
    assert does(where) == it.OpenSilence(CHAIR, None, (Revise("2", "soft"),))


def test_a_break_on_one_paragraph_and_one_on_the_whole_are_answered_each() -> None:
    places = {"ALA": {"rights": at(-50)}, "BOR": {"gender": at(-50)}}
    breaks = (it.BreakSilence("ALA", ("1",)), it.BreakSilence("BOR"))
    where = broken(*breaks, places=places)
    both = (Revise("1", "soft"), Revise("2", "soft"))
    assert does(where) == it.OpenSilence(CHAIR, None, both)


def test_an_unchanged_text_is_not_sent_out_again_and_the_chair_says_why() -> None:
    """Once; then it goes on with the meeting."""
    stays = RedLine("1", ("soft",), "Article 1 stays as it is.", hard=True)
    places = {"ALA": {"rights": at(-50)}}
    where = broken(it.BreakSilence("ALA", ("1",)), places=places, lines={"BOR": (stays,)})
    said = does(where)
    assert isinstance(said, it.Speak)
    assert "Silence was broken on 1," in said.words
    assert "not sent out again" in said.words
    where.do(said)
    assert not isinstance(does(where), it.Speak | it.OpenSilence)


def test_what_the_room_has_changed_since_goes_out_again() -> None:
    where = broken(it.BreakSilence("ALA"), places={})
    assert isinstance(does(where), it.Speak)
    where.do(it.Table("BOR", (Revise("3", "soft"),)))
    where.do(it.CallConsensus(CHAIR, "A1"), it.Gavel(CHAIR))
    assert does(where) == it.OpenSilence(CHAIR)


def test_what_its_sponsors_have_revised_since_goes_out_again() -> None:
    where = broken(it.BreakSilence("ALA"), places={}, sponsors=("BOR",))
    assert isinstance(does(where), it.Speak)
    where.do(it.ReviseProposal("BOR", WHOLE, (Revise("3", "soft"),)))
    assert does(where) == it.OpenSilence(CHAIR)
    where.do(it.ReviseProposal("BOR", WHOLE, (Revise("3", "chair"),)))
    assert isinstance(does(where), it.Speak)


def test_who_names_several_alone_is_met_on_the_one_that_moves_the_text_least() -> None:
    """What another names too is changed for that one as well."""
    places = {"ALA": {"rights": at(-200), "gender": at(-200)}, "BOR": {"gender": at(-200)}}
    both = it.BreakSilence("ALA", ("1", "2"))
    alone = does(broken(both, places=places))
    assert isinstance(alone, it.OpenSilence)
    assert len(alone.operations) == 1
    joined = does(broken(both, it.BreakSilence("BOR", ("2",)), places=places))
    assert isinstance(joined, it.OpenSilence)
    assert {op.id for op in joined.operations if isinstance(op, Revise)} == {"1", "2"}


def before_silence(lines: dict[str, tuple[RedLine, ...]]) -> it.Intent:
    """What the Chair does with a milder wording of Article 1 where the draft goes under silence
    once, and these lines are known."""
    start = setup(replace(rulebook(required=True), silence=QUIET))
    where = Room(start, dossier({}, lines)).stage("talks")
    return does(where.do(it.Table("BOR", (Revise("1", "soft"),))).stage("action"))


def test_what_nobody_would_stop_is_put_to_the_room_before_the_only_silence() -> None:
    stays = RedLine("1", ("soft",), "Article 1 stays as it is.", hard=True)
    assert before_silence({}) == it.CallConsensus(CHAIR, "A1")
    assert before_silence({"ALA": (stays,)}) == it.PassOver(CHAIR, "A1")


def test_it_lies_over_where_talks_and_another_silence_follow() -> None:
    start = setup(replace(rulebook(required=True), silence=QUIET))
    more = (
        Stage("talks again", "Talks again", "consultations", 1065),
        Stage("again", "Action again", "action", 1070),
    )
    start = replace(start, stages=(*start.stages[:3], *more, start.stages[3]))
    where = Room(start, dossier()).stage("talks")
    where.do(it.Table("BOR", (Revise("1", "soft"),))).stage("action")
    assert does(where) == it.OpenSilence(CHAIR)
