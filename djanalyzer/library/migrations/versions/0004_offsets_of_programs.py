"""What was taken off a program's times stands beside them, and what the DJ has chosen for this library."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns and a table; of times that are there already, nobody wrote down what was taken off."""
    op.add_column("labels", sa.Column("offset", sa.Float(), nullable=True))
    op.add_column("labels", sa.Column("offset_class", sa.Text(), nullable=True))
    op.add_column("labels", sa.Column("offset_basis", sa.Text(), nullable=True))
    op.create_table(
        "choices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.Column("is_removed", sa.Boolean(), server_default=sa.text("0"), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_choices"),
        sa.UniqueConstraint("name", name="uq_choices_name"),
    )
