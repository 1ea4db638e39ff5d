"""The only place that writes users' files: journal, backup, a checked copy beside the target, then one atomic step.

At every moment each target is either the old file or the new one, whole. On any trouble the old file stays, and the other
files of the plan go on.

The order of a file: the program does not run; nobody else writes; the place can be written; the file is the one that
was planned for, and no program has left a log beside it; the journal has what takes it back; the new file lies beside
it, on the disk, and passes its checks; the backup equals it; owner, attributes and permissions are copied; the program
still does not run, and the file still is the same; it is replaced; the folder is on the disk; it is read again.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from djanalyzer.errors import ExportRefused, Trouble
from djanalyzer.interop.backups import back_up, create, make_room
from djanalyzer.interop.journal import Journal, JournalEntry, JournalFile, Recording
from djanalyzer.interop.processes import is_running, running_programs
from djanalyzer.interop.protocol import FileWrite, WritePlan
from djanalyzer.interop.targets import (
    check_target,
    copy_traits,
    fingerprint,
    resolved,
    sync_folder,
    troubles_told,
)

__all__ = ["Applied", "Written", "apply", "check_target", "fingerprint", "undo"]

_A_WHILE = 1.0  # seconds
_ONE_AT_A_TIME = threading.Lock()


@dataclass(frozen=True, slots=True)
class Written:
    """What an export has left behind: the new file, and the old one where a copy of it was kept."""

    target: Path
    backup: Path | None


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a plan: the files that were written, and those that could not be, each with the reason.

    `journal_id` names the entry of the journal that takes it back; nothing where none was kept.
    """

    written: tuple[Written, ...]
    refused: tuple[tuple[Path, ExportRefused], ...] = ()
    journal_id: str = ""


class Watch:
    """Knows whether a program runs; asks again when a while has passed."""

    def __init__(self, program: str, running: Callable[[], frozenset[str]]) -> None:
        self._program, self._running = program, running
        self._asked = -_A_WHILE

    def check(self) -> None:
        """Raise `ExportRefused` while the program runs."""
        if not self._program or time.monotonic() - self._asked < _A_WHILE:
            return
        if is_running(self._program, self._running()):
            raise ExportRefused(
                f"{self._program} is running, and could overwrite the export or read half of it.",
                f"Quit {self._program} and export again.",
            )
        self._asked = time.monotonic()


def apply(
    plan: WritePlan,
    within: Path | None = None,
    running: Callable[[], frozenset[str]] = running_programs,
    journal: Journal | None = None,
) -> Applied:
    """Write what was planned, file by file; a file that cannot be written stays as it was.

    Parameters
    ----------
    within : Path, optional
        The folder inside which the targets must lie.
    running : callable
        Returns the names of running programs.
    journal : Journal, optional
        Keeps what takes the export back, and other processes out.

    Raises
    ------
    ExportRefused
        With one sentence, where no file could be written: the program runs, another process writes, the target has
        changed or cannot be written, the disk is full, or the written file does not hold what was planned.
    """
    if not plan.files:
        return Applied(())
    watch = Watch(plan.program, running)
    watch.check()
    writer = _Writer(watch, within)
    with _alone(journal, writer.on_the_way(file.target for file in plan.files)):
        recording = journal.begin(plan.program) if journal else None
        applied = writer.write_all(plan.files, recording)
        if recording is not None:
            recording.end()
            applied = replace(applied, journal_id=recording.id if applied.written else "")
    if applied.refused and not applied.written:
        raise applied.refused[0][1]
    return applied


def undo(
    entry: JournalEntry, journal: Journal, running: Callable[[], frozenset[str]] = running_programs
) -> Applied:
    """Restore the former bytes of every file of an export, and remove the files that were not there before it.

    Raises
    ------
    ExportRefused
        The program or another process runs, or a file has been changed since: then nothing is touched.
    """
    watch = Watch(entry.program, running)
    watch.check()
    writer = _Writer(watch)
    with _alone(journal, writer.on_the_way(Path(file.target) for file in entry.files)):
        plan, created = journal.undoing(entry)
        restored, removed = writer.write_all(plan.files), writer.remove_all(created)
        applied = Applied(restored.written + removed.written, restored.refused + removed.refused)
        if not applied.refused:
            # Everything is back; that the list still shows the export does no harm.
            with contextlib.suppress(ExportRefused):
                journal.close(entry)
    if applied.refused and not applied.written:
        raise applied.refused[0][1]
    return applied


@contextlib.contextmanager
def _alone(journal: Journal | None, fresh: Iterable[Path]) -> Iterator[None]:
    """Let no other thread write, nor another process that keeps the same journal."""
    with _ONE_AT_A_TIME, journal.held(fresh) if journal else contextlib.nullcontext():
        yield


