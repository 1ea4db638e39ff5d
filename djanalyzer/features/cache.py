"""Bytes that took time to compute, kept by recording and recipe. The folder may be deleted at any time."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import tempfile
from pathlib import Path

_ID = re.compile(r"[0-9a-f]{8,128}")
_N_DIGEST = 16


class Cache:
    """A folder of computed bytes.

    It is never a source of trouble: what is damaged or cannot be read is not there, what cannot be written (disk full,
    read-only) is not kept. Several threads and processes may use one folder.

    Parameters
    ----------
    folder : Path
        Created when the first bytes are kept.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get(self, recording_id: str, recipe: str) -> bytes | None:
        """Return what was kept for this recording and recipe, or None."""
        path = self._path(recording_id, recipe)
        try:
            stored = path.read_bytes()
            os.utime(path)  # `trim` removes what was not asked for longest
        except OSError:
            return None
        digest, data = stored[:_N_DIGEST], stored[_N_DIGEST:]
        if digest != _digest(data):
            with contextlib.suppress(OSError):
                path.unlink()
            return None
        return data

    def put(self, recording_id: str, recipe: str, data: bytes) -> bool:
        """Keep `data`, whole or not at all; say whether it is kept."""
        path = self._path(recording_id, recipe)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._write(path, _digest(data) + data)
        except OSError:
            return False
        return True

    def trim(self, n_bytes: int) -> int:
        """Remove what was not asked for longest until at most `n_bytes` are left; return how many are left."""
        kept = sorted(self._entries(), key=lambda entry: entry[0], reverse=True)
        total = 0
        for _, size, path in kept:
            if total + size <= n_bytes:
                total += size
                continue
            with contextlib.suppress(OSError):
                path.unlink()
        return total

    def _entries(self) -> list[tuple[float, int, Path]]:
        found = []
        for path in self._folder.glob("??/*"):
            with contextlib.suppress(OSError):
                stat = path.stat()
                found.append((stat.st_mtime, stat.st_size, path))
        return found

    def _path(self, recording_id: str, recipe: str) -> Path:
        if not _ID.fullmatch(recording_id):
            raise ValueError(f"a recording's id is a hexadecimal number, not {recording_id!r}")
        name = hashlib.blake2b(recipe.encode(), digest_size=8).hexdigest()
        return self._folder / recording_id[:2] / f"{recording_id}-{name}"

    @staticmethod
    def _write(path: Path, data: bytes) -> None:
        handle, fresh = tempfile.mkstemp(prefix="new-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(fresh, path)
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(fresh)
            raise


def _digest(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_N_DIGEST).digest()
