"""Builds databases of rekordbox 6/7 from the specification, plain or enciphered as rekordbox does it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

TABLES = {
    "djmdContent": (
        "ID FolderPath FileNameL Title ArtistID AlbumID GenreID BPM Length TrackNo BitRate BitDepth Commnt FileType "
        "Rating ReleaseYear RemixerID LabelID OrgArtistID KeyID StockDate ColorID DJPlayCount AnalysisDataPath FileSize "
        "DiscNo ComposerID Subtitle SampleRate ReleaseDate DateCreated Lyricist ISRC DeliveryComment HotCueAutoLoad UUID "
        "ImagePath rb_LocalFolderPath"
    ),
    "djmdCue": (
        "ID ContentID InMsec InFrame OutMsec OutFrame Kind Color ColorTableIndex ActiveLoop Comment BeatLoopSize"
    ),
    "contentCue": "ID ContentID Cues rb_cue_count",
    "djmdHistory": "ID Seq Name Attribute ParentID DateCreated",
    "djmdSongHistory": "ID HistoryID ContentID TrackNo",
    "djmdHotCueBanklist": "ID Seq Name Attribute ParentID",
    "djmdSongHotCueBanklist": "ID HotCueBanklistID ContentID TrackNo CueID InMsec OutMsec Comment",
    "djmdRelatedTracks": "ID Seq Name Attribute ParentID Criteria",
    "djmdSongRelatedTracks": "ID RelatedTracksID ContentID TrackNo",
    "djmdArtist": "ID Name",
    "djmdAlbum": "ID Name",
    "djmdGenre": "ID Name",
    "djmdLabel": "ID Name",
    "djmdKey": "ID ScaleName Seq",
    "djmdColor": "ID SortKey Commnt",
    "djmdMyTag": "ID Seq Name Attribute ParentID",
    "djmdSongMyTag": "ID MyTagID ContentID",
    "djmdPlaylist": "ID Seq Name Attribute ParentID SmartList",
    "djmdSongPlaylist": "ID PlaylistID ContentID TrackNo",
}

Rows = Mapping[str, Iterable[Mapping[str, object]]]


def write(path: Path, rows: Rows, *, without: Iterable[str] = ()) -> Path:
    """Write a plain database; rows not marked otherwise are not deleted."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        fill(connection, rows, without)
    return path


def fill(connection: sqlite3.Connection, rows: Rows, without: Iterable[str] = ()) -> None:
    for table, columns in TABLES.items():
        if table not in without:
            named = ", ".join(f"{column} {_kind(column)}" for column in columns.split())
            connection.execute(f"CREATE TABLE {table} ({named}, rb_local_deleted TINYINT DEFAULT 0)")
    for table, filled in rows.items():
        for row in filled:
            places = ", ".join("?" * len(row))
            connection.execute(
                f"INSERT INTO {table} ({', '.join(row)}) VALUES ({places})", tuple(row.values())
            )
    connection.commit()


def _kind(column: str) -> str:
    texts = ("ID", "Name", "Path", "Title", "Comment", "Commnt", "List")
    return "VARCHAR(255)" if column.endswith(texts) else "INTEGER" if column[0].isupper() else ""


def encipher(plain: Path, target: Path) -> Path:
    """Write the same database as rekordbox keeps it."""
    from pyrekordbox.masterdb.database import BLOB
    from pyrekordbox.utils import deobfuscate
    from sqlcipher3 import dbapi2

    with closing(dbapi2.connect(str(plain))) as connection:
        connection.execute("ATTACH DATABASE ? AS target KEY ?", (str(target), deobfuscate(BLOB)))
        connection.execute("SELECT sqlcipher_export('target')")
        connection.commit()
        connection.execute("DETACH DATABASE target")
    return target


def track(key: str = "1", path: str = "C:/Music/a.mp3", **columns: object) -> dict[str, object]:
    return {"ID": key, "FolderPath": path, "Title": f"Track {key}", **columns}


def cue(
    start: int, kind: int = 0, stop: int | None = -1, track_id: str = "1", **columns: object
) -> dict[str, object]:
    return {"ContentID": track_id, "InMsec": start, "OutMsec": stop, "Kind": kind, "Color": -1, **columns}


def playlist(key: str, name: str, parent: str = "root", **columns: object) -> dict[str, object]:
    return {"ID": key, "Name": name, "ParentID": parent, "Attribute": 0, "Seq": 1, **columns}


def entries(playlist_id: str, *track_ids: str) -> list[dict[str, object]]:
    return [{"PlaylistID": playlist_id, "ContentID": t, "TrackNo": n + 1} for n, t in enumerate(track_ids)]
