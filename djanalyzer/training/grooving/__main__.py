"""The command: compose, render, teach, fit how much the ear counts beside the network, measure, write."""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy.special import logsumexp

from djanalyzer.errors import Trouble
from djanalyzer.models.groove import Groove, groove_in
from djanalyzer.models.groove_ear import SHIPPED, GrooveEar, Powers, Words
from djanalyzer.models.shipped import shipped
from djanalyzer.training.fitters import exit_code_of, say
from djanalyzer.training.grooving.network import GrooveNetwork, Scale, arrays_of
from djanalyzer.training.grooving.sketches import compose_missing, sketches_in
from djanalyzer.training.grooving.songs import DURATION, FIRST_SONG, songs_in
from djanalyzer.training.grooving.teaching import scale_of, taught
from djanalyzer.training.learning.hearing import HeardStore, hear_material
from djanalyzer.training.material import FIRST_SEED, paths_of, read_truth, write_missing

_TRIED = tuple(n / 20 for n in range(0, 31))
_EVEN = Powers(0.5, 0.5)
_FAINT = 1e-6

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Known:
    """A song that a network has heard, and what is true about it."""

    network: Words
    groove: Groove | None
    genre: int | None
    mood: int | None


def main(arguments: list[str] | None = None) -> int:
    """Teach and write; return 0, or 1 where something is missing."""
    parser = argparse.ArgumentParser(prog="python -m djanalyzer.training.grooving", description=__doc__)
    parser.add_argument(
        "--folder", type=Path, required=True, help="of songs to learn from; missing ones are rendered"
    )
    parser.add_argument(
        "--sketches", type=int, default=7_000, help="songs that are only composed (default 7000)"
    )
    parser.add_argument("--songs", type=int, default=1_029, help="songs that are rendered (default 1029)")
    parser.add_argument("--members", type=int, default=3, help="how many networks are taught (default 3)")
    parser.add_argument(
        "--material", type=Path, required=True, help="of other songs (training.calibrating --render-only)"
    )
    parser.add_argument(
        "--heard", type=Path, required=True, help="where what the network hears of those is kept"
    )
    parser.add_argument(
        "--count", type=int, default=150, help="songs to fit with how much the ear counts (default 150)"
    )
    parser.add_argument(
        "--measured", type=int, default=300, help="songs after those to measure on (default 300)"
    )
    parser.add_argument("--target", type=Path, default=SHIPPED)
    parser.add_argument(
        "--render-only", action="store_true", help="compose and render what is missing and stop"
    )
    return exit_code_of(_run, parser.parse_args(arguments))


def _run(options: argparse.Namespace) -> None:
    for path in compose_missing(options.folder, options.sketches):
        say(path.name)
    for path in write_missing(options.folder, options.songs, FIRST_SONG, DURATION):
        say(path.name)
    if options.render_only:
        return
    sketches, songs = (
        sketches_in(options.folder, options.sketches),
        list(songs_in(options.folder, options.songs)),
    )
    if not songs:
        raise Trouble("There is no song to learn from.", hint="Ask for some: --songs 1000.")
    scale = scale_of(songs)
    networks = []
    for seed in range(options.members):
        networks.append(taught(sketches, songs, scale, seed))
        say(f"taught {seed + 1} of {options.members}")
    finish(options, networks, scale)


def finish(options: argparse.Namespace, networks: list[GrooveNetwork], scale: Scale) -> None:
    """Fit how much networks count, measure them on songs that nothing was fitted on, and write them."""
    known = _known(options, range(options.count))
    arrays = arrays_of(networks, scale)
    ear = fitted(GrooveEar(arrays, _EVEN, _EVEN), known)
    others = _known(options, range(options.count, options.count + options.measured))
    metrics = {
        f"{len(some)} generated songs, {what}": figures(ear, some)
        for some, what in ((known, "on which the powers were fitted"), (others, "that nothing was fitted on"))
        if some
    }
    say(json.dumps(metrics, indent=2))
    about = {
        "data": f"{options.sketches} generated songs that were only composed, {options.songs} that were rendered, 32 to 64 s "
        f"each; the powers were fitted on {len(known)} others that {shipped().name} has heard. No recording was heard.",
        "command": " ".join(["python -m djanalyzer.training.grooving", *_said(options)]),
        "metrics": metrics,
    }
    _write(options.target, arrays, ear, about)


