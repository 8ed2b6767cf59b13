"""The text as a document: at any moment of a sitting, in several formats."""
