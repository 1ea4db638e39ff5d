"""Tiny model folders, named tensor by tensor as the published checkpoints of MERT and MuQ are."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import save_file

MERT = {
    "model_type": "mert_model",
    "sample_rate": 24000,
    "conv_dim": [8] * 7,
    "conv_kernel": [10, 3, 3, 3, 3, 2, 2],
    "conv_stride": [5, 2, 2, 2, 2, 2, 2],
    "conv_bias": False,
    "feat_extract_norm": "group",
    "do_stable_layer_norm": False,
    "hidden_size": 16,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "intermediate_size": 24,
    "num_conv_pos_embeddings": 8,
    "num_conv_pos_embedding_groups": 4,
    "hidden_act": "gelu",
    "feat_extract_activation": "gelu",
    "layer_norm_eps": 1e-5,
    "attention_relax": 32.0,
}
LARGE_MERT = {**MERT, "do_stable_layer_norm": True}  # as the one of 330 million numbers
MUQ = {
    "label_rate": 25,
    "hop_length": 240,
    "n_mels": 128,
    "conv_dim": 4,
    "encoder_dim": 16,
    "encoder_depth": 3,
    "stat": {"melspec_2048_mean": 6.768444971712967, "melspec_2048_std": 18.417922652295623},
    "w2v2_config": {
        "num_attention_heads": 4,
        "intermediate_size": 24,
        "conv_depthwise_kernel_size": 5,
        "position_embeddings_type": "rotary",
        "hidden_act": "swish",
        "rotary_embedding_base": 10000,
        "layer_norm_eps": 1e-5,
    },
}


def write_folder(folder: Path, config: dict, tensors: dict[str, torch.Tensor] | None = None) -> Path:
    """Write config.json and safetensors with weights that are always the same."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    save_file(tensors_of(config) if tensors is None else tensors, folder / "model.safetensors")
    return folder


def tensors_of(config: dict) -> dict[str, torch.Tensor]:
    shapes = muq_shapes(config) if "stat" in config else mert_shapes(config)
    return {name: values_of(name, shape) for name, shape in shapes.items()}


def values_of(name: str, shape: tuple[int, ...]) -> torch.Tensor:
    """Return numbers that depend on nothing but the tensor's name and shape."""
    values = 0.3 * np.random.default_rng(list(name.encode())).standard_normal(shape)
    is_scale = name.endswith(("norm.weight", "weight_g")) or (".bn" in name and name.endswith("weight"))
    if is_scale or name.endswith("running_var"):
        values = 1 + np.abs(values)
    return torch.from_numpy(values.astype(np.float32))


def _linear(name: str, n_in: int, n_out: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (n_out, n_in), f"{name}.bias": (n_out,)}


def _norm(name: str, width: int) -> dict[str, tuple[int, ...]]:
    return {f"{name}.weight": (width,), f"{name}.bias": (width,)}


def mert_shapes(config: dict) -> dict[str, tuple[int, ...]]:
    width, inner, channels = config["hidden_size"], config["intermediate_size"], config["conv_dim"]
    shapes: dict[str, tuple[int, ...]] = {"masked_spec_embed": (width,)}
    for i, (n_out, kernel) in enumerate(zip(channels, config["conv_kernel"], strict=True)):
        shapes[f"feature_extractor.conv_layers.{i}.conv.weight"] = (
            n_out,
            channels[i - 1] if i else 1,
            kernel,
        )
    shapes |= _norm("feature_extractor.conv_layers.0.layer_norm", channels[0])
    shapes |= _norm("feature_projection.layer_norm", channels[-1])
    shapes |= _linear("feature_projection.projection", channels[-1], width)
    kernel, groups = config["num_conv_pos_embeddings"], config["num_conv_pos_embedding_groups"]
    shapes["encoder.pos_conv_embed.conv.bias"] = (width,)
    shapes["encoder.pos_conv_embed.conv.weight_g"] = (1, 1, kernel)
    shapes["encoder.pos_conv_embed.conv.weight_v"] = (width, width // groups, kernel)
    shapes |= _norm("encoder.layer_norm", width)
    for i in range(config["num_hidden_layers"]):
        layer = f"encoder.layers.{i}"
        for part in ("q_proj", "k_proj", "v_proj", "out_proj"):
            shapes |= _linear(f"{layer}.attention.{part}", width, width)
        shapes |= _norm(f"{layer}.layer_norm", width) | _norm(f"{layer}.final_layer_norm", width)
        shapes |= _linear(f"{layer}.feed_forward.intermediate_dense", width, inner)
        shapes |= _linear(f"{layer}.feed_forward.output_dense", inner, width)
    return shapes


def muq_shapes(config: dict) -> dict[str, tuple[int, ...]]:
    width, channels, conformer = config["encoder_dim"], config["conv_dim"], config["w2v2_config"]
    shapes: dict[str, tuple[int, ...]] = {"cls_token": (width,)}
    for i, n_in in enumerate((1, channels)):
        for k in (1, 2, 3):
            shapes[f"conv.conv.{i}.conv{k}.weight"] = (channels, channels if k == 2 else n_in, 3, 3)
            shapes[f"conv.conv.{i}.conv{k}.bias"] = (channels,)
            shapes |= _batch_norm(f"conv.conv.{i}.bn{k}", channels)
    shapes |= _linear("conv.linear", channels * config["n_mels"] // 4, width)
    for i in range(config["encoder_depth"]):
        shapes |= _conformer_layer(f"conformer.layers.{i}", width, conformer)
    shapes |= _norm("conformer.layer_norm", width)
    shapes |= _linear("linear", width, 32)
    return {f"model.{name}": shape for name, shape in shapes.items()}


def _conformer_layer(layer: str, width: int, conformer: dict) -> dict[str, tuple[int, ...]]:
    inner, kernel = conformer["intermediate_size"], conformer["conv_depthwise_kernel_size"]
    shapes: dict[str, tuple[int, ...]] = {}
    for part in ("ffn1", "ffn2"):
        shapes |= _norm(f"{layer}.{part}_layer_norm", width)
        shapes |= _linear(f"{layer}.{part}.intermediate_dense", width, inner)
        shapes |= _linear(f"{layer}.{part}.output_dense", inner, width)
    for part in ("q", "k", "v", "out"):
        shapes |= _linear(f"{layer}.self_attn.linear_{part}", width, width)
    for name in ("self_attn_layer_norm", "final_layer_norm", "conv_module.layer_norm"):
        shapes |= _norm(f"{layer}.{name}", width)
    shapes |= _batch_norm(f"{layer}.conv_module.batch_norm", width)
    shapes[f"{layer}.conv_module.pointwise_conv1.weight"] = (2 * width, width, 1)
    shapes[f"{layer}.conv_module.depthwise_conv.weight"] = (width, 1, kernel)
    shapes[f"{layer}.conv_module.pointwise_conv2.weight"] = (width, width, 1)
    return shapes


def _batch_norm(name: str, width: int) -> dict[str, tuple[int, ...]]:
    return _norm(name, width) | {f"{name}.running_mean": (width,), f"{name}.running_var": (width,)}
