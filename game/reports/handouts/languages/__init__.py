"""The fixed words of hand-outs: a file for each language, named by its ISO 639 code."""
