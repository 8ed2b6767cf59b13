"""A class on paper: what is on it, what must not be, and that every form can be made."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from html import unescape
from itertools import pairwise
from math import hypot
from pathlib import Path

import pytest
from msgspec.structs import replace

from game.cli.main import main
from game.reports.handouts import as_pdf
from game.reports.handouts.as_html import html
from game.reports.handouts.as_markdown import markdown
from game.reports.handouts.as_pdf import missing_script, pdf, typst_source
from game.reports.handouts.as_word import word
from game.reports.handouts.confidential import confidential
from game.reports.handouts.deck import deck
from game.reports.handouts.errors import NoEngine
from game.reports.handouts.folder import FORMS, sheets, write
from game.reports.handouts.for_facilitators import answer_key, script
from game.reports.handouts.for_students import (
    briefing,
    handed_out,
    how_true,
    placards,
    plan_of_room,
)
from game.reports.handouts.lesson_plan import (
    LESSONS,
    lesson_plan,
    lessons,
    taught_in,
    usual_lesson,
)
from game.reports.handouts.marked import blocks
from game.reports.handouts.news import news_in
from game.reports.handouts.own_plan import own_plan
from game.reports.handouts.phrasebook import LANGUAGES, phrasebook
from game.reports.handouts.placard import (
    ACROSS,
    HIGH,
    height_of,
    in_lines,
    name_on_its_head,
)
from game.reports.handouts.printed import MEMORY, Printed
from game.reports.handouts.room_plan import room_plan
from game.reports.handouts.rules_page import rules_page
from game.reports.handouts.sheets import (
    Card,
    Grid,
    Heading,
    Items,
    Para,
    Picture,
    Run,
    Sheet,
    Slide,
    text_of,
)
from game.rules.draft.text import Provision
from game.rules.meeting.setup import CHAIR, Inject, Seat
from game.scenario.founding.folder import found, plan_from, template_names
from game.scenario.founding.on_text import plan_of_text
from game.scenario.founding.seating import planned_with
from game.scenario.library import rulebook_named
from game.scenario.load import load, shipped
from game.scenario.model import Audience, Scenario
from game.scenario.tables.sheets import read_sheet
from tests.scenario.folders import RIVER

_WIDE_LETTER, _LINE = 0.7, 1.17
"""A letter and a line of DejaVu Serif in bold, which Linux takes for a type that it lacks,
where the height of letters is 1."""
NAMES = [p.parent.name for p in sorted(shipped().glob("*/scenario.yaml"))]


@pytest.fixture(scope="module")
def river() -> Scenario:
    return load(str(RIVER))


def sheet(*parts: object, **fields: object) -> Sheet:
    return Sheet("x", "Title", "Above", parts, **fields)  # type: ignore[arg-type]


def secrets_of(scenario: Scenario, seat: str) -> list[str]:
    """What only one delegation may read: paragraphs of its brief, aims, hidden lines."""
    said = scenario.delegations[seat]
    paragraphs = [
        p for b in blocks(said.brief) if isinstance(b, Para) for p in [text_of(b.words)]
    ]
    hidden = [line.words for line in said.red_lines if not line.public]
    return [s for s in (*paragraphs, *said.aims, *hidden) if len(s) > 24]


def told_to(scenario: Scenario, seat: str) -> list[str]:
    """The same, with the red lines that the room knows: others may hold the same ones."""
    public = [line.words for line in scenario.delegations[seat].red_lines]
    return [*secrets_of(scenario, seat), *public]


def flat(words: str) -> str:
    """Words without marks and without the accidents of lines."""
    return " ".join(re.sub(r"[\\\\*`]", "", words).split())


@pytest.mark.parametrize("name", [*NAMES, str(RIVER)], ids=lambda n: Path(n).name)
@pytest.mark.parametrize("form", ["md", "html"])
def test_a_secret_stands_in_its_own_sheet_and_in_no_other(
    name: str, form: str, tmp_path: Path
) -> None:
    scenario = load(name)
    printed = Printed(tmp_path)
    for one in sheets(scenario):
        write(printed, one, form)
    files = [p for p in tmp_path.rglob("*") if p.is_file()]
    plain = {p: flat(unescape(re.sub(r"<[^>]+>", "", p.read_text("utf-8")))) for p in files}
    told = {s.id: [flat(w) for w in told_to(scenario, s.id)] for s in handed_out(scenario)}
    secrets = [flat(s) for seat in told for s in secrets_of(scenario, seat)]
    for secret in dict.fromkeys(secrets):
        owners = {seat for seat, words in told.items() if any(secret in w for w in words)}
        assert owners == {p.stem for p, text in plain.items() if secret in text}, secret


def test_a_secret_is_in_no_word_document_of_others(tmp_path: Path) -> None:
    scenario = load("first-steps")
    seat = next(s for s in handed_out(scenario) if s.id != CHAIR)
    secret = secrets_of(scenario, seat.id)[-1]
    for one in sheets(scenario):
        inside = zipfile.ZipFile(io.BytesIO(word(one))).read("word/document.xml").decode()
        there = secret in re.sub(r"<[^>]+>", "", inside)
        assert there == (one.name == f"confidential/{seat.id}")


def test_the_folder_holds_a_sheet_for_every_seat_that_people_take(river: Scenario) -> None:
    names = {s.name for s in sheets(river)}
    assert {f"confidential/{s.id}" for s in handed_out(river)} <= names
    assert {"briefing", "rules", "schedule", "room", "placards"} <= names
    assert {"facilitator/script", "facilitator/answer-key", "facilitator/deck"} <= names


def test_students_do_not_get_the_facilitators_papers(river: Scenario) -> None:
    assert not [s.name for s in sheets(river, facilitator=False) if "facilitator" in s.name]


def test_a_class_of_one_size_is_told_by_one_number(river: Scenario) -> None:
    one = replace(river, audience=Audience(12, 12))
    script = next(s for s in sheets(one) if s.name == "facilitator/script")
    assert "Meant for 12 people" in markdown(script)


@pytest.mark.parametrize("minutes", [20, 60, *LESSONS, 240, 600])
@pytest.mark.parametrize("name", NAMES)
def test_a_lesson_is_filled_end_to_end(name: str, minutes: int) -> None:
    parts = lesson_plan(load(name), minutes)
    assert [0, *(p.ends for p in parts[:-1])] == [p.begins for p in parts]
    assert minutes == parts[-1].ends
    assert all(p.ends - p.begins >= (2 if minutes >= 45 else 1) for p in parts)


def test_action_is_never_left_out_of_a_short_lesson(river: Scenario) -> None:
    kinds = {s.id: s.kind for s in river.stages}
    assert "action" in {kinds.get(p.stage) for p in lesson_plan(river, 45)}


def test_news_comes_at_the_minute_of_the_lesson_that_it_stands_for(river: Scenario) -> None:
    talks = next(s for s in river.stages if s.kind == "consultations")
    news = Inject(talks.until - 1, "A dam breaks", "Upstream.")
    made = markdown(script(replace(river, injects=(news,))))
    plan = lesson_plan(river, usual_lesson(river))
    part = next(p for p in plan if p.stage == talks.id)
    found = re.search(r"News at minute (\d+)", made)
    assert found
    assert part.begins <= int(found[1]) <= part.ends


def test_news_that_belongs_before_a_stage_stands_where_that_begins(river: Scenario) -> None:
    action = next(s for s in river.stages if s.kind == "action")
    late = action.until - 1
    news = Inject(late, "A dam breaks", "Upstream.", before=action.id)
    free = Inject(late, "A dam holds", "Downstream.")
    made = markdown(script(replace(river, injects=(news, free))))
    part = next(p for p in lesson_plan(river, usual_lesson(river)) if p.stage == action.id)
    tied, other = (
        int(found[1])
        for title in (news.title, free.title)
        if (found := re.search(rf"News at minute (\d+) \([\d:]+\): {title}", made))
    )
    assert (tied, other) == (part.begins, part.ends - 1)


def test_news_of_a_stage_that_a_short_lesson_leaves_out_is_told_in_the_next() -> None:
    treaty = replace(load("arms-trade-2013"), audience=Audience(15, 45, 45), handouts={})
    hall, corridor = (s for s in treaty.stages if s.id in ("hall", "corridor"))
    news = Inject(hall.until - 1, "A dam breaks", "Upstream.")
    treaty = replace(treaty, injects=(news,))
    held = taught_in(treaty, 45)
    assert hall.id not in held
    assert [s.id for s in treaty.stages if news in news_in(treaty, s, held)] == ["corridor"]
    part = next(p for p in lesson_plan(treaty, 45) if p.stage == corridor.id)
    assert f"News at minute {part.begins} " in markdown(script(treaty))
    assert "A dam breaks" in markdown(deck(treaty))


def test_the_plan_of_the_notes_is_the_only_one_where_they_have_one() -> None:
    treaty = load("arms-trade-2013")
    made = markdown(script(treaty)).partition("## Notes of the scenario")[0]
    assert "| 45 to 50 | pause; each side writes" in made
    assert "| 70 to 88 | replay and debriefing, four questions. |" in made
    assert not re.search(r"### \d+ to \d+ min|News at minute", made)
    assert (
        "News at 16:20, at the latest when “Conference: decision” begins: A letter" in made
    )
    without = {"facilitator": "**180 minutes.** As for 90, and longer."}
    assert own_plan(replace(treaty, handouts=without), 180) == ()
    hour = replace(treaty, audience=Audience(15, 45, lesson=60))
    assert "News at minute" in markdown(script(hour))


def test_news_of_a_later_day_counts_from_when_the_room_sits_again() -> None:
    silence = replace(load("silence-2024"), audience=Audience(13, 30, lesson=60))
    part = next(
        p for p in lesson_plan(silence, usual_lesson(silence)) if p.stage == "rationales"
    )
    found = re.search(r"News at minute (\d+) \(20 Aug 10:30\)", markdown(script(silence)))
    assert found
    assert int(found[1]) == part.begins + 30 * (part.ends - part.begins) // 100


@pytest.mark.parametrize(("minutes", "told"), [(45, False), (90, True)])
def test_the_deck_shows_the_parts_that_its_lesson_has(
    minutes: int, told: bool, of_a_table: Scenario
) -> None:
    scenario = replace(of_a_table, audience=Audience(2, 6, minutes))
    parts = {part.title for part in lesson_plan(scenario, minutes)}
    titles = {one.title for one in deck(scenario).blocks if isinstance(one, Slide)}
    stages = {stage.title for stage in scenario.stages}
    assert stages & titles == stages & parts
    assert ("Explanations of vote" in titles) is told


@pytest.mark.parametrize(
    "path", sorted((shipped() / "rulebooks").glob("*.yaml")), ids=lambda p: p.stem
)
def test_the_rules_of_every_rulebook_fit_one_page(path: Path, river: Scenario) -> None:
    made = rules_page(replace(river, rulebook=rulebook_named(path.stem)))
    assert len(as_pdf._pages(typst_source(made, 7.5), "svg")) == 1
    assert pdf(made).startswith(b"%PDF")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
@pytest.mark.parametrize("name", NAMES)
def test_the_rules_of_all_forums_of_a_scenario_fit_one_page(
    name: str, language: str
) -> None:
    made = rules_page(replace(load(name), language=language))
    assert len(as_pdf._pages(typst_source(made, 7.5), "svg")) == 1


def test_the_rules_of_every_forum_are_on_paper() -> None:
    treaty = load("arms-trade-2013")
    page, key = markdown(rules_page(treaty)), markdown(answer_key(treaty))
    for title in ("(consensus only), 15:00 to 17:30", "plenary, 2 Apr 10:00 to 13:00"):
        assert title in page
        assert title in key
    assert "(of 188 voting yes or no: 95): motions on procedure, the text" in page
    assert "| to ask for a vote (2) |" in page
    assert "two thirds of those present and voting | a majority of those" in page
    assert "| important question, reconsider | two thirds" in key


def test_a_silence_is_told_on_paper_and_no_vote_where_there_is_none() -> None:
    silence = load("silence-2024")
    page = markdown(rules_page(silence))
    assert "for 72 hours and is agreed if no member breaks silence" in page
    assert "on which silence was broken, and in no others" in page
    assert "to break silence" in page
    assert "each is adopted if nobody objects" in page
    for words in ("request a recorded vote", "Amendments are voted", "waive notice"):
        assert words not in page
    said = markdown(script(silence))
    assert said.count("The text is placed under silence for 72 hours") == 3
    assert "votes where somebody asks" not in said
    assert "It is so decided" not in said


def test_the_chair_says_in_each_forum_what_its_rules_allow() -> None:
    said = markdown(script(load("arms-trade-2013")))
    conference, _, hall = said.partition("Assembly: introduction")
    assert "There is no consensus." in conference
    assert "votes where somebody asks" not in conference
    assert "votes where somebody asks" in hall


def test_the_rules_say_what_a_majority_of_this_room_is(river: Scenario) -> None:
    decisions = next(b for b in rules_page(river).blocks if isinstance(b, Items))
    assert any("(of 7 voting yes or no: 4)" in text_of(i) for i in decisions.items)


@pytest.mark.parametrize("template", template_names())
def test_each_majority_is_told_once_with_what_it_is_for(
    template: str, tmp_path: Path
) -> None:
    made = founded(tmp_path, template)
    for language in sorted(LANGUAGES):
        page = rules_page(replace(made, language=language))
        decisions = next(b for b in page.blocks if isinstance(b, Items))
        said = phrasebook(language)
        told = [text_of(item) for item in decisions.items]
        assert len(set(told)) == len(told)
        assert any(said("decides-motions") in line for line in told)
        text = sum(said("decides-text") in line for line in told)
        assert text == (not made.rulebook.consensus.required)
        heads = [line.partition(" (")[0] for line in told]
        for needed in {said.needs(m) for m in made.rulebook.majorities.values()}:
            assert sum(head.casefold() == needed.casefold() for head in heads) <= 1


def test_a_house_of_its_own_is_spoken_to_in_its_own_words(tmp_path: Path) -> None:
    union = founded(tmp_path, "student-union")
    printed = " ".join(flat(markdown(sheet)) for sheet in sheets(union))
    assert not re.search(r"\b([Cc]apitals?|[Bb]locs?|[Aa]rticles?|UNA-USA)\b", printed)
    assert "to replace, in Motion 1, the words" in printed


def test_a_name_in_two_lines_on_a_placard_is_not_spread_over_them(tmp_path: Path) -> None:
    source = typst_source(placards(founded(tmp_path, "student-union")))
    assert "Residents of the Halls" in source
    assert "justify: false" in source.partition("Residents")[0]
    assert "justify: true" not in source


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_written(form: str, river: Scenario, tmp_path: Path) -> None:
    printed = Printed(tmp_path)
    for one in sheets(river):
        for path in write(printed, one, form):
            assert path.stat().st_size > 60


def test_words_are_never_read_as_markup() -> None:
    nasty = '#panic("x") *b* _i_ <b>& | \\ "quoted" $x$ @y [z] `c`'
    made = sheet(
        Heading(nasty), Para(nasty), Items((nasty,)), Grid((nasty,), ((nasty,),), (1,))
    )
    assert pdf(made).startswith(b"%PDF")
    assert "<b>&" not in html(made)
    assert r"\*b\*" in markdown(made)
    text = zipfile.ZipFile(io.BytesIO(word(made))).read("word/document.xml").decode()
    assert text.count("#panic") == 5


def test_markdown_of_a_brief_becomes_blocks() -> None:
    found = blocks(
        "# A\n\nYou *may* **not**.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
    )
    assert (
        Heading("A"),
        Para(
            (
                Run("You "),
                Run("may", italic=True),
                Run(" "),
                Run("not", bold=True),
                Run("."),
            )
        ),
        Items(((Run("one"),), (Run("two"),))),
        Grid(("a", "b"), (((Run("1"),), (Run("2"),)),), (6, 6)),
    ) == found


NESTED = "- a fund\n  - paid by producers\n  - run by the Board\n- a report\n\n1. one\n   1. inner\n"


def test_a_list_within_an_item_of_a_brief_stands_below_it_in_every_form() -> None:
    paper = sheet(*blocks(NESTED))
    assert "<li>a fund<ul><li>paid by producers</li>" in html(paper)
    assert "- a fund\n  - paid by producers\n  - run by the Board\n- a report" in markdown(
        paper
    )
    assert "1. one\n   1. inner" in markdown(paper)
    assert 'list([#"a fund";] + list([#"paid by producers";]' in typst_source(paper)
    assert len(pdf(paper)) > 1000
    styles = re.findall(r'<w:pStyle w:val="(List\w+)"/>', inside_of(word(paper)))
    bullets = ["ListBullet", "ListBullet2", "ListBullet2", "ListBullet"]
    assert styles == [*bullets, "ListNumber", "ListNumber2"]


def test_code_and_paragraphs_within_an_item_are_kept_apart() -> None:
    found = blocks("- one\n\n  two\n\n  ```\n  three\n  ```\n")[0]
    assert isinstance(found, Items)
    assert text_of(found.items[0]) == "one two three"


def test_html_in_a_brief_is_not_taken_over() -> None:
    made = html(sheet(*blocks("Hello <script>alert(1)</script>\n\n<img src=x>")))
    assert "<script" not in made
    assert "<img" not in made


def test_the_claims_of_truth_stand_apart(river: Scenario) -> None:
    said = replace(river, how_true="RECORD. All.\n  still.\nINVENTED FOR PLAY. Nothing.\n")
    paragraphs = [text_of(b.words) for b in how_true(said) if isinstance(b, Para)]
    assert paragraphs == ["RECORD. All. still.", "INVENTED FOR PLAY. Nothing."]


@pytest.mark.parametrize("many", [1, 7, 18, 30, 31, 193])
def test_the_plan_of_a_room_fits_its_page(many: int) -> None:
    seats = [Seat(f"S{n:03}", f"State {n:03}") for n in range(many)]
    plan = Picture(room_plan("President", seats), "The room", "room.svg")
    notes = (
        "The roll runs counter-clockwise.",
        "With a veto: all.",
        "The others are played.",
    )
    sheet = Sheet("room", "The room", "A meeting", (plan, *map(Para, notes)), "wide")
    assert len(as_pdf._pages(typst_source(sheet), "svg")) == 1


def test_a_few_lines_do_not_take_a_page_of_their_own() -> None:
    line = "A line of the briefing, which everybody reads. " * 2

    def briefing(paragraphs: int) -> Sheet:
        parts = tuple(Para(line) for _ in range(paragraphs))
        return Sheet("briefing", "Briefing", "A meeting", parts)

    def pages(paragraphs: int) -> int:
        return len(re.findall(rb"/Type */Page\b", pdf(briefing(paragraphs))))

    most = next(n for n in range(10, 60) if pages(n + 1) > 1)
    assert len(as_pdf._pages(typst_source(briefing(most)), "svg")) == 2
    assert pages(most) == 1
    assert pages(2 * most) == 2


def test_a_row_and_a_short_list_stay_on_one_page() -> None:
    """Cells and items of several lines, on as many pages as it takes: none is cut in two."""
    words = (
        "One of the lines of a cell that has several of them, since it is a narrow one. "
    )
    grid = Grid(("Who", "What"), tuple((f"A{n}", words * 3) for n in range(20)), (1, 1))
    items = Items(tuple(words * 2 for _ in range(4)))
    source = typst_source(Sheet("key", "Key", "A meeting", (grid, items, items, items)))
    assert source.count("table.cell(breakable: false") == 40
    assert source.count("#block(breakable: false, list") == 3
    assert len(as_pdf._pages(source, "svg")) == 3


@pytest.mark.parametrize("many", [1, 2, 3, 5, 18, 30, 31, 193])
def test_every_delegation_has_its_place_in_the_plan(many: int) -> None:
    seats = [Seat(f"S{n:03}", f"State {n:03}") for n in range(many)]
    svg = room_plan("President", seats)
    shown = [s.name if many <= 30 else s.id for s in seats]
    assert all(svg.count(f">{name}<") == 1 for name in shown)
    places = re.findall(r'<rect x="(-?\d+)" y="(-?\d+)" width="(\d+)" height="(\d+)"', svg)
    boxes = [tuple(map(int, p)) for p in places]
    assert len(boxes) == many + 1
    width, height = map(int, re.findall(r'viewBox="-2 0 (\d+) (\d+)"', svg)[0])
    for x, y, wide, high in boxes:
        assert x >= 0
        assert y >= 0
        assert x + wide <= width
        assert y + high <= height
    for n, (x, y, wide, high) in enumerate(boxes):
        for x2, y2, wide2, high2 in boxes[n + 1 :]:
            apart = x + wide <= x2 or x2 + wide2 <= x or y + high <= y2 or y2 + high2 <= y
            assert apart


COUNTER_CLOCKWISE = {
    "en": " counter-clockwise ",
    "fr": " sens inverse des aiguilles ",
    "es": " sentido contrario al de las agujas ",
    "ru": " против часовой стрелки ",
    "zh": "逆时针",
    "ar": " عكس اتجاه عقارب الساعة ",
}


@pytest.mark.parametrize("many", [3, 7, 18, 30, 31, 193])
def test_the_roll_runs_in_the_plan_as_the_words_below_it_say(many: int) -> None:
    """Counter-clockwise as one looks at it, from the left, where the Chair's right hand is."""
    seats = [Seat(f"S{n:03}", f"S{n:03}") for n in range(many)]
    svg = room_plan("President", seats)
    boxes = re.findall(r'<rect x="(\d+)" y="(\d+)" width="(\d+)" height="(\d+)"', svg)
    chair, *places = ((x + w / 2, y + h / 2) for x, y, w, h in (map(int, b) for b in boxes))
    turns = [
        (x - chair[0]) * (y2 - chair[1]) - (y - chair[1]) * (x2 - chair[0])
        for (x, y), (x2, y2) in pairwise(places)
    ]
    radii = {round(hypot(x - chair[0], y - 60) / 10) for x, y in places}
    assert sum(turn > 0 for turn in turns) == (0 if many <= 30 else len(radii) - 1)
    assert places[0][0] < chair[0]
    assert {*COUNTER_CLOCKWISE} == {*LANGUAGES}
    for language, words in COUNTER_CLOCKWISE.items():
        assert words in phrasebook(language)("roll")


