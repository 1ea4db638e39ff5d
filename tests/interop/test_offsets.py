"""Second 0 in other programs, against the published and measured differences (in milliseconds)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

import pytest

from djanalyzer.interop.offsets import LOSSLESS, Evidence, FileStart, TableOffset, former_offset, table_offset
from djanalyzer.interop.rekordbox_xml import REKORDBOX_XML
from djanalyzer.interop.systems import SYSTEMS
from djanalyzer.music import BeatGrid, Cue, GridAnchor, KnownTrack, Loop, moved
from tests.conftest import Tally


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


def offset(program: str, start: Start) -> float:
    """What the table says of an MP3, seconds."""
    return table_offset(program, FileStart("MP3", start)).seconds


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
        ("Traktor", D, 51.18),
        ("Serato", A, 0.0),
        ("Serato", B_WITHOUT, 38.12),
        ("Serato", D, 51.18),
        ("Mixxx FFmpeg", A, 0.0),
        ("Mixxx FFmpeg", B_WITH_DELAY, 25.06),
        ("Mixxx FFmpeg", B_WITHOUT, 12.00),
        ("Mixxx FFmpeg", C, 25.06),
        ("Mixxx FFmpeg", D, 25.06),
        ("Mixxx MAD", A, -26.12),
        ("Mixxx MAD", B_WITH_DELAY, 25.06),
        ("Mixxx MAD", B_WITHOUT, 12.00),
        ("Mixxx MAD", D, 25.06),
        ("Mixxx CoreAudio", A, -12.00),
        ("Mixxx CoreAudio", B_WITHOUT, 0.0),
        ("Mixxx CoreAudio", C, 0.0),
        ("Mixxx CoreAudio", D, 0.0),
        ("VirtualDJ", D, 0.0),
        ("Engine DJ", D, 0.0),
        ("rekordbox", Start("D", 2257, sample_rate=48000), 47.02),
        ("rekordbox", Start("B", 2257, sample_rate=48000), 23.02),
        ("Traktor", Start("B", 1681, sample_rate=48000), 35.02),
        ("rekordbox", Start("B", 1152 + 529, sample_rate=48000), 11.02),
        ("Mixxx MAD", Start("D", 576 + 576 + 529, sample_rate=22050, samples_per_frame=576), 50.11),
        ("a program that nobody measured", D, 0.0),
    ],
)
def test_the_table(program: str, start: Start, milliseconds: float) -> None:
    assert offset(program, start) * 1000 == pytest.approx(milliseconds, abs=0.01)


@pytest.mark.parametrize("program", [system.name for system in SYSTEMS])
@pytest.mark.parametrize("kind", sorted(LOSSLESS))
def test_lossless_files_begin_alike_everywhere(program: str, kind: str) -> None:
    assert table_offset(program, FileStart(kind)) == TableOffset(0.0, Evidence.CERTAIN)


# The published differences between programs, milliseconds at 44,100 Hz, that one model must explain:
# (one program, another, case, one less the other).
PUBLISHED = (
    *(("Traktor", "rekordbox", start, ms) for start, ms in ((A, 0), (B_WITH_DELAY, 26), (C, 26), (D, 0))),
    *(("rekordbox", "Mixxx FFmpeg", start, ms) for start, ms in ((A, 0), (B_WITHOUT, 0), (C, 0), (D, 26))),
    *(("rekordbox", "Mixxx MAD", start, ms) for start, ms in ((A, 26), (B_WITHOUT, 0), (C, 0), (D, 26))),
    *(
        ("rekordbox", "Mixxx CoreAudio", start, ms)
        for start, ms in ((A, 12), (B_WITHOUT, 13), (C, 26), (D, 50))
    ),
    ("Serato", "Mixxx FFmpeg", D, 26),
    ("Serato", "Mixxx CoreAudio", A, 12),
    ("Serato", "Mixxx CoreAudio", B_WITHOUT, 40),
)


@pytest.mark.parametrize(("one", "other", "start", "milliseconds"), PUBLISHED)
def test_what_was_published_follows(one: str, other: str, start: Start, milliseconds: float) -> None:
    assert (offset(one, start) - offset(other, start)) * 1000 == pytest.approx(milliseconds, abs=2)


@pytest.mark.parametrize("start", [B_WITH_DELAY, B_WITHOUT, C])
def test_traktor_and_rekordbox_differ_by_the_famous_26_milliseconds(start: Start) -> None:
    assert offset("Traktor", start) - offset("rekordbox", start) == pytest.approx(0.02612, abs=1e-5)


@pytest.mark.parametrize("start", [A, D])
def test_or_not_at_all(start: Start) -> None:
    assert offset("Traktor", start) == offset("rekordbox", start)


def test_mixxx_decodes_otherwise_on_a_mac() -> None:
    start = FileStart("MP3", A)
    assert table_offset("Mixxx", start, "linux") == table_offset("Mixxx MAD", start)
    assert table_offset("Mixxx", start, "win32") == table_offset("Mixxx MAD", start)
    assert table_offset("Mixxx", start, "darwin") == table_offset("Mixxx CoreAudio", start)


def test_what_was_used_before_anybody_wrote_it_down() -> None:
    """Mixxx was held for its FFmpeg decoder; all others were as they are."""
    for start in (A, B_WITH_DELAY, B_WITHOUT, C, D):
        file = FileStart("MP3", start)
        assert former_offset("Mixxx", file) == table_offset("Mixxx FFmpeg", file).seconds
        for program in ("rekordbox", "Traktor", "Serato", "VirtualDJ", "Engine DJ"):
            assert former_offset(program, file) == table_offset(program, file).seconds


@pytest.mark.parametrize(
    ("program", "start", "evidence"),
    [
        ("rekordbox", FileStart("MP3", A), Evidence.CERTAIN),
        ("rekordbox", FileStart("MP3", D), Evidence.PUBLISHED),
        ("Mixxx MAD", FileStart("MP3", A), Evidence.MEASURED),
        ("Mixxx CoreAudio", FileStart("MP3", B_WITH_DELAY), Evidence.GUESSED),
        ("Mixxx CoreAudio", FileStart("MP3", B_WITHOUT), Evidence.PUBLISHED),
        ("Mixxx CoreAudio", FileStart("MP3", D), Evidence.PUBLISHED),
        ("VirtualDJ", FileStart("MP3", D), Evidence.GUESSED),
        ("Traktor", FileStart("MP3", Start("A", 1152)), Evidence.GUESSED),  # Fraunhofer's table
        ("Engine DJ", FileStart("MP3", D), Evidence.UNKNOWN),
        ("rekordbox", FileStart("MP3"), Evidence.UNKNOWN),  # a file that is not there
        ("Traktor", FileStart("AAC"), Evidence.UNKNOWN),
    ],
)
def test_how_far_a_value_can_be_trusted_is_said(program: str, start: FileStart, evidence: Evidence) -> None:
    assert table_offset(program, start).evidence is evidence


def test_aac() -> None:
    aac = FileStart("AAC", None, 44100)
    assert table_offset("rekordbox", aac).seconds == pytest.approx(0.0479, abs=1e-4)
    for other in ("Traktor", "Serato", "Mixxx", "VirtualDJ", "Engine DJ"):
        assert table_offset(other, aac).seconds == 0.0


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


@pytest.mark.guarantee("T8")
def test_on_real_collections_the_prediction_holds(shared: Path, tally: Tally) -> None:
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
    for n, limit in zip(within, (1, 2, 3, 5), strict=True):
        tally(f"Traktor's beats in rekordbox's place within {limit} ms", n, len(errors))
    assert all(n >= least for n, least in zip(within, (101, 107, 108, 109), strict=True))
