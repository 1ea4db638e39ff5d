"""Playlists that are a search, fields that the DJ has locked, work that outlives the program, and more orders."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_LIVE = sa.text("is_removed = 0")


def upgrade() -> None:
    """Make the tables and the column; every playlist of before is no search, nothing is locked, nothing waits."""
    op.add_column("playlists", sa.Column("query", sa.Text(), nullable=True))
    op.create_table(
        "locks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_locks_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_locks"),
        sa.UniqueConstraint("track_id", "field", name="uq_locks_track_id_field"),
    )
    op.create_index("ix_locks_track_id", "locks", ["track_id"])
    op.create_table(
        "jobs",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("arguments", sa.Text(), server_default="{}", nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("ended_at", sa.Float(), nullable=True),
        sa.Column("problems", sa.Text(), server_default="[]", nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_jobs"),
    )
    for name in ("year", "rating", "color"):
        op.create_index(f"ix_tracks_{name}", "tracks", [name, "id", "is_removed"], sqlite_where=_LIVE)
    for name in ("comment", "label", "remixer", "composer", "file_name"):
        order = sa.text(f"nullif(lower(substr({name}, 1, 80)), '')")
        op.create_index(f"ix_tracks_{name}", "tracks", [order, "id", "is_removed"], sqlite_where=_LIVE)
    alike = ["title_order", "artist_order", "duration", "id", "is_removed"]
    op.create_index("ix_tracks_alike", "tracks", alike, sqlite_where=_LIVE)
