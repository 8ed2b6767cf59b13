"""What came of a meeting: pure functions from its log to what is printed or shown."""
