"""The command line: one module a command; screens and files are imported when needed."""
