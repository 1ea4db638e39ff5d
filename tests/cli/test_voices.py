"""What a terminal tells of singing: who sings where and how high, and which neighbours of a playlist sing at once."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app.session import Session
from djanalyzer.app.shelving import create_folder, create_playlist
from djanalyzer.cli import main
from djanalyzer.cli.codes import TROUBLE
from djanalyzer.library.edits import AddFiles, FoundFile, SaveAnalysis, SaveVoice
from djanalyzer.music import Key, Tags, VocalSpan, Voice
from tests.app.conftest import RICH

PITCH = np.array([0.0] * 10 + [220.0] * 50 + [440.0] * 50, np.float32)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """Four tracks, of which a model has heard three; the stems of the first two were listened to."""
    path = tmp_path / "library.sqlite"
    with Session.open(path) as session:
        names = ("Sung", "Sung too", "Coarse", "New")
        files = [FoundFile(tmp_path / f"{name}.wav", name, 1, 1, Tags(title=name)) for name in names]
        session.do(AddFiles(tuple(files)))
        for track_id in (1, 2, 3):
            session.do(SaveAnalysis(track_id, RICH, b""))
        spans = (VocalSpan(0.0, 30.0, 0.9), VocalSpan(100.0, 112.0, 0.8))
        for track_id in (1, 2):
            session.do(SaveVoice(track_id, Voice(spans, PITCH, "ear-1", Key(4, True, 0.75))))
        create_playlist(session, "Warm up", None, (3, 1, 2, 4))
        folder_id = create_folder(session, "Friday")
        for name in ("Peak", "Twice"):
            create_playlist(session, name, folder_id, (1, 3))
        create_playlist(session, "Twice")
    return path


def told(db: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[str, str]:
    assert main(["--db", str(db), *words]) == 0
    out, err = capsys.readouterr()
    return out, err


def test_a_track_tells_its_vocals_their_range_and_the_second_opinion_on_its_key(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(db, capsys, "show", "1")[0].splitlines()
    place = lines.index("  vocals, as the separated stems tell")
    assert lines[place + 1 : place + 5] == [
        "    0:00.000 - 0:30.000  90%",
        "    1:40.000 - 1:52.000  80%",
        "    0:42 of 2:00 in all",
        "    from A3 to A4",
    ]
    assert "    9A, 2m in Open Key, E minor  75%, by bass and other instruments alone" in lines
    assert "    key: harmonic stems: 9A (Em)" in lines
    record = json.loads(told(db, capsys, "show", "1", "--json")[0])
    assert [span["start"] for span in record["vocals"]] == [0.0, 100.0]
    assert record["voice"]["notes"] == ["A3", "A4"]
    assert record["voice"]["harmonic_key"]["camelot"] == "9A"
    assert json.loads(told(db, capsys, "show", "3", "--json")[0])["voice"] is None


def test_the_clashes_of_a_playlist_are_told_by_their_places(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out, err = told(db, capsys, "clashes", "warm UP")
    assert out == (
        "2 and 3: Both sing for 12 of the 23 seconds in which “Sung too” comes in over “Sung” (from 1:36).\n"
    )
    assert err == "Of 1 track nobody knows yet who sings: `djanalyzer analyze` listens to it.\n"
    record = json.loads(told(db, capsys, "clashes", "Warm up", "--json")[0])
    assert (record["from"]["title"], record["to"]["place"], record["both_sing"], record["rough"]) == (
        "Sung",
        3,
        12.0,
        False,
    )
    assert told(db, capsys, "clashes", "Friday/Peak")[0] == "Nowhere do two neighbours both sing.\n"


def test_a_playlist_that_is_not_there_or_there_twice_is_told_in_a_sentence(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--db", str(db), "clashes", "Closing"]) == TROUBLE
    assert "There is no playlist “Closing”" in capsys.readouterr().err
    assert main(["--db", str(db), "clashes", "Twice"]) == TROUBLE
    said = capsys.readouterr().err
    assert "There are 2 playlists called “Twice”. Say which by its number: " in said
    number = said.partition("number: ")[2].split()[0]
    assert told(db, capsys, "clashes", number)[0]
