"""Where music lies: every place that a disk can name comes back from every program, by way of every other one.

What a program cannot name is left out, and that is said: Engine and Serato name places from the drive that their library
is on, so a Windows drive is nothing to a library on Linux.
"""

from __future__ import annotations

import unicodedata
from itertools import combinations_with_replacement
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from djanalyzer.interop.protocol import Loss, LossKind
from djanalyzer.interop.serato.places import Root
from djanalyzer.music import Collection, Cue, KnownTrack, Tags
from tests.conftest import Tally
from tests.interop.matrix.grounds import PROGRAMS, Ground, silence
from tests.interop.matrix.journeys import SAME_PROGRAM, travel
from tests.nightly import by_night

# There and back is both ways.
PAIRS = list(combinations_with_replacement(PROGRAMS, 2))
WITHOUT_FILES = [pair for pair in PAIRS if "serato" not in pair]
WITH_FILES = [pair for pair in PAIRS if "serato" in pair]

NFC = unicodedata.normalize("NFC", "Žlutý kůň – Café")
NAMES = [
    "plain.mp3",
    f"composed {NFC}.mp3",
    f"decomposed {unicodedata.normalize('NFD', NFC)}.mp3",
    "100% %20 %2f.mp3",
    "Drum & Bass &amp;.mp3",
    "#1 hit?.mp3",
    "a+b.mp3",
    "it's 'quoted'.mp3",
    'the "12 inch".mp3',
    "semi;colon.mp3",
    "12:30.mp3",
    ":starts and ends with one:.mp3",
    "a__b [x] {y} (z) ~.mp3",
    "<tag> ]]>.mp3",
    "💧 🎛️ 👩‍🎤.mp3",
    "音楽 – موسيقى – מוזיקה.mp3",
    " leading and trailing .mp3",
    "dots...mp3",
    "UPPER.MP3",
    "no ending",
]
FOLDERS = [
    "/Users/dj/Music/",
    "/Volumes/USB 3/Contents/",
    "/media/dj/STICK/Contents/",
    "/Users/dj/" + "a long name of a folder/" * 14,
]
WINDOWS = ["C:/Music/", "D:/", "//nas/share/dj's music/", "E:/" + "a long name of a folder/" * 14]
# On Windows no name may hold a colon or quotation marks.
WINDOWS_NAMES = [name for name in NAMES if not set(name) & set('<>:"?')]


def paths(folders: list[str], names: list[str]) -> list[Path]:
    """Return every name in the first folder, and some in each of the others."""
    first, *others = folders
    return [*(Path(first + name) for name in names), *(Path(o + n) for o in others for n in names[:3])]


POSIX_PATHS, WINDOWS_PATHS = paths(FOLDERS, NAMES), paths(WINDOWS, WINDOWS_NAMES)


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """Hundreds of files need not reach the platter."""
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A music file; what it is called is another matter."""
    return silence(tmp_path_factory.mktemp("sound") / "silence.mp3")


def bare(paths: list[Path]) -> Collection:
    """Return a collection of tracks of which nothing is known but where they are, and a cue to tell them apart."""
    tracks = (
        KnownTrack(
            path, str(n), Tags(), 60.0, cues=(Cue((n + 1) / 10, 0, str(n)),), extra=(("SampleRate", "44100"),)
        )
        for n, path in enumerate(paths)
    )
    return Collection("made up", tuple(tracks))


def left_out(losses: tuple[Loss, ...]) -> set[Path | None]:
    return {loss.path for loss in losses if loss.lost.kind is LossKind.TRACK}


@pytest.mark.guarantee("T11")
@pytest.mark.parametrize(("one", "other"), WITHOUT_FILES)
def test_every_place_comes_back(one: str, other: str, tmp_path: Path, tally: Tally) -> None:
    everywhere = [*POSIX_PATHS, *WINDOWS_PATHS]
    journey = travel(one, other, bare(everywhere), Ground.of(tmp_path, {}))
    assert journey.unlisted(SAME_PROGRAM) == []
    assert len({track.path for track in journey.given.after.tracks}) == len(journey.given.after.tracks)
    lost = set().union(*(left_out(leg.losses) for leg in journey.legs))
    assert lost == (set(WINDOWS_PATHS) if "engine" in (one, other) else set())
    tally("places that came back or were announced", len(everywhere), len(everywhere))


@pytest.mark.guarantee("T11")
@pytest.mark.parametrize(("one", "other"), WITH_FILES)
def test_every_file_comes_back_by_way_of_its_tags(
    one: str, other: str, tmp_path: Path, sound: bytes, tally: Tally
) -> None:
    names = [name for name in NAMES if name.lower().endswith(".mp3")]
    names.append("a long name of a folder/" * 14 + "deep.mp3")
    ground = Ground.of(tmp_path, dict.fromkeys(names, sound))
    journey = travel(one, other, bare(list(ground.paths)), ground)
    assert journey.unlisted(SAME_PROGRAM) == []
    assert {track.path for track in journey.back.after.tracks} == set(ground.paths)
    assert not any(left_out(leg.losses) for leg in journey.legs)
    tally("files that came back", len(names), len(names))


names = st.text(
    st.characters(exclude_characters="/\\\0:", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20
).filter(
    lambda name: name.strip(". ") not in ("", "Volumes") and "\ufffe" not in name and "\uffff" not in name
)
roots = st.sampled_from(["/Users/dj/", "/Volumes/USB/", "/home/dj/", "C:/Music/", "//nas/share/"])
places = st.builds(
    lambda root, parts: Path(root + "/".join(parts) + ".mp3"), roots, st.lists(names, min_size=1, max_size=4)
)


def once(paths: list[Path]) -> list[Path]:
    """Return paths of which no two are the same file on any system."""
    return list({unicodedata.normalize("NFC", str(path)).casefold(): path for path in paths}.values())


@pytest.mark.parametrize(("one", "other"), WITHOUT_FILES)
@settings(
    max_examples=by_night(2, 100),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(drawn=st.lists(places, min_size=1, max_size=6).map(once))
def test_every_name_comes_back(
    one: str, other: str, drawn: list[Path], tmp_path_factory: pytest.TempPathFactory
) -> None:
    ground = Ground.of(tmp_path_factory.mktemp("ground"), {})
    assert travel(one, other, bare(drawn), ground).unlisted(SAME_PROGRAM) == []


@pytest.mark.parametrize(
    ("drive", "path", "written"),
    [
        ("C:/", "C:/Music/it's 100% & #1;.mp3", "Music/it's 100% & #1;.mp3"),
        ("//nas/share", "//nas/share/dj/a.mp3", "dj/a.mp3"),
        ("/Volumes/USB 3", f"/Volumes/USB 3/{NFC}.mp3", f"{NFC}.mp3"),
        ("/", "/Users/dj/💧.mp3", "Users/dj/💧.mp3"),
        ("D:/", "D:/" + "a long name/" * 30 + "x.mp3", "a long name/" * 30 + "x.mp3"),
    ],
)
def test_serato_names_a_file_from_the_root_of_its_drive(drive: str, path: str, written: str) -> None:
    root = Root(Path(drive))
    assert root.portable(Path(path)) == written
    assert root.absolute(written) == Path(path)
