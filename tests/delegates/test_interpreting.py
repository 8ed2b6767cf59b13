"""Interpretations: words are read into a wording that leaves them open, and no others."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from game.delegates.delegate import act
from game.delegates.instructions import Instructions, RedLine
from game.delegates.reasons.statements import why_said
from game.delegates.saying.interpreting import left_open, reading
from game.delegates.speaking.aftermath import afterwards
from game.rules.draft.text import CHAIR_TEXT, Draft, Provision, Variant, draft_of
from game.rules.log import events as ev
from game.rules.meeting.setup import CHAIR, WHOLE, Setup
from game.rules.rulebook import Citation, StatementRule
from game.rules.wishes import intents as it
from tests.delegates.rooms import MEMBERS, Room, at, dossier, rulebook, setup, still

STANDS = "Parties share records."
MORE = "Parties share records, with the consent of whom they concern."
OTHER = "Parties keep records."


def draft() -> Draft:
    wordings = (
        Variant(CHAIR_TEXT, STANDS, 0),
        Variant("more", MORE, 150, "with consent"),
        Variant("other", OTHER, -150, "kept"),
        Variant("deleted", "", -200),
    )
    one = Provision("1", "Article 1", "Records", STANDS, variants=wordings, issue="rights")
    return draft_of((one,))


def known_to(*, kind: bool = True) -> Setup:
    rules = rulebook()
    added = {"interpretation": StatementRule("interpretation", Citation("rule"), 2)}
    if kind:
        rules = replace(rules, statements=rules.statements | added)
    return replace(setup(rules), draft=draft())


def adopted(start: Setup) -> Room:
    where = Room(start, dossier({"ALA": {"rights": at(150, 50)}})).stage("action")
    return where.do(it.CallConsensus(CHAIR, WHOLE), it.Gavel(CHAIR)).stage("after")


MINE = Instructions("ALA", {"rights": at(150, 100)})


@pytest.mark.parametrize(
    ("text", "longer", "added"),
    [
        (STANDS, MORE, "with the consent of whom they concern"),
        (STANDS, OTHER, ""),
        (STANDS, STANDS, ""),
        ("No State need extradite where.", "No State need extradite for a crime, or where.",
         "for a crime"),
        ("Ninety days after sixty.", "Ninety days after forty.", ""),
    ],
)  # fmt: skip
def test_a_wording_leaves_open_what_another_only_adds(
    text: str, longer: str, added: str
) -> None:
    assert left_open(text, Variant("v", longer, 100)) == added


def test_only_a_wording_that_is_clearly_nearer_is_read_in() -> None:
    found = reading({"rights": at(150, 50)}, draft())
    assert found is not None
    assert found.line == "with the consent of whom they concern"
    assert reading({"rights": at(-150, 50)}, draft()) is None, "that says something else"
    assert reading({"rights": at(80, 50)}, draft()) is None, "it is hardly nearer"
    assert reading({"rights": at(150, 10)}, draft()) is None, "it does not care"


def test_a_text_that_one_can_live_with_is_read_in_ones_own_sense() -> None:
    where = adopted(known_to())
    asks = act(where.view(MINE), still)
    assert isinstance(asks, it.AskFloor)
    where.do(asks, it.GiveFloor(CHAIR, "ALA"))
    said = act(where.view(MINE), still)
    assert isinstance(said, it.Speak)
    assert (said.kind, said.about) == ("interpretation", "1")
    assert "“with the consent of whom they concern”" in said.words
    event = ev.Spoke("ALA", said.kind, said.about, said.words, 2)
    for eyes in (MINE, Instructions("BOR", {})):
        told = why_said(where.view(eyes), event)
        assert told is not None
        assert "with the consent" in told.lines[0]


def test_where_nothing_is_known_why_says_so_of_an_interpretation() -> None:
    where = adopted(known_to())
    event = ev.Spoke("COR", "interpretation", "1", "We read it so.", 2)
    told = why_said(where.view(Instructions("BOR", {})), event)
    assert told is not None
    assert told.headline.startswith("Cor said how it reads article 1")
    assert "it said itself" in told.lines[0]


def test_where_the_rules_know_no_interpretation_none_is_made() -> None:
    found = afterwards(adopted(known_to(kind=False)).view(MINE))
    assert found is None or found.kind != "interpretation"


def test_who_objected_in_vain_does_not_dissociate_itself_as_well() -> None:
    line = RedLine("1", (CHAIR_TEXT,), "No records.", hard=True)
    mine = replace(MINE, red_lines=(line,))
    start = replace(known_to(), rulebook=rulebook(first=False))
    where = Room(start, dossier()).stage("action")
    where.do(it.CallConsensus(CHAIR, WHOLE), it.Object("ALA", "No records.", "1"))
    where.do(it.Gavel(CHAIR), it.PutQuestion(CHAIR, WHOLE))
    where.do(*(it.Vote(m, "yes" if m != "ALA" else "abstain") for m in MEMBERS))
    where.do(it.CloseVoting(CHAIR)).stage("after")
    found = afterwards(where.view(mine))
    assert found is None or found.kind != "dissociation"


def test_who_let_the_text_pass_dissociates_itself() -> None:
    line = RedLine("1", (CHAIR_TEXT,), "No records.", hard=False)
    found = afterwards(adopted(known_to()).view(replace(MINE, red_lines=(line,))))
    assert found is not None
    assert found.kind == "dissociation"
