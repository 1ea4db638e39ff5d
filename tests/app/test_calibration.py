"""A program whose beats all lie as far from ours is told from one whose grids were set by ear, and corrected if the DJ says so."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

from djanalyzer.app import calibration, timing
from djanalyzer.app.calibration import (
    adding,
    chosen_offsets,
    judged,
    offsets_here,
    only,
    plan_offsets,
    survey,
    use_offsets,
)
from djanalyzer.app.editing import move_cue
from djanalyzer.app.importing import import_folder, import_path
from djanalyzer.app.jobs import Job
from djanalyzer.app.merging import merge
from djanalyzer.app.relocating import find_moved, relocate
from djanalyzer.app.session import Session
from djanalyzer.interop.offsets import table_offset
from djanalyzer.music import (
    BeatGrid,
    Collection,
    Cue,
    KnownTrack,
    OffsetBasis,
    OffsetChoice,
    OffsetVerdict,
    TimeOffset,
    moved,
)
from tests.app.late import LEFT_OUT, N_TRACKS, library_with, start_of, tight
from tests.audio.encoding import music
from tests.audio.mp3_variants import write_variants


@pytest.fixture
def as_mp3(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "start_of", start_of)


@dataclass(frozen=True)
class Late:
    """A library in which all that Traktor knows comes 26 ms later than its table says, and what Traktor said."""

    session: Session
    collection: Collection


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Collection]:
    folder = tmp_path_factory.mktemp("late")
    with pytest.MonkeyPatch.context() as patch, Session.open(folder / "library.sqlite", workers=1) as session:
        patch.setattr(timing, "start_of", start_of)
        collection = library_with(session, folder / "music", tight(LEFT_OUT + 0.026), "d")
    return folder / "library.sqlite", collection


@pytest.fixture
def late(prepared: tuple[Path, Collection], tmp_path: Path, as_mp3: None) -> Iterator[Late]:
    shutil.copy(prepared[0], tmp_path / "late.sqlite")
    with Session.open(tmp_path / "late.sqlite", workers=1) as session:
        yield Late(session, prepared[1])


def times(session: Session, track_id: int = 1) -> list[float]:
    """Where the first track's cues, loop and Traktor's grid lie."""
    track = session.track(track_id)
    grid = [
        label.value for label in track.labels if label.task == "beat_grid" and label.source.kind == "program"
    ][-1]
    assert isinstance(grid, BeatGrid)
    return [*(c.cue.time for c in track.cues), *(x.loop.start for x in track.loops), grid.anchors[0].time]


# What a measurement is worth.


@pytest.mark.parametrize(
    ("corrections", "reference", "verdict"),
    [
        (tight(0.026), 0.0, OffsetVerdict.CLEAR),
        (tight(0.004), 0.0, OffsetVerdict.CLEAR),
        (tight(0.002), 0.0, OffsetVerdict.AGREES),
        (
            tight(0.008),
            0.007,
            OffsetVerdict.AGREES,
        ),  # lossless files are as late: so this program sets its grids
        (tight(0.004), None, OffsetVerdict.AGREES),  # without lossless files it takes more
        (tight(0.007), None, OffsetVerdict.CLEAR),
        (tight(0.026, 9), 0.0, OffsetVerdict.FEW),
        (np.linspace(-0.02, 0.03, 20), 0.0, OffsetVerdict.SCATTERED),
        (np.concatenate([tight(0.0, 10), tight(0.026, 10)]), 0.0, OffsetVerdict.DIVIDED),
        (np.concatenate([tight(0.026, 17), tight(0.0, 3)]), 0.0, OffsetVerdict.DIVIDED),
        (np.concatenate([tight(0.026, 18), [0.0, -0.04]]), 0.0, OffsetVerdict.CLEAR),  # two strays
    ],
)
def test_a_median_counts_only_where_nothing_speaks_against_it(
    corrections: np.ndarray, reference: float | None, verdict: OffsetVerdict
) -> None:
    assert judged(list(corrections), reference)[2] is verdict


def test_a_wrong_offset_is_seen(late: Late) -> None:
    session = late.session
    (found,) = offsets_here(session)
    assert (found.program, found.file_class, found.n_tracks, found.n_agreeing) == (
        "Traktor",
        "MP3 D",
        N_TRACKS,
        N_TRACKS,
    )
    assert found.table.seconds == pytest.approx(LEFT_OUT)
    assert found.used == found.table.seconds
    assert found.measured == pytest.approx(LEFT_OUT + 0.026, abs=1e-3)
    assert found.is_clear


def test_how_a_program_sets_its_beats_is_no_offset(session: Session, tmp_path: Path, as_mp3: None) -> None:
    """Lossless files begin alike in every program; what is late there is late everywhere."""
    library_with(session, tmp_path / "lossless", tight(0.007))
    library_with(session, tmp_path / "mp3", tight(LEFT_OUT + 0.008), "d")
    mp3, wav = offsets_here(session)
    assert (wav.file_class, wav.verdict) == ("WAV", OffsetVerdict.REFERENCE)
    assert wav.correction == pytest.approx(0.007, abs=1e-3)
    assert mp3.correction == pytest.approx(0.001, abs=1e-3)
    assert mp3.verdict is OffsetVerdict.AGREES


def test_grids_set_by_ear_are_no_offset(session: Session, tmp_path: Path, as_mp3: None) -> None:
    library_with(session, tmp_path / "ear", LEFT_OUT + np.linspace(-0.02, 0.03, N_TRACKS), "d")
    (found,) = offsets_here(session)
    assert not found.is_clear
    assert plan_offsets(session, adding(session.offsets, [found])).moves == ()


def test_a_grid_of_another_tempo_is_not_measured(
    session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours, theirs = BeatGrid.constant(0.2, 124.0), BeatGrid.constant(0.2, 124.02)
    assert calibration._late(theirs, ours, 300.0) is None  # 48 ms apart at the end
    assert calibration._late(theirs, ours, 60.0) == pytest.approx(-0.005, abs=1e-3)


def test_a_library_without_another_programs_grids_says_nothing(session: Session, music: Path) -> None:
    import_folder(session, music)
    assert offsets_here(session) == ()


# What it is used for.


def test_accepting_a_measurement_moves_what_was_imported_and_undo_takes_it_back(late: Late) -> None:
    session = late.session
    before = times(session)
    here = offsets_here(session)
    plan = plan_offsets(session, adding(session.offsets, here))
    assert plan.lines == (
        f"Traktor (MP3, LAME header, class D): the cues, loops and grids of {N_TRACKS} tracks move by -26.0 ms.",
    )
    assert times(session) == before  # a plan changes nothing

    use_offsets(session, plan)

    assert times(session) == pytest.approx([t - 0.026 for t in before], abs=1e-6)
    (label,) = [x for x in session.track(1).labels if x.task == "cues"][1:]
    assert label.offset == TimeOffset(pytest.approx(LEFT_OUT + 0.026), "MP3 D", OffsetBasis.MEASURED)
    assert str(label.offset) == "+77.2 ms (MP3, LAME header, class D; measured)"
    (now,) = offsets_here(session)
    assert (now.basis, now.used) == (OffsetBasis.MEASURED, pytest.approx(LEFT_OUT + 0.026))
    assert now.measured == pytest.approx(here[0].measured)  # applied once, it measures the same
    assert session.undo_name == "Use measured time offsets"
    session.undo()
    assert times(session) == before
    assert session.offsets == OffsetChoice()
    session.redo()
    assert session.offsets.use is OffsetBasis.MEASURED


def test_a_new_import_finds_nothing_new_after_the_switch(late: Late) -> None:
    session, collection = late.session, late.collection
    use_offsets(session, plan_offsets(session, adding(session.offsets, offsets_here(session))))
    there = times(session)
    report = merge(session, collection, "test", Job.silent())
    assert (report.new, report.changed) == (0, 0)
    assert times(session) == there


def test_what_the_dj_has_moved_stays(late: Late) -> None:
    session, collection = late.session, late.collection
    move_cue(session, session.track(1).cues[0].id, 1.234)
    use_offsets(session, plan_offsets(session, adding(session.offsets, offsets_here(session))))
    merge(session, collection, "test", Job.silent())
    assert len(session.track(1).cues) == 2
    assert session.track(1).cues[0].cue.time == 1.234


@pytest.mark.parametrize("use", list(OffsetBasis))
def test_the_same_programs_times_come_back_whatever_is_used(use: OffsetBasis, late: Late) -> None:
    """Imported before the switch or after it: exported again, a cue is where the program had it."""
    session, collection = late.session, late.collection
    use_offsets(
        session, plan_offsets(session, replace(adding(session.offsets, offsets_here(session)), use=use))
    )
    merge(session, collection, "test", Job.silent())
    taken = timing.shift("Traktor", collection.tracks[0].path, session.offsets).seconds
    raw = [cue.time for cue in collection.tracks[0].cues]
    assert [c.cue.time + taken for c in session.track(1).cues] == pytest.approx(raw, abs=1e-6)


def test_offsets_can_be_switched_off(session: Session, tmp_path: Path, as_mp3: None) -> None:
    library_with(session, tmp_path / "d", tight(LEFT_OUT), "d")
    before = times(session)
    use_offsets(session, plan_offsets(session, OffsetChoice(OffsetBasis.NONE)))
    assert times(session) == pytest.approx([t + LEFT_OUT for t in before])
    assert timing.shift("Traktor", Path("d.mp3"), session.offsets) == TimeOffset(
        0.0, "MP3 D", OffsetBasis.NONE
    )
    use_offsets(session, plan_offsets(session, OffsetChoice()))
    assert times(session) == pytest.approx(before)


def test_a_plan_that_was_made_before_an_undo_moves_nothing_twice(late: Late) -> None:
    """The window lets the DJ undo while the choice of offsets is still open."""
    session, before = late.session, times(late.session)
    use_offsets(session, plan_offsets(session, OffsetChoice(OffsetBasis.NONE)))
    back = plan_offsets(session, OffsetChoice())
    session.undo()
    use_offsets(session, back)
    assert times(session) == pytest.approx(before)


def test_one_program_is_accepted_and_another_left(late: Late) -> None:
    session, known = late.session, late.collection.tracks
    merge(session, Collection("Serato", tuple(moved(t, -0.016) for t in known)), "test", Job.silent())
    serato, traktor = offsets_here(session)
    use_offsets(session, plan_offsets(session, adding(session.offsets, [serato])))
    assert [m.program for m in session.offsets.measured] == ["Serato"]
    use_offsets(session, plan_offsets(session, adding(session.offsets, [traktor])))
    assert {m.program for m in session.offsets.measured} == {"Serato", "Traktor"}
    serato, traktor = offsets_here(session)
    use_offsets(session, plan_offsets(session, only(session.offsets, [traktor])))
    assert [m.program for m in session.offsets.measured] == ["Traktor"]


def test_tracks_whose_file_is_gone_stay_and_are_counted(session: Session, tmp_path: Path) -> None:
    path = tmp_path / "gone.mp3"
    known = KnownTrack(path, "1", cues=(Cue(1.0, 0),))
    for program in ("Traktor", "Serato"):
        merge(session, Collection(program, (known,)), "test", Job.silent())
    plan = plan_offsets(session, OffsetChoice(OffsetBasis.NONE))
    assert (plan.moves, plan.n_left) == ((), 1), "two programs know it, and it is one track"
    assert plan.lines == ("1 track stays, for its file cannot be looked at.",)
    label, _ = [x for x in session.track(1).labels if x.task == "cues"]
    assert str(label.offset) == "0.0 ms (MP3 that could not be looked at; table)"


def test_a_file_that_is_found_later_aligns_what_came_in_before(session: Session, tmp_path: Path) -> None:
    """While the drive was away, nobody could say how its MP3s begin."""
    folder = tmp_path / "drive"
    folder.mkdir()
    song = folder / "C.mp3"
    known = KnownTrack(song, "1", cues=(Cue(1.0, 0), Cue(2.0, 1)))
    merge(session, Collection("Traktor", (known,)), "test", Job.silent())
    move_cue(session, session.track(1).cues[1].id, 2.5)
    write_variants(folder, music(1.0))["C"].rename(tmp_path / "C.mp3")
    for path in folder.iterdir():
        path.unlink()
    (tmp_path / "C.mp3").rename(song)
    import_path(session, folder)
    assert [c.cue.time for c in session.track(1).cues] == pytest.approx([1 - LEFT_OUT, 2.5])
    assert session.undo_name == "Align imported times"
    (offset,) = session.deck(1).offsets
    assert str(offset) == "Traktor, +51.2 ms (MP3, LAME header with a wrong check sum, class C; table)"
    import_path(session, folder)
    assert [c.cue.time for c in session.track(1).cues] == pytest.approx([1 - LEFT_OUT, 2.5])


def test_moved_music_aligns_what_came_in_before_as_one_step(session: Session, tmp_path: Path) -> None:
    (folder := tmp_path / "new").mkdir()
    song = write_variants(folder, music(1.0))["D"]
    for path in folder.iterdir():
        if path != song:
            path.unlink()
    known = KnownTrack(tmp_path / "old" / "D.mp3", "1", duration=1.0, cues=(Cue(0.5, 0),))
    merge(session, Collection("Traktor", (known,)), "test", Job.silent())
    relocate(session, find_moved(session, [folder]).moves)
    assert session.track(1).path == song
    assert session.track(1).cues[0].cue.time == pytest.approx(0.5 - LEFT_OUT)
    session.undo()
    assert session.track(1).path == known.path
    assert session.track(1).cues[0].cue.time == 0.5


def forget_offsets(session: Session) -> None:
    """Leave the library as a version had it that did not write offsets down."""
    from sqlalchemy import update

    from djanalyzer.library import database, schema

    with database.writing(session.library._engine) as connection:
        connection.execute(update(schema.labels).values(offset=None, offset_class=None, offset_basis=None))


def test_what_an_earlier_version_imported_of_mixxx_was_moved_by_the_table_of_its_time(
    session: Session, tmp_path: Path
) -> None:
    """It took the first frame of an MP3 without a table for one that Mixxx plays; the table knows better now."""
    song = write_variants(tmp_path, music(1.0))["A"]
    merge(session, Collection("Mixxx", (KnownTrack(song, "1", cues=(Cue(0.5, 0),)),)), "test", Job.silent())
    use_offsets(session, plan_offsets(session, OffsetChoice(OffsetBasis.NONE)))  # as it lay then
    forget_offsets(session)
    (move,) = plan_offsets(session, OffsetChoice()).moves
    skipped = -table_offset("Mixxx", timing.start_of(song)).seconds
    assert move.seconds == pytest.approx(skipped)
    assert skipped > 0.01
    use_offsets(session, plan_offsets(session, OffsetChoice()))
    assert session.track(1).cues[0].cue.time == pytest.approx(0.5 + skipped)
    assert plan_offsets(session, OffsetChoice()).moves == ()


def test_what_an_earlier_version_imported_was_moved_by_the_table(late: Late) -> None:
    """It did not write the offset down; the table was all there was."""
    session = late.session
    forget_offsets(session)
    assert [one.taken for one in survey(session)] == pytest.approx([LEFT_OUT] * N_TRACKS)
    assert offsets_here(session)[0].correction == pytest.approx(0.026, abs=1e-3)


def test_the_choice_is_read_without_opening_the_library_for_good(session: Session, tmp_path: Path) -> None:
    assert chosen_offsets(tmp_path / "nothing.sqlite") == OffsetChoice()
    assert not (tmp_path / "nothing.sqlite").exists()
    use_offsets(session, plan_offsets(session, OffsetChoice(OffsetBasis.NONE)))
    assert chosen_offsets(session.library.path).use is OffsetBasis.NONE
