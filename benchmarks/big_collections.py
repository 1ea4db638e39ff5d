"""Collections of any size of every program that can be read, made from the builders of the tests.

Each track has tags, a grid, four hot cues, a memory cue and a loop, as far as its program knows of such things, and each
collection has a playlist of every 400 tracks. The music is nowhere, except for Serato's tags, which lie in music files.
"""

from __future__ import annotations

import plistlib
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from mutagen.id3 import ID3, TIT2

from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import BeatGrid, Collection, Cue, KnownTrack, Loop
from tests.interop.engine import library_made_up as engine
from tests.interop.mixxx import databases as mixxx
from tests.interop.rekordbox_anlz import anlz_bytes as anlz
from tests.interop.rekordbox_db import library as rekordbox
from tests.interop.rekordbox_usb import stick
from tests.interop.serato import libraries_made_up as serato
from tests.interop.serato.music_made_up import write_music
from tests.interop.traktor import nml_text as traktor
from tests.interop.virtualdj import databases_made_up as virtualdj

_LIST = 400  # tracks of a playlist
_FOLDER = "/Volumes/Gone/Music"
_HOT_CUES = ((0.1, "Intro"), (30.1, "Build"), (60.1, "Drop"), (120.1, "Outro"))


@dataclass(frozen=True, slots=True)
class Song:
    """What every program is told of one track."""

    number: int

    @property
    def path(self) -> str:
        return f"{_FOLDER}/{self.artist}/{self.number:05d} {self.title}.mp3"

    @property
    def title(self) -> str:
        return f"Song & Dance {self.number}"

    @property
    def artist(self) -> str:
        return f"Artist {self.number % 997}"

    @property
    def tempo(self) -> float:
        return 90 + self.number % 90 + self.number % 7 / 8

    @property
    def seconds(self) -> int:
        return 180 + self.number % 240


def songs(n_tracks: int) -> list[Song]:
    return [Song(number) for number in range(1, n_tracks + 1)]


def lists(every: list[Song]) -> list[tuple[str, list[Song]]]:
    """Return the playlists: their names and tracks."""
    parts = [every[start : start + _LIST] for start in range(0, len(every), _LIST)]
    return [(f"List {n}", part) for n, part in enumerate(parts, 1)]


def rekordbox_xml(folder: Path, every: list[Song]) -> Path:
    """Write an XML of rekordbox."""
    path = folder / "rekordbox.xml"
    nodes = "".join(
        f'<NODE Name="{name}" Type="1" KeyType="0" Entries="{len(part)}">'
        + "".join(f'<TRACK Key="{song.number}"/>' for song in part)
        + "</NODE>"
        for name, part in lists(every)
    )
    path.write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<DJ_PLAYLISTS Version="1.0.0">'
        '<PRODUCT Name="rekordbox" Version="6.8.5" Company="AlphaTheta"/>'
        f'<COLLECTION Entries="{len(every)}">\n{"".join(map(_xml_track, every))}</COLLECTION>'
        f'<PLAYLISTS><NODE Type="0" Name="ROOT" Count="{len(lists(every))}">{nodes}</NODE></PLAYLISTS>'
        "</DJ_PLAYLISTS>",
        encoding="utf-8",
    )
    return path


def _xml_track(song: Song) -> str:
    mark = '<POSITION_MARK Name="{}" Type="{}" Start="{:.3f}" {}Num="{}" Red="40" Green="226" Blue="20"/>\n'
    marks = [mark.format(name, 0, time, "", pad) for pad, (time, name) in enumerate(_HOT_CUES)]
    marks += [mark.format("", 0, 15.1, "", -1), mark.format("Loop", 4, 45.1, 'End="47.100" ', 4)]
    return (
        f'<TRACK TrackID="{song.number}" Name="Song &amp; Dance {song.number}" Artist="{song.artist}" Genre="House" '
        f'Size="{10**7 + song.number}" TotalTime="{song.seconds}" Year="2020" AverageBpm="{song.tempo:.2f}" '
        f'BitRate="320" SampleRate="44100" Rating="153" Tonality="8A" Comments="8A - 6" PlayCount="3" '
        f'Location="file://localhost{quote(song.path)}">\n'
        f'<TEMPO Inizio="0.100" Bpm="{song.tempo:.2f}" Metro="4/4" Battito="1"/>\n{"".join(marks)}</TRACK>\n'
    )


