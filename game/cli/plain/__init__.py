"""The plain face: the whole game as typed commands and linear text, or JSON lines."""
