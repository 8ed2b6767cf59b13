"""Statements: the scenario's arguments, real reasons, and nothing said twice."""

from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from game.delegates.delegate import act
from game.delegates.instructions import Dossier, Instructions, Issue, RedLine
from game.delegates.languages import en
from game.delegates.phrases import phrases, spoken
from game.delegates.saying.oratory import general_statement, remark_on
from game.delegates.saying.phrasing import Speech
from game.delegates.saying.themes import Heard, Theme, heard, reactions, sentences
from game.delegates.speaking.aftermath import afterwards
from game.delegates.speaking.closing import closing_words
from game.delegates.speaking.speech import remark, with_the_floor
from game.rules.decide import decide
from game.rules.draft.text import Delete, Revise
from game.rules.meeting.business import Statement
from game.rules.meeting.row import Row
from game.rules.meeting.setup import CHAIR, WHOLE, Bloc, Setup
from game.rules.refusals import Refusal
from game.rules.voting import Choice
from game.rules.wishes import intents as it
from tests.delegates.rooms import (
    AFTER,
    ISSUES,
    MEMBERS,
    Room,
    at,
    dossier,
    played,
    rulebook,
    setup,
    still,
)
from tests.delegates.rooms import (
    told as orders,
)

CASE_LOW = "A list ranks rights. Rights have treaties of their own."
CASE_HIGH = "Powers need bounds. Courts ask for such words."


PAIR = Bloc("P", "Pair", ("COR", "DIN"), "GRA", discipline=100)


def argued(*low: str) -> Dossier:
    """What the room knows, with a case for either end of one issue; ``low`` are those that
    are known to stand at its low end, where the others stand at the high one."""
    known = dossier({m: {"rights": at(-200 if m in low else 100)} for m in MEMBERS})
    issue = Issue(
        "rights", "Rights", "no clause", "the full list", 100, CASE_LOW, CASE_HIGH
    )
    return replace(known, issues={**ISSUES, "rights": issue})


def test_what_was_heard_grows_with_what_is_said_and_is_the_same_as_heard_at_once() -> None:
    said = [
        Statement(n, f"S{n % 3}", ("support", "general")[n % 2], f"{n % 2}", f"Word {n}.")
        for n in range(6)
    ]
    row: Row[Statement] = Row(said[:2])
    early, copied = heard(row), heard(Row(said[:2]))
    longer = row
    for statement in said[2:]:
        longer = longer.grown(statement)
        assert heard(longer) == heard_at_once(tuple(longer))
    assert heard(row.grown(said[5])) == heard_at_once((*said[:2], said[5]))
    assert early == copied == heard_at_once(tuple(said[:2]))


def heard_at_once(said: tuple[Statement, ...]) -> Heard:
    by_seat = {s.seat: tuple(o for o in said if o.seat == s.seat) for s in said}
    kinds: list[tuple[str, str]] = [(s.about, s.kind) for s in said]
    voices = {k: tuple(s.seat for s in said if (s.about, s.kind) == k) for k in kinds}
    remarks = sum(1 for s in said if s.kind == "support")
    return Heard(voices, by_seat, remarks, frozenset(s.words for s in said))


def words_of(where: Room, mine: Instructions) -> str:
    wish = remark(where.view(mine), still)
    assert isinstance(wish, it.Speak)
    return wish.words


def test_a_statement_argues_its_sides_case() -> None:
    where = Room(known=argued()).stage("talks")
    against = words_of(where, orders("COR", rights=-200))
    assert "A list ranks rights." in against
    assert "Powers need bounds." in words_of(where, orders("COR", rights=100))


def test_who_is_against_a_step_for_its_group_does_not_argue_the_other_sides_case() -> None:
    where = Room(known=argued()).stage("talks")
    where.do(it.Table("ALA", (Revise("1", "soft"),)))
    low = Theme("concern", "A1", 60, "rights", high=False, reason="group", line="Pair")
    spoken = {
        place: remark_on(where.view(orders("COR", rights=place)), low, still)
        for place in (-100, 50)
    }
    assert "A list ranks rights." in spoken[-100]
    assert "A list ranks rights." not in spoken[50]
    assert "Powers need bounds." not in spoken[50]


def test_a_delegations_own_line_goes_before_the_case() -> None:
    where = Room(known=argued()).stage("talks")
    mine = replace(orders("COR", rights=-200), lines={"rights": "We asked for less."})
    spoken = words_of(where, mine)
    assert spoken.index("We asked for less.") < spoken.index("A list ranks rights.")


