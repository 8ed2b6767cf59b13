"""Files of other programs where a text should be: each is named for what it is."""

from __future__ import annotations

import pytest

from game.scenario.diagnostics import Problems
from game.scenario.files.source import decode


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04\x14\x00\xff\xfe word/document.xml", "a Word file"),
        (b"PK\x03\x04\x14\x00\xff\xfe xl/workbook.xml", "an Excel file"),
        (b"PK\x03\x04\x14\x00\xff\xfe mimetype", "a packed file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "an old Word or Excel file"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF"),
    ],
)
def test_what_another_program_wrote_is_named(content: bytes, kind: str) -> None:
    problems = Problems()
    assert decode(content, "briefs/KEN.md", problems) is None
    (problem,) = problems.found
    assert problem.code == "S107"
    assert problem.message == f"`briefs/KEN.md` is {kind}, and no text"
    assert problem.help == "save it as plain text, in UTF-8, under the name `KEN.md`"
    assert problem.excerpt == ""
