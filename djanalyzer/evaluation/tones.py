"""How right key, key changes, tuning and singing are."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.references import Reference
from djanalyzer.music import Key, KeyStretch

_FRAME = 0.1  # seconds between the moments that are compared
_SINGS = 0.5  # a probability of singing that counts as singing

# What MIREX gives for a key that is not the right one: a fifth above the right one, its relative, its parallel. The task's
# text leaves open whether a fifth below counts too; mir_eval says no, and many papers say yes.
_CREDIT = {"right": 1.0, "fifth above": 0.5, "fifth below": 0.5, "relative": 0.3, "parallel": 0.2}


def key_scores(reference: Reference, key: Key | None) -> dict[str, float]:
    """Return how right the key is; no key at all scores 0, unless there is none.

    `key_mirex` counts a fifth above alone (mir_eval), `key_symmetric` a fifth on either side; `key_exact` only the key
    itself; `key_or_none` over all music whose key or lack of one is known; `atonal` over music without a key.
    """
    if reference.is_atonal:
        return {"key_or_none": float(key is None), "atonal": float(key is None)}
    if reference.key is None:
        return {}
    if key is None:
        return dict.fromkeys(("key_mirex", "key_symmetric", "key_exact", "key_or_none"), 0.0)
    import mir_eval

    relation = key_relation(parsed(reference.key), key)
    exact = float(relation == "right")
    return {
        "key_mirex": float(mir_eval.key.weighted_score(reference.key, key.name)),
        "key_symmetric": _CREDIT.get(relation, 0.0),
        "key_exact": exact,
        "key_or_none": exact,
    }


def key_credit(truth: Key, found: Key) -> float:
    """Return what MIREX gives for a key, 0 to 1, after mir_eval: a fifth below the right one counts nothing."""
    relation = key_relation(truth, found)
    return 0.0 if relation == "fifth below" else _CREDIT.get(relation, 0.0)


def key_relation(truth: Key, found: Key) -> str:
    """Return what a key is to the right one: "right", "fifth above", "relative", …, or "unrelated"."""
    step = (found.tonic - truth.tonic) % 12
    if truth.is_minor == found.is_minor:
        return {0: "right", 7: "fifth above", 5: "fifth below"}.get(step, "unrelated")
    if step == 0:
        return "parallel"
    return "relative" if step == (3 if truth.is_minor else 9) else "unrelated"


def parsed(name: str) -> Key:
    """Return the key of this name."""
    key = Key.parse(name)
    if key is None:
        raise ValueError(f"not the name of a key: {name}")
    return key


def stretch_scores(reference: Reference, stretches: tuple[KeyStretch, ...]) -> dict[str, float]:
    """Return the share of the time whose key (or lack of one) is right; over music that changes key separately."""
    if not reference.key_stretches:
        return {}
    times = np.arange(reference.key_stretches[0].start, reference.key_stretches[-1].stop, _FRAME) + _FRAME / 2
    share = float(np.mean(_keys_at(reference.key_stretches, times) == _keys_at(stretches, times)))
    changes = len({s.key and s.key.index for s in reference.key_stretches}) > 1
    return {"key_time": share} | ({"key_time_changing": share} if changes else {})


def _keys_at(stretches: tuple[KeyStretch, ...], times: npt.NDArray[np.float64]) -> npt.NDArray[np.int64]:
    keys = np.full(len(times), -1, np.int64)
    for stretch in stretches:
        if stretch.key:
            keys[(times >= stretch.start) & (times < stretch.stop)] = stretch.key.index
    return keys


def tuning_scores(reference: Reference, tuning: float | None) -> dict[str, float]:
    """Return the error of the tuning in cents; a semitone higher is the same tuning."""
    if reference.tuning is None or tuning is None:
        return {}
    return {"tuning_error": abs((tuning - reference.tuning + 50) % 100 - 50)}


def vocal_scores(
    reference: Reference, vocals: npt.NDArray[np.float32] | None, rate: float, duration: float
) -> dict[str, float]:
    """Return the F-measure of the moments in which somebody sings, or where nobody does the share taken for singing.

    Parameters
    ----------
    vocals : shape (n_steps,), probability of singing, `rate` steps a second
    """
    if reference.vocals is None or vocals is None or len(vocals) == 0:
        return {}
    times = np.arange(0, duration, _FRAME) + _FRAME / 2
    found = vocals[np.minimum((times * rate).astype(np.int64), len(vocals) - 1)] >= _SINGS
    truth = np.zeros(len(times), bool)
    for start, stop in reference.vocals:
        truth |= (times >= start) & (times < stop)
    if not truth.any():
        return {"vocals_false": float(found.mean())}
    return {"vocals_f": 2 * float(np.sum(truth & found)) / float(truth.sum() + found.sum())}
