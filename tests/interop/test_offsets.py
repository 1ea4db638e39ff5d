"""Second 0 in other programs, against the published and measured differences (in milliseconds)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from djanalyzer.interop.offsets import aac_offset, is_certain, moved, offset
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.music import BeatGrid, Cue, GridAnchor, KnownTrack, Loop


@dataclass(frozen=True)
class Start:
    """An MP3 as our decoder sees it."""

    case: str
    n_skipped: int
    sample_rate: int = 44100
    samples_per_frame: int = 1152


A = Start("A", 0)
B_WITH_DELAY = Start("B", 1152 + 576 + 529)
B_WITHOUT = Start("B", 1152 + 529)
C = Start("C", 1152 + 576 + 529)
D = Start("D", 1152 + 576 + 529)


@pytest.mark.parametrize(
    ("program", "start", "milliseconds"),
    [
        ("rekordbox", A, 0.0),
        ("rekordbox", B_WITH_DELAY, 25.06),
        ("rekordbox", B_WITHOUT, 12.00),
        ("rekordbox", C, 25.06),
        ("rekordbox", D, 51.18),
        ("Traktor", A, 0.0),
        ("Traktor", B_WITH_DELAY, 51.18),
        ("Traktor", B_WITHOUT, 38.12),
        ("Traktor", C, 51.18),
        ("Serato", D, 51.18),
        ("Mixxx", A, 0.0),
        ("Mixxx", B_WITHOUT, 12.00),
        ("Mixxx", D, 25.06),
        ("rekordbox", Start("D", 2257, sample_rate=48000), 47.02),
        ("rekordbox", Start("B", 2257, sample_rate=48000), 23.02),
        ("rekordbox", None, 0.0),
        ("a program that nobody measured", D, 0.0),
    ],
)
def test_the_table(program: str, start: Start | None, milliseconds: float) -> None:
    assert offset(program, start) * 1000 == pytest.approx(milliseconds, abs=0.01)


@pytest.mark.parametrize("start", [B_WITH_DELAY, B_WITHOUT, C])
def test_traktor_and_rekordbox_differ_by_the_famous_26_milliseconds(start: Start) -> None:
    assert offset("Traktor", start) - offset("rekordbox", start) == pytest.approx(0.02612, abs=1e-5)


@pytest.mark.parametrize("start", [A, D])
def test_or_not_at_all(start: Start) -> None:
    assert offset("Traktor", start) == offset("rekordbox", start)


def test_what_needs_no_doubt() -> None:
    assert is_certain("rekordbox", None)
    assert is_certain("rekordbox", A)
    assert not is_certain("rekordbox", D)


def test_aac() -> None:
    assert aac_offset("rekordbox", 44100) == pytest.approx(0.0479, abs=1e-4)
    assert aac_offset("Traktor", 44100) == 0.0


def test_a_track_moves_with_all_its_marks_and_back() -> None:
    track = KnownTrack(
        Path("/m/a.mp3"),
        "1",
        beat_grid=BeatGrid((GridAnchor(0.5, 128.0), GridAnchor(60.5, 130.0, 3))),
        cues=(Cue(1.0, 0, "Drop"),),
        loops=(Loop(2.0, 4.0, 1),),
    )
    there = moved(track, offset("rekordbox", D))
    assert there.cues[0] == Cue(pytest.approx(1.05118, abs=1e-5), 0, "Drop")
    assert there.loops[0].stop - there.loops[0].start == pytest.approx(2.0)
    assert there.beat_grid is not None
    assert [a.beat_in_bar for a in there.beat_grid.anchors] == [1, 3]
    back = moved(there, -offset("rekordbox", D))
    assert back.cues[0].time == pytest.approx(1.0)
    assert moved(track, 0.0) is track


def test_on_real_collections_the_prediction_holds(shared: Path) -> None:
    """112 tracks gridded by hand in rekordbox after an import from Traktor; the first beats differ by the offset."""
    folder = shared / "fixtures/mp3_offset/pestrela+music_scripts/data"
    traktor = REKORDBOX_XML.read(folder / "2 - TK - only small tagged dataset.xml").tracks
    rekordbox = REKORDBOX_XML.read(folder / "6 - RB - export of corrected files - small.xml").tracks
    theirs = {track.path.name: track.beat_grid for track in rekordbox}
    with (folder / "mp3_headers.csv").open(encoding="utf-8") as file:
        cases = {row["file"].rsplit("/", 1)[-1]: row["case"] for row in csv.DictReader(file, delimiter="|")}
    errors = []
    for track in traktor:
        ours, other = track.beat_grid, theirs[track.path.name]
        if ours is None or other is None:
            continue
        start = Start(cases[track.path.name], 2257)
        predicted = offset("Traktor", start) - offset("rekordbox", start)
        period = ours.anchors[0].period
        difference = ours.anchors[0].time - other.anchors[0].time - predicted
        errors.append(abs((difference + period / 2) % period - period / 2))
    assert len(errors) == 112
    within = [sum(error <= limit for error in errors) for limit in (0.001, 0.002, 0.003, 0.005)]
    assert within == [101, 107, 108, 109]