def test_there_is_a_placard_for_each_table(river: Scenario) -> None:
    cards = [b.code for b in placards(river).blocks if isinstance(b, Card)]
    assert [CHAIR, *(s.id for s in handed_out(river) if s.id != CHAIR)] == cards


def test_a_room_without_briefs_hands_sheets_to_all_members(river: Scenario) -> None:
    bare = replace(river, delegations={})
    assert [s.id for s in bare.seats if s.member] == [s.id for s in handed_out(bare)]
    made = confidential(bare, handed_out(bare)[0])
    assert "Where you stand" in [b.words for b in made.blocks if isinstance(b, Heading)]


def test_a_language_is_told_to_every_reader(river: Scenario) -> None:
    made = replace(plan_of_room(river), language="ar")
    assert '<html lang="ar" dir="rtl">' in html(made)
    assert 'lang: "ar"' in typst_source(made)


def test_a_script_that_no_font_holds_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(as_pdf, "_families", lambda: frozenset({"Libertinus Serif"}))
    assert (missing_script("ru"), missing_script("zh")) == ("", "Noto Serif CJK SC")


def test_without_the_engine_the_command_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def none() -> None:
        raise NoEngine("PDF needs typst", "pip install 'nemcon[print]', or --html")

    monkeypatch.setattr(as_pdf, "_engine", none)
    monkeypatch.setattr(as_pdf, "_families", frozenset)
    assert main(["print", str(RIVER), "--out", str(tmp_path), "--pdf"]) == 3
    assert "nemcon[print]" in capsys.readouterr().err


