"""Columns that several tables of the library have."""

from __future__ import annotations

import os
from typing import Any

from sqlalchemy import Boolean, Column, ForeignKey, Text, TypeDecorator, false


class PathText(TypeDecorator[str]):
    """A file's path: text where it is text, and its bytes where a name holds bytes that are no UTF-8."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Any) -> Any:
        if value is None:
            return None
        try:
            value.encode("utf-8")
        except UnicodeEncodeError:
            return os.fsencode(value)
        return value

    def process_result_value(self, value: Any, dialect: Any) -> str | None:
        return os.fsdecode(value) if isinstance(value, bytes) else value


def removable() -> Column[bool]:
    """Return the column of rows that an undo can take back: hidden, not deleted."""
    return Column("is_removed", Boolean, nullable=False, server_default=false())


def track(**options: Any) -> Column[int]:
    """Return the column that says which track a row is about."""
    return Column("track_id", ForeignKey("tracks.id", ondelete="CASCADE"), nullable=False, **options)


def source() -> tuple[Column[str], Column[str]]:
    """Return whose word a row is."""
    return Column("source_kind", Text, nullable=False), Column("source_name", Text, nullable=False)


def origin() -> tuple[Column[str], Column[str]]:
    """Return who chose a mark's place, where that is not who has it; NULL where it is."""
    return Column("origin_kind", Text), Column("origin_name", Text)
