"""What Mixed In Key's objects mean, at their edges, and every tag of a file under its own name."""

from __future__ import annotations

import base64
import json
from pathlib import Path

import pytest
from mutagen.id3 import COMM, TALB, TBPM, TCOM, TCON, TDRC, TIT1, TIT2, TKEY, TPE1, TPE4, TPUB, TRCK, TXXX
from mutagen.mp4 import MP4

from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY, payloads
from djanalyzer.music import BeatGrid, Cue, GridAnchor, Key, KnownTrack, Tags
from tests.interop.mixed_in_key.tagged_files import flac, frames, m4a, mp3, packed

SAID = {"source": "mixedinkey"}


@pytest.mark.parametrize(
    ("content", "payload"),
    [
        (b'{"a": 1}', {"a": 1}),
        (b'\0 {"a": 1}\r\n', {"a": 1}),
        (base64.b64encode(b'{"a": 1}'), {"a": 1}),
        (base64.b64encode(b'{"a": 1}\0').rstrip(b"="), {"a": 1}),
        (base64.urlsafe_b64encode(b'{"a":"\xc3\xbf\xc3\xbe>?"}'), {"a": "\xff\xfe>?"}),
        (b"eyJh\n IjogMX0=", {"a": 1}),
        (b"[1]", None),
        (base64.b64encode(b"[1]"), None),
        (b'{"a"', None),
        (b"no!", None),
        (b"A", None),
        (b'{"a": "' + b"x" * 4_000_000 + b'"}', None),
    ],
)
def test_objects_plain_and_in_base_64(content: bytes, payload: object) -> None:
    assert payloads.decode(content) == payload


@pytest.mark.parametrize(
    ("value", "energy"),
    [
        (0.4, None),
        (0.6, 1),
        (6, 6),
        ("7", 7),
        (10.4, 10),
        (10.5, None),
        (True, None),
        (None, None),
        ("high", None),
    ],
)
def test_energies(value: object, energy: int | None) -> None:
    assert payloads.energy({"energyLevel": value}) == energy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("8A - Energy 6", (6, Key(9, is_minor=True))),
        ("Am/Em - 128 - Energy 10", (10, Key(9, is_minor=True))),
        ("Energy 1", (1, None)),
        ("my words, 8A - Energy 6", (6, Key(9, is_minor=True))),
        ("my words, Energy 6", None),
        ("Energy 0", None),
        ("Energy 11", None),
        ("Energetic", None),
    ],
)
def test_comments_in_words(text: str, said: tuple[int, Key | None] | None) -> None:
    assert payloads.in_words(text) == said


def test_cue_points_at_their_edges() -> None:
    listed = [{"time": 0}, {"time": "1500.5", "name": "a\0b"}, {"time": -20}, {"time": True}, {}, 7]
    found, n_lost = payloads.cues({"cues": listed})
    assert found == (Cue(0.0, 0), Cue(1.5005, 1, "ab"), Cue(-0.02, 2))
    assert n_lost == 3
    assert payloads.cues({"cues": {"time": 1}}) == ((), 0)
    many, n_lost = payloads.cues({"cues": [{"time": 1}] * 1001})
    assert (len(many), n_lost) == (1000, 0)


@pytest.mark.parametrize(
    ("beats", "tempo", "anchors"),
    [
        ([], None, []),
        ([5.0], None, []),
        ([1.0, 1.5], None, [(1.0, 120.0, 1)]),
        # Out of order, twice, or none: only what is a time counts, once.
        ([2.0, 1.0, 1.5, 1.5, None, "x"], None, [(1.0, 120.0, 1)]),
        # The distance says whether these are milliseconds: more than ten seconds from beat to beat is no music.
        ([0.0, 9.9], None, []),
        ([0.0, 500.0, 1000.0], None, [(0.0, 120.0, 1)]),
        ([0.0, 10.1], None, []),
        # Where the tempo is known, what is nearer to it counts.
        ([0.0, 500.0, 1000.0], 120.0, [(0.0, 120.0, 1)]),
        ([0.0, 15.0, 30.0], 4000.0, []),
        # A new tempo after at least four beats of the old; the place in the bar goes on.
        (
            [*(0.5 * n for n in range(7)), *(3.0 + 0.4 * n for n in range(1, 8))],
            None,
            [(0.0, 120.0, 1), (3.0, 150.0, 3)],
        ),
    ],
)
def test_grids(beats: list[object], tempo: float | None, anchors: list[tuple[float, float, int]]) -> None:
    grid = payloads.grid({"beats": beats} | ({"tempo": tempo} if tempo else {}))
    found = [(round(a.time, 3), round(a.tempo, 3), a.beat_in_bar) for a in grid.anchors] if grid else []
    assert found == anchors


def everything(**objects: object) -> dict[str, bytes]:
    return {name: packed({**SAID, **value}) for name, value in objects.items() if isinstance(value, dict)}


