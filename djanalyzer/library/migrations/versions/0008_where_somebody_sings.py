"""Where somebody sings, as the model hears it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the column; no model was asked before."""
    op.add_column("analyses", sa.Column("vocals", sa.Text(), nullable=True))