def test_who_has_not_signed_the_draft_speaks_for_itself_after_a_sponsor() -> None:
    lead = Bloc("S", "Sponsors", ("COR", "DIN"), "COR", discipline=60)
    start = setup(blocs=(lead,))
    for sponsors, named in (((), True), (("COR", "DIN"), False)):
        where = Room(replace(start, sponsors=sponsors), argued("COR", "ERE")).stage("talks")
        first = remark(where.view(orders("COR", rights=-200)), still)
        assert isinstance(first, it.Speak)
        spoken = words_of(where.do(first), orders("ERE", rights=-200))
        assert ("Cor" in spoken) is named


def test_a_later_speaker_is_shorter_and_names_whom_it_agrees_with() -> None:
    where = Room(setup(blocs=(PAIR,)), argued("COR", "DIN")).stage("talks")
    first = remark(where.view(orders("COR", rights=-200)), still)
    assert isinstance(first, it.Speak)
    second = words_of(where.do(first), orders("DIN", rights=-200))
    assert "Cor" in second
    assert len(second) < len(first.words)


def test_nobody_is_joined_who_is_against_the_same_thing_for_the_contrary() -> None:
    """A softer wording is too soft for Cor and not soft enough for Din."""
    where = (
        Room(known=argued("DIN")).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    )
    where.do(it.Speak("DIN", "concern", "A1", "It should go."))
    assert "Din" not in words_of(where, orders("COR", rights=100))
    alike = spoken_before(setup(blocs=(PAIR,)))
    assert "Din" in words_of(alike, orders("COR", rights=100))


def spoken_before(made: Setup) -> Room:
    """A room in which DIN has spoken against a softer wording, as COR would."""
    where = Room(made, argued()).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    return where.do(it.Speak("DIN", "concern", "A1", "It should stay."))


def test_nobody_is_joined_with_whom_one_shares_no_group() -> None:
    assert "Din" not in words_of(spoken_before(setup()), orders("COR", rights=100))


def test_the_line_of_a_bloc_is_no_reason_for_a_stand_against_it() -> None:
    bloc = Bloc("B", "Makers", ("COR", "DIN", "ERE"), "DIN", discipline=1000)
    where = Room(setup(blocs=(bloc,)), argued()).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.AgreeLine("DIN", "B", "A1", "yes"))
    words = words_of(where, orders("COR", rights=100))
    assert "Makers" not in words
    loyal = Room(setup(blocs=(bloc,)), argued()).stage("talks")
    loyal.do(it.Table("ALA", (Delete("1"),)), it.AgreeLine("DIN", "B", "A1", "no"))
    assert "the Makers" in words_of(loyal, orders("COR", rights=100))


@pytest.mark.parametrize(("seat", "argues"), [("COR", False), ("DIN", True)])
def test_whom_a_line_binds_against_its_wish_leaves_the_arguing_to_the_blocs_voice(
    seat: str, *, argues: bool
) -> None:
    bloc = Bloc("B", "Makers", ("COR", "DIN", "ERE"), "DIN", discipline=6500)
    where = Room(setup(blocs=(bloc,)), argued()).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.AgreeLine("DIN", "B", "A1", "no"))
    wish = remark(where.view(orders(seat, rights=-200)), still)
    about_it = isinstance(wish, it.Speak) and wish.about == "A1"
    assert about_it is argues


@pytest.mark.parametrize(("place", "further"), [(30, True), (90, False), (105, False)])
def test_whom_the_text_contents_does_not_say_that_a_change_goes_its_way(
    place: int, *, further: bool
) -> None:
    """Against a wording near the other end, of one that wants the text weaker or as it is."""
    weak = Revise("1", text="Article 1 hardly stands.", place=-150)
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (weak,)))
    words = words_of(where, Instructions("COR", {"rights": at(place, 90)}))
    assert any(t in words for t in phrases("en", "too-far")) is further


HOW_FAR = ("half-way", "reached", "beyond")


@pytest.mark.parametrize(
    ("place", "said"),
    [
        (-200, "half-way"),
        (-90, "half-way"),
        (-80, "reached"),
        (-40, "reached"),
        (-30, "beyond"),
    ],
)
def test_how_far_a_welcome_wording_goes_is_told_from_where_one_stands(
    place: int, said: str
) -> None:
    """Article 1 at +1 would come to -0.6."""
    softer = Revise("1", text="Article 1 is softer.", place=-60)
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (softer,)))
    words = words_of(where, Instructions("COR", {"rights": at(place, 90)}))
    told = [key for key in HOW_FAR if any(t in words for t in phrases("en", key))]
    assert told == [said]


