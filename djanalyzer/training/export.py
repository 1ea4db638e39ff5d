"""From a checkpoint of training to the weights that the program carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.models.checkpoint import Card, load_tempo_network, read_card, save
from djanalyzer.models.predict import Predictor
from djanalyzer.training.checkpoints import averaged, efforts, story
from djanalyzer.training.examples import read_labels, stored_examples
from djanalyzer.training.measuring import measure
from djanalyzer.training.validating import watches

if TYPE_CHECKING:
    from djanalyzer.evaluation.scoring import Report


@dataclass(frozen=True)
class Order:
    """What to export, and how to measure it for the card.

    Attributes
    ----------
    folders : tuple of Path
        The examples: what was learned from, and those held out.
    command : str
        How the checkpoint was made; empty for the command that the checkpoint remembers.
    n_examples : int
        How many held-out examples to measure with.
    recordings : Path or None
        A folder of annotated recordings to measure with too.
    """

    checkpoint: Path
    folders: tuple[Path, ...]
    target: Path
    command: str = ""
    n_examples: int = 50
    recordings: Path | None = None


def figures_of(checkpoint: Path, folders: Sequence[Path], n_examples: int) -> dict[str, float]:
    """Return the figures of a checkpoint's averaged network on held-out examples."""
    network, _ = averaged(checkpoint)
    return measure(network, _held_out(folders, n_examples))


def _held_out(folders: Sequence[Path], n_examples: int) -> list[Path]:
    """Return held-out examples that no run was watched with either, as many of each folder as of the others."""
    found = [
        [path for path in stored_examples(folder, held_out=True) if not watches(int(path.stem))]
        for folder in folders
    ]
    return [path for paths in found for path in paths[: -(-n_examples // len(found))]]


def export(order: Order) -> None:
    """Write the averaged network of a checkpoint and its card."""
    network, _ = averaged(order.checkpoint)
    held_out = _held_out(order.folders, order.n_examples)
    taught = [path for folder in order.folders for path in stored_examples(folder, held_out=False)]
    steps, minutes = efforts(order.checkpoint)
    told = story(order.checkpoint)
    metrics: dict[str, Any] = {
        "steps": steps,
        "minutes of training": round(minutes, 1),
        "hours of music": round(hours_of(taught), 1),
        f"heads alone, {len(held_out)} generated tracks held out": measure(network, held_out),
        "training": told,
    }
    before = read_card(order.target) if order.target.with_suffix(".json").exists() else None
    decoding = before.decoding if before else None
    if order.recordings:
        tempo_network = load_tempo_network(order.target, before) if before else None
        predictor = Predictor(network, "candidate", "cpu", decoding, tempo_network)
        metrics["whole program, open recordings"] = figures_on(predictor, order.recordings)
    structure = network.configuration.structure
    foundation = structure.foundation if structure else None
    card = Card(
        name=order.target.stem,
        configuration=network.configuration.name,
        data=describe(taught),
        command=order.command or (told["starts"][-1]["command"] if told["starts"] else ""),
        metrics=metrics,
        decoding=decoding,
        tempo_network=before.tempo_network if before else None,
        foundation=asdict(foundation) if foundation else None,
    )
    save(order.target, network, card)


def report_on(predictor: Predictor, recordings: Path) -> Report:
    """Return every measure of the whole program with these networks on a folder of annotated recordings."""
    from djanalyzer.evaluation.references import open_music
    from djanalyzer.evaluation.scoring import evaluate

    return evaluate("candidate", open_music(recordings), lambda path: predictor.analyse(path).analysis)


def figures_on(predictor: Predictor, recordings: Path) -> dict[str, float]:
    """Return the means of all measures on a folder of annotated recordings, decoding included."""
    from djanalyzer.evaluation.tables import MEASURES

    report = report_on(predictor, recordings)
    means = {m.title: report.mean(m.key) for m in MEASURES if m.key != "seconds_per_minute"}
    return {title: round(mean, 4) for title, mean in means.items() if mean is not None}


def hours_of(paths: Sequence[Path]) -> float:
    """Return how much music these examples hold."""
    return sum(read_labels(path)[0].duration for path in paths) / 3600


def describe(paths: list[Path]) -> str:
    """Say in a sentence what was learned from."""
    hours = hours_of(paths)
    styles = ", ".join(f"{name} {n}" for name, n in sorted(Counter(read_labels(p)[2] for p in paths).items()))
    source = "The network heard no recording; what `decoding` was fitted on, `command` says."
    return f"{len(paths)} generated tracks, {hours:.1f} hours, by style: {styles}. {source}"
