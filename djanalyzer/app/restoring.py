"""A backup takes the place of what is there: laid beside it, looked at, decided, carried out, and taken back.

    stage       all of the backup is laid beside what it shall replace, checked file by file; nothing else is touched
    decide      (`replacing`) the plan is written down: from now on it happens, whatever breaks off
    carry_out   (`replacing`) with the library closed, each present file goes to a folder of its own and the new one to its place

`Session.open` carries out what was decided, so that a power cut in the middle is finished at the next start. Nothing is ever
deleted: what was there before lies in "restores", and `stage_return` brings it back by the same road.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from djanalyzer.app.backup_file import NAMES, BackupFile, Held, entries_of, place_of
from djanalyzer.app.job import Job
from djanalyzer.app.restore_plan import (
    BESIDE,
    FOLDER,
    KEPT,
    NEW,
    RECORD,
    Move,
    Restore,
    free_folder,
    read,
    remove_leftovers,
)
from djanalyzer.errors import LibraryTrouble, Trouble
from djanalyzer.settings import Places, places

if TYPE_CHECKING:
    from djanalyzer.library.account import Account


@dataclass(frozen=True, slots=True)
class Preview:
    """What a restore would do: what the library holds now, and what it would hold.

    Attributes
    ----------
    lost : tuple of str or None
        What was done since and would be gone, the latest first; None where nobody can tell.
    damage : str
        What is wrong with a library that was put aside and would come back; empty where it is sound. Backups are, or they are
        not staged.
    left_out : tuple of str
        What the backup could not be given when it was made: it does not come back, and what is there of it is put aside.
    """

    present: Account
    former: Account
    lost: tuple[str, ...] | None
    made_at: float
    parts: tuple[str, ...]
    damage: str = ""
    left_out: tuple[str, ...] = ()


# Laying a backup beside what it shall replace.


def stage(
    source: Path, library: Path, home: Places, parts: Sequence[str] = NAMES, job: Job | None = None
) -> Restore:
    """Lay a backup (one file, or a copy from the folder "backups") beside what it shall replace; check all of it.

    Raises
    ------
    Trouble
        It is damaged, of a newer program, or there is no room. Nothing is left of it then.
    Cancelled
        The user stopped it.
    """
    job = job or Job.silent()
    library, is_copy = library.absolute(), _is_copy(source)
    roots = (library.parent, home.data, home.config)
    remove_leftovers(roots)
    folder = free_folder(roots)
    try:
        if is_copy:
            restore = _stage_copy(source, library, folder.name, job)
        else:
            restore = _stage_file(source, library, home, (folder.name, parts), job)
        _check_library(restore, source)
    except OSError as error:
        _remove(folder, home)
        raise Trouble(
            f"The backup {source} could not be laid out beside the library: {error.strerror or error}.",
            "Make room there, or give yourself the right to write. Nothing was changed.",
        ) from error
    except BaseException:
        _remove(folder, home)
        raise
    return restore


def _stage_file(
    source: Path, library: Path, home: Places, named: tuple[str, Sequence[str]], job: Job
) -> Restore:
    name, wanted = named
    with BackupFile(source) as backup:
        said = backup.manifest
        parts = tuple(part for part in said.parts if part in wanted)
        if not parts:
            raise Trouble(
                f"The backup {source} holds nothing of what is wanted.", f"It holds: {', '.join(said.parts)}."
            )
        entries = entries_of(parts)
        files = [held for held in said.files if held.name.partition("/")[0] in entries]
        _see_room(library.parent, sum(held.size for held in files))
        there = {held.name.partition("/")[0] for held in files}
        moves = tuple(
            _move(place_of(entry, library, home), name, is_there=entry in there) for entry in entries
        )
        staged = dict(zip(entries, (move.staged for move in moves), strict=True))
        done, total = 0, max(1, sum(held.size for held in files))
        for held in files:
            _lay_out(backup, held, staged, job, (done, total))
            done += held.size
    left_out = tuple(left for left in said.left_out if left.partition("/")[0] in entries)
    return Restore(
        library, name, str(source), said.made_at, parts, _with_logs(moves, library, name), left_out
    )


def _lay_out(
    backup: BackupFile, held: Held, staged: dict[str, Path | None], job: Job, way: tuple[int, int]
) -> None:
    entry, _, rest = held.name.partition("/")
    root = staged[entry]
    assert root is not None
    path = root / rest if rest else root
    path.parent.mkdir(parents=True, exist_ok=True)
    done = way[0]
    with path.open("xb") as file:
        for block in backup.blocks(held):
            file.write(block)
            done += len(block)
            job.report(min(1.0, done / way[1]), 1, held.name)
        file.flush()
        os.fsync(file.fileno())


def _stage_copy(source: Path, library: Path, name: str, job: Job) -> Restore:
    from djanalyzer.library.backup import copy_checked, made_at
    from djanalyzer.library.database import troubles

    move = _move(library, name, is_there=True)
    assert move.staged is not None
    _see_room(library.parent, source.stat().st_size)
    move.staged.parent.mkdir(parents=True, exist_ok=True)
    job.report(0, 1, source.name)
    try:
        with troubles(source):
            copy_checked(source, move.staged, job.check)
    except (sqlite3.Error, LibraryTrouble) as error:
        raise LibraryTrouble(
            f"The backup {source} is damaged as well: {error}.", "Choose an older one."
        ) from error
    moves = _with_logs((move,), library, name)
    return Restore(library, name, str(source), made_at(source), ("library",), moves)


def _move(target: Path, name: str, *, is_there: bool) -> Move:
    folder = target.parent / FOLDER / name
    return Move(target, folder / NEW / target.name if is_there else None, folder / KEPT / target.name)


def _with_logs(moves: tuple[Move, ...], library: Path, name: str) -> tuple[Move, ...]:
    """Let what SQLite has left beside a library go where it goes, and before it."""
    if not any(move.target == library for move in moves):
        return moves
    logs = (library.with_name(library.name + end) for end in BESIDE)
    return (*(_move(path, name, is_there=False) for path in logs), *moves)


def _check_library(restore: Restore, source: Path) -> None:
    """Refuse a library that is not sound, or that this program does not understand."""
    from djanalyzer.library.backup import faults
    from djanalyzer.library.database import troubles
    from djanalyzer.library.opening import stored_version
    from djanalyzer.library.upgrading import known_versions

    staged = next((move.staged for move in restore.moves if move.target == restore.library), None)
    if staged is None:
        return
    with troubles(staged):
        if found := faults(staged):
            raise LibraryTrouble(f"The library in {source} is damaged: {found[0]}.", "Choose another backup.")
        try:
            version = stored_version(staged)
        except LibraryTrouble as trouble:
            raise LibraryTrouble(
                f"{source} is the database of another program.", "Nothing was changed. Choose another backup."
            ) from trouble
    if version not in known_versions():
        raise LibraryTrouble(
            f"The library in {source} was made by a newer djanalyzer (form {version or 'unknown'}).",
            "Update this program, and try again. Nothing was changed.",
        )


def discard(restore: Restore) -> None:
    """Take away what was staged: the user has thought better of it."""
    for folder in {move.kept.parents[1] for move in restore.moves} | {restore.folder}:
        shutil.rmtree(folder, ignore_errors=True)
        with suppress(OSError):
            folder.parent.rmdir()  # where nothing was ever restored


# Looking at it.


def preview(restore: Restore) -> Preview:
    """Return what a staged restore would do; also where the present library is damaged, as far as it can be read."""
    from djanalyzer.library.account import Account, account_of, damage_of, since

    staged = next((move.staged for move in restore.moves if move.target == restore.library), None)
    present = account_of(restore.library)
    former = account_of(staged) if staged is not None else Account()
    changes = since(present, former) if staged is not None else ()
    lost = None if changes is None else tuple(change.name for change in reversed(changes))
    was_put_aside = staged is not None and staged.parent.name == KEPT
    damage = damage_of(staged) if staged is not None and was_put_aside else ""
    return Preview(present, former, lost, restore.made_at, restore.parts, damage, restore.left_out)


# Taking it back.


def past_restores(library: Path) -> tuple[Restore, ...]:
    """Return what was restored in this library's place and can be taken back, the latest first."""
    records = (library.absolute().parent / FOLDER).glob(f"*/{RECORD}")
    found = []
    for path in records:
        with suppress(LibraryTrouble):  # also where it was another library of this folder
            found.append(read(path, library.absolute(), places()))
    left = (restore for restore in found if restore.can_be_taken_back)
    return tuple(sorted(left, key=lambda restore: restore.name, reverse=True))


