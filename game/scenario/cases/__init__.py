"""Cases of the conformance suite and of votes counted outside a meeting."""