def test_a_folder_that_takes_no_file_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "full").write_text("", "utf-8")
    assert main(["print", str(RIVER), "--out", str(tmp_path / "full"), "--md"]) == 2
    assert "is a file, and a class goes into a folder" in capsys.readouterr().err
    assert main(["print", str(RIVER), "--out", str(tmp_path / "full" / "in"), "--md"]) == 3
    assert "cannot be written" in capsys.readouterr().err


def test_the_command_lists_what_it_wrote(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["print", str(RIVER), "--out", str(tmp_path), "--md", "--for", "students"])
        == 0
    )
    listed = {Path(line) for line in capsys.readouterr().out.splitlines()}
    files = {p for p in tmp_path.rglob("*") if p.is_file()}
    assert files - {tmp_path / MEMORY} == listed


def inside_of(made: bytes, part: str = "document") -> str:
    return zipfile.ZipFile(io.BytesIO(made)).read(f"word/{part}.xml").decode()


def test_every_numbered_list_of_a_word_document_begins_at_one() -> None:
    lists = (Items(("a", "b"), ordered=True), Para("between"), Items(("c",), ordered=True))
    inside = inside_of(word(sheet(*lists)))
    first, again, second = re.findall(r'<w:numId w:val="(\d+)"/>', inside)
    assert first == again != second
    numbering = inside_of(word(sheet(*lists)), "numbering")
    for number in (first, second):
        found = re.search(rf'<w:num w:numId="{number}".*?</w:num>', numbering, re.DOTALL)
        assert found
        assert '<w:startOverride w:val="1"/>' in found[0]


