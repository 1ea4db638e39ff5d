"""What sounds alike, as a terminal tells it."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import similar
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.cli.codes import FINE, SOME_FAILED, USAGE
from djanalyzer.library.edits import AddFiles, FoundFile, SaveEmbedding
from djanalyzer.music import Key, Tags
from djanalyzer.music.similarity import (
    EMBEDDING_SIZE,
    KeyOpinion,
    Outlier,
    SectionEmbedding,
    SimilarTrack,
    TrackEmbedding,
    Vector,
    VersionGroup,
)


def sound(*amounts: float) -> Vector:
    vector = np.zeros(EMBEDDING_SIZE, np.float32)
    vector[: len(amounts)] = amounts
    return vector / np.linalg.norm(vector)


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A track, the same a semitone higher, one that sounds a little like it, and one that nobody has heard."""
    path = tmp_path / "library.sqlite"
    known = (("Dawn", 120.0, 9), ("Dawn, up", 124.0, 10), ("Noon", 126.0, 4), ("Unheard", 120.0, 9))
    with Session.open(path) as session:
        tags = [Tags(title=title, tempo=tempo, key=Key(tonic, True)) for title, tempo, tonic in known]
        files = (FoundFile(tmp_path / f"{t.title}.wav", t.title, 1, 1, t) for t in tags)
        session.do(AddFiles(tuple(files)))
        for track_id, own, tonic in ((1, sound(1, 0), 9), (2, sound(1, 0.05), 10), (3, sound(1, 2), 4)):
            parts = (SectionEmbedding(0, 30, "intro", sound(0, 0, 1)), SectionEmbedding(30, 90, "drop", own))
            opinion = KeyOpinion(Key(tonic, True, 0.9))
            session.do(SaveEmbedding(track_id, TrackEmbedding("listener-1", own, parts, opinion)))
    return path


def told(db: Path, capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["--db", str(db), "similar", *words])
    return code, *capsys.readouterr()


def test_tracks_come_with_what_speaks_for_them(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = told(db, capsys, "1")
    first, second = out.splitlines()
    assert (code, first) == (FINE, "100 %  2  Dawn, up  124.0 BPM  3A  tempo +3.3 %")
    assert second.endswith("9A fits, tempo +5.0 %")


def test_filters_are_taken_as_typed(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [
        json.loads(line)["id"]
        for line in told(db, capsys, "1", "--json", "--compatible", "--bpm", "120-130")[1].splitlines()
    ] == [3]
    assert told(db, capsys, "1", "--bpm", "150-160")[1] == "Nothing fits.\n"


def test_a_section_is_found_by_its_place(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = told(db, capsys, "1", "--sections", "--at", "40", "-n", "1")[1]
    assert out == "100 %  2  Dawn, up  124.0 BPM  3A  drop 0:30.000 - 1:30.000\n"


def test_versions_say_what_tells_them_apart(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = told(db, capsys, "--versions")
    head, version = out.splitlines()
    assert head.startswith("100 %  1  Dawn")
    assert version.endswith("+3.3 % in tempo, 1 semitone higher")


def test_a_track_tells_the_key_that_the_listener_hears(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--db", str(db), "show", "2"]) == FINE
    assert "3A, 8m in Open Key, Bb minor  90%, by the listener for similarity" in capsys.readouterr().out


def test_what_makes_no_sense_is_said(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(db, capsys)[0] == USAGE
    assert told(db, capsys, "1", "--versions")[0] == USAGE
    code, _, err = told(db, capsys, "4")
    assert (code, "similar --listen" in err) == (SOME_FAILED, True)


def test_what_was_removed_meanwhile_is_not_told(
    db: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = SimilarTrack(99, 0.9)
    monkeypatch.setattr(similar, "outliers", lambda *_: (Outlier(99, 0.1), Outlier(3, 0.2)))
    monkeypatch.setattr(similar, "versions", lambda *_: (VersionGroup(99, (gone,)), VersionGroup(1, (gone,))))
    assert [told(db, capsys, f"--{what}")[1].split()[2] for what in ("outliers", "versions")] == ["3", "1"]


def test_a_filter_that_can_leave_nothing_out_is_told(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = told(db, capsys, "1", "--energy", "+1", "--compatible")
    assert (code, err.splitlines()[0]) == (
        FINE,
        "Nobody knows the energy of this track: --energy leaves nothing out.",
    )
