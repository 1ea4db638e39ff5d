"""Where a file may be written: what lies at a place, who may touch it, and what is copied from the old file to the new."""

from __future__ import annotations

import contextlib
import ctypes
import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

from djanalyzer.errors import ExportRefused

# Windows: the content lies elsewhere (offline, fetched when opened, fetched when read); macOS: no data here.
_ELSEWHERE = 0x1000 | 0x40000 | 0x400000
_DATALESS = 0x40000000
_ICLOUD = ".icloud"
_UNCHANGEABLE = 0x2 | 0x20000  # macOS: locked by the user or by the system
_NO_SUCH_TRAIT = (
    *(errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EPERM),
    *(errno.EACCES, errno.EINVAL, getattr(errno, "ENODATA", errno.EINVAL)),
)
_ACL_AND_ATTRIBUTES = 0x1 | 0x4  # of macOS's copyfile

Objections = Iterator[tuple[str, str]]


def check_target(target: Path, within: Path | None = None) -> None:
    """Raise `ExportRefused` where the target is no place for a file.

    Parameters
    ----------
    within : Path, optional
        The folder in which it must lie, links followed.
    """
    with troubles_told(target):
        for objections in (_odd_name, _link_to_nowhere, _no_file, _no_folder, _write_protected, _placeholder):
            for message, hint in objections(target):
                raise ExportRefused(message, hint)
        if within is not None:
            for message, hint in _outside(target, within):
                raise ExportRefused(message, hint)


def resolved(target: Path) -> Path:
    """Return the file that a link points to; any other path as it is.

    Replacing a link would leave the file that it points to, which the program goes on reading, as it was.
    """
    return target.resolve() if target.is_symlink() else target


def _odd_name(target: Path) -> Objections:
    if "\0" in str(target):
        yield "The name of the file holds a character that no name may hold.", "Choose another name."


def _link_to_nowhere(target: Path) -> Objections:
    try:
        is_lost = target.is_symlink() and not target.resolve().exists()
    except RuntimeError:  # a link that leads to itself
        is_lost = True
    if is_lost:
        yield f"{target} is a link to a file that is not there.", "Choose another place, or mend the link."


def _no_file(target: Path) -> Objections:
    if target.is_dir():
        yield f"{target} is a folder.", "Choose a file name inside it."
    elif target.exists() and not target.is_file():
        yield f"{target} is no ordinary file.", "Choose another name."


def _no_folder(target: Path) -> Objections:
    if not target.parent.is_dir():
        yield f"The folder {target.parent} does not exist.", "Create it, or choose another."


def _outside(target: Path, within: Path) -> Objections:
    if not target.resolve().is_relative_to(within.resolve()):
        yield f"{target} lies outside the folder {within}.", "Choose a place inside it."


def _write_protected(target: Path) -> Objections:
    """An administrator's rights would go past the protection, so it is looked at, not tried."""
    if not target.exists():
        return
    status = target.stat()
    if not status.st_mode & stat.S_IWUSR or getattr(status, "st_flags", 0) & _UNCHANGEABLE:
        yield f"{target} is write-protected.", "Remove the protection, or choose another name."


def _placeholder(target: Path) -> Objections:
    if is_elsewhere(target):
        yield (
            f"{target.name} lies in the cloud and not on this computer.",
            "Open its folder, choose to keep it on this device, and try again.",
        )


def is_elsewhere(path: Path) -> bool:
    """Return whether a file of OneDrive or iCloud has its name here and its bytes on a server.

    Such a file is not fetched in silence: who would read it asks first.
    """
    if not path.exists():
        return path.with_name(f".{path.name}{_ICLOUD}").exists()
    return is_placeholder(path.stat())


def is_placeholder(status: os.stat_result) -> bool:
    """Return whether what the system says of a file tells that its bytes are on a server."""
    attributes, flags = getattr(status, "st_file_attributes", 0), getattr(status, "st_flags", 0)
    return bool(attributes & _ELSEWHERE or flags & _DATALESS)


def is_here(path: Path) -> bool:
    """Return whether a file or folder is there and can be read without fetching it from a server; raises nothing."""
    try:
        return not is_placeholder(os.stat(path))
    except (OSError, ValueError):
        return False


def must_be_here(path: Path) -> None:
    """Raise ValueError, with the reason, where reading a file would fetch it from a server."""
    try:
        if is_elsewhere(path):
            raise ValueError("it lies in the cloud and not on this computer")
    except OSError as error:
        raise ValueError(error.strerror or str(error)) from error


def fingerprint(path: Path) -> str | None:
    """Return the SHA-256 of a file, hexadecimal; None where there is none."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise ExportRefused(f"{path} cannot be read: {error.strerror}.", "Check its permissions.") from error


def copy_traits(source: Path, path: Path) -> None:
    """Give `path` the owner, extended attributes, access list and permissions of `source`; its time is its own.

    What a drive cannot keep (a stick formatted for Windows has no permissions) or this user may not give is left out.
    A source that is not there has none.
    """
    try:
        status = source.stat()
    except FileNotFoundError:
        return
    _copy_owner(status, path)
    _copy_attributes(source, path)
    try:
        path.chmod(stat.S_IMODE(status.st_mode))
    except OSError as error:
        if error.errno not in _NO_SUCH_TRAIT:
            raise


def _copy_owner(status: os.stat_result, path: Path) -> None:
    if sys.platform == "win32":
        return
    now = path.stat()
    # The group may often be given where the owner may not.
    with contextlib.suppress(OSError):
        if now.st_gid != status.st_gid:
            os.chown(path, -1, status.st_gid)
        if now.st_uid != status.st_uid:
            os.chown(path, status.st_uid, -1)


def _copy_attributes(source: Path, path: Path) -> None:
    if sys.platform == "darwin":
        # Python knows no extended attributes there: Finder's tags, and the access list.
        system = ctypes.CDLL(None)
        system.copyfile(os.fsencode(source), os.fsencode(path), None, _ACL_AND_ATTRIBUTES)
    elif sys.platform == "linux":
        for name in _attribute_names(source):
            try:
                os.setxattr(path, name, os.getxattr(source, name))
            except OSError as error:
                if error.errno not in _NO_SUCH_TRAIT:
                    raise


def _attribute_names(path: Path) -> list[str]:
    if sys.platform != "linux":
        return []
    try:
        return os.listxattr(path)
    except OSError as error:
        if error.errno in _NO_SUCH_TRAIT:
            return []
        raise


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a power cut; some drives cannot, and the files are in place all the same."""
    if sys.platform == "win32":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextlib.contextmanager
def troubles_told(target: Path) -> Iterator[None]:
    """Turn what the system says against a file into one sentence for the user."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise ExportRefused(
                f"The disk of {target.parent} is full; the export was not written.",
                "Free some space and try again.",
            ) from error
        reason = error.strerror or str(error)
        raise ExportRefused(
            f"{target} cannot be written: {reason}.", "Check the permissions of the folder."
        ) from error
