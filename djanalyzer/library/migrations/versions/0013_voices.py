"""Who sings in a track and at what pitch, as its separated stems tell."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table; no track was taken apart before."""
    op.create_table(
        "voices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("recording_id", sa.Text(), nullable=True),
        sa.Column("recipe", sa.Text(), nullable=False),
        sa.Column("made_at", sa.Float(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("pitch", sa.LargeBinary(), nullable=False),
        sa.Column("frame_rate", sa.Integer(), nullable=False),
        sa.Column("key_index", sa.Integer(), nullable=True),
        sa.Column("key_confidence", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_voices_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_voices"),
        sa.UniqueConstraint("track_id", name="uq_voices_track_id"),
    )
