"""The tables of the library: evidence on one side, its current value on the other.

Evidence is kept as it arrived and by whom: `files`, `tags` (text fields by source), `labels` (append-only), `cues`,
`loops`, `suggestions`, `analyses`, `voices`, `takes`, `embeddings`. What follows from it at this moment lies in the columns of `tracks`, in
`grid_anchors` and `sections`; `current.refresh` writes them in the same transaction as the evidence.

Rows that an undo can take back are never deleted: `is_removed` hides them.
"""

from __future__ import annotations

from sqlalchemy import (
    DDL,
    Boolean,
    Column,
    ColumnElement,
    Float,
    ForeignKey,
    FromClause,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
    UniqueConstraint,
    column,
    event,
    false,
    func,
    literal_column,
)

from djanalyzer.library.columns import PathText, origin, removable, source, track
from djanalyzer.library.fulltext import STATEMENTS

# The Alembic revision that these tables are; a test holds the two together.
VERSION = "0015"

# Written into the database's header, so that another program's SQLite file is never taken for a library ("DJAN").
APPLICATION_ID = 0x444A414E


metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def live(table: FromClause) -> ColumnElement[bool]:
    """Return the condition that a row has not been taken out of sight, as the partial indexes have it."""
    return table.c.is_removed == literal_column("0")


_SORTED_AS_THEY_ARE = ("bpm", "energy", "duration", "n_cues", "state", "meter", "grid_confidence", "trust")
_SORTED_AS_TOLD = ("year", "rating", "color", "style", "mood")


def _beginning(name: str) -> ColumnElement[str]:
    """Return a text's beginning without the case of plain letters, written alike in the index and in the question."""
    begun = func.substr(column(name), literal_column("1"), literal_column("80"))
    return func.nullif(func.lower(begun), literal_column("''"))


# What texts are ordered by that have no column of folded text.
ORDERED_TEXTS: dict[str, ColumnElement[str]] = {
    name: _beginning(name) for name in ("comment", "label", "remixer", "composer", "file_name")
}

tracks = Table(
    "tracks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("added_at", Float, nullable=False),
    removable(),
    # From here on: current values, written by `current.refresh` alone.
    Column("file_id", Integer),
    Column("file_name", Text, nullable=False, server_default=""),
    Column("state", Text, nullable=False, server_default="new"),
    Column("reason", Text, nullable=False, server_default=""),
    *(
        Column(name, Text, nullable=False, server_default="")
        for name in ("title", "artist", "album", "genre")
    ),
    *(Column(name, Text, nullable=False, server_default="") for name in ("comment", "label", "remixer")),
    Column("composer", Text, nullable=False, server_default=""),
    Column("year", Integer),
    Column("track_number", Integer),
    Column("rating", Integer),
    Column("color", Text),
    Column("duration", Float),
    Column("bpm", Float),
    Column("key_index", Integer),
    Column("key_confidence", Float),
    Column("energy", Float),
    Column("n_cues", Integer, nullable=False, server_default="0"),
    Column("model", Text),
    Column("grid_label_id", Integer),
    Column("sections_label_id", Integer),
    # What a column is ordered by: folded text, the place on the Camelot wheel; NULL comes last.
    Column("title_order", Text),
    Column("artist_order", Text),
    Column("album_order", Text),
    Column("genre_order", Text),
    Column("key_order", Integer),
    # Of the grid that counts: the meter of its first bars, how sure its author is, and whether a DJ should look at it
    # ("checked", "review"; NULL where there is nothing to look at). `current` says when.
    Column("meter", Text),
    Column("grid_confidence", Float),
    Column("trust", Text),
    # What the model takes the genre for, beside the one that counts; the mood that counts. Of the model's words how sure it
    # is of them; NULL beside a mood that is the DJ's own.
    *(Column(name, Text) for name in ("style", "mood")),
    *(Column(name, Float) for name in ("style_confidence", "mood_confidence")),
    # The DJ's word is that it has none: no model's stands in its place.
    Column("is_without_genre", Boolean, nullable=False, server_default=false()),
)
# Each order is answered from its index alone: the id after it keeps ties in place.
Index("ix_tracks_live", tracks.c.id, tracks.c.is_removed, sqlite_where=live(tracks))
_FOLDED = [f"{name}_order" for name in ("title", "artist", "album", "genre", "key")]
for _name in (*_FOLDED, *_SORTED_AS_THEY_ARE, *_SORTED_AS_TOLD):
    _columns = tracks.c[_name], tracks.c.id, tracks.c.is_removed
    Index(f"ix_tracks_{_name}", *_columns, sqlite_where=live(tracks))
