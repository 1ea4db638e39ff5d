"""Each part of the structure path proven by taking it away: the ablations of papers 000 and 001, on the same data and steps."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from djanalyzer.models.cotask import Interaction
from djanalyzer.models.encoder import WindowMixing
from djanalyzer.models.structure_path import StructureShape
from djanalyzer.training.form_measuring import figures_of, fit_threshold, listen
from djanalyzer.training.forming import FormPlan, averaged_path, check_done, form
from djanalyzer.training.hearing import stored_recordings
from djanalyzer.training.stages import Stage

WHOLE = "everything"
_ALONE = {"structure", "segmentation", "style", "distillation", "experts", "cues"}


@dataclass(frozen=True, slots=True)
class Variant:
    """A structure path without one of its parts: how its shape and the weights of its losses differ."""

    shape: Mapping[str, object] = field(default_factory=dict)
    interaction: Interaction | None = None
    weights: Mapping[str, float] = field(default_factory=dict)

    def of(self, shape: StructureShape) -> StructureShape:
        """Return the shape of the variant."""
        changed = replace(shape, **self.shape)  # type: ignore[arg-type]
        if self.interaction is None:
            return changed
        return replace(changed, relation=replace(changed.relation, interaction=self.interaction))


def _alone(task: str) -> dict[str, float]:
    return {name: 0.0 for name in _ALONE if name != task}


VARIANTS: dict[str, Variant] = {
    WHOLE: Variant(),
    "without structure-aware attention": Variant({"attends_structure": False}),
    "without boundary refinement": Variant({"refines_boundaries": False}),
    "without distillation": Variant(weights={"distillation": 0.0}),
    "one window (64) in every layer": Variant({"windows": (64,)}),
    "one window (16) in every layer": Variant({"windows": (16,)}),
    "windows averaged in every head": Variant({"mixing": WindowMixing.AVERAGED}),
    "without co-interaction": Variant(interaction=Interaction.NONE),
    "co-interaction one way": Variant(interaction=Interaction.ONE_WAY),
    "concatenation for co-interaction": Variant(interaction=Interaction.CONCATENATION),
    "structure alone": Variant(weights=_alone("structure")),
    "segmentation alone": Variant(weights=_alone("segmentation")),
    "genre and mood alone": Variant(weights=_alone("style")),
}

# What each single-task network can be asked.
FIGURES = (
    "section_scs",
    "section_la",
    "frames right",
    "boundary_f05",
    "section_sor",
    "section_bde",
    "genre right",
    "genre macro F1",
    "mood right",
    "mood macro F1",
    "energy error",
    "change F",
    "cue F (1 s, kind right)",
)


@dataclass(frozen=True)
class Trial:
    """What every variant has in common.

    Attributes
    ----------
    folders : tuple of Path
        Recordings (`training.hearing`).
    scratch : Path
        Keeps checkpoints and the figures of what was already trained.
    n_held_out : int
        Tracks to measure with; as many others fit the threshold.
    """

    folders: tuple[Path, ...]
    scratch: Path
    shape: StructureShape
    sizes: Mapping[str, int]
    steps: int
    lesson: tuple[int, int] = (8, 192)
    learning_rate: float = 1e-3
    seeds: tuple[int, ...] = (0, 1, 2)
    n_held_out: int = 60


def run(trial: Trial, names: Sequence[str] = tuple(VARIANTS)) -> Iterator[tuple[str, int, dict[str, float]]]:
    """Train and measure every variant with every seed that was not yet; yield its figures. Seeds come first, then variants."""
    for seed in trial.seeds:
        for name in names:
            yield name, seed, _figures(trial, name, seed)


def _figures(trial: Trial, name: str, seed: int) -> dict[str, float]:
    stem = f"{name.replace(' ', '-')}.{seed}"
    done = trial.scratch / f"{stem}.json"
    plan = plan_of(trial, name, seed)
    if done.exists():
        check_done(plan)
        known: dict[str, float] = json.loads(done.read_text(encoding="utf-8"))
        return known
    for _ in form(plan):
        pass
    held_out = stored_recordings(trial.folders, held_out=True)
    path = averaged_path(plan)
    fitting = listen(path, held_out[1 : 2 * trial.n_held_out : 2])
    figures = figures_of(listen(path, held_out[: 2 * trial.n_held_out : 2]), fit_threshold(fitting))
    done.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return figures


def plan_of(trial: Trial, name: str, seed: int) -> FormPlan:
    """Return how a variant is trained; all that is drawn at random depends on the seed alone."""
    variant = VARIANTS[name]
    return FormPlan(
        folders=trial.folders,
        checkpoint=trial.scratch / f"{name.replace(' ', '-')}.{seed}.ck",
        shape=variant.of(trial.shape),
        sizes=trial.sizes,
        stage=Stage(name=name, steps=trial.steps, learning_rate=trial.learning_rate, weights=variant.weights),
        lesson=trial.lesson,
        seed=seed,
    )


def table_of(found: Mapping[str, Mapping[int, Mapping[str, float]]]) -> str:
    """Return Markdown: each variant's mean over seeds, and how far it lies from everything, with the spread of that difference.

    Parameters
    ----------
    found : mapping of variant to mapping of seed to figures
    """
    lines = [
        "| variant | " + " | ".join(FIGURES) + " |",
        "|---|" + "---:|" * len(FIGURES),
    ]
    for name, by_seed in found.items():
        cells = [_cell(found, name, figure) for figure in FIGURES]
        lines.append(f"| {name} ({len(by_seed)}) | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def _cell(found: Mapping[str, Mapping[int, Mapping[str, float]]], name: str, figure: str) -> str:
    if not _is_taught(name, figure):
        return "–"
    values = {seed: f[figure] for seed, f in found[name].items() if figure in f}
    if not values:
        return "–"
    mean = f"{np.mean(list(values.values())):.3f}"
    whole = {seed: f[figure] for seed, f in found.get(WHOLE, {}).items() if figure in f}
    common = sorted(values.keys() & whole.keys())
    if name == WHOLE or len(common) < 2:
        return mean
    apart = np.array([values[s] - whole[s] for s in common])
    error = apart.std(ddof=1) / np.sqrt(len(apart))
    return f"{mean} ({apart.mean():+.3f} ± {error:.3f})"


def _is_taught(name: str, figure: str) -> bool:
    """Say whether a variant that learned one task alone was taught what a figure measures."""
    taught = {
        "structure alone": ("frames right",),
        "segmentation alone": ("boundary_f05", "section_sor", "section_bde"),
        "genre and mood alone": ("genre right", "genre macro F1", "mood right", "mood macro F1"),
    }
    return figure in taught.get(name, FIGURES)
