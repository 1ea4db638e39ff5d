"""Traktor's notation of paths: every path maps there and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from djanalyzer.interop.traktor import locations
from djanalyzer.interop.traktor.locations import Location

PATHS = [
    "C:/Music/House & Co/a.mp3",
    "D:/a.mp3",
    "//nas/share/dj/a.mp3",
    "/Users/dj/Music/a.mp3",
    "/Volumes/USB 3/dj/a.mp3",
    "/Volumes/USB 3/Users/a.mp3",
    "/Volumes/a.mp3",
    "/Music/a.mp3",
    "/home/dj/a.mp3",
    "/media/dj/STICK/a.mp3",
    "/Users/dj/Café/é.mp3",
    "/Users/dj/Cafe\u0301/e\u0301.mp3",
    "/Users/dj/100% # + ' ; : [x] 💧 <&>.mp3",
    "/Users/dj/ends with:/:starts/::/a:.mp3",
    "C:/" + "long name/" * 40 + "a.mp3",
]


@pytest.mark.parametrize("text", PATHS)
def test_every_path_maps_back(text: str) -> None:
    location = locations.encode(Path(text))
    assert locations.decode(location) == Path(text)


@given(
    names=st.lists(
        st.text(st.characters(exclude_characters="/\\\0", exclude_categories=["Cs"]), min_size=1, max_size=8),
        min_size=1,
        max_size=5,
    ),
    root=st.sampled_from(["/", "C:/", "/Volumes/USB/", "/Users/", "//nas/music/"]),
    startup=st.sampled_from(["Macintosh HD", "osx", ""]),
)
def test_every_name_maps_back(names: list[str], root: str, startup: str) -> None:
    path = Path(root + "/".join(name for name in names if name not in (".", "..")) + "/x.mp3")
    location = locations.encode(path, startup)
    assert locations.decode(location) == path


@pytest.mark.parametrize(
    ("location", "path"),
    [
        (Location("Macintosh HD", "/:Users/:me/:Music/:", "x.mp3"), "/Users/me/Music/x.mp3"),
        (Location("osx", "/:Users/:me/:", "x.mp3"), "/Users/me/x.mp3"),
        (Location("MTB3", "/:Techno gemischt/:", "01.mp3"), "/Volumes/MTB3/Techno gemischt/01.mp3"),
        (Location("USB", "/:Volumes/:USB/:dj/:", "x.mp3"), "/Volumes/USB/dj/x.mp3"),
        (Location("C:", "/:Root/:1 Unique/:", "x.mp3"), "C:/Root/1 Unique/x.mp3"),
        (Location("C:", "/:", "x.mp3"), "C:/x.mp3"),
        (Location("\\\\nas\\share", "/:dj/:", "x.mp3"), "//nas/share/dj/x.mp3"),
        (Location("Macintosh HD", "/:Users/:a//b/:", "12//30.mp3"), "/Users/a:b/12:30.mp3"),
    ],
)
def test_what_traktor_writes(location: Location, path: str) -> None:
    assert locations.decode(location) == Path(path)


@pytest.mark.parametrize(
    "location",
    [
        Location("", "", ""),
        Location("Macintosh HD", "/:Users/:", ""),
        Location("", "", "beatport:track:1"),
        Location("C:", "/:", "a\0b.mp3"),
    ],
)
def test_what_names_no_file(location: Location) -> None:
    assert locations.decode(location) is None


def test_paths_are_compared_by_meaning() -> None:
    assert locations.comparable(Path("C:/Music/É.mp3")) == locations.comparable(Path("c:/music/E\u0301.MP3"))
    assert locations.comparable(Path("/Volumes/Macintosh HD/a.mp3")) == "/a.mp3"
    assert locations.comparable(Path("/m/A.mp3")) != locations.comparable(Path("/m/a.mp3"))


@pytest.mark.parametrize(
    ("path", "location"),
    [
        ("/Users/a:b/12:30.mp3", Location("osx", "/:Users/:a//b/:", "12//30.mp3")),
        ("/music/x.mp3", Location("Macintosh HD", "/:music/:", "x.mp3")),
        ("/x.mp3", Location("Macintosh HD", "/:", "x.mp3")),
        ("/Volumes/USB/x.mp3", Location("USB", "/:", "x.mp3")),
        ("/Volumes/USB/dj/x.mp3", Location("USB", "/:dj/:", "x.mp3")),
        ("/Volumes/USB/Users/x.mp3", Location("osx", "/:Volumes/:USB/:Users/:", "x.mp3")),
        ("/Volumes/C:/x.mp3", Location("osx", "/:Volumes/:C///:", "x.mp3")),
        ("/Volumes/Macintosh HD/x.mp3", Location("osx", "/:Volumes/:Macintosh HD/:", "x.mp3")),
        ("/Volumes/x.mp3", Location("osx", "/:Volumes/:", "x.mp3")),
        ("C:/x.mp3", Location("C:", "/:", "x.mp3")),
        ("c:\\dj\\x.mp3", Location("c:", "/:dj/:", "x.mp3")),
        ("C:x.mp3", Location("C:", "/:", "x.mp3")),
        ("//nas/share/x.mp3", Location("\\\\nas\\share", "/:", "x.mp3")),
        ("//nas/x.mp3", Location("Macintosh HD", "/:nas/:", "x.mp3")),
    ],
)
def test_what_is_written_of_a_path(path: str, location: Location) -> None:
    assert locations.encode(Path(path), "osx") == location


@pytest.mark.parametrize(
    ("location", "is_startup"),
    [
        (Location("osx", "/:Users/:", "x"), True),
        (Location("", "/:a/:", "x"), True),
        (Location("Macintosh HD", "/:", "x"), True),
        (Location("USB", "/:", "x"), False),
        (Location("USB", "/:a/:Users/:", "x"), False),
        (Location("C:", "/:Users/:", "x"), False),
    ],
)
def test_what_lies_on_the_volume_that_the_computer_starts_from(location: Location, is_startup: bool) -> None:
    assert locations.is_on_startup_volume(location) is is_startup
