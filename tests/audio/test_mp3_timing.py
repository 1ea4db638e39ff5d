"""The four ways in which an MP3 begins, on real first frames and on files that we write ourselves."""

from __future__ import annotations

import csv
import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.audio import decode
from djanalyzer.audio.mp3_timing import Mp3Case, Mp3Timing, read_mp3_timing

CopyOf = Callable[..., Path]


@pytest.fixture
def offsets(shared: Path) -> Path:
    return shared / "fixtures" / "mp3_offset"


def real_first_frames(offsets: Path) -> dict[str, bytes]:
    """Return the first 300 bytes of real files by name, from a text of hex dumps."""
    (dump,) = offsets.rglob("hexdump of all examples.txt")
    found: dict[str, bytes] = {}
    content = b""
    for line in dump.read_text().splitlines():
        if digits := re.match(r"[0-9a-f]{8}  ((?:[0-9a-f]{2} {1,2}){1,16})", line):
            content += bytes.fromhex(digits[1])
        elif line.endswith(".mp3") and line.startswith("file -> "):
            found[line.removeprefix("file -> ")] = content
            content = b""
    return found


def test_real_files_are_classified_as_their_collector_did(offsets: Path, tmp_path: Path) -> None:
    frames = real_first_frames(offsets)
    (table,) = offsets.rglob("examples_tagged/mp3_headers.csv")
    rows = [row for row in csv.DictReader(table.open(), delimiter="|") if row["file"] in frames]

    found = {}
    for row in rows:
        path = tmp_path / row["file"]
        path.write_bytes(frames[row["file"]])
        timing = read_mp3_timing(path)
        assert timing is not None
        found[row["file"]] = timing.case.value

    assert len(rows) >= 8
    assert found == {row["file"]: row["case"] for row in rows}
    assert set(found.values()) == {"A", "B", "C", "D"}


@pytest.mark.parametrize(
    ("name", "case", "encoder"),
    [
        ("lame-mp3-cbr-stereo-44100khz-192kbps.mp3", Mp3Case.D, "LAME3.99r"),
        ("lame-mp3-cbr-stereo-44100khz-192kbps-id3v2.mp3", Mp3Case.D, "LAME3.99r"),
        ("ffmpeg-mp3-cbr-stereo-44100khz-192kbps-id3v2.mp3", Mp3Case.B, "Lavc57.64"),
    ],
)
def test_whole_files_of_another_project(name: str, case: Mp3Case, encoder: str, offsets: Path) -> None:
    (path,) = offsets.rglob(name)

    timing = read_mp3_timing(path)

    assert timing is not None
    assert (timing.case, timing.encoder, timing.delay) == (case, encoder, 576)
    assert timing.skipped == pytest.approx(0.05118, abs=1e-5)
    with decode.open_stream(path, timing.sample_rate) as stream:
        assert sum(len(block) for block in stream) == timing.n_samples


def test_our_own_encoder_leaves_a_lavc_tag(encoded: dict[str, Path]) -> None:
    timing = read_mp3_timing(encoded["lame.mp3"])

    assert timing is not None
    assert timing.case is Mp3Case.B
    assert timing.encoder.startswith(("Lavc", "Lavf"))
    assert (timing.delay, timing.n_skipped, timing.n_samples) == (576, 1152 + 576 + 529, 4 * 44100)


def test_without_a_table_nothing_is_known_and_nothing_skipped(encoded: dict[str, Path]) -> None:
    assert read_mp3_timing(encoded["untagged.mp3"]) == Mp3Timing(Mp3Case.A, 44100, 1152)


def test_a_lame_tag_with_a_wrong_check_sum_is_case_c(offsets: Path, tmp_path: Path) -> None:
    (original,) = offsets.rglob("lame-mp3-cbr-stereo-44100khz-192kbps.mp3")
    content = bytearray(original.read_bytes())
    content[content.index(b"LAME") + 10] ^= 0xFF  # the low-pass frequency
    path = tmp_path / "changed.mp3"
    path.write_bytes(content)

    timing = read_mp3_timing(path)

    assert timing is not None
    assert timing.case is Mp3Case.C
    assert timing.n_skipped == 2257


@pytest.mark.parametrize("field", [b"\0\0\0", b"\x24\x05\xa0"])
def test_what_our_decoder_skips_is_what_the_header_says(
    field: bytes, copy_of: CopyOf, encoded: dict[str, Path]
) -> None:
    """Raw time is ours plus `skipped`: checked against a decoder for which the table is a frame of silence."""
    path = copy_of("lame.mp3")
    content = bytearray(path.read_bytes())
    table = content.index(b"Info")
    at = content.index(b"Lav", table) + 21
    content[at : at + 3] = field
    path.write_bytes(content)
    raw = copy_of("lame.mp3", "raw.mp3")
    content[table : at + 15] = bytes(at + 15 - table)
    content[table - 33] = 0x44  # joint stereo like the others, or FFmpeg would not believe the frame
    raw.write_bytes(content)

    timing = read_mp3_timing(path)

    assert timing is not None
    assert timing.delay == (576 if any(field) else None)
    ours, _ = decode.read(path, 44100)
    everything, _ = decode.read(raw, 44100)
    np.testing.assert_allclose(everything[timing.n_skipped :][:44100], ours[:44100], atol=1e-4)


def test_what_is_no_mp3_has_no_timing(encoded: dict[str, Path], tmp_path: Path) -> None:
    empty = tmp_path / "empty.mp3"
    empty.touch()

    assert read_mp3_timing(encoded["16.wav"]) is None
    assert read_mp3_timing(empty) is None
