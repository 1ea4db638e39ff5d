"""A home with a bit of everything that a backup keeps, and what of it can be compared."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from djanalyzer.app.backup_file import NAMES, entries_of
from djanalyzer.app.session import Session
from djanalyzer.library.edits import AddCue, AddFiles, FoundFile
from djanalyzer.music import Cue

FILES = {
    "settings.toml": 'version = 1\ntheme = "dark"\n',
    "window.ini": "[General]\ntrack=1\n",
    "models/choice.json": '{"number": 1}',
    "models/1/candidate.safetensors": "weights",
    "similar/djanalyzer-similar-own.json": "{}",
    "takes/00ff.flac": "sound",
    "learning/1/findings.jsonl": "{}\n",
}


def furnish(home: Path) -> None:
    """Fill a home: one track with one cue, and every file of `FILES`."""
    for name, text in FILES.items():
        path = home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    with Session.open() as session:
        session.do(AddFiles((FoundFile(Path("/music/a.mp3"), "a"),)))
    change(home)


def furnished(template: Path, home: Path) -> Path:
    """Make a home like another one."""
    shutil.copytree(template, home, dirs_exist_ok=True)
    return home


def change(home: Path) -> None:
    """Do one thing more in the library, and to each file."""
    with Session.open() as session:
        session.do(AddCue(1, Cue(float(len(session.track(1).cues)))))
    for name in FILES:
        if name != "settings.toml":
            with (home / name).open("a") as file:
                file.write("more")


def rebuilt(home: Path) -> None:
    """Let it be otherwise in every way: changed, with files that were not there, and without such as were."""
    change(home)
    (home / "takes" / "11ee.flac").write_text("another sound")
    (home / "similar" / "djanalyzer-similar-own.json").unlink()
    (home / "settings.toml").write_text('version = 1\ntheme = "light"\n')


def state(home: Path) -> dict[str, str]:
    """Return all that a backup keeps, as text, by its name; the library as what its tables hold."""
    found = {}
    for entry in entries_of(NAMES):
        place = home / entry
        for path in [place, *place.rglob("*")]:
            if path.is_file():
                name = path.relative_to(home).as_posix()
                found[name] = dump(path) if path.suffix == ".sqlite" else path.read_text()
    return found


def dump(library: Path) -> str:
    """Return all that the tables of a library hold."""
    with closing(sqlite3.connect(library)) as connection:
        names = connection.execute(
            "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
        ).fetchall()
        return "\n".join(repr(connection.execute(f'SELECT * FROM "{name}"').fetchall()) for (name,) in names)
