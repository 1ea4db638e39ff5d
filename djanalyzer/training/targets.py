"""Labels turned into what the heads are compared with, on frames and steps of an excerpt."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from djanalyzer.features.logmel import FRAME_RATE
from djanalyzer.models.activations import CUE_KINDS, KEY_HOP, KEY_WINDOW, METERS, STEP_RATE, TEMPI
from djanalyzer.models.heads import window_count
from djanalyzer.music.dynamics import as_share
from djanalyzer.training.examples import Labels

# Half the width of a target's triangle, in frames: beats are exact, a boundary may be heard a moment early or late.
BEAT_REACH = 1.5
BOUNDARY_REACH = 5.0
IGNORED = -100  # what is not known, or not judged

CHANGE_REACH = 1.5  # steps
_LOUDEST = 95  # per cent of the steps are softer than what counts as the loudest
_CLASSES_PER_OCTAVE = 24
_TEMPO_WIDTH = 1.0  # classes: the spread of a tempo's target around it
_FEWEST_BEATS = 4
_COLUMNS = {"beats": slice(0, 2), "sections": slice(2, 3), "cues": slice(3, None)}  # of the full-rate heads
_SURE = 0.7  # the share of a window that one key must fill to be asked for


def frame_targets(labels: Labels, n_frames: int) -> npt.NDArray[np.float32]:
    """Return the targets of the full-rate heads, shape (n_frames, 8); a column that is not known is IGNORED throughout."""
    # Where a track starts nothing changes: the first section's start is no boundary to be found.
    boundaries = labels.sections[1:]
    columns = [
        _triangles(labels.beats, n_frames, BEAT_REACH),
        _triangles(labels.downbeats, n_frames, BEAT_REACH),
        _triangles(boundaries, n_frames, BOUNDARY_REACH),
    ]
    kinds = range(len(CUE_KINDS))
    cues = [_triangles(labels.cues[labels.kinds == kind], n_frames, BOUNDARY_REACH) for kind in kinds]
    targets = np.stack(columns + cues, axis=1)
    for task, its_columns in _COLUMNS.items():
        if task in labels.unknown:
            targets[:, its_columns] = IGNORED
    return targets


def _triangles(times: npt.NDArray[np.float64], n_frames: int, reach: float) -> npt.NDArray[np.float32]:
    """Return 1 at each time, falling to 0 at `reach` frames from it."""
    target = np.zeros(n_frames, dtype=np.float32)
    at = times * FRAME_RATE
    at = at[(at > -reach) & (at < n_frames + reach)]
    for offset in range(-int(reach) - 1, int(reach) + 2):
        frame = np.rint(at).astype(int) + offset
        height = (1 - np.abs(frame - at) / reach).astype(np.float32)
        inside = (frame >= 0) & (frame < n_frames) & (height > 0)
        np.maximum.at(target, frame[inside], height[inside])
    return target


def section_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.int64]:
    """Return the function of each step, shape (n_steps,); IGNORED beyond the track."""
    middle = (np.arange(n_steps) + 0.5) / STEP_RATE
    index = np.searchsorted(labels.sections, middle, side="right") - 1
    if len(labels.functions) == 0:
        return np.full(n_steps, IGNORED)
    functions = labels.functions[np.maximum(index, 0)]
    return np.where((index < 0) | (middle >= labels.duration), IGNORED, functions)


def vocal_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.float32]:
    """Return the share of each step in which somebody sings, shape (n_steps,); IGNORED where it is not known."""
    if labels.vocals is None:
        return np.full(n_steps, IGNORED, dtype=np.float32)
    edges = np.arange(n_steps + 1) / STEP_RATE
    target = np.zeros(n_steps)
    for start, stop in labels.vocals:
        target += np.clip(np.minimum(edges[1:], stop) - np.maximum(edges[:-1], start), 0, None) * STEP_RATE
    target[edges[:-1] >= labels.duration] = IGNORED
    return np.minimum(target, 1).astype(np.float32)


def key_target(labels: Labels, n_steps: int) -> int:
    """Return the key that rules longest in an excerpt; IGNORED where it is not known."""
    shares = _key_shares(labels, 0.0, n_steps / STEP_RATE)
    if not shares:
        return labels.key if labels.key >= 0 else IGNORED
    key = max(shares, key=lambda k: shares[k])
    return key if key >= 0 else IGNORED


def key_window_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.int64]:
    """Return the key of each window, shape (window_count(n_steps),); IGNORED where it is not known or two share it."""
    starts = np.arange(window_count(n_steps)) * KEY_HOP
    return np.array([_window_key(labels, s, min(s + KEY_WINDOW, n_steps)) for s in starts.tolist()])


def _window_key(labels: Labels, first: int, last: int) -> int:
    if not len(labels.key_starts):
        return labels.key if labels.key >= 0 else IGNORED
    shares = _key_shares(labels, first / STEP_RATE, last / STEP_RATE)
    key = max(shares, key=lambda k: shares[k], default=-1)
    return key if key >= 0 and shares[key] >= _SURE else IGNORED


def _key_shares(labels: Labels, start: float, stop: float) -> dict[int, float]:
    """Return the share of [start, stop) that each key fills; the music's own part of it counts as the whole."""
    shares: dict[int, float] = {}
    stop = min(stop, labels.duration)
    edges = np.append(labels.key_starts, np.inf)
    for key, left, right in zip(labels.key_indices.tolist(), edges[:-1], edges[1:], strict=True):
        held = min(stop, right) - max(start, left)
        if held > 0:
            shares[key] = shares.get(key, 0.0) + held / (stop - start)
    return shares