def stage_return(restore: Restore) -> Restore:
    """Return the restore that brings back what another one has put aside; the present state is put aside by it in turn.

    Raises
    ------
    Trouble
        What was put aside is not there any more.
    """
    gone = [m for m in restore.moves if m.target == restore.library and not m.kept.exists()]
    if gone:
        raise Trouble(f"What lay in {restore.folder} is gone.", "It cannot be brought back.")
    home = places()
    name = free_folder((restore.library.parent, home.data, home.config)).name
    moves = []
    for move in restore.moves:
        back = _move(move.target, name, is_there=False)
        moves.append(Move(move.target, move.kept if os.path.lexists(move.kept) else None, back.kept))
    put_aside_at = (restore.folder / RECORD).stat().st_mtime
    return Restore(restore.library, name, str(restore.folder), put_aside_at, restore.parts, tuple(moves))


def _remove(folder: Path, home: Places) -> None:
    for root in {folder.parent.parent, home.data, home.config}:
        shutil.rmtree(root / FOLDER / folder.name, ignore_errors=True)


def _is_copy(source: Path) -> bool:
    """Return whether a backup is a library as it is, and no archive."""
    from djanalyzer.library.backup import is_database

    try:
        return is_database(source)
    except OSError as error:
        raise Trouble(
            f"The backup {source} cannot be read: {error.strerror or error}.", "Choose another file."
        ) from error


def _see_room(folder: Path, needed: int) -> None:
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Trouble(
            f"The backup needs {needed / 1e6:,.1f} MB in {folder}, and {free / 1e6:,.1f} MB are free.",
            "Make room there, and try again. Nothing was changed.",
        )
