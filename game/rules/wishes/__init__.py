"""What a seat may try to do: intents, in public and in private."""