def test_every_tag_of_a_file(tmp_path: Path) -> None:
    objects = everything(
        CuePoints={"cues": [{"time": 500, "name": "Drop"}]},
        Energy={"energyLevel": 6},
        Key={"key": "5A/6A"},
        BeatGrid={"tempo": 120.5, "beats": [0.5, 1.0, 1.5]},
    )
    tags = frames(objects)
    for made, text in (
        (TIT2, "Title"), (TPE1, "Artist"), (TALB, "Album"), (TCON, "Genre"), (TPUB, "Label"), (TPE4, "Remixer"),
        (TCOM, "Composer"), (TDRC, "2020-05-01"), (TRCK, "4/12"), (TBPM, "99"), (TKEY, "Am"), (TIT1, "Grouping"),
    ):  # fmt: skip
        tags.setall(made.__name__, [made(encoding=3, text=text)])
    tags.add(COMM(encoding=3, lang="eng", desc="iTunNORM", text="8A - Energy 3"))
    tags.add(COMM(encoding=3, lang="eng", desc="", text="Comment"))
    path = mp3(tmp_path, tags)
    (track,) = MIXED_IN_KEY.read(path).tracks
    assert track == KnownTrack(
        path,
        str(path),
        Tags(
            "Title", "Artist", "Album", "Genre", "Comment", "Label", "Remixer", "Composer", 2020, 4, 120.5,
            Key(0, is_minor=True), None, 6,
        ),
        track.duration,
        BeatGrid((GridAnchor(0.5, 120.0),)),
        (Cue(0.5, 0, "Drop"),),
        extra=(("Key", "5A/6A"),),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "energy", "key", "tempo"),
    [
        ({"energylevel": "7", "comment": "8A - Energy 6"}, 7, Key(9, is_minor=True), None),
        ({"energylevel": "7", "initialkey": "C", "key": "D", "bpm": "128"}, 7, Key(0, is_minor=False), 128.0),
        ({"energylevel": "7", "key": "D"}, 7, Key(2, is_minor=False), None),
        ({"comment": "8A - Energy 6", "energy": "4"}, 4, Key(9, is_minor=True), None),
        ({"grouping": "8A - Energy 6"}, 6, Key(9, is_minor=True), None),
        ({"organization": "8A - Energy 6", "year": "1999"}, 6, Key(9, is_minor=True), None),
    ],
)
def test_what_counts_before_what(
    tmp_path: Path, fields: dict[str, str], energy: int, key: Key, tempo: float | None
) -> None:
    (track,) = MIXED_IN_KEY.read(flac(tmp_path, fields)).tracks
    assert (track.tags.energy, track.tags.key, track.tags.tempo) == (energy, key, tempo)
    assert track.tags.year == (1999 if "year" in fields else None)


def test_objects_of_other_programs_are_none_of_its(tmp_path: Path) -> None:
    theirs = base64.b64encode(json.dumps({"source": "other", "energyLevel": 3}).encode())
    tags = frames({"Energy": theirs})
    path = mp3(tmp_path, tags)
    assert not MIXED_IN_KEY.accepts(path)
    assert MIXED_IN_KEY.read(path).tracks == ()
    tags.add(TXXX(encoding=3, desc="EnergyLevel", text="5"))
    assert MIXED_IN_KEY.read(mp3(tmp_path, tags)).tracks[0].tags.energy == 5


def test_progress_is_told_for_every_file(tmp_path: Path) -> None:
    for name in ("a.mp3", "b.mp3", ".hidden.mp3"):
        mp3(tmp_path, frames(everything(Energy={"energyLevel": 6})), name)
    (tmp_path / "c.mp3").write_bytes(b"ID3\x03\0\0\xff\xff\xff\xff")
    (tmp_path / ".folder").mkdir()
    mp3(tmp_path / ".folder", frames(everything(Energy={"energyLevel": 6})))
    shares: list[float] = []
    collection = MIXED_IN_KEY.read(tmp_path, shares.append)
    assert [track.path.name for track in collection.tracks] == ["a.mp3", "b.mp3"]
    assert shares == [1 / 3, 2 / 3, 1.0]


def test_fields_of_several_texts_and_none(tmp_path: Path) -> None:
    """What no tag says is nothing; several texts of one frame are told together, of a list the first counts."""
    tags = frames(everything(Energy={"energyLevel": 6}))
    tags.setall("TIT2", [])
    tags.setall("TPE1", [TPE1(encoding=3, text=["One", "Two"])])
    path = tmp_path / "newest.mp3"
    tags.save(path, v2_version=4)  # older tags know one text alone
    (track,) = MIXED_IN_KEY.read(path).tracks
    assert track.tags == Tags(artist="One Two", energy=6)
    said = flac(tmp_path, {"comment": "8A - Energy 6", "title": " Title ", "Publisher": "Label"})
    (track,) = MIXED_IN_KEY.read(said).tracks
    assert (track.tags.title, track.tags.label, track.duration) == ("Title", "Label", 9.0)
    assert track.tags.artist == track.tags.album == track.tags.genre == track.tags.remixer == ""


def test_every_atom_of_an_m4a_file(tmp_path: Path) -> None:
    music = MP4(m4a(tmp_path, {"energy": packed({**SAID, "energyLevel": 6}).decode()}))
    music.tags.update(
        {
            "\xa9ART": ["Artist"], "\xa9alb": ["Album"], "\xa9gen": ["Genre"], "\xa9wrt": ["Composer"],
            "\xa9day": ["2020"], "\xa9cmt": ["Comment"], "\xa9grp": ["Grouping"], "trkn": [(4, 12)], "tmpo": [128],
            "----:com.apple.iTunes:initialkey": [b"Am"],
        }
    )  # fmt: skip
    music.save()
    (track,) = MIXED_IN_KEY.read(Path(str(music.filename))).tracks
    assert track.tags == Tags(
        "Title", "Artist", "Album", "Genre", "Comment", composer="Composer", year=2020, track_number=4, tempo=128.0,
        key=Key(9, is_minor=True), energy=6,
    )  # fmt: skip
    assert track.duration == 9.0
