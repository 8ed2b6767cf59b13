"""JSON Schema of the formats, from the shapes that read the files."""
