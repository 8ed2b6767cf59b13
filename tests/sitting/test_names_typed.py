"""Names in quotation marks, as whoever types at a shell writes them."""

from __future__ import annotations

import pytest

from game.scenario.load import load
from game.scenario.room import setup_of
from game.sitting.names_typed import plainly_typed

SETUP = setup_of(load("cybercrime-2024"))
GROUP = next(b.id for b in SETUP.blocs if b.name == "African Group")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ('why "African Group"', f"why {GROUP}"),
        ('why "african group" "A1"', f"why {GROUP} A1"),
        ("why 'United States' whole", "why USA whole"),
        ("why “Côte d'Ivoire”", "why CIV"),
        ("why Côte d'Ivoire", "why CIV"),
        ("why the United States A1", "why USA A1"),
        ("why south korea whole", "why KOR whole"),
        ("why african group A1", "why african group A1"),
        ("offer United States give vote A1 no ask vote A2 no", "offer USA give vote A1 no ask vote A2 no"),
        ("give Costa Rica", "give CRI"),
        ("offer saudi arabia give vote A1 no ask vote A2 no : x", "offer SAU give vote A1 no ask vote A2 no : x"),
        ('why "south korea"', "why KOR"),
        ('why "14(1)"', 'why 14.1'),
        ('text "Article 6(2)"', "text 6.2"),
        ('why Iran "article 6(2)"', "why IRN 6.2"),
        ("why UK", "why GBR"),
        ("why Turkey A1", "why TUR A1"),
        ("why Arab Group", "why Arab Group"),
        ('amend "65" delete', "amend 65 delete"),
        (
            'offer "United States" give let-stand "article 65" ask vote A1 yes',
            "offer USA give let-stand 65 ask vote A1 yes",
        ),
    ],
)  # fmt: skip
def test_a_name_in_quotation_marks_is_who_bears_it(typed: str, meant: str) -> None:
    assert plainly_typed(typed, SETUP, SETUP.draft) == meant


@pytest.mark.parametrize(
    "typed",
    [
        'amend 65 text "Brazil"',
        'amend 6.2 at 1.5 text "Mexico"; 65 delete',
        "speak general : thanks to \"Brazil\" and 'Iran'",
        'why "nobody in particular"',
        'text "',
    ],
)
def test_wordings_and_what_is_said_keep_their_quotation_marks(typed: str) -> None:
    assert plainly_typed(typed, SETUP, SETUP.draft) == typed
