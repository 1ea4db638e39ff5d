"""MuQ: a mel spectrogram, two residual convolution blocks, a conformer.

Zhu et al., "MuQ: Self-Supervised Music Representation Learning with Mel Residual Vector Quantization" (2025): 24 kHz, 25 frames
a second, 12 layers of 1024 numbers. The conformer is Gulati et al.'s (2020) with rotary positions. Tensors carry the names of the
published checkpoints.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from torch.nn import functional

from djanalyzer.errors import MissingWeights
from djanalyzer.models.foundation.folder import ModelFolder, load_tensors

SAMPLE_RATE = 24_000
_N_FFT = 2048
_FLOOR = 1e-10
# The quantiser, the class token and what predicts masked frames teach the model; positions are rotary instead of convolved.
_UNUSED = (
    "rvq.",
    "quantizer",
    "cls_token",
    "linear.",
    "recon_proj",
    "conformer.pos_conv_embed",
    "conformer.embed_positions",
    "preprocessor",
)


@dataclass(frozen=True)
class MuqSizes:
    """What config.json says.

    Attributes
    ----------
    hop, n_mels : int
        Of the spectrogram.
    mean, deviation : float
        By which it is scaled, dB.
    strides : tuple of int
        Frames of the spectrogram that each convolution block makes one.
    """

    hop: int
    n_mels: int
    mean: float
    deviation: float
    channels: int
    strides: tuple[int, int]
    width: int
    n_layers: int
    n_heads: int
    inner_width: int
    kernel: int
    rotary_base: float
    epsilon: float

    @classmethod
    def of(cls, folder: ModelFolder) -> MuqSizes:
        """Read the sizes; a conformer of another kind is refused."""
        conformer, statistics = folder.setting("w2v2_config"), folder.setting("stat")
        kind = conformer.get("position_embeddings_type"), conformer.get("hidden_act")
        if kind not in {("rotary", "swish"), ("rotary", "silu")}:
            raise MissingWeights(
                f"{folder.path} has {kind[0]} positions and the activation {kind[1]}, which this program cannot compute."
            )
        folds = round(100 / folder.setting("label_rate", 25))
        if folds not in (2, 4) or "melspec_2048_mean" not in statistics:
            raise MissingWeights(f"{folder.path} is no MuQ that this program knows.")
        return cls(
            hop=folder.setting("hop_length", 240),
            n_mels=folder.setting("n_mels", 128),
            mean=statistics["melspec_2048_mean"],
            deviation=statistics["melspec_2048_std"],
            channels=folder.setting("conv_dim", 512),
            strides=(2, 2) if folds == 4 else (2, 1),
            width=folder.setting("encoder_dim", 1024),
            n_layers=folder.setting("encoder_depth", 12),
            n_heads=conformer["num_attention_heads"],
            inner_width=conformer["intermediate_size"],
            kernel=conformer["conv_depthwise_kernel_size"],
            rotary_base=conformer.get("rotary_embedding_base", 10_000),
            epsilon=conformer.get("layer_norm_eps", 1e-5),
        )


def mel_filters(n_mels: int) -> Tensor:
    """Return triangular filters of height 1 on the HTK scale from 0 Hz to half the rate, shape (bins, n_mels)."""
    top = 2595 * torch.log10(torch.tensor(1 + SAMPLE_RATE / 2 / 700, dtype=torch.float64))
    edges = 700 * (10 ** (torch.linspace(0, 1, n_mels + 2, dtype=torch.float64) * top / 2595) - 1)
    bins = torch.linspace(0, SAMPLE_RATE / 2, _N_FFT // 2 + 1, dtype=torch.float64)[:, None]
    rise = (bins - edges[:-2]) / (edges[1:-1] - edges[:-2])
    fall = (edges[2:] - bins) / (edges[2:] - edges[1:-1])
    return torch.minimum(rise, fall).clamp(min=0).float()


class _Spectrogram(nn.Module):
    filters: Tensor
    window: Tensor

    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.register_buffer("filters", mel_filters(sizes.n_mels), persistent=False)
        self.register_buffer("window", torch.hann_window(_N_FFT), persistent=False)

    def forward(self, samples: Tensor) -> Tensor:
        """Map (batch, samples) to decibels (batch, mels, samples // hop), scaled."""
        spectrum = torch.stft(samples, _N_FFT, self.sizes.hop, window=self.window, return_complex=True)
        power = spectrum.abs().square()[:, :, :-1].transpose(1, 2) @ self.filters
        decibels = 10 * power.clamp(min=_FLOOR).log10().transpose(1, 2)
        return (decibels - self.sizes.mean) / self.sizes.deviation


class _Residual(nn.Module):
    """Two convolutions over frequency and time beside one that goes the short way."""

    def __init__(self, n_in: int, n_out: int, stride: int) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(n_in, n_out, 3, (2, stride), padding=1)
        self.bn1 = nn.BatchNorm2d(n_out)
        self.conv2 = nn.Conv2d(n_out, n_out, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(n_out)
        self.conv3 = nn.Conv2d(n_in, n_out, 3, (2, stride), padding=1)
        self.bn3 = nn.BatchNorm2d(n_out)

    def forward(self, x: Tensor) -> Tensor:
        y = self.bn2(self.conv2(torch.relu(self.bn1(self.conv1(x)))))
        return torch.relu(self.bn3(self.conv3(x)) + y)


class _Convolutions(nn.Module):
    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        first, second = sizes.strides
        self.conv = nn.Sequential(
            _Residual(1, sizes.channels, first), _Residual(sizes.channels, sizes.channels, second)
        )
        self.linear = nn.Linear(sizes.channels * (sizes.n_mels // 4), sizes.width)

    def forward(self, mels: Tensor) -> Tensor:
        """Map (batch, mels, frames) to (batch, fewer frames, width)."""
        x = self.conv(mels.unsqueeze(1))
        out: Tensor = self.linear(x.permute(0, 3, 1, 2).flatten(2))
        return out


class _FeedForward(nn.Module):
    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        self.intermediate_dense = nn.Linear(sizes.width, sizes.inner_width)
        self.output_dense = nn.Linear(sizes.inner_width, sizes.width)

    def forward(self, x: Tensor) -> Tensor:
        out: Tensor = self.output_dense(functional.silu(self.intermediate_dense(x)))
        return out


class _Attention(nn.Module):
    """Attention whose questions and keys are turned by their place before they are projected."""

    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        self.n_heads = sizes.n_heads
        self.linear_q, self.linear_k, self.linear_v, self.linear_out = (
            nn.Linear(sizes.width, sizes.width) for _ in range(4)
        )

    def forward(self, x: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
        turned = _turn(x, self.n_heads, turns)
        q, k, v = (
            part.unflatten(2, (self.n_heads, -1)).transpose(1, 2)
            for part in (self.linear_q(turned), self.linear_k(turned), self.linear_v(x))
        )
        heard: Tensor = self.linear_out(
            functional.scaled_dot_product_attention(q, k, v).transpose(1, 2).flatten(2)
        )
        return heard


def turns_of(n_frames: int, width: int, base: float, like: Tensor) -> tuple[Tensor, Tensor]:
    """Return cosines and sines of the rotary positions (Su et al. 2021), each of shape (n_frames, 1, width)."""
    rate = base ** (-torch.arange(0, width, 2, device=like.device).float() / width)
    angle = torch.arange(n_frames, device=like.device).float()[:, None] * rate
    angle = torch.cat([angle, angle], dim=1)[:, None]
    return angle.cos().to(like.dtype), angle.sin().to(like.dtype)


def _turn(x: Tensor, n_heads: int, turns: tuple[Tensor, Tensor]) -> Tensor:
    cosine, sine = turns
    heads = x.view(*x.shape[:2], n_heads, -1)
    first, second = heads.chunk(2, dim=-1)
    return (heads * cosine + torch.cat([-second, first], dim=-1) * sine).flatten(2)


class _Nearby(nn.Module):
    """The convolution of a conformer: gated, one channel at a time."""

    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        width = sizes.width
        self.layer_norm = nn.LayerNorm(width)
        self.pointwise_conv1 = nn.Conv1d(width, 2 * width, 1, bias=False)
        self.depthwise_conv = nn.Conv1d(
            width, width, sizes.kernel, padding=sizes.kernel // 2, groups=width, bias=False
        )
        self.batch_norm = nn.BatchNorm1d(width)
        self.pointwise_conv2 = nn.Conv1d(width, width, 1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        y = functional.glu(self.pointwise_conv1(self.layer_norm(x).transpose(1, 2)), dim=1)
        y = self.pointwise_conv2(functional.silu(self.batch_norm(self.depthwise_conv(y))))
        return torch.transpose(y, 1, 2)


class _Layer(nn.Module):
    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        self.ffn1_layer_norm = nn.LayerNorm(sizes.width)
        self.ffn1 = _FeedForward(sizes)
        self.self_attn_layer_norm = nn.LayerNorm(sizes.width)
        self.self_attn = _Attention(sizes)
        self.conv_module = _Nearby(sizes)
        self.ffn2_layer_norm = nn.LayerNorm(sizes.width)
        self.ffn2 = _FeedForward(sizes)
        self.final_layer_norm = nn.LayerNorm(sizes.width)

    def forward(self, x: Tensor, turns: tuple[Tensor, Tensor]) -> Tensor:
        x = x + 0.5 * self.ffn1(self.ffn1_layer_norm(x))
        x = x + self.self_attn(self.self_attn_layer_norm(x), turns)
        x = x + self.conv_module(x)
        out: Tensor = self.final_layer_norm(x + 0.5 * self.ffn2(self.ffn2_layer_norm(x)))
        return out


class _Conformer(nn.Module):
    def __init__(self, sizes: MuqSizes) -> None:
        super().__init__()
        self.sizes = sizes
        self.layers = nn.ModuleList(_Layer(sizes) for _ in range(sizes.n_layers))
        self.layer_norm = nn.LayerNorm(sizes.width, sizes.epsilon)

    def forward(self, x: Tensor, layers: Sequence[int]) -> Tensor:
        """Return what the layers asked for give, shape (batch, len(layers), frames, width)."""
        turns = turns_of(x.shape[1], self.sizes.width // self.sizes.n_heads, self.sizes.rotary_base, x)
        given = {0: x} if 0 in layers else {}
        for number, layer in enumerate(self.layers[: max(layers)], 1):
            x = layer(x, turns)
            if number in layers:
                given[number] = self.layer_norm(x) if number == len(self.layers) else x
        return torch.stack([given[number] for number in layers], dim=1)


class Muq(nn.Module):
    """A published MuQ, as a `FoundationModel`."""

    sample_rate = SAMPLE_RATE
    is_levelled = False  # the spectrogram is scaled instead
    first_frame = 0.0  # frames are centred: the first one on the first sample

    def __init__(self, folder: ModelFolder) -> None:
        super().__init__()
        sizes = MuqSizes.of(folder)
        self.name = folder.name
        self.width, self.n_layers = sizes.width, sizes.n_layers
        self.hop = self.span = sizes.hop * sizes.strides[0] * sizes.strides[1]
        self.spectrogram = _Spectrogram(sizes)
        self.conv = _Convolutions(sizes)
        self.conformer = _Conformer(sizes)
        load_tensors(folder, self, ("model.",), _UNUSED)

    def features(self, samples: Tensor, layers: Sequence[int]) -> Tensor:
        """Return what layers say of a window, shape (len(layers), frames, width); see `FoundationModel`."""
        said: Tensor = self.conformer(self.conv(self.spectrogram(samples[None])), layers)[0]
        return said