def test_what_leads_away_is_not_called_a_part_of_what_one_asked() -> None:
    """It is for the pair for the sake of the money; rights matter more to it."""
    held = {"rights": at(100, 60), "money": at(-200, 59)}
    money = Issue("money", "Money", "none", "a fund", weight=400)
    pair = (Revise("1", text="Article 1 is a little softer.", place=50), Delete("3"))
    where = Room(known=replace(argued(), issues=ISSUES | {"money": money})).stage("talks")
    where.do(it.Table("ALA", pair, package=True))
    theme = next(iter(reactions(where.view(Instructions("COR", held)))))
    assert (theme.kind, theme.issue, theme.reason) == ("support", "rights", "interest")


def gone_half_way(mover: str) -> Room:
    """Article 1 was softened, as one of two that want it struck had proposed."""
    where = Room(known=argued("COR", "DIN")).stage("talks")
    where.do(it.Table(mover, (Revise("1", "soft"),)), it.AskVote(mover, "A1"))
    where.stage("action").do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    where.do(*(it.Vote(m, "yes") for m in MEMBERS), it.CloseVoting(CHAIR))
    return where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")


@pytest.mark.parametrize(("mover", "reserves"), [("COR", False), ("DIN", True)])
def test_nobody_reserves_its_position_on_words_that_it_proposed(
    mover: str, *, reserves: bool
) -> None:
    mine = orders("COR", rights=-200)
    theme = afterwards(gone_half_way(mover).view(mine))
    assert (theme is not None and theme.kind == "reservation") is reserves


def test_the_same_sentence_is_never_said_twice_in_a_meeting() -> None:
    known = argued()
    plain = {
        s: Instructions(
            s, {"rights": at(-200 + 60 * i, 80), "gender": at(200 - 50 * i, 90)}
        )
        for i, s in enumerate((CHAIR, *MEMBERS, "ICC"))
    }
    table = played(setup(), known, plain, seed=4)
    spoken = [s for m in table.meeting.chamber.statements for s in sentences(m.words)]
    assert len(spoken) > len(MEMBERS)
    assert len(spoken) == len(set(spoken))


def test_a_proposal_that_hurts_is_spoken_against_and_one_that_helps_supported() -> None:
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    keeps = Instructions("COR", {"rights": at(100, 90)})
    strikes = Instructions("DIN", {"rights": at(-200, 90)})
    hurt, helped = remark(where.view(keeps), still), remark(where.view(strikes), still)
    assert isinstance(hurt, it.Speak)
    assert isinstance(helped, it.Speak)
    assert (hurt.kind, hurt.about) == ("concern", "A1")
    assert (helped.kind, helped.about) == ("support", "A1")


def test_a_red_line_that_a_proposal_would_cross_is_given_as_the_reason() -> None:
    line = RedLine("1", ("soft",), "The clause stays whole.", hard=True)
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Revise("1", "soft"),)))
    mine = replace(Instructions("COR", {"rights": at(100, 90)}), red_lines=(line,))
    assert "the clause stays whole" in words_of(where, mine)


def voted_on(mine: Instructions, cast: Choice, *before: it.Intent) -> str:
    """What a seat says after a deletion was voted down, with its ballot."""
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    return explained(where.do(*before), mine, cast)


def explained(where: Room, mine: Instructions, cast: Choice, *then: it.Intent) -> str:
    """What a seat says after A1 was voted down in a room where it was tabled, and ``then``
    happened while the Chair asked about the whole."""
    where.do(it.AskVote("ALA", "A1")).stage("action")
    where.do(it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, "A1"))
    for seat in MEMBERS:
        choice = cast if seat == mine.seat else "yes" if seat == "ALA" else "no"
        where.do(it.Vote(seat, choice))
    where.do(it.CloseVoting(CHAIR))
    where.do(it.CallConsensus(CHAIR, WHOLE), *then, it.Gavel(CHAIR)).stage("after")
    where.do(it.AskFloor(mine.seat), it.GiveFloor(CHAIR, mine.seat))
    wish = act(where.view(mine), still)
    assert isinstance(wish, it.Speak)
    return wish.words


def test_an_explanation_of_vote_argues_for_the_substance() -> None:
    mine = Instructions("COR", {"rights": at(-200, 90)})
    assert "A list ranks rights." in voted_on(mine, "yes")