def _said(options: argparse.Namespace) -> list[str]:
    numbers = ("sketches", "songs", "members", "count", "measured")
    return [f"--{name} {getattr(options, name)}" for name in numbers]


def _known(options: argparse.Namespace, numbers: range) -> list[Known]:
    """Return songs of these numbers with what the shipped network says of them; those that it has not heard yet are heard."""
    from djanalyzer.models.predict import Predictor

    store, predictor, known = HeardStore(options.heard, shipped().recipe), None, []
    for path in paths_of(options.material, len(numbers), FIRST_SEED + numbers.start):
        try:
            track = store.get(path.stem)
        except Trouble:  # not heard yet
            predictor = predictor or Predictor.load(device="cpu")
            track = hear_material(path, predictor)
            store.keep(path.stem, track)
        truth, _ = read_truth(path)
        said, grid = track.activations, track.analysis.beat_grid
        if said.genre is not None and said.mood is not None:
            groove = groove_in(track.sound, track.flux, grid, track.duration) if grid else None
            words = Words(np.asarray(said.genre, np.float64), np.asarray(said.mood, np.float64))
            known.append(Known(words, groove, truth.genre, truth.mood))
    return known


def fitted(ear: GrooveEar, known: Sequence[Known]) -> GrooveEar:
    """Return the ear with the powers under which true words are likeliest, its own and the network's."""
    said = [(k, ear.words(k.groove)) for k in known if k.groove]
    genres = [(k.network.genres, w.genres, k.genre) for k, w in said if w and k.genre is not None]
    moods = [(k.network.moods, w.moods, k.mood) for k, w in said if w and k.mood is not None]
    return ear.counted(_powers(genres), _powers(moods))


def _powers(told: Sequence[tuple[Floats, Floats, int]]) -> Powers:
    if not told:
        return _EVEN
    network = np.log(np.maximum(np.array([said for said, _, _ in told]), _FAINT))
    ear = np.log(np.maximum(np.array([said for _, said, _ in told]), _FAINT))
    truths = np.array([truth for _, _, truth in told])

    def likelihood(powers: Powers) -> float:
        odds = powers.network * network + powers.ear * ear
        return float((odds[np.arange(len(odds)), truths] - logsumexp(odds, axis=1)).sum())

    return max((Powers(n, e) for n in _TRIED for e in _TRIED if n + e > 0), key=likelihood)


def figures(ear: GrooveEar, known: Sequence[Known]) -> dict[str, float]:
    """Return the shares of true words that come first, by the network alone, by the ear alone, and by both."""
    network = [k.network for k in known]
    own = [(ear.words(k.groove) if k.groove else None) or k.network for k in known]
    both = [ear.mixed(k.network, k.groove) for k in known]
    found: dict[str, float] = {}
    for name, words in {"network": network, "ear": own, "both": both}.items():
        genres = [
            int(w.genres.argmax()) == k.genre
            for w, k in zip(words, known, strict=True)
            if k.genre is not None
        ]
        moods = [
            int(w.moods.argmax()) == k.mood for w, k in zip(words, known, strict=True) if k.mood is not None
        ]
        found |= {
            f"genre right, {name}": float(np.mean(genres)),
            f"mood right, {name}": float(np.mean(moods)),
        }
    return {name: round(value, 4) for name, value in found.items()}


def _write(
    target: Path, arrays: dict[str, npt.NDArray[np.generic]], ear: GrooveEar, about: Mapping[str, object]
) -> None:
    from safetensors.numpy import save_file

    save_file(arrays, target)
    target.chmod(0o644)  # safetensors writes for the owner alone
    card = {
        "name": target.stem,
        "licence": "GPL-3.0-or-later",
        **about,
        "powers": {"genre": asdict(ear.genres), "mood": asdict(ear.moods)},
        "sha256": hashlib.sha256(target.read_bytes()).hexdigest(),
    }
    target.with_suffix(".json").write_text(json.dumps(card, indent=2) + "\n", encoding="utf-8")
    say(f"wrote {target.name}")


if __name__ == "__main__":
    sys.exit(main())
