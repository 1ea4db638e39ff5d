"""A track's place, from rekordbox's notation to a path and back."""

from __future__ import annotations

import os
import re
import sys
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from djanalyzer.interop.locations import decode, encode

# As rekordbox writes it: what we write, too.
EXACT = [
    ("C:/Music/A Track.mp3", "file://localhost/C:/Music/A%20Track.mp3"),
    ("/Users/dj/Music/A & B.mp3", "file://localhost/Users/dj/Music/A%20%26%20B.mp3"),
    (
        "/Volumes/USB/It's (Live) - 1+1, go!.aif",
        "file://localhost/Volumes/USB/It%27s%20(Live)%20-%201+1,%20go!.aif",
    ),
    ("/Users/dj/Chloé.mp3", "file://localhost/Users/dj/Chlo%c3%a9.mp3"),
    (
        "/music/100% #1; [x] ~ = @ $.wav",
        "file://localhost/music/100%25%20%231%3b%20%5bx%5d%20%7e%20%3d%20%40%20%24.wav",
    ),
    ("/music/💧.flac", "file://localhost/music/%f0%9f%92%a7.flac"),
    ("//nas/share/Set?.mp3", "file://localhost//nas/share/Set%3f.mp3"),
    ("D:/x", "file://localhost/D:/x"),
    ("inner/Track.mp3", "inner/Track.mp3"),
    ("Artist: Track.mp3", "Artist%3a%20Track.mp3"),
]

# As other programs write it.
LIBERAL = [
    ("file://localhost/C%3A/Music/x.mp3", "C:/Music/x.mp3"),
    ("file:///C:/Music/x.mp3", "C:/Music/x.mp3"),
    ("file://C:/Music/x.mp3", "C:/Music/x.mp3"),
    ("FILE://LocalHost/C:/Music/x.mp3", "C:/Music/x.mp3"),
    ("C:\\Music\\x.mp3", "C:/Music/x.mp3"),
    ("file://localhost/C:\\Music\\x.mp3", "C:/Music/x.mp3"),
    ("\\\\nas\\share\\x.mp3", "//nas/share/x.mp3"),
    ("file://nas/share/x.mp3", "//nas/share/x.mp3"),
    ("file:////nas/share/x.mp3", "//nas/share/x.mp3"),
    ("file://localhost//Users/dj/x.mp3", "/Users/dj/x.mp3"),
    ("file:///Users/dj/Chlo%C3%A9.mp3", "/Users/dj/Chloé.mp3"),
    ("file://localhost/Users/dj/Chloé.mp3", "/Users/dj/Chloé.mp3"),
    ("file://localhost/Users/dj/50%.mp3", "/Users/dj/50%.mp3"),
    ("file://localhost/Users/dj/a+b?c#d.mp3", "/Users/dj/a+b?c#d.mp3"),
    ("/home/dj/x.mp3", "/home/dj/x.mp3"),
]


@pytest.mark.parametrize(("path", "location"), EXACT)
def test_written_as_rekordbox_writes_it(path: str, location: str) -> None:
    assert encode(Path(path)) == location
    assert decode(location) == Path(path)


@pytest.mark.parametrize(("location", "path"), LIBERAL)
def test_read_however_it_is_written(location: str, path: str) -> None:
    assert decode(location) == Path(path)


@pytest.mark.parametrize(
    "location",
    [
        "",
        "/",
        "file://localhost",
        "file://localhost/",
        "file://localhostspotify:track:1",
        "spotify:track:4uLU6hMCjMI75M1A2tKUQC",
        "https://example.org/x.mp3",
        "file://localhost/a%00b.mp3",
    ],
)
def test_what_is_no_file(location: str) -> None:
    assert decode(location) is None


def test_the_two_forms_of_a_letter_with_accent_stay_two() -> None:
    composed, decomposed = Path("/Users/dj/é.mp3"), Path("/Users/dj/e\u0301.mp3")
    assert encode(composed).endswith("/%c3%a9.mp3")
    assert encode(decomposed).endswith("/e%cc%81.mp3")
    assert decode(encode(decomposed)) == decomposed


names = st.text(
    st.characters(blacklist_categories=["Cs"], blacklist_characters="/\\\0"), min_size=1, max_size=20
).filter(lambda name: name not in (".", ".."))


@given(st.lists(names, min_size=1, max_size=5))
def test_every_path_comes_back(parts: list[str]) -> None:
    path = Path("/", *parts)
    # On Linux a folder may be called "C:"; nobody else could name it.
    assume(not re.match(r"/[A-Za-z]:(/|$)", str(path)))
    location = encode(path)
    assert re.fullmatch(r"file://localhost/[A-Za-z0-9%:/\-_().+,!]*", location)
    assert decode(location) == path


@given(st.sampled_from("CDEXz"), st.lists(names, min_size=1, max_size=5))
def test_every_windows_path_comes_back(drive: str, parts: list[str]) -> None:
    path = Path(f"{drive}:/" + "/".join(parts))
    assert decode(encode(path)) == path


@given(st.lists(names, min_size=1, max_size=3))
def test_every_path_on_a_server_comes_back(parts: list[str]) -> None:
    path = Path("//nas/" + "/".join(parts))
    assert decode(encode(path)) == path


@given(st.text(max_size=60))
def test_no_text_is_too_odd_to_be_decoded(text: str) -> None:
    path = decode(text)
    assert path is None or "\0" not in str(path)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="their file names are always Unicode")
@given(st.binary(min_size=1, max_size=20))
def test_linux_names_that_are_no_unicode_come_back(name: bytes) -> None:
    assume(not set(name) & set(b"/\\\0:") and name not in (b".", b".."))
    path = Path("/music") / os.fsdecode(name)
    assert decode(encode(path)) == path
