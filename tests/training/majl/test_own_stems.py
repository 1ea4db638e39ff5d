"""The DJ's own stems: which is which, and what is said of files that cannot serve."""

from __future__ import annotations

import argparse
import contextlib
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from djanalyzer.audio import decode
from djanalyzer.errors import Trouble, UnreadableAudio
from djanalyzer.synthesis.render import STEMS
from djanalyzer.training.majl import __main__ as commands
from djanalyzer.training.majl import own_stems, stages, stem_files
from djanalyzer.training.majl.material import HOP, SAMPLE_RATE
from djanalyzer.training.majl.own_stems import find_songs, read_song, store_songs, stored_own
from djanalyzer.training.majl.pieces import HELD_OUT, VALIDATION, Piece, read_piece
from djanalyzer.training.majl.rendering import add_render
from djanalyzer.training.majl.sets import Stream
from djanalyzer.training.majl.stem_files import names_in, owners_of
from tests.training.majl.stem_file import atom, write_float_stem_file, write_stem_file
from tests.training.majl.test_sets import store

RATE = 8000
SECONDS = 10.5
TONES = {"drums": 200.0, "bass": 90.0, "other": 700.0, "vocals": 400.0}


def tone(hertz: float, seconds: float = SECONDS) -> np.ndarray:
    return (0.2 * np.sin(2 * np.pi * hertz * np.arange(int(seconds * RATE)) / RATE)).astype(np.float32)


def heard(wave: np.ndarray) -> float:
    """Return the strongest frequency, Hz."""
    return float(np.abs(np.fft.rfft(wave)).argmax() * SAMPLE_RATE / len(wave))


def assert_each_stem_is_its_own(piece: Piece) -> None:
    assert [heard(stem) for stem in piece.stems] == pytest.approx([TONES[n] for n in STEMS], abs=1)
    np.testing.assert_allclose(piece.mixture, piece.stems.sum(axis=0), atol=1e-6)
    assert (piece.has_stems, piece.has_pitch) == (True, False)
    assert piece.stems.shape[1] == pytest.approx(SECONDS * SAMPLE_RATE, abs=HOP)
    assert not piece.pitch.any()


def stem_file(path: Path, order: tuple[str, ...] = STEMS, names: tuple[str, ...] = ()) -> Path:
    sounds = [tone(TONES[name]) for name in order]
    write_stem_file(path, [sum(sounds), *sounds], RATE, names)
    return path


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return stem_file(tmp_path_factory.mktemp("stems") / "song.stem.mp4")


def folder_of_stems(folder: Path, **seconds: float) -> Path:
    folder.mkdir(parents=True)
    for name in STEMS:
        soundfile.write(folder / f"{name}.flac", tone(TONES[name], seconds.get(name, SECONDS)), RATE)
    return folder


def test_a_stem_file_without_names_has_drums_bass_other_and_vocals(plain: Path) -> None:
    assert names_in(plain) == ()
    assert_each_stem_is_its_own(read_song(plain))


def test_the_names_in_a_stem_file_tell_which_is_which(tmp_path: Path) -> None:
    order = ("vocals", "drums", "other", "bass")
    names = ("Lead Vox", "Kick & Perc", "Synths", "Bassline")
    path = stem_file(tmp_path / "song.stem.mp4", order, names)
    assert names_in(path) == names
    assert_each_stem_is_its_own(read_song(path))


def test_two_stems_of_a_kind_are_one_and_a_name_that_says_nothing_is_asked_about() -> None:
    path = Path("song.stem.mp4")
    assert owners_of(("Drums", "Percussion", "Bass", "Melody"), path) == ("drums", "drums", "bass", "other")
    with pytest.raises(UnreadableAudio, match="“Track 3”, which may be anything"):
        owners_of(("Drums", "Bass", "Track 3", "Vocals"), path)
    with pytest.raises(UnreadableAudio, match="names 2 stems"):
        owners_of(("Drums", "Bass"), path)


