"""A library on disk: database V2, crates and Serato 4's SQLite give the tracks, the music files their cues and grids."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from djanalyzer.errors import UnreadableCollection
from djanalyzer.interop.problems import Problems, counted
from djanalyzer.interop.protocol import Progress
from djanalyzer.interop.serato import crates, database, records, sqlite_library
from djanalyzer.interop.serato.crates import Crate
from djanalyzer.interop.serato.database import Row
from djanalyzer.interop.serato.music_file import read_music_file
from djanalyzer.interop.serato.places import find_root
from djanalyzer.music import Collection, KnownTrack, Playlist, Tags

PROGRAM = "Serato"
DATABASE = "database V2"
SQLITE_FOLDER = "Library"
_LARGEST = 1 << 30  # bytes of a file that is read whole


@dataclass
class Shelf:
    """What a library's files say, before any music file has been opened."""

    rows: dict[str, Row] = field(default_factory=dict)
    crates: list[Crate] = field(default_factory=list)
    problems: Problems = field(default_factory=Problems)

    def add_rows(self, rows: Iterable[Row]) -> int:
        """Take tracks that are not known yet, and return how many are."""
        n_known = 0
        for row in rows:
            n_known += self.rows.setdefault(key_of(row.path), row) is not row
        return n_known

    def add_crates(self, found: Iterable[Crate]) -> None:
        """Take crates that are not known yet, and the tracks that only they know."""
        known = {_spelling(crate.names) for crate in self.crates}
        for crate in found:
            if _spelling(crate.names) not in known:
                self.crates.append(crate)
            self.add_rows(Row(path, Tags()) for path in crate.paths)

    def trouble(self, subject: str, message: str, hint: str = "") -> None:
        """Note what could not be read."""
        self.problems.add(subject, message, hint)


def key_of(portable: str) -> str:
    """Return what two spellings of one path have in common: accents, slashes and capitals are spelt in many ways."""
    return unicodedata.normalize("NFC", portable.replace("\\", "/").lstrip("/")).casefold()


def _spelling(names: tuple[str, ...]) -> tuple[str, ...]:
    """Return what two spellings of a crate's name have in common: files may spell it otherwise than SQLite."""
    return tuple(unicodedata.normalize("NFC", name).casefold() for name in names)


def read_library(folder: Path, on_progress: Progress | None = None) -> Collection:
    """Read a folder `_Serato_`."""
    return collected(shelf_of(folder), folder, on_progress)


def shelf_of(folder: Path) -> Shelf:
    """Read the files of a library: the database, Serato 4's SQLite and all crates."""
    shelf = Shelf()
    if (path := folder / DATABASE).is_file():
        _add_database(shelf, path)
    places = [
        *(folder / SQLITE_FOLDER / name for name in sqlite_library.NAMES),
        *(folder / n for n in sqlite_library.NAMES),
    ]
    found: list[Crate] = []
    for path in places:
        if path.is_file():
            found += _add_sqlite(shelf, path)
    on_disk = [*_crate_files(shelf, folder, crates.FOLDER, crates.SUFFIX)]
    on_disk += _crate_files(shelf, folder, crates.SMART_FOLDER, crates.SMART_SUFFIX)
    shelf.add_crates(crates.in_order(on_disk, _order(folder)))
    shelf.add_crates(found)
    return shelf


def read_one_file(path: Path, on_progress: Progress | None = None) -> Collection:
    """Read a single file of a library: a database, a crate or an SQLite file."""
    shelf = Shelf()
    try:
        if sqlite_library.is_sqlite(path):
            shelf.add_crates(_add_sqlite(shelf, path))
        else:
            _add_records(shelf, path)
    except OSError as error:
        reason = error.strerror or str(error)
        raise UnreadableCollection(
            f"The file {path} cannot be read: {reason}.", "Check its permissions."
        ) from error
    if not shelf.rows and not shelf.crates and (problems := shelf.problems.all()):
        raise UnreadableCollection(
            f"The file {path.name} cannot be read: {problems[0].message}.",
            "Choose a database V2, a crate or a library of Serato DJ 4.",
        )
    folder = next((p for p in path.absolute().parents if p.name == "_Serato_"), path.absolute().parent)
    return collected(shelf, folder, on_progress)


def collected(shelf: Shelf, folder: Path, on_progress: Progress | None = None) -> Collection:
    """Open the music files that a library names, and put everything together."""
    root = find_root(folder, (row.path for row in shelf.rows.values()))
    tracks: list[KnownTrack] = []
    n_missing = 0
    for number, row in enumerate(shelf.rows.values()):
        if on_progress is not None and number % 64 == 0:
            on_progress(number / len(shelf.rows))
        path = root.absolute(row.path)
        known = KnownTrack(path, row.path, row.tags, row.duration, extra=row.extra)
        tracks.append(_opened(shelf, known))
        n_missing += not os.path.exists(path)  # unlike Path, it does not raise where no name can be that long
    if n_missing:
        shelf.trouble(
            folder.name,
            f"{n_missing} of {len(tracks)} music files are not where the library says they are; their cues, loops and "
            "grids are kept in the files themselves",
            "Connect the drive, or let the files be found again.",
        )
    ids = {key: row.path for key, row in shelf.rows.items()}
    if on_progress is not None:
        on_progress(1.0)
    return Collection(PROGRAM, tuple(tracks), playlists_of(shelf.crates, ids), shelf.problems.all())


