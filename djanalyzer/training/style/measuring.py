"""What networks that restyle are worth on stored songs that they never learned from, as far as spectrograms tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from djanalyzer.evaluation.style import mel_statistics
from djanalyzer.evaluation.style_distance import Directions, cloud_of, frechet_distance, gaussian_of
from djanalyzer.evaluation.style_judge import Judge, traits_of
from djanalyzer.features.fine_mel import FLOOR, N_MELS
from djanalyzer.models.style.bridge import tied_noise
from djanalyzer.models.style.stylist import Stylist, Wanted, likeness
from djanalyzer.training.style.lessons import facts_of, place
from djanalyzer.training.style.pairs import OWN, Transfer, read_mel

Floats = npt.NDArray[np.float32]
Points = npt.NDArray[np.float64]
Measures = dict[str, float]

_KINDS = ("", "unchanged ", "true ")

_DECIBELS = -FLOOR / 2  # to one value


@dataclass(frozen=True, slots=True)
class Rendering:
    """One transfer of a stored song: mels of shape (n_frames, n_mels), downbeats in seconds."""

    style: str
    downbeats: npt.NDArray[np.float64]
    source: Floats
    target: Floats
    output: Floats


def renderings(stylist: Stylist, paths: Sequence[Path]) -> Iterator[Rendering]:
    """Render every song into each style that it was rendered in, asked for by name."""
    for path in paths:
        for transfer in _each_once(path):
            source, target = (
                read_mel(path, n).astype(np.float32) for n in (transfer.source, transfer.target)
            )
            facts = facts_of(path)
            marks = [
                (int(frame), label.value)
                for frame, (_, label) in zip(
                    facts.frames([s for s, _ in facts.sections]), facts.sections, strict=True
                )
            ]
            noise = tied_noise(len(source), marks, facts.seed, source.shape[1])
            wanted = Wanted(stylist.embedding(transfer.target_style, facts.seed), "all", 1.0, noise)
            output = stylist.render(source, place(facts, len(source)), wanted)
            yield Rendering(transfer.target_style, facts.downbeats, source, target, output)


def measured(stylist: Stylist, paths: Sequence[Path], judge: Judge | None = None) -> Measures:
    """Return measures over stored songs, of what is rendered ("") and of the sources as they are ("unchanged ...").

    Returns
    -------
    "distance" : dB
        Mean distance of a band's level from the true rendering's.
    "content" : cosine
        By the stylist's own ears, frame by frame, to the source.
    "style" : share
        How often those ears take it for the target.
    "FAD" :
        Of statistics of the spectrogram, mean over the target styles: to the true renderings of the same songs.
    "SSS" : share
        How often the judge takes it for the target; only with one. "true SSS": how often the true renderings.
    """
    sums: dict[str, list[float]] = defaultdict(list)
    statistics: dict[str, dict[str, list[Points]]] = {kind: defaultdict(list) for kind in _KINDS}
    for each in renderings(stylist, paths):
        for kind, mel in zip(_KINDS, (each.output, each.source, each.target), strict=True):
            for name, value in _told(stylist, each, mel, judge).items():
                sums[kind + name].append(value)
            statistics[kind][each.style].append(mel_statistics(mel[:, :N_MELS]))
    told = {name: float(np.mean(values)) for name, values in sums.items() if name != "true distance"}
    return told | {f"{kind}FAD": _apart(statistics[kind], statistics["true "]) for kind in _KINDS[:2]}


def _told(stylist: Stylist, each: Rendering, mel: Floats, judge: Judge | None) -> Measures:
    """Return what is told of one spectrogram."""
    heard = stylist.embedding_of(mel)
    nearest = max(
        stylist.styles,
        key=lambda style: likeness(stylist.embedding(style), heard, stylist.networks.shape.style),
    )
    found = {
        "distance": float(np.abs(mel - each.target).mean()) * _DECIBELS,
        "content": _cosine(stylist.content_of(mel), stylist.content_of(each.source)),
        "style": float(nearest == each.style),
    }
    if judge is None:
        return found
    said = int(judge.named(traits_of(mel, each.downbeats)).argmax())
    return found | {"SSS": float(judge.styles[said] == each.style)}


def _apart(made: Mapping[str, list[Points]], true: Mapping[str, list[Points]]) -> float:
    """Return the mean over styles of the Fréchet distance between what was made for one and music of it."""
    directions = Directions.of(np.concatenate([points for part in true.values() for points in part]))
    clouds = [
        [gaussian_of([cloud_of(directions(points)) for points in part[style]]) for style in sorted(true)]
        for part in (made, true)
    ]
    return float(np.mean([frechet_distance(one, other) for one, other in zip(*clouds, strict=True)]))


def _each_once(path: Path) -> list[Transfer]:
    """Return one transfer of the whole sound to each style of a song: from what it was made as, or else from the style before."""
    facts = facts_of(path)
    styles = facts.styles
    before = dict(zip(styles, (styles[-1], *styles[:-1]), strict=True))
    whole = [t for t in facts.transfers() if t.what == "all"]
    as_made = [t for t in whole if t.source_style == OWN]
    return as_made or [t for t in whole if before[t.target_style] == t.source_style]


def _cosine(one: Floats, other: Floats) -> float:
    lengths = np.linalg.norm(one, axis=1) * np.linalg.norm(other, axis=1)
    return float(np.mean((one * other).sum(axis=1) / np.maximum(lengths, 1e-9)))
