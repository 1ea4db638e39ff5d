"""Ten recordings in other styles: sound to listen to, pictures of it, and what can be measured where nobody listens.

Run it with `python benchmarks/style_examples.py --recordings AUDIO --out FOLDER` (`--weights FILE.safetensors`, `--bars 16`,
`--pictures docs/style`). AUDIO holds recordings beside JSON files with `beats` and `downbeats` in seconds. Of each, bars from its
middle are rendered in a style that the list below names, and written with the original as WAV of 24 bits (FOLDER/NAME-STYLE.wav
and FOLDER/NAME.wav).

Told of each: the loudness of take and original (ITU-R BS.1770, by pyloudnorm where it is installed and by the program's own meter),
the highest true peak, samples at full scale, clicks, the noise floor (the softest hundredth of frames of 20 ms, below the loudness),
how far the beats that the analysis finds lie from the grid, the tempo that it finds, and what the program itself says of the take.
"""

from __future__ import annotations

import argparse
import itertools
import json
import struct
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import soundfile
import torch

from djanalyzer.audio.decode import stereo_blocks
from djanalyzer.evaluation.intervals import Floats
from djanalyzer.evaluation.style import beat_f_measures
from djanalyzer.evaluation.style_chroma import (
    beat_chroma,
    content_preservation,
    harmonic,
    mono,
    tuning_of,
)
from djanalyzer.evaluation.tables import Table
from djanalyzer.features.extraction import extract
from djanalyzer.features.fine_mel import N_MELS, SAMPLE_RATE, fine_mel
from djanalyzer.models.decoding import Sound
from djanalyzer.models.predict import Predictor
from djanalyzer.models.style.checks import n_clicks
from djanalyzer.models.style.levelling import true_peaks
from djanalyzer.models.style.shipped import stylist
from djanalyzer.models.style.stylist import Stylist
from djanalyzer.models.style.transfer import transfer
from djanalyzer.music.styles import StyleShare, StyleWish, TakeQuality
from djanalyzer.synthesis.loudness import integrated, weighted_power

Samples = npt.NDArray[np.float32]

EXAMPLES = {
    "lmms_esoxlb_cpu": "trap",
    "lmms_shovon_progressivehousepluckdemo": "synthwave",
    "lmms_thomasso_axefromthe80s": "techno",
    "lmms_oglsdl_dr8v2": "disco",
    "lmms_strictproduction_dearjondoe": "hip_hop",
    "lmms_tameanderson_makeme": "breaks",
    "mod_battle_clean_it": "reggaeton",
    "mod_credits_it": "rock",
    "mod_forward_it": "house",
    "ot_s03_what_year_is_this_outfox_edit": "chip",
}
_BESIDE = 4.0  # seconds before and after the selection that are heard as well
_FRAME = 0.02  # seconds: of the noise floor
_QUIETEST = 1.0  # per cent of the frames
_PICTURE = (420, 128)  # points: of time, of bands


@dataclass(frozen=True)
class Excerpt:
    """Bars of a recording with what is around them: `samples` (2, n), beats and the selection in seconds from the first sample."""

    name: str
    samples: Samples
    beats: Floats
    downbeats: Floats
    start: float
    stop: float

    @property
    def selected(self) -> Samples:
        return self.samples[:, round(self.start * SAMPLE_RATE) : round(self.stop * SAMPLE_RATE)]

    @property
    def grid(self) -> Floats:
        """The selection's beats, seconds from its start."""
        inside = (self.beats >= self.start - 1e-3) & (self.beats < self.stop)
        return np.asarray(self.beats[inside] - self.start)


