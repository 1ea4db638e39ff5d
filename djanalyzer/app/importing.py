"""Music and knowledge come in: folders and files with their tags, collections of DJ programs with cues and grids.

Importing the same thing twice changes nothing. What is missing or unreadable is listed with the reason; the rest goes on.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.calibration import align_times
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.reports import ImportReport
from djanalyzer.app.scanning import scan_files, scan_folder
from djanalyzer.app.sources import remember, unchanged_report
from djanalyzer.errors import Trouble, UnreadableCollection
from djanalyzer.interop.targets import is_here
from djanalyzer.music import Collection, KnownTrack, Problem

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.edits import Edit

# What only DJ programs write: a damaged one is told as such, and not as music that cannot be played.
_TAGS = "tags"  # whose memory it is what the music's own tags say
_COLLECTIONS = frozenset((".xml", ".nml", ".sqlite", ".db", ".pdb", ".crate", ".m3u", ".m3u8"))


def import_path(session: Session, path: Path, job: Job | None = None) -> ImportReport:
    """Import whatever `path` is: a DJ program's collection, a music file, or a folder of music with the collections in it."""
    from djanalyzer.interop.systems import collections_in, keeps_collection

    path = path.expanduser().absolute()
    held = collections_in(path)
    if not held and (keeps_collection(path) or path.suffix.lower() in _COLLECTIONS):
        report = import_collection(session, path, job)
    else:
        known = [_held_collection(session, place, job) for place in held]
        report = _music(session, path, job)
        for told in known:
            report = _together(told, report)
    align_times(session)
    return report


def _music(session: Session, path: Path, job: Job | None) -> ImportReport:
    # os.path asks without raising where one may not look, unlike Path.
    is_folder = os.path.isdir(path)
    report = import_folder(session, path, job) if is_folder else import_files(session, [path], job)
    return _with_lists(session, path, _with_tags(session, path, report, job), job or Job.silent())


def _held_collection(session: Session, place: Path, job: Job | None) -> ImportReport:
    """Import a collection that lies among music: one that cannot be read keeps nothing of the music out."""
    from djanalyzer.interop.systems import TAGGERS, system_of

    try:
        report = import_collection(session, place, job)
        # What a program keeps in the tags is read, and counted, with the music too.
        return replace(report, n_cues=0, n_loops=0, n_grids=0) if system_of(place) in TAGGERS else report
    except UnreadableCollection as trouble:
        return ImportReport(str(place), problems=(Problem(str(place), trouble.message, trouble.hint),))


def _together(told: ImportReport, music: ImportReport) -> ImportReport:
    """Return one report on a collection and on music, which have met some tracks both: each of these counts once."""
    ids = tuple(dict.fromkeys((*told.track_ids, *music.track_ids)))
    new, moved = told.new + music.new, told.moved + music.moved
    changed = max(0, min(told.changed + music.changed, len(ids) - new - moved))
    return replace(
        music,
        new=new,
        changed=changed,
        unchanged=max(0, len(ids) - new - moved - changed),
        moved=moved,
        missing=(*told.missing, *music.missing),
        problems=tuple(dict.fromkeys((*told.problems, *music.problems))),
        remarks=(*told.remarks, *music.remarks),
        track_ids=ids,
        n_playlists=told.n_playlists + music.n_playlists,
        n_cues=told.n_cues + music.n_cues,
        n_loops=told.n_loops + music.n_loops,
        n_grids=told.n_grids + music.n_grids,
        n_sections=told.n_sections + music.n_sections,
        left=(*told.left, *music.left),
    )


def _with_lists(session: Session, path: Path, report: ImportReport, job: Job) -> ImportReport:
    """Take in the playlists that lie among a folder's music, and what they name of music elsewhere."""
    from djanalyzer.interop.systems import lists_at

    for collection in lists_at(path):
        there = {track.path for track in collection.tracks if is_here(track.path)}
        files = _take_files(session, sorted(there), job)
        told = merge(session, collection, str(path), job)
        report = replace(
            report,
            new=report.new + files.new,
            missing=(*report.missing, *told.missing),
            n_playlists=report.n_playlists + told.n_playlists,
            problems=(*report.problems, *files.problems, *collection.problems),
        )
    return report


def _with_tags(session: Session, path: Path, report: ImportReport, job: Job | None) -> ImportReport:
    """Take in the cues, loops and grids that DJ programs keep in the music's own tags."""
    is_folder = os.path.isdir(path)  # one file is read sooner than it is remembered
    told = unchanged_report(session, _TAGS, path) if is_folder else None
    if told is None:
        told = _read_tags(session, [path], job or Job.silent())
        if is_folder:
            remember(session, _TAGS, path, told)
    return _with_told(report, told, path)


def _with_told(report: ImportReport, told: ImportReport, folder: Path | None) -> ImportReport:
    # Readers call a file by its path, or by its place below the folder.
    subjects = {problem.subject for problem in report.problems}
    listed = subjects | {Path(subject).name for subject in subjects}
    if folder is not None:
        listed |= {os.path.relpath(subject, folder) for subject in subjects}
    return replace(
        report,
        n_cues=told.n_cues,
        n_loops=told.n_loops,
        n_grids=told.n_grids,
        problems=(*report.problems, *(p for p in told.problems if p.subject not in listed)),
    )


