"""A delegation played from outside: speaks the protocol of docs/protocol.md.

Run it as ``python docs/examples/outside_seat.py SCENARIO SEAT [SEED]``.
It defends the text that is on the table: it votes against every change, takes offers that
ask nothing but a vote that it would cast anyway, and says one sentence when it has the floor.
It does not preside: a Chair that waits holds up the room.
"""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

GAME = [sys.executable, "-m", "game"]


def answer(line: dict[str, Any], offers: dict[str, dict[str, Any]]) -> str:
    """What to type when the room waits; ``wait`` lets the room go on."""
    match line["need"]:
        case "ballot":
            return "vote yes" if line["target"] == "whole" else "vote no"
        case "floor":
            return "speak general : The text before us is one that we can defend at home."
        case "offer":
            ask = offers[line["target"]]["ask"]
            mine = all(
                deed["kind"] == "vote" and deed.get("choice") == "no" for deed in ask
            )
            return f"accept {line['target']}" if mine else f"decline {line['target']}"
        case _:
            return "wait"


def type_in(game: subprocess.Popen[str], command: str) -> None:
    """Send one command."""
    assert game.stdin is not None
    game.stdin.write(f"{command}\n")
    game.stdin.flush()


def play(scenario: str, seat: str, seed: str) -> dict[str, Any]:
    """Play the seat to the end; the last line that the game wrote."""
    command = [*GAME, "play", scenario, "--as", seat, "--seed", seed, "--json"]
    offers: dict[str, dict[str, Any]] = {}
    tried = ""
    line: dict[str, Any] = {}
    with subprocess.Popen(  # noqa: S603 - our own program
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as game:
        assert game.stdin is not None
        assert game.stdout is not None
        for raw in game.stdout:
            line = json.loads(raw)
            match line["event"]:
                case "offer-made":
                    offers[line["id"]] = line
                case "waiting":
                    tried = answer(line, offers)
                    type_in(game, tried)
                case "refusal" | "unreadable" if tried != "wait":
                    tried = "wait"
                    type_in(game, tried)
                case "closed":
                    game.stdin.close()
                    break
                case _:
                    pass
    return line


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if sys.argv[2] == "chair":
        sys.exit("outside_seat.py does not preside: name a member, such as MEX")
    last = play(sys.argv[1], sys.argv[2], sys.argv[3] if len(sys.argv) > 3 else "1")
    if "outcome" not in last:
        sys.exit("The game ended before the meeting did; what it wrote above says why.")
    sys.stdout.write(f"{last['outcome']}\n")
