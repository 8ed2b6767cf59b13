"""The Chair as a delegation of its own."""
