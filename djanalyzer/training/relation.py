"""Paper 001's comparisons on audio: the relation of genre and mood against single tasks, other ways to join them, and imbalance.

A small network of its own learns genre and mood from what a frozen encoder heard (`training.hearing`): a shared layer of
attention, then the relation in question. The paper's tables 4 to 7 on other data: generated music and its words.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.errors import Trouble
from djanalyzer.models.cotask import Interaction, Pooling, Relation, StyleMood, StyleMoodLogits
from djanalyzer.models.encoder import TransformerLayer
from djanalyzer.music.genres import GENRES, MOODS
from djanalyzer.training.examples import read_labels
from djanalyzer.training.hearing import read_recording, stored_recordings
from djanalyzer.training.rarity import Balance, counts_of, oversampling
from djanalyzer.training.style_losses import (
    GENRE_ALONE,
    MOOD_ALONE,
    SHARES,
    UncertaintyWeights,
    class_weights_of,
    joined,
    style_losses,
)
from djanalyzer.training.targets import IGNORED

Indices = npt.NDArray[np.int64]

_STRIDE = 4  # steps that are one here: what the relation takes as one in the whole model
_N_PARTS = 96  # such steps in an excerpt: 2.4 minutes
_BATCH = 16  # paper 001, section 4.2
_RARE = 0.5  # a class is rare that has less than half the share that all would have if they came alike


@dataclass(frozen=True, slots=True)
class Form:
    """One thing to compare.

    Attributes
    ----------
    shares : mapping of task to float
        How much each task counts; None lets their uncertainty decide.
    tells : tuple of str
        The tasks that this network is asked about.
    """

    interaction: Interaction = Interaction.BOTH_WAYS
    pooling: Pooling = Pooling.CLASS
    balance: Balance = Balance.PLAIN
    shares: Mapping[str, float] | None = field(default_factory=lambda: SHARES)
    tells: tuple[str, ...] = ("genre", "mood")


FORMS: dict[str, Form] = {
    "both ways": Form(),
    "genre alone": Form(Interaction.NONE, shares=GENRE_ALONE, tells=("genre",)),
    "mood alone": Form(Interaction.NONE, shares=MOOD_ALONE, tells=("mood",)),
    "no co-interaction": Form(Interaction.NONE),
    "one way (genre looks at mood)": Form(Interaction.ONE_WAY),
    "concatenation": Form(Interaction.CONCATENATION),
    "both ways, mean pooling": Form(pooling=Pooling.MEAN),
    "both ways, weights by uncertainty": Form(shares=None),
    "both ways, effective class weights": Form(balance=Balance.EFFECTIVE),
    "both ways, inverse class weights": Form(balance=Balance.INVERSE),
    "both ways, oversampling": Form(balance=Balance.OVERSAMPLED),
}
FIGURES = tuple(f"{task} {name}" for task in SHARES for name in ("right", "macro F1", "rare recall"))


@dataclass(frozen=True)
class Comparison:
    """What all forms have in common; `scratch` keeps the figures of what was already trained, and on which recordings."""

    folders: tuple[Path, ...]
    scratch: Path
    steps: int = 300
    seeds: tuple[int, ...] = (0, 1, 2)
    width: int = 64
    learning_rate: float = 2e-3


@dataclass(frozen=True)
class Music:
    """What was heard of some recordings, each of shape (n_parts, width), (n_rhythm,), and their words; -1 is unknown."""

    heard: list[Tensor]
    rhythm: Tensor
    genre: Indices
    mood: Indices


class Listener(nn.Module):
    """What was heard to shared features, and from there to genre and mood."""

    def __init__(self, n_heard: int, n_rhythm: int, width: int, form: Form) -> None:
        super().__init__()
        self.enter = nn.Sequential(nn.LayerNorm(n_heard), nn.Linear(n_heard, width))
        self.share = TransformerLayer(width, 4, (0,), 0.1)
        self.style = StyleMood(width, Relation(form.interaction, form.pooling, n_rhythm, stride=1))

    def forward(self, heard: Tensor, rhythm: Tensor) -> StyleMoodLogits:
        """Map (batch, parts, n_heard) and (batch, n_rhythm) to logits."""
        said: StyleMoodLogits = self.style(self.share(self.enter(heard)), rhythm)
        return said


def compare(
    comparison: Comparison, names: Sequence[str] = tuple(FORMS)
) -> Iterator[tuple[str, int, dict[str, float]]]:
    """Train and measure every form with every seed that was not yet; yield its figures."""
    comparison.scratch.mkdir(parents=True, exist_ok=True)
    known, asked = (gather(paths) for paths in _recordings(comparison))
    for seed in comparison.seeds:
        for name in names:
            done = comparison.scratch / f"{name.replace(' ', '-')}.{seed}.{comparison.steps}.json"
            if not done.exists():
                figures = figures_of(taught(FORMS[name], known, comparison, seed), asked, known)
                unfinished = done.with_suffix(".unfinished")
                unfinished.write_text(json.dumps({f: figures[f] for f in figures if _is_told(name, f)}))
                os.replace(unfinished, done)
            yield name, seed, json.loads(done.read_text())


def _is_told(name: str, figure: str) -> bool:
    return figure.split()[0] in FORMS[name].tells


def _recordings(comparison: Comparison) -> tuple[list[Path], list[Path]]:
    """Return what to learn from and what to measure with: what there was when the first form was trained."""
    kept = comparison.scratch / "recordings.json"
    if not kept.exists():
        sides = [stored_recordings(comparison.folders, held_out=h) for h in (False, True)]
        if not all(sides):
            raise Trouble(
                "Nothing was heard yet to learn from and to measure with.", "Run `hear` over examples first."
            )
        # Changed versions of a recording are left out: all forms are to learn quickly, from music as it is.
        kept.write_text(json.dumps([[str(p) for p in side if p.name.count(".") == 1] for side in sides]))
    known, asked = json.loads(kept.read_text())
    return [Path(p) for p in known], [Path(p) for p in asked]


def gather(paths: Sequence[Path]) -> Music:
    """Read what was heard of those recordings whose genre or mood is known."""
    heard, rhythm, words = [], [], []
    for path in paths:
        recording = read_recording(path)
        labels = read_labels(recording.example)[0]
        if max(labels.genre, labels.mood) < 0:
            continue
        means = functional.avg_pool1d(recording.heard.early.float().transpose(1, 2), _STRIDE, ceil_mode=True)
        heard.append(means[0].T.contiguous())
        rhythm.append(recording.heard.rhythm[0].float())
        words.append((labels.genre, labels.mood))
    if not heard:
        raise Trouble(
            "There is no recording with a genre or mood among what was heard.",
            "Run `hear` over examples first.",
        )
    genre, mood = np.array(words, dtype=np.int64).T
    return Music(heard, torch.stack(rhythm), genre, mood)


def taught(form: Form, music: Music, comparison: Comparison, seed: int) -> Listener:
    """Return a network that has learned; all that is drawn at random depends on the seed alone."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    listener = Listener(music.heard[0].shape[1], music.rhythm.shape[1], comparison.width, form)
    uncertainty = UncertaintyWeights()
    learning = [*listener.parameters(), *(uncertainty.parameters() if form.shares is None else ())]
    optimizer = torch.optim.AdamW(learning, comparison.learning_rate, weight_decay=0.01)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, comparison.learning_rate, comparison.steps)
    weights = class_weights_of(form.balance, music.genre, music.mood)
    chances = _chances(form, music)
    for _ in range(comparison.steps):
        chosen = rng.choice(len(music.heard), _BATCH, p=chances)
        said = listener(_excerpts(music, chosen, rng), music.rhythm[torch.from_numpy(chosen)])
        targets = {"genre": _targets(music.genre[chosen]), "mood": _targets(music.mood[chosen])}
        losses = style_losses(said.genre, said.mood, targets["genre"], targets["mood"], weights)
        loss = uncertainty(losses, targets) if form.shares is None else joined(losses, form.shares)
        optimizer.zero_grad(set_to_none=True)
        torch.autograd.backward(loss)
        nn.utils.clip_grad_norm_(learning, 1.0)
        optimizer.step()
        schedule.step()
    return listener.eval()


