"""The meeting in words: names for what it talks about, sentences for what happened, rules in plain words."""
