"""How right a structure path is about cue points as objects, and what its experts say, on held-out tracks.

`python -m djanalyzer.training.detecting --heard HEARD --checkpoint CHECKPOINT` prints, before any decoding on bars: hits and average
precision of the objects with two distances between them, what confidences are worth, the errors of dynamics, energy and
level, and which expert serves which task.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from djanalyzer.errors import Trouble
from djanalyzer.evaluation import gates
from djanalyzer.evaluation.cue_objects import MarkedTrack, object_claims, object_scores, pooled_scores
from djanalyzer.evaluation.moments import change_scores
from djanalyzer.evaluation.references import Reference
from djanalyzer.models.activations import CUE_KINDS
from djanalyzer.models.cueing import chances_of
from djanalyzer.models.decoding.constants import Constants
from djanalyzer.models.decoding.cue_objects import SIXTEEN, USUAL, CueObject, Spacing, objects_of
from djanalyzer.models.decoding.moments import LIKELY, change_candidates
from djanalyzer.models.experts import levels_of, shares_of
from djanalyzer.models.structure_path import StructureLogits, StructurePath
from djanalyzer.music.dynamics import DYNAMIC_RANGE
from djanalyzer.training.calibrating.known import means_of, reliability
from djanalyzer.training.examples import Labels
from djanalyzer.training.fitters import exit_code_of, say
from djanalyzer.training.hearing import read_recording, stored_recordings
from djanalyzer.training.lessons import Lesson, labels_of_recording, whole_lesson
from djanalyzer.training.targets import IGNORED

_SHOWN = (
    "count",
    "f_half_beat",
    "f_beat",
    "f_bar",
    "f_half_beat_kind",
    "f_bar_kind",
    "on_downbeat",
    "phase_8",
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What a structure path says of a held-out track, beside the truth.

    Attributes
    ----------
    figures : dict
        Of dynamics (LU), energy, level and change points, by name.
    shares : mapping
        Which expert serves which task (`models.experts.shares_of`).
    """

    labels: Labels
    said: StructureLogits
    figures: dict[str, float]
    shares: gates.Shares

    def marked(self, spacing: Spacing) -> MarkedTrack:
        """Return the true cue points and the objects that keep this distance."""
        cues = self.said.cues
        found = objects_of(chances_of(cues.logits[0]).numpy(), cues.offsets[0].numpy(), spacing=spacing)
        truth = [
            CueObject(float(t), CUE_KINDS[k], 1.0)
            for t, k in zip(self.labels.cues, self.labels.kinds, strict=True)
        ]
        return MarkedTrack(truth, found, self.labels.beats, self.labels.downbeats)


@torch.inference_mode()
def listen(path: StructurePath, paths: Sequence[Path]) -> list[Answers]:
    """Let a structure path judge whole tracks."""
    answers = []
    for stored in paths:
        recording = read_recording(stored)
        lesson, labels = whole_lesson(recording), labels_of_recording(recording)
        said = path.eval()(lesson.heard, foundation=lesson.foundation)
        shares = shares_of(path.experts.gates(path.encode(lesson.heard, foundation=lesson.foundation)))
        answers.append(Answers(labels, said, figures_of(said, lesson, labels), shares))
    return answers


def figures_of(said: StructureLogits, lesson: Lesson, labels: Labels) -> dict[str, float]:
    """Return the errors of dynamics (LU), energy (0 to 1) and level (1 to 10), and how right change points are."""
    experts = said.experts
    figures = {}
    for name, unit in (("dynamics", DYNAMIC_RANGE), ("energy", 1.0)):
        truth = getattr(lesson, name)[0]
        judged = (truth != IGNORED) & (lesson.sections[0] != IGNORED)
        if judged.any():
            error = (torch.sigmoid(getattr(experts, name)[0].float()) - truth).abs()[judged]
            figures[f"{name} error"] = unit * float(error.mean())
    if np.isfinite(labels.level):
        figures["level error"] = abs(float(levels_of(experts.level[0].float())) - labels.level)
    if labels.changes is not None:
        times, chances = change_candidates(torch.sigmoid(experts.changes[0].float()), Constants().changes)
        reference = Reference("", Path(), labels.beats, None, changes=tuple(labels.changes.tolist()))
        within = (chances >= LIKELY) & (times < labels.duration)
        figures |= change_scores(reference, times[within])
    return figures


def report(answers: Sequence[Answers]) -> str:
    """Return everything as text."""
    tasks = means_of([a.figures for a in answers])
    lines = [
        f"{len(answers)} held-out tracks, {np.mean([len(a.labels.cues) for a in answers]):.1f} cue points a track"
    ]
    lines += [f"{name}: {value:.3f}" for name, value in tasks.items()]
    for name, spacing in (("8 bars between two of a kind", USUAL), ("16 bars between any", SIXTEEN)):
        marked = [a.marked(spacing) for a in answers]
        means = means_of([object_scores(m) for m in marked])
        lines += ["", f"objects, {name}"]
        lines += [
            f"{measure}: {means[key]:.3f}" for measure in _SHOWN if (key := f"cue_objects_{measure}") in means
        ]
        lines += [
            f"all tracks, {key.removeprefix('cue_objects_')}: {v:.3f}"
            for key, v in pooled_scores(marked).items()
        ]
        claims = [(c.confidence, c.is_right) for c in object_claims(marked)]
        lines += ["right kind within half a beat, by confidence", *(reliability(claims) if claims else [])]
    return "\n".join([*lines, "", gates.table(gates.mean_of([a.shares for a in answers])).as_text()])


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; return 0, or 1 where something is missing."""
    parser = argparse.ArgumentParser(
        prog="python -m djanalyzer.training.detecting", description=(__doc__ or "").splitlines()[0]
    )
    parser.add_argument(
        "--heard", type=Path, required=True, action="append", help="what was heard (`hear`); may be repeated"
    )
    parser.add_argument("--checkpoint", type=Path, help="of `form` (default: the program's weights)")
    parser.add_argument("--count", type=int, default=60, help="tracks (default 60)")
    return exit_code_of(_run, parser.parse_args(arguments))


def _run(options: argparse.Namespace) -> None:
    torch.set_num_threads(1)
    paths = stored_recordings(options.heard, held_out=True)[: options.count]
    if not paths:
        raise Trouble(
            "Nothing heard of a held-out track is there.", "Hear some: python -m djanalyzer.training hear."
        )
    say(report(listen(_path_in(options.checkpoint), paths)))


def _path_in(checkpoint: Path | None) -> StructurePath:
    from djanalyzer.models.checkpoint import load
    from djanalyzer.models.network import LAPTOP
    from djanalyzer.training.forming import path_of

    if checkpoint is not None:
        return path_of(checkpoint, LAPTOP.heard_sizes)
    network, card = load()
    if network.structure is None:
        raise Trouble(f"{card.name} has no structure path.", "Name a checkpoint of one.")
    return network.structure


if __name__ == "__main__":
    sys.exit(main())