def _chances(form: Form, music: Music) -> npt.NDArray[np.float64]:
    """Return how likely each recording is to be drawn; oversampling looks at both of its words."""
    weights: npt.NDArray[np.float64] = np.ones(len(music.heard))
    if form.balance is Balance.OVERSAMPLED:
        weights = np.sqrt(oversampling(music.genre, len(GENRES)) * oversampling(music.mood, len(MOODS)))
    chances: npt.NDArray[np.float64] = weights / weights.sum()
    return chances


def _excerpts(music: Music, chosen: Indices, rng: np.random.Generator) -> Tensor:
    """Return excerpts of these recordings, shape (n, _N_PARTS, width); a short one begins again at its end."""
    parts = []
    for i in chosen.tolist():
        heard = music.heard[i]
        start = int(rng.integers(0, max(1, len(heard) - _N_PARTS + 1)))
        parts.append(heard[(start + torch.arange(_N_PARTS)) % len(heard)])
    return torch.stack(parts)


def _targets(indices: Indices) -> Tensor:
    return torch.from_numpy(np.where(indices >= 0, indices, IGNORED))


@torch.inference_mode()
def figures_of(listener: Listener, music: Music, known: Music) -> dict[str, float]:
    """Return how often whole held-out recordings are named right; rare is what was rare among `known`."""
    said = [listener(h[None], r[None]) for h, r in zip(music.heard, music.rhythm, strict=True)]
    found = {
        "genre": np.array([int(s.genre.argmax()) for s in said]),
        "mood": np.array([int(s.mood.argmax()) for s in said]),
    }
    figures = {}
    for task, words in (("genre", GENRES), ("mood", MOODS)):
        truth: Indices = getattr(music, task)
        counts = counts_of(getattr(known, task), len(words))
        for name, value in _scores(truth, found[task], counts).items():
            figures[f"{task} {name}"] = round(value, 4)
    return figures


