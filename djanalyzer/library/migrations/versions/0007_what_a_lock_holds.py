"""What a locked field holds, and which tracks a change was about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table of locks anew: nothing could be locked before. Of changes of before nobody wrote down the tracks."""
    op.drop_table("locks")
    op.create_table(
        "locks",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("track_id", sa.Integer(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.Column("label_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["track_id"], ["tracks.id"], name="fk_locks_track_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_locks"),
    )
    op.create_index("ix_locks_track_id", "locks", ["track_id"])
    op.add_column("edit_log", sa.Column("track_ids", sa.Text(), nullable=True))
