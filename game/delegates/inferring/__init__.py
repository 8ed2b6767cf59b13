"""Positions that nobody stated, inferred from how States voted."""
