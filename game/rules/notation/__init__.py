"""The game's own notation: intents as the words that people type, in both directions."""
