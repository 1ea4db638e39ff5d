"""OneLibrary (Device Library Plus): the database `exportLibrary.db` that newer players read, and some need.

It is made like `master.db`, with other names, another key, and cues in microseconds; so `rekordbox_db` reads it in
its own words. Paths begin at the stick.
"""

from __future__ import annotations

from pathlib import Path, PurePosixPath

from djanalyzer.interop.problems import Problems
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.rekordbox_anlz import Analysed, AnalysisReader
from djanalyzer.interop.rekordbox_db.cue_reading import Marks
from djanalyzer.interop.rekordbox_db.opening import opened_copy, unlocked_one_library
from djanalyzer.interop.rekordbox_db.playlist_reading import read_playlists
from djanalyzer.interop.rekordbox_db.tables import Tables, Vocabulary
from djanalyzer.interop.rekordbox_db.track_reading import TrackReader
from djanalyzer.music import Cue, KnownTrack, Loop, Playlist

NAME = "exportLibrary.db"
_EVERY = 100  # tracks between two reports

_NAMES = {
    "djmdAlbum": "album",
    "djmdArtist": "artist",
    "djmdColor": "color",
    "djmdContent": "content",
    "djmdCue": "cue",
    "djmdGenre": "genre",
    "djmdHistory": "history",
    "djmdHotCueBanklist": "hotCueBankList",
    "djmdKey": "key",
    "djmdLabel": "label",
    "djmdMyTag": "myTag",
    "djmdPlaylist": "playlist",
    "djmdSongHistory": "history_content",
    "djmdSongHotCueBanklist": "hotCueBankList_cue",
    "djmdSongMyTag": "myTag_content",
    "djmdSongPlaylist": "playlist_content",
}
_COLUMNS = {
    "djmdAlbum": {"ID": "album_id", "Name": "name"},
    "djmdArtist": {"ID": "artist_id", "Name": "name"},
    "djmdColor": {"ID": "color_id", "Commnt": "name"},
    "djmdContent": {
        "ID": "content_id",
        "FolderPath": "path",
        "Title": "title",
        "ArtistID": "artist_id_artist",
        "AlbumID": "album_id",
        "GenreID": "genre_id",
        "LabelID": "label_id",
        "RemixerID": "artist_id_remixer",
        "ComposerID": "artist_id_composer",
        "KeyID": "key_id",
        "ColorID": "color_id",
        "BPM": "bpmx100",
        "Length": "length",
        "TrackNo": "trackNo",
        "ReleaseYear": "releaseYear",
        "Rating": "rating",
        "Commnt": "djComment",
        "AnalysisDataPath": "analysisDataFilePath",
        "OrgArtistID": "artist_id_originalArtist",
        "Lyricist": "artist_id_lyricist",
        "FileSize": "fileSize",
        "BitRate": "bitrate",
        "SampleRate": "samplingRate",
        "BitDepth": "bitDepth",
        "DiscNo": "discNo",
        "StockDate": "dateAdded",
        "DJPlayCount": "djPlayCount",
        "Subtitle": "subtitle",
        "ReleaseDate": "releaseDate",
        "DateCreated": "dateCreated",
        "ISRC": "isrc",
        "DeliveryComment": "kuvoDeliveryComment",
    },
    "djmdCue": {
        "ID": "cue_id",
        "ContentID": "content_id",
        "InMsec": "inUsec",
        "OutMsec": "outUsec",
        "Kind": "kind",
        "ColorTableIndex": "colorTableIndex",
        "Comment": "cueComment",
        "ActiveLoop": "isActiveLoop",
    },
    "djmdGenre": {"ID": "genre_id", "Name": "name"},
    "djmdHistory": {
        "ID": "history_id",
        "Seq": "sequenceNo",
        "Name": "name",
        "Attribute": "attribute",
        "ParentID": "history_id_parent",
    },
    "djmdHotCueBanklist": {"ID": "hotCueBankList_id", "Name": "name"},
    "djmdKey": {"ID": "key_id", "ScaleName": "name"},
    "djmdLabel": {"ID": "label_id", "Name": "name"},
    "djmdMyTag": {"ID": "myTag_id", "Name": "name", "ParentID": "myTag_id_parent"},
    "djmdPlaylist": {
        "ID": "playlist_id",
        "Seq": "sequenceNo",
        "Name": "name",
        "Attribute": "attribute",
        "ParentID": "playlist_id_parent",
    },
    "djmdSongHistory": {"HistoryID": "history_id", "ContentID": "content_id", "TrackNo": "sequenceNo"},
    "djmdSongHotCueBanklist": {
        "HotCueBanklistID": "hotCueBankList_id",
        "CueID": "cue_id",
        "TrackNo": "sequenceNo",
    },
    "djmdSongMyTag": {"MyTagID": "myTag_id", "ContentID": "content_id"},
    "djmdSongPlaylist": {"PlaylistID": "playlist_id", "ContentID": "content_id", "TrackNo": "sequenceNo"},
}
_VOCABULARY = Vocabulary(
    tracks="content",
    count="SELECT count(*) FROM content",
    statements={
        "djmdAlbum": "SELECT * FROM album",
        "djmdArtist": "SELECT * FROM artist",
        "djmdColor": "SELECT * FROM color",
        "djmdContent": "SELECT * FROM content",
        "djmdCue": "SELECT * FROM cue",
        "djmdGenre": "SELECT * FROM genre",
        "djmdHistory": "SELECT * FROM history",
        "djmdHotCueBanklist": "SELECT * FROM hotCueBankList",
        "djmdKey": 'SELECT * FROM "key"',
        "djmdLabel": "SELECT * FROM label",
        "djmdMyTag": "SELECT * FROM myTag",
        "djmdPlaylist": "SELECT * FROM playlist",
        "djmdSongHistory": "SELECT * FROM history_content",
        "djmdSongHotCueBanklist": "SELECT * FROM hotCueBankList_cue",
        "djmdSongMyTag": "SELECT * FROM myTag_content",
        "djmdSongPlaylist": "SELECT * FROM playlist_content",
    },
    names=_NAMES,
    columns={
        (table, ours): theirs for table, columns in _COLUMNS.items() for ours, theirs in columns.items()
    },
    ticks=1_000_000,
    # Unlike `master.db` without a gap: D is 4.
    pads={kind: kind - 1 for kind in range(1, 17)},
    active_loop=None,
)


