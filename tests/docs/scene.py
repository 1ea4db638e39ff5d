"""A DJ's computer on which every command of the docs can be typed: a small library, music, collections, models that answer at once."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest
import soundfile

from djanalyzer.app import analysing, set_polishing, set_search, shelving, stem_ears
from djanalyzer.app.session import Session
from djanalyzer.app.styling import StyleShare, StyleWish, make_take
from djanalyzer.cli import main
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.traktor import TRAKTOR
from djanalyzer.library.edits import AddFiles, FoundFile, SaveAnalysis, SaveEmbedding
from djanalyzer.models.separation import shipped
from djanalyzer.models.style import shipped as style_weights
from djanalyzer.music import BeatGrid, Collection, Cue, Energy, Key, KnownTrack, Tags
from djanalyzer.music.similarity import EMBEDDING_SIZE, KeyOpinion, TrackEmbedding
from tests.app.conftest import RICH, QuickModel, write_music
from tests.app.test_stems import QuickEars
from tests.app.test_styling import employ
from tests.interop.every_system import every_system
from tests.interop.serato import libraries_made_up as serato

N_TRACKS = 40
HEARD = (12, 40)  # tracks that the docs name: counted so that they have the bars that are named
_SECONDS = 13.0
_GRID = BeatGrid.constant(0.0, 900.0)  # 48 bars and more in so short a file
_MOVED = 7  # the track that is found on the new disk
_DRIVES = "/Volumes/"  # what is plugged in lies in the folder itself here
# Where the docs say that programs keep their collections: what lies there, by who made it (`tests.interop.every_system`).
_PLACES = {
    "Documents/Native Instruments/Traktor 4.0.2": "traktor",
    "Documents/VirtualDJ": "virtualdj",
    "Library/Pioneer/rekordbox": "rekordbox_db",
    "DRIVE/Engine Library": "engine/Engine Library",
    "Music/Playlists": "m3u",
    ".mixxx": "mixxx",
    "STICK": "stick",
}


@dataclass(frozen=True)
class Desk:
    """Where somebody sits and types."""

    folder: Path
    patch: pytest.MonkeyPatch

    def type(self, words: Sequence[str]) -> int:
        """Run a command of `djanalyzer` and say yes to what it asks; return its exit code."""
        terminal = io.StringIO("y\n" * 9)
        terminal.isatty = lambda: True  # type: ignore[method-assign]
        self.patch.setattr(sys, "stdin", terminal)
        return main([self._as_a_shell_gives_it(word) for word in words])

    def _as_a_shell_gives_it(self, word: str) -> str:
        for place in ("~/", _DRIVES):
            if word.startswith(place):
                return str(self.folder / word.removeprefix(place))
        return word


def furnish(folder: Path, patch: pytest.MonkeyPatch) -> Desk:
    """Make the library of this home, and in `folder` what the docs' commands name."""
    patch.setenv("HOME", str(folder))
    patch.setenv("USERPROFILE", str(folder))
    patch.chdir(folder)
    write_music(folder / "Music", "new.wav", seconds=0.5)
    music = write_music(folder / "Kept", "song.flac", seconds=_SECONDS)
    write_music(music, "other.wav", seconds=0.5)
    sound = np.random.default_rng(3).normal(0, 0.1, 22_050)
    soundfile.write(folder / "track.mp3", sound, 22_050, format="MP3")
    _write_collections(folder)
    _install_programs(folder)
    _let_answer_at_once(folder, patch)
    with Session.open(workers=1) as session:
        _fill(session, music)
    return Desk(folder, patch)


def _write_collections(folder: Path) -> None:
    cues = (Cue(0.5, 0, "In"), Cue(8.5, 1, "Drop"))
    track = KnownTrack(folder / "Kept" / "other.wav", "1", Tags(title="Other"), 10.0, cues=cues)
    for system, name in ((REKORDBOX_XML, "rekordbox.xml"), (TRAKTOR, "collection.nml")):
        (written,) = system.plan(Collection(system.name, (track,)), folder / name).files
        (folder / name).write_bytes(written.render(b""))


def _install_programs(folder: Path) -> None:
    """Put a small collection of every program where it would keep it."""
    made = folder / "made"
    every_system(made)
    for place, source in _PLACES.items():
        (folder / place).parent.mkdir(parents=True, exist_ok=True)
        (made / source).rename(folder / place)
    serato.library(folder / "Music", [("database V2", serato.database())])
    (made / "itunes" / "Library.xml").rename(folder / "Music" / "Library.xml")


def _let_answer_at_once(folder: Path, patch: pytest.MonkeyPatch) -> None:
    """Put answers in the place of networks, which other tests ask: here commands are tried."""
    patch.setattr(analysing, "EARS", QuickModel())
    weights = folder / "weights" / "stems.safetensors"
    weights.parent.mkdir()
    weights.with_suffix(".json").write_text(json.dumps({"name": "stems-1", "sha256": "00"}))
    patch.setattr(shipped, "SHIPPED", weights)
    patch.setattr(stem_ears, "EARS", QuickEars(shipped.recipe_of()))
    employ(patch)
    styles = {"name": "style-1", "sha256": "00", "styles": ["house", "techno"]}
    patch.setattr(style_weights, "read_card", lambda path=None: styles)
    patch.setattr(set_polishing, "_KICKS", 1)
    patch.setattr(set_search, "_WIDTH", 4)


def _fill(session: Session, music: Path) -> None:
    """Add forty analysed tracks, of which one was moved to another disk, a playlist and three takes."""
    files = []
    for n in range(1, N_TRACKS + 1):
        place = music / f"{n}.flac"
        os.link(music / "song.flac", place)
        seen = place.stat()
        tags = Tags(title=f"Song {n}", genre="House")
        files.append(FoundFile(place, str(n), seen.st_size, seen.st_mtime_ns, tags))
    session.do(AddFiles(tuple(files)))
    (music.parent / "NewDisk").mkdir()
    files[_MOVED - 1].path.rename(music.parent / "NewDisk" / f"{_MOVED}.flac")
    for n in range(1, N_TRACKS + 1):
        grid, energy = BeatGrid.constant(0.25, 118.0 + n % 9), Energy(3.0 + n % 5)
        analysis = replace(RICH, duration=360.0, beat_grid=grid, energy=energy)
        if n in HEARD:
            analysis = replace(analysis, beat_grid=_GRID, duration=_SECONDS)
        session.do(SaveAnalysis(n, analysis, b""))
        vector = np.random.default_rng(n).normal(0, 1, EMBEDDING_SIZE).astype(np.float32)
        vector /= np.linalg.norm(vector)
        session.do(SaveEmbedding(n, TrackEmbedding("listener-1", vector, (), KeyOpinion(Key(9, True, 0.9)))))
    shelving.create_playlist(session, "Warm up", None, HEARD)
    for start in (1.0, 2.0, 3.0):
        make_take(session, HEARD[0], StyleWish(start, start + 1.0, (StyleShare("house"),)))
