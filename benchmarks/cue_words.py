"""What of a DJ's names, colours and pads is understood, and how right the sections are that are taught from them.

    python benchmarks/cue_words.py --folder MATERIAL --scratch FOLDER [--seeds 860000150:860000450] [--wrong 0.2]

Libraries of DJs with different habits are made of stored songs (`training.material`); of the labels that say sections outright
nothing is used. With `--wrong` so many of the cues lie somewhere else. What the model hears of the songs is kept in the scratch
folder. "taught" is the share of all steps of which something is taught, "right" the share of those that are true; "model" is
the share of the same steps that the shipped model has right.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np

from djanalyzer.models.activations import SECTION_LABELS, STEP_RATE
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import shipped
from djanalyzer.music import Analysis, Cue, Section
from djanalyzer.music.templates import Template, parse
from djanalyzer.training.learning.hearing import HeardStore, hear_material
from djanalyzer.training.learning.planted import Planted, library_of
from djanalyzer.training.learning.planted_errors import spoiled
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.targets import labels_of
from djanalyzer.training.learning.words import SignKind, Words, learn_words, signs_of
from djanalyzer.training.targets import IGNORED, section_targets

_BEATS = 4
_ALIKE = ({"first beat", "mix in", "intro"}, {"mix out", "outro"})  # mostly one place


def main() -> None:
    options = _options()
    first, stop = (int(seed) for seed in options.seeds.split(":"))
    paths = [path for n in range(first, stop) if (path := options.folder / f"{n}.material").exists()]
    predictor = Predictor.load(device="cpu")
    store = HeardStore(options.scratch, shipped().recipe)
    tracks = [planted.track for planted in library_of(paths, HABITS["minimal"], options.seed)]
    for track in store.missing(tracks):
        store.keep(track.recording, hear_material(track.path, predictor))
    heard = {track.recording: store.analysis(track.recording) for track in tracks}
    print(f"{len(paths)} songs, {100 * options.wrong:.0f} % of the cues wrong")
    print(f"{'habit':10}{'signs':>7}{'understood':>12}{'wrongly':>9}{'taught':>9}{'right':>7}{'model':>7}")
    for name in HABITS:
        library = spoiled(library_of(paths, HABITS[name], options.seed), "cue", options.wrong, options.seed)
        words = learn_words([planted.track for planted in library], heard)
        n_signs, n_right, n_wrong = understood(library, words, [parse(rule) for rule in HABITS[name].rules])
        taught, right, model = taught_steps(library, words, heard)
        print(f"{name:10}{n_signs:7}{n_right:12}{n_wrong:9}{taught:9.3f}{right:7.3f}{model:7.3f}", flush=True)


def understood(library: Sequence[Planted], words: Words, rules: Sequence[Template]) -> tuple[int, int, int]:
    """Return how many signs there are, how many of them are understood, and how many taken for something else.

    A sign that the DJ uses for two things has no meaning: whatever it is taken for is wrong.
    """
    true = _true_meanings(rules)
    present = {sign for planted in library for marked in planted.track.cues for sign in signs_of(marked.cue)}
    taken = {sign: words.meanings[sign] for sign in present if words.meanings[sign].place}
    right = {
        sign for sign, m in taken.items() if _is_same((m.place, m.shift), true.get((sign.kind, sign.text)))
    }
    return len(present), len(right), len(taken) - len(right)


def _true_meanings(rules: Sequence[Template]) -> dict[tuple[SignKind, str], tuple[str, int] | None]:
    found: dict[tuple[SignKind, str], tuple[str, int] | None] = {}
    for rule in rules:
        if rule.loop_beats is not None:
            continue
        place = rule.place, rule.shift * (_BEATS if rule.unit == "bars" else 1)
        for sign in signs_of(Cue(0.0, rule.slot, rule.name, rule.color)):
            key = sign.kind, sign.text
            found[key] = place if found.get(key, place) == place else None
    return found


def _is_same(taken: tuple[str, int], true: tuple[str, int] | None) -> bool:
    if true is None or taken[1] != true[1]:
        return False
    return taken[0] == true[0] or any({taken[0], true[0]} <= places for places in _ALIKE)


def taught_steps(
    library: Sequence[Planted],
    words: Words,
    heard: Mapping[str, Analysis],
    phrases: Mapping[int, Sequence[Section]] = MappingProxyType({}),
) -> tuple[float, float, float]:
    """Return the share of steps that are taught, and of those the shares in which the labels and the model are right."""
    n_steps = n_taught = n_right = n_model = 0
    for planted in library:
        if planted.clean.label("sections") is None:
            continue
        duration = planted.track.duration or 0.0
        n = int(duration * STEP_RATE)
        named = replace(planted.track, labels=tuple(x for x in planted.track.labels if x.task != "sections"))
        sections = heard[planted.track.recording].sections
        taught = section_targets(
            labels_of(named, duration, words, sections, phrases.get(planted.track.id, ())), n
        )
        true = section_targets(labels_of(planted.clean, duration, words), n)
        ours = _steps(sections, n)
        is_taught = (taught != IGNORED) & (true != IGNORED)
        n_steps += n
        n_taught += int(is_taught.sum())
        n_right += int((taught == true)[is_taught].sum())
        n_model += int((ours == true)[is_taught].sum())
    return n_taught / max(n_steps, 1), n_right / max(n_taught, 1), n_model / max(n_taught, 1)


def _steps(sections: Sequence[Section], n_steps: int) -> np.ndarray:
    middles = (np.arange(n_steps) + 0.5) / STEP_RATE
    index = np.searchsorted([s.start for s in sections], middles, side="right") - 1
    labels = np.array([SECTION_LABELS.index(s.label) for s in sections] or [IGNORED])
    return np.where(index < 0, IGNORED, labels[np.maximum(index, 0)])


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, required=True, help="with stored songs")
    parser.add_argument("--scratch", type=Path, required=True, help="what is heard of them is kept there")
    parser.add_argument("--seeds", default="860000150:860000450", help="FIRST:STOP of the songs")
    parser.add_argument("--seed", type=int, default=1, help="of the libraries")
    parser.add_argument("--wrong", type=float, default=0.0, help="share of the cues that lie somewhere else")
    return parser.parse_args()


if __name__ == "__main__":
    main()
