"""Listens for whatever would speak to another computer: Python tells of each such call by an audit event."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

_EVENTS = frozenset(
    ("socket.connect", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr")
)
_heard: list[str] | None = None
_is_listening = False


def _listen(event: str, arguments: tuple[object, ...]) -> None:
    if _heard is not None and event in _EVENTS:
        _heard.append(f"{event} {arguments[1:]}")


@contextmanager
def calls_to_others() -> Iterator[list[str]]:
    """Yield a list that fills with the calls made inside; local sockets count too, as nothing here needs one."""
    global _heard, _is_listening
    if not _is_listening:  # a hook stays for good
        sys.addaudithook(_listen)
        _is_listening = True
    _heard = []
    try:
        yield _heard
    finally:
        _heard = None
