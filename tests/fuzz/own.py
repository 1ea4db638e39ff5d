"""What this program itself keeps, and what is typed into it, as targets: anybody can send a file of it."""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from djanalyzer import settings
from djanalyzer.app.backup_file import BackupFile, Held, Manifest, place_of
from djanalyzer.features.waveform import Waveform, WaveformBuilder
from djanalyzer.interop.journal import Journal
from djanalyzer.library import schema
from djanalyzer.library.search import by_text, condition, own_order
from djanalyzer.library.search_remarks import remarks
from djanalyzer.music import templates
from tests.fuzz.target import Target, joined, pieces

# What parsers of nested text have stumbled over: depth, numbers out of every range, halves of characters.
HOSTILE_JSON = (
    b"[" * 3000,
    b'{"a":' * 3000,
    b'{"sha256": "\\ud800", "name": "\\ud800"}',
    b'{"name": 1e999, "n": ' + b"9" * 5000 + b"}",
    b"null",
)


def targets() -> Iterator[Target]:
    """Yield them all."""
    yield Target("settings", _settings, _settings_seeds, 1 << 17, ("djanalyzer.settings", "tomllib"))
    yield Target("search-line", _search, _search_seeds, 2000, ("djanalyzer.library",))
    yield Target("cue-templates", _template, _template_seeds, 2000, ("djanalyzer.music",))
    yield Target("waveforms", _waveform, _waveform_seeds, watched=("djanalyzer.features",))
    yield Target("backups", _backup, _backup_seeds, watched=("djanalyzer.app.backup_file", "zipfile"))
    yield Target("undo-journal", _journal, _journal_seeds, 1 << 17, ("djanalyzer.interop.journal",))


def _settings(data: bytes, folder: Path) -> object:
    """Settings that were read can be written, and are read back as they are."""
    path = folder / "settings.toml"
    path.write_bytes(data)
    found, told = settings.load(path)
    settings.save(found, path)
    again, trouble = settings.load(path)
    if trouble or repr(again) != repr(found):  # by their words: nan is not itself
        raise AssertionError(f"what was written is read as something else: {trouble}")
    return told


def _settings_seeds(folder: Path) -> Iterator[bytes]:
    path = folder / "seed.toml"
    chosen = settings.Settings(
        language="de",
        folders=("/m", "D:\\x"),
        shortcuts=("play=Ctrl+P",),
        n_pads=16,
        extra={"new": {"a": [1.5]}},
    )
    settings.save(chosen, path)
    yield path.read_bytes()
    yield b"a = " + b"[" * 3000
    yield b"a = {b = " * 3000
    yield b"x = 1e999\ny = 0x" + b"f" * 5000 + b"\nd = 1979-05-27T07:32:00Z\n"


def _search(data: bytes, _: Path) -> object:
    """A line becomes a question that SQLite can be asked; its values travel beside it."""
    line = data.decode("utf-8", "surrogateescape")
    query = select(schema.tracks.c.id).where(condition(line))
    asked = query.compile(dialect=sqlite.dialect())
    by_text(line)
    return str(asked), dict(asked.params), own_order(line), remarks(line)


def _search_seeds(_: Path) -> Iterator[bytes]:
    lines = (
        'deep "love song" artist:"daft punk" genre:="House" -live | techno',
        "bpm:120-126 bpm:~128 energy:>6 year:<=1999 rating:3 cues:0 duration:3:30-5:00",
        "key:~8A key:Am key:none meter:6/8 is:review -is:checked color:red color:#FF0000 style:techno mood:dark",
        'added:<7d added:2026-01..2026-03 playlist:"" location:/usb state:missing is:duplicate',
        "' OR 1=1; DROP TABLE tracks --",
    )
    yield from (line.encode() for line in lines)


def _template(data: bytes, _: Path) -> object:
    """A line of the settings that places cues."""
    return templates.parse(data.decode("utf-8", "replace"))


def _template_seeds(_: Path) -> Iterator[bytes]:
    yield b'drop 1 -> B "Drop" #ff0000'
    yield b"drop 1 - 16 bars -> C loop 8"
    yield b"intro end -> memory"


def _waveform(data: bytes, _: Path) -> object:
    """A picture of the sound from the cache."""
    try:
        found = Waveform.from_bytes(data)
    except ValueError as told:
        return str(told)
    return found.window(0.0, 10.0, 300).max()


def _waveform_seeds(_: Path) -> Iterator[bytes]:
    builder = WaveformBuilder(22_050)
    yield builder.finish().to_bytes()


def _backup(data: bytes, folder: Path) -> object:
    """A library as one file: an archive whole, or (after a byte 1) the list of an archive that is sound."""
    path = folder / "it.zip"
    path.write_bytes(_archive(data[1:]) if data[:1] == b"\1" else data[1:])
    with BackupFile(path) as backup:
        backup.verify()
        return backup.manifest, list(map(str, places_in(backup.manifest)))


def places_in(manifest: Manifest) -> list[Path]:
    """Return where the files of a backup would go."""
    home = settings.Places(Path("/data"), Path("/config"), Path("/cache"))
    return [place_of(held.name, home.library, home) for held in manifest.files]


def _archive(listed: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("library.sqlite", _LIBRARY)
        archive.writestr("takes/1.flac", _LIBRARY)
        archive.writestr("backup.json", listed)
    return made.getvalue()


_LIBRARY = b"a library"


def _backup_seeds(_: Path) -> Iterator[bytes]:
    digest = hashlib.sha256(_LIBRARY).hexdigest()
    files = tuple(Held(name, len(_LIBRARY), digest) for name in ("library.sqlite", "takes/1.flac"))
    listed = Manifest(1e9, "1.0", "0015", {"tracks": 3}, ("library", "takes"), files).text().encode()
    yield b"\0" + _archive(listed)
    yield b"\1" + listed
    yield b"\1" + listed.replace(b'"size": 9', b'"size": 1e999')
    yield b"\1" + listed.replace(b"1000000000.0", b"1e999")
    yield from (b"\1" + hostile for hostile in HOSTILE_JSON)


def _journal(data: bytes, folder: Path) -> object:
    """An export in the folder of exports: what it says of itself, and its files; looked at, not taken back."""
    place = folder / "exports" / "20260101-000000-1"
    place.mkdir(parents=True, exist_ok=True)
    about, files = [*pieces(data), b"", b""][:2]
    (place / "about.json").write_bytes(about)
    (place / "files.jsonl").write_bytes(files)
    return Journal(folder / "exports").entries()


def _journal_seeds(_: Path) -> Iterator[bytes]:
    about = b'{"time": "2026-01-01T00:00:00+00:00", "program": "Traktor"}'
    file = {"target": "/m/a.nml", "before": None, "after": "0" * 64, "delta": "0"}
    yield joined((about, json.dumps(file).encode() + b"\n"))
    for hostile in HOSTILE_JSON:
        yield joined((hostile, b"{}"))
        yield joined((about, hostile))
