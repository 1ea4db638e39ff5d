"""What a DJ program knows joins what the library knows: by source, without overwriting, as often as one likes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import select

from djanalyzer.library import schema
from djanalyzer.library.codec import value_of
from djanalyzer.library.database import Record, select_within, within
from djanalyzer.library.edits.base import Edit
from djanalyzer.library.edits.files import matching_form
from djanalyzer.library.edits.playlist_merge import PlaylistMerge
from djanalyzer.library.evidence import (
    Description,
    NewLabel,
    Said,
    append_labels,
    chunks,
    clean,
    offsets_of,
    said,
    save_tags,
    spoken_of,
)
from djanalyzer.library.marks import (
    cue_columns,
    cue_of,
    loop_columns,
    loop_of,
    origin_columns,
    origin_of,
    source_columns,
    source_of,
)
from djanalyzer.library.undone import forget_undone_marks
from djanalyzer.library.writing import Writer
from djanalyzer.music import Collection, Cue, KnownTrack, Loop, Section, Source

# Marks of one sort closer than this are one mark: programs keep milliseconds.
SAME_TIME = 0.002

N_PADS = 8


@dataclass(frozen=True)
class MergeCollection(Edit):
    """Take in a DJ program's collection: tags, grids, cues, loops, sections and playlists, each under the program's name.

    Done twice, the second time changes nothing. Done again after changes in the program, exactly these changes follow
    (compared with what the program said last time); what the DJ has changed here stays. A track that is bare here
    (`KnownTrack.is_bare`) changes nothing of what the program has said of it elsewhere. Playlists that are gone in the
    program stay, since an XML may hold a part of the collection; so do its sections, unless the collection is
    `complete_on` them.

    Attributes
    ----------
    matches : mapping
        External id to track id, as matching found them. A track that is not in it is looked for by its path, and is
        new where that is unknown (`Changes.created`).
    absent : mapping
        External id to the reason why its file is not there; a new track is then listed as missing.
    """

    collection: Collection
    matches: Mapping[str, int] = field(default_factory=dict)
    absent: Mapping[str, str] = field(default_factory=dict)
    batch: str = ""

    def describe(self) -> str:
        return f"Import from {self.collection.program}"

    def apply(self, writer: Writer) -> None:
        source = Source("program", self.collection.program)
        ids = dict(self.matches)
        for some in chunks(self.collection.tracks):
            ids |= _find_or_add(writer, [t for t in some if t.external_id not in ids], self.absent)
        by_id = _telling(writer, source, _by_track_id(self.collection.tracks, ids))
        save_tags(writer, source, {i: _description(same[0]) for i, same in by_id.items()})
        words = _words(by_id) | _sections(self.collection, by_id)
        _merge_marks(writer, source, append_labels(writer, source, words))
        PlaylistMerge(writer, source, ids).take_in(self.collection.playlists)


def _find_or_add(writer: Writer, known: list[KnownTrack], absent: Mapping[str, str]) -> dict[str, int]:
    """Return the track id of each external id, by path; unknown paths become tracks."""
    files, tracks = schema.files, schema.tracks
    forms = [matching_form(track.path) for track in known]
    query = select(files, tracks.c.is_removed.label("track_is_removed")).join(tracks)
    query = query.where(within(files.c.path_nfc, forms)).order_by(files.c.id)
    rows = list(writer.connection.execute(query))
    by_form = {row.path_nfc: row for row in reversed(rows)} | {row.path: row for row in rows}
    new = [t for t in known if str(t.path) not in by_form and matching_form(t.path) not in by_form]
    distinct: dict[str, KnownTrack] = {}
    for track in new:
        distinct.setdefault(str(track.path), track)
    ids = writer.add("tracks", [{"added_at": writer.now}] * len(distinct))
    made = {path: i for i, path in zip(ids, distinct, strict=True)}
    writer.add("files", [{"track_id": made[p], **_file_columns(t, absent)} for p, t in distinct.items()])
    writer.created += ids
    found = {}
    for track in known:
        row = by_form.get(str(track.path)) or by_form.get(matching_form(track.path))
        found[track.external_id] = row.track_id if row else made[str(track.path)]
        if row:
            _bring_back(writer, row)
    return found


def _bring_back(writer: Writer, file: Record) -> None:
    if file.is_removed:
        writer.change("files", file.id, {"is_removed": False})
    if file.track_is_removed:
        writer.change("tracks", file.track_id, {"is_removed": False})


def _file_columns(track: KnownTrack, absent: Mapping[str, str]) -> dict[str, Any]:
    reason = absent.get(track.external_id)
    place = {"path": str(track.path), "path_nfc": matching_form(track.path)}
    return {**place, "state": "ok" if reason is None else "missing", "reason": clean(reason or "")}


def _by_track_id(tracks: Iterable[KnownTrack], ids: Mapping[str, int]) -> dict[int, list[KnownTrack]]:
    grouped: dict[int, list[KnownTrack]] = {}
    for track in tracks:
        grouped.setdefault(ids[track.external_id], []).append(track)
    return grouped


def _telling(
    writer: Writer, source: Source, by_id: Mapping[int, list[KnownTrack]]
) -> dict[int, list[KnownTrack]]:
    """Return the tracks that something is said of: bare ones only where the program has never said anything."""
    full = {i: [track for track in same if not track.is_bare] for i, same in by_id.items()}
    bare = [i for i, same in full.items() if not same]
    known = spoken_of(writer.connection, source, bare)
    return {i: full[i] or same for i, same in by_id.items() if full[i] or i not in known}


def _description(track: KnownTrack) -> Description:
    return Description(track.tags, track.duration, track.extra)


def _words(by_id: Mapping[int, list[KnownTrack]]) -> dict[tuple[int, str], Said]:
    """Return what the program says of grids, cues and loops; of a track that it has twice, the marks of both."""
    words = {}
    for i, same in by_id.items():
        cues = dict.fromkeys(cue for track in same for cue in track.cues)
        loops = dict.fromkeys(loop for track in same for loop in track.loops)
        grid, offset = next((t.beat_grid for t in same if t.beat_grid), None), same[0].offset
        words[i, "beat_grid"] = said("beat_grid", grid, offset=offset)
        words[i, "cues"] = said("cues", tuple(cues) or None, offset=offset)
        words[i, "loops"] = said("loops", tuple(loops) or None, offset=offset)
    return words


def _sections(collection: Collection, by_id: Mapping[int, list[KnownTrack]]) -> dict[tuple[int, str], Said]:
    """Return what the program says of sections: silence is no word where it may keep them elsewhere."""
    words = {}
    for i, same in by_id.items():
        found: tuple[Section, ...] = next((t.sections for t in same if t.sections), ())
        if found or "sections" in collection.complete_on:
            words[i, "sections"] = said("sections", found or None, offset=same[0].offset)
    return words


def _merge_marks(writer: Writer, source: Source, news: list[NewLabel]) -> None:
    """Carry over what changed in the program's cues and loops since it spoke last."""
    if news:
        forget_undone_marks(writer.connection)  # this edit lets nothing be made again that was undone
    for task in ("cues", "loops"):
        new_words = {label.track_id: label for label in news if label.task == task}
        changed = {track_id: new_words[track_id] for track_id in writer.unlocked(task, new_words)}
        ours = _marks(writer, list(changed))
        taken_off = offsets_of(writer.connection, task, list(changed))
        merged = [
            _merge(source, label, ours[track_id], taken_off.get(track_id, {}))
            for track_id, label in changed.items()
        ]
        writer.hide(task, [row_id for dropped, _ in merged for row_id in dropped])
        writer.add(task, [row for _, new in merged for row in new])


