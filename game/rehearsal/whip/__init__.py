"""Counting heads before a vote: who is expected to vote how, and what would turn it."""