def rekordbox_db(folder: Path, every: list[Song]) -> Path:
    """Write an enciphered master.db of rekordbox 6/7, without ANLZ files."""
    contents, cues = [], []
    for song in every:
        key = str(song.number)
        more = {"ArtistID": str(song.number % 997), "BPM": round(song.tempo * 100), "Length": song.seconds}
        more |= {"FileSize": 10**7 + song.number, "KeyID": "1", "Rating": 3, "Commnt": "8A - 6"}
        contents.append(rekordbox.track(key, song.path, **more))
        for kind, (time, name) in zip((1, 2, 3, 5), _HOT_CUES, strict=True):
            cues.append(rekordbox.cue(round(time * 1000), kind, track_id=key, Comment=name))
        cues.append(rekordbox.cue(15100, 0, track_id=key))
        cues.append(rekordbox.cue(45100, 6, 47100, track_id=key))
    rows: rekordbox.Rows = {
        "djmdContent": contents,
        "djmdCue": [{"ID": str(n), **cue} for n, cue in enumerate(cues)],
        "djmdArtist": [{"ID": str(n), "Name": f"Artist {n}"} for n in range(997)],
        "djmdKey": [{"ID": "1", "ScaleName": "8A", "Seq": 1}],
        "djmdPlaylist": [rekordbox.playlist(f"p{n}", name) for n, (name, _) in enumerate(lists(every))],
        "djmdSongPlaylist": [
            row
            for n, (_, part) in enumerate(lists(every))
            for row in rekordbox.entries(f"p{n}", *(str(song.number) for song in part))
        ],
    }
    plain = rekordbox.write(folder / "plain.db", rows)
    path = rekordbox.encipher(plain, folder / "master.db")
    plain.unlink()
    return path


def rekordbox_usb(folder: Path, every: list[Song]) -> Path:
    """Write a stick of rekordbox: export.pdb, and ANLZ files with grid, cues and loop of each track."""
    root = folder / "stick"
    dat = anlz.file(anlz.grid(anlz.steady(400, 128.0, 0.1)))
    hot = [anlz.new_cue(n, round(t * 1000), name=name) for n, (t, name) in enumerate(_HOT_CUES, 1)]
    marks = anlz.new_cues(True, *hot, anlz.new_cue(5, 45100, 47100))
    ext = anlz.file(marks, anlz.new_cues(False, anlz.new_cue(0, 15100)))
    tracks = []
    for song in every:
        stated = anlz.write(root, dat, ext, f"P{song.number % 500:03d}/{song.number:08X}")
        numbers = {"artist": song.number % 997 + 1, "tempo": round(song.tempo * 100), "seconds": song.seconds}
        texts: dict[int, str | bytes] = {14: stated, 16: "8A - 6", 17: song.title}
        path = song.path.removeprefix("/Volumes/Gone")
        tracks.append(stick.track(song.number, path, texts, key=1, size=10**7 + song.number, **numbers))
    in_lists = [
        (n, place, song) for n, (_, part) in enumerate(lists(every), 1) for place, song in enumerate(part)
    ]
    tables = {
        stick.TRACKS: tracks,
        stick.ARTISTS: [stick.artist(n + 1, f"Artist {n}") for n in range(997)],
        stick.KEYS: [stick.musical_key(1, "8A")],
        stick.PLAYLISTS: [stick.playlist(n, name) for n, (name, _) in enumerate(lists(every), 1)],
        stick.ENTRIES: [stick.entry(n, place, song.number) for n, place, song in in_lists],
    }
    return stick.write(root, {kind: stick.packed(rows) for kind, rows in tables.items()})


