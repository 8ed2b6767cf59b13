"""Files from outside: read within limits, with a place for everything, mended, and written whole."""
