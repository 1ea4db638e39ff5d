"""Fuzzing of everything that reads what strangers have written: `python -m tests.fuzz --seconds 60`."""