class _Writer:
    """Writes files one after the other; those on their way bear a name that no other writer gives."""

    def __init__(self, watch: Watch, within: Path | None = None) -> None:
        self._watch, self._within = watch, within
        self._token, self._copy_token = secrets.token_hex(6), secrets.token_hex(6)

    def on_the_way(self, targets: Iterable[Path]) -> list[Path]:
        """Return what the files and their copies will be called before they have their names."""
        names: list[Path] = []
        for target in targets:
            # What can have no such name is refused when its turn comes.
            with contextlib.suppress(OSError, RuntimeError, ValueError):
                place = resolved(target)
                names += [self._fresh(place), self._copy(place)]
        return names

    def write_all(self, files: Iterable[FileWrite], recording: Recording | None = None) -> Applied:
        """Write every file that can be."""
        written: list[Written] = []
        refused: list[tuple[Path, ExportRefused]] = []
        for file in files:
            try:
                written.append(self._write(file, recording))
            except Trouble as trouble:
                refused.append((file.target, _as_refusal(trouble)))
        return Applied(tuple(written), tuple(refused))

    def remove_all(self, files: Iterable[JournalFile]) -> Applied:
        """Remove every file that still is what the journal says it was after the export."""
        written: list[Written] = []
        refused: list[tuple[Path, ExportRefused]] = []
        for file in files:
            path = Path(file.target)
            try:
                with troubles_told(path):
                    self._watch.check()
                    check_unchanged(FileWrite(path, bytes, file.after))
                    path.unlink()
                    sync_folder(path.parent)
                written.append(Written(path, None))
            except ExportRefused as refusal:
                refused.append((path, refusal))
        return Applied(tuple(written), tuple(refused))

    def _write(self, file: FileWrite, recording: Recording | None) -> Written:
        check_target(file.target, self._within)
        self._watch.check()
        with troubles_told(file.target):
            place = replace(file, target=resolved(file.target))
            old = _read_unchanged(place)
            check_finished(place)
            content = place.render(old or b"")
            if recording is not None:
                recording.add(place.target, old, content)
            try:
                return replace(self._put_in_place(place, old, content), target=file.target)
            except BaseException:
                if recording is not None and fingerprint(place.target) == place.replaces:
                    recording.withdraw()
                raise

    def _put_in_place(self, file: FileWrite, old: bytes | None, content: bytes) -> Written:
        backup: Path | None = None
        with contextlib.ExitStack() as unless_replaced, self._beside(file.target, content) as fresh:
            check_content(file, fresh)
            if old is not None and file.keeps_copy:
                backup = back_up(file.target, self._copy(file.target))
                unless_replaced.callback(backup.unlink, missing_ok=True)
            copy_traits(file.target, fresh)
            self._watch.check()
            check_finished(file)
            check_unchanged(file)
            os.replace(fresh, file.target)
            unless_replaced.pop_all()
            sync_folder(file.target.parent)
        if not is_in_place(file.target, content):
            self._put_back(file.target, old, backup)
        if backup is not None:
            make_room(file.target)
        return Written(file.target, backup)

    def _put_back(self, target: Path, old: bytes | None, backup: Path | None) -> None:
        """Put the old file back where the new one was not kept, and say so."""
        hint = f"The old file is kept as {backup.name}." if backup else "Choose another drive."
        with contextlib.suppress(OSError):
            if old is None:
                target.unlink()
            else:
                with self._beside(target, old) as fresh:
                    copy_traits(target, fresh)
                    os.replace(fresh, target)
            if old is None or is_in_place(target, old):
                hint = "The old file is in its place again. Choose another drive."
        raise ExportRefused(
            f"The file {target} does not hold what was written: the drive may be failing.", hint
        )

    @contextlib.contextmanager
    def _beside(self, target: Path, content: bytes) -> Iterator[Path]:
        """Write a file in the target's folder; it is removed unless it has been moved away."""
        fresh = self._fresh(target)
        try:
            create(fresh, content)
            yield fresh
        finally:
            fresh.unlink(missing_ok=True)

    def _fresh(self, target: Path) -> Path:
        return target.with_name(f".{target.stem[:40]}.{self._token}.new")

    def _copy(self, target: Path) -> Path:
        return target.with_name(f".{target.stem[:40]}.{self._copy_token}.new")


def _read_unchanged(file: FileWrite) -> bytes | None:
    """Return the bytes of the file that was planned for; None where there is none."""
    check_unchanged(file)
    if file.replaces is None:
        return None
    old = file.target.read_bytes()
    if hashlib.sha256(old).hexdigest() != file.replaces:
        check_unchanged(file)
        raise ExportRefused(f"{file.target.name} is being written by another program.", "Try again.")
    return old


def check_unchanged(file: FileWrite) -> None:
    """Raise `ExportRefused` unless the file is, byte for byte, the one that the plan was made for."""
    if fingerprint(file.target) != file.replaces:
        raise ExportRefused(
            f"{file.target.name} has been changed by another program since the preview.",
            "Look at the preview again.",
        )


def check_finished(file: FileWrite) -> None:
    """Raise `ExportRefused` where a program has left a log that belongs to the file."""
    for ending in file.logs:
        log = file.target.with_name(file.target.name + ending)
        if log.is_file() and log.stat().st_size > 0:
            raise ExportRefused(
                f"A program has not finished writing {file.target.name}: {log.name} lies beside it.",
                "Start that program, quit it, and export again.",
            )


def check_content(file: FileWrite, fresh: Path) -> None:
    """Raise `ExportRefused` unless the new file, as it lies on the disk, passes every check of the plan."""
    for check in file.checks:
        if wrong := check(fresh):
            raise ExportRefused(
                f"The export did not pass its check and was not put in place: {wrong}.",
                "This is a fault of the program; nothing was changed. Please report it.",
            )


def is_in_place(target: Path, content: bytes) -> bool:
    """Return whether the file holds these bytes when it is read again."""
    return target.read_bytes() == content


def _as_refusal(trouble: Trouble) -> ExportRefused:
    return trouble if isinstance(trouble, ExportRefused) else ExportRefused(trouble.message, trouble.hint)
