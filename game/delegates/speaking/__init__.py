"""With the floor: which statement a delegation makes, and what it says when all is decided."""
