"""What reading a damaged database raises."""

from __future__ import annotations

import sqlite3

DAMAGES = (sqlite3.Error, OverflowError, UnicodeError, MemoryError)
"""SQLite's own errors; numbers and names that Python cannot hold; and "out of memory", which SQLite says where a damaged
page asks for more than there could be."""
