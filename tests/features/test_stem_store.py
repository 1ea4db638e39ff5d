"""Stems on disk: they add up to the track, are there whole or not at all, and take no more room than they may."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.errors import Trouble
from djanalyzer.features import stem_files
from djanalyzer.features.stem_files import ABOUT, STEMS, Array, StemFiles, StemWriter, mixed_stems
from djanalyzer.features.stem_store import StemStore
from djanalyzer.synthesis.render import STEMS as RENDERED

RATE = 48_000
A, B, C = "a" * 40, "b" * 40, "c" * 40


@pytest.fixture
def store(tmp_path: Path) -> StemStore:
    return StemStore(tmp_path / "cache" / "stems")


def some_stems(n_samples: int, loudness: float = 0.2, n_channels: int = 2) -> Array:
    rng = np.random.default_rng(n_samples)
    return (loudness * rng.standard_normal((len(STEMS), n_samples, n_channels))).astype(np.float32)


def write(folder: Path, *blocks: Array) -> None:
    with StemWriter(folder, RATE) as writer:
        for block in blocks:
            writer.push(block)
        writer.finish()


def make(store: StemStore, recording: str, recipe: str = "ear-1", seconds: float = 0.1) -> StemFiles:
    with store.making() as folder:
        write(folder, some_stems(int(seconds * RATE)))
        return store.keep(folder, recording, recipe)


def wanted_at(files: StemFiles, ago: float) -> None:
    then = time.time() - ago
    os.utime(files.folder / ABOUT, (then, then))


def read(files: StemFiles, *stems: str) -> Array:
    return np.concatenate(list(mixed_stems(files, stems)))


def test_stems_are_those_of_the_generator_in_its_order() -> None:
    assert RENDERED == STEMS


def test_stems_of_a_track_of_16_bits_add_up_to_its_very_samples(store: StemStore) -> None:
    track = np.random.default_rng(0).integers(-(2**15), 2**15, (5000, 2))
    stems = some_stems(5000)
    stems[-1] = track / 2**15 - stems[:-1].sum(axis=0)
    with store.making() as folder:
        write(folder, stems[:, :2000], stems[:, 2000:])
        files = store.keep(folder, A, "ear-1")
    assert (files.n_samples, files.sample_rate) == (5000, RATE)
    assert np.array_equal(np.rint(read(files, *STEMS) * 2**15), track)
    assert np.abs(read(files, "bass") - stems[1]).max() < 2**-15


@pytest.mark.parametrize("loudness_before", [0.2, 9.0])
def test_stems_far_beyond_full_scale_are_not_cut_off(store: StemStore, loudness_before: float) -> None:
    quiet, loud = some_stems(3000, loudness_before), some_stems(3000, loudness=9.0)
    with store.making() as folder:
        write(folder, quiet, loud, quiet)
        files = store.keep(folder, A, "ear-1")
    assert files.gain > np.abs(loud).max()
    vocals = np.concatenate([part[3] for part in (quiet, loud, quiet)])
    assert np.abs(read(files, "vocals") - vocals).max() < 2**-15
    assert sorted(path.name for path in files.folder.iterdir()) == sorted(
        [ABOUT, *(f"{s}.flac" for s in STEMS)]
    )


def test_stems_of_one_channel_stand_on_both_sides(store: StemStore) -> None:
    stems = some_stems(1000, n_channels=1)
    with store.making() as folder:
        write(folder, stems)
        drums = read(store.keep(folder, A, "ear-1"), "drums")
    assert np.abs(drums - stems[0]).max() < 2**-15


def test_what_is_found_is_of_that_recording_and_that_ear(store: StemStore) -> None:
    made = make(store, A)
    assert store.find(A, "ear-1") == made
    assert store.has(A, "ear-1")
    assert store.find(A, "ear-2") is store.find(B, "ear-1") is None


def test_a_cut_file_is_no_stem_and_is_made_anew(store: StemStore) -> None:
    made = make(store, A)
    made.paths["bass"].write_bytes(made.paths["bass"].read_bytes()[:100])
    assert store.find(A, "ear-1") is None
    assert make(store, A) == made
    assert store.find(A, "ear-1") == made


def test_of_two_programs_that_make_the_same_the_first_ones_stay(store: StemStore) -> None:
    other = StemStore(store.root)
    with store.making() as mine, other.making() as others:
        write(mine, some_stems(1000))
        write(others, some_stems(1000))
        first = other.keep(others, A, "ear-1")
        before = first.paths["vocals"].stat().st_ino
        assert store.keep(mine, A, "ear-1") == first
    assert first.paths["vocals"].stat().st_ino == before
    assert [path.name for path in store.root.iterdir()] == [first.folder.name]


def test_what_was_not_wanted_for_longest_goes_first(store: StemStore) -> None:
    old, older, new = make(store, A), make(store, B), make(store, C)
    for files, ago in ((old, 20), (older, 30), (new, 10)):
        wanted_at(files, ago)
    store.find(B, "ear-1")  # the oldest is wanted again
    one = store.size // 3
    assert store.shrink(2 * one + one // 2) == pytest.approx(one, rel=0.1)
    assert (store.has(A, "ear-1"), store.has(B, "ear-1"), store.has(C, "ear-1")) == (False, True, True)


def test_what_is_read_and_what_was_just_made_stay(store: StemStore) -> None:
    read, other, made = make(store, A), make(store, B), make(store, C)
    with store.held(read):
        store.shrink(0, spared=made)
        assert (read.folder.exists(), other.folder.exists(), made.folder.exists()) == (True, False, True)
        store.clear()
        assert (read.folder.exists(), made.folder.exists()) == (True, False)
    store.clear()
    assert list(store.root.iterdir()) == []


def test_a_stop_leaves_nothing_and_what_a_crash_left_goes_with_time(store: StemStore) -> None:
    with store.making() as folder, StemWriter(folder, RATE) as writer:
        writer.push(some_stems(1000))
    assert list(store.root.iterdir()) == []
    for name, age in ((".making-crashed", 7200), (".making-at-work", 0), (".going-away", 0)):
        (store.root / name).mkdir()
        then = time.time() - age
        os.utime(store.root / name, (then, then))
    make(store, A)
    assert [path.name for path in store.root.iterdir() if path.name.startswith(".")] == [".making-at-work"]


def test_a_cache_that_goes_away_while_stems_are_written_is_told_and_made_again(store: StemStore) -> None:
    with store.making() as folder:
        write(folder, some_stems(1000))
        shutil.rmtree(store.root)
        with pytest.raises(Trouble, match="went away while stems were written"):
            store.keep(folder, A, "ear-1")
    assert make(store, A).folder.is_dir()


def test_a_full_disk_is_told_in_a_sentence(store: StemStore, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise soundfile.LibsndfileError(2)

    monkeypatch.setattr(soundfile.SoundFile, "write", full)
    monkeypatch.setattr(stem_files, "free_bytes", lambda folder: 0)
    with pytest.raises(Trouble, match="no room left for stems"), store.making() as folder:
        write(folder, some_stems(1000))
    assert list(store.root.iterdir()) == []


def test_a_cache_that_cannot_be_made_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, where the folder should be")
    with (
        pytest.raises(Trouble, match=r"Stems cannot be written to .*stems"),
        StemStore(tmp_path / "cache" / "stems").making(),
    ):
        pass


def test_stems_that_go_while_they_are_read_are_told(store: StemStore) -> None:
    files = make(store, A)
    files.paths["bass"].unlink()
    with pytest.raises(Trouble, match="gone or are damaged"):
        read(files, "drums", "bass")
