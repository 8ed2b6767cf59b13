"""The keys of the replay screen."""

from __future__ import annotations

from textual.binding import Binding, BindingType

_NAMED = (
    ("space", "play", "Play", "Let the day go on by itself; again, to stop it."),
    ("right", "step(1)", "Next", "Go to the next moment; down does the same."),
    ("left", "step(-1)", "Before", "Go to the moment before; up does the same."),
    ("d", "decision(1)", "Decision", "Jump to the next decision; D to the one before."),
    ("b", "branch", "What if", "Leave this moment otherwise: a branch of its own."),
    ("s", "speaker(1)", "Speaker", "Jump to the next speaker; S to the one before."),
    ("slash", "find", "Find", "Find moments: MEX statement, IND abstain, vote -adopted."),
    ("t", "text", "Text", "Show the whole text as it stood, or the moment again."),
    ("m", "mark", "Mark", "Put a mark on this moment, or take it off again."),
    ("i", "note", "Note", "Write a note on this moment; it lies beside the file."),
    ("escape,q", "back", "Back", "Close the text, forget what was found, or go home."),
    ("y", "tree", "Tree", "Show what has branched from this sitting, as a tree."),
)
"""Keys that stand at the foot of the screen, the first ones where it is narrow."""
_QUIET = (
    ("D", "decision(-1)", "Decision before", "Jump to the decision before."),
    ("S", "speaker(-1)", "Speaker before", "Jump to the speaker before."),
    ("n", "found(1)", "Next found", "Go to the next moment that was found."),
    ("N", "found(-1)", "Found before", "Go to the moment found before."),
    ("home", "edge(-1)", "First", "Go to the first moment."),
    ("end", "edge(1)", "Last", "Go to the last moment."),
    ("w", "why", "Why", "Explain a vote, an objection, an offer, a motion, a proposal."),
    ("r", "rules", "Other rules", "Count the ballots under another rulebook."),
    ("x", "ballots", "Every ballot", "List every ballot, or only what they decided."),
    ("g", "belief", "Whose gauge", "Show the gauge as another sees it."),
    ("v", "eyes", "Whose eyes", "See the day as a seat, as everybody, or whole."),
    ("plus,equals_sign", "hurry(1)", "Faster", "Play faster."),
    ("minus", "hurry(-1)", "Slower", "Play slower."),
    ("tab", "app.focus_next", "Read on", "Go from the moments to what is told of one."),
)


def _binding(key: str, action: str, words: str, told: str, *, show: bool) -> Binding:
    name = f"replay.{words.lower().replace(' ', '-')}"
    return Binding(key, action, words, show=show, id=name, tooltip=told)


KEYS: list[BindingType] = [
    *(_binding(*named, show=True) for named in _NAMED),
    *(_binding(*quiet, show=False) for quiet in _QUIET),
]
"""Every key of the screen."""
