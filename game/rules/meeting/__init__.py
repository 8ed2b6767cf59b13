"""The meeting: what it starts from, what its log adds up to, and what follows from that at once."""
