"""The words of the product: plain frozen values that every room speaks. Times are seconds (float), tempo is BPM.

All times lie on one axis: seconds from the first sample of our own gapless decoder (`audio.decode`).
"""

from djanalyzer.music.analysis import CHECKED, Analysis, Seconds
from djanalyzer.music.collection import (
    Collection,
    Failure,
    KnownTrack,
    Playlist,
    Problem,
    Tags,
)
from djanalyzer.music.dynamics import ChangePoint, Dynamics
from djanalyzer.music.grid import BEATS_PER_BAR, BeatGrid, GridAnchor, GridChoice, Meter
from djanalyzer.music.guesses import LIKELY, SURE, Guess
from djanalyzer.music.key import CAMELOT, KEY_NAMES, Key, KeyStretch
from djanalyzer.music.labels import Label, OffsetBasis, Source, TimeOffset
from djanalyzer.music.marks import Cue, CueKind, Loop, MarkedCue, MarkedLoop, Suggestion
from djanalyzer.music.offsets import UNSEEN, MeasuredOffset, OffsetChoice, OffsetVerdict, moved
from djanalyzer.music.sections import Energy, MixRange, Section, SectionLabel, VocalSpan
from djanalyzer.music.voice import VOICE_RATE, Voice, note_of

__all__ = [
    "BEATS_PER_BAR",
    "CAMELOT",
    "CHECKED",
    "KEY_NAMES",
    "LIKELY",
    "SURE",
    "UNSEEN",
    "VOICE_RATE",
    "Analysis",
    "BeatGrid",
    "ChangePoint",
    "Collection",
    "Cue",
    "CueKind",
    "Dynamics",
    "Energy",
    "Failure",
    "GridAnchor",
    "GridChoice",
    "Guess",
    "Key",
    "KeyStretch",
    "KnownTrack",
    "Label",
    "Loop",
    "MarkedCue",
    "MarkedLoop",
    "MeasuredOffset",
    "Meter",
    "MixRange",
    "OffsetBasis",
    "OffsetChoice",
    "OffsetVerdict",
    "Playlist",
    "Problem",
    "Seconds",
    "Section",
    "SectionLabel",
    "Source",
    "Suggestion",
    "Tags",
    "TimeOffset",
    "VocalSpan",
    "Voice",
    "moved",
    "note_of",
]
