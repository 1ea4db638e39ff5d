"""A small library of every DJ system, each with a bit of everything that its reader looks at."""

from __future__ import annotations

import plistlib
from dataclasses import dataclass
from pathlib import Path

from djanalyzer.interop.engine import ENGINE
from djanalyzer.interop.mixed_in_key import MIXED_IN_KEY
from djanalyzer.interop.mixxx import MIXXX
from djanalyzer.interop.playlists import ITUNES, M3U
from djanalyzer.interop.protocol import DjSystem
from djanalyzer.interop.rekordbox_db import REKORDBOX_DB
from djanalyzer.interop.rekordbox_usb import REKORDBOX_USB
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.interop.virtualdj import VIRTUALDJ
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop
from tests.interop import xml_text
from tests.interop.engine import library_made_up as engine
from tests.interop.mixed_in_key import tagged_files
from tests.interop.mixxx.databases import Database, beat_grid, beat_map
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_db import library as rekordbox_db
from tests.interop.rekordbox_usb import stick
from tests.interop.serato import libraries_made_up as serato
from tests.interop.serato.music_made_up import SUFFIXES, write_music
from tests.interop.traktor import nml_text
from tests.interop.virtualdj import databases_made_up as virtualdj

_GRID = anlz.file(anlz.grid(anlz.steady(16, 120.0, 0.5)))
_MARKS = anlz.file(
    anlz.new_cues(True, anlz.new_cue(1, 500, name="Drop"), anlz.new_cue(2, 2500, 4500)),
    anlz.new_cues(False, anlz.new_cue(0, 700)),
    anlz.masked(anlz.phrases(2, 17, anlz.phrase(1, 1, 1))),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One file of a library: what is damaged, what a reader is given, and the reader."""

    file: Path
    location: Path
    system: DjSystem


def every_system(folder: Path) -> list[Case]:
    """Write a library of each system below `folder` and return its files."""
    builders = (
        _rekordbox_xml, _rekordbox_db, _stick, _serato, _serato_music, _traktor, _mixxx, _engine, _virtualdj,
        _mixed_in_key, _itunes, _m3u,
    )  # fmt: skip
    cases: list[Case] = []
    for build in builders:
        place = folder / build.__name__.strip("_")
        place.mkdir(parents=True)
        cases += build(place)
    return cases


def _rekordbox_xml(folder: Path) -> list[Case]:
    marks = (
        '<TEMPO Inizio="0.5" Bpm="120.00" Metro="4/4" Battito="1"/><TEMPO Inizio="8.5" Bpm="121.50" Metro="4/4" Battito="3"/>'
        '<POSITION_MARK Name="Drop" Type="0" Start="1.5" Num="0" Red="40" Green="226" Blue="20"/>'
        '<POSITION_MARK Name="" Type="4" Start="2.5" End="4.5" Num="-1"/>'
    )
    lists = '<NODE Type="1" Name="Set" KeyType="0" Entries="1"><TRACK Key="1"/></NODE>'
    text = xml_text.collection(xml_text.track(marks, Rating="204", Tonality="Am"), playlists=lists)
    path = xml_text.write(folder, text)
    return [Case(path, path, REKORDBOX_XML)]


def _rekordbox_db(folder: Path) -> list[Case]:
    rows = {
        "djmdContent": [rekordbox_db.track(BPM=12800, Length=200, Rating=4, KeyID="5", ArtistID="6")],
        "djmdCue": [
            rekordbox_db.cue(1000, 1, Comment="Drop", ColorTableIndex=22),
            rekordbox_db.cue(2000),
            rekordbox_db.cue(3000, 5, 5000),
        ],
        "djmdKey": [{"ID": "5", "ScaleName": "Am"}],
        "djmdArtist": [{"ID": "6", "Name": "Someone"}],
        "djmdPlaylist": [rekordbox_db.playlist("1", "Set")],
        "djmdSongPlaylist": rekordbox_db.entries("1", "1"),
    }
    path = rekordbox_db.write(folder / "master.db", rows)
    return [Case(path, path, REKORDBOX_DB)]


def _stick(folder: Path) -> list[Case]:
    stated = anlz.write(folder, _GRID, _MARKS)
    row = stick.track(7, "/Contents/a.mp3", {14: stated}, artist=1, tempo=12050, key=4, color=5)
    tables = {
        stick.TRACKS: [[row]],
        stick.ARTISTS: [[stick.artist(1, "Someone")]],
        stick.KEYS: [[stick.musical_key(4, "8A")]],
        stick.COLORS: [[stick.color(5, "Green")]],
        stick.PLAYLISTS: [[stick.playlist(1, "Set")]],
        stick.ENTRIES: [[stick.entry(1, 1, 7)]],
    }
    stick.write(folder, tables)
    return [Case(path, folder, REKORDBOX_USB) for path in _files(folder)]


def _serato(folder: Path) -> list[Case]:
    entry = serato.track("Music/a.mp3", tsng="A", tart="Someone", tbpm="124.5", tkey="8A")
    crate = serato.crate("Music/a.mp3")
    library = serato.library(
        folder,
        (
            ("database V2", serato.database(entry)),
            ("Subcrates/House%%Deep.crate", crate),
            ("SmartCrates/New.scrate", serato.smart_crate("Music/a.mp3")),
            ("neworder.pref", serato.order("House", "House%%Deep")),
        ),
    )
    tables = serato.sqlite_library(folder / "four" / "_Serato_" / "Library" / "location.sqlite")
    return [
        *(Case(path, library, SERATO) for path in _files(library)),
        Case(tables, tables.parents[1], SERATO),
    ]


def _serato_music(folder: Path) -> list[Case]:
    cases = []
    for kind in SUFFIXES:
        path = write_music(folder, kind)
        marks = (Cue(0.25, 0, "Drop", "#CC0000"), Cue(0.5, 3, "Break", "#0000CC"))
        grid = BeatGrid.constant(0.1, 124.0)
        track = KnownTrack(path, "", beat_grid=grid, cues=marks, loops=(Loop(0.5, 0.75, 0, "Loop"),))
        for file in SERATO.plan(Collection("Serato", (track,)), folder).files:
            if file.target == path:
                path.write_bytes(file.render(path.read_bytes()))
        cases.append(Case(path, path, SERATO))
    return cases


def _traktor(folder: Path) -> list[Case]:
    marks = (
        nml_text.tempo(),
        nml_text.grid_marker(500.0, 128.0),
        nml_text.mark(1500.0, 0, 0, NAME="Drop"),
        nml_text.mark(2500.0, 5, 1, LEN="2000.000000"),
    )
    text = nml_text.nml(
        nml_text.entry("".join(marks)),
        nodes=(
            nml_text.playlist("Set", "Macintosh HD/:Users/:dj/:Music/:A Track.mp3"),
            nml_text.smartlist("New", "$ARTIST % x"),
        ),
        version=nml_text.PRO_4,
    )
    path = nml_text.write(folder, text)
    return [Case(path, path, TRAKTOR)]


def _mixxx(folder: Path) -> list[Case]:
    database = Database(folder / "mixxxdb.sqlite")
    first = database.track("/m/a.mp3", title="A", beats=beat_grid(126.5, 4410), beats_version="BeatGrid-2.0")
    frames = [4410 + 20_000 * beat + 10 * beat * beat for beat in range(16)]
    second = database.track("/m/b.mp3", beats=beat_map(frames), beats_version="BeatMap-1.0")
    database.cue(first, 1, 1.5, hotcue=0, label="Drop", color=0x28E214)
    database.cue(first, 4, 2.5, length=2.0, hotcue=1)
    database.cue(second, 6, 0.5, length=8.0, hotcue=-1)
    database.playlist("Set", [first, second])
    database.crate("Crate", [second])
    return [Case(database.path, database.path, MIXXX)]


def _engine(folder: Path) -> list[Case]:
    library = engine.LibraryMadeUp(folder)
    track = library.add(
        beatData=engine.beat_data(adjusted=[(-88200.0, -4), (13_252_050.0, 601)]),
        quickCues=engine.quick_cues({0: ("Drop", 441000.0, "ffff0000")}, main=44100.0),
        loops=engine.saved_loops({0: ("Loop", 88200.0, 176400.0, "ff00ff00")}),
    )
    library.add_list("Set", [track])
    prime = engine.prime_library(folder / "prime")
    return [
        Case(library.path, library.path, ENGINE),
        *(Case(path, prime, ENGINE) for path in _files(prime)),
    ]


def _virtualdj(folder: Path) -> list[Case]:
    points = (
        '<Poi Name="Drop" Pos="1.50" Num="1" Color="4294901760" />',
        '<Poi Name="Loop" Pos="2.50" Num="-1" Type="loop" Size="4.0" Slot="1" />',
        '<Poi Name="Break 1" Pos="60.250" Type="remix" />',
    )
    path = virtualdj.write(folder, virtualdj.database(virtualdj.full_song(*points)))
    return [Case(path, path, VIRTUALDJ)]


def _mixed_in_key(folder: Path) -> list[Case]:
    tags = tagged_files.frames(tagged_files.all_objects(), {"EnergyLevel": "6"})
    texts = {name.lower(): content.decode() for name, content in tagged_files.all_objects().items()}
    paths = (
        tagged_files.mp3(folder, tags),
        tagged_files.aiff(folder, tags),
        tagged_files.wave(folder, tags),
        tagged_files.flac(folder, texts),
        tagged_files.m4a(folder, texts),
    )
    return [Case(path, path, MIXED_IN_KEY) for path in paths]


def _itunes(folder: Path) -> list[Case]:
    track = {"Track ID": 1, "Name": "A", "BPM": 128, "Total Time": 200_000, "Location": "file:///m/a.mp3"}
    lists = [{"Name": "Set", "Playlist ID": 2, "Playlist Items": [{"Track ID": 1}]}]
    content = {"Major Version": 1, "Tracks": {"1": track}, "Playlists": lists}
    path = folder / "Library.xml"
    path.write_bytes(plistlib.dumps(content, sort_keys=False))
    return [Case(path, path, ITUNES)]


def _m3u(folder: Path) -> list[Case]:
    path = folder / "set.m3u8"
    path.write_text("#EXTM3U\n#EXTINF:200,Someone - A\n/m/a.mp3\nb.mp3\n", "utf-8")
    return [Case(path, path, M3U)]


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
