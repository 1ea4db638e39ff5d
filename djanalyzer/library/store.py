"""The library: one SQLite file with everything known about the music, one writer, many readers.

Threads may share a `Library`: each question has its own connection and sees one unchanging state, edits queue up.
Programs may share the file: they read freely and write in turn; who has to wait longer than a moment for another
program's writing gets a LibraryTrouble and loses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine

from djanalyzer.library import (
    biography,
    collections,
    current,
    details,
    doubles,
    embeddings,
    ends,
    fields,
    file_memory,
    grounds,
    journal,
    kept_jobs,
    listing,
    locks,
    neighbours,
    reading,
    reviews,
    runs,
    search_remarks,
    takes,
    testimony,
    tracks,
    voices,
    whole,
)
from djanalyzer.library.backup import back_up, faults
from djanalyzer.library.database import reading as open_reading
from djanalyzer.library.database import troubles
from djanalyzer.library.edits import Edit
from djanalyzer.library.edits.reviews import Unfit, unfit
from djanalyzer.library.embeddings import StoredSections, StoredVectors, TrackFacts
from djanalyzer.library.ends import TrackEnds
from djanalyzer.library.grounds import TrackGround
from djanalyzer.library.neighbours import Neighbour, Reach
from djanalyzer.library.opening import open_engine, refuse_other_version
from djanalyzer.library.pen import Pen
from djanalyzer.library.records import (
    Changes,
    KnownFile,
    LibraryTrack,
    LoggedEdit,
    RememberedImport,
    SeenBefore,
    Sort,
    StoredPlaylist,
    StoredSuggestion,
    TrackRow,
)
from djanalyzer.library.reviews import Reviewed, StoredReview
from djanalyzer.library.takes import StoredTake
from djanalyzer.library.voices import Singing
from djanalyzer.library.writing import Writer
from djanalyzer.music import Collection, Failure, Key, Label, OffsetChoice, Source, Voice
from djanalyzer.music.similarity import CollectionMap, TrackEmbedding

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Everything:
    """All tables of a library, how many rows they have together, and what yields the rows of one (`whole.rows`)."""

    tables: tuple[whole.TableForm, ...]
    n_rows: int
    rows: Callable[[whole.TableForm], Iterator[tuple[Any, ...]]]


class Library:
    """An open library. Use `Library.open`; close it, or use it as a context manager."""

    def __init__(self, path: Path, engine: Engine) -> None:
        self.path = path
        self._engine = engine
        self._pen = Pen(path, engine)

    @classmethod
    def open(cls, path: Path) -> Library:
        """Open the library at `path`; a new one is created, an older one is backed up and brought up to date.

        Raises
        ------
        LibraryTrouble
            The path cannot be written, is no library, is damaged, or was made by a newer program.
        """
        return cls(path.absolute(), open_engine(path))

    def close(self) -> None:
        """Close the file; nothing is pending, every edit is on the disk already."""
        with troubles(self.path):
            self._pen.close()
            self._engine.dispose()

    def __enter__(self) -> Library:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()

    # Changing

    def do(self, edit: Edit) -> Changes:
        """Make an edit: all of it in one transaction, or nothing (LibraryTrouble). May be called from any thread."""
        return self._write(lambda writer: self._apply(writer, edit))

    def undo(self) -> Changes | None:
        """Take back the last undoable edit, also one from before a restart; None where there is none.

        The history belongs to the library: programs that share the file share it.
        """
        changes = self._write(journal.undo)
        return changes if changes.name else None

    def redo(self) -> Changes | None:
        """Make the edit that was undone last again; None where there is none."""
        changes = self._write(journal.redo)
        return changes if changes.name else None

    def go_to(self, line_id: int) -> Changes:
        """Undo all that came after a line of the history, or make all again up to it, in one transaction.

        0 is before all that is remembered.
        """
        return self._write(lambda writer: journal.go_to(writer, line_id))

    # Asking

    def find(
        self, query: str = "", sort: tuple[Sort, ...] | None = None, playlist_id: int | None = None
    ) -> list[int]:
        """Return the ids of the tracks that a search line finds (`search` says how it is written), in order.

        Without `sort` they come in the playlist's order, or in that in which they were added. Ties keep that order.
        """
        return self._read(lambda connection: reading.find(connection, query, sort, playlist_id))

    def completions(self, field: str, begun: str) -> tuple[str, ...]:
        """Return values of a field of the search line that begin so, the most used first; a dozen at most."""
        return self._read(lambda connection: search_remarks.completions(connection, field, begun))

    def neighbours(self, track_id: int, reach: Reach) -> list[Neighbour]:
        """Return the tracks that mix with this one, the best first."""
        return self._read(lambda connection: neighbours.neighbours(connection, track_id, reach))

    def doubles_of(self, track_id: int) -> list[int]:
        """Return the tracks that may be the same as this one: by their sound, or by artist, title and length."""
        return self._read(lambda connection: doubles.doubles_of(connection, track_id))

    def all_doubles(self) -> Mapping[int, frozenset[int]]:
        """Return of each track that may be there twice the others that may be the same."""
        return self._read(doubles.all_doubles)

    def rows(self, ids: Sequence[int]) -> list[TrackRow]:
        """Return the lines of these tracks, in the order of `ids`."""
        return self._read(lambda connection: reading.rows(connection, ids))

    def track(self, track_id: int) -> LibraryTrack:
        """Return everything about one track."""
        return self._read(lambda connection: tracks.track(connection, track_id))

    def suggestions(self, ids: Sequence[int]) -> dict[int, tuple[StoredSuggestion, ...]]:
        """Return what was proposed for many tracks at once, by track id, as `track` has it for one."""
        return self._read(lambda connection: tracks.suggestions(connection, ids))

    def grounds(self, ids: Sequence[int]) -> list[TrackGround]:
        """Return what cues are placed by, of many tracks at once."""
        return self._read(lambda connection: grounds.grounds(connection, ids))

    def playlists(self) -> tuple[StoredPlaylist, ...]:
        """Return all playlists and folders, parents before children, in display order."""
        return self._read(listing.playlists)

    def count_found(self, query: str) -> int:
        """Return how many tracks a search line finds."""
        return self._read(lambda connection: listing.count_found(connection, query))

    def seen_before(self, paths: Sequence[Path]) -> dict[Path, SeenBefore]:
        """Return what was once noted of the files at these paths, also of tracks that the DJ has taken out."""
        return self._read(lambda connection: file_memory.seen_before(connection, paths))

    def file_ids(self, paths: Sequence[Path]) -> dict[Path, int]:
        """Return the ids (`KnownFile.id`) of the files at these paths."""
        return self._read(lambda connection: file_memory.file_ids(connection, paths))

    def known_file(self, path: Path) -> KnownFile | None:
        """Return the library's file at a path, as it was last seen; None where there is none."""
        return self._read(lambda connection: file_memory.known_file(connection, path))

    def files_of_sizes(self, sizes: Sequence[int]) -> dict[Path, int]:
        """Return the files that should be there and have one of these sizes (bytes), with their ids."""
        return self._read(lambda connection: file_memory.files_of_sizes(connection, sizes))

    def unanalysed(self, model: str, within: Sequence[int] | None = None) -> list[int]:
        """Return the tracks (of `within`, or all) that `model` has not heard and whose file can be read."""
        return self._read(lambda connection: reading.unanalysed(connection, model, within))

    def voices(self, ids: Sequence[int]) -> dict[int, Voice]:
        """Return who sings in these tracks, as their stems tell, by track id; those nobody has listened to are left out."""
        return self._read(lambda connection: voices.voices(connection, ids))

    def unheard(self, recipe: str, within: Sequence[int] | None = None) -> list[int]:
        """Return the tracks (of `within`, or all) whose stems were not listened to by `recipe` and whose file can be read."""
        return self._read(lambda connection: voices.unheard(connection, recipe, within))

    def singing(self, ids: Sequence[int]) -> dict[int, Singing]:
        """Return where somebody sings in these tracks, and how they begin and end, by track id."""
        return self._read(lambda connection: voices.singing(connection, ids))

    def embeddings(self, ids: Sequence[int]) -> dict[int, TrackEmbedding]:
        """Return how these tracks sound, in numbers, by track id; those nobody has listened to are left out."""
        return self._read(lambda connection: embeddings.embeddings(connection, ids))

    def unembedded(self, recipe: str, within: Sequence[int] | None = None) -> list[int]:
        """Return the tracks (of `within`, or all) that have no embedding by `recipe` and whose file can be read."""
        return self._read(lambda connection: embeddings.unembedded(connection, recipe, within))

    def embedding_recipes(self) -> dict[str, int]:
        """Return which recipes have listened to the tracks of the library for what they sound like, and to how many."""
        return self._read(embeddings.recipes)

    def embedded(self, recipe: str) -> list[int]:
        """Return the tracks that have an embedding by `recipe`, rising."""
        return self._read(lambda connection: embeddings.embedded(connection, recipe))

    def key_opinions(self, ids: Sequence[int]) -> dict[int, Key]:
        """Return the keys of these tracks as who has listened to them for similarity hears them, where one is sure."""
        return self._read(lambda connection: embeddings.key_opinions(connection, ids))

    def vectors(self, recipe: str, ids: Sequence[int] | None = None) -> StoredVectors:
        """Return the embeddings of tracks (None: of all) by a recipe, rising by their ids."""
        return self._read(lambda connection: embeddings.vectors(connection, recipe, ids))

    def section_vectors(self, recipe: str, ids: Sequence[int] | None = None) -> StoredSections:
        """Return the embeddings of the sections of tracks (None: of all) by a recipe."""
        return self._read(lambda connection: embeddings.section_vectors(connection, recipe, ids))

    def facts(self, ids: Sequence[int] | None = None) -> TrackFacts:
        """Return what filters of similar tracks ask of tracks (None: of all)."""
        return self._read(lambda connection: embeddings.facts(connection, ids))

    def map_places(self, recipe: str) -> CollectionMap:
        """Return where tracks lie on the map of the collection that was laid out by a recipe."""
        return CollectionMap(*self._read(lambda connection: embeddings.map_places(connection, recipe)))

    def takes(self, ids: Sequence[int]) -> dict[int, tuple[StoredTake, ...]]:
        """Return what was rendered of these tracks in other styles, by track id, the oldest first."""
        return self._read(lambda connection: takes.takes(connection, ids))

    def take(self, take_id: int) -> StoredTake:
        """Return one take; raises LibraryTrouble where it is not there any more."""
        return self._read(lambda connection: takes.take(connection, take_id))

    def forgotten_takes(self) -> dict[int, str]:
        """Return the takes that were removed and that no undo brings back, each with the name of its file."""
        return self._read(takes.forgotten)

    def has_take_file(self, file: str) -> bool:
        """Say whether a file of this name is the sound of a take, also of one that was removed."""
        return self._read(lambda connection: takes.has_file(connection, file))

    def ends(self, ids: Sequence[int]) -> list[TrackEnds]:
        """Return how these tracks begin and end: what a transition between two of them is reckoned from."""
        return self._read(lambda connection: ends.ends(connection, ids))

    def collection(self, ids: Sequence[int] | None = None) -> Collection:
        """Return these tracks (or all) with their playlists for other programs; external ids are track ids as text."""
        return self._read(lambda connection: reading.collection(connection, ids))

    def words_by_source(self, task: str) -> dict[int, dict[Source, Label[Any]]]:
        """Return what each source said last on a task ("beat_grid"), by track id."""
        return self._read(lambda connection: reading.words_by_source(connection, task))

    def testimonies(self, ids: Sequence[int], tasks: Sequence[str]) -> dict[int, testimony.Testimony]:
        """Return what people and programs, and no model, say of tracks, on these tasks, by track id."""
        return self._read(lambda connection: testimony.testimonies(connection, ids, tasks))

    def reviews(self, ids: Sequence[int] | None = None) -> tuple[StoredReview, ...]:
        """Return the DJ's last word on each label that looked wrong (of these tracks, or all), as it was given."""
        return self._read(lambda connection: reviews.reviews(connection, ids))

    def reviewed(self) -> dict[int, Reviewed]:
        """Return which labels the DJ has found right, or put right, in a review, by track id."""
        return self._read(reviews.reviewed)

    def unfit_reviews(self) -> dict[int, Unfit]:
        """Return which reviews that wait to be applied cannot be, by their id, and why."""
        return self._read(unfit)

    def said_at(self, ids: Sequence[int]) -> dict[int, dict[str, float]]:
        """Return when what counts was said, by track id and task, seconds since 1970."""
        return self._read(lambda connection: reviews.said_at(connection, ids))

    def counting(self, ids: Sequence[int], tasks: Sequence[str]) -> dict[int, dict[str, Any]]:
        """Return the values that count on these tasks, by track id and task."""
        return self._read(lambda connection: reviews.counting(connection, ids, tasks))

    def cue_times(self, ids: Sequence[int]) -> dict[int, float]:
        """Return where the cues of these tracks stand (seconds), by the cue's id."""
        return self._read(lambda connection: reviews.cue_times(connection, ids))

    def tracks_seen_since(self) -> list[int]:
        """Return the tracks whose file is there now, and was not when a program's times came in."""
        return self._read(reading.tracks_seen_since)

    def offsets(self) -> OffsetChoice:
        """Return which time offsets of DJ programs the DJ has chosen."""
        return self._read(reading.offsets)

    def known_files(self) -> dict[Path, KnownFile]:
        """Return every file of the library by its path, as `scan` wants it."""
        return self._read(reading.known_files)

    def remembered_import(self, program: str, location: Path) -> RememberedImport | None:
        """Return what is remembered of the last import of a DJ program's collection."""
        return self._read(lambda connection: collections.remembered(connection, program, location))

    def changes_elsewhere(self) -> int:
        """Return a number that rises when another program has changed anything in the library."""
        return self._pen.changes_elsewhere()

    def stamp(self) -> str:
        """Return a text that differs whenever the library was changed in what an import may have to do with."""
        return self._read(collections.stamp)

    def history(self) -> tuple[LoggedEdit, ...]:
        """Return what was edited, the latest first."""
        return self._read(journal.history)

    def summaries(self, ids: Sequence[int]) -> dict[str, fields.FieldSummary]:
        """Return what these tracks have in common, by field, with how often it is locked and the DJ's own word."""
        return self._read(lambda connection: fields.summaries(connection, ids))

    def words(self, track_id: int) -> tuple[fields.Word, ...]:
        """Return what every source says of every field of a track; who counts first, then the weightiest."""
        return self._read(lambda connection: fields.words(connection, track_id))

    def biography(self, track_id: int) -> tuple[biography.Event, ...]:
        """Return what happened to a track since it came, the latest first."""
        return self._read(lambda connection: biography.biography(connection, track_id))

    def details(self, line_id: int, most: int) -> tuple[details.Detail, ...]:
        """Return what exactly a line of the history did, at most so many things."""
        return self._read(lambda connection: details.details(connection, line_id, most))

    def titles(self, ids: Sequence[int]) -> dict[int, str]:
        """Return what tracks are called, also those that were taken out of the library."""
        return self._read(lambda connection: biography.titles(connection, ids))

    def tracks_with_locks(self, ids: Iterable[int]) -> set[int]:
        """Return those of these tracks that have anything locked."""
        return self._read(lambda connection: locks.tracks_with_locks(connection, ids))

    def next_names(self) -> tuple[str, str]:
        """Return what `undo` and `redo` would do; empty where there is nothing."""
        return self._read(journal.next_names)

    def back_up(self) -> Path:
        """Copy the library into the folder "backups" beside it, checked; return the copy. The last five are kept."""
        return back_up(self.path, "copy")

    def faults(self) -> list[str]:
        """Return what SQLite finds wrong in the file; empty where all is well. Reads all of it: seconds, not moments."""
        with troubles(self.path):
            return faults(self.path)

    @contextmanager
    def everything(self) -> Iterator[Everything]:
        """Open all that the library holds, table by table, as it is at this moment."""
        with troubles(self.path), open_reading(self._engine) as connection:
            yield Everything(whole.tables(), whole.count_rows(connection), partial(whole.rows, connection))

    def jobs(self) -> tuple[kept_jobs.KeptJob, ...]:
        """Return the work in the background that was written down, the newest first."""
        return self._read(kept_jobs.kept_jobs)

    # Work in the background (`kept_jobs`): no edits, and never undone.

    def begin_job(self, kind: str, name: str, arguments: Mapping[str, Any]) -> int:
        """Write down that work starts; return its number."""
        return self._note(lambda connection: kept_jobs.begin(connection, kind, name, arguments))

    def mark_job(self, job_id: int, state: str) -> None:
        """Write down where work is at: "running", "paused", "done", "stopped", "failed"."""
        self._note(lambda connection: kept_jobs.mark(connection, job_id, state))

    def add_failures(self, job_id: int, failures: Sequence[Failure]) -> None:
        """Write down what work could not do."""
        self._note(lambda connection: kept_jobs.add_failures(connection, job_id, failures))

    def drop_failures(self, job_id: int, subjects: Container[str]) -> None:
        """Take failures off the list of a job."""
        self._note(lambda connection: kept_jobs.drop_failures(connection, job_id, subjects))

    # Runs of learning (`runs`): no edits either.

    def remember_run(self) -> str:
        """Write down that a run of learning reads this library; return the token that the run is known by."""
        return self._note(runs.remember)

    def remembered_runs(self) -> frozenset[str]:
        """Return the tokens of the runs that have read this library: those of another one mean other tracks."""
        return self._read(runs.remembered)

    def runs_of_reviews(self) -> frozenset[int]:
        """Return the numbers of the runs that reviews speak of, also of those that are no more."""
        return self._read(runs.numbered)

    def _note(self, note: Callable[[Connection], T]) -> T:
        with self._pen.writing() as connection:
            refuse_other_version(connection, self.path)
            return note(connection)

    def _read(self, question: Callable[[Connection], T]) -> T:
        with troubles(self.path), open_reading(self._engine) as connection:
            return question(connection)

    def _write(self, work: Callable[[Writer], str]) -> Changes:
        with self._pen.writing() as connection:
            refuse_other_version(connection, self.path)
            writer = Writer(connection)
            name = work(writer)
            current.refresh(connection, writer.track_ids)
            return writer.changes(name)

    @staticmethod
    def _apply(writer: Writer, edit: Edit) -> str:
        edit.apply(writer)
        if edit.is_undoable:
            journal.append(writer, edit)
        return edit.describe()