def tempo_target(labels: Labels, n_steps: int) -> npt.NDArray[np.float32]:
    """Return how long each class of TEMPI rules among the excerpt's beats, shape (len(TEMPI),), summing to 1.

    Each beat's tempo is spread over the classes as a bell; beats beyond all classes count for none; too few of them tell
    nothing, and all is 0.
    """
    inside = labels.beats[(labels.beats >= 0) & (labels.beats < n_steps / STEP_RATE)]
    if len(inside) < _FEWEST_BEATS:
        return np.zeros(len(TEMPI), dtype=np.float32)
    periods = np.diff(inside)
    at = np.log2(60 / periods / TEMPI[0]) * _CLASSES_PER_OCTAVE
    is_known = (at > -1) & (at < len(TEMPI))
    bells = np.exp(-0.5 * ((np.arange(len(TEMPI)) - at[is_known, None]) / _TEMPO_WIDTH) ** 2)
    target = (periods[is_known, None] * bells / bells.sum(axis=1, keepdims=True)).sum(axis=0)
    return np.asarray(target / max(target.sum(), 1e-9), dtype=np.float32)


def meter_target(labels: Labels, n_steps: int) -> int:
    """Return the meter of most bars in the excerpt, an index into METERS; IGNORED where no bar is whole."""
    inside = (labels.downbeats >= 0) & (labels.downbeats < n_steps / STEP_RATE)
    firsts = np.searchsorted(labels.beats, labels.downbeats[inside] - 0.01)
    lengths = np.diff(firsts)
    if not len(lengths):
        return IGNORED
    counts = [int(np.count_nonzero(lengths == meter.beats_per_bar)) for meter in METERS]
    return int(np.argmax(counts)) if max(counts) else IGNORED


def curve_target(curve: npt.NDArray[np.float32], n_steps: int) -> npt.NDArray[np.float32]:
    """Return a curve of one value a step as it is; IGNORED throughout where nothing is known."""
    return curve if len(curve) else np.full(n_steps, IGNORED, dtype=np.float32)


def dynamics_target(labels: Labels, n_steps: int) -> npt.NDArray[np.float32]:
    """Return how loud each step is, shape (n_steps,): as `music.dynamics.as_share` has it.

    `labels.loudness` holds one value a step (`augment.follow`); IGNORED where it is not known.
    """
    if not len(labels.loudness):
        return np.full(n_steps, IGNORED, dtype=np.float32)
    loudest = np.percentile(labels.loudness, _LOUDEST)
    return as_share(labels.loudness - loudest).astype(np.float32)


def change_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.float32]:
    """Return 1 at the steps in which somebody joins or leaves, less beside them, shape (n_steps,); IGNORED where not known."""
    if labels.changes is None:
        return np.full(n_steps, IGNORED, dtype=np.float32)
    return _tents(labels.changes, n_steps)


def segment_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.int64]:
    """Return the number of the section that each step lies in, from 0 on, shape (n_steps,)."""
    middle = (np.arange(n_steps) + 0.5) / STEP_RATE
    segments = np.maximum(np.searchsorted(labels.sections, middle, side="right") - 1, 0)
    return np.asarray(segments - segments.min(), dtype=np.int64)


def boundary_step_targets(labels: Labels, n_steps: int) -> npt.NDArray[np.float32]:
    """Return 1 at the steps in which a section starts, less beside them, shape (n_steps,).

    The first section's start is none, and neither is the moment from which on nobody knows what follows.
    """
    is_start = labels.functions[1:] != IGNORED
    return _tents(labels.sections[1:][is_start], n_steps)


def _tents(times: npt.NDArray[np.float64], n_steps: int) -> npt.NDArray[np.float32]:
    """Return 1 in the step that holds a time, falling to 0 at CHANGE_REACH from its middle."""
    at = np.floor(times * STEP_RATE)
    away = np.abs(np.arange(n_steps)[:, None] - at[None, :]).min(axis=1, initial=np.inf)
    return np.asarray(np.clip(1 - away / CHANGE_REACH, 0, 1), dtype=np.float32)


def cue_object_targets(
    labels: Labels, n_steps: int
) -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """Return which kinds of cue point lie in each step and where in it, two arrays of shape (n_steps, kinds).

    The second says how far from the step's middle a cue lies, in steps (-0.5 to 0.5), and 0 where there is none. Where cues
    are not known, the first is IGNORED throughout; of a kind that nobody marks everywhere, wherever none is marked.
    """
    present = np.zeros((n_steps, len(CUE_KINDS)), dtype=np.float32)
    offsets = np.zeros_like(present)
    at = labels.cues * STEP_RATE
    for place, kind in zip(at.tolist(), labels.kinds.tolist(), strict=True):
        step = int(np.floor(place))
        if 0 <= step < n_steps:
            present[step, kind], offsets[step, kind] = 1, place - step - 0.5
    for kind, name in enumerate(CUE_KINDS):
        if f"cues:{name}" in labels.unknown:
            present[present[:, kind] == 0, kind] = IGNORED
    if "cues" in labels.unknown:
        present[:] = IGNORED
    return present, offsets


def index_target(index: int) -> int:
    """Return an index into a list of words, IGNORED where it is not known."""
    return index if index >= 0 else IGNORED
