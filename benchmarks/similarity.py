"""How well the listener for similarity hears: linear probes, key, style retrieval, versions of a recording; each beside baselines.

Run it with `python benchmarks/similarity.py --kept FOLDER` (`--plain FILE`: weights that have learned without any label;
`--contrastive FILE`, `--equivariant FILE`: of networks with one token; `--recordings FOLDER` of annotated music). Music is rendered
from the generator's seeds: probes learn and are chosen by songs from 931000000 on and are asked about songs from 932000000 on, which
nothing was learned from or chosen by. What all ears begin with is kept in FOLDER, where a run that was cut goes on.

Styles are sought twice: among songs of the styles that the style lab renders, as it renders them (a full band, in any of them), and
among excerpts of songs as they are, breaks and all, in every style of the generator.

Rows: the embedding that the program keeps; both tokens of the network, and their average; networks with one token, trained as long;
the same network before it has learned anything; and statistics of a mel spectrogram. Ranges hold 95 % of other draws of the songs.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch

from djanalyzer.audio.decode import open_stream
from djanalyzer.evaluation.ears import (
    BOTH,
    CONTRASTIVE,
    EMBEDDING,
    EQUIVARIANT,
    Front,
    Told,
    front_of,
    told_by,
    untrained,
)
from djanalyzer.evaluation.excerpts import (
    HELD_OUT,
    VALIDATION,
    Labels,
    excerpts,
    labels_of,
    planned,
)
from djanalyzer.evaluation.intervals import interval, mean_of
from djanalyzer.evaluation.key_finders import FINDERS, found_keys
from djanalyzer.evaluation.probing import TASKS
from djanalyzer.evaluation.references import open_music
from djanalyzer.evaluation.retrieval import average_precisions, ranks
from djanalyzer.evaluation.tables import Table
from djanalyzer.evaluation.tones import key_credit, parsed
from djanalyzer.evaluation.versions import versions_of
from djanalyzer.features.constant_q import COLUMN_RATE
from djanalyzer.features.logmel import SAMPLE_RATE
from djanalyzer.models.decoding.second_keys import key_opinion
from djanalyzer.models.selfsup.listener import STRIDE, WINDOW
from djanalyzer.models.selfsup.network import Listening
from djanalyzer.models.selfsup.shipped import SHIPPED, load
from djanalyzer.music import Key
from djanalyzer.music.styles import STYLE_NAMES
from djanalyzer.synthesis import Song, render
from djanalyzer.synthesis.styles import STYLES
from djanalyzer.training.selfsup.probes import SEEDS, Embedded, probed
from djanalyzer.training.style.songs import played

Samples = npt.NDArray[np.float32]
Sound = tuple[str, Callable[[], Samples]]  # what it is kept as, and how it is made
Vectors = dict[str, npt.NDArray[np.float32]]

MEL = "mel statistics"
SHIPPED_ROW = "embedding of the program"
# The rows of the tables: by network, what each is called and which token it is.
ROWS = {
    "program": {SHIPPED_ROW: EMBEDDING},
    "MT2": {f"MT2, {token}": token for token in (EMBEDDING, CONTRASTIVE, EQUIVARIANT, BOTH)},
    "contrastive only": {"contrastive only": CONTRASTIVE},
    "equivariant only": {"equivariant only": EQUIVARIANT},
    "random weights": {"random weights": BOTH},
}
SAYS_KEYS = ("program", "MT2", "equivariant only")
GOALS = {"style": 0.80, "versions": 0.95}
KINDS: dict[str, Callable[[Labels], str | int | None]] = {
    "31 genres": lambda labels: labels.genre,
    f"{len(STYLES)} styles": lambda labels: labels.style,
}
# Weighted scores on the recordings with a known key, as this project has measured them once (`../shared/facts/mir.md`).
PEERS = {
    "Essentia, edma": 0.775, "Essentia, krumhansl": 0.733, "libkeyfinder": 0.675, "S-KEY (self-supervised)": 0.671, "madmom": 0.625,
    "Essentia, bgate": 0.625, "librosa, template": 0.608, "QM (Mixxx)": 0.567, "Essentia, edmm": 0.525,
}  # fmt: skip


@dataclass(frozen=True)
class Ear:
    """A network, and what tells it from others: a digest of its weights."""

    network: Listening
    digest: str

    @classmethod
    def of(cls, network: Listening) -> Ear:
        digest = hashlib.sha256()
        for name, tensor in sorted(network.state_dict().items()):
            digest.update(name.encode() + tensor.contiguous().numpy().tobytes())
        return cls(network, digest.hexdigest()[:16])


@dataclass(frozen=True)
class Kept:
    """Keeps what all ears begin with, and which keys the published finders find: nothing is rendered twice."""

    folder: Path

    def front(self, name: str, sound: Callable[[], Samples]) -> tuple[Front, npt.NDArray[np.int64]]:
        """Return what is heard of a sound, which is asked for only if that was not kept."""
        path = self.folder / f"{name}.npz"
        if not path.exists():
            samples = sound()
            front = front_of(samples)
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".part.npz")
            np.savez(
                unfinished, columns=front.columns, mel=front.mel, cents=front.cents, keys=found_keys(samples)
            )
            unfinished.replace(path)
        with np.load(path, allow_pickle=False) as kept:
            return Front(kept["columns"], kept["mel"], float(kept["cents"])), kept["keys"]

    def told(self, name: str, ear: Ear, front: Front) -> Told:
        """Return what a network tells of a sound, which it hears only once."""
        path = self.folder / ear.digest / f"{name}.npz"
        if not path.exists():
            told = told_by(ear.network, front.columns)
            path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = path.with_suffix(".part.npz")
            np.savez(unfinished, keys=told.keys, **{k.replace(" ", "_"): v for k, v in told.vectors.items()})
            unfinished.replace(path)
        with np.load(path, allow_pickle=False) as kept:
            return Told({k.replace("_", " "): kept[k] for k in kept.files if k != "keys"}, kept["keys"])


@dataclass(frozen=True)
class Music:
    """Pieces of music as all ears hear them.

    Attributes
    ----------
    labels : tuple of Labels
    vectors : dict
        By the name of the ear, each (n, d).
    keys : dict
        By the name of who says it, the key (`Key.index`) of each piece, -1 where none is named.
    """

    labels: tuple[Labels, ...]
    vectors: Vectors
    keys: dict[str, npt.NDArray[np.int64]]

    def embedded(self, ear: str) -> Embedded:
        return Embedded(self.vectors[ear], self.labels)

    def part(self, start: int, stop: int) -> Music:
        """Return the pieces from `start` up to `stop`."""
        span = slice(start, stop)
        vectors = {name: rows[span] for name, rows in self.vectors.items()}
        return Music(self.labels[span], vectors, {name: each[span] for name, each in self.keys.items()})


def main() -> None:
    """Measure all and print the tables."""
    options = _options()
    torch.set_num_threads(options.threads)
    began = time.process_time()
    kept = Kept(options.kept)
    networks = {"program": load(options.weights)[0]}
    networks["MT2"] = load(options.plain)[0] if options.plain else networks["program"]
    networks |= {name: load(path)[0] for name, path in one_token(options).items()}
    networks["random weights"] = untrained(networks["MT2"], seed=0)
    ears = {name: Ear.of(network) for name, network in networks.items()}
    n_songs = options.learn + options.choose
    known = heard(VALIDATION[:n_songs], kept, ears)
    told = heard(HELD_OUT[: options.tell], kept, ears)
    evened = Evened.by(known)
    steps: list[Callable[[], Table]] = [
        lambda: probe_table(known.part(0, options.learn), known.part(options.learn, n_songs), told),
        lambda: key_table(told, recordings(options.recordings, kept, ears) if options.recordings else None),
    ]
    if options.lab:
        steps.append(lambda: style_table(told, heard_lab(HELD_OUT[: options.lab], kept, ears), evened))
    if options.versions:
        steps.append(lambda: version_table(HELD_OUT[: options.versions], told, kept, ears, evened))
    shown = []
    for step in steps:
        shown.append(step())
        print(shown[-1].as_text(), end="\n\n", flush=True)
    if options.markdown:
        print("\n\n".join(f"**{table.title}**\n\n{table.as_markdown()}" for table in shown))
    print(f"{time.process_time() - began:.0f} s of processor")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--kept", type=Path, required=True, help="where what was heard is kept")
    parser.add_argument("--weights", type=Path, default=SHIPPED, help="of the program's network")
    parser.add_argument(
        "--plain", type=Path, help="weights of the network before it was told of styles; else the program's"
    )
    parser.add_argument("--contrastive", type=Path, help="weights of a network with this token alone")
    parser.add_argument("--equivariant", type=Path, help="weights of a network with this token alone")
    parser.add_argument("--recordings", type=Path, help="annotated recordings: ID.ogg beside ID.json")
    parser.add_argument("--learn", type=int, default=159, help="songs that probes learn from (default 159)")
    parser.add_argument("--choose", type=int, default=53, help="songs that they are chosen by (default 53)")
    parser.add_argument("--tell", type=int, default=212, help="held-out songs (default 212)")
    parser.add_argument(
        "--versions", type=int, default=40, help="of them, of which versions are made (default 40; 0: none)"
    )
    parser.add_argument(
        "--lab",
        type=int,
        default=96,
        help="held-out songs of the style lab (default 96; 0: no styles are sought)",
    )
    parser.add_argument("--threads", type=int, default=1, help="processor cores to use (default 1)")
    parser.add_argument("--markdown", action="store_true", help="print the tables for a document too")
    return parser.parse_args()


def one_token(options: argparse.Namespace) -> dict[str, Path]:
    named = {"contrastive only": options.contrastive, "equivariant only": options.equivariant}
    return {name: path for name, path in named.items() if path is not None}


def heard(seeds: Sequence[int], kept: Kept, ears: dict[str, Ear]) -> Music:
    """Return excerpts of songs as all ears hear them."""
    sounds = ((str(seed), partial(_samples, seed)) for seed in seeds)
    vectors, keys = _through_ears(sounds, kept, ears)
    return Music(tuple(labels_of(planned(seed)) for seed in seeds), vectors, keys)


@lru_cache(maxsize=1)  # all versions of a song follow each other
def _samples(seed: int) -> Samples:
    return next(excerpts([seed])).samples


def _through_ears(
    sounds: Iterable[Sound], kept: Kept, ears: dict[str, Ear]
) -> tuple[Vectors, dict[str, npt.NDArray[np.int64]]]:
    """Return embeddings by ear, and keys by who says them."""
    vectors: dict[str, list[npt.NDArray[np.float32]]] = {}
    keys: dict[str, list[int]] = {}
    for sound_name, sound in sounds:
        front, found = kept.front(sound_name, sound)
        for name, ear in ears.items():
            told = kept.told(sound_name, ear, front)
            for row, token in ROWS[name].items():
                vectors.setdefault(row, []).append(told.vectors[token])
            if name in SAYS_KEYS:
                keys.setdefault(name, []).append(_key(told.keys, len(front.columns)))
        vectors.setdefault(MEL, []).append(front.mel)
        for name, key in zip(FINDERS, found, strict=True):
            keys.setdefault(name, []).append(int(key))
    return (
        {name: np.array(rows, np.float32) for name, rows in vectors.items()},
        {name: np.array(each, np.int64) for name, each in keys.items()},
    )


def _key(chances: npt.NDArray[np.float32], n_columns: int) -> int:
    """Return the key that rules longest, -1 where none is named."""
    middles = (np.arange(len(chances)) * STRIDE + WINDOW / 2) / COLUMN_RATE
    key = key_opinion(chances, middles, n_columns / COLUMN_RATE, None).key
    return -1 if key is None else key.index


@dataclass(frozen=True)
class Evened:
    """What gives each number of an embedding mean 0 and deviation 1 over other music; embeddings are left as they are."""

    means: Vectors
    deviations: Vectors

    @classmethod
    def by(cls, music: Music) -> Evened:
        means = {ear: rows.mean(axis=0) for ear, rows in music.vectors.items()}
        return cls(means, {ear: rows.std(axis=0) + 1e-6 for ear, rows in music.vectors.items()})

    def __call__(self, ear: str, vectors: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        if ear.endswith(EMBEDDING) or ear == SHIPPED_ROW:
            return vectors
        return (vectors - self.means[ear]) / self.deviations[ear]


def probe_table(learned: Music, chosen: Music, told: Music) -> Table:
    """Return what a linear layer tells from each ear: mean and deviation over the seeds."""
    rows = []
    for ear in told.vectors:
        cells = []
        for task in TASKS:
            scores = [
                probed(task, learned.embedded(ear), chosen.embedded(ear), told.embedded(ear), seed)
                for seed in SEEDS
            ]
            cells.append(f"{np.mean(scores):.3f} ± {np.std(scores, ddof=1):.3f}")
        rows.append((ear, *cells))
    head = ("embedding", *(f"{task.name} ({task.measure})" for task in TASKS))
    title = f"Linear probes: {len(learned.labels)} songs to learn from, {len(told.labels)} held-out ones, {len(SEEDS)} seeds"
    return Table(title, head, tuple(rows))


@dataclass(frozen=True)
class Lab:
    """Songs as the style lab renders them: the style of each, and embeddings by ear."""

    styles: tuple[str, ...]
    vectors: Vectors


def heard_lab(seeds: Sequence[int], kept: Kept, ears: dict[str, Ear]) -> Lab:
    """Return a song of each seed in the first of the styles that it is played in, as all ears hear it."""
    songs = [played(seed).songs[0] for seed in seeds]
    sounds = ((f"lab-{song.seed}-{song.style}", partial(_rendered, song)) for song in songs)
    vectors, _ = _through_ears(sounds, kept, ears)
    return Lab(tuple(song.style for song in songs), vectors)


def _rendered(song: Song) -> Samples:
    return render(song, SAMPLE_RATE).audio.mean(axis=1, dtype=np.float32)


def style_table(told: Music, lab: Lab, evened: Evened) -> Table:
    """Return how often the nearest neighbours of a song are of its kind."""
    rows = []
    for ear, vectors in told.vectors.items():
        found = [average_precisions(evened(ear, lab.vectors[ear]), lab.styles)]
        found += [
            average_precisions(evened(ear, vectors), [kind(labels) for labels in told.labels])
            for kind in KINDS.values()
        ]
        rows.append((ear, *(_with_range(each[np.isfinite(each)]) for each in found)))
    head = ("embedding", f"{len(STYLE_NAMES)} styles of the style lab, {len(lab.styles)} songs")
    counts = [sum(kind(labels) is not None for labels in told.labels) for kind in KINDS.values()]
    head += tuple(f"{name}, {count} excerpts" for name, count in zip(KINDS, counts, strict=True))
    notes = (f"Goal: {GOALS['style']:.2f}. What has no such label is left out of a collection.",)
    return Table("Style retrieval: mean average precision at 10", head, tuple(rows), notes)


def version_table(
    seeds: Sequence[int], told: Music, kept: Kept, ears: dict[str, Ear], evened: Evened
) -> Table:
    """Return how often a version finds its original first among all held-out songs."""
    changes = tuple(versions_of(0))
    pairs = [(seed, change) for seed in seeds for change in changes]
    sounds = (
        (f"{seed}-{change.replace(' ', '-')}", partial(_version, seed, change)) for seed, change in pairs
    )
    vectors, _ = _through_ears(sounds, kept, ears)
    originals = np.repeat(np.arange(len(seeds)), len(changes))
    whose = [str(seed) for seed, _ in pairs]
    rows = []
    for ear, each in vectors.items():
        hits = (ranks(evened(ear, each), originals, evened(ear, told.vectors[ear])) == 1).astype(np.float64)
        cells = [f"{100 * hits[k :: len(changes)].mean():.0f}" for k in range(len(changes))]
        rows.append((ear, *cells, _with_range(hits, whose, per_cent=100)))
    title = f"Versions of {len(seeds)} songs: original at rank 1 among {len(told.labels)}, per cent"
    notes = (f"Goal: {100 * GOALS['versions']:.0f}.",)
    return Table(title, ("embedding", *changes, "all"), tuple(rows), notes)


def _version(seed: int, change: str) -> Samples:
    return versions_of(seed)[change](_samples(seed), SAMPLE_RATE)


@dataclass(frozen=True)
class Recordings:
    """Annotated recordings: the names of their right keys, and those that each finder names."""

    truths: tuple[int, ...]
    keys: dict[str, npt.NDArray[np.int64]]


def recordings(folder: Path, kept: Kept, ears: dict[str, Ear]) -> Recordings:
    """Hear the recordings of a folder whose key is known."""
    with_key = [r for r in open_music(folder) if r.key is not None]
    sounds = ((f"recording-{r.name}", partial(_decoded, r.path)) for r in with_key)
    _, keys = _through_ears(sounds, kept, ears)
    return Recordings(tuple(parsed(r.key or "").index for r in with_key), keys)


def _decoded(path: Path) -> Samples:
    with open_stream(path, SAMPLE_RATE) as stream:
        return np.concatenate(list(stream))


def key_table(told: Music, known: Recordings | None) -> Table:
    """Return how right the keys are that nobody has taught, beside those of published finders."""
    tuned = [place for place, labels in enumerate(told.labels) if labels.key is not None]
    truths = [told.labels[place].key or 0 for place in tuned]
    rows = []
    for name, keys in told.keys.items():
        cells = [*_key_cells(truths, keys[tuned])]
        cells += _key_cells(known.truths, known.keys[name]) if known else ["–", "–"]
        rows.append((name, *cells))
    rows += [(name, "–", "–", f"{score:.3f}", "–") for name, score in PEERS.items()]
    n = len(known.truths) if known else 0
    head = ("key finder", f"{len(tuned)} held-out songs, MIREX", "exact", f"{n} recordings, MIREX", "exact")
    notes = (
        "The last rows are programs that were measured on the same recordings once, and not here.",
        "Recordings: truth from the projects' notes; a standard error of about 0.12.",
    )
    return Table("Key, without any label of a key", head, tuple(rows), notes)


def _key_cells(truths: Sequence[int], found: npt.NDArray[np.int64]) -> list[str]:
    credits = [
        key_credit(Key.from_index(truth), Key.from_index(int(key))) if key >= 0 else 0.0
        for truth, key in zip(truths, found, strict=True)
    ]
    return [_with_range(np.array(credits)), f"{100 * float(np.mean(np.array(truths) == found)):.0f} %"]


def _with_range(values: npt.NDArray[np.float64], whose: Sequence[str] = (), per_cent: int = 1) -> str:
    found = interval(mean_of((per_cent * values).tolist()), whose or [str(k) for k in range(len(values))])
    if found is None:
        return "–"
    digits = 1 if per_cent > 1 else 3
    return f"{found.value:.{digits}f} ({found.low:.{digits}f} to {found.high:.{digits}f})"


if __name__ == "__main__":
    main()
