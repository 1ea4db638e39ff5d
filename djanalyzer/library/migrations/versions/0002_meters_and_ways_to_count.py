"""Meters, several ways to count, loops among the suggestions, and whether a grid has been checked."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_SURE = 0.99  # a model's grid this sure needed no second look when this step was written

_TRACKS = sa.table(
    "tracks",
    *(sa.column(name) for name in ("id", "state", "grid_label_id", "meter", "grid_confidence", "trust")),
)
_LABELS = sa.table("labels", *(sa.column(name) for name in ("id", "source_kind", "confidence")))


def upgrade() -> None:
    """Add the columns and fill what follows from what is known already."""
    _add_columns()
    # A reference can only be added to a table that is made anew; nothing hangs on this one.
    with op.batch_alter_table("suggestions") as batch:
        batch.add_column(sa.Column("stop", sa.Float(), nullable=True))
        batch.add_column(sa.Column("loop_id", sa.Integer(), nullable=True))
        batch.create_foreign_key("fk_suggestions_loop_id", "loops", ["loop_id"], ["id"])
    _judge_known_grids()
    for name in ("meter", "grid_confidence", "trust"):
        columns = [name, "id", "is_removed"]
        op.create_index(f"ix_tracks_{name}", "tracks", columns, sqlite_where=sa.text("is_removed = 0"))


def _add_columns() -> None:
    op.add_column("tracks", sa.Column("meter", sa.Text(), nullable=True))
    op.add_column("tracks", sa.Column("grid_confidence", sa.Float(), nullable=True))
    op.add_column("tracks", sa.Column("trust", sa.Text(), nullable=True))
    op.add_column("grid_anchors", sa.Column("meter", sa.Text(), server_default="4/4", nullable=False))
    confidence = sa.Column("downbeat_confidence", sa.Float(), server_default="0", nullable=False)
    op.add_column("analyses", confidence)
    for name in ("grid_choices", "key_stretches"):
        op.add_column("analyses", sa.Column(name, sa.Text(), server_default="[]", nullable=False))
    op.add_column("analyses", sa.Column("tuning", sa.Float(), nullable=True))
    op.add_column("analyses", sa.Column("mix_range", sa.Text(), server_default="[]", nullable=False))


def _judge_known_grids() -> None:
    """Say of each grid what is said of new ones: a program's is not judged, the DJ's is right."""
    grid = _LABELS.c.id == _TRACKS.c.grid_label_id
    kind = sa.select(_LABELS.c.source_kind).where(grid).scalar_subquery()
    confidence = sa.select(_LABELS.c.confidence).where(grid).scalar_subquery()
    is_sure = sa.or_(kind == "dj", sa.and_(kind == "model", confidence >= _SURE))
    values = {
        "meter": "4/4",
        "grid_confidence": sa.case((kind != "program", confidence)),
        "trust": sa.case(
            (is_sure, "checked"), (sa.and_(kind == "model", _TRACKS.c.state == "analysed"), "review")
        ),
    }
    op.execute(_TRACKS.update().where(_TRACKS.c.grid_label_id.is_not(None)).values(values))
