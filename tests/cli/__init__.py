"""The command line as a DJ reads it."""
