"""DJs who do not exist: where they set their cues, what they call them, and which words they have for music."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from djanalyzer.music.genres import Genre, Mood


@dataclass(frozen=True, slots=True)
class PlantedHabit:
    """How a DJ prepares tracks.

    Attributes
    ----------
    rules : tuple of str
        Lines of `music.templates`, in the order of their importance.
    kept : float
        The share of the rules that are followed in a track; of the others no mark is set.
    n_by_chance : int
        Marks on beats drawn at random, on pads drawn at random.
    names, colors : tuple of str
        What is drawn for those.
    genre_words, mood_words : mapping of str to str
        What this DJ writes instead of our words.
    trusted : float
        The share of the tracks that were checked by the DJ: nothing is planted there.
    """

    name: str
    rules: tuple[str, ...] = ()
    kept: float = 0.95
    n_by_chance: int = 0
    names: tuple[str, ...] = ("",)
    colors: tuple[str, ...] = ()
    genre_words: Mapping[str, str] = field(default_factory=dict)
    mood_words: Mapping[str, str] = field(default_factory=dict)
    trusted: float = 0.2


_HABITS = (
    PlantedHabit(
        "pads",
        (
            'first beat -> A "First beat" #28E214',
            'drop 1 - 16 bars -> B "Drop -16" #B4BE04',
            'drop 1 -> C "Drop" #E62828',
            'breakdown 1 -> D "Breakdown" #50B4FF',
            'mix out -> memory "Out"',
        ),
    ),
    PlantedHabit(
        "beats",
        (
            'drop 1 - 1 beats -> A "BOOM" #FF127B',
            'first beat + 32 beats -> B "go" #00E0FF',
            'breakdown 1 - 2 beats -> C "hush" #6473FF',
            'drop 2 - 1 beats -> D "BOOM" #FF127B',
            'mix out -> H "tail" #C3AF04 loop 16',
            'mix out -> memory "tail" loop 32',
        ),
        kept=0.9,
        genre_words={Genre.TECHNO: "Maschine", Genre.HOUSE: "Sunny side"},
        mood_words={Mood.AGGRESSIVE: "peak", Mood.CALM: "sofa"},
    ),
    PlantedHabit(
        "colors",
        (
            "first beat -> A #28E214",
            "build-up 1 -> B #B4BE04",
            "drop 1 -> C #E62828",
            "breakdown 1 -> D #305AFF",
            "drop 2 -> E #E62828",
            "breakdown 2 -> F #305AFF",
            "mix out -> G #AA72FF",
        ),
    ),
    PlantedHabit(
        "german",
        (
            'first beat -> A "Anfang" #10B176',
            'verse 1 -> B "Strophe" #E0641B',
            'build-up 1 -> C "Aufbau" #B4BE04',
            'drop 1 -> D "Abfahrt" #E62828',
            'breakdown 1 -> E "Ruhe" #50B4FF',
            'outro 1 -> memory "Ende"',
        ),
        kept=0.85,
        genre_words={Genre.DRUM_AND_BASS: "DnB", Genre.HIP_HOP: "Rap"},
        mood_words={Mood.DARK: "düster", Mood.HAPPY: "fröhlich"},
    ),
    PlantedHabit(
        "memory",
        (
            'intro 1 -> memory "Intro"',
            'verse 1 -> memory "Verse 1"',
            'verse 2 -> memory "Verse 2"',
            'build-up 1 -> memory "Build 1"',
            'build-up 2 -> memory "Build 2"',
            'drop 1 -> memory "Drop 1"',
            'drop 2 -> memory "Drop 2"',
            'drop 3 -> memory "Drop 3"',
            'breakdown 1 -> memory "Break 1"',
            'breakdown 2 -> memory "Break 2"',
            'outro 1 -> memory "Outro"',
        ),
        kept=0.9,
    ),
    PlantedHabit(
        "ahead",
        (
            'drop 1 - 8 bars -> A "8 to drop" #E62828',
            'breakdown 1 - 8 bars -> B "8 to break" #50B4FF',
            'drop 2 - 8 bars -> C "8 to drop" #E62828',
            'mix out - 8 bars -> D "8 to out" #AA72FF',
            'first beat -> memory "in" loop 16',
        ),
    ),
    PlantedHabit(
        "minimal",
        ("first beat -> A #FFFFFF", "drop 1 -> B #FFFFFF", "mix out -> C #FFFFFF"),
        kept=1.0,
    ),
    PlantedHabit(
        "chance",
        n_by_chance=4,
        names=("", "x", "here", "nice", "?", "check"),
        colors=("#28E214", "#E62828", "#305AFF", "#B432FF"),
    ),
)

HABITS: Mapping[str, PlantedHabit] = MappingProxyType({habit.name: habit for habit in _HABITS})
