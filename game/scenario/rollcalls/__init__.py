"""Real roll calls, from the tables in which they are published."""