def _read_tags(session: Session, paths: Sequence[Path], job: Job) -> ImportReport:
    """Take in what each program keeps in the tags of these files or folders: once a program, however many they are."""
    from djanalyzer.interop.systems import tags_at

    marked: dict[str, dict[Path, KnownTrack]] = {}
    total = ImportReport(str(paths[0]) if paths else "")
    for path in paths:
        for collection in tags_at(path):
            job.check()
            found = (t for t in collection.tracks if t.cues or t.loops or t.beat_grid)
            marked.setdefault(collection.program, {}).update((t.path, t) for t in found)
            total = replace(total, problems=(*total.problems, *collection.problems))
    for program, tracks in marked.items():
        if not tracks:
            continue
        named = tuple(replace(track, external_id=str(path)) for path, track in tracks.items())
        told = merge(session, Collection(program, named), total.source, job)
        total = replace(
            total,
            n_cues=total.n_cues + told.n_cues,
            n_loops=total.n_loops + told.n_loops,
            n_grids=total.n_grids + told.n_grids,
        )
    return total


def import_folder(session: Session, folder: Path, job: Job | None = None) -> ImportReport:
    """Import all music below a folder.

    Raises
    ------
    Trouble
        The folder is not there.
    """
    folder = folder.expanduser().absolute()
    if not os.path.isdir(folder):
        raise Trouble(
            f"The folder {folder} is not there.", "Plug in the drive it is on, or choose another folder."
        )
    return scan_folder(session, folder, job or Job.silent())


def import_files(
    session: Session, paths: Iterable[Path], job: Job | None = None, after: Edit | None = None
) -> ImportReport:
    """Import single files; one that is not there, or no music, is listed. `after` is made in the same transaction."""
    absolute = [path.expanduser().absolute() for path in paths]
    return scan_files(session, absolute, job or Job.silent(), after)


def import_music(session: Session, paths: Sequence[Path], job: Job) -> ImportReport:
    """Import music files together, with what DJ programs keep in their tags: `import_path` for many at once."""
    report = import_files(session, paths, job)
    report = _with_told(report, _read_tags(session, paths, job), None)
    align_times(session)
    return report


def import_collection(session: Session, location: Path, job: Job | None = None) -> ImportReport:
    """Import what a DJ program knows: cues, loops, grids, playlists, tags.

    Files that are there are taken into the library as by `import_files`; tracks whose file is elsewhere are matched
    with those that the library knows; the others are listed as missing.

    Raises
    ------
    UnreadableCollection
        It is damaged, or no collection that can be read.
    """
    from djanalyzer.interop.systems import system_of

    job = job or Job.silent()
    location = location.expanduser().absolute()
    system = system_of(location)
    if report := unchanged_report(session, system.name, location):
        return report
    collection = system.read(location, lambda share: job.report(share, 1, f"reading {location.name}"))
    collection = _as_spelt_here(collection)
    there = {track.path for track in collection.tracks if is_here(track.path)}
    files = _take_files(session, sorted(there), job)
    report = _with_new_files(merge(session, collection, str(location), job, location), files.new)
    report = replace(report, problems=(*files.problems, *collection.problems))
    remember(session, collection.program, location, report)
    return report


def _as_spelt_here(collection: Collection) -> Collection:
    """Return the collection with the paths as this disk spells them: accents are written in two ways."""
    return replace(collection, tracks=tuple(map(_at_its_spelling, collection.tracks)))


def _at_its_spelling(track: KnownTrack) -> KnownTrack:
    text = str(track.path)
    if text.isascii() or os.path.exists(track.path):
        return track
    forms = (Path(unicodedata.normalize(form, text)) for form in ("NFC", "NFD"))
    there = next((path for path in forms if path != track.path and os.path.exists(path)), None)
    return track if there is None else replace(track, path=there)


def _with_new_files(report: ImportReport, n_new: int) -> ImportReport:
    """Count files that this import brought as new, and not as changed (or not) by what the program knows of them."""
    n_changed = min(report.changed, n_new)
    return replace(
        report,
        new=report.new + n_new,
        changed=report.changed - n_changed,
        unchanged=max(0, report.unchanged - (n_new - n_changed)),
    )


def _take_files(session: Session, paths: Sequence[Path], job: Job) -> ImportReport:
    """Take in files that are not known yet; where the disk takes several spellings for one name, so do we."""
    from djanalyzer.interop.matching import CASE_BLIND, path_key

    spelling: Callable[[Path], str] = path_key if CASE_BLIND else str
    known = session.library.known_files().items()
    seen = {spelling(path) for path, file in known if file.state != "missing"}
    fresh = [path for path in paths if spelling(path) not in seen]
    return import_files(session, fresh, job) if fresh else ImportReport("")
