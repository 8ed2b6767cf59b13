"""Trying a scenario before the lesson: many computer-played meetings, and what they show."""
