"""What the world hands to the decoder: each thing ends in music or in one clear sentence, and never on the terminal."""

from __future__ import annotations

import os
import random
import shutil
import struct
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.audio import decode
from djanalyzer.audio.identity import identify
from djanalyzer.audio.tags import read_tags
from djanalyzer.errors import UnreadableAudio
from djanalyzer.music import Tags
from tests.audio.encoding import lag_of, music, write_sndfile
from tests.nightly import by_night

CopyOf = Callable[..., Path]


@pytest.fixture(autouse=True)
def _quiet_terminal(capfd: pytest.CaptureFixture[str]) -> Iterator[None]:
    """No decoder may write to the user's terminal."""
    yield
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


def refusal(path: Path) -> UnreadableAudio:
    """Return the trouble that every way of reading meets, one clear sentence with a hint."""
    with pytest.raises(UnreadableAudio) as caught:
        decode.read(path)
    for reading in (decode.probe, decode.read_stereo, decode.open_stream, identify):
        with pytest.raises(UnreadableAudio) as other:
            reading(path)
        assert str(other.value) == str(caught.value)
    assert read_tags(path) == Tags()
    trouble = caught.value
    assert trouble.message.endswith(".")
    assert trouble.message.count("\n") == 0
    assert trouble.hint
    return trouble


@pytest.mark.parametrize("name", ["empty.mp3", "empty.wav", "empty.flac", "empty.m4a"])
def test_an_empty_file_is_called_empty(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.touch()

    assert refusal(path).message == f"{name} is empty."


TEXT = "Side A: intro, 16 bars. Side B: the same, louder. ÿû is what MP3 frames begin with. " * 400


@pytest.mark.parametrize("suffix", [".mp3", ".wav", ".flac", ".ogg", ".m4a", ".aac", ".aiff"])
@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        TEXT.encode("latin-1"),
        TEXT.encode("utf-16"),
        b"\0" * 200_000,
        random.Random(5).randbytes(300_000),
        b"<!DOCTYPE html><html><body>404 Not Found</body></html>",
    ],
    ids=["text", "latin text", "wide text", "zeros", "noise", "web page"],
)
def test_what_is_no_music_is_refused_whatever_it_is_called(
    suffix: str, content: bytes, tmp_path: Path
) -> None:
    path = tmp_path / f"notes{suffix}"
    path.write_bytes(content)

    assert refusal(path).message == f"notes{suffix} has no sound in it that can be read."


def test_a_text_with_one_good_frame_of_mp3_in_it_is_still_a_text(
    tmp_path: Path, encoded: dict[str, Path]
) -> None:
    frame = encoded["untagged.mp3"].read_bytes()[10_000:12_000]
    path = tmp_path / "notes.mp3"
    path.write_bytes(TEXT.encode() + frame + TEXT.encode())

    assert refusal(path).message.startswith("notes.mp3 ")


def test_a_play_list_called_mp3_does_not_lead_to_other_files(
    tmp_path: Path, encoded: dict[str, Path]
) -> None:
    path = tmp_path / "list.mp3"
    path.write_text(f"#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\n{encoded['bare.aac']}\n#EXT-X-ENDLIST\n")

    assert refusal(path).message.startswith("list.mp3 ")


def test_a_folder_called_mp3(tmp_path: Path) -> None:
    path = tmp_path / "x.mp3"
    path.mkdir()

    assert refusal(path).message == "x.mp3 is a folder, not a file."


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    trouble = refusal(tmp_path / "gone.mp3")

    assert trouble.message == "gone.mp3 is not there."
    assert "Find moved files" in trouble.hint
    assert "drive" in trouble.hint


def test_a_file_that_vanishes_while_it_is_opened(copy_of: CopyOf, monkeypatch: pytest.MonkeyPatch) -> None:
    path = copy_of("lame.mp3")

    def look_and_lose(path: Path) -> bytes:
        head = path.read_bytes()[:16]
        path.unlink()
        return head

    monkeypatch.setattr(decode, "head", look_and_lose)

    with pytest.raises(UnreadableAudio, match=r"lame\.mp3"):
        decode.open_stream(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_does_not_make_the_program_wait(tmp_path: Path) -> None:
    path = tmp_path / "pipe.mp3"
    os.mkfifo(path)

    assert refusal(path).message == "pipe.mp3 is not an ordinary file."


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other permissions")
@pytest.mark.parametrize("locked", ["file", "folder"])
def test_without_permission_the_file_is_named(locked: str, encoded: dict[str, Path]) -> None:
    folder = Path(tempfile.mkdtemp())
    path = Path(shutil.copy(encoded["lame.mp3"], folder / "secret.mp3"))
    folder.chmod(0o755 if locked == "file" else 0)
    path.chmod(0) if locked == "file" else None
    try:
        message = _as_ordinary_user(lambda: refusal(path).message)
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)

    assert message == "secret.mp3 may not be read: permission denied."