def traktor_nml(folder: Path, every: list[Song]) -> Path:
    """Write a collection of Traktor Pro 3."""
    volume = "Gone"

    def key(song: Song) -> str:
        return volume + song.path.removeprefix("/Volumes/Gone").replace("/", "/:")

    def entry(song: Song) -> str:
        place = traktor.location(Path(song.path).name, f"/:Music/:{song.artist}/:", volume)
        marks = [traktor.grid_marker(100.0)]
        marks += [traktor.mark(t * 1000, pad=pad, NAME=name) for pad, (t, name) in enumerate(_HOT_CUES)]
        marks += [traktor.mark(15100.0), traktor.mark(45100.0, 5, 4, NAME="Loop", LEN="2000.000000")]
        about = traktor.element("INFO", PLAYTIME=song.seconds, RANKING=153, KEY="8m", FILESIZE=9765)
        key_ = traktor.element("MUSICAL_KEY", VALUE=21)
        inner = about + traktor.tempo(song.tempo) + key_ + "".join(marks)
        return traktor.entry(inner, place, TITLE=song.title, ARTIST=song.artist)

    nodes = tuple(traktor.playlist(name, *map(key, part)) for name, part in lists(every))
    return traktor.write(folder, traktor.nml(*map(entry, every), nodes=nodes))


def mixxx_database(folder: Path, every: list[Song]) -> Path:
    """Write a database of Mixxx 2.5."""
    path = folder / "mixxxdb.sqlite"
    mixxx.Database(path)
    grid = mixxx.beat_grid(128.0, 4410)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            "INSERT INTO track_locations (id, location, filename, directory, filesize, fs_deleted) VALUES (?,?,?,?,?,0)",
            [
                (s.number, s.path, Path(s.path).name, str(Path(s.path).parent), 10**7 + s.number)
                for s in every
            ],
        )
        connection.executemany(
            "INSERT INTO library (id, location, title, artist, genre, comment, samplerate, duration, mixxx_deleted, "
            "header_parsed, channels, bpm, rating, key, key_id, beats, beats_version) "
            "VALUES (?,?,?,?,'House','8A - 6',44100,?,0,1,2,?,3,'Am',22,?,'BeatGrid-2.0')",
            [(s.number, s.number, s.title, s.artist, s.seconds, s.tempo, grid) for s in every],
        )
        rows = [(1, time, 0.0, pad, name) for pad, (time, name) in enumerate(_HOT_CUES)]
        rows += [(4, 45.1, 2.0, 4, "Loop")]
        connection.executemany(
            "INSERT INTO cues (track_id, type, position, length, hotcue, label) VALUES (?,?,?,?,?,?)",
            [
                (s.number, k, t * 88200, length * 88200, pad, n)
                for s in every
                for k, t, length, pad, n in rows
            ],
        )
        for number, (name, part) in enumerate(lists(every), 1):
            connection.execute(
                "INSERT INTO Playlists (id, name, position) VALUES (?,?,?)", (number, name, number)
            )
            connection.executemany(
                "INSERT INTO PlaylistTracks (playlist_id, track_id, position) VALUES (?,?,?)",
                [(number, song.number, place) for place, song in enumerate(part, 1)],
            )
    return path


