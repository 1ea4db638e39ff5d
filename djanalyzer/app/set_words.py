"""Why a track stands where it does in a set, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from djanalyzer.music.sets import PARTS, StepCost, Transition

if TYPE_CHECKING:
    from djanalyzer.library.records import TrackRow

_WEAK = 1.0  # what one part costs that is said to be the weak spot
_PART_NAMES = {
    "tempo": "the tempo",
    "path": "the distance from the wished tempo",
    "key": "the key",
    "energy": "the energy",
    "vocals": "two voices at once",
    "likeness": "how different they sound",
}
_SAME = 0.0005  # of the tempo


def why_first(row: TrackRow, wished: float | None) -> str:
    """Return why a track opens a set."""
    energy = _energy(row.energy, wished)
    return f"Opens the set{f': {energy}' if energy else ''}."


def why_next(
    before: TrackRow, row: TrackRow, transition: Transition, wished: float | None, cost: StepCost
) -> str:
    """Return why a track follows another one, and the weak spot where there is one."""
    facts = [
        _tempo(row, transition),
        _key(before, row, transition),
        _energy(row.energy, wished) if wished is not None else _energy_step(row, transition),
        _voices(transition),
        f"sounds {max(transition.likeness, 0.0):.0%} alike" if transition.likeness is not None else "",
    ]
    said = "; ".join(fact for fact in facts if fact)
    weak = max(PARTS, key=lambda part: getattr(cost, part))
    spot = f" Weak spot: {_PART_NAMES[weak]}." if getattr(cost, weak) >= _WEAK else ""
    return f"{said[:1].upper()}{said[1:]}.{spot}"


def _tempo(row: TrackRow, transition: Transition) -> str:
    change = transition.tempo_change
    if change is None or row.bpm is None:
        return "tempo unknown"
    counted = {1.0: "", 0.5: ", counted by halves", 2.0: ", counted double"}[transition.speed]
    if abs(change) < _SAME:
        return f"{row.bpm:.1f} BPM, the same tempo{counted}"
    return f"{row.bpm:.1f} BPM ({100 * change:+.1f} %{counted})"


def _key(before: TrackRow, row: TrackRow, transition: Transition) -> str:
    if transition.key_steps is None or before.key is None or row.key is None:
        return "key unknown"
    if transition.key_steps == 0:
        return f"the same key, {row.key.camelot}"
    steps = f"{transition.key_steps} steps" if transition.key_steps > 1 else "a step"
    return f"{before.key.camelot} to {row.key.camelot}, {steps} on the wheel"


def _energy(energy: float | None, wished: float | None) -> str:
    if energy is None:
        return "energy unknown"
    return f"energy {energy:.1f}" + (f" where {wished:.1f} is wished" if wished is not None else "")


def _energy_step(row: TrackRow, transition: Transition) -> str:
    if transition.energy_step is None or row.energy is None:
        return "energy unknown"
    if abs(transition.energy_step) < 0.05:
        return f"energy stays at {row.energy:.1f}"
    return f"energy {'up' if transition.energy_step > 0 else 'down'} to {row.energy:.1f}"


def _voices(transition: Transition) -> str:
    if transition.clash_seconds is None:
        return "nobody knows who sings"
    if transition.clash_seconds == 0.0:
        return "no two voices at once"
    return f"both sing for {transition.clash_seconds:.0f} seconds"
