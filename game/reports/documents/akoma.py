"""The text as Akoma Ntoso 3.0 (OASIS LegalDocML, version 1.0 of the standard).

Draft resolutions and decisions of the United Nations are `statement` documents in the
profile that its organizations use (AKN4UN), and the jurisdiction is ``un``; drafts here
follow it.  Units have an ``eId`` by the naming convention (``chp_I__art_6__para_2``) and
their stable id as ``wId``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import quote
from xml.sax.saxutils import escape, quoteattr

from game.reports.documents.phrases import said_of
from game.reports.documents.pieces import Option, Paper, Piece, Shown, walk
from game.rules.draft.number_paths import path_of

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
PROGRAM = "nemcon"
"""Id of the program among the references: it made the markup."""
ROOM = "room"
"""Id of the meeting among the references: it is the author of the text."""

_ELEMENTS = {
    "chapter": "chapter",
    "article": "article",
    "paragraph": "paragraph",
    "subparagraph": "subparagraph",
}
_PREFIXES = {
    "chapter": "chp",
    "article": "art",
    "paragraph": "para",
    "subparagraph": "subpara",
}
_LANGUAGES = {
    "ar": "ara",
    "en": "eng",
    "es": "spa",
    "fr": "fra",
    "ru": "rus",
    "zh": "zho",
}
"""The official languages, by ISO 639-1, in ISO 639-2/T."""
_UNDATED = "0001-01-01"
"""The schema wants a date, known or not."""
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot carry."""


def akoma_ntoso(paper: Paper) -> str:
    """The document as XML, with a line feed at its end."""
    return "\n".join(_Markup(paper).lines()) + "\n"


def text_of(words: str) -> str:
    """Words as XML carries them."""
    return escape(_ILLEGAL.sub("\ufffd", words))


def _attributes(**given: str) -> str:
    """Attributes that have a value, as written in a tag."""
    return "".join(
        f" {name}={quoteattr(_ILLEGAL.sub(chr(0xFFFD), value))}"
        for name, value in given.items()
        if value
    )


