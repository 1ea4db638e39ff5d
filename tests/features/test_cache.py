"""What was computed once is kept by recording and recipe, and losing it is never a trouble."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.features.cache import Cache

ONE, OTHER = "a1" * 20, "b2" * 20


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


def test_what_is_put_is_got_back(cache: Cache) -> None:
    assert cache.get(ONE, "waveform 1") is None

    assert cache.put(ONE, "waveform 1", b"picture")

    assert cache.get(ONE, "waveform 1") == b"picture"


def test_each_recipe_and_each_recording_has_its_own_place(cache: Cache) -> None:
    for number, (recording, recipe) in enumerate([(ONE, "mel 1"), (ONE, "mel 2"), (OTHER, "mel 1")]):
        cache.put(recording, recipe, bytes([number]))

    assert cache.get(ONE, "mel 1") == b"\0"
    assert cache.get(ONE, "mel 2") == b"\1"
    assert cache.get(OTHER, "mel 1") == b"\2"


def test_putting_again_replaces(cache: Cache) -> None:
    cache.put(ONE, "mel", b"old")
    cache.put(ONE, "mel", b"new")

    assert cache.get(ONE, "mel") == b"new"


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(recipe=st.text(max_size=300), data=st.binary(max_size=2000))
def test_any_recipe_and_any_bytes_will_do(recipe: str, data: bytes, cache: Cache) -> None:
    recipe = recipe.encode("utf-8", "replace").decode()

    assert cache.put(ONE, recipe, data)
    assert cache.get(ONE, recipe) == data


@pytest.mark.parametrize("recording", ["", "../../etc/passwd", "a/b", "A1A1A1A1", "x" * 40])
def test_what_is_no_id_never_becomes_a_path(recording: str, cache: Cache, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="hexadecimal"):
        cache.put(recording, "mel", b"data")

    assert not list(tmp_path.rglob("*"))


@pytest.mark.parametrize("damage", [b"", b"short", b"x" * 500])
def test_damaged_files_are_not_there(damage: bytes, cache: Cache, tmp_path: Path) -> None:
    cache.put(ONE, "mel", b"data" * 100)
    (kept,) = [path for path in tmp_path.rglob("*") if path.is_file()]
    kept.write_bytes(damage)

    assert cache.get(ONE, "mel") is None
    assert not kept.exists()
    assert cache.put(ONE, "mel", b"fresh")
    assert cache.get(ONE, "mel") == b"fresh"


def test_the_folder_may_be_deleted_at_any_time(cache: Cache, tmp_path: Path) -> None:
    cache.put(ONE, "mel", b"data")
    for path in sorted((tmp_path / "cache").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (tmp_path / "cache").rmdir()

    assert cache.get(ONE, "mel") is None
    assert cache.put(ONE, "mel", b"data")


def test_a_disk_that_is_full_costs_the_cache_alone(
    cache: Cache, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    cache.put(ONE, "mel", b"old")

    def no_space(source: object, target: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr(os, "replace", no_space)
        assert not cache.put(ONE, "mel", b"new")

    assert cache.get(ONE, "mel") == b"old"
    assert len([path for path in tmp_path.rglob("*") if path.is_file()]) == 1


def test_a_folder_that_cannot_be_made_costs_the_cache_alone(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file is in the way")
    cache = Cache(tmp_path / "cache")

    assert not cache.put(ONE, "mel", b"data")
    assert cache.get(ONE, "mel") is None
    assert cache.trim(0) == 0


def test_trimming_keeps_what_was_used_last(cache: Cache, tmp_path: Path) -> None:
    for number in range(5):
        cache.put(ONE, f"recipe {number}", bytes(1000))
    for age, path in enumerate(sorted(p for p in tmp_path.rglob("*") if p.is_file())):
        os.utime(path, (1000 + age, 1000 + age))
    assert cache.get(ONE, "recipe 3") is not None

    left = cache.trim(2100)

    assert 1000 < left <= 2100
    assert cache.get(ONE, "recipe 3") is not None
    assert sum(cache.get(ONE, f"recipe {number}") is not None for number in range(5)) == 2


def test_many_threads_write_and_read_whole_values(cache: Cache) -> None:
    values = [bytes([number]) * 50_000 for number in range(8)]

    def write_and_read(number: int) -> bool:
        cache.put(ONE, "mel", values[number % 8])
        return cache.get(ONE, "mel") in values

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(write_and_read, range(200)))
