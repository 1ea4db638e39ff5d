"""What the model takes genre and mood for, how loud each moment is, and where the arrangement changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the columns; no model was asked before."""
    for name in ("genres", "moods"):
        op.add_column("analyses", sa.Column(name, sa.Text(), server_default="[]", nullable=False))
    for name in ("dynamics", "changes"):
        op.add_column("analyses", sa.Column(name, sa.Text(), nullable=True))
    for name in ("style", "mood"):
        op.add_column("tracks", sa.Column(name, sa.Text(), nullable=True))
        op.add_column("tracks", sa.Column(f"{name}_confidence", sa.Float(), nullable=True))
        op.create_index(
            f"ix_tracks_{name}",
            "tracks",
            [name, "id", "is_removed"],
            sqlite_where=sa.text("is_removed = 0"),
        )