class _Markup:
    """Marks up one document."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._head = [p for p in paper.pieces if p.kind == "title"]
        self._preamble = [p for p in paper.pieces if p.kind == "preamble"]
        ahead = (*self._head, *self._preamble)
        self._body = [p for p in paper.pieces if p not in ahead]
        self._eids: dict[int, str] = {}
        """By piece: two that are proposed for different places may bear one stable id."""
        self._name(self._body, "")
        for at, piece in enumerate(walk((*self._head, *self._preamble)), 1):
            self._eids[id(piece)] = f"rec_{at}"
        self._named = {p.id: self._eids[id(p)] for p in reversed(list(walk(paper.pieces)))}
        """By stable id, the first piece that bears it: where references lead."""

    def _name(self, pieces: Iterable[Piece], above: str) -> None:
        """Give each unit its ``eId``, unique whatever its number.  A unit without one goes by
        its place, apart from the numbers: no link to a numbered one leads to it."""
        taken = set(self._eids.values())
        for at, piece in enumerate(pieces, 1):
            path = path_of(piece.number)
            own = path[-1] if path else None
            number = "".join((own.first, own.between, own.last)) if own else f"nn{at}"
            prefix = _PREFIXES.get(piece.kind, "hcontainer")
            eid = f"{above}{prefix}_{re.sub(r'[^A-Za-z0-9]+', '-', number)}"
            while eid in taken:
                eid += f"-{at}"
            taken.add(eid)
            self._eids[id(piece)] = eid
            self._name(piece.parts, f"{eid}__")

    def lines(self) -> Iterator[str]:
        """The document, line by line."""
        versions = "multipleVersions" if self._paper.changes else "singleVersion"
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield f"<akomaNtoso{_attributes(xmlns=NAMESPACE)}>"
        yield f"<statement{_attributes(name='draft', contains=versions)}>"
        yield from self._meta()
        yield from self._preface()
        if self._preamble:
            yield "<preamble>"
            yield from self._recitals()
            yield "</preamble>"
        yield "<mainBody>"
        if not self._body:
            yield '<p><remark status="editorial">No provision stands.</remark></p>'
        for piece in self._body:
            yield from self._unit(piece)
        yield "</mainBody>"
        if self._paper.remarks:
            yield "<conclusions>"
            for remark in self._paper.remarks:
                yield f'<p><remark status="editorial">{text_of(remark)}</remark></p>'
            yield "</conclusions>"
        yield "</statement>"
        yield "</akomaNtoso>"

    def _meta(self) -> Iterator[str]:
        paper = self._paper
        date = paper.date or _UNDATED
        work = f"/akn/un/statement/draft/{date}/{quote(paper.scenario)}"
        language = _LANGUAGES.get(paper.language, "und")
        expression = f"{work}/{language}@{date}"
        yield f'<meta><identification source="#{PROGRAM}">'
        yield "<FRBRWork>"
        yield from _frbr(work, date, ROOM)
        yield '<FRBRcountry value="un"/>'
        yield f"<FRBRname{_attributes(value=paper.title)}/>"
        yield "</FRBRWork><FRBRExpression>"
        yield from _frbr(expression, date, ROOM)
        yield f'<FRBRversionNumber value="{paper.seq}"/><FRBRlanguage language="{language}"/>'
        yield "</FRBRExpression><FRBRManifestation>"
        yield from _frbr(f"{expression}.xml", date, PROGRAM)
        yield '<FRBRformat value="application/akn+xml"/>'
        yield "</FRBRManifestation></identification>"
        yield f'<references source="#{PROGRAM}">'
        yield _organization(PROGRAM, "nemcon")
        yield _organization(ROOM, paper.title)
        for seat, name in paper.names.items():
            yield _organization(_seat_id(seat), name)
        yield "</references></meta>"

    def _preface(self) -> Iterator[str]:
        title = text_of(self._paper.title)
        yield "<preface>"
        yield f'<longTitle eId="preface_1"><p><docTitle>{title}</docTitle></p></longTitle>'
        yield f'<p><remark status="editorial">{text_of(self._paper.state)}</remark></p>'
        for piece in walk(self._head):
            attributes = _attributes(
                eId=self._eids[id(piece)], wId=_wid(piece), name="title"
            )
            yield f"<container{attributes}>"
            yield from self._paragraphs(piece)
            yield "</container>"
        yield "</preface>"

    def _recitals(self) -> Iterator[str]:
        for at, whole in enumerate(self._preamble, 1):
            yield f"<recitals{_attributes(eId=f'recs_{at}')}>"
            yield f"<heading>{text_of(whole.heading or whole.number)}</heading>"
            for piece in walk([whole]):
                eid = self._eids[id(piece)]
                yield f"<recital{_attributes(eId=eid, wId=_wid(piece), status=_status(piece))}>"
                yield from self._paragraphs(piece)
                yield "</recital>"
            yield "</recitals>"

    def _unit(self, piece: Piece) -> Iterator[str]:
        element = _ELEMENTS.get(piece.kind, "hcontainer")
        name = piece.kind if element == "hcontainer" else ""
        eid = self._eids[id(piece)]
        attributes = _attributes(eId=eid, wId=_wid(piece), status=_status(piece), name=name)
        yield f"<{element}{attributes}>"
        if piece.number:
            yield f"<num>{text_of(piece.number)}</num>"
        if piece.heading and piece.heading != piece.number:
            yield f"<heading>{text_of(piece.heading)}</heading>"
        holder = "intro" if piece.parts else "content"
        lines = list(self._paragraphs(piece))
        if lines != ["<p/>"] or not piece.parts:
            yield f"<{holder}{_attributes(eId=f'{eid}__{holder}')}>"
            yield from lines
            yield f"</{holder}>"
        for part in piece.parts:
            yield from self._unit(part)
        yield f"</{element}>"

    def _paragraphs(self, piece: Piece) -> Iterator[str]:
        """The wording or the alternatives, and what is said of them; one at least."""
        if piece.options:
            for option in piece.options:
                yield f"<p>{self._option(option)}</p>"
        else:
            words = self._inlines(piece.words)
            if piece.brackets and words:
                words = _marked("bracket", piece.brackets, f"[{words}]")
            yield f"<p>{words}</p>" if words else "<p/>"
        if said := said_of(self._paper, piece):
            yield f'<p><remark status="editorial">{text_of(said)}</remark></p>'

    def _option(self, option: Option) -> str:
        words = self._inlines(option.words)
        head = text_of(option.head)
        head = f'<remark status="editorial">{head}</remark>' if head else ""
        return _marked(
            "alternative", option.seats, f"[{head}{': ' if head and words else ''}{words}]"
        )

    def _inlines(self, words: Iterable[Shown]) -> str:
        return "".join(self._inline(one) for one in words)

    def _inline(self, one: Shown) -> str:
        words = text_of(one.words)
        if one.target in self._named:
            words = f"<ref{_attributes(href='#' + self._named[one.target])}>{words}</ref>"
        tag = {"struck": "del", "inserted": "ins"}.get(one.fate)
        return f"<{tag}>{words}</{tag}>" if tag else words


def _frbr(uri: str, date: str, author: str) -> Iterator[str]:
    yield f"<FRBRthis{_attributes(value=uri + '/!main')}/>"
    yield f"<FRBRuri{_attributes(value=uri)}/>"
    yield f"<FRBRdate{_attributes(date=date, name='sitting')}/>"
    yield f'<FRBRauthor href="#{author}"/>'


def _organization(id_: str, name: str) -> str:
    href = f"/akn/ontology/organization/un/{quote(id_)}"
    return f"<TLCOrganization{_attributes(eId=id_, href=href, showAs=name)}/>"


def _seat_id(seat: str) -> str:
    return f"seat_{quote(seat)}"


def _wid(piece: Piece) -> str:
    """The stable id; the schema allows no blanks in it."""
    return re.sub(r"\s+", "_", piece.id)


def _status(piece: Piece) -> str:
    return {"deleted": "removed", "revised": "edited"}.get(piece.status, "")


def _marked(name: str, seats: Iterable[str], words: str) -> str:
    """Words that somebody is behind."""
    refers = " ".join(f"#{_seat_id(s)}" for s in seats)
    return f"<inline{_attributes(name=name, refersTo=refers)}>{words}</inline>"
