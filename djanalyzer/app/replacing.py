"""A staged backup takes the place of what is there: decided, and carried out while nobody has the library open.

`decide` writes the plan down; from then on it happens, whatever breaks off. `carry_out` puts each present file into a folder of its
own and the new one into its place, with renamings alone, so that what was cut off is finished by the next opening of the library.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from djanalyzer.app.restore_plan import (
    FOLDER,
    RECORD,
    Move,
    Restore,
    is_of_this_process,
    plan_path,
    read,
    write,
)
from djanalyzer.app.restoring import discard
from djanalyzer.errors import LibraryInUse, LibraryTrouble, Trouble
from djanalyzer.settings import places

_LOCK = "lock.sqlite"
_A_WHILE = 10.0  # seconds that another program which carries the same plan out may take
_PATIENCE = 5.0  # seconds that a command which has the library open may take when the window opens it anew
_PAUSE = 0.05  # seconds between two looks


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