def catch_up(writer: Writer, since: Mapping[int, int]) -> None:
    """Carry over what programs have said of cues and loops since a label (by track id): they were locked meanwhile."""
    labels = schema.labels
    query = select_within(labels, labels.c.track_id, list(since)).where(labels.c.source_kind == "program")
    query = query.where(labels.c.task.in_(("cues", "loops"))).order_by(labels.c.id)
    said: dict[Source, dict[tuple[int, str], list[Record]]] = {}
    for row in writer.connection.execute(query):
        said.setdefault(source_of(row), {}).setdefault((row.track_id, row.task), []).append(row)
    for source, words in said.items():
        news = []
        for (track_id, task), rows in words.items():
            before = [row.value for row in rows if row.id <= since[track_id]]
            if rows[-1].id > since[track_id]:
                news.append(NewLabel(track_id, task, before[-1] if before else None, rows[-1].value))
        _merge_marks(writer, source, news)


def _marks(writer: Writer, track_ids: list[int]) -> dict[int, list[tuple[str, Any]]]:
    """Return the marks of tracks by the track's id, those that were taken away too."""
    marks: dict[int, list[tuple[str, Any]]] = {track_id: [] for track_id in track_ids}
    for name, table in (("cues", schema.cues), ("loops", schema.loops)):
        query = select(table).where(within(table.c.track_id, track_ids)).order_by(table.c.id)
        for row in writer.connection.execute(query):
            marks[row.track_id].append((name, row))
    return marks


