"""Rulebooks: finding them, merging what they inherit, and their faults as a whole."""
