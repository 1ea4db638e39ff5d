"""The user's own Demucs weights as a separator: Demucs, Hybrid Demucs and Hybrid Transformer Demucs (Défossez et al. 2019 to 2023).

Their networks are those of the package `demucs`, an optional extra; its loaders, which run what a file says, are not used
(`demucs_package` reads files). They hear waves, both sides together, at 44.1 kHz; here they are given the spectra that everything
else hears, and give spectra.
"""

from __future__ import annotations

import inspect
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.demucs_package import (
    HINT,
    MISSING,
    Bag,
    Package,
    bag_of,
    read_package,
)
from djanalyzer.models.separation.demucs_package import files_of as files_of
from djanalyzer.models.separation.demucs_package import recognises as recognises
from djanalyzer.models.separation.spectrum import FRONT_END, FULL_BAND, N_BINS, analysed, synthesised
from djanalyzer.models.separation.streaming import FRAME_RATE, Windows
from djanalyzer.synthesis.render import STEMS

_OVERLAP = 0.25  # of what is heard at once: as Demucs does it
_LONGEST = 12.0  # seconds that networks hear at once which can hear longer: memory grows with it
_MOST_SECONDS = 30.0  # that a network may insist on
_RATES = (16_000, 22_050, 24_000, 32_000, 44_100, 48_000)
_REACH = 0.9  # of what a rate can hold: above, resampling begins to be heard
_FURTHEST = 2560  # the last bin that is known at the most: 20 kHz
_BIN = FULL_BAND.rate / FULL_BAND.window  # Hz
_EMBEDDING = "freq_emb."


def load(path: Path | str, device: str = "cpu") -> DemucsSeparator:
    """Return a separator with the weights of a file, or of all files that a bag's description names.

    Parameters
    ----------
    path : Path or str
        A published `.th`, `.safetensors` or `.yaml`.
    device : str
        "cpu", or a GPU's name as torch has it.

    Raises
    ------
    MissingWeights
        The package `demucs` is missing, or the file is refused: see `demucs_package`.
    """
    path = Path(path)
    bag = bag_of(path)
    packages = {member: read_package(member) for member in dict.fromkeys(bag.members)}
    networks = {member: _network(member, package) for member, package in packages.items()}
    model = _bagged(path, bag, [networks[member] for member in bag.members])
    return DemucsSeparator(model.to(device).eval().requires_grad_(False))


class DemucsSeparator:
    """See `protocols.FullBandSeparator`; a separator of the front end, too, which then is told less.

    Parameters
    ----------
    model : demucs.apply.BagOfModels
        With the product's stems among its sources; what else it has counts as "other".
    """

    stems: tuple[str, ...] = STEMS

    def __init__(self, model: Any) -> None:
        self._model = model
        self._segment = min(network.segment for network in model.models)  # exact: it may be a fraction
        self._n_known = max(N_BINS, min(_FURTHEST, round(_REACH * model.samplerate / 2 / _BIN)) + 1)
        n_frames = int(self._segment * FRAME_RATE)
        length = n_frames / FRAME_RATE
        self.windows = Windows(length, _OVERLAP * length, length / 2)

    def together(self, mixture: Tensor) -> Tensor:
        """See `protocols.FullBandSeparator`."""
        n_samples = mixture.shape[-1] * FULL_BAND.hop - 1
        waves = self._stems_of(synthesised(mixture, n_samples, FULL_BAND), FULL_BAND.rate)
        return analysed(waves, FULL_BAND)[:, :, : self._n_known]

    def __call__(self, mixture: Tensor) -> Tensor:
        """See `protocols.Separator`: each mix is heard by itself, as one whose sides are alike, and without treble."""
        n_samples = mixture.shape[-1] * FRONT_END.hop - 1
        waves = synthesised(mixture, n_samples)
        return analysed(torch.cat([self._stems_of(wave[None], FRONT_END.rate) for wave in waves]))

    @torch.inference_mode()
    def _stems_of(self, waves: Tensor, rate: int) -> Tensor:
        """Return (n_sides, n_stems, n_samples) of (n_sides, n_samples); sides that a network has no ears for are heard one by one."""
        n_samples, theirs = waves.shape[-1], self._model.samplerate
        n_ears = self._model.audio_channels
        mixes = waves[None] if len(waves) == n_ears else waves[:, None].expand(-1, n_ears, -1)
        heard = self._applied(_resampler(rate, theirs, waves.device)(mixes, full=True))
        back: Tensor = _resampler(theirs, rate, waves.device)(heard, output_length=n_samples)
        return back[0].transpose(0, 1) if len(waves) == n_ears else back.mean(dim=2)

    def _applied(self, mixes: Tensor) -> Tensor:
        """Return (batch, n_stems, n_ears, n_samples) of (batch, n_ears, n_samples), at the model's rate."""
        from demucs.apply import apply_model

        is_long = mixes.shape[-1] > int(self._segment * self._model.samplerate)
        found = apply_model(
            self._model, mixes, shifts=0, split=is_long, overlap=_OVERLAP, device=mixes.device
        )
        names = list(self._model.sources)
        stems = [found[:, names.index(name)] for name in STEMS]
        for beside, name in enumerate(names):
            if name not in STEMS:
                stems[STEMS.index("other")] = stems[STEMS.index("other")] + found[:, beside]
        return torch.stack(stems, dim=1)


