"""A sign in the middle of a text that makes a comment of what follows."""

from __future__ import annotations

from game.scenario.diagnostics import Entry

ENTRY = Entry(
    "S129",
    "words that YAML takes for a comment",
    "A text without quotes goes on with a blank and `#`: for YAML a comment begins there, and the "
    "words are lost without a sign. It is reported where one blank stands before the `#` and a "
    "letter or digit directly behind it, or nothing but a blank and a number. A comment that is "
    "set apart, by two blanks before the `#` or by one behind it, is taken for a comment.",
    "title: Article 5 #draft",
    'Put the text in quotes, `title: "Article 5 #draft"`; or set a comment apart, '
    "`title: Article 5  # draft`.",
    "warning",
)