def _merge(
    source: Source,
    label: NewLabel,
    marks: list[tuple[str, Record]],
    taken_off: Mapping[Source, float],
) -> tuple[set[int], list[dict[str, Any]]]:
    """Return the rows of a track that go, and those that come.

    `marks` are those of the track and those that were taken away again; `taken_off` is what was taken off the times of each
    program in this track, seconds.
    """
    ours = [(name, row) for name, row in marks if not row.is_removed]
    unseen = [(name, row) for name, row in marks if row.origin_kind == "model"]
    before: tuple[Cue | Loop, ...] = value_of(label.task, label.before) or ()
    after: tuple[Cue | Loop, ...] = value_of(label.task, label.after) or ()
    gone = set(before) - set(after)
    same_sort = [row for name, row in ours if name == label.task]
    dropped = {row.id for row in same_sort if _is_from(row, source) and _mark_of(label.task, row) in gone}
    kept = [
        (_mark_of(label.task, row), _apart(source, source_of(row), taken_off))
        for row in same_sort
        if row.id not in dropped
    ]
    new = [
        mark
        for mark in after
        if mark not in before
        and not any(_is_same(mark, other) or _is_copy(mark, other, apart) for other, apart in kept)
    ]
    foreign = {row.slot for _, row in ours if not _is_from(row, source)}
    placed = _on_free_pads(new, foreign, {mark.slot for mark in after})
    columns = [cue_columns(m) if isinstance(m, Cue) else loop_columns(m) for m in placed]
    whose = [_origin_of(label.task, mark, unseen) for mark in new]
    return dropped, [
        {"track_id": label.track_id, **c, **source_columns(source), **origin_columns(origin)}
        for c, origin in zip(columns, whose, strict=True)
    ]


def _origin_of(name: str, mark: Cue | Loop, unseen: list[tuple[str, Record]]) -> Source | None:
    """Return the model that has heard this place where it is the mark that we have set there unseen.

    It was exported, and comes back on its pad or by its name; another one is set there by whoever has heard the same.
    """
    ours = ((origin_of(row), _mark_of(name, row)) for n, row in unseen if n == name)
    return next((origin for origin, one in ours if _is_near(mark, one) and _is_called_alike(mark, one)), None)


def _is_called_alike(a: Cue | Loop, b: Cue | Loop) -> bool:
    return a.slot == b.slot or (a.name != "" and a.name == b.name)


def _mark_of(name: str, row: Any) -> Cue | Loop:
    return cue_of(row) if name == "cues" else loop_of(row)


def _is_from(row: Any, source: Source) -> bool:
    return source_of(row) == source


def _is_same(a: Cue | Loop, b: Cue | Loop) -> bool:
    """Tell whether two programs mean one mark: at one place, both on a pad or both not."""
    if (a.slot is None) != (b.slot is None):
        return False
    return _is_near(a, b)


def _is_near(a: Cue | Loop, b: Cue | Loop) -> bool:
    return all(abs(x - y) < SAME_TIME for x, y in zip(_ends(a), _ends(b), strict=True))


def _is_copy(a: Cue | Loop, b: Cue | Loop, apart: float) -> bool:
    """Tell whether a tool has copied a mark between two programs, on its pad and with its number of seconds.

    `apart` is by how much the two programs count one place differently, so that the copy came to lie elsewhere.
    """
    if a.slot is None or a.slot != b.slot:
        return False
    return all(abs(x + apart - y) < SAME_TIME for x, y in zip(_ends(a), _ends(b), strict=True))


def _apart(source: Source, other: Source, taken_off: Mapping[Source, float]) -> float:
    if source not in taken_off or other not in taken_off:
        return 0.0
    return taken_off[source] - taken_off[other]


def _ends(mark: Cue | Loop) -> tuple[float, ...]:
    return (mark.start, mark.stop) if isinstance(mark, Loop) else (mark.time,)


def _on_free_pads(
    marks: list[Cue | Loop], foreign: set[int | None], own: set[int | None]
) -> list[Cue | Loop]:
    """Move marks whose pad somebody else's mark holds to the next free pad, or to the memory list."""
    placed, taken = [], foreign | own
    for mark in marks:
        if mark.slot is not None and mark.slot in foreign:
            free = next((slot for slot in range(N_PADS) if slot not in taken), None)
            taken = taken | {free}
            mark = replace(mark, slot=free)
        placed.append(mark)
    return placed
