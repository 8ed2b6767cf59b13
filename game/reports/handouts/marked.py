"""Reading Markdown (briefs, hand-outs of a scenario) into blocks.

Headings, paragraphs, lists, emphasis and tables are read; a picture or raw HTML is left out,
a link keeps its words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode

from game.reports.handouts.sheets import Block, Grid, Heading, Items, Para, Run, Words

_LISTS = ("bullet_list", "ordered_list")
_APART = ("paragraph", "blockquote", "heading", "td", "th")
"""What stands on a line of its own within an item."""


def blocks(markdown: str, level: int = 1) -> tuple[Block, ...]:
    """The blocks of a text; its headings begin at ``level``."""
    reader = MarkdownIt("commonmark", {"html": False}).enable("table")
    tokens: Sequence[Token] = reader.parse(markdown)
    root = SyntaxTreeNode(tokens)
    highest = min((int(n.tag[1]) for n in root.children if n.type == "heading"), default=1)
    return tuple(b for n in root.children for b in _block(n, level - highest))


def inline(markdown: str) -> Words:
    """The words of one paragraph."""
    found = blocks(" ".join(markdown.split()))
    first = found[0] if found else Para("")
    return first.words if isinstance(first, Para) else " ".join(markdown.split())


def _block(node: SyntaxTreeNode, deeper: int) -> Iterator[Block]:
    match node.type:
        case "heading":
            words = "".join(r.words for r in _runs(node))
            yield Heading(words, min(3, max(1, int(node.tag[1]) + deeper)))
        case "paragraph":
            if runs := _runs(node):
                yield Para(runs)
        case kind if kind in _LISTS:
            yield _list(node)
        case "table":
            yield _grid(node)
        case "fence" | "code_block":
            yield Para(node.content.rstrip())
        case _:
            for child in node.children:
                yield from _block(child, deeper)


def _list(node: SyntaxTreeNode) -> Items:
    """A list, with those that stand within its items."""
    items = tuple(_runs(item) for item in node.children)
    below = tuple(
        tuple(_list(child) for child in item.children if child.type in _LISTS)
        for item in node.children
    )
    return Items(items, node.type == "ordered_list", below if any(below) else ())


def _grid(node: SyntaxTreeNode) -> Grid:
    rows = [
        [_runs(cell) for cell in row.children]
        for part in node.children
        for row in part.children
    ]
    head = tuple("".join(r.words for r in cell) for cell in rows[0])
    longest = [
        max(len("".join(r.words for r in row[n])) for row in rows) for n in range(len(head))
    ]
    widths = tuple(min(40, max(6, length)) for length in longest)
    body: tuple[tuple[Words, ...], ...] = tuple(tuple(row) for row in rows[1:])
    return Grid(head, body, widths)


def _runs(
    node: SyntaxTreeNode, *, bold: bool = False, italic: bool = False
) -> tuple[Run, ...]:
    found: list[Run] = []
    for child in node.children:
        match child.type:
            case "text":
                found.append(Run(child.content, bold, italic))
            case "code_inline":
                found.append(Run(child.content, bold, italic=True))
            case "softbreak" | "hardbreak":
                found.append(Run(" ", bold, italic))
            case "strong":
                found += _runs(child, bold=True, italic=italic)
            case "em":
                found += _runs(child, bold=bold, italic=True)
            case "image" | "bullet_list" | "ordered_list":
                pass  # no form shows pictures; a list is told by itself, below the item
            case "fence" | "code_block":
                found.append(Run(f" {child.content.rstrip()}"))
            case kind:
                between = [Run(" ")] if found and kind in _APART else []
                found += [*between, *_runs(child, bold=bold, italic=italic)]
    return tuple(found)
