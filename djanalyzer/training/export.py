"""From a checkpoint of training to the weights that the program carries."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from djanalyzer.models.checkpoint import Card, save
from djanalyzer.training.examples import read_labels, stored_examples
from djanalyzer.training.loop import averaged
from djanalyzer.training.measuring import measure


def figures_of(checkpoint: Path, folder: Path, n_examples: int) -> dict[str, float]:
    """Return the figures of a checkpoint's averaged network on held-out examples."""
    network, _ = averaged(checkpoint)
    return measure(network, stored_examples(folder, held_out=True)[:n_examples])


def export(checkpoint: Path, folder: Path, target: Path, *, command: str, n_examples: int) -> None:
    """Write the averaged network of a checkpoint and its card."""
    network, step = averaged(checkpoint)
    held_out = stored_examples(folder, held_out=True)[:n_examples]
    figures: dict[str, float] = measure(network, held_out)
    metrics = {f"held-out generated tracks ({len(held_out)})": figures, "steps": step}
    card = Card(
        name=target.stem,
        configuration=network.configuration.name,
        data=describe(stored_examples(folder, held_out=False)),
        command=command,
        metrics=metrics,
    )
    save(target, network, card)


def describe(paths: list[Path]) -> str:
    """Say in a sentence what was learned from."""
    about = [read_labels(p) for p in paths]
    hours = sum(labels.duration for labels, _, _ in about) / 3600
    styles = ", ".join(f"{name} {n}" for name, n in sorted(Counter(a[2] for a in about).items()))
    return f"{len(paths)} generated tracks, {hours:.1f} hours, by style: {styles}. No recording was used."