def test_a_name_is_told_in_one_short_line() -> None:
    names = ("Drums", "Bass", "\x1b[2J\n" + "x" * 5000, "Vocals")
    with pytest.raises(UnreadableAudio) as told:
        owners_of(names, Path("song.stem.mp4"))
    assert "“\\x1b[2J\\nxxx" in str(told.value)
    assert str(told.value).isprintable()
    assert len(str(told.value)) < 200


def test_names_are_looked_for_among_so_many_atoms_and_no_more(tmp_path: Path) -> None:
    names = atom(b"stem", b'{"stems": [{"name": "Drums"}]}')
    path = tmp_path / "song.stem.mp4"
    path.write_bytes(100 * atom(b"free", b"") + atom(b"moov", atom(b"udta", names)))
    assert names_in(path) == ("Drums",)
    path.write_bytes(10_000 * atom(b"free", b"") + atom(b"moov", atom(b"udta", names)))
    assert names_in(path) == ()
    path.write_bytes(5_000 * atom(b"moov", atom(b"udta", b"")) + atom(b"moov", atom(b"udta", names)))
    assert names_in(path) == ()


def test_samples_that_are_no_numbers_are_silence(tmp_path: Path) -> None:
    sounds = [tone(TONES[name]) for name in STEMS]
    for sound, bad in zip(sounds, (np.nan, np.inf, -np.inf, 1e30), strict=True):
        sound[2000] = bad
    path = tmp_path / "song.stem.mp4"
    write_float_stem_file(path, [np.zeros_like(sounds[0]), *sounds], RATE)
    assert_each_stem_is_its_own(read_song(path))
    folder = tmp_path / "song"
    folder.mkdir()
    for name, sound in zip(STEMS, sounds, strict=True):
        soundfile.write(folder / f"{name}.wav", sound, RATE, "FLOAT")
    assert_each_stem_is_its_own(read_song(folder))


def headers_say(monkeypatch: pytest.MonkeyPatch, seconds: float | None) -> None:
    def opened(path: Path, rate: int) -> decode.Stream:
        stream = decode.open_stream(path, rate)
        stream.info = replace(stream.info, duration=seconds)
        return stream

    monkeypatch.setattr(own_stems, "open_stream", opened)


