"""The structure path: everything said about a track as a whole, from what the encoder heard of it, pooled to steps (paper 000)."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import NamedTuple

import torch
from torch import Tensor, nn

from djanalyzer.errors import MissingWeights
from djanalyzer.models.cotask import Relation, StyleMood
from djanalyzer.models.cueing import CueAnswers, CueObjects
from djanalyzer.models.encoder import TransformerLayer, WindowMixing, sinusoids
from djanalyzer.models.experts import Expertise, Experts
from djanalyzer.models.foundation.fusion import FoundationInput, FoundationShape
from djanalyzer.models.structure import BoundaryHead, SegmentationDecoder, StructureDecoder

N_PLACE = 3  # numbers that say where in the track a step lies
_HINT = "Name the model's folder, or add its features to the examples; see docs/foundation.md."


class Heard(NamedTuple):
    """What the encoder and the rhythm path heard of a track (or an excerpt), pooled to steps.

    Attributes
    ----------
    early : shape (batch, steps, 2 * width)
        Mean and maximum of the full-rate path in each step before it knows of anything far away.
    late : shape (batch, steps, width)
        Mean after it does.
    steps : shape (batch, steps, slow width)
        The rhythm path's own view of the steps.
    hints : shape (batch, steps, 8)
        The highest logit of beats, downbeats, boundaries and cues in each step.
    rhythm : shape (batch, n_rhythm)
        How strongly the music repeats at each distance: the tempogram's mean.
    places : shape (batch, steps, N_PLACE), from `network.place`
    """

    early: Tensor
    late: Tensor
    steps: Tensor
    hints: Tensor
    rhythm: Tensor
    places: Tensor


@dataclass(frozen=True)
class StructureShape:
    """The sizes and parts of a structure path; a part that is left out is what an ablation takes away.

    Attributes
    ----------
    width, n_layers, n_heads, dropout
        Of the transformer.
    windows : tuple of int
        Steps that a head sees around each; 0 sees everything.
    mixing : WindowMixing
        Whether the windows are dealt out to the heads, or each head's attentions are averaged over all of them.
    hears : tuple of str
        Which fields of `Heard` enter, of "early", "late", "steps", "hints".
    attends_structure : bool
        Whether structure-aware attention follows the LSTM.
    refines_boundaries : bool
        Whether a transformer decoder layer finds boundaries, or they are read off the shared features.
    relation : Relation
        Of genre and mood.
    foundation : FoundationShape or None
        Of the foundation model that is heard too; None hears none.
    """

    width: int
    n_layers: int = 6
    n_heads: int = 8
    windows: tuple[int, ...] = (16, 32, 64)
    mixing: WindowMixing = WindowMixing.DEALT
    hears: tuple[str, ...] = ("early", "late", "steps", "hints")
    attends_structure: bool = True
    refines_boundaries: bool = True
    relation: Relation = field(default_factory=Relation)
    dropout: float = 0.1
    foundation: FoundationShape | None = None


def fused(shape: StructureShape, foundation: FoundationShape) -> StructureShape:
    """Return a shape that hears a foundation model: beside all else, or nothing else of the music's sound."""
    hears = () if foundation.fusion == "replace" else shape.hears
    return replace(shape, foundation=foundation, hears=hears)


class Features(NamedTuple):
    """What the decoders made of the shared features, all of shape (batch, steps, width): what teaches and is taught."""

    shared: Tensor
    structure: Tensor
    segmentation: Tensor
    style: Tensor


class StructureLogits(NamedTuple):
    """What the structure path says, before the sigmoid or softmax.

    Attributes
    ----------
    sections : shape (batch, steps, 7)
    boundaries : shape (batch, steps)
        That a section starts in a step.
    genre, mood : shapes (batch, len(GENRES)), (batch, len(MOODS))
    experts : Expertise
    cues : CueAnswers
    features : Features
    """

    sections: Tensor
    boundaries: Tensor
    genre: Tensor
    mood: Tensor
    experts: Expertise
    cues: CueAnswers
    features: Features


class StructurePath(nn.Module):
    """Shared encoder over steps (windows of several lengths in every layer) and its decoders."""

    def __init__(self, shape: StructureShape, sizes: dict[str, int]) -> None:
        """Build for fields of `Heard` with these widths."""
        super().__init__()
        self.shape = shape
        self.entries = nn.ModuleDict(
            {
                name: nn.Sequential(nn.LayerNorm(sizes[name]), nn.Linear(sizes[name], shape.width))
                for name in shape.hears
            }
        )
        self.place = nn.Linear(N_PLACE, shape.width)
        self.foundation = FoundationInput(shape.foundation, shape.width) if shape.foundation else None
        self.transformer = nn.Sequential(
            *[
                TransformerLayer(shape.width, shape.n_heads, shape.windows, shape.dropout, shape.mixing)
                for _ in range(shape.n_layers)
            ]
        )
        self.norm = nn.LayerNorm(shape.width)
        self.structure = StructureDecoder(shape.width, shape.attends_structure, shape.dropout)
        self.segmentation: nn.Module = (
            SegmentationDecoder(shape.width, shape.n_heads, shape.dropout)
            if shape.refines_boundaries
            else BoundaryHead(shape.width, shape.dropout)
        )
        self.style = StyleMood(shape.width, shape.relation)
        self.experts = Experts(shape.width)
        self.cues = CueObjects(shape.width)

    def forward(self, heard: Heard, first: int = 0, foundation: Tensor | None = None) -> StructureLogits:
        """Judge an excerpt; `first` is the position that the transformer takes the first step for.

        `foundation`, shape (batch, steps, layers, features), is asked of a path that hears a foundation model too.
        """
        shared = self.encode(heard, first, foundation)
        sections, structure = self.structure(shared)
        boundaries, segmentation = self.segmentation(shared)
        style = self.style(shared, heard.rhythm if self.shape.relation.n_rhythm else None)
        features = Features(shared, structure, segmentation, style.features)
        return StructureLogits(
            sections,
            boundaries,
            style.genre,
            style.mood,
            self.experts(shared),
            self.cues(shared),
            features,
        )

    def encode(self, heard: Heard, first: int = 0, foundation: Tensor | None = None) -> Tensor:
        """Return the shared features, shape (batch, steps, width)."""
        entered = [entry(getattr(heard, name)) for name, entry in self.entries.items()]
        if self.foundation is not None:
            if foundation is None:
                raise MissingWeights(
                    "This network hears a foundation model, and nothing of it is there.", _HINT
                )
            entered.append(self.foundation(foundation))
        x = torch.stack([*entered, self.place(heard.places)]).sum(dim=0)
        x = self.transformer(x + sinusoids(x.shape[1], x.shape[2], first, x))
        shared: Tensor = self.norm(x)
        return shared
