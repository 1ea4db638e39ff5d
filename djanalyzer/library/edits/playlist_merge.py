"""A DJ program's playlists on their way in."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.database import Record
from djanalyzer.library.edits.playlist_tracks import entries_of, set_tracks
from djanalyzer.library.edits.playlists import NewPlaylist, create
from djanalyzer.library.evidence import clean
from djanalyzer.library.schema import live
from djanalyzer.library.writing import Writer
from djanalyzer.music import Playlist, Source


@dataclass(frozen=True, slots=True)
class PlaylistMerge:
    """A program's playlists on their way in; `ids` maps external ids to track ids.

    A playlist is known again by its name and its folder; of two with one name in a folder the first is the first.
    """

    writer: Writer
    source: Source
    ids: Mapping[str, int]

    def take_in(self, playlists: Sequence[Playlist], parent: int | None = None) -> None:
        """Take in one folder's playlists and, in turn, what is in them."""
        for playlist, known in zip(playlists, self._known(playlists, parent), strict=True):
            playlist_id = known.id if known else self._create(playlist, parent)
            if playlist.is_folder:
                self.take_in(playlist.children, playlist_id)
            else:
                theirs = [self.ids[t] for t in playlist.tracks if t in self.ids]
                self._merge_tracks(playlist_id, known, theirs)

    def _create(self, playlist: Playlist, parent: int | None) -> int:
        return create(self.writer, NewPlaylist(playlist.name, parent, playlist.is_folder, self.source))

    def _known(self, playlists: Sequence[Playlist], parent: int | None) -> list[Record]:
        table = schema.playlists.c
        query = select(schema.playlists).where(table.parent_id.is_not_distinct_from(parent))
        query = query.where(table.source_kind == self.source.kind, table.source_name == self.source.name)
        query = query.where(live(schema.playlists)).order_by(table.position, table.id)
        waiting: dict[tuple[str, bool], list[Record]] = {}
        for row in self.writer.connection.execute(query):
            waiting.setdefault((row.name, row.is_folder), []).append(row)
        found = [waiting.get((clean(p.name), p.is_folder), []) for p in playlists]
        return [rows.pop(0) if rows else None for rows in found]

    def _merge_tracks(self, playlist_id: int, known: Record | None, theirs: list[int]) -> None:
        """Follow what changed in the program since last time; what the DJ did to the list here stays."""
        before: list[int] = json.loads(known.imported or "[]") if known else []
        if known and theirs == before:
            return
        ours = [entry.track_id for entry in entries_of(self.writer, playlist_id)]
        merged = theirs if ours == before else _three_way(before, theirs, ours)
        set_tracks(self.writer, playlist_id, merged)
        self.writer.change("playlists", playlist_id, {"imported": json.dumps(theirs)})


def _three_way(before: list[int], theirs: list[int], ours: list[int]) -> list[int]:
    gone, held = set(before) - set(theirs), set(before) | set(ours)
    return [i for i in ours if i not in gone] + [i for i in theirs if i not in held]
