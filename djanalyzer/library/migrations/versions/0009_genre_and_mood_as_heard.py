"""What the model takes genre and mood for, how loud each moment is, and where the arrangement changes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

_TRACKS = sa.table("tracks", sa.column("id"), sa.column("genre"), sa.column("is_without_genre"))
_LABELS = sa.table(
    "labels",
    *map(sa.column, ("id", "track_id", "task", "source_kind", "value")),
    sa.column("is_removed", sa.Boolean()),
)
_EMPTY = '""'  # as a label holds it


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
    is_without: sa.Column[bool] = sa.Column(
        "is_without_genre", sa.Boolean(), server_default=sa.text("0"), nullable=False
    )
    op.add_column("tracks", is_without)
    op.execute(
        _TRACKS.update()
        .where(_TRACKS.c.genre == "", _TRACKS.c.id.in_(_emptied()))
        .values(is_without_genre=True)
    )


def _emptied() -> sa.Select[tuple[int]]:
    """Return the tracks of which the DJ has said that they have no genre."""
    labels = _LABELS.c
    last = sa.select(sa.func.max(labels.id)).where(
        labels.task == "genre", labels.source_kind == "dj", labels.is_removed.is_(False)
    )
    return sa.select(labels.track_id).where(
        labels.id.in_(last.group_by(labels.track_id)), labels.value == _EMPTY
    )
