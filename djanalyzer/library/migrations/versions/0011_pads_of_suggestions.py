"""The pad, the name and the colour that a suggestion would have if this DJ had set it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the columns; no model knew the DJ's way before."""
    op.add_column("suggestions", sa.Column("slot", sa.Integer(), nullable=True))
    op.add_column("suggestions", sa.Column("name", sa.Text(), server_default="", nullable=False))
    op.add_column("suggestions", sa.Column("color", sa.Text(), nullable=True))