def _scores(truth: Indices, found: Indices, counts: Indices) -> dict[str, float]:
    """Return accuracy, the mean F1 of the classes that occur, and the mean recall of the rare ones among them."""
    found, truth = found[truth >= 0], truth[truth >= 0]
    classes = np.unique(truth)
    hits = np.array([np.sum((truth == c) & (found == c)) for c in classes])
    sizes = np.array([np.sum(truth == c) for c in classes])
    named = np.array([np.sum(found == c) for c in classes])
    is_rare = counts[classes] < _RARE * counts.sum() / len(counts)
    scores = {"right": float(np.mean(found == truth)), "macro F1": float(np.mean(2 * hits / (sizes + named)))}
    return scores | ({"rare recall": float(np.mean((hits / sizes)[is_rare]))} if is_rare.any() else {})


def table_of(found: Mapping[str, Mapping[int, Mapping[str, float]]]) -> str:
    """Return Markdown: of each form the mean over seeds and their standard deviation."""
    lines = ["| form | " + " | ".join(FIGURES) + " |", "|---|" + "---:|" * len(FIGURES)]
    for name, by_seed in found.items():
        cells = []
        for figure in FIGURES:
            values = [f[figure] for f in by_seed.values() if figure in f]
            spread = f" ± {np.std(values, ddof=1):.3f}" if len(values) > 1 else ""
            cells.append(f"{np.mean(values):.3f}{spread}" if values else "–")
        lines.append(f"| {name} ({len(by_seed)}) | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"