def test_a_word_document_counts_its_pages_and_keeps_rows_whole() -> None:
    made = word(sheet(Grid(("A", "B"), (("1", "2"),), (1, 3)), foot="For everybody."))
    foot = inside_of(made, "footer1")
    assert "For everybody." in foot
    assert "NUMPAGES" in foot
    inside = inside_of(made)
    assert inside.count("<w:cantSplit/>") == 2
    narrow, wide = (int(w) for w in re.findall(r'<w:gridCol w:w="(\d+)"/>', inside))
    assert abs(wide - 3 * narrow) < 4


def test_half_of_a_placard_stands_on_its_head() -> None:
    made = word(sheet(Card("Ardenia", "ARD"), kind="cards"))
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        assert [n for n in packed.namelist() if n.startswith("word/media/")]
    assert "rotate(180" in name_on_its_head(("A & B",), 40)
    assert "A &amp; B" in name_on_its_head(("A & B",), 40)


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("Ardenia", ("Ardenia",)),
        ("United Kingdom", ("United Kingdom",)),
        ("Saint Vincent and the Grenadines", ("Saint Vincent and", "the Grenadines")),
        ("Liechtensteinisches", ("Liechtensteinisches",)),
    ],
)
def test_a_name_fits_its_placard_whatever_letters_a_program_has(
    name: str, lines: tuple[str, ...]
) -> None:
    assert in_lines(name) == lines
    size = height_of(lines)
    assert max(len(line) for line in lines) * size * _WIDE_LETTER <= ACROSS
    assert len(lines) * size * _LINE <= HIGH
    assert name_on_its_head(lines, size).count("<text ") == len(lines)