def playlists_of(found: Iterable[Crate], ids: dict[str, str]) -> tuple[Playlist, ...]:
    """Return crates as a tree; one that holds both tracks and crates becomes a playlist and a folder of one name."""
    return _level([(crate.names, crate) for crate in found], ids)


def _level(found: list[tuple[tuple[str, ...], Crate]], ids: dict[str, str]) -> tuple[Playlist, ...]:
    grouped: dict[str, list[tuple[tuple[str, ...], Crate]]] = {}
    for names, crate in found:
        grouped.setdefault(names[0], []).append((names[1:], crate))
    level: list[Playlist] = []
    for name, members in grouped.items():
        inner = [(rest, crate) for rest, crate in members if rest]
        own = [crate for rest, crate in members if not rest]
        # A crate that only holds others is a folder, and nothing else.
        for crate in own:
            if crate.paths or crate.rules or not inner:
                tracks = tuple(ids[key_of(path)] for path in crate.paths if key_of(path) in ids)
                level.append(Playlist(name, tracks, rules=crate.rules))
        if inner:
            level.append(Playlist(name, children=_level(inner, ids), is_folder=True))
    return tuple(level)


def _opened(shelf: Shelf, known: KnownTrack) -> KnownTrack:
    try:
        music = read_music_file(known.path, known)
    except ValueError as error:
        shelf.trouble(known.tags.title or known.path.name, f"its tags cannot be read: {error}")
        return replace(known, is_bare=True)
    if music is None:
        return replace(known, is_bare=not os.path.exists(known.path))
    for problem in music.problems:
        shelf.trouble(problem.subject, problem.message, problem.hint)
    return music.track


def _add_database(shelf: Shelf, path: Path) -> None:
    try:
        data = _content(path)
        _add_listed(shelf, path, database.read_rows(data))
        _tell_if_cut(shelf, path, data)
    except (OSError, ValueError) as error:
        shelf.trouble(path.name, f"it cannot be read: {error}")


def _add_records(shelf: Shelf, path: Path) -> None:
    try:
        data = _content(path)
        rows = database.read_rows(data)
        crate = crates.read_crate(path.stem, data)
    except ValueError as error:
        shelf.trouble(path.name, str(error))
        return
    _add_listed(shelf, path, rows)
    if not rows:
        shelf.add_crates([crate])
    _tell_if_cut(shelf, path, data)


def _add_listed(shelf: Shelf, path: Path, rows: Iterable[Row]) -> None:
    if n_twice := shelf.add_rows(rows):
        shelf.trouble(
            path.name, f"{n_twice} of its entries name a file that another entry names too; the first counts"
        )


def _tell_if_cut(shelf: Shelf, path: Path, data: bytes) -> None:
    if records.is_cut_off(data):
        shelf.trouble(path.name, "it ends in the middle of an entry; what comes before has been read")


def _add_sqlite(shelf: Shelf, path: Path) -> tuple[Crate, ...]:
    try:
        library = sqlite_library.read_sqlite(path)
    except (OSError, ValueError) as error:
        shelf.trouble(path.name, str(error))
        return ()
    shelf.add_rows(library.rows)
    if library.n_streamed:
        shelf.trouble(
            path.name,
            f"{counted(library.n_streamed, 'streamed track is', 'streamed tracks are')} left out",
            "Streamed tracks cannot be analysed or exported.",
        )
    if library.n_foreign:
        what = counted(library.n_foreign, "list of a streaming service is", "lists of streaming services are")
        shelf.trouble(path.name, f"{what} left out")
    return library.crates


def _crate_files(shelf: Shelf, folder: Path, inside: str, suffix: str) -> Iterator[Crate]:
    for path in sorted((folder / inside).glob(f"*{suffix}")):
        try:
            data = _content(path)
            yield crates.read_crate(path.stem, data)
            _tell_if_cut(shelf, path, data)
        except (OSError, ValueError) as error:
            shelf.trouble(path.name, f"it cannot be read: {error}")


def _order(folder: Path) -> tuple[str, ...]:
    try:
        return crates.read_order((folder / crates.ORDER_FILE).read_bytes())
    except OSError:
        return ()


def _content(path: Path) -> bytes:
    if path.stat().st_size > _LARGEST:
        raise ValueError("it is too large to be one")
    return path.read_bytes()
