"""The law of the table: pure values and functions, no clock, file, chance or screen."""
