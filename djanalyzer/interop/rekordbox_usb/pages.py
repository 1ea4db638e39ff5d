"""DeviceSQL: a file of equal pages, little-endian; each table is a chain of pages, each page a heap of rows.

A page begins with 40 bytes: its own number (at 4), the table's type (8), the next page of the chain (12), how many
rows were ever put in (13 bits at 24), flags (27; 0x40: an index without rows). The rows' offsets, counted from the end
of those 40 bytes, stand at the end of the page in groups of 36 bytes that grow backwards: 16 offsets, then a bit for
each row that is still there.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

_FILE = struct.Struct("<IIII")
_TABLES_AT = 28
_TABLE = struct.Struct("<IIII")  # type, a page to grow into, first page, last page
_PAGE = struct.Struct("<IIII")  # nothing, number, type, next page
_ROWS_AT = 40
_COUNT_AT, _FLAGS_AT = 24, 27
_IS_INDEX = 0x40
_GROUP = 36  # bytes
_IN_GROUP = 16  # rows

_SMALLEST_PAGE, _LARGEST_PAGE = 512, 1 << 16
_MOST_TABLES = 200

_LONG_ASCII, _LONG_UTF16 = 0x40, 0x90
_ISRC_MARK = 3


class NoDatabase(Exception):
    """These bytes are no DeviceSQL file."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: where it begins in the bytes of its page."""

    page: bytes
    start: int

    def unpack(self, layout: struct.Struct) -> tuple[int, ...] | None:
        """Return the numbers at the row's begin; None where the page ends before them."""
        if self.start + layout.size > len(self.page):
            return None
        return layout.unpack_from(self.page, self.start)

    def text(self, offset: int) -> str:
        """Return the string that lies `offset` bytes after the row's begin; nothing where there is none."""
        return read_text(self.page, self.start + offset)


class DeviceSql:
    """The tables of one file.

    Raises
    ------
    NoDatabase
        At the start, where the header makes no sense.
    """

    def __init__(self, data: bytes) -> None:
        if len(data) < _TABLES_AT:
            raise NoDatabase
        nothing, self._n_page, n_tables, _ = _FILE.unpack_from(data)
        is_sensible = _SMALLEST_PAGE <= self._n_page <= _LARGEST_PAGE and self._n_page % 4 == 0
        if nothing or not is_sensible or not 0 < n_tables <= _MOST_TABLES:
            raise NoDatabase
        if len(data) < _TABLES_AT + n_tables * _TABLE.size:
            raise NoDatabase
        self._data = data
        self._chains: dict[int, tuple[int, int]] = {}
        for index in range(n_tables):
            kind, _, first, last = _TABLE.unpack_from(data, _TABLES_AT + index * _TABLE.size)
            self._chains.setdefault(kind, (first, last))
        self.damaged: set[int] = set()

    def rows(self, kind: int) -> Iterator[Row]:
        """Yield the rows of a table that are still there; a broken chain ends it and adds it to `damaged`."""
        for page in self._pages(kind):
            yield from self._rows_of(page, kind)

    def _pages(self, kind: int) -> Iterator[bytes]:
        number, last = self._chains.get(kind, (0, 0))
        seen: set[int] = set()
        # The chain ends with its last page: what that one names as the next is empty, or beyond the file.
        while number and number not in seen:
            seen.add(number)
            page = self._data[number * self._n_page : (number + 1) * self._n_page]
            if len(page) < self._n_page:
                break
            _, _, its_kind, following = _PAGE.unpack_from(page)
            if its_kind != kind:
                break
            yield page
            if number == last:
                return
            number = following
        if number:
            self.damaged.add(kind)

    def _rows_of(self, page: bytes, kind: int) -> Iterator[Row]:
        if page[_FLAGS_AT] & _IS_INDEX:
            return
        n_rows = int.from_bytes(page[_COUNT_AT : _COUNT_AT + 2], "little") & 0x1FFF
        n_groups = (len(page) - _ROWS_AT) // _GROUP
        if n_rows > n_groups * _IN_GROUP:
            self.damaged.add(kind)
            return
        for index in range(n_rows):
            group, place = divmod(index, _IN_GROUP)
            base = len(page) - group * _GROUP
            present = int.from_bytes(page[base - 4 : base - 2], "little")
            if present >> place & 1:
                at = base - 6 - 2 * place
                yield Row(page, _ROWS_AT + int.from_bytes(page[at : at + 2], "little"))


def read_text(page: bytes, at: int) -> str:
    """Read a string: short ASCII (its first byte is odd), long ASCII or UTF-16.

    Short: the byte is twice the length plus three. Long: the length in two bytes counts the four before the text.
    """
    if at + 1 > len(page):
        return ""
    kind = page[at]
    if kind & 1:
        return page[at + 1 : at + (kind >> 1)].decode("utf-8", "replace")
    n_bytes = int.from_bytes(page[at + 1 : at + 3], "little")
    body = page[at + 4 : at + max(n_bytes, 4)]
    if kind == _LONG_ASCII:
        return body.decode("utf-8", "replace")
    if kind == _LONG_UTF16:
        return body.decode("utf-16-le", "replace").split("\0")[0]
    return ""


def read_recording_code(page: bytes, at: int) -> str:
    """Read an ISRC, the one string that says it is UTF-16 and holds ASCII between a mark and a zero."""
    if page[at : at + 1] == bytes([_LONG_UTF16]) and page[at + 4 : at + 5] == bytes([_ISRC_MARK]):
        n_bytes = int.from_bytes(page[at + 1 : at + 3], "little")
        return page[at + 5 : at + max(n_bytes, 5)].decode("ascii", "replace").split("\0")[0]
    return read_text(page, at)