def test_a_sheet_does_not_tell_again_what_its_brief_tells(tmp_path: Path) -> None:
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    gulf = load(str(tmp_path / "gulf"))
    seat = next(s for s in gulf.seats if s.id == "ARD")
    made = markdown(confidential(gulf, seat))
    for aim in gulf.delegations["ARD"].aims:
        assert made.count(aim) == 1
    assert made.count("# Ardenia") == 1
    short = replace(gulf.delegations["ARD"], brief="Ardenia makes plastic.")
    bare = replace(gulf, delegations={**gulf.delegations, "ARD": short})
    made = markdown(confidential(bare, seat))
    assert all(aim in made for aim in short.aims)
    assert "Your red lines" in made
    assert "Where you stand" in made


def test_a_quarrel_is_told_though_its_wording_has_no_source(tmp_path: Path) -> None:
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    assert "fishers want it now" in markdown(briefing(load(str(tmp_path / "gulf"))))


def test_the_script_speaks_of_a_sheet_for_the_chair_only_where_there_is_one(
    tmp_path: Path,
) -> None:
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    assert "the Chair is yours" in markdown(script(load(str(tmp_path / "gulf"))))
    assert "the Chair's among them" in markdown(script(load("first-steps")))


def test_the_scenarios_own_lesson_is_printed_among_the_others(river: Scenario) -> None:
    hour = replace(river, audience=Audience(7, 21, lesson=60))
    assert lessons(hour) == (45, 60, 90, 120, 180)
    assert "The lesson in 60 minutes" in markdown(script(hour))


