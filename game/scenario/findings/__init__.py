"""Faults for people and programs: the catalogue of codes, excerpts, SARIF."""
