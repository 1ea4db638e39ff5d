"""How a song is mixed and mastered: drawn at random, as records differ."""

from __future__ import annotations

import numpy as np
from numpy.random import Generator

from djanalyzer.synthesis.song import Mix
from djanalyzer.synthesis.style import Style


def draw_mix(style: Style, traits: frozenset[str], rng: Generator) -> Mix:
    low_pass = 0.0
    if rng.random() < 0.25:
        low_pass = float(rng.choice([16000, 15000, 11000, 8000, 5500]))
    fades = rng.random(2)
    loudness = _draw_loudness(rng) - max(0.0, 0.6 - sum(style.energy) / 2) * float(rng.uniform(0, 14))
    medium = _draw_medium(style, rng)
    return Mix(
        reverb_seconds=float(rng.uniform(0.2, 0.9) if "dry" in traits else rng.uniform(0.3, 2.8)),
        reverb_level=float(rng.lognormal(0, 0.5)),
        duck_depth=float(rng.uniform(0.3, 0.95)) if "duck" in traits else 0.0,
        duck_beats=float(rng.uniform(0.3, 0.9)),
        drive=float(rng.choice([0, 0, 0, 0.3, 0.8, 1.6])) * float(rng.uniform(0.5, 1.5)),
        tilt=float(np.clip(rng.normal(-2.5, 5.0), -14, 8)),
        low_pass=low_pass,
        bass_boost=float(np.clip(rng.normal(2.5, 3.0), -5, 10)),
        noise=float(10 ** rng.uniform(-4.5, -2.3)) if rng.random() < 0.2 + style.lofi else 0.0,
        loudness=loudness,
        fade_in=float(rng.uniform(2, 12)) if fades[0] < 0.06 else 0.0,
        fade_out=float(rng.uniform(4, 15)) if fades[1] < 0.12 else 0.0,
        compression=float(rng.choice([0, 0.25, 0.5, 0.7])),
        width=float(rng.choice([0.0, 0.8, 1.5, 2.2, 3.0])),
        tuning=float(rng.uniform(-0.35, 0.35)) if rng.random() < 0.2 else 0.0,
        crackle=float(rng.uniform(2, 40))
        if rng.random() < 0.04 + 0.3 * style.lofi * (style.name == "hip_hop")
        else 0.0,
        duck_hold=float(rng.choice([0.0, 0.0, 0.15, 0.35])),
        duck_curve=float(rng.choice([0.7, 1.0, 1.5, 2.5])),
        ducks_always=bool(rng.random() < 0.25),
        limiter=str(rng.choice(["soft", "limit", "limit", "clip"] if loudness > -11 else ["soft", "limit"])),
        release=float(10 ** rng.uniform(-1.2, 0)),
        multiband=float(rng.uniform(0.2, 0.7)) if rng.random() < (0.45 if loudness > -11 else 0.1) else 0.0,
        medium=medium,
        wow=_draw_wow(medium, rng),
        offset=float(rng.normal(0, 0.01)) if rng.random() < 0.03 else 0.0,
    )


def _draw_loudness(rng: Generator) -> float:
    """Return the loudness of a master, LUFS: mostly of the loudness war, some older and quieter."""
    middle, spread = ((-8.0, 1.2), (-10.5, 1.5), (-13.5, 1.8), (-19.0, 2.5))[
        int(rng.choice(4, p=[0.3, 0.35, 0.22, 0.13]))
    ]
    return float(np.clip(rng.normal(middle, spread), -26, -5.5))


def _draw_medium(style: Style, rng: Generator) -> str:
    chances = {
        "": 0.73,
        "lossy": 0.1,
        "vinyl": 0.03,
        "tape": 0.05,
        "radio": 0.04,
        "loudspeaker": 0.02,
        "room": 0.03,
    }
    if style.lofi > 0.15:
        chances |= {"vinyl": 0.08, "tape": 0.08}
    names = list(chances)
    total = sum(chances.values())
    return str(rng.choice(names, p=[chances[name] / total for name in names]))


def _draw_wow(medium: str, rng: Generator) -> tuple[float, float, float]:
    """Return an uneven motor: a record turns 33 1/3 or 45 times a minute, a tape flutters."""
    phase = float(rng.uniform(0, 2 * np.pi))
    if medium == "vinyl":
        return float(rng.uniform(0, 0.0008)), float(rng.choice([33.333, 45.0])) / 60, phase
    if medium == "tape":
        return float(rng.uniform(0, 0.00006)), float(rng.uniform(4, 10)), phase
    return 0.0, 0.5, phase