def test_a_vote_on_one_proposal_tells_no_red_line_that_the_room_does_not_know() -> None:
    """A line is made known by drawing it; an explanation in passing makes none known."""

    def told_of(mine: Instructions, *before: it.Intent) -> str:
        where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Delete("1"),)))
        return explained(where.do(*before), mine, "yes", it.Object("ALA", "No.")).lower()

    line = RedLine("1", ("chair",), "The clause goes.", public=True)
    mine = Instructions("COR", {"rights": at(-200, 90)}, (line,))
    assert "the clause goes" in told_of(mine)
    hidden = replace(mine, red_lines=(replace(line, public=False),))
    assert "the clause goes" not in told_of(hidden)
    assert "a list ranks rights" in told_of(hidden)
    said = it.Speak("COR", "concern", "A1", "We could not accept A1: the clause goes.")
    assert "the clause goes" in told_of(hidden, said)


def test_a_ballot_that_nothing_speaks_for_is_said_to_be_the_capitals() -> None:
    mine = Instructions("COR", {"rights": at(200, 100)})
    for_ = voted_on(mine, "yes")
    assert "capital" in for_
    assert "voted for it" in for_ or "vote for A1" in for_
    aside = voted_on(mine, "abstain")
    assert "capital" in aside
    assert "abstained on A1" in aside or "stand aside" in aside


TRADED = re.compile(r"promis|had said that|our word|undert|held out|offer", re.IGNORECASE)


def dealt(cast: Choice, place: int) -> str:
    """What a seat says that had promised its yes in private, and cast this."""
    mine = Instructions("COR", {"rights": at(place, 90)})
    votes = it.Undertaking("vote", "A1", "yes")
    offer = it.MakeOffer("ALA", "COR", (it.Undertaking("vote", WHOLE, "yes"),), (votes,))
    return voted_on(mine, cast, offer, it.AnswerOffer("COR", "O1", accept=True))


def test_a_vote_that_was_promised_in_private_is_for_others_and_tells_of_no_deal() -> None:
    words = dealt("yes", 0)
    assert "to meet others in this room" in words
    assert not TRADED.search(words)


def test_a_promise_that_was_broken_is_explained_by_what_broke_it() -> None:
    words = dealt("abstain", -60)
    assert "abstained" in words
    assert "weigh" in words or "too little" in words
    assert not TRADED.search(words)


def test_a_vote_with_friends_on_what_is_all_one_says_with_whom() -> None:
    known = replace(argued(), ideal={"ALA": 100, "COR": 100})
    where = Room(known=known).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    words = explained(
        where, Instructions("COR", {"rights": at(0, 1)}, walk_away=9900), "yes"
    )
    assert "with those with whom we vote as a rule" in words


def on_the_whole(mine: Instructions, cast: Choice, *before: it.Intent) -> str:
    """What a seat says after the whole was adopted by a vote with its ballot."""
    where = Room(known=argued()).stage("talks").do(*before).stage("action")
    where.do(
        it.AskVote("ALA", WHOLE), it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, WHOLE)
    )
    where.do(*(it.Vote(m, cast if m == mine.seat else "yes") for m in MEMBERS))
    where.do(it.CloseVoting(CHAIR)).stage("after")
    where.do(it.AskFloor(mine.seat), it.GiveFloor(CHAIR, mine.seat))
    wish = act(where.view(mine), still)
    return wish.words if isinstance(wish, it.Speak) else ""


def test_a_red_line_that_decided_on_the_whole_is_told_in_its_words_if_they_are_known() -> (
    None
):
    line = RedLine("1", ("chair",), "The clause goes.", public=True)
    mine = Instructions("COR", {"rights": at(-200, 90)}, (line,))
    assert "the clause goes" in on_the_whole(mine, "no").lower()
    hidden = replace(mine, red_lines=(replace(line, public=False),))
    told_nothing = on_the_whole(hidden, "no")
    assert "the clause goes" not in told_nothing.lower()
    assert "article 1" in told_nothing
    said = it.Speak("COR", "red-line", "1", "The clause goes.")
    assert "the clause goes" in on_the_whole(hidden, "no", said).lower()


def test_who_abstains_because_the_draft_is_as_good_as_none_says_so() -> None:
    mine = Instructions("COR", {"rights": at(-100, 90)}, walk_away=5000)
    words = on_the_whole(mine, "abstain")
    assert "draft as a whole" in words
    assert "article" not in words


