"""Second 0 in other programs, on real files: six MP3s of one recording that start differently, and everything else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.timing import shift, start_of, to_ours
from djanalyzer.audio import decode
from djanalyzer.interop import targets
from djanalyzer.interop.offsets import table_offset
from djanalyzer.music import Cue, KnownTrack, OffsetBasis, OffsetChoice, TimeOffset
from tests.audio.encoding import BY_NAME, RATE, lag_of, music, write
from tests.audio.mp3_variants import write_variants
from tests.conftest import Tally

# Samples by which the music comes late in each variant: as we decode it, and as each program counts it.
PINS = {
    "A": {
        "us": 1105,
        "Traktor": 1105,
        "Serato": 1105,
        "rekordbox": 1105,
        "Mixxx FFmpeg": 1105,
        "Mixxx MAD": -47,
    },
    "B Lavc": {
        "us": 0,
        "Traktor": 2257,
        "Serato": 2257,
        "rekordbox": 1105,
        "Mixxx FFmpeg": 1105,
        "Mixxx MAD": 1105,
    },
    "B Lavf": {
        "us": 576,
        "Traktor": 2257,
        "Serato": 2257,
        "rekordbox": 1105,
        "Mixxx FFmpeg": 1105,
        "Mixxx MAD": 1105,
    },
    "C": {
        "us": 0,
        "Traktor": 2257,
        "Serato": 2257,
        "rekordbox": 1105,
        "Mixxx FFmpeg": 1105,
        "Mixxx MAD": 1105,
    },
    "D": {
        "us": 0,
        "Traktor": 2257,
        "Serato": 2257,
        "rekordbox": 2257,
        "Mixxx FFmpeg": 1105,
        "Mixxx MAD": 1105,
    },
    "A blank": {"us": 2257, "Traktor": 2257, "Serato": 2257, "rekordbox": 2257},
}


@pytest.fixture(scope="module")
def recording() -> np.ndarray:
    return music(3.0)


@pytest.fixture(scope="module")
def variants(recording: np.ndarray, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return write_variants(tmp_path_factory.mktemp("variants"), recording)


@pytest.mark.guarantee("T8b")
@pytest.mark.parametrize("name", PINS)
def test_the_decoder_is_pinned_to_the_sample(
    name: str, variants: dict[str, Path], recording: np.ndarray, tally: Tally
) -> None:
    """If this fails after an update of the decoder, every offset of the table has changed."""
    decoded, rate = decode.read_stereo(variants[name])
    assert rate == RATE
    ours = lag_of(decoded[:, 0], recording[:, 0])
    tally("starts of MP3 files decoded to the sample", int(ours == PINS[name]["us"]), 1)
    assert ours == PINS[name]["us"]
    start = start_of(variants[name])
    assert start.file_class == f"MP3 {name[0]}"
    theirs = {p: ours + round(table_offset(p, start).seconds * RATE, 3) for p in PINS[name] if p != "us"}
    assert theirs == {p: n for p, n in PINS[name].items() if p != "us"}


def test_other_formats_begin_alike_but_for_aac_in_rekordbox(recording: np.ndarray, tmp_path: Path) -> None:
    found = {}
    for name in ("16.wav", "16.aiff", "lossless.flac", "vorbis.ogg", "alac.m4a", "aac.m4a", "bare.aac"):
        offset = shift("rekordbox", write(tmp_path, BY_NAME[name], recording))
        found[offset.file_class] = round(offset.seconds * RATE)
    assert found == {
        "WAV": 0,
        "AIFF": 0,
        "FLAC": 0,
        "OGG": 0,
        "ALAC": 0,
        "AAC": 2112,
        "AAC without a container": 0,
    }


@pytest.mark.parametrize(
    ("name", "file_class"), [("gone.mp3", "MP3 ?"), ("gone.m4a", "M4A ?"), ("gone.flac", "FLAC")]
)
def test_a_file_that_is_not_there_has_no_offset_and_says_why(
    name: str, file_class: str, tmp_path: Path
) -> None:
    assert shift("rekordbox", tmp_path / name) == TimeOffset(0.0, file_class, OffsetBasis.TABLE)


def test_a_file_that_lies_in_the_cloud_is_not_fetched_for_its_offset(
    variants: dict[str, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(targets, "is_placeholder", lambda status: True)
    assert start_of(variants["C"]) == start_of(Path("/nowhere/gone.mp3"))


def test_a_track_says_what_was_taken_off_its_times(variants: dict[str, Path]) -> None:
    track = KnownTrack(variants["C"], "1", cues=(Cue(1.0, 0),))
    ours = to_ours("rekordbox", track)
    assert ours.cues[0].time == pytest.approx(1 - 1105 / RATE)
    assert str(ours.offset) == "+25.1 ms (MP3, LAME header with a wrong check sum, class C; table)"
    off = to_ours("rekordbox", track, OffsetChoice(OffsetBasis.NONE))
    assert off.cues == track.cues
    assert str(off.offset) == "0.0 ms (MP3, LAME header with a wrong check sum, class C; switched off)"
