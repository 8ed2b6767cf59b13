"""What a delegation says: its matter and its words."""
