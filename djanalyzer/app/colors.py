"""Colours in words, for the surfaces."""

from djanalyzer.music.colors import COLOR_WORDS, color_word

__all__ = ["COLOR_WORDS", "color_word"]
