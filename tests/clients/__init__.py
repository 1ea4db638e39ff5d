"""Real DJ programs as judges: they open what was written, and say in their own tables what they took from it.

Slow, and only where such a program is installed: run on demand with `DJANALYZER_CLIENTS=1 pytest tests/clients`.
"""
