"""djanalyzer prepares a DJ's music: beats, sections, cue points, key and energy, corrected by the DJ and carried to the DJ software."""

__version__ = "0.1.0"
