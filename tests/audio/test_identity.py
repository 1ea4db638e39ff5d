"""A recording keeps its id when the file is renamed or retagged, and shares it with no other."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import mutagen
import mutagen.apev2
import mutagen.flac
import mutagen.id3
import mutagen.mp4
import numpy as np
import pytest

from djanalyzer.audio.identity import identify
from tests.audio.encoding import FORMATS, MP3, write

CopyOf = Callable[..., Path]

PICTURE = b"\xff\xd8\xff\xe0" + bytes(range(256)) * 400 + b"\xff\xfb\x90\x64" * 50


def retag(path: Path) -> None:
    """Write a title, an artist and a picture as other programs do."""
    file = mutagen.File(path)
    if file.tags is None:
        file.add_tags()
    if isinstance(file.tags, mutagen.id3.ID3):
        file.tags.add(mutagen.id3.TIT2(encoding=3, text="Another title"))
        file.tags.add(mutagen.id3.APIC(encoding=0, mime="image/jpeg", type=3, desc="", data=PICTURE))
    elif isinstance(file, mutagen.mp4.MP4):
        file.tags["\xa9nam"] = ["Another title"]
        file.tags["covr"] = [mutagen.mp4.MP4Cover(PICTURE)]
    else:
        file.tags["title"] = "Another title"
        file.tags["metadata_block_picture"] = PICTURE.hex()
    file.save()


@pytest.mark.parametrize("form", [f for f in FORMATS if f.name != "bare.aac"], ids=str)
def test_new_tags_and_artwork_do_not_change_the_id(form: object, copy_of: CopyOf) -> None:
    path = copy_of(str(form))
    before, n_bytes = identify(path), path.stat().st_size

    retag(path)

    assert path.stat().st_size > n_bytes
    assert identify(path) == before


@pytest.mark.parametrize("name", ["lame.mp3", "untagged.mp3"])
def test_old_tags_at_the_end_of_an_mp3_do_not_change_the_id(name: str, copy_of: CopyOf) -> None:
    path = copy_of(name)
    before = identify(path)

    ape = mutagen.apev2.APEv2()
    ape["Title"] = "Another title"
    ape["Comment"] = "x" * 5000
    ape.save(path)
    assert identify(path) == before

    tags = mutagen.id3.ID3()
    tags.add(mutagen.id3.TIT2(encoding=3, text="Another title"))
    tags.save(path, v1=2)
    assert path.read_bytes()[-128:-125] == b"TAG"
    assert identify(path) == before

    mutagen.apev2.delete(path)
    mutagen.id3.delete(path)
    assert identify(path) == before


def test_flac_without_its_padding_is_the_same_recording(copy_of: CopyOf) -> None:
    path = copy_of("lossless.flac")
    before = identify(path)
    file = mutagen.flac.FLAC(path)
    file.save(padding=lambda _: 0)

    assert identify(path) == before


def test_a_new_name_does_not_change_the_id(encoded: dict[str, Path], copy_of: CopyOf) -> None:
    assert identify(copy_of("lame.mp3", "renamed.MP3")) == identify(encoded["lame.mp3"])


def test_every_encoding_has_its_own_id(encoded: dict[str, Path]) -> None:
    ids = {identify(path) for path in encoded.values()}

    assert len(ids) == len(encoded)
    assert all(len(one) == 40 and int(one, 16) >= 0 for one in ids)


def test_two_recordings_that_begin_alike_have_two_ids(tmp_path: Path, source: np.ndarray) -> None:
    other = source.copy()
    other[-2000:] *= 0.5
    (tmp_path / "other").mkdir()

    assert identify(write(tmp_path, MP3, source)) != identify(write(tmp_path / "other", MP3, other))


def test_a_three_minute_mp3_is_identified_at_once(copy_of: CopyOf) -> None:
    path = copy_of("untagged.mp3")
    mutagen.id3.delete(path)
    path.write_bytes(path.read_bytes() * 45)
    identify(path)

    began = time.process_time()
    identify(path)

    assert time.process_time() - began < 0.15
