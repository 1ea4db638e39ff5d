"""The demo collection: six tracks to try everything on, the same every time."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.app import demo as demo_module
from djanalyzer.app.demo import create_demo, demo_folder, import_demo
from djanalyzer.app.jobs import Job
from djanalyzer.app.session import Session
from djanalyzer.errors import Cancelled, Trouble

PIECES = demo_module._PIECES


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make each track a quarter of its length, to be quick."""
    monkeypatch.setattr(demo_module, "_DURATION", (12.0, 16.0))
    monkeypatch.setattr(demo_module, "_SAMPLE_RATE", 22050)
    monkeypatch.setattr(demo_module, "_shows_everything", lambda song: True)


def test_the_demo_is_six_genres_of_one_to_three_minutes() -> None:
    songs = [demo_module._song(piece) for piece in PIECES]
    assert len({piece.genre for piece in PIECES}) == 6
    assert all(90 <= song.duration <= 150 for song in songs)
    assert len({round(song.grid.tempo) for song in songs}) >= 5
    for song in songs:
        labels = {str(passage.label) for passage in song.passages}
        assert {"intro", "drop", "breakdown", "outro"} <= labels


@pytest.mark.usefixtures("short")
def test_the_demo_comes_in_with_cues_grids_and_playlists(session: Session, tmp_path: Path) -> None:
    demo = create_demo(tmp_path / "demo")
    folder_report, xml_report = import_demo(session, demo)
    assert (folder_report.new, folder_report.problems) == (6, ())
    assert (xml_report.changed, xml_report.missing, xml_report.problems) == (6, (), ())
    for row in session.rows(session.find()):
        deck = session.deck(row.id)
        assert row.genre in {piece.genre for piece in PIECES}
        assert deck.beat_grid is not None
        assert {cue.slot for cue in deck.cues} & {0, 1}
        assert deck.loops
    assert {"Demo", "Warm up", "Peak time"} <= {playlist.name for playlist in session.playlists()}


@pytest.mark.usefixtures("short")
def test_the_demo_is_the_same_every_time_and_made_once(tmp_path: Path) -> None:
    first = create_demo(tmp_path / "one")
    written = {path: path.stat().st_mtime_ns for path in tmp_path.glob("one/*")}
    create_demo(tmp_path / "one")
    assert {path: path.stat().st_mtime_ns for path in tmp_path.glob("one/*")} == written
    second = create_demo(tmp_path / "two")
    for a, b in zip(first.tracks, second.tracks, strict=True):
        assert a.read_bytes() == b.read_bytes()


@pytest.mark.usefixtures("short")
def test_a_stopped_demo_goes_on_where_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stopped = Job.silent()
    n_rendered = 0
    render = demo_module._render

    def render_and_stop(piece: object, path: Path, job: Job) -> object:
        nonlocal n_rendered
        n_rendered += 1
        if n_rendered == 2:
            stopped.cancel()
        return render(piece, path, job)  # type: ignore[arg-type]

    monkeypatch.setattr(demo_module, "_render", render_and_stop)
    with pytest.raises(Cancelled):
        create_demo(tmp_path, stopped)
    assert n_rendered == 2
    assert len(create_demo(tmp_path).tracks) == 6
    assert n_rendered == 6


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    blocker = tmp_path / "file"
    blocker.touch()
    with pytest.raises(Trouble, match="cannot be written"):
        create_demo(blocker / "demo")


def test_the_demo_has_a_place_of_its_own(private_home: Path) -> None:
    assert demo_folder() == private_home / "demo"
