"""Cases of the conformance suite: lines that act, lines that expect."""
