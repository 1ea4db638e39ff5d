"""A backup takes the place of what is there: laid beside it, looked at, decided, carried out, and taken back.

    stage       all of the backup is laid beside what it shall replace, checked file by file; nothing else is touched
    decide      the plan is written down: from now on it happens, whatever breaks off
    carry_out   with the library closed, each present file goes to a folder of its own and the new one to its place

`Session.open` carries out what was decided, so that a power cut in the middle is finished at the next start. Nothing is ever
deleted: what was there before lies in "restores", and `stage_return` brings it back by the same road.
"""

from __future__ import annotations

import os
import shutil
import sqlite3
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from itertools import chain, count
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
    is_of_this_process,
    plan_path,
    read,
    remove_leftovers,
    write,
)
from djanalyzer.errors import LibraryInUse, LibraryTrouble, Trouble
from djanalyzer.settings import Places, places

if TYPE_CHECKING:
    from djanalyzer.library.account import Account

_LOCK = "lock.sqlite"
_A_WHILE = 10.0  # seconds that another program which carries the same plan out may take
_PATIENCE = 5.0  # seconds that a command which has the library open may take when the window opens it anew
_PAUSE = 0.05  # seconds between two looks


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
    """

    present: Account
    former: Account
    lost: tuple[str, ...] | None
    made_at: float
    parts: tuple[str, ...]
    damage: str = ""


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
    return Restore(library, name, str(source), said.made_at, parts, _with_logs(moves, library, name))


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
    return Preview(present, former, lost, restore.made_at, restore.parts, damage)


# Deciding, and carrying out.


def decide(restore: Restore) -> None:
    """Write the plan down; the next opening of the library carries it out.

    Raises
    ------
    Trouble
        It cannot be written, or another restore is waiting.
    """
    if plan_path(restore.library).exists():
        raise Trouble(
            "Another restore waits to be carried out.", "Start the program once more, then try again."
        )
    try:
        write(restore, plan_path(restore.library))
    except OSError as error:
        raise Trouble(
            f"What is to be restored could not be written down: {error.strerror or error}.",
            "Make room there, or give yourself the right to write. Nothing was changed.",
        ) from error


def carry_out(library: Path) -> Restore | None:
    """Do what was decided, or finish what was broken off; None where there is nothing. The library must be closed.

    Raises
    ------
    LibraryInUse
        A program has the library open. Everything is as it was.
    LibraryTrouble
        The disk refuses, or what was staged is gone. Everything is as it was.
    """
    library = library.absolute()
    path = plan_path(library)
    if not path.exists():
        return None
    with _alone(library.parent):
        if not path.exists():  # another program has done it this moment
            return None
        restore = _decided(path, library)
        _settle(restore)
        done: list[tuple[Path, Path]] = []
        try:
            for move in restore.moves:
                _carry(move, done)
            restore.folder.mkdir(parents=True, exist_ok=True)
            path.replace(restore.folder / RECORD)
            _sweep(restore)
        except OSError as error:
            _go_back(done)
            raise LibraryTrouble(
                f"The backup could not take the place of {library}: {error.strerror or error}.",
                "Make room there, or give yourself the right to write, and start again.",
            ) from error
    return restore


def _decided(path: Path, library: Path) -> Restore:
    """Return the plan that waits; one that cannot be carried out any more waits no longer."""
    try:
        restore = read(path, library, places())
    except LibraryTrouble:
        with suppress(OSError):
            path.replace(path.with_suffix(".broken.json"))
        raise
    if all(move.staged is None or move.staged.parent.is_dir() for move in restore.moves):
        return restore
    with suppress(OSError):
        for move in reversed(restore.moves):  # of what had begun
            if os.path.lexists(move.kept) and not os.path.lexists(move.target):
                os.replace(move.kept, move.target)
        path.unlink()
    raise LibraryTrouble(f"What was laid out in {restore.folder} is gone.", "Restore the backup once more.")


def restore_now(restore: Restore) -> None:
    """Carry a staged restore out at once; raises `Trouble` where that cannot be, and everything is as it was then."""
    try:
        decide(restore)
    except Trouble:
        discard(restore)
        raise
    try:
        carry_out(restore.library)
    except LibraryTrouble:
        give_up(restore.library)
        raise


def carry_out_waiting(library: Path) -> tuple[Restore | None, str]:
    """Carry out what was decided before a library is opened; return what that was, and why it could not be, or nothing.

    What cannot be done now is not done at some later time, when nobody expects it any more. But while the window that has
    decided it is about to close, nobody else opens the library, nor takes the decision away from it.

    Raises
    ------
    LibraryInUse
        Another process has decided it, and somebody has the library open still.
    """
    is_ours = is_of_this_process(plan_path(library.absolute()))
    try:
        return _carry_out_soon(library, _PATIENCE if is_ours else 0.0), ""
    except LibraryInUse as trouble:
        if not is_ours:
            raise LibraryInUse(
                f"A backup takes the place of the library {library} as soon as no program has it open.",
                "Close the others, the window too, and try again.",
            ) from trouble
        return None, _given_up(library, trouble)
    except LibraryTrouble as trouble:
        return None, _given_up(library, trouble)


def _carry_out_soon(library: Path, patience: float) -> Restore | None:
    """Carry out what was decided, as soon as others have closed the library: a command takes but a moment."""
    end = time.monotonic() + patience
    while True:
        try:
            return carry_out(library)
        except LibraryInUse:
            if time.monotonic() >= end:
                raise
        time.sleep(_PAUSE)


def _given_up(library: Path, trouble: LibraryTrouble) -> str:
    give_up(library)
    return f"The backup was not restored. {trouble}"


def give_up(library: Path) -> None:
    """Forget what was decided and not begun; what was staged for it goes."""
    path = plan_path(library.absolute())
    try:
        restore = read(path, library.absolute(), places())
    except LibraryTrouble:
        return  # there is none, or none that says what would have to go
    if any(os.path.lexists(move.kept) or _is_done(move) for move in restore.moves):
        return  # half of it has happened: the next start goes on
    path.unlink()
    discard(restore)


def _sweep(restore: Restore) -> None:
    """Remove the folders in which the new files lay; they are empty now."""
    for folder in {move.staged.parent for move in restore.moves if move.staged is not None}:
        with suppress(OSError):
            folder.rmdir()


def _settle(restore: Restore) -> None:
    """See that nobody has the library open, nor thus its settings and models; a damaged one goes aside with its log."""
    from djanalyzer.library.backup import is_database, make_one_file

    if restore.library.exists() and is_database(restore.library):
        with suppress(sqlite3.DatabaseError):
            make_one_file(restore.library)


def _is_done(move: Move) -> bool:
    return move.staged is not None and not move.staged.exists()


def _carry(move: Move, done: list[tuple[Path, Path]]) -> None:
    """Carry a move out, or what is left of it; `done` gets each renaming, where from and where to."""
    if _is_done(move):
        return
    is_in_the_way = move.staged is not None or not os.path.lexists(move.kept)
    if os.path.lexists(move.target) and is_in_the_way:
        kept = _free(move.kept)
        kept.parent.mkdir(parents=True, exist_ok=True)
        os.replace(move.target, kept)
        done.append((move.target, kept))
    if move.staged is not None:
        move.target.parent.mkdir(parents=True, exist_ok=True)
        os.replace(move.staged, move.target)
        done.append((move.staged, move.target))


def _free(path: Path) -> Path:
    """Return a name that nothing has: what was put aside before is never covered."""
    names = chain([path], (path.with_name(f"{path.name}-{n}") for n in count(2)))
    return next(name for name in names if not os.path.lexists(name))


def _go_back(done: Iterable[tuple[Path, Path]]) -> None:
    for before, now in reversed(list(done)):
        with suppress(OSError):
            os.replace(now, before)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """Let one program at a time carry plans out in a folder; the lock goes with the program, however it ends."""
    try:
        (folder / FOLDER).mkdir(parents=True, exist_ok=True)
        lock = sqlite3.connect(folder / FOLDER / _LOCK, timeout=_A_WHILE, isolation_level=None)
        with closing(lock):
            lock.execute("BEGIN EXCLUSIVE")
            yield
    except (OSError, sqlite3.Error) as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY:
            raise LibraryInUse("Another program restores a backup.", "Wait for it, and try again.") from error
        raise LibraryTrouble(
            f"What was to be restored in {folder} could not be: {error}.",
            "Make room there, or give yourself the right to write, and try again.",
        ) from error


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