def _as_ordinary_user(work: Callable[[], str]) -> str:
    """Return what `work` returns when the administrator does not run it: in a child process that gives up its rights."""
    if os.geteuid() != 0:
        return work()
    answer, question = os.pipe()
    child = os.fork()
    if not child:
        try:
            os.setuid(65534)
            os.write(question, work().encode())
        except BaseException as error:  # noqa: BLE001 - the parent shows it
            os.write(question, repr(error).encode())
        finally:
            os._exit(0)
    os.close(question)
    os.waitpid(child, 0)
    with os.fdopen(answer, "rb") as pipe:
        return pipe.read().decode()


@pytest.mark.parametrize(
    "name",
    [
        unicodedata.normalize("NFD", "Größenwahn – Ångström.mp3"),
        "🔥 drop 🎧.flac",
        "name with 'quotes' and \"more\" %20 #1?.m4a",
        "concat:intro.mp3",
        "-i.ogg",
    ],
)
def test_any_name_is_a_good_name(
    name: str, copy_of: CopyOf, monkeypatch: pytest.MonkeyPatch, encoded: dict[str, Path], tmp_path: Path
) -> None:
    original = next(
        form for form in ("lame.mp3", "lossless.flac", "aac.m4a", "vorbis.ogg") if form[-4:] == name[-4:]
    )
    path = copy_of(original, name)
    monkeypatch.chdir(tmp_path)

    for way in (path, Path(name)):
        samples, remarks = decode.read(way)
        assert (len(samples), remarks) == (4 * decode.ANALYSIS_RATE, ())
        assert identify(way) == identify(encoded[original])


@pytest.mark.skipif(sys.platform != "linux", reason="other systems allow Unicode names alone")
@pytest.mark.parametrize("name", ["lame.mp3", "float.wav"])
def test_a_name_in_an_old_encoding_is_read_and_shown(name: str, copy_of: CopyOf, tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9" + name[-4:].encode()))
    shutil.copy(copy_of(name), path)

    assert len(decode.read(path)[0]) == 4 * decode.ANALYSIS_RATE
    path.write_bytes(b"")
    assert refusal(path).message == f"caf\ufffd{name[-4:]} is empty."


@pytest.mark.parametrize(
    "name", ["lame.mp3", "lossless.flac", "16.wav", "16.aiff", "vorbis.ogg", "music.opus", "untagged.mp3"]
)
def test_a_file_that_is_cut_off_keeps_what_is_there(
    name: str, copy_of: CopyOf, encoded: dict[str, Path]
) -> None:
    path = copy_of(name)
    os.truncate(path, path.stat().st_size * 6 // 10)
    whole, _ = decode.read(encoded[name])

    samples, remarks = decode.read(path)

    kept = len(samples) / decode.ANALYSIS_RATE
    assert 1.9 < kept < 2.9
    sure = len(samples) - decode.ANALYSIS_RATE // 10
    np.testing.assert_allclose(samples[:sure], whole[:sure], atol=1e-4)
    if name == "untagged.mp3":  # nothing in it says how long it was
        assert remarks == ()
    else:
        assert remarks == (f"damaged after 0:{kept:04.1f}: the rest could not be read",)


def test_an_m4a_without_its_index_is_refused(copy_of: CopyOf) -> None:
    path = copy_of("aac.m4a")
    os.truncate(path, path.stat().st_size * 6 // 10)

    assert "cut off" in refusal(path).hint


@pytest.mark.parametrize("name", ["lossless.flac", "vorbis.ogg", "aac.m4a", "lame.mp3"])
def test_what_follows_a_damaged_place_keeps_its_time(
    name: str, copy_of: CopyOf, encoded: dict[str, Path]
) -> None:
    whole, _ = decode.read(encoded[name])
    path = copy_of(name)
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 3000] = random.Random(3).randbytes(3000)
    path.write_bytes(content)

    samples, remarks = decode.read(path)

    assert len(remarks) == 1
    assert remarks[0].startswith(("damaged at 0:01.", "damaged at 0:02."))
    assert remarks[0].endswith("could not be read and count as silence")
    start = decode.ANALYSIS_RATE
    np.testing.assert_allclose(samples[:start], whole[:start], atol=1e-4)
    if name != "lame.mp3":  # how much an MP3 lost is not known to the sample
        assert len(samples) == len(whole)
        assert lag_of(samples[-start:], whole[-start:]) == 0


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".ogg"])
def test_half_a_second_is_music_too(suffix: str, tmp_path: Path) -> None:
    subtype = "VORBIS" if suffix == ".ogg" else "PCM_16"
    path = write_sndfile(tmp_path / f"hit{suffix}", music(0.5), 44100, subtype)

    samples, remarks = decode.read(path)

    assert (len(samples), remarks) == (decode.ANALYSIS_RATE // 2, ())


@pytest.mark.parametrize("seconds", [0.5, 0.05])
def test_a_very_short_mp3_is_believed(seconds: float, tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "hit.mp3", music(seconds), 44100, "MPEG_LAYER_III")

    samples, _ = decode.read(path)

    assert len(samples) == pytest.approx(seconds * decode.ANALYSIS_RATE, abs=1)


def test_one_sample_is_the_shortest_file(tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "one.wav", np.full((1, 1), 0.5, np.float32), 44100, "PCM_16")

    samples, remarks = decode.read(path, 44100)

    assert samples.tolist() == pytest.approx([0.5], abs=1e-4)
    assert remarks == ()


def test_a_wav_with_a_header_alone_has_no_sound(tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "header.wav", np.zeros((0, 2), np.float32), 44100, "PCM_16")

    assert refusal_of_decoding(path).message == "header.wav has no sound in it that can be read."


def refusal_of_decoding(path: Path) -> UnreadableAudio:
    with pytest.raises(UnreadableAudio) as caught:
        decode.read(path)
    return caught.value


def test_silence_is_silence(tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "silence.flac", np.zeros((44100, 2), np.float32), 44100, "PCM_16")

    samples, remarks = decode.read(path)

    assert not samples.any()
    assert remarks == ()


def test_mono_at_8_kilohertz(tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "phone.wav", music(2.0, 8000, 1), 8000, "PCM_U8")

    samples, remarks = decode.read(path)

    assert (len(samples), remarks) == (2 * decode.ANALYSIS_RATE, ())
    assert decode.probe(path).n_channels == 1
    assert decode.read_stereo(path)[0].shape == (16000, 2)


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".aiff"])
def test_24_bit_at_192_kilohertz(suffix: str, tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / f"studio{suffix}", music(1.0, 192000), 192000, "PCM_24")

    samples, remarks = decode.read(path)

    assert (len(samples), remarks) == (decode.ANALYSIS_RATE, ())
    assert decode.probe(path).sample_rate == 192000


