"""The draft: a tree of provisions, what changes it, how it differs, and how it is numbered."""
