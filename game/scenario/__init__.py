"""Scenarios: strict YAML with places, every fault at once, a typed model, the loader."""
