"""The map and the set builder as the docs show them: of a made-up collection, as a map of six tracks shows nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from photographer import Photographer
    from PySide6.QtWidgets import QWidget

    from djanalyzer.app.session import Session

# Of each genre: its tempo and its energy.
_GENRES = {
    "Deep House": (121.0, 4.0),
    "House": (124.0, 5.5),
    "Tech House": (126.0, 6.5),
    "Techno": (132.0, 8.0),
    "Disco": (117.0, 5.5),
    "Downtempo": (96.0, 2.5),
    "Drum and Bass": (174.0, 8.5),
    "Hip-Hop": (92.0, 4.5),
}
_OF_EACH = 60  # tracks
_ARTISTS_OF_EACH = 8
_FIRST = ("Ane", "Otto", "Kita", "Mara", "Jun", "Ilse", "Tomo", "Bea", "Noor", "Pavel")
_LAST = ("Berg", "Grau", "Low", "Vale", "Sato", "Quist", "Moreau", "Lind", "Okoro", "Reyes")
_HOW = ("Night", "Slow", "Glass", "Paper", "Northern", "Golden", "Second", "Silent", "Blue", "Late")
_WHAT = ("Ferry", "Tide", "Weather", "Signal", "Avenue", "Mirror", "Garden", "Engine", "Horizon", "Letter")
_N_DIRECTIONS = 7  # in which sounds differ, of all numbers of an embedding: genres shall touch
_MINUTES = 60


def fill_crowd(session: Session) -> None:
    """Add some hundred tracks that were analysed and listened to, and lay out their map."""
    from djanalyzer.app.mapping import lay_out
    from djanalyzer.library.edits import AddFiles, SaveAnalysis, SaveEmbedding
    from djanalyzer.library.edits.files import FoundFile
    from djanalyzer.music import Analysis, BeatGrid, Energy, Key, Tags

    drawn = np.random.default_rng(11)
    rows = [genre for genre in _GENRES for _ in range(_OF_EACH)]
    keys = [Key(int(drawn.integers(12)), is_minor=bool(drawn.random() < 0.7), confidence=0.9) for _ in rows]
    tags = [Tags(title=_title(n), artist=_artist(n), genre=genre) for n, genre in enumerate(rows)]
    files = tuple(
        FoundFile(Path(f"/home/dj/Music/{said.artist} - {said.title} {n}.flac"), f"crowd {n}", 1, 1, said)
        for n, said in enumerate(tags)
    )
    ids = session.do(AddFiles(files)).created
    for place, (track_id, embedding) in enumerate(zip(ids, _embeddings(rows, drawn), strict=True)):
        tempo, energy = _GENRES[rows[place]]
        analysis = Analysis(
            duration=float(drawn.uniform(300, 420)),
            beat_grid=BeatGrid.constant(0.1, round(tempo + float(drawn.normal(0, 1.5)), 1)),
            beat_confidence=0.995,
            downbeat_confidence=0.995,
            sections=(),
            suggestions=(),
            key=keys[place],
            energy=Energy(float(np.clip(drawn.normal(energy, 1), 1, 10))),
            model="made up",
        )
        session.do(SaveAnalysis(track_id, analysis, b""))
        session.do(SaveEmbedding(track_id, embedding))
    lay_out(session)


def _title(n: int) -> str:
    return f"{_HOW[n * 7 % 10]} {_WHAT[(n * 3 + n // 10) % 10]}"


def _artist(n: int) -> str:
    who = n // _OF_EACH * _ARTISTS_OF_EACH + n % _ARTISTS_OF_EACH
    return f"{_FIRST[who % 10]} {_LAST[(who // 10 + who * 3) % 10]}"


def _embeddings(rows: list[str], drawn: np.random.Generator) -> list[Any]:
    """Draw how tracks sound: like their genre, which is like the one before it, and like their artist."""
    from djanalyzer.app.sounds import recipe
    from djanalyzer.music.similarity import EMBEDDING_SIZE, TrackEmbedding

    def draw() -> np.ndarray[Any, Any]:
        return drawn.normal(0, 1, _N_DIRECTIONS)

    made, genre, middle, artists = [], "", draw(), [draw()]
    for place, name in enumerate(rows):
        if name != genre:
            genre, middle = name, 0.6 * middle + draw()
            artists = [0.9 * draw() for _ in range(_ARTISTS_OF_EACH)]
        vector = np.zeros(EMBEDDING_SIZE)
        vector[:_N_DIRECTIONS] = middle + artists[place % _ARTISTS_OF_EACH] + 0.8 * draw()
        made.append(TrackEmbedding(recipe(), (vector / np.linalg.norm(vector)).astype(np.float32)))
    return made


def collection_map(at: Photographer) -> QWidget:
    """Show the map, coloured by genre, with the neighbourhood of a track chosen."""
    at.do("show_library")
    at.check("collection_map", True)
    mapping: Any = at.window.mapping
    at.wait(lambda: mapping.page is not None and mapping.page.plot.isVisible() and at.window.is_settled)
    return at.window


def set_builder(at: Photographer) -> QWidget:
    """Build an hour from two chosen tracks along a curve with a peak."""
    from djanalyzer.music.sets import CurveShape

    at.do("show_library")
    ids = at.window.library.model.ids
    at.window.library.select_ids([ids[_OF_EACH + 3], ids[2 * _OF_EACH + 9]])
    at.wait()
    dialog: Any = at.dialog(at.window.actions_["set_builder"].trigger)
    form = dialog.form
    form.minutes.setValue(_MINUTES)
    form.shape.setCurrentIndex(form.shape.findData(CurveShape.PEAK))
    dialog.build_button.click()
    at.wait(lambda: dialog.built is not None and at.window.is_settled)
    dialog.table.setCurrentIndex(dialog.table.steps.index(3, 0))
    dialog.name.setText("Friday")
    at.wait()
    return dialog


SIMILAR = {"map": collection_map, "set-builder": set_builder}
