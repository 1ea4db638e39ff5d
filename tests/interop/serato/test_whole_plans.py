"""All that a plan for a music file with Serato's tags says of a track that says too much, and what stands in it then."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.interop import safe_write
from djanalyzer.interop.protocol import WritePlan
from djanalyzer.interop.serato import SERATO
from djanalyzer.interop.serato.containers import Kind
from djanalyzer.music import BeatGrid, Collection, Cue, GridAnchor, Key, KnownTrack, Loop, Tags
from tests.interop.overfull import LISTS, announced, overfull, previewed
from tests.interop.serato.music_made_up import write_music

LOOP_BLUE = "#27AAE1"  # what all of Serato's loops are


@pytest.fixture(autouse=True)
def fast_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", lambda handle: None)


@pytest.fixture
def music(tmp_path: Path) -> Path:
    return write_music(tmp_path, Kind.MP3)


def planned(music: Path) -> WritePlan:
    return SERATO.plan(Collection("x", (overfull(music),), LISTS), music)


def test_everything_that_does_not_fit_is_announced(music: Path) -> None:
    plan = planned(music)
    other = ("title", "artist", "album", "genre", "comment", "label", "remixer", "composer", "year")
    assert list(announced(plan)) == [
        "cue_name | hot cue 1 | merge | 1",
        "hot_cue | hot cue 2 | drop | 1",
        "hot_cue | hot cue 41 | drop | 1",
        "memory_cue | memory cue at 0:05.000 | drop | 1",
        "hot_cue | hot cue 3 | drop | 1",
        "hot_cue | hot cue 4 | merge | 1",
        "hot_cue | hot cue 5 | drop | 1",
        "cue_name | hot cue 7 | merge | 1",
        "memory_cue | memory cue at 0:00.500 | drop | 1",
        "cue_color | color of hot cue 1 | merge | 1",
        "cue_color | color of hot cue 6 | merge | 1",
        "cue_kind | hot cues 2, 7 | merge | 2",
        "cue_color | color of loop 1 | drop | 1",
        "loop | loop 2 | drop | 1",
        "loop | loop at -0:00.250 | merge | 1",
        "loop | loop 3 | drop | 1",
        "loop | loop 4 | drop | 1",
        "loop | loop 1 | merge | 1",
        "loop | loop at -0:00.250 | merge | 1",
        "loop | loop 51 | merge | 1",
        "loop | loop at 0:12.000 | merge | 1",
        "track_color | color | drop | color",
        "beat_grid | beat grid | merge | 0",
        "section | sections | drop | 3",
        "energy | energy | drop | energy",
        f"tag | {', '.join(other)}, track number, rating | drop | {','.join(other)},track_number,rating",
        "playlist |  | drop | 0",
    ]
    assert (plan.program, plan.warnings, len(plan.next_steps)) == ("Serato", (), 1)


def test_the_preview_tells_what_is_there_and_what_comes(music: Path) -> None:
    assert previewed(planned(music)) == [
        (
            "hot cues",
            "",
            f"1: 0:01.000 {'Ä' * 25} #2B3673, 2: 0:02.000 Drop #F8821A, 4: 0:00.000 #FAC313, "
            "6: 0:05.500 z #CE359E, 7: 0:06.000 q #C02626",
        ),
        (
            "loops",
            "",
            "1: 0:01.000-0:02.000 l, 2: 0:04.000-0:05.000, 3: 0:00.000-0:05.000 n, 4: 0:07.000-0:08.000 far, "
            "5: 0:12.000-0:13.000",
        ),
        ("beat grid", "", "125.00 BPM from 0:00.500, 3 markers"),
        ("tempo", "", "120.00 BPM"),
        ("key", "Am", "Ebm"),
    ]


def test_what_the_file_holds_afterwards(music: Path) -> None:
    assert safe_write.apply(planned(music), running=frozenset).refused == ()
    (found,) = SERATO.read(music).tracks
    assert found == KnownTrack(
        music,
        str(music),
        Tags("Höhen", "Röyksopp", comment="a comment", year=1999, tempo=120.0, key=Key(3, is_minor=True)),
        found.duration,
        BeatGrid((GridAnchor(0.5, 120.0), GridAnchor(8.5, 120.0), GridAnchor(16.5, 125.0))),
        (
            Cue(1.0, 0, "Ä" * 25, "#2B3673"),
            Cue(2.0, 1, "Drop", "#F8821A"),
            Cue(0.0, 3, "", "#FAC313"),
            Cue(5.5, 5, "z", "#CE359E"),
            Cue(6.0, 6, "q", "#C02626"),
        ),
        (
            Loop(1.0, 2.0, 0, "l", LOOP_BLUE),
            Loop(4.0, 5.0, 1, "", LOOP_BLUE),
            Loop(0.0, 5.0, 2, "n", LOOP_BLUE),
            Loop(7.0, 8.0, 3, "far", LOOP_BLUE),
            Loop(12.0, 13.0, 4, "", LOOP_BLUE),
        ),
    )
