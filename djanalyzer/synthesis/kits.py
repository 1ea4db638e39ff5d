"""Drum kits: every hit by name, kin that stand in for one another, kits that were sampled from somewhere."""

from __future__ import annotations

import numpy as np

from djanalyzer.synthesis.shells import SHELLS
from djanalyzer.synthesis.song import FloatArray, Samples
from djanalyzer.synthesis.sounds import MACHINES, Recipe, crushed

DRUMS: dict[str, Recipe] = {recipe.__name__: recipe for recipe in (*MACHINES, *SHELLS)}

# What a drummer may mean by a word: the drum itself most often.
_KIN: dict[str, tuple[str, ...]] = {
    "kick_808": ("kick_808", "kick_808", "kick_gliding", "kick_deep"),
    "kick_soft": ("kick_soft", "kick_deep", "kick_small"),
    "kick_909": ("kick_909", "kick_909", "kick_909", "kick_909", "kick_deep", "kick_small"),
    "kick_acoustic": ("kick_acoustic", "kick_shell", "kick_shell"),
    "snare_acoustic": ("snare_acoustic", "snare_shell", "snare_shell", "snare_rimshot", "snare_brush"),
    "snare_808": ("snare_808", "snare_808", "snare_small"),
    "snare_909": ("snare_909", "snare_909", "snare_layered"),
    "hat_closed": ("hat_closed", "hat_closed", "hat_acoustic", "hat_small", "foley_tick"),
    "hat_open": ("hat_open", "hat_open", "hat_open_acoustic"),
    "ride": ("ride", "ride_bell"),
    "crash": ("crash", "crash", "china"),
    "tambourine": ("tambourine", "jingles"),
    "conga": ("conga", "hand_drum", "hand_drum", "timbale"),
    "cowbell": ("cowbell", "agogo"),
    "block": ("block", "foley_knock", "foley_tick"),
    "tom": ("tom", "tom_shell", "tom_synth"),
}
_STRUCK = frozenset({"acoustic", "shell", "rimshot", "brush", "hand", "bell", "tom", "jingles", "timbale"})
SOFTEST = 3  # loudest of the layers is 0


def is_acoustic(variant: str) -> bool:
    """Return whether soft strokes of this drum are duller than hard ones."""
    return bool(_STRUCK & set(variant.split("_")))


def layer_of(velocity: float) -> int:
    """Return which recording of the drum a stroke of this velocity needs: 0 (hard) to 3 (soft)."""
    return int(np.clip((1.0 - abs(velocity)) * 5, 0, SOFTEST))


def kin_of(variant: str, seed: int) -> str:
    """Return the drum that is really struck."""
    kin = _KIN.get(variant, (variant,))
    return kin[int(np.random.default_rng([seed, 3]).integers(len(kin)))]


def drum(variant: str, seed: int, rate: int, lofi: float = 0.0) -> Samples:
    """Return a hit with its peak at 1, shape (n_samples,). `lofi` 0 to 1 makes it one cut out of a record."""
    hit = DRUMS[variant](np.random.default_rng(seed), rate)
    if lofi > 0:
        hit = sampled(hit, rate, lofi)
    return (hit / max(float(np.max(np.abs(hit))), 1e-9)).astype(np.float32)


def sampled(hit: FloatArray, rate: int, lofi: float) -> FloatArray:
    """Return the hit as cut out of a record: resampled, filtered, with few bits, cut short. The same for a whole kit."""
    from scipy.signal import butter, sosfilt

    rng = np.random.default_rng(int(lofi * 1e9))
    speed = float(rng.choice([1.0, 1.0, 0.85, 1.15, 1.3]))
    hit = np.interp(np.arange(0, len(hit) - 1, speed), np.arange(len(hit)), hit)
    if rng.random() < 0.5:
        low = butter(1, float(rng.uniform(30, 140)), "high", fs=rate, output="sos")
        hit = np.asarray(sosfilt(low, hit))
    hit = crushed(hit, rate, 18000 - 12000 * lofi, round(12 - 6 * lofi))
    if rng.random() < 0.6:
        high = butter(2, min(float(rng.uniform(3500, 9000)), 0.45 * rate), fs=rate, output="sos")
        hit = np.asarray(sosfilt(high, hit))
    if rng.random() < 0.4:
        n = min(len(hit), int(rng.uniform(0.08, 0.3) * rate))
        hit = hit[:n] * np.minimum(1, np.arange(n, 0, -1) / (0.003 * rate))
    drive = float(rng.choice([0, 1, 3]))
    return np.asarray(np.tanh(hit * drive) / drive) if drive else hit


def softened(hit: Samples, layer: int, rate: int) -> Samples:
    """Return a hit struck more softly: the softer, the duller; as loud as before."""
    from scipy.signal import lfilter

    if layer == 0:
        return hit
    pole = np.float32(np.exp(-2 * np.pi * 9000 * 2.0 ** (-1.2 * layer) / rate))
    dull = np.asarray(lfilter([1 - pole], [1, -pole], hit), dtype=np.float32)
    mixed = np.float32(0.8) * dull + np.float32(0.2) * hit
    return mixed * np.float32(float(np.abs(hit).max()) / max(1e-6, float(np.abs(mixed).max())))
