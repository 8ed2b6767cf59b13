"""What events make of a meeting, part by part."""
