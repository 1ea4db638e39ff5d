"""What the search line answers while one types: what it did not understand, and what may follow."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from djanalyzer.app.session import Session
    from djanalyzer.library.search_remarks import Remark


def fields() -> tuple[str, ...]:
    """Return the fields that the search line knows, the most used first."""
    from djanalyzer.library.search_remarks import FIELDS

    return FIELDS


def remarks(query: str) -> tuple[Remark, ...]:
    """Return what of a search line was searched as plain text though it looks like a field."""
    from djanalyzer.library.search_remarks import remarks as found

    return found(query)


def completions(session: Session, field: str, begun: str) -> tuple[str, ...]:
    """Return what a field may be followed by, of that which begins as typed."""
    return session.library.completions(field, begun)