def engine_library(folder: Path, every: list[Song]) -> Path:
    """Write a library of Engine DJ (schema 3.0.2)."""
    made = engine.LibraryMadeUp(folder)
    hot = {pad: (name, time * 44100, "ff28e214") for pad, (time, name) in enumerate(_HOT_CUES)}
    blobs = (
        engine.track_data(),
        engine.beat_data([(-88200.0, -4), (13_230_000.0, 600)], [(-88200.0, -4), (13_230_000.0, 600)]),
        engine.quick_cues(hot, 4410.0),
        engine.saved_loops({0: ("Loop", 45.1 * 44100, 47.1 * 44100, "ff28e214")}),
    )
    with closing(sqlite3.connect(made.path)) as connection, connection:
        connection.executemany(
            "INSERT INTO Track (id, path, filename, title, artist, genre, comment, length, bpmAnalyzed, fileBytes, "
            "isAnalyzed, rating, key) VALUES (?,?,?,?,?,'House','8A - 6',?,?,?,1,60,1)",
            [
                (
                    *(s.number, f"..{s.path.removeprefix('/Volumes/Gone')}", Path(s.path).name, s.title),
                    *(s.artist, s.seconds, s.tempo, 10**7 + s.number),
                )
                for s in every
            ],
        )
        connection.execute("UPDATE PerformanceData SET trackData=?, beatData=?, quickCues=?, loops=?", blobs)
        entity = 0
        for number, (name, part) in enumerate(lists(every), 1):
            connection.execute(
                "INSERT INTO Playlist VALUES (?, ?, 0, 1, 0, '2026-01-01 00:00:00', 1)", (number, name)
            )
            rows = [
                (entity + n, number, song.number, engine.UUID, entity + n + 1 if n < len(part) else 0)
                for n, song in enumerate(part, 1)
            ]
            connection.executemany("INSERT INTO PlaylistEntity VALUES (?, ?, ?, ?, ?, 0)", rows)
            entity += len(part)
    return made.path


def virtualdj_database(folder: Path, every: list[Song]) -> Path:
    """Write a database.xml of VirtualDJ, and a folder of lists beside it."""
    poi = '<Poi Name="{}" Pos="{:.6f}" Num="{}" Type="cue" />'

    def song_text(song: Song) -> str:
        beat = f"{60 / song.tempo:.6f}"
        rows = [
            f'<Tags Author="{song.artist}" Title="Song &amp; Dance {song.number}" Genre="House" Bpm="{beat}" Flag="1" />',
            f'<Infos SongLength="{song.seconds}.50" PlayCount="3" Bitrate="320" />',
            f'<Scan Version="801" Bpm="{beat}" AltBpm="0.750" Volume="1.10" Key="Am" Flag="32768" />',
            '<Poi Pos="0.100" Type="beatgrid" />',
            *(poi.format(name, time, pad) for pad, (time, name) in enumerate(_HOT_CUES, 1)),
            '<Poi Name="Loop" Pos="45.100000" Type="loop" Size="4" Slot="1" />',
        ]
        return virtualdj.song(*rows, path=song.path.replace("&", "&amp;"))

    path = virtualdj.write(folder, virtualdj.database(*map(song_text, every)))
    (folder / "Playlists").mkdir()
    for name, part in lists(every):
        (folder / "Playlists" / f"{name}.m3u").write_text("".join(f"{song.path}\n" for song in part))
    return path


def itunes_xml(folder: Path, every: list[Song]) -> Path:
    """Write a library of iTunes."""
    tracks = {
        str(s.number): {
            "Track ID": s.number,
            "Name": s.title,
            "Artist": s.artist,
            "Genre": "House",
            "Comments": "8A - 6",
            "Size": 10**7 + s.number,
            "Total Time": s.seconds * 1000,
            "BPM": round(s.tempo),
            "Rating": 60,
            "Location": f"file://{quote(s.path)}",
        }
        for s in every
    }
    playlists = [
        {"Name": name, "Playlist ID": 10**6 + n, "Playlist Persistent ID": f"{n:016X}"}
        | {"All Items": True, "Playlist Items": [{"Track ID": s.number} for s in part]}
        for n, (name, part) in enumerate(lists(every))
    ]
    content = {"Major Version": 1, "Application Version": "1.4.5", "Tracks": tracks, "Playlists": playlists}
    path = folder / "iTunes Music Library.xml"
    path.write_bytes(plistlib.dumps(content, sort_keys=False))
    return path


def m3u_list(folder: Path, every: list[Song]) -> Path:
    """Write one long list."""
    path = folder / "everything.m3u8"
    lines = [f"#EXTINF:{s.seconds},{s.artist} - {s.title}\n{s.path}\n" for s in every]
    path.write_text("#EXTM3U\n" + "".join(lines), encoding="utf-8")
    return path


