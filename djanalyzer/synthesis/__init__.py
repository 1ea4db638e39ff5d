"""A generator of labelled dance music: every beat, bar, section, cue, key and energy is known to the sample.

`compose` plans a song from a seed, `render` turns the plan into sound. numpy and scipy alone.
"""

from djanalyzer.synthesis.chords import Chord
from djanalyzer.synthesis.composing import compose, odd_seeds
from djanalyzer.synthesis.render import Rendering, render, render_stems
from djanalyzer.synthesis.song import Song
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.synthesis.truth import Truth

__all__ = ["STYLES", "Chord", "Rendering", "Song", "Truth", "compose", "odd_seeds", "render", "render_stems"]
