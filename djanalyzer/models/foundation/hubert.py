"""HuBERT, the architecture of MERT: convolutions over the waveform, then a transformer.

Hsu et al., "HuBERT: Self-Supervised Speech Representation Learning by Masked Prediction of Hidden Units" (2021); Li et al.,
"MERT: Acoustic Music Understanding Model with Large-Scale Self-supervised Training" (2024): 24 kHz, 75 frames a second, 12
layers of 768 or 24 of 1024 numbers. Tensors carry the names of the published checkpoints.

MERT's 330M asks for attention that is relaxed by 32 against overflow in half precision. The scores are divided by that number,
their maximum is taken off and they are multiplied by it again: the softmax is the same, so nothing is done here.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional
from torch.nn.utils.parametrizations import weight_norm

from djanalyzer.errors import MissingWeights
from djanalyzer.models.foundation.folder import ModelFolder, load_tensors

_UNUSED = ("masked_spec_embed", "final_proj", "label_embs_concat", "quantizer", "project", "lm_head")
_DIALECTS = {"feature_extractor_cqt", "deepnorm", "conv_pos_batch_norm", "adapter_attn_dim"}


@dataclass(frozen=True)
class HubertSizes:
    """What config.json says.

    Attributes
    ----------
    channels, kernels, strides : tuple of int
        Of the convolutions over the waveform.
    is_group_normed : bool
        Whether the first convolution is normalised over time (MERT), instead of all over channels.
    is_normed_first : bool
        Whether layers normalise what they take instead of what they give (MERT's 330M).
    """

    channels: tuple[int, ...]
    kernels: tuple[int, ...]
    strides: tuple[int, ...]
    has_bias: bool
    is_group_normed: bool
    is_projection_normed: bool
    is_normed_first: bool
    width: int
    n_layers: int
    n_heads: int
    inner_width: int
    position_kernel: int
    position_groups: int
    epsilon: float

    @classmethod
    def of(cls, folder: ModelFolder) -> HubertSizes:
        """Read the sizes; what other dialects of HuBERT have besides is refused."""
        asked = sorted(name for name in _DIALECTS if folder.config.get(name))
        activations = {folder.setting(name, "gelu") for name in ("hidden_act", "feat_extract_activation")}
        if asked or activations != {"gelu"}:
            named = asked[0] if asked else f"the activation {sorted(activations - {'gelu'})[0]}"
            raise MissingWeights(f"{folder.path} wants {named}, which this program cannot compute.")
        return cls(
            channels=tuple(folder.setting("conv_dim")),
            kernels=tuple(folder.setting("conv_kernel")),
            strides=tuple(folder.setting("conv_stride")),
            has_bias=folder.setting("conv_bias", False),
            is_group_normed=folder.setting("feat_extract_norm", "group") == "group",
            is_projection_normed=folder.setting("feat_proj_layer_norm", True),
            is_normed_first=folder.setting("do_stable_layer_norm", False),
            width=folder.setting("hidden_size"),
            n_layers=folder.setting("num_hidden_layers"),
            n_heads=folder.setting("num_attention_heads"),
            inner_width=folder.setting("intermediate_size"),
            position_kernel=folder.setting("num_conv_pos_embeddings", 128),
            position_groups=folder.setting("num_conv_pos_embedding_groups", 16),
            epsilon=folder.setting("layer_norm_eps", 1e-5),
        )


class _Convolution(nn.Module):
    def __init__(self, sizes: HubertSizes, i: int) -> None:
        super().__init__()
        n_in = sizes.channels[i - 1] if i else 1
        n_out = sizes.channels[i]
        self.conv = nn.Conv1d(n_in, n_out, sizes.kernels[i], sizes.strides[i], bias=sizes.has_bias)
        self.is_group_normed = sizes.is_group_normed
        self.layer_norm: nn.Module | None = None
        if not sizes.is_group_normed:
            self.layer_norm = nn.LayerNorm(n_out)
        elif i == 0:
            self.layer_norm = nn.GroupNorm(n_out, n_out)

    def forward(self, x: Tensor) -> Tensor:
        x = self.conv(x)
        if self.layer_norm is not None:
            x = (
                self.layer_norm(x)
                if self.is_group_normed
                else self.layer_norm(x.transpose(1, 2)).transpose(1, 2)
            )
        return functional.gelu(x)


class _Convolutions(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        self.conv_layers = nn.Sequential(*[_Convolution(sizes, i) for i in range(len(sizes.channels))])

    def forward(self, samples: Tensor) -> Tensor:
        x: Tensor = self.conv_layers(samples.unsqueeze(1))
        return x.transpose(1, 2)


class _Projection(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        n_in = sizes.channels[-1]
        self.layer_norm = nn.LayerNorm(n_in, sizes.epsilon) if sizes.is_projection_normed else nn.Identity()
        self.projection = nn.Linear(n_in, sizes.width)

    def forward(self, x: Tensor) -> Tensor:
        projected: Tensor = self.projection(self.layer_norm(x))
        return projected


class _Places(nn.Module):
    """Positions told by a wide convolution over time, added to what it reads."""

    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        kernel = sizes.position_kernel
        convolution = nn.Conv1d(
            sizes.width, sizes.width, kernel, padding=kernel // 2, groups=sizes.position_groups
        )
        self.conv = weight_norm(convolution, dim=2)

    def forward(self, x: Tensor) -> Tensor:
        place = self.conv(x.transpose(1, 2))[:, :, : x.shape[1]]  # an even kernel gives one frame too many
        return x + functional.gelu(place).transpose(1, 2)


class _Attention(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        self.n_heads = sizes.n_heads
        self.q_proj, self.k_proj, self.v_proj, self.out_proj = (
            nn.Linear(sizes.width, sizes.width) for _ in range(4)
        )

    def forward(self, x: Tensor) -> Tensor:
        parts = (
            project(x).unflatten(2, (self.n_heads, -1)).transpose(1, 2)
            for project in (self.q_proj, self.k_proj, self.v_proj)
        )
        heard: Tensor = self.out_proj(
            functional.scaled_dot_product_attention(*parts).transpose(1, 2).flatten(2)
        )
        return heard


class _FeedForward(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        self.intermediate_dense = nn.Linear(sizes.width, sizes.inner_width)
        self.output_dense = nn.Linear(sizes.inner_width, sizes.width)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.output_dense(functional.gelu(self.intermediate_dense(x)))
        return out


class _Layer(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        self.is_normed_first = sizes.is_normed_first
        self.attention = _Attention(sizes)
        self.layer_norm = nn.LayerNorm(sizes.width, sizes.epsilon)
        self.feed_forward = _FeedForward(sizes)
        self.final_layer_norm = nn.LayerNorm(sizes.width, sizes.epsilon)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor
        if self.is_normed_first:
            x = x + self.attention(self.layer_norm(x))
            out = x + self.feed_forward(self.final_layer_norm(x))
        else:
            x = self.layer_norm(x + self.attention(x))
            out = self.final_layer_norm(x + self.feed_forward(x))
        return out


class _Encoder(nn.Module):
    def __init__(self, sizes: HubertSizes) -> None:
        super().__init__()
        self.is_normed_first = sizes.is_normed_first
        self.pos_conv_embed = _Places(sizes)
        self.layer_norm = nn.LayerNorm(sizes.width, sizes.epsilon)
        self.layers = nn.ModuleList(_Layer(sizes) for _ in range(sizes.n_layers))

    def forward(self, x: Tensor, layers: Sequence[int]) -> Tensor:
        """Return what the layers asked for give, shape (batch, len(layers), frames, width)."""
        x = self.pos_conv_embed(x)
        x = x if self.is_normed_first else self.layer_norm(x)
        given = {0: x} if 0 in layers else {}
        for number, layer in enumerate(self.layers[: max(layers)], 1):
            x = layer(x)
            if number in layers:
                is_last = number == len(self.layers)
                given[number] = self.layer_norm(x) if is_last and self.is_normed_first else x
        return torch.stack([given[number] for number in layers], dim=1)


class Hubert(nn.Module):
    """A published HuBERT or MERT, as a `FoundationModel`."""

    def __init__(self, folder: ModelFolder) -> None:
        super().__init__()
        sizes = HubertSizes.of(folder)
        self.name = folder.name
        self.sample_rate = int(
            folder.config.get("sample_rate")
            or folder.preprocessor.get("sampling_rate")
            or folder.setting("sample_rate")
        )
        self.is_levelled = bool(folder.preprocessor.get("do_normalize", True))
        self.width, self.n_layers = sizes.width, sizes.n_layers
        self.hop, self.span = _hop_and_span(sizes)
        self.first_frame = (self.span - 1) / 2 / self.sample_rate
        self.feature_extractor = _Convolutions(sizes)
        self.feature_projection = _Projection(sizes)
        self.encoder = _Encoder(sizes)
        load_tensors(folder, self, ("hubert.", "mert_model."), _UNUSED)

    def features(self, samples: Tensor, layers: Sequence[int]) -> Tensor:
        """Return what layers say of a window, shape (len(layers), frames, width); see `FoundationModel`."""
        x = self.feature_projection(self.feature_extractor(samples[None]))
        said: Tensor = self.encoder(x, layers)[0]
        return said


def _hop_and_span(sizes: HubertSizes) -> tuple[int, int]:
    """Return the samples from one frame to the next, and those that one frame looks at."""
    hop = span = 1
    for kernel, stride in zip(sizes.kernels, sizes.strides, strict=True):
        span += (kernel - 1) * hop
        hop *= stride
    return hop, span
