"""Screens, one a module; what is put on them comes from the widgets."""
