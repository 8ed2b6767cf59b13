"""Modal screens for acting and for reading over the chamber."""
