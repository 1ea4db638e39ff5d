"""`djanalyzer offsets` shows the figures, and uses others when asked; every report says which were used."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import quoteattr

import pytest

from djanalyzer.app import timing
from djanalyzer.app.session import Session
from djanalyzer.cli import main
from djanalyzer.interop.systems import WRITABLE
from tests.app.late import LEFT_OUT, N_TRACKS, library_with, start_of, tight
from tests.audio.encoding import music
from tests.audio.mp3_variants import write_variants


@pytest.fixture
def late(private_home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's library, in which all that Traktor knows comes 26 ms later than the table says."""
    monkeypatch.setattr(timing, "start_of", start_of)
    with Session.open(workers=1) as session:
        library_with(session, tmp_path / "music", tight(LEFT_OUT + 0.026), "d")
    return private_home


def said(capsys: pytest.CaptureFixture[str]) -> str:
    captured = capsys.readouterr()
    return captured.out + captured.err


def test_the_figures_are_shown(late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offsets"]) == 0
    told = said(capsys)
    row = next(line for line in told.splitlines() if line.startswith("Traktor"))
    for cell in ("MP3 D", str(N_TRACKS), "+51.2 ms", "published", "+77.2 ms", "clear", "+51.2 ms (table)"):
        assert cell in row
    assert "MP3 D: MP3, LAME header, class D." in told.splitlines()
    assert "In use: the table's offsets." in told
    assert main(["offsets", "--json"]) == 0
    record = json.loads(capsys.readouterr().out)
    assert record["measured"] == pytest.approx(LEFT_OUT + 0.026, abs=1e-4)
    assert (record["verdict"], record["basis"], record["measured_on"]) == ("clear", "table", N_TRACKS)


def test_measured_offsets_are_used_when_asked(late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offsets", "--use", "measured", "--dry-run"]) == 0
    told = said(capsys)
    assert f"Traktor, MP3 D: the table +26.0 ms, measured on {N_TRACKS} tracks" in told
    assert f"the cues, loops and grids of {N_TRACKS} tracks move by -26.0 ms." in told
    assert "Nothing was changed (--dry-run)." in told
    assert main(["offsets", "--use", "measured"]) == 2  # nobody there to ask
    assert main(["offsets", "--use", "measured", "--yes"]) == 0
    said(capsys)
    assert main(["show", "1"]) == 0
    assert "Traktor, +77.2 ms (MP3, LAME header, class D; measured)  beat grid, cues, loops" in said(capsys)
    assert main(["show", "1", "--json"]) == 0
    (offset,) = json.loads(capsys.readouterr().out)["offsets"]
    assert offset == {
        "program": "Traktor",
        "of": ["beat grid", "cues", "loops"],
        "seconds": pytest.approx(LEFT_OUT + 0.026, abs=1e-4),
        "file_class": "MP3 D",
        "basis": "measured",
    }
    assert main(["offsets", "--use", "table", "--yes"]) == 0
    assert f"{N_TRACKS} tracks move by +26.0 ms" in said(capsys)


def test_what_would_move_can_be_read_by_programs(late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offsets", "--use", "measured", "--dry-run", "--json"]) == 0
    plan = json.loads(capsys.readouterr().out)
    (measured,) = plan.pop("measured")
    assert plan == {
        "use": "measured",
        "moves": [{"program": "Traktor", "file_class": "MP3 D", "seconds": -0.026, "tracks": N_TRACKS}],
        "tracks_left": 0,
    }
    assert measured["correction"] == pytest.approx(0.026, abs=1e-4)
    assert main(["offsets", "--use", "measured", "--yes", "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert lines == [{**plan, "measured": [measured]}, {"used": "measured", "tracks": N_TRACKS}]


def test_another_program_is_left_alone(late: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offsets", "--use", "measured", "--program", "rekordbox", "--yes"]) == 0
    assert "Nothing in the library moves." in said(capsys)


def test_what_is_known_of_every_program(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["offsets", "--table"]) == 0
    told = said(capsys)
    for system in WRITABLE.values():
        assert sum(line.startswith(system.name) for line in told.splitlines()) == 7
    assert "MP3 B: MP3, Xing header, class B." in told.splitlines()
    assert main(["offsets", "--table", "--json"]) == 0
    records = [json.loads(line) for line in said(capsys).splitlines()]
    assert len(records) == 7 * len(WRITABLE)
    assert {"program": "Traktor", "files": "MP3 A", "seconds": 0.0, "evidence": "certain"} in records


# Without a library.


@pytest.fixture(scope="module")
def variants(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A file that starts in each way; not of one recording, which would be one track."""
    found = {}
    for number, name in enumerate(("A", "B Lavc", "B Lavf", "C", "D", "A blank")):
        folder = tmp_path_factory.mktemp("variants")
        found[name] = write_variants(folder, music(1.0) * (1 - number / 20))[name]
    return found


@pytest.fixture
def xml(variants: dict[str, Path], tmp_path: Path) -> Path:
    """A rekordbox XML with one cue at 10 s in each of the files."""
    rows = "".join(
        f'<TRACK TrackID="{n}" Name={quoteattr(name)} Location={quoteattr("file://localhost" + str(path).replace(" ", "%20"))} '
        'TotalTime="300"><POSITION_MARK Name="" Type="0" Start="10.000" Num="0"/></TRACK>'
        for n, (name, path) in enumerate(variants.items(), start=1)
    )
    target = tmp_path / "collection.xml"
    target.write_text(
        '<?xml version="1.0" encoding="UTF-8"?><DJ_PLAYLISTS Version="1.0.0"><PRODUCT Name="rekordbox" Version="6.6.2"/>'
        f'<COLLECTION Entries="{len(variants)}">{rows}</COLLECTION></DJ_PLAYLISTS>',
        encoding="utf-8",
    )
    return target


def test_inspect_says_what_an_import_would_take_off(xml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inspect", str(xml), "--json"]) == 0
    tracks = json.loads(capsys.readouterr().out)["tracks"]
    found = {track["title"]: track["time_offset"] for track in tracks}
    assert [round(44100 * offset["seconds"]) for offset in found.values()] == [0, 1105, 529, 1105, 2257, 0]
    assert found["C"] == {
        "seconds": pytest.approx(1105 / 44100, abs=1e-6),
        "file_class": "MP3 C",
        "basis": "table",
        "evidence": "published",
    }
    assert [track["cues"][0]["time"] for track in tracks] == [10.0] * 6  # the program's own times


def times_there(capsys: pytest.CaptureFixture[str], path: Path) -> dict[str, float]:
    capsys.readouterr()
    assert main(["inspect", str(path), "--json"]) == 0
    return {t["title"]: t["cues"][0]["time"] for t in json.loads(capsys.readouterr().out)["tracks"]}


def test_a_conversion_says_which_offsets_it_used(
    xml: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "collection.nml"
    assert main(["convert", str(xml), str(target), "--to", "traktor", "--yes"]) == 0
    told = said(capsys)
    assert (
        "1 track: +26.1 ms; offset of rekordbox +25.1 ms (MP3, LAME header with a wrong check sum, class C; table), of "
        "Traktor +51.2 ms (MP3, LAME header with a wrong check sum, class C; table)"
    ) in told
    late = {name: round(44100 * (time - 10)) for name, time in times_there(capsys, target).items()}
    assert late == {"A": 0, "B Lavc": 1152, "B Lavf": 1152, "C": 1152, "D": 0, "A blank": 0}


def test_reports_for_programs_say_it_too(
    xml: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["convert", str(xml), str(tmp_path / "c.nml"), "--to", "traktor", "--dry-run", "--json"]) == 0
    shifts = json.loads(capsys.readouterr().out)["time_offsets"]
    assert [round(44100 * shift["seconds"]) for shift in shifts] == [1152, 1152, 1152, 0]
    assert shifts[0]["target"] == {
        "seconds": pytest.approx(2257 / 44100, abs=1e-6),
        "file_class": "MP3 B",
        "basis": "table",
    }
    assert main(["import", str(xml)]) in (0, 1)
    capsys.readouterr()
    assert main(["export", str(tmp_path / "e.xml"), "--dry-run", "--json"]) == 0
    offsets = json.loads(capsys.readouterr().out)["time_offsets"]
    assert [offset["file_class"] for offset in offsets] == ["MP3 B", "MP3 B", "MP3 C", "MP3 D"]


def test_a_conversion_uses_what_was_chosen_in_the_library(
    xml: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["import", str(xml)]) in (0, 1)
    assert main(["offsets", "--use", "none", "--yes"]) == 0
    capsys.readouterr()
    target = tmp_path / "collection.nml"
    assert main(["convert", str(xml), str(target), "--to", "traktor", "--yes"]) == 0
    assert "No time offsets are used, as chosen in your library" in said(capsys)
    assert set(times_there(capsys, target).values()) == {10.0}


@pytest.mark.parametrize("use", ["table", "measured", "none"])
@pytest.mark.parametrize("system", ["rekordbox", "traktor"])
def test_imported_and_exported_again_times_are_the_same(
    use: str, system: str, xml: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The switch is thrown between the import and the export, and taken back by nobody."""
    source, target = xml, tmp_path / ("out.nml" if system == "traktor" else "out.xml")
    if system == "traktor":
        source = tmp_path / "in.nml"
        assert main(["convert", str(xml), str(source), "--to", "traktor", "--yes"]) == 0
    before = times_there(capsys, source)
    assert main(["import", str(source)]) in (0, 1)
    assert main(["offsets", "--use", use, "--yes"]) == 0
    assert main(["export", str(target), "--to", system, "--yes"]) == 0
    assert times_there(capsys, target) == pytest.approx(before, abs=0.001)
    assert main(["undo"]) == 0
    assert not target.exists()
