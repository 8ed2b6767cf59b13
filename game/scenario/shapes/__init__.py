"""Shapes: what a key of a format asks for, as data, and how a node is read as that."""
