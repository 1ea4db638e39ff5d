"""What a style is: tempo, grooves, sounds and habits."""

from __future__ import annotations

from dataclasses import dataclass


def words(text: str) -> tuple[str, ...]:
    """Return the words of a line."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Style:
    """The habits of a style.

    Attributes
    ----------
    tempi : tuple of (low, high, weight)
        BPM ranges.
    energy : tuple of float
        How strong it feels, lowest and highest (0 to 1).
    swing : tuple of float
        Possible swing shares.
    triple : float
        Share of the songs in 3/4 or 6/8.
    halves : bool
        Whether its people count half-time drums (snare on the third beat) at the fast tempo.
    drums : float
        Usual loudness of the drums against the rest, dB.
    pads, arp_sounds : tuple of str
        Sounds of pads and broken chords; those of every style where none are named.
    hands : tuple of (drum, chance)
        How likely a drum takes part, where that differs from other styles.
    """

    name: str
    tempi: tuple[tuple[float, float, float], ...]
    grooves: tuple[str, ...]
    kicks: tuple[str, ...]
    snares: tuple[str, ...]
    basses: tuple[str, ...]
    bass_lines: tuple[str, ...]
    chord_sounds: tuple[str, ...]
    chord_rhythms: tuple[str, ...]
    leads: tuple[str, ...]
    forms: tuple[str, ...] = ("club",)
    swing: tuple[float, ...] = (0.0, 0.0, 0.0, 0.1, 0.2)
    energy: tuple[float, float] = (0.5, 0.8)
    minor_share: float = 0.72
    chord_bars: tuple[float, ...] = (1, 1, 1, 2, 4)
    duck: float = 0.6
    acoustic: float = 0.1
    lofi: float = 0.05
    drums: float = 0.0
    arps: float = 0.4
    triple: float = 0.0
    halves: bool = False
    weight: float = 1.0
    pads: tuple[str, ...] = ()
    arp_sounds: tuple[str, ...] = ()
    hands: tuple[tuple[str, float], ...] = ()
