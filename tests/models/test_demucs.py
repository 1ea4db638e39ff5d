"""Demucs weights that a user has: heard as demucs's own code hears them, and read without running what a file says.

There are no published weights here; small networks with random numbers are saved by demucs's own code in the published forms.
"""

from __future__ import annotations

import io
import json
import sys
import zipfile
from fractions import Fraction
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor

from djanalyzer.errors import MissingWeights
from djanalyzer.models.separation.demucs import DemucsSeparator, files_of, load, recognises
from djanalyzer.models.separation.protocols import FullBandSeparator, Separator
from djanalyzer.models.separation.shipped import recipe_of
from djanalyzer.models.separation.spectrum import FRONT_END, FULL_BAND, N_BINS, Grid, analysed
from djanalyzer.models.separation.streaming import SAMPLE_RATE, separate
from djanalyzer.synthesis.render import STEMS

needs_demucs = pytest.mark.skipif(
    find_spec("demucs") is None, reason="the optional package demucs is not installed"
)
SEGMENT = Fraction(21, 20)  # seconds; a fraction, as the published transformers have it
LONG = '{"channels": 4, "depth": 5, "segment": "long"}'
PUBLISHED, RATE = 44_100, 16_000  # of the published networks, and of those here that need not have it
KNOWN = {
    PUBLISHED: 2541,
    RATE: N_BINS,
}  # bins: up to nine tenths of what a rate can hold, and the front end's at the least
SIX = ["drums", "bass", "other", "vocals", "guitar", "piano"]


def network(kind: str, sources: list[str] | None = None, rate: int = RATE, segment: Any = 44) -> Any:
    """Return a small network with random numbers, of as many kinds of layers as the published ones."""
    from demucs.demucs import Demucs
    from demucs.hdemucs import HDemucs
    from demucs.htdemucs import HTDemucs

    torch.manual_seed(0)
    sources = sources or ["drums", "bass", "other", "vocals"]
    if kind == "Demucs":
        return Demucs(sources, channels=4, depth=5, segment=segment, samplerate=rate)
    if kind == "HDemucs":
        return HDemucs(sources, channels=4, depth=5, nfft=1024, segment=segment, samplerate=rate)
    wide = {"bottom_channels": 16, "t_layers": 1, "t_heads": 2, "t_hidden_scale": 1.0}
    deep = {"depth": 3, "nfft": 1024, "segment": SEGMENT, "samplerate": rate}
    return HTDemucs(sources=sources, channels=8, **deep, **wide)


def published(folder: Path, name: str, of: Any) -> Path:
    """Save a network as Demucs publishes it, in half precision and with the beginning of its SHA-256 in its name."""
    from demucs.states import get_state, save_with_checksum

    args, kwargs = of._init_args_kwargs
    package = {"klass": type(of), "args": args, "kwargs": kwargs, "state": get_state(of, None, half=True)}
    save_with_checksum({**package, "training_args": {"lr": np.float64(3e-4)}}, folder / f"{name}.th")
    return next(folder.glob(f"{name}-*.th"))


def as_safetensors(path: Path, of: Any, **said: str) -> Path:
    """Save a network as Demucs publishes it since 4.1."""
    from safetensors.torch import save_file

    fraction = {"_type": "fraction", "numerator": SEGMENT.numerator, "denominator": SEGMENT.denominator}
    args, kwargs = of._init_args_kwargs
    metadata = {
        "klass": f"{type(of).__module__}.{type(of).__name__}",
        "args": json.dumps(args),
        "kwargs": json.dumps(kwargs, default=lambda _: fraction),
    }
    save_file({name: value.contiguous() for name, value in of.state_dict().items()}, path, metadata | said)
    return path


def music(n_frames: int, grid: Grid = FULL_BAND) -> Tensor:
    """Return as much stereo noise as fills so many frames: networks level what they hear over the whole of it."""
    return 0.1 * torch.randn(2, n_frames * grid.hop - 1, generator=torch.Generator().manual_seed(1))


@lru_cache
def resampler(before: int, after: int) -> Any:
    """Return what demucs resamples by."""
    from julius import ResampleFrac

    return ResampleFrac(before, after)