def test_a_vote_that_nothing_weighed_speaks_for_gets_no_reason_invented() -> None:
    words = voted_on(Instructions("COR", {"rights": at(100, 95)}), "yes")
    assert "may not have expected" in words or "in the capital" in words
    assert "and would again" not in words


def test_a_vote_apart_from_ones_bloc_says_so() -> None:
    bloc = Bloc("B", "Makers", ("COR", "DIN", "ERE"), "DIN", 5000)
    where = Room(setup(blocs=(bloc,)), argued()).stage("talks")
    where.do(it.Table("ALA", (Delete("1"),)), it.AgreeLine("DIN", "B", "A1", "no"))
    words = explained(where, Instructions("COR", {"rights": at(-200, 90)}), "yes")
    assert "the Makers" in words


def test_a_vote_with_ones_bloc_names_it_only_where_it_tipped_the_vote() -> None:
    bloc = Bloc("B", "Makers", ("COR", "DIN", "ERE"), "DIN", 9000)
    told_why = {}
    for place in (-200, 0):
        known = argued("COR", "DIN", "ERE")
        where = Room(setup(blocs=(bloc,)), known).stage("talks")
        where.do(it.Table("ALA", (Delete("1"),)), it.AgreeLine("DIN", "B", "A1", "yes"))
        told_why[place] = explained(
            where, Instructions("COR", {"rights": at(place, 90)}), "yes"
        )
    assert "the Makers" in told_why[0]
    assert "the Makers" not in told_why[-200]


def test_a_vote_that_was_promised_and_wanted_is_explained_by_what_is_wanted() -> None:
    assert "to meet others in this room" not in dealt("yes", -200)


def test_where_all_was_argued_before_a_vote_names_what_it_moved() -> None:
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    for said in (CASE_LOW, CASE_HIGH):
        where.do(it.Speak("ALA", "support", "A1", said))
    words = explained(where, Instructions("COR", {"rights": at(-200, 90)}), "yes")
    assert "nearer to what Cor needs" in words


def test_a_vote_against_the_whole_is_explained_by_what_weighed_most() -> None:
    where = Room(known=argued()).stage("action")
    where.do(
        it.AskVote("ALA", WHOLE), it.ExhaustEfforts(CHAIR), it.PutQuestion(CHAIR, WHOLE)
    )
    where.do(*(it.Vote(m, "no" if m == "COR" else "yes") for m in MEMBERS))
    where.do(it.CloseVoting(CHAIR)).stage("after")
    where.do(it.AskFloor("COR"), it.GiveFloor(CHAIR, "COR"))
    wish = act(where.view(Instructions("COR", {"rights": at(-200, 90)})), still)
    assert isinstance(wish, it.Speak)
    assert (wish.kind, wish.about) == ("explanation", WHOLE)
    assert "against the draft as a whole" in wish.words
    assert "article 1" in wish.words
    rules = where.meeting.setup.rulebook
    barred = replace(rules.statements["explanation"], sponsor_barred=True)
    rules = replace(rules, statements={**rules.statements, "explanation": barred})
    sponsored = replace(where.meeting.setup, sponsors=("COR",), rulebook=rules)
    mine = where.view(Instructions("COR", {"rights": at(-200, 90)}))
    silent = afterwards(replace(mine, setup=sponsored))
    assert silent is None or silent.about != WHOLE
    content = where.view(Instructions("DIN", {"rights": at(-200, 90)}))
    other = afterwards(content)
    assert other is None or other.about != WHOLE


_CLAUSES = ("cost", "deal", "deed", "matter", "object", "stand", "target")
"""What stands within a sentence."""


def test_templates_of_one_thing_differ_and_are_sentences() -> None:
    for what, found in en.SAID.items():
        assert len(set(found)) == len(found), what
        if not what.startswith(_CLAUSES):
            assert all(t.endswith(".") for t in found), what


def test_where_only_general_statements_are_known_each_still_explains_once() -> None:
    rules = rulebook()
    only = {k: v for k, v in rules.statements.items() if k not in AFTER}
    held = {"rights": at(-200, 90), "gender": at(-150, 90)}
    table = played(
        setup(replace(rules, statements=only)),
        dossier(dict.fromkeys(MEMBERS, held)),
        {
            s: Instructions(s, held if s in MEMBERS else {})
            for s in (CHAIR, *MEMBERS, "ICC")
        },
        seed=2,
    )
    last = max(d.seq for d in table.meeting.chamber.decisions)
    spoke = [s.seat for s in table.meeting.chamber.statements if s.seq > last]
    assert spoke
    assert len(spoke) == len(set(spoke))


