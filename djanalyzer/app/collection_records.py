"""A DJ program's collection as plain values for JSON; `resources/schema/collection.schema.json` describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from djanalyzer.app.records import Record, anchor_records, key_record, offset_record, path_text
from djanalyzer.app.timing import table_shift
from djanalyzer.interop.protocol import LISTED_ONLY
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Playlist, Problem, Section, Tags, TimeOffset

_TEXTS = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer")
_NUMBERS = ("year", "track_number", "rating", "energy", "color")


def collection_record(location: Path, collection: Collection) -> Record:
    """Return all that a program knows, the counts first. Times are seconds of the program's own axis."""
    return {
        "location": path_text(location),
        "system": collection.program,
        "counts": counts_of(collection),
        "tracks": [_track(track, collection.program) for track in collection.tracks],
        "playlists": [_playlist(playlist) for playlist in collection.playlists],
        "problems": [_problem(problem) for problem in collection.problems],
    }


def counts_of(collection: Collection) -> Record:
    """Return how many of each thing there are; tracks that lists alone name are counted by themselves."""
    tracks = collection.tracks
    n_listed = sum(LISTED_ONLY in dict(track.extra) for track in tracks)
    cues = [cue for track in tracks for cue in track.cues]
    loops = [loop for track in tracks for loop in track.loops]
    grids = [track.beat_grid for track in tracks if track.beat_grid]
    playlists = list(_flat(collection.playlists))
    return {
        "tracks": len(tracks) - n_listed,
        "listed_tracks": n_listed,
        "hot_cues": sum(cue.is_hot_cue for cue in cues),
        "memory_cues": sum(not cue.is_hot_cue for cue in cues),
        "loops": len(loops),
        "hot_loops": sum(loop.slot is not None for loop in loops),
        "beat_grids": len(grids),
        "grid_anchors": sum(len(grid.anchors) for grid in grids),
        "keys": sum(track.tags.key is not None for track in tracks),
        "sections": sum(len(track.sections) for track in tracks),
        "playlists": sum(not p.is_folder for p in playlists),
        "playlist_folders": sum(p.is_folder for p in playlists),
        "playlist_entries": sum(len(p.tracks) for p in playlists),
        "problems": len(collection.problems),
    }


def _track(track: KnownTrack, program: str) -> Record:
    return {
        "id": track.external_id,
        "path": path_text(track.path),
        **_tags(track.tags),
        "duration": _time(track.duration),
        "beat_grid": anchor_records(track.beat_grid),
        "cues": [_cue(cue) for cue in track.cues],
        "loops": [_loop(loop) for loop in track.loops],
        "sections": [_section(section) for section in track.sections],
        "extra": [{"name": name, "value": value} for name, value in track.extra],
        "time_offset": _time_offset(track, program),
    }


def _time_offset(track: KnownTrack, program: str) -> Record:
    """Return what the table would take off the program's times in this file, and how far that can be trusted."""
    start, offset = table_shift(program, track.path)
    used = offset_record(TimeOffset(offset.seconds, start.file_class))
    return {**used, "evidence": str(offset.evidence)}


def _tags(tags: Tags) -> Record:
    return {
        **{name: getattr(tags, name) for name in (*_TEXTS, *_NUMBERS)},
        "bpm": None if tags.tempo is None else round(float(tags.tempo), 4),
        "key": key_record(tags.key),
    }


def _cue(cue: Cue) -> Record:
    return {
        "type": "hot_cue" if cue.is_hot_cue else "memory_cue",
        "time": _time(cue.time),
        **_place(cue.slot),
        "name": cue.name,
        "color": cue.color,
        "kind": str(cue.kind),
    }


def _loop(loop: Loop) -> Record:
    times = {"start": _time(loop.start), "end": _time(loop.stop)}
    return {**times, **_place(loop.slot), "name": loop.name, "color": loop.color}


def _section(section: Section) -> Record:
    return {"start": _time(section.start), "end": _time(section.stop), "label": str(section.label)}


def _place(slot: int | None) -> Record:
    return {"slot": slot, "pad": None if slot is None or slot > 25 else chr(ord("A") + slot)}


def _playlist(playlist: Playlist) -> Record:
    record: Record = {"name": playlist.name}
    if playlist.rules:
        record["rules"] = playlist.rules
    if playlist.tracks or not playlist.is_folder:
        record["tracks"] = list(playlist.tracks)
    if playlist.is_folder:
        record["children"] = [_playlist(child) for child in playlist.children]
    return record


def _problem(problem: Problem) -> Record:
    return {"subject": problem.subject, "message": problem.message, "hint": problem.hint}


def _flat(playlists: Iterable[Playlist]) -> Iterator[Playlist]:
    for playlist in playlists:
        yield playlist
        yield from _flat(playlist.children)


def _time(seconds: float | None) -> float | None:
    return None if seconds is None else round(float(seconds), 6)
