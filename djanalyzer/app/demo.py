"""A collection to try everything on: six tracks in six genres, rendered here, with a rekordbox XML of their cues.

The same six every time, to the sample. What is rendered already is kept, so a stopped run goes on where it was.
"""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from djanalyzer.app.jobs import Job
from djanalyzer.app.pads import COLORS, NAMES
from djanalyzer.errors import Trouble
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    CueKind,
    GridAnchor,
    Key,
    KnownTrack,
    Loop,
    Meter,
    Playlist,
    SectionLabel,
    Tags,
)
from djanalyzer.settings import places

if TYPE_CHECKING:
    from djanalyzer.app.reports import ImportReport
    from djanalyzer.app.session import Session
    from djanalyzer.synthesis import Rendering, Song

_RECIPE = 2  # raise it when the same seeds give other music: then everything is rendered anew
_ARTIST = "djanalyzer demo"
_DURATION = (90.0, 150.0)  # seconds
_SAMPLE_RATE = 44100
_LONGEST_SEARCH = 10_000  # seeds; one in about thirty fits


@dataclass(frozen=True, slots=True)
class _Piece:
    """One track of the demo: the first song from `seed` on that shows everything."""

    title: str
    genre: str
    style: str
    seed: int

    @property
    def file_name(self) -> str:
        return f"{self.title}.flac"


_PIECES = (
    _Piece("First Light", "House", "house", 100),
    _Piece("Concrete Room", "Techno", "techno", 200),
    _Piece("Long Horizon", "Trance", "trance", 300),
    _Piece("Under the Bridge Wires", "Drum & Bass", "drum_and_bass", 400),
    _Piece("Heavy Weather", "Dubstep", "dubstep", 500),
    _Piece("Loose Change", "Breaks", "breaks", 600),
)

# What a track that shows everything has, and what the generator makes to be difficult.
_WANTED = {
    SectionLabel.INTRO,
    SectionLabel.BUILD_UP,
    SectionLabel.DROP,
    SectionLabel.BREAKDOWN,
    SectionLabel.OUTRO,
}
_DIFFICULT = {"no_kick", "no_drums", "missing_kicks", "soft_drums", "tempo_change", "drifting", "pickup"}

_PLAYLISTS = (("Warm up", (0, 1, 5)), ("Peak time", (2, 3, 4)))


@dataclass(frozen=True, slots=True)
class Demo:
    """Where the demo lies: `folder` of tracks, `xml` of cues and playlists, the tracks themselves."""

    folder: Path
    xml: Path
    tracks: tuple[Path, ...]


def demo_folder() -> Path:
    """Return where the demo is kept unless another folder is asked for."""
    return places().data / "demo"


def create_demo(folder: Path | None = None, job: Job | None = None) -> Demo:
    """Render the demo collection into `folder`; what is already there and whole is kept. Import it with `import_demo`.

    Raises
    ------
    Trouble
        The folder cannot be written, or the disk is full.
    """
    folder = (folder or demo_folder()).expanduser().absolute()
    try:
        return _create(folder, job or Job.silent())
    except OSError as error:
        raise Trouble(
            f"The demo collection cannot be written to {folder}: {error.strerror or error}.",
            "Choose a folder with 200 MB of free space.",
        ) from error


def import_demo(session: Session, demo: Demo, job: Job | None = None) -> tuple[ImportReport, ImportReport]:
    """Import the demo's folder, then its rekordbox XML with cues and playlists."""
    from djanalyzer.app.importing import import_collection, import_folder

    return import_folder(session, demo.folder, job), import_collection(session, demo.xml, job)


def _create(folder: Path, job: Job) -> Demo:
    folder.mkdir(parents=True, exist_ok=True)
    index = _Index(folder / "demo.json")
    for piece in job.track(_PIECES, name=lambda piece: f"rendering {piece.title} ({piece.genre})"):
        if not index.has(piece):
            index.add(piece, _render(piece, folder / piece.file_name, job))
    xml = folder / "rekordbox.xml"
    _write_xml(xml, _collection(folder, index))
    return Demo(folder, xml, tuple(folder / piece.file_name for piece in _PIECES))


