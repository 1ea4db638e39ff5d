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
        level=float(np.clip(rng.normal(-16, 4.0), -30, -8)),
        clip=float(rng.random() < 0.08),
        fade_in=float(rng.uniform(2, 12)) if fades[0] < 0.06 else 0.0,
        fade_out=float(rng.uniform(4, 15)) if fades[1] < 0.12 else 0.0,
        compression=float(rng.choice([0, 0.25, 0.5, 0.7])),
        width=float(rng.choice([0.0, 0.6, 1.0, 1.0, 1.2])),
        tuning=float(rng.uniform(-0.35, 0.35)) if rng.random() < 0.2 else 0.0,
        crackle=float(rng.uniform(2, 40))
        if rng.random() < 0.04 + 0.3 * style.lofi * (style.name == "hip_hop")
        else 0.0,
    )