def test_a_sheet_that_somebody_edited_is_kept_beside_the_new_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["print", str(RIVER), "--md", "--out", str(tmp_path / "class")]
    assert main(command) == 0
    briefing = tmp_path / "class/briefing.md"
    made = briefing.read_bytes()
    for times, name in enumerate(("kept", "kept-2"), start=1):
        briefing.write_bytes(f"Ours, {times}.\n".encode())
        capsys.readouterr()
        assert main(command) == 0
        kept = briefing.with_name(f"briefing.{name}.md")
        assert kept.read_text("utf-8") == f"Ours, {times}.\n"
        assert briefing.read_bytes() == made
        said = capsys.readouterr().err.splitlines()
        assert said[1:] == [
            f"nemcon: {briefing} was not as it had been printed: kept as {kept}"
        ]
    assert main(command) == 0
    assert "kept" not in capsys.readouterr().err


def test_pages_of_an_earlier_print_go_unless_somebody_edited_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "class"
    command = ["print", str(RIVER), "--md", "--html", "--out", str(folder)]
    assert main(command) == 0
    notes = folder / "facilitator/script.md"
    notes.write_text("Mine.\n", "utf-8")
    (folder / "list of names.md").write_text("Ana\n", "utf-8")
    capsys.readouterr()
    assert main([*command[:3], "--for", "students", "--out", str(folder)]) == 0
    said = capsys.readouterr().err
    assert notes.read_text("utf-8") == "Mine.\n"
    assert (folder / "list of names.md").exists()
    for form in ("md", "html"):
        deck = folder / f"facilitator/deck.{form}"
        assert not deck.exists()
        assert f"{deck} belonged to an earlier print: taken away" in said
    assert f"{notes} is of an earlier print, and was edited: left as it is" in said
    assert (folder / "briefing.html").exists()
    assert "list of names" not in said


