"""The languages in which delegations speak: a file each, named by its ISO 639 code."""
