"""From a checkpoint of training to the weights that the program carries."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from djanalyzer.models.checkpoint import Card, save
from djanalyzer.models.network import Network
from djanalyzer.training.examples import read_labels, stored_examples
from djanalyzer.training.loop import averaged
from djanalyzer.training.measuring import measure


@dataclass(frozen=True)
class Order:
    """What to export, and how to measure it for the card.

    Attributes
    ----------
    folder : Path
        The examples: what was learned from, and those held out.
    command : str
        How the checkpoint was made.
    n_examples : int
        How many held-out examples to measure with.
    recordings : Path or None
        A folder of annotated recordings to measure with too.
    """

    checkpoint: Path
    folder: Path
    target: Path
    command: str = ""
    n_examples: int = 50
    recordings: Path | None = None


def figures_of(checkpoint: Path, folder: Path, n_examples: int) -> dict[str, float]:
    """Return the figures of a checkpoint's averaged network on held-out examples."""
    network, _ = averaged(checkpoint)
    return measure(network, stored_examples(folder, held_out=True)[:n_examples])


def export(order: Order) -> None:
    """Write the averaged network of a checkpoint and its card."""
    network, step = averaged(order.checkpoint)
    held_out = stored_examples(order.folder, held_out=True)[: order.n_examples]
    metrics: dict[str, Any] = {
        "steps": step,
        f"heads alone, {len(held_out)} generated tracks held out": measure(network, held_out),
    }
    if order.recordings:
        metrics["whole program, open recordings"] = figures_on(network, order.recordings)
    card = Card(
        name=order.target.stem,
        configuration=network.configuration.name,
        data=describe(stored_examples(order.folder, held_out=False)),
        command=order.command,
        metrics=metrics,
    )
    save(order.target, network, card)


def figures_on(network: Network, recordings: Path) -> dict[str, float]:
    """Return the means of all measures on a folder of annotated recordings, decoding included."""
    from djanalyzer.evaluation.references import open_music
    from djanalyzer.evaluation.scoring import evaluate
    from djanalyzer.evaluation.tables import MEASURES
    from djanalyzer.models.predict import Predictor

    predictor = Predictor(network, "candidate", "cpu")
    report = evaluate("candidate", open_music(recordings), lambda path: predictor.analyse(path).analysis)
    means = {m.title: report.mean(m.key) for m in MEASURES if m.key != "seconds_per_minute"}
    return {title: round(mean, 4) for title, mean in means.items() if mean is not None}


def describe(paths: list[Path]) -> str:
    """Say in a sentence what was learned from."""
    about = [read_labels(p) for p in paths]
    hours = sum(labels.duration for labels, _, _ in about) / 3600
    styles = ", ".join(f"{name} {n}" for name, n in sorted(Counter(a[2] for a in about).items()))
    return f"{len(paths)} generated tracks, {hours:.1f} hours, by style: {styles}. No recording was used."
