"""Why a bloc: the line of those for whom a seat without a vote speaks, told or expected."""

from __future__ import annotations

from game.delegates.naming import bloc_in, subject_in
from game.delegates.others.coalition import bloc_line, speaks_for
from game.delegates.others.signals import public_belief
from game.delegates.reasons.whys import told_in
from game.delegates.view import View
from game.delegates.weighing.prospect import prospect
from game.rules.meeting.setup import Bloc
from game.rules.words.wording import capital


def lines_of_blocs(view: View, seat: str, target: str) -> list[str]:
    """For whom a seat speaks, and with which line on a question: as it was told, where the
    view's seat was told; else as those members are believed to lean."""
    found = []
    for bloc in speaks_for(view.setup, seat):
        called = bloc_in(view, bloc.name)
        members = str(len(bloc.members))
        found.append(told_in(view, "speaks-for", bloc=called, members=members))
        found.append(_line(view, bloc, called, target))
    return found


def _line(view: View, bloc: Bloc, called: str, target: str) -> str:
    told = view.lines.get(bloc.id, {}).get(target)
    if told is not None:
        return told_in(view, "line-told", bloc=called, choice=told_in(view, told))
    public = public_belief(view.setup, view.chamber, view.dossier)
    question = prospect(view.setup, view.chamber, target)
    expected = bloc_line(bloc, view.dossier, public, question)
    subject = capital(subject_in(view, target))
    if expected is None:
        return told_in(view, "line-open", bloc=called, subject=subject)
    choice = told_in(view, expected)
    return told_in(view, "line-expected", bloc=called, subject=subject, choice=choice)
