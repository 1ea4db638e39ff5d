"""Pitches in words, for the surfaces."""

from djanalyzer.music.voice import note_of

__all__ = ["note_of"]
