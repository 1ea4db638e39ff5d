"""The checks of written music files, crates and lists of crates speak up, each by itself, when something is wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.interop.protocol import FileWrite
from djanalyzer.interop.serato import (
    SERATO,
    autotags,
    beat_grid,
    checking,
    containers,
    markers,
    markers2,
    tag_set,
)
from djanalyzer.interop.serato.containers import KEY, Kind
from djanalyzer.music import BeatGrid, Collection, Cue, Key, Loop
from tests.interop.serato.libraries_made_up import crate, order, record
from tests.interop.serato.music_made_up import write_music

KINDS = (Kind.MP3, Kind.FLAC, Kind.MP4, Kind.OGG)


def planned(path: Path) -> FileWrite:
    (track,) = SERATO.read(path).tracks
    track = replace(
        track,
        cues=(Cue(1.0, 0, "A", "#C02626"),),
        loops=(Loop(1.0, 2.0, 0, "L"),),
        beat_grid=BeatGrid.constant(0.5, 120.0),
        tags=replace(track.tags, key=Key(3, is_minor=True), color="#993399"),
    )
    (file,) = SERATO.plan(Collection("x", (track,)), path).files
    return file


@pytest.mark.parametrize("kind", KINDS)
def test_each_check_of_a_music_file_sees_what_it_looks_at(tmp_path: Path, kind: Kind) -> None:
    path = write_music(tmp_path, kind)
    file, old = planned(path), path.read_bytes()
    written = file.render(old)
    fields = containers.read_fields(_put(tmp_path, written), kind)
    tags = tag_set.read_tags(kind, fields)
    other = tag_set.write_tags(_moved(tags))

    def verdicts(content: bytes) -> list[str]:
        return [check(_put(tmp_path, content)) for check in file.checks]

    def instead(name: str, body: bytes) -> list[str]:
        return verdicts(containers.write_fields(kind, written, {name: body}))

    assert verdicts(written) == ["", "", ""]
    sound, _, _ = verdicts(
        written[:-1] + bytes([written[-1] ^ 1]) if kind is not Kind.MP4 else old + b"\0\0\0\x08mdat"
    )
    assert sound == "the sound of the file has changed"
    # The marks are another's, the grid is, the key is: our own reader says what, and the second names the tag.
    for name in (markers2.NAME, beat_grid.NAME):
        first, own, second = instead(name, other[name])
        assert (first, bool(own), second) == ("", True, f"a second reader finds another {name}")
    first, own, second = instead(KEY, b"Dbm")
    assert (first, own, second) == (
        "",
        "its colour or key was read back differently",
        f"a second reader finds another {KEY}",
    )
    first, own, second = instead(beat_grid.NAME, b"damaged")
    assert (first, "cannot be read" in own, bool(second)) == ("", True, True)
    first_written = beat_grid.NAME if kind is Kind.OGG else autotags.NAME
    assert verdicts(old)[1:] == [
        "its cues or loops were read back differently",
        f"a second reader finds another {first_written}",
    ]


def _put(folder: Path, content: bytes) -> Path:
    path = folder / "written.new"
    path.write_bytes(content)
    return path


def _moved(tags: tag_set.TagSet) -> tag_set.TagSet:
    """The same tags with another time of the cue, and another tempo."""
    assert tags.markers2 is not None
    assert tags.beat_grid is not None
    (cue,) = tags.markers2.cues
    newer = tags.markers2.replaced((replace(cue, time=2000),), tags.markers2.loops, 0xFF99FF)
    grid = replace(tags.beat_grid, last=(0.5, 121.0))
    older = markers.Markers()
    return replace(tags, markers2=newer, beat_grid=grid, markers=older if tags.markers else None)


def test_a_file_that_has_become_another_kind(tmp_path: Path) -> None:
    path = write_music(tmp_path, Kind.MP3)
    file = planned(path)
    flac = write_music(tmp_path, Kind.FLAC, "other").read_bytes()
    said = [check(_put(tmp_path, flac)) for check in file.checks]
    assert said[0] == "the sound of the file has changed"
    assert said[2] == "it is no longer the kind of file that it was"
    cut = [check(_put(tmp_path, b"ID3\x04\0\0\0\0\x7f\x7f")) for check in file.checks]
    assert cut[1] == "its tags cannot be read back: its ID3 tag is cut off"


PATHS = ("a.mp3", "b.mp3")


@pytest.mark.parametrize(
    ("content", "first", "second"),
    [
        (crate(*PATHS), "", ""),
        (crate(*PATHS, ""), "", ""),
        (crate("b.mp3", "a.mp3"), "the crate was read back differently", "other tracks"),
        (crate("a.mp3"), "the crate was read back differently", "other tracks"),
        (crate(*PATHS)[:-1], "the crate was read back differently", "other tracks"),
        (
            record("otrk", record("ptrk", "a.mp3")) + record("otrk", record("ptrk", "b.mp3")),
            "cannot be read back",
            "",
        ),
        (b"", "cannot be read back", "other tracks"),
    ],
)
def test_both_checks_of_a_crate(tmp_path: Path, content: bytes, first: str, second: str) -> None:
    said = [check(_put(tmp_path, content)) for check in checking.crate_checks(PATHS)]
    for verdict, expected in zip(said, (first, second), strict=True):
        assert bool(verdict) is bool(expected)
        assert expected in verdict


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (order("A", "B", "New"), ""),
        (order("New", "A", "B"), ""),
        (order("A", "B"), "the crate New is not listed"),
        (order("B", "A", "New"), "not listed any more, or in another order"),
        (order("A", "New"), "not listed any more, or in another order"),
    ],
)
def test_the_check_of_a_list_of_crates(tmp_path: Path, content: bytes, says: str) -> None:
    (check,) = checking.order_checks(("New",), order("A", "B"))
    verdict = check(_put(tmp_path, content))
    assert bool(verdict) is bool(says)
    assert says in verdict