def by_demucs(model: Any, waves: Tensor, rate: int = SAMPLE_RATE) -> dict[str, Tensor]:
    """Return what demucs's own code makes of a stereo sound, by stem, (n_sides, n_samples)."""
    from demucs.apply import apply_model

    theirs = model.samplerate
    mix = resampler(rate, theirs)(waves[None], full=True)
    stems = apply_model(model, mix, shifts=0, split=mix.shape[-1] > float(SEGMENT) * theirs)
    back = resampler(theirs, rate)(stems, output_length=waves.shape[-1])[0]
    return dict(zip(model.sources, back, strict=True))


def same(separator: DemucsSeparator, theirs: dict[str, Tensor], waves: Tensor) -> bool:
    found = separator.together(analysed(waves, FULL_BAND))
    true = analysed(torch.stack([theirs[name] for name in STEMS], dim=1), FULL_BAND)
    assert found.shape[-2] == KNOWN[separator._model.samplerate]
    return torch.allclose(found, true[:, :, : found.shape[-2]], atol=1e-6)


@needs_demucs
@pytest.mark.parametrize("kind", ["HTDemucs", "HDemucs", "Demucs"])
def test_published_weights_are_heard_as_demucs_itself_hears_them(kind: str, tmp_path: Path) -> None:
    from demucs.pretrained import get_model

    path = published(tmp_path, "abcd1234", network(kind, rate=PUBLISHED))
    assert recognises(path)
    separator = load(path)
    assert isinstance(separator, FullBandSeparator)
    assert separator.stems == STEMS
    waves = music(30)
    with torch.no_grad():
        theirs = by_demucs(get_model("abcd1234", tmp_path), waves)
    assert same(separator, theirs, waves)
    assert max(wave.abs().max() for wave in theirs.values()) > 0.01


@needs_demucs
def test_a_bag_of_networks_and_the_newer_form_are_heard_as_demucs_itself_hears_them(tmp_path: Path) -> None:
    from demucs.apply import BagOfModels
    from demucs.hf import load_safetensors_model
    from demucs.pretrained import get_model

    published(tmp_path, "aaaa0000", network("HTDemucs"))
    published(tmp_path, "bbbb1111", network("Demucs", segment=SEGMENT))
    bag = tmp_path / "two.yaml"
    bag.write_text("models: [aaaa0000, bbbb1111]\nweights: [[1., 0., 2., 1.], [0., 1., 1., 3.]]\n")
    waves = music(60)  # longer than what they hear at once
    assert same(load(bag), by_demucs(get_model("two", tmp_path), waves), waves)
    assert [path.name[:4] for path in files_of(bag)] == ["two.", "aaaa", "bbbb"]
    recipe = recipe_of(str(bag))
    next(tmp_path.glob("bbbb*")).unlink()
    published(tmp_path, "bbbb1111", network("Demucs"))
    assert recipe_of(str(bag)) != recipe

    path = as_safetensors(tmp_path / "six.safetensors", network("Demucs", SIX))
    assert recognises(path)
    waves = waves[:, : 30 * FULL_BAND.hop - 1]
    theirs = by_demucs(BagOfModels([load_safetensors_model(path)]), waves)
    theirs["other"] = theirs["other"] + theirs["guitar"] + theirs["piano"]
    assert same(load(path), theirs, waves)


@needs_demucs
def test_a_track_flows_through_and_its_stems_add_up_to_it(tmp_path: Path) -> None:
    separator = load(as_safetensors(tmp_path / "ht.safetensors", network("HTDemucs")))
    longest = 0

    def heard(_: Any, told: tuple[Tensor, ...]) -> None:
        nonlocal longest
        longest = max(longest, told[0].shape[-1])

    separator._model.models[0].register_forward_pre_hook(heard)
    for n_sides in (2, 1):
        track = music(60)[:n_sides].T.numpy()
        stems = [e.stems for e in separate(np.array_split(track, 7), separator)]
        assert max(part.shape[1] for part in stems) < 2 * SAMPLE_RATE
        assert np.abs(np.concatenate(stems, axis=1).sum(axis=0) - track).max() < 2e-6
    assert longest <= SEGMENT * RATE


