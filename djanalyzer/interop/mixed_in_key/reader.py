"""Music files with Mixed In Key's tags as a `Collection`: one file, or all in a folder and the folders in it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop import number_texts
from djanalyzer.interop.mixed_in_key import payloads
from djanalyzer.interop.mixed_in_key.fields import OBJECTS, SUFFIXES, Fields, read_fields
from djanalyzer.interop.mixed_in_key.payloads import Payload
from djanalyzer.interop.number_texts import natural, number
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.music import BeatGrid, Collection, Cue, Key, KnownTrack, Tags

PROGRAM = "Mixed In Key"
_TRIED = 24  # files of a folder that are opened at a glance
_TRIED_FOLDERS = 100  # and folders in it that are looked into
_LEVEL = "energylevel"
_PLACES = ("comment", "grouping", "title", "label")  # where the DJ may let it write in words


def read(location: Path, on_progress: Progress | None = None) -> Collection:
    """Read a music file, or all in a folder; files without Mixed In Key's tags are passed over in a folder.

    Raises
    ------
    UnreadableCollection
        There is no such file, or its tags are damaged.
    """
    problems = Problems()
    if location.is_dir():
        return Collection(PROGRAM, tuple(_in_folder(location, problems, on_progress)), (), problems.all())
    if not location.is_file():
        raise UnreadableCollection(
            f"There is no file {location}.", "Check the name and whether the drive is there."
        )
    try:
        track = _read_file(location, problems)
    except ValueError as error:
        raise UnreadableCollection(
            f"The tags of {location.name} cannot be read: {error}.", "Repair the file's tags and try again."
        ) from error
    return Collection(PROGRAM, (track,) if track else (), (), problems.all())


def accepts(location: Path) -> bool:
    """Say whether a file has Mixed In Key's tags, or one of the first in a folder."""
    if location.is_dir():
        return any(_is_tagged(path) for path in islice(music_files(location, _TRIED_FOLDERS), _TRIED))
    return location.is_file() and location.suffix.lower() in SUFFIXES and _is_tagged(location)


def music_files(folder: Path, most_folders: int | None = None) -> Iterator[Path]:
    """Yield the music files in a folder and all folders in it, in order of their names; links are not followed."""
    for parent, folders, names in islice(os.walk(folder), most_folders):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            if not name.startswith(".") and os.path.splitext(name)[1].lower() in SUFFIXES:
                yield Path(parent, name)


def _in_folder(folder: Path, problems: Problems, on_progress: Progress | None) -> Iterator[KnownTrack]:
    paths = list(music_files(folder))
    for index, path in enumerate(paths):
        try:
            track = _read_file(path, problems)
        except ValueError as error:
            problems.add(path.name, f"its tags cannot be read: {error}")
            track = None
        if track is not None:
            yield track
        if on_progress is not None:
            on_progress((index + 1) / len(paths))


def _is_tagged(path: Path) -> bool:
    try:
        fields = read_fields(path)
    except ValueError:
        return False
    return _has_traces(fields, _payloads(fields))


def _has_traces(fields: Fields, found: dict[str, Payload]) -> bool:
    """Say whether Mixed In Key has been here: by its objects, the field of its own, or its manner of writing comments."""
    return bool(found) or payloads.energy_of(fields.text(_LEVEL)) is not None or _said(fields) is not None


def _said(fields: Fields) -> tuple[int, Key | None] | None:
    """Return the energy and key that it has written into a text."""
    told = (payloads.in_words(fields.text(name)) for name in _PLACES)
    return next((said for said in told if said is not None), None)


def _payloads(fields: Fields) -> dict[str, Payload]:
    """Return Mixed In Key's objects by name; other programs have fields of these names too."""
    found = {name: payloads.decode(content) for name, content in fields.objects.items() if name in OBJECTS}
    return {name: payload for name, payload in found.items() if payload is not None and _is_ours(payload)}


def _is_ours(payload: Payload) -> bool:
    return payload.get("source") in (payloads.SOURCE, None)


def _read_file(path: Path, problems: Problems) -> KnownTrack | None:
    fields = read_fields(path)
    found = _payloads(fields)
    if not _has_traces(fields, found):
        return None
    subject = fields.text("title") or path.name
    for name in fields.objects:
        if name == "cuepoints" and name not in found:
            problems.add(subject, "the cue points in its tags are damaged")
    beats = found.get("beatgrid", {})
    grid = payloads.grid(beats)
    return KnownTrack(
        path=path,
        external_id=str(path),
        tags=_tags(fields, found, grid),
        duration=fields.duration,
        beat_grid=grid,
        cues=_cues(found.get("cuepoints", {}), subject, problems),
        extra=_extra(found),
    )


def _cues(payload: Payload, subject: str, problems: Problems) -> tuple[Cue, ...]:
    cues, n_lost = payloads.cues(payload)
    if n_lost:
        problems.add(subject, f"{counted(n_lost, 'cue point')} without a readable time left out")
    return cues


def _tags(fields: Fields, found: dict[str, Payload], grid: BeatGrid | None) -> Tags:
    comment, grouping = fields.text("comment"), fields.text("grouping")
    said = payloads.tempo(found.get("beatgrid", {})) or number_texts.tempo(number(fields.text("bpm")))
    energy, key = _said(fields) or (None, None)
    return Tags(
        title=fields.text("title"),
        artist=fields.text("artist"),
        album=fields.text("album"),
        genre=fields.text("genre"),
        comment=comment,
        label=fields.text("label"),
        remixer=fields.text("remixer"),
        composer=fields.text("composer"),
        year=natural(fields.text("date")),
        track_number=natural(fields.text("tracknumber")),
        tempo=said or (grid.tempo if grid else None),
        key=payloads.key(found.get("key", {}))
        or payloads.key({"key": fields.text("initialkey")})
        or payloads.key({"key": fields.text("key")})
        or key,
        energy=payloads.energy(found.get("energy", {}))
        or payloads.energy_of(fields.text(_LEVEL))
        or payloads.energy_of(fields.text("energy"))
        or energy
        or number_texts.energy(comment, grouping),
    )


def _extra(found: dict[str, Payload]) -> tuple[tuple[str, str], ...]:
    """Return the DJ's own way to write the key, where it is another than ours."""
    text, key = payloads.key_text(found.get("key", {})), payloads.key(found.get("key", {}))
    return (("Key", text),) if text and (key is None or key.short_name != text) else ()
