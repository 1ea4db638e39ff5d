"""How many tracks a second the network hears, all heads on: batches on a GPU, one track at a time on the processor.

Run it with `python benchmarks/model.py` (`--configuration paper`, `--model WEIGHTS`, `--minutes 3`). Tracks are spectrograms that
lie in main memory: moving them to the device and its answers back counts, reading files and decoding activations into an analysis
does not (`benchmarks/analysis.py` times those). On the processor a peer runs in the same process, in turn: the spectrogram of
the same length by NumPy (FFT of 2048 every 512 samples, 128 bands), which every analyser has to compute as well. The ratio of the
two is what can be compared between machines and busy moments. Without CUDA the first half is skipped, and says so.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import numpy as np
import torch

from djanalyzer.evaluation.goals import TRACKS_A_SECOND
from djanalyzer.features.chroma import N_PITCHES
from djanalyzer.features.logmel import N_MELS
from djanalyzer.models.activations import STEP, STEP_RATE
from djanalyzer.models.checkpoint import load, load_tempo_network
from djanalyzer.models.network import CONFIGURATIONS, Network, place

N_FFT, HOP, RATE = 2048, 512, 22_050
ROUNDS = 5


@dataclass(frozen=True)
class Tracks:
    """Spectrograms, chroma and places of a batch of tracks of one length, in main memory."""

    logmel: torch.Tensor
    chroma: torch.Tensor
    places: torch.Tensor

    @classmethod
    def of_noise(cls, n_tracks: int, minutes: float) -> Tracks:
        """Return a batch that sounds like nothing: what it costs does not depend on what is heard."""
        n_steps = round(minutes * 60 * STEP_RATE)
        generator = torch.Generator().manual_seed(0)
        return cls(
            torch.rand(n_tracks, n_steps * STEP, N_MELS, generator=generator),
            torch.rand(n_tracks, n_steps, N_PITCHES, generator=generator),
            place(torch.zeros(n_tracks), n_steps, torch.full((n_tracks,), float(n_steps))),
        )


def main() -> None:
    """Measure both and print a row each."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--configuration", choices=sorted(CONFIGURATIONS), help="untrained, of this size")
    parser.add_argument("--model", type=Path, help="weights (default: the program's own)")
    parser.add_argument("--minutes", type=float, default=3.0, help="length of a track (default 3)")
    parser.add_argument("--batch", type=int, default=20, help="tracks at once on the GPU (default 20)")
    parser.add_argument("--threads", type=int, default=2, help="processor cores to use (default 2)")
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    networks, name = networks_of(options.configuration, options.model)
    n_numbers = sum(p.numel() for network in networks for p in network.parameters())
    print(f"{name}: {n_numbers / 1e6:.2f} million numbers, tracks of {options.minutes:g} minutes")
    print(on_gpu(networks, Tracks.of_noise(options.batch, options.minutes)))
    print(on_processor(networks, options.minutes, options.threads))


def networks_of(configuration: str | None, weights: Path | None) -> tuple[list[Network], str]:
    """Return the networks that hear each track, and their name: the second one has a say in the tempo alone."""
    if configuration:
        torch.manual_seed(0)
        return [Network(CONFIGURATIONS[configuration]).eval()], f"{configuration}, untrained"
    network, card = load(weights)
    other = load_tempo_network(weights, card)
    return [network, *([other] if other else [])], card.name


def on_gpu(networks: list[Network], tracks: Tracks) -> str:
    """Return what batches on the GPU reach, or why there is none."""
    if not torch.cuda.is_available():
        return "GPU: skipped, CUDA is not available here."
    device = torch.device("cuda")
    for network in networks:
        network.to(device)
    with torch.autocast("cuda", dtype=torch.bfloat16):
        seconds = rounds_of(lambda: heard(networks, tracks, device))
    for network in networks:
        network.to("cpu")
    n_tracks = len(tracks.logmel)
    rate = n_tracks / seconds
    met = "met" if TRACKS_A_SECOND.is_met(rate) else "not met"
    held = torch.cuda.max_memory_allocated() / 1e9
    return (
        f"GPU ({torch.cuda.get_device_name()}): {rate:.1f} tracks a second in batches of {n_tracks}, bfloat16, "
        f"{held:.1f} GB held; goal {TRACKS_A_SECOND.value:g} on one H200-class GPU: {met}."
    )


def on_processor(networks: list[Network], minutes: float, threads: int) -> str:
    """Return what one track costs on the processor, and how much more than its spectrogram that is."""
    tracks = Tracks.of_noise(1, minutes)
    sound = np.random.default_rng(0).standard_normal(round(minutes * 60 * RATE)).astype(np.float32)
    device = torch.device("cpu")
    heard(networks, tracks, device)
    ours, peers = [], []
    for _ in range(ROUNDS):
        ours.append(seconds_of(lambda: heard(networks, tracks, device)))
        peers.append(seconds_of(lambda: spectrogram(sound)))
    own, peer = median(ours), median(peers)
    return (
        f"Processor, {threads} threads: {own:.2f} s a track ({1 / own:.2f} tracks a second), "
        f"{own / peer:.2f} times a spectrogram by NumPy in the same run ({peer:.2f} s)."
    )


def heard(networks: list[Network], tracks: Tracks, device: torch.device) -> float:
    """Let all networks hear the tracks and bring every answer back to main memory; return one number of them."""
    with torch.inference_mode():
        sent = [part.to(device, non_blocking=True) for part in (tracks.logmel, tracks.chroma, tracks.places)]
        answers = [answer.float().cpu() for network in networks for answer in flat(network(*sent))]
    return float(answers[0].flatten()[0])


def flat(answer: object) -> Iterator[torch.Tensor]:
    """Yield every tensor of nested tuples."""
    if isinstance(answer, torch.Tensor):
        yield answer
    elif isinstance(answer, tuple):
        for part in answer:
            yield from flat(part)


def spectrogram(sound: np.ndarray) -> np.ndarray:
    """Return the log power in 128 bands every 512 samples, a thousand windows at a time."""
    window = np.hanning(N_FFT).astype(np.float32)
    bands = np.linspace(0, N_FFT // 2, N_MELS, endpoint=False).astype(np.int64)
    frames = np.lib.stride_tricks.sliding_window_view(sound, N_FFT)[::HOP]
    parts = []
    for start in range(0, len(frames), 1000):
        power = np.abs(np.fft.rfft(frames[start : start + 1000] * window, axis=1)) ** 2
        parts.append(np.log1p(np.add.reduceat(power, bands, axis=1)))
    return np.concatenate(parts)


def rounds_of(work: Callable[[], object]) -> float:
    """Return the median seconds of some rounds, after one that warms up."""
    work()
    return median(seconds_of(work) for _ in range(ROUNDS))


def seconds_of(work: Callable[[], object]) -> float:
    """Return the seconds that `work` takes, the GPU's included."""
    with waiting() as began:
        work()
    return time.perf_counter() - began


@contextmanager
def waiting() -> Iterator[float]:
    """Yield when the work began, and leave once the GPU has done it."""
    if torch.cuda.is_available():
        torch.cuda.synchronize()
    yield time.perf_counter()
    if torch.cuda.is_available():
        torch.cuda.synchronize()


if __name__ == "__main__":
    main()