class _StickTracks(TrackReader):
    """Tracks whose paths begin at the stick, and whose cues lie in the analyses too."""

    def __init__(self, tables: Tables, root: Path, problems: Problems) -> None:
        super().__init__(tables, AnalysisReader(root, problems), problems)
        self._root = root

    def path_of(self, stated: str) -> Path | None:
        """Return the file on the stick; None where the path leads out of it."""
        plain = stated.replace("\\", "/").strip("/")
        if not plain or "\0" in plain or ".." in plain.split("/"):
            return None
        return self._root / PurePosixPath(plain)

    def marks_of(self, marks: Marks, analysed: Analysed) -> tuple[tuple[Cue, ...], tuple[Loop, ...]]:
        """Return cues and loops as the players take them: from the analysis, and where it has none the database's."""
        if analysed.cues or analysed.loops:
            return analysed.cues, analysed.loops
        return super().marks_of(marks, analysed)


def read(
    path: Path, root: Path, problems: Problems, report: Progress
) -> tuple[tuple[KnownTrack, ...], tuple[Playlist, ...]]:
    """Read tracks and playlists of an `exportLibrary.db`; of a copy, never of the original.

    Raises
    ------
    UnreadableCollection
        It cannot be opened, or is another database.
    """
    with opened_copy(path, lambda said: problems.add(path.name, said), unlocked_one_library) as database:
        tables = Tables(database, path, problems, _VOCABULARY)
        n_tracks = max(tables.n_tracks(), 1)
        tracks: list[KnownTrack] = []
        for track in _StickTracks(tables, root, problems).tracks():
            tracks.append(track)
            if len(tracks) % _EVERY == 0:
                report(min(1.0, len(tracks) / n_tracks))
        known = frozenset(track.external_id for track in tracks)
        return tuple(tracks), read_playlists(tables, known, problems)
