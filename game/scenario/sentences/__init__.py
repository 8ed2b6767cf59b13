"""Sentences that the program writes into scenarios: a file for each language, named by its ISO 639 code."""
