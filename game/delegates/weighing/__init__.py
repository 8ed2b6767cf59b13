"""What a text is worth to a delegation, and the ballot that follows from it."""
