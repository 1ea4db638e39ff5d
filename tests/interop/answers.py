"""What every reader owes to damaged input: an answer, or a refusal with its reason."""

from __future__ import annotations

from collections.abc import Callable


def assert_answers(read: Callable[[], object], refusal: type[Exception]) -> None:
    """Expect `read` to return, or to raise `refusal` with a sentence; anything else is a fault."""
    try:
        read()
    except refusal as told:
        assert str(told).strip(), "refused without a reason"  # noqa: PT017 nothing else may be raised
