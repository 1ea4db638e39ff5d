"""What a track looks like on a terminal: how sure its grid is, how else it may be counted, how to mix it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from djanalyzer.app import analysing
from djanalyzer.app.editing import choose_grid, confirm_grid
from djanalyzer.app.session import Session
from djanalyzer.app.suggesting import accept_suggestion
from djanalyzer.cli import main
from djanalyzer.library.edits import AddFiles, FoundFile, SaveAnalysis
from djanalyzer.music import Tags
from djanalyzer.settings import Settings
from tests.app.conftest import ANALYSIS, RICH, QuickModel, write_music


@pytest.fixture
def db(tmp_path: Path) -> Path:
    """A library of two tracks: the model is not sure of the first, and has not heard the second."""
    path = tmp_path / "library.sqlite"
    with Session.open(path) as session:
        files = [
            FoundFile(tmp_path / f"{name}.wav", name, 1, 1, Tags(title=name)) for name in ("Rich", "New")
        ]
        session.do(AddFiles(tuple(files)))
        session.do(SaveAnalysis(1, RICH, b""))
    return path


def told(db: Path, capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["--db", str(db), *words]) == 0
    return capsys.readouterr().out


def test_a_track_to_be_reviewed_is_shown_with_all_its_doubts(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = told(db, capsys, "show", "1").splitlines()
    assert lines[3:] == [
        "    note: damaged after 1:59.0: the rest could not be read",
        "  beat grid, 174 beats, 70.0% sure: please review",
        "    0:00.250  87.00 BPM, beat 1",
        "    bars 80.0% sure",
        "  other ways to count",
        "    174 BPM · 22 %  (double)",
        "    116 BPM, 3/4 · 5 %  (4:3)",
        "  mixing",
        "    intro of 16 bars, safe to mix until 0:32.250",
        "    outro of 8 bars, safe to mix from 1:40.250",
        "  key",
        "    8A, 1m in Open Key, A minor  80%",
        "    tuned -7 cents from A = 440 Hz",
        "    0:00.000 - 1:00.000  8A, 1m in Open Key, A minor",
        "    1:00.000 - 2:00.000  9A, 2m in Open Key, E minor",
        "  vocals, as the analysis hears them",
        "    0:32.250 - 0:48.000  80%",
        "    0:16 of 2:00 in all",
        "  genre and mood, as the model hears them",
        "    genre  Techno 81%, Tech House 10%, Electro 3%",
        "    mood  dark 62%, calm 20%",
        "  dynamics",
        "    from -14.0 to +2.5 LU against the whole",
        "    somebody joins or leaves at 0:32.250",
        "  sections",
        "    0:00.250 - 1:00.250  intro  80%",
        "    1:00.250 - 2:00.000  drop  90%",
        "  suggestions",
        "    0:00.250  mix_in  95%  first full bar",
        "    1:00.250 - 1:08.250  loop  60%  eight bars of drums alone",
        "    1:40.250  mix_out  30%  drums thin out",
    ]


def test_a_waltz_of_the_dj_s_own_choice(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(db) as session:
        choose_grid(session, 1, 2)
        accept_suggestion(session, 1, session.deck(1).suggestions[1].id)
    text = told(db, capsys, "show", "1")
    assert "beat grid, 232 beats, set or confirmed by you" in text
    assert "0:00.250  116.00 BPM, beat 1 of 3/4" in text
    assert "87 BPM · 70 %  (as found)" in text
    assert "pad A  1:00.250 - 1:08.250 loop  Loop" in text
    assert "bars 80.0% sure" not in text


def test_a_grid_as_good_as_certain_is_checked(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(db) as session:
        session.do(SaveAnalysis(1, replace(RICH, beat_confidence=0.996), b""))
    assert "99.6% sure: checked" in told(db, capsys, "show", "1")


@pytest.mark.parametrize(
    ("tuning", "reason"), [(None, "nothing in it is tuned"), (4.0, "no key is sure enough")]
)
def test_a_track_without_a_key_says_why(
    db: Path, capsys: pytest.CaptureFixture[str], tuning: float | None, reason: str
) -> None:
    with Session.open(db) as session:
        session.do(
            SaveAnalysis(1, replace(RICH, key=None, key_stretches=RICH.key_stretches[:1], tuning=tuning), b"")
        )
    assert f"none: {reason}" in told(db, capsys, "show", "1")
    assert "Rich" in told(db, capsys, "list", "key:none")


def test_a_track_that_is_all_but_in_tune_is_told_without_a_minus(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Session.open(db) as session:
        session.do(SaveAnalysis(1, replace(RICH, tuning=-0.3), b""))
    assert "tuned +0 cents" in told(db, capsys, "show", "1")


def test_a_track_that_nobody_has_heard_has_nothing_to_review(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(db, capsys, "show", "2")
    assert "no tempo" in text
    assert "review" not in text
    assert "key" not in text


def test_the_list_of_what_to_review(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert [line.split()[0] for line in told(db, capsys, "list", "is:review").splitlines()] == ["id", "1"]
    with Session.open(db) as session:
        confirm_grid(session, 1)
    assert told(db, capsys, "list", "is:review").splitlines()[1:] == []
    row = json.loads(told(db, capsys, "list", "is:checked", "--json"))
    assert (row["checked"], row["needs_review"], row["beat_confidence"], row["meter"]) == (
        True,
        False,
        1.0,
        "4/4",
    )


def test_everything_about_a_track_as_json(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    record = json.loads(told(db, capsys, "show", "1", "--json"))
    assert [(c["bpm"], c["relation"], c["current"]) for c in record["grid_choices"]] == [
        (87.0, "as found", True),
        (174.0, "double", False),
        (116.0, "4:3", False),
    ]
    assert record["beat_grid"][0] == {"time": 0.25, "bpm": 87.0, "beat_in_bar": 1, "meter": "4/4"}
    assert (record["needs_review"], record["confirmed"], record["tuning"]) == (True, False, -7.0)
    assert [s.get("end") for s in record["suggestions"]] == [None, 68.25, None]
    assert [k["key"]["camelot"] for k in record["keys"]] == ["8A", "9A"]
    assert record["mix_range"]["safe_until"] == 32.25


def test_an_export_shows_accepted_loops_before_it_writes_them(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = told(db, capsys, "export", str(tmp_path / "x.xml"), "--accept", "all", "--yes")
    assert "    + pad B  1:00.250 - 1:08.250 loop  Loop" in text
    written = (tmp_path / "x.xml").read_text(encoding="utf-8")
    assert '<POSITION_MARK Name="Loop" Type="4" Start="60.250" End="68.250" Num="1"' in written


def test_an_earlier_analysis_says_nothing_of_genre_and_mood(
    db: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Session.open(db) as session:
        session.do(SaveAnalysis(2, ANALYSIS, b""))
    shown = told(db, capsys, "show", "2")
    assert "genre" not in shown
    assert "dynamics" not in shown
    record = json.loads(told(db, capsys, "show", "2", "--json"))
    assert (record["genres"], record["moods"], record["dynamics"], record["changes"]) == ([], [], None, None)
    assert main(["--db", str(db), "show", "2", "--explain"]) != 0
    assert "names no genre and no mood" in capsys.readouterr().err


def test_why_a_track_is_taken_for_techno(
    db: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(analysing, "EARS", QuickModel())
    lines = told(db, capsys, "show", "1", "--explain").splitlines()
    assert lines[-5:] == [
        "  why this genre and mood",
        "    Techno 81 %: decided mostly at 1:08-1:14 (drop)",
        "      otherwise Tech House 10 %, Electro 3 %",
        "    dark 62 %: decided mostly at 0:40-0:46 (intro)",
        "      otherwise calm 20 %",
    ]
    why = json.loads(told(db, capsys, "show", "1", "--explain", "--json"))["explanation"]
    assert why["genre_moments"][0]["section"] == "drop"
    assert len(why["attention"]["genre"]) == 300


def test_sections_are_called_as_the_settings_say(db: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Session.open(db) as session:
        session.change_settings(Settings(section_words="pop"))
    assert "chorus  90%" in told(db, capsys, "show", "1")
    drop = json.loads(told(db, capsys, "show", "1", "--json"))["sections"][1]
    assert (drop["label"], drop["name"]) == ("drop", "chorus"), "our own label stays"


def test_files_without_a_library_are_told_in_the_chosen_words_too(
    db: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    with Session.open(db) as session:
        session.change_settings(Settings(section_words="edm"))
    monkeypatch.setattr(analysing, "EARS", QuickModel())
    path = str(write_music(tmp_path / "music", "one.wav") / "one.wav")
    assert [s["name"] for s in json.loads(told(db, capsys, "analyze", path, "--json"))["sections"]] == [
        "intro",
        "drop",
    ]
