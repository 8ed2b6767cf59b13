"""The live table: seats, turns, views, desks.  Holds the only mutable head."""
