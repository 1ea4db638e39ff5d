"""A DJ program's collection joins the library: their track is our track, their times become ours."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.reports import ImportReport
from djanalyzer.app.timing import to_ours
from djanalyzer.music import Collection, KnownTrack, Playlist, Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.interop.matching import Match
    from djanalyzer.library.records import Changes, KnownFile

_ABSENT = "The file is not where rekordbox says it is."


def merge(session: Session, collection: Collection, source: str) -> ImportReport:
    """Take a collection into the library, in one edit, and say what it brought.

    Tracks are matched by their paths, then by file name or title with the same length. What is matched by less than its
    path is remarked; what is not there at all is listed as missing.
    """
    from djanalyzer.library.edits import MergeCollection

    matches = _matches(session, collection)
    files = _present_files(session.library.known_files().values())
    ours = tuple(_on_our_axis(collection.program, match, files) for match in matches)
    found = {m.track.external_id: m.track_id for m in matches if m.track_id is not None}
    missing = [m.track for m in matches if not _is_there(m, files)]
    absent = {track.external_id: _ABSENT for track in missing}
    changes = session.do(MergeCollection(replace(collection, tracks=ours), found, absent))
    n_new = sum(row.state != "missing" for row in session.rows(changes.created))
    report = replace(_counts(ours, changes, n_new, len(missing)), source=source)
    return replace(
        report,
        missing=tuple(
            Problem(str(track.path), _ABSENT, "Import the folder where it is now.") for track in missing
        ),
        remarks=tuple(_remarks(matches, files)),
        n_playlists=_n_playlists(collection.playlists),
        track_ids=tuple(dict.fromkeys((*found.values(), *changes.created))),
    )


def _matches(session: Session, collection: Collection) -> tuple[Match, ...]:
    from djanalyzer.interop.matching import Candidate, match

    rows = {row.id: row for row in session.rows(session.find())}
    candidates = [
        Candidate(row.id, file.path, row.title, row.artist, row.duration, file.size)
        for file in session.library.known_files().values()
        if (row := rows.get(file.track_id)) is not None
    ]
    return match(collection.tracks, candidates)


def _present_files(files: Iterable[KnownFile]) -> dict[int, Path]:
    """Return for each track a file of it that is there."""
    return {file.track_id: file.path for file in files if file.state != "missing"}


def _is_there(match: Match, files: Mapping[int, Path]) -> bool:
    return match.track_id in files or os.path.exists(match.track.path)


def _on_our_axis(program: str, match: Match, files: Mapping[int, Path]) -> KnownTrack:
    """Return their track with its times on our axis; the file that is there says how they differ."""
    is_in_place = os.path.exists(match.track.path)
    there = match.track.path if is_in_place else files.get(match.track_id or 0, match.track.path)
    return replace(to_ours(program, replace(match.track, path=there)), path=match.track.path)


def _counts(ours: Sequence[KnownTrack], changes: Changes, n_new: int, n_missing: int) -> ImportReport:
    n_changed = len(changes.track_ids - set(changes.created))
    return ImportReport(
        "",
        new=n_new,
        changed=n_changed,
        unchanged=max(0, len(ours) - n_missing - n_new - n_changed),
        n_cues=sum(len(track.cues) for track in ours),
        n_loops=sum(len(track.loops) for track in ours),
        n_grids=sum(track.beat_grid is not None for track in ours),
    )


def _remarks(matches: Sequence[Match], files: Mapping[int, Path]) -> Iterator[Problem]:
    for match in matches:
        if match.track_id is not None and match.track_id in files and match.how not in ("path", "nothing"):
            yield Problem(
                str(match.track.path), f"Taken for {files[match.track_id]}, by {match.how} and length."
            )


def _n_playlists(playlists: Iterable[Playlist]) -> int:
    return sum(_n_playlists(p.children) if p.is_folder else 1 for p in playlists)