def test_songs_of_over_an_hour_are_refused_by_their_header_or_while_they_are_read(
    tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of_stems(tmp_path / "song")
    headers_say(monkeypatch, 3601.0)
    with pytest.raises(UnreadableAudio, match=r"drums\.flac lasts over 60 minutes"):
        read_song(folder)
    headers_say(monkeypatch, None)
    read_song(folder)
    monkeypatch.setattr(stem_files, "LONGEST", SECONDS - 0.1)
    for path in (plain, folder):
        with pytest.raises(UnreadableAudio, match="lasts over"):
            read_song(path)


def test_a_folder_with_a_file_for_each_stem_is_a_song(tmp_path: Path) -> None:
    assert_each_stem_is_its_own(read_song(folder_of_stems(tmp_path / "song")))


def test_folders_that_cannot_serve_are_told_in_a_sentence(tmp_path: Path) -> None:
    uneven = folder_of_stems(tmp_path / "uneven", bass=2.0)
    with pytest.raises(UnreadableAudio, match="not equally long"):
        read_song(uneven)
    with pytest.raises(UnreadableAudio, match="lasts under 10 seconds"):
        read_song(folder_of_stems(tmp_path / "short", **dict.fromkeys(STEMS, 2.0)))
    (uneven / "vocals.flac").unlink()
    with pytest.raises(UnreadableAudio, match="uneven lacks vocals"):
        read_song(uneven)
    soundfile.write(uneven / "bass.wav", tone(90.0), RATE)
    with pytest.raises(UnreadableAudio, match="has bass twice"):
        read_song(uneven)


def test_a_file_without_five_streams_is_no_stem_file(tmp_path: Path) -> None:
    path = tmp_path / "song.stem.mp4"
    write_stem_file(path, [tone(200.0, 1.0)] * 2, RATE)
    with pytest.raises(UnreadableAudio, match="has 2 streams of sound"):
        read_song(path)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_of_a_stem_file_is_more_than_a_trouble(
    plain: Path, tmp_path: Path, data: st.DataObject
) -> None:
    sound = bytearray(plain.read_bytes())
    for at in data.draw(st.lists(st.integers(0, len(sound) - 1), max_size=30)):
        sound[at] ^= data.draw(st.integers(1, 255))
    path = tmp_path / "damaged.stem.mp4"
    path.write_bytes(bytes(sound[: data.draw(st.integers(0, len(sound)))]))
    with contextlib.suppress(Trouble):
        assert read_song(path).stems.any()


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(inner=b"[" * 100_000, size=0)
@example(inner=b'{"stems": [{"name": 3}, 4]}', size=1)
@given(inner=st.binary(max_size=60), size=st.integers(0, 1 << 40))
def test_whatever_stands_where_the_names_should_be_is_no_name(
    tmp_path: Path, inner: bytes, size: int
) -> None:
    path = tmp_path / "song.stem.mp4"
    path.write_bytes(atom(b"moov", atom(b"udta", atom(b"stem", inner) + size.to_bytes(8, "big"))))
    assert names_in(path) == ()


def test_own_songs_are_stored_once_and_drawn_as_songs_without_pitch(tmp_path: Path, plain: Path) -> None:
    recordings, folder = tmp_path / "mine", tmp_path / "songs"
    folder_of_stems(recordings / "one")
    (recordings / "twice").mkdir()
    (recordings / "one.stem.mp4").write_bytes(plain.read_bytes())
    (recordings / "twice" / "again.stem.mp4").write_bytes(plain.read_bytes())
    (recordings / "text.stem.mp4").write_text("no music")
    assert len(find_songs(recordings)) == 4
    stored = list(store_songs(recordings, folder))
    songs = sorted({path for path in stored if isinstance(path, Path)})
    assert songs == sorted(folder.iterdir())
    assert len(songs) == 2
    assert [type(t) for t in stored if not isinstance(t, Path)] == [UnreadableAudio]
    for song in songs:
        assert_each_stem_is_its_own(read_piece(song))
    batch = Stream(tuple(songs), 0, 3, 50).batch(0)
    assert batch.has_stems.all()
    assert not batch.has_pitch.any()


def test_training_on_own_songs_leaves_alone_what_else_lies_beside_them(
    tmp_path: Path, plain: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    orders: list[stages.Order] = []

    def run(order: stages.Order, stop: object) -> Iterator[stages.Happened]:
        orders.append(order)
        return iter(())

    monkeypatch.setattr(stages, "run", run)
    monkeypatch.setattr(signal, "signal", lambda number, handler: None)
    folder = tmp_path / "songs"
    folder.mkdir()
    for seeds in (VALIDATION, HELD_OUT):
        store(seeds[0], folder)
    arguments = ["train", "--folder", str(folder), "--scratch", str(tmp_path), "--songs", "1", "--steps", "1"]
    assert commands.main([*arguments, "--own", str(folder)]) == 1
    assert "holds no songs of one's own" in capsys.readouterr().err
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "one.stem.mp4").write_bytes(plain.read_bytes())
    (stored,) = store_songs(tmp_path / "mine", folder)
    assert commands.main(arguments) == 1  # neither --single nor --own: nothing for the second stage
    assert commands.main([*arguments, "--own", str(folder)]) == 0
    assert [order.own for order in orders] == [(stored,)]
    assert stored_own(folder) == (stored,)


def test_a_folder_without_stems_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="holds no stems"):
        find_songs(tmp_path)


def test_commands_store_songs_and_say_what_could_not_be_stored(
    tmp_path: Path, plain: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    parser = argparse.ArgumentParser()
    add_render(parser.add_subparsers())
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "good.stem.mp4").write_bytes(plain.read_bytes())
    (tmp_path / "mine" / "text.stem.mp4").write_text("no music")
    target = tmp_path / "songs"
    options = parser.parse_args(["own", "--recordings", str(tmp_path / "mine"), "--folder", str(target)])
    options.run(options)
    said = capsys.readouterr()
    assert said.out.split() == [str(path) for path in target.iterdir()]
    assert "text.stem.mp4 has no sound in it" in said.err