def test_samples_that_are_no_numbers_count_as_silence(tmp_path: Path) -> None:
    samples = music(1.0)
    samples[1000, 0] = np.nan
    samples[1001] = np.inf
    samples[1002] = -np.inf
    samples[1003, 1] = 1e30
    path = write_sndfile(tmp_path / "broken.wav", samples, 44100, "FLOAT")

    read, remarks = decode.read(path, 44100)
    both, _ = decode.read_stereo(path)

    assert remarks == ("4 samples were not numbers and count as silence",)
    assert read[1000:1004].tolist() == [0, 0, 0, 0]
    np.testing.assert_allclose(read[1004:], samples[1004:].mean(axis=1), atol=1e-6)
    assert np.isfinite(both).all()
    assert np.abs(both).max() < 1


def test_a_wav_whose_header_promises_more_than_the_disk_holds(tmp_path: Path) -> None:
    path = write_sndfile(tmp_path / "long.wav", music(1.0), 44100, "PCM_16")
    content = bytearray(path.read_bytes())
    at = content.index(b"data") + 4
    content[at : at + 4] = struct.pack("<I", 0x7FFFFFF0)
    path.write_bytes(content)

    samples, remarks = decode.read(path)

    assert len(samples) == decode.ANALYSIS_RATE
    assert remarks == ("damaged after 0:01.0: the rest could not be read",)


@settings(
    max_examples=by_night(30, 120), deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    name=st.sampled_from(
        ["lame.mp3", "lossless.flac", "16.wav", "16.aiff", "vorbis.ogg", "music.opus", "aac.m4a"]
    ),
    place=st.floats(0, 1),
    junk=st.binary(min_size=1, max_size=60),
    cut=st.floats(0.01, 1),
)
def test_whatever_is_damaged_is_read_or_refused(
    name: str, place: float, junk: bytes, cut: float, encoded: dict[str, Path], tmp_path: Path
) -> None:
    content = bytearray(encoded[name].read_bytes()[:40_000])
    at = int(place**3 * len(content))
    content[at : at + len(junk)] = junk
    path = tmp_path / name
    path.write_bytes(content[: int(cut * len(content))])

    try:
        samples, remarks = decode.read(path)
        identify(path)
    except UnreadableAudio:
        return
    assert len(samples)
    assert np.isfinite(samples).all()
    assert all(remark.isprintable() for remark in remarks)
    assert isinstance(read_tags(path), Tags)