def serato_library(folder: Path, every: list[Song]) -> Path:
    """Write database V2 and crates of Serato."""
    tracks = [
        serato.track(
            s.path.removeprefix("/"),
            tsng=s.title,
            tart=s.artist,
            tgen="House",
            tcom="8A - 6",
            tbpm=f"{s.tempo:.2f}",
            tkey="Am",
            tlen=f"{s.seconds // 60:02d}:{s.seconds % 60:02d}.00",
        )
        for s in every
    ]
    crates = [
        (f"Subcrates/{name}.crate", serato.crate(*(s.path.removeprefix("/") for s in part)))
        for name, part in lists(every)
    ]
    return serato.library(folder, [("database V2", serato.database(*tracks)), *crates])


def serato_4(folder: Path, every: list[Song]) -> Path:
    """Write the SQLite library of Serato DJ 4."""
    path = serato.sqlite_library(folder / "_Serato_" / "Library" / "location.sqlite")
    with closing(sqlite3.connect(path)) as connection, connection:
        for table in ("container_asset", "space_asset", "asset"):
            connection.execute(f"DELETE FROM {table}")
        connection.executemany(
            "INSERT INTO asset (id, location_id, portable_id, name, artist, key, bpm, length_ms) VALUES (?,7,?,?,?,'8A',?,?)",
            [
                (s.number, s.path.removeprefix("/"), s.title, s.artist, s.tempo, s.seconds * 1000)
                for s in every
            ],
        )
        connection.executemany(
            "INSERT INTO space_asset VALUES (?, ?, 1)", [(s.number, s.number) for s in every]
        )
        for number, (name, part) in enumerate(lists(every), 100):
            connection.execute("INSERT INTO container VALUES (?, 1, ?, 1, ?, 1)", (number, name, number))
            connection.executemany(
                "INSERT INTO container_asset (container_id, space_asset_id, list_order) VALUES (?,?,?)",
                [(number, song.number, place) for place, song in enumerate(part)],
            )
    return path.parent.parent


def serato_tags(folder: Path, every: list[Song]) -> Path:
    """Write a folder of small MP3 files with Serato's tags, each another recording."""
    first = write_music(folder, Kind.MP3)
    name = _placeholder(0)
    tagged = ID3(first)
    tagged.setall("TIT2", [TIT2(encoding=0, text=f"Song & Dance {name}")])
    tagged.delall("APIC")
    tagged.save(first, v2_version=3, padding=lambda _: 0)
    cues = tuple(Cue(time / 200, pad, text) for pad, (time, text) in enumerate(_HOT_CUES))
    track = KnownTrack(
        first, "1", cues=cues, loops=(Loop(0.2, 0.4, 0, "Loop"),), beat_grid=BeatGrid.constant(0.1, 128)
    )
    (write,) = SERATO.plan(Collection(SERATO.name, (track,)), first).files
    whole = write.render(first.read_bytes())
    first.unlink()
    end = whole.rindex(b"\xff\xfb", 0, -1000)  # an even number of frames less, and a number in the last one
    for song in every:
        below = folder / f"{song.number % 200:03d}"
        below.mkdir(exist_ok=True)
        own = whole[:end].replace(name.encode(), _placeholder(song.number).encode())
        (below / f"{song.number:05d}.mp3").write_bytes(own[:-40] + f"{song.number:08d}".encode() + own[-32:])
    return folder


def _placeholder(number: int) -> str:
    return f"No.{number:05d}"


Build = Callable[[Path, list[Song]], Path]
BUILDS: dict[str, Build] = {
    "rekordbox XML": rekordbox_xml,
    "rekordbox master.db": rekordbox_db,
    "rekordbox stick": rekordbox_usb,
    "Serato database V2": serato_library,
    "Serato 4 SQLite": serato_4,
    "Serato tags in files": serato_tags,
    "Traktor NML": traktor_nml,
    "Mixxx": mixxx_database,
    "Engine DJ": engine_library,
    "VirtualDJ": virtualdj_database,
    "iTunes XML": itunes_xml,
    "M3U": m3u_list,
}
