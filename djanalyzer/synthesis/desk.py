"""Where a mixing desk usually stands: how loud each role is, and how much of it goes into the room."""

from __future__ import annotations

# Usual loudness in dB. Hits have a peak of 1, notes an RMS near 0.25.
USUAL_GAIN = {
    "kick": 2.5, "snare": -3.0, "clap": -5.0, "shaker": -16.0, "hat": -15.0, "open": -13.0, "ride": -16.0, "perc": -12.0, "tom": -7.0,
    "crash": -12.0, "bass": -1.0, "chords": -13.0, "pad": -16.0, "arp": -12.0, "lead": -9.0, "effect": -12.0,
}  # fmt: skip
USUAL_SEND = {
    "snare": 0.12,
    "clap": 0.15,
    "perc": 0.15,
    "tom": 0.15,
    "chords": 0.2,
    "pad": 0.3,
    "arp": 0.25,
    "lead": 0.25,
    "crash": 0.1,
    "open": 0.03,
    "hat": 0.02,
    "effect": 0.2,
}


def linear(decibels: float) -> float:
    """Return what samples are multiplied by for so many decibels."""
    return float(10 ** (decibels / 20))
