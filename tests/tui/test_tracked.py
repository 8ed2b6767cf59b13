"""Tracked changes that can be read without colour."""

from __future__ import annotations

from msgspec.structs import replace

from game.delegates.instructions import Dossier
from game.delegates.view import View
from game.rules.draft.text import Delete, Operation, Revise
from game.rules.meeting.business import Proposal
from game.rules.meeting.state import opening
from game.tui.tracked import changes_of, neighbours, tracked
from game.tui.widgets.text_pane import TextPane, provision_lines
from tests.tui.room import LONG, setup_of_193


def view_of_193(op: Operation) -> View:
    """Mexico's view where Iran has proposed one change."""
    meeting = opening(setup_of_193())
    proposal = Proposal("A1", "IRN", (op,), False, (), "pending", 1)
    chamber = replace(meeting.chamber, proposals={"A1": proposal})
    return View("MEX", meeting.setup, chamber, Dossier({}, {}, {}, {}), None)


def words(before: str, after: str) -> str:
    return "".join(w for w, _ in tracked(before, after))


def test_a_deletion_stands_between_struck_brackets() -> None:
    assert words("all of it", "") == "[-all of it-]"


def test_an_addition_stands_between_underlined_brackets() -> None:
    assert tracked("", "new") == [("[+new+]", "added")]


def test_only_the_word_that_changes_is_marked() -> None:
    assert words("the suppression of rights", "the restriction of rights") == (
        "the [-suppression-] [+restriction+] of rights"
    )


def test_what_goes_or_comes_stands_apart_from_the_word_before_it() -> None:
    longer = "Sessions take place in New York as the committee decides."
    assert words(longer, "Sessions take place in New York.") == (
        "Sessions take place in New York [-as the committee decides-]."
    )
    assert words(
        "Agrees to deep cuts in emissions.", "Agrees to urgent deep cuts in emissions."
    ) == ("Agrees to [+urgent+] deep cuts in emissions.")


def test_a_text_with_hardly_a_word_in_common_is_struck_whole() -> None:
    assert words("Reaffirms the pledge of Rio.", "Recalls earlier declarations.") == (
        "[-Reaffirms the pledge of Rio.-] [+Recalls earlier declarations.+]"
    )


def test_a_text_that_stays_is_not_marked() -> None:
    assert tracked("same", "same") == [("same", "")]


def test_changes_of_a_proposal_read_the_variant() -> None:
    draft = setup_of_193().draft
    proposal = Proposal(
        "A1", "IRN", (Revise("6.2", "soft"), Delete("24")), True, (), "pending", 1
    )
    first, second = changes_of(draft, proposal)
    assert (first.before, first.after) == (LONG, LONG.replace("suppression", "restriction"))
    assert (second.provision, second.after) == ("24", "")


def test_neighbours_are_the_standing_lines_above_and_below() -> None:
    before, after = neighbours(setup_of_193().draft, "6.2")
    assert before is not None
    assert after is not None
    assert (before.id, after.id) == ("6.1", "24")


def test_a_mark_stays_close_to_the_word_before_it() -> None:
    assert words("what is wished.", "what is given.") == "what is [-wished-] [+given+]."


def test_changes_that_a_word_parts_are_one_change() -> None:
    assert words("pay by the water that they take.", "give what they wish.") == (
        "[-pay by the water that they take-] [+give what they wish+]."
    )


def test_words_that_only_blanks_part_are_one_change() -> None:
    before = "with more ways for it, recognizing what migrants contribute."
    after = "with respect for the right of each State to decide who enters."
    assert words(before, after) == (
        "with [-more ways for it, recognizing what migrants contribute-] "
        "[+respect for the right of each State to decide who enters+]."
    )


def test_a_reference_is_shown_as_its_number() -> None:
    draft = setup_of_193().draft
    proposal = Proposal(
        "A1", "IRN", (Revise("24", text="As in {6.2}."),), False, (), "pending", 1
    )
    assert changes_of(draft, proposal)[0].after == "As in article 6(2)."


def test_the_form_of_a_question_is_told_below_its_text_alone() -> None:
    pane = TextPane()
    view = view_of_193(Delete("24"))
    pane.show(view, "A1")
    pane.warn("A1", "The form decides.")
    assert "The form decides." in "".join(w for line in pane.typeset(60) for w, _ in line)
    pane.show(view, "6.2")
    assert "The form" not in "".join(w for line in pane.typeset(60) for w, _ in line)


def test_own_words_and_moves_are_no_deletions() -> None:
    view = view_of_193(Revise("24", text="Other words."))
    lines = provision_lines(view, "24", 60)
    assert not any("(A1" in w for line in lines for w, _ in line)
