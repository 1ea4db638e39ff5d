"""What Mixed In Key writes into music files, read from every container."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutagen.id3 import COMM, TIT1, TKEY
from mutagen.mp4 import MP4

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY, payloads
from djanalyzer.music import Cue, Key, KnownTrack
from tests.interop.mixed_in_key import tagged_files
from tests.interop.mixed_in_key.tagged_files import (
    CUES,
    ENERGY,
    KEY,
    all_objects,
    flac,
    frames,
    m4a,
    mp3,
    packed,
)

LOWER = {name.lower(): content.decode() for name, content in all_objects().items()}


def only(path: Path) -> KnownTrack:
    (track,) = MIXED_IN_KEY.read(path).tracks
    return track


def as_mp3(folder: Path) -> Path:
    return mp3(folder, frames(all_objects()))


def as_aiff(folder: Path) -> Path:
    return tagged_files.aiff(folder, frames(all_objects()))


def as_wave(folder: Path) -> Path:
    return tagged_files.wave(folder, frames(all_objects()))


def as_flac(folder: Path) -> Path:
    return flac(folder, {**LOWER, "title": "Title"})


def as_m4a(folder: Path) -> Path:
    return m4a(folder, LOWER)


@pytest.mark.parametrize("written", [as_mp3, as_aiff, as_wave, as_flac, as_m4a])
def test_every_container_holds_the_same(tmp_path: Path, written: Callable[[Path], Path]) -> None:
    path = written(tmp_path)
    assert MIXED_IN_KEY.accepts(path)
    track = only(path)
    assert track.cues == (Cue(0.054, 0), Cue(61.76925, 1, "Energy 6"))
    assert (track.tags.energy, track.tags.key, track.tags.title) == (6, Key(0, is_minor=True), "Title")
    assert track.extra == (("Key", "5A"),)


@pytest.mark.parametrize(
    "content",
    [
        packed(CUES),
        packed(CUES) + b"\n",
        packed(CUES).rstrip(b"="),
        b"\n".join(packed(CUES)[i : i + 20] for i in range(0, 400, 20)),
        json.dumps(CUES).encode(),
        packed(CUES) + b"\0\0",
    ],
)
def test_base_64_is_read_however_it_is_wrapped(tmp_path: Path, content: bytes) -> None:
    assert len(only(mp3(tmp_path, frames({"CuePoints": content}))).cues) == 2


def test_the_level_alone_is_enough(tmp_path: Path) -> None:
    assert only(mp3(tmp_path, frames({}, {"EnergyLevel": "7"}))).tags.energy == 7


def test_the_comment_is_asked_last(tmp_path: Path) -> None:
    tags = frames({"Key": packed(KEY)})
    tags.add(COMM(encoding=3, lang="eng", desc="iTunNORM", text=" 00000F Energy 3"))
    tags.add(COMM(encoding=3, lang="eng", desc="", text="5A - Energy 8"))
    track = only(mp3(tmp_path, tags))
    assert (track.tags.energy, track.tags.comment) == (8, "5A - Energy 8")


def test_the_common_key_is_asked_where_there_is_no_other(tmp_path: Path) -> None:
    tags = frames({"Energy": packed(ENERGY)})
    tags.add(TKEY(encoding=3, text="8A"))
    assert only(mp3(tmp_path, tags)).tags.key == Key(9, is_minor=True)


def test_of_two_keys_the_first_is_taken_and_both_are_kept(tmp_path: Path) -> None:
    track = only(mp3(tmp_path, frames({"Key": packed({"key": "8A/3A", "source": "mixedinkey"})})))
    assert track.tags.key == Key(9, is_minor=True)
    assert track.extra == (("Key", "8A/3A"),)


def test_music_without_its_tags_is_not_mixed_in_keys(tmp_path: Path) -> None:
    tags = frames({"Energy": packed({"energyLevel": 6, "source": "another"})})
    tags.add(TKEY(encoding=3, text="8A"))
    path = mp3(tmp_path, tags)
    assert not MIXED_IN_KEY.accepts(path)
    assert MIXED_IN_KEY.read(path).tracks == ()


@pytest.mark.parametrize(
    ("text", "energy", "camelot"),
    [
        ("8A - Energy 6", 6, "8A"),
        ("08A - Energy 10 my own words", 10, "8A"),
        ("my own words - 12B - Energy 7", 7, "12B"),
        ("Am - Energy 5", 5, "8A"),
        ("F#m/C#m - 128.0 - Energy 5", 5, "11A"),
        ("Energy 4", 4, None),
        ("Energy 4 - a classic", 4, None),
    ],
)
@pytest.mark.parametrize("place", ["comment", "grouping"])
def test_comments_of_all_versions(
    tmp_path: Path, text: str, energy: int, camelot: str | None, place: str
) -> None:
    """The oldest versions, and some settings of the newest, leave nothing but words."""
    tags = frames({})
    frame = (
        COMM(encoding=3, lang="eng", desc="", text=text)
        if place == "comment"
        else TIT1(encoding=3, text=text)
    )
    tags.add(frame)
    path = mp3(tmp_path, tags)
    assert MIXED_IN_KEY.accepts(path)
    found = only(path).tags
    assert (found.energy, found.key.camelot if found.key else None) == (energy, camelot)


@pytest.mark.parametrize(
    "text", ["full of energy 6", "Energy 52", "Energy", "8A", "8A - 128", "High Energy 9", ""]
)
def test_comments_of_others(tmp_path: Path, text: str) -> None:
    tags = frames({})
    tags.add(COMM(encoding=3, lang="eng", desc="", text=text))
    assert not MIXED_IN_KEY.accepts(mp3(tmp_path, tags))


def test_comments_in_an_m4a_and_a_flac_file(tmp_path: Path) -> None:
    music = MP4(m4a(tmp_path, {}))
    music["\xa9cmt"] = ["8A - Energy 6"]
    music.save()
    words = flac(tmp_path, {"comment": "8A - Energy 6"})
    for path in (Path(str(music.filename)), words):
        assert (only(path).tags.energy, only(path).tags.key) == (6, Key(9, is_minor=True))


@pytest.mark.parametrize("tempo", [{}, {"tempo": 120.0}])
@pytest.mark.parametrize("factor", [1, 1000])
def test_beats_are_seconds_or_milliseconds(tempo: dict[str, float], factor: int) -> None:
    """Older versions write the ones, newer the others; their distance tells."""
    grid = payloads.grid({"beats": [factor * (0.43 + 0.5 * n) for n in range(600)], **tempo})
    assert grid is not None
    assert [(round(a.time, 3), round(a.tempo, 2)) for a in grid.anchors] == [(0.43, 120.0)]


def test_a_folder_is_read_with_the_folders_in_it(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    mp3(tmp_path / "in", frames(all_objects()), "b.mp3")
    mp3(tmp_path, frames({}), "a.mp3")
    (tmp_path / "c.txt").write_text("no music")
    assert MIXED_IN_KEY.accepts(tmp_path)
    assert [t.path.name for t in MIXED_IN_KEY.read(tmp_path).tracks] == ["b.mp3"]


def test_a_glance_at_a_large_folder_is_short(tmp_path: Path) -> None:
    for number in range(150):
        (tmp_path / f"{number:03}").mkdir()
    mp3(tmp_path / "149", frames(all_objects()))
    assert not MIXED_IN_KEY.accepts(tmp_path)
    assert len(MIXED_IN_KEY.read(tmp_path).tracks) == 1


def test_damaged_cue_points_are_told(tmp_path: Path) -> None:
    objects = {"CuePoints": b"eyJjdWVz", "Energy": packed(ENERGY)}
    collection = MIXED_IN_KEY.read(mp3(tmp_path, frames(objects)))
    assert collection.tracks[0].tags.energy == 6
    assert "damaged" in collection.problems[0].message


def test_a_cue_point_without_a_time_is_told(tmp_path: Path) -> None:
    strange = {"cues": [{"time": "x"}, 7, {"time": 1e300}, {"time": 500, "name": 9}]}
    collection = MIXED_IN_KEY.read(mp3(tmp_path, frames({"CuePoints": packed(strange)})))
    assert collection.tracks[0].cues == (Cue(0.5, 0),)
    assert collection.problems[0].message == "3 cue points without a readable time left out"


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnreadableCollection, match="There is no file"):
        MIXED_IN_KEY.read(tmp_path / "gone.mp3")


def test_even_beats_make_one_anchor() -> None:
    beats = [0.43 + 0.5 * n + 0.001 * (n % 2) for n in range(600)]
    grid = payloads.grid({"beats": beats, "tempo": 120})
    assert grid is not None
    assert len(grid.anchors) == 1
    assert abs(grid.tempo - 120) < 0.01
    assert max(abs(grid.snap(beat) - beat) for beat in beats) < 0.011


def test_a_change_of_tempo_makes_another_anchor() -> None:
    beats = [0.5 * n for n in range(100)] + [49.5 + 0.4 * n for n in range(1, 100)]
    grid = payloads.grid({"beats": beats})
    assert grid is not None
    assert [(round(a.time, 3), round(a.tempo, 2), a.beat_in_bar) for a in grid.anchors] == [
        (0.0, 120.0, 1),
        (49.5, 150.0, 4),
    ]


@given(st.lists(st.floats(0, 10_000), max_size=60))
def test_any_beats_make_a_grid_or_none(beats: list[float]) -> None:
    grid = payloads.grid({"beats": beats})
    assert grid is None or len(grid.anchors) <= len(beats)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["cues", "time", "name", "key", "beats", "energyLevel", "source"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(JSON | st.binary(max_size=60))
def test_any_content_is_understood_or_passed_over(value: object) -> None:
    content = value if isinstance(value, bytes) else packed(value)
    payload = payloads.decode(content)
    if payload is not None:
        cues, n_lost = payloads.cues(payload)
        assert n_lost >= 0
        assert [cue.slot for cue in cues] == list(range(len(cues)))
        assert payloads.energy(payload) in (None, *range(1, 11))
        payloads.grid(payload)
        payloads.key(payload)


@given(st.integers(0, 700), st.binary(min_size=1, max_size=12))
@settings(max_examples=50)
def test_damaged_files_give_our_own_error_or_none(place: int, damage: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = as_mp3(Path(folder))
        content = path.read_bytes()
        path.write_bytes(content[:place] + damage + content[place + len(damage) :])
        MIXED_IN_KEY.accepts(path)
        try:
            MIXED_IN_KEY.read(path)
        except UnreadableCollection as trouble:
            message = trouble.message
        else:
            message = "."
        assert message.endswith(".")


def test_the_real_files_say_what_they_are_known_to_hold(shared: Path) -> None:
    content = shared / "fixtures" / "serato" / "mganss+CueGen" / "content"
    collection = MIXED_IN_KEY.read(content)
    assert collection.problems == ()
    assert [len(t.cues) for t in collection.tracks] == [8] * 7
    assert [t.tags.energy for t in collection.tracks] == [6, 6, 5, 6, 6, 5, 6]
    keys = [t.tags.key.camelot for t in collection.tracks if t.tags.key]
    assert keys == ["5A", "5A", "4A", "8A", "8A", "4A", "9A"]
    assert collection.tracks[1].cues[:2] == (Cue(0.054, 0), Cue(61.769, 1))