@lru_cache(maxsize=4)
def _resampler(before: int, after: int, device: torch.device) -> Any:
    """Return what brings sound from one rate to another; its filters take as long to make as seconds of sound to resample."""
    from julius import ResampleFrac

    return ResampleFrac(before, after).to(device)


def _network(path: Path, package: Package) -> Any:
    """Return the network of a package, once it is sure to be as large as its tensors are."""
    known = _classes()[package.architecture]
    kwargs = {k: v for k, v in package.kwargs.items() if k in inspect.signature(known).parameters}
    n_held = sum(value.numel() for name, value in package.state.items() if not name.startswith(_EMBEDDING))
    try:
        if kwargs.get("t_sparse_self_attn") or kwargs.get("t_sparse_cross_attn"):
            raise ValueError("sparse attention, which needs one more package")
        n_wanted = _size(known, package.args, kwargs)
        if n_wanted != n_held:
            raise ValueError(f"{n_held} numbers where there are {n_wanted}")
        with torch.random.fork_rng(devices=[]):  # what it begins with is random, and overwritten
            network = known(*package.args, **kwargs)
        network.load_state_dict(package.state)
        if not network.segment > 0:  # which no word could answer
            raise ValueError("nothing is heard at once")
        network.sources = list(network.sources)
        if not all(bool(value.isfinite().all()) for value in network.state_dict().values()):
            raise ValueError("values that are no numbers")
    except (ValueError, TypeError, LookupError, ArithmeticError, AssertionError, RuntimeError) as error:
        raise MissingWeights(f"{path.name} does not fit the network it is said to be.", HINT) from error
    return network


def _size(known: Any, args: tuple[Any, ...], kwargs: dict[str, Any]) -> int:
    """Return how many numbers a network has, without making room for them; those of its embedding, which is small, are not counted."""
    # Without what asks a tensor for its numbers, and without what makes torch load its compiler (a second, 100 MB).
    simpler = {key: None for key in ("rescale", "freq_emb") if key in inspect.signature(known).parameters}
    with torch.device("meta"):
        return sum(value.numel() for value in known(*args, **{**kwargs, **simpler}).state_dict().values())


def _classes() -> dict[str, Any]:
    try:
        from demucs.demucs import Demucs
        from demucs.hdemucs import HDemucs
        from demucs.htdemucs import HTDemucs
    except ImportError as error:
        raise MissingWeights(*MISSING) from error
    return {"Demucs": Demucs, "HDemucs": HDemucs, "HTDemucs": HTDemucs}


def _bagged(path: Path, bag: Bag, networks: list[Any]) -> Any:
    """Return networks as one, which hear no longer at once than memory bears."""
    from demucs.apply import BagOfModels

    first = networks[0]
    sources = first.sources
    if any(
        (n.sources, n.samplerate, n.audio_channels) != (sources, first.samplerate, first.audio_channels)
        for n in networks
    ):
        raise MissingWeights(f"The networks of {path.name} do not belong together.", HINT)
    lacking = [name for name in STEMS if name not in sources]
    if lacking:
        raise MissingWeights(
            f"{path.name} finds no {lacking[0]}: weights for all four stems are needed.", HINT
        )
    if first.samplerate not in _RATES or first.audio_channels not in (1, 2):
        raise MissingWeights(f"{path.name} hears sound of a kind that this program does not know.", HINT)
    if bag.weights is not None and any(len(row) != len(sources) for row in bag.weights):
        raise MissingWeights(f"{path.name} does not say how much each network counts for each stem.", HINT)
    bagged = BagOfModels(networks, bag.weights, bag.segment)
    for network in networks:
        if not getattr(network, "use_train_segment", False):
            network.segment = min(network.segment, _LONGEST)
        if not 1 <= float(network.segment) <= _MOST_SECONDS:
            raise MissingWeights(f"{path.name} hears more or less at once than this program can give.", HINT)
    return bagged