def test_a_bloc_called_by_its_article_is_spoken_for_with_one() -> None:
    bloc = Bloc("B", "The makers", ("ALA", "BOR"), "ALA")
    where = Room(setup(blocs=(bloc,))).stage("talks")
    for number in range(len(en.SAID["on-behalf"])):

        def draw(_purpose: str, at: int = number) -> float:
            return at / 3

        speech = Speech(where.view(orders("ALA", rights=100)), draw)
        speech.say("on-behalf", bloc=bloc.name)
        assert "the makers" in speech.words
        assert "the The" not in speech.words


VOICE = "We sell what the others argue about."


def observing(where: Room) -> it.Intent | None:
    mine = Instructions("ICC", {}, voice=VOICE, aims=("A text that traders can read.",))
    return remark(where.view(mine), still)


def test_an_observer_makes_its_case_and_asks_for_its_aim_while_others_negotiate() -> None:
    where = Room(known=argued()).stage("talks")
    first = observing(where)
    assert first == it.Speak("ICC", "general", "", VOICE)
    second = observing(where.do(first))
    assert isinstance(second, it.Speak)
    assert "a text that traders can read" in second.words
    assert observing(where.do(second)) is None


def test_observers_are_not_crowded_out_by_members_who_spoke() -> None:
    where = Room(known=argued()).stage("open")
    where.do(*(it.AskFloor(m) for m in MEMBERS))
    mine = Instructions("ICC", {}, voice=VOICE)
    assert act(where.view(mine), still) == it.AskFloor("ICC")


def test_who_abstains_although_its_bloc_agreed_to_vote_says_so() -> None:
    theme = Theme("explanation", "A1", 80, "rights", True, "apart", "The Makers", "abstain")
    where = Room(known=argued()).stage("talks").do(it.Table("ALA", (Delete("1"),)))
    words = closing_words(where.view(orders("COR", rights=100)), theme, still)
    assert words == "On A1 we did not go with the Makers, and abstained."


VOTES = re.compile(r"\bvot|\bvoix\b", re.IGNORECASE)


def all_that_is_said(where: Room, mine: Instructions) -> str:
    """A general statement with each draw that there can be."""
    draws = [lambda _, at=at: at / 10 for at in range(10)]
    return " ".join(general_statement(where.view(mine), (), draw) for draw in draws)


@pytest.mark.parametrize("language", spoken())
@pytest.mark.parametrize("required", [True, False])
def test_nobody_speaks_of_votes_where_only_consensus_adopts(
    language: str, *, required: bool
) -> None:
    known = replace(argued(), language=language)
    where = Room(setup(rulebook(required=required)), known).stage("open")
    said = all_that_is_said(where, replace(orders("COR", rights=-200), insists=9000))
    assert bool(VOTES.search(said)) is not required
    glad = all_that_is_said(where, orders("COR", rights=100))
    assert any(t in glad for t in phrases(language, "close-ready"))
    assert not VOTES.search(glad)
    assert [t for t in phrases(language, "plea") if VOTES.search(t)] == []


@pytest.mark.parametrize("language", spoken())
def test_an_aim_is_not_put_as_a_wording_of_the_text(language: str) -> None:
    where = Room(known=replace(argued(), language=language)).stage("open")
    mine = Instructions("COR", {}, aims=("A treaty this week.",))
    said = all_that_is_said(where, mine)
    assert "a treaty this week" in said.lower()
    assert [t for t in phrases(language, "aim") if re.search(r"\btext", t)] == []


@pytest.mark.parametrize("soft", [False, True])
def test_what_is_said_of_a_provision_that_left_the_text_is_on_what_took_it_out(
    soft: bool,
) -> None:
    """The law knows no statement on what is not in the text; the floor would be given back,
    and asked for again without end."""
    line = RedLine("1", ("deleted",), "Article 1 stays.", hard=False)
    where = Room().stage("talks").do(it.Table("BOR", (Delete("1"),))).stage("action")
    for target in ("A1", WHOLE):
        where.do(it.CallConsensus(CHAIR, target), it.Gavel(CHAIR))
    where.stage("after").do(it.AskFloor("COR"), it.GiveFloor(CHAIR, "COR"))
    view = where.view(orders("COR", *((line,) if soft else ()), rights=200))
    said = with_the_floor(view, still)
    assert isinstance(said, it.Speak)
    assert (said.kind, said.about) == ("dissociation" if soft else "reservation", "A1")
    assert not isinstance(decide(where.meeting, said), Refusal)
