"""Who says what of a track: whose word weighs more, how time offsets read, what a finding's label becomes."""

from __future__ import annotations

from pathlib import Path

import pytest

from djanalyzer.music import BeatGrid, Cue, Loop
from djanalyzer.music.collection import KnownTrack
from djanalyzer.music.judgement import Judgement, Outcome, SubjectJudgement
from djanalyzer.music.key import Key
from djanalyzer.music.labels import Label, OffsetBasis, Source, TimeOffset
from djanalyzer.music.learning import LabelledTrack, Subject
from djanalyzer.music.offsets import MeasuredOffset, OffsetChoice, moved
from djanalyzer.music.sections import Section, SectionLabel

DJ, PROGRAM, TAGS, MODEL = (Source(kind, kind) for kind in ("dj", "program", "tags", "model"))


def test_the_dj_comes_before_programs_before_tags_before_models() -> None:
    assert sorted([MODEL, DJ, TAGS, PROGRAM], key=lambda source: -source.rank) == [DJ, PROGRAM, TAGS, MODEL]
    assert [source.rank_on("key") for source in (DJ, PROGRAM, TAGS, MODEL)] == [3, 2, 1, 0]


def test_sections_of_programs_count_after_those_of_a_model() -> None:
    assert sorted([PROGRAM, MODEL, DJ], key=lambda source: -source.rank_on("sections")) == [
        DJ,
        MODEL,
        PROGRAM,
    ]


@pytest.mark.parametrize(
    ("offset", "text"),
    [
        (TimeOffset(0.0512, "MP3 D"), "+51.2 ms (MP3, LAME header, class D; table)"),
        (TimeOffset(-0.0001, "MP3 B", OffsetBasis.MEASURED), "-0.1 ms (MP3, Xing header, class B; measured)"),
        (TimeOffset(0.00005, "AAC"), "+0.1 ms (AAC; table)"),
        (TimeOffset(0.00004, "AAC"), "0.0 ms (AAC; table)"),
        (TimeOffset(0.0, "AAC", OffsetBasis.NONE), "0.0 ms (AAC; switched off)"),
    ],
)
def test_an_offset_says_how_much_and_why(offset: TimeOffset, text: str) -> None:
    assert str(offset) == text


MEASURED = MeasuredOffset("traktor", "AAC", 0.01, n_tracks=9, spread=0.001)


@pytest.mark.parametrize(
    ("use", "file_class", "seconds", "basis"),
    [
        (OffsetBasis.MEASURED, "AAC", 0.06, OffsetBasis.MEASURED),
        (OffsetBasis.MEASURED, "MP3 D", 0.05, OffsetBasis.TABLE),
        (OffsetBasis.TABLE, "AAC", 0.05, OffsetBasis.TABLE),
        (OffsetBasis.NONE, "AAC", 0.0, OffsetBasis.NONE),
    ],
)
def test_a_measured_offset_is_added_where_the_dj_has_accepted_it(
    use: OffsetBasis, file_class: str, seconds: float, basis: OffsetBasis
) -> None:
    used = OffsetChoice(use, (MEASURED,)).applied("traktor", file_class, 0.05)
    assert (used.seconds, used.file_class, used.basis) == (pytest.approx(seconds), file_class, basis)


def test_everything_that_has_a_time_moves_with_the_offset() -> None:
    track = KnownTrack(
        Path("a.mp3"),
        "1",
        beat_grid=BeatGrid.constant(0.5, 120.0),
        cues=(Cue(1.0),),
        loops=(Loop(2.0, 4.0),),
        sections=(Section(0.0, 8.0, SectionLabel.INTRO),),
    )
    later = moved(track, 0.25)
    assert later.beat_grid == BeatGrid.constant(0.75, 120.0)
    assert (later.cues[0].time, later.loops[0].start, later.loops[0].stop) == (1.25, 2.25, 4.25)
    assert (later.sections[0].start, later.sections[0].stop) == (0.25, 8.25)
    assert moved(track, 0) is track
    assert moved(KnownTrack(Path("a.mp3"), "1"), 0.25).beat_grid is None


def test_the_first_label_of_a_task_is_the_one_that_counts() -> None:
    labels = (
        Label("genre", "House", DJ),
        Label("key", Key(0, False), DJ),
        Label("key", Key(1, False), MODEL),
    )
    track = LabelledTrack(1, Path("a.mp3"), "x", labels=labels)
    assert track.label("key") is labels[1]
    assert track.label("mood") is None


def test_only_what_is_better_beyond_chance_is_offered() -> None:
    subjects = zip((Subject.KEY, Subject.GENRE, Subject.MOOD), Outcome, strict=False)
    judgement = Judgement(
        "djanalyzer-1", tuple(SubjectJudgement(s, o, before=0.5, after=0.75) for s, o in subjects)
    )
    assert judgement.offered == {Subject.KEY}
    assert judgement.subjects[0].gain == 0.25
