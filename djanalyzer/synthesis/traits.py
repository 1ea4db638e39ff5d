"""What makes a song unlike the next one, and what fools those who follow its beat."""

from __future__ import annotations

from numpy.random import Generator

from djanalyzer.music.grid import Meter
from djanalyzer.synthesis.style import Style

# Each trait and how many songs have it.
_TRAITS = {
    # drums against the beat
    "loud_offbeat": 0.16, "offbeat_claps": 0.05, "syncopated_kick": 0.07, "kick_one_three": 0.06, "missing_kicks": 0.08,
    "soft_drums": 0.12, "no_kick": 0.06, "no_drums": 0.05, "hat_rolls": 0.08, "ghosts": 0.2, "cut_up": 0.07, "triplets": 0.05,
    "polymeter": 0.08, "pickup": 0.12,
    # tonal instruments against the beat
    "loud_bass": 0.15, "offbeat_bass": 0.07, "arp_three": 0.15, "late_tune": 0.15, "pushed": 0.1,
    # time
    "tempo_change": 0.04, "drifting": 0.07, "live": 0.2, "slowing": 0.04, "detour": 0.03,
    # form
    "gradual": 0.27, "level": 0.18, "plain": 0.36, "long_intro": 0.07, "half_drop": 0.04, "double_time": 0.04, "fake_drop": 0.06,
    "dropouts": 0.25, "stray_crashes": 0.15,
    # sound
    "counter": 0.4, "hook": 0.25, "sparse": 0.35, "dry": 0.5, "bare": 0.07,
}  # fmt: skip
TIMES = ("tempo_change", "detour", "drifting", "slowing")


def draw_traits(style: Style, rng: Generator) -> frozenset[str]:
    """Return the traits of a song; those that contradict each other do not meet."""
    traits = {name for name, chance in _TRAITS.items() if rng.random() < chance}
    if rng.random() < style.duck:
        traits.add("duck")
    for name in [t for t in TIMES if t in traits][1:]:
        traits.discard(name)
    if "no_drums" in traits:
        traits -= {"pickup", "bare", "no_kick"}
    return frozenset(traits)


def draw_meter(style: Style, rng: Generator) -> Meter:
    """Return how a song counts: almost always in four."""
    if rng.random() >= style.triple:
        return Meter.FOUR_FOUR
    return Meter.THREE_FOUR if rng.random() < 0.55 else Meter.SIX_EIGHT
