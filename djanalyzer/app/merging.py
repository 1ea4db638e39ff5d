"""A DJ program's collection joins the library: their track is our track, their times become ours."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.amounts import counted
from djanalyzer.app.jobs import Job
from djanalyzer.app.reports import ImportReport
from djanalyzer.app.sources import note
from djanalyzer.app.timing import to_ours
from djanalyzer.interop.targets import is_elsewhere, is_here
from djanalyzer.music import Collection, KnownTrack, OffsetChoice, Playlist, Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.interop.matching import Match
    from djanalyzer.library.records import Changes, KnownFile

_PART = 500  # tracks of one transaction
_ABSENT = "The file is not where {program} says it is."
_ABSENT_HINT = "If it was moved: Library, Find moved files (`djanalyzer relocate FOLDER`)."
_IN_THE_CLOUD = "It lies in the cloud and not on this computer."
_CLOUD_HINT = "Open its folder, choose to keep it on this device, and import again."
_OTHER_ENCODING = "It is another kind of file: its times may lie some milliseconds off."
_LOCKED = "What is locked of {tracks} stays as it is."
_LOCKED_HINT = "What {program} says is kept: unlock it to see it."
_LEFT = "It is in {program}'s collection no longer."
_LEFT_HINT = "It stays here with all that was known of it."


def merge(
    session: Session, collection: Collection, source: str, job: Job, location: Path | None = None
) -> ImportReport:
    """Take a collection into the library, as one step to be undone, and say what it brought.

    Tracks are matched by their paths, then by file name or title with the same length. What is matched by less than its
    path is remarked; what is not there at all is listed as missing. Where the collection has a `location`, it is noted
    what it holds, and tracks that it held at the last import and holds no longer are marked and listed.
    """
    job.report(0, None, "matching tracks")
    collection = replace(collection, playlists=tuple(map(_untangled, collection.playlists)))
    known = session.library.known_files()
    matches = _matches(session, collection, known)
    files = _present_files(known.values())
    offsets = session.offsets
    ours = tuple(_on_our_axis(collection.program, match, files, offsets) for match in matches)
    found = {m.track.external_id: m.track_id for m in matches if m.track_id is not None}
    missing = [m.track for m in matches if not _is_there(m, files)]
    why = {track.external_id: _why_missing(collection.program, track.path) for track in missing}
    absent = {external_id: problem.message for external_id, problem in why.items()}
    links = _Links(found, absent, known, location)
    changes, left = _write(session, replace(collection, tracks=ours), links, job)
    n_new = sum(row.state != "missing" for row in session.rows(changes.created))
    report = replace(_counts(ours, changes, n_new, len(missing)), source=source)
    return replace(
        report,
        missing=tuple(why[track.external_id] for track in missing),
        remarks=(*_remarks(matches, files), *_locked(session, collection.program, changes.track_ids)),
        left=tuple(
            Problem(str(row.path), _LEFT.format(program=collection.program), _LEFT_HINT)
            for row in session.rows(left)
        ),
        n_playlists=_n_playlists(collection.playlists),
        track_ids=tuple(dict.fromkeys((*found.values(), *changes.created))),
    )


def _locked(session: Session, program: str, track_ids: Iterable[int]) -> Iterator[Problem]:
    """Say of how many tracks something is locked, of which the program says another thing than it did before."""
    if n_locked := len(session.library.tracks_with_locks(track_ids)):
        message = _LOCKED.format(tracks=counted(n_locked, "track"))
        yield Problem(program, message, _LOCKED_HINT.format(program=program))


@dataclass(frozen=True, slots=True)
class _Links:
    """Which of their tracks (by external id) are ours, which are not there, with the reason, and the files known before.

    `location` is where the collection lies, None where nothing shall be noted of what it holds.
    """

    found: Mapping[str, int]
    absent: Mapping[str, str]
    known: Mapping[Path, KnownFile]
    location: Path | None


def _write(
    session: Session, collection: Collection, links: _Links, job: Job
) -> tuple[Changes, Sequence[int]]:
    """Write tracks part by part, so that nobody has to wait long for the library, and the playlists at the end.

    Returns what has changed, and which tracks have left the collection.
    """
    from djanalyzer.library.edits import Entry, MergeCollection
    from djanalyzer.library.records import Changes

    batch = uuid.uuid4().hex
    track_ids: set[int] = set()
    created: list[int] = []
    n_done = 0
    for part in _parts(collection.tracks, links.found):
        job.report(n_done, len(collection.tracks), "taking in tracks")
        some = replace(collection, tracks=part, playlists=())
        changes = session.do(MergeCollection(some, links.found, links.absent, batch))
        track_ids |= changes.track_ids
        created += changes.created
        n_done += len(part)
    is_all_known = all(track.external_id in links.found for track in collection.tracks)
    files = links.known if is_all_known else session.library.known_files()
    ids = _track_ids(files, collection.tracks, links.found)
    session.do(MergeCollection(replace(collection, tracks=()), ids, batch=batch))
    left: Sequence[int] = ()
    if links.location is not None:
        entries = {t.external_id: Entry(ids[t.external_id], t.path) for t in collection.tracks}
        left = note(session, collection.program, links.location, entries, batch)
    return Changes(frozenset(track_ids), created=tuple(created)), left


def _parts(tracks: Sequence[KnownTrack], found: Mapping[str, int]) -> Iterator[tuple[KnownTrack, ...]]:
    """Yield the tracks in parts; what a program has twice stays together, for it is one track of ours."""
    groups: dict[int | str, list[KnownTrack]] = {}
    for track in tracks:
        groups.setdefault(found.get(track.external_id, str(track.path)), []).append(track)
    part: list[KnownTrack] = []
    for group in groups.values():
        part += group
        if len(part) >= _PART:
            yield tuple(part)
            part = []
    if part:
        yield tuple(part)


def _track_ids(
    files: Mapping[Path, KnownFile], tracks: Iterable[KnownTrack], found: Mapping[str, int]
) -> dict[str, int]:
    """Return our id of each of their tracks, now that all of them are in the library."""
    by_path = {t.external_id: files[t.path].track_id for t in tracks if t.path in files}
    return {**by_path, **found}


def _matches(session: Session, collection: Collection, known: Mapping[Path, KnownFile]) -> tuple[Match, ...]:
    from djanalyzer.interop.matching import Candidate, match

    rows = {row.id: row for row in session.rows(session.find())}
    candidates = [
        Candidate(row.id, file.path, row.title, row.artist, row.duration, file.size, row.bpm)
        for file in known.values()
        if (row := rows.get(file.track_id)) is not None
    ]
    return match(collection.tracks, candidates)


def _present_files(files: Iterable[KnownFile]) -> dict[int, Path]:
    """Return for each track a file of it that is there."""
    return {file.track_id: file.path for file in files if file.state != "missing"}


def _is_there(match: Match, files: Mapping[int, Path]) -> bool:
    return match.track_id in files or is_here(match.track.path)


def _why_missing(program: str, path: Path) -> Problem:
    try:
        is_in_cloud = is_elsewhere(path)
    except (OSError, ValueError):
        is_in_cloud = False
    if is_in_cloud:
        return Problem(str(path), _IN_THE_CLOUD, _CLOUD_HINT)
    return Problem(str(path), _ABSENT.format(program=program), _ABSENT_HINT)


def _on_our_axis(program: str, match: Match, files: Mapping[int, Path], offsets: OffsetChoice) -> KnownTrack:
    """Return their track with its times on our axis; the file that is there says how they differ."""
    is_in_place = is_here(match.track.path)
    there = match.track.path if is_in_place else files.get(match.track_id or 0, match.track.path)
    return replace(to_ours(program, replace(match.track, path=there), offsets), path=match.track.path)


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
        n_sections=sum(len(track.sections) for track in ours),
    )


def _remarks(matches: Sequence[Match], files: Mapping[int, Path]) -> Iterator[Problem]:
    for match in matches:
        if match.track_id is not None and match.track_id in files and match.how not in ("path", "nothing"):
            ours = files[match.track_id]
            is_other = ours.suffix.lower() != match.track.path.suffix.lower()
            more = f" {_OTHER_ENCODING}" if is_other else ""
            yield Problem(str(match.track.path), f"Taken for {ours}, by {match.how} and length.{more}")


def _untangled(playlist: Playlist) -> Playlist:
    """Give the tracks of a list that holds lists too a list of their own in it: our folders hold lists alone."""
    children = tuple(map(_untangled, playlist.children))
    if playlist.is_folder and playlist.tracks:
        children = (Playlist(playlist.name, playlist.tracks), *children)
        return replace(playlist, tracks=(), children=children)
    return replace(playlist, children=children)


def _n_playlists(playlists: Iterable[Playlist]) -> int:
    return sum(_n_playlists(p.children) if p.is_folder else 1 for p in playlists)
