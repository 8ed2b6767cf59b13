"""The screens: everything that Textual draws."""
