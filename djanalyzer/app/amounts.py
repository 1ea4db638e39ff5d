"""How many of a thing there are, in words: the same on a terminal, on the screen and in every report."""

from djanalyzer.music.amounts import counted

__all__ = ["counted"]