@needs_demucs
def test_it_serves_who_asks_for_the_front_end_alone(tmp_path: Path) -> None:
    model = network("HDemucs", rate=24_000)
    separator = load(as_safetensors(tmp_path / "h.safetensors", model))
    assert isinstance(separator, Separator)
    waves = music(20, FRONT_END)
    found = separator(analysed(waves))
    assert found.shape == (2, 4, N_BINS, 20)
    with torch.no_grad():
        theirs = by_demucs(load(tmp_path / "h.safetensors")._model, waves[:1].expand(2, -1), FRONT_END.rate)
    true = analysed(torch.stack([theirs[name].mean(dim=0) for name in STEMS]))
    assert torch.allclose(found[0], true, atol=1e-6)


@needs_demucs
def test_what_is_no_network_of_demucs_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    good = published(tmp_path, "abcd1234", network("Demucs"))
    renamed = tmp_path / "abcd1234-00000000.th"
    renamed.write_bytes(good.read_bytes())
    small, two = network("Demucs"), network("Demucs", ["vocals", "other"])
    less = as_safetensors(tmp_path / "less.safetensors", small, kwargs='{"channels": 1000, "depth": 5}')
    deep = as_safetensors(tmp_path / "deep.safetensors", small, kwargs='{"depth": 100000}')
    packed = as_safetensors(tmp_path / "packed.safetensors", small, structure="{}")
    for path, words in (
        (renamed, "not what its name says"),
        (less, "does not fit"),
        (deep, "damaged, or no Demucs"),
        (as_safetensors(tmp_path / "long.safetensors", small, kwargs=LONG), "does not fit"),
        (packed, "quantised"),
        (as_safetensors(tmp_path / "two.safetensors", two), "finds no drums"),
    ):
        with pytest.raises(MissingWeights, match=words):
            load(path)
    bag = tmp_path / "bag.yaml"
    for said, words in (
        ("models: [abcd1234, ffff0000]", "ffff0000 is not beside it"),
        ("models: [../abcd1234]", "is not beside it"),
        ("models: [abcd1234]\nweights: [[1, 1, 0, 1]]", "how much each network counts"),
        ("models: [abcd1234]\nsegment: long", "how long"),
        ("models: !!python/object/apply:os.getcwd []", "cannot be read"),
        ("[]", "which networks"),
    ):
        renamed.unlink(missing_ok=True)
        bag.write_text(said)
        with pytest.raises(MissingWeights, match=words):
            load(bag)
    monkeypatch.setitem(sys.modules, "demucs.htdemucs", None)
    with pytest.raises(MissingWeights, match=r"package demucs.*pip install"):
        load(good)


class Evil:
    """Writes a file as soon as somebody unpickles it."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Any, ...]:
        return Path.write_text, (self.marker, "here I was")


def test_a_file_that_would_run_something_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, marker = tmp_path / "evil.th", tmp_path / "marker"
    torch.save(
        {"klass": Evil(marker), "args": (), "kwargs": {}, "state": {}, "training_args": "demucs"}, path
    )
    torch.load(path, weights_only=False)
    assert marker.exists()  # so it works
    marker.unlink()
    recognises(path)
    with pytest.raises(MissingWeights, match=r"evil\.th asks for \S+ when it is read"):
        load(path)
    assert not marker.exists()

    # Nor is a module imported that the newer form names.
    from safetensors.torch import save_file

    (tmp_path / "evil_module.py").write_text(f"open({str(marker)!r}, 'w')")
    monkeypatch.syspath_prepend(tmp_path)
    named = tmp_path / "evil.safetensors"
    metadata = {"klass": "evil_module.Demucs", "args": "[]", "kwargs": "{}"}
    save_file({"x": torch.zeros(1)}, named, metadata)
    assert not recognises(named)
    with pytest.raises(MissingWeights, match="no network of Demucs"):
        load(named)
    assert not marker.exists()


def test_other_files_are_told_from_weights(tmp_path: Path) -> None:
    with pytest.raises(MissingWeights, match="no Demucs weights at"):
        load(tmp_path / "nothing.th")
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", b"demucs" + bytes(1_000_000))
    plain = io.BytesIO()
    torch.save({"weight": torch.zeros(3)}, plain)
    for name, content in (
        ("text.th", b"these are no weights"),
        ("bomb.th", bomb.getvalue()),
        ("plain.th", plain.getvalue()),
        ("cut.th", plain.getvalue()[:-50]),
        ("text.safetensors", b"\xff" * 64),
        ("empty.safetensors", b""),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        assert not recognises(path), name
        with pytest.raises(MissingWeights, match=r"no Demucs weights"):
            load(path)