for _name, _order in ORDERED_TEXTS.items():
    Index(f"ix_tracks_{_name}", _order, tracks.c.id, tracks.c.is_removed, sqlite_where=live(tracks))
# Tracks of one artist, title and about the same length lie beside each other in it: what may be there twice.
Index(
    "ix_tracks_alike",
    *tracks.c["title_order", "artist_order", "duration", "id", "is_removed"],
    sqlite_where=live(tracks),
)

files = Table(
    "files",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("path", PathText, nullable=False, unique=True),
    Column("path_nfc", Text, nullable=False, index=True),
    Column("recording_id", Text, index=True),
    Column("size", Integer),
    Column("mtime_ns", Integer),
    Column("state", Text, nullable=False, server_default="ok"),
    Column("reason", Text, nullable=False, server_default=""),
    removable(),
)

tags = Table(
    "tags",
    metadata,
    Column("id", Integer, primary_key=True),
    track(),
    *source(),
    Column("made_at", Float, nullable=False),
    *(
        Column(name, Text, nullable=False, server_default="")
        for name in ("title", "artist", "album", "comment")
    ),
    *(Column(name, Text, nullable=False, server_default="") for name in ("label", "remixer", "composer")),
    Column("year", Integer),
    Column("track_number", Integer),
    Column("color", Text),
    Column("duration", Float),
    Column("extra", Text, nullable=False, server_default="[]"),  # JSON: what we have no word for
    removable(),
    UniqueConstraint("track_id", "source_kind", "source_name"),
)

labels = Table(
    "labels",
    metadata,
    Column("id", Integer, primary_key=True),
    track(),
    Column("task", Text, nullable=False),
    Column("value", Text),  # JSON; NULL where the source takes its word back
    *source(),
    Column("confidence", Float, nullable=False),
    Column("made_at", Float, nullable=False),
    removable(),
    # What was taken off a program's times (seconds), for which class of files, and where that number came from.
    Column("offset", Float),
    Column("offset_class", Text),
    Column("offset_basis", Text),
    Index(None, "track_id", "task", "source_kind", "source_name"),
)

# What holds for this library alone, by name: "offsets" (what the DJ has chosen), "runs" (which have learned from it).
choices = Table(
    "choices",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
    Column("value", Text, nullable=False),  # JSON
    removable(),
)

