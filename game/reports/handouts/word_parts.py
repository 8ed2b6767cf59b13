"""Parts of a Word document that python-docx has no calls for, each in its place."""

from __future__ import annotations

from typing import Any

_ORDER = (
    "w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:widowControl",
    "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:bidi", "w:spacing", "w:ind", "w:jc",
    "w:tblStyle", "w:bidiVisual", "w:tblW", "w:tblBorders", "w:tblLayout", "w:tblCellMar",
    "w:tblLook",
)  # fmt: skip
"""Word wants the properties in the order of its schema."""


def insert(properties: Any, part: Any) -> None:
    """Put a property where the schema has it."""
    tag = {named(name): at for at, name in enumerate(_ORDER)}
    rank = tag[part.tag]
    for at, other in enumerate(properties):
        if tag.get(other.tag, len(tag)) > rank:
            properties.insert(at, part)
            return
    properties.append(part)


def made(name: str, **values: str) -> Any:
    """An element of Word's own namespace, ``w:shd``, with values of that namespace."""
    from docx.oxml import OxmlElement

    element = OxmlElement(name)
    for key, value in values.items():
        element.set(named(f"w:{key}"), value)
    return element


def named(name: str) -> str:
    """A name with its namespace, as the document's tree has it."""
    from docx.oxml.ns import qn

    return qn(name)
