"""An encoder and a structure path that learned from what it heard, made one network, with its card."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from djanalyzer.errors import Trouble
from djanalyzer.models.checkpoint import Card, load, load_tempo_network, read_card, save
from djanalyzer.models.network import CONFIGURATIONS, Configuration, Network, with_foundation
from djanalyzer.models.predict import Predictor
from djanalyzer.models.structure_path import StructurePath
from djanalyzer.training.examples import read_labels
from djanalyzer.training.export import describe, figures_on
from djanalyzer.training.form_measuring import figures_of, fit_threshold, listen
from djanalyzer.training.forming import effort_of, path_of
from djanalyzer.training.hearing import example_of, stored_recordings

_ENCODER = "encoder and rhythm path"
_UNCHANGED = "Encoder and rhythm path, unchanged: "


@dataclass(frozen=True)
class Order:
    """What to join, and how to measure it for the card.

    Attributes
    ----------
    encoder : Path or None
        Weights whose encoder and rhythm path stay as they are; None takes the program's.
    checkpoint : Path
        Of the structure path.
    folders : tuple of Path
        What was heard, to learn from and held out.
    n_held_out : int
        Tracks to measure the structure path with; as many fit its threshold.
    recordings : Path or None
        A folder of annotated recordings to measure with too.
    """

    encoder: Path | None
    checkpoint: Path
    folders: tuple[Path, ...]
    target: Path
    command: str = ""
    n_held_out: int = 60
    recordings: Path | None = None


def join(order: Order) -> None:
    """Write the weights and their card; decoding stays as it was fitted for the target, or else for the encoder."""
    rhythm, card = load(order.encoder)
    configuration = CONFIGURATIONS[card.configuration]
    path = path_of(order.checkpoint, configuration.heard_sizes)
    if path.shape != with_foundation(configuration, path.shape.foundation).structure:
        raise Trouble(
            f"{order.checkpoint} holds a path of another shape than “{card.configuration}” has.",
            "No program could load the weights: take one that `form` trained.",
        )
    network = joined(rhythm, path, configuration)
    before = read_card(order.target) if order.target.with_suffix(".json").exists() else card
    metrics = _metrics(order, card, path)
    if order.recordings:
        predictor = Predictor(
            network, "candidate", "cpu", before.decoding, load_tempo_network(order.encoder, card)
        )
        metrics["whole program, open recordings"] = figures_on(predictor, order.recordings)
    described = replace(
        card,
        name=order.target.stem,
        data=f"Structure path: {_taught(order)} {_UNCHANGED}{_own_data(card)}",
        command=order.command,
        metrics=metrics,
        decoding=before.decoding,
        foundation=asdict(path.shape.foundation) if path.shape.foundation else None,
        sha256="",
    )
    save(order.target, network, described)


def joined(rhythm: Network, path: StructurePath, configuration: Configuration) -> Network:
    """Return a network with the encoder and rhythm path of one and the structure path of another."""
    network = Network(replace(configuration, structure=path.shape))
    tensors = {k: v for k, v in rhythm.state_dict().items() if not k.startswith("structure.")}
    tensors |= {f"structure.{k}": v for k, v in path.state_dict().items()}
    network.load_state_dict(tensors)
    return network.eval()


def _own_data(card: Card) -> str:
    """Return what the encoder and rhythm path of weights learned from, which may be those of others themselves."""
    return card.data.partition(_UNCHANGED)[2] or f"{card.name}: {card.data}"


def _taught(order: Order) -> str:
    return describe([example_of(path) for path in stored_recordings(order.folders, held_out=False)])


def _metrics(order: Order, card: Card, path: StructurePath) -> dict[str, Any]:
    steps, minutes = effort_of(order.checkpoint)
    held_out = stored_recordings(order.folders, held_out=True)
    threshold = fit_threshold(listen(path, held_out[1 : 2 * order.n_held_out : 2]))
    measured = held_out[: 2 * order.n_held_out : 2]
    figures = figures_of(listen(path, measured), threshold)
    hours = sum(read_labels(example_of(p))[0].duration for p in measured) / 3600
    name = f"structure path alone, {len(measured)} generated tracks ({hours:.1f} hours) held out"
    kept = ("steps", "minutes of training", "hours of music")
    return {
        "structure path": {"steps": steps, "minutes of training": round(minutes, 1)},
        _ENCODER: card.metrics.get(_ENCODER)
        or {"weights": card.name} | {k: card.metrics.get(k) for k in kept},
        name: figures,
        "threshold of boundaries, fitted on as many others": asdict(threshold),
    }
