"""One widget a file: each draws itself from values and sends messages."""