def test_another_form_of_a_sheet_stays_while_it_says_the_same(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "class"
    command = ["print", str(RIVER), "--out", str(folder)]
    assert main([*command, "--html", "--docx"]) == 0
    before = {p for p in folder.rglob("*") if p.is_file()}
    capsys.readouterr()
    assert main([*command, "--md"]) == 0
    assert "taken away" not in capsys.readouterr().err
    assert before < {p for p in folder.rglob("*") if p.is_file()}


def test_no_old_lesson_is_left_in_another_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A title is changed and a delegation leaves: what was printed before is not handed out."""
    found(tmp_path / "gulf", plan_from("classroom-committee"))
    folder = tmp_path / "class"
    command = ["print", str(tmp_path / "gulf"), "--out", str(folder)]
    assert main([*command, "--html", "--docx"]) == 0
    own = folder / "briefing.docx"
    own.write_bytes(b"Ours.")
    (folder / "pupils.docx").write_bytes(b"Names.")
    file = tmp_path / "gulf/scenario.yaml"
    old = load(str(file)).title
    file.write_text(file.read_text("utf-8").replace(old, "Another lesson"), "utf-8")
    scenario = load(str(file))
    printed = Printed(folder)
    papers = [s for s in sheets(scenario) if s.name != "confidential/ARD"]
    for one in papers:
        write(printed, one, "md")
    printed.finish(papers)
    assert {*printed.gone} == {folder / f"confidential/ARD.{f}" for f in ("html", "docx")}
    assert printed.left == [own]
    stale = {folder / f"{s.name}.{f}" for s in papers for f in ("html", "docx")} - {own}
    assert {*printed.outdated} == stale
    rest = {p for p in folder.rglob("*.*") if p.suffix in (".html", ".docx")}
    assert rest == {own, folder / "pupils.docx"}
    capsys.readouterr()
    (folder / "rules.html").write_text("Mine.", "utf-8")
    assert main([*command, "--md"]) == 0
    said = capsys.readouterr().err
    assert f"{own} is of an earlier print, and was edited: left as it is" in said
    assert "rules.html" not in said


def test_a_changed_scenario_is_told_with_what_prints_a_form_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "class"
    assert main(["print", str(RIVER), "--html", "--out", str(folder)]) == 0
    capsys.readouterr()
    again = ["print", str(RIVER), "--md", "--language", "fr", "--out", str(folder)]
    assert main(again) == 0
    said = capsys.readouterr().err
    page = folder / "briefing.html"
    assert (
        f"{page} was printed before the scenario was changed: taken away; "
        "`--html` prints it again"
    ) in said
    assert not page.exists()


def test_a_print_that_breaks_off_takes_nothing_away(tmp_path: Path) -> None:
    folder = tmp_path / "class"
    assert main(["print", str(RIVER), "--html", "--md", "--out", str(folder)]) == 0
    before = {p for p in folder.rglob("*") if p.is_file()}
    (folder / "rules.md").unlink()
    (folder / "rules.md").mkdir()
    (folder / "rules.md/in").write_text("", "utf-8")
    again = ["print", str(RIVER), "--md", "--language", "fr", "--out", str(folder)]
    assert main(again) == 3
    assert before - {p for p in folder.rglob("*") if p.is_file()} == {folder / "rules.md"}


def test_a_folder_of_an_older_version_is_tidied_as_well(tmp_path: Path) -> None:
    """Its memory has no digests of sheets: what is not printed again is taken for old."""
    folder = tmp_path / "class"
    assert main(["print", str(RIVER), "--html", "--out", str(folder)]) == 0
    page = folder / "rules.html"
    digest = hashlib.sha256(page.read_bytes()).hexdigest()
    (folder / MEMORY).write_text(f'{{"rules.html": "{digest}"}}', "utf-8")
    assert main(["print", str(RIVER), "--md", "--out", str(folder)]) == 0
    assert not page.exists()
    assert (folder / "briefing.html").exists()


def test_a_folder_cannot_be_told_that_files_elsewhere_were_printed(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text("Mine.\n", "utf-8")
    folder = tmp_path / "class"
    assert main(["print", str(RIVER), "--md", "--out", str(folder)]) == 0
    digest = hashlib.sha256(outside.read_bytes()).hexdigest()
    (folder / MEMORY).write_text(f'{{"../outside.md": "{digest}"}}', "utf-8")
    assert main(["print", str(RIVER), "--md", "--out", str(folder)]) == 0
    assert outside.exists()


def test_later_days_stand_on_paper_with_their_dates() -> None:
    treaty = load("arms-trade-2013")
    told = markdown(briefing(treaty))
    assert "2 Apr 10:00" in told
    silence = load("silence-2024")
    assert "14 Aug 09:00" in markdown(script(silence))
    assert "2024-08-20 10:00" in markdown(briefing(replace(silence, language="fr")))


@pytest.fixture
def of_a_table(tmp_path: Path) -> Scenario:
    """A scenario from a trainer's table: positions given and supposed, a red line in words."""
    (tmp_path / "t.csv").write_text(
        "Country,Coal,Basis,Source,Red lines\n"
        "Norway,2/80,inferred,,Coal: no more of it\n"
        "Chile,-1/50,inferred,,\nPeru,-2/50,,,\n",
        "utf-8",
    )
    table = read_sheet(tmp_path / "t.csv")
    found(tmp_path / "mine", planned_with(plan_from("ga-resolution"), table)[0])
    return load(str(tmp_path / "mine"))


def test_the_answer_key_tells_inferred_sides_from_those_of_record(
    of_a_table: Scenario,
) -> None:
    key = markdown(answer_key(of_a_table))
    assert "less of it: Peru; inferred: Chile" in key
    assert "more of it: inferred: Norway" in key


def test_a_red_line_stands_once_on_a_sheet_however_it_ends(of_a_table: Scenario) -> None:
    seat = next(s for s in of_a_table.seats if s.id == "NOR")
    assert markdown(confidential(of_a_table, seat)).count("Coal: no more of it.") == 1


def test_without_a_quarrel_the_ends_of_the_issue_say_what_is_contested(
    of_a_table: Scenario,
) -> None:
    assert "| Paragraph 1 | less of it / more of it |" in markdown(briefing(of_a_table))


@pytest.fixture
def of_a_text(tmp_path: Path) -> Scenario:
    """A text with a choice, a table and a paragraph that stays or goes, and who wants what."""
    (tmp_path / "t.md").write_text(
        "1. States [shall / may] report.\n\n2. A fund is paid:\n\n"
        "| State | Share |\n|---|---|\n| Chad | 40 % |\n| Peru | 60 % |\n\n"
        "Table: Limits; Day | Night; 70 | 55\n\n"
        "3. [They meet again.]\n",
        "utf-8",
    )
    (tmp_path / "t.csv").write_text(
        "Country,1,3\nChad,shall,2\nPeru,may,-2\nChile,1,1\n", "utf-8"
    )
    plan = plan_of_text(tmp_path / "t.md", plan_from("classroom-committee"))
    found(tmp_path / "mine", planned_with(plan, read_sheet(tmp_path / "t.csv"))[0])
    return load(str(tmp_path / "mine"))


def test_choices_of_the_text_stand_in_the_key_with_who_is_nearest(
    of_a_text: Scenario,
) -> None:
    key = markdown(answer_key(of_a_text))
    assert "| Paragraph 1 | shall | Chad, Chile |" in key
    assert "|  | may | Peru, Chile |" in key
    assert "|  | deleted | \u2013 |" in key
    assert "| Paragraph 3 |" not in key


def test_choices_of_the_text_stand_on_the_wall_and_in_the_briefing(
    of_a_text: Scenario,
) -> None:
    assert "| Paragraph 1 | States shall report: shall / may |" in markdown(deck(of_a_text))
    told = markdown(briefing(of_a_text))
    assert (
        "| Paragraph 1 | strike it / keep it as it stands | shall; may; deleted |" in told
    )


def test_a_table_of_the_text_is_printed_as_one(of_a_text: Scenario) -> None:
    told = markdown(briefing(of_a_text))
    assert "| State | Share |" in told
    assert "| Peru | 60 % |" in told
    assert "**Paragraph 2, continued 2** Limits\n\n| Day | Night |" in told


def test_a_sheet_tells_the_wording_at_a_position_once(of_a_text: Scenario) -> None:
    seat = next(s for s in of_a_text.seats if s.id == "PER")
    own = markdown(confidential(of_a_text, seat))
    assert own.count("Where you stand") == 1
    assert "you want \u201cmay\u201d" in own
    silent = replace(of_a_text.delegations["PER"], brief="")
    others = {**of_a_text.delegations, "PER": silent}
    bare = markdown(confidential(replace(of_a_text, delegations=others), seat))
    assert "States shall report | may |" in bare


def test_words_that_head_only_themselves_are_printed_once(river: Scenario) -> None:
    units = (
        Provision("I", "Chapter I", "General", "General", kind="chapter"),
        Provision("1", "Article 1", "Scope", "It binds all.", kind="article"),
        Provision(
            "2", "Article 2", "States shall act", "States shall act.", kind="article"
        ),
        Provision("2.1", "1", "They report", "They report; yearly.", parent="2"),
    )
    shown = markdown(briefing(replace(river, provisions=units)))
    text = shown.split("## The text before the room\n\n")[1].split("\n\n## ")[0]
    assert text.split("\n\n") == [
        "### Chapter I: General",
        "### Article 1: Scope",
        "It binds all.",
        "### Article 2",
        "States shall act.",
        "**1** They report; yearly.",
    ]


def founded(scratch: Path, template: str) -> Scenario:
    found(scratch / "mine", plan_from(template))
    return load(str(scratch / "mine"))


def test_weights_and_vetoes_stand_in_the_printed_rules_and_the_key(tmp_path: Path) -> None:
    council = founded(tmp_path / "eu", "eu-council")
    for printed in (rules_page(council), answer_key(council)):
        said = flat(markdown(printed))
        assert "55 per cent of the members, and 65 per cent of the population" in said
        assert "fewer than 4 members that are not in favour do not block" in said
    security = flat(markdown(answer_key(founded(tmp_path / "un", "security-council"))))
    assert "| 9 votes in favour, and no veto | 9 |" in security
    assert not re.search(r"9 votes in favour \| \d+ \| 9", security)
