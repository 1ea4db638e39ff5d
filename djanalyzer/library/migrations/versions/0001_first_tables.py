"""The first tables: tracks with all evidence about them, playlists, the edit log, full-text search."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


_TEXT_ORDERS = ("title_order", "artist_order", "album_order", "genre_order")
_ORDERS = (*_TEXT_ORDERS, "key_order", "bpm", "energy", "duration", "n_cues", "state")


def upgrade() -> None:
    """Make the tables."""
    op.execute("PRAGMA application_id=1145717070")
    _tracks()
    _evidence()
    _grids_and_sections()
    _marks()
    _analyses()
    _playlists_and_log()
    for statement in _SEARCH:
        op.execute(statement)


def _tracks() -> None:
    op.create_table(
        "tracks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("added_at", sa.Float(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("file_id", sa.Integer(), nullable=True),
        sa.Column("file_name", sa.Text(), server_default="", nullable=False),
        sa.Column("state", sa.Text(), server_default="new", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("artist", sa.Text(), server_default="", nullable=False),
        sa.Column("album", sa.Text(), server_default="", nullable=False),
        sa.Column("genre", sa.Text(), server_default="", nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("remixer", sa.Text(), server_default="", nullable=False),
        sa.Column("composer", sa.Text(), server_default="", nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("track_number", sa.Integer(), nullable=True),
        sa.Column("rating", sa.Integer(), nullable=True),
        sa.Column("color", sa.Text(), nullable=True),
        sa.Column("duration", sa.Float(), nullable=True),
        sa.Column("bpm", sa.Float(), nullable=True),
        sa.Column("key_index", sa.Integer(), nullable=True),
        sa.Column("key_confidence", sa.Float(), nullable=True),
        sa.Column("energy", sa.Float(), nullable=True),
        sa.Column("n_cues", sa.Integer(), server_default="0", nullable=False),
        sa.Column("model", sa.Text(), nullable=True),
        sa.Column("grid_label_id", sa.Integer(), nullable=True),
        sa.Column("sections_label_id", sa.Integer(), nullable=True),
        sa.Column("title_order", sa.Text(), nullable=True),
        sa.Column("artist_order", sa.Text(), nullable=True),
        sa.Column("album_order", sa.Text(), nullable=True),
        sa.Column("genre_order", sa.Text(), nullable=True),
        sa.Column("key_order", sa.Integer(), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_tracks"),
    )
    for name in ("live", *_ORDERS):
        columns = ["id", "is_removed"] if name == "live" else [name, "id", "is_removed"]
        op.create_index(f"ix_tracks_{name}", "tracks", columns, sqlite_where=sa.text("is_removed = 0"))


def _evidence() -> None:
    op.create_table(
        "files",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("path_nfc", sa.Text(), nullable=False),
        sa.Column("recording_id", sa.Text(), nullable=True),
        sa.Column("size", sa.Integer(), nullable=True),
        sa.Column("mtime_ns", sa.Integer(), nullable=True),
        sa.Column("state", sa.Text(), server_default="ok", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_files_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_files"),
        sa.UniqueConstraint("path", name="uq_files_path"),
    )
    op.create_index("ix_files_path_nfc", "files", ["path_nfc"], unique=False)
    op.create_index("ix_files_recording_id", "files", ["recording_id"], unique=False)
    op.create_index("ix_files_track_id", "files", ["track_id"], unique=False)
    op.create_table(
        "tags",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("artist", sa.Text(), server_default="", nullable=False),
        sa.Column("album", sa.Text(), server_default="", nullable=False),
        sa.Column("comment", sa.Text(), server_default="", nullable=False),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("remixer", sa.Text(), server_default="", nullable=False),
        sa.Column("composer", sa.Text(), server_default="", nullable=False),
        sa.Column("year", sa.Integer(), nullable=True),
        sa.Column("track_number", sa.Integer(), nullable=True),
        sa.Column("color", sa.Text(), nullable=True),
        sa.Column("duration", sa.Float(), nullable=True),
        sa.Column("extra", sa.Text(), server_default="[]", nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_tags_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_tags"),
        sa.UniqueConstraint(
            "track_id", "source_kind", "source_name", name="uq_tags_track_id_source_kind_source_name"
        ),
    )
    op.create_table(
        "labels",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("task", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_labels_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_labels"),
    )
    op.create_index(
        "ix_labels_track_id_task_source_kind_source_name",
        "labels",
        ["track_id", "task", "source_kind", "source_name"],
        unique=False,
    )


def _grids_and_sections() -> None:
    op.create_table(
        "grid_anchors",
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("time", sa.Float(), nullable=False),
        sa.Column("tempo", sa.Float(), nullable=False),
        sa.Column("beat_in_bar", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["track_id"], ["tracks.id"], name="fk_grid_anchors_track_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("track_id", "position", name="pk_grid_anchors"),
    )
    op.create_table(
        "sections",
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("start", sa.Float(), nullable=False),
        sa.Column("stop", sa.Float(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_sections_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("track_id", "position", name="pk_sections"),
    )


def _marks() -> None:
    op.create_table(
        "cues",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("time", sa.Float(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("color", sa.Text(), nullable=True),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_cues_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_cues"),
    )
    op.create_index("ix_cues_track_id", "cues", ["track_id"], unique=False)
    op.create_table(
        "loops",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Float(), nullable=False),
        sa.Column("stop", sa.Float(), nullable=False),
        sa.Column("slot", sa.Integer(), nullable=True),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("color", sa.Text(), nullable=True),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_loops_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_loops"),
    )
    op.create_index("ix_loops_track_id", "loops", ["track_id"], unique=False)
    op.create_table(
        "suggestions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("time", sa.Float(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), server_default="open", nullable=False),
        sa.Column("cue_id", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.Float(), nullable=True),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["cue_id"], ["cues.id"], name="fk_suggestions_cue_id"),
        sa.ForeignKeyConstraint(
            ["track_id"], ["tracks.id"], name="fk_suggestions_track_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_suggestions"),
    )
    op.create_index("ix_suggestions_track_id", "suggestions", ["track_id"], unique=False)


def _analyses() -> None:
    op.create_table(
        "analyses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("model", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("duration", sa.Float(), nullable=False),
        sa.Column("beat_confidence", sa.Float(), nullable=False),
        sa.Column("seconds", sa.Text(), nullable=False),
        sa.Column("remarks", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_analyses_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_analyses"),
        sa.UniqueConstraint("track_id", "model", name="uq_analyses_track_id_model"),
    )
    op.create_table(
        "waveforms",
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("columns", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["track_id"], ["tracks.id"], name="fk_waveforms_track_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("track_id", name="pk_waveforms"),
    )


def _playlists_and_log() -> None:
    op.create_table(
        "playlists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("is_folder", sa.Boolean(), nullable=False),
        sa.Column("source_kind", sa.Text(), nullable=False),
        sa.Column("source_name", sa.Text(), nullable=False),
        sa.Column("imported", sa.Text(), nullable=True),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["parent_id"], ["playlists.id"], name="fk_playlists_parent_id"),
        sa.PrimaryKeyConstraint("id", name="pk_playlists"),
    )
    op.create_index("ix_playlists_parent_id", "playlists", ["parent_id"], unique=False)
    op.create_table(
        "playlist_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("playlist_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(
            ["playlist_id"], ["playlists.id"], name="fk_playlist_entries_playlist_id", ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["track_id"], ["tracks.id"], name="fk_playlist_entries_track_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_playlist_entries"),
    )
    op.create_index("ix_playlist_entries_playlist_id", "playlist_entries", ["playlist_id"], unique=False)
    op.create_index("ix_playlist_entries_track_id", "playlist_entries", ["track_id"], unique=False)
    op.create_table(
        "edit_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("batch", sa.Text(), server_default="", nullable=False),
        sa.Column("steps", sa.Text(), nullable=False),
        sa.Column("is_undone", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_edit_log"),
    )


_SEARCH = (
    """CREATE VIRTUAL TABLE track_search USING fts5(
    title, artist, album, genre, comment, label, remixer, composer, file_name,
    content='tracks', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3')""",
    """CREATE TRIGGER track_search_insert AFTER INSERT ON tracks BEGIN
    INSERT INTO track_search(rowid, title, artist, album, genre, comment, label, remixer, composer, file_name)
    VALUES (new.id, new.title, new.artist, new.album, new.genre, new.comment, new.label, new.remixer,
        new.composer, new.file_name);
END""",
    """CREATE TRIGGER track_search_delete AFTER DELETE ON tracks BEGIN
    INSERT INTO track_search(track_search, rowid, title, artist, album, genre, comment, label, remixer, composer,
        file_name)
    VALUES ('delete', old.id, old.title, old.artist, old.album, old.genre, old.comment, old.label, old.remixer,
        old.composer, old.file_name);
END""",
    """CREATE TRIGGER track_search_update AFTER UPDATE ON tracks
WHEN old.title IS NOT new.title OR old.artist IS NOT new.artist OR old.album IS NOT new.album
    OR old.genre IS NOT new.genre OR old.comment IS NOT new.comment OR old.label IS NOT new.label
    OR old.remixer IS NOT new.remixer OR old.composer IS NOT new.composer OR old.file_name IS NOT new.file_name
BEGIN
    INSERT INTO track_search(track_search, rowid, title, artist, album, genre, comment, label, remixer, composer,
        file_name)
    VALUES ('delete', old.id, old.title, old.artist, old.album, old.genre, old.comment, old.label, old.remixer,
        old.composer, old.file_name);
    INSERT INTO track_search(rowid, title, artist, album, genre, comment, label, remixer, composer, file_name)
    VALUES (new.id, new.title, new.artist, new.album, new.genre, new.comment, new.label, new.remixer,
        new.composer, new.file_name);
END""",
)
