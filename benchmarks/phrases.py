"""What sections that a program has found teach beside the DJ's cues, and how well those that are wrong are told from the others.

    python benchmarks/phrases.py --folder MATERIAL --scratch FOLDER [--seeds 860000150:860000450] [--habit pads]

A library of a DJ who names his cues is made of stored songs (`training.material`), and a program that has found their sections
as rekordbox does: verses and bridges are vague to it and say nothing. It errs in a share of the sections at random, or besides
as a program that means something else by a word: six verses or bridges of ten are a build-up to it, and three drops of ten.
"wrong" is the share of its sections that are, "found" and "precision" how many of those are found, and how many of what is
found; "left right" the share of right ones among those that teach. "taught" is the share of all steps of which something is
taught, "right" the share of those that are true, "model" the share of the same steps that the shipped model has right: by cues
alone, and with what the program has found.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import numpy as np
from cue_words import taught_steps

from djanalyzer.models.decoding.bars import Bars
from djanalyzer.models.predict import Predictor
from djanalyzer.models.shipped import shipped
from djanalyzer.music import Label, Section, SectionLabel, Source
from djanalyzer.music.learning import PHRASES, LabelledTrack
from djanalyzer.training.learning.hearing import HeardStore, hear_material
from djanalyzer.training.learning.noise.phrases import heard_bars, judge_phrases, teaching
from djanalyzer.training.learning.planted import Planted, library_of
from djanalyzer.training.learning.planted_habits import HABITS
from djanalyzer.training.learning.words import learn_words

_PROGRAM = Source("program", "rekordbox")
_VAGUE = (SectionLabel.VERSE, SectionLabel.BRIDGE)
_NAMES = (
    SectionLabel.INTRO,
    SectionLabel.BUILD_UP,
    SectionLabel.BREAKDOWN,
    SectionLabel.DROP,
    SectionLabel.OUTRO,
)
_OTHER_SENSE = {SectionLabel.VERSE: 0.6, SectionLabel.BRIDGE: 0.6, SectionLabel.DROP: 0.3}
_ERRORS = (
    ("none", 0.0, False),
    ("a tenth", 0.1, False),
    ("a fifth", 0.2, False),
    ("two fifths", 0.4, False),
    ("another sense", 0.0, True),
    ("both, a fifth", 0.2, True),
)


def main() -> None:
    options = _options()
    first, stop = (int(seed) for seed in options.seeds.split(":"))
    paths = [path for n in range(first, stop) if (path := options.folder / f"{n}.material").exists()]
    store = HeardStore(options.scratch, shipped().recipe)
    library = library_of(paths, HABITS[options.habit], options.seed)
    tracks = [planted.track for planted in library]
    if missing := store.missing(tracks):
        predictor = Predictor.load(device="cpu")
        for track in missing:
            store.keep(track.recording, hear_material(track.path, predictor))
    heard = {track.id: heard_bars(store.get(track.recording)) for track in tracks}
    analyses = {track.recording: store.analysis(track.recording) for track in tracks}
    words = learn_words(tracks, analyses)
    print(f"{len(paths)} songs, habit {options.habit}")
    print("errors           wrong  found  precision  left right  taught  right  model")
    taught, right, model = taught_steps(library, words, analyses, {})
    print(f"{'cues alone':50}{taught:8.3f}{right:7.3f}{model:7.3f}", flush=True)
    for name, rate, is_other in _ERRORS:
        rng = np.random.default_rng(options.seed)
        told = [_told_by_a_program(planted, rate, is_other, rng) for planted in library]
        print(f"{name:15}{_judged(library, told, heard)}", end="", flush=True)
        taught, right, model = taught_steps(library, words, analyses, teaching(judge_phrases(told, heard)))
        print(f"{taught:8.3f}{right:7.3f}{model:7.3f}", flush=True)


def _told_by_a_program(
    planted: Planted, rate: float, is_other: bool, rng: np.random.Generator
) -> LabelledTrack:
    """Return a track with what a program has found in it and no other label of its sections."""
    truth = planted.clean.label("sections")
    found = [_said(s, rate, is_other, rng) for s in (truth.value if truth is not None else ())]
    others = tuple(label for label in planted.track.labels if label.task != "sections")
    labels = (*others, Label(PHRASES, tuple(found), _PROGRAM))
    return replace(planted.track, labels=labels, trusted=frozenset())


def _said(section: Section, rate: float, is_other: bool, rng: np.random.Generator) -> Section:
    is_wrong, is_meant_otherwise, name = rng.random() < rate, rng.random(), rng.integers(len(_NAMES) - 1)
    if is_wrong:
        return replace(
            section, label=[n for n in _NAMES if n is not section.label][int(name)], confidence=1.0
        )
    if is_other and is_meant_otherwise < _OTHER_SENSE.get(section.label, 0.0):
        return replace(section, label=SectionLabel.BUILD_UP, confidence=1.0)
    return replace(section, confidence=0.4 if section.label in _VAGUE else 1.0)


def _judged(library: Sequence[Planted], told: Sequence[LabelledTrack], heard: Mapping[int, Bars]) -> str:
    truth = {
        (planted.track.id, section.start): section.label
        for planted in library
        if (label := planted.clean.label("sections")) is not None
        for section in label.value
    }
    rows = [
        (phrase.is_wrong, truth[phrase.track_id, phrase.section.start] is not phrase.section.label)
        for phrase in judge_phrases(told, heard)
    ]
    found, wrong = np.array(rows).T
    hits = np.count_nonzero(found & wrong)
    recall, precision = (f"{hits / n:.3f}" if (n := np.count_nonzero(x)) else "–" for x in (wrong, found))
    return f"{wrong.mean():7.3f}{recall:>7}{precision:>11}{np.mean(~wrong[~found]):12.3f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--folder", type=Path, required=True, help="with stored songs")
    parser.add_argument("--scratch", type=Path, required=True, help="what is heard of them is kept there")
    parser.add_argument("--seeds", default="860000150:860000450", help="FIRST:STOP of the songs")
    parser.add_argument("--habit", default="pads", choices=sorted(HABITS), help="of the DJ who names cues")
    parser.add_argument("--seed", type=int, default=1, help="of the library")
    return parser.parse_args()


if __name__ == "__main__":
    main()