def main() -> None:
    """Render, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--recordings", type=Path, required=True, help="recordings beside JSON files with their beats"
    )
    parser.add_argument("--out", type=Path, required=True, help="where the sound is written")
    parser.add_argument("--pictures", type=Path, help="where spectrograms are written (PNG); without: none")
    parser.add_argument("--weights", default="", help="other weights than the program's")
    parser.add_argument("--bars", type=int, default=16, help="that are rendered of each (default 16)")
    parser.add_argument("--examples", type=int, default=len(EXAMPLES), help="how many (default all ten)")
    options = parser.parse_args()
    torch.set_num_threads(1)
    options.out.mkdir(parents=True, exist_ok=True)
    who, predictor = stylist("cpu", options.weights), Predictor.load(device="cpu")
    rows = []
    for name, style in list(EXAMPLES.items())[: options.examples]:
        excerpt = excerpt_of(options.recordings / name, options.bars)
        take, quality = restyled(excerpt, style, who)
        for stem, sound in ((name, excerpt.selected), (f"{name}-{style}", take)):
            soundfile.write(options.out / f"{stem}.wav", sound.T, SAMPLE_RATE, "PCM_24")
        if options.pictures:
            options.pictures.mkdir(parents=True, exist_ok=True)
            write_picture(options.pictures / f"{name}-{style}.png", excerpt.selected, take)
        rows.append((f"{name} → {style}", *cells(excerpt, take, quality, predictor)))
        print(rows[-1], flush=True)
    head = (
        "example",
        "LUFS, original",
        "LUFS, take",
        "pyloudnorm",
        "true peak, dB",
        "at full scale",
        "clicks, original",
        "clicks, take",
        "floor, original",
        "floor, take",
        "CPS",
        "beat F",
        "tempo",
        "tempo, take",
        "the program says",
    )
    examples = Table(f"{len(rows)} recordings, {options.bars} bars each, {who.name}", head, tuple(rows))
    print(examples.as_text())
    print(examples.as_markdown())


def excerpt_of(path: Path, n_bars: int) -> Excerpt:
    """Return bars from the middle of a recording."""
    known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    audio = next(p for p in sorted(path.parent.glob(f"{path.name}.*")) if p.suffix != ".json")
    whole = np.concatenate(list(stereo_blocks(audio, SAMPLE_RATE)))
    beats = np.asarray(known["beats"], np.float64)
    bars = np.asarray(known.get("downbeats") or beats[::4], np.float64)
    bars = bars[bars < len(whole) / SAMPLE_RATE]
    first = max(0, (len(bars) - n_bars) // 2)
    start, stop = bars[first], bars[min(first + n_bars, len(bars) - 1)]
    begin = max(0.0, start - _BESIDE)
    samples = whole[round(begin * SAMPLE_RATE) : round((stop + _BESIDE) * SAMPLE_RATE)].T
    inside = (beats >= begin) & (beats <= stop + _BESIDE)
    return Excerpt(
        path.name,
        np.ascontiguousarray(samples, np.float32),
        beats[inside] - begin,
        bars[(bars >= begin) & (bars <= stop + _BESIDE)] - begin,
        start - begin,
        stop - begin,
    )


def restyled(excerpt: Excerpt, style: str, who: Stylist) -> tuple[Samples, TakeQuality]:
    """Return the selection in another style, and what the program says of it."""
    wish = StyleWish(excerpt.start, excerpt.stop, (StyleShare(style),))
    is_downbeat = np.array([np.abs(excerpt.downbeats - beat).min() < 0.02 for beat in excerpt.beats])
    rendered = transfer(excerpt.samples, excerpt.beats, is_downbeat, [], wish, who)
    return rendered.samples, rendered.quality


def cells(excerpt: Excerpt, take: Samples, quality: TakeQuality, predictor: Predictor) -> tuple[str, ...]:
    """Return the measures of a take as the table shows them."""
    original = excerpt.selected
    cents = tuning_of(harmonic(mono(original)))
    chromas = [beat_chroma(sound, excerpt.grid, cents) for sound in (original, take)]
    (_, before), (found, after) = (found_beats(sound, predictor) for sound in (original, take))
    said = ", ".join(f.fault.in_words for f in quality.faults) or f"{100 * quality.estimate:.0f} %"
    return (
        *(f"{integrated(weighted_power(sound, SAMPLE_RATE)):.1f}" for sound in (original, take)),
        by_pyloudnorm(take),
        f"{20 * np.log10(max(float(true_peaks(take).max()), 1e-9)):.1f}",
        str(int((np.abs(take) >= 0.999).sum())),
        *(str(n_clicks(sound)) for sound in (original, take)),
        *(f"{noise_floor(sound):.0f} dB" for sound in (original, take)),
        f"{content_preservation(*chromas):.2f}",
        f"{beat_f_measures(excerpt.grid, found)[1]:.2f}",
        *(f"{tempo:.2f}" if tempo else "–" for tempo in (before, after)),
        said,
    )


def found_beats(samples: Samples, predictor: Predictor) -> tuple[Floats, float | None]:
    """Return the beats that the analysis finds, seconds, and their tempo."""
    features = extract([mono(samples)])
    activations, heard = predictor.hear(features.logmel, features.chroma)
    sound = Sound(features.logmel, features.chroma, features.tuning)
    analysis, _ = predictor.judge(activations, features.flux, features.duration, sound, heard)
    grid = analysis.beat_grid
    if grid is None:
        return np.zeros(0), None
    return grid.beats(features.duration), grid.tempo_over(features.duration)


def noise_floor(samples: Samples) -> float:
    """Return how far the softest hundredth of frames of 20 ms lies below the loudness, dB; -120 where it is silent."""
    n = round(_FRAME * SAMPLE_RATE)
    frames = samples[:, : samples.shape[1] // n * n].reshape(2, -1, n)
    levels = 10 * np.log10(np.square(frames, dtype=np.float64).mean(axis=(0, 2)) + 1e-12)
    return float(np.percentile(levels, _QUIETEST)) - float(integrated(weighted_power(samples, SAMPLE_RATE)))


def by_pyloudnorm(samples: Samples) -> str:
    """Return the loudness as pyloudnorm measures it, LUFS."""
    try:
        import pyloudnorm
    except ImportError:
        return "–"
    return f"{pyloudnorm.Meter(SAMPLE_RATE).integrated_loudness(samples.T.astype(np.float64)):.1f}"


def write_picture(path: Path, original: Samples, take: Samples) -> None:
    """Write the spectrograms of original (above) and take, low bands at the bottom, from -90 dB (black) to full scale."""
    parts = [spectrogram(sound) for sound in (original, take)]
    rule = np.full((4, _PICTURE[0]), 255, np.uint8)
    path.write_bytes(png_of(np.vstack([parts[0], rule, parts[1]])))


def spectrogram(samples: Samples) -> npt.NDArray[np.uint8]:
    """Return levels of mel bands as grey, shape (bands, points of time)."""
    mel = fine_mel(samples)[:, :N_MELS]
    edges = np.linspace(0, len(mel), _PICTURE[0] + 1).astype(int)
    columns = [mel[a : max(b, a + 1)].max(axis=0) for a, b in itertools.pairwise(edges)]
    grey = np.clip((np.array(columns).T[::-1] + 1) * 127.5, 0, 255)
    return np.asarray(grey // 16 * 17, np.uint8)  # 16 greys are enough for the eye, and half the size


def png_of(grey: npt.NDArray[np.uint8]) -> bytes:
    """Return a picture of shape (height, width) as PNG (ISO/IEC 15948): one grey channel of 8 bits."""
    height, width = grey.shape
    raw = np.hstack([np.zeros((height, 1), np.uint8), grey]).tobytes()
    chunks = (
        (b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)),
        (b"IDAT", zlib.compress(raw, 9)),
        (b"IEND", b""),
    )
    out = b"\x89PNG\r\n\x1a\n"
    for kind, data in chunks:
        out += struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return out


if __name__ == "__main__":
    main()