grid_anchors = Table(
    "grid_anchors",
    metadata,
    track(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("time", Float, nullable=False),
    Column("tempo", Float, nullable=False),
    Column("beat_in_bar", Integer, nullable=False),
    Column("meter", Text, nullable=False, server_default="4/4"),
)

sections = Table(
    "sections",
    metadata,
    track(primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("start", Float, nullable=False),
    Column("stop", Float, nullable=False),
    Column("label", Text, nullable=False),
    Column("confidence", Float, nullable=False),
)

cues = Table(
    "cues",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("time", Float, nullable=False),
    Column("slot", Integer),
    Column("name", Text, nullable=False, server_default=""),
    Column("color", Text),
    Column("kind", Text, nullable=False),
    *source(),
    removable(),
    *origin(),
)

loops = Table(
    "loops",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("start", Float, nullable=False),
    Column("stop", Float, nullable=False),
    Column("slot", Integer),
    Column("name", Text, nullable=False, server_default=""),
    Column("color", Text),
    *source(),
    removable(),
    *origin(),
)

suggestions = Table(
    "suggestions",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("time", Float, nullable=False),
    Column("kind", Text, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reason", Text, nullable=False),
    Column("model", Text, nullable=False),
    Column("status", Text, nullable=False, server_default="open"),
    Column("cue_id", ForeignKey("cues.id")),
    Column("decided_at", Float),
    removable(),
    Column("stop", Float),  # of a proposed loop
    Column("loop_id", ForeignKey("loops.id")),
    Column("slot", Integer),  # as this DJ would set it
    Column("name", Text, nullable=False, server_default=""),
    Column("color", Text),
)

analyses = Table(
    "analyses",
    metadata,
    Column("id", Integer, primary_key=True),
    track(),
    Column("model", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("duration", Float, nullable=False),
    Column("beat_confidence", Float, nullable=False),
    Column("seconds", Text, nullable=False),
    Column("remarks", Text, nullable=False),
    Column("downbeat_confidence", Float, nullable=False, server_default="0"),
    *(Column(name, Text, nullable=False, server_default="[]") for name in ("grid_choices", "key_stretches")),
    Column("tuning", Float),  # cents
    Column("mix_range", Text, nullable=False, server_default="[]"),
    Column("vocals", Text),  # NULL where the model was not asked
    *(Column(name, Text, nullable=False, server_default="[]") for name in ("genres", "moods")),
    *(Column(name, Text) for name in ("dynamics", "changes")),  # NULL where the model was not asked
    UniqueConstraint("track_id", "model"),
)

waveforms = Table(
    "waveforms",
    metadata,
    track(primary_key=True),
    Column("columns", LargeBinary, nullable=False),
)

# Who sings in a track and at what pitch, as its separated stems tell; one for each track, of the recipe that spoke last.
voices = Table(
    "voices",
    metadata,
    Column("id", Integer, primary_key=True),
    track(unique=True),
    Column("recording_id", Text),  # that was heard; it counts while the track's file holds no other one
    Column("recipe", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("spans", Text, nullable=False),  # JSON
    Column("pitch", LargeBinary, nullable=False),
    Column("frame_rate", Integer, nullable=False),
    Column("key_index", Integer),  # of the stems that have harmony; NULL where no key is sure
    Column("key_confidence", Float),
)

# Bars of a track rendered in another style: what was asked for, how good it is, and which file below the user's takes holds it.
takes = Table(
    "takes",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("name", Text, nullable=False),
    Column("start", Float, nullable=False),  # of its sound, seconds of the track
    Column("stop", Float, nullable=False),
    Column("wish", Text, nullable=False),  # JSON
    Column("model", Text, nullable=False),
    Column("quality", Text, nullable=False),  # JSON
    Column("file", Text, nullable=False, unique=True),
    Column("recording_id", Text),  # that it was rendered from
    Column("made_at", Float, nullable=False),
    removable(),
)

# How a track and its sections sound, in numbers that can be compared (`music.similarity`), and its key as told by who has
# listened; one for each track, of the recipe that spoke last.
embeddings = Table(
    "embeddings",
    metadata,
    Column("id", Integer, primary_key=True),
    track(unique=True),
    Column("recording_id", Text),  # that was heard; it counts while the track's file holds no other one
    Column("recipe", Text, nullable=False, index=True),
    Column("made_at", Float, nullable=False),
    Column("vector", LargeBinary, nullable=False),  # float16
    Column("sections", Text, nullable=False),  # JSON: start, stop, label
    Column("section_vectors", LargeBinary, nullable=False),  # float16, one after another
    Column("key_index", Integer),  # NULL where no key is sure
    Column("key_confidence", Float),
    Column("tuning", Float, nullable=False),  # cents
    Column("key_stretches", Text, nullable=False),  # JSON
)

# Where a track lies on the map of the collection: laid out by the embeddings of one recipe, and found anew from them at any time.
map_places = Table(
    "map_places",
    metadata,
    track(primary_key=True),
    Column("recipe", Text, nullable=False),
    Column("x", Float, nullable=False),
    Column("y", Float, nullable=False),
)

playlists = Table(
    "playlists",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("parent_id", ForeignKey("playlists.id"), index=True),
    Column("position", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("is_folder", Boolean, nullable=False),
    *source(),
    Column("imported", Text),  # JSON: the track ids as the program last had them
    removable(),
    Column("query", Text),  # of a smart playlist: the search line that it is
)

playlist_entries = Table(
    "playlist_entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("playlist_id", ForeignKey("playlists.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("position", Integer, nullable=False),
    track(index=True),
    removable(),
)

# A DJ program's collection as it was last imported: what its files were then, what the library was after it (`stamp`),
# and what was told. Where nothing has changed since, nothing need be read.
collections = Table(
    "collections",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("program", Text, nullable=False),
    Column("location", PathText, nullable=False),
    *(Column(name, Text, nullable=False, server_default="") for name in ("fingerprint", "stamp", "report")),
    UniqueConstraint("location", "program"),
)

collection_entries = Table(
    "collection_entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("collection_id", ForeignKey("collections.id", ondelete="CASCADE"), nullable=False, index=True),
    track(index=True),
    Column("external_id", Text, nullable=False),
    Column("path", PathText, nullable=False),  # where the program says that it is
    Column("left_at", Float),  # when it was found to be in the collection no longer
    removable(),
)

# What a DJ has locked: while a line lives, nothing but the DJ's own unlocking changes that field of the track. `label_id`
# is the label that counted then (of "cues" the last one of all), `value` the column of the track table (JSON).
locks = Table(
    "locks",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("field", Text, nullable=False),  # one of `locks.FIELDS`
    removable(),
    Column("label_id", Integer),
    Column("value", Text),
)

# What the DJ has said of labels that looked wrong ("right", "wrong", "skip"): evidence, appended and never changed but by
# being applied. `label_id` is the label that it is about, or, once applied, the one that took its place.
reviews = Table(
    "reviews",
    metadata,
    Column("id", Integer, primary_key=True),
    track(index=True),
    Column("subject", Text, nullable=False),
    Column("item", Integer),  # the cue's id, or the section's place
    Column("labelled", Text, nullable=False),  # JSON, as a finding has it
    Column("proposed", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("run", Text, nullable=False, server_default=""),  # of learning, that found it
    Column("made_at", Float, nullable=False),
    Column("label_id", Integer),
    Column("applied_at", Float),
    removable(),
)

# Work in the background that outlives the program: what it is, how far it came, and what it could not do.
jobs = Table(
    "jobs",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("name", Text, nullable=False),
    Column("arguments", Text, nullable=False, server_default="{}"),  # JSON
    Column("state", Text, nullable=False),  # "running", "paused", "done", "stopped", "failed"
    Column("made_at", Float, nullable=False),
    Column("ended_at", Float),
    Column("problems", Text, nullable=False, server_default="[]"),  # JSON: subject, message, hint, track id
)

edit_log = Table(
    "edit_log",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("made_at", Float, nullable=False),
    Column("batch", Text, nullable=False, server_default=""),
    Column("steps", Text, nullable=False),
    Column("is_undone", Boolean, nullable=False, server_default=false()),
    Column("track_ids", Text),  # JSON: what it was about, as runs; NULL where nobody wrote it down
)

# Alembic's own table, so that a fresh library can be stamped without loading Alembic.
alembic_version = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

for _statement in STATEMENTS:
    event.listen(metadata, "after_create", DDL(_statement))  # type: ignore[no-untyped-call]