class _Index:
    """What has been rendered, and the truth about it; written after each track, whole or not at all."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.tracks: dict[str, Any] = {}
        try:
            stored = json.loads(path.read_text(encoding="utf-8"))
        except (FileNotFoundError, ValueError):
            return
        if isinstance(stored, dict) and stored.get("recipe") == _RECIPE:
            self.tracks = dict(stored.get("tracks", {}))

    def has(self, piece: _Piece) -> bool:
        path = self._path.with_name(piece.file_name)
        return piece.file_name in self.tracks and path.is_file() and path.stat().st_size > 0

    def add(self, piece: _Piece, truth: dict[str, Any]) -> None:
        self.tracks[piece.file_name] = truth
        text = json.dumps({"recipe": _RECIPE, "tracks": self.tracks}, indent=1)
        fresh = self._path.with_suffix(".new")
        fresh.write_text(text, encoding="utf-8")
        os.replace(fresh, self._path)


def _render(piece: _Piece, path: Path, job: Job) -> dict[str, Any]:
    from djanalyzer.synthesis import render

    rendering = job.aside(lambda: render(_song(piece), _SAMPLE_RATE))
    _write_flac(path, rendering, piece)
    return _truth_record(rendering)


def _song(piece: _Piece) -> Song:
    """Return the first song from the piece's seed on that shows everything."""
    from djanalyzer.synthesis import compose

    songs = (compose(piece.seed + n, piece.style, duration=_DURATION) for n in range(_LONGEST_SEARCH))
    return next(song for song in songs if _shows_everything(song))


def _shows_everything(song: Song) -> bool:
    labels = [passage.label for passage in song.passages]
    is_clean = not (song.traits & _DIFFICULT or song.mix.noise or song.mix.low_pass)
    return is_clean and set(labels) >= _WANTED and labels.count(SectionLabel.DROP) >= 2


def _write_flac(path: Path, rendering: Rendering, piece: _Piece) -> None:
    import soundfile
    from mutagen.flac import FLAC

    fresh = path.with_suffix(".new")
    try:
        soundfile.write(fresh, rendering.audio, rendering.sample_rate, format="FLAC", subtype="PCM_16")
    except soundfile.LibsndfileError as error:
        raise Trouble(
            f"{path.name} cannot be written to {path.parent}: {error}", "Is the disk full?"
        ) from error
    tags = FLAC(fresh)
    tags["title"], tags["artist"], tags["genre"] = piece.title, _ARTIST, piece.genre
    tags["album"] = "Demo collection"
    tags.save()
    os.replace(fresh, path)


def _truth_record(rendering: Rendering) -> dict[str, Any]:
    truth = rendering.truth
    return {
        "duration": len(rendering.audio) / rendering.sample_rate,
        "beat_grid": [asdict(anchor) for anchor in truth.beat_grid.anchors],
        "key": truth.key.short_name if truth.key else None,
        "cues": [[round(cue.time, 6), str(cue.kind)] for cue in truth.cues],
    }


def _collection(folder: Path, index: _Index) -> Collection:
    """Return the demo as a DJ would have prepared it in rekordbox."""
    tracks = [
        _known(str(number), folder / piece.file_name, piece, index.tracks[piece.file_name])
        for number, piece in enumerate(_PIECES, start=1)
    ]
    lists = tuple(
        Playlist(name, tuple(tracks[i].external_id for i in members)) for name, members in _PLAYLISTS
    )
    folder_node = Playlist("Demo", children=lists, is_folder=True)
    return Collection("rekordbox", tuple(tracks), (folder_node,))


def _known(external_id: str, path: Path, piece: _Piece, truth: dict[str, Any]) -> KnownTrack:
    grid = BeatGrid(tuple(_anchor(plain) for plain in truth["beat_grid"]))
    key = Key.parse(truth["key"]) if truth["key"] else None
    tags = Tags(
        piece.title,
        _ARTIST,
        "Demo collection",
        piece.genre,
        tempo=grid.tempo_over(truth["duration"]),
        key=key,
    )
    cues = [(float(time), CueKind(kind)) for time, kind in truth["cues"]]
    loop_start = float(grid.downbeats(truth["duration"])[0])
    loop = Loop(loop_start, loop_start + 16 * 60 / grid.tempo_at(loop_start), None, "Intro, 4 bars")
    return KnownTrack(path, external_id, tags, truth["duration"], grid, _dj_cues(cues), (loop,))


def _dj_cues(cues: Sequence[tuple[float, CueKind]]) -> tuple[Cue, ...]:
    """Return what a DJ in a hurry sets: the mix-in and the first drop on pads, the mix-out as a memory cue."""
    firsts: dict[CueKind, float] = {}
    for time, kind in cues:
        firsts.setdefault(kind, time)
    wanted = ((CueKind.MIX_IN, 0), (CueKind.DROP, 1), (CueKind.MIX_OUT, None))
    return tuple(
        Cue(firsts[kind], slot, NAMES[kind], COLORS[kind] if slot is not None else None, kind)
        for kind, slot in wanted
        if kind in firsts
    )


def _write_xml(xml: Path, collection: Collection) -> None:
    from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML

    (file,) = REKORDBOX_XML.plan(collection, xml).files
    content = file.render(b"")
    if xml.is_file() and xml.read_bytes() == content:
        return
    fresh = xml.with_suffix(".new")
    fresh.write_bytes(content)
    os.replace(fresh, xml)


def _anchor(plain: dict[str, Any]) -> GridAnchor:
    return GridAnchor(**{**plain, "meter": Meter(plain["meter"])})
