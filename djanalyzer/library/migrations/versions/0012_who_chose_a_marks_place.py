"""Who chose the place of a cue or loop, where that is not who has it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

# Suggestions that were accepted for many tracks at once: nobody has looked at those that stand where they were proposed.
_UNSEEN = """
CREATE TEMPORARY TABLE unseen AS
SELECT cue_id, loop_id, time, stop, model FROM suggestions WHERE status = 'accepted' AND decided_at IN (
    SELECT decided_at FROM suggestions WHERE status = 'accepted'
    GROUP BY decided_at HAVING count(DISTINCT track_id) > 1
)
"""
_CUES = """
UPDATE cues SET origin_kind = 'model', origin_name = unseen.model FROM unseen
WHERE unseen.cue_id = cues.id AND unseen.time = cues.time
"""
_LOOPS = """
UPDATE loops SET origin_kind = 'model', origin_name = unseen.model FROM unseen
WHERE unseen.loop_id = loops.id AND unseen.time = loops.start AND unseen.stop = loops.stop
"""


def upgrade() -> None:
    """Make the columns; of marks that templates have set nobody wrote down what they were counted from."""
    for table in ("cues", "loops"):
        op.add_column(table, sa.Column("origin_kind", sa.Text(), nullable=True))
        op.add_column(table, sa.Column("origin_name", sa.Text(), nullable=True))
    for statement in (_UNSEEN, _CUES, _LOOPS, "DROP TABLE unseen"):
        op.execute(statement)
